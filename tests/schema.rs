//! Reports fit the schema that `--schema` prints.
//!
//! The checker below knows the words that the schema uses and stumbles over any other; a full validator would bring fifty crates.

mod common;

use dateline::format::SCHEMA;
use dateline::{Offsets, Options, pipeline};
use regex::Regex;
use serde_json::{Value, json};

/// What is wrong with `value`, with the path to it.
fn faults(schema: &Value, value: &Value, root: &Value, path: &str, found: &mut Vec<String>) {
    let before = found.len();
    for (word, rule) in schema.as_object().expect("a schema is an object") {
        let fits = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule.as_str().and_then(|r| r.strip_prefix("#/$defs/")).expect("a reference to $defs");
                faults(&root["$defs"][name], value, root, path, found);
                true
            }
            "anyOf" => rule.as_array().unwrap().iter().any(|option| {
                let mut other = Vec::new();
                faults(option, value, root, path, &mut other);
                other.is_empty()
            }),
            "type" => rule.as_array().map_or_else(|| is(value, rule), |types| types.iter().any(|t| is(value, t))),
            "enum" => rule.as_array().unwrap().contains(value),
            "pattern" => value.as_str().is_none_or(|s| Regex::new(rule.as_str().unwrap()).unwrap().is_match(s)),
            "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
            "minItems" => value.as_array().is_none_or(|a| a.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|a| a.len() as u64 <= rule.as_u64().unwrap()),
            "required" => rule.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some()),
            "additionalProperties" => value.as_object().is_none_or(|o| o.keys().all(|k| schema["properties"].get(k).is_some())),
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    value.get(key).inspect(|v| faults(rule, v, root, &format!("{path}.{key}"), found));
                }
                true
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                items.for_each(|(i, v)| faults(rule, v, root, &format!("{path}[{i}]"), found));
                true
            }
            other => panic!("this checker does not know {other}"),
        };
        if !fits && found.len() == before {
            found.push(format!("{path} is {value}, against {word}: {rule}"));
        }
    }
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other} is no type"),
    }
}

fn check(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    faults(schema, value, &serde_json::from_str(SCHEMA).unwrap(), "report", &mut found);
    found
}

#[test]
fn reports_fit_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for (name, text) in common::articles() {
        for (explain, offsets) in [(false, Offsets::Chars), (true, Offsets::Bytes)] {
            let options = Options { explain, offsets, ..Options::default() };
            let report = serde_json::to_value(pipeline::analyze(&text, &options)).unwrap();
            assert_eq!(check(&schema, &report), Vec::<String>::new(), "{name}");
        }
    }
    let undecided = Options { explain: true, ..Options::default() };
    let report = serde_json::to_value(pipeline::analyze("Mayor opens the new bridge\n\n04/07/2024\n\nIt rained.", &undecided)).unwrap();
    assert_eq!(check(&schema, &report), Vec::<String>::new());
    assert_eq!((&report["date"], &report["date_readings"]["values"]), (&Value::Null, &json!(["2024-04-07", "2024-07-04"])));
    let given = Options { date: Some("2024-06-03".parse().unwrap()), ..Options::default() };
    assert_eq!(check(&schema, &serde_json::to_value(pipeline::analyze("It rained.", &given)).unwrap()), Vec::<String>::new());
}

#[test]
fn other_things_do_not() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let good = serde_json::to_value(dateline::analyze("It rained.")).unwrap();
    let with = |key: &str, value: Value| {
        let mut report = good.clone();
        report[key] = value;
        check(&schema, &report).len()
    };
    assert_eq!(with("id", json!("a")), 0);
    assert_eq!(with("id", json!(1)), 1);
    assert_eq!(with("headlines", json!([])), 1);
    assert_eq!(with("headline", json!({ "text": "It", "start": -1, "end": 2 })), 1);
    assert_eq!(with("bylines", json!([{ "name": "It", "start": 0 }])), 1);
    let figure = json!({ "text": "5", "start": 0, "end": 1, "kind": "count", "value": "5", "modifier": "≈", "unit": null, "of": null });
    assert_eq!(with("figures", json!([figure])), 2, "its value and its modifier");
    assert_eq!(check(&schema["$defs"]["failure"], &json!({ "id": null, "line": 3, "error": "it has no \"id\"" })), Vec::<String>::new());
}
