//! The ages of people: those stated beside a name.
//!
//! Figures are found without looking at names, and names without looking at figures. This brings
//! the two together if there are only a few linking words between them.

use super::figures::{Figure, Kind, Value};
use super::names::{self, Names};
use crate::lexicon::{Class, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// The maximum number of words between an age and the name after it: "54-year-old retired ferry
/// pilot Ann Bell".
const DESCRIPTION: usize = 4;

/// For each entity, its age in years if the article states it; the first if it states several.
pub fn find(doc: &Document, names: &Names, figures: &[Figure]) -> Vec<Option<u32>> {
    let mut ages = vec![None; names.entities.len()];
    for figure in figures.iter().filter(|f| f.kind == Kind::Age) {
        let whole = match figure.value {
            Value::Exact(age) => age.as_i64().and_then(|age| u32::try_from(age).ok()),
            Value::Range(..) | Value::Score(..) => None,
        };
        let years = figure.unit.as_deref() == Some("year of age") && figure.modifier == "=";
        if let Some(age) = whole.filter(|_| years)
            && let Some(entity) = bearer(doc, names, figure)
        {
            ages[entity].get_or_insert(age);
        }
    }
    for (entity, age) in birthdays(doc, names) {
        ages[entity].get_or_insert(age);
    }
    ages
}

/// "Ann Bell celebrated her 100th birthday": whose, and which.
fn birthdays(doc: &Document, names: &Names) -> impl Iterator<Item = (usize, u32)> {
    const VERBS: &[crate::lexicon::Key] = keys!(
        "celebrated" | "celebrates" | "celebrating" | "marked" | "marks" | "marking" | "reached"
    );
    const ORDINALS: &[crate::lexicon::Key] = keys!("st" | "nd" | "rd" | "th");
    (5..doc.tokens().len())
        .filter(|&i| doc.key(i) == key!("birthday") && ORDINALS.contains(&doc.key(i - 1)))
        .filter_map(move |i| {
            let whose = doc.tokens()[i - 3].is(Class::POSSESSIVE);
            let age = doc.word(i - 2).parse().ok()?;
            if !whose || !VERBS.contains(&doc.key(i - 4)) {
                return None;
            }
            let has = usize::from(doc.tokens()[i - 5].is(Class::AUXILIARY));
            let last = (i - 5).checked_sub(has)?;
            let mention = person(names, last).filter(|m| m.tokens.end == last + 1)?;
            Some((mention.entity, age))
        })
}

/// The person whose age the figure is.
fn bearer(doc: &Document, names: &Names, figure: &Figure) -> Option<usize> {
    let words = doc.tokens_in(figure.mention.span);
    before(doc, names, words.start)
        .or_else(|| leading(doc, names, words.clone()))
        .or_else(|| after(doc, names, words.end))
}

fn person(names: &Names, at: usize) -> Option<&names::NameMention> {
    let mention = &names.mentions[names.mention_at(at)?];
    (names.entities[mention.entity].kind == names::Kind::Person).then_some(mention)
}

/// "Ann Bell, 54", "Ann Bell (54)", "Ann Bell, a 54-year-old", "Ann Bell, who is 54", "Ann Bell
/// turned 54".
fn before(doc: &Document, names: &Names, age: usize) -> Option<usize> {
    const LINKS: &[crate::lexicon::Key] = keys!(
        "," | "("
            | "a"
            | "an"
            | "who"
            | "is"
            | "turned"
            | "turns"
            | "aged"
            | "age"
            | "now"
            | "at"
            | "the"
            | "of"
            | "died"
    );
    // "died Sunday at the age of 54"
    let when = |i: usize| doc.tokens()[i].is(Class::WEEKDAY) || doc.key(i) == key!("on");
    let link = |i: &usize| LINKS.contains(&doc.key(*i)) || when(*i);
    let links = (age.saturating_sub(9)..age).rev().take_while(link).count();
    let at = age.checked_sub(links + 1).filter(|_| links > 0)?;
    let mention = person(names, at).filter(|m| m.tokens.end == at + 1)?;
    // "Ann Bell died at 54" states an age, "Ann Bell at 54" does not.
    let at_age = (at + 1..age).any(|i| doc.key(i) == key!("at"));
    let died = (at + 1..age).any(|i| doc.key(i) == key!("died"));
    (at_age == died).then_some(mention.entity)
}

/// "At 54, Ann Bell still swims", "Now 54, Ann Bell paints"
fn leading(doc: &Document, names: &Names, age: std::ops::Range<usize>) -> Option<usize> {
    let lead = doc.key(age.start.checked_sub(1)?);
    let comma = doc.tokens().get(age.end)?.key == key!(",");
    let leads = keys!("at" | "now" | "aged").contains(&lead) && comma;
    let mention = person(names, age.end + 1).filter(|m| leads && m.tokens.start == age.end + 1)?;
    // "At 54, Ann Bell's son left"
    let owner = doc.tokens().get(mention.tokens.end);
    let owns = owner.is_some_and(|t| t.kind == TokenKind::Clitic);
    (!owns).then_some(mention.entity)
}

/// "54-year-old Ann Bell", "54-year-old ferry pilot Ann Bell"
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

    /// The ages of the people, by first mention.
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
            "Ann Bell died Sunday at the age of 54.",
            "Ann Bell celebrated her 54th birthday.",
            "Ann Bell has marked her 54th birthday.",
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
            "Ann Bell left before her 54th birthday.",
            "Ann Bell celebrated his 54th win.",
        ] {
            assert_eq!(ages(text), [None], "{text}");
        }
    }
}
