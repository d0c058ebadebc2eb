//! Finds the maker of a document. A statement, a website or a survey speaks for its maker and isn't
//! itself a speaker.

use std::ops::Range;

use super::Asked;
use super::body::named_body;
use super::reading;
use super::register::Register;
use super::salience::Salience;
use super::source::{Noun, Source};
use crate::extract::names;
use crate::extract::quotes::is_thing;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::syntax::{clause, morphology, noun_phrase, verb_group};
use crate::text::Kind as TokenKind;

/// Returns the `'s` of the noun's possessor: "the party's website".
pub(super) fn possessor(asked: &Asked, noun: &Noun) -> Option<usize> {
    noun.modifiers
        .clone()
        .rev()
        .find(|&i| asked.doc.tokens()[i].kind == TokenKind::Clitic && i > noun.tokens.start)
}

/// Returns the maker of a document: its possessor, a maker named beside it or when it was
/// introduced, or the last speaker. Returns `None` if the maker is unknown.
pub(super) fn document(
    asked: &Asked,
    noun: &Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let made = || maker_after(asked, noun).or_else(|| maker_aside(asked, noun));
    if let Some(owner) = owner(asked, noun).or_else(made) {
        return super::speaker_of(asked, owner, salience, register);
    }
    if let Some(entity) = publisher(asked, noun) {
        return Some(register.entity(entity));
    }
    if let Some(made) = maker_before(asked, noun, salience, register) {
        return Some(made);
    }
    if noun.definite
        && !noun.plural
        && let Some(made) = introduced_by(asked, noun, salience, register)
    {
        return Some(made);
    }
    let known = register.papers.maker(asked.doc.key(noun.head));
    if noun.definite && noun.modifiers.is_empty() && known.is_some() {
        return known;
    }
    const STUDIES: &[Key] = keys!["study", "research", "paper", "work"];
    if noun.definite && STUDIES.contains(&asked.doc.key(noun.head)) {
        return register.by_head(Key::word("researchers"));
    }
    let floor = register.floor(asked.doc, noun.head, 3)?;
    is_the_statement(asked, noun).then_some(floor.speaker)
}

/// Reads some words of the article as a source.
fn source_of(asked: &Asked, words: Range<usize>) -> Source {
    let span = asked.doc.hull(words);
    reading::read(asked.article, asked.names, span, &asked.quote.spans)
}

/// Returns the possessor of the document: "the party's website", "their statement".
fn owner(asked: &Asked, noun: &Noun) -> Option<Source> {
    let start = noun.tokens.start;
    if let Some(clitic) = possessor(asked, noun) {
        // "last year's figures" have no owner
        let timed = asked.article.is_time_word(clitic - 1);
        return (!timed).then(|| source_of(asked, start..clitic));
    }
    (noun.possessed && noun.modifiers.start > start).then(|| source_of(asked, start..start + 1))
}

/// Returns the maker named after the document's noun: "a report by the Harbour Board". The maker is
/// a source like any other.
fn maker_after(asked: &Asked, noun: &Noun) -> Option<Source> {
    let key = |i: usize| asked.doc.key(i);
    let rest = noun.head + 1..noun.tokens.end;
    // "a study of the Board", "a photo of Ann Bell": "of" introduces the subject, not the maker
    const ABOUT: WordSet = listed!("speech/about_nouns.txt");
    let made_of = !ABOUT.contains(&key(noun.head));
    // "a survey of 1,040 households": a number doesn't name a maker.
    let counted = |i: usize| {
        asked
            .doc
            .tokens()
            .get(i)
            .is_some_and(|t| t.kind == TokenKind::Number || t.is(Class::NUMBER_WORD))
    };
    // "a report in the Argus", "a study published in the Argus": a body, not a place
    const PRINTED: &[Key] = keys![
        "report", "story", "article", "study", "paper", "editorial", "column"
    ];
    const BESIDE: &[Key] = keys!["published", "printed", "appeared", "appearing", "posted"];
    let published = |i: usize| {
        let told = i == noun.head + 1 || BESIDE.contains(&key(i - 1));
        let name = i + 1 + usize::from(key(i + 1) == key!("the"));
        let m = asked
            .names
            .mention_at(name)
            .map(|m| &asked.names.mentions[m]);
        key(i) == key!("in")
            && told
            && PRINTED.contains(&key(noun.head))
            && m.is_some_and(|m| m.kind == names::Kind::Organization)
    };
    let by = rest
        .clone()
        .find(|&i| keys!["from", "by"].contains(&key(i)))
        .filter(|&i| !is_seen(key(i - 1)))
        .or_else(|| rest.clone().find(|&i| published(i)))
        .or_else(|| {
            rest.clone()
                .find(|&i| key(i) == key!("of") && !counted(i + 1) && made_of)
        })
        .filter(|&by| by + 1 < noun.tokens.end)?;
    let maker = source_of(asked, by + 1..noun.tokens.end);
    // "a report in the Argus of Leeds": a place isn't a maker.
    let place = |m: usize| asked.names.mentions[m].kind == names::Kind::Place;
    let placed = key(by) == key!("of") && asked.names.mention_at(maker.at()).is_some_and(place);
    // "the notes of the Bill": the document is about the bill; "a sign by the gate": beside it
    let about = match &maker {
        Source::Description(noun) => {
            const MAKERS: Classes = Class::PERSON_NOUN.or(Class::ROLE).or(Class::ORG_NOUN);
            let other = !noun.plural && !asked.article.is(noun.head, MAKERS);
            other && (key(by) == key!("of") || is_thing(asked.article, noun.head))
        }
        Source::Nobody { .. } => true,
        _ => false,
    };
    (!placed && !about).then_some(maker)
}

