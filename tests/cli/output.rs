//! Tests of output to closed pipes, full disks, outputs shared by many processes, and files with
//! names of all kinds.

use std::fs;

use crate::helper::{ARTICLE, Folder, line};

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let folder = Folder::new("a_closed_pipe");
    let input: String = (0..500).map(|i| line(&format!("n{i}"), ARTICLE)).collect();
    folder.file("a.jsonl", input).file("a.txt", ARTICLE);
    for command in [
        "$DATELINE --from jsonl a.jsonl -j1",
        "$DATELINE --from jsonl a.jsonl -j3",
        "$DATELINE --schema",
        "$DATELINE --help",
    ] {
        let ran = folder.shell(&format!("set -o pipefail; {command} | head -n 1 | wc -l"));
        assert_eq!(
            (ran.status, ran.out.trim(), ran.err.as_str()),
            (0, "1", ""),
            "{command}"
        );
        let ran = folder.shell(&format!("set -o pipefail; {command} | true"));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{command}");
    }
    assert_eq!(
        folder.shell("$DATELINE nope.txt 2>&-; echo $?").out,
        "1\n",
        "a closed standard error is not a failure"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new("a_full_disk");
    folder.file("a.txt", ARTICLE);
    for flags in [
        "a.txt",
        "a.txt --json",
        "a.txt a.txt -f jsonl -j2",
        "--schema",
    ] {
        let ran = folder.shell(&format!("$DATELINE {flags} > /dev/full"));
        assert_eq!(
            ran.err, "dateline: cannot write to standard output: No space left on device\n",
            "{flags}"
        );
        assert_eq!(ran.status, 2);
    }
}

#[test]
fn many_processes_may_write_to_one_file() {
    let folder = Folder::new("many_processes");
    for i in 0..60 {
        folder.file(format!("in/{i:02}.txt"), ARTICLE.repeat(1 + i % 17));
    }
    let ran = folder.shell("printf '%s\\0' in/*.txt | xargs -0 -P4 -n5 $DATELINE -f jsonl > all.jsonl && sort all.jsonl");
    assert_eq!((ran.ids().len(), ran.status), (60, 0));
}

#[cfg(target_os = "linux")]
#[test]
fn many_processes_may_write_to_one_pipe() {
    let folder = Folder::new("many_processes_one_pipe");
    // Reports of 10 to 40 KB: a pipe takes 4 KB atomically, and the reader is slow.
    for i in 0..150 {
        folder.file(format!("in/{i:03}.txt"), ARTICLE.repeat(5 + i % 16));
    }
    let slowly = "while head -c 40000 > piece && [ -s piece ]; do cat piece; sleep 0.002; done";
    let ran = folder.shell(&format!(
        "printf '%s\\0' in/*.txt | xargs -0 -P4 -n5 $DATELINE -f jsonl -j2 | {slowly}"
    ));
    let lines = ran.lines();
    assert_eq!((lines.len(), ran.status), (150, 0));
    assert!(
        ran.out.len() > 150 * 8000,
        "{} bytes are no test",
        ran.out.len()
    );
}

#[test]
fn a_file_gets_what_would_be_printed() {
    let folder = Folder::new("into_a_file");
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/b.txt", "")
        .file("in/c.txt", ARTICLE);
    for (file, format) in [
        ("all.txt", "summary"),
        ("all.json", "json"),
        ("new/all.jsonl", "jsonl"),
    ] {
        let printed = folder.run(["in", "-f", format]);
        let written = folder.run(["in", "-o", file]);
        assert_eq!(
            (written.out.as_str(), written.err, written.status),
            ("", printed.err, 1),
            "{file}"
        );
        assert_eq!(
            fs::read_to_string(folder.path().join(file)).unwrap(),
            printed.out,
            "{file}"
        );
        assert_eq!(folder.run(["in/a.txt", "-f", format, "-o", file]).ok(), "");
        assert_eq!(
            fs::read_to_string(folder.path().join(file)).unwrap(),
            folder.run(["in/a.txt", "-f", format]).ok(),
            "{file}"
        );
    }
    fs::create_dir(folder.path().join("old.json")).unwrap();
    folder.run(["in/a.txt", "-o", "old.json"]).ok();
    assert!(
        folder.path().join("old.json/a.json").is_file(),
        "an existing folder is a folder whatever its name"
    );
    assert_eq!(
        folder.run(["in/a.txt", "-o", "-", "-f", "jsonl"]).ids(),
        ["in/a.txt"]
    );
    let hidden = folder.shell("find . -name '.dateline*'").out;
    assert_eq!(hidden, "");
}

