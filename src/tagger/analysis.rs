//! [`Analysis`]: an article as the features see it: its candidates, their words, and the evidence
//! for them in the rest of the article.

use std::ops::Range;

use super::candidates::{self, Casing};
use super::evidence::{Evidence, Sign, signs};
use super::features::{self, MARGIN, Relabelled, Run, Slot};
use super::label::Label;
use super::tables::Tables;
use super::word::{Word, phrase};
use crate::text::{Case, Document, Kind, Token};

/// A run of candidates, and the positions of its parts in the [`Analysis`].
#[derive(Clone, Debug)]
pub struct Placed {
    /// The tokens of the run.
    pub tokens: Range<usize>,
    /// The index of its first slot.
    pub(super) slots: usize,
    /// The index of its first word. There are `2 * MARGIN` more words than tokens, some of which
    /// may be another run's too.
    words: usize,
    casing: Casing,
    header: bool,
}

impl Placed {
    /// Returns its slots.
    pub(super) fn slots(&self) -> Range<usize> {
        self.slots..self.slots + self.tokens.len()
    }
}

/// An article as the features see it.
#[derive(Debug, Default)]
pub struct Analysis {
    pub(super) runs: Vec<Placed>,
    pub(super) slots: Vec<Slot>,
    words: Vec<Word>,
    evidence: Evidence,
}

impl Analysis {
    /// Finds the candidates and their evidence.
    pub(super) fn of(doc: &Document, tables: &Tables) -> Self {
        // A third of a text's words or so are near a candidate; a sixth are candidates.
        let count = doc.tokens().len();
        let mut article = Self {
            words: Vec::with_capacity(count / 2),
            slots: Vec::with_capacity(count / 4),
            ..Self::default()
        };
        let body = doc.body();
        let lower = candidates::is_lower(doc);
        let named = |i: usize| lower && may_be_name(tables, &doc.tokens()[i], doc.word(i));
        for sentence in doc.sentences() {
            let casing = if lower {
                Casing::Lower
            } else {
                candidates::casing(&doc.tokens()[sentence.tokens.clone()])
            };
            let header = sentence.paragraph < body;
            let first = article.runs.len();
            candidates::runs(doc, sentence, casing, named, |tokens| {
                article.runs.push(Placed {
                    slots: 0,
                    words: 0,
                    casing,
                    header,
                    tokens,
                });
            });
            // Runs close to each other share the words between them.
            let mut read = isize::MIN;
            for run in &mut article.runs[first..] {
                let start = run.tokens.start as isize - MARGIN as isize;
                let end = (run.tokens.end + MARGIN) as isize;
                read = read.max(start);
                run.slots = article.slots.len();
                run.words = article.words.len() - (read - start) as usize;
                for i in read..end {
                    let inside = usize::try_from(i)
                        .ok()
                        .filter(|i| sentence.tokens.contains(i));
                    let word = |i: usize| {
                        Word::of(&doc.tokens()[i], doc.word(i), casing, named(i), tables)
                    };
                    article.words.push(inside.map_or(Word::EDGE, word));
                }
                read = end;
                article
                    .slots
                    .resize(article.slots.len() + run.tokens.len(), Slot::default());
            }
        }
        article.evidence = Evidence::with_capacity(article.slots.len());
        for run in 0..article.runs.len() {
            article.mark_places(doc, tables, run);
            article.note(doc, run);
        }
        article.mark_acronyms(doc);
        article.evidence.count_lower(doc);
        article
    }

    /// Marks the tokens of place names in the gazetteer, longest first.
    fn mark_places(&mut self, doc: &Document, tables: &Tables, run: usize) {
        const LONGEST: usize = 5;
        let Placed {
            tokens,
            slots,
            words,
            ..
        } = self.runs[run].clone();
        let token = |i: usize| -> &Token { &doc.tokens()[i] };
        let bears = |i: usize| self.words[words + MARGIN + i - tokens.start].capital;
        let mut i = tokens.start;
        while i < tokens.end {
            let mut longest = None;
            let mut hash = 0;
            for end in i..tokens.end.min(i + LONGEST) {
                if token(end).kind == Kind::Number || end == i && !bears(end) {
                    break;
                }
                hash = phrase(hash, token(end).key);
                if let Some(&[size]) = tables.places.get(hash) {
                    longest = Some((end + 1 - i, size));
                }
            }
            let Some((len, size)) = longest else {
                i += 1;
                continue;
            };
            for at in 0..len {
                let position = u8::from(at == 0) + 2 * u8::from(at + 1 == len);
                self.slots[slots + i - tokens.start + at].place = size << 2 | position;
            }
            i += len;
        }
    }

