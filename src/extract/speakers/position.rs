//! How prominent a name is in its sentence: its grammatical role, read without a parser.

use std::ops::Range;

use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The grammatical role of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Position {
    Subject,
    Object,
    Possessor,
    /// Who asks a question, and so isn't the one who answers: "Asked by NAME, he said".
    Asker,
}

/// The most words of a home between a name and its verb: "Ann Bell of Leeds University has".
const HOME: usize = 8;

/// Returns the role of the name in its sentence. Both are ranges of tokens.
pub(super) fn of(doc: &Document, sentence: &Range<usize>, name: Range<usize>) -> Position {
    let tokens = doc.tokens();
    let Range { start, end } = name;
    let next = tokens.get(end).filter(|_| end < sentence.end);
    if next.is_some_and(|t| t.kind == TokenKind::Clitic) {
        return Position::Possessor;
    }
    // "Ann Bell of Leeds University has"
    let home = next.is_some_and(|t| keys!["of", "from"].contains(&t.key));
    let next = match home {
        true => tokens[end + 1..sentence.end]
            .iter()
            .take(HOME)
            .find(|t| !t.capitalised() && !keys!["the", "of"].contains(&t.key)),
        false => next,
    };
    let mut first = start;
    while first > sentence.start
        && start - first < 8
        && tokens[first - 1]
            .is(Class::TITLE | Class::ROLE | Class::ROLE_MODIFIER | Class::DETERMINER)
    {
        first -= 1;
    }
    let lead = tokens.get(sentence.start..first).unwrap_or_default();
    if is_asker(lead) {
        return Position::Asker;
    }
    let before = lead.last();
    let governed =
        before.is_some_and(|t| t.is(Class::PREPOSITION) && t.key != key!("as") || t.is(Class::CUE));
    let verb_follows = next.is_some_and(|t| {
        t.is(Class::AUXILIARY | Class::CUE)
            || t.kind == TokenKind::Word
                && t.case == Case::Lower
                && !t.is(Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR)
    });
    let described = || is_description(lead);
    let opens = next.is_some_and(|t| t.key == key!(",")) && (before.is_none() || described());
    if (verb_follows && !governed) || opens {
        Position::Subject
    } else {
        Position::Object
    }
}

/// Whether these tokens are only the description of a name: "Her rival", "Its president, the
/// retired pilot".
fn is_description(tokens: &[Token]) -> bool {
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::FINITE)
        .or(Class::CUE)
        .or(Class::CONJUNCTION)
        .or(Class::SUBORDINATOR)
        .or(Class::RELATIVE)
        .or(Class::PRONOUN)
        .or(Class::ADVERB);
    const OPENS: Classes = Class::DETERMINER.or(Class::POSSESSIVE);
    let noun = |t: &Token| match t.kind {
        TokenKind::Word => !t.is(OTHER) || t.is(OPENS),
        TokenKind::Clitic => true,
        _ => t.key == key!(","),
    };
    // "Her rival", "Bell's rival"
    let owned = || tokens.iter().any(|t| t.kind == TokenKind::Clitic);
    tokens.len() < 9
        && tokens.first().is_some_and(|t| t.is(OPENS) || owned())
        && tokens.iter().all(noun)
        && tokens
            .iter()
            .any(|t| t.is(Class::ROLE | Class::PERSON_NOUN))
}

/// Whether the name after these tokens is that of an asker, whom the answer doesn't mean: "Asked by
/// NAME, he said", "asked by the board's lawyer, NAME, whether it was safe".
fn is_asker(before: &[Token]) -> bool {
    const LONGEST_TITLE: usize = 8;
    const ASKED: &[Key] = keys![
        "asked", "pressed", "questioned", "challenged", "quizzed", "grilled"
    ];
    const OTHER: Classes = Class::AUXILIARY.or(Class::CUE).or(Class::PRONOUN);
    let title = match before {
        [title @ .., comma] if comma.key == key!(",") => title,
        title => title,
    };
    let title = &title[title.len().saturating_sub(LONGEST_TITLE + 1)..];
    let Some(by) = title.iter().rposition(|t| t.key == key!("by")) else {
        return false;
    };
    let plain = |t: &Token| match t.kind {
        TokenKind::Word => !t.is(OTHER) || t.is(Class::POSSESSIVE),
        TokenKind::Clitic => true,
        _ => t.key == key!("-"),
    };
    let whole = title.len() - by <= LONGEST_TITLE && title[by + 1..].iter().all(plain);
    whole && by > 0 && ASKED.contains(&title[by - 1].key)
}
