//! Finds where a statement begins after its cue, by the verb's frame.
//!
//! [`opening`] decides by the first words whether a clause follows. [`object`] reads what follows
//! verbs that don't report a clause: `urged them to`, `accused them of`, `called it a mess`.

mod object;
mod opening;

use std::ops::Range;

use super::cue::frames::Takes;
use super::cue::{Cue, Reading};
use super::passage::{past_adjuncts, speaks};
use crate::lexicon::{Class, Classes, Key, VerbForm, key, keys};
use crate::syntax::{Sentence, clause, morphology, noun_phrase};
use crate::text::Kind;
use opening::{is_bare_auxiliary, is_led_clause, is_manner, is_name_alone, says_nothing};

/// The result of reading the words after a cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Complement {
    /// A statement begins at this token.
    At(usize),
    /// Only adjuncts come before this token, which is a mark or the end of the passage: `said on
    /// Monday,`.
    Closed(usize),
    /// Something other than a statement follows.
    Other,
}

/// The complements that are clauses.
const CLAUSAL: Takes = Takes::CLAUSAL.or(Takes::ASK);

/// Reads the words after the cue.
pub(super) fn complement(s: Sentence, cue: &Cue) -> Complement {
    // These report only with a particle: `shot back: "…"`; not `took a shot: "…"`.
    const PHRASAL: &[Key] = keys!["shot", "shoots", "fired", "cut", "cuts"];
    let takes = cue.frame.takes;
    let mut at = cue.tokens.end;
    while is_manner(s, at) && !cue.frame.prepositions.contain(s.key(at)) {
        at += 1;
    }
    // `reported on Sunday that`: a time; but a topic in `reported on Sunday's march`
    let timed = s.is_time_word(at + 1) && s.kind(at + 2) != Some(Kind::Clitic);
    let mut leads_in = cue.frame.prepositions.contain(s.key(at)) && !timed;
    // `called on Sunday for`, `apologised to her staff for`
    const LATER: &[Key] = keys!["for", "against", "about"];
    let past = past_adjuncts(s, at);
    let fits = |&i: &usize| s.is_one_of(i, LATER) && cue.frame.prepositions.contain(s.key(i));
    let noun = takes.has(Takes::NOUN) && matches!(cue.frame.form, VerbForm::Base | VerbForm::Third);
    if !(leads_in || noun || takes.has(Takes::ASK))
        && past > at
        && let Some(link) = (at + 1..past + 1).find(fits)
    {
        (at, leads_in) = (link, true);
    }
    if s.is_one_of(cue.tokens.start, PHRASAL) && !leads_in {
        return Complement::Other;
    }
    if let Some(start) = opened(s, takes, at) {
        return Complement::At(start);
    }
    if says_nothing(s, at) {
        return Complement::Other;
    }
    if takes.has(Takes::NAME) {
        return object::named(s, cue, at);
    }
    let found = if leads_in { led_in(s, takes, at) } else { None };
    found
        .or_else(|| phrasal(s, cue, at))
        .unwrap_or_else(|| clausal(s, cue, at))
}

/// Reads the words after the preposition or particle at `at`: `called for`, `put it`, `chimed in`.
fn led_in(s: Sentence, takes: Takes, at: usize) -> Option<Complement> {
    let next = at + 1;
    if let Some(start) = opened(s, takes.or(Takes::THAT), next) {
        return Some(Complement::At(start));
    }
    let it = s.key(at) == key!("it");
    let particle = s.is_one_of(at, keys!["in", "out", "back", "on", "to"])
        && takes.has(Takes::QUOTE)
        && !takes.has(CLAUSAL.or(Takes::OBJECT));
    if it || particle {
        let end = past_adjuncts(s, next);
        let opened =
            || opened(s, takes.or(Takes::THAT), end).or_else(|| introduced_by_colon(s, end));
        return Some(match it.then(opened).flatten() {
            Some(start) => Complement::At(start),
            None if s.ends_here(end) => Complement::Closed(end),
            // `pointed out the mill had burned`: a clause without "that"
            None if particle && s.key(at) == key!("out") && clause::is_bare(s, end) => {
                Complement::At(end)
            }
            None => Complement::Other,
        });
    }
    // `appealed to the council to act`, `admitted to taking it`; not `appealed to the court`
    let to = s.key(at) == key!("to")
        && (takes.has(Takes::CLAUSE) || !takes.has(Takes::OBJECT.or(Takes::QUOTE)));
    if to || s.key(at) == key!("with") {
        let urged = noun_phrase::addressee(s, next);
        let fits =
            s.is_ing_form(next) || urged.is_some_and(|who| clause::is_infinitive(s, who.end));
        return fits.then_some(Complement::At(next));
    }
    let start = || introduced_by_colon(s, next).unwrap_or(next);
    (!s.ends_here(next)).then(|| Complement::At(start()))
}

