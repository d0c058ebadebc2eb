//! Reads modifiers: "more than 150", "up to 40", "about 8", "30 or more", "5-plus".
//!
//! "nearly" and "almost" are `~`: that the number is close matters more than that it lies below.

use std::borrow::Cow;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::Sentence;

/// A modifier, and the tokens that it and its figure cover together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::extract::figures) struct Modifier {
    pub(in crate::extract::figures) sign: &'static str,
    pub(in crate::extract::figures) first: usize,
    pub(in crate::extract::figures) end: usize,
}

/// Finds the modifier before or after the quantity. It may not begin before `floor`.
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
    // "20-plus years": the modifier comes before the unit
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

/// Reads the modifier that begins at `at`: "or more", "or so", "at most", "-plus", "+", "and
/// above".
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

/// Words that may come between a modifier and its figure.
const FILLERS: &[Key] = keys![
    "a", "an", "another", "additional", "total", "only", "just", "even", "like"
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
        let filler = at(1).filter(|&i| s.is_one_of(i, FILLERS))?;
        phrase(s, quantity, filler.checked_sub(1)?, floor).filter(|(_, first)| *first >= floor)
    })
}

/// Reads the modifier whose last word is at `i`.
fn phrase(
    s: Sentence,
    quantity: &Quantity,
    i: usize,
    floor: usize,
) -> Option<(&'static str, usize)> {
    s.token(i).filter(|_| i >= floor)?;
    let word = if s.is_lower(i) {
        Cow::Borrowed(s.word(i))
    } else {
        Cow::Owned(s.word(i).to_ascii_lowercase())
    };
    let back = Back { s, i, floor };
    match word.as_ref() {
        "than" => than(s, i, floor),
        "of" => of(s, i, floor),
        "to" => back.to(),
        "as" => back.as_many(),
        "least" | "most" => back.at_least(&word),
        "above" | "below" if back.is(1, "or") && back.is(2, "at") => Some((
            if s.key(i) == key!("above") {
                ">="
            } else {
                "<="
            },
            i - 2,
        )),
        "above" | "over" | "exceeding" | "surpassing" | "topping" | "beyond" | "exceeds"
        | "surpass" | "exceed" => is_over(s, quantity, i, &word).then_some((">", i)),
        "about" | "around" | "approximately" | "approx" | "approx." | "roughly" | "almost"
        | "circa" | "c." | "ca." | "probably" | "perhaps" | "near" => Some(("~", i)),
        "nearly" => (!back.is(1, "no") && !back.is(1, "not")).then_some(("~", i)),
        "estimated" => Some(("~", i - usize::from(back.is(1, "an")))),
        "some" => (!s.is(s.before(i, 1), Class::DETERMINER)).then_some(("~", i)),
        "minimum" => Some((">=", i)),
        "maximum" => Some(("<=", i)),
        "under" if is_covered(s, quantity) => None,
        "under" | "below" | "sub" => Some(("<", i)),
        mark => back.mark(mark),
    }
}

/// Whether "under" says how deep something lies, and isn't a bound: "Under four feet of water".
fn is_covered(s: Sentence, quantity: &Quantity) -> bool {
    let length = |unit: &Unit| unit.kind == UnitKind::Length;
    quantity.unit.as_ref().is_some_and(length)
        && s.key(quantity.end) == key!("of")
        && s.is_lower(quantity.end + 1)
        && !s.is_function_word(quantity.end + 1)
}

/// The words back from a modifier's last, which is at `i`, as far as `floor`.
struct Back<'s, 'a> {
    s: Sentence<'s, 'a>,
    i: usize,
    floor: usize,
}

impl Back<'_, '_> {
    /// Returns the word `back` tokens before the last.
    fn word(&self, back: usize) -> &str {
        if self.i >= self.floor + back {
            self.s.word(self.i - back)
        } else {
            ""
        }
    }

    fn is(&self, back: usize, word: &str) -> bool {
        self.word(back).eq_ignore_ascii_case(word)
    }

    /// Reads a modifier that ends in "to": "up to", "close to", "less or equal to".
    fn to(&self) -> Option<(&'static str, usize)> {
        let i = self.i;
        if self.is(1, "up") {
            return Some(("<=", i - 1));
        }
        if self.is(1, "close") || self.is(1, "closer") {
            return Some(("~", i - 1));
        }
        let less = self.is(3, "than") || self.is(3, "less");
        let bound = less || self.is(3, "least") || self.is(3, "more");
        if !(self.is(1, "equal") && self.is(2, "or") && bound) {
            return None;
        }
        let first = i.checked_sub(4)?.max(self.floor);
        Some((if less { "<=" } else { ">=" }, first))
    }

