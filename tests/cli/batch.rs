//! Many articles at a time.

use std::fs;

use crate::helper::{ARTICLE, Folder, line};

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

/// The files below the folder `out`.
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
fn reports_go_into_a_folder_as_their_articles_stood() {
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
            "new/a.json",
            "new/b/c.json",
            "new/d.text.json",
            "new/stdin.json"
        ]
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("out/new/b/c.json")).unwrap(),
        folder.run(["in/b/c.txt", "--json"]).ok()
    );
    folder.run(["in/a.txt", "-o", "out", "-f", "summary"]).ok();
    assert_eq!(
        fs::read_to_string(folder.path().join("out/a.summary.txt")).unwrap(),
        folder.run(["in/a.txt"]).ok()
    );
}

#[test]
fn ids_name_the_files_of_lines() {
    let folder = Folder::new("ids_name_files");
    let input = ["a", "../b", "a", "/c"]
        .map(|id| line(id, ARTICLE))
        .concat()
        + "{}\n";
    let ran = folder.pipe(["--from", "jsonl", "-o", "out"], input);
    assert_eq!(
        (written(&folder), ran.status),
        (
            ["_.._b.json", "_c.json", "a.json"]
                .map(str::to_owned)
                .to_vec(),
            1
        )
    );
    let said = "dateline: cannot write out/a.json: another article of this run has its report there\n\
        dateline: cannot read standard input, line 5: it has no \"id\"\ndateline: 2 of 5 articles failed\n";
    assert_eq!(ran.err, said);
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let folder = Folder::new("cannot_be_made");
    let ran = folder
        .file("a.txt", ARTICLE)
        .file("out", "")
        .run(["a.txt", "-o", "out"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (2, "dateline: cannot make the folder out: File exists\n")
    );
}