/// Reads the words after a verb that takes a question, an infinitive, or an object with a
/// preposition. Returns `None` if the verb takes none of these.
fn phrasal(s: Sentence, cue: &Cue, at: usize) -> Option<Complement> {
    let takes = cue.frame.takes;
    let negated = usize::from(s.is(at, Class::NEGATION));
    let infinitive = s.key(at + negated) == key!("to");
    if takes.has(Takes::TO) && infinitive {
        return Some(Complement::At(at));
    }
    if takes.has(Takes::WH) {
        // `described in the letter how she had left`: a question after an adjunct
        let start = past_adjuncts(s, at);
        if is_interrogative(s, start) {
            return Some(Complement::At(start));
        }
    }
    if takes.has(Takes::ASK) {
        // `asked to speak`: a wish, not a statement
        let wish = cue.reading == Reading::Finite && infinitive;
        return Some(if wish {
            Complement::Other
        } else {
            object::asked(s, takes, at)
        });
    }
    if takes.has(Takes::AT.or(Takes::DUE)) {
        let found = object::measured(s, takes, at);
        if found != Complement::Other || takes.has(Takes::DUE) {
            return Some(found);
        }
    }
    if takes.has(Takes::OF) {
        return Some(object::with_preposition(s, at, key!("of")));
    }
    if takes.has(Takes::AS) && takes.has(Takes::SAID) {
        return object::is_judged(s, at).then_some(Complement::At(at));
    }
    if takes.has(Takes::AS) {
        let object = takes.has(Takes::OBJECT.or(Takes::SAID));
        // `blasted out a song hailed as her best`: not the object of the verb
        if object && s.key(at) != key!("as") && s.is(at, Class::PREPOSITION) {
            return None;
        }
        let found = object::with_preposition(s, at, key!("as"));
        return (found != Complement::Other || !object).then_some(found);
    }
    None
}

/// Reads the words after a verb that takes a clause, an addressee or an object.
fn clausal(s: Sentence, cue: &Cue, at: usize) -> Complement {
    let takes = cue.frame.takes;
    let mut after = at;
    if takes.has(Takes::TELL) && !s.ends_clause(at) {
        match noun_phrase::addressee(s, at) {
            Some(told) if clause::is_infinitive(s, told.end) => return Complement::At(at),
            // `told her to “wait until June”`
            Some(told) if s.key(told.end) == key!("to") && s.is_quoted(told.end + 1) => {
                return Complement::At(at);
            }
            // `promised help “by spring”`: what is promised, not who hears it
            Some(told) if takes.has(Takes::OBJECT) && s.is_quoted(told.end) && !hears(s, &told) => {
                return Complement::At(at);
            }
            // `warned the delay could cost lives`: the subject of a clause
            Some(told)
                if takes.has(Takes::CLAUSE)
                    && cue.reading == Reading::Finite
                    && is_bare_auxiliary(s, told.end) =>
            {
                return Complement::At(at);
            }
            Some(told) => after = told.end,
            None if !takes.has(Takes::CLAUSE) => return Complement::Other,
            None => {}
        }
        if let Some(start) = opened(s, takes.or(Takes::THAT), after) {
            return Complement::At(start);
        }
    }
    if takes.has(Takes::CLAUSE.or(Takes::TELL)) && is_led_clause(s, after) {
        return Complement::At(after);
    }
    if s.is_saying(cue.tokens.start) && tells_when(s, after) {
        let that = (after..s.end).find(|&i| s.key(i) == key!("that") && !s.is_quoted(i));
        return that.map_or(Complement::Other, |that| Complement::At(that + 1));
    }
    let start = past_topic(s, takes, past_adjuncts(s, after));
    if s.ends_here(start) {
        return opened(s, takes, start).map_or(Complement::Closed(start), Complement::At);
    }
    if start > at && is_relative(s, start) {
        let end = clause::relative_end(s, start);
        return if s.ends_here(end) {
            Complement::Closed(end)
        } else {
            Complement::Other
        };
    }
    if let Some(start) = opened(s, takes.or(Takes::THAT), start).filter(|_| start > at) {
        return Complement::At(start);
    }
    if let Some(start) = put_off(s, takes, after, start) {
        return Complement::At(start);
    }
    if let Some(start) = object::said_of(s, cue, start) {
        return Complement::At(start);
    }
    if object::is_not_said(s, cue, start) || is_about(s, start) {
        return Complement::Other;
    }
    // `reminded them of their duties under the law`
    let phrase = s.is(start, Class::PREPOSITION) && !clause::has_verb(s.within(start + 1..s.end));
    let clause = (takes.has(Takes::CLAUSE) || takes.has(Takes::TELL) && !phrase)
        && (clause::begins_clause(s, start) || takes.has(Takes::OBJECT))
        && !is_bare_auxiliary(s, start)
        && !is_name_alone(s, takes, start);
    let bare = takes.has(Takes::THAT) && !takes.has(Takes::DOCUMENT);
    if clause || bare && clause::is_bare(s, start) {
        return Complement::At(start);
    }
    let object = takes.has(Takes::OBJECT) && (clause::begins_object(s, at) || is_gerund(s, at))
        || takes.has(Takes::SAID) && object::is_said(s, at);
    if object {
        return Complement::At(introduced_by_colon(s, at).unwrap_or(at));
    }
    Complement::Other
}

