//! Extends a name over the words beside it that belong to it.

use std::ops::Range;

use super::is_company_suffix;
use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::gazetteer;
use crate::lexicon::{Class, Classes, Key, Phrases, key, keys, list_text, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

static JOINT_AREAS: Phrases = Phrases::new(list_text!("names/joint_areas.txt"));

/// Extends a body's name over the first half of a joint area: "Bath and" before "North East
/// Somerset Council".
pub(super) fn joint_area(doc: &Document, name: &mut Detected) {
    let start = name.tokens.start;
    let joint = name.kind == Kind::Organization
        && start > 1
        && doc.key(start - 1) == key!("and")
        && JOINT_AREAS.are(&[doc.key(start - 2), doc.key(start)]);
    if joint {
        name.set(doc, start - 2..name.tokens.end);
    }
}

/// Extends a person's name over initials that were left out, but not past `before`, the end of the
/// name before. The tagger may read the "A." of "A. P. Bell" as an article.
pub(super) fn initials(doc: &Document, name: &mut Detected, before: usize) {
    let initial = |i: usize| {
        let token = &doc.tokens()[i];
        token.stopped && token.span.len() == 2 && token.capitalised()
    };
    let mut start = name.tokens.start;
    while name.kind == Kind::Person
        && start > before
        && initial(start)
        && initial(start - 1)
        && doc.sentence_at(start - 1) == doc.sentence_at(start)
    {
        start -= 1;
    }
    if start < name.tokens.start {
        name.set(doc, start..name.tokens.end);
    }
}

/// Extends a person's name over the first half of a hyphenated given name: "Wen-" before "Li Zhao".
/// `before` is the end of the name before.
pub(super) fn first_half(doc: &Document, name: &mut Detected, before: usize) {
    let tokens = doc.tokens();
    let start = name.tokens.start;
    if name.kind != Kind::Person || name.tokens.len() < 2 || start < before + 2 {
        return;
    }
    let half = &tokens[start - 2];
    let joined = tokens[start - 1].glued && tokens[start].glued && doc.word(start - 1) == "-";
    let given = half.kind == TokenKind::Word
        && half.case == Case::Capital
        && !half.glued
        && (half.is(Class::FIRST_NAME) || (2..5).contains(&half.span.len()))
        && !keys!["anti", "pro", "ex", "non", "post", "pre", "all"].contains(&half.key)
        && !half.is(Class::ROLE | Class::TITLE | Class::ROLE_MODIFIER | Class::STARTER);
    if joined && given {
        name.set(doc, start - 2..name.tokens.end);
    }
}

/// Whether the plural possessive before a body is part of its name: "Farmers'" before "Union".
pub(super) fn is_of_owners(doc: &Document, name: &Detected) -> bool {
    const BODIES: &[Key] = keys![
        "alliance", "guild", "congress", "confederation", "cooperative"
    ];
    let tokens = doc.tokens();
    let Some([owner, apostrophe]) = (name.tokens.start.checked_sub(2)).map(|i| [i, i + 1]) else {
        return false;
    };
    let first = &tokens[name.tokens.start];
    let second = tokens.get(name.tokens.start + 1);
    let heads = name.tokens.len() == 1 || second.is_some_and(|t| t.case == Case::Lower);
    name.kind == Kind::Organization
        && heads
        && matches!(doc.word(apostrophe), "'" | "’")
        && tokens[apostrophe].glued
        && !first.glued
        && tokens[owner].case == Case::Capital
        && doc.word(owner).ends_with('s')
        && (first.is(Class::BODY_WORD) || BODIES.contains(&first.key))
}

/// Extends a body's name over the plural possessive before it: "Teachers'" before "Union". `before`
/// is the end of the name before.
pub(super) fn owners(doc: &Document, name: &mut Detected, before: usize) {
    const NO_OWNER: Classes = Class::DETERMINER.or(Class::PREPOSITION).or(Class::STARTER);
    if !is_of_owners(doc, name) || before + 1 >= name.tokens.start {
        return;
    }
    let owner = |i: usize| {
        let token = &doc.tokens()[i];
        token.case == Case::Capital && !token.is(NO_OWNER)
    };
    let last = name.tokens.start - 2;
    let sentence = doc.sentences()[doc.sentence_at(last)].tokens.start;
    let start = (before.max(sentence)..last + 1)
        .rev()
        .take_while(|&i| owner(i))
        .last();
    if let Some(start) = start {
        name.set(doc, start..name.tokens.end);
    }
}

/// Extends a body's name over a word before it that only seems to stand outside: the number of a
/// unit ("10th Infantry Division"), "Our" of "Our Lady", a firm's first partner ("Bell & Verse"),
/// the first half of a town with a possessive ("King's Lynn Council").
/// `before` is the end of the name before.
pub(super) fn lead(doc: &Document, name: &mut Detected, before: usize) {
    let start = name.tokens.start;
    let Some(last) = start.checked_sub(1).filter(|&last| last >= before) else {
        return;
    };
    let tokens = doc.tokens();
    let capital = |i: usize| tokens[i].case == Case::Capital && tokens[i].kind == TokenKind::Word;
    let town = last > before
        && tokens[last].kind == TokenKind::Clitic
        && capital(last - 1)
        && name.tokens.len() > 1
        && gazetteer::knows(doc.name(last - 1..start + 1));
    let body = name.kind == Kind::Organization;
    let unit = listed!("names/numbered_units.txt").contains(&doc.key(start))
        && tokens[last].glued
        && last > before
        && tokens[last - 1].kind == TokenKind::Number;
    let begin = if body && (town || unit) {
        last - 1
    } else if body
        && doc.key(start) == key!("lady")
        && doc.key(last) == key!("our")
        && capital(last)
    {
        last
    } else if doc.key(last) == key!("&")
        && name.tokens.len() == 1
        && last > before
        && capital(last - 1)
        && !tokens[last].glued
        && !tokens[last - 1].is(Class::STARTER | Class::DETERMINER)
        && is_prose(doc, start)
    {
        name.kind = Kind::Organization;
        last - 1
    } else {
        return;
    };
    if doc.sentence_at(begin) == doc.sentence_at(start) {
        name.set(doc, begin..name.tokens.end);
    }
}

/// Whether the sentence of the token has words in lower case, unlike a line of links.
fn is_prose(doc: &Document, at: usize) -> bool {
    let sentence = doc.sentences()[doc.sentence_at(at)].tokens.clone();
    doc.tokens()[sentence].iter().any(|t| t.case == Case::Lower)
}

/// Extends a name over what follows it, up to the next name: "Jr." after a comma, the `'s` of a
/// company such as McDonald's, a surname after a particle.
pub(super) fn extend(doc: &Document, name: &mut Detected, next: usize) {
    let end = name.tokens.end;
    let longer = longer(doc, name, next).or_else(|| {
        (name.kind == Kind::Organization)
            .then(|| of_office(doc, &name.tokens))
            .flatten()
    });
    let named_so = listed!("names/possessive_names.txt").contains(&doc.key(end - 1))
        && doc
            .tokens()
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Clitic && t.glued);
    if named_so && (name.kind != Kind::Person || name.tokens.len() == 1) {
        name.kind = Kind::Organization;
        name.set(doc, name.tokens.start..end + 1);
    } else if let Some(end) = longer {
        name.set(doc, name.tokens.start..end);
    }
}

