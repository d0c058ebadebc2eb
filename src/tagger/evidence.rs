//! Evidence about a capitalised word from the rest of the article: the same word where its use is
//! clearer, in a longer name, or in lower case.

use std::ops::Range;

use super::class::FeatureClass;
use super::label::{LABELS, Label};
use super::word::Word;
use crate::lexicon::{Key, KeyMap, key, keys};
use crate::text::{Case, Document, Token};

/// The signs of a word in one place, as bits of [`Sign`].
pub type Signs = u16;

/// The single signs.
#[derive(Debug)]
pub struct Sign;

#[allow(missing_docs)] // each has a comment
impl Sign {
    /// Capitalised in mid-sentence.
    pub const MID: Signs = 1;
    /// After a first name: "Ann _".
    pub const AFTER_FIRST: Signs = 1 << 1;
    /// After a title or role: "Mr _", "minister _".
    pub const AFTER_TITLE: Signs = 1 << 2;
    /// After "in", "at", "from", "near".
    pub const AFTER_IN: Signs = 1 << 3;
    /// Beside a reporting verb: "_ said", "told _".
    pub const BESIDE_CUE: Signs = 1 << 4;
    /// The first of several capitalised words.
    pub const OPENS: Signs = 1 << 5;
    /// The last of several capitalised words.
    pub const ENDS: Signs = 1 << 6;
    /// Before an organisation's last word: "_ Holdings".
    pub const BEFORE_SUFFIX: Signs = 1 << 7;
    /// After "the".
    pub const AFTER_THE: Signs = 1 << 8;
    /// Before `'s`.
    pub const OWNS: Signs = 1 << 9;
    /// Alone between brackets: "(_)".
    pub const BRACKETED: Signs = 1 << 10;
}

/// The evidence of an article about a word.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// The signs of at least one occurrence.
    once: Signs,
    /// The signs of more than one.
    again: Signs,
    count: u8,
    lower: u8,
    /// Whether it is made of the first letters of a name in the article.
    acronym: bool,
    /// The cluster of the last word of a longer name that contains it.
    longer: u32,
    labels: [u8; LABELS],
}

/// The evidence of an article about its capitalised words.
#[derive(Debug, Default)]
pub struct Evidence {
    ids: KeyMap<u32>,
    /// A bit of each recorded word. Few other words share one.
    bits: [u64; 16],
    entries: Vec<Entry>,
}

/// The evidence of the rest of the article about one occurrence of a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Elsewhere {
    /// The signs seen elsewhere.
    pub signs: Signs,
    /// The number of its other occurrences, up to 3.
    pub count: u32,
    /// Whether it occurs in lower case.
    pub lower: bool,
    /// Whether it is the acronym of a name.
    pub acronym: bool,
    /// The cluster of the last word of a longer name that contains it.
    pub longer: u32,
}

fn raise(count: &mut u8) {
    *count = count.saturating_add(1);
}

/// Returns the place of a word's bit in [`Evidence::bits`].
fn bit(word: Key) -> (usize, u64) {
    ((word.0 >> 32) as usize % 16, 1 << (word.0 >> 36 & 63))
}

impl Evidence {
    /// Starts without evidence, with room for this many words.
    pub fn with_capacity(words: usize) -> Self {
        let ids = KeyMap::with_capacity_and_hasher(words, Default::default());
        Self {
            ids,
            bits: [0; 16],
            entries: Vec::with_capacity(words),
        }
    }

    /// Records a capitalised word and returns its number in the article.
    pub fn note(&mut self, key: Key, signs: Signs, longer: u32) -> u32 {
        let (at, bit) = bit(key);
        self.bits[at] |= bit;
        let id = *self.ids.entry(key).or_insert_with(|| {
            self.entries.push(Entry::default());
            self.entries.len() as u32 - 1
        });
        let entry = &mut self.entries[id as usize];
        raise(&mut entry.count);
        entry.again |= entry.once & signs;
        entry.once |= signs;
        if entry.longer == 0 {
            entry.longer = longer;
        }
        id
    }

