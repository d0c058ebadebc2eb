//! Finds the speaker that a pronoun means.

use super::register::Register;
use super::salience::{SPOKE_LAST, Salience};
use super::source::Pronoun;
use super::{Asked, Kind, description, subject};
use crate::extract::names::{self, NameMention};
use crate::lexicon::{Class, Gender, key, keys, noun_gender};
use crate::syntax::Sentence;
use crate::text::{Kind as TokenKind, Span};

/// The number of sentences after which a speaker loses the floor.
const FLOOR: usize = 3;
/// The likelihood that a speaker is named in their own statement.
const SPOKEN_ABOUT: f32 = 0.15;

/// Returns the speaker that the pronoun at `at` means.
pub(super) fn resolve(
    asked: &Asked,
    pronoun: Pronoun,
    at: usize,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    match pronoun {
        Pronoun::He => he_or_she(asked, Gender::Male, at, salience, register),
        Pronoun::She => he_or_she(asked, Gender::Female, at, salience, register),
        Pronoun::It => it(asked, at, salience, register),
        Pronoun::They => they(asked, at, salience, register),
        Pronoun::Relative => relative(asked, at, register),
    }
}

/// Resolves "he" or "she" to a description that was the last subject, to the last speaker, or to
/// the person whom the article is talking about.
fn he_or_she(
    asked: &Asked,
    gender: Gender,
    at: usize,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let floor = register.floor(asked.doc, at, FLOOR);
    if let Some(noun) = subject::described(asked, Some(gender), at, floor) {
        return description::resolve(asked, noun, salience, register);
    }
    // `Asked about the mayor's plan, he said`: the last speaker
    let answers = floor.filter(|floor| {
        let entity = register.entity_of(floor.speaker);
        question(asked, at).is_some_and(|s| s.key(s.start + 1) != key!("by"))
            && entity.is_some_and(|e| salience.may_be(e, gender))
    });
    if let Some(floor) = answers {
        return Some(floor.speaker);
    }
    let mut about = spoken_about(asked);
    about.extend(named_in_question(asked, at));
    let last = floor
        .filter(|floor| !person_between(asked, floor.at + 1, at))
        .and_then(|floor| register.entity_of(floor.speaker));
    let entity = salience.person(gender, |e| match () {
        _ if about.contains(&e) => SPOKEN_ABOUT,
        _ if last == Some(e) => SPOKE_LAST,
        _ => 1.0,
    });
    // "A spokeswoman said … She added …": no named person has come up since.
    let unnamed = floor.filter(|floor| {
        let unknown = register.kind(floor.speaker) == Kind::Person
            && register.entity_of(floor.speaker).is_none();
        (register.kind(floor.speaker) == Kind::Unnamed || unknown)
            && !floor.plural
            && noun_gender(floor.head)
                .or(floor.gender)
                .is_none_or(|g| g == gender)
            && !person_between(asked, floor.at + 1, at)
    });
    if let Some(floor) = unnamed {
        return Some(floor.speaker);
    }
    let entity = entity?;
    salience.learn(entity, gender);
    Some(register.entity(entity))
}

/// Returns what the subject at `at` was asked, if the sentence begins with that: "Asked about the
/// pier, he said".
fn question<'a, 'd>(asked: &Asked<'a, 'd>, at: usize) -> Option<Sentence<'a, 'd>> {
    let sentence = &asked.doc.sentences()[asked.doc.sentence_at(at)].tokens;
    let s = asked.article.within(sentence.start..at);
    let asked = s.is_one_of(
        s.start,
        keys!["asked", "pressed", "questioned", "challenged"],
    );
    (asked && s.is_comma(at - 1)).then_some(s)
}

/// Returns the entities named in what the subject at `at` was asked, who seldom answer.
fn named_in_question(asked: &Asked, at: usize) -> Vec<usize> {
    let range = question(asked, at).map_or(at..at, |s| s.range());
    mentions_in(
        asked,
        asked.doc.hull(range.start..range.end.max(range.start + 1)),
    )
    .take(8)
    .map(|m| m.entity)
    .collect()
}

