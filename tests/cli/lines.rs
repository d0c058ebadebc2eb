//! JSON Lines in and out: one output line per input line.

use serde_json::json;

use crate::helper::{ARTICLE, Folder, line};

#[test]
fn each_line_gives_a_line_in_order() {
    let input: String = (0..200)
        .map(|i| line(&format!("n{i}"), &ARTICLE.repeat(1 + (i * 7) % 5)))
        .collect();
    let folder = Folder::new("a_line_for_a_line");
    let ran = folder.pipe(["--from", "jsonl", "-j4"], &input);
    assert!(
        ran.ids()
            .iter()
            .enumerate()
            .all(|(i, id)| *id == format!("n{i}"))
    );
    assert_eq!((ran.lines().len(), ran.status), (200, 0));
    assert_eq!(
        folder
            .file("in/a.jsonl", &input)
            .run(["--from", "jsonl", "in", "-j1"])
            .out,
        ran.out
    );
}

#[test]
fn a_bad_line_is_reported_in_its_place() {
    let good = line("a", ARTICLE);
    let input =
        format!("{good}\nnonsense\n{{\"id\": \"b\"}}\n{{\"id\": \"c\", \"text\": 7}}\n{good}");
    let ran = Folder::new("a_bad_line").pipe(["--from", "jsonl"], input);
    let lines = ran.lines();
    assert_eq!(lines.len(), 5);
    assert_eq!(
        lines[1],
        json!({ "id": null, "line": 3, "error": "it is not a JSON object" })
    );
    assert_eq!(
        lines[2],
        json!({ "id": "b", "line": 4, "error": "it has no \"text\"" })
    );
    assert_eq!(
        lines[3],
        json!({ "id": "c", "line": 5, "error": "its \"text\" is not a string" })
    );
    assert_eq!(lines[4], lines[0]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (1, "dateline: 3 of 5 articles failed\n")
    );
}

#[test]
fn odd_lines_are_read_or_refused() {
    let deep = |n: usize| {
        format!(
            "{{\"id\": \"deep\", \"x\": {}{}, \"text\": \"It rained.\"}}\n",
            "[".repeat(n),
            "]".repeat(n)
        )
    };
    let lines = [
        (deep(100_000), Some("deep"), ""),
        (
            deep(100).replace("\"x\"", "\"text\""),
            Some("deep"),
            "the key \"text\" appears twice",
        ),
        (
            deep(100_000).replace("\"x\"", "\"date\""),
            Some("deep"),
            "recursion limit",
        ),
        ("{".repeat(100_000) + "\n", None, "it is not a JSON article"),
        (
            "{\"id\": \"a\", \"text\": \"It\\udc00 rained.\"}\n".into(),
            Some("a"),
            "surrogate",
        ),
        (
            "{\"id\": \"a\", \"tags\": 1, \"tags\": 2, \"text\": \"It rained.\"}\n".into(),
            Some("a"),
            "",
        ),
        (
            "{\"id\": \"a\\n\\u0000b\", \"text\": \"It\\u0000 rained.\"}\n".into(),
            Some("a\n\0b"),
            "",
        ),
        (
            "{\"id\": \"a\", \"text\": 1e999}\n".into(),
            Some("a"),
            "number out of range",
        ),
        ("{\"id\": \"a\"\n".into(), None, "EOF"),
        (
            "{\"id\": \"a\", \"text\": \"It\0 rained.\"}\n".into(),
            None,
            "control character",
        ),
    ];
    let input: String = lines.iter().map(|(line, ..)| line.as_str()).collect();
    let ran = Folder::new("odd_lines").pipe(["--from", "jsonl", "-j3"], input);
    for ((line, id, error), found) in lines.iter().zip(ran.lines()) {
        let line = &line[..line.len().min(80)];
        assert_eq!(found["id"].as_str(), *id, "{line}");
        assert!(
            found["error"].as_str().unwrap_or("").contains(error)
                && found["error"].is_null() == error.is_empty(),
            "{line}: {found}"
        );
    }
    assert_eq!((ran.lines().len(), ran.status), (lines.len(), 1));
    let bytes = [
        b"{\"id\": \"a\", \"text\": \"caf\xe9\"}\n\xff\xfe{\0\n",
        line("b", ARTICLE).as_bytes(),
    ]
    .concat();
    let found = Folder::new("odd_bytes")
        .pipe(["--from", "jsonl"], bytes)
        .lines();
    assert_eq!(
        [&found[0]["error"], &found[1]["error"], &found[2]["id"]],
        [
            "it is not UTF-8 (--encoding sets the encoding)",
            "it is not UTF-8 (--encoding sets the encoding)",
            "b"
        ]
    );
}

#[test]
fn failed_lines_are_in_arrays_and_on_standard_error_with_summaries() {
    let folder = Folder::new("bad_lines");
    let ran = folder.pipe(
        ["--from", "jsonl", "--json", "-q"],
        format!("{{}}\n{}", line("a", ARTICLE)),
    );
    let array: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (
            array[0]["line"].as_u64(),
            array[1]["id"].as_str(),
            ran.status
        ),
        (Some(1), Some("a"), 1)
    );
    let ran = folder.pipe(["--from", "jsonl", "-f", "summary"], "{}\n");
    assert_eq!(
        ran.err,
        "dateline: cannot read standard input, line 1: it has no \"text\"\n"
    );
}

#[test]
fn no_lines_no_output() {
    let folder = Folder::new("no_lines");
    for input in ["", "\n", " \r\n\n"] {
        assert_eq!(folder.pipe(["--from", "jsonl"], input).ok(), "");
    }
    assert_eq!(folder.pipe(["--from", "jsonl", "--json"], "").ok(), "[]\n");
}

#[test]
fn the_date_of_an_input_overrides_the_flag() {
    let folder = Folder::new("own_date");
    let input = json!({ "id": "a", "text": "It rained.", "date": "2024-02-29" }).to_string()
        + "\n"
        + &line("b", "It rained.");
    let lines = folder
        .pipe(
            ["--from", "jsonl", "--date", "2020-01-01", "--only", "date"],
            input,
        )
        .lines();
    assert_eq!(lines[0]["date"]["value"], "2024-02-29");
    assert_eq!(
        lines[1]["date"],
        json!({ "value": "2020-01-01", "text": null, "start": null, "end": null, "source": "given" })
    );
}

#[test]
fn an_answer_does_not_wait_for_the_next_input() {
    let folder = Folder::new("an_answer");
    folder.file("a.jsonl", line("a", ARTICLE));
    let ran = folder
        .shell("coproc $DATELINE --from jsonl -j2; cat a.jsonl >&${COPROC[1]}; read -r -t 20 answer <&${COPROC[0]}; echo \"$answer\"");
    assert_eq!(ran.ids(), ["a"]);
}
