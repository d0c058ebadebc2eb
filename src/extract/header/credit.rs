//! Lines about a picture: its caption and who took it.

use std::ops::Range;

use super::outlet::names_outlet;
use super::words::Words;
use crate::lexicon::{Key, Phrases, key, list_text};
use crate::text::{Document, Kind};

static CREDITS: Phrases = Phrases::new(list_text!("page/credit_words.txt"));

/// Whether the line is a caption or says who took a picture.
pub(super) fn is_credit(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    const GETTY: Key = Key::word("getty");
    const PHOTO: [Key; 6] = [
        Key::word("photo"),
        Key::word("photograph"),
        Key::word("picture"),
        Key::word("image"),
        Key::word("pic"),
        Key::word("photos"),
    ];
    let all = &doc.tokens()[tokens.clone()];
    let next_is_mark = all
        .get(1)
        .is_some_and(|t| t.kind != Kind::Word || t.capitalised() || words.letters <= 8);
    // "Picture this …" is no caption; "Media caption …" is.
    let sure = CREDITS.begin(&words.keys) > 1;
    if CREDITS.are(&words.keys) && (sure || next_is_mark || words.lower <= 3) {
        return true;
    }
    if words.keys.contains(&GETTY) {
        return true;
    }
    // `… (Photo: Ann Bell)`, `… Photo by Ann Bell/AFP`, `… [Reuters]`, `… file photo`
    let tail = &all[all.len().saturating_sub(14)..];
    let named = tail.windows(2).any(|w| {
        PHOTO.contains(&w[0].key)
            && w[0].capitalised()
            && matches!(
                doc.slice(w[1].span),
                ":" | "by" | "By" | "/" | "via" | "courtesy"
            )
    });
    let file_photo = tail
        .windows(2)
        .any(|w| w[0].key == key!("file") && PHOTO.contains(&w[1].key));
    let last = all.len().checked_sub(1).map(|i| doc.slice(all[i].span));
    let bracketed = matches!(last, Some(")" | "]")) && {
        let opens = if last == Some(")") { "(" } else { "[" };
        let at = all.iter().rposition(|t| doc.slice(t.span) == opens);
        at.is_some_and(|at| {
            at > 3
                && all.len() - at <= 9
                && (names_outlet(doc, tokens.start + at + 1..tokens.end - 1)
                    || all.len() - at <= 4
                        && all[at..]
                            .iter()
                            .any(|t| t.key == key!("file") || PHOTO.contains(&t.key)))
        })
    };
    named || file_photo || bracketed
}
