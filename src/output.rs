//! The meaning of `--output`: a file or a folder, and the format from its extension.

use std::ffi::OsStr;
use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};
use std::{fs, io};

use anyhow::{Result, anyhow, bail, ensure};
use dateline::batch::{Target, is_descriptor, report_ending};
use dateline::format::Format;
use dateline::reader::{Clash, FileId, Form, Sources, printable, reason};

/// Paths of standard output.
const STANDARD_OUTPUT: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// The format and target of the reports. A path is a folder if it exists as one, ends in a slash or
/// has no extension; otherwise it is a file whose extension gives the format. An existing pipe or
/// device is written like standard output.
pub(crate) fn choose(
    output: Option<&Path>,
    asked: Option<Format>,
    from: Form,
) -> Result<(Format, Target)> {
    let usual = match from {
        Form::Lines => Format::Jsonl,
        Form::Text => Format::Summary,
    };
    let is_stdout = |path: &&Path| STANDARD_OUTPUT.iter().any(|name| path.as_os_str() == *name);
    let Some(path) = output.filter(|path| !is_stdout(path)) else {
        return Ok((asked.unwrap_or(usual), Target::Output));
    };
    let extension = path.extension().filter(|_| !is_folder(path));
    let named = extension
        .and_then(OsStr::to_str)
        .and_then(Format::of_ending);
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => bail!(
            "{} has another format's extension; use {}, or drop --format",
            printable(path),
            printable(&path.with_extension(asked.ending()))
        ),
        (Some(named), _) => Ok((named, Target::File(path.to_owned()))),
        (None, asked) if is_stream(path) => {
            Ok((asked.unwrap_or(usual), Target::File(path.to_owned())))
        }
        (None, asked) => match extension {
            Some(extension) => bail!(
                "{}: no format has the extension .{}; use {}, or end the path in / for a folder",
                printable(path),
                printable(Path::new(extension)),
                endings()
            ),
            None => Ok((
                asked.unwrap_or(Format::Json),
                Target::Folder(path.to_owned()),
            )),
        },
    }
}

/// Whether the path is a folder regardless of its name.
fn is_folder(path: &Path) -> bool {
    let written = path.as_os_str().as_encoded_bytes();
    path.is_dir() || written.ends_with(b"/") || written.ends_with(MAIN_SEPARATOR_STR.as_bytes())
}

/// Whether it is a pipe, a device or the name of an open file.
fn is_stream(path: &Path) -> bool {
    let found = path.metadata();
    found.is_ok_and(|found| !found.is_dir() && (!found.is_file() || is_descriptor(path)))
}

/// All extensions: `.txt, .json or .html`.
fn endings() -> String {
    let [first @ .., last] = Format::ALL.map(|format| format!(".{}", format.ending()));
    format!("{} or {last}", first.join(", "))
}

/// Refuses to overwrite an input, or to write where the next run would read.
pub(crate) fn refuse_input_as_output(
    target: &Target,
    format: Format,
    sources: &Sources,
) -> Result<()> {
    match target {
        Target::Output => {
            let both = FileId::of_stdout().is_some_and(|file| sources.have(&file));
            ensure!(!both, "standard output is an input; choose another output");
        }
        Target::File(file) => match sources.clash(file) {
            Some(Clash::Input) => bail!("{} is an input; choose another output", printable(file)),
            Some(Clash::NextRun(_)) => bail!(
                "{} would be read as an article on the next run; write outside the input folder",
                printable(file)
            ),
            None => {}
        },
        // The name that a report could have; the actual names are not known yet.
        Target::Folder(folder) => {
            let report = folder.join(format!("x.{}", report_ending(format)));
            ensure!(
                sources.clash(&report).is_none(),
                "reports in {} (*.{}) would be read as articles; write outside the input folder",
                printable(folder),
                report_ending(format)
            );
        }
    }
    Ok(())
}

/// Folders that this run has created, the innermost first.
#[derive(Default)]
pub(crate) struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Creates a folder with the folders above it.
    fn create(folder: &Path) -> io::Result<Self> {
        let missing = folder
            .ancestors()
            .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
            .map(Path::to_owned)
            .collect();
        fs::create_dir_all(folder)?;
        Ok(Self(missing))
    }

    /// Removes those in which nothing was written.
    pub(crate) fn remove_empty(self) {
        // A folder with something in it is not removed, nor are those above it.
        let _ = self.0.iter().try_for_each(fs::remove_dir);
    }
}

/// Prepares the target: a folder must not be a file, and several articles may need a folder.
pub(crate) fn prepare(target: &Target, format: Format, several: bool) -> Result<NewFolders> {
    match target {
        Target::Folder(folder) if folder.exists() && !folder.is_dir() => bail!(
            "{} is a file, not a folder; the name of a file of reports ends in {}",
            printable(folder),
            endings()
        ),
        Target::Folder(folder) => NewFolders::create(folder).map_err(|e| {
            anyhow!(
                "cannot create the folder {}: {}",
                printable(folder),
                reason(&e)
            )
        }),
        _ if several && !format.holds_several() => {
            bail!("html has one page per article: name a folder for the pages with -o FOLDER/")
        }
        _ => Ok(NewFolders::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(output: &str, asked: Option<Format>) -> Result<(Format, Target), String> {
        choose(Some(Path::new(output)), asked, Form::Text).map_err(|e| e.to_string())
    }

    #[test]
    fn a_file_or_folder_is_recognised_by_its_name() {
        let file = |path: &str| Target::File(path.into());
        let folder = |path: &str| Target::Folder(path.into());
        for (path, asked, format, target) in [
            ("a/facts.jsonl", None, Format::Jsonl, file("a/facts.jsonl")),
            (
                "facts.JSON",
                Some(Format::Json),
                Format::Json,
                file("facts.JSON"),
            ),
            ("facts.txt", None, Format::Summary, file("facts.txt")),
            ("reports", None, Format::Json, folder("reports")),
            ("src", Some(Format::Csv), Format::Csv, folder("src")),
            ("a.b/", None, Format::Json, folder("a.b/")),
            (".hidden", None, Format::Json, folder(".hidden")),
            ("-", Some(Format::Jsonl), Format::Jsonl, Target::Output),
            ("/dev/stdout", None, Format::Summary, Target::Output),
        ] {
            assert_eq!(chosen(path, asked), Ok((format, target)), "{path}");
        }
    }

    #[test]
    fn a_name_without_a_format_is_refused() {
        let said = chosen("facts.json", Some(Format::Jsonl)).unwrap_err();
        assert_eq!(
            said,
            "facts.json has another format's extension; use facts.jsonl, or drop --format"
        );
        for (path, extension) in [("out.tsv", "tsv"), ("a.b/c.2024", "2024"), ("x.htm", "htm")] {
            let said = chosen(path, None).unwrap_err();
            let expected = format!(
                "{path}: no format has the extension .{extension}; use .txt, .json, .jsonl, .csv, .geojson or .html, or end the path in / for a folder"
            );
            assert_eq!(said, expected);
        }
    }
}
