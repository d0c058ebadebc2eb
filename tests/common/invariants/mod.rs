//! Properties that hold for every text, however damaged; shared by the fuzz targets and the tests.
//!
//! A violation panics with the property and the text.

mod grammar;
mod layers;
mod output;
#[path = "../schema.rs"]
mod schema;

use dateline::{Offsets, Options, pipeline};
use serde_json::Value;

pub(crate) use grammar::grammar;
pub(crate) use layers::layers;
pub(crate) use output::{formatted, printed};

/// Returns the report of a text, as JSON.
pub(crate) fn report(text: &str, offsets: Offsets) -> Value {
    let options = Options {
        explain: true,
        offsets,
        ..Options::default()
    };
    serde_json::to_value(pipeline::analyze(text, &options)).unwrap()
}

/// Checks the whole pipeline: offsets match their words in both units, lists are in order, speakers
/// and statements agree, and the report is valid and does not depend on the unit.
pub(crate) fn pipeline(text: &str) {
    let chars: Vec<char> = text.chars().collect();
    let in_chars = report(text, Offsets::Chars);
    let in_bytes = report(text, Offsets::Bytes);
    let slice = |unit: Offsets, start: usize, end: usize| match unit {
        Offsets::Chars => chars.get(start..end).map(|c| c.iter().collect::<String>()),
        Offsets::Bytes => text.get(start..end).map(str::to_owned),
    };
    for (unit, report) in [(Offsets::Chars, &in_chars), (Offsets::Bytes, &in_bytes)] {
        each(report, &mut |object| {
            if let (Some(start), Some(end)) = (object["start"].as_u64(), object["end"].as_u64()) {
                let words = object["text"].as_str().or(object["name"].as_str());
                assert_eq!(
                    slice(unit, start as usize, end as usize).as_deref(),
                    words,
                    "{object} in {text:?}"
                );
                assert!(start < end, "{object} is empty in {text:?}");
                assert!(
                    object
                        .get("rule")
                        .is_none_or(|r| r.as_str().is_some_and(|r| r.contains('/'))),
                    "{object}"
                );
            }
            for span in object
                .get("spans")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let (start, end) = (number(&span[0]), number(&span[1]));
                assert!(
                    number(&object["start"]) <= start
                        && start < end
                        && end <= number(&object["end"]),
                    "{object} in {text:?}"
                );
                assert!(slice(unit, start, end).is_some(), "{object} in {text:?}");
            }
        });
        consistent(report, text);
        sensible(report, text);
    }
    assert_eq!(
        schema::check(schema::whole(), &in_chars),
        Vec::<String>::new(),
        "{text:?}"
    );
    assert_eq!(stripped(&in_chars), stripped(&in_bytes), "{text:?}");
}

