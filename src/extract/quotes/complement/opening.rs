//! Decides whether the first words after a reporting verb begin a clause or belong to the verb.

use super::Takes;
use crate::extract::quotes::passage::past_adjuncts;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, Sentence, clause, noun_phrase};
use crate::text::Kind;

/// Whether a clause begins at `at` with an adverb or time that can't belong to the verb: `said now
/// the mill was shut`, `said since May nobody had worked`; not `said on Monday the mill was shut`.
pub(super) fn is_led_clause(s: Sentence, at: usize) -> bool {
    if s.is_quoted(at) {
        return false;
    }
    let adverb = |i: usize| {
        let form = s.is_adverb_form(i) || s.is_one_of(i, keys!["perhaps", "maybe"]);
        form && past_adjuncts(s, i) == i
    };
    // `said just because it was old, it was not unsafe`
    let modifies = s.is_adverb_form(at) && s.is_lower(at);
    if modifies && s.is_one_of(at + 1, keys!["because", "if"]) {
        return true;
    }
    let past = match past_own_time(s, at) {
        Some(end) => end + usize::from(s.is_comma(end)),
        None if s.is_lower(at) && adverb(at) && !s.is(at, Class::DETERMINER) => {
            at + 1 + usize::from(adverb(at + 1))
        }
        None => return false,
    };
    s.key(past) != key!("that") && clause::is_bare(s, past)
}

/// Returns the end of a phrase that says when or in what circumstances something is so, not when it
/// is said: `since May`, `by then`, `in some towns`, `next year`.
fn past_own_time(s: Sentence, at: usize) -> Option<usize> {
    const SOON: &[Key] = keys!["next", "then", "now", "mid", "early", "late"];
    const POINT: &[Key] = keys!["point", "stage", "time"];
    const ONCE: &[Key] = keys!["first", "night", "times", "present", "worst", "best"];
    const SOME: &[Key] = keys![
        "some", "many", "most", "all", "other", "recent", "future", "general", "fact"
    ];
    const PERIOD: &[Key] = keys!["past", "last", "next", "coming", "long", "short", "future"];
    let next = at + 1;
    let time =
        |i: usize| s.is_time_word(i) && s.kind(i + 1) != Some(Kind::Clitic) || s.is_number(i);
    let own = match s.key(at) {
        k if k == key!("since") => s.is_word(next),
        k if k == key!("by") || k == key!("from") => time(next) || s.is_one_of(next, SOON),
        k if k == key!("for") => s.is_one_of(next, keys!["now"]),
        k if k == key!("at") => {
            let point = s.is_one_of(next, keys!["one", "some", "this", "that"]);
            s.is_one_of(next, ONCE) || point && s.is_one_of(next + 1, POINT)
        }
        k if k == key!("on") => s.is_one_of(next, keys!["average", "balance", "paper"]),
        k if k == key!("in") => {
            s.is_one_of(next, SOME)
                || s.is(next, Class::DETERMINER) && s.is_one_of(next + 1, PERIOD)
        }
        k if k == key!("next") => time(next),
        k if k == key!("tomorrow") => return Some(next),
        k if k == key!("instead") && s.key(next) == key!("of") => {
            return noun_phrase::addressee(s, next + 1).map(|phrase| phrase.end);
        }
        _ => false,
    };
    if !own || !s.is_lower(at) {
        return None;
    }
    // `in the past year three mills had`: the phrase ends with its time
    let last = (next..s.end.min(next + 4)).find(|&i| time(i));
    match last {
        Some(time) => Some(time + 1),
        None if s.is_one_of(next, SOON) => Some(next + 1),
        None => noun_phrase::addressee(s, next).map(|phrase| phrase.end),
    }
}

/// Whether the word at `at` is an adverb that modifies the cue and not the statement: `said
/// quietly`, `said again`; not `said only`.
pub(super) fn is_manner(s: Sentence, at: usize) -> bool {
    const BESIDE_CUE: &[Key] = keys![
        "again", "later", "earlier", "once", "too", "back", "also", "simply", "instead"
    ];
    const BESIDE_STATEMENT: &[Key] = keys![
        "only", "nearly", "early", "roughly", "approximately", "exactly", "merely", "probably",
        "hardly", "barely", "likely"
    ];
    // `said once the mill was shut, it …`, `said instead of a mill, there …`: the statement begins
    // here
    let leads = s.is_one_of(at, keys!["once", "instead"])
        && (s.key(at + 1) == key!("of") || clause::is_bare(s, at + 1));
    let hyphened = s.is_mark(at + 1, key!("-")) && s.glued(at + 1);
    // `said too many had left`: modifies the next word
    let much = s.is_one_of(at + 1, keys!["many", "much", "few", "little"]);
    // `proposed jointly owned ships`: an adverb before a participle modifies it
    let adverb = || {
        s.is_adverb_form(at)
            && s.word(at).ends_with("ly")
            && !s.is_capitalised(at)
            && !s.is_past_form(at + 1)
            && !s.is_one_of(at, BESIDE_STATEMENT)
    };
    // `she said herself.`; not `she found herself alone`
    let itself = || s.is_one_of(at, keys!["himself", "herself"]) && s.ends_here(at + 1);
    !(s.is_quoted(at) || hyphened || much || leads)
        && (s.is_one_of(at, BESIDE_CUE) || itself() || adverb())
}

/// Whether the next words say that nothing is reported: `said nothing as she left`, `said so`; not
/// `said nothing had changed` or `said more than 60 …`.
pub(super) fn says_nothing(s: Sentence, at: usize) -> bool {
    const LITTLE: &[Key] = keys![
        "nothing", "little", "so", "much", "more", "otherwise", "anything"
    ];
    s.is_one_of(at, LITTLE)
        && (s.ends_here(at + 1)
            || s.is(at + 1, Class::PREPOSITION | Class::SUBORDINATOR)
                && !s.is_one_of(at + 1, keys!["of", "than"]))
}

/// Whether a name without a verb is all that follows: `It was closed said Ann Bell on Tuesday.`
pub(super) fn is_name_alone(s: Sentence, takes: Takes, at: usize) -> bool {
    let clausal = !takes.has(Takes::OBJECT.or(Takes::TELL));
    let name = s.name(at).filter(|name| clausal && name.start == at);
    name.is_some_and(|name| {
        s.ends_here(past_adjuncts(s, name.end)) && !clause::has_verb(s.within(name.end..s.end))
    })
}

/// Whether the word at `at` is an auxiliary that can't begin a clause: neither contracted with a
/// pronoun (`they'd`) nor a gerund as subject (`being late was no crime`).
pub(super) fn is_bare_auxiliary(s: Sentence, at: usize) -> bool {
    let gerund = || {
        let verb = |i: usize| {
            let finite = s.is_finite_form(i) || s.is_verb(i) && s.part(i) == Part::Finite;
            finite && !s.is(i - 1, Class::RELATIVE)
        };
        s.word(at).ends_with("ing")
            && (at + 2..s.end.min(at + 12))
                .take_while(|&i| !s.ends_clause(i))
                .any(verb)
    };
    s.is(at, Class::AUXILIARY)
        && (s.is(at, Class::NEGATION) || !s.word(at).contains(['\'', '’']))
        && !gerund()
}
