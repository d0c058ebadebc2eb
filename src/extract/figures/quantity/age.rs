//! Recognises ages: "a 22-year-old", "60 years old", "aged 18 to 34", "NAME, 54,", "he turned 30".

use crate::extract::figures::Rule;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::quantity::read::starting;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::{Part, Sentence, clause};
use crate::text::Kind;

const OLD: &[Key] = keys!["old", "olds"];
const YO: &[Key] = keys!["yo", "y.o"];
const AGED: &[Key] = keys!["aged", "age", "ages", "aging"];

/// Returns the unit of an age, the end of its words and the rule that found it, if the quantity is
/// an age.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    quantity: &Quantity,
) -> Option<(Unit, usize, Rule)> {
    let years = || Unit::new("year of age", UnitKind::Time);
    if let Some(unit) = quantity
        .unit
        .as_ref()
        .filter(|unit| unit.kind == UnitKind::Time)
    {
        let end = old(s, quantity.end)?;
        return Some((
            Unit::new(format!("{} of age", unit.name), UnitKind::Time),
            end,
            Rule::AgeOld,
        ));
    }
    if quantity.unit.is_some() {
        return None;
    }
    if s.is_one_of(quantity.end, YO) || is_joint(s, quantity) {
        let yo = usize::from(s.is_one_of(quantity.end, YO));
        return Some((years(), quantity.end + yo, Rule::AgeOld));
    }
    // "62 or older"
    if s.is_one_of(quantity.end, keys!["or", "and"])
        && s.is_one_of(quantity.end + 1, keys!["older", "younger"])
    {
        return Some((years(), quantity.end, Rule::AgeOld));
    }
    let plausible = quantity.number.value < Decimal::from(120)
        && quantity.number.value.whole().is_some()
        && quantity.number.form != Form::Part;
    let rule = match plausible {
        true if is_aged(s, quantity.first) || is_bracket(s, quantity.end) => Rule::AgeAged,
        true if is_group(s, quantity) => Rule::AgeGroup,
        true if is_of_a_person(s, quantity) => Rule::AgeAged,
        true if is_apposition(s, quantity) || is_set_off(s, quantity) => Rule::AgeApposition,
        true if is_leading(s, quantity) => Rule::AgeTurned,
        true if is_turned(s, quantity) || is_stated(s, quantity) => Rule::AgeTurned,
        _ => return None,
    };
    Some((years(), quantity.end, rule))
}

/// Returns the end of "-old", "old" or "of age" at `at`.
fn old(s: Sentence, at: usize) -> Option<usize> {
    let word = if s.is_hyphen(at) { at + 1 } else { at };
    if s.is_one_of(word, OLD) {
        return Some(word + 1);
    }
    (s.key(at) == key!("of") && s.key(at + 1) == key!("age")).then_some(at + 2)
}

/// Whether the quantity is the first of two ages: "They were 31 and 36 years old".
fn is_joint(s: Sentence, quantity: &Quantity) -> bool {
    let be = s.is(s.before(quantity.first, 1), Class::AUXILIARY);
    if !be || !s.is_one_of(quantity.end, keys!["and", "or", ","]) {
        return false;
    }
    starting(s, quantity.end + 1).is_some_and(|next| {
        let years = next.unit.as_ref().is_some_and(|unit| unit.name == "year");
        years && old(s, next.end).is_some()
    })
}

/// Whether words of age come before the quantity: "aged 18", "age 18", "at the age of 18", "over
/// the age of 70".
fn is_aged(s: Sentence, first: usize) -> bool {
    let mut before = s.before(first, 1);
    if s.is_one_of(
        before,
        keys![
            "about", "around", "between", "just", "only", "over", "under", "above", "below"
        ],
    ) {
        before = s.before(before, 1);
    }
    let of = s.key(before) == key!("of") && s.is_one_of(s.before(before, 1), AGED);
    of || s.is_one_of(before, AGED)
}

/// Whether words for an age group come after the quantity: "the 18-to-24 age group".
fn is_bracket(s: Sentence, end: usize) -> bool {
    let at = end + usize::from(s.is_hyphen(end));
    s.word(at) == "age"
        && s.is_one_of(
            at + 1,
            keys!["group", "groups", "bracket", "brackets", "range"],
        )
}

