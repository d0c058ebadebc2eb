//! Tests of every flag that shapes the output.

use serde_json::{Value, json};

use crate::helper::{ARTICLE, Folder};

const KEYS: [&str; 13] = [
    "id", "analyzer", "headline", "date", "dateline", "bylines", "speakers", "quotes", "places",
    "figures", "dates", "people", "organizations",
];

fn keys(line: &str) -> Vec<&str> {
    let report: serde_json::Map<String, Value> = serde_json::from_str(line).unwrap();
    let mut keys: Vec<&str> = KEYS
        .into_iter()
        .filter(|k| report.contains_key(*k))
        .collect();
    assert_eq!(keys.len(), report.len());
    keys.sort_by_key(|k| line.find(&format!("\"{k}\":")));
    keys
}

#[test]
fn formats() {
    let folder = Folder::new("formats");
    folder.file("a.txt", ARTICLE).file("in/b.txt", ARTICLE);
    let summary = folder.run(["a.txt", "--date", "2024-06-03"]).ok();
    assert_eq!(
        folder.run(["a.txt"]).ok(),
        folder.run(["a.txt", "-f", "summary"]).ok()
    );
    assert!(
        summary.starts_with("Harbour ferries to stop for a week\nMonday 3 June 2024"),
        "{summary}"
    );
    let line = folder.run(["a.txt", "--format=jsonl"]).ok();
    assert_eq!(line.matches('\n').count(), 1);
    let indented = folder.run(["a.txt", "-f", "json"]).ok();
    assert!(indented.lines().count() > KEYS.len() && indented.ends_with("\n}\n"));
    assert_eq!(indented, folder.run(["a.txt", "--json"]).ok());
    let [line, indented] =
        [&line, &indented].map(|json| serde_json::from_str::<Value>(json).unwrap());
    assert_eq!(line, indented);
    let several = folder.run(["a.txt", "in", "--json"]).json();
    assert_eq!(
        (several.as_array().map(Vec::len), &several[0]),
        (Some(2), &indented)
    );
    assert_eq!(
        folder.run(["in", "--json"]).json().as_array().map(Vec::len),
        Some(1),
        "a folder always gives an array"
    );
    assert!(
        folder
            .run(["a.txt", "in"])
            .ok()
            .contains("──\nin/b.txt\nHarbour ferries"),
        "a summary of several articles names each"
    );
}

#[test]
fn every_article_has_all_keys_in_order() {
    let folder = Folder::new("all_keys");
    for text in [ARTICLE, "It rained.", "?"] {
        assert_eq!(keys(&folder.pipe(["-f", "jsonl"], text).ok()), KEYS);
    }
}

#[test]
fn only_keeps_the_id_and_what_is_asked_for() {
    let folder = Folder::new("only");
    folder.file("a.txt", ARTICLE);
    assert_eq!(
        keys(
            &folder
                .run(["a.txt", "-f", "jsonl", "--only", "date,headline"])
                .ok()
        ),
        ["id", "headline", "date"]
    );
    for key in &KEYS[2..] {
        assert_eq!(
            keys(&folder.run(["a.txt", "-f", "jsonl", "--only", key]).ok()),
            ["id", key]
        );
    }
    assert_eq!(
        folder.run(["a.txt", "--only", "headline"]).ok(),
        "Harbour ferries to stop for a week\n"
    );
    assert_eq!(
        folder
            .run(["a.txt", "--only", "date", "--date", "2024-06-03"])
            .ok(),
        "Monday 3 June 2024\n"
    );
}

#[test]
fn offsets_count_characters_or_bytes() {
    let folder = Folder::new("offsets");
    let text = format!("Café 😀 {ARTICLE}");
    for (unit, end) in [("chars", 41), ("bytes", 45)] {
        let report = folder.pipe(["--json", "--offsets", unit], &text).json();
        assert_eq!(
            report["headline"],
            json!({ "text": "Café 😀 Harbour ferries to stop for a week", "start": 0, "end": end })
        );
    }
}

#[test]
fn explain_names_the_rules() {
    let folder = Folder::new("explain");
    let report = folder.pipe(["--json", "--explain"], ARTICLE).json();
    assert!(
        report["headline"]["rule"]
            .as_str()
            .unwrap()
            .starts_with("headline/"),
        "{report}"
    );
    assert!(folder.pipe(["--json"], ARTICLE).json()["headline"]["rule"].is_null());
}

#[test]
fn the_date_may_be_given() {
    let report = Folder::new("a_date")
        .pipe(["--json", "--date", "2021-12-31"], ARTICLE)
        .json();
    assert_eq!(
        (&report["date"]["value"], &report["date"]["source"]),
        (&json!("2021-12-31"), &json!("given"))
    );
}

