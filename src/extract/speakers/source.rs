//! What the words of a source are: which word is their head, and what that makes of them.

use std::ops::Range;

use crate::extract::names::{Kind, Names};
use crate::lexicon::{Class, Key};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// A pronoun as a source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
    /// who, which, that
    Relative,
}

/// A common noun as a source, with the words about it.
#[derive(Clone, Debug)]
pub(super) struct Noun {
    /// The head: `minister` in "the former prime minister of Norway".
    pub(super) head: usize,
    /// The tokens before the head, without article.
    pub(super) modifiers: Range<usize>,
    /// All tokens of the source.
    pub(super) tokens: Range<usize>,
    /// the, this, that, his
    pub(super) definite: bool,
    /// a, an, one, another, some
    pub(super) indefinite: bool,
    /// his, her, its, their
    pub(super) possessed: bool,
    /// It names more than one.
    pub(super) plural: bool,
}

/// What a source's words are.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Somebody or something by name.
    Name { entity: usize, at: usize },
    /// A capitalised name that no mention covers.
    Body { name: Span, at: usize },
    /// A pronoun.
    Pronoun { pronoun: Pronoun, at: usize },
    /// A common noun.
    Description(Noun),
    /// Nobody that can be named.
    Nobody { at: usize },
}

impl Source {
    /// The token that it is about.
    pub(super) fn at(&self) -> usize {
        match self {
            Self::Name { at, .. } | Self::Body { at, .. } | Self::Pronoun { at, .. } | Self::Nobody { at } => *at,
            Self::Description(noun) => noun.head,
        }
    }
}

/// Reads the words of a source.
pub(super) fn read(doc: &Document, names: &Names, span: Span) -> Source {
    let all = doc.tokens_in(span);
    let words = all.start..all.end.min(all.start + 40);
    if words.is_empty() {
        return Source::Nobody { at: all.start };
    }
    if let Some(source) = pronoun(doc, words.clone()) {
        return source;
    }
    let (head, modifiers, determiner) = noun_phrase(doc, names, words.clone());
    let token = |i: usize| &doc.tokens()[i];
    // "Ann Bell, the mayor": the name is the head. "the mayor, Ann Bell": the apposition is.
    if let Some(m) = names.mention_at(head).filter(|&m| names.mentions[m].kind != Kind::Other) {
        return Source::Name { entity: names.mentions[m].entity, at: head };
    }
    if let Some(m) = apposed(doc, names, head, words.end).or_else(|| titled(doc, names, head, words.end)) {
        return Source::Name { entity: names.mentions[m].entity, at: names.mentions[m].tokens.start };
    }
    if token(head).kind == TokenKind::Word && !names.mention_at(head).is_some_and(|m| names.mentions[m].kind == Kind::Other) {
        let name = capitals(doc, words.clone(), head);
        let first = doc.sentences().get(doc.sentence_at(head)).is_some_and(|s| s.tokens.start == name.start);
        let common = token(head).is(Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::DOCUMENT | Class::NUMBER_WORD)
            || is_plural(doc, head);
        if !name.is_empty() && !(common && (first || token(head).case == Case::Lower || name.len() == 1)) {
            return Source::Body { name: doc.hull(name), at: head };
        }
    }
    let determiner = determiner.map(token);
    let is = |class| determiner.is_some_and(|t: &Token| t.is(class));
    let key = determiner.map_or(Key::default(), |t| t.key);
    let the = const { Key::words(["the", "this", "that", "these", "those", "both"]) }.contains(&key);
    let possessed = is(Class::POSSESSIVE);
    Source::Description(Noun {
        head,
        modifiers,
        tokens: words,
        definite: the || possessed,
        indefinite: determiner.is_some() && !the && !possessed,
        possessed,
        plural: is_plural(doc, head),
    })
}

