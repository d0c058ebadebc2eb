//! The reader over any bytes: as a file, and as a line of JSON Lines.

#![no_main]

use std::path::Component;

use dateline::reader::{Input, MAX_BYTES, Origin, decode};
use serde_json::Value;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    file(bytes);
    line(bytes);
});

/// Decoding leaves UTF-8 as it is, but for its mark, and gives a text that it leaves as it is.
fn file(bytes: &[u8]) {
    let Ok(text) = decode(bytes.to_vec()) else { return };
    if let Ok(unicode) = std::str::from_utf8(bytes) {
        assert_eq!(text, unicode.strip_prefix('\u{feff}').unwrap_or(unicode));
    }
    assert!(!text.contains('\0'));
    if !text.starts_with('\u{feff}')
        && let Ok(again) = decode(text.clone().into_bytes())
    {
        assert_eq!(again, text);
    }
}

/// A line gives the article that its JSON says, in a file's name that leads nowhere else, or a
/// failure of one line.
fn line(bytes: &[u8]) {
    let origin = Origin { name: "a.jsonl".into(), line: Some(1) };
    match Input::Line(origin, bytes.to_vec()).load(MAX_BYTES) {
        Ok(article) => {
            let json: Value = serde_json::from_slice(bytes).expect("an article's line is JSON");
            assert_eq!((json["id"].as_str(), json["text"].as_str()), (Some(article.id.as_str()), Some(article.text.as_str())));
            let mut parts = article.place.components();
            assert!(matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None)), "{:?}", article.place);
        }
        Err(failure) => assert!(!failure.to_string().contains(char::is_control), "{failure:?}"),
    }
}