/// Whether the quantity is plain digits set off after a name: "Ann Bell, 54, of Leeds", "Ann Bell
/// (54)".
fn is_apposition(s: Sentence, quantity: &Quantity) -> bool {
    let comma = s.before(quantity.first, 1);
    let name = s.before(comma, 1);
    if quantity.number.form != Form::Plain
        || quantity.number.value == Decimal::ZERO
        || !s.is_capitalised(name)
    {
        return false;
    }
    if s.is(name, Class::MONTH | Class::WEEKDAY) {
        return false;
    }
    const STREETS: WordSet = listed!("places/address_streets.txt");
    let full = s.is_capitalised(s.before(name, 1)) && !s.is_one_of(name, STREETS);
    let speaks = s.is(s.before(name, 1), Class::CUE) || s.is_saying(s.before(name, 1));
    let after = s.word(quantity.end);
    let which = after == "of"
        && s.is_one_of(
            quantity.end + 1,
            keys!["which", "whom", "them", "those", "these"],
        );
    let old_enough = quantity.number.value >= Decimal::from(14);
    match s.word(comma) {
        "," => {
            let closed = matches!(
                after,
                "," | ";" | ")" | "who" | "from" | "of" | "―" | "—" | "–" | "--"
            ) || after == "." && (full || speaks)
                || s.is_dash(quantity.end)
                || old_enough && is_listed(s, name, quantity.end);
            // "Bell, 14, and Hart, 12, …": between commas one name is enough, as goals and ranks
            // rarely have two.
            closed && !which && (full || speaks || after == "," || after == "who")
        }
        "(" => {
            after == ")"
                && full
                && quantity.number.value >= Decimal::from(16)
                && s.kind(name) == Some(Kind::Word)
        }
        _ => false,
    }
}

/// Whether the name that ends at `last` and the age before `end` are on a line of their own: "Ann
/// Bell, 54".
fn is_listed(s: Sentence, last: usize, end: usize) -> bool {
    const LONGEST: usize = 5;
    let first = (last.saturating_sub(LONGEST)..=last)
        .rev()
        .take_while(|&i| s.is_capitalised(i) || s.is_stop(i))
        .find(|&i| s.begins_line(i));
    first.is_some_and(|first| first < last) && (s.kind(end).is_none() || s.begins_line(end))
}

/// Whether the words around `i` speak of sport, so that a number in brackets after a name may be a
/// player's shirt number.
pub(in crate::extract::figures) fn speaks_of_sport(s: Sentence, i: usize) -> bool {
    const SPORT: WordSet = listed!("quantity/sport_words.txt");
    (i.saturating_sub(25).max(s.start)..s.end.min(i + 25)).any(|at| s.is_one_of(at, SPORT))
}

/// Whether the quantity is plain digits between commas after a person without a name: "The former
/// captain, 42, was dropped".
fn is_set_off(s: Sentence, quantity: &Quantity) -> bool {
    let noun = s.before(quantity.first, 2);
    let commas = s.is_comma(s.before(quantity.first, 1)) && s.is_comma(quantity.end);
    let former = s.is_one_of(s.before(noun, 1), keys!["former", "ex", "retired"]);
    // "The blonde beauty, 24, was seen", but "the total, 24, was wrong"
    const SIZES: WordSet = listed!("quantity/size_nouns.txt");
    let start = s.start.max(noun.saturating_sub(3));
    let told = quantity.number.value >= Decimal::from(16)
        && s.part(noun) == Part::Noun
        && !s.is_one_of(noun, SIZES)
        && (start == s.start || (start..noun).any(|i| s.is(i, Class::DETERMINER)));
    let person =
        s.is_lower(noun) && (former || told || s.is(noun, Class::PERSON_NOUN | Class::ROLE));
    let goes_on = s.is(
        quantity.end + 1,
        Class::AUXILIARY | Class::FINITE | Class::CUE,
    ) || s.is_past_form(quantity.end + 1)
        || s.is_one_of(quantity.end + 1, keys!["who", "from", "of"])
        || s.is_capitalised(quantity.end + 1) && s.is_comma(quantity.end + 2)
        // "a man, 34, and a woman, 29, were"
        || s.key(quantity.end + 1) == key!("and")
            && s.is(quantity.end + 2, Class::DETERMINER)
            && s.is(quantity.end + 3, Class::PERSON_NOUN | Class::ROLE);
    commas
        && person
        && goes_on
        && !s.is_plural(noun)
        && quantity.number.form == Form::Plain
        // "The boy, 4, was well", but "The winner, 4, was"
        && (quantity.number.value >= Decimal::from(10) || s.is(noun, Class::PERSON_NOUN))
}

/// Whether the quantity opens a clause whose subject is a person: "At 92, Walter Dunn still swims",
/// "at 17, she left", "Now 70, she paints".
fn is_leading(s: Sentence, quantity: &Quantity) -> bool {
    let next = quantity.end + 1;
    let person = s.is_one_of(next, keys!["he", "she"])
        || s.is_capitalised(next) && s.is_capitalised(next + 1) && s.is_word(next + 1);
    let at = s.before(quantity.first, 1);
    let opens = at == s.start
        || s.is_break(s.before(at, 1))
        || s.is_one_of(s.before(at, 1), keys!["and", "but"]);
    s.is_one_of(at, keys!["at", "now"])
        && opens
        && (person && s.is_comma(quantity.end) || s.is_one_of(quantity.end, keys!["he", "she"]))
        && quantity.number.form != Form::Digits
        && quantity.number.scale.is_none()
        && quantity.number.value >= Decimal::from(5)
}

