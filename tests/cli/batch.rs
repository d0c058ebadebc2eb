//! Tests of runs over many articles.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use crate::helper::{ARTICLE, DATELINE, Folder, Running, line};

#[test]
fn threads_change_nothing_in_the_output() {
    let folder = Folder::new("threads");
    for i in 0..40 {
        folder.file(
            format!("in/{i:02}.txt"),
            if i % 9 == 4 {
                String::new()
            } else {
                ARTICLE.repeat(1 + (i * 5) % 7)
            },
        );
    }
    for format in ["summary", "json", "jsonl"] {
        let one = folder.run(["in", "-f", format, "-j", "1"]);
        let many = folder.run(["in", "-f", format, "-j", "7"]);
        assert_eq!(
            (&one.out, &one.err, one.status),
            (&many.out, &many.err, many.status)
        );
        assert!(
            one.err.ends_with("dateline: 4 of 40 articles failed\n"),
            "{}",
            one.err
        );
    }
}

/// Returns the files in the folder `out`.
fn written(folder: &Folder) -> Vec<String> {
    let mut files: Vec<String> = folder
        .shell("cd out && find . -type f")
        .out
        .lines()
        .map(|f| f[2..].to_owned())
        .collect();
    files.sort();
    files
}

#[test]
fn a_folder_of_reports_mirrors_the_articles() {
    let folder = Folder::new("a_folder");
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/b/c.txt", ARTICLE)
        .file("in/b/empty.txt", "")
        .file("else/d.text", ARTICLE);
    let ran = folder.pipe(["-o", "out/new", "in", "else/d.text", "-"], ARTICLE);
    assert_eq!((ran.out.as_str(), ran.status), ("", 1));
    assert_eq!(
        ran.err,
        "dateline: cannot read in/b/empty.txt: it is empty\ndateline: 1 of 5 articles failed\n"
    );
    assert_eq!(
        written(&folder),
        [
            "new/else/d.text.json",
            "new/in/a.json",
            "new/in/b/c.json",
            "new/stdin.json"
        ]
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("out/new/in/b/c.json")).unwrap(),
        folder.run(["in/b/c.txt", "--json"]).ok()
    );
    folder.run(["in/a.txt", "-o", "out", "-f", "summary"]).ok();
    assert_eq!(
        fs::read_to_string(folder.path().join("out/a.summary.txt")).unwrap(),
        folder.run(["in/a.txt"]).ok()
    );
}

#[test]
fn articles_with_the_same_name_go_to_different_folders() {
    let folder = Folder::new("kept_apart");
    folder
        .file("x/a.txt", ARTICLE)
        .file("y/a.txt", ARTICLE)
        .file("y/z/b.txt", ARTICLE);
    folder.run(["x/a.txt", "y/a.txt", "-o", "out"]).ok();
    assert_eq!(written(&folder), ["x/a.json", "y/a.json"]);
    folder.run(["x", "y", "-f", "html", "-o", "out/site"]).ok();
    folder.run(["y", "-o", "out/one"]).ok();
    assert_eq!(
        written(&folder),
        [
            "one/a.json",
            "one/z/b.json",
            "site/index.html",
            "site/x/a.html",
            "site/y/a.html",
            "site/y/z/b.html",
            "x/a.json",
            "y/a.json"
        ]
    );
}

#[test]
fn reports_of_lines_are_named_after_their_ids() {
    let folder = Folder::new("ids_name_files");
    let long = "x".repeat(300);
    let input = ["a", "../b", "a", "/c", "c/d", "c_d", "c:d", &long]
        .map(|id| line(id, ARTICLE))
        .concat()
        + "{}\n";
    let ran = folder.pipe(["--from", "jsonl", "-o", "out"], &input);
    let said = "dateline: cannot write out/a.json: another article of this run already has its report there\n\
        dateline: cannot read standard input, line 9: it has no \"text\"\ndateline: 2 of 9 articles failed\n";
    assert_eq!((ran.err.as_str(), ran.status), (said, 1));
    let files = written(&folder);
    assert_eq!(files.len(), 7, "{files:?}");
    for start in ["_.._b-", "_c-", "a.json", "c_d.json", "xxx"] {
        let found = files.iter().filter(|file| file.starts_with(start)).count();
        assert_eq!(found, 1, "{start} in {files:?}");
    }
    assert_eq!(files.iter().filter(|f| f.starts_with("c_d-")).count(), 2);
    // The suffix does not depend on the other inputs.
    folder.shell("mv out before");
    folder
        .pipe(["--from", "jsonl", "-o", "out"], line("c:d", ARTICLE))
        .ok();
    assert!(files.contains(&written(&folder)[0]));
}

