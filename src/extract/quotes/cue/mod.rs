//! Cues: the words of a passage that report speech, as opposed to the same words in other uses.
//!
//! A form of a reporting verb isn't a cue if it is a noun (`a report`, `her claims`), an adjective
//! (`the said house`), passive, negated (`did not say`) or after a modal verb (`could say`): see
//! [`verb`]. Any verb beside a quotation is a cue: see [`beside`]. [`frames`] lists what each verb
//! takes, `complement` looks for it in the text, and [`act`] determines the speech act.

pub(super) mod act;
mod beside;
pub(super) mod frames;
mod longer;
mod noun;
mod verb;

use std::ops::Range;

use self::frames::{Frame, frame};
use crate::lexicon::{Class, key};
use crate::syntax::{Sentence, verb_group};
use crate::text::Case;

/// The grammatical form of a cue in its sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    /// `she said`, `they have said`, `he is calling for`
    Finite,
    /// `…, saying`: its subject is that of the main clause.
    Adverbial,
    /// `with officials saying`, `a statement saying`: its subject is the noun before it.
    Adnominal,
    /// `Asked whether …, she …`
    Question,
    /// `according to`
    AccordingTo,
}

/// A word that reports speech.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its own tokens.
    pub(super) tokens: Range<usize>,
    /// Where its verb group begins, including auxiliaries, adverbs and times before it.
    pub(super) group: usize,
    pub(super) frame: Frame,
    pub(super) reading: Reading,
}

/// Finds the cues of a passage, in text order.
pub(super) fn find(s: Sentence) -> Vec<Cue> {
    let candidates = s
        .range()
        .filter(|&i| s.is(i, Class::CUE) && s.is_word(i) && !s.is_quoted(i));
    let mut cues: Vec<Cue> = candidates.filter_map(|i| cue(s, i)).collect();
    let mut unlisted = Vec::new();
    for beside in beside::find(s) {
        match cues.binary_search_by_key(&beside.tokens.start, |c| c.tokens.start) {
            Ok(listed) => cues[listed].frame.takes = beside.frame.takes,
            Err(_) => unlisted.push(beside),
        }
    }
    if !unlisted.is_empty() {
        cues.extend(unlisted);
        cues.sort_by_key(|c| c.tokens.start);
    }
    cues
}

/// Returns the listed cue at `i`, if the word reports there.
fn cue(s: Sentence, i: usize) -> Option<Cue> {
    let token = s.token(i)?;
    let frame = frame(token.key)?;
    // `(According to the council, …)`
    let first = s.start + usize::from(s.is_mark(s.start, key!("(")));
    if token.case != Case::Lower && !(i == first && token.case == Case::Capital) {
        return None;
    }
    if token.key == key!("according") {
        let to = s.key(i + 1) == key!("to") && i + 2 < s.end;
        return to.then_some(Cue {
            tokens: i..i + 2,
            group: i,
            frame,
            reading: Reading::AccordingTo,
        });
    }
    let (group, reading) = verb::reading(s, i, frame)?;
    Some(Cue {
        tokens: i..i + 1,
        group,
        frame,
        reading,
    })
}

/// Returns where the verb group of the past participle at `i` begins, if it is a passive that can
/// report: not negated, not an infinitive and not after a modal verb (`could be called`).
pub(super) fn passive(s: Sentence, i: usize) -> Option<usize> {
    let group = verb_group::before(s, i);
    let be = group.auxiliary.is_some_and(|a| verb_group::is_be(s.key(a)));
    (be && !group.negated && !group.modal && !group.infinitive).then(|| group.after_subject(s))
}
