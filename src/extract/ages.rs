//! Ages of people, as stated beside their names.
//!
//! Figures are found without regard to names, and names without regard to figures. This module
//! joins an age to a person if only a few linking words come between the two.

use std::ops::Range;

use super::calendar;
use super::figures::{Figure, Kind, Value};
use super::names::{self, Names};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// The maximum number of words between an age and the name after it: "54-year-old retired ferry
/// pilot Ann Bell".
const DESCRIPTION: usize = 4;

/// Returns, for each entity, its age in years if the article states one; the first if it states
/// several.
pub fn find(doc: &Document, names: &Names, figures: &[Figure]) -> Vec<Option<u32>> {
    let mut ages = vec![None; names.entities.len()];
    for figure in figures
        .iter()
        .filter(|f| matches!(f.kind, Kind::Age | Kind::Count))
    {
        let whole = match figure.value {
            Value::Exact(age) => age.as_i64().and_then(|age| u32::try_from(age).ok()),
            Value::Range(..) | Value::Score(..) => None,
        };
        let bearer = match (figure.kind, figure.unit.as_deref()) {
            _ if figure.modifier != "=" => None,
            (Kind::Age, Some("year of age")) => {
                bearer(doc, names, doc.tokens_in(figure.mention.span))
            }
            (Kind::Count, None) => being(doc, names, figure),
            _ => None,
        };
        if let (Some(age), Some(entity)) = (whole, bearer) {
            ages[entity].get_or_insert(age);
        }
    }
    for (entity, age) in birthdays(doc, names) {
        ages[entity].get_or_insert(age);
    }
    ages
}

/// Returns the indices of the entities whose age is known.
pub fn aged(ages: &[Option<u32>]) -> Vec<usize> {
    (0..ages.len()).filter(|&e| ages[e].is_some()).collect()
}

/// Finds the person whose age is a bare number after "is", "was" or "turned": "Ann Bell was 54." No
/// counted noun may follow the number.
fn being(doc: &Document, names: &Names, figure: &Figure) -> Option<usize> {
    let words = doc.tokens_in(figure.mention.span);
    let verb = words.start.checked_sub(1)?;
    let is = keys!["is", "was", "turned", "turns"].contains(&doc.key(verb));
    let next = doc.tokens().get(words.end).map(|t| t.key);
    let ends = next.is_none_or(|key| keys![".", ",", "and"].contains(&key));
    let human = matches!(figure.value, Value::Exact(n) if n.as_i64().is_some_and(|n| (1..120).contains(&n)));
    let mention = person(names, verb.checked_sub(1)?).filter(|m| m.tokens.end == verb)?;
    (is && ends && human && words.len() == 1).then_some(mention.entity)
}

/// Verbs that take a birthday as their object: "celebrated her 100th birthday".
const MARKING: &[Key] = keys![
    "celebrated", "celebrates", "celebrating", "marked", "marks", "marking", "reached"
];

/// Finds the people whose birthdays are mentioned, and how old they turn: "Ann Bell celebrated her
/// 100th birthday", "Ann Bell's 100th birthday".
fn birthdays<'n>(doc: &'n Document, names: &'n Names) -> impl Iterator<Item = (usize, u32)> + 'n {
    let tokens = doc.tokens();
    let days = (5..tokens.len()).filter(|&i| doc.key(i) == key!("birthday"));
    days.filter_map(move |day| {
        // `100th` is one token or two.
        let ordinal = |word: &str| {
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            digits
                .parse::<u32>()
                .ok()
                .filter(|age| (1..120).contains(age))
        };
        let suffix = calendar::is_ordinal_ending(doc.key(day - 1));
        let at = day - 1 - usize::from(suffix);
        let age = ordinal(doc.word(at))?;
        let owner = at.checked_sub(1)?;
        let kept = tokens[owner].kind == TokenKind::Clitic;
        if kept {
            let mention = person(names, owner.checked_sub(1)?)?;
            return (mention.tokens.end == owner).then_some((mention.entity, age));
        }
        let verb = owner.checked_sub(1)?;
        let marks = MARKING.contains(&doc.key(verb)) && tokens[owner].is(Class::POSSESSIVE);
        let auxiliary = usize::from(tokens[verb - 1].is(Class::AUXILIARY));
        let last = verb.checked_sub(1 + auxiliary).filter(|_| marks)?;
        let mention = person(names, last).filter(|m| m.tokens.end == last + 1)?;
        Some((mention.entity, age))
    })
}

