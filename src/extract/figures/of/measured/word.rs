//! Classifies single words before a figure.

use crate::lexicon::{WordSet, key, listed};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Whether the word may be part of a name or noun phrase.
pub(super) fn is_nominal(s: Sentence, i: usize) -> bool {
    // "cut-off"
    let hyphen = s.glued(i + 1) && s.is_hyphen(i) || s.glued(i) && s.is_hyphen(s.before(i, 1));
    let worth = s.key(i) == key!("worth") && s.key(s.before(i, 1)) == key!("net");
    let clitic = s.kind(i) == Some(TokenKind::Clitic);
    let name = s.is_number(i)
        && (s.is_capitalised(s.before(i, 1)) || s.is_hyphen(s.before(i, 1)) || s.joins(i + 1));
    hyphen || clitic || name || worth || s.is_word(i) && !s.is_function_word(i) && !s.is_saying(i)
}

/// Whether the noun only says how a number was obtained and isn't what is measured: "A total", "an
/// average".
pub(in crate::extract::figures) fn is_size(s: Sentence, i: usize) -> bool {
    const SIZES: WordSet = listed!("quantity/size_nouns.txt");
    s.is_one_of(i, SIZES)
}
