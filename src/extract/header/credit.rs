//! Lines about a picture: its caption and its credit.

use std::ops::Range;

use super::outlet::{names_outlet, outlet_at};
use super::words::Words;
use crate::lexicon::{Key, Phrases, key, keys, list_text};
use crate::text::{Document, Kind};

static CREDITS: Phrases = Phrases::new(list_text!("page/credit_words.txt"));

/// The words for a picture in credits.
const PHOTO: &[Key] = keys!["photo", "photograph", "picture", "image", "pic", "photos"];

/// Whether the name at these tokens credits a picture's photographer or owner: `Ann Bell/Reuters`,
/// `Photo by Ann Bell`, `Ann Bell | Getty Images`, `AP Photo`.
pub(super) fn names(doc: &Document, name: Range<usize>) -> bool {
    const OWNERS: &[Key] = keys!["credit", "source", "courtesy", "via"];
    let paragraph = &doc.paragraphs()[doc.paragraph_at(name.start)].tokens;
    let key = |i: usize| {
        let inside = paragraph.contains(&i);
        if inside { doc.key(i) } else { Key::default() }
    };
    let before = |n: usize| name.start.checked_sub(n).map_or(Key::default(), key);
    let slash = key!("/");
    let outlet = |i: usize| outlet_at(doc, i, paragraph.end);
    let is_outlet = outlet(name.start) == Some(name.end);
    // "Ann Bell/AFP" and "AFP/Ann Bell" are credits; "a Reuters/Ipsos poll" isn't.
    if key(name.end) == slash && is_outlet {
        let next = &doc.tokens()[name.end + 1..paragraph.end.min(name.end + 3)];
        return outlet(name.end + 1).is_none()
            && next.len() == 2
            && next.iter().all(|t| t.capitalised());
    }
    if key(name.end) == slash {
        return outlet(name.end + 1).is_some() || keys!["(", "by"].contains(&before(1));
    }
    if before(1) == slash {
        let from = name.start.saturating_sub(5).max(paragraph.start);
        let owned = (from..name.start - 1).any(|i| outlet(i) == Some(name.start - 1));
        return is_outlet || owned;
    }
    let pictured = |n: usize| PHOTO.contains(&before(n)) || OWNERS.contains(&before(n));
    (keys!["by", ":"].contains(&before(1)) && pictured(2))
        || before(1) == key!("courtesy")
        || before(1) == key!("of") && before(2) == key!("courtesy")
        || is_outlet && PHOTO.contains(&key(name.end))
        || paragraph.len() <= 14 && (key(name.end) == key!("|") || before(1) == key!("|"))
}

/// Whether the line is a picture's caption or credit.
pub(super) fn is_credit(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    const GETTY: Key = key!("getty");
    let all = &doc.tokens()[tokens.clone()];
    let next_is_mark = all
        .get(1)
        .is_some_and(|t| t.kind != Kind::Word || t.capitalised() || words.letters <= 8);
    // "Media caption …" begins a caption; "Picture this …" doesn't.
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
