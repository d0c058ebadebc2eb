//! [`Word`]: what a token can be in a date mention. Each token is looked up once, in
//! `lexicon/lists/time/time_words.txt`.

use jiff::civil::Weekday;

use super::super::calendar;
use super::point::{Season, Unit};
use crate::lexicon::list::{Fields, Lines, number, same};
use crate::lexicon::list_text;
use crate::lexicon::{Class, Key, WordTable, keys};
use crate::syntax::number::{NumberWord, number_word};
use crate::text::{Kind, Token};

/// The words for the first half of the day after an hour.
pub(super) const AM: &[Key] = keys!["am", "a.m"];
/// The words for the second half.
pub(super) const PM: &[Key] = keys!["pm", "p.m"];

/// Whether the word is `a.m.`, `pm` or the like.
pub(super) fn is_half_of_day(word: Key) -> bool {
    AM.contains(&word) || PM.contains(&word)
}

/// A part of the day: the last two letters of `TMO`, `TAF`, ….
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl Part {
    /// Returns the TIMEX3 code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
            Part::Daytime => "DT",
        }
    }
}

/// A word that selects one of a name's or unit's occurrences.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub(super) enum Which {
    Last,
    Past,
    This,
    Current,
    Next,
    Coming,
    Previous,
    Following,
    That,
    Same,
    Latest,
    Recent,
    These,
    Those,
}

/// What a token can be in a date mention.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// Nothing that a date needs.
    Other,
    /// A number in digits.
    Digits,
    /// March
    Month(i8),
    /// Monday
    Weekday(Weekday),
    /// Mon
    ShortWeekday(Weekday),
    /// Mondays
    Weekdays(Weekday),
    /// summer
    Season(Season),
    /// summers
    Seasons(Season),
    /// morning
    Part(Part),
    /// mornings
    Parts(Part),
    /// noon, midnight
    Hour(i8),
    /// yesterday, today, tomorrow
    Day(i8),
    /// tonight
    Tonight,
    /// overnight
    Overnight,
    /// week
    Unit(Unit),
    /// weeks
    Units(Unit),
    /// twelve, hundred
    Number(u32),
    /// several, few
    Vague,
    /// third; also `second`
    Ordinal(u32),
    /// nineties
    Tens(i16),
    /// the
    The,
    /// a, an
    A,
    /// last, this, next
    Which(Which),
    /// every, each
    Every,
    /// early, late, mid, earlier, later
    Edge,
    /// daily
    Set(Unit),
    /// once, twice
    Frequency,
    /// now
    Present,
    /// recently
    Past,
    /// soon
    Soon,
    /// future
    Future,
}

static TABLE: WordTable<Word, 1024> = {
    let mut table = WordTable::new(Word::Other);
    let mut lines = Lines::of(list_text!("time/time_words.txt"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b" ");
        let word = Key::listed(columns.field());
        table.set(word, meaning(columns.field(), columns.field()));
    }
    table
};

const fn meaning(kind: &[u8], value: &[u8]) -> Word {
    match kind {
        b"weekdays" => Word::Weekdays(weekday(value)),
        b"season" => Word::Season(season(value)),
        b"seasons" => Word::Seasons(season(value)),
        b"part" => Word::Part(part(value)),
        b"parts" => Word::Parts(part(value)),
        b"hour" => Word::Hour(number(value) as i8),
        b"day" => Word::Day(number(value) as i8),
        b"tonight" => Word::Tonight,
        b"overnight" => Word::Overnight,
        b"unit" => Word::Unit(unit(value)),
        b"units" => Word::Units(unit(value)),
        b"vague" => Word::Vague,
        b"ordinal" => Word::Ordinal(number(value) as u32),
        b"tens" => Word::Tens(number(value) as i16),
        b"the" => Word::The,
        b"a" => Word::A,
        b"which" => Word::Which(which(value)),
        b"every" => Word::Every,
        b"edge" => Word::Edge,
        b"set" => Word::Set(unit(value)),
        b"frequency" => Word::Frequency,
        b"present" => Word::Present,
        b"past" => Word::Past,
        b"soon" => Word::Soon,
        b"future" => Word::Future,
        _ => panic!("time_words.txt: no such kind of word"),
    }
}

// In the functions below, a value of the list that does not exist is an index out of bounds, which
// the compiler rejects.

