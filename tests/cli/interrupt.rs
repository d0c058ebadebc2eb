//! Ctrl-C and other signals to terminate: only whole lines and whole files remain.

#![cfg(unix)]

use std::fs;
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::helper::{ARTICLE, DATELINE, Folder, Running, line, wait_until};

const SIGINT: i32 = 2;
/// The signals that end the program, with their numbers.
const SIGNALS: [(&str, i32); 3] = [("INT", SIGINT), ("TERM", 15), ("HUP", 1)];

/// Whether the tests were started with a signal ignored, as by `nohup` and a script's `&`. The
/// program then ignores it too, and there is nothing to test.
fn signals_are_ignored() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or_default();
    let ignored = SIGNALS.iter().any(|(_, n)| mask >> (n - 1) & 1 == 1);
    if ignored {
        eprintln!("skipped: whoever started the tests ignores signals");
    }
    ignored
}

#[test]
fn only_whole_lines_remain() {
    if signals_are_ignored() {
        return;
    }
    let folder = Folder::new("interrupted_lines");
    // A report is larger than a pipe's buffer, so the program is waiting in the middle of one when
    // it is interrupted.
    let input: String = (0..40)
        .map(|i| line(&format!("n{i}"), &ARTICLE.repeat(150)))
        .collect();
    folder.file("a.jsonl", input);
    for ((signal, number), jobs) in SIGNALS.into_iter().zip(["-j1", "-j3", "-j2"]) {
        let mut command = Command::new(DATELINE);
        command
            .args(["--from", "jsonl", "a.jsonl", jobs])
            .current_dir(folder.path())
            .stdout(Stdio::piped());
        let mut running = Running::new(&mut command);
        let mut out = running.child().stdout.take().unwrap();
        let mut printed = vec![0; 1000];
        out.read_exact(&mut printed).unwrap();
        thread::sleep(Duration::from_millis(200));
        running.signal(signal);
        thread::sleep(Duration::from_millis(50));
        out.read_to_end(&mut printed).unwrap();
        assert_eq!(running.ended().signal(), Some(number), "{signal}, {jobs}");
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
fn only_whole_files_remain() {
    if signals_are_ignored() {
        return;
    }
    let folder = Folder::new("interrupted_files");
    for turn in 0..8 {
        let out = folder.path().join(format!("out{turn}"));
        let mut command = Command::new(DATELINE);
        command
            .args(["--from", "jsonl", "-j2", "-o"])
            .arg(&out)
            .stdin(Stdio::piped());
        let mut running = Running::new(&mut command);
        let mut pipe = running.child().stdin.take().unwrap();
        let writer = thread::spawn(move || {
            // Until nobody reads it any more.
            (0..)
                .take_while(|i| {
                    pipe.write_all(line(&format!("n{i}"), ARTICLE).as_bytes())
                        .is_ok()
                })
                .count()
        });
        wait_until("there are reports", || {
            fs::read_dir(&out).map_or(0, Iterator::count) >= 20
        });
        thread::sleep(Duration::from_micros(700 * turn));
        running.signal("INT");
        assert_eq!(running.ended().signal(), Some(SIGINT));
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

/// Starts a run, which has begun to write `facts.jsonl` and is waiting for more input.
fn writing(folder: &Folder) -> Running {
    folder.file("facts.jsonl", "old\n");
    let mut command = Command::new(DATELINE);
    command
        .args(["--from", "jsonl", "-o", "facts.jsonl"])
        .current_dir(folder.path())
        .stdin(Stdio::piped());
    let mut running = Running::new(&mut command);
    let pipe = running.child().stdin.as_mut().unwrap();
    pipe.write_all(line("a", ARTICLE).as_bytes()).unwrap();
    wait_until("the file is begun", || unfinished(folder) == 1);
    running
}

/// Returns the number of unfinished files.
fn unfinished(folder: &Folder) -> usize {
    let names = fs::read_dir(folder.path()).unwrap();
    names
        .filter(|e| {
            let name = e.as_ref().unwrap().file_name();
            name.to_string_lossy().starts_with(".dateline")
        })
        .count()
}

#[test]
fn a_file_of_many_reports_is_unchanged() {
    if signals_are_ignored() {
        return;
    }
    for (signal, number) in SIGNALS {
        let folder = Folder::new(&format!("interrupted_file_{signal}"));
        let mut running = writing(&folder);
        running.signal(signal);
        assert_eq!(running.ended().signal(), Some(number));
        assert_eq!(unfinished(&folder), 0, "nothing is left over");
        assert_eq!(
            fs::read_to_string(folder.path().join("facts.jsonl")).unwrap(),
            "old\n"
        );
    }
}

#[test]
fn unfinished_files_of_killed_but_not_of_running_programs_are_removed() {
    let folder = Folder::new("killed");
    let mut killed = writing(&folder);
    let mut running = writing_beside(&folder);
    assert_eq!(unfinished(&folder), 2);
    killed.signal("KILL");
    killed.ended();
    assert_eq!(unfinished(&folder), 2, "a killed run removes nothing");
    folder
        .file("a.txt", ARTICLE)
        .run(["a.txt", "-o", "a.json"])
        .ok();
    assert_eq!(unfinished(&folder), 1);
    drop(running.child().stdin.take());
    assert!(running.ended().success());
    assert_eq!(unfinished(&folder), 0);
}

/// Starts a second run in the same folder, which writes another file.
fn writing_beside(folder: &Folder) -> Running {
    let mut command = Command::new(DATELINE);
    command
        .args(["--from", "jsonl", "-o", "other.jsonl"])
        .current_dir(folder.path())
        .stdin(Stdio::piped());
    let running = Running::new(&mut command);
    wait_until("another file is begun", || unfinished(folder) == 2);
    running
}

#[cfg(target_os = "linux")]
#[test]
fn ignored_signals_stay_ignored() {
    if signals_are_ignored() {
        return;
    }
    for (signal, other, number) in [("INT", "TERM", 15), ("HUP", "INT", SIGINT)] {
        let folder = Folder::new(&format!("ignored_{signal}"));
        let mut command = Command::new("bash");
        let line = format!("trap '' {signal}; exec \"$DATELINE\" --from jsonl -o facts.jsonl");
        command
            .args(["-c", &line])
            .env("DATELINE", DATELINE)
            .current_dir(folder.path())
            .stdin(Stdio::piped());
        let mut running = Running::new(&mut command);
        wait_until("the file is begun", || unfinished(&folder) == 1);
        running.signal(signal);
        running.signal(signal);
        thread::sleep(Duration::from_millis(200));
        assert!(running.child().try_wait().unwrap().is_none(), "{signal}");
        running.signal(other);
        assert_eq!(running.ended().signal(), Some(number), "{other} is not");
        assert_eq!(unfinished(&folder), 0);
    }
}

#[test]
fn a_signal_ends_a_run_that_waits_for_input() {
    if signals_are_ignored() {
        return;
    }
    let mut command = Command::new(DATELINE);
    command
        .args(["--from", "jsonl", "-j2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null());
    let mut running = Running::new(&mut command);
    thread::sleep(Duration::from_millis(100));
    running.signal("INT");
    assert_eq!(running.ended().signal(), Some(SIGINT));
}
