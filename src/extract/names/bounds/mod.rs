//! Corrects where each name begins and ends.
//!
//! The tagger judges word by word, so it sometimes cuts a name short or adds a neighbour to it. The
//! rules here know what belongs together whatever the tagger says (the halves of a hyphenated name,
//! a nickname in quotation marks, "Jr." and "Inc." after a comma, a foreign particle) and what
//! never does ("Former", "Drugmakers", a weekday).

mod extend;
mod join;
mod legal_form;
mod nickname;
mod trim;

use std::ops::Range;

use super::detected::Detected;
use crate::lexicon::listed;
use crate::text::Document;

/// Corrects the bounds of every name. The names stay in text order, and none overlaps another.
pub(super) fn settle(doc: &Document, found: &mut Vec<Detected>) {
    for name in found.iter_mut() {
        trim::trim(doc, name);
    }
    join::split(doc, found);
    join::part(doc, found);
    join::join(doc, found);
    for i in 0..found.len() {
        let next = found
            .get(i + 1)
            .map_or(usize::MAX, |next| next.tokens.start);
        let before = i.checked_sub(1).map_or(0, |i| found[i].tokens.end);
        extend::initials(doc, &mut found[i], before);
        extend::first_half(doc, &mut found[i], before);
        extend::owners(doc, &mut found[i], before);
        extend::lead(doc, &mut found[i], before);
        extend::extend(doc, &mut found[i], next);
        legal_form::take_in(doc, &mut found[i], next);
    }
    areas(doc, found);
    let mut end = 0;
    found.retain(|name| {
        let free = name.tokens.start >= end;
        end = end.max(name.tokens.end);
        free
    });
    nickname::join(doc, found);
    nickname::drop_birth_names(doc, found);
    found.retain(|name| !is_company_suffix(doc, &name.tokens));
}

/// Extends bodies over a joint area, and removes the names that they then cover.
fn areas(doc: &Document, found: &mut Vec<Detected>) {
    let mut i = 1;
    found
        .iter_mut()
        .for_each(|name| extend::joint_area(doc, name));
    while i < found.len() {
        if found[i].tokens.start <= found[i - 1].tokens.start {
            found.remove(i - 1);
        } else {
            i += 1;
        }
    }
}

