//! Ctrl-C: whole lines and whole files are left.

#![cfg(unix)]

use std::fs;
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::helper::{ARTICLE, DATELINE, Folder, line};

/// Presses Ctrl-C, so to speak.
fn interrupt(child: &Child) {
    assert!(
        Command::new("kill")
            .args(["-INT", &child.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
}

const SIGINT: i32 = 2;

#[test]
fn lines_are_left_whole() {
    let folder = Folder::new("interrupted_lines");
    // A report is longer than a pipe holds: the program waits in the middle of one when it is
    // interrupted.
    let input: String = (0..40)
        .map(|i| line(&format!("n{i}"), &ARTICLE.repeat(150)))
        .collect();
    folder.file("a.jsonl", input);
    for jobs in ["-j1", "-j3"] {
        let mut command = Command::new(DATELINE);
        command
            .args(["--from", "jsonl", "a.jsonl", jobs])
            .current_dir(folder.path())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        let mut printed = vec![0; 1000];
        out.read_exact(&mut printed).unwrap();
        thread::sleep(Duration::from_millis(200));
        interrupt(&child);
        thread::sleep(Duration::from_millis(50));
        out.read_to_end(&mut printed).unwrap();
        assert_eq!(child.wait().unwrap().signal(), Some(SIGINT), "{jobs}");
        let printed = String::from_utf8(printed).unwrap();
        let lines: Vec<Value> = printed
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert!(
            printed.ends_with('\n') && (1..40).contains(&lines.len()),
            "{} lines, {jobs}",
            lines.len()
        );
    }
}

#[test]
fn files_are_left_whole() {
    let folder = Folder::new("interrupted_files");
    for turn in 0..8 {
        let out = folder.path().join(format!("out{turn}"));
        let mut command = Command::new(DATELINE);
        command
            .args(["--from", "jsonl", "-j2", "-o"])
            .arg(&out)
            .stdin(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let writer = thread::spawn(move || {
            // Until nobody reads it any more.
            (0..)
                .take_while(|i| {
                    pipe.write_all(line(&format!("n{i}"), ARTICLE).as_bytes())
                        .is_ok()
                })
                .count()
        });
        while fs::read_dir(&out).map_or(0, Iterator::count) < 20 {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_micros(700 * turn));
        interrupt(&child);
        assert_eq!(child.wait().unwrap().signal(), Some(SIGINT));
        writer.join().unwrap();
        for file in fs::read_dir(&out).unwrap() {
            let path = file.unwrap().path();
            assert!(
                path.extension().is_some_and(|e| e == "json"),
                "{} is left over",
                path.display()
            );
            serde_json::from_str::<Value>(&fs::read_to_string(&path).unwrap()).unwrap();
        }
    }
}

#[test]
fn a_file_of_many_reports_is_left_as_it_was() {
    let folder = Folder::new("interrupted_file");
    folder.file("facts.jsonl", "old\n");
    let mut command = Command::new(DATELINE);
    command
        .args(["--from", "jsonl", "-o", "facts.jsonl"])
        .current_dir(folder.path())
        .stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(line("a", ARTICLE).as_bytes()).unwrap();
    while fs::read_dir(folder.path()).unwrap().count() < 2 {
        thread::sleep(Duration::from_millis(1));
    }
    interrupt(&child);
    assert_eq!(child.wait().unwrap().signal(), Some(SIGINT));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left over"
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("facts.jsonl")).unwrap(),
        "old\n"
    );
}

#[test]
fn waiting_for_input_is_no_reason_to_stay() {
    let mut child = Command::new(DATELINE)
        .args(["--from", "jsonl", "-j2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let _open = child.stdin.take();
    thread::sleep(Duration::from_millis(100));
    interrupt(&child);
    assert_eq!(child.wait().unwrap().signal(), Some(SIGINT));
}
