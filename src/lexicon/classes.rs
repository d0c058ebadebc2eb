//! [`Classes`]: the single-word lists that a word is in, as a set of bits.
//!
//! A token gets its classes when it is made, so a rule just asks `token.is(Class::MONTH)`. Lists
//! whose entries have values or several words are not here; the extractors that use them read them
//! into tables of their own.

use std::hash::Hasher;
use std::ops::BitOr;

use super::list::{Fields, Lines};
use super::{Key, WordTable};
use crate::lexicon::list_text;

/// A set of word classes: 96 bits, which keeps a token at 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Classes([u32; 3]);

impl Classes {
    /// No class at all.
    pub const NONE: Self = Self([0; 3]);

    /// Returns the set of only the class with this number, 0 to 95.
    const fn single(number: usize) -> Self {
        let mut bits = [0; 3];
        bits[number / 32] = 1 << (number % 32);
        Self(bits)
    }

    /// Returns the union of both sets. For constants, where `|` cannot be used.
    pub const fn or(self, other: Self) -> Self {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        Self([a | d, b | e, c | f])
    }

    /// Whether the two sets share a class.
    #[inline]
    pub const fn has(self, any_of: Self) -> bool {
        let ([a, b, c], [d, e, f]) = (self.0, any_of.0);
        a & d | b & e | c & f != 0
    }
}

impl BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// A word list, and the columns that hold its words.
#[derive(Clone, Copy)]
struct List {
    class: Classes,
    text: &'static str,
    /// The first column and the one after the last. A list that is not a table has one column.
    columns: (usize, usize),
}

