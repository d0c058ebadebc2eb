//! Prepares text for a terminal: makes it harmless, cuts it between graphemes, wraps and styles it.

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;

/// Returns the words of an article as one line that can't act on a terminal. Runs of white space
/// become one space, control characters and those that change the direction of writing become
/// U+FFFD, and invisible characters are removed.
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        if word.bytes().all(|b| b.is_ascii_graphic()) {
            line.push_str(word);
        } else {
            line.extend(word.chars().filter_map(harmless));
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Returns the character, or one in its place that can't act on a terminal; `None` if it is
/// invisible.
fn harmless(c: char) -> Option<char> {
    match c {
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some('\u{fffd}')
        }
        c if c.is_control() => Some('\u{fffd}'),
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        c => Some(c),
    }
}

/// Returns the number of columns that a line takes, if every grapheme takes one.
pub fn columns(line: &str) -> usize {
    // Finding grapheme clusters takes time, and English text hardly has any of several characters.
    if line.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return line.len();
    }
    let alone = |c: char| {
        matches!(
            c,
            ' '..='\u{2ff}' | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '€'
        )
    };
    if line.chars().all(alone) {
        line.chars().count()
    } else {
        line.graphemes(true).count()
    }
}

/// Returns the line, or its start and an ellipsis if it takes more than `width` columns.
pub fn truncated(line: &str, width: usize) -> String {
    if columns(line) <= width {
        return line.to_owned();
    }
    let kept: String = line.graphemes(true).take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '—', '–']))
}

/// Wraps the line between words into lines of at most `width` columns; a word longer than that is
/// cut between graphemes.
pub fn wrapped(line: &str, width: usize) -> Vec<String> {
    let width = width.max(8);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in line.split(' ').filter(|w| !w.is_empty()) {
        let mut rest = word;
        let mut length = columns(rest);
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        while length > width {
            let (at, _) = rest
                .grapheme_indices(true)
                .nth(width)
                .unwrap_or((rest.len(), ""));
            put(&mut lines, &rest[..at]);
            lines.push(String::new());
            rest = &rest[at..];
            length -= width; // Counted anew, a word as long as the text would take its square.
        }
        if used > 0 {
            put(&mut lines, " ");
            used += 1;
        }
        put(&mut lines, rest);
        used += length;
    }
    lines
}

fn put(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

/// Returns the text in a style, if colours are on.
pub fn styled(text: &str, style: Style, colour: bool) -> String {
    if colour && !text.is_empty() {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        assert_eq!(
            clean("  Ferries\r\n\tstop\u{a0} \u{2028}now \n"),
            "Ferries stop now"
        );
        assert_eq!(
            clean("a\u{1b}[31mb\u{9b}0mc\u{7}d\u{7f}\u{0}"),
            "a\u{fffd}[31mb\u{fffd}0mc\u{fffd}d\u{fffd}\u{fffd}"
        );
        assert_eq!(clean("a \u{200b} b \u{200b}"), "a b");
        assert_eq!(
            clean("a\u{202e}b\u{2066}c\u{200b}d\u{feff}"),
            "a\u{fffd}b\u{fffd}cd"
        );
    }

    #[test]
    fn letters_of_every_script_are_left() {
        assert_eq!(
            clean("“naïve” 東京 e\u{301} 👩\u{200d}🚀 שלום"),
            "“naïve” 東京 e\u{301} 👩\u{200d}🚀 שלום"
        );
    }

    #[test]
    fn what_joins_takes_one_column() {
        for (line, taken) in [
            ("“naïve” – ", 10),
            ("e\u{301}", 1),
            ("👩\u{200d}🚀", 1),
            ("a\r\nb", 3),
        ] {
            assert_eq!(columns(line), taken, "{line:?}");
        }
    }

    #[test]
    fn lines_are_cut_between_graphemes() {
        assert_eq!(truncated("Ferries stop", 12), "Ferries stop");
        assert_eq!(truncated("Ferries stop", 11), "Ferries st…");
        assert_eq!(truncated("Ferries, stop", 9), "Ferries…");
        assert_eq!(truncated("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(wrapped("one two three", 9), ["one two", "three"]);
        assert_eq!(
            wrapped("a 👩\u{200d}🚀👩\u{200d}🚀e\u{301}fghijkl b", 8),
            ["a", "👩\u{200d}🚀👩\u{200d}🚀e\u{301}fghij", "kl b"]
        );
        assert_eq!(wrapped("", 9), [""]);
    }
}
