//! Groups the mentions of each person, body and place, and chooses the name, gender and role of
//! each group.

use std::collections::HashSet;

use super::detected::Detected;
use super::parts::Parts;
use super::{
    Entity, Kind, Mention, NameMention, Names, agree, introduction, organization, person, role,
};
use crate::lexicon::{Class, Key, KeyMap, WordSet, gender, key, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// Groups the mentions of each person, body and place into entities.
pub(super) fn group(doc: &Document, mut found: Vec<Detected>) -> Names {
    found
        .iter_mut()
        .filter(|name| name.kind == Kind::Person)
        .for_each(|name| untitled(doc, name));
    ranked(doc, &mut found);
    hyphenated(doc, &mut found);
    let parts = Parts::new(doc, &found);
    agree::settle(doc, &mut found, &parts);
    let people = person::group(doc, &found, &parts, |i| found[i].kind == Kind::Person);
    let bodies = organization::group(doc, &found, &parts, |i| found[i].kind == Kind::Organization);
    let mut names = Names {
        mentions: Vec::with_capacity(found.len()),
        entities: Vec::new(),
    };
    let mut numbers: KeyMap<usize, (Kind, usize)> = KeyMap::default();
    let mut others: KeyMap<usize, (Kind, &[Key])> = KeyMap::default();
    for (i, name) in found.iter().enumerate() {
        let next = names.entities.len();
        let entity = match people[i].or(bodies[i]) {
            Some(number) => *numbers.entry((name.kind, number)).or_insert(next),
            None => *others.entry((name.kind, parts.of(i))).or_insert(next),
        };
        if entity == next {
            names.entities.push(Entity::new(name.span, name.kind));
        }
        names.entities[entity].mentions.push(i);
        let Detected {
            span,
            ref tokens,
            kind,
            rule,
            margin,
        } = *name;
        names.mentions.push(NameMention {
            mention: Mention {
                span,
                rule: rule.name(),
            },
            tokens: tokens.clone(),
            kind,
            entity,
            margin,
        });
    }
    for e in 0..names.entities.len() {
        describe(doc, &mut names, e, &parts);
    }
    role::find(doc, &mut names);
    names
}

/// Cuts titles off the start of a person's name. Kings, popes and saints keep theirs, because it is
/// part of what they are called.
fn untitled(doc: &Document, name: &mut Detected) {
    const KEPT: WordSet = listed!("names/kept_titles.txt");
    let title = |i: usize| {
        let given = doc.tokens()[i].is(Class::TITLE) && !KEPT.contains(&doc.key(i));
        given || role::is_constable(doc, i)
    };
    while name.tokens.len() > 1 && title(name.tokens.start) {
        name.tokens.start += 1;
        name.span = doc.hull(name.tokens.clone());
    }
}

/// Cuts the initials of a rank off a person's name: "DSP Ann Bell", "DS Bell". Two letters may be
/// the person's own initials, so they go only if the article also has the surname without them.
fn ranked(doc: &Document, found: &mut [Detected]) {
    let rank = |name: &Detected| {
        let first = &doc.tokens()[name.tokens.start];
        name.kind == Kind::Person
            && name.tokens.len() > 1
            && first.case == Case::Upper
            && listed!("names/ranks.txt").contains(&first.key)
    };
    if !found.iter().any(rank) {
        return;
    }
    let surnames: HashSet<Key> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.tokens.len() > 1 && !rank(name))
        .map(|name| doc.key(name.tokens.end - 1))
        .collect();
    for name in found.iter_mut().filter(|name| rank(name)) {
        let sure = doc.word(name.tokens.start).len() > 2;
        if sure || surnames.contains(&doc.key(name.tokens.end - 1)) {
            name.set(doc, name.tokens.start + 1..name.tokens.end);
        }
    }
}