    /// Reads "as many as", "as few as" and similar modifiers.
    fn as_many(&self) -> Option<(&'static str, usize)> {
        let sign = match self.word(1) {
            "many" | "much" | "high" | "long" | "far" | "large" | "big" | "fast" => "<=",
            "few" | "little" | "low" | "early" => ">=",
            _ => return None,
        };
        self.is(2, "as").then(|| (sign, self.i - 2))
    }

    /// Reads "at least", "at most" or "at the very least", of which `word` is the last word.
    fn at_least(&self, word: &str) -> Option<(&'static str, usize)> {
        let i = self.i;
        match word {
            "least" if self.is(1, "at") => Some((">=", i - 1)),
            "least" if self.is(1, "very") && self.is(2, "the") && self.is(3, "at") => {
                Some((">=", i - 3))
            }
            "most" if self.is(1, "at") => Some(("<=", i - 1)),
            _ => None,
        }
    }

    /// Reads mathematical signs and "sub-".
    fn mark(&self, mark: &str) -> Option<(&'static str, usize)> {
        let i = self.i;
        match mark {
            "-" if self.is(1, "sub") => Some(("<", i - 1)),
            "~" | "≈" => Some(("~", i)),
            // "> 15 boats sank" at the beginning of a line: a bullet
            ">" => (!self.s.begins_line(i) || self.s.glued(i + 1)).then_some((">", i)),
            "<" => Some(("<", i)),
            "≥" => Some((">=", i)),
            "≤" => Some(("<=", i)),
            "=" if self.is(1, "<") => Some(("<=", i - 1)),
            "=" if self.is(1, ">") => Some((">=", i - 1)),
            _ => None,
        }
    }
}

/// Reads a comparative and "than": "more than", "no less than", "bigger than".
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
        .filter(|&at| at >= floor && s.is_one_of(at, keys!["no", "not"]));
    Some(match (negation, sign) {
        (Some(at), ">") => ("<=", at),
        (Some(at), _) => (">=", at),
        (None, ">") if or_equal => (">=", comparative),
        (None, _) if or_equal => ("<=", comparative),
        (None, sign) => (sign, comparative),
    })
}

/// Reads a modifier that ends in "of": "in excess of", "a minimum of", "upwards of", "shy of".
fn of(s: Sentence, i: usize, floor: usize) -> Option<(&'static str, usize)> {
    let noun = i.checked_sub(1).filter(|&at| at >= floor)?;
    Some(match s.word(noun).to_ascii_lowercase().as_str() {
        "excess" => (">", noun.saturating_sub(1).max(floor)),
        "upward" | "upwards" | "north" => (">", noun),
        "minimum" => (">=", noun),
        "maximum" => ("<=", noun),
        "shy" | "short" | "south" => ("<", noun),
        "region" | "neighborhood" | "neighbourhood" | "order" | "vicinity" => {
            let start = noun.saturating_sub(2).max(floor);
            // "on the order of 30", but "an order of 30 boats"
            let roughly =
                s.is_one_of(start, keys!["in", "on", "of"]) && s.key(start + 1) == key!("the");
            return roughly.then_some(("~", start));
        }
        "estimate" => ("~", noun),
        _ => return None,
    })
}

/// Verbs of extent, after which "over" introduces a place.
const SPREADING: &[Key] = keys![
    "spread", "spreads", "spreading", "stretched", "stretches", "stretching", "scattered"
];

/// Whether `word` at `i` means "more than". "over" does not in "over three years he has", "turned
/// it over 3 times" and "spread over 12 acres".
fn is_over(s: Sentence, quantity: &Quantity, i: usize, word: &str) -> bool {
    let before = s.before(i, 1);
    let money = (quantity.unit.as_ref()).is_some_and(|unit| unit.kind == UnitKind::Money);
    let object = !money && s.is(before, Class::OBJECT_PRONOUN);
    if word == "over" && (object || s.is_one_of(before, SPREADING)) {
        return false;
    }
    if word != "over"
        || quantity
            .unit
            .as_ref()
            .is_none_or(|unit| unit.kind != UnitKind::Time || unit.name.ends_with("of age"))
    {
        return true;
    }
    let begun = const {
        Key::words([
            "for", "after", "just", "well", "is", "was", "little", "lasted", "took", "taken",
            "spent", "by", "with", "has", "had", "have",
        ])
    };
    s.is_one_of(before, &begun)
}
