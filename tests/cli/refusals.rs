//! Tests of refusals, each with one clear line, and of the output that is printed nevertheless.

#[cfg(unix)]
use std::fs;

use crate::helper::{ARTICLE, Folder, Ran};

/// Checks that a file is refused for this reason.
fn refused(name: &str, bytes: &[u8], reason: &str) {
    let folder = Folder::new(&format!("refused_{}", name.replace('.', "_")));
    let ran = folder.file(name, bytes).run([name]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{name}");
    assert_eq!(ran.err, format!("dateline: cannot read {name}: {reason}\n"));
}

/// Checks for a usage error with this message.
#[track_caller]
fn misused(ran: Ran, message: &str) {
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains(message), "{}", ran.err);
}

#[test]
fn files_that_are_not_articles() {
    refused("empty.txt", b"", "it is empty");
    refused(
        "blank.txt",
        " \r\n\u{a0}\u{200b}\n".as_bytes(),
        "it is empty",
    );
    refused(
        "picture.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "it is a binary file, not text",
    );
    refused(
        "nuls.txt",
        b"Ferries\0stop for a week, harbour master Ann Bell said.",
        "it is a binary file, not text",
    );
    refused(
        "control.txt",
        &b"\x01\x02ab".repeat(50),
        "it is a binary file, not text",
    );
    let html = "it is HTML; extract the article's text first, for example with trafilatura, newspaper4k or readability";
    refused(
        "page.html",
        b"<!DOCTYPE html>\n<html><body><p>Ferries stop.</p></body></html>",
        html,
    );
    refused(
        "paper.pdf",
        b"%PDF-1.7\n...",
        "it is a PDF; extract its text first, for example with pdftotext",
    );
}

#[test]
fn missing_inputs() {
    let folder = Folder::new("not_there");
    assert_eq!(
        folder.run(["nope.txt"]).err,
        "dateline: cannot read nope.txt: No such file or directory\n"
    );
    folder.file("notes/a.md", ARTICLE);
    let ran = folder.run(["notes"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            1,
            "dateline: cannot read notes: no .txt files in this folder\n"
        )
    );
    let ran = folder.run(["--from", "jsonl", "notes"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("no .jsonl files in this folder"));
    let ran = folder.run(["--from", "jsonl", "nope.jsonl"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            1,
            "dateline: cannot read nope.jsonl: No such file or directory\n"
        )
    );
}

#[test]
fn empty_standard_input() {
    let ran = Folder::new("empty_standard_input").pipe::<&str>([], "");
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (1, "dateline: cannot read standard input: it is empty\n")
    );
}

#[cfg(unix)]
#[test]
fn unreadable_inputs() {
    let folder = Folder::for_everybody("may_not_be_read");
    for name in ["in/a.txt", "in/b/c.txt", "in/d.txt"] {
        folder.file(name, ARTICLE);
    }
    folder.shell("chmod 0 in/a.txt in/b");
    let ran = folder.shell_as_nobody("./program in -f jsonl");
    folder.shell("chmod 755 in/a.txt in/b");
    folder.remove();
    let Some(ran) = ran else {
        eprintln!("skipped: no user without rights to become");
        return;
    };
    assert_eq!((ran.ids(), ran.status), (vec!["in/d.txt".to_owned()], 1));
    for name in ["in/a.txt", "in/b"] {
        assert!(
            ran.err.contains(&format!(
                "dateline: cannot read {name}: Permission denied\n"
            )),
            "{}",
            ran.err
        );
    }
}

#[test]
fn inputs_that_are_too_long() {
    let folder = Folder::new("too_long");
    folder
        .file("long.txt", ARTICLE.repeat(9))
        .file("short.txt", ARTICLE);
    let ran = folder.run(["--max-bytes", "1K", "long.txt", "short.txt", "-f", "jsonl"]);
    assert_eq!((ran.ids(), ran.status), (vec!["short.txt".to_owned()], 1));
    assert!(
        ran.err.contains(
            "cannot read long.txt: it is longer than 1024 bytes (--max-bytes sets the limit)\n"
        ),
        "{}",
        ran.err
    );
    assert!(
        folder
            .pipe(["--max-bytes=1K"], ARTICLE.repeat(9))
            .err
            .contains("cannot read standard input: it is longer")
    );
    misused(
        folder.run(["--max-bytes", "4G", "short.txt"]),
        "give a number from 1 to just below 4G",
    );
}

#[test]
fn articles_that_take_too_long() {
    let folder = Folder::new("too_slow");
    folder.file("a.txt", ARTICLE);
    let ran = folder.run(["--max-seconds", "0.000001", "a.txt"]);
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    assert!(
        ran.err
            .starts_with("dateline: cannot analyse a.txt: it took more than 0.000001 s while ")
            && ran.err.ends_with(" (--max-seconds sets the limit)\n"),
        "{}",
        ran.err
    );
    assert_eq!(folder.run(["--max-seconds", "600", "a.txt"]).status, 0);
    misused(
        folder.run(["--max-seconds", "0", "a.txt"]),
        "give a number of seconds above 0",
    );
}

