//! Decides whether a figure is the amount by which something rose or fell, or the level that it
//! reached or left.
//!
//! Two lists hold the verbs. Those in `quantity/change_verbs.txt` separate what is measured from
//! its figure; those in `quantity/change_directions.txt` go up or down, and are listed with their
//! nouns.

use std::ops::Range;

use crate::extract::figures::Change;
use crate::extract::figures::Kind;
use crate::lexicon::list::{Fields, Lines};
use crate::lexicon::{Class, Classes, Key, WordSet, WordTable, key, keys, list_text, listed};
use crate::syntax::Sentence;

/// Whether the word at `i`, by its form alone, is a verb whose object is a quantity that belongs to
/// its subject: "spent $5", "took three hours".
pub(in crate::extract::figures) fn is_holding(s: Sentence, i: usize) -> bool {
    s.is_lower(i) && s.is(i, Class::MEASURE_VERB)
}

/// Whether the word at `i`, by its form alone, is a verb of change or level.
pub(in crate::extract::figures) fn is_verb(s: Sentence, i: usize) -> bool {
    s.is_lower(i) && s.is(i, Class::CHANGE_VERB)
}

/// Whether the figure that begins at `first` is an amount of change: "rose 5 percent", "cut by 5
/// percent".
pub(in crate::extract::figures) fn is_amount(s: Sentence, first: usize) -> bool {
    let from = |i: usize| s.key(i) == key!("from") || s.key(i) == key!("between");
    let start = first.saturating_sub(4).max(s.start);
    let moves = |i: usize| is_verb(s, i) && !s.is_one_of(i, STANDING) || is_direction(s, i);
    (start..first)
        .rev()
        .take_while(|&i| !from(i) && !s.is(i, Class::CONJUNCTION))
        .any(moves)
}

/// The verbs of change that state a level and not a movement: "costs $2 to $3" is one range.
const STANDING: WordSet = listed!("quantity/standing_verbs.txt");

/// Whether the word at `i` changes its object by an amount: "cut its price", "bring down costs".
pub(in crate::extract::figures) fn moves_object(s: Sentence, i: usize) -> bool {
    let pushed = s.is_one_of(i, listed!("quantity/pushing_verbs.txt"))
        && s.is_one_of(i + 1, keys!["up", "down"]);
    pushed || mover(s, i).is_some_and(|(_, takes)| takes == Takes::Object)
}

/// Whether the word at `i` is a direction: "up 3 percent", "down two points".
pub(in crate::extract::figures) fn is_direction(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, keys!["up", "down", "off", "higher", "lower"])
}

/// The properties of a figure that its change depends on.
pub(in crate::extract::figures) struct Changed {
    /// Its first token, modifier included.
    pub(in crate::extract::figures) first: usize,
    /// The token after its last.
    pub(in crate::extract::figures) end: usize,
    pub(in crate::extract::figures) kind: Kind,
    /// Whether it is a percentage, money or a number of points.
    pub(in crate::extract::figures) is_share: bool,
    pub(in crate::extract::figures) is_range: bool,
}

/// The figure before it in the sentence.
pub(in crate::extract::figures) struct Last {
    /// Its first token.
    pub(in crate::extract::figures) first: usize,
    /// The token after its last.
    pub(in crate::extract::figures) end: usize,
    pub(in crate::extract::figures) change: Option<Change>,
}

/// Verbs that state a change without an amount: "doubled to 40".
const MULTIPLYING: &[Key] = keys![
    "doubled", "trebled", "tripled", "quadrupled", "doubling", "tripling"
];

/// How a word of change takes its amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Takes {
    /// Directly after it: "fell 3 percent".
    Amount,
    /// The same, if the amount is a percentage, money or points: "gained 3 percent".
    Share,
    /// With "by", after its object: "raised its forecast by 3 percent".
    Object,
}

/// A word of change: its direction, and how it takes its amount.
type Mover = (Change, Takes);

