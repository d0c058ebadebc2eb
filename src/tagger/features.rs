//! The features of a token, for which the model has weights.
//!
//! A feature is a number: the hash of its template and of the values that the template saw.
//! Training and tagging make features with the same code, over the same tokens.

use std::ops::Range;

use super::class::FeatureClass;
use super::evidence::{Elsewhere, Signs};
use super::label::{LABELS, Label};
use super::word::{Word, prefixes, suffixes};

/// The number of tokens that the features look ahead and back.
pub const MARGIN: usize = 2;

/// A token that may be part of a name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Slot {
    /// The number of its word in the article's evidence.
    pub id: u32,
    /// The signs of the word here.
    pub signs: Signs,
    /// Its part in the longest place name of the gazetteer that covers it: 0 for none, otherwise
    /// size class and BILOU position.
    pub place: u8,
}

/// A run of candidates in its sentence.
#[derive(Debug)]
pub struct Run<'a> {
    /// The words of the run, with [`MARGIN`] more on either side.
    pub words: &'a [Word],
    /// The run's tokens.
    pub slots: &'a [Slot],
    /// Normal, title or upper casing.
    pub casing: u64,
    /// Whether it is in the header block.
    pub header: bool,
}

/// Makes the features of one token.
pub(super) struct Maker<F> {
    emit: F,
}

impl<F: FnMut(u64)> Maker<F> {
    pub(super) fn new(emit: F) -> Self {
        Self { emit }
    }
    #[inline]
    pub(super) fn one(&mut self, template: u64, a: u64) {
        let h =
            (a ^ template.wrapping_mul(0xd6e8_feb8_6659_fd93)).wrapping_mul(0xa076_1d64_78bd_642f);
        let h = (h ^ h >> 32).wrapping_mul(0xe703_7ed1_a0b4_28db);
        (self.emit)(h ^ h >> 29);
    }
    #[inline]
    pub(super) fn two(&mut self, template: u64, a: u64, b: u64) {
        let a = a.wrapping_mul(0x8ebc_6af0_9c88_c6e3);
        self.one(template, (a ^ a >> 29).wrapping_add(b));
    }
    #[inline]
    fn three(&mut self, template: u64, a: u64, b: u64, c: u64) {
        let a = a.wrapping_mul(0x5899_65cc_7537_4cc3);
        self.two(template, (a ^ a >> 31).wrapping_add(b), c);
    }
}

/// The most features of a token.
const MOST: usize = 96;

/// The features of one token. They are collected before their weights are looked up, because the
/// processor does either faster than both in turn.
pub(super) struct Features {
    all: [u64; MOST],
    count: usize,
}

impl Default for Features {
    fn default() -> Self {
        Self {
            all: [0; MOST],
            count: 0,
        }
    }
}

impl Features {
    pub(super) fn clear(&mut self) {
        self.count = 0;
    }

    #[inline]
    pub(super) fn push(&mut self, feature: u64) {
        self.all[self.count] = feature;
        self.count += 1;
    }

    pub(super) fn all(&self) -> &[u64] {
        &self.all[..self.count]
    }
}

/// The number of words on either side in which to look for a segment, so that a text all in
/// capitals does not take quadratic time.
const REACH: usize = 32;

/// Returns the part of the run around `i` without connectors; `i` is an index in `words`.
pub fn segment(words: &[Word], run: Range<usize>, i: usize) -> Range<usize> {
    if !words[i].capital {
        return i..i + 1;
    }
    let start = (run.start..i)
        .rev()
        .take(REACH)
        .take_while(|&j| words[j].capital)
        .last()
        .unwrap_or(i);
    let end = (i + 1..run.end)
        .take(REACH)
        .take_while(|&j| words[j].capital)
        .last()
        .unwrap_or(i)
        + 1;
    start..end
}

