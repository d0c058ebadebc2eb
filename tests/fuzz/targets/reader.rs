//! The reader, for any bytes: as a file, and as a line of JSON Lines.

#![no_main]

use std::collections::HashMap;
use std::path::Component;

use dateline::reader::{Input, Origin, Reading, decode};
use serde_json::Value;
use serde_json::value::RawValue;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    file(bytes);
    line(bytes);
});

/// Checks that decoding does not change UTF-8, except for its mark, and that decoding its own
/// result changes nothing.
fn file(bytes: &[u8]) {
    let Ok(read) = decode(bytes.to_vec(), None) else {
        return;
    };
    let text = read.text;
    // UTF-16 text has NULs where it is ASCII.
    if let Ok(unicode) = std::str::from_utf8(bytes)
        && !bytes.contains(&0)
    {
        assert_eq!(text, unicode.strip_prefix('\u{feff}').unwrap_or(unicode));
    }
    assert!(!text.contains('\0'));
    if !text.starts_with('\u{feff}')
        && let Ok(again) = decode(text.clone().into_bytes(), None)
    {
        assert_eq!(again.text, text);
    }
}

/// Checks that a line gives the article in its JSON, under a file name that cannot leave the
/// folder, or a failure of one line. Values of other keys are as free as the grammar of JSON: half
/// a surrogate pair, say.
fn line(bytes: &[u8]) {
    let origin = Origin {
        name: "a.jsonl".into(),
        line: Some(1),
    };
    match Input::Line(origin, bytes.to_vec()).load(&Reading::default()) {
        Ok(article) => {
            let json: HashMap<String, Box<RawValue>> =
                serde_json::from_slice(bytes).expect("an article's line is JSON");
            let value = |key: &str| {
                let written = json.get(key).map_or("null", |value| value.get());
                serde_json::from_str::<Value>(written).expect("a value that is read is JSON")
            };
            assert_eq!(value("text"), Value::from(article.text.as_str()));
            let id = match value("id") {
                Value::Null => "1".to_owned(),
                Value::String(id) => id,
                number => number.to_string(),
            };
            assert_eq!(article.id.text(), id);
            let mut parts = article.place.components();
            assert!(
                matches!(
                    (parts.next(), parts.next()),
                    (Some(Component::Normal(_)), None)
                ),
                "{:?}",
                article.place
            );
        }
        Err(failure) => assert!(
            !failure.to_string().contains(char::is_control),
            "{failure:?}"
        ),
    }
}
