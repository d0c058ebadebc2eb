//! Recognises what is called by its maker's name: "a silver Audi", "a 2006 Dodge Dakota", "the
//! Toyota pickup". The maker is in `names/makes.txt`.

use std::ops::Range;

use crate::lexicon::{Class, Classes, is_company_tail, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The most adjectives between the article and the name.
const ADJECTIVES: usize = 3;

/// Whether the name is a thing's, called by its maker. Companies have no article before their name,
/// unless it belongs to a noun after it: "a Ford dealer".
pub(super) fn is_made(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let (first, last) = (&tokens[name.start], &tokens[name.end - 1]);
    if !listed!("names/makes.txt").contains(&first.key)
        || name.len() > 1 && (last.is(Class::BODY_KIND) || is_company_tail(last.key))
    {
        return false;
    }
    let next = tokens.get(name.end);
    if next.is_some_and(|t| listed!("names/made_things.txt").contains(&t.key)) {
        return true;
    }
    let opens = doc.sentences()[doc.sentence_at(name.start)].tokens.start == name.start;
    let year = !opens && {
        let before = &tokens[name.start - 1];
        before.kind == TokenKind::Number && before.span.len() == 4
    };
    let belongs = next.is_some_and(|t| is_noun(t) && !morphology::is_past(doc.slice(t.span)));
    year || has_article(doc, name.start) && !belongs
}

/// Whether an article or possessive comes before the name, with or without adjectives between.
fn has_article(doc: &Document, start: usize) -> bool {
    const NO_ADJECTIVE: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::FINITE)
        .or(Class::CUE)
        .or(Class::ROLE)
        .or(Class::ORG_NOUN)
        .or(Class::PERSON_NOUN)
        .or(Class::SUBORDINATOR);
    let floor = doc.sentences()[doc.sentence_at(start)].tokens.start;
    let article = |t: &Token| t.is(Class::DETERMINER | Class::POSSESSIVE);
    let adjective = |t: &Token| {
        t.kind == TokenKind::Word && t.case == Case::Lower && !t.is(NO_ADJECTIVE) && !article(t)
    };
    let before = doc.tokens()[floor..start].iter().rev();
    let mut before = before.take(ADJECTIVES + 1).skip_while(|t| adjective(t));
    before
        .next()
        .is_some_and(|t| article(t) || t.kind == TokenKind::Clitic)
}

/// Whether the word after the name may be a noun that the name belongs to.
fn is_noun(next: &Token) -> bool {
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::FINITE)
        .or(Class::ADVERB)
        .or(Class::RELATIVE)
        .or(Class::SUBORDINATOR)
        .or(Class::DETERMINER);
    next.kind == TokenKind::Word && !next.is(OTHER)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn what_is_called_by_its_maker_is_no_body() {
        for text in [
            "Police said that the silver Audi hit a wall on Monday.",
            "The driver of a 2006 Dodge Dakota was hurt.",
            "He fled in his red Toyota pickup on Monday.",
            "She left her Honda in the street.",
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [""; 0],
                "{text}"
            );
        }
    }

    #[test]
    fn the_maker_is_a_body() {
        for (text, maker) in [
            ("Shares of Audi fell on Monday.", "Audi"),
            ("A Toyota spokesman said that prices rose.", "Toyota"),
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [maker],
                "{text}"
            );
        }
    }
}
