//! Finds the name that a clause gives its subject.

use std::ops::Range;

use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Returns the name that a clause gives: "a woman who gave her name only as Maria", "a man who
/// asked to be called Tom", "who goes by the name “Shorty”".
pub(super) fn given_name(article: Sentence, head: usize, end: usize) -> Option<Range<usize>> {
    let doc = article.doc;
    let sentence = doc.sentences().get(doc.sentence_at(head))?.tokens.clone();
    let s = article.within(sentence);
    // The clause may be past the comma at which the source ends.
    let beyond = end + 1 + usize::from(s.is_comma(end));
    let told = |i: usize| {
        i >= end
            && s.is_one_of(i, keys!["identified", "named", "known"])
            && s.is_one_of(i + 1, keys!["as", "only"])
    };
    let who = (head + 1..beyond).find(|&i| s.key(i) == key!("who") && s.is_lower(i) || told(i))?;
    let reach = s.end.min(who + 14);
    let gives = (who..reach).take_while(|&i| !s.ends_clause(i)).any(|i| {
        s.is_one_of(
            i,
            keys!["name", "called", "identified", "named", "nickname"],
        )
    });
    let first = (who + 1..reach)
        .take_while(|&i| !s.ends_clause(i))
        .find(|&i| s.is_capitalised(i) && !s.is(i, Class::MONTH | Class::WEEKDAY))?;
    let before = s.before(
        first,
        1 + usize::from(s.kind(s.before(first, 1)) == Some(TokenKind::Quote)),
    );
    let led = s.is_one_of(
        before,
        keys!["as", "called", "name", "only", "named", "nickname"],
    );
    // "Mrs. Orr"
    let titled = (first..s.end).find(|&i| !s.is(i, Class::TITLE) && !s.is_mark(i, key!(".")));
    let first = titled.filter(|&i| s.is_capitalised(i)).unwrap_or(first);
    let past = (first..s.end)
        .find(|&i| !s.is_capitalised(i))
        .unwrap_or(s.end);
    (gives && led).then_some(first..past)
}
