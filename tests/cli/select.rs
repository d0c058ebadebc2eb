//! `--who` and `--where`: asking a folder who said what.

use crate::helper::{ARTICLE, Folder};

const TALKS: &str = "Talks on fishing end\n\nTuesday, 4 June 2024\n\n\
    “We have a treaty,” Tom Reed, the fisheries minister, said in Bergen on Tuesday. “It is a good one.”\n\n\
    Harbour master Ann Bell said the boats would be counted each year.\n";

fn folder(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/b.txt", TALKS)
        .file(
            "in/c.txt",
            "It rained\n\nIt rained in Oslo on Monday, and nobody was out.\n",
        );
    folder
}

#[test]
fn who_keeps_the_statements_of_matching_speakers() {
    let folder = folder("who");
    let ran = folder.run(["in", "--who", "minister", "-f", "jsonl"]);
    assert_eq!(ran.ids(), ["in/b.txt"]);
    let report = &ran.lines()[0];
    let speakers: Vec<_> = report["quotes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|quote| quote["speaker"].as_str())
        .collect();
    assert_eq!(speakers, [Some("Tom Reed")]);
    assert_eq!(report["speakers"].as_array().map(Vec::len), Some(1));
    assert_eq!(report["speakers"][0]["quotes"], 1);
    assert_eq!(
        report["places"][0]["name"], "Bergen",
        "the rest is the article's"
    );

    let ran = folder.run(["in", "--who", "bell", "-f", "jsonl"]);
    assert_eq!(ran.ids(), ["in/a.txt", "in/b.txt"]);
    for line in ran.lines() {
        for quote in line["quotes"].as_array().unwrap() {
            assert_eq!(quote["speaker"], "Ann Bell");
        }
    }
}

#[test]
fn a_summary_of_a_speaker_shows_little_else() {
    let folder = folder("who_summary");
    let summary = folder.run(["in", "--who", "^tom"]).ok();
    assert!(
        summary.starts_with("in/b.txt\nTalks on fishing end\nTuesday 4 June 2024"),
        "{summary}"
    );
    assert!(
        summary.contains("We have a treaty") && !summary.contains("Bell"),
        "{summary}"
    );
    assert!(
        !summary.contains("Bergen\n") && !summary.contains("in/a.txt"),
        "{summary}"
    );
    let places = folder.run(["in", "--who", "^tom", "--only", "places"]).ok();
    assert!(
        places.contains("Bergen") && !places.contains("treaty"),
        "{places}"
    );
}

#[test]
fn a_pattern_with_a_capital_is_case_sensitive() {
    let folder = folder("smart_case");
    let ids = |who: &str| folder.run(["in", "--who", who, "-f", "jsonl"]).ids();
    assert_eq!(ids("reed"), ["in/b.txt"]);
    assert_eq!(ids("Reed|x"), ["in/b.txt"]);
    assert!(ids("REED").is_empty());
    let ran = folder.run(["in", "--who", "(reed"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "dateline: invalid value '(reed' for '--who <PATTERN>': not a regular expression: unclosed group\n"
        )
    );
}

#[test]
fn where_keeps_the_articles_that_name_a_matching_place() {
    let folder = folder("where");
    let asked = |format: &[&str]| {
        let args = ["in", "--where", "bergen"]
            .into_iter()
            .chain(format.iter().copied());
        folder.run(args).ok()
    };
    let summary = asked(&[]);
    assert!(summary.starts_with("in/b.txt\nTalks on fishing end\n") && !summary.contains("in/a"));
    assert!(summary.contains("Ann Bell"), "the article stays whole");
    let array: serde_json::Value = serde_json::from_str(&asked(&["--json"])).unwrap();
    assert_eq!(
        (array.as_array().map(Vec::len), &array[0]["id"]),
        (Some(1), &"in/b.txt".into())
    );
    let csv = asked(&["-f", "csv", "--table", "articles"]);
    assert_eq!(csv.lines().count(), 2);
    assert!(csv.lines().nth(1).unwrap().starts_with("in/b.txt,"));
    let map = asked(&["-f", "geojson"]);
    assert!(map.contains("Bergen") && !map.contains("Oslo"));
    asked(&["-f", "html", "-o", "pages"]);
    let page = |name: &str| folder.path().join("pages").join(name).exists();
    assert!(page("b.html") && page("index.html") && !page("a.html") && !page("c.html"));
    asked(&["-o", "reports"]);
    assert_eq!(
        std::fs::read_dir(folder.path().join("reports"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn accents_may_be_left_out_and_a_country_stands_for_its_places() {
    let folder = Folder::new("where_country");
    folder
        .file(
            "in/a.txt",
            "Ferries stop\n\nThe ferries stopped in Tromsø on Monday.\n",
        )
        .file(
            "in/b.txt",
            "Ferries stop\n\nThe ferries stopped in Aarhus, Denmark, on Monday.\n",
        );
    let ids = |place: &str| folder.run(["in", "--where", place, "-f", "jsonl"]).ids();
    assert_eq!(ids("^tromso$"), ["in/a.txt"]);
    assert_eq!(ids("^tromsø$"), ["in/a.txt"]);
    assert_eq!(ids("norway"), ["in/a.txt"]);
    assert_eq!(ids("denmark|norway"), ["in/a.txt", "in/b.txt"]);
    assert!(ids("sweden").is_empty());
}

#[test]
fn finding_nothing_is_not_a_failure() {
    let folder = folder("nothing_asked");
    for (format, expected) in [("summary", ""), ("json", "[]\n"), ("jsonl", "")] {
        for (flag, pattern) in [("--where", "Atlantis"), ("--who", "nobody")] {
            let ran = folder.run(["in", flag, pattern, "-f", format]);
            assert_eq!((ran.status, ran.out.as_str()), (0, expected));
            let said = format!("dateline: no article matches {flag} '{pattern}'\n");
            assert_eq!(ran.err, said);
            let quiet = folder.run(["in", flag, pattern, "-f", format, "-q"]);
            assert_eq!((quiet.status, quiet.err.as_str()), (0, ""));
        }
    }
    let ran = folder.run(["in", "--where", "oslo", "--who", "bell", "-f", "jsonl"]);
    assert!(ran.ids().is_empty(), "both have to match");
    assert_eq!(
        ran.err,
        "dateline: no article matches --who 'bell' and --where 'oslo'\n"
    );
    let rows = folder
        .run(["in", "--who", "reed", "-f", "csv", "--table", "quotes"])
        .ok();
    assert_eq!(rows.lines().count(), 2, "a header and a statement: {rows}");
}