/// Declares one class per line: its documentation, name, number and word list. For a list that is a
/// table, a range names the columns that hold its words (end exclusive).
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $file:literal $($from:literal..$to:literal)?;)*) => {
        /// The single classes.
        #[derive(Debug)]
        pub struct Class;
        impl Class {
            $($(#[$doc])* pub const $name: Classes = Classes::single($number);)*
        }
        const LISTS: &[List] = &[$(List {
            class: Class::$name,
            text: list_text!($file),
            columns: classes!(@ $($from, $to)?),
        }),*];
    };
    (@) => { (0, 1) };
    (@ $from:literal, $to:literal) => { ($from, $to) };
}

classes! {
    /// Precedes a name or number; a full stop after it doesn't end a sentence.
    ABBREVIATION = 0, "grammar/abbreviations.txt";
    /// An abbreviation that may end a sentence.
    ABBREVIATION_END = 1, "grammar/abbreviations_end.txt";
    /// Begins a new sentence after an abbreviation, if capitalised.
    STARTER = 2, "grammar/starters.txt";
    /// the, a, some
    DETERMINER = 3, "grammar/determiners.txt";
    /// he, she, they
    PRONOUN = 4, "grammar/pronouns.txt";
    /// him, her, them
    OBJECT_PRONOUN = 5, "grammar/object_pronouns.txt";
    /// his, her, their
    POSSESSIVE = 6, "grammar/possessives.txt";
    /// who, which, that
    RELATIVE = 7, "grammar/relatives.txt";
    /// of, in, on
    PREPOSITION = 8, "grammar/prepositions.txt";
    /// and, or, but
    CONJUNCTION = 9, "grammar/conjunctions.txt";
    /// if, when, because
    SUBORDINATOR = 10, "grammar/subordinators.txt";
    /// is, has, will, didn't
    AUXILIARY = 11, "grammar/auxiliaries.txt";
    /// not, never, didn't
    NEGATION = 12, "grammar/negations.txt";
    /// January, Jan
    MONTH = 13, "time/months.txt";
    /// Monday, Mon
    WEEKDAY = 14, "time/weekdays.txt";
    /// hour, weeks
    TIME_UNIT = 15, "time/time_units.txt";
    /// two, hundred, dozens
    NUMBER_WORD = 16, "quantity/number_words.txt";
    /// first, twentieth
    ORDINAL = 17, "grammar/ordinals.txt";
    /// Mr, Senator
    TITLE = 18, "names/titles.txt";
    /// minister, spokeswoman
    ROLE = 19, "names/roles.txt";
    /// man, officials
    PERSON_NOUN = 20, "names/person_nouns.txt";
    /// Inc, University
    ORG_SUFFIX = 21, "names/org_suffixes.txt";
    /// Ministry, Bank (of)
    ORG_HEAD = 22, "names/org_heads.txt";
    /// said, added, telling
    CUE = 23, "speech/cues.txt";
    /// company, ministry, party
    ORG_NOUN = 24, "names/org_nouns.txt";
    /// report, statement, poll
    DOCUMENT = 25, "speech/document_nouns.txt";
    /// went, took, thinks: almost certainly a finite verb
    FINITE = 26, "grammar/finite_verbs.txt";
    /// also, then, later: comes between a subject and its verb
    ADVERB = 27, "grammar/adverbs.txt";
    /// former, deputy, foreign (minister)
    ROLE_MODIFIER = 28, "names/role_modifiers.txt";
    /// claim, warning: reports a statement in a clause with "that"
    CUE_NOUN = 29, "speech/cue_nouns.txt";
    /// of, von: inside a name
    NAME_LINK = 30, "names/name_links.txt";
    /// de, bin: may begin a name in lower case
    NAME_PARTICLE = 31, "names/name_leads.txt";
    /// rose, totalled: comes between the thing measured and its figure
    CHANGE_VERB = 32, "quantity/change_verbs.txt";
    /// spent, took: its object is a sum or measure that belongs to its subject
    MEASURE_VERB = 33, "quantity/holding_verbs.txt";
    /// section, flight: the number after it is part of its name
    NUMBERED = 34, "quantity/numbered.txt";
    /// of, for, into: a preposition that is never a verb particle
    NOT_PARTICLE = 36, "grammar/no_particles.txt";
    /// sold, employs: before a number, a verb whose object is counted
    COUNTING_VERB = 37, "quantity/counting_verbs.txt";
    /// two, hundred, twice: a word of [`numbers.tsv`], which gives its role in a number
    NUMERAL = 35, "quantity/numbers.tsv" 0..1;
    /// people, cattle: plural without an s
    PLURAL = 38, "grammar/plurals_without_s.txt";
    /// news, perhaps: looks like a plural but is not one
    NOT_PLURAL = 39, "grammar/no_plurals.txt";
    /// Mary, Dmitry
    FIRST_NAME = 40, "names/first_names.txt";
    /// Lincoln, Kent: surnames that are also place names
    SURNAME = 41, "names/surnames.txt";
    /// Reading, Mobile: English words that are also place names
    PLACE_WORD = 42, "places/place_words.txt";
    /// Street, Bridge: head of the name of something that is in a place
    VENUE_NOUN = 43, "places/venue_nouns.txt";
    /// Police, Council: head of the name of a public body, which is named after its place
    PUBLIC_BODY = 44, "names/public_bodies.txt";
    /// north, south-western, central
    DIRECTION = 45, "places/directions.txt";
    /// in, near, throughout: a place probably follows
    LOCATIVE_PREPOSITION = 46, "places/placing.txt";
    /// police, residents, province: a place probably precedes
    CIVIC_NOUN = 47, "places/civic_nouns.txt";
    /// woman, couple: a town or a state precedes, not a country
    AFTER_TOWN = 48, "places/townspeople.txt";
    /// virus, wine: a thing named after a place; the name before it isn't a place
    NAMED_AFTER_PLACE = 49, "places/place_named_things.txt";
    /// Street, Park, Airport: ends the name of a place within a town
    STREET_HEAD = 50, "places/street_heads.txt";
    /// River, Creek
    WATER_HEAD = 51, "places/water_heads.txt";
    /// Valley, Island
    LANDFORM_HEAD = 52, "places/landform_heads.txt";
    /// warning, denial: something that a government has
    STANCE = 53, "places/stances.txt";
    /// went, was: what it reports is in the past
    PAST_VERB = 54, "grammar/past_verbs.txt";
    /// will, scheduled: what it reports is in the future
    FUTURE_CUE = 55, "grammar/future_cues.txt";
    /// of, de, upon: continues a place name
    PLACE_LINK = 56, "places/place_links.txt";
    /// peninsula, desert: ends a place name, even in lower case
    PLACE_HEAD = 57, "places/place_heads.txt";
    /// sheriff, constabulary: a word, or part of a pair of words, in [`home_words.tsv`], which says
    /// which country it points to
    COUNTRY_MARKER = 58, "places/home_words.tsv" 1..3;
    /// Real, Dynamo: begins the name of a club, before its town
    CLUB_PREFIX = 59, "names/club_leads.txt";
    /// Marathon, Constitution: if capitalised, ends the name of an event or law named after a place
    EVENT = 61, "places/place_named_events.txt";
    /// said, told: a verb of saying in a form that is not a noun
    SAYING_VERB = 60, "speech/saying_verbs.txt";
    /// goalkeeper, striker: players, most of whom only teams have
    TEAM_PLAYER = 62, "places/team_players.txt";
    /// equaliser, midfield: a word that only sport has
    SPORT_WORD = 63, "names/sport_words.txt";
}

impl Class {
    /// People, bodies and documents, which can be a source.
    pub const SOURCE_NOUN: Classes = Self::PERSON_NOUN
        .or(Self::ROLE)
        .or(Self::ORG_NOUN)
        .or(Self::DOCUMENT);
    /// Words that say in a body's name what kind of body it is: ministry, Inc.
    pub const BODY_KIND: Classes = Self::ORG_HEAD.or(Self::ORG_SUFFIX).or(Self::ORG_NOUN);
    /// These, and public bodies: police.
    pub const BODY_WORD: Classes = Self::BODY_KIND.or(Self::PUBLIC_BODY);
}

/// The words of an entry, column by column.
struct Words<'a> {
    columns: Fields<'a>,
    words: Fields<'a>,
    left: usize,
}

