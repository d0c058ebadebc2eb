//! Where a place's name stands for its government: "Moscow said", "the Kremlin warned".

use super::{Kind, Place};
use crate::extract::quotes::Quote;
use crate::lexicon::Class;
use crate::text::Document;

/// Marks the mentions that speak or act.
pub(super) fn mark(doc: &Document, quotes: &[Quote], places: &mut [Place]) {
    for place in places {
        let Some(location) = &place.location else { continue };
        if !matches!(location.kind, Kind::Country | Kind::City | Kind::Facility | Kind::Admin1) {
            continue;
        }
        for (mention, metonym) in &mut place.mentions {
            let tokens = doc.tokens_in(mention.span);
            let acts = doc.tokens().get(tokens.end).is_some_and(|t| t.is(Class::CUE) && !t.capitalised());
            *metonym = acts || quotes.iter().filter_map(|q| q.source).any(|s| s == mention.span);
        }
    }
}
