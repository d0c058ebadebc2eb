//! Weighs what the words beside a name, and its own, say for or against its being a place.

use std::ops::Range;

use super::sort::SORTS;
use super::tagged::is_county;
use crate::extract::places::never::is_party_tag;
use crate::extract::places::points;
use crate::lexicon::{Class, Key, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::{Case, Kind as TokenKind, Token};

/// Prepositions that come before both places and people.
pub(super) const LEADING: &[Key] = keys!["to", "from", "over"];

/// Other nouns that "of" joins to a place's name.
const PARTS: &[Key] = keys!["island", "neighborhood", "neighbourhood", "part"];

/// Returns the points for the word before the name at `a`. `title`: the sentence has a capital on
/// every word.
pub(super) fn before(s: Sentence, a: usize, title: bool) -> i32 {
    let p = s.before(a, 1);
    let Some(word) = s.token(p) else {
        return 0;
    };
    let earlier = s.before(p, 1);
    let after_capital = s.is_capitalised(earlier);
    if word.is(Class::LOCATIVE_PREPOSITION) {
        return points::PLACING;
    }
    if s.key(p) == key!("&") && after_capital {
        return points::AMPERSAND;
    }
    if s.key(p) == key!("of") {
        return s.token(earlier).map_or(points::OF, before_of);
    }
    if s.is_one_of(p, LEADING) {
        let comes = s.is(earlier, Class::AFTER_TOWN)
            || s.is_one_of(earlier, listed!("places/people_from.txt"));
        return if comes && s.key(p) == key!("from") {
            points::PLACING
        } else {
            points::LEADING
        };
    }
    if s.key(p) == key!("the") && s.is(earlier, Class::LOCATIVE_PREPOSITION) {
        return points::PLACING_THE;
    }
    if s.joins(p) && after_capital {
        return if is_party_tag(s.doc.tokens(), a) {
            points::PARTY
        } else {
            points::HYPHENATED
        };
    }
    if word.is(Class::DIRECTION) {
        return if word.capitalised() && p > s.start {
            0
        } else {
            points::DIRECTION
        };
    }
    if word.capitalised() {
        return capital_before(word, p == s.start || title);
    }
    0
}

/// Returns the points for the noun before "of": "the city of", "the University of".
fn before_of(noun: &Token) -> i32 {
    match noun.key {
        n if keys!["university", "college"].contains(&n) => points::UNIVERSITY_OF,
        n if PARTS.contains(&n)
            || noun.is(Class::DIRECTION)
            || SORTS.iter().any(|(_, nouns)| nouns.contains(&n)) =>
        {
            points::SORT_OF
        }
        _ => points::OF,
    }
}

/// Returns the points for a capitalised word before the name. `expected`: its position explains the
/// capital.
fn capital_before(word: &Token, expected: bool) -> i32 {
    if word.is(Class::CLUB_PREFIX) {
        return points::CLUB;
    }
    if word.is(Class::FIRST_NAME) || word.is(Class::TITLE) && !word.is(Class::PUBLIC_BODY) {
        return points::GIVEN_NAME;
    }
    if word.stopped && word.span.len() == 2 {
        return points::INITIAL;
    }
    let plain = Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::DETERMINER
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER;
    if expected || word.is(plain) {
        0
    } else {
        points::CAPITAL_BEFORE
    }
}

/// Returns the points for the word after the name.
pub(super) fn after(s: Sentence, name: Range<usize>, title: bool) -> i32 {
    let Some(next) = s.token(name.end) else {
        return 0;
    };
    if next.key == key!("&") && s.is_capitalised(name.end + 1) {
        return points::AMPERSAND; // "Dover & Sons"
    }
    if next.capitalised() {
        return capital_after(s, name, next, title);
    }
    if next.kind == TokenKind::Clitic {
        return points::POSSESSIVE;
    }
    if s.is_hyphen(name.end) && next.glued && s.key(name.end + 1) == key!("based") {
        return points::BASED;
    }
    let one = s.is_one_of(s.before(name.start, 1), keys!["a", "an"]);
    if next.is(Class::CIVIC_NOUN) || one && listed!("places/town_buildings.txt").contains(&next.key)
    {
        return points::CIVIC;
    }
    let personal = name.len() == 1 && s.is(name.start, Class::FIRST_NAME | Class::SURNAME);
    if next.is(Class::CUE) && personal {
        // "Paris said it would not join."
        let that = usize::from(s.key(name.end + 1) == key!("that"));
        let itself = s.is_one_of(name.end + 1 + that, keys!["it", "its"]);
        return if itself {
            points::ITSELF
        } else {
            points::SPEAKS
        };
    }
    0
}

/// Returns the points for a capitalised word after the name.
fn capital_after(s: Sentence, name: Range<usize>, next: &Token, title: bool) -> i32 {
    let county = is_county(s, &name);
    match next {
        n if n.is(Class::PUBLIC_BODY | Class::TITLE | Class::ROLE) => points::OFFICE_AFTER,
        n if n.is(Class::STREET_HEAD) && county => points::OFFICE_AFTER,
        _ if county => 0,
        n if n.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::ORG_NOUN) => points::BODY_AFTER,
        n if n.is(Class::MONTH | Class::WEEKDAY) => 0,
        n if listed!("names/adherents.txt").contains(&n.key) => points::CIVIC,
        n if s.is(name.start, Class::FIRST_NAME) && (!title || n.is(Class::SURNAME)) => {
            points::NAME_AFTER
        }
        _ if title => 0,
        _ => points::CAPITAL_AFTER,
    }
}

/// Returns the points for the name's own words. `bound`: they are known to contain a place or to
/// lie in one.
pub(super) fn itself(s: Sentence, name: Range<usize>, bound: bool) -> i32 {
    if name.len() > 1 {
        return if s.is(name.end - 1, Class::PUBLIC_BODY) {
            points::ENDS_IN_BODY
        } else if s.is_one_of(name.start, keys!["st", "saint"]) {
            0
        } else {
            points::SEVERAL_WORDS
        };
    }
    let a = name.start;
    let Some(word) = s.token(a).filter(|_| !bound) else {
        return 0;
    };
    let english = Class::PLACE_WORD
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER
        | Class::TITLE
        | Class::PREPOSITION
        | Class::PRONOUN
        | Class::DETERMINER
        | Class::VENUE_NOUN
        | Class::PUBLIC_BODY;
    let head = word.is(Class::LANDFORM_HEAD | Class::WATER_HEAD) || word.key == key!("delta");
    let p = s.before(a, 1);
    let named = s.is_capitalised(p) && !s.is(p, Class::PREPOSITION | Class::DETERMINER);
    let short = word.span.len() <= 3 && word.case == Case::Capital && !word.stopped;
    [
        (word.is(english), points::ENGLISH_WORD),
        (head && named, points::BARE_HEAD),
        (word.is(Class::DIRECTION), points::BARE_DIRECTION),
        (word.is(Class::FIRST_NAME), points::FIRST_NAME),
        (word.is(Class::SURNAME), points::SURNAME),
        (short, points::SHORT),
    ]
    .into_iter()
    .filter_map(|(holds, points)| holds.then_some(points))
    .sum()
}
