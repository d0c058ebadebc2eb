use super::*;
use crate::extract::headline;

/// The places of `text`: names as they stand, with what they were taken for.
fn found(text: &str) -> Vec<(&str, String)> {
    let doc = Document::new(text);
    let places = find(&doc, &headline::Heading::default(), &Names::default(), &[]);
    let mut all: Vec<(Mention, String)> = Vec::new();
    for place in &places {
        let what = place.location.as_ref().map_or_else(
            || "?".to_owned(),
            |l| {
                [Some(l.name.clone()), l.admin1.clone().filter(|_| l.kind == Kind::City), l.country.clone()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join("/")
            },
        );
        all.extend(place.mentions.iter().map(|(m, _)| (*m, what.clone())));
    }
    all.sort_by_key(|(m, _)| m.span);
    all.into_iter().map(|(m, what)| (m.span.of(text), what)).collect()
}

#[test]
fn a_division_after_the_comma_says_which_town_is_meant() {
    let is = found("The plant in Springfield, Ill., and its sister in London, Ontario, will close.");
    assert_eq!(is[0], ("Springfield", "Springfield/Illinois/US".to_owned()));
    assert_eq!(is[2], ("London", "London/Ontario/CA".to_owned()));
}
