//! What the words around a name say for or against its being a place.

use super::recognise::{Gazette, Toponym};
use crate::extract::headline::Heading;
use crate::extract::names::{Kind as NameKind, Names};
use crate::lexicon::{Class, Key, KeyMap};
use crate::text::{Case, Document, Kind as TokenKind};

/// Adds each toponym's evidence to its weight.
pub(super) fn weigh(doc: &Document, heading: &Heading, names: &Names, gazette: &Gazette, toponyms: &mut [Toponym]) {
    let surnames = surnames(doc);
    let dateline = heading.dateline.and_then(|d| d.place);
    for i in 0..toponyms.len() {
        let t = &toponyms[i];
        let known = &gazette[&Key(t.name.0)];
        let (a, b) = (t.tokens.start, t.tokens.end);
        let mut weight = before(doc, a) + after(doc, a, b) + itself(doc, a, b, t.contains);
        if b - a == 1 && surnames.contains_key(&doc.key(a)) && t.within.is_none() && known.prior < 6 {
            weight -= 5;
        }
        if known.abbreviation && !t.contains {
            weight += abbreviation(doc, a);
        }
        if dateline.is_some_and(|d| d.contains(doc.tokens()[a].span)) {
            weight += 6;
        }
        if i > 0 && listed(doc, toponyms[i - 1].tokens.end, a) && toponyms[i - 1].weight >= 4 {
            weight += 2;
        }
        weight += tagged(names, a, b);
        toponyms[i].weight += weight;
    }
}

/// The last words of what can only be persons' names, where a given name or a title stands before.
fn surnames(doc: &Document) -> KeyMap<()> {
    let tokens = doc.tokens();
    let mut found = KeyMap::default();
    for pair in tokens.windows(2) {
        let person = pair[0].is(Class::FIRST_NAME | Class::TITLE) || pair[0].stopped && pair[0].span.len() == 2;
        if person && pair[0].capitalised() && pair[1].kind == TokenKind::Word && matches!(pair[1].case, Case::Capital | Case::Mixed) {
            found.insert(pair[1].key, ());
        }
    }
    found
}

/// Prepositions that a place follows more often than anything else does.
const PLACING: [Key; 18] = [
    Key::word("in"),
    Key::word("at"),
    Key::word("near"),
    Key::word("outside"),
    Key::word("inside"),
    Key::word("around"),
    Key::word("across"),
    Key::word("throughout"),
    Key::word("into"),
    Key::word("toward"),
    Key::word("towards"),
    Key::word("via"),
    Key::word("within"),
    Key::word("off"),
    Key::word("along"),
    Key::word("beyond"),
    Key::word("between"),
    Key::word("through"),
];

/// Prepositions that places and persons follow alike.
const LEADING: [Key; 3] = [Key::word("to"), Key::word("from"), Key::word("over")];

/// Nouns that "of" joins to a place's name.
const OF_PLACE: [Key; 22] = [
    Key::word("city"),
    Key::word("town"),
    Key::word("village"),
    Key::word("state"),
    Key::word("province"),
    Key::word("county"),
    Key::word("region"),
    Key::word("district"),
    Key::word("suburb"),
    Key::word("neighborhood"),
    Key::word("neighbourhood"),
    Key::word("island"),
    Key::word("north"),
    Key::word("south"),
    Key::word("east"),
    Key::word("west"),
    Key::word("southwest"),
    Key::word("southeast"),
    Key::word("northwest"),
    Key::word("northeast"),
    Key::word("outskirts"),
    Key::word("capital"),
];

