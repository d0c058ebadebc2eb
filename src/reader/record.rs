//! An article in a line of JSON Lines: `{"id": "...", "text": "...", "date": "YYYY-MM-DD"}`, with
//! these keys or others.

use std::fmt;

use encoding_rs::UTF_8;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::decode::{self, Decoded};
use super::{Article, Failure, Origin, Reading, Warning, day, refuse, report_name};
use crate::id::Id;

const NOT_AN_OBJECT: &str = "it is not a JSON object";

/// The error for a first line that isn't JSON: the rest is probably no better.
const NOT_LINES: &str =
    "it is not a JSON object; JSON Lines have one per line (jq -c '.[]' writes an array so)";

/// The keys of an article's JSON object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keys {
    /// The article's text.
    pub text: String,
    /// Its id.
    pub id: String,
    /// Its publication date.
    pub date: String,
}

impl Default for Keys {
    fn default() -> Self {
        let [text, id, date] = ["text", "id", "date"].map(str::to_owned);
        Self { text, id, date }
    }
}

/// The values of some keys, of any type, so that the message about a wrong value can be precise and
/// name the id.
struct Values<'k, const N: usize>([&'k str; N]);

impl<'j, const N: usize> DeserializeSeed<'j> for Values<'_, N> {
    type Value = [Option<Value>; N];

    fn deserialize<D: Deserializer<'j>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'j, const N: usize> Visitor<'j> for Values<'_, N> {
    type Value = [Option<Value>; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'j>>(self, mut object: M) -> Result<Self::Value, M::Error> {
        let mut values = [const { None }; N];
        while let Some(key) = object.next_key::<String>()? {
            let Some(i) = self.0.iter().position(|wanted| **wanted == key) else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            if values[i].replace(object.next_value()?).is_some() {
                return Err(M::Error::custom(format!("the key {key:?} appears twice")));
            }
        }
        Ok(values)
    }
}

/// Returns the values of these keys of an object.
fn values<const N: usize>(json: &str, keys: [&str; N]) -> serde_json::Result<[Option<Value>; N]> {
    let mut from = serde_json::Deserializer::from_str(json);
    let values = Values(keys).deserialize(&mut from)?;
    from.end().map(|()| values)
}

/// Parses the article of a line.
pub(super) fn parse(origin: Origin, bytes: &[u8], reading: &Reading) -> Result<Article, Failure> {
    let mut id = None;
    article(&origin, bytes, reading, &mut id).map_err(|reason| Failure {
        id,
        ..Failure::unreadable(origin, reason)
    })
}

fn article(
    origin: &Origin,
    bytes: &[u8],
    reading: &Reading,
    known: &mut Option<Id<'static>>,
) -> Result<Article, String> {
    let decoded = decoded(bytes, reading)?;
    let (json, keys) = (&*decoded.text, &reading.keys);
    if !json.trim_start().starts_with('{') {
        return Err(match origin.line {
            Some(1) => NOT_LINES.into(),
            _ => NOT_AN_OBJECT.into(),
        });
    }
    let [id, text, date] = values(json, [&keys.id, &keys.text, &keys.date]).map_err(|e| {
        // For example, the id is intact if the text has a lone surrogate.
        let alone = values(json, [&keys.id]).ok();
        *known = alone.and_then(|[id]| identity(id?, keys).ok()?);
        format!("it is not a JSON article: {}", without_line(&e))
    })?;
    let id = match id.map_or(Ok(None), |id| identity(id, keys))? {
        Some(id) => known.insert(id).clone(),
        None => Id::from(origin.line.unwrap_or_default()),
    };
    let text = match text {
        Some(Value::String(text)) => text,
        None | Some(Value::Null) => return Err(format!("it has no {:?}", keys.text)),
        Some(_) => return Err(format!("its {:?} is not a string", keys.text)),
    };
    if let Some(why) = refuse::unfit(&text) {
        return Err(why.into());
    }
    let mut warnings = decoded.warning(origin);
    let date = day::of_value(date).unwrap_or_else(|written| {
        warnings.push(Warning {
            origin: origin.clone(),
            words: format!(
                "its {:?} is ignored: it is not a date (YYYY-MM-DD) or an ISO date-time: {written}",
                keys.date
            ),
        });
        None
    });
    Ok(Article {
        place: report_name::of_id(&id.text()),
        id,
        text,
        date,
        encoding: decoded.encoding,
        warnings,
    })
}

