//! Notes on flags that have no effect together with the others. They aren't errors, because an
//! alias may contain such a flag.

use dateline::format::Format;
use dateline::reader::Form;

use super::Cli;

impl Cli {
    /// Returns notes on flags that have no effect.
    pub(crate) fn notes(&self, format: Format) -> Vec<String> {
        let groups = [
            self.idle_inputs(),
            self.idle_contents(format),
            self.idle_layout(format),
        ];
        groups
            .concat()
            .into_iter()
            .filter(|(is_idle, _)| *is_idle)
            .map(|(_, note)| format!("note: {note}"))
            .collect()
    }

    /// Lists flags about the input, each with whether it has no effect.
    fn idle_inputs(&self) -> Vec<(bool, &'static str)> {
        let lines = self.from == Form::Lines;
        let pages = self.schema || self.man || self.completions.is_some();
        let folders = pages || self.paths.iter().any(|path| path.is_dir());
        vec![
            (
                pages && !self.paths.is_empty(),
                "nothing is read: --schema, --man and --completions print and exit",
            ),
            (
                !lines && self.text_field.is_some(),
                "--text-field has no effect without --from jsonl",
            ),
            (
                !lines && self.id_field.is_some(),
                "--id-field has no effect without --from jsonl",
            ),
            (
                !lines && self.date_field.is_some(),
                "--date-field has no effect without --from jsonl",
            ),
            (
                !folders && !self.glob.is_empty(),
                "--glob has no effect without a folder: a file that is named is read",
            ),
            (
                !folders && self.follow,
                "--follow has no effect without a folder: a link that is named is followed",
            ),
        ]
    }

    /// Lists flags about the contents of a report, each with whether it has no effect.
    fn idle_contents(&self, format: Format) -> Vec<(bool, &'static str)> {
        let without_mentions =
            format == Format::Csv && !self.table.unwrap_or_default().has_mentions();
        vec![
            (
                format == Format::Csv && !self.only.is_empty(),
                "--only has no effect on csv, where --table chooses what is printed",
            ),
            (
                format == Format::Geojson && !self.only.is_empty(),
                "--only has no effect on geojson, which always contains places only",
            ),
            (
                matches!(format, Format::Summary | Format::Html) && self.offsets.is_some(),
                "--offsets has no effect on a summary or a page, which have no offsets",
            ),
            (
                without_mentions && self.offsets.is_some(),
                "--offsets has no effect on a table without offsets",
            ),
            (
                without_mentions && self.explain,
                "--explain has no effect on a table without mentions",
            ),
        ]
    }

    /// Lists flags about the layout of a report, each with whether it has no effect.
    fn idle_layout(&self, format: Format) -> Vec<(bool, &'static str)> {
        let summary = format == Format::Summary;
        vec![
            (
                !summary && self.full,
                "--full has no effect except on a summary: other formats cut nothing",
            ),
            (
                !summary && self.all,
                "--all has no effect except on a summary: other formats leave nothing out",
            ),
        ]
    }
}
