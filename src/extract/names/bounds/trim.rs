//! Cuts off words at either end of a name that aren't part of it: "Former", "Drugmakers", a
//! nationality, a weekday.

use std::ops::Range;

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::gazetteer::{self, Naming};
use crate::lexicon::{Class, Key, classes, gender, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Cuts off the words at either end that aren't part of the name.
pub(super) fn trim(doc: &Document, name: &mut Detected) {
    if !matches!(name.kind, Kind::Person | Kind::Organization) {
        return;
    }
    let mut tokens = name.tokens.clone();
    tokens.start += followers(doc, name);
    let token = |i: usize| &doc.tokens()[i];
    // Nobody is called "Eastern".
    if name.kind == Kind::Person
        && tokens.len() > 1
        && token(tokens.start).is(Class::DIRECTION)
        && doc.word(tokens.start).ends_with("ern")
    {
        name.kind = Kind::Place;
        return;
    }
    while tokens.len() > 1 && (leads(doc, &tokens) || is_nationality(doc, name.kind, &tokens)) {
        tokens.start += 1;
    }
    let dated = |end: usize| {
        let number = doc.tokens().get(end).map(|t| t.kind) == Some(TokenKind::Number);
        let last = token(end - 1);
        last.is(Class::WEEKDAY) && (name.kind == Kind::Organization || end - tokens.start > 2)
            || last.is(Class::MONTH) && number
    };
    if tokens.len() > 1 && token(tokens.end - 1).capitalised() && dated(tokens.end) {
        tokens.end -= 1;
    }
    // "Harbour Party MP Ann Bell"
    if name.kind == Kind::Person && tokens.len() > 3 {
        let seat = |i: &usize| {
            let t = token(*i);
            t.case == Case::Upper && listed!("names/seats.txt").contains(&t.key)
        };
        tokens.start = (tokens.start..tokens.end - 2)
            .rev()
            .find(seat)
            .map_or(tokens.start, |i| i + 1);
    }
    // "Tan Sri Ann Bell", "Datuk Seri Ann Bell"
    while name.kind == Kind::Person
        && tokens.len() > 2
        && keys!["tan", "datuk", "dato", "sri", "seri"].contains(&doc.key(tokens.start))
        && (keys!["sri", "seri"].contains(&doc.key(tokens.start))
            || keys!["sri", "seri"].contains(&doc.key(tokens.start + 1)))
    {
        tokens.start += 1;
    }
    if name.kind == Kind::Person && tokens.len() > 2 && is_postnominal(token(tokens.end - 1)) {
        tokens.end -= 1;
    }
    if name.kind == Kind::Organization
        && let Some(whose) = of_followers(doc, &tokens)
    {
        name.kind = whose;
        tokens.end -= 1;
    }
    if tokens != name.tokens {
        name.set(doc, tokens);
    }
}

/// Whether the word is the abbreviation of an office or honour after a person's name: "KC", "MP",
/// "OBE".
fn is_postnominal(token: &Token) -> bool {
    token.case == Case::Upper && listed!("names/postnominals.txt").contains(&token.key)
}

/// Returns the number of words at the start of a sentence that describe people around a body rather
/// than name it: two in "Critics of Kerr Holdings".
fn followers(doc: &Document, name: &Detected) -> usize {
    let start = name.tokens.start;
    let people = listed!("names/who_stands_by.txt");
    let led = name.kind == Kind::Organization
        && people.contains(&doc.key(start))
        && doc.sentences()[doc.sentence_at(start)].tokens.start == start
        && name.tokens.len() > 2
        && doc.key(start + 1) == key!("of");
    let article = led && doc.key(start + 2) == key!("the") && name.tokens.len() > 3;
    if led { 2 + usize::from(article) } else { 0 }
}

/// Returns the kind of what remains when the followers of a party are cut off a name: a place in
/// "Texas Republicans", a body in "House Democrats".
fn of_followers(doc: &Document, name: &Range<usize>) -> Option<Kind> {
    let last = &doc.tokens()[name.end - 1];
    let before = name.start..name.end - 1;
    if before.is_empty() {
        return None;
    }
    let key = doc.key(name.start);
    let mut senses = gazetteer::senses(doc.name(before.clone()));
    // "Sindh CM" is its chief minister.
    if last.case == Case::Upper && keys!["cm", "pm", "mp", "mps"].contains(&last.key) {
        return senses
            .any(|s| s.naming == Naming::Name)
            .then_some(Kind::Place);
    }
    if !listed!("names/adherents.txt").contains(&last.key) {
        return None;
    }
    if before.len() == 1 && keys!["house", "senate", "assembly"].contains(&key) {
        return Some(Kind::Organization);
    }
    // The Ulster Unionists and the Sweden Democrats are parties.
    let party = keys!["unionists", "nationalists"].contains(&last.key) || key == key!("sweden");
    (!party && senses.any(|s| s.naming == Naming::Name)).then_some(Kind::Place)
}

/// Whether the first word precedes the name without being part of it: "Former", or "Drugmakers" at
/// the start of a sentence.
fn leads(doc: &Document, name: &Range<usize>) -> bool {
    let (first, next) = (&doc.tokens()[name.start], &doc.tokens()[name.start + 1]);
    if !first.capitalised() || !next.capitalised() {
        return false;
    }
    let label = next.glued && listed!("page/glued_words.txt").contains(&first.key);
    if label || listed!("names/leading_words.txt").contains(&first.key) {
        return true;
    }
    let opens = doc.sentences()[doc.sentence_at(name.start)].tokens.start == name.start;
    // "Substitute Ann Bell"
    if opens
        && name.len() > 2
        && first.is(Class::ROLE)
        && first.case == Case::Capital
        && (next.is(Class::FIRST_NAME)
            || next.stopped
            || gender(doc.word(name.start + 1)).is_some())
    {
        return true;
    }
    let word = doc.word(name.start);
    opens
        && morphology::is_plural(word)
        && !next.is(Class::BODY_WORD | Class::PREPOSITION)
        && morphology::singular(word)
            .is_some_and(|noun| classes(Key::of(&noun)).has(Class::ORG_NOUN))
}

/// Whether the first word of a person's name is a nationality or a party: "German" in "German Ann
/// Bell".
fn is_nationality(doc: &Document, kind: Kind, name: &Range<usize>) -> bool {
    if kind != Kind::Person || name.len() < 3 {
        return false;
    }
    let (first, next) = (&doc.tokens()[name.start], &doc.tokens()[name.start + 1]);
    let demonym = || {
        gazetteer::senses(doc.name(name.start..name.start + 1))
            .any(|sense| sense.naming == Naming::Demonym)
    };
    next.capitalised()
        && next.is(Class::FIRST_NAME)
        && (listed!("names/nationals.txt").contains(&first.key)
            || listed!("names/partisans.txt").contains(&first.key)
            || demonym())
}
