//! Progress is shown on a terminal and nowhere else.

#![cfg(target_os = "linux")]

use crate::helper::{ARTICLE, Folder, line};

/// Creates a folder with articles in three pieces; reading them one after the other takes over a
/// second. `None` if no terminal can be created.
fn slow(test: &str) -> Option<Folder> {
    let folder = Folder::new(test);
    if folder.shell("command -v script").status != 0 {
        eprintln!("skipped: there is no script(1) to make a terminal with");
        return None;
    }
    for piece in ["a", "b", "c"] {
        let lines: String = (0..5)
            .map(|i| line(&format!("{piece}{i}"), ARTICLE))
            .collect();
        folder.file(format!("{piece}.jsonl"), format!("{lines}nonsense\n"));
    }
    folder.file(
        "slowly",
        "cat a.jsonl; sleep 1.2; cat b.jsonl; sleep 0.3; cat c.jsonl\n",
    );
    folder.file("quickly", "cat a.jsonl b.jsonl c.jsonl\n");
    Some(folder)
}

/// Returns the output of a run on a terminal.
fn terminal(folder: &Folder, run: &str) -> String {
    folder.file("run", run);
    folder
        .shell("TERM=xterm script -qec 'bash run' /dev/null < /dev/null")
        .out
}

#[test]
fn a_long_run_shows_its_progress() {
    let Some(folder) = slow("progress_long") else {
        return;
    };
    let shown = terminal(&folder, "bash slowly | $DATELINE --from jsonl > out.jsonl");
    assert!(
        shown.contains(" articles, ") && shown.contains(" a second, ") && shown.contains(" failed"),
        "{shown:?}"
    );
    assert!(
        shown.ends_with("dateline: 3 of 18 articles failed\r\n"),
        "the progress line is cleared at the end: {shown:?}"
    );
    assert_eq!(folder.shell("wc -l < out.jsonl").out.trim(), "18");
}

#[test]
fn other_output_lines_stay_whole() {
    let Some(folder) = slow("progress_beside") else {
        return;
    };
    // Reports and failures on the same terminal.
    let shown = terminal(
        &folder,
        "bash slowly | $DATELINE --from jsonl -f summary --only headline --color never",
    );
    assert!(shown.contains(" a second, "), "{shown:?}");
    // The lines that remain after every cleared line is removed.
    let left: Vec<&str> = shown
        .lines()
        .map(|line| {
            line.rsplit("\u{1b}[2K")
                .next()
                .unwrap_or(line)
                .trim_start_matches('\r')
        })
        .collect();
    for piece in ["a", "b", "c"] {
        (0..5).for_each(|i| {
            assert!(
                left.contains(&format!("{piece}{i}").as_str()),
                "{piece}{i} in {shown:?}"
            )
        });
    }
    for number in [6, 12, 18] {
        let failure =
            format!("dateline: cannot read standard input, line {number}: it is not a JSON object");
        assert!(left.contains(&failure.as_str()), "{failure} in {shown:?}");
    }
}

#[test]
fn progress_is_for_long_runs_on_terminals_without_quiet() {
    let Some(folder) = slow("progress_none") else {
        return;
    };
    let without = [
        "bash slowly | $DATELINE --from jsonl -q > out.jsonl",
        "bash slowly | $DATELINE --from jsonl 2> err > out.jsonl; cat err",
    ];
    let silent = |run: &str| {
        let shown = terminal(&folder, run);
        assert!(
            shown.contains("dateline: 3 of 18 articles failed") || run.contains(" -q "),
            "{run} shows {shown:?}"
        );
        !shown.contains("a second") && !shown.contains('\u{1b}')
    };
    without.iter().for_each(|run| assert!(silent(run), "{run}"));
    // On a busy machine this may take over a second too.
    assert!((0..9).any(|_| silent("bash quickly | $DATELINE --from jsonl > out.jsonl")));
}