/// Finds the person whose age these tokens state, by the name beside them.
pub(super) fn bearer(doc: &Document, names: &Names, words: Range<usize>) -> Option<usize> {
    before(doc, names, words.start)
        .or_else(|| died(doc, names, words.start))
        .or_else(|| leading(doc, names, words.clone()))
        .or_else(|| after(doc, names, words.end))
}

fn person(names: &Names, at: usize) -> Option<&names::NameMention> {
    let mention = &names.mentions[names.mention_at(at)?];
    (names.entities[mention.entity].kind == names::Kind::Person).then_some(mention)
}

/// Finds the person named before an age: "Ann Bell, 54", "Ann Bell (54)", "Ann Bell, a
/// 54-year-old", "Ann Bell, who is 54", "Ann Bell turned 54".
fn before(doc: &Document, names: &Names, age: usize) -> Option<usize> {
    const LINKS: &[Key] = keys![
        ",", "(", "a", "an", "who", "is", "turned", "turns", "aged", "age", "now", "was", "the"
    ];
    let link = |i: &usize| LINKS.contains(&doc.key(*i));
    let links = (age.saturating_sub(7)..age).rev().take_while(link).count();
    let at = age.checked_sub(links + 1).filter(|_| links > 0)?;
    let mention = person(names, at).filter(|m| m.tokens.end == at + 1)?;
    Some(mention.entity)
}

/// Finds the person who died at an age: "Ann Bell died at 54", "Ann Bell has died in Oslo after an
/// illness, aged 54", "Ann Bell died on Monday at the age of 54".
fn died(doc: &Document, names: &Names, age: usize) -> Option<usize> {
    /// The maximum number of tokens from the verb to the age.
    const LONGEST: usize = 16;
    let start = doc.sentences()[doc.sentence_at(age)].tokens.start;
    let back = |n: usize| age.checked_sub(n).map_or(Key::default(), |i| doc.key(i));
    let told = keys!["at", "aged"].contains(&back(1))
        || back(1) == key!("of") && back(2) == key!("age") && back(4) == key!("at");
    let death = (start..age)
        .rev()
        .take(LONGEST)
        .filter(|_| told)
        .find(|&i| keys!["died", "dies"].contains(&doc.key(i)) || person(names, i).is_some())?;
    if !keys!["died", "dies"].contains(&doc.key(death)) {
        return None;
    }
    let verbs = (start..death)
        .rev()
        .take_while(|&i| keys!["has", "had", "have", "who"].contains(&doc.key(i)))
        .count();
    let before = (death - verbs).checked_sub(1).filter(|&i| i >= start)?;
    // "Ann Bell, who won it, has died": the subject opens the sentence
    let mention = match doc.key(before) == key!(",") {
        true => subject(doc, names, start),
        false => person(names, before).filter(|m| m.tokens.end == before + 1),
    }?;
    // "the film's Ann Bell dies at 54": a character
    let owned = doc.tokens()[start..mention.tokens.start].iter();
    let owned = owned.rev().take(2).any(|t| t.kind == TokenKind::Clitic);
    (!owned).then_some(mention.entity)
}

/// Returns the person whose name begins the sentence, if a comma follows the name.
fn subject<'n>(doc: &Document, names: &'n Names, start: usize) -> Option<&'n names::NameMention> {
    (start..(start + 4).min(doc.tokens().len()))
        .find_map(|i| person(names, i))
        .filter(|m| doc.key(m.tokens.end) == key!(","))
}

