//! Different words for the same office, so that a description with one word finds a person described
//! by another.

use super::{Key, key, keys};

/// Returns one word for all the words of an office: `spokesperson` for `spokeswoman`, `senator` for
/// `Sen.`.
pub fn canonical(office: Key) -> Key {
    const GROUPS: [&[Key]; 23] = [
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
        keys!["executive", "ceo"],
    ];
    GROUPS
        .iter()
        .find(|group| group.contains(&office))
        .and_then(|group| group.first().copied())
        .unwrap_or(office)
}

/// Nouns for people of several trades, each with some of them.
const KINDS: [(Key, &[Key]); 7] = [
    (
        key!("officer"),
        keys![
            "sergeant", "lieutenant", "captain", "inspector", "superintendent", "detective",
            "constable", "corporal"
        ],
    ),
    (key!("lawyer"), keys!["solicitor", "barrister", "advocate"]),
    (
        key!("doctor"),
        keys![
            "surgeon", "physician", "gp", "cardiologist", "oncologist", "pathologist",
            "paediatrician", "pediatrician", "psychiatrist", "epidemiologist", "neurologist"
        ],
    ),
    (
        key!("writer"),
        keys![
            "author", "novelist", "poet", "playwright", "essayist", "columnist"
        ],
    ),
    (
        key!("scientist"),
        keys![
            "biologist", "ecologist", "geologist", "physicist", "chemist", "climatologist",
            "oceanographer", "virologist", "researcher", "astronomer", "zoologist", "botanist"
        ],
    ),
    (
        key!("researcher"),
        keys![
            "biologist", "ecologist", "geologist", "physicist", "chemist", "climatologist",
            "oceanographer", "virologist", "scientist", "psychologist", "sociologist", "author"
        ],
    ),
    (
        key!("cleric"),
        keys![
            "bishop", "archbishop", "priest", "pastor", "vicar", "imam", "rabbi"
        ],
    ),
];

/// Whether a person with the title `title` holds the office: a sergeant is an officer, too.
pub fn includes(office: Key, title: Key) -> bool {
    let title = canonical(title);
    title == office || kinds(title).any(|kind| kind == office)
}

/// Returns the nouns that also mean a person with this title: `officer` for a sergeant.
pub fn kinds(title: Key) -> impl Iterator<Item = Key> {
    let title = canonical(title);
    let kinds = KINDS
        .iter()
        .filter(move |(_, titles)| titles.contains(&title));
    kinds.map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_has_several_words() {
        for (office, title) in [
            ("sergeant", "sgt"),
            ("officer", "sgt"),
            ("lawyer", "barrister"),
            ("doctor", "surgeon"),
            ("chair", "chairwoman"),
        ] {
            let office = canonical(Key::of(office));
            assert!(includes(office, Key::of(title)), "{title}");
        }
        assert!(!includes(Key::of("barrister"), Key::of("lawyer")));
        assert!(!includes(Key::of("officer"), Key::of("mayor")));
    }
}
