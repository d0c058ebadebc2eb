//! Of what sort a place is, by the words beside it: "the city of", "province"; and whether they are
//! those that stand beside towns.

use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::places::Kind;
use crate::extract::places::toponym::Toponym;
use crate::lexicon::{Class, Key, key};
use crate::text::{Document, Kind as TokenKind};

/// Nouns that say what the place beside them is: "the city of Bath", "Anbar province".
pub(super) const SORTS: [(Kind, &[Key]); 4] = [
    (
        Kind::City,
        &[
            Key::word("city"),
            Key::word("town"),
            Key::word("village"),
            Key::word("suburb"),
            Key::word("municipality"),
            Key::word("capital"),
            Key::word("outskirts"),
            Key::word("mayor"),
            Key::word("downtown"),
        ],
    ),
    (
        Kind::Admin1,
        &[
            Key::word("state"),
            Key::word("province"),
            Key::word("region"),
            Key::word("governorate"),
            Key::word("prefecture"),
            Key::word("oblast"),
            Key::word("governor"),
        ],
    ),
    (
        Kind::Admin2,
        &[
            Key::word("county"),
            Key::word("counties"),
            Key::word("district"),
            Key::word("parish"),
        ],
    ),
    (
        Kind::Country,
        &[
            Key::word("republic"),
            Key::word("kingdom"),
            Key::word("nation"),
        ],
    ),
];

/// What the words beside a name call it.
pub(super) fn sort(doc: &Document, a: usize, b: usize, end: usize) -> Option<Kind> {
    let noun = |key: Key| {
        SORTS
            .iter()
            .find(|(_, nouns)| nouns.contains(&key))
            .map(|(kind, _)| *kind)
    };
    let after = doc.tokens()[b..end]
        .first()
        .filter(|next| !next.capitalised())
        .and_then(|next| noun(next.key));
    let before = match a {
        2.. if doc.key(a - 1) == key!("of") => noun(doc.key(a - 2)),
        1.. if doc.key(a - 1) == key!("downtown") => Some(Kind::City),
        _ => None,
    };
    after.or(before)
}

/// Whether somebody is said to be from there, as from a town: "Ann Bell of Dover", "Ann Bell, 45,
/// of Dover", "Ann Bell, 45, Dover".
pub(super) fn resident(doc: &Document, names: &Names, start: usize, a: usize) -> bool {
    let tokens = doc.tokens();
    let comma = |i: usize| tokens[i].key == key!(",");
    let aged = |end: usize| {
        end >= start + 3
            && comma(end - 1)
            && tokens[end - 2].kind == TokenKind::Number
            && tokens[end - 2].span.len() < 4
            && comma(end - 3)
    };
    if a > start && tokens[a - 1].key == key!("of") {
        return aged(a - 1) || person_before(doc, names, start, a - 1);
    }
    aged(a) && person_before(doc, names, start, a - 3)
}

/// Whether a person's full name ends at `end`, without a title: "King Ann of Dover" is a country's.
fn person_before(doc: &Document, names: &Names, start: usize, end: usize) -> bool {
    let tokens = doc.tokens();
    let person = end
        .checked_sub(1)
        .and_then(|last| names.mention_at(last))
        .map(|m| &names.mentions[m])
        .filter(|m| m.kind == NameKind::Person && m.tokens.len() > 1 && m.tokens.start >= start);
    person.is_some_and(|m| {
        let before = tokens[start..m.tokens.start].last();
        !before.is_some_and(|t| t.is(Class::TITLE | Class::ROLE))
    })
}

/// Whether a street's name with a comma stands before: "of 12 Elm St., Dover".
pub(super) fn addressed(doc: &Document, street: &Toponym, a: usize) -> bool {
    street.tokens.end + 1 == a
        && street.sort == Some(Kind::Facility)
        && doc.key(a - 1) == key!(",")
        && doc.tokens()[street.tokens.end - 1].is(Class::STREET_HEAD)
}

/// Schools and offices that towns have.
const TOWN_BODIES: [(&[Key], &[Key]); 3] = [
    (
        &Key::words(["high", "middle", "elementary"]),
        &Key::words(["school", "schools"]),
    ),
    (&Key::words(["police", "fire"]), &Key::words(["department"])),
    (
        &Key::words(["city", "town"]),
        &Key::words([
            "council",
            "hall",
            "manager",
            "commission",
            "clerk",
            "attorney",
        ]),
    ),
];

/// Whether a body of a town's goes on from the name that ends at `b`: "Dover High School", "Dover
/// City Council".
pub(super) fn governed(doc: &Document, b: usize, end: usize) -> bool {
    let [first, second, ..] = &doc.tokens()[b..end] else {
        return false;
    };
    TOWN_BODIES
        .iter()
        .any(|(firsts, seconds)| firsts.contains(&first.key) && seconds.contains(&second.key))
}
