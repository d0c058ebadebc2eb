//! Lines and paragraphs: the article's layout on its page.
//!
//! A text is either unwrapped (one paragraph per line) or hard-wrapped (lines of similar width,
//! paragraphs separated by a blank line or an indent). [`paragraphs`] detects which and joins
//! wrapped lines, so that the layers above never see the difference. `extract::header` interprets
//! the lines of the header block.

use std::ops::Range;

use super::scanner::is_space;
use super::{Span, Token};

/// A line of the text, without its indent, trailing space and line ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its position; empty for a blank line.
    pub span: Span,
    /// The number of white-space characters before it.
    pub indent: u32,
    /// Its length in characters.
    pub width: u32,
}

impl Line {
    /// Whether it is empty.
    pub fn blank(&self) -> bool {
        self.span.is_empty()
    }
}

/// Lines that belong together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// From its first character to its last.
    pub span: Span,
    /// Its lines.
    pub lines: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// Cuts `text` at `\n`, `\r\n`, `\r` and the Unicode line and paragraph separators.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(text.len() / 80 + 1);
    let mut start = 0;
    // 0xE2 is the first byte of the Unicode separators, but also of curly quotation marks, which
    // are skipped.
    for at in memchr::memchr3_iter(b'\n', b'\r', 0xe2, bytes) {
        let length = match bytes[at] {
            b'\n' if at > start || at == 0 || bytes[at - 1] != b'\r' => 1,
            b'\n' => {
                start = at + 1;
                continue;
            }
            b'\r' => 1,
            _ if matches!(bytes[at + 1..], [0x80, 0xa8 | 0xa9, ..]) => 3,
            _ => continue,
        };
        lines.push(line(text, start, at));
        start = at + length;
    }
    if start < text.len() {
        lines.push(line(text, start, text.len()));
    }
    lines
}

fn line(text: &str, start: usize, end: usize) -> Line {
    let body = text[start..end].trim_start_matches(is_space);
    let at = end - body.len();
    let body = body.trim_end_matches(is_space);
    Line {
        span: Span::new(at, at + body.len()),
        indent: text[start..at].chars().count() as u32,
        width: body.chars().count() as u32,
    }
}

/// Joins lines into paragraphs.
pub(super) fn paragraphs(text: &str, lines: &[Line], tokens: &[Token]) -> Vec<Paragraph> {
    let width = wrap_width(text, lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut token = 0;
    for (i, line) in lines.iter().enumerate().filter(|(_, line)| !line.blank()) {
        let from = token;
        while tokens
            .get(token)
            .is_some_and(|t| t.span.start < line.span.end)
        {
            token += 1;
        }
        let joined = width.is_some_and(|width| i > 0 && goes_on(text, &lines[i - 1], line, width));
        match paragraphs.last_mut().filter(|_| joined) {
            Some(last) => {
                last.span = last.span.hull(line.span);
                last.lines.end = i + 1;
                last.tokens.end = token;
            }
            None => paragraphs.push(Paragraph {
                span: line.span,
                lines: i..i + 1,
                tokens: from..token,
            }),
        }
    }
    paragraphs
}

/// The widths that programs and typists wrap at.
const WRAP_WIDTHS: Range<u32> = 38..121;

/// Returns the width that the text was wrapped at, or `None` if each line is a whole paragraph.
///
/// It is measured over the lines that have another line after them: in wrapped text most of these
/// are full (the next line's first word would not have fitted) and end in mid-sentence.
fn wrap_width(text: &str, lines: &[Line]) -> Option<u32> {
    let inner: Vec<(&Line, &Line)> = lines
        .windows(2)
        .filter(|pair| !pair[0].blank() && !pair[1].blank())
        .map(|pair| (&pair[0], &pair[1]))
        .collect();
    if inner.len() < 3 {
        return None;
    }
    let mut widths: Vec<u32> = inner.iter().map(|(line, _)| line.width).collect();
    widths.sort_unstable();
    let width = widths[widths.len() * 19 / 20];
    // If much of the text is in lines far wider than that, the short ones are a header block.
    let (wide, all) = lines.iter().fold((0, 0), |(wide, all), l| {
        (
            wide + if l.width > width + 20 { l.width } else { 0 },
            all + l.width,
        )
    });
    if wide * 5 > all {
        return None;
    }
    let full = inner
        .iter()
        .filter(|(line, next)| line.width <= width + 8 && is_full(text, line, next, width))
        .count();
    let stopped = inner
        .iter()
        .filter(|(line, _)| ends_sentence(text, line))
        .count();
    (WRAP_WIDTHS.contains(&width) && full * 10 >= inner.len() * 6 && stopped * 2 < inner.len())
        .then_some(width)
}

/// Whether the paragraph continues from a wrapped line to the next.
fn goes_on(text: &str, line: &Line, next: &Line, width: u32) -> bool {
    if line.blank() || next.blank() || next.indent > line.indent + 1 {
        return false;
    }
    let lower = next
        .span
        .of(text)
        .chars()
        .next()
        .is_some_and(char::is_lowercase);
    is_full(text, line, next, width) || (lower && !ends_sentence(text, line))
}

/// Whether the next line's first word would not have fitted on this line, within a few columns.
fn is_full(text: &str, line: &Line, next: &Line, width: u32) -> bool {
    let word = next
        .span
        .of(text)
        .split(is_space)
        .next()
        .map_or(0, |w| w.chars().count() as u32);
    line.width + 1 + word + 2 >= width
}

fn ends_sentence(text: &str, line: &Line) -> bool {
    line.span
        .of(text)
        .trim_end_matches(['"', '”', '\'', '’', ')'])
        .ends_with(['.', '!', '?', ':'])
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs;
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text).map(|span| span.of(text)).collect()
    }

    const WRAPPED: &str = "The river rose by two metres in the night and took away the old\nfootbridge below the mill, which had stood since the war, before\nanybody could close it.\n\nNobody was hurt. The council wants to build a new one of stone by\nthe spring, and has asked the county for half of the money that\nit needs.";

    #[test]
    fn wrapped_lines_are_joined_at_blank_lines() {
        assert_eq!(split(WRAPPED).len(), 2);
    }

    #[test]
    fn wrapped_lines_are_joined_up_to_an_indent() {
        let indented = WRAPPED.replace("\n\n", "\n    ");
        assert_eq!(split(&indented).len(), 2);
    }

    #[test]
    fn the_short_lines_of_a_header_block_are_not_wrapped_text() {
        let header = "From: Ann Bell <ann@example.com>\nTo: the readers of the Daily Courier\nDate: Tue, 04 Jun 2024\nSubject: the bridge is open again";
        assert_eq!(
            split(&format!(
                "{header}\n\n{}",
                WRAPPED
                    .replace("\n\n", "\0")
                    .replace('\n', " ")
                    .replace('\0', "\n\n")
            ))
            .len(),
            6
        );
    }

    #[test]
    fn unwrapped_lines_stay_apart() {
        assert_eq!(
            split("A headline\nBy Ann Bell\nA first paragraph that ends.\nA second one.").len(),
            4
        );
    }

    #[test]
    fn every_kind_of_line_ending_is_recognised_and_left_out() {
        let text = "a\r\nb\rc\n\nd\u{2028}e";
        let found: Vec<&str> = lines(text).iter().map(|l| l.span.of(text)).collect();
        assert_eq!(found, ["a", "b", "c", "", "d", "e"]);
    }
}
