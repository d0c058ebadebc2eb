//! Names in apposition: "the mayor, Ann Bell,", "a rival, Harbour Radio", "Secretary of State
//! NAME".

use crate::extract::names::{Kind, Names};
use crate::lexicon::{Class, key, keys};
use crate::text::{Document, Kind as TokenKind, Span, Token};

/// Who is named in apposition after the head, among the source's words.
pub(super) fn inside(doc: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let opens = |i: usize| {
        keys!("," | "(" | ":" | "--" | "named" | "called" | "pseudonym").contains(&doc.key(i))
            || doc.word(i) == "—"
    };
    (head + 1..end)
        .filter(|&i| opens(i))
        .take(3)
        .find_map(|mark| named_after(doc, names, head, mark, end))
}

/// Who is named right after the source's words: ", Ann Bell," where the source was cut at the
/// comma.
pub(super) fn beyond(
    doc: &Document,
    names: &Names,
    head: usize,
    end: usize,
    content: &[Span],
) -> Option<usize> {
    let sentence = doc.sentences().get(doc.sentence_at(head))?.tokens.end;
    if doc.key(end) != key!(",") || end >= sentence {
        return None;
    }
    let m = named_after(doc, names, head, end, sentence)?;
    let name = &names.mentions[m];
    let closed = name.tokens.end >= sentence
        || matches!(
            doc.tokens()[name.tokens.end].kind,
            TokenKind::Mark | TokenKind::Quote
        );
    let spoken = content.iter().any(|span| span.overlaps(name.mention.span));
    (closed && !spoken).then_some(m)
}

/// The name that comes right after the mark, or after its title.
fn named_after(
    doc: &Document,
    names: &Names,
    head: usize,
    mark: usize,
    end: usize,
) -> Option<usize> {
    let body = doc.tokens()[head].is(Class::ORG_NOUN) || doc.word(head).ends_with("groups");
    let at = (mark + 1..end.min(mark + 8)).find(|&i| names.mention_at(i).is_some())?;
    let before = &doc.tokens()[mark + 1..at];
    let title = Class::TITLE | Class::ROLE | Class::ROLE_MODIFIER;
    let outside =
        Class::PREPOSITION | Class::AUXILIARY | Class::CUE | Class::PRONOUN | Class::CONJUNCTION;
    let titled = before
        .last()
        .is_none_or(|t| t.is(title | Class::DETERMINER));
    if !titled
        || before
            .iter()
            .any(|t| t.kind != TokenKind::Word || t.is(outside) && !t.is(title))
    {
        return None;
    }
    names
        .mention_at(at)
        .filter(|&m| match names.mentions[m].kind {
            Kind::Person => !body,
            Kind::Organization => body,
            Kind::Place | Kind::Other => false,
        })
}

/// The person whose title the head begins: "Secretary of State NAME", "director of the Harbour
/// Board NAME".
///
/// Not the one in "aides to President NAME": there the title is the name's own, and the head is
/// somebody else.
pub(super) fn titled(doc: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let tokens = doc.tokens();
    let word = |i: &usize| {
        tokens[*i].kind == TokenKind::Word || keys!("-" | "(" | ")").contains(&tokens[*i].key)
    };
    let starts = |i: usize| {
        names.mention_at(i).filter(|&m| {
            names.mentions[m].kind == Kind::Person && names.mentions[m].tokens.start == i
        })
    };
    (head + 1..end.min(head + 12))
        .take_while(word)
        .filter_map(starts)
        .find(|&m| {
            let name = names.mentions[m].tokens.clone();
            let possessed = tokens
                .get(name.end)
                .is_some_and(|t| t.kind == TokenKind::Clitic);
            !possessed && is_title(&tokens[head], &tokens[head + 1..name.start])
        })
}

/// Whether the head and the words between it and a name are the name's title.
fn is_title(head: &Token, between: &[Token]) -> bool {
    let Some(last) = between.last() else {
        return false;
    };
    let role = Class::TITLE | Class::ROLE;
    let brackets = between
        .iter()
        .position(|t| t.key == key!("("))
        .unwrap_or(between.len());
    let (telling, first) = (&between[..brackets], &between[0]);
    let office = head.is(role)
        && (last.capitalised() || last.key == key!(")") || last.is(Class::ORG_NOUN))
        && keys!("of" | "for" | "to").contains(&first.key)
        && !telling.iter().any(|t| t.is(role));
    let second = last.is(role)
        && between.iter().any(|t| t.key == key!("and"))
        && !between.iter().any(|t| t.is(Class::PREPOSITION));
    office || second
}
