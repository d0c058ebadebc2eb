//! Modifiers: "more than 150", "up to 40", "about 8", "30 or more", "5-plus".
//!
//! "nearly" and "almost" are `~`: they say that the number is close, and that it lies below matters
//! less.

use std::borrow::Cow;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::unit::UnitKind;
use crate::lexicon::{Class, Key, key};
use crate::syntax::Sentence;

/// A modifier and the tokens that it and its figure take up together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::extract::figures) struct Modifier {
    pub(in crate::extract::figures) sign: &'static str,
    pub(in crate::extract::figures) first: usize,
    pub(in crate::extract::figures) end: usize,
}

/// Finds the modifier before or after the quantity; before, it may not reach past `floor`.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    quantity: &Quantity,
    floor: usize,
) -> Modifier {
    let none = Modifier {
        sign: "=",
        first: quantity.first,
        end: quantity.end,
    };
    // "20-plus years": before the unit
    let inside = || after(s, quantity.number.end).map(|(sign, _)| (sign, quantity.end));
    if let Some((sign, end)) = after(s, quantity.end)
        .or_else(|| (quantity.number.end < quantity.end).then(inside).flatten())
    {
        let first = before(s, quantity, floor)
            .filter(|(before, _)| *before == "~")
            .map_or(none.first, |(_, first)| first);
        return Modifier { sign, first, end };
    }
    before(s, quantity, floor).map_or(none, |(sign, first)| Modifier {
        sign,
        first,
        ..none
    })
}

/// "or more", "or so", "at most", "-plus", "+", "and above".
pub(in crate::extract::figures) fn after(s: Sentence, at: usize) -> Option<(&'static str, usize)> {
    let [a, b] = [s.word(at), s.word(at + 1)];
    let pair = |sign| Some((sign, at + 2));
    match (a, b) {
        (
            "or" | "and",
            "more" | "above" | "over" | "greater" | "higher" | "older" | "longer" | "upwards",
        ) => {
            let bound = s.is_number(at + 2)
                || s.word(at + 2) == "than" && (a == "and" || s.is_number(at + 3));
            (!bound).then_some((">=", at + 2))
        }
        ("or" | "and", "less" | "fewer" | "below" | "under" | "lower" | "younger" | "smaller") => {
            (s.word(at + 2) != "than" && !s.is_number(at + 2)).then_some(("<=", at + 2))
        }
        ("or", "so" | "thereabouts") => pair("~"),
        ("at", "most") => pair("<="),
        ("at", "least") => pair(">="),
        ("+", _) if s.glued(at) => Some((">=", at + 1)),
        ("plus", _) if !s.is_number(at + 1) && s.is_word(at + 1) && s.is_plural(at + 1) => {
            Some((">=", at + 1))
        }
        ("-", "plus") if s.glued(at) => pair(">="),
        ("-", "odd" | "ish") if s.glued(at) => pair("~"),
        ("odd" | "ish", _) => Some(("~", at + 1)),
        _ => None,
    }
}

/// Words between a modifier and its figure.
const FILLERS: [Key; 9] = [
    Key::word("a"),
    Key::word("an"),
    Key::word("another"),
    Key::word("additional"),
    Key::word("total"),
    Key::word("only"),
    Key::word("just"),
    Key::word("even"),
    Key::word("like"),
];

fn before(s: Sentence, quantity: &Quantity, floor: usize) -> Option<(&'static str, usize)> {
    let at = |back: usize| {
        quantity
            .first
            .checked_sub(back)
            .filter(|&i| i >= floor && i >= s.start)
    };
    let direct = at(1).and_then(|i| phrase(s, quantity, i, floor));
    direct.or_else(|| {
        let filler = at(1).filter(|&i| s.is_one_of(i, &FILLERS))?;
        phrase(s, quantity, filler.checked_sub(1)?, floor).filter(|(_, first)| *first >= floor)
    })
}

