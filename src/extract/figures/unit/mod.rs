//! Reads the unit after a number, from the lists in `spellings`.
//!
//! ISO 4217 codes come from the `iso_currency` crate. A value is never converted: the unit is the
//! one that the article names.

pub(in crate::extract::figures) mod money;
mod spellings;

use std::borrow::Cow;

use iso_currency::Currency;

use crate::extract::figures::unit::spellings::{SPELLINGS, Symbol, Words};
use crate::lexicon::Key;
use crate::syntax::Sentence;
use crate::text::{Case, Kind as TokenKind};

/// A unit as the report names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::extract::figures) struct Unit {
    pub(in crate::extract::figures) name: Cow<'static, str>,
    pub(in crate::extract::figures) kind: UnitKind,
}

/// The kind of quantity that a unit measures, as far as the rules need it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::extract::figures) enum UnitKind {
    Money,
    Percent,
    Time,
    Length,
    Temperature,
    Other,
}

impl Unit {
    pub(in crate::extract::figures) fn new(
        name: impl Into<Cow<'static, str>>,
        kind: UnitKind,
    ) -> Self {
        Self {
            name: name.into(),
            kind,
        }
    }

    /// Whether it is one unit per another: "USD per barrel".
    pub(in crate::extract::figures) fn is_rate(&self) -> bool {
        self.name.contains(" per ")
    }
}

/// Reads the unit at `at`, and returns it with its end.
pub(in crate::extract::figures) fn after(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let token = s.token(at)?;
    match token.kind {
        TokenKind::Mark => mark(s, at),
        TokenKind::Word => word(s, at).map(|found| inverse(s, found)),
        TokenKind::Quote => inch(s, at),
        _ => None,
    }
}

/// Reads a mark, `%`, `°C` or `€`, or a unit in brackets: `[kg]`.
fn mark(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let sign = s.word(at);
    if s.is_number(at + 1) && s.glued(at + 1) {
        return None; // the sign of the next number
    }
    if matches!(sign, "[" | "{" | "(" | "<")
        && matches!(s.word(at + 2), "]" | "}" | ")" | ">")
        && s.glued(at + 1)
    {
        return plain(s, at + 1)
            .filter(|_| s.word(at + 1).len() <= 3)
            .map(|(unit, _)| (unit, at + 3));
    }
    if matches!(sign, "°" | "º") {
        let mut units = SPELLINGS.units(s.key(at + 1));
        if let Some((row, ..)) = units.find(|(_, kind, _)| *kind == UnitKind::Temperature) {
            return Some((SPELLINGS.unit(row), at + 2));
        }
        return Some((Unit::new("degree", UnitKind::Temperature), at + 1));
    }
    SPELLINGS
        .symbols
        .all(Key::of(sign))
        .find(|symbol| SPELLINGS.texts.get(symbol.text) == sign)
        .map(|symbol| (SPELLINGS.unit(symbol.unit), at + 1))
}

/// Reads the mark of inches: `55"`. It is a double mark after digits that neither opens nor closes
/// a quotation.
fn inch(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let mark = matches!(s.word(at), "\"" | "”") && s.is_number(s.before(at, 1)) && s.glued(at);
    (mark && !s.doc.is_paired(at)).then(|| (Unit::new("inch", UnitKind::Length), at + 1))
}

/// Extends a unit to its inverse: `s-1`.
fn inverse(s: Sentence, (unit, end): (Unit, usize)) -> (Unit, usize) {
    let minus = matches!(s.word(end), "-" | "−" | "⁻")
        && s.glued(end)
        && s.word(end + 1) == "1"
        && s.glued(end + 1);
    if !minus || s.glued(end + 2) && s.is_word(end + 2) {
        return (unit, end);
    }
    (
        Unit::new(format!("inverse {}", unit.name), UnitKind::Other),
        end + 2,
    )
}

/// Reads a unit by its words or symbol.
fn plain(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let key = s.key(at);
    let free = |end: usize| !(s.is_number(end) && s.glued(end));
    let words = SPELLINGS
        .words
        .all(key)
        .filter_map(|words| Some((words.unit, rest(s, words, at + 1)?)));
    let longest = words
        .filter(|&(_, end)| free(end))
        .reduce(|a, b| if b.1 > a.1 { b } else { a });
    if let Some((unit, end)) = longest {
        return Some((SPELLINGS.unit(unit), end));
    }
    let word = s.word(at);
    let fits = |symbol: &&Symbol| {
        let text = SPELLINGS.texts.get(symbol.text);
        let single = text.len() == 1;
        let acronym = || s.is_upper(at + 1);
        let named = single && s.is_capitalised(at) && s.joins(at + 1); // an F-class car
        let near = if symbol.glued {
            s.glued(at)
        } else {
            !single || s.glued(at) || !s.is_capitalised(at + 1) || acronym()
        };
        let near = near && !named;
        near && (text == word || text == word.trim_end_matches('.')) && free(at + 1)
    };
    SPELLINGS
        .symbols
        .all(key)
        .find(fits)
        .map(|symbol| (SPELLINGS.unit(symbol.unit), at + 1))
}

