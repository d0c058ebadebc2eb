//! [`Word`]: what a token can be in a date mention, looked up once a token in `lexicon/time_words.txt`.

use std::sync::LazyLock;

use jiff::civil::Weekday;

use super::super::calendar;
use super::point::{Season, Unit};
use crate::lexicon::{Class, Key, KeyMap, entries};
use crate::text::{Kind, Token};

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
    /// The TIMEX3 code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
            Part::Daytime => "DT",
        }
    }
}

/// Words that say which of the stretches of a name or unit is meant.
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
    /// Nothing of the kind.
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
    /// third; `second` too
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
    /// now
    Present,
    /// recently
    Past,
    /// soon
    Soon,
    /// future
    Future,
}

static TABLE: LazyLock<KeyMap<Word>> = LazyLock::new(|| {
    let mut table = KeyMap::default();
    for line in entries(include_str!("../../lexicon/time_words.txt")) {
        let mut columns = line.split_whitespace();
        let (Some(word), Some(kind)) = (columns.next(), columns.next()) else { continue };
        let entry = meaning(kind, columns.next().unwrap_or_default());
        debug_assert!(entry.is_some(), "time_words.txt: {line}");
        table.insert(Key::of(word), entry.unwrap_or(Word::Other));
    }
    table
});

fn meaning(kind: &str, value: &str) -> Option<Word> {
    Some(match kind {
        "weekdays" => Word::Weekdays(Weekday::from_monday_one_offset(value.parse().ok()?).ok()?),
        "season" => Word::Season(season(value)?),
        "seasons" => Word::Seasons(season(value)?),
        "part" => Word::Part(part(value)?),
        "parts" => Word::Parts(part(value)?),
        "hour" => Word::Hour(value.parse().ok()?),
        "day" => Word::Day(value.parse().ok()?),
        "tonight" => Word::Tonight,
        "overnight" => Word::Overnight,
        "unit" => Word::Unit(unit(value)?),
        "units" => Word::Units(unit(value)?),
        "number" => Word::Number(value.parse().ok()?),
        "vague" => Word::Vague,
        "ordinal" => Word::Ordinal(value.parse().ok()?),
        "tens" => Word::Tens(value.parse().ok()?),
        "the" => Word::The,
        "a" => Word::A,
        "which" => Word::Which(which(value)?),
        "every" => Word::Every,
        "edge" => Word::Edge,
        "set" => Word::Set(unit(value)?),
        "present" => Word::Present,
        "past" => Word::Past,
        "soon" => Word::Soon,
        "future" => Word::Future,
        _ => return None,
    })
}

fn season(value: &str) -> Option<Season> {
    [Season::Spring, Season::Summer, Season::Autumn, Season::Winter].into_iter().find(|s| s.code() == value)
}

fn part(value: &str) -> Option<Part> {
    [Part::Morning, Part::Afternoon, Part::Evening, Part::Night, Part::Daytime].into_iter().find(|p| p.code() == value)
}

fn unit(value: &str) -> Option<Unit> {
    Unit::ALL.into_iter().find(|u| u.name() == value)
}

fn which(value: &str) -> Option<Which> {
    Some(match value {
        "last" => Which::Last,
        "past" => Which::Past,
        "this" => Which::This,
        "current" => Which::Current,
        "next" => Which::Next,
        "coming" => Which::Coming,
        "previous" => Which::Previous,
        "following" => Which::Following,
        "that" => Which::That,
        "same" => Which::Same,
        "latest" => Which::Latest,
        "recent" => Which::Recent,
        "these" => Which::These,
        "those" => Which::Those,
        _ => return None,
    })
}

impl Word {
    /// Whether it is a word that is written small but in names and headings.
    pub(super) fn is_common(self) -> bool {
        !matches!(
            self,
            Self::Other | Self::Digits | Self::Month(_) | Self::Weekday(_) | Self::ShortWeekday(_) | Self::Weekdays(_) | Self::Season(_)
        )
    }
}

/// What each of the tokens can be. Names of months and weekdays count only with a capital: `may` and `march` are verbs.
pub(super) fn words(tokens: &[Token]) -> Vec<Word> {
    let table = &*TABLE;
    let listed = |token: &Token| table.get(&token.key).copied().unwrap_or(Word::Other);
    let word = |token: &Token| match token.kind {
        Kind::Number => Word::Digits,
        Kind::Word if token.is(Class::MONTH | Class::WEEKDAY) => {
            if token.capitalised() {
                name(token)
            } else {
                Word::Other
            }
        }
        Kind::Word => match listed(token) {
            Word::Weekdays(_) if !token.capitalised() => Word::Other,
            word => word,
        },
        _ => Word::Other,
    };
    tokens.iter().map(word).collect()
}

/// The shortest weekday's name in full has six letters.
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
    fn the_list_is_read_whole() {
        for line in entries(include_str!("../../lexicon/time_words.txt")) {
            let columns: Vec<&str> = line.split_whitespace().collect();
            assert!(meaning(columns[1], columns.get(2).unwrap_or(&"")).is_some(), "{line}");
        }
    }

    #[test]
    fn verbs_are_no_months() {
        let doc = Document::new("They may march in May or sat on the sun deck");
        let found: Vec<Word> = words(doc.tokens()).into_iter().filter(|w| matches!(w, Word::Month(_) | Word::ShortWeekday(_))).collect();
        assert_eq!(found, [Word::Month(5)]);
    }
}