#[test]
fn an_extension_without_a_format_is_refused() {
    let folder = Folder::new("unknown_extension");
    folder.file("a.txt", ARTICLE).file("README", "x");
    for path in [
        "out.tsv", "out.htm", "out.xml", "out.ndjson", "new/out.2024",
    ] {
        let ran = folder.run(["a.txt", "-o", path]);
        let (_, extension) = path.rsplit_once('.').unwrap();
        let said = format!(
            "dateline: {path}: no format has the extension .{extension}; use .txt, .json, .jsonl, .csv, .geojson or .html, or end the path in / for a folder\n"
        );
        assert_eq!((ran.status, ran.err), (2, said));
        assert!(!folder.path().join(path).exists(), "{path}");
    }
    let ran = folder.run(["a.txt", "-o", "README"]);
    assert!(
        ran.status == 2
            && ran
                .err
                .starts_with("dateline: README is a file, not a folder;"),
        "{}",
        ran.err
    );
    folder.run(["a.txt", "-o", "out.2024/"]).ok();
    fs::create_dir(folder.path().join("old.tsv")).unwrap();
    folder.run(["a.txt", "-o", "old.tsv"]).ok();
    assert_eq!(
        folder.shell("ls out.2024 old.tsv").out,
        "old.tsv:\na.json\n\nout.2024:\na.json\n"
    );
}

#[test]
fn names_in_errors_are_escaped() {
    let folder = Folder::new("escaped");
    folder.file("a.txt", ARTICLE);
    for args in [
        &["a.txt", "-o", "\u{1b}[31mred.tsv"][..],
        &["a.txt", "-o", "\u{1b}[31mred.json", "-f", "csv"],
        &["a.txt", "-o", "a.txt/\u{1b}[31mred.json"],
        &["a.txt", "-o", "a.txt/\u{1b}[31mred"],
        &["a.txt", "nope.txt", "-o", "\u{1b}[31mred.html"],
        &["nope.txt", "-o", "\u{1b}[31mred.json"],
    ] {
        let ran = folder.run(args);
        assert!(
            ran.status != 0 && !ran.err.contains('\u{1b}'),
            "{args:?}: {:?}",
            ran.err
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_may_be_named() {
    let folder = Folder::new("dev_stdout");
    folder.file("a.txt", ARTICLE).file("out", "old\n");
    let printed = folder.run(["a.txt"]).ok();
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        assert_eq!(folder.run(["a.txt", "-o", name]).ok(), printed, "{name}");
        assert_eq!(
            folder
                .shell(&format!("$DATELINE a.txt -o {name} > out; cat out"))
                .ok(),
            printed,
            "{name}"
        );
    }
    assert_eq!(
        folder
            .run(["a.txt", "-o", "/dev/stdout", "-f", "jsonl"])
            .ids(),
        ["a.txt"]
    );
    folder.run(["a.txt", "-o", "/dev/null"]).ok();
    assert_eq!(
        folder.shell("$DATELINE a.txt -o /dev/stderr 2>&1").ok(),
        printed
    );
    let kept =
        folder.shell("echo old > log; $DATELINE a.txt -o /dev/fd/3 -f jsonl 3>> log; wc -l < log");
    assert_eq!(kept.ok().trim(), "2", "an open file is added to");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_a_run_into_a_folder() {
    let folder = Folder::new("a_full_disk_under_a_folder");
    let input: String = (0..300).map(|i| line(&format!("n{i}"), ARTICLE)).collect();
    folder.file("in.jsonl", input).file("disk/x", "");
    let mounted = "mount -t tmpfs -o size=64k none disk";
    if folder.shell(&format!("unshare -rm {mounted}")).status != 0 {
        eprintln!("skipped: no file system of our own can be mounted");
        return;
    }
    for jobs in ["-j1", "-j3"] {
        let ran = folder.shell(&format!(
            "unshare -rm bash -c '{mounted}; $DATELINE --from jsonl in.jsonl {jobs} -o disk/out; echo $?
             ls disk/out | wc -l; ls -A disk/out | grep -vc json$; tail -qc 2 disk/out/*.json | tr -d \"\\n\" | tr -d }}'"
        ));
        assert_eq!(
            ran.err, "dateline: cannot write disk/out: No space left on device\n",
            "{jobs}"
        );
        let said: Vec<&str> = ran.out.lines().collect();
        assert_eq!((said[0], said[2]), ("2", "0"), "{jobs}");
        assert!(
            (1..100).contains(&said[1].parse::<usize>().unwrap()),
            "{jobs}"
        );
    }
}
