//! Tests from whole sentences to speakers, for each file of this folder.

mod described;

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

/// Returns the speaker of the last statement.
fn last(text: &str) -> Option<String> {
    let doc = Document::new(text);
    let names = names::find(&doc);
    let quotes = quotes::find(&Parts::new(&doc), &names);
    let found = resolve(&Parts::new(&doc), &quotes, &names);
    found
        .of
        .last()
        .copied()
        .flatten()
        .map(|s| doc.slice(found.list[s].name).to_owned())
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
fn a_pronoun_agrees_with_its_person() {
    let article = "Peter Kerr met Susan Dunn on Monday. ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last(&format!("{article}\"It is late,\" he said.")).as_deref(),
        Some("Peter Kerr")
    );
}

#[test]
fn a_pronoun_means_the_one_who_speaks_and_not_the_one_spoken_about() {
    let article = "Peter Kerr said on Monday that the bridge would stay shut. \"James Dunn is wrong about the bridge,\" he said.";
    assert_eq!(last(article).as_deref(), Some("Peter Kerr"));
}

#[test]
fn the_last_subject_outweighs_an_older_one() {
    let article = "Peter Kerr said no. He said it again. Kerr said so. On Friday James Dunn came to Oslo. \"It is open,\" he said.";
    assert_eq!(last(article).as_deref(), Some("James Dunn"));
}

#[test]
fn a_pronoun_without_anybody_is_nobody() {
    assert_eq!(last("The bridge is shut. \"It is late,\" she said."), None);
}