fn pronoun(doc: &Document, words: Range<usize>) -> Option<Source> {
    let mut words = words.filter(|&i| doc.tokens()[i].kind == TokenKind::Word);
    let at = words.next()?;
    let token = &doc.tokens()[at];
    let next = words.next();
    if !token.is(Class::PRONOUN | Class::OBJECT_PRONOUN | Class::POSSESSIVE | Class::RELATIVE) {
        return None;
    }
    let key = token.key;
    let alone =
        next.is_none() || const { Key::words(["himself", "herself", "also", "too", "both"]) }.contains(&doc.key(next.unwrap_or(at)));
    if !alone {
        return None;
    }
    let pronoun = match key {
        k if k == Key::word("he") || k == Key::word("him") || k == Key::word("his") => Pronoun::He,
        k if k == Key::word("she") || k == Key::word("her") => Pronoun::She,
        k if k == Key::word("it") || k == Key::word("its") => Pronoun::It,
        k if k == Key::word("they") || k == Key::word("them") || k == Key::word("their") => Pronoun::They,
        _ if token.is(Class::RELATIVE) => Pronoun::Relative,
        _ => return Some(Source::Nobody { at }),
    };
    Some(Source::Pronoun { pronoun, at })
}

/// The head of the phrase, the words between its determiner and its head, and its determiner.
fn noun_phrase(doc: &Document, names: &Names, words: Range<usize>) -> (usize, Range<usize>, Option<usize>) {
    let token = |i: usize| &doc.tokens()[i];
    let mut start = words.start;
    // "About nine percent", "Only Ann Bell": what stands before the phrase.
    const MORE_OR_LESS: [Key; 8] = Key::words(["more", "less", "fewer", "than", "nearly", "almost", "roughly", "least"]);
    let outside = |t: &Token| {
        let before = Class::PREPOSITION | Class::ADVERB | Class::CONJUNCTION | Class::SUBORDINATOR;
        !matches!(t.kind, TokenKind::Word | TokenKind::Number) || t.is(before) || MORE_OR_LESS.contains(&t.key)
    };
    while start + 1 < words.end && names.mention_at(start).is_none() && outside(token(start)) {
        start += 1;
    }
    let leading = Class::DETERMINER | Class::POSSESSIVE;
    let mut determiner = None;
    while start + 1 < words.end
        && names.mention_at(start).is_none()
        && (token(start).is(leading) || is_quantifier(token(start)) && !token(start + 1).is(Class::PREPOSITION))
    {
        determiner = determiner.or(Some(start));
        start += 1;
    }
    // "several of the officials", "one of them": the phrase after "of" says who.
    let mut end = start;
    let mut i = start;
    while i < words.end {
        if let Some(m) = names.mention_at(i) {
            i = names.mentions[m].tokens.end.max(i + 1);
            end = i;
            continue;
        }
        let token = token(i);
        let joins = token.kind == TokenKind::Clitic
            || const { Key::words(["-", "/", "&"]) }.contains(&token.key)
            || (token.glued && doc.word(i) == "–");
        let noun = matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Address)
            && !token.is(Class::PREPOSITION | Class::RELATIVE | Class::CONJUNCTION | Class::AUXILIARY | Class::SUBORDINATOR)
            && !(i > start && is_participle(doc, i, words.end) && i + 1 < words.end && !token.is(Class::ROLE));
        let halves = token.key == Key::word("and") && i > start && coordinates_adjectives(doc, start, i, words.end);
        if !(joins || noun || halves || token.kind == TokenKind::Quote) {
            break;
        }
        i += 1;
        if noun {
            end = i;
        }
    }
    let head = end.max(start + 1).min(words.end) - 1;
    (head, start..head.max(start), determiner)
}

/// "state and federal election officials": what stands before the "and" at `and` only qualifies the noun after it.
fn coordinates_adjectives(doc: &Document, start: usize, and: usize, end: usize) -> bool {
    let tokens = doc.tokens();
    let noun = Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::DOCUMENT;
    let before = &tokens[and - 1];
    let inside = |t: &&Token| t.kind == TokenKind::Word && t.case == Case::Lower && !t.is(Class::PREPOSITION | Class::DETERMINER);
    let after = tokens[and + 1..end.clamp(and + 1, and + 5)].iter().take_while(inside);
    and - start <= 2 && !before.is(noun) && !is_plural(doc, and - 1) && after.filter(|t| t.is(noun)).count() > 0
}

fn is_quantifier(token: &Token) -> bool {
    const QUANTIFIERS: [Key; 8] = Key::words(["several", "many", "few", "other", "others", "most", "multiple", "various"]);
    QUANTIFIERS.contains(&token.key)
}

