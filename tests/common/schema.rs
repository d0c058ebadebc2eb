//! Checks JSON against the schema that `--schema` prints.
//!
//! It knows the keywords that the schema uses and panics at any other; a full validator would add
//! fifty crates.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use dateline::format::SCHEMA;
use regex::Regex;
use serde_json::Value;

/// Returns the schema of a report.
pub(crate) fn whole() -> &'static Value {
    static WHOLE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SCHEMA).unwrap());
    &WHOLE
}

/// Collects the violations in `value`, each with its path.
fn faults(schema: &Value, value: &Value, root: &Value, path: &str, found: &mut Vec<String>) {
    let before = found.len();
    for (word, rule) in schema.as_object().expect("a schema is an object") {
        let fits = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule
                    .as_str()
                    .and_then(|r| r.strip_prefix("#/$defs/"))
                    .expect("a reference to $defs");
                faults(&root["$defs"][name], value, root, path, found);
                true
            }
            "anyOf" => rule.as_array().unwrap().iter().any(|option| {
                let mut other = Vec::new();
                faults(option, value, root, path, &mut other);
                other.is_empty()
            }),
            "type" => rule.as_array().map_or_else(
                || is(value, rule),
                |types| types.iter().any(|t| is(value, t)),
            ),
            "enum" => rule.as_array().unwrap().contains(value),
            "pattern" => value
                .as_str()
                .is_none_or(|s| matches(rule.as_str().unwrap(), s)),
            "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
            "minItems" => value
                .as_array()
                .is_none_or(|a| a.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value
                .as_array()
                .is_none_or(|a| a.len() as u64 <= rule.as_u64().unwrap()),
            "required" => rule
                .as_array()
                .unwrap()
                .iter()
                .all(|key| value.get(key.as_str().unwrap()).is_some()),
            "dependentRequired" => rule.as_object().unwrap().iter().all(|(key, others)| {
                let others = || others.as_array().unwrap().iter();
                value.get(key).is_none()
                    || others().all(|key| value.get(key.as_str().unwrap()).is_some())
            }),
            "additionalProperties" => value
                .as_object()
                .is_none_or(|o| o.keys().all(|k| schema["properties"].get(k).is_some())),
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    value
                        .get(key)
                        .inspect(|v| faults(rule, v, root, &format!("{path}.{key}"), found));
                }
                true
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                items.for_each(|(i, v)| faults(rule, v, root, &format!("{path}[{i}]"), found));
                true
            }
            other => panic!("unknown keyword {other}"),
        };
        if !fits && found.len() == before {
            found.push(format!("{path} is {value}, against {word}: {rule}"));
        }
    }
}

/// Whether the pattern matches; each pattern is compiled once.
fn matches(pattern: &str, words: &str) -> bool {
    thread_local! {
        static COMPILED: RefCell<HashMap<String, Regex>> = RefCell::default();
    }
    COMPILED.with_borrow_mut(|known| {
        known
            .entry(pattern.to_owned())
            .or_insert_with(|| Regex::new(pattern).unwrap())
            .is_match(words)
    })
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
        other => panic!("{other} is not a type"),
    }
}

/// Returns the violations of this schema, which may be part of the whole, in `value`.
pub(crate) fn check(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    faults(schema, value, whole(), "report", &mut found);
    found
}