/// Whether only a clause at `at` that says when something was said follows: `as she left`, `when the
/// mill burned`; not `when it rains, the mill floods`.
fn tells_when(s: Sentence, at: usize) -> bool {
    const NOUN: Classes = Class::DETERMINER.or(Class::POSSESSIVE);
    let when = s.is_one_of(at, keys!["as", "when", "while"]) && !s.is_quoted(at);
    // `said as a child she had …`
    let noun = s.is(at + 1, NOUN) && !s.is_one_of(at, keys!["as"]);
    let clause = noun || s.is(at + 1, Class::PRONOUN) || s.is_name(at + 1);
    when && clause && clause::subordinate_end(s, at) >= s.end
}

/// Whether the phrase may be a verb's addressee.
fn hears(s: Sentence, who: &Range<usize>) -> bool {
    s.is(who.start, Class::OBJECT_PRONOUN) || speaks(s, who)
}

/// Whether the "that" at `at` is a relative pronoun: `wrote in an email that was leaked`; not `said
/// on Monday that was wrong`.
fn is_relative(s: Sentence, at: usize) -> bool {
    // `the witness testifying on Monday who listened in`
    if s.is_one_of(at, keys!["who", "whose"]) && s.is_past_form(at + 1) {
        return true;
    }
    s.key(at) == key!("that")
        && s.is(at + 1, Class::AUXILIARY)
        && s.is_lower(at - 1)
        && s.is_nominal_form(at - 1)
        && !s.is_time_word(at - 1)
}

/// The maximum length, in tokens, of a phrase between a verb or its addressee and "that".
const PUT_OFF: usize = 16;

/// Returns where the clause begins if a phrase at `at` comes before its "that": `said under oath
/// that`, `told the crowd outside the mill that`, `wrote in a letter seen by the Herald that`,
/// `warned those who left that`. `after` is the end of the addressee.
fn put_off(s: Sentence, takes: Takes, after: usize, at: usize) -> Option<usize> {
    if !takes.has(CLAUSAL) || s.is_quoted(at) {
        return None;
    }
    let relative = s.key(at) == key!("who") && at == after;
    let participle = morphology::is_participle(s.word(at)) && s.is_lower(at) && at > after;
    // `told the daily El Norte that`: the name belongs to the addressee
    let named = takes.has(Takes::TELL) && at == after && s.is_name(at);
    let led = s.is(at, Class::PREPOSITION) && s.is_lower(at);
    if !(relative || participle || named || led) {
        return None;
    }
    let other = |i: usize| {
        let verb = s.is_finite_form(i) || s.is(i, Class::AUXILIARY | Class::PRONOUN);
        s.ends_clause(i) || s.is_quoted(i) || i > at && verb && !relative
    };
    let that = (at + 1..s.end.min(at + PUT_OFF))
        .take_while(|&i| !other(i))
        .find(|&i| s.key(i) == key!("that"))?;
    // not a "that" which is a relative pronoun (`in the house that burned`) or a determiner (`on
    // that day`)
    let verb = s.is_finite_form(that + 1) || s.is_past_form(that + 1);
    let determines = s.is(that - 1, Class::PREPOSITION) || clause::is_that_time(s, that);
    (!verb && !determines && that + 2 < s.end).then_some(that + 1)
}

