//! Reads a currency before its number: `$5`, `US$ 5`, `EUR 5m`, `A$5`, `Rs 500`, `EUR50m`, `MEUR
//! 30`.

use crate::extract::figures::unit::{Unit, UnitKind, code};
use crate::lexicon::list::{Fields, Lines, Piece, Pool};
use crate::lexicon::list_text;
use crate::lexicon::{Key, WordTable, key};
use crate::syntax::Sentence;
use crate::syntax::number::{Decimal, Form, Number, NumberWord, multiplier, number_word};
use crate::text::{Case, Kind};

/// The marks of currencies before a number. Those that end in `$` are filed under the letters
/// before it.
struct Marks {
    /// The currencies.
    names: Pool<1024>,
    signs: WordTable<Piece, 64>,
    dollars: WordTable<Piece, 128>,
    letters: WordTable<Letters, 256>,
}

/// A currency that letters stand for.
#[derive(Clone, Copy)]
struct Letters {
    name: Piece,
    at: Place,
}

/// The condition under which letters stand for a currency.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before any number, in capitals.
    Capitals,
    /// Before any number, also with only the first letter a capital: `Rs 500`.
    Capitalised,
    /// Only if glued to a sum: `N5m`, `K20,000`.
    Sum,
}

impl Marks {
    fn sign(&'static self, key: Key) -> Option<&'static str> {
        self.signs.get(key).map(|name| self.names.get(name))
    }

    fn dollar(&'static self, letters: Key) -> Option<&'static str> {
        self.dollars.get(letters).map(|name| self.names.get(name))
    }

    fn letters(&'static self, letters: Key) -> Option<(&'static str, Place)> {
        let letters = self.letters.get(letters)?;
        Some((self.names.get(letters.name), letters.at))
    }
}

/// The column of letters that stand for a currency only in a sum, counted from the first column of
/// marks.
const SUMS: usize = 3;

static MARKS: Marks = {
    const EMPTY: Piece = Piece::EMPTY;
    let mut marks = Marks {
        names: Pool::new(),
        signs: WordTable::new(EMPTY),
        dollars: WordTable::new(EMPTY),
        letters: WordTable::new(Letters {
            name: EMPTY,
            at: Place::Capitals,
        }),
    };
    let mut lines = Lines::of(list_text!("quantity/currencies.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let name = marks.names.add(columns.field());
        columns.field();
        let mut column = 0;
        while let Some(marks_of_column) = columns.take() {
            column += 1;
            let mut words = Fields::of(marks_of_column, b" ");
            while let Some(mut mark) = words.word() {
                let mut at = match column {
                    SUMS => Place::Sum,
                    _ => Place::Capitals,
                };
                if let [b'^', rest @ ..] = mark {
                    (mark, at) = (rest, Place::Capitalised);
                }
                let mut letters = mark;
                while let [rest @ .., b'$' | b'='] = letters {
                    letters = rest;
                }
                match mark {
                    [b'~', ..] => {}
                    _ if letters.is_empty() => marks.signs.set(Key::listed(mark), name),
                    _ if !mark.is_ascii() && matches!(at, Place::Capitals) => {
                        marks.signs.set(Key::listed(letters), name)
                    }
                    [.., b'$'] => marks.dollars.set(Key::listed(letters), name),
                    _ => marks
                        .letters
                        .set(Key::listed(letters), Letters { name, at }),
                }
            }
        }
    }
    marks
};

/// Whether the token is a currency sign.
pub(in crate::extract::figures) fn is_sign(key: Key) -> bool {
    MARKS.signs.get(key).is_some()
}

/// Reads the currency before the number at `at`, and returns it with its first token.
pub(in crate::extract::figures) fn before(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let i = s.before(at, 1);
    let token = s.token(i)?;
    let (name, first) = match token.kind {
        Kind::Mark if s.word(i) == "$" => dollar(s, i),
        Kind::Mark if s.word(i) == "=" && s.glued(i) && s.glued(at) => {
            (MARKS.letters(s.key(i - 1))?.0, i - 1)
        }
        Kind::Mark | Kind::Word if is_sign(token.key) => {
            lettered(s, i).or_else(|| Some((MARKS.sign(token.key)?, i)))?
        }
        Kind::Word if token.capitalised() => {
            let name = match code(s.word(i)) {
                Some(code) => code,
                None => match MARKS.letters(token.key)? {
                    (_, Place::Sum) => return None,
                    (name, Place::Capitalised) => name,
                    (name, _) if token.stopped || token.case == Case::Upper => name,
                    _ => return None,
                },
            };
            (name, i)
        }
        _ => return None,
    };
    Some((Unit::new(name, UnitKind::Money), first))
}

/// Reads the currency of the sign at `i` and the letters glued before it: `GH¢50`.
fn lettered(s: Sentence, i: usize) -> Option<(&'static str, usize)> {
    let letters = s.before(i, 1);
    let glued = letters < i && s.glued(i) && s.is_word(letters);
    let sign = glued.then(|| Key::of(s.doc.slice(s.span(letters..i + 1))))?;
    Some((MARKS.sign(sign)?, letters))
}

/// Returns the dollar of the `$` at `i`, by the letters before it. They may be apart from it in
/// agency texts that lost a mark (`US $5`), but `us` apart is the pronoun.
fn dollar(s: Sentence, i: usize) -> (&'static str, usize) {
    let letters = s.before(i, 1);
    let other = MARKS.dollar(s.key(letters)).filter(|_| s.is_word(letters));
    let apart = || {
        let upper = s.is_upper(letters);
        let word = s.word(letters);
        upper || matches!(word, "C" | "c" | "hk" | "u.s" | "nz" | "au")
    };
    match other {
        Some(name) if s.glued(i) || apart() => (name, letters),
        _ => match code(s.word(letters)).filter(|_| s.glued(i)) {
            Some(code) => (code, letters),
            None => ("USD", i),
        },
    }
}

/// A currency and its number that begin in one token: `EUR50m`, `P7`.
pub(in crate::extract::figures) struct Glued {
    pub(in crate::extract::figures) unit: Unit,
    pub(in crate::extract::figures) number: Number,
    /// Its first token.
    pub(in crate::extract::figures) first: usize,
    /// Whether it is money in any article. A single letter is a currency only before a sum or a
    /// price, as in R4bn and "R4 per kilo".
    pub(in crate::extract::figures) is_sure: bool,
}

impl Glued {
    /// Reads a currency and its number, if they begin in the token at `i`.
    pub(in crate::extract::figures) fn read(s: Sentence, i: usize) -> Option<Self> {
        let text = s.word(i);
        let digits = text
            .find(|c: char| c.is_ascii_digit())
            .filter(|&at| (1..=3).contains(&at))?;
        let (letters, rest) = text.split_at(digits);
        let sign = s.before(i, 1);
        let dollars = s.word(sign) == "$" && s.glued(i);
        let (name, at) = match code(letters) {
            Some(code) => (code, Place::Capitals),
            None if dollars => (MARKS.dollar(Key::of(letters))?, Place::Capitals),
            None => MARKS.letters(Key::of(letters))?,
        };
        let number = sum(s, i, rest)?;
        let other = s.is_range_dash(number.end) || s.key(number.end) == key!("to");
        let past = number.end + 2 * usize::from(other);
        let priced = s.key(past) == key!("per");
        let group = |j: usize| s.word(j) == "," || s.is_number(j) && !s.glued(j);
        let grouped = (i + 1..number.end).any(group);
        let is_sum = number.scale.is_some() || priced || grouped;
        Some(Self {
            unit: Unit::new(name, UnitKind::Money),
            number,
            first: if dollars { sign } else { i },
            is_sure: letters.len() > 1 && at != Place::Sum || dollars || is_sum,
        })
    }
}

/// Reads the number that begins with `text`, the rest of the token at `i`, and may extend over the
/// tokens glued to it.
fn sum(s: Sentence, i: usize, text: &str) -> Option<Number> {
    let whole = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (mut digits, mut suffix) = (text[..whole].to_owned(), &text[whole..]);
    let mut end = i + 1;
    if suffix.is_empty() && s.is_number(end) && s.glued(end) && s.word(end).starts_with('.') {
        digits.push_str(s.word(end));
        end += 1;
    }
    // A comma isn't part of a word, so what follows it is a token of its own.
    while suffix.is_empty()
        && s.word(end) == ","
        && s.is_number(end + 1)
        && s.glued(end)
        && s.glued(end + 1)
    {
        digits.push_str(s.word(end + 1));
        end += 2;
    }
    if suffix.is_empty() && s.is_word(end) && s.glued(end) {
        suffix = s.word(end);
        end += 1;
    }
    // `R250 000`
    while suffix.is_empty()
        && digits.len() <= 3 * (end - i)
        && s.is_number(end)
        && !s.glued(end)
        && s.word(end).len() == 3
    {
        digits.push_str(s.word(end));
        end += 1;
    }
    let number = Number::new(Decimal::parse(&digits)?, end, Form::Digits);
    if !suffix.is_empty() {
        return number.scaled(Decimal::ten_to(power(suffix)?)?, end);
    }
    match multiplier(s, end) {
        Some((scale, end)) => number.scaled(scale, end),
        None => Some(number),
    }
}

/// Returns the power of ten that a sum's letters stand for.
fn power(letters: &str) -> Option<i32> {
    Some(match letters {
        "k" | "K" => 3,
        "m" | "M" | "mm" | "MM" | "mil" => 6,
        "b" | "B" => 9,
        "t" | "T" => 12,
        word => match number_word(Key::of(word))? {
            NumberWord::Scale(power) => power,
            _ => return None,
        },
    })
}

/// Reads a code with the prefix for millions, such as `MEUR` and `MUSD`, as its currency.
pub(in crate::extract::figures) fn millions(text: &str) -> Option<Unit> {
    text.strip_prefix('M')
        .and_then(code)
        .map(|code| Unit::new(code, UnitKind::Money))
}