static MOVERS: WordTable<Mover, 1024> = {
    let mut movers = WordTable::new((Change::Up, Takes::Amount));
    let mut lines = Lines::of(list_text!("quantity/change_directions.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let mover = match words.field() {
            b"up*" => (Change::Up, Takes::Amount),
            b"up+" => (Change::Up, Takes::Share),
            b"up" => (Change::Up, Takes::Object),
            b"down*" => (Change::Down, Takes::Amount),
            b"down+" => (Change::Down, Takes::Share),
            b"down" => (Change::Down, Takes::Object),
            _ => panic!("change_directions.txt: which way does it go?"),
        };
        while let Some(word) = words.word() {
            movers.set(Key::listed(word), mover);
        }
    }
    movers
};

fn mover(s: Sentence, i: usize) -> Option<Mover> {
    MOVERS.get(s.key(i)).filter(|_| s.is_lower(i))
}

/// Returns the part that the figure plays in a change; `last` is the figure before it in the
/// sentence.
pub(in crate::extract::figures) fn of(
    s: Sentence,
    figure: &Changed,
    last: Option<&Last>,
) -> Option<Change> {
    if matches!(figure.kind, Kind::Score | Kind::Age | Kind::Ratio) {
        return None;
    }
    level(s, figure, last)
        .or_else(|| last.and_then(|last| goes_on(s, figure, last)))
        .or_else(|| amount(s, figure, last))
        .or_else(|| signed(s, figure))
}

/// Reads the sign of a percentage or of points directly after a name: `Acme Mills (-3.4%)`, `Dow
/// +0.2%`.
fn signed(s: Sentence, figure: &Changed) -> Option<Change> {
    let minus = |i: usize| matches!(s.word(i), "-" | "−" | "–");
    let (sign, change) = if minus(figure.first) {
        (figure.first, Change::Down)
    } else {
        let sign = s.before(figure.first, 1);
        (sign, (s.key(sign) == key!("+")).then_some(Change::Up)?)
    };
    let open = s.before(sign, 1);
    let name = s.before(open, usize::from(s.is_mark(open, key!("("))));
    // "Fortune 500 +0.3%"
    let numbered = s.is_number(name) && s.is_capitalised(s.before(name, 1));
    let named = s.is_capitalised(name) || numbered;
    let free = name != open || !s.glued(sign);
    (figure.is_share && named && free).then_some(change)
}

/// The maximum number of tokens between the two figures of one change.
const GAP: usize = 6;

/// Returns the figure's part in the change that the figure before it began: "rose to 4.5 percent in
/// May from 4.2", "lost 40 points to 5,200", "rose 40 points, or 2 percent".
fn goes_on(s: Sentence, figure: &Changed, last: &Last) -> Option<Change> {
    let change = last.change?;
    let link = s.before(figure.first, 1);
    let gap = last.end..link;
    if gap.start > gap.end || gap.len() > GAP {
        return None;
    }
    match (s.word(link), change) {
        ("to" | "from", _) if parts(s, gap.clone()) => None,
        ("to", Change::Up | Change::Down | Change::From) => Some(Change::To),
        ("from", Change::Up | Change::Down | Change::To) if !figure.is_range => Some(Change::From),
        ("or", _) if figure.is_share && gap.clone().all(|i| s.is_comma(i)) => Some(change),
        _ => None,
    }
}

/// Whether a clause begins or ends among the tokens between two figures.
fn parts(s: Sentence, mut gap: Range<usize>) -> bool {
    const BARRIER: Classes = Class::CONJUNCTION
        .or(Class::RELATIVE)
        .or(Class::SUBORDINATOR)
        .or(Class::AUXILIARY);
    gap.any(|i| {
        let word = s.is_lower(i) && (s.is(i, BARRIER) || s.is_verb(i));
        word || s.is_one_of(i, keys![";", ":"])
    })
}