/// Whether a gerund with an auxiliary begins at `at`: `denied having left`.
fn is_gerund(s: Sentence, at: usize) -> bool {
    s.is_one_of(at, keys!["having", "being"]) && s.is_word(at + 1)
}

/// Whether only a prepositional phrase follows: `reports for the Herald`, `told the panel about the
/// lift`; not `said about 60 people in Lund had …`.
fn is_about(s: Sentence, at: usize) -> bool {
    let number = s.is_number(at + 1) || s.is(at + 1, Class::NUMBER_WORD);
    s.is_one_of(at, keys!["about", "for", "of", "against"])
        && !(number && s.key(at) == key!("about"))
        && noun_phrase::addressee(s, at + 1).is_some_and(|phrase| {
            s.ends_here(phrase.end)
                || s.is(
                    phrase.end,
                    Class::CUE | Class::PREPOSITION | Class::CONJUNCTION,
                )
        })
}

/// Skips a phrase such as `of Ann Bell` or `with a grin`, if only the statement or a mark follows
/// it.
fn past_topic(s: Sentence, takes: Takes, at: usize) -> usize {
    let led = s.is_one_of(at, keys!["of", "about", "with", "as"]);
    let topic = if led {
        noun_phrase::addressee(s, at + 1)
    } else {
        None
    };
    let end = topic.map(|topic| past_adjuncts(s, topic.end));
    end.filter(|&end| s.ends_here(end) || opened(s, takes, end).is_some())
        .unwrap_or(at)
}

/// Returns the start of a quotation that a colon introduces, which is then the statement:
/// `commented on the delay: "We tried."`
fn introduced_by_colon(s: Sentence, at: usize) -> Option<usize> {
    let end = (at..s.end.min(at + 30)).find(|&i| s.ends_clause(i) || s.is_quoted(i))?;
    (s.is_mark(end, key!(":")) && end + 1 < s.end && s.is_quoted(end + 1)).then_some(end + 1)
}

/// Returns where the statement begins if a "that", a quotation or a colon opens it at `at`. A comma
/// or colon may come before the "that" or quotation.
fn opened(s: Sentence, takes: Takes, at: usize) -> Option<usize> {
    let link = past_hedge(s, at);
    let that = s.key(link) == key!("that")
        && !clause::is_that_time(s, link)
        && !clause::is_that_object(s, link);
    if that && takes.has(CLAUSAL) && link + 1 < s.end {
        return Some(link + usize::from(!clause::is_that_pronoun(s, link)));
    }
    let colon = s.is_mark(at, key!(":")) && s.ends_clause(at);
    let comma = colon || s.is_comma(at);
    let quoted = |i: usize| s.kind(i) == Some(Kind::Quote) && s.is_quoted(i);
    if quoted(at) {
        return Some(at);
    }
    if (comma || s.is_dash(at)) && quoted(at + 1) {
        return Some(at + 1);
    }
    if comma && s.key(at + 1) == key!("that") && quoted(at + 2) {
        return Some(at + 2);
    }
    (colon && at + 1 < s.end && takes.has(Takes::QUOTE.or(CLAUSAL))).then_some(at + 1)
}

/// Skips what may come between a verb and its "that": `confirmed only that`, `said, however, that`.
fn past_hedge(s: Sentence, at: usize) -> usize {
    let only = s.is_one_of(at, keys!["only", "merely", "simply"]);
    let aside = s.is_comma(at)
        && (s.is_adverb_form(at + 1) || s.is_one_of(at + 1, keys!["however", "though", "too"]))
        && s.is_comma(at + 2);
    at + usize::from(only) + 3 * usize::from(aside)
}

/// Whether the word at `at` can begin an indirect question.
pub(super) fn is_interrogative(s: Sentence, at: usize) -> bool {
    const WORDS: &[Key] = keys![
        "whether", "if", "why", "how", "what", "who", "when", "where", "which"
    ];
    s.is_one_of(at, WORDS)
}
