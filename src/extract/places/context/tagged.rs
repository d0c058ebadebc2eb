//! Weighs what the tagger says about a name.

use std::ops::Range;

use crate::extract::names::{Kind as NameKind, NameMention, Names};
use crate::extract::places::points;
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::syntax::{Sentence, morphology};

/// Returns the points for the tagger's judgment.
pub(super) fn tagged(s: Sentence, names: &Names, name: Range<usize>) -> i32 {
    let Some(mention) = names.mention_at(name.start).map(|m| &names.mentions[m]) else {
        return 0;
    };
    match mention.kind {
        // Only part of a longer name that no gazetteer has: "Malin Head".
        NameKind::Place if longer(s, mention, &name) => points::PART_OF_PLACE,
        NameKind::Place => points::TAGGED_PLACE,
        NameKind::Person => points::TAGGED_PERSON,
        // A public body is named after its place: "the Dover Police Department". So is any body with
        // a county's name.
        NameKind::Organization if mention.tokens.end > name.end => {
            let public = s.is(name.end, Class::PUBLIC_BODY) || is_county(s, &name);
            if public && mention.tokens.start == name.start {
                points::BEGINS_PUBLIC_BODY
            } else {
                points::BEGINS_BODY
            }
        }
        NameKind::Organization => points::TAGGED_BODY,
        NameKind::Other => points::TAGGED_OTHER,
    }
}

/// Whether the name says that it is a county's, "Lee County", and isn't a brand's: "Lee County Eggs".
pub(super) fn is_county(s: Sentence, name: &Range<usize>) -> bool {
    const PUBLIC: Classes = Class::VENUE_NOUN
        .or(Class::BODY_WORD)
        .or(Class::ROLE)
        .or(Class::STREET_HEAD);
    let goods = s.is_capitalised(name.end)
        && !s.is_capitalised(name.end + 1)
        && !s.is(name.end, PUBLIC)
        && s.key(name.end) != key!("fairgrounds")
        && morphology::is_plural(s.word(name.end));
    name.len() > 1 && s.is_one_of(name.end - 1, keys!["county", "parish"]) && !goods
}

/// Whether the mention has a capitalised word, other than a direction, before the name, or one
/// after it.
fn longer(s: Sentence, mention: &NameMention, name: &Range<usize>) -> bool {
    let p = s.before(name.start, 1);
    let before = mention.tokens.contains(&p) && s.is_capitalised(p) && !s.is(p, Class::DIRECTION);
    before || mention.tokens.contains(&name.end) && s.is_capitalised(name.end)
}

/// Whether a name that ends like a street's or a hill's is a person's: "Actor Harry Hill".
pub(super) fn is_persons(s: Sentence, names: &Names, name: Range<usize>) -> bool {
    if name.len() < 2 {
        return false;
    }
    let (last, p) = (name.end - 1, s.before(name.start, 1));
    let person = names
        .mention_at(last)
        .is_some_and(|m| names.mentions[m].kind == NameKind::Person);
    let placed = s.is_number(p)
        || s.is(
            p,
            Class::PREPOSITION | Class::LOCATIVE_PREPOSITION | Class::DETERMINER,
        );
    // "Republican Harry Hill": a description before the name.
    let described = |i: usize| {
        s.is(i, Class::ROLE | Class::TITLE) || s.is_one_of(i, listed!("names/partisans.txt"))
    };
    let given = last - 1;
    person && !placed || s.is(given, Class::FIRST_NAME) && (name.start..given).any(described)
}