#[test]
fn the_schema_is_json() {
    let schema: Value =
        serde_json::from_str(&Folder::new("the_schema").run(["--schema"]).ok()).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let keys = |list: &Value| -> Vec<String> { serde_json::from_value(list.clone()).unwrap() };
    assert_eq!(keys(&schema["required"]), ["id"]);
    let rest = keys(&schema["dependentRequired"]["analyzer"]);
    assert_eq!(
        rest,
        KEYS[2..],
        "a report with an analyzer has all other keys"
    );
}

#[test]
fn help_begins_with_examples() {
    let folder = Folder::new("help");
    for flag in ["-h", "--help"] {
        let help = folder.run([flag]).ok();
        let [examples, usage] = ["Examples:", "Usage:"].map(|part| help.find(part).unwrap());
        assert!(examples < usage && help.contains("dateline article.txt"));
    }
    let help = folder.run(["--help"]).ok();
    assert!(help.contains("\n  dateline article.txt  "), "{help}");
    for ending in [".json,", ".jsonl,", ".csv,", ".geojson,", ".html ", ".txt)"] {
        assert!(help.contains(ending), "{ending}");
    }
    let flags = "--who --where --encoding --text-field --id-field --date-field --format --json --only --offsets --explain --from --date --max-bytes --max-seconds --output --jobs --color --quiet --schema --completions --man --table --help --version";
    for flag in flags.split(' ') {
        assert!(help.contains(flag), "{flag}");
    }
    assert!(help.contains("Exit status: 0"));
    assert!(
        help.lines().all(|line| line.chars().count() <= 130),
        "{help}"
    );
    assert_eq!(
        folder.run(["--version"]).ok(),
        concat!("dateline ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn colours_are_for_terminals_or_on_request() {
    let folder = Folder::new("colour");
    folder.file("a.txt", ARTICLE);
    assert!(!folder.run(["a.txt"]).ok().contains('\u{1b}'));
    assert!(
        !folder
            .run(["a.txt", "--color", "never"])
            .ok()
            .contains('\u{1b}')
    );
    let coloured = folder.run(["a.txt", "--color", "always"]).ok();
    assert!(
        coloured.starts_with("\u{1b}[1mHarbour ferries to stop for a week\u{1b}[0m\n"),
        "{coloured:?}"
    );
    if folder.shell("command -v script").status == 0 {
        // A build server's CI=true also turns colours on; this test is about a person's terminal.
        let bare = "env -u CI -u NO_COLOR -u CLICOLOR -u CLICOLOR_FORCE";
        let on_terminal = |env: &str| {
            folder
                .shell(&format!(
                    "{bare} {env} script -qec \"$DATELINE a.txt\" /dev/null < /dev/null"
                ))
                .out
        };
        assert!(on_terminal("TERM=xterm").contains("\u{1b}[1mHarbour"));
        assert!(!on_terminal("TERM=xterm NO_COLOR=1").contains('\u{1b}'));
        assert!(!on_terminal("TERM=dumb").contains('\u{1b}'));
    }
}

#[test]
fn the_last_of_two_conflicting_flags_wins() {
    let folder = Folder::new("last_wins");
    folder.file("a.txt", ARTICLE);
    let json = folder.run(["a.txt", "--json"]).ok();
    let line = folder.run(["a.txt", "-f", "jsonl"]).ok();
    for (args, expected) in [
        ("-f csv --json", &json),
        ("--json --json", &json),
        ("--format summary -f json", &json),
        ("--json -f jsonl", &line),
        ("-f summary --json -f jsonl", &line),
        ("--color always --json", &json),
        ("--color always --color never --json", &json),
        (
            "--offsets bytes --json --offsets chars --date 2020-01-01 --date 2024-06-03 --only date --only headline,date,dateline,bylines,speakers,quotes,places,figures,dates,people,organizations",
            &json,
        ),
        (
            "--max-bytes 1K --max-bytes 1M -j1 -j2 --from jsonl --from text -q -q --json",
            &json,
        ),
    ] {
        let ran = folder.run(["a.txt"].into_iter().chain(args.split(' ')));
        let out = ran.ok();
        if args.contains("--date") {
            assert!(out.contains("\"given\"") && out.contains("\"2024-06-03\""));
        } else {
            assert_eq!(out, *expected, "{args}");
        }
    }
    let csv = folder
        .run(["a.txt", "--json", "-f", "csv", "--table", "quotes"])
        .ok();
    assert!(
        csv.starts_with("article,") || csv.starts_with("id,"),
        "{csv}"
    );
}

#[test]
fn a_flag_without_effect_gets_a_note() {
    let folder = Folder::new("without_effect");
    folder.file("a.txt", ARTICLE);
    let summary = folder.run(["a.txt"]).ok();
    for (args, note) in [
        (
            "--offsets bytes",
            "--offsets has no effect on a summary or a page, which have no offsets",
        ),
        (
            "--text-field body",
            "--text-field has no effect without --from jsonl",
        ),
        (
            "--id-field url",
            "--id-field has no effect without --from jsonl",
        ),
        (
            "--glob *.md",
            "--glob has no effect without a folder: a file that is named is read",
        ),
        (
            "--follow",
            "--follow has no effect without a folder: a link that is named is followed",
        ),
    ] {
        let args = ["a.txt"].into_iter().chain(args.split(' '));
        let ran = folder.run(args.clone());
        assert_eq!(ran.err, format!("dateline: note: {note}\n"));
        assert_eq!((ran.out, ran.status), (summary.clone(), 0));
        assert_eq!(folder.run(args.chain(["-q"])).ok(), summary);
    }
    for args in [
        "-f csv --table speakers --only quotes",
        "-f csv --table speakers --explain",
        "-f csv --table speakers --offsets bytes",
        "-f geojson --only quotes",
        "-f html --offsets chars",
        "-f json --full",
        "-f html --all",
        "--schema",
        "--man",
    ] {
        let ran = folder.run(["a.txt"].into_iter().chain(args.split(' ')));
        assert!(ran.status == 0 && !ran.out.is_empty(), "{args}");
        assert!(ran.err.starts_with("dateline: note: ") && ran.err.lines().count() == 1);
    }
    let schema = folder.run(["--schema"]).ok();
    assert_eq!(
        folder.run(["--color", "always", "-q", "--schema"]).ok(),
        schema
    );
}

#[test]
fn colours_may_be_forced_by_the_environment() {
    let folder = Folder::new("forced_colours");
    folder.file("a.txt", ARTICLE);
    let coloured = |env: &str, args: &str| {
        let bare = "env -u CI -u NO_COLOR -u CLICOLOR -u CLICOLOR_FORCE -u FORCE_COLOR";
        folder
            .shell(&format!("{bare} {env} $DATELINE a.txt {args}"))
            .ok()
            .contains('\u{1b}')
    };
    for env in [
        "FORCE_COLOR=1",
        "FORCE_COLOR=3",
        "FORCE_COLOR=true",
        "CLICOLOR_FORCE=1",
    ] {
        assert!(
            coloured(env, "") && !coloured(env, "--color never"),
            "{env}"
        );
        assert!(!coloured(env, "--json"), "{env}");
        assert!(!coloured(&format!("{env} NO_COLOR=1"), ""), "{env}");
    }
    for env in ["", "FORCE_COLOR=", "FORCE_COLOR=0", "CLICOLOR_FORCE=0"] {
        assert!(!coloured(env, ""), "{env}");
    }
}

#[test]
fn an_article_cannot_control_the_terminal() {
    let evil = "Ferries \u{1b}[2J\u{9b}31m\u{7}\u{202e}stop\n\n“Go \u{1b}]0;title\u{7}away,” said Ann\u{2066} \u{1b}[5mBell of the \u{8}harbour \
        in Paris\u{202d} on Friday, because of 20 \u{7f}boats.\n";
    let folder = Folder::new("cannot_act");
    let name = "\u{1b}[31m\u{202e}.txt";
    // Mostly text, so that it is not refused because of the rest.
    folder.file(name, format!("{evil}\n{}", ARTICLE.repeat(3)));
    let acts = |c: char| {
        c.is_control() && c != '\n'
            || ('\u{202a}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    let lines = serde_json::json!({ "id": "\u{202e}\u{1b}[2J", "text": evil }).to_string()
        + "\n{\"id\": \"\\u202e\\u001b[2J\", \"text\": \"It rained.\", \"date\": \"\\u001b]0;\\u0007\\u2066\\n\"}\n";
    for format in ["summary", "json", "jsonl"] {
        let files = folder.run([name, "nope\u{1b}\u{2066}\n.txt", "-f", format]);
        let lines = folder.pipe(["--from", "jsonl", "-f", format], &lines);
        for ran in [&files, &lines] {
            assert!(
                ran.out.contains("stop") && !ran.out.contains(acts) && !ran.err.contains(acts),
                "{ran:?}"
            );
        }
        assert_eq!(files.err.lines().count(), 2, "{}", files.err);
    }
}

#[test]
fn a_summary_fits_the_width() {
    let folder = Folder::new("width");
    folder.file(
        "a.txt",
        ARTICLE.replace("for a week", "for a week as both boats get new engines"),
    );
    let widest = |run: &str| {
        folder
            .shell(run)
            .ok()
            .lines()
            .map(|line| line.chars().count())
            .max()
    };
    assert!(widest("COLUMNS=40 $DATELINE a.txt") <= Some(40));
    assert!(widest("$DATELINE a.txt") > Some(60));
    assert!(widest("COLUMNS=nonsense $DATELINE a.txt") <= Some(80));
}