/// Returns the weekday with this number; Monday is 1.
pub(super) const fn weekday(value: &[u8]) -> Weekday {
    const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    ALL[number(value) as usize - 1]
}

const fn season(value: &[u8]) -> Season {
    const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];
    let mut i = 0;
    while !same(ALL[i].code().as_bytes(), value) {
        i += 1;
    }
    ALL[i]
}

const fn part(value: &[u8]) -> Part {
    const ALL: [Part; 5] = [
        Part::Morning,
        Part::Afternoon,
        Part::Evening,
        Part::Night,
        Part::Daytime,
    ];
    let mut i = 0;
    while !same(ALL[i].code().as_bytes(), value) {
        i += 1;
    }
    ALL[i]
}

const fn unit(value: &[u8]) -> Unit {
    let mut i = 0;
    while !same(Unit::ALL[i].name().as_bytes(), value) {
        i += 1;
    }
    Unit::ALL[i]
}

const fn which(value: &[u8]) -> Which {
    match value {
        b"last" => Which::Last,
        b"past" => Which::Past,
        b"this" => Which::This,
        b"current" => Which::Current,
        b"next" => Which::Next,
        b"coming" => Which::Coming,
        b"previous" => Which::Previous,
        b"following" => Which::Following,
        b"that" => Which::That,
        b"same" => Which::Same,
        b"latest" => Which::Latest,
        b"recent" => Which::Recent,
        b"these" => Which::These,
        b"those" => Which::Those,
        _ => panic!("time_words.txt: no such demonstrative"),
    }
}

impl Word {
    /// Whether the word names a day or a month, and not only a time of day.
    pub(super) fn is_dated(self) -> bool {
        matches!(
            self,
            Self::Month(_) | Self::Weekday(_) | Self::ShortWeekday(_) | Self::Day(_)
        )
    }

    /// Whether the word has a capital only in names and headings.
    pub(super) fn is_common(self) -> bool {
        !matches!(
            self,
            Self::Other
                | Self::Digits
                | Self::Month(_)
                | Self::Weekday(_)
                | Self::ShortWeekday(_)
                | Self::Weekdays(_)
                | Self::Season(_)
        )
    }
}

/// Returns what each of the tokens can be. Names of months and weekdays count only with a capital,
/// as `may` and `march` are verbs.
pub(super) fn words(tokens: &[Token]) -> Vec<Word> {
    let word = |token: &Token| match token.kind {
        Kind::Number => Word::Digits,
        Kind::Word if token.is(Class::MONTH | Class::WEEKDAY) => {
            if token.capitalised() {
                name(token)
            } else {
                Word::Other
            }
        }
        Kind::Word => match TABLE.value(token.key) {
            Word::Weekdays(_) if !token.capitalised() => Word::Other,
            Word::Other if token.is(Class::NUMERAL) => numeral(token),
            word => word,
        },
        _ => Word::Other,
    };
    tokens.iter().map(word).collect()
}

/// Returns the value of a number word. An abbreviation alone isn't one (`bn`).
fn numeral(token: &Token) -> Word {
    match number_word(token.key) {
        Some(NumberWord::Digit(n) | NumberWord::Teen(n) | NumberWord::Tens(n)) => Word::Number(n),
        Some(NumberWord::Hundred) => Word::Number(100),
        Some(NumberWord::Scale(power @ 0..=9)) if token.span.len() > 4 => {
            Word::Number(10_u32.pow(power.unsigned_abs()))
        }
        _ => Word::Other,
    }
}

/// The number of letters in the shortest full name of a weekday.
const FULL_WEEKDAY: usize = 6;

fn name(token: &Token) -> Word {
    match (calendar::month(token.key), calendar::weekday(token.key)) {
        (Some(month), _) => Word::Month(month),
        (None, Some(day)) if token.span.len() >= FULL_WEEKDAY => Word::Weekday(day),
        (None, Some(day)) => Word::ShortWeekday(day),
        (None, None) => Word::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn verbs_are_not_months() {
        let doc = Document::new("They may march in May or sat on the sun deck");
        let found: Vec<Word> = words(doc.tokens())
            .into_iter()
            .filter(|w| matches!(w, Word::Month(_) | Word::ShortWeekday(_)))
            .collect();
        assert_eq!(found, [Word::Month(5)]);
    }
}