/// The modifier whose last word is at `i`.
fn phrase(
    s: Sentence,
    quantity: &Quantity,
    i: usize,
    floor: usize,
) -> Option<(&'static str, usize)> {
    let token = s.token(i).filter(|_| i >= floor)?;
    let word = |back: usize| {
        if i >= floor + back {
            s.word(i - back)
        } else {
            ""
        }
    };
    let key = |back: usize| {
        if i >= floor + back {
            s.key(i - back)
        } else {
            Key::default()
        }
    };
    let is = |back: usize, w: &'static str| word(back).eq_ignore_ascii_case(w);
    let lower = if s.is_lower(i) {
        Cow::Borrowed(word(0))
    } else {
        Cow::Owned(word(0).to_ascii_lowercase())
    };
    let negated = |back: usize| is(back, "no") || is(back, "not");
    let one = |sign| Some((sign, i));
    let two = |sign| Some((sign, i - 1));
    let _ = token;
    match lower.as_ref() {
        "than" => than(s, i, floor),
        "least" if is(1, "at") => two(">="),
        "least" if is(1, "very") && is(2, "the") && is(3, "at") => Some((">=", i - 3)),
        "minimum" => one(">="),
        "most" if is(1, "at") => two("<="),
        "maximum" => one("<="),
        "to" if is(1, "up") => two("<="),
        "to" if is(1, "close") || is(1, "closer") => two("~"),
        "to" if is(1, "equal")
            && is(2, "or")
            && (is(3, "than") || is(3, "least") || is(3, "less") || is(3, "more")) =>
        {
            i.checked_sub(4).map(|first| {
                (
                    if is(3, "than") || is(3, "less") {
                        "<="
                    } else {
                        ">="
                    },
                    first.max(floor),
                )
            })
        }
        "as" if is(2, "as")
            && matches!(
                word(1),
                "many" | "much" | "high" | "long" | "far" | "large" | "big" | "fast"
            ) =>
        {
            Some(("<=", i - 2))
        }
        "as" if is(2, "as") && matches!(word(1), "few" | "little" | "low" | "early") => {
            Some((">=", i - 2))
        }
        "of" => of(s, i, floor),
        "above" | "over" | "exceeding" | "surpassing" | "topping" | "beyond" | "exceeds"
        | "surpass" | "exceed"
            if is_over(s, quantity, i, &lower) =>
        {
            one(">")
        }
        "under" | "below" | "sub" => one("<"),
        "about" | "around" | "approximately" | "approx" | "approx." | "roughly" | "nearly"
        | "almost" | "circa" | "c." | "ca." | "estimated" | "probably" | "perhaps" | "near" => {
            let estimated = lower == "estimated" && is(1, "an");
            let under = lower == "nearly" && negated(1);
            (!under).then_some(("~", if estimated { i - 1 } else { i }))
        }
        "some" if !s.is(s.before(i, 1), Class::DETERMINER) => one("~"),
        "-" if is(1, "sub") => two("<"),
        "~" | "≈" => one("~"),
        ">" => one(">"),
        "<" => one("<"),
        "≥" => one(">="),
        "≤" => one("<="),
        "=" if key(1) == key!("<") => two("<="),
        "=" if key(1) == key!(">") => two(">="),
        _ => None,
    }
}

/// "more than", "no less than", "bigger than", "worse than".
fn than(s: Sentence, i: usize, floor: usize) -> Option<(&'static str, usize)> {
    let mut comparative = i.checked_sub(1).filter(|&at| at >= floor)?;
    // "bigger or equal than"
    let or_equal = s.word(comparative) == "equal"
        && s.word(s.before(comparative, 1)) == "or"
        && comparative >= floor + 2;
    comparative -= if or_equal { 2 } else { 0 };
    let sign = match s.word(comparative).to_ascii_lowercase().as_str() {
        "more" | "greater" | "higher" | "larger" | "bigger" | "longer" | "older" | "better"
        | "taller" | "heavier" | "further" | "farther" | "faster" | "later" | "wider"
        | "deeper" => ">",
        "less" | "fewer" | "lower" | "smaller" | "shorter" | "younger" | "lighter" | "slower"
        | "cheaper" => "<",
        _ => return None,
    };
    let negation = comparative
        .checked_sub(1)
        .filter(|&at| at >= floor && s.is_one_of(at, &const { Key::words(["no", "not"]) }));
    Some(match (negation, sign) {
        (Some(at), ">") => ("<=", at),
        (Some(at), _) => (">=", at),
        (None, ">") if or_equal => (">=", comparative),
        (None, _) if or_equal => ("<=", comparative),
        (None, sign) => (sign, comparative),
    })
}

/// "in excess of", "a minimum of", "upwards of", "shy of".
fn of(s: Sentence, i: usize, floor: usize) -> Option<(&'static str, usize)> {
    let noun = i.checked_sub(1).filter(|&at| at >= floor)?;
    Some(match s.word(noun).to_ascii_lowercase().as_str() {
        "excess" => (">", noun.saturating_sub(1).max(floor)),
        "upward" | "upwards" | "north" => (">", noun),
        "minimum" => (">=", noun),
        "maximum" => ("<=", noun),
        "shy" | "short" | "south" => ("<", noun),
        "region" | "neighborhood" | "neighbourhood" | "order" | "vicinity" => {
            ("~", noun.saturating_sub(2).max(floor))
        }
        "estimate" => ("~", noun),
        _ => return None,
    })
}

/// "over" is "more than", but not in "over three years he has" and "3 over 4".
fn is_over(s: Sentence, quantity: &Quantity, i: usize, word: &str) -> bool {
    if word != "over"
        || quantity
            .unit
            .as_ref()
            .is_none_or(|unit| unit.kind != UnitKind::Time || unit.name.ends_with("of age"))
    {
        return true;
    }
    let before = s.before(i, 1);
    let begun = const {
        Key::words([
            "for", "after", "just", "well", "is", "was", "little", "lasted", "took", "taken",
            "spent", "by", "with", "has", "had", "have",
        ])
    };
    s.is_one_of(before, &begun)
}