/// Emits the first-pass features of the run's token `at`, whose text is `text`.
pub fn first_pass(run: &Run, at: usize, text: &str, seen: &Elsewhere, emit: impl FnMut(u64)) {
    let m = &mut Maker { emit };
    let words = run.words;
    let i = at + MARGIN;
    let near = [
        &words[i - 2],
        &words[i - 1],
        &words[i],
        &words[i + 1],
        &words[i + 2],
    ];
    let [_, b1, w, ..] = near;
    of_words(m, near, text, run.casing);
    of_clusters(m, near);
    of_lists(m, near);
    of_places(m, run.slots, at, near);
    let segment = segment(words, MARGIN..MARGIN + run.slots.len(), i);
    let position = u64::from(i == segment.start) + 2 * u64::from(i + 1 == segment.end);
    of_segment(m, words, segment.clone(), position);
    let suffix = words[i..segment.end.max(i)]
        .iter()
        .position(|w| w.is(FeatureClass::ORG_SUFFIX))
        .map_or(9, |d| d.min(4) as u64);
    m.two(70, suffix, position);
    m.two(71, u64::from(run.header), u64::from(w.shape));
    let opens = words[segment.start - 1].key == Word::EDGE.key && at == 0;
    of_evidence(m, seen, w, position, opens);
    m.one(85, u64::from(run.slots[at].signs));
    m.two(86, u64::from(seen.lower), b1.key);
}

/// Makes the features of the words and their shapes.
fn of_words(
    m: &mut Maker<impl FnMut(u64)>,
    [b2, b1, w, a1, a2]: [&Word; 5],
    text: &str,
    casing: u64,
) {
    let shape = u64::from(w.shape);
    m.one(0, 0);
    m.one(1, w.plain);
    m.one(2, w.form);
    m.two(3, shape, casing);
    let (prefixes, suffixes) = (prefixes(text), suffixes(text));
    for n in 0..4_usize {
        if prefixes[n] != 0 {
            m.one(10 + n as u64, prefixes[n]);
            m.one(14 + n as u64, suffixes[n]);
        }
    }
    m.one(4, b1.key);
    m.one(5, a1.key);
    m.one(6, b2.key);
    m.one(7, a2.key);
    m.two(20, b1.key, w.key);
    m.two(21, w.key, a1.key);
    m.two(22, b1.key, a1.key);
    m.two(23, u64::from(b1.shape), shape);
    m.two(24, shape, u64::from(a1.shape));
    m.three(25, u64::from(b1.shape), shape, u64::from(a1.shape));
    m.two(26, b1.key, shape);
    m.two(27, a1.key, shape);
    m.two(28, b2.key, b1.key);
    m.two(29, a1.key, a2.key);
}

/// Makes the features of the words' clusters.
fn of_clusters(m: &mut Maker<impl FnMut(u64)>, near: [&Word; 5]) {
    let [_, b1, w, a1, _] = near;
    let [cb2, cb1, c, ca1, ca2] = near.map(|w| u64::from(w.coarse));
    m.one(30, c);
    m.one(31, u64::from(w.fine));
    m.one(32, cb1);
    m.one(33, ca1);
    m.one(34, cb2);
    m.one(35, ca2);
    m.one(36, u64::from(b1.fine));
    m.one(37, u64::from(a1.fine));
    m.two(38, cb1, c);
    m.two(39, c, ca1);
    m.two(40, cb1, ca1);
    m.two(41, c, u64::from(w.shape));
}

/// Makes the features of the lists that the words are in: names of people, titles, offices, ….
fn of_lists(m: &mut Maker<impl FnMut(u64)>, [_, b1, w, a1, _]: [&Word; 5]) {
    let shape = u64::from(w.shape);
    let [nb1, n, na1] = [b1, w, a1].map(|w| u64::from(w.names));
    m.two(42, n, shape);
    m.two(43, nb1, n);
    m.two(44, n, na1);
    m.three(45, nb1, n, na1);
    m.two(46, b1.classes.bits(), shape);
    m.two(47, a1.classes.bits(), shape);
    m.two(48, b1.classes.bits(), a1.classes.bits());
}

/// Makes the features of the place names in the gazetteer.
fn of_places(m: &mut Maker<impl FnMut(u64)>, slots: &[Slot], at: usize, near: [&Word; 5]) {
    let [_, b1, w, ..] = near;
    let place = |at: Option<usize>| {
        at.and_then(|at| slots.get(at))
            .map_or(0xff, |s| u64::from(s.place))
    };
    let p = place(Some(at));
    m.two(50, p, u64::from(w.names));
    m.two(51, place(at.checked_sub(1)), p);
    m.two(52, p, place(Some(at + 1)));
    m.two(53, p, b1.key);
}

