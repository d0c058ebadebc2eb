//! Complements other than clauses: objects, gerunds, amounts; and similar sentences that aren't
//! statements.

use super::check;

#[test]
fn a_denial_reports_what_it_denies() {
    check(&[
        (
            "The mayor rejected suggestions in the press that the bridge was unsafe.",
            &["The mayor | rejected | the bridge was unsafe"],
        ),
        (
            "The mayor denied having closed the bridge.",
            &["The mayor | denied | having closed the bridge"],
        ),
        (
            "The union has rejected the finding.",
            &["The union | rejected | the finding"],
        ),
        ("The union has rejected the bid.", &[]),
        ("The council denied a request for more time.", &[]),
    ]);
}

#[test]
fn a_finite_verb_is_not_coordinated_with_a_noun_phrase() {
    check(&[
        (
            "The mayor denied the theft and left the room.",
            &["The mayor | denied | the theft"],
        ),
        (
            "The mayor said the bridge had burned and left a gap.",
            &["The mayor | said | the bridge had burned and left a gap"],
        ),
    ]);
}

#[test]
fn amounts_are_put_at_something() {
    check(&[
        (
            "The navy put the damage at 40 million crowns.",
            &["The navy | put | the damage at 40 million crowns"],
        ),
        ("The navy put the guns at the gate.", &[]),
    ]);
}

#[test]
fn a_noun_reports_what_its_maker_said() {
    check(&[
        (
            "A claim by the union that a boat had sunk was withdrawn.",
            &["the union | claim | a boat had sunk"],
        ),
        (
            "A threat by the union to strike was withdrawn.",
            &["the union | threat | to strike"],
        ),
        ("A claim by the union for damages was withdrawn.", &[]),
    ]);
}

#[test]
fn what_a_court_hears_has_no_source() {
    check(&[
        (
            "The court heard that two alarms had been switched off.",
            &["- | heard | two alarms had been switched off"],
        ),
        ("Ann Bell heard that two alarms had been switched off.", &[]),
    ]);
}

#[test]
fn contracted_has_is_not_is() {
    check(&[
        (
            "She's said she will fight.",
            &["She | said | she will fight"],
        ),
        ("She's said to be old.", &[]),
    ]);
}

#[test]
fn an_object_is_part_of_what_is_said_of_it() {
    check(&[
        (
            "Ann Bell told a clerk to “wait until June”.",
            &["Ann Bell | told | a clerk to “wait until June”"],
        ),
        (
            "Ann Bell promised help “by June”.",
            &["Ann Bell | promised | help “by June”"],
        ),
        (
            "Ann Bell promised voters “a new day”.",
            &["Ann Bell | promised | a new day"],
        ),
        (
            "Ann Bell called staff “the lot below”.",
            &["Ann Bell | called | staff “the lot below”"],
        ),
        (
            "Ann Bell called the charges lawful.",
            &["Ann Bell | called | the charges lawful"],
        ),
        (
            "A note in which she called staff “the lot below” was leaked.",
            &["she | called | staff “the lot below”"],
        ),
        ("Ann Bell called police a second time.", &[]),
        (
            "Ann Bell put the cost at more than 40 crowns.",
            &["Ann Bell | put | the cost at more than 40 crowns"],
        ),
        ("Ann Bell put the boat at more risk.", &[]),
    ]);
}

#[test]
fn an_object_of_any_length_may_be_judged() {
    check(&[
        (
            "Ann Bell dismissed the firm's offer of $90 an acre as “an insult”.",
            &["Ann Bell | dismissed | the firm's offer of $90 an acre as “an insult”"],
        ),
        ("Ann Bell dismissed the offer of 400 euros.", &[]),
        (
            "Ann Bell called undocumented dockers “thieves”.",
            &["Ann Bell | called | undocumented dockers “thieves”"],
        ),
        (
            "Experts called this dubious.",
            &["Experts | called | this dubious"],
        ),
        ("Ann Bell called early on Monday.", &[]),
    ]);
}

#[test]
fn a_subject_tells_of_something() {
    check(&[
        (
            "Nurses in Leeds told of births by candlelight.",
            &["Nurses in Leeds | told | births by candlelight"],
        ),
        ("All told, 60 homes burned.", &[]),
    ]);
}
