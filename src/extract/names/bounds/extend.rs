//! What follows a name and belongs to it.

use super::{A_BODY, is_company_suffix};
use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::{Key, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// Takes in what follows, up to the next name: "Jr." after a comma, the 's of a company that is
/// called so, a surname behind a particle.
pub(super) fn extend(doc: &Document, name: &mut Detected, next: usize) {
    let end = name.tokens.end;
    let key = |i: usize| doc.tokens().get(i).map_or(Key::default(), |t| t.key);
    let particle = |i: usize| {
        doc.tokens().get(i).is_some_and(|t| t.case == Case::Lower)
            && listed!("names/name_particles.txt").contains(&key(i))
    };
    let capital = |i: usize| doc.tokens().get(i).is_some_and(|t| t.capitalised());
    let longer = match name.kind {
        Kind::Person if particle(end) && capital(end + 1) && end + 1 < next => Some(end + 2),
        Kind::Person if name.tokens.len() > 1 && key(end) == key!(",") => {
            keys!("jr" | "sr" | "ii" | "iii")
                .contains(&key(end + 1))
                .then_some(end + 2)
        }
        Kind::Organization
            if name.tokens.len() == 1
                && keys!("department" | "ministry").contains(&key(end))
                && doc.tokens()[end].case == Case::Lower
                && !doc.tokens()[end - 1].is(A_BODY) =>
        {
            Some(end + 1)
        }
        Kind::Organization if key(end) == key!(",") => {
            let suffix = doc.tokens().get(end + 1).is_some_and(|t| t.capitalised());
            (suffix && is_company_suffix(doc, &(end + 1..end + 2))).then_some(end + 2)
        }
        _ => None,
    };
    let named_so = listed!("names/possessive_names.txt").contains(&key(end - 1))
        && doc
            .tokens()
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Clitic && t.glued);
    if named_so && (name.kind != Kind::Person || name.tokens.len() == 1) {
        name.kind = Kind::Organization;
        name.set(doc, name.tokens.start..end + 1);
    } else if let Some(end) = longer {
        name.set(doc, name.tokens.start..end);
    }
}
