//! Inputs are not overwritten.

use std::fs;

use crate::helper::{ARTICLE, Folder, line};

#[test]
fn inputs_are_not_overwritten() {
    let folder = Folder::new("not_over");
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/a.summary.txt", ARTICLE)
        .file("lines.jsonl", line("lines", ARTICLE));
    let next_run = "would be read as an article on the next run; write outside the input folder";
    for (args, said) in [
        (
            &["in/a.txt", "-o", "in/a.txt", "-q"][..],
            "in/a.txt is an input; choose another output".to_owned(),
        ),
        (
            &["--from=jsonl", "lines.jsonl", "-o", "lines.jsonl"],
            "lines.jsonl is an input; choose another output".into(),
        ),
        (
            &["in", "-o", "in/a.txt", "-q"],
            "in/a.txt is an input; choose another output".into(),
        ),
        (
            &["in", "-o", "in/b.txt", "-q"],
            format!("in/b.txt {next_run}"),
        ),
        (&[".", "-o", "all.txt", "-q"], format!("all.txt {next_run}")),
        (
            &["in", "-o", "in/all.json", "--glob", "all.*"],
            format!("in/all.json {next_run}"),
        ),
        (
            &["in", "-f", "summary", "-o", "in"],
            "reports in in (*.summary.txt) would be read as articles".into(),
        ),
        (
            &["in", "-f", "summary", "-o", "in/out"],
            "reports in in/out (*.summary.txt) would be read as articles".into(),
        ),
        (
            &["--from=jsonl", ".", "-f", "jsonl", "-o", "out"],
            "reports in out (*.jsonl) would be read as articles".into(),
        ),
        (
            &["in", "-o", "all.json", "-fjsonl"],
            "all.json has another format's extension; use all.jsonl, or drop --format".into(),
        ),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(
            ran.err.starts_with(&format!("dateline: {said}")),
            "{args:?}: {}",
            ran.err
        );
    }
    let kept = |name: &str, text: &str| {
        assert_eq!(
            fs::read_to_string(folder.path().join(name)).unwrap(),
            text,
            "{name}"
        );
    };
    kept("in/a.txt", ARTICLE);
    kept("in/a.summary.txt", ARTICLE);
    assert_eq!(folder.shell("ls").out, "in\nlines.jsonl\n");
    // An id is only known when its line is read.
    let ran = folder.run(["--from=jsonl", "lines.jsonl", "-f", "jsonl", "-o", "."]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            1,
            "dateline: cannot write ./lines.jsonl: it is an input; choose another output\n"
        )
    );
    kept("lines.jsonl", &line("lines", ARTICLE));
    let ran = folder.run(["in/a.txt", "in/a.summary.txt", "-f", "summary", "-o", "in"]);
    assert_eq!(
        (ran.status, ran.err.lines().next()),
        (
            1,
            Some("dateline: cannot write in/a.summary.txt: it is an input; choose another output")
        )
    );
    kept("in/a.summary.txt", ARTICLE);
    folder.run(["in", "-o", "in/all.json"]).ok();
    folder.run(["in", "-o", "in"]).ok();
    assert_eq!(
        folder.shell("ls in").out,
        "a.json\na.summary.json\na.summary.summary.json\na.summary.summary.txt\na.summary.txt\na.txt\nall.json\n"
    );
}

#[cfg(unix)]
#[test]
fn inputs_on_standard_streams_are_not_overwritten() {
    let folder = Folder::new("not_over_streams");
    folder
        .file("lines.jsonl", line("a", ARTICLE))
        .file("in/a.txt", ARTICLE);
    let ran = folder.shell("$DATELINE --from jsonl -o lines.jsonl < lines.jsonl");
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "dateline: lines.jsonl is an input; choose another output\n"
        )
    );
    let ran = folder.shell("$DATELINE --from jsonl lines.jsonl >> lines.jsonl");
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "dateline: standard output is an input; choose another output\n"
        )
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("lines.jsonl")).unwrap(),
        line("a", ARTICLE)
    );
    let ran = folder.shell("$DATELINE in -f jsonl > in/all.txt; wc -l < in/all.txt");
    assert_eq!((ran.out.trim(), ran.err.as_str()), ("1", ""));
}
