//! Tests of how many words a role has.

use super::roles;

#[test]
fn a_role_without_an_article_begins_where_its_words_do() {
    for (text, role) in [
        (
            "Olympic gold medallist Anna Bell said so.",
            Some("Olympic gold medallist"),
        ),
        (
            "Prize-winning actress Anna Bell said so.",
            Some("Prize-winning actress"),
        ),
        (
            "At noon, police press officer Anna Bell said so.",
            Some("police press officer"),
        ),
        ("Dog walker Anna Bell said so.", Some("Dog walker")),
        ("Mother-of-two Anna Bell said so.", Some("Mother-of-two")),
        ("Last winter Anna Bell said so.", None),
        ("Boatmen sue President Anna Bell.", Some("President")),
        ("On Monday striker Anna Bell said so.", Some("striker")),
        (
            "At noon, police arrested officer Anna Bell.",
            Some("officer"),
        ),
    ] {
        assert_eq!(roles(text), [("Anna Bell", role)], "{text}");
    }
}

#[test]
fn a_role_may_have_a_list_with_commas() {
    for (text, role) in [
        (
            "Anna Bell, professor of law, politics and history at Leeds, said so.",
            "professor of law, politics and history at Leeds",
        ),
        (
            "Anna Bell, chairwoman, editor and founder of the firm, said so.",
            "chairwoman, editor and founder of the firm",
        ),
        (
            "Anna Bell, professor of law, said so and left.",
            "professor of law",
        ),
        ("Anna Bell, a nurse, her son and two dogs left.", "nurse"),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}

#[test]
fn the_owner_is_part_of_a_role_only_for_relatives() {
    for (text, role) in [
        ("Its secretary, Anna Bell, said so.", "secretary"),
        ("His sister, Anna Bell, said so.", "His sister"),
        (
            "Her father, Orr Motors founder Anna Bell, said so.",
            "Orr Motors founder",
        ),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}

#[test]
fn a_rank_gives_way_to_a_description() {
    for (text, role) in [
        (
            "Rear Admiral Anna Bell, Navy spokeswoman, said so.",
            "Navy spokeswoman",
        ),
        ("Rear Admiral Anna Bell said so.", "Rear Admiral"),
    ] {
        assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
    }
}