/// Finds the person named after an age that opens a clause: "At 54, Ann Bell still swims", "Now 54,
/// Ann Bell paints".
fn leading(doc: &Document, names: &Names, age: Range<usize>) -> Option<usize> {
    let lead = doc.key(age.start.checked_sub(1)?);
    let comma = doc.tokens().get(age.end)?.key == key!(",");
    let leads = keys!["at", "now", "aged"].contains(&lead) && comma;
    let mention = person(names, age.end + 1).filter(|m| leads && m.tokens.start == age.end + 1)?;
    // "At 54, Ann Bell's son left"
    let owner = doc.tokens().get(mention.tokens.end);
    let owns = owner.is_some_and(|t| t.kind == TokenKind::Clitic);
    (!owns).then_some(mention.entity)
}

/// Finds the person named after an age, with a short description between them at most: "54-year-old
/// Ann Bell", "54-year-old ferry pilot Ann Bell".
fn after(doc: &Document, names: &Names, end: usize) -> Option<usize> {
    let apart = Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::RELATIVE
        | Class::AUXILIARY
        | Class::DETERMINER;
    let named = (end..(end + DESCRIPTION + 1).min(doc.tokens().len()))
        .take_while(|&i| doc.tokens()[i].kind == TokenKind::Word && !doc.tokens()[i].is(apart))
        .find(|&i| names.mention_at(i).is_some())?;
    let mention = person(names, named).filter(|m| m.tokens.start == named)?;
    // "the 54-year-old told Ann Bell"
    let verb = (end..named).any(|i| doc.tokens()[i].is(Class::CUE) || doc.word(i).ends_with("ed"));
    // "54-year-old Ann Bell's son"
    let owns = doc
        .tokens()
        .get(mention.tokens.end)
        .is_some_and(|t| t.kind == TokenKind::Clitic);
    (!verb && !owns).then_some(mention.entity)
}

#[cfg(test)]
mod tests {
    use super::super::{figures, names};
    use crate::syntax::Parts;
    use crate::text::Document;

    /// Returns the ages of the people, in the order of their first mentions.
    fn ages(text: &str) -> Vec<Option<u32>> {
        let doc = Document::new(text);
        let names = names::find(&doc);
        let ages = super::find(&doc, &names, &figures::find(&Parts::new(&doc), &[]));
        let people = names.entities.iter().zip(ages);
        people
            .filter(|(e, _)| e.kind == names::Kind::Person)
            .map(|(_, age)| age)
            .collect()
    }

    #[test]
    fn an_age_beside_a_name_belongs_to_the_person() {
        for text in [
            "Ann Bell, 54, of Leeds, left the room.",
            "Ann Bell, a 54-year-old nurse, left the room.",
            "Ann Bell (54) left the room.",
            "The nurse, 54-year-old Ann Bell, left the room.",
            "Police found 54-year-old nurse Ann Bell in the room.",
            "Ann Bell, who is 54, left the room.",
            "Ann Bell turned 54 on Monday.",
            "At 54, Ann Bell still swims.",
            "Now 54, Ann Bell paints.",
            "Ann Bell died at 54.",
            "Ann Bell, who won it twice, has died at 54.",
            "Ann Bell has died in Oslo after a long illness, aged 54.",
            "Ann Bell, who died on Monday at the age of 54, was a nurse.",
            "Ann Bell, who was 54, left the room.",
            "Ann Bell was 54.",
            "Ann Bell celebrated her 54th birthday on Monday.",
            "They came to Ann Bell's 54th birthday.",
            "Ann Bell has marked her 54th birthday.",
            "Ann Bell died Sunday at the age of 54.",
        ] {
            assert_eq!(ages(text), [Some(54)], "{text}");
        }
    }

    #[test]
    fn other_ages_belong_to_nobody() {
        for text in [
            "Ann Bell and a 54-year-old man left the room.",
            "The 54-year-old told Ann Bell about it.",
            "Ann Bell spoke of 54 boats.",
            "Ann Bell, about 54, left the room.",
            "At 54, Ann Bell's mother still swims.",
            "At gate 54, Ann Bell left.",
            "Ann Bell at 54 boats.",
            "Ann Bell was 54 metres away.",
            "Ann Bell wept when a man died at 54.",
            "The film's Ann Bell dies at 54.",
            "Ann Bell died before her 54th birthday.",
            "Ann Bell celebrated his 54th win.",
        ] {
            assert_eq!(ages(text), [None], "{text}");
        }
    }
}
