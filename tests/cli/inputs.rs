//! Inputs: files, folders, standard input, in many encodings.

#[cfg(unix)]
use std::fs;

use crate::helper::{ARTICLE, Folder};

#[test]
fn a_file_and_standard_input_give_the_same_report() {
    let folder = Folder::new("a_file_and_standard_input");
    let file = folder
        .file("a.txt", ARTICLE)
        .run(["a.txt", "--json"])
        .json();
    assert_eq!(file["id"], "a.txt");
    assert_eq!(
        file["headline"]["text"],
        "Harbour ferries to stop for a week"
    );
    for args in [&["--json"][..], &["-", "--json"]] {
        let mut piped = folder.pipe(args, ARTICLE).json();
        assert_eq!(piped["id"], "-");
        piped["id"] = "a.txt".into();
        assert_eq!(piped, file);
    }
}

#[test]
fn inputs_are_printed_in_the_order_given() {
    let folder = Folder::new("several_inputs");
    folder
        .file("b.txt", ARTICLE)
        .file("in/a.txt", ARTICLE)
        .file("in/c.text", ARTICLE);
    let ran = folder.pipe(["b.txt", "-", "in", "in/c.text", "-f", "jsonl"], ARTICLE);
    assert_eq!(ran.ids(), ["b.txt", "-", "in/a.txt", "in/c.text"]);
    assert_eq!(ran.status, 0);
}

#[test]
fn folders_are_walked_in_order_without_hidden_files() {
    let folder = Folder::new("folders");
    for name in [
        "in/b.txt", "in/a/z.txt", "in/a/y.TXT", "in/c/d/e.txt", "in/.hidden.txt", "in/.git/x.txt",
        "in/notes.md", "in/txt",
    ] {
        folder.file(name, ARTICLE);
    }
    let ran = folder.run(["in", "-f", "jsonl"]);
    assert_eq!(
        ran.ids(),
        ["in/a/y.TXT", "in/a/z.txt", "in/b.txt", "in/c/d/e.txt"]
    );
    assert_eq!(
        folder.run(["in/.git", "-f", "jsonl"]).ids(),
        ["in/.git/x.txt"],
        "inputs given by name are always read"
    );
}

#[test]
fn patterns_select_other_files() {
    let folder = Folder::new("patterns");
    for name in [
        "in/a.txt",
        "in/b.md",
        "in/c/d.md",
        "in/c/draft-e.md",
        "in/f",
    ] {
        folder.file(name, ARTICLE);
    }
    for (flags, ids) in [
        (&["--glob", "*.md"][..], "in/b.md in/c/d.md in/c/draft-e.md"),
        (&["-g*.md", "-g", "!draft-*"], "in/b.md in/c/d.md"),
        (&["-g", "/*.md", "-g", "*.txt"], "in/a.txt in/b.md"),
        (&["-g", "c/*"], "in/c/d.md in/c/draft-e.md"),
        (&["-g", "*", "-g", "!c"], "in/a.txt in/b.md in/f"),
    ] {
        let ran = folder.run([&["in", "-f", "jsonl"], flags].concat());
        assert_eq!(ran.ids().join(" "), ids, "{flags:?}");
    }
    let ran = folder.run(["in/a.txt", "-g", "*.md", "-f", "jsonl"]);
    assert_eq!(
        ran.ids(),
        ["in/a.txt"],
        "inputs given by name are always read"
    );
    let ran = folder.run(["in", "-g", "*.rst"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            1,
            "dateline: cannot read in: no files in this folder match --glob\n"
        )
    );
    let ran = folder.run(["in", "-g", "[a"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("dateline: --glob: "), "{}", ran.err);
    folder.run(["in", "-g", "*.md", "-o", "out"]).ok();
    assert!(folder.path().join("out/c/d.md.json").is_file());
}

#[test]
fn skipped_files_are_counted_on_a_terminal() {
    let folder = Folder::new("skipped");
    folder.file("in/a.txt", ARTICLE);
    (0..12).for_each(|i| _ = folder.file(format!("in/{i}.md"), ARTICLE));
    folder.run(["in", "-f", "jsonl"]).ok();
    let note = "dateline: skipped 12 files without .txt (--glob '*.md' includes them)\n";
    let ran = folder.run(["in", "-f", "jsonl", "-v", "-j2"]);
    assert_eq!((ran.ids().len(), ran.err.as_str()), (1, note));
    folder.run(["in", "-f", "jsonl", "-v", "-q"]).ok();
    if folder.shell("command -v script").status != 0 {
        eprintln!("skipped: there is no script(1) to make a terminal with");
        return;
    }
    let shown =
        folder.shell("script -qec '$DATELINE in -f jsonl > out.jsonl' /dev/null < /dev/null");
    assert_eq!(shown.out.replace('\r', ""), note);
    assert_eq!(folder.shell("wc -l < out.jsonl").out.trim(), "1");
}

#[cfg(unix)]
#[test]
fn links_are_followed_on_request_but_not_in_loops() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("links");
    folder
        .file("in/a.txt", ARTICLE)
        .file("elsewhere/b.txt", ARTICLE);
    symlink("../elsewhere", folder.path().join("in/there")).unwrap();
    symlink("../elsewhere/b.txt", folder.path().join("in/linked.txt")).unwrap();
    symlink("nowhere", folder.path().join("in/broken.txt")).unwrap();
    symlink("in", folder.path().join("also")).unwrap();
    let ran = folder.run(["in", "-f", "jsonl", "-v"]);
    assert_eq!(ran.ids(), ["in/a.txt"]);
    assert!(
        ran.err
            .contains("dateline: 2 symbolic links not followed (--follow does)\n"),
        "{}",
        ran.err
    );
    assert_eq!(
        folder.run(["also", "in/linked.txt", "-f", "jsonl"]).ids(),
        ["also/a.txt", "in/linked.txt"],
        "inputs given by name are always read"
    );
    let ran = folder.run(["in", "--follow", "-f", "jsonl"]);
    assert_eq!(
        ran.ids(),
        ["in/a.txt", "in/linked.txt", "in/there/b.txt"],
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .starts_with("dateline: cannot read in/broken.txt: No such file or directory\n"),
        "{}",
        ran.err
    );
    fs::remove_file(folder.path().join("in/broken.txt")).unwrap();
    symlink(".", folder.path().join("in/loop")).unwrap();
    let ran = folder.run(["in", "--follow", "-f", "jsonl"]);
    assert_eq!((ran.status, ran.err.lines().count()), (1, 2), "{}", ran.err);
    assert!(
        ran.err.contains("the link leads back to a folder above it"),
        "{}",
        ran.err
    );
}

