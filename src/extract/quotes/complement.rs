//! What follows a cue: where a statement begins after it, by the verb's frame.

use super::adjuncts::adjuncts;
use super::cues::{Cue, Reading};
use super::frames::Takes;
use super::page::Page;
use super::phrase;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind;

const THAT: Key = Key::word("that");
const BY: Key = Key::word("by");

/// What follows a cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Complement {
    /// A statement begins here.
    At(usize),
    /// Nothing but adjuncts up to here, where a mark or the passage's end stands: `said on
    /// Monday,`.
    Closed(usize),
    /// Something that is no statement.
    Other,
}

/// What follows the cue, up to `hi`.
pub(super) fn complement(page: &Page, cue: &Cue, hi: usize) -> Complement {
    let takes = cue.frame.takes;
    let mut at = cue.tokens.end;
    while at < hi && is_manner(page, at) {
        at += 1;
    }
    // `shot back: "…"`, `chimed in: "…"`; not `took a shot: "…"`
    let phrasal = [
        Key::word("shot"),
        Key::word("shoots"),
        Key::word("fired"),
        Key::word("cut"),
        Key::word("cuts"),
    ];
    if phrasal.contains(&page.key(cue.tokens.start))
        && !cue.frame.prepositions.contain(page.key(at))
    {
        return Complement::Other;
    }
    if let Some(start) = opened(page, takes, at, hi) {
        return Complement::At(start);
    }
    if says_nothing(page, at, hi) {
        return Complement::Other;
    }
    if takes.has(Takes::NAME) {
        return named(page, cue, at, hi);
    }
    if cue.frame.prepositions.contain(page.key(at)) {
        let next = at + 1;
        if let Some(start) = opened(page, takes.or(Takes::THAT), next, hi) {
            return Complement::At(start);
        }
        if page.key(at) == key!("it") {
            let end = adjuncts(page, next, hi);
            return if let Some(start) = opened(page, takes, end, hi) {
                Complement::At(start)
            } else if ends_or_end(page, end, hi) {
                Complement::Closed(end)
            } else {
                Complement::Other
            };
        }
        let particle = takes.has(Takes::QUOTE)
            && !takes.has(
                Takes::CLAUSE
                    .or(Takes::THAT)
                    .or(Takes::TELL)
                    .or(Takes::OBJECT)
                    .or(Takes::ASK),
            );
        if particle {
            let end = adjuncts(page, next, hi);
            return if ends_or_end(page, end, hi) {
                Complement::Closed(end)
            } else {
                Complement::Other
            };
        }
        if next < hi && !ends(page, next) {
            return Complement::At(introduced_by_colon(page, next, hi).unwrap_or(next));
        }
    }
    if takes.has(Takes::WH) && is_interrogative(page, at) {
        return Complement::At(at);
    }
    if takes.has(Takes::TO)
        && (page.key(at) == key!("to")
            || page.key(at + 1) == key!("to") && page.tokens()[at].is(Class::NEGATION))
    {
        return Complement::At(at);
    }
    if takes.has(Takes::ASK) {
        // `asked to speak`: a wish to do so
        let negated = page.tokens().get(at).is_some_and(|t| t.is(Class::NEGATION));
        if cue.reading == Reading::Finite && page.key(at + usize::from(negated)) == key!("to") {
            return Complement::Other;
        }
        return asked(page, takes, at, hi);
    }
    if takes.has(Takes::OF) {
        return held(page, at, hi, Key::word("of"));
    }
    if takes.has(Takes::AS) {
        match held(page, at, hi, Key::word("as")) {
            Complement::Other if takes.has(Takes::OBJECT) => {}
            held => return held,
        }
    }
    let mut after = at;
    if takes.has(Takes::TELL) && !ends(page, at) {
        match phrase::addressee(page, at, hi) {
            Some(told) if infinitive(page, told.end, hi) => return Complement::At(at),
            Some(told) => after = told.end,
            None if !takes.has(Takes::CLAUSE) => return Complement::Other,
            None => {}
        }
        if let Some(start) = opened(page, takes.or(Takes::THAT), after, hi) {
            return Complement::At(start);
        }
    }
    let mut adjunct = adjuncts(page, after, hi);
    if let Some(wide) = about(page, adjunct, hi) {
        let end = adjuncts(page, wide, hi);
        if ends_or_end(page, end, hi) || opened(page, takes, end, hi).is_some() {
            adjunct = end;
        }
    }
    if ends_or_end(page, adjunct, hi) {
        return opened(page, takes, adjunct, hi)
            .map_or(Complement::Closed(adjunct), Complement::At);
    }
    if let Some(start) = opened(page, takes.or(Takes::THAT), adjunct, hi).filter(|_| adjunct > at) {
        return Complement::At(start);
    }
    if takes.has(Takes::CLAUSE.or(Takes::TELL))
        && (clause_follows(page, adjunct, hi) || takes.has(Takes::OBJECT))
        && !is_bare_auxiliary(page, adjunct)
    {
        return Complement::At(adjunct);
    }
    if takes.has(Takes::THAT) && bare_clause(page, adjunct, hi) {
        return Complement::At(adjunct);
    }
    if takes.has(Takes::OBJECT) && object_follows(page, at, hi) {
        return Complement::At(introduced_by_colon(page, at, hi).unwrap_or(at));
    }
    Complement::Other
}