    /// Returns the runs of candidates.
    pub fn runs(&self) -> &[Placed] {
        &self.runs
    }

    fn words(&self, run: &Placed) -> &[Word] {
        &self.words[run.words..run.words + run.tokens.len() + 2 * MARGIN]
    }

    /// Adds the run's words to the article's evidence.
    fn note(&mut self, doc: &Document, run: usize) {
        let run = self.runs[run].clone();
        let inside = MARGIN..MARGIN + run.tokens.len();
        for (at, i) in run.tokens.clone().enumerate() {
            let words = &self.words[run.words..run.words + run.tokens.len() + 2 * MARGIN];
            let segment = features::segment(words, inside.clone(), at + MARGIN);
            let signs = signs(
                words,
                at + MARGIN,
                segment.clone(),
                run.casing == Casing::Normal,
            );
            let last = segment.end - 1;
            let longer = if last > at + MARGIN {
                words[last].coarse
            } else {
                0
            };
            let slot = &mut self.slots[run.slots + at];
            slot.signs = signs;
            slot.id = self.evidence.note(
                doc.tokens()[i].key,
                signs
                    & !if run.casing == Casing::Normal {
                        0
                    } else {
                        Sign::MID
                    },
                longer,
            );
        }
    }

    /// Marks the words that are acronyms of the runs.
    fn mark_acronyms(&mut self, doc: &Document) {
        let mut letters = String::new();
        for run in &self.runs {
            letters.clear();
            let long = run
                .tokens
                .clone()
                .filter(|&i| matches!(doc.tokens()[i].case, Case::Capital | Case::Mixed));
            letters.extend(long.filter_map(|i| doc.word(i).chars().next()));
            if letters.len() > 1 {
                self.evidence.mark_acronym(&letters);
            }
        }
    }

    /// Emits the first-pass features of a token of a run.
    pub fn first_pass(&self, doc: &Document, run: usize, at: usize, emit: impl FnMut(u64)) {
        let placed = &self.runs[run];
        let slots = &self.slots[placed.slots()];
        let run = Run {
            words: self.words(placed),
            slots,
            casing: placed.casing as u64,
            header: placed.header,
        };
        let seen = self.evidence.elsewhere(slots[at].id, slots[at].signs);
        features::first_pass(&run, at, doc.word(placed.tokens.start + at), &seen, emit);
    }

    /// Adds the first-pass labels, for all runs in order, to the article's evidence.
    pub fn take_labels(&mut self, labels: &[Label]) {
        for (slot, &label) in self.slots.iter().zip(labels) {
            self.evidence.label(slot.id, label);
        }
    }

    /// Returns what the first-pass labels show about a token of a run.
    pub(super) fn relabelled(&self, run: usize, at: usize, labels: &[Label]) -> Relabelled {
        let placed = &self.runs[run];
        let slot = placed.slots + at;
        let segment = features::segment(
            self.words(placed),
            MARGIN..MARGIN + placed.tokens.len(),
            at + MARGIN,
        );
        let position =
            u64::from(at + MARGIN == segment.start) + 2 * u64::from(at + MARGIN + 1 == segment.end);
        let first = labels[slot];
        let id = self.slots[slot].id;
        Relabelled {
            elsewhere: self.evidence.labels_elsewhere(id, first),
            first,
            position,
        }
    }

    /// Emits the features added by the first-pass labels.
    pub fn second_pass(&self, run: usize, at: usize, labels: &[Label], emit: impl FnMut(u64)) {
        features::second_pass(&self.relabelled(run, at, labels), emit);
    }
}

/// Whether a word of an article without capitals may be a name.
fn may_be_name(tables: &Tables, token: &Token, text: &str) -> bool {
    candidates::may_be_name(token)
        && (tables.places.get(phrase(0, token.key)).is_some()
            || Word::of(token, text, Casing::Lower, false, tables).sounds_like_name())
}
