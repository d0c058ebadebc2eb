//! Tells a husband from his wife when only a title and the shared surname are written.

use crate::extract::names::{NameMention, Names};
use crate::lexicon::{Gender, gender, key, keys};
use crate::syntax::Sentence;

/// Returns the start of the title of somebody of the other gender who shares the surname: "Mr Bell"
/// after "Ann Bell", "Mrs Orr" after "Mr Orr".
pub(super) fn other_title(article: Sentence, names: &Names, m: &NameMention) -> Option<usize> {
    let title = title_before(article, m);
    // The given name decides, because the entity may have the titles of both people.
    let given = article.doc.tokens_in(names.entities[m.entity].name).start;
    // Only "Mr" counts: the list gives many women's given names as men's, but seldom the reverse.
    let given = gender(article.word(given));
    let is_mr = |title: usize| article.is_one_of(title, keys!["mr", "mr."]);
    let husband = || {
        let mentions = names.entities[m.entity].mentions.iter().take(MENTIONS);
        let mut others = mentions.map(|&m| title_before(article, &names.mentions[m]));
        article.is_one_of(title, keys!["mrs", "mrs."]) && others.any(is_mr)
    };
    let other = match given {
        Some(Gender::Female) => is_mr(title),
        _ => husband(),
    };
    (other && m.tokens.len() == 1).then_some(title)
}

/// The most mentions of a name whose titles are compared.
const MENTIONS: usize = 64;

/// Returns the word before a name, or before its dot: `Mr` in "Mr. Bell".
fn title_before(article: Sentence, m: &NameMention) -> usize {
    let start = m.tokens.start;
    let dot = usize::from(article.is_mark(article.before(start, 1), key!(".")));
    article.before(start, 1 + dot)
}
