//! What the words beside a name, and its own, say for or against its being a place.

use super::sort::SORTS;
use crate::extract::places::points;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Prepositions that places and persons follow alike.
pub(super) const LEADING: [Key; 3] = Key::words(["to", "from", "over"]);

/// Other nouns that "of" joins to a place's name.
const PARTS: [Key; 4] = [
    Key::word("island"),
    Key::word("neighborhood"),
    Key::word("neighbourhood"),
    Key::word("part"),
];

/// What the word before the name says, in the sentence that starts at `start`.
pub(super) fn before(doc: &Document, start: usize, a: usize, title: bool) -> i32 {
    let tokens = doc.tokens();
    let Some(p) = a.checked_sub(1).filter(|&p| p >= start) else {
        return 0;
    };
    let (word, key) = (&tokens[p], tokens[p].key);
    let earlier = (p > start).then(|| &tokens[p - 1]);
    let earlier_is = |class| earlier.is_some_and(|t| t.is(class));
    let after_capital = earlier.is_some_and(Token::capitalised);
    if word.is(Class::LOCATIVE_PREPOSITION) {
        return points::PLACING;
    }
    if key == key!("&") && after_capital {
        return points::AMPERSAND;
    }
    if key == key!("of") {
        return earlier.map_or(points::OF, before_of);
    }
    if LEADING.contains(&key) {
        return points::LEADING;
    }
    if key == key!("the") && earlier_is(Class::LOCATIVE_PREPOSITION) {
        return points::PLACING_THE;
    }
    if key == key!("-") && word.glued && after_capital && tokens[a].glued {
        return points::HYPHENATED;
    }
    if word.is(Class::DIRECTION) {
        return if word.capitalised() && p > start {
            0
        } else {
            points::DIRECTION
        };
    }
    if word.capitalised() {
        return capital_before(word, p == start || title);
    }
    0
}

/// What the noun before "of" says: "the city of", "the University of".
fn before_of(noun: &Token) -> i32 {
    match noun.key {
        n if keys!("university" | "college").contains(&n) => points::UNIVERSITY_OF,
        n if PARTS.contains(&n)
            || noun.is(Class::DIRECTION)
            || SORTS.iter().any(|(_, nouns)| nouns.contains(&n)) =>
        {
            points::SORT_OF
        }
        _ => points::OF,
    }
}

/// What a capitalised word before the name says. `expected`: a capital tells nothing where it
/// stands.
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

/// What the word after the name says, in the sentence that ends at `end`.
pub(super) fn after(doc: &Document, a: usize, b: usize, end: usize, title: bool) -> i32 {
    let tokens = doc.tokens();
    let Some(next) = tokens[b..end].first() else {
        return 0;
    };
    if next.key == key!("&") && tokens[b + 1..end].first().is_some_and(Token::capitalised) {
        return points::AMPERSAND; // "Dover & Sons"
    }
    if next.capitalised() {
        return match next {
            n if n.is(Class::PUBLIC_BODY | Class::TITLE | Class::ROLE) => points::OFFICE_AFTER,
            n if n.is(Class::STREET_HEAD) && tokens[b - 1].key == key!("county") => {
                points::OFFICE_AFTER
            }
            n if n.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::ORG_NOUN) => {
                points::BODY_AFTER
            }
            n if n.is(Class::MONTH | Class::WEEKDAY) => 0,
            _ if tokens[a].is(Class::FIRST_NAME) && (!title || next.is(Class::SURNAME)) => {
                points::NAME_AFTER
            }
            _ if title => 0,
            _ => points::CAPITAL_AFTER,
        };
    }
    if next.kind == TokenKind::Clitic {
        return points::POSSESSIVE;
    }
    if next.key == key!("-") && next.glued && doc.key(b + 1) == key!("based") {
        return points::BASED;
    }
    if next.is(Class::CIVIC_NOUN) {
        return points::CIVIC;
    }
    if next.is(Class::CUE) && b - a == 1 && tokens[a].is(Class::FIRST_NAME | Class::SURNAME) {
        return points::SPEAKS;
    }
    0
}

/// What the words are by themselves.
pub(super) fn itself(doc: &Document, a: usize, b: usize, bound: bool) -> i32 {
    let first = &doc.tokens()[a];
    if b - a > 1 {
        let saint = keys!("st" | "saint").contains(&first.key);
        return match doc.tokens()[b - 1] {
            last if last.is(Class::PUBLIC_BODY) => points::ENDS_IN_BODY,
            _ if saint => 0,
            _ => points::SEVERAL_WORDS,
        };
    }
    if bound {
        return 0;
    }
    let word = Class::PLACE_WORD
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER
        | Class::TITLE
        | Class::PREPOSITION
        | Class::PRONOUN;
    let mut weight = 0;
    if first.is(word | Class::DETERMINER | Class::VENUE_NOUN | Class::PUBLIC_BODY) {
        weight += points::ENGLISH_WORD;
    }
    let head = first.is(Class::LANDFORM_HEAD | Class::WATER_HEAD) || first.key == key!("delta");
    if head
        && a > 0
        && doc.tokens()[a - 1].capitalised()
        && !doc.tokens()[a - 1].is(Class::PREPOSITION | Class::DETERMINER)
    {
        weight += points::BARE_HEAD;
    }
    if first.is(Class::DIRECTION) {
        weight += points::BARE_DIRECTION;
    }
    if first.is(Class::FIRST_NAME) {
        weight += points::FIRST_NAME;
    }
    if first.is(Class::SURNAME) {
        weight += points::SURNAME;
    }
    if first.span.len() <= 3 && first.case == Case::Capital && !first.stopped {
        weight += points::SHORT;
    }
    weight
}
