//! Finds what kind of place the words beside a name call it ("the city of", "province"), and
//! whether they are words that are used beside towns.

use std::ops::Range;

use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::places::toponym::Toponym;
use crate::extract::places::{Kind, unlisted};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::Sentence;

/// Nouns that say what the place beside them is: "the city of Bath", "Anbar province".
pub(super) const SORTS: [(Kind, &[Key]); 4] = [
    (
        Kind::City,
        keys![
            "city", "town", "village", "suburb", "municipality", "capital", "outskirts", "mayor",
            "downtown", "resort", "port"
        ],
    ),
    (
        Kind::Admin1,
        keys![
            "state", "province", "region", "governorate", "prefecture", "oblast", "governor"
        ],
    ),
    (
        Kind::Admin2,
        keys!["county", "counties", "district", "parish"],
    ),
    (Kind::Country, keys!["republic", "kingdom", "nation"]),
];

/// Returns the kind of place that the words beside a name call it.
pub(super) fn sort(s: Sentence, name: Range<usize>) -> Option<Kind> {
    let noun = |i: usize| {
        let called = |(_, nouns): &&(Kind, &[Key])| s.is_one_of(i, nouns);
        SORTS.iter().find(called).map(|(kind, _)| *kind)
    };
    if !s.is_capitalised(name.end)
        && let Some(kind) = noun(name.end)
    {
        return Some(kind);
    }
    let before = s.before(name.start, 1);
    if s.key(before) == key!("downtown") {
        return Some(Kind::City);
    }
    (s.key(before) == key!("of"))
        .then(|| noun(s.before(before, 1)))
        .flatten()
}

/// Whether someone is said to be from there, as from a town: "Ann Bell of Dover", "Ann Bell, 45, of
/// Dover", "Ann Bell, 45, Dover".
pub(super) fn resident(s: Sentence, names: &Names, a: usize) -> bool {
    let of = s.before(a, 1);
    if s.key(of) == key!("of") {
        return unlisted::is_aged(s.doc, of) || person_before(s, names, of);
    }
    unlisted::is_aged(s.doc, a) && person_before(s, names, s.before(a, 3))
}

/// Whether somebody with an age is of the place, whose name may then be any word: "Ann Bell, 45, of
/// Hope".
pub(super) fn is_home(s: Sentence, a: usize) -> bool {
    let of = s.before(a, 1);
    s.key(of) == key!("of") && unlisted::is_aged(s.doc, of)
}

/// Whether a person's full name ends at `end`, without a title before it: the "Dover" in "King Ann
/// of Dover" is a country.
fn person_before(s: Sentence, names: &Names, end: usize) -> bool {
    let name = names.mention_at(s.before(end, 1));
    name.map(|m| &names.mentions[m]).is_some_and(|m| {
        let titled = s.is(s.before(m.tokens.start, 1), Class::TITLE | Class::ROLE);
        m.kind == NameKind::Person && m.tokens.len() > 1 && m.tokens.start >= s.start && !titled
    })
}

/// Whether a street's name and a comma come right before: "of 12 Elm St., Dover".
pub(super) fn addressed(s: Sentence, street: &Toponym, a: usize) -> bool {
    street.tokens.end + 1 == a
        && street.sort == Some(Kind::Facility)
        && s.is_comma(street.tokens.end)
        && s.is(street.tokens.end - 1, Class::STREET_HEAD)
}

/// Whether a school follows the name that ends at `end`: "Dover High School". Many are named after
/// something else.
pub(super) fn has_school(s: Sentence, end: usize) -> bool {
    s.is_one_of(end, keys!["high", "middle", "elementary"])
        && s.is_one_of(end + 1, keys!["school", "schools"])
}

/// Whether a town's office follows the name that ends at `end`: "Dover City Council".
pub(super) fn has_office(s: Sentence, end: usize) -> bool {
    const OFFICES: [(&[Key], &[Key]); 2] = [
        (
            keys!["police", "fire"],
            keys!["department", "chief", "marshal"],
        ),
        (
            keys!["city", "town"],
            keys![
                "council", "hall", "manager", "commission", "clerk", "attorney"
            ],
        ),
    ];
    // "Dover Volunteer Fire Department"
    let end = end + usize::from(s.key(end) == key!("volunteer"));
    OFFICES
        .iter()
        .any(|(firsts, seconds)| s.is_one_of(end, firsts) && s.is_one_of(end + 1, seconds))
}