impl<'a> Words<'a> {
    /// Returns the words of an entry in these columns.
    const fn of(entry: &'a [u8], (from, to): (usize, usize)) -> Self {
        let mut columns = Fields::of(entry, b"\t");
        let mut skipped = 0;
        while skipped < from {
            columns.field();
            skipped += 1;
        }
        Self {
            words: Fields::of(columns.field(), b" |"),
            columns,
            left: to - from,
        }
    }

    /// Returns the next word. A mark such as `+clause` describes the entry and is not a word.
    const fn take(&mut self) -> Option<&'a [u8]> {
        while self.left > 0 {
            while let Some(word) = self.words.word() {
                if !matches!(word, [b'+' | b'~', ..]) {
                    return Some(word);
                }
            }
            self.words = Fields::of(self.columns.field(), b" |");
            self.left -= 1;
        }
        None
    }
}

#[allow(long_running_const_eval)] // a few thousand words take a second to compile
static TABLE: WordTable<Classes, { 1 << 14 }> = {
    let mut table = WordTable::new(Classes::NONE);
    let mut i = 0;
    while i < LISTS.len() {
        let list = LISTS[i];
        let mut lines = Lines::of(list.text);
        while let Some(line) = lines.take() {
            let mut words = Words::of(line, list.columns);
            while let Some(word) = words.take() {
                let word = Key::listed(word);
                table.set(word, table.value(word).or(list.class));
            }
        }
        i += 1;
    }
    table
};

/// Returns every word in the lists of these classes, with all its classes, in no particular order.
pub fn words_of(any_of: Classes) -> impl Iterator<Item = (Key, Classes)> {
    TABLE
        .entries()
        .filter(move |(_, classes)| classes.has(any_of))
}

/// Returns the classes of a word.
#[inline]
pub fn classes(word: Key) -> Classes {
    TABLE.value(word)
}

/// Keys are already hashes, so they are used as they are, or combined if there are several. Numbers
/// beside them are mixed a little.
#[derive(Default, Debug)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("only keys and numbers are hashed");
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = self.0.rotate_left(23) ^ key;
    }
    fn write_usize(&mut self, number: usize) {
        self.write_u64((number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    }
}

#[cfg(test)]
mod tests {
    use std::hash::Hash;

    use super::*;

    #[test]
    fn a_word_has_the_classes_of_its_lists_and_no_others() {
        let may = classes(Key::of("May"));
        assert!(may.has(Class::MONTH) && may.has(Class::AUXILIARY));
        assert!(!may.has(Class::WEEKDAY));
        assert_eq!(classes(Key::of("zyzzyva")), Classes::NONE);
    }

    #[test]
    fn a_key_is_its_own_hash_and_several_are_told_apart_by_their_order() {
        let hash = |values: &dyn Fn(&mut KeyHasher)| {
            let mut hasher = KeyHasher::default();
            values(&mut hasher);
            hasher.finish()
        };
        let (a, b) = (Key::of("ferry"), Key::of("quay"));
        assert_eq!(hash(&|h| a.hash(h)), a.0);
        assert_ne!(hash(&|h| (a, b).hash(h)), hash(&|h| (b, a).hash(h)));
        assert_ne!(
            hash(&|h| (a, 1_usize).hash(h)),
            hash(&|h| (a, 2_usize).hash(h))
        );
    }

    #[test]
    fn every_class_has_a_number_of_its_own() {
        let shared = LISTS
            .iter()
            .enumerate()
            .filter(|(i, list)| LISTS[..*i].iter().any(|other| list.class.has(other.class)));
        assert_eq!(shared.count(), 0);
    }

    #[test]
    fn every_listed_word_is_found() {
        for list in LISTS.iter().filter(|list| list.columns == (0, 1)) {
            let words = super::super::entries(list.text)
                .flat_map(|entry| entry.split('\t').next())
                .flat_map(str::split_whitespace)
                .filter(|word| !word.starts_with(['+', '~']));
            for word in words {
                assert!(
                    classes(Key::of(word)).has(list.class),
                    "{word}: the compiler and the tokeniser fold it differently"
                );
            }
        }
    }

    #[test]
    fn values_and_marks_beside_a_word_are_not_words() {
        let is = |word, class| classes(Key::of(word)).has(class);
        assert!(is("seven", Class::NUMERAL) && is("dozen", Class::NUMERAL));
        assert!(!is("digit", Class::NUMERAL) && !is("plural", Class::NUMERAL));
        assert!(is("sheriff", Class::COUNTRY_MARKER) && is("mile", Class::COUNTRY_MARKER));
        assert!(!is("us", Class::COUNTRY_MARKER) && !is("|", Class::COUNTRY_MARKER));
        assert!(is("urged", Class::CUE));
        assert!(!is("+clause", Class::CUE) && !is("~for", Class::CUE));
    }
}
