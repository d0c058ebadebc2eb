//! The manual page and the completions, tested with the programs they are for, if installed.

use crate::helper::{Folder, Ran};

/// Runs the shell command if the program is installed.
fn with(folder: &Folder, program: &str, line: &str) -> Option<Ran> {
    let installed = folder.shell(&format!("command -v {program}")).status == 0;
    if !installed {
        eprintln!("skipped: {program} is not installed");
    }
    installed.then(|| folder.shell(line))
}

#[test]
fn shells_accept_the_completions() {
    let folder = Folder::new("completions");
    for (shell, check) in [
        ("bash", "bash -n"),
        ("zsh", "zsh -n"),
        ("fish", "fish -n"),
        ("powershell", "pwsh -NoProfile -File"),
        ("elvish", "elvish -compileonly"),
    ] {
        let script = folder.run(["--completions", shell]).ok();
        for word in ["only", "table", "max-bytes", "geojson"] {
            // These two complete flags but not their values.
            let left_out = word == "geojson" && ["powershell", "elvish"].contains(&shell);
            assert!(left_out || script.contains(word), "{shell}: {word}");
        }
        folder.file(format!("{shell}.ps1"), script);
        if let Some(ran) = with(
            &folder,
            check.split(' ').next().unwrap(),
            &format!("{check} {shell}.ps1"),
        ) {
            assert_eq!(ran.ok(), "", "{shell}");
        }
    }
    assert_eq!(folder.run(["--completions", "tcsh"]).status, 2);
}

#[test]
fn flags_and_their_values_are_completed() {
    let folder = Folder::new("completed");
    folder
        .file("c.bash", folder.run(["--completions", "bash"]).ok())
        .file("c.fish", folder.run(["--completions", "fish"]).ok());
    let bash = |words: &str, previous: &str| {
        let last = words.rsplit(' ').next().unwrap();
        let word = if words.ends_with(' ') { "''" } else { last };
        let line = format!(
            "source ./c.bash; COMP_WORDS=({words}); [ {word} = '' ] && COMP_WORDS+=(''); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _dateline dateline {word} {previous}; echo ${{COMPREPLY[@]}}"
        );
        folder.shell(&line).ok()
    };
    assert_eq!(bash("dateline --tab", "dateline"), "--table\n");
    assert_eq!(
        bash("dateline --table ", "--table"),
        "articles quotes speakers places figures dates\n"
    );
    assert_eq!(bash("dateline --format geo", "--format"), "geojson\n");
    if let Some(ran) = with(
        &folder,
        "fish",
        "fish -c 'source c.fish; complete -C \"dateline --table q\"'",
    ) {
        assert_eq!(ran.ok().trim(), "quotes");
    }
}

#[test]
fn the_manual_page_is_valid() {
    let folder = Folder::new("manual");
    let page = folder.run(["--man"]).ok();
    let heading = |line: &&str| line.starts_with(".SH ");
    let headings = [
        ".SH NAME",
        ".SH SYNOPSIS",
        ".SH DESCRIPTION",
        ".SH OPTIONS",
        ".SH EXAMPLES",
        ".SH ENVIRONMENT",
        ".SH \"EXIT STATUS\"",
    ];
    assert_eq!(page.lines().filter(heading).collect::<Vec<_>>(), headings);
    folder.file("dateline.1", page);
    if let Some(ran) = with(
        &folder,
        "groff",
        "groff -ww -b -man -Tutf8 dateline.1 2>&1 > /dev/null",
    ) {
        assert_eq!(ran.ok(), "");
    }
    if let Some(ran) = with(&folder, "mandoc", "mandoc -T lint -W error dateline.1") {
        assert_eq!(ran.ok(), "");
    }
    if let Some(ran) = with(&folder, "man", "MANWIDTH=100 man -l dateline.1 | col -b") {
        let shown = ran.ok().split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "dateline - reads English news",
            "dateline [OPTION]... [PATH]...",
            "-o, --output <PATH>",
            "NO_COLOR",
        ] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
    }
}