/// Returns the end of the name including the words after it that belong to it, up to the next name
/// at `next`. Also corrects the name's kind, if these words show it.
fn longer(doc: &Document, name: &mut Detected, next: usize) -> Option<usize> {
    const PARTNERS: &[Key] = keys![
        "partners", "sons", "associates", "brothers", "daughters", "co", "company"
    ];
    let end = name.tokens.end;
    let capital = |i: usize| doc.tokens().get(i).is_some_and(|t| t.capitalised());
    let particle = doc.tokens().get(end).is_some_and(|t| {
        t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key)
    });
    let before_name = capital(end + 1) && end + 1 < next;
    let single = name.tokens.len() == 1;
    match name.kind {
        Kind::Person if particle && before_name => Some(end + 2),
        Kind::Organization | Kind::Other
            if single
                && doc.tokens()[name.tokens.start].is(Class::FIRST_NAME)
                && particle
                && before_name =>
        {
            name.kind = Kind::Person;
            Some(end + 2)
        }
        // "Ann Bell & Partners"
        Kind::Person | Kind::Organization
            if keys!["&", "and"].contains(&doc.key(end))
                && PARTNERS.contains(&doc.key(end + 1))
                && before_name =>
        {
            name.kind = Kind::Organization;
            Some(end + 2)
        }
        Kind::Person if is_syllable(doc, end) => Some(end + 2),
        Kind::Person if !single && doc.key(end) == key!(",") => keys!["jr", "sr", "ii", "iii"]
            .contains(&doc.key(end + 1))
            .then_some(end + 2),
        Kind::Organization
            if single
                && keys!["department", "ministry"].contains(&doc.key(end))
                && doc.tokens()[end].case == Case::Lower
                && !doc.tokens()[end - 1].is(Class::BODY_WORD) =>
        {
            Some(end + 1)
        }
        Kind::Organization | Kind::Other if is_party(doc, &name.tokens) => {
            name.kind = Kind::Organization;
            Some(end + 1)
        }
        Kind::Organization if doc.key(end) == key!("and") => second_portfolio(doc, &name.tokens),
        Kind::Organization if capital(end) && is_company_suffix(doc, &(end..end + 1)) => {
            Some(end + 1)
        }
        Kind::Organization if doc.key(end) == key!(",") => {
            (capital(end + 1) && is_company_suffix(doc, &(end + 1..end + 2))).then_some(end + 2)
        }
        _ => None,
    }
}

