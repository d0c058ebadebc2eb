//! Units: what stands after a number and says what it measures, from `lexicon/units.tsv` and `lexicon/currencies.tsv`.
//!
//! ISO 4217 codes come from the `iso_currency` crate. A value is never converted: the unit is the one that the article names.

use std::borrow::Cow;
use std::sync::LazyLock;

use iso_currency::Currency;

use super::scope::Scope;
use crate::lexicon::{Key, KeyMap, entries};
use crate::text::{Case, Kind as TokenKind};

/// A unit as the report names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Unit {
    pub(super) name: Cow<'static, str>,
    pub(super) kind: UnitKind,
}

/// What a unit measures, as far as rules care.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum UnitKind {
    Money,
    Percent,
    Time,
    Length,
    Temperature,
    Other,
}

impl Unit {
    pub(super) fn new(name: impl Into<Cow<'static, str>>, kind: UnitKind) -> Self {
        Self { name: name.into(), kind }
    }
}

type Named = (&'static str, UnitKind);

/// One spelling of a unit.
#[derive(Debug)]
struct Spelling {
    unit: Named,
    /// The words after the first.
    rest: Vec<Key>,
    /// Exactly so, for symbols.
    symbol: Option<&'static str>,
    /// Only without a space before it.
    glued: bool,
}

/// Every unit by the first word of its spellings.
static SPELLINGS: LazyLock<KeyMap<Vec<Spelling>>> = LazyLock::new(|| {
    let mut table: KeyMap<Vec<Spelling>> = KeyMap::default();
    let mut word = |form: &str, plural: bool, unit: Named| {
        let form = if plural { format!("{form}s") } else { form.to_owned() };
        let mut keys = form.split([' ', '-']).map(Key::of);
        if let Some(first) = keys.next() {
            table.entry(first).or_default().push(Spelling { unit, rest: keys.collect(), symbol: None, glued: false });
        }
    };
    let mut symbols = Vec::new();
    for row in entries(include_str!("../../lexicon/units.tsv")) {
        let mut columns = row.split('\t');
        let (name, kind) = (columns.next().unwrap_or(""), unit_kind(columns.next().unwrap_or("")));
        for form in columns.next().unwrap_or("").split(',').filter(|form| !form.is_empty()) {
            word(form, false, (name, kind));
            word(form, true, (name, kind));
        }
        symbols.extend(columns.next().unwrap_or("").split_whitespace().map(|symbol| (symbol, (name, kind))));
    }
    for row in entries(include_str!("../../lexicon/currencies.tsv")) {
        let mut columns = row.split('\t');
        let unit = (columns.next().unwrap_or(""), UnitKind::Money);
        for form in columns.next().unwrap_or("").split(',').filter(|form| !form.is_empty()) {
            word(form, false, unit);
            word(form, true, unit);
        }
        let marks = columns.next().unwrap_or("").split_whitespace().filter(|mark| !mark.ends_with('$') || *mark == "$");
        symbols.extend(marks.map(|mark| (mark, unit)));
    }
    for (symbol, unit) in symbols {
        let bare = symbol.strip_prefix('~').unwrap_or(symbol);
        let spelling = Spelling { unit, rest: Vec::new(), symbol: Some(bare), glued: bare != symbol };
        table.entry(Key::of(bare.trim_start_matches(['°', 'º']))).or_default().push(spelling);
    }
    table.values_mut().for_each(|spellings| spellings.sort_by_key(|s| std::cmp::Reverse(s.rest.len())));
    table
});

fn unit_kind(kind: &str) -> UnitKind {
    match kind {
        "percent" => UnitKind::Percent,
        "time" => UnitKind::Time,
        "length" => UnitKind::Length,
        "temperature" => UnitKind::Temperature,
        _ => UnitKind::Other,
    }
}

/// The unit that stands at `at`, and where it ends.
pub(super) fn after(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    let token = scope.token(at)?;
    match token.kind {
        TokenKind::Mark => mark(scope, at),
        TokenKind::Word => word(scope, at),
        _ => None,
    }
}

/// `%`, `°C`, `€`, and a unit in brackets: `[kg]`.
fn mark(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    let sign = scope.word(at);
    if scope.is_number(at + 1) && scope.glued(at + 1) {
        return None; // the sign of the next number
    }
    if matches!(sign, "[" | "{" | "(") && matches!(scope.word(at + 2), "]" | "}" | ")") && scope.glued(at + 1) {
        return plain(scope, at + 1).filter(|_| scope.word(at + 1).len() <= 3).map(|(unit, _)| (unit, at + 3));
    }
    if matches!(sign, "°" | "º") {
        let degrees = SPELLINGS.get(&scope.key(at + 1)).into_iter().flatten().find(|s| s.unit.1 == UnitKind::Temperature);
        if let Some(s) = degrees {
            return Some((Unit::new(s.unit.0, s.unit.1), at + 2));
        }
        return Some((Unit::new("degree", UnitKind::Temperature), at + 1));
    }
    let spellings = SPELLINGS.get(&Key::of(sign))?;
    spellings.iter().find(|s| s.symbol == Some(sign)).map(|s| (Unit::new(s.unit.0, s.unit.1), at + 1))
}

/// A unit by its words or symbol.
fn plain(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    let word = scope.word(at);
    let spellings = SPELLINGS.get(&scope.key(at))?;
    let fits = |s: &Spelling| {
        let mut end = at + 1;
        for &key in &s.rest {
            end += usize::from(scope.is_hyphen(end));
            if scope.key(end) != key {
                return None;
            }
            end += 1;
        }
        let spelled = s.symbol.is_none_or(|symbol| symbol == word || symbol == word.trim_end_matches('.'));
        let single = s.symbol.is_some_and(|symbol| symbol.len() == 1);
        let near = if s.glued { scope.glued(at) } else { !single || scope.glued(at) || !scope.is_capitalised(at + 1) };
        let glued_on = scope.is_number(end) && scope.glued(end);
        (spelled && near && !glued_on).then_some((Unit::new(s.unit.0, s.unit.1), end))
    };
    spellings.iter().find_map(fits)
}

/// A unit in words or letters: "metres", "square metres", `sq ft`, `m2`, `km²`, `m^3`, "km squared", `USD`.
fn word(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    const POWERS: [(Key, &str); 4] =
        [(Key::word("square"), "square"), (Key::word("sq"), "square"), (Key::word("cubic"), "cubic"), (Key::word("cu"), "cubic")];
    let key = scope.key(at);
    if let Some((_, prefix)) = POWERS.iter().find(|(word, _)| *word == key)
        && let Some((unit, end)) = plain(scope, at + 1).filter(|(unit, _)| unit.kind == UnitKind::Length)
    {
        return Some((raised(prefix, &unit), end));
    }
    let Some((unit, end)) = plain(scope, at) else { return exponent(scope, at).or_else(|| code_at(scope, at)) };
    if unit.kind != UnitKind::Length {
        return Some((unit, end));
    }
    match scope.word(end) {
        "squared" => Some((raised("square", &unit), end + 1)),
        "cubed" => Some((raised("cubic", &unit), end + 1)),
        "^" if scope.word(end + 1) == "2" => Some((raised("square", &unit), end + 2)),
        "^" if scope.word(end + 1) == "3" => Some((raised("cubic", &unit), end + 2)),
        _ => Some((unit, end)),
    }
}

/// `m2`, `km³`: a length's symbol with its exponent.
fn exponent(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    const EXPONENTS: [(char, &str); 4] = [('2', "square"), ('²', "square"), ('3', "cubic"), ('³', "cubic")];
    let word = scope.word(at);
    let (mark, prefix) = EXPONENTS.into_iter().find(|(mark, _)| word.ends_with(*mark))?;
    let base = word.trim_end_matches(mark);
    let spellings = SPELLINGS.get(&Key::of(base))?;
    let unit = spellings.iter().find(|s| s.unit.1 == UnitKind::Length && s.symbol.is_none_or(|symbol| symbol == base))?;
    Some((raised(prefix, &Unit::new(unit.unit.0, unit.unit.1)), at + 1))
}

fn raised(prefix: &str, length: &Unit) -> Unit {
    Unit::new(format!("{prefix} {}", length.name), UnitKind::Other)
}

/// Codes that are words when a headline is in capitals.
const WORDS: [&str; 7] = ["ALL", "TOP", "TRY", "CUP", "GEL", "PEN", "COP"];

/// A currency by its ISO 4217 code, in capitals.
pub(super) fn code(text: &str) -> Option<&'static str> {
    let upper = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    (upper && !WORDS.contains(&text)).then(|| Currency::from_code(text)).flatten().map(|currency| currency.code())
}

