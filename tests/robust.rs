//! What holds for every text, however damaged: no panic, offsets that fit their words, lists in order, the same report every time.

mod common;

use dateline::{Offsets, Options, pipeline};
use serde_json::Value;

/// A generator of random numbers (SplitMix64), so that every run is the same.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// Pieces that rules look for, and pieces that upset them.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’",
    "«",
    "„",
    "``",
    "''",
    "(",
    ")",
    "[",
    "—",
    "–",
    " - ",
    "…",
    "...",
    ".",
    ",",
    ":",
    ";",
    "?!",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "\u{202e}",
    "\0",
    "\u{1b}[31m",
    "\u{fffd}",
    "é",
    "e\u{301}\u{301}",
    "ß",
    "İ",
    "ﬁ",
    "Ⅻ",
    "😀",
    "👩\u{200d}🚀",
    "東京",
    "שלום",
    "１２",
    "½",
    "$",
    "£1.2bn",
    "€",
    "%",
    "1,000,000",
    "99999999999999999999999",
    "0.0.0.0",
    "1e999",
    "-0",
    "1/0",
    "3-2",
    "2024-02-30",
    "30 February 2023",
    "32/13/2024",
    "Monday",
    "May",
    "24:61",
    "BC 1",
    "Jan.",
    "U.S.",
    "Mr.",
    "No.",
    "said",
    "told",
    "according to",
    "he",
    "they",
    "who",
    "that",
    "not",
    "Mr. President",
    "O’Brien",
    "New",
    "of",
    "and",
    "million",
    "percent",
    "two-thirds",
    "dozens of",
    "at least",
    "https://a.example/2024/02/31/x",
    "@",
    "#",
    "*",
    "_",
    "<b>",
    "</p>",
    "&amp;",
    "{",
    "}",
    "\\u0000",
    "WASHINGTON (AP) —",
    "By",
    "By By By",
    "Updated:",
];

/// A damaged copy of the text.
fn mutated(text: &str, random: &mut Random) -> String {
    let mut text = text.to_owned();
    for _ in 0..=random.below(8) {
        let mut at = || {
            let byte = random.below(text.len() + 1);
            (byte..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(0)
        };
        let (a, b) = (at(), at());
        let (start, end) = (a.min(b), a.max(b));
        match random.below(6) {
            0 => text.truncate(end),
            1 => text.replace_range(..start, ""),
            2 if end - start < 200 => text.replace_range(start..end, ""),
            3 if end - start < 400 => text.replace_range(end..end, &text.clone()[start..end]),
            4 => text.insert_str(start, &random.pick(PIECES).repeat(1 + random.below(40))),
            _ => text.insert_str(start, random.pick(PIECES)),
        }
    }
    text
}

/// Texts that no newspaper would print.
fn nasty() -> Vec<String> {
    let mut texts: Vec<String> =
        PIECES.iter().flat_map(|piece| [piece.to_string(), piece.repeat(300), format!("{piece} ").repeat(300)]).collect();
    let mut random = Random(7);
    texts.extend((0..60).map(|n| (0..n * 8).map(|_| random.pick(PIECES)).collect::<Vec<_>>().join(if n % 2 == 0 { " " } else { "" })));
    texts.push(String::new());
    texts
}

fn report(text: &str, offsets: Offsets) -> Value {
    let options = Options { explain: true, offsets, ..Options::default() };
    serde_json::to_value(pipeline::analyze(text, &options)).unwrap()
}

/// Goes through every object of the report.
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
    value.as_u64().unwrap_or_else(|| panic!("{value} is no offset")) as usize
}

/// Checks a text's report in both units; says what is wrong with it.
fn check(text: &str) {
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
                assert_eq!(slice(unit, start as usize, end as usize).as_deref(), words, "{object} in {text:?}");
                assert!(start < end, "{object} is empty in {text:?}");
                assert!(object.get("rule").is_none_or(|r| r.as_str().is_some_and(|r| r.contains('/'))), "{object}");
            }
            for span in object.get("spans").and_then(Value::as_array).into_iter().flatten() {
                let (start, end) = (number(&span[0]), number(&span[1]));
                assert!(number(&object["start"]) <= start && start < end && end <= number(&object["end"]), "{object} in {text:?}");
                assert!(slice(unit, start, end).is_some(), "{object} in {text:?}");
            }
        });
        consistent(report, text);
    }
    assert_eq!(stripped(&in_chars), stripped(&in_bytes), "{text:?}");
}

/// Lists are in text order, and speakers and statements agree.
fn consistent(report: &Value, text: &str) {
    let list = |key: &str| report[key].as_array().unwrap_or_else(|| panic!("{key} is no list"));
    let sorted = |key: &str, starts: Vec<usize>| assert!(starts.is_sorted(), "{key} {starts:?} in {text:?}");
    for key in ["bylines", "quotes", "figures", "dates"] {
        sorted(key, list(key).iter().map(|m| number(&m["start"])).collect());
    }
    for key in ["places", "people", "organizations"] {
        sorted(key, list(key).iter().map(|m| number(&m["mentions"][0]["start"])).collect());
        for entry in list(key) {
            sorted(key, entry["mentions"].as_array().unwrap().iter().map(|m| number(&m["start"])).collect());
        }
    }
    let mut names: Vec<&str> = list("speakers").iter().map(|s| s["name"].as_str().unwrap()).collect();
    for speaker in list("speakers") {
        let theirs = list("quotes").iter().filter(|q| q["speaker"] == speaker["name"]).count();
        assert_eq!(number(&speaker["quotes"]), theirs, "{speaker} in {text:?}");
    }
    for quote in list("quotes").iter().filter_map(|q| q["speaker"].as_str()) {
        assert!(names.contains(&quote), "{quote} is not among the speakers of {text:?}");
    }
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?} in {text:?}");
}

/// The report without offsets, and with every run of white space in its words as one space.
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

#[test]
fn articles() {
    common::articles().iter().for_each(|(_, text)| check(text));
}

#[test]
fn damaged_articles() {
    for (seed, (_, text)) in common::articles().iter().enumerate() {
        let mut random = Random(seed as u64);
        (0..50).for_each(|_| check(&mutated(text, &mut random)));
    }
}

#[test]
fn articles_that_break_off() {
    for (_, text) in common::articles() {
        text.char_indices().map(|(i, _)| i).step_by(23).for_each(|i| check(&text[..i]));
    }
}

#[test]
fn nasty_texts() {
    nasty().iter().for_each(|text| check(text));
}

#[test]
fn line_ends_change_no_facts() {
    for (name, text) in common::articles() {
        let unix = text.replace("\r\n", "\n");
        let dos = unix.replace('\n', "\r\n");
        check(&dos);
        assert_eq!(stripped(&report(&unix, Offsets::Chars)), stripped(&report(&dos, Offsets::Chars)), "{name}");
    }
}

#[test]
fn the_same_text_gives_the_same_report() {
    for (_, text) in common::articles() {
        assert_eq!(report(&text, Offsets::Chars), report(&text, Offsets::Chars));
    }
}