#[cfg(target_os = "linux")]
#[test]
fn names_may_be_any_bytes() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("names");
    folder
        .file(OsStr::from_bytes(b"in/caf\xe9.txt"), ARTICLE)
        .file("in/two\nlines.txt", ARTICLE)
        .file("in/\u{1b}[31mred.txt", "");
    let ran = folder.run(["in", "-f", "jsonl"]);
    assert_eq!(ran.ids(), ["in/caf\u{fffd}.txt", "in/two\nlines.txt"]);
    assert_eq!(
        ran.err,
        "dateline: cannot read in/\\u{1b}[31mred.txt: it is empty\ndateline: 1 of 3 articles failed\n"
    );
}

#[cfg(unix)]
#[test]
fn a_file_may_be_a_pipe() {
    let folder = Folder::new("a_file_may_be_a_pipe");
    let ran = folder
        .file("a.txt", ARTICLE)
        .shell("$DATELINE --json <(cat a.txt)");
    assert_eq!(
        ran.json()["headline"]["text"],
        "Harbour ferries to stop for a week"
    );
}

#[test]
fn encodings_are_recognised_and_offsets_count_the_decoded_text() {
    let text = "Café to close\r\n\r\nMonday, 3 June 2024\r\n\r\n“We’re sorry,” owner Zoë Bell said of the closure, which takes effect on Friday, \
        because the lease is at an end. The £5m that the building needs is not to be had, she said – not from any bank.\r\n";
    let utf16 = |big: bool| -> Vec<u8> {
        let bytes = |u: u16| {
            if big {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        };
        std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    let latin: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '’' => 0x92,
            '–' => 0x96,
            c => u8::try_from(c as u32).unwrap(),
        })
        .collect();
    let folder = Folder::new("encodings");
    let expected = folder.file("a.txt", text).run(["a.txt", "--json"]).json();
    assert_eq!(expected["headline"]["text"], "Café to close");
    assert_eq!(expected["headline"]["end"], 13);
    for (name, bytes) in [
        ("mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("le", utf16(false)),
        ("be", utf16(true)),
        ("latin", latin),
    ] {
        let found = folder.file("a.txt", bytes).run(["a.txt", "--json"]).json();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn a_text_truncated_within_a_character_is_read() {
    let folder = Folder::new("cut_off");
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain("Ferries stop 🚀".encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    for bytes in [
        &"Ferries stop – 東".as_bytes()[..18],
        &utf16[..utf16.len() - 1],
        &utf16[..utf16.len() - 2],
        &utf16[..utf16.len() - 3],
    ] {
        let ran = folder
            .file("cut.txt", bytes)
            .run(["cut.txt", "-f", "jsonl"]);
        assert_eq!(
            (ran.ids(), ran.status),
            (vec!["cut.txt".to_owned()], 0),
            "{bytes:?}"
        );
    }
    let ran = folder.file("mark.txt", b"\xff\xfe").run(["mark.txt"]);
    assert_eq!(ran.err, "dateline: cannot read mark.txt: it is empty\n");
}
