//! Weighs abbreviations of states that are not bound to a place before them: "B.C. teachers",
//! "Tasmania and the ACT".

use super::beside::LEADING;
use crate::extract::places::points;
use crate::extract::places::toponym::{Gazette, Toponym};
use crate::lexicon::gazetteer::{Entry, Feature, Naming};
use crate::lexicon::{Class, Classes, key};
use crate::syntax::Sentence;
use crate::text::{Case, Token};

/// Returns the points for an abbreviation at `a`. It is a place after a preposition if it isn't
/// spelt like a word ("in D.C.", "near N.D."), and after a name and a comma, even if the gazetteer
/// doesn't know the name.
pub(super) fn abbreviation(s: Sentence, a: usize, compatriot: impl Fn() -> bool) -> i32 {
    const PEOPLE: Classes = Class::PERSON_NOUN
        .or(Class::ROLE)
        .or(Class::ORG_NOUN)
        .or(Class::CIVIC_NOUN);
    let p = s.before(a, 1);
    let dotted = s.word(a).trim_end_matches('.').contains('.');
    let stopped = s.token(a).is_some_and(|t| t.stopped);
    if s.is_comma(p) && s.is_capitalised(s.before(p, 1)) && (stopped || dotted) {
        return points::STATE_AFTER_COMMA;
    }
    // "B.C. teachers", "Mass. lawmakers", but the year 300 B.C.
    let people = s.is_lower(a + 1) && (s.is(a + 1, PEOPLE) || s.is_plural(a + 1));
    // "Marlow Co. man" is a man from a county.
    let alone = s.key(a) != key!("co")
        && (p == s.start || !s.is_capitalised(p) && !s.joins(p) || s.is(p, Class::DIRECTION));
    if (dotted || stopped && alone) && people && !s.is_number(p) {
        return points::STATE_BY_CONTEXT;
    }
    // "Tasmania and the ACT".
    let upper = |t: &Token| t.case == Case::Upper && t.span.len() == 3;
    if s.key(p) == key!("the") && s.token(a).is_some_and(upper) && compatriot() {
        return points::STATE_BY_CONTEXT;
    }
    if dotted && (s.is(p, Class::LOCATIVE_PREPOSITION) || s.is_one_of(p, LEADING)) {
        points::STATE_PLACED
    } else {
        points::STATE_ALONE
    }
}

/// How many of an article's first toponyms are searched for a compatriot.
const COMPATRIOTS: usize = 100;

/// Whether the article names the country of the state that toponym `i` abbreviates, or another of
/// its states.
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
