//! The whole noun phrase, found from its beginning.

use std::ops::Range;

use super::ATTACHING;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::syntax::morphology;
use crate::syntax::sentence::Sentence;
use crate::syntax::verb_group::is_be;
use crate::text::Kind;

/// The maximum length of a phrase, in tokens.
const LONGEST: usize = 25;

/// Returns the whole noun phrase that begins at `start`, with everything that "of", "for", "in",
/// "and" and brackets attach to it. A pronoun is a phrase by itself.
pub fn whole_after(s: Sentence, start: usize) -> Option<Range<usize>> {
    forward(s, start, false)
}

/// Returns the addressee of a verb of telling. Like [`whole_after`], but an object pronoun counts
/// too, and a name after a common noun begins the reported clause (`told reporters Ann Bell had`).
pub fn addressee(s: Sentence, start: usize) -> Option<Range<usize>> {
    if s.is(start, Class::OBJECT_PRONOUN) && !s.is(start, Class::DETERMINER) {
        let determines = s.is(start, Class::POSSESSIVE)
            && s.is_word(start + 1)
            && !s.is(
                start + 1,
                Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE,
            )
            && s.key(start + 1) != key!("that");
        if !determines {
            return Some(start..start + 1);
        }
    }
    forward(s, start, true)
}

/// Reads the phrase that begins at `start`; `told` says whether a reported clause may follow it.
fn forward(s: Sentence, start: usize, told: bool) -> Option<Range<usize>> {
    let s = s.within(s.start..start.saturating_add(LONGEST));
    if !begins(s, start) {
        return None;
    }
    if s.is(start, Class::PRONOUN) {
        return Some(start..start + 1);
    }
    let mut i = start + 1;
    while i < s.end {
        match goes_on(s, i, told) {
            Some(next) => i = next.min(s.end),
            None => break,
        }
    }
    const DANGLING: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER);
    while i > start && s.is(i - 1, DANGLING) && !s.is_capitalised(i - 1) {
        i -= 1;
    }
    (i > start).then_some(start..i)
}

/// Whether a noun phrase may begin at `i`.
pub(super) fn begins(s: Sentence, i: usize) -> bool {
    const CLOSED: Classes = Class::SUBORDINATOR
        .or(Class::PREPOSITION)
        .or(Class::RELATIVE)
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::FINITE)
        .or(Class::WEEKDAY);
    if s.token(i).is_none() || s.is_quoted(i) {
        return false;
    }
    let determines = s.is(i, Class::DETERMINER) && s.key(i) != key!("that");
    let open = !s.is(i, CLOSED) || determines || s.is_capitalised(i);
    s.is(i, Class::PRONOUN)
        || matches!(s.kind(i), Some(Kind::Word | Kind::Number | Kind::Address))
            && open
            && !s.is(i, Class::WEEKDAY)
}

/// Returns where the phrase continues after the token at `i`, if that token belongs to it.
fn goes_on(s: Sentence, i: usize, told: bool) -> Option<usize> {
    if let Some(marked) = s.quotation(i) {
        let nickname = marked.len() <= 5 && s.is_capitalised(marked.end);
        return nickname.then_some(marked.end);
    }
    if told && is_after_hearers(s, i) {
        return None;
    }
    match s.kind(i)? {
        Kind::Number | Kind::Clitic | Kind::Address => Some(i + 1),
        Kind::Quote => s.glued(i).then_some(i + 1),
        Kind::Mark if s.is_mark(i, key!("(")) => {
            let close = (i + 1..s.end.min(i + 9)).find(|&j| s.is_mark(j, key!(")")))?;
            Some(close + 1)
        }
        Kind::Mark => {
            let joins = matches!(s.word(i), "-" | "&" | "/" | "$" | "%" | ".") && !s.is_dash(i);
            // `Bell & Orr`
            let and = s.word(i) == "&" && s.is_capitalised(i - 1) && s.is_capitalised(i + 1);
            (and || joins && s.glued(i) && s.glued(i + 1)).then_some(i + 1)
        }
        Kind::Word => over_word(s, i, told),
    }
}

/// Whether the reported clause begins at `i`, after its hearers: `told reporters police had`, `told
/// reporters at least 40`, `told the Herald two boats had`; not `told reporters in Leeds that`,
/// `told the Herald newspaper`.
fn is_after_hearers(s: Sentence, i: usize) -> bool {
    const ATTACHED: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::RELATIVE)
        .or(Class::WEEKDAY)
        .or(Class::TIME_UNIT);
    const HEARERS: &[Key] = keys![
        "reporters", "journalists", "viewers", "listeners", "investors", "supporters"
    ];
    let people = s.is_plural(i - 1) && s.is(i - 1, Class::PERSON_NOUN | Class::ROLE);
    let hearers = s.is_lower(i - 1) && (people || s.is_one_of(i - 1, HEARERS));
    let subject = match s.kind(i) {
        Some(Kind::Number) => true,
        Some(Kind::Word) => {
            s.is_at_least(i) || !s.is(i, ATTACHED) && !s.is_past_form(i) && !s.is_ing_form(i)
        }
        _ => false,
    };
    let told = subject && (hearers || is_after_told_name(s, i));
    told && !(i..s.end.min(i + 5)).any(|at| s.key(at) == key!("that"))
}

