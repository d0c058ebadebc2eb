//! Finds who the description in the lead is, if one of the next paragraphs names them: "A coroner
//! has ruled … Senior coroner Ann Bell said", "A former sheriff's deputy told jurors … “I ran,” Tom
//! Orr said".

use super::Asked;
use super::office::{is_spokesperson, role_agrees};
use super::register::Register;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names::{Kind, NameMention};
use crate::extract::quotes::is_thing;
use crate::lexicon::office::canonical;
use crate::lexicon::{Class, WordSet, key, listed, noun_gender};
use crate::syntax::Part;
use crate::text::{Document, Kind as TokenKind};

/// The maximum number of paragraphs from the lead to the first name of a person in it.
const SOON: usize = 4;

/// Returns the person whom the lead describes and one of the next paragraphs names.
pub(super) fn named_later(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    by_office(asked, noun, register).or_else(|| by_name(asked, noun, salience))
}

fn paragraph(doc: &Document, i: usize) -> usize {
    let sentence = doc.sentences().get(doc.sentence_at(i));
    sentence.map_or(usize::MAX, |s| s.paragraph)
}

/// Returns the person with this office whom one of the next paragraphs names: "A coroner has
/// ruled … Senior coroner Ann Bell said". The person must be the only one with that office, and be
/// named there for the first time.
fn by_office(asked: &Asked, noun: &Noun, register: &Register) -> Option<usize> {
    let doc = asked.doc;
    let paragraph = |i: usize| paragraph(doc, i);
    let lead = paragraph(noun.head);
    if lead > doc.body() + 1 {
        return None;
    }
    let office = canonical(doc.key(noun.head));
    let [only] = *register.bearers.by_office(office) else {
        return None;
    };
    let entity = &asked.names.entities[only];
    let first = entity
        .mentions
        .iter()
        .map(|&m| asked.names.mentions[m].tokens.start)
        .find(|&i| paragraph(i) >= doc.body())?;
    let agrees = || {
        let roles = entity.roles.iter();
        roles
            .copied()
            .any(|role| role_agrees(asked, noun, role, office))
    };
    let soon = first > noun.head && paragraph(first) <= lead + SOON;
    (soon && !is_spokesperson(office) && agrees()).then_some(only)
}

/// The maximum number of paragraphs from the lead to the bare name of a person in it.
const NEXT: usize = 2;

/// Returns the first person whom the paragraphs after the lead name, if that person speaks there
/// and isn't described as somebody else: "A former sheriff's deputy told jurors … “I ran,” Tom Orr
/// said".
fn by_name(asked: &Asked, noun: &Noun, salience: &Salience) -> Option<usize> {
    let doc = asked.doc;
    let lead = paragraph(doc, noun.head);
    if lead != doc.body() {
        return None;
    }
    let mentions = &asked.names.mentions;
    let next = mentions
        .iter()
        .skip(mentions.partition_point(|m| m.tokens.start < noun.tokens.end))
        .find(|m| m.kind == Kind::Person && paragraph(doc, m.tokens.start) > lead)?;
    let entity = &asked.names.entities[next.entity];
    let new = std::ptr::eq(&mentions[*entity.mentions.first()?], next);
    let named = paragraph(doc, next.tokens.start);
    let ordinary = is_ordinary(asked, noun)
        || named == lead + 1 && entity.roles.is_empty() && leads_named_body(asked, noun);
    let soon = named <= lead + NEXT && ordinary;
    let office = canonical(doc.key(noun.head));
    let agrees = entity
        .roles
        .iter()
        .all(|&role| role_agrees(asked, noun, role, office));
    let gender = noun_gender(doc.key(noun.head));
    let fits = gender.is_none_or(|gender| salience.may_be(next.entity, gender));
    (new && soon && agrees && fits && speaks(asked, next)).then_some(next.entity)
}

/// Whether the noun means one person who isn't in charge of others or speaks for them: those speak
/// about people who are named later.
fn is_ordinary(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    let office = s.key(noun.head);
    let listed = s.is(noun.head, Class::PERSON_NOUN | Class::ROLE);
    s.is_lower(noun.head)
        && (listed || s.part(noun.head) == Part::Noun && !is_thing(s, noun.head))
        && !s.is(noun.head, Class::ORG_NOUN | Class::DOCUMENT)
        && !noun.plural
        && !IN_CHARGE.contains(&office)
        && !HEADS.contains(&office)
        && !is_spokesperson(canonical(office))
}

const IN_CHARGE: WordSet = listed!("names/offices_in_charge.txt");
const HEADS: WordSet = listed!("names/heads_of_bodies.txt");

/// Whether the noun is for the one head of a body that the description names: "the director of the
/// Tarn Festival".
fn leads_named_body(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    let body = |i: usize| {
        let mention = asked.names.mention_at(i).map(|m| &asked.names.mentions[m]);
        mention.is_some_and(|m| m.kind == Kind::Organization)
    };
    s.is_lower(noun.head)
        && noun.definite
        && !noun.plural
        && (s.is_one_of(noun.head, HEADS) || s.key(noun.head) == key!("executive"))
        && s.key(noun.head + 1) == key!("of")
        && (noun.head + 2..noun.tokens.end).any(body)
}

/// The longest aside between a name and its verb: "Ann Bell, who has led the inquest since May, said".
const ASIDE: usize = 36;

/// Whether a verb of saying stands beside the name, or after the aside that follows it.
fn speaks(asked: &Asked, name: &NameMention) -> bool {
    let s = asked.article;
    let says = |i: usize| s.is(i, Class::CUE) && !s.is_quoted(i);
    let end = name.tokens.end;
    let sentence = &asked.doc.sentences()[asked.doc.sentence_at(end)].tokens;
    let aged = s.kind(end + 1) == Some(TokenKind::Number) && s.is_comma(end + 2);
    let opens = (aged || sentence.start == name.tokens.start) && s.is_comma(end);
    let aside =
        (end + 1..sentence.end.min(end + ASIDE)).find(|&i| opens && s.is_comma(i) && says(i + 1));
    let after = aside.map_or(end, |comma| comma + 1);
    let owns = s.kind(name.tokens.end) == Some(TokenKind::Clitic);
    !owns
        && s.key(name.tokens.start) != key!("the")
        && (says(after) || says(s.before(name.tokens.start, 1)))
}
