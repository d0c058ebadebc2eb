//! Lines that name a section, or lead to one or to another story.

use std::ops::Range;

use super::outlet::is_outlet;
use super::words::Words;
use crate::lexicon::{Phrases, key, list_text};
use crate::text::{Document, Kind};

static SECTIONS: Phrases<1024> = Phrases::new(list_text!("page/sections.txt"));
static RELATED: Phrases = Phrases::new(list_text!("page/related_leads.txt"));

/// Whether these words are the name of a section.
pub(super) fn is_section(doc: &Document, tokens: Range<usize>) -> bool {
    SECTIONS.are(&Words::new(doc, tokens).keys)
}

/// Whether the line links to another story: `RELATED: …`, `READ MORE: …`, `See also: …`
pub(super) fn is_related(doc: &Document, tokens: Range<usize>) -> bool {
    let colon =
        (tokens.start + 1..tokens.end.min(tokens.start + 7)).find(|&i| doc.key(i) == key!(":"));
    colon.is_some_and(|colon| RELATED.are(&Words::new(doc, tokens.start..colon).keys))
}

/// Whether the line is an agency's internal name for a story: `AM-Coal Strike, 310`,
/// `BC-US--Bridge,1st Ld`.
fn is_slug(doc: &Document, tokens: Range<usize>) -> bool {
    let [cycle, dash, name, ..] = &doc.tokens()[tokens.clone()] else {
        return false;
    };
    let cycles = matches!(doc.slice(cycle.span), "AM" | "PM" | "BC");
    let joined = dash.glued && dash.key == key!("-") && name.glued && name.capitalised();
    cycles && joined && tokens.len() <= SLUG
}

/// The maximum number of tokens in a slug.
const SLUG: usize = 12;

/// Whether the line is a section's name, a breadcrumb trail or a paper's banner.
pub(super) fn is_label(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    if SECTIONS.are(&words.keys) || words.keys.len() <= 6 && is_outlet(doc, tokens.clone()) {
        return true;
    }
    if is_slug(doc, tokens.clone()) {
        return true;
    }
    let steps = |i: &usize| {
        let token = &doc.tokens()[*i];
        token.kind != Kind::Word
            && (!token.glued || doc.word(*i) == "|")
            && matches!(doc.word(*i), "/" | ">" | "›" | "»" | "|" | "•" | "→" | "\\")
    };
    let marks = tokens.clone().filter(steps).count();
    let first_is_section = SECTIONS.begin(&words.keys) > 0;
    marks >= 1
        && words.keys.len() <= 4 * (marks + 1)
        && (marks >= 2 || first_is_section && words.keys.len() <= 5)
}
