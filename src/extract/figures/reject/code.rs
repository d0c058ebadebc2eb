//! Recognises digits that name something: telephone numbers, models, viruses, house numbers,
//! postcodes.
//!
//! Numbers after a noun that makes them a name ("flight 93") are in `numbered`.

use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::extract::figures::unit::money;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Case;

/// Recognises a part of an address that its point cuts off: `eReader.3`.
pub(super) fn glued(s: Sentence, i: usize) -> Option<usize> {
    let cut = s.word(i).starts_with('.') && s.glued(i) && s.is_word(s.before(i, 1));
    cut.then_some(i + 1)
}

/// Recognises numbers to call: `+44 20 7946 0018`, `(541) 555-0144`, "call 101".
pub(super) fn telephone(s: Sentence, i: usize) -> Option<usize> {
    let before = s.before(i, 1);
    // "(541) 555-0144"
    if s.key(before) == key!("(")
        && s.key(i + 1) == key!(")")
        && s.word(i).len() == 3
        && s.is_number(i + 2)
        && s.is_range_dash(i + 3)
        && s.is_number(i + 4)
    {
        return Some(i + 5);
    }
    if is_emergency(s, i) || is_short_code(s, i) {
        return Some(i + 1);
    }
    let dialled = s.key(before) == key!("+") && s.glued(i) && s.word(i).len() < 4;
    let end = (i + 1..i + 8).find(|&at| {
        !(s.is_number(at) || s.is_range_dash(at) || s.is_one_of(at, keys!["(", ")"]))
    })?;
    (dialled && end > i + 2).then_some(end)
}

/// Whether the number is an emergency or service line: "Called 911", "calling 101", "the 999 call".
fn is_emergency(s: Sentence, i: usize) -> bool {
    const CALLING: WordSet = listed!("quantity/calling_verbs.txt");
    const LINES: [&str; 9] = [
        "911", "999", "112", "101", "111", "211", "311", "988", "000",
    ];
    LINES.contains(&s.word(i))
        && (s.is_one_of(s.before(i, 1), CALLING) || s.is_one_of(i + 1, keys!["call", "calls"]))
}

/// Whether the number is one to send a text message to: "text 60777", "text HELP to 40404".
fn is_short_code(s: Sentence, i: usize) -> bool {
    let before = s.before(i, 1);
    let keyword = s.key(before) == key!("to");
    let verb = s.before(before, 2 * usize::from(keyword));
    (4..=6).contains(&s.word(i).len())
        && s.word(i).bytes().all(|b| b.is_ascii_digit())
        && s.is_one_of(verb, keys!["text", "texting"])
        && s.is_break(i + 1) | s.is_function_word(i + 1)
}

/// Returns the token after numbers that dashes join: `050-051-059>061-070`.
fn past_links(s: Sentence, i: usize) -> usize {
    let dash = |at: usize| {
        s.is_range_dash(at) && s.key(at) != key!("~") || s.is_one_of(at, keys![">", "/"])
    };
    let mut end = i + 1;
    while dash(end) && s.glued(end) && s.is_number(end + 1) && s.glued(end + 1) {
        end += 2;
    }
    end
}

/// Recognises three or more numbers with dashes between them (telephone numbers, dates, line-ups),
/// the two years of a season, `555-0123` and `75207-4399`.
pub(super) fn chain(s: Sentence, i: usize) -> Option<usize> {
    let end = past_links(s, i);
    if (i + 1..end).any(|at| s.key(at) == key!("/")) {
        return None; // a fraction or a date
    }
    let parts = (end - i).div_ceil(2);
    let (first, second) = (s.word(i), s.word(i + 2));
    // `541/555-0144`
    let first = match first.split_once('/') {
        Some((area, first)) if area.len() == 3 => first,
        _ => first,
    };
    let years = parts == 2
        && year::digits_like(s, i)
        && (second.len() == 2 || year::digits_like(s, i + 2))
        && unit::after(s, end).is_none()
        && !s.is_plural(end);
    let telephone = parts == 2
        && matches!(first.len(), 3 | 5)
        && second.len() == 4
        && (first > "199" || first.len() == 5)
        && first
            .bytes()
            .chain(second.bytes())
            .all(|b| b.is_ascii_digit());
    // `23-0081`
    let case = parts == 2 && second.len() > 2 && second.starts_with('0') && !second.contains('.');
    // "Recall Number: 23-228"
    let labelled = parts == 2
        && s.key(s.before(i, 1)) == key!(":")
        && s.is_one_of(s.before(i, 2), keys!["number", "no", "id", "code", "case"]);
    (parts > 2 || years || telephone || case || labelled).then_some(end)
}