/// Checks that lists are in text order, and that speakers and statements agree.
fn consistent(report: &Value, text: &str) {
    let list = |key: &str| {
        report[key]
            .as_array()
            .unwrap_or_else(|| panic!("{key} is not a list"))
    };
    let sorted =
        |key: &str, starts: Vec<usize>| assert!(starts.is_sorted(), "{key} {starts:?} in {text:?}");
    for key in ["bylines", "quotes", "figures", "dates"] {
        sorted(key, list(key).iter().map(|m| number(&m["start"])).collect());
    }
    for key in ["places", "people", "organizations"] {
        sorted(
            key,
            list(key)
                .iter()
                .map(|m| number(&m["mentions"][0]["start"]))
                .collect(),
        );
        for entry in list(key) {
            sorted(
                key,
                entry["mentions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|m| number(&m["start"]))
                    .collect(),
            );
        }
    }
    let mut names: Vec<&str> = list("speakers")
        .iter()
        .map(|s| s["name"].as_str().unwrap())
        .collect();
    for speaker in list("speakers") {
        let theirs = list("quotes")
            .iter()
            .filter(|q| {
                let others = q["co_speakers"].as_array().unwrap();
                q["speaker"] == speaker["name"] || others.contains(&speaker["name"])
            })
            .count();
        assert_eq!(number(&speaker["quotes"]), theirs, "{speaker} in {text:?}");
    }
    for quote in list("quotes").iter().filter_map(|q| q["speaker"].as_str()) {
        assert!(
            names.contains(&quote),
            "{quote} is not among the speakers of {text:?}"
        );
    }
    names.sort_unstable();
    assert!(
        names.windows(2).all(|pair| pair[0] != pair[1]),
        "{names:?} in {text:?}"
    );
}

/// Checks that pieces and their hulls match, mentions of one kind do not overlap, ranges ascend,
/// and dates are in the calendar.
fn sensible(report: &Value, text: &str) {
    let list = |key: &str| report[key].as_array().unwrap();
    let ends = |mention: &Value| (number(&mention["start"]), number(&mention["end"]));
    let apart = |what: &str, mut spans: Vec<(usize, usize)>| {
        spans.sort_unstable();
        let clash = spans.windows(2).find(|pair| pair[0].1 > pair[1].0);
        assert_eq!(clash, None, "{what} of {text:?}");
    };
    for quote in list("quotes") {
        let spans = quote["spans"].as_array().unwrap();
        let spans: Vec<(usize, usize)> = spans
            .iter()
            .map(|span| (number(&span[0]), number(&span[1])))
            .collect();
        assert!(spans.is_sorted(), "{quote} in {text:?}");
        let hull = (spans[0].0, spans[spans.len() - 1].1);
        assert_eq!(hull, ends(quote), "{quote} in {text:?}");
        apart("a statement's pieces", spans);
    }
    for key in ["figures", "dates", "bylines"] {
        apart(key, list(key).iter().map(ends).collect());
    }
    for key in ["places", "people", "organizations"] {
        let mentions = list(key)
            .iter()
            .flat_map(|entry| entry["mentions"].as_array().unwrap());
        apart(key, mentions.map(ends).collect());
    }
    for figure in list("figures") {
        let bound = |key: &str| figure["value"].get(key).or(figure.get(key))?.as_f64();
        if let (Some(low), Some(high)) = (bound("low"), bound("high")) {
            assert!(low <= high, "{figure} in {text:?}");
        }
    }
    let published = report["date"]["value"].as_str();
    let values = list("dates")
        .iter()
        .filter_map(|date| date["value"].as_str());
    for value in values.chain(published) {
        assert!(in_calendar(value), "{value} in {text:?}");
    }
}

/// Whether a date of our era is in the calendar; true for values that are not dates.
fn in_calendar(value: &str) -> bool {
    let day = value.split('T').next().unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = day.split('-').collect();
    match parts[..] {
        [y, m, d] if [y, m, d].into_iter().all(digits) => day.parse::<dateline::Date>().is_ok(),
        [y, week] if digits(y) => match week.strip_prefix('W').filter(|n| digits(n)) {
            Some(n) => n.parse().is_ok_and(|n: u8| (1..=53).contains(&n)),
            None => true,
        },
        _ => true,
    }
}

/// Checks that the same text gives the same report, and that line endings do not change the facts.
pub(crate) fn steady(text: &str) {
    assert_eq!(
        report(text, Offsets::Chars),
        report(text, Offsets::Chars),
        "{text:?}"
    );
    let unix = text.replace('\r', "");
    let dos = unix.replace('\n', "\r\n");
    assert_eq!(
        stripped(&report(&unix, Offsets::Chars)),
        stripped(&report(&dos, Offsets::Chars)),
        "{unix:?}"
    );
}

/// Visits every object of the report.
fn each(value: &Value, see: &mut impl FnMut(&Value)) {
    match value {
        Value::Object(map) => {
            see(value);
            map.values().for_each(|v| each(v, see));
        }
        Value::Array(list) => list.iter().for_each(|v| each(v, see)),
        _ => {}
    }
}

fn number(value: &Value) -> usize {
    value
        .as_u64()
        .unwrap_or_else(|| panic!("{value} is not an offset")) as usize
}

/// Returns the report without offsets, and with white space in its words collapsed.
fn stripped(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !["start", "end", "spans"].contains(&key.as_str()))
            .map(|(k, v)| (k.clone(), stripped(v)))
            .collect(),
        Value::Array(list) => list.iter().map(stripped).collect(),
        Value::String(s) => s.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        other => other.clone(),
    }
}
