//! Finds people by the form of their name, a given name or initials before a surname ("Ann Bell",
//! "K.R. Venn"), which the tagger calls a body wherever a body could also be named.
//!
//! Names that end like a body's ("Bell Holdings", "Preston Albion"), and names that begin or end
//! with a town's ("Victoria Kerr", "Hansa Rostock"), are left to the tagger.

use std::ops::Range;

use super::Kind;
use super::detected::Detected;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Class, Classes, Key, KeyMap, gender, is_company_tail, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The classes of words that aren't part of a person's name.
pub(super) const NOT_OF_PEOPLE: Classes = Class::ORG_HEAD
    .or(Class::ORG_SUFFIX)
    .or(Class::ORG_NOUN)
    .or(Class::PUBLIC_BODY)
    .or(Class::VENUE_NOUN)
    .or(Class::EVENT)
    .or(Class::STREET_HEAD)
    .or(Class::DIRECTION)
    .or(Class::TITLE)
    .or(Class::WEEKDAY);

/// Marks the tagger's people and bodies that have a person's name as certain people.
pub(super) fn settle(doc: &Document, found: &mut [Detected]) {
    let fits = |name: &Detected| {
        matches!(name.kind, Kind::Organization | Kind::Person)
            && name.rule == Rule::Tagger
            && is_personal(doc, &name.tokens)
    };
    if !found.iter().any(fits) {
        return;
    }
    // "Ann Bell" in an article about "Ann Bell Stores" is the shop.
    let mut firms: KeyMap<(), (Key, Key)> = KeyMap::default();
    for name in found.iter().filter(|n| n.kind == Kind::Organization) {
        let first = name.tokens.start;
        if name.tokens.len() > 2 && !is_personal(doc, &name.tokens) {
            firms.insert((doc.key(first), doc.key(first + 1)), ());
        }
    }
    for name in found.iter_mut() {
        let first = name.tokens.start;
        if fits(name) && !firms.contains_key(&(doc.key(first), doc.key(first + 1))) {
            (name.kind, name.rule) = (Kind::Person, Rule::Given);
        }
    }
}

/// Whether the words are a given name or initials and then a surname.
fn is_personal(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = &doc.tokens()[name.clone()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
        return false;
    };
    let plain = |t: &Token| {
        t.capitalised()
            && !t.is(NOT_OF_PEOPLE)
            && (t.stopped || t.case != Case::Upper)
            && !is_end_of_body(t.key)
    };
    let links = |t: &Token| {
        t.key == key!("-")
            || t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key)
    };
    let initials = is_initials(doc, name.start);
    let whole = (2..=4).contains(&tokens.len())
        && (plain(first) || initials)
        && tokens[1..].iter().all(|t| plain(t) || links(t))
        && first.capitalised()
        && last.kind == TokenKind::Word
        && !last.stopped;
    if !whole || follows_article(doc, name.start) || leads_stock(doc, name.end) {
        return false;
    }
    let middle = |i: usize| {
        let t = &doc.tokens()[i];
        t.stopped
            || links(t)
            || t.is(Class::FIRST_NAME | Class::NAME_PARTICLE)
            || links(&doc.tokens()[i - 1])
    };
    let town = |i: usize| is_town(doc, i);
    let given = || {
        let common = first.is(Class::FIRST_NAME);
        (common
            || gender(doc.word(name.start)).is_some()
                && !morphology::is_plural(doc.word(name.end - 1)))
            && !is_word(first)
            && (name.start + 1..name.end - 1).all(middle)
    };
    let last_is_town = town(name.end - 1) && !last.is(Class::SURNAME);
    !last_is_town
        && gazetteer::senses(doc.name(name.clone())).next().is_none()
        && (initials || !town(name.start) && (given() || is_called(doc, name.start)))
}

/// Whether a given name is more often another word, or a foreign article.
fn is_word(first: &Token) -> bool {
    first.is(Class::NAME_PARTICLE | Class::PLACE_WORD)
        || listed!("names/worded_given_names.txt").contains(&first.key)
}

/// Whether an occupation that no body has comes right before: "referee Oshane Staple".
fn is_called(doc: &Document, start: usize) -> bool {
    let any_ones = listed!("names/roles_of_bodies.txt");
    start.checked_sub(1).is_some_and(|i| {
        let before = &doc.tokens()[i];
        before.case == Case::Lower
            && before.is(Class::ROLE)
            && !before.is(Class::ORG_NOUN | Class::CUE)
            && !any_ones.contains(&before.key)
            && doc.sentence_at(i) == doc.sentence_at(start)
    })
}

/// Whether the token is initials: "K.R.", "J."; but not "U.S.", "N.Z." or "F.C.".
fn is_initials(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens()[i];
    let word = doc.word(i).as_bytes();
    let alternate = |(at, byte): (usize, &u8)| match at % 2 {
        0 => byte.is_ascii_uppercase(),
        _ => *byte == b'.',
    };
    // "RJ Barnes"
    let bare = listed!("names/initials.txt");
    if token.case == Case::Upper && word.len() == 2 && bare.contains(&token.key) {
        return true;
    }
    token.stopped
        && word.iter().enumerate().all(alternate)
        && !keys!["u.n", "e.u", "n.z", "h.k", "n.e", "n.w", "s.e", "s.w"].contains(&token.key)
        && !gazetteer::knows(doc.name(i..i + 1))
}

fn is_end_of_body(word: Key) -> bool {
    is_company_tail(word)
        || listed!("names/business_words.txt").contains(&word)
        || listed!("names/club_tails.txt").contains(&word)
        || listed!("names/no_body_heads.txt").contains(&word)
        || keys![
            "movement", "front", "brigade", "orchestra", "choir", "band", "line", "lines", "ship"
        ]
        .contains(&word)
}

/// Whether "the" comes before the name, as before that of a ship, a pub or a fund: "the Ann Bell".
fn follows_article(doc: &Document, start: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|before| doc.key(before) == key!("the"))
}

/// Whether a word that follows companies comes after the name: "Ann Bell shares".
fn leads_stock(doc: &Document, end: usize) -> bool {
    keys!["shares", "stock", "stores", "store", "&"].contains(&doc.key(end))
}

/// Whether the word at `i` is a city's, state's or country's name.
fn is_town(doc: &Document, i: usize) -> bool {
    let mut senses = gazetteer::senses(doc.name(i..i + 1));
    senses.any(|s| {
        s.naming == Naming::Demonym
            || s.size > 1
            || !s.feature.populated() && s.feature != Feature::Admin2
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn a_given_name_or_initials_and_a_surname_are_a_person() {
        for name in ["Jan Orr", "K.R. Venn", "J. P. Moss", "A. P. J. Moss"] {
            let text = format!("Tom Kerr beat {name} 6-4, 6-3 in the final.");
            assert_eq!(
                testing::mentions(&text, Kind::Person),
                ["Tom Kerr", name],
                "{text}"
            );
        }
        let text = "The referee Oshane Staple sent him off.";
        assert_eq!(testing::mentions(text, Kind::Person), ["Oshane Staple"]);
    }

    #[test]
    fn a_body_that_begins_with_a_given_name_stays_one() {
        for text in [
            "He works for Ann Bell Holdings.",
            "Preston Albion won the game.",
            "The U.S. Forest Service said so.",
            "Shares in Houston Dynamics fell.",
        ] {
            assert_eq!(testing::mentions(text, Kind::Person), [""; 0], "{text}");
        }
    }
}
