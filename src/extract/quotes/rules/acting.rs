//! Finds who says a quotation by itself from the sentence before it in its paragraph: `The mayor
//! was blunt. “We tried.”`
//!
//! Whoever acts in that sentence speaks, even if somebody else spoke in the paragraph before.
//! Somebody to whom something is done, or of whom the quotation speaks, isn't the source.

use std::ops::Range;

use super::introducer;
use crate::extract::quotes::passage::{Passage, is_role, speaks};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Sentence, noun_phrase, verb_group};
use crate::text::Quotation;

/// The maximum number of sentences between a quotation and the one that names its speaker.
const REACH: usize = 3;

/// Returns the person who acts in the passages before the quotations, nearest first. What a thing
/// does is passed over: `The mayor was blunt. The bridge was old. “We tried.”`
pub(super) fn acting<'d, 'a: 'd>(
    passages: impl Iterator<Item = Passage<'d, 'a>>,
    quotations: &[&Quotation],
) -> Option<Range<usize>> {
    let mut pronoun = None;
    for Passage { s, .. } in passages.take(REACH) {
        if let Some(who) = concerned(s) {
            return Some(who);
        }
        let Some((subject, Some(verb))) = introducer::subject(s, s.end) else {
            break;
        };
        let spoken_of = quotations
            .iter()
            .any(|q| speaks_of_another(s, q, subject.start));
        if s.is_one_of(subject.start, keys!["he", "she"]) && !spoken_of {
            pronoun = pronoun.or(Some(subject));
            continue;
        }
        let who = introducer::with_name(s, subject, verb);
        if is_somebody(s, &who) && !spoken_of {
            return (!suffers(s, verb)).then_some(who);
        }
        if speaks(s, &who) {
            break;
        }
    }
    pronoun
}

/// Returns the person at the start of `For Ann Bell, 44, it is a question of safety.`
fn concerned(s: Sentence) -> Option<Range<usize>> {
    let titled = |i: usize| s.is(i, Class::TITLE) || s.is_mark(i, key!("."));
    let from = s.start + 1;
    let start = (from..s.end.min(from + 3)).find(|&i| !titled(i))?;
    let name = s.name(start)?;
    let person = start > from || name.len() > 1 && s.is(name.start, Class::FIRST_NAME);
    let led = s.is_one_of(s.start, keys!["for", "to"]);
    (led && person && s.is_comma(name.end)).then_some(from..name.end)
}

/// Whether the phrase is a name, or a noun for one person: `the mayor`; not `many residents`.
fn is_somebody(s: Sentence, who: &Range<usize>) -> bool {
    let noun = noun_phrase::head(s.within(who.clone())).noun;
    let named = s.is_name(noun) || s.is_name(who.end - 1) && who.clone().any(|i| s.is_comma(i));
    let inverted = s.is(who.start, Class::CUE) && !s.is_name(who.start);
    !inverted && (named || is_role(s, noun) && !s.is_plural(noun))
}

/// Whether the verb says that something happened to its subject: `was killed`, `died`.
fn suffers(s: Sentence, verb: usize) -> bool {
    const ENDS: &[Key] = keys![
        "died", "dies", "drowned", "perished", "vanished", "disappeared"
    ];
    let last = (verb + 1..s.end.min(verb + 4))
        .find(|&i| !s.is_adverb_form(i) && !s.is(i, Class::AUXILIARY))
        .unwrap_or(verb);
    let passive = verb_group::is_be(s.key(verb)) || verb_group::is_be(s.key(last - 1));
    s.is_one_of(verb, ENDS) || passive && s.is_past_form(last)
}

/// Whether the quotation speaks of one other person and never of its speaker: `“She never came.”`
/// If that person is not of the gender of the pronoun at `who`, it may still be the speaker.
fn speaks_of_another(s: Sentence, quotation: &Quotation, who: usize) -> bool {
    const HE: &[Key] = keys!["he", "him", "his", "he's"];
    const SHE: &[Key] = keys!["she", "her", "she's"];
    const OWN: &[Key] = keys![
        "i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "we're", "we've", "we'll", "us", "our"
    ];
    let says = |words: &[Key]| {
        let mut tokens = quotation.tokens.clone();
        tokens.any(|i| words.contains(&s.doc.key(i)))
    };
    let other = says(HE) && s.key(who) != key!("she") || says(SHE) && s.key(who) != key!("he");
    other && !says(OWN)
}
