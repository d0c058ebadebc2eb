//! Tests places in short texts: which words name one (`naming`) and which don't (`never`), which of
//! several a name means (`which`), and which names stand for a government (`metonym`).

mod lists;
mod metonym;
mod naming;
mod never;
mod roads;
mod states;
mod towns;
mod which;

use super::*;
use crate::extract::{header, names};
use crate::text::Document;

pub(super) fn places(text: &str) -> Vec<Place> {
    let doc = Document::new(text);
    let parts = Parts::new(&doc);
    find(&parts, &header::Heading::default(), &names::find(&doc), &[])
}

/// Returns the names and countries of the places in an article with its header.
fn filed(text: &str) -> Vec<(String, Option<&'static str>)> {
    let doc = Document::new(text);
    let heading = header::find(&doc);
    find(&Parts::new(&doc), &heading, &names::find(&doc), &[])
        .iter()
        .filter_map(|p| p.location.as_ref())
        .map(|l| (l.name.to_string(), l.country))
        .collect()
}

/// Returns each mention of a place in `text` with the place it was resolved to:
/// `name/admin1/country`.
fn found(text: &str) -> Vec<(&str, String)> {
    let mut all: Vec<(Mention, String)> = Vec::new();
    for place in &places(text) {
        let what = place.location.as_ref().map_or_else(String::new, |l| {
            let admin1 = l
                .admin1
                .filter(|_| matches!(l.kind, Some(Kind::City | Kind::Admin2)));
            [Some(&*l.name), admin1, l.country]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("/")
        });
        all.extend(
            place
                .mentions
                .iter()
                .map(|(mention, _)| (*mention, what.clone())),
        );
    }
    all.sort_by_key(|(mention, _)| mention.span);
    all.into_iter()
        .map(|(mention, what)| (mention.span.of(text), what))
        .collect()
}

/// Returns each mention of a place in `text`, with whether it stands for a government.
fn metonyms(text: &str) -> Vec<(&str, bool)> {
    let mut all: Vec<(Mention, bool)> = places(text).into_iter().flat_map(|p| p.mentions).collect();
    all.sort_by_key(|(mention, _)| mention.span);
    all.into_iter()
        .map(|(mention, metonym)| (mention.span.of(text), metonym))
        .collect()
}

#[track_caller]
fn assert_found(text: &str, wanted: &[(&str, &str)]) {
    let is = found(text);
    let is: Vec<(&str, &str)> = is
        .iter()
        .map(|(words, what)| (*words, what.as_str()))
        .collect();
    assert_eq!(is, wanted, "{text}");
}