/// Decodes the text of a line.
fn decoded(bytes: &[u8], reading: &Reading) -> Result<Decoded, String> {
    match (str::from_utf8(bytes), reading.encoding) {
        (_, Some(encoding)) if encoding != UTF_8 => Ok(decode::replacing(bytes, encoding)),
        (Ok(json), _) => Ok(Decoded {
            text: json.to_owned(),
            encoding: UTF_8.name(),
            replaced: 0,
        }),
        (Err(_), Some(encoding)) => Ok(decode::replacing(bytes, encoding)),
        (Err(_), None) => Err("it is not UTF-8 (--encoding sets the encoding)".into()),
    }
}

/// Reads the id in this value; `None` if it is null.
fn identity(value: Value, keys: &Keys) -> Result<Option<Id<'static>>, String> {
    match value {
        Value::String(id) => Ok(Some(id.into())),
        Value::Null => Ok(None),
        Value::Number(n) if n.is_u64() => Ok(n.as_u64().map(Id::from)),
        Value::Number(n) if n.is_i64() => Ok(n.as_i64().map(Id::from)),
        _ => Err(format!(
            "its {:?} is not a string or a whole number",
            keys.id
        )),
    }
}

/// Returns the message without serde's `at line 1`, which counts lines within this line.
fn without_line(error: &serde_json::Error) -> String {
    error
        .to_string()
        .replace(" at line 1 column ", " at column ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;

    /// Reads the article of line 3 with these settings.
    fn read_as(line: impl AsRef<[u8]>, reading: &Reading) -> Result<Article, Failure> {
        let origin = Origin {
            name: "a.jsonl".into(),
            line: Some(3),
        };
        parse(origin, line.as_ref(), reading)
    }

    fn read(line: &str) -> Article {
        read_as(line, &Reading::default()).unwrap()
    }

    fn error(line: &str) -> (Option<String>, String) {
        let failure = read_as(line, &Reading::default()).unwrap_err();
        (failure.id.map(|id| id.to_string()), failure.reason)
    }

    #[test]
    fn an_id_is_a_string_a_number_or_the_line_number() {
        let id = |id: &str| read(&format!("{{{id}\"text\": \"One.\"}}")).id;
        assert_eq!(id("\"id\": \"a\", \"tags\": [1], "), Id::from("a"));
        assert_eq!(id("\"id\": 7, "), Id::from(7_u64));
        assert_eq!(id("\"id\": -7, "), Id::from(-7_i64));
        assert_eq!(id("\"id\": \"7\", "), Id::from("7"));
        assert_eq!(id(""), Id::from(3_u64));
        assert_eq!(id("\"id\": null, "), Id::from(3_u64));
        for odd in ["1.5", "true", "[7]", "1e99"] {
            assert_eq!(
                error(&format!("{{\"id\": {odd}, \"text\": \"One.\"}}")),
                (None, "its \"id\" is not a string or a whole number".into())
            );
        }
    }

    #[test]
    fn a_date_may_be_a_date_time_empty_or_wrong() {
        let article = |date: &str| read(&format!("{{\"text\": \"One.\", \"date\": {date}}}"));
        for day in [
            "2024-02-29",
            " 2024-02-29 ",
            "2024-02-29T23:30:00",
            "2024-02-29T23:30",
            "2024-02-29 23:30:00.123456",
            "2024-02-29T23:30:00Z",
            "2024-02-29T23:30:00-08:00",
            "2024-02-29T23:30:00+0530",
        ] {
            let article = article(&format!("{day:?}"));
            assert_eq!(article.date, Some(Date::constant(2024, 2, 29)), "{day}");
            assert!(article.warnings.is_empty());
        }
        for nothing in ["null", "\"\"", "\" \""] {
            let article = article(nothing);
            assert_eq!((article.date, article.warnings.len()), (None, 0));
        }
        for wrong in [
            "\"2023-02-29\"",
            "\"29/02/2024\"",
            "\"2024-02-29 or so\"",
            "\"2024-02-29T25:00\"",
            "\"ééééé\"",
            "1709164800",
            "[]",
        ] {
            let article = article(wrong);
            assert_eq!((article.date, &*article.text), (None, "One."), "{wrong}");
            assert_eq!(
                article.warnings[0].to_string(),
                format!(
                    "a.jsonl, line 3: its \"date\" is ignored: it is not a date (YYYY-MM-DD) or an ISO date-time: {wrong}"
                )
            );
        }
    }

    #[test]
    fn other_keys_may_be_read() {
        let [text, id, date] = ["content", "url", "published_at"].map(str::to_owned);
        let reading = Reading {
            keys: Keys { text, id, date },
            ..Reading::default()
        };
        let line =
            r#"{"id": 7, "url": "u", "text": 0, "content": "One.", "published_at": "2024-02-29"}"#;
        let article = read_as(line, &reading).unwrap();
        assert_eq!((&*article.id.text(), &*article.text), ("u", "One."));
        assert_eq!(article.date, Some(Date::constant(2024, 2, 29)));
        let failure = read_as("{\"text\": \"One.\"}", &reading).unwrap_err();
        assert_eq!(failure.reason, "it has no \"content\"");
    }

    #[test]
    fn half_a_surrogate_pair_is_an_error_only_in_values_that_are_read() {
        let article = read(r#"{"title": "\ud800", "id": "a", "text": "One."}"#);
        assert_eq!((&*article.id.text(), &*article.text), ("a", "One."));
        let (id, reason) = error(r#"{"title": "One", "id": "\ud800", "text": "One."}"#);
        assert!(id.is_none() && reason.contains("hex escape"), "{reason}");
    }

    #[test]
    fn lines_may_be_in_another_encoding() {
        let line = b"{\"text\": \"Caf\xe9.\"}";
        let latin = Reading {
            encoding: decode::encoding("latin1"),
            ..Reading::default()
        };
        let article = read_as(line, &latin).unwrap();
        assert_eq!(
            (&*article.text, article.encoding),
            ("Café.", "windows-1252")
        );
        let utf8 = Reading {
            encoding: Some(UTF_8),
            ..Reading::default()
        };
        let article = read_as(line, &utf8).unwrap();
        assert_eq!(
            (&*article.text, article.warnings.len()),
            ("Caf\u{fffd}.", 1)
        );
        let failure = read_as(line, &Reading::default()).unwrap_err();
        assert!(failure.reason.starts_with("it is not UTF-8 (--encoding"));
    }

    #[test]
    fn failures_say_what_is_wrong_and_name_the_id() {
        for (line, id, reason) in [
            ("nonsense", None, "it is not a JSON object"),
            ("[\"a\", \"text\"]", None, "it is not a JSON object"),
            (r#"{"id": "a"}"#, Some("a"), "it has no \"text\""),
            (
                r#"{"id": 7, "text": null}"#,
                Some("7"),
                "it has no \"text\"",
            ),
            (
                r#"{"id": "a", "text": ["One."]}"#,
                Some("a"),
                "its \"text\" is not a string",
            ),
            (r#"{"id": "a", "text": " \n"}"#, Some("a"), "it is empty"),
        ] {
            assert_eq!(error(line), (id.map(str::to_owned), reason.to_owned()));
        }
        let long = |open: &str| format!("{{\"id\": \"a\", {}", open.repeat(200));
        for (line, id, part) in [
            (
                r#"{"id": "a", "id": "b", "text": "One."}"#.into(),
                None,
                "the key \"id\" appears twice",
            ),
            (
                r#"{"text": "\ud800", "id": "a"}"#.to_owned(),
                Some("a"),
                "hex escape",
            ),
            (
                format!(
                    "{{\"id\": \"a\", \"text\": {}{}}}",
                    "[".repeat(200),
                    "]".repeat(200)
                ),
                Some("a"),
                "recursion limit",
            ),
            (r#"{"id": "a", "text": "One."#.to_owned(), None, "at column"),
            (r#"{"text": "One."} x"#.to_owned(), None, "trailing"),
            (long("\"x\": [["), None, "it is not a JSON article"),
        ] {
            let (known, reason) = error(&line);
            assert_eq!(known.as_deref(), id, "{line}");
            assert!(reason.contains(part), "{reason}");
        }
    }
}