/// Returns the end of a unit's words after the first, if they are at `at`; hyphens may come between
/// them.
fn rest(s: Sentence, words: &Words, mut at: usize) -> Option<usize> {
    let len = usize::from(words.len);
    for (i, keys) in SPELLINGS.rest[usize::from(words.start)..]
        .windows(2)
        .take(len)
        .enumerate()
    {
        at += usize::from(s.is_hyphen(at));
        let key = s.key(at);
        if key != keys[0] && (i + 1 < len || key != keys[1]) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Reads a unit in words or letters: "metres", "square metres", `sq ft`, `m2`, `km²`, `m^3`, "km
/// squared", `USD`.
fn word(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    const POWERS: [(Key, &str); 4] = [
        (Key::word("square"), "square"),
        (Key::word("sq"), "square"),
        (Key::word("cubic"), "cubic"),
        (Key::word("cu"), "cubic"),
    ];
    let key = s.key(at);
    if let Some((_, prefix)) = POWERS.iter().find(|(word, _)| *word == key)
        && let Some((unit, end)) =
            plain(s, s.past_hyphen(at + 1)).filter(|(unit, _)| unit.kind == UnitKind::Length)
    {
        return Some((raised(prefix, &unit), end));
    }
    let Some((unit, end)) = plain(s, at) else {
        return exponent(s, at).or_else(|| code_at(s, at));
    };
    if unit.kind != UnitKind::Length {
        return Some((unit, end));
    }
    match s.word(end) {
        "squared" => Some((raised("square", &unit), end + 1)),
        "cubed" => Some((raised("cubic", &unit), end + 1)),
        "^" if s.word(end + 1) == "2" => Some((raised("square", &unit), end + 2)),
        "^" if s.word(end + 1) == "3" => Some((raised("cubic", &unit), end + 2)),
        _ => Some((unit, end)),
    }
}

/// Reads a length's symbol with an exponent: `m2`, `km³`.
fn exponent(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    const EXPONENTS: [(char, &str); 4] = [
        ('2', "square"),
        ('²', "square"),
        ('3', "cubic"),
        ('³', "cubic"),
    ];
    let word = s.word(at);
    let (mark, prefix) = EXPONENTS
        .into_iter()
        .find(|(mark, _)| word.ends_with(*mark))?;
    let base = word.trim_end_matches(mark);
    let is_length = |kind, symbol: Option<&str>| {
        kind == UnitKind::Length && symbol.is_none_or(|symbol| symbol == base)
    };
    let (row, ..) = SPELLINGS
        .units(Key::of(base))
        .find(|&(_, kind, symbol)| is_length(kind, symbol))?;
    Some((raised(prefix, &SPELLINGS.unit(row)), at + 1))
}

fn raised(prefix: &str, length: &Unit) -> Unit {
    Unit::new(format!("{prefix} {}", length.name), UnitKind::Other)
}

/// Currency codes that are words in a headline in capitals.
const WORDS: [&str; 7] = ["ALL", "TOP", "TRY", "CUP", "GEL", "PEN", "COP"];

/// Returns the text as an ISO 4217 code, if it is one in capitals.
pub(in crate::extract::figures) fn code(text: &str) -> Option<&'static str> {
    let upper = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    (upper && !WORDS.contains(&text))
        .then(|| Currency::from_code(text))
        .flatten()
        .map(|currency| currency.code())
}

fn code_at(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let token = s
        .token(at)
        .filter(|t| t.case == Case::Upper && t.span.len() == 3)?;
    code(s.doc.slice(token.span)).map(|code| (Unit::new(code, UnitKind::Money), at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::entries;
    use crate::syntax::Parts;
    use crate::text::Document;

    fn unit(text: &str) -> Option<String> {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        let s = Sentence::new(&parts, 0..doc.tokens().len());
        after(s, 1).map(|(unit, _)| unit.name.into_owned())
    }

    #[test]
    fn currencies_of_the_list_are_iso_codes_or_plain_names() {
        let historic = [
            "FRF", "BEF", "DEM", "FIM", "NLG", "ITL", "ESP", "GRD", "PTE", "ATS", "IEP", "CYP",
            "HRK", "BGN", "ZWL",
        ];
        for row in entries(crate::lexicon::list_text!("quantity/currencies.tsv")) {
            let name = row.split('\t').next().unwrap();
            let upper = name.bytes().all(|b| b.is_ascii_uppercase());
            assert!(
                !upper || historic.contains(&name) || Currency::from_code(name).is_some(),
                "{name}"
            );
        }
    }

    #[test]
    fn units_are_found_by_word_symbol_and_code() {
        for (text, name) in [
            ("5 kilometres", "kilometre"),
            ("5km", "kilometre"),
            ("5 per cent", "percent"),
            ("5 sq ft", "square foot"),
            ("5 square-foot", "square foot"),
            ("5 m2", "square metre"),
            ("5 cubic metres", "cubic metre"),
            ("5 °C", "celsius"),
            ("5 MW", "megawatt"),
            ("5 Swedish kronor", "SEK"),
            ("5 NOK", "NOK"),
            ("5 US dollars", "USD"),
        ] {
            assert_eq!(unit(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn words_and_letters_that_only_look_like_units_are_not() {
        for text in ["5 ALL", "5 mW", "5 houses", "5 Mw", "5 square meals"] {
            assert_eq!(unit(text), None, "{text}");
        }
    }
}
