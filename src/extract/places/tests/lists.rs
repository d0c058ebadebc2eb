//! Names in lists, and nouns that are shared by all of one.

use super::{assert_found, found};

#[test]
fn parts_share_the_noun_of_the_last() {
    assert_found(
        "Frogs live in Central and South America.",
        &[
            ("Central", "Central America"),
            ("South America", "South America"),
        ],
    );
    assert_found(
        "Both North and South Korea have frogs.",
        &[
            ("North", "North Korea/KP"),
            ("South Korea", "South Korea/KR"),
        ],
    );
    for text in [
        "They sailed east and then to South America.",
        "Talks between the North and South Sudan failed.",
        "The Centre for East and South-East Asian Studies said so.",
    ] {
        let all = found(text);
        let alone = |name: &str| ["North", "East"].contains(&name);
        assert!(!all.iter().any(|(name, _)| alone(name)), "{all:?}");
    }
}

#[test]
fn a_noun_in_the_plural_is_shared_by_all() {
    for text in [
        "Cholera broke out in the Thai provinces of Surin and Trang.",
        "Cholera broke out in Surin and Trang provinces in Thailand.",
    ] {
        let all = found(text);
        let wanted = ("Trang", "Trang/TH".to_owned());
        assert!(all.contains(&wanted), "{all:?}");
    }
    // The noun isn't theirs.
    assert_found(
        "It is in the villages of Georgia and Ohio.",
        &[("Georgia", "Georgia/US"), ("Ohio", "Ohio/US")],
    );
    assert_found(
        "It rained in the Midlands and the provinces.",
        &[("Midlands", "Midlands/GB")],
    );
}

#[test]
fn a_country_between_two_small_towns_is_a_town() {
    let text = "DOVER, N.H. (AP) - Crews from Milton, Lebanon and Farmington put the fire out.";
    let all = found(text);
    assert!(!all.iter().any(|(_, what)| what == "Lebanon/LB"), "{all:?}");
    let all = found("Crews from Cyprus, Lebanon and Jordan put the fire out.");
    assert!(all.iter().any(|(_, what)| what == "Lebanon/LB"), "{all:?}");
}

#[test]
fn a_certain_place_vouches_for_the_one_before_it() {
    for text in [
        "He heads for Reading and Slough on Monday.",
        "Reading, Hull and Leeds were flooded.",
    ] {
        let all = found(text);
        assert!(all.iter().any(|(name, _)| *name == "Reading"), "{all:?}");
    }
    for text in [
        "He likes Reading and sang in Slough.",
        "Reading is taught in Slough.",
    ] {
        let all = found(text);
        assert!(!all.iter().any(|(name, _)| *name == "Reading"), "{all:?}");
    }
}