#[test]
fn what_was_meant_is_said() {
    let folder = Folder::new("what_was_meant");
    folder.file("a.csv", "id,text\n1,It rained.\n");
    for (path, said) in [
        (
            "https://news.example/a",
            "it is a web address; try: curl -s URL | trafilatura",
        ),
        ("a.csv", "it is a table; make its rows JSON Lines"),
    ] {
        let ran = folder.run([path]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(
            ran.err
                .starts_with(&format!("dateline: cannot read {path}: {said}")),
            "{}",
            ran.err
        );
    }
}

#[test]
fn dates_before_the_year_1000() {
    let folder = Folder::new("old_days");
    folder.file("a.txt", ARTICLE);
    misused(
        folder.run(["--date", "0999-12-31", "a.txt"]),
        "no article is older than the year 1000",
    );
    assert_eq!(folder.run(["--date", "1000-01-01", "a.txt"]).status, 0);
}

#[cfg(unix)]
#[test]
fn a_gigabyte_is_refused_unread() {
    let folder = Folder::new("a_gigabyte");
    folder.file("long.txt", "");
    fs::OpenOptions::new()
        .write(true)
        .open(folder.path().join("long.txt"))
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    // If no more memory is available than the program itself needs, reading the file would fail in
    // another way.
    let ran = folder.shell("ulimit -v 150000; $DATELINE long.txt");
    assert_eq!(
        ran.err,
        "dateline: cannot read long.txt: it is longer than 4194304 bytes (--max-bytes sets the limit)\n"
    );
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
}

#[test]
fn the_rest_is_printed_and_failures_are_counted() {
    let folder = Folder::new("the_rest");
    folder
        .file("a.txt", ARTICLE)
        .file("b.txt", "")
        .file("c.txt", ARTICLE);
    for jobs in ["1", "3"] {
        let ran = folder.run([
            "a.txt", "b.txt", "nope.txt", "c.txt", "-f", "jsonl", "-j", jobs,
        ]);
        assert_eq!(
            (ran.ids(), ran.status),
            (vec!["a.txt".to_owned(), "c.txt".to_owned()], 1)
        );
        let said = "dateline: cannot read b.txt: it is empty\ndateline: cannot read nope.txt: No such file or directory\n";
        assert_eq!(ran.err, format!("{said}dateline: 2 of 4 articles failed\n"));
    }
    let ran = folder.run(["a.txt", "b.txt", "-q", "-f", "jsonl"]);
    assert_eq!((ran.ids().len(), ran.status, ran.err.as_str()), (1, 1, ""));
}

#[test]
fn wrong_usage() {
    let folder = Folder::new("wrong_usage");
    folder.file("a.txt", ARTICLE);
    misused(folder.run(["--nonsense", "a.txt"]), "--nonsense");
    misused(folder.run(["-f", "xml", "a.txt"]), "summary");
    misused(folder.run(["--only", "headlines", "a.txt"]), "headline");
    misused(folder.run(["--date", "16/07/2024", "a.txt"]), "YYYY-MM-DD");
    misused(
        folder.run(["--table", "quotes", "--json", "a.txt"]),
        "--table selects a table of csv: add -f csv",
    );
    misused(folder.run(["-f", "csv", "a.txt"]), "add --table");
}

#[test]
fn every_usage_error_is_one_line_in_the_same_style() {
    let folder = Folder::new("one_style");
    for (args, message) in [
        (
            "--jsn a.txt",
            "unexpected argument '--jsn' found; a similar argument exists: '--json'",
        ),
        (
            "-f xml a.txt",
            "invalid value 'xml' for '--format <FORMAT>' (possible values: summary, json, jsonl, csv, geojson, html)",
        ),
        (
            "--date 16/07/2024 a.txt",
            "invalid value '16/07/2024' for '--date <YYYY-MM-DD>': give the date as YYYY-MM-DD, such as 2024-05-14",
        ),
        (
            "--date 2024-02-30 a.txt",
            "invalid value '2024-02-30' for '--date <YYYY-MM-DD>': there is no such day",
        ),
        (
            "-r in",
            "unexpected argument '-r' found; folders are always read with all that is below them",
        ),
        (
            "--nonsense in",
            "unexpected argument '--nonsense' found; dateline --help describes all flags",
        ),
        (
            "--jobs",
            "a value is required for '--jobs <N>' but none was supplied",
        ),
    ] {
        let ran = folder.run(args.split(' '));
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(
            ran.err.starts_with(&format!("dateline: {message}")) && ran.err.lines().count() == 1,
            "{}",
            ran.err
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_not_read() {
    let folder = Folder::new("a_terminal");
    if folder.shell("command -v script").status != 0 {
        eprintln!("skipped: there is no script(1) to make a terminal with");
        return;
    }
    let ran = folder.shell("script -qec \"$DATELINE\" /dev/null < /dev/null; exit $?");
    assert_eq!(ran.status, 2, "{}", ran.out);
    assert!(
        ran.out
            .contains("dateline: nothing to read: name a file or a folder, or pipe an article in"),
        "{}",
        ran.out
    );
}
