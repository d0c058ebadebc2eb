//! Different words for the same office, so that a description with one word finds a person
//! described by another.

use crate::lexicon::{Key, keys};

/// Returns one word for all the words of an office: `spokesperson` for `spokeswoman`, `senator` for
/// `Sen.`.
pub(super) fn canonical(office: Key) -> Key {
    const GROUPS: [&[Key]; 11] = [
        keys!["researchers", "scientists", "authors"],
        keys!["spokesperson", "spokesman", "spokeswoman"],
        keys!["senator", "sen"],
        keys!["governor", "gov"],
        keys!["representative", "rep", "congressman", "congresswoman"],
        keys!["chairman", "chairwoman", "chairperson", "chair"],
        keys!["doctor", "dr"],
        keys!["professor", "prof"],
        keys!["lawyer", "attorney", "counsel"],
        keys!["adviser", "advisor"],
        keys!["councillor", "councilor", "councilman", "councilwoman"],
    ];
    GROUPS
        .iter()
        .find(|group| group.contains(&office))
        .and_then(|group| group.first().copied())
        .unwrap_or(office)
}