/// Recognises a level that was reached or left: "rose to 45", "fell from 50", "up from 3 percent",
/// "raised its forecast to 5 percent".
fn level(s: Sentence, figure: &Changed, last: Option<&Last>) -> Option<Change> {
    let link = s.before(figure.first, 1);
    let change = match s.word(link) {
        "to" => Change::To,
        "from" if figure.is_range => Change::To, // "rose from 5 to 7"
        "from" => Change::From,
        _ => return None,
    };
    // Another figure of the same change may come between: "rose 3 percent to 45".
    let joined = |last: &&Last| last.first + 12 > link && !parts(s, last.end..link);
    let back = last.filter(joined).map_or(link, |last| last.first);
    let near = |at: usize| (s.start.max(at.saturating_sub(7))..at).rev();
    let aside = Class::ADVERB | Class::DETERMINER;
    let up = s.before(link, 1);
    let multiplied = s.is_one_of(up, MULTIPLYING) && change == Change::To;
    if is_direction(s, up) && s.key(link) == key!("from") || multiplied {
        return Some(change);
    }
    let direct = near(back)
        .find(|&i| !(s.is(i, aside) || s.is_one_of(i, keys!["by", "from", "to", "sharply"])));
    let moved = direct.is_some_and(|i| {
        is_direction(s, i)
            || mover(s, i).is_some_and(|(_, takes)| takes != Takes::Share || figure.is_share)
    });
    let object = || {
        let barrier = Class::CONJUNCTION | Class::AUXILIARY | Class::RELATIVE | Class::SUBORDINATOR;
        let passable = |i: usize| {
            s.is_word(i)
                && !s.is(i, barrier)
                && (!s.is(i, Class::PREPOSITION) || s.key(i) == key!("of"))
        };
        // "cut its price to 5", "increasing the price from 5 to 7"
        let takes_object = |i: usize| {
            let determined = s.is(i + 1, Class::DETERMINER | Class::POSSESSIVE);
            mover(s, i).is_some_and(|(_, takes)| {
                takes == Takes::Object || takes == Takes::Amount && determined
            })
        };
        near(back)
            .find(|&i| !passable(i) || takes_object(i))
            .is_some_and(takes_object)
    };
    (moved || object()).then_some(change)
}

/// Recognises an amount of change: "rose 3 percent", "cut jobs by 200", "up 3 points", "a 3 percent
/// drop", "an increase of 3 percent".
fn amount(s: Sentence, figure: &Changed, last: Option<&Last>) -> Option<Change> {
    let before = s.before(figure.first, 1);
    let article = usize::from(s.is(before, Class::DETERMINER));
    let before = s.before(before, article);
    let direct = |(change, takes): Mover| {
        (takes == Takes::Amount || takes == Takes::Share && figure.is_share).then_some(change)
    };
    let found = match s.word(before) {
        // "set up a £35m fund"
        "up" | "down" | "off" if article == 1 => None,
        // "women make up 40 percent", "wrote off $3 million"
        "up" | "down" | "off" if s.is_one_of(s.before(before, 1), PARTICLE_VERBS) => None,
        "up" | "higher" => Some(Change::Up),
        // "112 off 204 balls"
        "off" => (figure.is_share || s.is_break(figure.end)).then_some(Change::Down),
        "down" | "lower" => Some(Change::Down),
        // "27 inches by 19 inches"
        "by" if last.is_some_and(|last| last.end == before) => None,
        "by" => by(s, before),
        // "lost $300 worth of glass"
        _ if s.key(figure.end) == key!("worth") => None,
        // "an increase of 3 percent"
        "of" => {
            let determined = |i: usize| {
                (s.start.max(i.saturating_sub(3))..i).any(|d| s.is(d, Class::DETERMINER))
            };
            mover(s, s.before(before, 1))
                .filter(|_| determined(before - 1))
                .map(|(change, _)| change)
        }
        _ => {
            let adverb = usize::from(s.is(before, Class::ADVERB) && s.is_lower(before));
            mover(s, s.before(before, adverb)).and_then(direct)
        }
    };
    found.or_else(|| behind(s, figure))
}

/// Verbs with which "up", "down" or "off" doesn't mean a change.
const PARTICLE_VERBS: WordSet = listed!("quantity/particle_verbs.txt");

/// Recognises an amount after a verb, its object and "by": "cut its workforce by 200".
fn by(s: Sentence, by: usize) -> Option<Change> {
    let barrier = Class::CONJUNCTION | Class::RELATIVE | Class::SUBORDINATOR;
    (s.start.max(by.saturating_sub(8))..by)
        .rev()
        .take_while(|&i| s.is_word(i) && !s.is(i, barrier))
        .find_map(|i| match s.word(i) {
            "higher" => Some(Change::Up),
            _ => mover(s, i).map(|(change, _)| change),
        })
}

