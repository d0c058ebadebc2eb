//! Tests from whole sentences to speakers, for each file of this folder.

mod described;
mod documents;
mod epithets;
mod offices;
mod pronouns;

use super::*;
use crate::extract::{names, quotes};

/// Returns the speakers' names, kinds and roles, in order.
fn speakers(text: &str) -> Vec<(String, Kind, Option<String>)> {
    let doc = Document::new(text);
    let names = names::find(&doc);
    let quotes = quotes::find(&Parts::new(&doc), &names);
    let found = resolve(&Parts::new(&doc), &quotes, &names);
    let own = |span| doc.slice(span).to_owned();
    found
        .list
        .iter()
        .map(|s| (own(s.name), s.kind, s.role.map(own)))
        .collect()
}

/// Returns the speaker of each statement.
fn credited(text: &str) -> Vec<Option<String>> {
    let doc = Document::new(text);
    let names = names::find(&doc);
    let quotes = quotes::find(&Parts::new(&doc), &names);
    let found = resolve(&Parts::new(&doc), &quotes, &names);
    let name = |speaker: usize| doc.slice(found.list[speaker].name).to_owned();
    found.of.iter().map(|of| of.map(name)).collect()
}

/// Returns the speaker of the last statement.
fn last(text: &str) -> Option<String> {
    credited(text).pop().flatten()
}

#[test]
fn who_did_not_say_it_is_no_speaker() {
    for (text, speaker) in [
        (
            "It was Ann Bell, and not the mayor, Tom Kerr, who said it was safe.",
            "Ann Bell",
        ),
        (
            "It was not Ann Bell but Tom Kerr who said it was safe.",
            "Tom Kerr",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_speaker_is_listed_once_by_the_fullest_name() {
    let found = speakers(
        "Kerr said no. \"It is safe,\" Peter Kerr, the mayor of Oslo, said on Monday. Mr Kerr said it twice.",
    );
    assert_eq!(
        found,
        [(
            "Peter Kerr".to_owned(),
            Kind::Person,
            Some("mayor of Oslo".to_owned())
        )]
    );
}

#[test]
fn a_body_is_known_by_its_noun() {
    let article =
        "The Ministry of Transport shut the bridge on Monday. The ministry said the bridge is old.";
    assert_eq!(last(article).as_deref(), Some("Ministry of Transport"));
}

#[test]
fn a_place_speaks_for_its_government() {
    let found = speakers("Moscow said on Monday that the talks would go on.");
    assert_eq!(found, [("Moscow".to_owned(), Kind::Organization, None)]);
}

#[test]
fn sources_without_a_name_are_kept_as_they_stand_and_merged() {
    let found = speakers(
        "A senior official who asked not to be named said the bridge is safe. Residents said it is not. The official said it was.",
    );
    let found: Vec<(&str, Kind)> = found
        .iter()
        .map(|(name, kind, _)| (name.as_str(), *kind))
        .collect();
    assert_eq!(
        found,
        [
            ("A senior official", Kind::Unnamed),
            ("Residents", Kind::Unnamed)
        ]
    );
    let whole = |text: &str| speakers(text).into_iter().next().map(|(name, ..)| name);
    assert_eq!(
        whole("Members of the local press said it is safe."),
        Some("Members of the local press".into())
    );
    assert_eq!(
        whole("Residents warned of the flood said it is safe."),
        Some("Residents".into())
    );
}

#[test]
fn a_name_given_in_a_clause_is_the_speakers() {
    assert_eq!(
        last("“It was loud,” said a woman who gave her name only as Maria."),
        Some("Maria".to_owned())
    );
    assert_eq!(
        last("“It was loud,” said a woman who called the Herald."),
        Some("a woman".to_owned())
    );
}

#[test]
fn residents_of_two_towns_are_no_town() {
    assert_eq!(
        last("Leeds and York residents said the water tasted of iron."),
        Some("Leeds and York residents".to_owned())
    );
}

#[test]
fn two_who_speak_are_a_source() {
    assert_eq!(
        last("The two said the cellar was dry.").as_deref(),
        Some("The two")
    );
}

#[test]
fn a_person_speaks_with_others_who_are_not_named() {
    assert_eq!(
        last("The bridge was closed, according to Ann Bell and officials from the council.")
            .as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn a_namesake_of_the_other_gender_is_somebody_else() {
    let article = "Margaret Doolan lives in Orlo. ";
    assert_eq!(
        last(&format!(
            "{article}\"It is ours,\" Mr Doolan said. \"It is old,\" he said."
        ))
        .as_deref(),
        Some("Mr Doolan")
    );
    assert_eq!(
        last(&format!("{article}\"It is ours,\" Ms Doolan said.")).as_deref(),
        Some("Margaret Doolan")
    );
}

#[test]
fn letters_after_a_name_are_no_part_of_it() {
    for (text, speaker) in [
        ("Tom Bell KC said it was safe. Tom Bell left.", "Tom Bell"),
        (
            "Police Commissioner Gen. (Rtd) Tom Orr warned that it was not safe.",
            "Tom Orr",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_joint_source_may_end_with_a_description() {
    let text = "Ann Bell and her co-author, Tom Reed of the Harbour Board, say it is safe.";
    let names: Vec<String> = speakers(text).into_iter().map(|s| s.0).collect();
    assert_eq!(names, ["Ann Bell", "Tom Reed"]);
}

#[test]
fn a_description_may_have_two_teams_or_portfolios() {
    for (text, names) in [
        (
            "Former Norland and Leeds defender Tom Reed said it was late.",
            &["Tom Reed"][..],
        ),
        (
            "Road Transport and Bridges Minister Tom Reed said it was late.",
            &["Tom Reed"],
        ),
        (
            "The Harbour Board and Leeds Mayor Tom Reed said it was late.",
            &["Harbour Board", "Tom Reed"],
        ),
    ] {
        let found: Vec<String> = speakers(text).into_iter().map(|s| s.0).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn groups_of_two_kinds_are_a_source() {
    assert_eq!(
        last("Legal and religious groups said it was late.").as_deref(),
        Some("Legal and religious groups")
    );
    assert_eq!(
        last("Ann Bell and other officials said it was late.").as_deref(),
        Some("Ann Bell")
    );
    assert_eq!(last("Fifty-one percent said it was late."), None);
}

#[test]
fn letters_may_follow_a_name_in_apposition() {
    for (text, speaker) in [
        ("Her lawyer, Tom Reed KC, said it was late.", "Tom Reed"),
        (
            "Her father, Orr Motors founder Tom Reed, said it was late.",
            "Tom Reed",
        ),
        (
            "The developer, Orr Timber, told Tom Reed it was late.",
            "Orr Timber",
        ),
        (
            "Another author, civil and mining engineering professor Tom Reed, said it was late.",
            "Tom Reed",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_joint_source_may_have_a_short_form_in_brackets() {
    for (text, names) in [
        (
            "Orr Timber Ltd (\"Orr\") and Bell Foods Ltd said it was late.",
            &["Orr Timber Ltd", "Bell Foods Ltd"][..],
        ),
        (
            "Orr Timber Ltd (\"Orr\") said Bell Foods plc was late.",
            &["Orr Timber Ltd"],
        ),
    ] {
        let found: Vec<String> = speakers(text).into_iter().map(|s| s.0).collect();
        assert_eq!(found, names, "{text}");
    }
}