fn before(doc: &Document, a: usize) -> i32 {
    let tokens = doc.tokens();
    let Some(p) = a.checked_sub(1) else { return 0 };
    let (word, key) = (&tokens[p], tokens[p].key);
    let opens = doc.sentences().get(doc.sentence_at(a)).is_some_and(|s| s.tokens.start == a);
    if opens {
        return 0;
    }
    if PLACING.contains(&key) {
        return 3;
    }
    if key == Key::word("of") && p > 0 && OF_PLACE.contains(&tokens[p - 1].key) {
        return 4;
    }
    if LEADING.contains(&key) || key == Key::word("of") {
        return 1;
    }
    if key == Key::word("the") && p > 0 && PLACING.contains(&tokens[p - 1].key) {
        return 1;
    }
    if word.is(Class::DIRECTION) || key == Key::word("-") && p > 0 && tokens[p - 1].is(Class::DIRECTION) {
        return 3;
    }
    let starts = doc.sentences().get(doc.sentence_at(a)).is_some_and(|s| s.tokens.start == p);
    if word.capitalised() {
        if word.is(Class::FIRST_NAME) || word.is(Class::TITLE) && !word.is(Class::PUBLIC_BODY) {
            return -8;
        }
        if word.stopped && word.span.len() == 2 {
            return -6;
        }
        if !starts && !word.is(Class::PREPOSITION | Class::CONJUNCTION | Class::DETERMINER | Class::MONTH | Class::WEEKDAY | Class::STARTER)
        {
            return -3;
        }
    }
    0
}

fn after(doc: &Document, a: usize, b: usize) -> i32 {
    let tokens = doc.tokens();
    let sentence_end = doc.sentences().get(doc.sentence_at(a)).map_or(b, |s| s.tokens.end);
    let Some(next) = tokens.get(b).filter(|_| b < sentence_end) else { return 0 };
    if next.capitalised() {
        if next.is(Class::PUBLIC_BODY | Class::TITLE | Class::ROLE) {
            return 1;
        }
        if next.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::ORG_NOUN) {
            return -4;
        }
        if next.is(Class::MONTH | Class::WEEKDAY) {
            return 0;
        }
        return if tokens[a].is(Class::FIRST_NAME) { -7 } else { -3 };
    }
    if next.kind == TokenKind::Clitic {
        return 1;
    }
    if next.key == Key::word("-") && next.glued && tokens.get(b + 1).is_some_and(|t| t.key == Key::word("based")) {
        return 4;
    }
    if next.is(Class::CUE) && b - a == 1 && tokens[a].is(Class::FIRST_NAME | Class::SURNAME) {
        return -3;
    }
    0
}

/// What the word is by itself.
fn itself(doc: &Document, a: usize, b: usize, contains: bool) -> i32 {
    let first = &doc.tokens()[a];
    if b - a > 1 {
        return if doc.tokens()[b - 1].is(Class::PUBLIC_BODY) { 5 } else { 3 };
    }
    if contains {
        return 0;
    }
    let mut weight = 0;
    if first.is(Class::PLACE_WORD
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER
        | Class::TITLE
        | Class::PREPOSITION
        | Class::PRONOUN
        | Class::DETERMINER)
    {
        weight -= 5;
    }
    if first.is(Class::FIRST_NAME) {
        weight -= 3;
    }
    if first.is(Class::SURNAME) {
        weight -= 1;
    }
    if first.span.len() <= 3 && first.case == Case::Capital && !first.stopped {
        weight -= 2;
    }
    weight
}

/// An abbreviation on its own is a place after a preposition, when it is written like no word: "in D.C.", "across W.Va."
fn abbreviation(doc: &Document, a: usize) -> i32 {
    let dotted = doc.word(a).trim_end_matches('.').contains('.');
    if dotted && a > 0 && (PLACING.contains(&doc.key(a - 1)) || LEADING.contains(&doc.key(a - 1))) { 3 } else { -6 }
}

/// Whether only a comma or "and" stands between two toponyms.
fn listed(doc: &Document, end: usize, start: usize) -> bool {
    let between = end..start.min(end + 3);
    start - end <= 2
        && between.clone().all(|i| [Key::word(","), Key::word("and"), Key::word("or")].contains(&doc.key(i)))
        && !between.is_empty()
}

/// What the tagger says.
fn tagged(names: &Names, a: usize, b: usize) -> i32 {
    let Some(mention) = names.mention_at(a).map(|m| &names.mentions[m]).filter(|m| m.mention.rule != "names/capitals") else { return 0 };
    let inside = mention.tokens.len() > b - a;
    match mention.kind {
        NameKind::Place => 4,
        NameKind::Person => -8,
        NameKind::Organization if inside => -2,
        NameKind::Organization => -2,
        NameKind::Other => -1,
    }
}