#[test]
fn the_number_of_jobs_is_bounded() {
    let folder = Folder::new("jobs");
    folder.file("in/a.txt", ARTICLE).file("in/b.txt", ARTICLE);
    for (jobs, status) in [("0", 0), ("1024", 0), ("1025", 2), ("100000", 2)] {
        let ran = folder.run(["in", "-f", "jsonl", "-j", jobs]);
        assert_eq!(ran.status, status, "{jobs}: {}", ran.err);
        assert_eq!(ran.err.contains("1024"), status == 2, "{}", ran.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn fewer_workers_if_a_thread_cannot_be_started() {
    let folder = Folder::for_everybody("threads");
    (0..50).for_each(|i| _ = folder.file(format!("in/{i}.txt"), ARTICLE));
    // Allow two processes and threads more than the user already has.
    let ran = folder.shell_as_nobody(
        "ulimit -u $(($(ps -L -u $(id -u) -o lwp= | wc -l) + 2)); exec ./program in -f jsonl -j 500",
    );
    folder.remove();
    let Some(ran) = ran else {
        eprintln!("skipped: no user without rights to become");
        return;
    };
    assert_eq!((ran.ids().len(), ran.err.as_str(), ran.status), (50, "", 0));
}

#[test]
fn an_endless_line_is_refused_while_it_is_read() {
    let mut command = Command::new(DATELINE);
    command
        .args(["--from=jsonl", "--max-bytes=100K", "-j2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut running = Running::new(&mut command);
    let mut input = running.child().stdin.take().unwrap();
    input.write_all("x".repeat(110 << 10).as_bytes()).unwrap();
    let mut out = BufReader::new(running.child().stdout.take().unwrap());
    let mut said = String::new();
    out.read_line(&mut said).unwrap();
    assert!(
        said.contains("longer than 102400 bytes"),
        "before the line ends: {said}"
    );
    input
        .write_all(format!("\n{}", line("next", ARTICLE)).as_bytes())
        .unwrap();
    drop(input);
    said.clear();
    out.read_to_string(&mut said).unwrap();
    assert!(
        said.lines().count() == 1 && said.starts_with("{\"id\":\"next\""),
        "{said}"
    );
    assert_eq!(running.ended().code(), Some(1));
}

#[test]
fn a_folder_that_cannot_be_created_is_an_error() {
    let folder = Folder::new("cannot_be_made");
    let ran = folder
        .file("a.txt", ARTICLE)
        .file("out", "")
        .run(["a.txt", "-o", "out/new"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "dateline: cannot create the folder out/new: Not a directory\n"
        )
    );
}

#[test]
fn a_run_without_reports_leaves_no_folder() {
    let folder = Folder::new("no_reports");
    folder.file("a.txt", ARTICLE).file("old/kept.txt", "");
    assert_eq!(folder.run(["none.txt", "-o", "new/reports/"]).status, 1);
    assert_eq!(folder.run(["none.txt", "-o", "old/reports/"]).status, 1);
    assert_eq!(folder.shell("ls new old").out, "old:\nkept.txt\n");
    assert_eq!(folder.run(["none.txt", "-o", "old/"]).status, 1);
    assert_eq!(folder.run(["a.txt", "-o", "new/reports/"]).status, 0);
    assert_eq!(folder.shell("ls new/reports").out, "a.json\n");
}
