//! Inputs as they occur in practice: decomposed accents, undeclared encodings, many kinds of
//! quotation marks, records with their own keys.

use serde_json::{Value, json};

use crate::helper::{ARTICLE, Folder};

const ACCENTS: &str = "Mayors meet on river floods\n\nMonday, 3 June 2024\n\n\
    “We’ve never seen so much water,” José Muñoz, the mayor of Málaga, said on Monday. Engineers came from Gdańsk in Poland and from \
    Besançon in France. Pumps arrived from Malmö, and fire crews in Győr and in Bogotá collected €2m, said Zoë Ångström of the relief office.\n";

/// Returns the text with each accented letter decomposed into a letter and a combining accent.
fn apart(text: &str) -> String {
    const PAIRS: [(&str, &str); 14] = [
        ("é", "e\u{301}"),
        ("ñ", "n\u{303}"),
        ("á", "a\u{301}"),
        ("ń", "n\u{301}"),
        ("ç", "c\u{327}"),
        ("ö", "o\u{308}"),
        ("ň", "n\u{30c}"),
        ("ő", "o\u{30b}"),
        ("ë", "e\u{308}"),
        ("Å", "A\u{30a}"),
        ("ó", "o\u{301}"),
        ("ã", "a\u{303}"),
        ("ü", "u\u{308}"),
        ("í", "i\u{301}"),
    ];
    PAIRS
        .iter()
        .fold(text.to_owned(), |text, (one, two)| text.replace(one, two))
}

