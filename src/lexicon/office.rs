//! Different words for the same office, so that a description with one word finds a person described
//! by another.

use super::{Key, key, keys};

/// Returns one word for all the words of an office: `spokesperson` for `spokeswoman`, `senator` for
/// `Sen.`.
pub fn canonical(office: Key) -> Key {
    const GROUPS: [&[Key]; 22] = [
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
        keys![
            "councillor", "councilor", "councilman", "councilwoman", "cllr"
        ],
        keys!["sergeant", "sgt"],
        keys!["lieutenant", "lt", "lieut"],
        keys!["captain", "capt"],
        keys!["major", "maj"],
        keys!["colonel", "col"],
        keys!["general", "gen"],
        keys!["admiral", "adm"],
        keys!["commander", "cmdr"],
        keys!["inspector", "insp"],
        keys!["superintendent", "supt"],
        keys!["detective", "det"],
    ];
    GROUPS
        .iter()
        .find(|group| group.contains(&office))
        .and_then(|group| group.first().copied())
        .unwrap_or(office)
}

/// Whether a person with the title `title` holds the office: a sergeant is an officer, too.
pub fn includes(office: Key, title: Key) -> bool {
    const OFFICERS: &[Key] = keys![
        "sergeant", "lieutenant", "captain", "inspector", "superintendent", "detective",
        "constable", "corporal"
    ];
    let title = canonical(title);
    title == office || office == key!("officer") && OFFICERS.contains(&title)
}