/// Returns the entities named in the statement itself.
fn spoken_about(asked: &Asked) -> Vec<usize> {
    let mut about = Vec::new();
    for &span in asked.quote.spans.iter().take(4) {
        about.extend(mentions_in(asked, span).take(24).map(|m| m.entity));
    }
    about
}

fn mentions_in<'a>(asked: &'a Asked, span: Span) -> impl Iterator<Item = &'a NameMention> {
    let mentions = &asked.names.mentions;
    let from = mentions.partition_point(|m| m.mention.span.start < span.start);
    mentions[from..]
        .iter()
        .take_while(move |m| m.mention.span.end <= span.end)
}

/// Whether a person is named between two tokens.
fn person_between(asked: &Asked, from: usize, to: usize) -> bool {
    let mentions = &asked.names.mentions;
    let first = mentions.partition_point(|m| m.tokens.start < from);
    mentions[first..]
        .iter()
        .take_while(|m| m.tokens.end <= to)
        .take(64)
        .any(|m| m.kind == names::Kind::Person)
}

/// The minimum weight of a body that "it" refers to and that hasn't spoken: that of the subject of
/// the sentence before. A body that was only mentioned along with others would be a guess.
const IN_MIND: f32 = 30.0;
/// The factor for a body named before "it" in the same sentence, where it is seldom the subject.
const BESIDE: f32 = 0.3;

/// Resolves "it" to the body that holds the floor, or that the article is talking about.
fn it(asked: &Asked, at: usize, salience: &Salience, register: &mut Register) -> Option<usize> {
    // "“We tried,” it read.": only a text reads
    let cue = asked.quote.cue.map_or("", |cue| asked.doc.slice(cue));
    if matches!(cue, "read" | "reads") {
        return None;
    }
    let floor = register.floor(asked.doc, at, FLOOR);
    // "The complaint says … It also says": "it" is a document whose maker is unknown.
    let paper = register.papers.unclaimed(asked.doc, at, FLOOR);
    if paper.is_some_and(|paper| floor.is_none_or(|floor| floor.at < paper)) {
        return None;
    }
    if let Some(floor) = floor.filter(|f| register.kind(f.speaker) == Kind::Organization) {
        return Some(floor.speaker);
    }
    let about = spoken_about(asked);
    let sentence = &asked.doc.sentences()[asked.doc.sentence_at(at)].tokens;
    let beside = |e: usize| {
        let mentions = &asked.names.mentions;
        let first = mentions.partition_point(|m| m.tokens.start < sentence.start);
        let mut near = mentions[first..].iter().take_while(|m| m.tokens.end <= at);
        near.any(|m| m.entity == e)
    };
    let factor = |e: usize| match asked.names.entities[e].kind {
        names::Kind::Organization if about.contains(&e) => SPOKEN_ABOUT,
        names::Kind::Organization if beside(e) => BESIDE,
        names::Kind::Organization => 1.0,
        _ => 0.0,
    };
    let body = salience.best(factor)?;
    let in_mind = salience.weight(body) * factor(body) >= IN_MIND;
    (in_mind || register.has_spoken(body)).then(|| register.entity(body))
}

/// Resolves "they" to the people described by the last subject, or to the group, body or plural
/// source that holds the floor.
fn they(
    asked: &Asked,
    at: usize,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let floor = register.floor(asked.doc, at, FLOOR);
    if let Some(noun) = subject::described(asked, None, at, floor) {
        return description::resolve(asked, noun, salience, register);
    }
    let floor = floor?;
    (floor.plural
        || matches!(
            register.kind(floor.speaker),
            Kind::Group | Kind::Organization
        ))
    .then_some(floor.speaker)
}