/// Whether the name is only a company suffix such as "Inc.", which ends a name but isn't one
/// itself.
fn is_company_suffix(doc: &Document, name: &Range<usize>) -> bool {
    name.len() == 1 && listed!("names/bare_legal_forms.txt").contains(&doc.key(name.start))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn a_nickname_stays_inside() {
        for name in [
            "Peter \"Duke\" Kerr",
            "Peter “The Duke” Kerr",
            "Peter ‘Duke’ Kerr",
            "Peter (Duke) Kerr",
        ] {
            let text = format!("Mayor {name} said that the bridge is safe.");
            assert_eq!(mentions(&text, Kind::Person), [name]);
        }
        let text = "Peter Kerr said \"Never\" and left. Peter \"never\" Kerr is no name.";
        assert_eq!(mentions(text, Kind::Person)[0], "Peter Kerr");
    }

    #[test]
    fn a_birth_name_stays_inside_or_is_nobodys() {
        for (text, names) in [
            (
                "Doris M. (Hanlon) Moxley, a nurse, died on Monday.",
                &["Doris M. (Hanlon) Moxley"][..],
            ),
            (
                "She was the daughter of Owen and Edith (Moxley) Fenner.",
                &["Owen", "Edith (Moxley) Fenner"],
            ),
            ("Ann Bell, née Moxley, died on Monday.", &["Ann Bell"]),
            (
                "The winners were Mary Bell (Moxley) and Tom Kerr.",
                &["Mary Bell", "Tom Kerr"],
            ),
        ] {
            let found = mentions(text, Kind::Person);
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn a_firm_may_supply_two_things_and_a_person_have_two_names() {
        let text = "The Lund Water and Sanitation Company said no. Kerr Power and Bell Gas agreed.";
        let found = mentions(text, Kind::Organization);
        assert!(
            found.contains(&"Lund Water and Sanitation Company"),
            "{found:?}"
        );
        assert!(!found.contains(&"Kerr Power and Bell Gas"), "{found:?}");
    }

    #[test]
    fn whose_a_body_is_belongs_to_its_name() {
        for (text, bodies) in [
            (
                "The Harbour Pilots' Association said it was late.",
                &["Harbour Pilots' Association"][..],
            ),
            (
                "King's Lynn Borough Council said it was late.",
                &["King's Lynn Borough Council"],
            ),
            (
                "Members of the Teachers’ Union voted no.",
                &["Teachers’ Union"],
            ),
            (
                "The Chamber of Pilots' Committee on Fees said it was late.",
                &["Chamber of Pilots", "Committee on Fees"],
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), bodies, "{text}");
        }
    }

    #[test]
    fn what_follows_a_comma_or_particle_is_taken_in() {
        for (text, name) in [
            ("President Peter Kerr, Jr. said so.", "Peter Kerr, Jr."),
            ("Mr. Peter Kerr, an engineer, said so.", "Peter Kerr"),
        ] {
            assert_eq!(mentions(text, Kind::Person), [name], "{text}");
        }
        for (text, name) in [
            (
                "It was built by Kerr Bridge Works, Inc. in May.",
                "Kerr Bridge Works, Inc.",
            ),
            (
                "Shares of McDonald's, the restaurant chain, rose.",
                "McDonald's",
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [name], "{text}");
        }
    }

    #[test]
    fn who_stands_by_a_body_or_plays_is_no_part_of_the_name() {
        let text = "Critics of the Kerr Holdings Trust said no on Monday.";
        assert_eq!(mentions(text, Kind::Organization), ["Kerr Holdings Trust"]);
        let text = "Substitute Ann Bell struck late. A. P. J. Orr saw it.";
        assert_eq!(mentions(text, Kind::Person), ["Ann Bell", "A. P. J. Orr"]);
    }

    #[test]
    fn partners_a_joint_area_and_an_honour_are_told_from_the_name() {
        for (text, name) in [
            (
                "He joined Ann Bell & Partners in May.",
                "Ann Bell & Partners",
            ),
            (
                "Bath and North East Somerset Council said no.",
                "Bath and North East Somerset Council",
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [name], "{text}");
        }
        for text in [
            "Defence counsel Tom Kerr KC said no.",
            "Fine Gael TD Tom Kerr said no.",
            "Chairman Tan Sri Tom Kerr said no.",
        ] {
            assert_eq!(mentions(text, Kind::Person), ["Tom Kerr"], "{text}");
        }
    }

    #[test]
    fn a_second_portfolio_a_holders_office_and_a_syllable_are_taken_in() {
        for (text, name) in [
            (
                "The Ministry of Trade and Inland Fisheries said so.",
                "Ministry of Trade and Inland Fisheries",
            ),
            (
                "The Ministry of Trade and Kerr Bridge met.",
                "Ministry of Trade",
            ),
            (
                "He called the Marlow County Sheriff's Department on Monday.",
                "Marlow County Sheriff's Department",
            ),
        ] {
            assert!(
                mentions(text, Kind::Organization).contains(&name),
                "{text}: {:?}",
                mentions(text, Kind::Organization)
            );
        }
        for (text, name) in [
            ("President Park Jun-in said so.", "Park Jun-in"),
            ("President Park Jun in May said so.", "Park Jun"),
        ] {
            assert_eq!(mentions(text, Kind::Person), [name], "{text}");
        }
    }

    #[test]
    fn what_stands_before_or_after_a_name_is_left_off() {
        for (text, name) in [
            (
                "Former National Bridge Council official Ann Bell left.",
                "National Bridge Council",
            ),
            ("He spoke to the World Bank Tuesday about it.", "World Bank"),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [name], "{text}");
        }
        let text = "German Peter Kerr won the race on Monday.";
        assert_eq!(mentions(text, Kind::Person), ["Peter Kerr"]);
    }

    #[test]
    fn nobody_is_called_eastern() {
        let text = "Eastern Haverba was taken by the army, Mayor West Lowe said.";
        assert_eq!(mentions(text, Kind::Person), ["West Lowe"]);
    }

    #[test]
    fn a_party_has_its_noun_and_its_followers_are_nobody() {
        for (text, names) in [
            ("The Communist party said no.", &["Communist party"][..]),
            ("The Christmas party was loud.", &[]),
            ("Virginia Democrats won a majority.", &[]),
            ("House Democrats voted on Monday.", &["House"]),
        ] {
            assert_eq!(mentions(text, Kind::Organization), names, "{text}");
        }
        let text = "Virginia Democrats won a majority.";
        assert_eq!(mentions(text, Kind::Place), ["Virginia"]);
    }

    #[test]
    fn two_bodies_are_parted_and_one_is_not() {
        for (text, names) in [
            (
                "The Defence Ministry and National Coast Guard said on Monday that it sank.",
                &["Defence Ministry", "National Coast Guard"][..],
            ),
            (
                "A spokesman for West Mere Fire and Rescue Service said on Monday that it sank.",
                &["West Mere Fire and Rescue Service"],
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), names, "{text}");
        }
    }

    #[test]
    fn who_holds_an_office_in_a_body_is_no_part_of_its_name() {
        let text = "It was denied by the envoy to the Harbour Pilots Union Gordon Kerr on Monday.";
        assert_eq!(mentions(text, Kind::Person), ["Gordon Kerr"]);
        assert_eq!(mentions(text, Kind::Organization), ["Harbour Pilots Union"]);
        let text = "It was built by the Harbour Pilots Union Gordon Trust on Monday.";
        assert_eq!(mentions(text, Kind::Person), [""; 0]);
        let text = "The minister in the Ministry of Works Gordon Kerr said no.";
        assert_eq!(mentions(text, Kind::Organization), ["Ministry of Works"]);
        assert_eq!(mentions(text, Kind::Person), ["Gordon Kerr"]);
        let text = "He told BBC Moscow correspondent Ann Bell that it was BBC Radio Moxley.";
        assert_eq!(mentions(text, Kind::Organization)[0], "BBC");
        assert_eq!(mentions(text, Kind::Place), ["Moscow"]);
        let text = "He is the National Safety Council Norway expert on ferries.";
        assert_eq!(
            mentions(text, Kind::Organization),
            ["National Safety Council"]
        );
    }

    #[test]
    fn a_hyphen_cuts_no_name_and_joins_no_two() {
        let text = "The envoy will be Susan Kerr-Dunn. \"We are ready,\" said Kerr-Dunn.";
        assert_eq!(
            mentions(text, Kind::Person),
            ["Susan Kerr-Dunn", "Kerr-Dunn"]
        );
        let text = "The plan of Co-author Wen-Li Zhao was read, said Vice-President Susan Kerr.";
        assert_eq!(mentions(text, Kind::Person), ["Wen-Li Zhao", "Susan Kerr"]);
        let text = "Peter Kerr met Susan Dunn in Oslo on Monday. The Kerr-Dunn talks failed.";
        assert!(!mentions(text, Kind::Person).contains(&"Kerr-Dunn"));
    }
}