/// Whether a party's adjective before a lower-case "party" ends the name: "Communist party",
/// "Christian Democratic party".
fn is_party(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let small = |t: &Token| t.key == key!("party") && t.case == Case::Lower;
    // "a Communist party" may be that of any country.
    let any = |t: &Token| keys!["a", "an", "any", "no"].contains(&t.key);
    tokens.get(name.end).is_some_and(small)
        && tokens[name.end - 1].capitalised()
        && listed!("names/party_adjectives.txt").contains(&tokens[name.end - 1].key)
        && !tokens[..name.start].last().is_some_and(any)
        // not only "Freedom" in "a Justice and Freedom party"
        && !(name.start > 1 && tokens[name.start - 1].key == key!("and"))
}

/// Returns the end of an office's name that continues after its holder's: "Marlow County Sheriff's
/// Department", "Marlow County State's Attorney's Office".
fn of_office(doc: &Document, name: &Range<usize>) -> Option<usize> {
    let tokens = doc.tokens();
    let holder = |i: usize| tokens[i].is(Class::ROLE) || doc.key(i) == key!("state");
    let mut end = name.end;
    while name.len() > 1
        && tokens[end - 1].capitalised()
        && holder(end - 1)
        && tokens
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Clitic && t.glued)
    {
        let small = |t: &Token| keys!["office", "department"].contains(&t.key);
        let next = tokens
            .get(end + 1)
            .filter(|t| t.capitalised() || small(t))?;
        if !next.is(Class::BODY_WORD | Class::ROLE) {
            return None;
        }
        end += 2;
    }
    (end > name.end && tokens[end - 1].is(Class::BODY_WORD)).then_some(end)
}

/// Returns the end of a ministry's second portfolio: "Ministry of Trade and Rural Development".
fn second_portfolio(doc: &Document, name: &Range<usize>) -> Option<usize> {
    let tokens = doc.tokens();
    let office = Class::ORG_HEAD | Class::PUBLIC_BODY | Class::ORG_NOUN;
    let of = (name.start + 1..name.end).find(|&i| keys!["of", "for"].contains(&doc.key(i)))?;
    let rest = &tokens[name.end + 1..];
    let words = rest.iter().take(4).take_while(|t| t.capitalised()).count();
    let last = words.checked_sub(1).map(|last| &rest[last])?;
    let whole = tokens[of - 1].is(office) && listed!("names/portfolios.txt").contains(&last.key);
    (whole && words < 4).then_some(name.end + 1 + words)
}

/// Whether a name continues with a hyphen and a syllable spelt like a small word, as in "Moon
/// Jae-in". Names don't end in such words when they are part of a compound modifier.
fn is_syllable(doc: &Document, hyphen: usize) -> bool {
    const SMALL: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER);
    let [mark, syllable, rest @ ..] = &doc.tokens()[hyphen.min(doc.tokens().len())..] else {
        return false;
    };
    let goes_on = rest.first().is_some_and(|t| t.glued && t.key == key!("-"));
    mark.key == key!("-")
        && mark.glued
        && syllable.glued
        && syllable.case == Case::Lower
        && syllable.is(SMALL)
        && syllable.span.len() < 4
        && !goes_on
}