/// `said nothing as she left`, `said so`; not `said nothing had changed`
fn says_nothing(page: &Page, at: usize, hi: usize) -> bool {
    let after = at + 1;
    let closed = ends_or_end(page, after, hi)
        || page.tokens()[after].is(Class::PREPOSITION | Class::SUBORDINATOR);
    at < hi
        && [
            "nothing",
            "little",
            "so",
            "much",
            "more",
            "otherwise",
            "anything",
        ]
        .contains(&page.doc.word(at))
        && closed
}

/// Whether an infinitive follows whom something is told, and where they are: `told residents` `of
/// the houses on Mill Street to leave`.
fn infinitive(page: &Page, mut at: usize, hi: usize) -> bool {
    let tokens = page.tokens();
    for _ in 0..3 {
        if at + 1 >= hi || page.is_quoted(at) {
            return false;
        }
        let place = [
            Key::word("on"),
            Key::word("in"),
            Key::word("at"),
            Key::word("near"),
            Key::word("along"),
        ]
        .contains(&page.key(at));
        match phrase::addressee(page, at + 1, hi) {
            Some(phrase) if place => at = phrase.end,
            _ => break,
        }
    }
    let verb = |i: usize| {
        let token = &tokens[i];
        token.kind == Kind::Word
            && !token.capitalised()
            && !token.is(Class::DETERMINER | Class::POSSESSIVE | Class::OBJECT_PRONOUN)
    };
    at + 1 < hi && page.key(at) == key!("to") && verb(at + 1)
}

