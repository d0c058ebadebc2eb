//! Files are written completely or not at all, and the files they replace are not damaged.

use std::fs;

use crate::helper::{ARTICLE, Folder, line};

#[cfg(unix)]
#[test]
fn a_file_is_written_completely_or_not_at_all() {
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
fn a_file_is_unchanged_if_nothing_is_analysed() {
    let folder = Folder::new("kept");
    folder
        .file("empty.txt", "")
        .file("empty.jsonl", "")
        .file("bad.jsonl", "nonsense\n[]\n");
    for ending in ["json", "jsonl", "csv", "geojson", "html", "txt"] {
        let file = format!("p.{ending}");
        folder.file(&file, "the old file, byte for byte");
        let table = if ending == "csv" {
            &["--table", "quotes"][..]
        } else {
            &[]
        };
        for input in ["nope.txt", "empty.txt", "-"] {
            let ran = folder.run([&[input, "-o", &file], table].concat());
            let said = format!("dateline: {file} is unchanged: no article was analysed\n");
            assert!(
                ran.status == 1 && ran.err.ends_with(&said),
                "{input} {file}: {}",
                ran.err
            );
            assert_eq!(
                fs::read_to_string(folder.path().join(&file)).unwrap(),
                "the old file, byte for byte"
            );
        }
    }
    let ran = folder.run(["--from=jsonl", "bad.jsonl", "-o", "p.jsonl"]);
    assert_eq!(
        ran.err,
        "dateline: cannot read bad.jsonl, line 1: it is not a JSON object; JSON Lines have one per line (jq -c '.[]' writes an array so)\n\
         dateline: 2 of 2 articles failed\n\
         dateline: p.jsonl is unchanged: no article was analysed\n"
    );
    let ran = folder.run(["--from=jsonl", "empty.jsonl", "-o", "p.jsonl"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            0,
            "dateline: p.jsonl is unchanged: no article was analysed\n"
        )
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("p.jsonl")).unwrap(),
        "the old file, byte for byte"
    );
    let ran = folder.run(["empty.txt", "-o", "new.json"]);
    assert!(
        ran.err
            .ends_with("dateline: new.json was not written: no article was analysed\n"),
        "{}",
        ran.err
    );
    assert!(!folder.path().join("new.json").exists());
    // If some articles succeed the file is written, failures included.
    folder.file("some.jsonl", line("a", ARTICLE) + "nonsense\n");
    folder.run(["--from=jsonl", "some.jsonl", "-o", "p.jsonl"]);
    assert_eq!(folder.shell("wc -l < p.jsonl").out.trim(), "2");
    folder
        .run(["--from=jsonl", "empty.jsonl", "-o", "none.jsonl"])
        .ok();
    assert_eq!(folder.shell("wc -c < none.jsonl").out.trim(), "0");
    // The index of a folder is a file too.
    folder.file("site/index.html", "old");
    folder.run(["empty.txt", "-f", "html", "-o", "site"]);
    assert_eq!(folder.shell("cat site/index.html").out, "old");
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
fn writable_files_of_other_users_are_refused_and_unchanged() {
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
        "dateline: cannot write a.json: it belongs to another user; remove it first\n"
    );
    assert_eq!((left.as_str(), after.as_str()), ("old", "old"));
}

#[cfg(unix)]
#[test]
fn a_planted_symbolic_link_is_not_followed() {
    let folder = Folder::new("planted");
    folder.file("a.txt", ARTICLE).file("precious", "kept");
    // Unfinished files used to have these predictable names.
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
fn synchronising_can_be_turned_off() {
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
fn files_are_synchronised_before_they_are_renamed() {
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