/// Whether a clause begins at `i` after the name of its hearer. It must begin with a quantity or a
/// noun with its verb, not with the noun that the name belongs to (`told Leeds residents he had`).
fn is_after_told_name(s: Sentence, i: usize) -> bool {
    const QUANTITY: &[Key] = keys![
        "few", "fewer", "several", "many", "more", "most", "other", "half", "none", "much",
        "there", "nobody", "nothing", "everyone", "someone", "anyone"
    ];
    const OPENS: Classes = Class::DETERMINER.or(Class::NUMBER_WORD);
    let ends = |at: usize| s.ends_here(at) || s.is_quoted(at);
    let quantity = || s.is_number(i) || s.is(i, OPENS) || s.is_one_of(i, QUANTITY);
    let plain = |at: usize| s.is_lower(at) && !s.is(at, Class::PREPOSITION | Class::PRONOUN);
    let verb = || s.is_finite_form(i + 1) || plain(i + 1) && s.is_finite_form(i + 2);
    s.is_word(i - 1)
        && s.is_capitalised(i - 1)
        && s.is_name(i - 1)
        && !s.is_name(i)
        && !s.is_capitalised(i)
        && !(i + 1..i + 3).any(ends)
        && (quantity() || plain(i) && verb())
}

/// Returns where the phrase continues after the word at `i`, if that word belongs to it.
fn over_word(s: Sentence, i: usize, told: bool) -> Option<usize> {
    // `told the judge there was no need`
    if s.key(i) == key!("there") && is_be(s.key(i + 1)) {
        return None;
    }
    if let Some(name) = s.name(i).filter(|name| name.start < i && name.end > i + 1) {
        return Some(name.end);
    }
    // `a statement released by`, `a report by`
    if s.key(i) == key!("by")
        && s.is_word(i - 1)
        && (s.is_past_form(i - 1) || s.is(i - 1, Class::DOCUMENT))
    {
        return Some(i + 1);
    }
    // `a letter seen by`
    if s.key(i + 1) == key!("by") && is_irregular_participle(s, i) {
        return Some(i + 2);
    }
    let capital = s.is_capitalised(i);
    if s.is(i, Class::PREPOSITION) && !capital {
        return is_attached(s, i).then_some(i + 1);
    }
    if s.key(i) == key!("and") {
        return joins_nouns(s, i, told).then_some(i + 1);
    }
    let clause = || told && (capital && begins_told(s, i) || s.is_one_of(i, keys!["only", "no"]));
    let ends = ends_before_word(s, i)
        || opens_another(s, i, told)
        || !capital && begins_modifier(s, i)
        || clause();
    (!ends).then_some(i + 1)
}

/// Whether the word at `i` can't be part of a noun phrase: a verb, a pronoun, a weekday, "why".
fn ends_before_word(s: Sentence, i: usize) -> bool {
    const OTHER: Classes = Class::PRONOUN
        .or(Class::SUBORDINATOR)
        .or(Class::RELATIVE)
        .or(Class::CONJUNCTION);
    if s.is_one_of(i, keys!["how", "why", "whether"])
        || s.is(i, OTHER) && !s.is_capitalised(i)
        || s.is(i, Class::WEEKDAY)
    {
        return true;
    }
    let plural =
        i + 1 >= s.end || s.kind(i + 1) == Some(Kind::Mark) || s.is(i + 1, Class::PREPOSITION);
    let last = i + 1 >= s.end || plural && !s.is_capitalised(i - 1);
    // `the presiding judge`
    let modifies = s.is_ing_form(i) && s.is(i - 1, Class::DETERMINER | Class::POSSESSIVE);
    s.is_verb_form(i, last) && !(modifies && s.is_lower(i + 1))
}

/// Whether the determiner at `i` opens a phrase of its own.
fn opens_another(s: Sentence, i: usize, told: bool) -> bool {
    const BEFORE: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER);
    s.is(i, Class::DETERMINER | Class::POSSESSIVE)
        && !s.is(i - 1, BEFORE)
        // `the man suing the council`
        && !(!told && s.is_ing_form(i - 1) && s.is_nominal_form(s.before(i, 2)))
}

