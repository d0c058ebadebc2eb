//! Where the output goes: closed pipes, full disks, many processes into one file.

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
        "a closed standard error is no reason to fall over"
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
fn many_processes_may_write_into_one_file() {
    let folder = Folder::new("many_processes");
    for i in 0..60 {
        folder.file(format!("in/{i:02}.txt"), ARTICLE.repeat(1 + i % 17));
    }
    let ran = folder.shell("printf '%s\\0' in/*.txt | xargs -0 -P4 -n5 $DATELINE -f jsonl > all.jsonl && sort all.jsonl");
    assert_eq!((ran.ids().len(), ran.status), (60, 0));
}

#[test]
fn reports_go_into_a_file_as_they_would_be_printed() {
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
        "a folder that is there is one whatever its name"
    );
    assert_eq!(
        folder.run(["in/a.txt", "-o", "-", "-f", "jsonl"]).ids(),
        ["in/a.txt"]
    );
    let hidden = folder.shell("find . -name '.dateline*'").out;
    assert_eq!(hidden, "");
}

#[cfg(unix)]
#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = Folder::new("whole_file");
    let input: String = (0..50).map(|i| line(&format!("n{i}"), ARTICLE)).collect();
    folder.file("in.jsonl", &input).file("out.json", "old");
    let half = "trap '' XFSZ; ulimit -f 8; $DATELINE --from jsonl in.jsonl -o";
    let ran = folder.shell(&format!("{half} out.json"));
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (2, "dateline: cannot write out.json: File too large\n")
    );
    let ran = folder.shell(&format!("{half} folder -f jsonl; ls -A folder | wc -l; $DATELINE in.jsonl -o - --from jsonl -q | wc -l"));
    assert_eq!(ran.out, "50\n50\n", "{}", ran.err);
    assert_eq!(
        folder.shell("cat out.json; ls -A").out,
        "oldfolder\nin.jsonl\nout.json\n"
    );
    let ran = folder
        .shell("ln -s out.json link.json; $DATELINE in.jsonl --from jsonl -o link.json; test -L link.json && grep -c '\"id\"' out.json");
    assert_eq!(ran.out, "50\n", "{}", ran.err);
    let ran =
        folder.shell("mkfifo pipe.jsonl; cat pipe.jsonl | wc -l & $DATELINE in.jsonl --from jsonl -o pipe.jsonl; wait; test -p pipe.jsonl");
    assert_eq!((ran.out.trim(), ran.status), ("50", 0), "{}", ran.err);
}

#[test]
fn what_is_read_is_not_written_over() {
    let folder = Folder::new("not_over");
    folder
        .file("in/a.txt", ARTICLE)
        .file("lines.jsonl", line("a", ARTICLE));
    for (args, said) in [
        (
            ["in/a.txt", "-o", "in/a.txt", "-q"],
            "in/a.txt is read: write somewhere else",
        ),
        (
            ["--from=jsonl", "lines.jsonl", "-o", "lines.jsonl"],
            "lines.jsonl is read: write somewhere else",
        ),
        (
            ["in", "-o", "in/b.txt", "-q"],
            "in/b.txt would be taken for an article of the folder that is read: write somewhere else",
        ),
        (
            [".", "-o", "all.txt", "-q"],
            "all.txt would be taken for an article of the folder that is read: write somewhere else",
        ),
        (
            ["in", "-o", "all.json", "-fjsonl"],
            "the ending of all.json is another format's: name the file all.jsonl",
        ),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(
            ran.err.starts_with(&format!("dateline: {said}")),
            "{}",
            ran.err
        );
    }
    folder.run(["in", "-o", "in/all.json"]).ok();
    assert_eq!(
        fs::read_to_string(folder.path().join("in/a.txt")).unwrap(),
        ARTICLE
    );
}