/// Makes the features of the [segment] around the token. `position` encodes the token's position in
/// it.
fn of_segment(
    m: &mut Maker<impl FnMut(u64)>,
    words: &[Word],
    segment: Range<usize>,
    position: u64,
) {
    let (first, last) = (&words[segment.start], &words[segment.end - 1]);
    let (before, after) = (&words[segment.start - 1], &words[segment.end]);
    m.two(60, segment.len().min(5) as u64, position);
    if segment.len() < 2 {
        return;
    }
    m.two(61, last.key, position);
    m.two(62, u64::from(last.coarse), position);
    m.two(63, first.key, position);
    m.two(64, u64::from(last.fine), position);
    m.two(65, last.classes.bits(), position);
    m.two(66, before.key, position);
    m.two(67, after.key, position);
    m.two(68, u64::from(before.coarse), position);
    m.two(69, u64::from(after.coarse), position);
    m.two(
        54,
        u64::from(first.names),
        u64::from(last.names) << 2 | position,
    );
}

/// Makes the features of what the rest of the article shows about the word. `opens` says whether
/// the run and its first segment begin a sentence.
fn of_evidence(
    m: &mut Maker<impl FnMut(u64)>,
    seen: &Elsewhere,
    w: &Word,
    position: u64,
    opens: bool,
) {
    m.two(80, u64::from(seen.signs), 0);
    let mut signs = seen.signs;
    while signs != 0 {
        m.one(90 + u64::from(signs.trailing_zeros()), 0);
        signs &= signs - 1;
    }
    m.two(
        81,
        u64::from(seen.lower),
        u64::from(seen.count) << 1 | u64::from(opens),
    );
    m.two(82, u64::from(seen.acronym), u64::from(w.shape));
    m.one(83, u64::from(seen.longer));
    m.two(84, u64::from(seen.signs & 0x7e), position);
}

/// What the first pass shows about a token.
#[derive(Clone, Copy, Debug)]
pub struct Relabelled {
    /// The most and second most frequent labels of the same word elsewhere in the article.
    pub elsewhere: [Option<(Label, u8)>; 2],
    /// The token's own label.
    pub first: Label,
    /// Its position in its segment, 0 to 3.
    pub position: u64,
}

/// The number of tokens that differ for the second pass, among those of words that occur once.
pub(super) const SINGLE: usize = 4 * LABELS;

impl Relabelled {
    /// Returns the number of the token among those of words that occur once, below [`SINGLE`].
    pub(super) fn single(&self) -> Option<usize> {
        let number = 4 * self.first.index() + self.position as usize;
        (self.elsewhere == [None; 2]).then_some(number)
    }
}

/// Emits the features added by the labels of the first pass.
pub fn second_pass(token: &Relabelled, emit: impl FnMut(u64)) {
    let Relabelled {
        elsewhere,
        first,
        position,
    } = *token;
    let m = &mut Maker { emit };
    let code = |label: Option<(Label, u8)>| label.map_or(99, |(label, _)| label.index() as u64);
    let kind = |label: Option<(Label, u8)>| {
        label.map_or(99, |(label, _)| label.kind().map_or(9, |kind| kind as u64))
    };
    let [most, next] = elsewhere;
    let often = most.map_or(0, |(_, n)| n.min(4));
    m.two(200, code(most), u64::from(often));
    m.two(201, kind(most), kind(next));
    m.two(202, code(most), first.index() as u64);
    m.three(203, kind(most), u64::from(often), position);
    m.one(204, first.index() as u64);
    m.two(205, code(next), 0);
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn words_that_occur_once_differ_by_label_and_position_and_others_have_no_number() {
        let labels = (0..LABELS).map(Label::from_index);
        let once = labels.flat_map(|first| {
            (0..4).map(move |position| Relabelled {
                elsewhere: [None; 2],
                first,
                position,
            })
        });
        let numbers: HashSet<usize> = once.filter_map(|token| token.single()).collect();
        assert!(numbers.len() == SINGLE && numbers.iter().all(|&n| n < SINGLE));
        let again = Relabelled {
            elsewhere: [Some((Label::OUTSIDE, 1)), None],
            first: Label::OUTSIDE,
            position: 0,
        };
        assert_eq!(again.single(), None);
    }
}
