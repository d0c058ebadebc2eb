//! The summary's lines: wrapped, indented, in columns.

use anstyle::{AnsiColor, Style};

use super::WIDE;
use crate::format::Printer;
use crate::format::terminal::{columns, styled, truncated, wrapped};

pub(super) const HEADLINE: Style = Style::new().bold();
pub(super) const SECTION: Style = AnsiColor::Cyan.on_default().bold();
pub(super) const NAME: Style = Style::new().bold();
pub(super) const ASIDE: Style = Style::new().dimmed();
/// The style of denials and demands.
pub(super) const MARKED: Style = AnsiColor::Red.on_default().bold();
pub(super) const PLAIN: Style = Style::new();

/// A value, and what it is of or what happens then.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Row {
    pub(super) value: String,
    pub(super) words: String,
}

/// A line of a table.
#[derive(Default)]
struct Line {
    styled: String,
    /// The columns that it takes, which the codes of styles don't.
    columns: usize,
}

/// A page being written.
pub(super) struct Page<'p> {
    out: String,
    pub(super) printer: &'p Printer,
}

impl<'p> Page<'p> {
    pub(super) fn new(printer: &'p Printer) -> Self {
        Self {
            out: String::new(),
            printer,
        }
    }

    pub(super) fn finished(self) -> String {
        self.out
    }

    pub(super) fn width(&self) -> usize {
        self.printer.width
    }

    pub(super) fn style(&self, text: &str, style: Style) -> String {
        styled(text, style, self.printer.colour)
    }

    /// Adds a line, without trailing spaces.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// Adds wrapped lines after an indent.
    pub(super) fn indented(&mut self, indent: usize, text: &str, style: Style) {
        for line in wrapped(text, self.width().saturating_sub(indent)) {
            let line = format!("{:indent$}{}", "", self.style(&line, style));
            self.line(&line);
        }
    }

    /// Adds wrapped lines after an indent, with the first words in their own style.
    pub(super) fn led(&mut self, indent: usize, lead: &str, style: Style, rest: &str) {
        let lines = wrapped(
            &format!("{lead}{rest}"),
            self.width().saturating_sub(indent),
        );
        for (i, line) in lines.iter().enumerate() {
            let line = match line.strip_prefix(lead) {
                Some(rest) if i == 0 => format!("{}{rest}", self.style(lead, style)),
                _ => line.clone(),
            };
            self.line(&format!("{:indent$}{line}", ""));
        }
    }

    /// Adds a title after an empty line.
    pub(super) fn section(&mut self, title: &str) {
        self.gap();
        let title = self.style(title, SECTION);
        self.line(&title);
    }

    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// Adds a section of one paragraph, which follows its title on the same line.
    pub(super) fn paragraph(&mut self, title: &str, text: &str) {
        self.gap();
        let lead = format!("{title}  ");
        let indent = lead.len();
        for (i, line) in wrapped(text, self.width().saturating_sub(indent))
            .iter()
            .enumerate()
        {
            let lead = if i == 0 {
                self.style(title, SECTION) + "  "
            } else {
                " ".repeat(indent)
            };
            self.line(&format!("{lead}{line}"));
        }
    }

    /// Adds two tables, side by side if there is room.
    pub(super) fn tables(&mut self, tables: [(&str, &[Row]); 2]) {
        let half = (self.width() - 2) / 2;
        if self.width() < WIDE || tables.iter().any(|(_, rows)| rows.is_empty()) {
            for (title, rows) in tables.into_iter().filter(|(_, rows)| !rows.is_empty()) {
                self.section(title);
                for line in self.table(rows, self.width()) {
                    self.line(&line.styled);
                }
            }
            return;
        }
        let [(left, left_rows), (right, right_rows)] = tables;
        let titled = |title: &str, rows| {
            let columns = columns(title);
            let styled = self.style(title, SECTION);
            let title = Line { styled, columns };
            let rows = self.table(rows, half);
            [title].into_iter().chain(rows).collect::<Vec<_>>()
        };
        let (left, right) = (titled(left, left_rows), titled(right, right_rows));
        self.gap();
        let empty = Line::default();
        for i in 0..left.len().max(right.len()) {
            let left = left.get(i).unwrap_or(&empty);
            let gap = " ".repeat((half + 2).saturating_sub(left.columns));
            let right = right.get(i).map_or("", |right| &right.styled);
            self.line(&format!("{}{gap}{right}", left.styled));
        }
    }

    /// Returns the rows' lines: the value, then the words, on at most two lines.
    fn table(&self, rows: &[Row], width: usize) -> Vec<Line> {
        let longest = rows.iter().map(|row| columns(&row.value)).max();
        let value_width = longest.unwrap_or(0).min((width * 2 / 5).max(8));
        let words_width = width.saturating_sub(value_width + 4).max(8);
        let mut lines = Vec::new();
        for row in rows {
            let mut values = wrapped(&row.value, value_width);
            let mut words = wrapped(&row.words, words_width);
            if words.len() > 2 && !self.printer.full {
                let rest = words.split_off(1).join(" ");
                words.push(cut(&rest, words_width));
            }
            let count = values.len().max(words.len());
            values.resize(count, String::new());
            words.resize(count, String::new());
            for (value, words) in values.iter().zip(&words) {
                let gap = " ".repeat(value_width.saturating_sub(columns(value)) + 2);
                lines.push(Line {
                    styled: format!("  {}{gap}{words}", self.style(value, NAME)),
                    columns: 2 + columns(value) + gap.len() + columns(words),
                });
            }
        }
        lines
    }
}

/// Returns the line, or as many of its words as fit and an ellipsis.
fn cut(line: &str, width: usize) -> String {
    let cut = truncated(line, width);
    match cut.strip_suffix('…').and_then(|cut| cut.rsplit_once(' ')) {
        Some((words, _)) if columns(line) > width => format!("{words} …"),
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_between_words_where_they_have_any() {
        assert_eq!(cut("one two three", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two …");
        assert_eq!(cut("onetwothree", 6), "onetw…");
    }
}