/// Returns a report without words and offsets, which differ if the text does.
fn without_words(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| {
                !["text", "start", "end", "spans", "content"].contains(&key.as_str())
            })
            .map(|(key, value)| (key.clone(), without_words(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(list) => list.iter().map(without_words).collect(),
        other => other.clone(),
    }
}

/// Collects the words of every mention, and the text at its offsets.
fn mentions(value: &Value, text: &str, found: &mut Vec<(String, String)>) {
    if let (Some(words), Some(start), Some(end)) = (
        value["text"].as_str(),
        value["start"].as_u64(),
        value["end"].as_u64(),
    ) {
        let cut = text
            .chars()
            .skip(start as usize)
            .take((end - start) as usize);
        found.push((words.to_owned(), cut.collect()));
    }
    match value {
        Value::Object(map) => map.values().for_each(|v| mentions(v, text, found)),
        Value::Array(list) => list.iter().for_each(|v| mentions(v, text, found)),
        _ => {}
    }
}

#[test]
fn decomposed_accents_change_nothing() {
    let folder = Folder::new("accents");
    let whole = folder.pipe(["--json", "--explain"], ACCENTS).json();
    let places: Vec<&str> = whole["places"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|place| !place["lat"].is_null())
        .filter_map(|place| place["name"].as_str())
        .collect();
    assert_eq!(
        places,
        [
            "Málaga", "Gdańsk", "Poland", "Besançon", "France", "Malmö", "Győr", "Bogotá"
        ]
    );
    assert_eq!(whole["speakers"][0]["name"], "José Muñoz");

    let text = apart(ACCENTS);
    assert!(text.chars().count() > ACCENTS.chars().count() + 9);
    let report = folder.pipe(["--json", "--explain"], &text).json();
    assert_eq!(without_words(&report), without_words(&whole));
    let mut found = Vec::new();
    mentions(&report, &text, &mut found);
    assert!(found.len() > 15 && found.iter().any(|(words, _)| *words == apart("Gdańsk")));
    for (words, cut) in found {
        assert_eq!(words, cut);
    }
    let bytes = folder.pipe(["--json", "--offsets", "bytes"], &text).json();
    let place = &bytes["places"][1]["mentions"][0];
    let [start, end] = ["start", "end"].map(|key| place[key].as_u64().unwrap() as usize);
    assert_eq!(text[start..end], apart("Gdańsk"));
}

#[test]
fn decomposed_accents_match_patterns_and_are_marked_on_pages() {
    let folder = Folder::new("accents_patterns");
    folder.file("a.txt", apart(ACCENTS));
    for pattern in ["győ", &apart("győ")] {
        let ids = folder
            .run(["--where", pattern, "a.txt", "-f", "jsonl"])
            .ids();
        assert_eq!(ids, ["a.txt"], "{pattern}");
    }
    let page = folder.run(["a.txt", "-f", "html"]).ok();
    assert!(page.contains(&apart("Gdańsk")) && page.contains("Gdańsk"));
}

#[test]
fn quotation_marks_of_many_kinds_are_read() {
    let folder = Folder::new("marks");
    for (open, close) in [
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("»", "«"),
        ("「", "」"),
        ("『", "』"),
        ("&quot;", "&quot;"),
        ("&ldquo;", "&rdquo;"),
        ("*“", "”*"),
        ("_\"", "\"_"),
        ("**“", "”**"),
    ] {
        let text = format!(
            "Ferries to stop\n\n{open}Nobody will be left on the island,{close} harbour master Ann Bell said on Monday.\n\n\
             {open}The boats are old{close}, Bell said. {open}They need new engines.{close}\n"
        );
        let report = folder.pipe(["--json"], &text).json();
        let quotes: Vec<_> = report["quotes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|q| (q["kind"].as_str().unwrap(), q["speaker"].as_str()))
            .collect();
        assert_eq!(quotes, [("direct", Some("Ann Bell")); 2], "{open}…{close}");
        let text = report["quotes"][0]["text"].as_str().unwrap();
        assert_eq!(
            text.trim_end_matches(','),
            "Nobody will be left on the island"
        );
    }
}

#[test]
fn utf16_is_read_without_a_mark() {
    let folder = Folder::new("unmarked");
    let expected = folder.pipe(["--json"], ACCENTS).json();
    for (name, bytes) in [
        ("UTF-16LE", u16::to_le_bytes as fn(u16) -> [u8; 2]),
        ("UTF-16BE", u16::to_be_bytes),
    ] {
        let utf16: Vec<u8> = ACCENTS.encode_utf16().flat_map(bytes).collect();
        assert_eq!(folder.pipe(["--json"], &utf16).json(), expected, "{name}");
        let explained = folder.pipe(["--json", "--explain"], &utf16).json();
        assert_eq!(explained["encoding"], name);
    }
}

#[test]
fn the_encoding_may_be_given() {
    let folder = Folder::new("named_encoding");
    // These bytes don't distinguish ISO 8859-2 from Windows-1252.
    folder.file(
        "a.txt",
        b"The \xb3\xf3d\xbc ferries stop on Monday, Ann Bell said.",
    );
    let headline = |label: &str| {
        let args = [
            "a.txt", "--explain", "--only", "quotes", "--json", "--encoding", label,
        ];
        let report = folder.run(args).json();
        let quote = report["quotes"][0]["text"].as_str().unwrap().to_owned();
        (quote, report["encoding"].as_str().unwrap().to_owned())
    };
    let quote = "The łódź ferries stop on Monday".to_owned();
    assert_eq!(headline("latin2"), (quote, "ISO-8859-2".into()));
    assert_eq!(headline("ISO-8859-1").1, "windows-1252");
    let ran = folder.run(["a.txt", "--encoding", "klingon"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "dateline: invalid value 'klingon' for '--encoding <LABEL>': not an encoding label, such as utf-8, latin1 or utf-16le\n"
        )
    );
    let line = b"{\"id\": 1, \"text\": \"The \xb3\xf3d\xbc ferries stop.\"}";
    let lines = folder
        .pipe(
            [
                "--from", "jsonl", "--encoding", "latin2", "--only", "headline",
            ],
            line,
        )
        .lines();
    assert_eq!(lines[0]["id"], 1);
    let ran = folder.pipe(["--from", "jsonl", "--encoding", "utf-16"], line);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err
            .starts_with("dateline: JSON Lines in UTF-16 cannot be read")
    );
}

#[test]
fn bytes_that_cannot_be_decoded_are_counted() {
    let folder = Folder::new("replaced");
    folder.file(
        "a.txt",
        [ACCENTS.as_bytes(), b"The \xff\xfeend.\n"].concat(),
    );
    let ran = folder.run(["a.txt", "-f", "jsonl"]);
    assert_eq!((ran.status, ran.ids()), (0, vec!["a.txt".to_owned()]));
    assert_eq!(
        ran.err,
        "dateline: a.txt: 2 bytes could not be decoded as UTF-8 and were replaced by U+FFFD (--encoding sets the encoding)\n"
    );
    assert_eq!(folder.run(["a.txt", "-q"]).err, "");
}

#[test]
fn records_may_have_numeric_or_no_ids_and_other_keys() {
    let folder = Folder::new("records");
    let input = [
        json!({ "id": 18_446_744_073_709_551_615_u64, "text": ARTICLE }),
        json!({ "id": -3, "text": "It rained.", "date": "2024-02-29T23:30:00-08:00" }),
        json!({ "text": "It rained.", "date": "" }),
        json!({ "id": null, "text": "It rained.", "date": null }),
        json!({ "id": "d", "text": "It rained.", "date": "29/02/2024" }),
        json!({ "id": 5 }),
    ]
    .map(|line| line.to_string() + "\n")
    .concat();
    let ran = folder.pipe(["--from", "jsonl", "--only", "date"], &input);
    let lines = ran.lines();
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    let expected = json!([18_446_744_073_709_551_615_u64, -3, 3, 4, "d", 5]);
    assert_eq!(json!(ids), expected);
    let dates: Vec<&Value> = lines.iter().map(|line| &line["date"]["value"]).collect();
    assert_eq!(
        json!(dates),
        json!(["2024-06-03", "2024-02-29", null, null, null, null])
    );
    assert_eq!(
        lines[5],
        json!({ "id": 5, "line": 6, "error": "it has no \"text\"" })
    );
    assert_eq!((ran.status, ran.err.lines().count()), (1, 2));
    assert!(
        ran.err.starts_with(
            "dateline: standard input, line 5: its \"date\" is ignored: it is not a date (YYYY-MM-DD) or an ISO date-time: \"29/02/2024\"\n"
        ),
        "{}",
        ran.err
    );

    let record =
        json!({ "url": "u/1", "content": "It rained.", "published": "2024-02-29", "text": 1 });
    let args =
        "--from jsonl --text-field content --id-field url --date-field published --only date";
    let lines = folder.pipe(args.split(' '), record.to_string()).lines();
    assert_eq!(
        (&lines[0]["id"], &lines[0]["date"]["value"]),
        (&json!("u/1"), &json!("2024-02-29"))
    );
    folder.file("a.jsonl", input);
    folder.run(["--from", "jsonl", "a.jsonl", "-o", "out"]);
    assert!(folder.path().join("out/18446744073709551615.json").exists());
}
