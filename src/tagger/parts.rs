//! Parts of speech: whether "rises" is a verb or a noun, "led" a past tense or a participle.
//!
//! A linear model over a word, its neighbours, their clusters and endings, trained by `train-tagger
//! parts` and read in place from `parts.bin`. Each token is judged by itself, without the parts of
//! its neighbours, so that a rule may ask about just the few tokens that it looks at. Words of the
//! closed classes (articles, prepositions, pronouns) are [`Part::Other`].

use std::cell::RefCell;
use std::ops::Range;
use std::sync::LazyLock;

use super::candidates::Casing;
use super::features::Maker;
use super::table::{Aligned, Table};
use super::tables::Tables;
use super::word::{Word, suffixes};
use crate::lexicon::{Class, Classes};
use crate::text::{Document, Kind};

/// The part of speech of a word, as far as rules need it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// A noun, common or proper.
    Noun,
    /// A finite verb or auxiliary: rises, rose, will.
    Finite,
    /// A verb in its base form: (to) rise.
    Base,
    /// A past participle: risen, (was) raised.
    Participle,
    /// A form in -ing: rising.
    Gerund,
    /// An adjective.
    Adjective,
    /// An adverb or the particle of a verb.
    Adverb,
    /// Everything else: articles, prepositions, numbers, marks.
    Other,
}

/// The number of parts.
pub const PARTS: usize = 8;

impl Part {
    /// Every part, in the model's order.
    pub const ALL: [Self; PARTS] = [
        Self::Noun,
        Self::Finite,
        Self::Base,
        Self::Participle,
        Self::Gerund,
        Self::Adjective,
        Self::Adverb,
        Self::Other,
    ];
}

/// Words in these lists are always [`Part::Other`].
const FUNCTION: Classes = Class::CONJUNCTION
    .or(Class::RELATIVE)
    .or(Class::PRONOUN)
    .or(Class::POSSESSIVE)
    .or(Class::DETERMINER)
    .or(Class::NOT_PARTICLE);

/// Words in these lists may be [`Part::Other`].
const CLOSED: Classes = Class::PREPOSITION
    .or(Class::AUXILIARY)
    .or(Class::SUBORDINATOR)
    .or(Class::OBJECT_PRONOUN)
    .or(Class::NEGATION)
    .or(Class::NUMBER_WORD);

/// Shorter words that no list has may still belong to a closed class ("via", "plus").
const LONG: usize = 4;

/// The model's weights and the tables of words.
#[derive(Debug)]
pub struct PartTagger<'a> {
    weights: Table<'a, PARTS>,
    tables: Tables<'static>,
}

/// The model that ships.
static MODEL: &Aligned<[u8]> = &Aligned(*include_bytes!("parts.bin"));

impl<'a> PartTagger<'a> {
    /// Returns the model that ships with the program.
    pub fn embedded() -> &'static PartTagger<'static> {
        static TAGGER: LazyLock<PartTagger> = LazyLock::new(|| PartTagger::new(&MODEL.0));
        &TAGGER
    }

    /// Creates a tagger with the weights in these bytes.
    pub fn new(weights: &'a [u8]) -> Self {
        Self {
            weights: Table::new(weights),
            tables: Tables::embedded(),
        }
    }

    /// Returns the properties of a token without its neighbours.
    pub fn word(&self, doc: &Document, i: usize) -> Word {
        Word::of(
            &doc.tokens()[i],
            doc.word(i),
            Casing::Normal,
            false,
            &self.tables,
        )
    }

    /// Returns the part with the highest score. `open` means that the word is in no list of a
    /// closed class, so that it can't be [`Part::Other`].
    fn judge(&self, window: [&Word; 3], text: &str, open: bool) -> Part {
        // Each feature has eight weights of one byte. The even and the odd ones are summed in the
        // 16-bit lanes of two integers. Flipping the top bit turns a signed byte into an unsigned
        // one that is 128 greater, for every part alike.
        const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
        let mut sums = [0_u64; 2];
        let mut found = [0; FEATURES];
        let mut free = found.iter_mut();
        features(window, text, |feature| {
            free.next().into_iter().for_each(|place| *place = feature)
        });
        for feature in found {
            let row = u64::from_le_bytes(*self.weights.get_or(feature, &[0; PARTS]))
                ^ 0x8080_8080_8080_8080;
            sums[0] += row & EVEN;
            sums[1] += row >> 8 & EVEN;
        }
        let score = |part: usize| (sums[part % 2] >> (16 * (part / 2))) as u16;
        let mut best = 0;
        for part in 1..PARTS - usize::from(open) {
            best = if score(part) > score(best) {
                part
            } else {
                best
            };
        }
        Part::ALL[best]
    }
}

