//! Joint sources: "Ann Bell and Tom Reed said" has two speakers.

use crate::extract::names::{Kind, Names};
use crate::lexicon::{Class, Classes, key, keys};
use crate::syntax::{Sentence, list};
use crate::text::{Kind as TokenKind, Span};

/// How many tokens of a list's item are searched for a name: "and harbour master Tom Reed".
const TITLE: usize = 6;
/// The maximum length of an apposition in a list, in tokens.
const APPOSITION: usize = 14;

/// Returns the entities that a source names besides the one at the token `at`.
pub(super) fn others(article: Sentence, names: &Names, source: Span, at: usize) -> Vec<usize> {
    let mut words = article.doc.tokens_in(source);
    // The source ends at the comma of "Ann Bell and her deputy, Tom Reed".
    let beyond = names.mention_at(words.end + 1).map(|m| &names.mentions[m]);
    if let Some(m) = beyond
        && article.is_comma(words.end)
        && article.is_lower(words.end - 1)
        && m.tokens.start == words.end + 1
    {
        words.end = m.tokens.end;
    }
    let s = article.within(words);
    let first = names.mention_at(at).map(|m| &names.mentions[m]);
    let mut entities: Vec<usize> = Vec::new();
    let mut end = past_home(s, first.map_or(at + 1, |m| m.tokens.end));
    while let Some(m) = next(s, names, end) {
        let mention = &names.mentions[m];
        let known = first.is_some_and(|f| f.entity == mention.entity);
        if !known && !entities.contains(&mention.entity) {
            entities.push(mention.entity);
        }
        end = past_home(s, mention.tokens.end);
    }
    // Names between commas are a list only if it has an "and": not "Ann Bell, Coast Wire".
    if !(at..end + 2).any(|i| is_and(s, i)) {
        entities.clear();
    }
    entities
}

fn is_and(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, keys!["and", "&"])
}

/// Skips the short form in brackets and the home after a name that ends at `end`: "Orr Timber Ltd
/// (“Orr”)", "Ann Bell of Leeds".
fn past_home(s: Sentence, end: usize) -> usize {
    const SHORT_FORM: usize = 6;
    let close = (end..s.end.min(end + SHORT_FORM))
        .filter(|_| s.is_mark(end, key!("(")))
        .find(|&i| s.is_mark(i, key!(")")));
    let end = close.map_or(end, |close| close + 1);
    if !s.is_one_of(end, keys!["of", "from"]) || !s.is_capitalised(end + 1) {
        return end;
    }
    let home = s.name(end + 1).map_or(end + 1, |name| name.end);
    (home..s.end)
        .find(|&i| !s.is_capitalised(i))
        .unwrap_or(s.end)
}

/// Returns the mention that continues the list after `end`: after a comma or "and", or after an
/// apposition ("Ann Bell, the mayor, and Tom Reed").
fn next(s: Sentence, names: &Names, end: usize) -> Option<usize> {
    let past = |i: usize| list::past_joint(s, i).filter(|&next| next < s.end);
    let start = past(end)?;
    conjunct(s, names, start)
        .or_else(|| described(s, names, start).filter(|_| is_and(s, start - 1)))
        .or_else(|| {
            let aside = s.is_comma(end) && !s.is_capitalised(start);
            let comma = (start..s.end.min(start + APPOSITION)).find(|&i| s.is_comma(i))?;
            conjunct(s, names, past(comma).filter(|_| aside)?)
        })
}

/// Returns the mention in the list's item at `start`: a name by itself, or with an article or
/// title.
fn conjunct(s: Sentence, names: &Names, start: usize) -> Option<usize> {
    const OUTSIDE: Classes = Class::PREPOSITION
        .or(Class::RELATIVE)
        .or(Class::AUXILIARY)
        .or(Class::CONJUNCTION)
        .or(Class::CUE);
    let start = start + usize::from(s.is(start, Class::DETERMINER));
    // "Leeds Mayor Ann Bell"
    let whole = |&m: &usize| ends(s, names.mentions[m].tokens.end);
    let m = (start..s.end.min(start + TITLE))
        .take_while(|&i| s.is_word(i) && (s.is_name(i) || !s.is(i, OUTSIDE)))
        .filter_map(|i| names.mention_at(i))
        .find(whole)?;
    let mention = &names.mentions[m];
    let titled = mention.tokens.start == start || mention.kind == Kind::Person;
    let speaks = matches!(
        mention.kind,
        Kind::Person | Kind::Organization | Kind::Place
    );
    (titled && speaks).then_some(m)
}

/// Returns the person in the last item of a list that begins with a description: "and her deputy,
/// Tom Reed".
fn described(s: Sentence, names: &Names, start: usize) -> Option<usize> {
    if !s.is(start, Class::DETERMINER | Class::POSSESSIVE) {
        return None;
    }
    let comma = (start..s.end.min(start + TITLE)).find(|&i| s.is_comma(i))?;
    let office = s.is(comma - 1, Class::ROLE | Class::PERSON_NOUN);
    let m = names.mention_at(comma + 1).filter(|_| office)?;
    let mention = &names.mentions[m];
    (mention.kind == Kind::Person && ends(s, mention.tokens.end)).then_some(m)
}

/// Whether a name that ends at `end` is the whole item. "and Tom Reed's lawyer" and "and Harbour
/// Trust officials" mean somebody else.
fn ends(s: Sentence, end: usize) -> bool {
    const AFTER: Classes = Class::CONJUNCTION
        .or(Class::PREPOSITION)
        .or(Class::RELATIVE);
    // "Orr Timber plc"
    let end = end + usize::from(s.is(end, Class::ORG_SUFFIX));
    s.token(end).is_none() || s.kind(end) == Some(TokenKind::Mark) || s.is(end, AFTER)
}
