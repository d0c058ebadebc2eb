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

#[cfg(target_os = "linux")]
#[test]
fn many_processes_may_write_into_one_pipe() {
    let folder = Folder::new("many_processes_one_pipe");
    // Reports of 10 to 40 KB: a pipe takes 4 KB at once, and the reader is slow.
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
    // An id is known when its line is read.
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
fn what_standard_streams_are_is_not_written_over_either() {
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

#[test]
fn a_file_stays_when_nothing_is_analysed() {
    let folder = Folder::new("kept");
    folder
        .file("empty.txt", "")
        .file("empty.jsonl", "")
        .file("bad.jsonl", "nonsense\n[]\n");
    for ending in ["json", "jsonl", "csv", "geojson", "html", "txt"] {
        let file = format!("p.{ending}");
        folder.file(&file, "old, byte for byte");
        let table = if ending == "csv" {
            &["--table", "quotes"][..]
        } else {
            &[]
        };
        for input in ["nope.txt", "empty.txt", "-"] {
            let ran = folder.run([&[input, "-o", &file], table].concat());
            let said = format!("dateline: {file} is left as it was: no article was analysed\n");
            assert!(
                ran.status == 1 && ran.err.ends_with(&said),
                "{input} {file}: {}",
                ran.err
            );
            assert_eq!(
                fs::read_to_string(folder.path().join(&file)).unwrap(),
                "old, byte for byte"
            );
        }
    }
    let ran = folder.run(["--from=jsonl", "bad.jsonl", "-o", "p.jsonl"]);
    assert_eq!(
        ran.err,
        "dateline: cannot read bad.jsonl, line 1: it is not a JSON object\n\
         dateline: 2 of 2 articles failed\n\
         dateline: p.jsonl is left as it was: no article was analysed\n"
    );
    let ran = folder.run(["--from=jsonl", "empty.jsonl", "-o", "p.jsonl"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            0,
            "dateline: p.jsonl is left as it was: no article was analysed\n"
        )
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("p.jsonl")).unwrap(),
        "old, byte for byte"
    );
    let ran = folder.run(["empty.txt", "-o", "new.json"]);
    assert!(
        ran.err
            .ends_with("dateline: new.json is not written: no article was analysed\n"),
        "{}",
        ran.err
    );
    assert!(!folder.path().join("new.json").exists());
    // What some articles give is written, failures and all.
    folder.file("some.jsonl", line("a", ARTICLE) + "nonsense\n");
    folder.run(["--from=jsonl", "some.jsonl", "-o", "p.jsonl"]);
    assert_eq!(folder.shell("wc -l < p.jsonl").out.trim(), "2");
    folder
        .run(["--from=jsonl", "empty.jsonl", "-o", "none.jsonl"])
        .ok();
    assert_eq!(folder.shell("wc -c < none.jsonl").out.trim(), "0");
    // A folder's index is a file, too.
    folder.file("site/index.html", "old");
    folder.run(["empty.txt", "-f", "html", "-o", "site"]);
    assert_eq!(folder.shell("cat site/index.html").out, "old");
}

#[test]
fn an_extension_that_is_no_formats_is_refused() {
    let folder = Folder::new("unknown_extension");
    folder.file("a.txt", ARTICLE).file("README", "x");
    for path in [
        "out.tsv",
        "out.htm",
        "out.xml",
        "out.ndjson",
        "new/out.2024",
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
fn standard_output_has_a_name() {
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

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_mode_and_its_owner() {
    let folder = Folder::new("mode_and_owner");
    folder.file("a.txt", ARTICLE).file("a.json", "old");
    let ran = folder.shell(
        "umask 027; chmod 604 a.json; [ $(id -u) != 0 ] || chown 65534:65534 a.json; stat -c '%a %u %g' a.json > before
         $DATELINE a.txt -o a.json && stat -c '%a %u %g' a.json | cmp - before && $DATELINE a.txt -o b.json && stat -c %a b.json",
    );
    assert_eq!(ran.ok(), "640\n");
    assert!(folder.shell("cat a.json").out.starts_with("{"));
    let ran = folder.shell("chmod 444 a.json; echo old > kept; cat a.json > kept; $DATELINE a.txt -o a.json; echo $?; cmp a.json kept");
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        ("2\n", "dateline: cannot write a.json: it is read-only\n")
    );
    let ran = folder.shell("mkdir out; echo old > out/a.json; chmod 400 out/a.json; $DATELINE a.txt -o out; echo $?; cat out/a.json");
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        (
            "1\nold\n",
            "dateline: cannot write out/a.json: it is read-only\n"
        )
    );
}

#[cfg(unix)]
#[test]
fn what_others_own_and_allow_to_be_written_is_refused_and_left() {
    let folder = Folder::for_everybody("owner");
    folder.file("a.txt", ARTICLE).file("a.json", "old");
    let ran = folder.shell_as_nobody(
        "[ -O a.json ] && exit 9; ./program a.txt -o a.json; echo $?; ls -A | wc -l",
    );
    let writable = "chmod 666 a.json; ".to_owned();
    let left = folder.shell(&(writable + "cat a.json")).out;
    let again = folder.shell_as_nobody("[ -O a.json ] || ./program a.txt -o a.json");
    let after = folder.shell("cat a.json").out;
    folder.remove();
    let (Some(ran), Some(again)) = (ran, again) else {
        eprintln!("skipped: no user without rights to become");
        return;
    };
    if ran.status == 9 {
        eprintln!("skipped: there is one user here");
        return;
    }
    assert_eq!(
        (ran.out.as_str(), ran.err.as_str()),
        (
            "2\n3\n",
            "dateline: cannot write a.json: Permission denied\n"
        )
    );
    assert_eq!(
        again.err,
        "dateline: cannot write a.json: it belongs to another user: remove it first\n"
    );
    assert_eq!((left.as_str(), after.as_str()), ("old", "old"));
}

#[cfg(unix)]
#[test]
fn a_planted_link_is_not_followed() {
    let folder = Folder::new("planted");
    folder.file("a.txt", ARTICLE).file("precious", "kept");
    // The names that unfinished files had when they could be guessed.
    let ran = folder.shell(
        "mkdir out; for f in .dateline-$$.tmp out/.dateline-$$.tmp; do ln -s \"$PWD/precious\" $f; done
         exec $DATELINE a.txt -o out",
    );
    ran.ok();
    let ran = folder.shell(
        "ln -s \"$PWD/precious\" .dateline.abcdef.tmp; $DATELINE a.txt -o a.json && cat precious",
    );
    assert_eq!(ran.ok(), "kept");
}

#[test]
fn files_need_not_be_synchronised() {
    let folder = Folder::new("no_sync");
    folder.file("a.txt", ARTICLE);
    folder.run(["a.txt", "-o", "a.json"]).ok();
    folder.run(["a.txt", "-o", "b.json", "--no-sync"]).ok();
    folder.run(["a.txt", "-o", "out", "--no-sync"]).ok();
    let ran = folder.shell("cmp a.json b.json && cmp a.json out/a.json");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn files_are_on_the_disk_before_they_take_their_places() {
    let folder = Folder::new("sync");
    if folder.shell("command -v strace").status != 0 {
        eprintln!("skipped: there is no strace(1) to see it with");
        return;
    }
    folder.file("a.txt", ARTICLE);
    let calls = |flags: &str| {
        let traced = "strace -f -qq -e trace=fsync,fdatasync,rename,renameat,renameat2 -o calls";
        let ran = folder.shell(&format!(
            "{traced} $DATELINE a.txt -o {flags}; grep -oE 'fsync|rename' calls | tr '\\n' ' '"
        ));
        ran.ok()
    };
    assert_eq!(calls("a.json"), "fsync rename fsync ");
    assert_eq!(calls("out"), "fsync rename fsync ");
    assert_eq!(calls("b.json --no-sync"), "rename ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_a_folder_ends_the_run() {
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
