//! Tests of roles before and after the name.

mod extent;

use crate::extract::names;
use crate::text::Document;

/// Returns the roles of the people in `text`, by name.
fn roles(text: &str) -> Vec<(&str, Option<&str>)> {
    let doc = Document::new(text);
    let names = names::find(&doc);
    let people = names
        .entities
        .iter()
        .filter(|e| e.kind == names::Kind::Person);
    people
        .map(|e| (doc.slice(e.name), e.role.map(|r| doc.slice(r))))
        .collect()
}

#[test]
fn a_role_stands_before_the_name() {
    for (text, role) in [
        (
            "Harbour Board spokesperson Anna Bell said the pier is safe.",
            "Harbour Board spokesperson",
        ),
        (
            "Former prime minister Anna Bell said the pier is safe.",
            "Former prime minister",
        ),
        (
            "White House Press Secretary Anna Bell said the pier is safe.",
            "White House Press Secretary",
        ),
        (
            "Per press secretary Anna Bell, the pier is safe.",
            "press secretary",
        ),
        ("It was up to state Rep. Anna Bell.", "state Rep."),
        (
            "They met the party's leader Dr Anna Bell.",
            "party's leader",
        ),
        (
            "The evolutionary biologist Anna Bell said the pier is safe.",
            "evolutionary biologist",
        ),
        (
            "He was told by Secretary of State Anna Bell on Monday.",
            "Secretary of State",
        ),
        (
            "He was told by Harbour Police Acting Special Agent in Charge Anna Bell.",
            "Harbour Police Acting Special Agent in Charge",
        ),
        (
            "Harbour News editor-in-chief Anna Bell said the pier is safe.",
            "Harbour News editor-in-chief",
        ),
        ("On Monday 32-year-old fan Anna Bell left.", "fan"),
        (
            "The Leader of Public Business Dr Anna Bell said no.",
            "Leader of Public Business",
        ),
        (
            "Committee chairman Cllr Anna Bell said it would pay.",
            "Committee chairman",
        ),
        ("They met his mother Anna Bell on Monday.", "his mother"),
        ("They met Mayor-elect Anna Bell on Monday.", "Mayor-elect"),
        ("Meet Chief Executive Anna Bell.", "Chief Executive"),
        ("Join Mayor Anna Bell at the pier.", "Mayor"),
        (
            "Orr & Lee analyst Anna Bell said the pier is safe.",
            "Orr & Lee analyst",
        ),
        (
            "He met Minister for Justice Anna Bell on Monday.",
            "Minister for Justice",
        ),
        (
            "Harbour Union branch secretary Anna Bell said the pier is safe.",
            "Harbour Union branch secretary",
        ),
        (
            "Police spokesman, DSP Anna Bell, said the pier is safe.",
            "Police spokesman",
        ),
        (
            "Its chairwoman, Justice Anna Bell, said the pier is safe.",
            "Its chairwoman",
        ),
        (
            "Meanwhile, Minister of Works, Mrs. Anna Bell, said the pier is safe.",
            "Minister of Works",
        ),
        (
            "Deputy Prime Minister, the Rt. Hon. Anna Bell, said the pier is safe.",
            "Deputy Prime Minister",
        ),
        (
            "They met Orr Motors' chief economist Anna Bell.",
            "Orr Motors' chief economist",
        ),
        ("As the mayor of Lund, Anna Bell said no.", "mayor of Lund"),
        ("Visiting Mayor Anna Bell said no.", "Mayor"),
        (
            "Police spokesman Capt. Anna Bell said no.",
            "Police spokesman",
        ),
        ("They met Chief Inspector Anna Bell.", "Chief Inspector"),
        ("They met four-star Gen. Anna Bell.", "four-star Gen."),
        ("He and his sister - Anna Bell, 40 - left.", "his sister"),
        ("They met First Lady Anna Bell.", "First Lady"),
        ("Head of sales Anna Bell said no.", "Head of sales"),
        ("As mayor, Anna Bell said no.", "mayor"),
        ("One resident, Anna Bell, said no.", "resident"),
        ("PC Anna Bell said no.", "PC"),
        (
            "The bishop of Lund, the Rt Rev Anna Bell, said no.",
            "bishop of Lund",
        ),
        (
            "The health minister, Dr Anna Bell, said the pier is safe.",
            "health minister",
        ),
        (
            "The mayor of London, Anna Bell, said the pier is safe.",
            "mayor of London",
        ),
        (
            "The singer, actress and author Anna Bell said the pier is safe.",
            "singer, actress and author",
        ),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}

#[test]
fn a_role_stands_after_the_name() {
    for (text, role) in [
        (
            "Anna Bell, the port's chief engineer, said the pier is safe.",
            "port's chief engineer",
        ),
        (
            "Anna Bell, 54, a nurse at the clinic, said the pier is safe.",
            "nurse at the clinic",
        ),
        ("Anna Bell is a professor of law.", "professor of law"),
        ("Anna Bell, the ports' lawyer, said no.", "ports' lawyer"),
        (
            "Anna Bell, owner of a Lund, Sweden, ferry, said no.",
            "owner of a Lund, Sweden, ferry",
        ),
        (
            "Anna Bell, a nurse in Lund, Sweden, said no.",
            "nurse in Lund",
        ),
        ("Anna Bell, the winner while a nurse, said no.", "winner"),
        (
            "They left, said Anna Bell, who is Orr Motors' head of sales.",
            "Orr Motors' head of sales",
        ),
        (
            "Anna Bell — head of sales and co-owner of the mill — said no.",
            "head of sales and co-owner of the mill",
        ),
        ("Anna Bell, a Democrat, said the pier is safe.", "Democrat"),
        (
            "Anna Bell, a net mender from Lund, said no.",
            "net mender from Lund",
        ),
        ("Anna Bell, now a nurse in Lund, said no.", "nurse in Lund"),
        (
            "Anna Bell, a driver hauling salt across the bay, said no.",
            "driver",
        ),
        ("Anna Bell, the editor I met, said no.", "editor"),
        (
            "Anna Bell (chief fire officer) said no.",
            "chief fire officer",
        ),
        (
            "Anna Bell, the head of sales at the port said no.",
            "head of sales at the port",
        ),
        (
            "Anna Bell, who has been mayor of Lund since 2010, said no.",
            "mayor of Lund",
        ),
        ("Anna Bell, 54, is a nurse.", "nurse"),
        ("Anna Bell works as a nurse in Lund.", "nurse in Lund"),
        ("Anna Bell MP said no.", "MP"),
        (
            "Professor Anna Bell, an expert on eels, said no.",
            "expert on eels",
        ),
        ("Anna Bell has served as mayor since 2010.", "mayor"),
        ("Anna Bell was elected mayor of Lund.", "mayor of Lund"),
        (
            "Anna Bell, elected mayor of Lund, said no.",
            "mayor of Lund",
        ),
        ("Anna Bell took over as manager in May.", "manager"),
        (
            "Anna Bell, one of the founders, said no.",
            "one of the founders",
        ),
        ("Anna Bell, 54, of Lund, a nurse, said no.", "nurse"),
        ("Anna Bell, Ph.D., a nurse, said no.", "nurse"),
        (
            "Anna Bell, who was the mayor of London, said the pier is safe.",
            "mayor of London",
        ),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}

#[test]
fn other_words_beside_a_name_are_no_role() {
    for text in [
        "On Monday Anna Bell said the pier is safe.",
        "Mrs Anna Bell said the pier is safe.",
        "In a statement, Anna Bell said the pier is safe.",
        "Anna Bell, however, said the pier is safe.",
        "Anna Bell is not a nurse.",
        "Anna Bell is a dangerous woman.",
        "Anna Bell is the best teacher in Lund.",
        "\"Anna Bell is a thief,\" he said.",
        "The man, Anna Bell, left.",
        "The pier was opened by Anna Bell, the mayor said.",
        "In a row with Anna Bell, the mayor hired a lawyer.",
        "According to the lawyer, Anna Bell was away.",
        "He told the head of sales Anna Bell had left.",
        "Anna Bell was named after her mother.",
        "If Anna Bell is elected mayor, they leave.",
        "Anna Bell works as hard as a nurse.",
        "Anna Bell, then became a teacher, he said.",
        "Anna Bell, a letter, and a map were lost.",
        "Anna Bell (no friend of the mayor) left.",
        "Anna Bell, who chairs the port council, said no.",
        "In the actress's appearance on the show, Anna Bell was asked about it.",
        "The main part of the plan, Anna Bell said, is a pier.",
        "A tenant suing Mrs Anna Bell said the pier is safe.",
        "After he met the minister, Anna Bell said the pier is safe.",
        "A letter to the minister, Anna Bell said, was lost.",
        "Asked if those he met were good people, Anna Bell said no.",
    ] {
        assert_eq!(roles(text), [("Anna Bell", None)], "{text}");
    }
}

#[test]
fn several_people_share_a_role() {
    for (text, role) in [
        (
            "On Monday campaign managers Anna Bell and Tom Orr met.",
            "campaign manager",
        ),
        ("Her two sons Anna Bell and Tom Orr met.", "son"),
    ] {
        assert_eq!(
            roles(text),
            [("Anna Bell", Some(role)), ("Tom Orr", Some(role))],
            "{text}"
        );
    }
}

#[test]
fn a_role_stays_with_its_name() {
    let found = roles(
        "Anna Bell, spokesman Peter Orr and others met on Monday. Officers John Lee and Mary Kerr came.",
    );
    assert_eq!(
        found,
        [
            ("Anna Bell", None),
            ("Peter Orr", Some("spokesman")),
            ("John Lee", Some("Officer")),
            ("Mary Kerr", Some("Officer"))
        ]
    );
    let found = roles("Anna Bell, the mayor, Mr Tom Orr and others met on Monday.");
    assert_eq!(found, [("Anna Bell", Some("mayor")), ("Tom Orr", None)]);
}

#[test]
fn a_role_has_its_field_and_the_work_it_is_known_for() {
    for (text, role) in [
        (
            "Opposition water spokesman Anna Bell left.",
            "Opposition water spokesman",
        ),
        (
            "Former “Harbour Lights” star Anna Bell left.",
            "Former “Harbour Lights” star",
        ),
        ("She said “no” and mayor Anna Bell left.", "mayor"),
        ("She drank water, mayor Anna Bell said.", "mayor"),
        ("Det Ch Insp Anna Bell left.", "Det Ch Insp"),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}

#[test]
fn brackets_may_end_a_role_or_a_title() {
    for (text, role) in [
        (
            "The Commissioner for Education, Prof. (Mrs) Anna Bell, left.",
            "Commissioner for Education",
        ),
        (
            "The chairman of the Teachers' Union (TU), Comrade Anna Bell, left.",
            "chairman of the Teachers' Union",
        ),
        (
            "Chief Anna Bell, counsel to the union, left.",
            "counsel to the union",
        ),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}