/// Recognises numbers that are part of a term or a record: "2-in-1 rockers", "2-for-1 deals",
/// "1-for-3 on the power play", "the 11-plus exam", `DOI 10.5555`.
pub(super) fn pair(s: Sentence, i: usize) -> Option<usize> {
    if s.key(s.before(i, 1)) == key!("doi") {
        return Some(i + 1);
    }
    // "the 11-plus exam"
    let the = s.key(s.before(i, 1)) == key!("the");
    let alone = s.is_break(i + 3)
        || s.is_function_word(i + 3)
        || s.is_one_of(i + 3, keys!["exam", "exams", "test", "tests"]);
    if the && alone && s.joins(i + 1) && s.key(i + 2) == key!("plus") {
        return Some(i + 3);
    }
    let joined = s.joins(i + 1) && s.is_one_of(i + 2, keys!["in", "for"]) && s.joins(i + 3);
    // "a 1-in-5 chance" is a share.
    let share = s.key(i + 2) == key!("in") && s.word(i + 4) != "1";
    (joined && s.is_number(i + 4) && !share).then_some(i + 5)
}

/// Recognises the volume, issue and pages of a journal after its year: `2015; 28: 685-690`,
/// `2019;12(3):45-51`.
pub(super) fn citation(s: Sentence, i: usize) -> Option<usize> {
    let dated = s.key(s.before(i, 1)) == key!(";") && year::digits_like(s, s.before(i, 2));
    let issue = s.key(i + 1) == key!("(") && s.is_number(i + 2) && s.key(i + 3) == key!(")");
    let colon = i + 1 + 3 * usize::from(issue);
    (dated && s.key(colon) == key!(":") && s.is_number(colon + 1)).then(|| past_links(s, colon + 1))
}

/// Recognises types of airliner, three digits from seven to seven: the 737, a 747-400, the 767
/// Freighter.
pub(super) fn airliner(s: Sentence, i: usize) -> Option<usize> {
    let word = s.word(i).as_bytes();
    if !matches!(word, [b'7', _, b'7']) || money::before(s, i).is_some() {
        return None;
    }
    let variant = s.is_range_dash(i + 1) && s.glued(i + 1) && s.glued(i + 2);
    if variant && (s.is_number(i + 2) || s.word(i + 2).len() == 1) {
        return Some(i + 3);
    }
    let before = s.before(i, 1);
    let named = s.is_capitalised(before) && before > s.start || s.is_capitalised(i + 1);
    let article = s.is_one_of(before, keys!["a", "the", "this", "that", "its", "their"]);
    let counts = s.is_lower(i + 1) && (s.is_plural(i + 1) || s.is_plural(i + 2));
    let plain = !counts && unit::after(s, i + 1).is_none() && !s.is_hyphen(i + 1);
    // "Boeing 787 jets"
    let made = counts && before > s.start && s.is_proper(before);
    // "777x jets"
    let lettered = s.glued(i + 1) && s.key(i + 1) == key!("x") && s.is_plural(i + 2);
    if lettered {
        return Some(i + 2);
    }
    (plain && (named || article) || made).then_some(i + 1)
}

/// Recognises a point on the map or on a grid of roads: `29.5N`, "1400N", "400 East", "latitude
/// 25.4 North".
pub(super) fn coordinates(s: Sentence, i: usize) -> Option<usize> {
    const FORCE: &[Key] = keys![
        "force", "newton", "newtons", "thrust", "load", "pull", "torque"
    ];
    // `12°34'N`
    if s.word(i + 1) == "°" && s.glued(i + 1) && s.is_number(i + 2) && s.glued(i + 2) {
        return (i + 3..i + 9).find(|&at| !s.glued(at));
    }
    let next = i + 1;
    let before = s.before(i, 1);
    let letter = matches!(s.word(next), "N" | "S" | "E" | "W") && !s.is_hyphen(next + 1);
    let point = matches!(s.word(next), "North" | "South" | "East" | "West");
    let named = s.is_one_of(before, keys!["latitude", "longitude", "lat", "lon", "long"])
        && !s.is_plural(next);
    if named {
        return Some(next + usize::from(letter || point));
    }
    let placed = s.is_one_of(before, keys!["near", "at", "on", "onto", "of", "and", "to"])
        && s.word(i).len() > 2;
    let forced = || (i.saturating_sub(8)..i + 8).any(|at| s.is_one_of(at, FORCE));
    let fine = |at: usize| s.word(at).contains('.') || s.word(at).len() > 2;
    // `29.5N 90.1W`
    let other = s.is_number(i + 2) && s.glued(i + 3) && matches!(s.word(i + 3), "E" | "W");
    if letter && s.glued(next) && other {
        return Some(i + 4);
    }
    let road = letter && s.glued(next) && fine(i) && placed && !forced()
        || point && placed && !s.is_capitalised(next + 1);
    road.then_some(next + 1)
}

