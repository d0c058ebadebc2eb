//! What a report may begin with, and what its verb may stand behind.

use super::check;

#[test]
fn a_report_begins_with_any_phrase() {
    check(&[
        (
            "The firm said about 60 homes in Leeds had no power.",
            &["The firm | said | about 60 homes in Leeds had no power"],
        ),
        (
            "The firm said more than 60 homes in Leeds had no power.",
            &["The firm | said | more than 60 homes in Leeds had no power"],
        ),
        (
            "Police said at least 40 people in Leeds were hurt.",
            &["Police | said | at least 40 people in Leeds were hurt"],
        ),
        (
            "Police said just over 40 people were hurt.",
            &["Police | said | just over 40 people were hurt"],
        ),
        ("The storm claimed at least 40 lives.", &[]),
        (
            "Ann Bell said today's vote was close.",
            &["Ann Bell | said | today's vote was close"],
        ),
        ("The firm said more about it.", &[]),
        ("The firm recalled about 40,000 cars.", &[]),
        (
            "The mayor recalled the day of the flood.",
            &["The mayor | recalled | the day of the flood"],
        ),
        (
            "Ann Bell admitted theft but denied fraud.",
            &["Ann Bell | admitted | theft", "Ann Bell | denied | fraud"],
        ),
        (
            "Ann Bell described a tired but determined man.",
            &["Ann Bell | described | a tired but determined man"],
        ),
        (
            "Asked by a clerk about it, Ann Bell laughed and said no one knew.",
            &["Ann Bell | said | no one knew"],
        ),
    ]);
}
