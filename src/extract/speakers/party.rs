//! Finds the politician whom a party's word means by the tag after the name: "the Republican" for
//! "Ann Bell, R-Ohio,", "the Leeds Democrat" for "Tom Reed (D)".

use super::Asked;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names::{Kind, NameMention};
use crate::lexicon::{Key, key, keys};

/// The maximum number of names that are searched for a tag.
const NAMES: usize = 400;

/// Returns the person with the party's tag; of several, the one whom the article is talking about.
pub(super) fn tagged(asked: &Asked, noun: &Noun, salience: &Salience) -> Option<usize> {
    let s = asked.article;
    let tags: &[Key] = match s.key(noun.head) {
        k if k == key!("republican") => keys!["r"],
        k if k == key!("democrat") => keys!["d"],
        k if k == key!("independent") => keys!["i"],
        _ => return None,
    };
    if !s.is_capitalised(noun.head) || noun.plural {
        return None;
    }
    let before = asked
        .names
        .mentions
        .partition_point(|m| m.tokens.start < noun.head);
    let has_tag = |m: &&NameMention| {
        let end = m.tokens.end;
        let opens = s.is_comma(end) || s.is_mark(end, key!("("));
        let closes = s.is_hyphen(end + 2) || s.is_mark(end + 2, key!(")"));
        m.kind == Kind::Person && opens && closes && s.is_one_of(end + 1, tags)
    };
    let mut people = asked.names.mentions[..before]
        .iter()
        .rev()
        .take(NAMES)
        .filter(has_tag)
        .map(|m| m.entity);
    let one = people.next()?;
    if people.clone().all(|other| other == one) {
        return Some(one);
    }
    let all: Vec<usize> = people.chain([one]).collect();
    salience.best(|e| f32::from(all.contains(&e)))
}
