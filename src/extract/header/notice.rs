//! Lines added by the page or by whoever saved it: addresses, copyright notices, print-out headers.

use std::ops::Range;

use super::stamp;
use super::words::{LINE, Words};
use crate::lexicon::{Key, Phrases, key, list_text};
use crate::text::{Document, Kind};

static RETRIEVED: Phrases = Phrases::new(list_text!("page/retrieved_words.txt"));

/// Whether the line is a file name, or a web address with little beside it.
pub(super) fn is_address(doc: &Document, tokens: Range<usize>) -> bool {
    const ENDINGS: [&str; 12] = [
        ".txt", ".html", ".htm", ".md", ".pdf", ".doc", ".docx", ".rtf", ".xml", ".json", ".eml",
        ".odt",
    ];
    let line = doc.slice(doc.hull(tokens.clone()));
    let addresses = doc.tokens()[tokens.clone()]
        .iter()
        .filter(|t| t.kind == Kind::Address && doc.slice(t.span).contains(['.', '/']))
        .count();
    let other = doc.tokens()[tokens]
        .iter()
        .filter(|t| matches!(t.kind, Kind::Word))
        .count();
    let file = !line.contains(char::is_whitespace) && ENDINGS.iter().any(|e| line.ends_with(e));
    file || addresses > 0 && other <= 4
}

/// Whether the line is a copyright notice, a note of when somebody retrieved the article, or the
/// first line of a print-out.
pub(super) fn is_notice(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    const COPYRIGHT: Key = key!("copyright");
    const RESERVED: Key = key!("reserved");
    const C: Key = key!("c");
    let head = &doc.tokens()[tokens.start..tokens.end.min(tokens.start + 8)];
    let sign = head.iter().any(|t| doc.slice(t.span) == "©")
        || head.windows(3).any(|w| {
            w[1].key == C
                && doc.slice(w[0].span) == "("
                && doc.slice(w[2].span) == ")"
                && w[1].glued
        });
    if sign
        || words.keys[0] == COPYRIGHT && tokens.len() < LINE
        || words.keys.len() < LINE && words.keys.last() == Some(&RESERVED)
    {
        return true;
    }
    let dated = || stamp::has_date(doc, tokens.clone());
    let retrieved = words.keys.iter().take(2).any(|&word| RETRIEVED.has(word));
    retrieved && tokens.len() < 30 && dated() || stamp::is_print_header(doc, tokens)
}