/// Returns the maker named in an aside after the document's noun: "the lawsuit, filed by Ann Bell,
/// says".
fn maker_aside(asked: &Asked, noun: &Noun) -> Option<Source> {
    let s = asked.article;
    let comma = noun.tokens.end;
    // "a report on Wednesday by the Board"
    let on = comma + usize::from(s.key(comma) == key!("on"));
    if s.is_time_word(on) && s.is_one_of(on + 1, keys!["by", "from"]) {
        let maker = noun_phrase::whole_after(s, on + 2)?;
        let named = asked.names.mention_at(maker.end - 1).is_some();
        return named.then(|| source_of(asked, maker));
    }
    let participle = comma + 1;
    let passive = s.is_lower(participle) && morphology::is_participle(s.word(participle));
    let by = participle + usize::from(passive);
    if !s.is_comma(comma) || s.key(by) != key!("by") || is_seen(s.key(participle)) {
        return None;
    }
    let maker = noun_phrase::whole_after(s, by + 1)?;
    Some(source_of(asked, maker))
}

/// Returns the entity of the body named among the modifiers, unless a person is named nearer to the
/// noun.
fn publisher(asked: &Asked, noun: &Noun) -> Option<usize> {
    let named = |i: usize| {
        asked
            .names
            .mention_at(i)
            .map(|m| &asked.names.mentions[m])
            .filter(|m| matches!(m.kind, names::Kind::Person | names::Kind::Organization))
    };
    let nearest = noun.modifiers.clone().rev().find_map(named)?;
    (nearest.kind == names::Kind::Organization).then_some(nearest.entity)
}

/// Whether the document is what the last speaker said: "the statement", without a modifier.
fn is_the_statement(asked: &Asked, noun: &Noun) -> bool {
    const STATEMENTS: &[Key] = keys![
        "statement", "letter", "tweet", "post", "proclamation", "email"
    ];
    noun.definite
        && !noun.plural
        && noun.modifiers.is_empty()
        && STATEMENTS.contains(&asked.doc.key(noun.head))
}

/// Whether the participle says what somebody other than the maker does to a document: "a letter
/// seen by the Herald".
fn is_seen(participle: Key) -> bool {
    listed!("speech/obtaining_participles.txt").contains(&participle)
}

/// Returns the maker named before the document's noun: "the Harbour Board website", "the army
/// statement".
fn maker_before(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &mut Register,
) -> Option<usize> {
    let doc = asked.doc;
    let last = noun
        .head
        .checked_sub(1)
        .filter(|i| noun.modifiers.contains(i))?;
    let capital = |&i: &usize| doc.tokens()[i].capitalised();
    if capital(&last) && doc.tokens()[last].is(Class::ORG_NOUN | Class::ORG_HEAD) {
        let first = noun.modifiers.clone().rev().take_while(capital).last()?;
        return Some(register.body(doc.hull(first..last + 1)));
    }
    if !(doc.tokens()[last].is(Class::ORG_NOUN) && noun.definite) {
        return None;
    }
    let body = Noun {
        head: last,
        modifiers: last..last,
        tokens: noun.tokens.start..last + 1,
        plural: false,
        ..noun.clone()
    };
    named_body(asked, &body, salience, register)
}

/// Returns the subject of the clause that introduces the document, in the two sentences before:
/// "The union published a survey. The survey says".
fn introduced_by(
    asked: &Asked,
    noun: &Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let s = asked.article;
    let here = asked.doc.sentence_at(noun.head);
    let near = asked.doc.sentences().get(here.saturating_sub(2)..here)?;
    const LEGAL: &[Key] = keys![
        "lawsuit", "suit", "complaint", "filing", "motion", "petition"
    ];
    let legal = s.is_one_of(noun.head, LEGAL);
    let introduces = |i: usize| {
        (s.key(i) == s.key(noun.head) || legal && s.is_one_of(i, LEGAL))
            && (1..4).any(|n| s.is_one_of(s.before(i, n), keys!["a", "an", "its", "their"]))
    };
    let (range, first) = near.iter().rev().find_map(|sentence| {
        let range = sentence.tokens.clone();
        let first = range.clone().take(60).find(|&i| introduces(i))?;
        Some((range, first))
    })?;
    let subject = clause::governor::subject_of(s.within(range), first)?;
    // "Bell died, according to a statement": Bell didn't make it
    let sourced = |i: usize| s.key(i) == key!("according") && s.key(i + 1) == key!("to");
    // "The Board was criticised in a report": the Board didn't make it
    let done = |i: usize| verb_group::is_be(s.key(i)) && morphology::is_participle(s.word(i + 1));
    if (subject.end..first).any(|i| done(i) || sourced(i)) {
        return None;
    }
    const MAKES: &[Key] = keys![
        "published", "released", "issued", "filed", "wrote", "presented"
    ];
    let makes = (subject.end..first).any(|i| s.is_one_of(i, MAKES));
    let owner = source_of(asked, subject);
    let known = match &owner {
        Source::Name { .. } | Source::Body { .. } => true,
        // "Two scientists published a study. The study says"
        Source::Description(maker) => maker.plural && makes,
        _ => false,
    };
    known.then(|| super::speaker_of(asked, owner, salience, register))?
}
