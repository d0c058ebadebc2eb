use super::metonyms;

#[test]
fn capitals_and_seats_that_speak_stand_for_their_governments() {
    assert_eq!(
        metonyms("Moscow said on Monday that it would answer."),
        [("Moscow", true)]
    );
    assert_eq!(
        metonyms("The Kremlin issued a warning."),
        [("Kremlin", true)]
    );
    assert_eq!(
        metonyms("The ship was lost, according to Ankara."),
        [("Ankara", true)]
    );
    assert_eq!(
        metonyms("Beijing's latest warning came at night."),
        [("Beijing", true)]
    );
}

#[test]
fn places_where_something_happens_stand_for_themselves() {
    assert_eq!(
        metonyms("He flew to Moscow on Monday."),
        [("Moscow", false)]
    );
    assert_eq!(metonyms("They met at the Kremlin."), [("Kremlin", false)]);
    assert_eq!(
        metonyms("A court in Moscow heard that he left."),
        [("Moscow", false)]
    );
    assert_eq!(
        metonyms("Gatwick Airport reopened on Monday."),
        [("Gatwick Airport", false)]
    );
    assert_eq!(
        metonyms("Beijing's old walls are gone."),
        [("Beijing", false)]
    );
}
