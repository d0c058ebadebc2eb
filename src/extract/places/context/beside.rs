//! What the words beside a name, and its own, say for or against its being a place.

use super::sort::SORTS;
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
        return 3;
    }
    if key == key!("&") && after_capital {
        return -8;
    }
    if key == key!("of") {
        return earlier.map_or(1, before_of);
    }
    if LEADING.contains(&key) {
        return 1;
    }
    if key == key!("the") && earlier_is(Class::LOCATIVE_PREPOSITION) {
        return 2;
    }
    if key == key!("-") && word.glued && after_capital && tokens[a].glued {
        return -3; // "Wal-Mart"
    }
    if word.is(Class::DIRECTION) {
        return if word.capitalised() && p > start {
            0
        } else {
            3
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
        n if keys!("university" | "college").contains(&n) => -6,
        n if PARTS.contains(&n)
            || noun.is(Class::DIRECTION)
            || SORTS.iter().any(|(_, nouns)| nouns.contains(&n)) =>
        {
            4
        }
        _ => 1,
    }
}

/// What a capitalised word before the name says. `expected`: a capital tells nothing where it
/// stands.
fn capital_before(word: &Token, expected: bool) -> i32 {
    if word.is(Class::CLUB_PREFIX) {
        return -9; // "Dynamo Kyiv"
    }
    if word.is(Class::FIRST_NAME) || word.is(Class::TITLE) && !word.is(Class::PUBLIC_BODY) {
        return -8;
    }
    if word.stopped && word.span.len() == 2 {
        return -6;
    }
    let plain = Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::DETERMINER
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER;
    if expected || word.is(plain) { 0 } else { -3 }
}

/// What the word after the name says, in the sentence that ends at `end`.
pub(super) fn after(doc: &Document, a: usize, b: usize, end: usize, title: bool) -> i32 {
    let tokens = doc.tokens();
    let Some(next) = tokens[b..end].first() else {
        return 0;
    };
    if next.key == key!("&") && tokens[b + 1..end].first().is_some_and(Token::capitalised) {
        return -8; // a firm: "Dover & Sons"
    }
    if next.capitalised() {
        return match next {
            n if n.is(Class::PUBLIC_BODY | Class::TITLE | Class::ROLE) => 1,
            n if n.is(Class::STREET_HEAD) && tokens[b - 1].key == key!("county") => 1,
            n if n.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::ORG_NOUN) => -4,
            n if n.is(Class::MONTH | Class::WEEKDAY) => 0,
            _ if tokens[a].is(Class::FIRST_NAME) && (!title || next.is(Class::SURNAME)) => -7,
            _ if title => 0,
            _ => -3,
        };
    }
    if next.kind == TokenKind::Clitic {
        return 1;
    }
    if next.key == key!("-") && next.glued && doc.key(b + 1) == key!("based") {
        return 4;
    }
    if next.is(Class::CIVIC_NOUN) {
        return 3;
    }
    if next.is(Class::CUE) && b - a == 1 && tokens[a].is(Class::FIRST_NAME | Class::SURNAME) {
        return -3;
    }
    0
}

/// What the words are by themselves.
pub(super) fn itself(doc: &Document, a: usize, b: usize, bound: bool) -> i32 {
    let first = &doc.tokens()[a];
    if b - a > 1 {
        let saint = keys!("st" | "saint").contains(&first.key);
        return match doc.tokens()[b - 1] {
            last if last.is(Class::PUBLIC_BODY) => 5,
            _ if saint => 0,
            _ => 3,
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
        weight -= 5;
    }
    let head = first.is(Class::LANDFORM_HEAD | Class::WATER_HEAD) || first.key == key!("delta");
    if head
        && a > 0
        && doc.tokens()[a - 1].capitalised()
        && !doc.tokens()[a - 1].is(Class::PREPOSITION | Class::DETERMINER)
    {
        weight -= 9; // "the Inner Delta"
    }
    if first.is(Class::DIRECTION) {
        weight -= 9;
    }
    if first.is(Class::FIRST_NAME) {
        weight -= 3;
    }
    if first.is(Class::SURNAME) {
        weight -= 1;
    }
    if first.span.len() <= 3 && first.case == Case::Capital && !first.stopped {
        weight -= 2;
    }
    weight
}