/// The number of features of a word.
const FEATURES: usize = 14;

/// Emits the features of a word between its neighbours.
pub fn features([b1, w, a1]: [&Word; 3], text: &str, emit: impl FnMut(u64)) {
    let m = &mut Maker::new(emit);
    let [cb1, c, ca1] = [b1, w, a1].map(|w| u64::from(w.coarse));
    let suffixes = suffixes(text);
    let begins = u64::from(b1.key == Word::EDGE.key);
    m.two(1, u64::from(w.shape), begins);
    m.one(2, w.key);
    m.one(3, u64::from(w.fine));
    (5..)
        .zip(&suffixes[1..])
        .for_each(|(template, &suffix)| m.one(template, suffix));
    m.one(10, b1.key);
    m.one(11, a1.key);
    m.one(12, u64::from(b1.fine));
    m.two(16, b1.key, c);
    m.two(17, a1.key, c);
    m.two(20, suffixes[2], cb1);
    m.two(21, suffixes[2], ca1);
    m.two(24, b1.key, suffixes[1]);
}

/// The parts of the document's tokens, each computed when first asked for. Made once per article
/// and shared.
#[derive(Debug)]
pub struct Parts<'d, 'a> {
    doc: &'d Document<'a>,
    tagger: &'static PartTagger<'static>,
    known: RefCell<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// The part of each token, once computed.
    parts: Vec<Option<Part>>,
    /// The sentence that was last asked about, and what is known of its words.
    sentence: Range<usize>,
    words: Vec<Option<Word>>,
}

impl<'d, 'a> Parts<'d, 'a> {
    /// Prepares the parts of the document's tokens; each is computed when first asked for.
    pub fn new(doc: &'d Document<'a>) -> Self {
        Self {
            doc,
            tagger: PartTagger::embedded(),
            known: RefCell::default(),
        }
    }

    /// Returns the document.
    pub fn document(&self) -> &'d Document<'a> {
        self.doc
    }

    /// Returns the part of the token at `i`, judged within its sentence; [`Part::Other`] past the
    /// end of the document.
    pub fn part(&self, i: usize) -> Part {
        let Some(token) = self.doc.tokens().get(i) else {
            return Part::Other;
        };
        if token.kind != Kind::Word || token.is(FUNCTION) {
            return Part::Other;
        }
        let known = &mut *self.known.borrow_mut();
        if known.parts.is_empty() {
            known.parts.resize(self.doc.tokens().len(), None);
        }
        if let Some(part) = known.parts[i] {
            return part;
        }
        if !known.sentence.contains(&i) {
            let sentence = self.doc.sentences().get(self.doc.sentence_at(i));
            let tokens = sentence
                .map(|s| s.tokens.clone())
                .filter(|t| t.contains(&i));
            known.sentence = tokens.unwrap_or(i..i + 1);
            known.words.clear();
            known.words.resize(known.sentence.len(), None);
        }
        let at = i - known.sentence.start;
        let near = at.saturating_sub(1)..(at + 2).min(known.words.len());
        for (word, i) in known.words[near].iter_mut().zip(i - usize::from(at > 0)..) {
            word.get_or_insert_with(|| self.tagger.word(self.doc, i));
        }
        let word = |at: usize| {
            known
                .words
                .get(at)
                .and_then(Option::as_ref)
                .unwrap_or(&Word::EDGE)
        };
        let open = token.span.len() > LONG && !token.is(CLOSED);
        let part = self.tagger.judge(
            [word(at.wrapping_sub(1)), word(at), word(at + 1)],
            self.doc.word(i),
            open,
        );
        known.parts[i] = Some(part);
        part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<Part> {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        (0..doc.tokens().len()).map(|i| parts.part(i)).collect()
    }

    #[test]
    fn the_same_word_is_a_verb_here_and_a_noun_there() {
        use Part::{Adjective, Base, Finite, Noun, Other, Participle};
        assert_eq!(parts("They rise early.")[1], Finite);
        assert_eq!(
            parts("The rise was small."),
            [Other, Noun, Finite, Adjective, Other]
        );
        assert_eq!(parts("They want to cut costs.")[3..5], [Base, Noun]);
        assert_eq!(
            parts("Two men were killed.")[1..4],
            [Noun, Finite, Participle]
        );
    }

    #[test]
    fn tokens_past_the_end_are_other() {
        let doc = Document::new("Prices rise.");
        assert_eq!(Parts::new(&doc).part(3), Part::Other);
        assert_eq!(Parts::new(&Document::new("")).part(0), Part::Other);
    }
}
