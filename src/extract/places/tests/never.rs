//! Tests each reason why a name isn't a place, with texts in which it isn't one and texts in which
//! it is.

use crate::extract::places::tests::places;
use crate::extract::places::toponym::Never;

/// Every reason.
const ALL: [Never; 13] = [
    Never::Zone,
    Never::Pronoun,
    Never::Currency,
    Never::PartyTag,
    Never::Headed,
    Never::Saint,
    Never::NamedThing,
    Never::Longer,
    Never::University,
    Never::Person,
    Never::Acronym,
    Never::Brand,
    Never::Article,
];

impl Never {
    /// Returns a name, texts in which it isn't a place, and texts in which it is one.
    const fn examples(
        self,
    ) -> (
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    ) {
        match self {
            Self::Zone => (
                "EST",
                &[
                    "Polls open at 7:30 EST on Monday.",
                    "The match is at 8 p.m. EST, they said.",
                ],
                &[],
            ),
            Self::Pronoun => ("Us", &["Follow Us for news of Oslo."], &[]),
            Self::Currency => (
                "US",
                &[
                    "The bridge cost 20 million US dollars.",
                    "A ticket costs US $5 at the gate.",
                    "He paid $900 US for the boat.",
                ],
                &["The US will send aid.", "He paid $900 in the US for it."],
            ),
            Self::PartyTag => (
                "Ohio",
                &["Sen. Ann Bell, R-Ohio, voted no."],
                &["Sen. Ann Bell of Ohio voted no."],
            ),
            Self::Headed => (
                "Southern District",
                &["A judge in the Southern District of Texas ruled for the bank."],
                &["Rockets fell in the Southern District, Israel said."],
            ),
            Self::Saint => (
                "St. Louis",
                &[
                    "She was born at St. Louis Hospital.",
                    "They sang at St. Louis's Church on Sunday.",
                ],
                &["She was born in St. Louis.", "St. Louis's mayor was there."],
            ),
            Self::NamedThing => (
                "Paris",
                &[
                    "Ministers signed the Paris Agreement.",
                    "He ran the Paris Marathon twice.",
                ],
                &["Ministers met in Paris."],
            ),
            Self::Longer => (
                "France",
                &[
                    "She won the Tour de France.",
                    "The Stade de France was full.",
                ],
                &["She won a race in France."],
            ),
            Self::University => (
                "Princeton",
                &[
                    "Ann Bell, a professor of law at Princeton, said so.",
                    "He graduated from Princeton in New Jersey.",
                    "She attended Princeton, in New Jersey.",
                    "She studied at Bell University–Princeton.",
                ],
                &["The fire in Princeton, New Jersey, is out."],
            ),
            Self::Person => (
                "Sydney",
                &["Sydney Hallam won the race. Sydney had trained for years."],
                &["Ann Hallam won the race in Sydney."],
            ),
            Self::Acronym => (
                "BRA",
                &["A doctor of the BRA told the court that he knew."],
                &[],
            ),
            Self::Article => (
                "Duma",
                &[
                    "The bill is in the hands of the Duma.",
                    "In Moscow the Duma will vote on Monday.",
                ],
                &[
                    "Rockets fell near Duma in Syria.",
                    "The Duma hospital in Syria was hit.",
                ],
            ),
            Self::Brand => (
                "Amazon",
                &[
                    "Amazon said that prices would rise.",
                    "Amazon's prices rose.",
                ],
                &["The ship sank on the Amazon in Brazil."],
            ),
        }
    }
}

fn finds(name: &str, text: &str) -> bool {
    let found = places(text);
    found
        .iter()
        .flat_map(|p| &p.mentions)
        .any(|(mention, _)| mention.span.of(text) == name)
}

#[test]
fn a_line_in_capitals_may_ask_for_us() {
    let named = |line: &str| {
        let text = format!("NEWS\n\n{line}\n\nThe pier in Oslo was opened on Monday.");
        places(&text).len()
    };
    assert_eq!(named("CONTACT US"), 1);
    assert_eq!(named("CONNECT WITH US"), 1);
    assert_eq!(named("US AND CHINA MEET"), 3);
}

#[test]
fn every_reason_drops_its_examples_and_keeps_the_places() {
    for reason in ALL {
        let (name, never, place) = reason.examples();
        for text in never {
            assert!(!finds(name, text), "{reason:?}: {text}");
        }
        for text in place {
            assert!(finds(name, text), "not {reason:?}: {text}");
        }
    }
}
