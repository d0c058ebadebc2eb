//! What the article says somebody is: the office or description beside the name.
//!
//! Before it ("Kremlin spokesperson Dmitry Peskov", "the mayor of London, Sadiq Khan"), after it ("Ann Bell, the port's chief
//! engineer,") or by a verb ("Ann Bell is a nurse"). The words must hold a noun for an office, occupation or kinship, so that no
//! other name's description is taken.

use std::ops::Range;

use super::{Kind, Names};
use crate::lexicon::{Class, Key};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// The longest description, in tokens.
const LONGEST: usize = 16;

/// Collects every person's roles and chooses the one to show.
pub(super) fn find(doc: &Document, names: &mut Names) {
    for m in 0..names.mentions.len() {
        let mention = &names.mentions[m];
        if mention.kind != Kind::Person {
            continue;
        }
        let phrase =
            Phrases { doc, names, sentence: doc.sentences().get(doc.sentence_at(mention.tokens.start)).map_or(0..0, |s| s.tokens.clone()) };
        let at = mention.tokens.clone();
        let found = [phrase.before(at.start), phrase.before_comma(at.start), phrase.after_comma(at.end), phrase.by_verb(at.end)];
        let entity = &mut names.entities[mention.entity];
        for tokens in found.into_iter().flatten().filter(|t| !t.is_empty()) {
            let span = doc.hull(tokens.clone());
            if entity.roles.len() < 12 {
                entity.roles.push(span);
            }
            // The first description is the one; a bare title only as long as nothing better comes.
            if entity.role.is_none_or(|old| is_bare_title(doc, old) && !is_bare_title(doc, span)) {
                entity.role = Some(span);
            }
        }
    }
}

/// `Dr`, `Sen.`: says less than a description.
fn is_bare_title(doc: &Document, role: Span) -> bool {
    let tokens = doc.tokens_in(role);
    tokens.len() == 1 && doc.tokens()[tokens].iter().all(|t| t.is(Class::TITLE | Class::ABBREVIATION) && !t.is(Class::ROLE))
}

/// Words before a name that are no role by themselves.
const COURTESY: [Key; 12] = [
    Key::word("mr"),
    Key::word("mrs"),
    Key::word("ms"),
    Key::word("mx"),
    Key::word("miss"),
    Key::word("sir"),
    Key::word("dame"),
    Key::word("lord"),
    Key::word("lady"),
    Key::word("st"),
    Key::word("saint"),
    Key::word("dear"),
];

struct Phrases<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    /// The sentence's tokens: no phrase leaves them.
    sentence: Range<usize>,
}

impl Phrases<'_, '_> {
    fn token(&self, i: usize) -> &Token {
        &self.doc.tokens()[i]
    }

    fn is_role(&self, i: usize) -> bool {
        let token = self.token(i);
        token.is(Class::ROLE | Class::TITLE) && !COURTESY.contains(&token.key)
    }

    /// `Kremlin spokesperson` before the name that begins at `end`.
    fn before(&self, end: usize) -> Option<Range<usize>> {
        let mut start = end;
        while start > self.sentence.start && COURTESY.contains(&self.token(start - 1).key) {
            start -= 1;
        }
        let end = start;
        let head = end.checked_sub(1).filter(|&i| i >= self.sentence.start)?;
        let office = self.is_role(head).then_some(head).or_else(|| self.office_of(head))?;
        let mut start = office;
        let limit = end.saturating_sub(LONGEST).max(self.sentence.start);
        // Left over what may stand in a title, to where the phrase begins.
        while start > limit && self.belongs(start - 1) {
            start -= 1;
        }
        // A determiner further left shows that all the words up to it belong.
        let further = (limit..start).rev().take(4).take_while(|&i| self.token(i).kind == TokenKind::Word || self.is_joiner(i));
        for i in further {
            let token = self.token(i);
            if token.is(Class::DETERMINER | Class::POSSESSIVE) {
                start = if token.is(Class::POSSESSIVE) { i } else { i + 1 };
                break;
            }
            if token.is(Class::PREPOSITION
                | Class::CONJUNCTION
                | Class::AUXILIARY
                | Class::CUE
                | Class::PRONOUN
                | Class::RELATIVE
                | Class::SUBORDINATOR)
            {
                break;
            }
        }
        self.trimmed(start..end)
    }

