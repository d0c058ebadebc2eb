//! Offices that have several words: who is looked for by one is found by another.

use crate::lexicon::Key;

/// One word for offices with several: `spokeswoman` and `spokesman`, `Sen.` and `senator`.
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
