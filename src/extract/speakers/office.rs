//! Different words for the same office, so that a description with one word finds a person
//! described by another.

use crate::lexicon::Key;

/// Returns one word for all the words of an office: `spokesperson` for `spokeswoman`, `senator` for
/// `Sen.`.
pub(super) fn canonical(office: Key) -> Key {
    const GROUPS: [&[Key]; 11] = [
        &Key::words(["researchers", "scientists", "authors"]),
        &Key::words(["spokesperson", "spokesman", "spokeswoman"]),
        &Key::words(["senator", "sen"]),
        &Key::words(["governor", "gov"]),
        &Key::words(["representative", "rep", "congressman", "congresswoman"]),
        &Key::words(["chairman", "chairwoman", "chairperson", "chair"]),
        &Key::words(["doctor", "dr"]),
        &Key::words(["professor", "prof"]),
        &Key::words(["lawyer", "attorney", "counsel"]),
        &Key::words(["adviser", "advisor"]),
        &Key::words(["councillor", "councilor", "councilman", "councilwoman"]),
    ];
    GROUPS
        .iter()
        .find(|group| group.contains(&office))
        .and_then(|group| group.first().copied())
        .unwrap_or(office)
}
