//! Abbreviations of states that stand alone: "B.C. teachers", "Tasmania and the ACT".

use super::beside::LEADING;
use crate::extract::places::points;
use crate::extract::places::toponym::{Gazette, Toponym};
use crate::lexicon::gazetteer::{Entry, Feature, Naming};
use crate::lexicon::{Class, key};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind};

/// An abbreviation on its own is a place after a preposition, when it is written like no word: "in
/// D.C.", "near N.D."; and after a comma behind a name, though the gazetteer does not know that
/// one.
pub(super) fn abbreviation(
    doc: &Document,
    a: usize,
    end: usize,
    compatriot: impl Fn() -> bool,
) -> i32 {
    let tokens = doc.tokens();
    let p = a.saturating_sub(1);
    let dotted = doc.word(a).trim_end_matches('.').contains('.');
    if tokens[p].key == key!(",")
        && p > 0
        && p < a
        && tokens[p - 1].capitalised()
        && (tokens[a].stopped || dotted)
    {
        return points::STATE_AFTER_COMMA;
    }
    // "B.C. teachers", but the year 300 B.C.
    let people = tokens[a + 1..end].first().is_some_and(|t| {
        t.case == Case::Lower
            && (t.is(Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::CIVIC_NOUN)
                || morphology::is_plural(doc.slice(t.span)))
    });
    if dotted && people && tokens[p].kind != TokenKind::Number {
        return points::STATE_BY_CONTEXT;
    }
    // "Tasmania and the ACT".
    let the = tokens[p].key == key!("the") && tokens[a].case == Case::Upper;
    if the && tokens[a].span.len() == 3 && compatriot() {
        return points::STATE_BY_CONTEXT;
    }
    if dotted && (tokens[p].is(Class::LOCATIVE_PREPOSITION) || LEADING.contains(&tokens[p].key)) {
        points::STATE_PLACED
    } else {
        points::STATE_ALONE
    }
}

/// More of an article's first places are not asked for a compatriot.
const COMPATRIOTS: usize = 100;

/// Whether another state, or its country itself, is named besides the one abbreviated by toponym
/// `i`.
pub(super) fn has_compatriot(gazette: &Gazette, toponyms: &[Toponym], i: usize) -> bool {
    let Some(code) = gazette.of(&toponyms[i]).entries().first().map(|e| e.code) else {
        return false;
    };
    let wide = |e: &Entry| {
        e.naming == Naming::Name
            && matches!(e.feature, Feature::Country | Feature::Admin1)
            && e.code.same_country(code)
    };
    toponyms
        .iter()
        .take(COMPATRIOTS)
        .filter(|t| t.name != toponyms[i].name && !t.unlisted)
        .any(|t| gazette.of(t).entries().iter().any(wide))
}
