//! Finds the description that a pronoun refers to, if it is the subject before: "Her daughter
//! disagreed. “…,” she said."

use super::reading;
use super::register::Floor;
use super::source::Noun;
use super::{Asked, office};
use crate::extract::names::{Kind, NameMention};
use crate::lexicon::{Class, Classes, Gender, key, keys, noun_gender};
use crate::syntax::{Sentence, noun_phrase};
use crate::text::Kind as TokenKind;

/// The number of sentences before the pronoun's that are searched for the subject.
const SENTENCES: usize = 2;
/// The maximum number of adverbs, conjunctions and commas before a subject: "But later, the mayor".
const LEADS: usize = 3;
/// The classes of nouns for people.
const PEOPLE: Classes = Class::PERSON_NOUN.or(Class::ROLE);

/// Returns the description that was the last subject before the pronoun at `at`, if it fits the
/// pronoun's gender, comes after whoever holds the floor, and nobody whom the pronoun may mean is
/// named after it. Without a gender the pronoun is "they".
pub(super) fn described(
    asked: &Asked,
    gender: Option<Gender>,
    at: usize,
    floor: Option<Floor>,
) -> Option<Noun> {
    let doc = asked.doc;
    let here = doc.sentence_at(at);
    let near = doc.sentences().get(here.saturating_sub(SENTENCES)..=here)?;
    for sentence in near.iter().rev() {
        let tokens = sentence.tokens.clone();
        let s = asked.article.within(tokens.start..tokens.end.min(at));
        if floor.is_some_and(|floor| tokens.start <= floor.at)
            || names_people(asked, s, if gender.is_some() { 1 } else { 2 })
        {
            return None;
        }
        if let Some(noun) = subject(s).filter(|noun| fits(s, noun, gender)) {
            let here = doc.tokens()[noun.head].span;
            let told = asked.quote.spans.iter().any(|span| span.overlaps(here));
            return (!told).then_some(noun);
        }
    }
    None
}

/// Whether so many people are named outside quotations, other than as the owner in "Bell's mother".
fn names_people(asked: &Asked, s: Sentence, many: usize) -> bool {
    let mentions = &asked.names.mentions;
    let first = mentions.partition_point(|m| m.tokens.start < s.start);
    let owns = |m: &NameMention| m.tokens.start == s.start && is_owner(s, s.start);
    mentions[first..]
        .iter()
        .take_while(|m| m.tokens.start < s.end)
        .take(64)
        .filter(|m| m.kind == Kind::Person && !s.is_quoted(m.tokens.start) && !owns(m))
        .count()
        >= many
}

/// Whether the name that begins at `i` owns the noun after it: "Bell's mother".
fn is_owner(s: Sentence, i: usize) -> bool {
    s.name(i)
        .is_some_and(|name| name.start == i && s.kind(name.end) == Some(TokenKind::Clitic))
}

/// Returns the noun phrase that the sentence begins with, if a verb follows it.
fn subject(s: Sentence) -> Option<Noun> {
    let leads = |i: &usize| {
        s.is_comma(*i)
            || s.is(*i, Class::CONJUNCTION)
            || s.is_adverb_form(*i) && !s.is(*i, Class::DETERMINER)
    };
    let start = s.range().take(LEADS + 1).find(|i| !leads(i))?;
    let determined = s.is(start, Class::DETERMINER | Class::POSSESSIVE);
    if s.is_quoted(start) || !(determined || is_owner(s, start)) {
        return None;
    }
    let phrase = noun_phrase::whole_after(s, start)?;
    let head = noun_phrase::head(s.within(phrase.clone()));
    let past = head.noun + 1;
    let attached = s.is_one_of(past, keys!["of", "for", "from", "at"]);
    let end = if attached { phrase.end } else { past };
    let verb = s.is_word(end) || s.is_comma(end);
    verb.then(|| reading::described(s.doc, head, start..end))
}

/// Whether the description can mean one person of this gender or, without a gender, several people.
fn fits(s: Sentence, noun: &Noun, gender: Option<Gender>) -> bool {
    let person = s.is_lower(noun.head)
        && s.is(noun.head, PEOPLE)
        && !s.is(noun.head, Class::ORG_NOUN | Class::DOCUMENT);
    let possessor = s.kind(noun.head + 1) == Some(TokenKind::Clitic);
    let long = s.key(noun.head + 1) == key!("of") && noun.tokens.end > noun.head + 6;
    let one = noun.plural == gender.is_none() && !noun.indefinite && !possessor && !long;
    person
        && one
        && !is_described_anew(s, noun)
        && noun_gender(s.key(noun.head)).is_none_or(|g| gender.is_none_or(|gender| g == gender))
}

/// Whether the description is a further one of a named person: "The Vermont senator", "The mogul".
fn is_described_anew(s: Sentence, noun: &Noun) -> bool {
    let the = s.key(noun.tokens.start) == key!("the");
    let mut before = noun.modifiers.clone();
    the && (before.any(|i| s.is_capitalised(i)) || office::is_of_standing(s, noun.head))
}
