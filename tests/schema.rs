//! Reports are valid by the schema that `--schema` prints.

mod common;
#[path = "common/schema.rs"]
mod schema;

use dateline::{Offsets, Options, pipeline};
use schema::{check, whole};
use serde_json::{Value, json};

#[test]
fn reports_are_valid() {
    for (name, text) in common::articles() {
        for (explain, offsets) in [(false, Offsets::Chars), (true, Offsets::Bytes)] {
            let options = Options {
                explain,
                offsets,
                ..Options::default()
            };
            let report = serde_json::to_value(pipeline::analyze(&text, &options)).unwrap();
            assert_eq!(check(whole(), &report), Vec::<String>::new(), "{name}");
        }
    }
    let undecided = Options {
        explain: true,
        ..Options::default()
    };
    let report = serde_json::to_value(pipeline::analyze(
        "Mayor opens the new bridge\n\n04/07/2024\n\nIt rained.",
        &undecided,
    ))
    .unwrap();
    assert_eq!(check(whole(), &report), Vec::<String>::new());
    assert_eq!(
        (&report["date"], &report["date_readings"]["values"]),
        (&Value::Null, &json!(["2024-04-07", "2024-07-04"]))
    );
    let given = Options {
        date: Some("2024-06-03".parse().unwrap()),
        ..Options::default()
    };
    assert_eq!(
        check(
            whole(),
            &serde_json::to_value(pipeline::analyze("It rained.", &given)).unwrap()
        ),
        Vec::<String>::new()
    );
}

#[test]
fn other_values_are_not_valid() {
    let good = serde_json::to_value(dateline::analyze("It rained.")).unwrap();
    let with = |key: &str, value: Value| {
        let mut report = good.clone();
        report[key] = value;
        check(whole(), &report).len()
    };
    assert_eq!(with("id", json!("a")), 0);
    assert_eq!(with("id", json!(1)), 0);
    assert_eq!(with("id", json!(1.5)), 1);
    assert_eq!(with("headlines", json!([])), 1);
    assert_eq!(
        with("headline", json!({ "text": "It", "start": -1, "end": 2 })),
        1
    );
    assert_eq!(with("bylines", json!([{ "name": "It", "start": 0 }])), 1);
    let figure = json!({ "text": "5", "start": 0, "end": 1, "kind": "count", "value": "5", "low": null, "high": null, "sides": null, "modifier": "≈", "change": null, "unit": null, "of": null, "concept": null });
    assert_eq!(
        with("figures", json!([figure])),
        2,
        "its value and its modifier"
    );
    assert_eq!(
        check(
            &whole()["$defs"]["failure"],
            &json!({ "id": null, "line": 3, "error": "it has no \"id\"" })
        ),
        Vec::<String>::new()
    );
}