    /// Counts the lower-case occurrences of the recorded words.
    pub fn count_lower(&mut self, doc: &Document) {
        let bits = self.bits;
        let may_be = |key: Key| {
            let (at, bit) = bit(key);
            bits[at] & bit != 0
        };
        let lower = |t: &&Token| t.case == Case::Lower && may_be(t.key);
        for token in doc.tokens().iter().filter(lower) {
            if let Some(&id) = self.ids.get(&token.key) {
                raise(&mut self.entries[id as usize].lower);
            }
        }
    }

    /// Marks the word that these first letters of a name spell, if it is recorded.
    pub fn mark_acronym(&mut self, letters: &str) {
        if let Some(&id) = self.ids.get(&Key::of(letters)) {
            self.entries[id as usize].acronym = true;
        }
    }

    /// Returns what the article shows about the word outside this place.
    pub fn elsewhere(&self, id: u32, here: Signs) -> Elsewhere {
        let entry = &self.entries[id as usize];
        Elsewhere {
            signs: entry.once & !here | entry.again,
            count: u32::from(entry.count.saturating_sub(1)).min(3),
            lower: entry.lower > 0,
            acronym: entry.acronym,
            longer: entry.longer,
        }
    }

    /// Records the label that the first pass gave to an occurrence of the word.
    pub fn label(&mut self, id: u32, label: Label) {
        raise(&mut self.entries[id as usize].labels[label.index()]);
    }

    /// Returns the most and second most frequent labels that the first pass gave to the word
    /// elsewhere.
    pub fn labels_elsewhere(&self, id: u32, here: Label) -> [Option<(Label, u8)>; 2] {
        let entry = &self.entries[id as usize];
        // Most words occur once.
        if entry.count < 2 {
            return [None; 2];
        }
        let mut counts = entry.labels;
        counts[here.index()] = counts[here.index()].saturating_sub(1);
        let (mut most, mut next) = (None, None);
        for (i, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let label = Some((Label::from_index(i), count));
            let above = |other: Option<(Label, u8)>| other.is_none_or(|(_, n)| n < count);
            if above(most) {
                (most, next) = (label, most);
            } else if above(next) {
                next = label;
            }
        }
        [most, next]
    }
}

/// Returns the signs of the word at `i`. `words` holds the run with
/// [`MARGIN`](super::features::MARGIN) more words before and after it.
pub fn signs(words: &[Word], i: usize, segment: Range<usize>, normal: bool) -> Signs {
    const IN: &[Key] = keys!["in", "at", "from", "near", "outside"];
    let (before, after) = (&words[i - 1], &words[i + 1]);
    let mut signs = 0;
    let mut set = |sign: Signs, seen: bool| signs |= if seen { sign } else { 0 };
    set(Sign::MID, normal && before.key != Word::EDGE.key);
    set(Sign::AFTER_FIRST, before.capital && before.is_first_name());
    set(
        Sign::AFTER_TITLE,
        before.is(FeatureClass::TITLE | FeatureClass::ROLE),
    );
    set(
        Sign::AFTER_IN,
        i == segment.start && IN.iter().any(|k| k.0 == before.key),
    );
    set(
        Sign::BESIDE_CUE,
        i + 1 == segment.end && after.is(FeatureClass::CUE)
            || i == segment.start && before.is(FeatureClass::CUE),
    );
    set(Sign::OPENS, segment.len() > 1 && i == segment.start);
    set(Sign::ENDS, segment.len() > 1 && i + 1 == segment.end);
    set(
        Sign::BEFORE_SUFFIX,
        words[i + 1..segment.end.max(i + 1)]
            .iter()
            .any(|w| w.is(FeatureClass::ORG_SUFFIX)),
    );
    set(Sign::AFTER_THE, before.key == key!("the").0);
    set(Sign::OWNS, after.key == key!("'s").0);
    set(
        Sign::BRACKETED,
        before.key == key!("(").0 && after.key == key!(")").0,
    );
    signs
}
