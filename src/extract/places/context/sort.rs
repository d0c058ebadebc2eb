//! Of what sort a place is, by the words beside it: "the city of", "province"; and whether they are
//! those that stand beside towns.

use crate::extract::places::Kind;
use crate::lexicon::{Key, key};
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

/// Whether somebody's age stands before, and "of": "Ann Bell, 45, of Dover".
pub(super) fn aged(doc: &Document, start: usize, a: usize) -> bool {
    let tokens = &doc.tokens()[start..a];
    let [.., first, age, second, of] = tokens else {
        return false;
    };
    let comma = key!(",");
    of.key == key!("of")
        && first.key == comma
        && second.key == comma
        && age.kind == TokenKind::Number
        && age.span.len() < 4
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