/// Whether a clause without "that" follows a verb that seldom takes one: a subject, and soon a
/// finite verb.
fn bare_clause(page: &Page, at: usize, hi: usize) -> bool {
    let Some(first) = page
        .tokens()
        .get(at)
        .filter(|_| at < hi && !page.is_quoted(at))
    else {
        return false;
    };
    let subject = first.is(Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
        || first.capitalised()
        || first.kind == Kind::Number;
    let first_end = (at..hi.min(at + 12))
        .find(|&i| ends(page, i) || page.is_quoted(i))
        .unwrap_or(hi.min(at + 12));
    subject
        && !first.is(Class::WEEKDAY)
        && (at + 1..first_end)
            .any(|i| page.is_finite(i) && !page.tokens()[i - 1].is(Class::RELATIVE))
}

/// Where `of Ann Bell` and `with a grin` end after a cue.
fn about(page: &Page, at: usize, hi: usize) -> Option<usize> {
    let led = [
        Key::word("of"),
        Key::word("about"),
        Key::word("with"),
        Key::word("as"),
    ]
    .contains(&page.key(at))
        && at < hi;
    let phrase = if led {
        phrase::addressee(page, at + 1, hi)
    } else {
        None
    };
    phrase.map(|p| p.end)
}

/// `commented on the delay: "We tried."`: the quotation is what was said.
fn introduced_by_colon(page: &Page, at: usize, hi: usize) -> Option<usize> {
    let end = (at..hi.min(at + 30)).find(|&i| ends(page, i) || page.is_quoted(i))?;
    (page.is_mark(end, ":") && end + 1 < hi && page.is_quoted(end + 1)).then_some(end + 1)
}

/// An adverb that goes with the cue, and not with what follows: `said quietly`, `said again`; not
/// `said only`.
fn is_manner(page: &Page, at: usize) -> bool {
    let token = &page.tokens()[at];
    let word = page.doc.word(at);
    let listed = [
        "again", "later", "earlier", "once", "too", "back", "also", "himself", "herself", "simply",
        "instead",
    ]
    .contains(&word);
    let hyphenated = page
        .tokens()
        .get(at + 1)
        .is_some_and(|t| t.glued && t.kind == Kind::Mark && page.is_mark(at + 1, "-"));
    !page.is_quoted(at)
        && !hyphenated
        && (listed
            // `proposed jointly owned ships`
            || !(token.capitalised() || at + 1 < page.tokens().len() && page.is_past(at + 1))
                && page.is_adverb(at)
                && word.ends_with("ly")
                && !["only", "nearly", "early", "roughly", "approximately", "exactly", "merely", "probably", "hardly", "barely", "likely"]
                    .contains(&word))
}

/// An auxiliary without a pronoun in it (`they'd`).
fn is_bare_auxiliary(page: &Page, at: usize) -> bool {
    let token = &page.tokens()[at];
    token.is(Class::AUXILIARY)
        && (token.is(Class::NEGATION) || !page.doc.word(at).contains(['\'', '’']))
}

/// Where the statement begins if "that" or a quotation opens it at `at`, with a comma or colon
/// before it or without.
fn opened(page: &Page, takes: Takes, at: usize, hi: usize) -> Option<usize> {
    if at >= hi {
        return None;
    }
    let clausal = Takes::CLAUSE.or(Takes::THAT).or(Takes::TELL).or(Takes::ASK);
    if page.key(at) == THAT && takes.has(clausal) && at + 1 < hi {
        return Some(at + 1);
    }
    let introduced = page.comma(at) || page.is_mark(at, ":") || page.dash(at);
    let quoted = |i: usize| i < hi && page.is_quoted(i) && page.tokens()[i].kind == Kind::Quote;
    if quoted(at) {
        return Some(at);
    }
    if introduced && quoted(at + 1) {
        return Some(at + 1);
    }
    if introduced && !page.dash(at) && page.key(at + 1) == THAT && quoted(at + 2) {
        return Some(at + 2);
    }
    (page.is_mark(at, ":") && at + 1 < hi && takes.has(Takes::QUOTE.or(clausal))).then_some(at + 1)
}

fn is_interrogative(page: &Page, at: usize) -> bool {
    [
        "whether", "if", "why", "how", "what", "who", "when", "where", "which",
    ]
    .iter()
    .any(|w| page.key(at) == Key::of(w))
}

/// `urged them to`, `asked her whether`, `asked for`
fn asked(page: &Page, takes: Takes, at: usize, hi: usize) -> Complement {
    if is_interrogative(page, at) {
        return Complement::At(at);
    }
    if ends_or_end(page, at, hi) {
        return Complement::Closed(at);
    }
    let near = at..hi.min(at + 14);
    for i in near {
        if page.is_quoted(i) || page.comma(i) || page.stop(i) {
            return opened(page, takes, i, hi).map_or(Complement::Other, Complement::At);
        }
        if i > at && is_interrogative(page, i) && page.key(i) != key!("who") {
            return Complement::At(i);
        }
        if page.key(i) == key!("to") {
            return Complement::At(at);
        }
        if page.key(i) == THAT && takes.has(Takes::THAT) {
            return Complement::At(i + 1);
        }
    }
    if takes.has(Takes::OBJECT) && object_follows(page, at, hi) {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// `accused them of`, `described it as`: from the object on.
fn held(page: &Page, at: usize, hi: usize, by: Key) -> Complement {
    if ends_or_end(page, at, hi) {
        return Complement::Closed(at);
    }
    for i in at..hi.min(at + 24) {
        if i > at && (page.key(i) == by || page.is_quoted(i)) {
            return Complement::At(at);
        }
        if page.stop(i) {
            break;
        }
    }
    Complement::Other
}

/// `called it a mess`, `called for calm`; not `called a meeting`, `called off`.
fn named(page: &Page, cue: &Cue, at: usize, hi: usize) -> Complement {
    let tokens = page.tokens();
    if ends_or_end(page, at, hi) {
        return Complement::Other;
    }
    if cue.frame.prepositions.contain(page.key(at)) {
        return if at + 1 < hi {
            Complement::At(at + 1)
        } else {
            Complement::Other
        };
    }
    let token = &tokens[at];
    let indefinite = page.key(at) == key!("a") || page.key(at) == key!("an");
    if token.is(Class::PREPOSITION | Class::AUXILIARY | Class::SUBORDINATOR)
        || indefinite
        || page.is_adverb(at)
    {
        return Complement::Other;
    }
    let object = token
        .is(Class::OBJECT_PRONOUN | Class::POSSESSIVE | Class::PRONOUN | Class::DETERMINER)
        || token.capitalised()
        || page.is_quoted(at);
    let quoted = (at..hi.min(at + 20))
        .take_while(|&i| !ends(page, i))
        .any(|i| page.is_quoted(i));
    let clause = (at..hi.min(at + 20))
        .find(|&i| ends(page, i))
        .unwrap_or(hi.min(at + 20));
    let naming = (at + 1..clause.min(at + 12)).any(|i| keys!("a" | "an").contains(&page.key(i)));
    let object_only = token.is(Class::OBJECT_PRONOUN) && !ends_or_end(page, at + 1, hi);
    if object && (quoted || naming || object_only) {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// Whether a noun phrase can begin at `at`.
fn object_follows(page: &Page, at: usize, hi: usize) -> bool {
    at < hi && {
        let token = &page.tokens()[at];
        let no = Class::PREPOSITION
            | Class::AUXILIARY
            | Class::SUBORDINATOR
            | Class::CONJUNCTION
            | Class::RELATIVE;
        matches!(
            token.kind,
            Kind::Word | Kind::Number | Kind::Quote | Kind::Address
        ) && (!token.is(no) || token.capitalised())
            && !token.is(Class::WEEKDAY)
            && (!page.is_adverb(at) || at + 1 < hi && page.is_past(at + 1))
    }
}

/// Whether a clause can begin at `at`: a subject, or something that leads to one.
fn clause_follows(page: &Page, at: usize, hi: usize) -> bool {
    let Some(token) = page.tokens().get(at).filter(|_| at < hi) else {
        return false;
    };
    if page.is_quoted(at) {
        return true;
    }
    match token.kind {
        Kind::Word => {
            let leads =
                page.is_adverb(at) && !token.is(Class::DETERMINER) && page.key(at) != key!("even");
            !leads && page.key(at) != BY && !token.is(Class::WEEKDAY | Class::CONJUNCTION)
        }
        Kind::Number | Kind::Address => true,
        Kind::Mark => ["$", "£", "€", "#", "[", "("]
            .iter()
            .any(|m| page.is_mark(at, m)),
        _ => false,
    }
}

/// A mark that ends a clause.
pub(super) fn ends(page: &Page, at: usize) -> bool {
    page.comma(at)
        || page.stop(at)
        || page.dash(at)
        || [":", ";"].iter().any(|m| page.is_mark(at, m))
}

pub(super) fn ends_or_end(page: &Page, at: usize, hi: usize) -> bool {
    at >= hi || ends(page, at)
}