/// Joins the halves of a hyphenated surname if a full name shows that it is one: "Ann Bell-Orr",
/// then "Bell-Orr".
fn hyphenated(doc: &Document, found: &mut Vec<Detected>) {
    let joined = |a: &Detected, b: &Detected| {
        let hyphen = doc
            .tokens()
            .get(a.tokens.end)
            .is_some_and(|t| t.glued && t.key == key!("-"));
        hyphen
            && b.tokens.start == a.tokens.end + 1
            && b.tokens.len() == 1
            && doc.tokens()[b.tokens.start].glued
            && a.kind == Kind::Person
            && doc.is_phrase(&(a.tokens.start..b.tokens.end))
    };
    let halves = |a: &Detected, b: &Detected| (doc.key(a.tokens.end - 1), doc.key(b.tokens.start));
    let cut = found
        .windows(2)
        .filter(|pair| joined(&pair[0], &pair[1]) && pair[0].tokens.len() > 1);
    let mut full: HashSet<(Key, Key)> = cut.map(|pair| halves(&pair[0], &pair[1])).collect();
    for name in found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.tokens.len() > 3)
    {
        let last = name.tokens.end - 1;
        if doc.key(last - 1) == key!("-") {
            full.insert((doc.key(last - 2), doc.key(last)));
        }
    }
    if full.is_empty() {
        return;
    }
    for i in 0..found.len() {
        let end = found[i].tokens.end;
        let free = found
            .get(i + 1)
            .is_none_or(|next| next.tokens.start > end + 1);
        let glued = |i: usize| doc.tokens().get(i).is_some_and(|t| t.glued);
        let hyphen = glued(end) && doc.key(end) == key!("-") && glued(end + 1);
        if free && hyphen && full.contains(&(doc.key(end - 1), doc.key(end + 1))) {
            found[i].tokens.end = end + 2;
            found[i].kind = Kind::Person;
            found[i].span = doc.hull(found[i].tokens.clone());
        }
    }
    found.dedup_by(|b, a| {
        let same = joined(a, b) && full.contains(&halves(a, b));
        if same {
            a.tokens.end = b.tokens.end;
            a.span = a.span.hull(b.span);
        }
        same
    });
}

/// Chooses an entity's name and gender.
fn describe(doc: &Document, names: &mut Names, e: usize, parts: &Parts) {
    let Names { mentions, entities } = names;
    let entity = &mut entities[e];
    let shouted = |m: usize| {
        doc.tokens()[mentions[m].tokens.clone()]
            .iter()
            .filter(|t| t.kind == TokenKind::Word)
            .all(|t| t.case == Case::Upper)
            && mentions[m].mention.span.len() > 4
    };
    let rank = |&m: &usize| {
        (
            parts.of(m).len(),
            !shouted(m),
            mentions[m].mention.span.len().min(60),
        )
    };
    // `rev` chooses the first of the fullest, as `max_by_key` returns the last.
    if let Some(&best) = entity.mentions.iter().rev().max_by_key(|m| rank(m)) {
        entity.name = mentions[best].mention.span;
    }
    if entity.kind == Kind::Person {
        let given = doc
            .tokens_in(entity.name)
            .find(|&i| doc.tokens()[i].capitalised())
            .map(|i| doc.word(i));
        let full = doc.tokens_in(entity.name).len() > 1;
        let titled = entity
            .mentions
            .iter()
            .take(20)
            .find_map(|&m| introduction::title_gender(doc, mentions[m].tokens.start));
        entity.gender = titled.or_else(|| given.filter(|_| full).and_then(gender));
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn a_headlines_capitals_are_no_part_of_the_name() {
        let text =
            "ANN BELL-ORR DIES AT 78\n\nMrs. Ann Bell-Orr, the engineer, died in Oslo on Monday.";
        let names = testing::entities(text, Kind::Person);
        assert!(
            names.iter().all(|(name, _)| *name != "ANN BELL-ORR"),
            "{names:?}"
        );
    }

    #[test]
    fn a_ranks_initials_are_no_part_of_the_name() {
        let text = "Det Con Tom Orr left.";
        assert_eq!(
            testing::entities(text, Kind::Person),
            [("Tom Orr", vec!["Tom Orr"])]
        );
        let text = "Detective Sergeant Laura Kerr said so. DS Kerr thanked DSP Ann Bell on Monday.";
        assert_eq!(
            testing::entities(text, Kind::Person),
            [
                ("Laura Kerr", vec!["Laura Kerr", "Kerr"]),
                ("Ann Bell", vec!["Ann Bell"])
            ]
        );
    }
}