/// "speaking", "briefed", "close (to)": what begins a phrase after its noun.
fn is_participle(doc: &Document, i: usize, end: usize) -> bool {
    let word = doc.word(i);
    let next = doc.tokens().get(i + 1).filter(|_| i + 1 < end);
    if doc.tokens()[i].case == Case::Lower
        && word.ends_with("ed")
        && next.is_some_and(|t| t.is(Class::PREPOSITION | Class::WEEKDAY | Class::MONTH))
    {
        return true;
    }
    doc.tokens()[i].case == Case::Lower
        && (word.ends_with("ing") && word.len() > 5 && !word.ends_with("king")
            || const { Key::words(["close", "familiar", "briefed", "involved", "based", "released", "published", "issued", "posted"]) }
                .contains(&doc.key(i)))
}

/// Who is named in apposition after the head: "the mayor, Ann Bell," and "one news site, Znak.com".
fn apposed(doc: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let kind = if doc.tokens()[head].is(Class::ORG_NOUN) { Kind::Organization } else { Kind::Person };
    let opens = |i: usize| const { Key::words([",", "(", ":", "--"]) }.contains(&doc.key(i)) || doc.key(i) == Key::of("—");
    for mark in (head + 1..end).filter(|&i| opens(i)).take(3) {
        let before = Class::TITLE | Class::ROLE | Class::ROLE_MODIFIER | Class::DETERMINER;
        let at = (mark + 1..end.min(mark + 8)).find(|&i| names.mention_at(i).is_some() || !doc.tokens()[i].is(before));
        let m =
            at.and_then(|at| names.mention_at(at)).filter(|&m| names.mentions[m].kind == kind || names.mentions[m].kind == Kind::Person);
        if m.is_some() {
            return m;
        }
    }
    None
}

/// The person whose title the head begins: "Secretary of State NAME", "director of the Harbour Board NAME".
///
/// Not the one in "aides to President NAME": there the title is the name's own, and the head is somebody else.
fn titled(doc: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let tokens = doc.tokens();
    let at = (head + 1..end.min(head + 12))
        .take_while(|&i| tokens[i].kind == TokenKind::Word || const { Key::words(["-", "(", ")"]) }.contains(&tokens[i].key))
        .find_map(|i| names.mention_at(i).filter(|&m| names.mentions[m].kind == Kind::Person && names.mentions[m].tokens.start == i))?;
    let name = names.mentions[at].tokens.clone();
    let between = &tokens[head + 1..name.start];
    let (last, rest) = between.split_last()?;
    let possessed = tokens.get(name.end).is_some_and(|t| t.kind == TokenKind::Clitic);
    let office = tokens[head].is(Class::ROLE | Class::TITLE)
        && (last.capitalised() || last.key == Key::word(")"))
        && between.first().is_some_and(|t| const { Key::words(["of", "for", "to"]) }.contains(&t.key))
        && !between.iter().any(|t| t.is(Class::TITLE | Class::ROLE));
    let second = last.is(Class::ROLE | Class::TITLE)
        && rest.iter().any(|t| t.key == Key::word("and"))
        && !rest.iter().any(|t| t.is(Class::PREPOSITION));
    (!possessed && (office || second)).then_some(at)
}

/// The capitalised words around `head`, as far as they are of one name.
fn capitals(doc: &Document, words: Range<usize>, head: usize) -> Range<usize> {
    let belongs = |i: usize| {
        let token = &doc.tokens()[i];
        token.capitalised() && !token.is(Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
            || token.key == Key::word("-") && token.glued
            || token.kind == TokenKind::Address
    };
    if !belongs(head) {
        return head..head;
    }
    let start = (words.start..head).rev().take_while(|&i| belongs(i)).last().unwrap_or(head);
    start..head + 1
}

/// Whether a noun is a plural: by its ending, or one of those that have none.
pub(super) fn is_plural(doc: &Document, i: usize) -> bool {
    const PLURALS: [Key; 12] =
        Key::words(["police", "people", "men", "women", "children", "others", "some", "many", "several", "spokesmen", "media", "both"]);
    let word = doc.word(i);
    PLURALS.contains(&doc.key(i))
        || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")
}