/// Recognises digits that belong to a name: F-16, COVID-19, 5G, 24703L202, ISO 2307-1, `KSHV
/// 150251`.
pub(super) fn code(s: Sentence, i: usize) -> Option<usize> {
    let hyphen = s.before(i, 1);
    if s.word(hyphen) == "^" && s.glued(i) {
        return Some(i + 1);
    }
    if s.joins(hyphen) && s.is_word(s.before(hyphen, 1)) {
        let joined = s.is_one_of(hyphen - 1, keys!["minus", "sub", "to", "and", "a"]);
        return (!joined).then(|| past_links(s, i));
    }
    // `COVID -19`, and `FM-` at the end of a line, as in agency texts
    let initials = s.before(hyphen, 1);
    if s.is_hyphen(hyphen)
        && s.is_upper(initials)
        && (s.glued(i) && s.word(initials).len() > 3 || s.glued(hyphen) && !s.glued(i))
    {
        return Some(i + 1);
    }
    let next = i + 1;
    if s.glued(i) && s.is_word(hyphen) && money::before(s, i).is_none() {
        return Some(next);
    }
    if s.glued(next) && s.is_word(next) && !is_suffix(s, next) && unit::after(s, next).is_none() {
        return Some(next);
    }
    // `7-Eleven`, `747-x`
    if s.joins(next) && s.is_capitalised(next + 1) && unit::after(s, next + 1).is_none() {
        return Some(next);
    }
    let word = s.word(i);
    let long = s.is_upper(hyphen) && unit::code(s.word(hyphen)).is_none() && !s.is_plural(next);
    // `ISO 2307-1`, "Boeing 737-800"
    let part = s.word(next + 1);
    let standard = s.is_range_dash(next)
        && s.glued(next)
        && s.glued(next + 1)
        && s.is_number(next + 1)
        && (long && word.len() > 2 && part.len() == 1
            || s.is_capitalised(hyphen) && word.len() == 3 && part.ends_with("00"));
    if standard {
        return Some(next + 2);
    }
    (long && (5..=9).contains(&word.len()) && money::before(s, i).is_none()).then_some(next)
}

/// Whether the letters multiply the number to which they are glued.
fn is_suffix(s: Sentence, at: usize) -> bool {
    let word = s.word(at);
    let scale = matches!(number_word(s.key(at)), Some(NumberWord::Scale(_)));
    let power = word.strip_prefix(['e', 'E']).is_some_and(|digits| {
        digits.is_empty() || digits.parse().is_ok_and(|power: u32| power <= 300)
    });
    // "flat 4B", and "4B users"
    let money = word == "mil" && money::before(s, at - 1).is_some();
    let billion = matches!(word, "b" | "B" | "T")
        && (money::before(s, at - 1).is_some() || s.is_plural(at + 1));
    scale
        || power
        || billion
        || money
        || matches!(word, "k" | "K" | "m" | "M" | "mm" | "MM" | "x")
        || money::millions(word).is_some()
}

/// Recognises the numbers of addresses: "12 Mill Road", "36 Rue Cler", "the 2400 block of Larch
/// Street", "TX 75001".
pub(super) fn address(s: Sentence, i: usize) -> Option<usize> {
    const STREETS: WordSet = listed!("places/address_streets.txt");
    const LEADS: &[Key] = keys![
        "rue", "quai", "via", "calle", "avenida", "piazza", "boulevard", "avenue", "jalan"
    ];
    let at = i + 1 + usize::from(s.joins(i + 1));
    if s.key(at) == key!("block") && s.is_one_of(at + 1, keys!["of", "on"]) && s.word(i).len() > 2 {
        return Some(at + 1);
    }
    let street = (i + 1..i + 5)
        .take_while(|&at| s.is_capitalised(at))
        .skip(1)
        .any(|at| s.is_one_of(at, STREETS));
    let lead = s.is_capitalised(i + 1) && s.is_one_of(i + 1, LEADS) && s.is_capitalised(i + 2);
    let state = s
        .token(s.before(i, 1))
        .is_some_and(|t| t.case == Case::Upper && t.span.len() == 2);
    let town = s.before(i, 2);
    let postcode = state
        && s.word(i).len() == 5
        && (s.key(town) == key!(",") || s.is_capitalised(town) && !s.is(town, Class::MONTH));
    let spelt = || {
        let comma = s.before(i, 2);
        s.is_comma(comma)
            && s.is_capitalised(s.before(i, 1))
            && s.is_capitalised(s.before(comma, 1))
    };
    let postcode = postcode || s.word(i).len() == 5 && s.is_break(i + 1) && spelt();
    // "330 W. Broadway, Leeds"
    let side = matches!(
        s.word(i + 1),
        "N" | "S" | "E" | "W" | "N." | "S." | "E." | "W."
    );
    let sided = side && s.is_capitalised(i + 2) && s.is_break(i + 3);
    (street || lead || postcode || sided).then_some(i + 1)
}
