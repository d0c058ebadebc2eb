//! Where the output goes: closed pipes, full disks, many processes into one file.

use crate::helper::{ARTICLE, Folder, line};

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let folder = Folder::new("a_closed_pipe");
    let input: String = (0..500).map(|i| line(&format!("n{i}"), ARTICLE)).collect();
    folder.file("a.jsonl", input).file("a.txt", ARTICLE);
    for command in ["$DATELINE --from jsonl a.jsonl -j1", "$DATELINE --from jsonl a.jsonl -j3", "$DATELINE --schema", "$DATELINE --help"] {
        let ran = folder.shell(&format!("set -o pipefail; {command} | head -n 1 | wc -l"));
        assert_eq!((ran.status, ran.out.trim(), ran.err.as_str()), (0, "1", ""), "{command}");
        let ran = folder.shell(&format!("set -o pipefail; {command} | true"));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{command}");
    }
    assert_eq!(folder.shell("$DATELINE nope.txt 2>&-; echo $?").out, "1\n", "a closed standard error is no reason to fall over");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let folder = Folder::new("a_full_disk");
    folder.file("a.txt", ARTICLE);
    for flags in ["a.txt", "a.txt --json", "a.txt a.txt -f jsonl -j2", "--schema"] {
        let ran = folder.shell(&format!("$DATELINE {flags} > /dev/full"));
        assert_eq!(ran.err, "dateline: cannot write to standard output: No space left on device\n", "{flags}");
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
