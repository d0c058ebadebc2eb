//! The trained tagger: which words of an article are names of people, organisations, places or
//! other things.
//!
//! The model is a linear-chain conditional random field over [candidates], trained by
//! `train-tagger` and read in place from `model.bin`. Each run of candidates is labelled twice:
//! first from the [words](word), their neighbours and what the rest of the article shows about them
//! ([evidence]); then again, also using how the first pass labelled the same words elsewhere.

pub mod candidates;
mod checksum;
pub mod class;
pub mod decode;
pub mod evidence;
pub mod features;
pub mod label;
pub mod model;
pub mod parts;
pub mod table;
pub mod tables;
pub mod word;

use std::ops::Range;
use std::sync::LazyLock;

use crate::budget;
use crate::text::{Case, Document, Kind, Token};
use candidates::Casing;
use evidence::{Evidence, Sign, signs};
use features::{MARGIN, Run, Slot};
pub use label::Type;
use label::{Label, names};
use model::{MODEL, Model, Scores};
use tables::Tables;
use word::{Word, phrase};

/// A name in the article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its type.
    pub kind: Type,
}

/// The weights, and the tables that the features are looked up in.
#[derive(Debug)]
pub struct Tagger<'a> {
    model: Model<'a>,
    tables: Tables<'a>,
}

/// A run of candidates, and where its parts are in the [`Analysis`].
#[derive(Clone, Debug)]
pub struct Placed {
    /// The tokens of the run.
    pub tokens: Range<usize>,
    /// Where its slots begin.
    slots: usize,
    /// Where its words begin. There are `2 * MARGIN` more words than tokens.
    words: usize,
    casing: Casing,
    header: bool,
}

/// An article as seen by the features.
#[derive(Debug, Default)]
pub struct Analysis {
    runs: Vec<Placed>,
    slots: Vec<Slot>,
    words: Vec<Word>,
    evidence: Evidence,
}

impl<'a> Tagger<'a> {
    /// The tagger that ships.
    pub fn embedded() -> &'static Tagger<'static> {
        static TAGGER: LazyLock<Tagger> =
            LazyLock::new(|| Tagger::new(&MODEL.0, Tables::embedded()));
        &TAGGER
    }

    /// A tagger with the weights in these bytes and these tables.
    pub fn new(model: &'a [u8], tables: Tables<'a>) -> Self {
        Self {
            model: Model::new(model),
            tables,
        }
    }

    /// Finds the names, in text order.
    pub fn tag(&self, doc: &Document) -> Vec<Tagged> {
        let mut article = self.analyse(doc);
        let mut scores: Vec<Scores> = vec![[0; model::LANES]; article.slots.len()];
        let mut labels = Vec::with_capacity(article.slots.len());
        let mut back = Vec::new();
        let mut features = Vec::with_capacity(features::MOST);
        for run in 0..article.runs.len() {
            let from = article.runs[run].slots;
            budget::check();
            for at in 0..article.runs[run].tokens.len() {
                features.clear();
                article.first_pass(doc, run, at, |feature| features.push(feature));
                self.model.add(&features, &mut scores[from + at]);
            }
            decode::decode(
                self.model.transitions(),
                &scores[from..from + article.runs[run].tokens.len()],
                &mut back,
                &mut labels,
            );
        }
        article.take_labels(&labels);
        let mut again = Vec::with_capacity(labels.len());
        let mut found = Vec::new();
        for run in 0..article.runs.len() {
            let Placed {
                slots: from,
                ref tokens,
                ..
            } = article.runs[run];
            for at in 0..tokens.len() {
                features.clear();
                article.second_pass(run, at, &labels, |feature| features.push(feature));
                self.model.add(&features, &mut scores[from + at]);
            }
            decode::decode(
                self.model.transitions(),
                &scores[from..from + tokens.len()],
                &mut back,
                &mut again,
            );
            let name = |(name, kind): (Range<usize>, _)| Tagged {
                tokens: tokens.start + name.start..tokens.start + name.end,
                kind,
            };
            found.extend(names(&again[from..]).map(name));
        }
        found
    }