/// Whether the word at `i` begins a participle or adverb that isn't part of the phrase: `Ann Bell
/// speaking`, `the ferry quickly`.
fn begins_modifier(s: Sentence, i: usize) -> bool {
    const DETERMINING: Classes = Class::DETERMINER
        .or(Class::POSSESSIVE)
        .or(Class::NUMBER_WORD);
    s.word(i).ends_with("ing") && s.is_capitalised(i - 1)
        || s.is_adverb_form(i) && !s.is(i - 1, DETERMINING) && s.kind(i - 1) != Some(Kind::Clitic)
}

/// Whether the preposition at `i` attaches something other than a time to the noun before it.
fn is_attached(s: Sentence, i: usize) -> bool {
    let timed = s.token(i + 1).is_none()
        || s.is(i + 1, Class::WEEKDAY | Class::MONTH | Class::TIME_UNIT)
        || s.is_number(i + 1)
        || s.is_one_of(i + 1, keys!["a", "an"]);
    let attached = s.is_one_of(i, &ATTACHING[..6]);
    s.key(i) == key!("of") || (attached || is_governed(s, i)) && !timed
}

/// Whether the word before the preposition at `i` asks for it: `a report circulated among`, `an
/// aide to the mayor`, `close to the talks`.
fn is_governed(s: Sentence, i: usize) -> bool {
    const WHERE: &[Key] = keys!["among", "under", "within", "between", "near"];
    const CLOSE: &[Key] = keys!["close", "loyal", "opposed", "privy", "adviser", "advisor"];
    const OPENS: Classes = Class::DETERMINER.or(Class::POSSESSIVE);
    let to = s.key(i) == key!("to") && (s.is(i + 1, OPENS) || s.is_capitalised(i + 1));
    s.is_one_of(i, WHERE) && s.is_past_form(i - 1)
        || to && (s.is_one_of(i - 1, CLOSE) || s.is(i - 1, Class::ROLE))
}

/// Whether the word is a past participle with an irregular ending: `seen`, `written`.
fn is_irregular_participle(s: Sentence, i: usize) -> bool {
    s.is_lower(i)
        && !s.is(i, Class::AUXILIARY)
        && morphology::is_participle(s.word(i))
        && s.is_word(i - 1)
        && s.is_nominal_form(i - 1)
}

/// Whether the "and" at `i` is followed by a noun phrase, not a clause.
fn joins_nouns(s: Sentence, i: usize, told: bool) -> bool {
    const NO_NOUN: Classes = Class::PRONOUN
        .or(Class::AUXILIARY)
        .or(Class::CUE)
        .or(Class::FINITE);
    let next = i + 1;
    let nominal = s.is_capitalised(next)
        || s.is(next, Class::DETERMINER | Class::PERSON_NOUN)
        || !s.is(next, NO_NOUN);
    s.token(next).is_some() && nominal && !(told && s.is(next, Class::PRONOUN))
}

/// Whether the capitalised word at `i` begins the reported clause: a second name right after the
/// first, or a name after a common noun.
fn begins_told(s: Sentence, i: usize) -> bool {
    const BEFORE_NAME: Classes = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::ROLE)
        .or(Class::TITLE)
        .or(Class::CONJUNCTION);
    // `told station KQX that`
    const PRESS: WordSet = listed!("speech/press_nouns.txt");
    if s.is_one_of(i - 1, PRESS) && s.is(s.before(i, 2), Class::CUE) {
        return false;
    }
    let second = s.name(i - 1).is_some_and(|name| name.end == i) && s.is_name(i);
    second || s.is_word(i - 1) && !s.is_capitalised(i - 1) && !s.is(i - 1, BEFORE_NAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn a_phrase_includes_everything_attached_to_it() {
        for (sentence, first, phrase) in [
            (
                "He met the mayor of Leeds and her deputy on Friday.",
                "the",
                "the mayor of Leeds and her deputy",
            ),
            (
                "He met Ann Bell (Labour) in June.",
                "Ann",
                "Ann Bell (Labour)",
            ),
            ("A report by the bank said so.", "A", "A report by the bank"),
            ("He met the board and they left.", "the", "the board"),
        ] {
            with(sentence, |s| {
                assert_eq!(text(s, whole_after(s, at(s, first))), phrase, "{sentence}");
            });
        }
    }

    #[test]
    fn some_words_do_not_begin_a_phrase() {
        for word in ["of", "when", "on", "went", "Friday"] {
            with(&format!("So {word} the bank."), |s| {
                assert_eq!(whole_after(s, 1), None, "{word}");
            });
        }
    }

    #[test]
    fn an_addressee_ends_where_a_name_begins() {
        with("She told reporters Ann Bell had left.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "reporters");
        });
        with("She told reporters at least 40 boats had left.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "reporters");
        });
        with("She told reporters police had left.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "reporters");
        });
        with("She told reporters from Leeds that.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "reporters from Leeds");
        });
        with("She told her deputy to leave.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "her deputy");
        });
        with("She told them that.", |s| {
            assert_eq!(text(s, addressee(s, 2)), "them")
        });
    }
}
