//! Tests of the whole extractor: the figures that it finds, and what it leaves alone.

mod ages;
mod carried;
mod concepts;
mod counted;
mod measured;
mod modifiers;
mod money;
mod news;
mod numbers;
mod ranges;
mod rejects;
mod shared;
mod units;

use super::{Kind, Value, find};
use crate::syntax::Parts;
use crate::text::Document;

/// Returns each figure as `value unit of`, with its modifier if it has one.
fn figures(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let shown = |figure: &super::Figure| {
        let value = match &figure.value {
            Value::Exact(value) => value.to_string(),
            Value::Range(low, high) => format!("{low}..{high}"),
            Value::Score(first, second) => format!("{first}-{second}"),
        };
        let sign = figure.modifier.trim_start_matches('=');
        let unit = figure
            .unit
            .as_ref()
            .map_or(String::new(), |unit| format!(" {unit}"));
        format!("{sign}{value}{unit}")
    };
    find(&Parts::new(&doc), &[]).iter().map(shown).collect()
}

fn counted(text: &str) -> Vec<Option<&str>> {
    let doc = Document::new(text);
    find(&Parts::new(&doc), &[])
        .iter()
        .map(|figure| figure.of.map(|of| of.of(text)))
        .collect()
}

/// Fails unless the figures of the text count or measure these.
#[track_caller]
fn of(text: &str, expected: &[Option<&str>]) {
    assert_eq!(counted(text), expected, "{text}");
}

fn kinds(text: &str) -> Vec<Kind> {
    find(&Parts::new(&Document::new(text)), &[])
        .iter()
        .map(|figure| figure.kind)
        .collect()
}

#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    assert_eq!(figures(text), expected, "{text}");
}