/// Resolves a relative pronoun to the name or noun right before it: "NAME, who said".
fn relative(asked: &Asked, at: usize, register: &mut Register) -> Option<usize> {
    let tokens = asked.doc.tokens();
    let sentence = asked.doc.sentences().get(asked.doc.sentence_at(at))?;
    let start = sentence.tokens.start;
    let mut before = at.checked_sub(1)?;
    if before > start && keys![",", "--", ")"].contains(&tokens[before].key) {
        before -= 1;
    }
    // "Ann Bell (Leeds), who said"
    if tokens[before].key == key!(")") {
        let open = (start..before)
            .rev()
            .take(8)
            .find(|&i| tokens[i].key == key!("("));
        before = open.and_then(|open| open.checked_sub(1)).unwrap_or(before);
    }
    before = past_denied(asked, start, before);
    if before < start {
        return None;
    }
    let mention = asked
        .names
        .mention_at(before)
        .map(|m| &asked.names.mentions[m]);
    // "players, including Ann Bell, who have said": several people
    let several = asked
        .article
        .is_one_of(at + 1, keys!["have", "are", "were", "do"]);
    let joined = |m: &NameMention| {
        m.tokens.start > start && asked.doc.key(m.tokens.start - 1) == key!("and")
    };
    if several && mention.is_some_and(|m| m.kind == names::Kind::Person && !joined(m)) {
        return None;
    }
    let named = mention
        .filter(|m| m.kind == names::Kind::Person)
        .or_else(|| person_described(asked, start, before))
        .or_else(|| mention.filter(|m| m.kind == names::Kind::Organization));
    match named {
        Some(m) => Some(register.entity(m.entity)),
        None => unnamed(asked, start, before, register),
    }
}

/// Returns the last token of the affirmed phrase in "It was Ann Bell, and not the mayor, Tom Orr,
/// who said", if `last` ends the denied one; otherwise returns `last`.
fn past_denied(asked: &Asked, start: usize, last: usize) -> usize {
    const LONGEST: usize = 12;
    let tokens = asked.doc.tokens();
    let from = start.max(last.saturating_sub(LONGEST));
    let cleft = start < last && tokens[start].key == key!("it");
    let not = (from..last).rev().find(|&i| tokens[i].key == key!("not"));
    let Some(not) = not.filter(|&not| cleft && not > start + 2) else {
        return last;
    };
    let and = usize::from(tokens[not - 1].key == key!("and"));
    let comma = not - 1 - and;
    let but = tokens[not..last].iter().any(|t| t.key == key!("but"));
    match tokens[comma].key == key!(",") && !but && comma > start {
        true => comma - 1,
        false => last,
    }
}

/// Returns the person followed by an apposition that ends at `last`: "Ann Bell, the mayor of Oslo,
/// who said". The sentence starts at `start`.
fn person_described<'a>(asked: &'a Asked, start: usize, last: usize) -> Option<&'a NameMention> {
    let mentions = &asked.names.mentions;
    let from = last.saturating_sub(16).max(start);
    let count = mentions.partition_point(|m| m.tokens.start <= last);
    let described = |m: &NameMention| {
        keys![",", "("].contains(&asked.doc.key(m.tokens.end))
            && asked.doc.tokens()[m.tokens.end..=last]
                .iter()
                .any(|t| t.is(Class::ROLE | Class::PERSON_NOUN) || t.kind == TokenKind::Number)
    };
    mentions[..count]
        .iter()
        .rev()
        .take_while(|m| m.tokens.end > from)
        .find(|m| m.kind == names::Kind::Person && described(m))
}

/// Returns the unnamed speaker with the noun `head`, from its determiner on: "a man who said". The
/// sentence starts at `start`.
fn unnamed(asked: &Asked, start: usize, head: usize, register: &mut Register) -> Option<usize> {
    let tokens = asked.doc.tokens();
    if !tokens[head].is(Class::PERSON_NOUN | Class::ROLE) {
        return None;
    }
    let first = (start..=head)
        .rev()
        .take(5)
        .take_while(|&i| {
            tokens[i].kind == TokenKind::Word
                && !tokens[i].is(Class::PREPOSITION | Class::AUXILIARY | Class::CUE)
        })
        .find(|&i| tokens[i].is(Class::DETERMINER))
        .unwrap_or(head);
    Some(register.phrase(first..head + 1, head, Kind::Unnamed))
}