#[test]
fn an_office_means_its_holder() {
    let article = "Prime Minister Susan Dunn met Mayor Peter Kerr on Monday. ";
    assert_eq!(
        last(&format!("{article}The mayor said the bridge is safe.")).as_deref(),
        Some("Peter Kerr")
    );
    assert_eq!(
        last(&format!(
            "{article}The prime minister said the bridge is safe."
        ))
        .as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last(&format!(
            "{article}The deputy mayor said the bridge is safe."
        ))
        .as_deref(),
        Some("The deputy mayor")
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
fn a_spokesman_is_not_the_one_he_speaks_for() {
    assert_eq!(
        last("Mayor Peter Kerr was away. A spokeswoman for Mr Kerr said the bridge is safe.")
            .as_deref(),
        Some("A spokeswoman for Mr Kerr")
    );
}

#[test]
fn a_title_with_a_place_in_it_belongs_to_its_name() {
    assert_eq!(
        last("Secretary of State Susan Dunn said the bridge is safe.").as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last("The mayor of Oslo, Peter Kerr, said the bridge is safe.").as_deref(),
        Some("Peter Kerr")
    );
}

#[test]
fn a_document_speaks_for_its_maker_or_for_nobody() {
    assert_eq!(
        last("A report by the World Bank said the bridge is safe.").as_deref(),
        Some("World Bank")
    );
    assert_eq!(last("Reports said the bridge is safe."), None);
}

#[test]
fn an_ing_word_after_a_possessor_is_part_of_the_office() {
    let said = |source: &str| {
        last(&format!(
            "\"It comes down to who stays home,\" said {source}, Joan Whitfield."
        ))
    };
    assert_eq!(
        said("the college's polling director").as_deref(),
        Some("Joan Whitfield")
    );
    assert_eq!(
        said("the polling director").as_deref(),
        Some("Joan Whitfield")
    );
}

#[test]
fn a_survey_belongs_to_its_maker_and_not_to_those_who_were_asked() {
    let found = |of: &str| {
        last(&format!(
            "A survey{of} by the Harbour Board found that most people would pay more."
        ))
    };
    assert_eq!(
        found(" of 1,040 households").as_deref(),
        Some("Harbour Board")
    );
    assert_eq!(found("").as_deref(), Some("Harbour Board"));
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
fn a_description_beats_an_honorific() {
    let found = speakers("The manager of the mill, Dr Ann Bell, said it was shut.");
    assert_eq!(found[0].2.as_deref(), Some("manager of the mill"));
}

#[test]
fn a_document_speaks_for_whoever_published_it() {
    let survey = "The Leeds Cycling Union published a survey. The survey says helmets are rare.";
    assert_eq!(last(survey), Some("Leeds Cycling Union".to_owned()));
    let leaked = "A leaked survey angered voters. The survey says helmets are rare.";
    assert_eq!(last(leaked), None);
}

#[test]
fn residents_of_two_towns_are_no_town() {
    assert_eq!(
        last("Leeds and York residents said the water tasted of iron."),
        Some("Leeds and York residents".to_owned())
    );
}

#[test]
fn a_description_has_a_noun() {
    for source in [
        "The 56-year-old",
        "One relative",
        "The accused",
        "Two teens",
    ] {
        let found = speakers(&format!("{source} said the bridge was closed."));
        assert_eq!(found.len(), 1, "{source}");
    }
    assert!(speakers("The case is credible. The new said the bridge was closed.").is_empty());
}

#[test]
fn two_who_speak_are_a_source() {
    assert_eq!(
        last("The two said the cellar was dry.").as_deref(),
        Some("The two")
    );
}

#[test]
fn answers_are_the_one_persons_who_is_introduced() {
    let interview = "Q. Were you there?\n\nA. I was.";
    assert_eq!(
        last(&format!("Ann Bell left Oslo.\n\n{interview}")).as_deref(),
        Some("Ann Bell")
    );
    assert_eq!(
        last(&format!("Ann Bell met Tom Reed.\n\n{interview}")),
        None
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
fn a_form_of_address_is_no_part_of_a_role() {
    let found = speakers("Senior author Dr. Ann Bell said the trial was small.");
    assert_eq!(found[0].2.as_deref(), Some("Senior author"));
    let found = speakers("Leader of the House Dr Ann Bell said the trial was small.");
    assert_eq!(found[0].0, "Ann Bell");
}

#[test]
fn a_study_is_whose_it_was() {
    assert_eq!(
        last("The Norland Forest Office published a study. The study says oak is rare.").as_deref(),
        Some("Norland Forest Office")
    );
}

#[test]
fn a_form_of_address_alone_is_nobody() {
    assert_eq!(last("The clinic was full. Dr. said it was late."), None);
    assert_eq!(
        last("The clinic was full. Dr. Bell said it was late.").as_deref(),
        Some("Bell")
    );
}

#[test]
fn a_description_behind_the_name_is_a_role_whatever_its_noun() {
    let role = |text: &str| speakers(text).remove(0).2;
    assert_eq!(
        role("Ann Bell, a glaciologist at Leeds University, said it was old.").as_deref(),
        Some("glaciologist at Leeds University")
    );
    assert_eq!(
        role("Ann Bell, the week after the vote, said it was old."),
        None
    );
}

#[test]
fn who_asks_does_not_hold_the_floor() {
    let asked = "Peter Kerr gave evidence. Asked by counsel Tom Dunn whether it was late,";
    assert_eq!(
        last(&format!("{asked} he said it was.")).as_deref(),
        Some("Peter Kerr")
    );
    let told = "Peter Kerr gave evidence. Tom Dunn asked whether it was late.";
    assert_eq!(
        last(&format!("{told} He said it was.")).as_deref(),
        Some("Tom Dunn")
    );
}

#[test]
fn a_title_with_in_charge_is_its_persons() {
    let found = speakers("\"It is late,\" said Harbour Police Special Agent in Charge Peter Kerr.");
    assert_eq!(found[0].0, "Peter Kerr");
    let found = speakers("\"It is late,\" said agents in the office of Peter Kerr.");
    assert_ne!(found[0].0, "Peter Kerr");
}

#[test]
fn an_office_may_govern_what_it_is_for() {
    for (text, who) in [
        (
            "Opposition spokesman on health Dr Peter Kerr said it was late.",
            "Peter Kerr",
        ),
        (
            "\"It is late,\" said a spokesman for health minister Dr Peter Kerr.",
            "a spokesman for health minister Dr Peter Kerr",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn a_name_may_follow_a_description_and_a_trade() {
    for (text, who) in [
        (
            "\"It is late,\" said his daughter, the ice-cream seller Ann Bell.",
            "Ann Bell",
        ),
        (
            "\"It is late,\" said his daughter, the day Ann Bell left.",
            "his daughter",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn who_prosecutes_is_not_the_defendant() {
    let told = "Prosecutor Ann Bell said it was late.";
    assert_eq!(
        last(&format!("{told} The defendant said it was not.")).as_deref(),
        Some("The defendant")
    );
    assert_eq!(
        last(&format!("{told} The lawyer said it was not.")).as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn who_took_the_picture_is_not_spoken_about() {
    let article = "Mayor Ann Bell opened the pier. (Mary Stone/Herald) ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Ann Bell")
    );
    let article = "Mayor Ann Bell opened the pier. Mary Stone came, too. ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Mary Stone")
    );
}

#[test]
fn it_is_a_body_that_is_spoken_about() {
    assert_eq!(
        last("The Harbour Board runs the port. It said the pier was safe.").as_deref(),
        Some("Harbour Board")
    );
    // A body that is only mentioned in passing isn't the antecedent.
    assert_eq!(
        last("A clerk left the Harbour Board. The mill is shut. It demands a new roof."),
        None
    );
}

#[test]
fn a_complaint_that_a_court_has_is_nobodys() {
    let article =
        "According to the complaint, Dunn took a boat. Dunn's lawyer, Ann Bell, said he did not. ";
    assert_eq!(
        last(&format!(
            "{article}Dunn hid it, according to the complaint."
        )),
        None
    );
    assert_eq!(
        last(&format!("{article}Dunn never hid it, the statement said.")).as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn a_report_stays_its_papers() {
    let article = "According to a report in the Orlo Herald, the mill is safe. Ann Bell left. ";
    assert_eq!(
        last(&format!("{article}The report said it was new.")).as_deref(),
        Some("Orlo Herald")
    );
    assert_eq!(last(&format!("{article}The memo said it was new.")), None);
}

#[test]
fn a_lone_quotation_is_its_neighbours() {
    let article = "Ann Bell said the mill was old. It has three floors. \n\nIt is red. \n\n\"We would like to sell all of it by May.\" ";
    let of = |text: &str| {
        let doc = Document::new(text);
        let names = names::find(&doc);
        let quotes = quotes::find(&Parts::new(&doc), &names);
        let found = resolve(&Parts::new(&doc), &quotes, &names);
        found.of.iter().flatten().count()
    };
    assert_eq!(
        of(&format!(
            "{article}Bell reminded the board that it had burned."
        )),
        3
    );
    assert_eq!(
        of(&format!(
            "{article}Tom Reed reminded the board that it had burned."
        )),
        2
    );
}

#[test]
fn a_long_title_is_not_the_body_it_begins_with() {
    assert_eq!(
        last("Orlo Institute of Rivers at the University of Lund scientist Aaron Dunn said it was new.")
            .as_deref(),
        Some("Aaron Dunn")
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
fn an_office_has_initials() {
    let article = "Deputy Prime Minister Tom Reed opened the pier. ";
    assert_eq!(
        last(&format!("{article}The DPM said it was old.")).as_deref(),
        Some("Tom Reed")
    );
    assert_eq!(
        last(&format!("{article}The NKB said it was old.")).as_deref(),
        Some("NKB")
    );
}

#[test]
fn a_player_is_the_one_whom_the_report_is_about() {
    let article = "Tom Reed scored twice against Lund on Monday. ";
    assert_eq!(
        last(&format!(
            "{article}\"It was a great day,\" the striker said."
        ))
        .as_deref(),
        Some("Tom Reed")
    );
    assert_eq!(
        last(&format!("{article}\"It was a great day,\" the mayor said.")).as_deref(),
        Some("the mayor")
    );
}