    /// Finds the candidates and their evidence.
    pub fn analyse(&self, doc: &Document) -> Analysis {
        let mut article = Analysis::default();
        let body = doc.body();
        let lower = candidates::is_lower(doc.tokens());
        let named = |i: usize| lower && self.may_be_name(&doc.tokens()[i], doc.word(i));
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
            self.fetch(doc, &article.runs[first..]);
            for run in &mut article.runs[first..] {
                (run.slots, run.words) = (article.slots.len(), article.words.len());
                for i in
                    run.tokens.start as isize - MARGIN as isize..(run.tokens.end + MARGIN) as isize
                {
                    let inside = usize::try_from(i)
                        .ok()
                        .filter(|i| sentence.tokens.contains(i));
                    let word = |i: usize| {
                        Word::of(
                            &doc.tokens()[i],
                            doc.word(i),
                            casing,
                            named(i),
                            &self.tables,
                        )
                    };
                    article.words.push(inside.map_or(Word::EDGE, word));
                }
                article
                    .slots
                    .resize(article.slots.len() + run.tokens.len(), Slot::default());
            }
        }
        article.evidence = Evidence::with_capacity(article.slots.len());
        for run in 0..article.runs.len() {
            self.mark_places(doc, run, &mut article);
            article.note(doc, run);
        }
        article.mark_acronyms(doc);
        article.evidence.count_lower(doc);
        article
    }

    /// Prefetches the table entries of these runs' words, all at once.
    fn fetch(&self, doc: &Document, runs: &[Placed]) {
        let near = |run: &Placed| run.tokens.start.saturating_sub(MARGIN)..run.tokens.end + MARGIN;
        self.tables
            .words
            .fetch(runs.iter().flat_map(near).map(|i| doc.key(i).0));
        let inside = || runs.iter().flat_map(|run| run.tokens.clone());
        self.tables
            .places
            .fetch(inside().map(|i| phrase(0, doc.key(i))));
        self.tables
            .places
            .fetch(inside().map(|i| phrase(phrase(0, doc.key(i)), doc.key(i + 1))));
    }

    /// Whether a word of an article without capitals may be a name.
    fn may_be_name(&self, token: &Token, text: &str) -> bool {
        candidates::may_be_name(token)
            && (self.tables.places.get(phrase(0, token.key)).is_some()
                || Word::of(token, text, Casing::Lower, false, &self.tables).sounds_like_name())
    }

    /// Marks the tokens of place names in the gazetteer, longest first.
    fn mark_places(&self, doc: &Document, run: usize, article: &mut Analysis) {
        const LONGEST: usize = 5;
        let Placed {
            tokens,
            slots,
            words,
            ..
        } = article.runs[run].clone();
        let token = |i: usize| -> &Token { &doc.tokens()[i] };
        let bears = |i: usize| article.words[words + MARGIN + i - tokens.start].capital;
        let mut i = tokens.start;
        while i < tokens.end {
            let mut longest = None;
            let mut hash = 0;
            for end in i..tokens.end.min(i + LONGEST) {
                if token(end).kind == Kind::Number || end == i && !bears(end) {
                    break;
                }
                hash = phrase(hash, token(end).key);
                if let Some(&[size]) = self.tables.places.get(hash) {
                    longest = Some((end + 1 - i, size));
                }
            }
            let Some((len, size)) = longest else {
                i += 1;
                continue;
            };
            for at in 0..len {
                let position = u8::from(at == 0) + 2 * u8::from(at + 1 == len);
                article.slots[slots + i - tokens.start + at].place = size << 2 | position;
            }
            i += len;
        }
    }
}

impl Analysis {
    /// The runs of candidates.
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

    /// The first-pass features of a token of a run.
    pub fn first_pass(&self, doc: &Document, run: usize, at: usize, emit: impl FnMut(u64)) {
        let placed = &self.runs[run];
        let slots = &self.slots[placed.slots..placed.slots + placed.tokens.len()];
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

    /// The features added by the first-pass labels.
    pub fn second_pass(&self, run: usize, at: usize, labels: &[Label], emit: impl FnMut(u64)) {
        let placed = &self.runs[run];
        let slot = placed.slots + at;
        let segment = features::segment(
            self.words(placed),
            MARGIN..MARGIN + placed.tokens.len(),
            at + MARGIN,
        );
        let position =
            u64::from(at + MARGIN == segment.start) + 2 * u64::from(at + MARGIN + 1 == segment.end);
        features::second_pass(
            self.evidence
                .labels_elsewhere(self.slots[slot].id, labels[slot]),
            labels[slot],
            position,
            emit,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Vec<(&str, Type)> {
        let doc = Document::new(text);
        Tagger::embedded()
            .tag(&doc)
            .into_iter()
            .map(|t| (doc.hull(t.tokens).of(text), t.kind))
            .collect()
    }

    #[test]
    fn names_are_found_in_a_headline_in_capitals() {
        let found = tag(
            "FLOODS KILL DOZENS IN NAIROBI\n\nThe minister, Peter Hale, flew to Nairobi on Monday. Hale said little.",
        );
        assert!(found.contains(&("NAIROBI", Type::Location)), "{found:?}");
        assert!(
            !found.iter().any(|(name, _)| name.contains("FLOODS")),
            "{found:?}"
        );
    }

    #[test]
    fn names_are_found_in_an_article_without_capitals() {
        let found = tag(
            "the prime minister of norway met angela martinez in oslo on monday, and said that the talks would go on for a week.",
        );
        assert!(
            found.contains(&("norway", Type::Location))
                && found.contains(&("angela martinez", Type::Person)),
            "{found:?}"
        );
    }

    #[test]
    fn acronyms_are_found_with_and_without_full_stops() {
        let found =
            tag("The U.N. said on Monday that its envoy met J.K. Marlow in the U.S. last week.");
        assert_eq!(
            found,
            [
                ("U.N.", Type::Organization),
                ("J.K. Marlow", Type::Person),
                ("U.S.", Type::Location)
            ]
        );
    }

    #[test]
    fn hyphenated_given_names_stay_whole() {
        let found = tag("President Park Min-jae said on Tuesday that he would visit Seoul.");
        assert!(found.contains(&("Park Min-jae", Type::Person)), "{found:?}");
    }

    #[test]
    fn odd_inputs_do_not_panic() {
        for text in [
            "",
            "A",
            "- - -",
            "Ann-",
            "’s ’s",
            "\u{feff}Łódź’s-",
            "U.S.-",
            "1 - A - 2",
            "É.É.",
            "THE THE THE THE",
        ] {
            tag(text);
        }
    }
}