/// Whether the quantity ends a sentence that states a person's age: "Ann Bell was 68.", "Bell, the
/// former mayor, was 68."
fn is_stated(s: Sentence, quantity: &Quantity) -> bool {
    let be = s.before(quantity.first, 1);
    let ends = s.is_stop(quantity.end) || s.is_one_of(quantity.end, keys!["when"]);
    if !ends || !s.is_one_of(be, keys!["is", "was"]) || quantity.number.form != Form::Plain {
        return false;
    }
    let old = quantity.number.value >= Decimal::from(16);
    let close = s.before(be, 1);
    let person = if s.is_comma(close) {
        clause::aside_start(s, close).is_some_and(|open| {
            s.is_capitalised(s.before(open, 1))
                && (open + 1..close).any(|i| s.is(i, Class::ROLE | Class::PERSON_NOUN))
        })
    } else {
        s.is_capitalised(close) && s.is(s.before(close, 1), Class::FIRST_NAME)
    };
    old && person
}

/// Whether the quantity bounds an age group: "people under 30", "women over 40".
fn is_group(s: Sentence, quantity: &Quantity) -> bool {
    let bound = s.before(quantity.first, 1);
    let people = s.before(bound, 1);
    let noun = s.is(people, Class::PERSON_NOUN)
        || s.is_one_of(people, keys!["people", "adults", "anyone", "those"]);
    let ends = s.is_break(quantity.end) || !s.is_plural(quantity.end);
    noun && ends && s.is_one_of(bound, keys!["under", "over", "above", "below"])
}

/// Whether the quantity is the age of one person: "a boy of 12", "the woman of 40 who", but not "a
/// mother of three".
fn is_of_a_person(s: Sentence, quantity: &Quantity) -> bool {
    const PERSON: &[Key] = keys!["boy", "girl", "child", "man", "woman", "lad", "youth"];
    let of = s.before(quantity.first, 1);
    let noun = s.before(of, 1);
    let one = s.is_one_of(s.before(noun, 1), keys!["a", "the", "this", "another"]);
    let at = quantity.end;
    s.key(of) == key!("of")
        && s.is_one_of(noun, PERSON)
        && one
        && (s.is_break(at) || s.is_function_word(at))
}

/// Whether a verb states the quantity as an age: "he is 54", "she turned 30", "who will be 35 by",
/// "died at 85".
fn is_turned(s: Sentence, quantity: &Quantity) -> bool {
    const TURNED: &[Key] = keys!["turned", "turns", "turning", "turn"];
    const DIED: &[Key] = keys!["died", "dies", "retired", "succumbed", "succumbs"];
    const BE: &[Key] = keys!["am", "is", "was", "be", "he's", "she's", "i'm", "'s"];
    const PERSON: &[Key] = keys!["he", "she", "i", "who"];
    // "she was 91, not 93"
    let not = s.before(quantity.first, 1);
    let other = s.before(not, 2);
    let corrects = s.key(not) == key!("not") && s.is_comma(s.before(not, 1)) && s.is_number(other);
    let before = s.before(if corrects { other } else { quantity.first }, 1);
    let only = s.is_one_of(before, keys!["only", "just", "now", "already", "still"]);
    let before = s.before(before, usize::from(only));
    let at = quantity.end;
    let ends = s.is_break(at)
        || s.is(at, Class::SUBORDINATOR | Class::CONJUNCTION)
        || s.is_one_of(at, keys!["on", "in", "by", "at", "this", "next", "last"]);
    let died = s.key(before) == key!("at") && s.is_one_of(s.before(before, 1), DIED);
    // "succumbs at 78 to pneumonia"
    let ends = ends || died && s.is_one_of(at, keys!["of", "to", "after"]);
    if !ends || quantity.number.scale.is_some() || quantity.number.value < Decimal::from(3) {
        return false;
    }
    let person = |i: usize| s.is_one_of(i, PERSON);
    let contracted = s.is_one_of(before, &BE[4..7]);
    let be = s.is_one_of(before, BE)
        && (person(s.before(before, 1))
            || s.is(s.before(before, 1), Class::AUXILIARY) && person(s.before(before, 2)));
    let large = quantity.number.value >= Decimal::from(10);
    // "when she was six"
    let when = be
        && s.is(s.before(before, 2), Class::SUBORDINATOR)
        && s.is_one_of(s.before(before, 1), keys!["he", "she", "i"]);
    let turned = s.is_one_of(before, TURNED) && (large || s.is_break(at));
    turned || died || when || (be || contracted) && (large || only)
}