/// Recognises a change by the word after the figure: "3 percent higher", "a 3 percent drop", "a
/// 3-point fall".
fn behind(s: Sentence, figure: &Changed) -> Option<Change> {
    let at = figure.end + usize::from(s.is_hyphen(figure.end));
    match s.word(at) {
        "higher" => return Some(Change::Up),
        "lower" => return Some(Change::Down),
        _ => {}
    }
    // "a 3 percent annual rise": a noun whose determiner comes before the amount
    let determined = (figure.first.saturating_sub(2)..figure.first.saturating_add(1))
        .any(|i| s.is(i, Class::DETERMINER | Class::POSSESSIVE));
    if !determined || !figure.is_share {
        return None;
    }
    let noun = if mover(s, at).is_some() { at } else { at + 1 };
    let adjective = noun == at || s.is_lower(at) && !s.is_function_word(at) && !s.is_plural(at);
    mover(s, noun)
        .filter(|_| adjective && s.part(noun) != crate::syntax::Part::Finite)
        .map(|(change, _)| change)
}

#[cfg(test)]
mod tests {
    use crate::extract::figures::find;
    use crate::syntax::Parts;
    use crate::text::Document;

    #[track_caller]
    fn changes(text: &str, expected: &str) {
        let doc = Document::new(text);
        let found: Vec<String> = find(&Parts::new(&doc), &[])
            .iter()
            .map(|f| f.change.map_or("-".to_owned(), |c| c.to_string()))
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn amounts_of_change_have_a_direction() {
        changes("Sales rose 3 percent.", "up");
        changes("Sales fell sharply by 200 boats.", "down");
        changes(
            "Shares were up 3 percent and bonds down 1.2 percent.",
            "up down",
        );
        changes("The yard saw a 12 percent drop in orders.", "down");
        changes("The council approved an increase of $40 a month.", "up");
        changes("It will set up a £35m fund.", "-");
        changes("Women make up 40 percent of it.", "-");
        changes("The crate is 27 inches by 19 inches.", "- -");
        changes("He lost $300 worth of glass.", "-");
        changes("The bank cut its workforce by 200.", "down");
        changes("The level was 3 percent lower.", "down");
        changes("Sales were higher by 3 percent.", "up");
    }

    #[test]
    fn signs_after_names_have_a_direction() {
        changes(
            "Acme Mills (-3.4%) lagged, Dow +0.2%, Fortune 500 -1%.",
            "down up down",
        );
        changes("Growth was -0.4%, at -3 degrees.", "- -");
    }

    #[test]
    fn levels_before_and_after_a_change() {
        changes("Sales rose to 45 boats.", "to");
        changes("Sales rose 3 percent to $45 million.", "up to");
        changes(
            "Unemployment fell to 4.1 percent, down from 5 percent.",
            "to from",
        );
        changes("The bank raised its growth forecast to 5 percent.", "to");
        changes("It meant increasing the toll from 14 to 31.", "to");
        changes("The pier runs from 14 to 31 metres.", "-");
        changes(
            "The bank cut its rate to 4.5% in May from 4.75%.",
            "to from",
        );
        changes(
            "The index lost 40 points, or 2 percent, to 5,200.",
            "down down to",
        );
        changes("Inflation slowed to 3.1%, down from 3.4%.", "to from");
        changes("Inflation was 3.1%, up from 2.9%.", "- from");
        changes("The toll doubled to 40.", "- to");
    }

    #[test]
    fn other_figures_are_not_changes() {
        changes("The yard has 45 boats.", "-");
        changes("He made 45 off 60 balls.", "- -");
        changes("She raised $5 million for the harbour.", "-");
        changes("He lost 3 boats in the storm.", "-");
        changes("They walked from 3 piers to 5 sheds.", "- -");
        changes("The rising tide reached 4 metres.", "-");
        changes("The cut in funding led to 5 closures.", "-");
        changes("Sales rose 3 percent and it moved to 5 sheds.", "up -");
    }
}
