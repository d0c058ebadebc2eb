//! Verbs beside a quotation: `“We tried,” gushed Ann Bell`, `“We tried,” Ann Bell texted.`
//!
//! No list has every verb that can report there, so position decides. The quotation must begin a
//! clause and be closed by a comma, a question mark or an exclamation mark. After it come a source
//! that can speak and one finite verb, in either order.

use super::frames::{Acts, Frame, Prepositions, Takes, frame};
use super::{Cue, Reading};
use crate::extract::quotes::passage::{can_speak, is_title, quotation};
use crate::lexicon::{Class, Classes, VerbForm, cue_form, keys};
use crate::syntax::{Part, Sentence, noun_phrase};
use crate::text::{Kind, Quotation};

/// The frame of a verb that isn't listed.
const ANY: Frame = Frame {
    takes: Takes::QUOTE.or(Takes::AFTER),
    form: VerbForm::Past,
    prepositions: Prepositions::NONE,
    acts: Acts::STATES,
};

/// Finds the cues beside the passage's quotations, in text order.
pub(super) fn find(s: Sentence) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut i = s.start;
    while i < s.end {
        let Some(quotation) = quotation(s, i) else {
            i += 1;
            continue;
        };
        let end = quotation.marked().end.max(i + 1);
        cues.extend(closed(s, quotation).and_then(|after| cue(s, after)));
        i = end;
    }
    cues
}

/// Returns where the attribution of the quotation may begin, if the quotation is closed and is a
/// statement.
fn closed(s: Sentence, quotation: &Quotation) -> Option<usize> {
    let marked = quotation.marked();
    // `“She told me, ‘Never,’” laughs Ann Bell`: past the mark of the inner quotation
    let mut inner = quotation.tokens.clone().rev();
    let last = inner.find(|&i| s.kind(i) != Some(Kind::Quote))?;
    let comma = s.is_comma(marked.end);
    let closes = s.is_comma(last) || s.is_one_of(last, keys!["?", "!"]) || comma;
    let before = s.before(marked.start, 1);
    let begins = s.token(before).is_none() || s.is_break(before);
    let after = marked.end + usize::from(comma);
    // `“Soon,” he squeaked.`: a title seldom begins a sentence
    let leads = (s.token(before).is_none() || s.is_stop(before)) && !comma;
    let fits = leads || !is_title(s, marked);
    (closes && begins && after < s.end && fits).then_some(after)
}

/// Returns the verb of the attribution that begins at `at`, before or after its source.
fn cue(s: Sentence, at: usize) -> Option<Cue> {
    if can_report(s, at) {
        let source = noun_phrase::whole_after(s, at + 1)?;
        let somebody = source.clone().any(|i| is_somebody(s, i));
        return somebody.then(|| made(s, at, at));
    }
    let source = noun_phrase::whole_after(s, at)?;
    let pronoun = s.is(source.start, Class::PRONOUN);
    if !pronoun && !source.clone().any(|i| is_somebody(s, i)) {
        return None;
    }
    // The noun phrase may have run over an unlisted verb, so search inside it too.
    let verb = (source.start + 1..source.end + 2).find(|&i| can_report(s, i))?;
    let adverbs = (source.end.min(verb)..verb).all(|i| s.is_adverb_form(i));
    let next = verb + 1;
    const GOES_ON: Classes = Class::PREPOSITION
        .or(Class::SUBORDINATOR)
        .or(Class::WEEKDAY)
        .or(Class::CONJUNCTION);
    let ends =
        s.ends_here(next) || s.is(next, GOES_ON) || s.is_quoted(next) || s.is_adverb_form(next);
    (adverbs && ends).then(|| made(s, verb, source.end.min(verb)))
}

/// Makes a cue of the verb, with the complements that every verb takes beside a quotation.
fn made(s: Sentence, verb: usize, group: usize) -> Cue {
    let frame = frame(s.key(verb)).map_or(ANY, |listed| Frame {
        takes: listed.takes.or(ANY.takes),
        ..listed
    });
    Cue {
        tokens: verb..verb + 1,
        group,
        frame,
        reading: Reading::Finite,
    }
}

/// Whether the word at `i` is a finite verb and not an auxiliary.
fn can_report(s: Sentence, i: usize) -> bool {
    const OTHER: Classes = Class::AUXILIARY
        .or(Class::PREPOSITION)
        .or(Class::CONJUNCTION)
        .or(Class::NEGATION);
    s.kind(i) == Some(Kind::Word)
        && s.is_lower(i)
        && !s.is_quoted(i)
        && !s.is(i, OTHER)
        && !s.is_ing_form(i)
        && (s.part(i) == Part::Finite
            || s.is_past_form(i) && s.part(i) == Part::Participle
            || cue_form(s.key(i)) == Some(VerbForm::Third))
}

/// Whether the word at `i` denotes a person or body, by name or noun. Documents don't speak beside
/// a quotation.
fn is_somebody(s: Sentence, i: usize) -> bool {
    s.is_name(i) || can_speak(s, i) && !s.is(i, Class::DOCUMENT | Class::PRONOUN)
}