    /// In "Secretary of State NAME", the `Secretary` before the `State` at `last`.
    fn office_of(&self, last: usize) -> Option<usize> {
        if !self.token(last).capitalised() {
            return None;
        }
        let from = last.saturating_sub(7).max(self.sentence.start);
        let of = (from..last)
            .rev()
            .take_while(|&i| self.token(i).capitalised() || self.is_small(i))
            .find(|&i| self.is_small(i) && self.token(i).key != Key::word("and"))?;
        (of > from && self.is_role(of - 1) && self.token(of - 1).capitalised()).then(|| of - 1)
    }

    fn is_small(&self, i: usize) -> bool {
        [Key::word("of"), Key::word("for"), Key::word("and")].contains(&self.token(i).key)
    }

    fn is_joiner(&self, i: usize) -> bool {
        self.token(i).kind == TokenKind::Clitic || self.token(i).key == Key::word("-")
    }

    /// Whether the word at `i` may be part of the title whose head stands right of it.
    fn belongs(&self, i: usize) -> bool {
        let token = self.token(i);
        match token.kind {
            TokenKind::Clitic => true,
            TokenKind::Mark => token.key == Key::word("-") && token.glued,
            TokenKind::Word if token.is(Class::STARTER | Class::MONTH | Class::WEEKDAY) && !self.named(i) => false,
            TokenKind::Word if token.capitalised() => !token.is(Class::CUE | Class::AUXILIARY) || self.named(i),
            TokenKind::Word => {
                let glued = self.doc.tokens().get(i + 1).is_some_and(|t| t.glued && t.key == Key::word("-"));
                let blocked = Class::DETERMINER
                    | Class::PREPOSITION
                    | Class::CONJUNCTION
                    | Class::AUXILIARY
                    | Class::CUE
                    | Class::PRONOUN
                    | Class::POSSESSIVE
                    | Class::RELATIVE;
                glued
                    || (!token.is(blocked)
                        && (token.is(Class::ROLE
                            | Class::TITLE
                            | Class::ORG_NOUN
                            | Class::ORG_HEAD
                            | Class::ORG_SUFFIX
                            | Class::ROLE_MODIFIER)
                            || is_adjective(self.doc.word(i))))
            }
            _ => false,
        }
    }

    fn named(&self, i: usize) -> bool {
        self.names.mention_at(i).is_some()
    }

    /// `the mayor of London` before the comma that stands before the name at `end`.
    fn before_comma(&self, end: usize) -> Option<Range<usize>> {
        let comma = end.checked_sub(1).filter(|&i| i > self.sentence.start && self.token(i).key == Key::word(","))?;
        let from = comma.saturating_sub(LONGEST).max(self.sentence.start);
        let inside = (from..comma)
            .rev()
            .take_while(|&i| self.token(i).kind == TokenKind::Word || self.is_joiner(i) || self.token(i).kind == TokenKind::Number);
        let start =
            inside.filter(|&i| self.token(i).is(Class::DETERMINER | Class::POSSESSIVE)).find(|&i| self.head(i + 1..comma).is_some())?;
        let kin = self.token(start).is(Class::POSSESSIVE);
        self.trimmed(if kin { start } else { start + 1 }..comma)
    }

    /// `, the port's chief engineer,` after the name that ends at `start`.
    fn after_comma(&self, start: usize) -> Option<Range<usize>> {
        let mut at = self.past_brackets(start);
        if at >= self.sentence.end || self.token(at).key != Key::word(",") {
            return None;
        }
        at += 1;
        if at + 1 < self.sentence.end && self.token(at).kind == TokenKind::Number && self.token(at + 1).key == Key::word(",") {
            at += 2; // an age
        }
        let limit = (at + LONGEST + 4).min(self.sentence.end);
        let mut end = at;
        while end < limit && !self.closes(end) {
            end += 1;
        }
        if end == limit && limit < self.sentence.end {
            return None;
        }
        let who = at + 1 < end && [Key::word("who"), Key::word("currently")].contains(&self.token(at).key);
        if who {
            return self.by_verb(at + 1);
        }
        let stop = (at..end)
            .find(|&i| self.token(i).is(Class::RELATIVE | Class::CUE | Class::AUXILIARY) && self.token(i).case == Case::Lower)
            .unwrap_or(end);
        let first = self.doc.tokens().get(at)?;
        let opens = first.kind == TokenKind::Word
            && !first.is(Class::PREPOSITION | Class::CONJUNCTION | Class::PRONOUN | Class::SUBORDINATOR | Class::RELATIVE);
        let head = self.head(at..stop).filter(|_| opens)?;
        // "Ann Bell, mayor Tom Orr and …" lists people; it does not describe the first.
        let another = self.names.mention_at(head + 1).is_some_and(|m| self.names.mentions[m].kind == Kind::Person);
        if another {
            return None;
        }
        let skip = usize::from(first.is(Class::DETERMINER));
        self.trimmed(at + skip..stop)
    }