fn code_at(scope: &Scope, at: usize) -> Option<(Unit, usize)> {
    let token = scope.token(at).filter(|t| t.case == Case::Upper && t.span.len() == 3)?;
    code(scope.doc.slice(token.span)).map(|code| (Unit::new(code, UnitKind::Money), at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    fn unit(text: &str) -> Option<String> {
        let doc = Document::new(text);
        let scope = Scope::new(&doc, 0..doc.tokens().len());
        after(&scope, 1).map(|(unit, _)| unit.name.into_owned())
    }

    #[test]
    fn currencies_of_the_list_are_iso_codes_or_plain_names() {
        let historic = ["FRF", "BEF", "DEM", "FIM", "NLG", "ITL", "ESP", "GRD", "PTE", "ATS", "IEP", "CYP", "HRK", "BGN", "ZWL"];
        for row in entries(include_str!("../../lexicon/currencies.tsv")) {
            let name = row.split('\t').next().unwrap();
            let upper = name.bytes().all(|b| b.is_ascii_uppercase());
            assert!(!upper || historic.contains(&name) || Currency::from_code(name).is_some(), "{name}");
        }
    }

    #[test]
    fn units_are_found_by_word_symbol_and_code() {
        for (text, name) in [
            ("5 kilometres", "kilometre"),
            ("5km", "kilometre"),
            ("5 per cent", "percent"),
            ("5 sq ft", "square foot"),
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
        for text in ["5 ALL", "5 mW", "5 t", "5 houses", "5 Mw", "5 square meals"] {
            assert_eq!(unit(text), None, "{text}");
        }
    }
}
