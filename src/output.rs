//! What `--output` comes to: a file or a folder, and the format that its name asks for.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail, ensure};
use dateline::batch::Target;
use dateline::format::Format;
use dateline::reader::{Form, reason};

/// The format and where reports go. A path is a file if its name ends as files of a format do,
/// unless a folder is there already; a format that was asked for must be the file's own.
pub(crate) fn choose(
    output: Option<&Path>,
    asked: Option<Format>,
    from: Form,
) -> Result<(Format, Target)> {
    let Some(path) = output.filter(|path| path.as_os_str() != "-") else {
        let usual = if from == Form::Lines {
            Format::Jsonl
        } else {
            Format::Summary
        };
        return Ok((asked.unwrap_or(usual), Target::Output));
    };
    let named = path
        .extension()
        .and_then(OsStr::to_str)
        .and_then(Format::of_ending)
        .filter(|_| !path.is_dir());
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => bail!(
            "the ending of {} is another format's: name the file {}, or leave the format to the ending",
            path.display(),
            path.with_extension(asked.ending()).display()
        ),
        (Some(named), _) => Ok((named, Target::File(path.to_owned()))),
        (None, asked) => Ok((
            asked.unwrap_or(Format::Json),
            Target::Folder(path.to_owned()),
        )),
    }
}

/// Refuses to write over what is read, or where the next run would read it.
pub(crate) fn spare(target: &Target, paths: &[PathBuf], from: Form) -> Result<()> {
    let Target::File(file) = target else {
        return Ok(());
    };
    let article = match from {
        Form::Text => "txt",
        Form::Lines => "jsonl",
    };
    let whole = |path: &Path| fs::canonicalize(path).ok();
    let (own, folder) = (
        whole(file),
        file.parent().and_then(|p| {
            whole(if p.as_os_str().is_empty() {
                Path::new(".")
            } else {
                p
            })
        }),
    );
    for path in paths.iter().filter_map(|path| whole(path)) {
        ensure!(
            own.as_ref() != Some(&path),
            "{} is read: write somewhere else",
            file.display()
        );
        let within = path.is_dir()
            && folder
                .as_ref()
                .is_some_and(|folder| folder.starts_with(&path));
        let taken = within
            && file
                .extension()
                .is_some_and(|e| e.eq_ignore_ascii_case(article));
        ensure!(
            !taken,
            "{} would be taken for an article of the folder that is read: write somewhere else",
            file.display()
        );
    }
    Ok(())
}

/// Sees that reports can go there: several articles may need a folder, and a folder must be one.
pub(crate) fn prepare(target: &Target, format: Format, several: bool) -> Result<()> {
    match target {
        Target::Folder(folder) => fs::create_dir_all(folder).map_err(|e| {
            anyhow!(
                "cannot make the folder {}: {}",
                folder.display(),
                reason(&e)
            )
        }),
        _ if several && !format.holds_several() => {
            bail!(
                "a file of this format holds one article, and there may be several: give a folder with -o"
            )
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(output: &str, asked: Option<Format>) -> Option<(Format, Target)> {
        choose(Some(Path::new(output)), asked, Form::Text).ok()
    }

    #[test]
    fn a_name_says_whether_it_is_a_file() {
        let file = |path: &str| Target::File(path.into());
        let folder = |path: &str| Target::Folder(path.into());
        assert_eq!(
            chosen("a/facts.jsonl", None),
            Some((Format::Jsonl, file("a/facts.jsonl")))
        );
        assert_eq!(
            chosen("facts.JSON", Some(Format::Json)),
            Some((Format::Json, file("facts.JSON")))
        );
        assert_eq!(
            chosen("facts.txt", None),
            Some((Format::Summary, file("facts.txt")))
        );
        assert_eq!(
            chosen("reports", None),
            Some((Format::Json, folder("reports")))
        );
        assert_eq!(
            chosen("reports.2024", Some(Format::Summary)),
            Some((Format::Summary, folder("reports.2024")))
        );
        assert_eq!(
            chosen("facts.json", Some(Format::Jsonl)),
            None,
            "that would be a folder by the name of facts.json"
        );
        assert_eq!(
            chosen("-", Some(Format::Jsonl)),
            Some((Format::Jsonl, Target::Output))
        );
    }
}