    fn past_brackets(&self, at: usize) -> usize {
        if at < self.sentence.end && self.token(at).key == Key::word("(") {
            let limit = (at + 8).min(self.sentence.end);
            return (at..limit).find(|&i| self.token(i).key == Key::word(")")).map_or(at, |close| close + 1);
        }
        at
    }

    fn closes(&self, i: usize) -> bool {
        let token = self.token(i);
        match token.kind {
            TokenKind::Mark => {
                !matches!(token.key, k if k == Key::word("-") || k == Key::word("/") || k == Key::word("&") || k == Key::word("(") || k == Key::word(")"))
            }
            TokenKind::Quote => true,
            _ => false,
        }
    }

    /// `is a nurse` after the name that ends at `start`.
    fn by_verb(&self, start: usize) -> Option<Range<usize>> {
        let be = [Key::word("is"), Key::word("was"), Key::word("became")];
        let verb = Some(start).filter(|&i| i < self.sentence.end && be.contains(&self.token(i).key))?;
        let mut at = verb + 1;
        while at < self.sentence.end && self.token(at).is(Class::ADVERB) {
            at += 1;
        }
        let limit = (at + 10).min(self.sentence.end);
        let opens = at < limit && (self.token(at).is(Class::DETERMINER) || self.is_role(at));
        let stop = (at..limit)
            .find(|&i| self.closes(i) || self.token(i).is(Class::RELATIVE | Class::SUBORDINATOR | Class::CONJUNCTION | Class::AUXILIARY))?;
        let head = self.head(at..stop).filter(|_| opens && !self.token(at).is(Class::NEGATION))?;
        let another = self.names.mention_at(head + 1).is_some_and(|m| self.names.mentions[m].kind == Kind::Person);
        let skip = usize::from(self.token(at).is(Class::DETERMINER));
        if another { None } else { self.trimmed(at + skip..stop) }
    }

    /// The noun that says what somebody is: the last one before the first preposition.
    fn head(&self, tokens: Range<usize>) -> Option<usize> {
        let end = tokens
            .clone()
            .find(|&i| i > tokens.start && self.token(i).is(Class::PREPOSITION) && !self.token(i).capitalised())
            .unwrap_or(tokens.end);
        (tokens.start..end).rev().find(|&i| self.is_role(i) || (self.token(i).is(Class::PERSON_NOUN) && i + 1 == end)).filter(|&i| {
            // Nothing but a participle phrase or a second noun may stand between it and the preposition.
            end - i <= 4 && !self.names.mention_at(i).is_some_and(|m| self.names.mentions[m].kind == Kind::Person)
        })
    }

    /// Without joiners and small words at its ends; `None` when nothing telling is left.
    fn trimmed(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = tokens;
        while start < end
            && (self.is_joiner(start) || self.token(start).is(Class::CONJUNCTION) || self.token(start).kind == TokenKind::Mark)
        {
            start += 1;
        }
        while start < end && (self.token(end - 1).key == Key::word("-") || self.token(end - 1).is(Class::CONJUNCTION | Class::PREPOSITION))
        {
            end -= 1;
        }
        (start < end).then_some(start..end)
    }
}

/// By its ending: "planetary", "evolutionary", "Republican".
fn is_adjective(word: &str) -> bool {
    word.len() > 4 && ["al", "ic", "ary", "ive", "ian", "ish", "ese", "ous", "ory", "ional"].iter().any(|end| word.ends_with(end))
}
