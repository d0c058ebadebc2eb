//! Finds where the body begins: at the first paragraph of the article's prose.
//!
//! A saved page has menus, notices and teasers around its article. Prose paragraphs score points,
//! other lines cost a few; the body begins at the best-scoring run of paragraphs.

use super::kind::{Case, Kind};
use super::layout::Paragraph;
use super::sentence::Sentence;
use super::token::Token;

/// The fewest tokens in a paragraph of prose of a single sentence.
const PROSE: usize = 25;
/// The fewest tokens in a paragraph of prose without a final full stop.
const LONG: usize = 45;
/// Tokens beyond this number add nothing to a paragraph's score.
const ENOUGH: usize = 80;
/// The cost of a line that isn't prose.
const COST: i64 = 5;
/// The number of paragraphs of the best run in which to look for a full one.
const NEAR: usize = 6;

/// Returns the index of the body's first paragraph; 0 if nothing looks like prose.
pub(super) fn first(
    text: &str,
    paragraphs: &[Paragraph],
    sentences: &[Sentence],
    tokens: &[Token],
) -> usize {
    let mut counted = vec![0_u32; paragraphs.len()];
    sentences
        .iter()
        .filter(|s| s.tokens.len() > 4)
        .for_each(|s| counted[s.paragraph] += 1);
    let (mut start, mut sum) = (0, 0);
    let (mut best, mut most) = (0, 0);
    for (i, paragraph) in paragraphs.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (i, 0);
        }
        sum += worth(text, &tokens[paragraph.tokens.clone()]);
        if sum > most {
            (best, most) = (start, sum);
        }
    }
    let full = |&i: &usize| {
        let own = &tokens[paragraphs[i].tokens.clone()];
        is_stopped(text, own) && (own.len() >= PROSE || counted[i] >= 2) || own.len() >= LONG
    };
    (best..paragraphs.len().min(best + NEAR))
        .find(full)
        .unwrap_or(best)
}

/// Returns the score of a paragraph.
fn worth(text: &str, tokens: &[Token]) -> i64 {
    let head = &tokens[..tokens.len().min(ENOUGH)];
    let (mut words, mut lower) = (0, 0);
    for token in head.iter().filter(|t| t.kind == Kind::Word) {
        words += 1;
        lower += usize::from(token.case == Case::Lower);
    }
    let flowing = lower * 2 >= words && words > 0;
    let stopped = is_stopped(text, tokens);
    match head.len() {
        n if flowing && n >= if stopped { PROSE } else { LONG } => n as i64,
        n if flowing && stopped && n >= 8 => n as i64 / 2,
        _ => -COST,
    }
}

/// Whether the paragraph ends like a sentence, or with the colon before a quotation.
fn is_stopped(text: &str, tokens: &[Token]) -> bool {
    let closing = |t: &&Token| t.kind == Kind::Quote || matches!(t.span.of(text), ")" | "]");
    let last = tokens.iter().rev().find(|t| !closing(t));
    last.is_some_and(|t| {
        t.stopped
            || t.kind == Kind::Mark
                && matches!(t.span.of(text), "." | "!" | "?" | ":" | "..." | "…")
    })
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    const PROSE: &str = "The council voted on Tuesday to rebuild the old harbour bridge, which was closed in March after an inspection found \
        cracks in two of its piers.\n\nWork on the bridge will begin in the spring, engineers told the council, and will take a year.";

    fn body_of(text: &str) -> &str {
        let doc = Document::new(text);
        doc.slice(doc.paragraphs()[doc.body()].span)
    }

    #[test]
    fn the_body_begins_below_menus_and_teasers() {
        let menu = "World\nBusiness\nSport\n".repeat(20);
        let page = format!(
            "We use a few small files to remember what you have read here, and to count readers, as most pages do.\n{menu}\nA headline\n\n{PROSE}"
        );
        assert!(body_of(&page).starts_with("The council voted"));
    }

    #[test]
    fn a_long_headline_is_not_the_body() {
        let headline = "Council votes to rebuild the harbour bridge after years of argument; cracked piers will be replaced by spring, \
            and ferries will run free of charge until then for all of the islanders";
        assert!(body_of(&format!("{headline}\n\n{PROSE}")).starts_with("The council voted"));
    }

    #[test]
    fn a_text_of_prose_only_begins_with_its_body() {
        assert!(body_of(PROSE).starts_with("The council voted"));
        assert_eq!(Document::new("A headline").body(), 0);
        assert_eq!(Document::new("").body(), 0);
    }
}
