//! [`Classes`]: which of the single-word lists a word is in, as a set of bits.
//!
//! A token carries its classes from the moment it is made, so a rule asks `token.is(Class::MONTH)`
//! and looks nothing up. Lists whose entries have values or several words are not here: they are
//! tables of the extractor that reads them.

use std::hash::Hasher;
use std::ops::BitOr;

use super::list::{Fields, Lines};
use super::{Key, WordTable};
use crate::lexicon::list_text;

/// A set of word classes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Classes(u64);

impl Classes {
    /// No class at all.
    pub const NONE: Self = Self(0);

    /// Both sets' classes, where `|` cannot be used: in constants.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The classes that are in both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The set as bits, one a class.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether the two sets share a class.
    pub const fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// Declares one class a line: its documentation, name, bit and word list.
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $file:literal;)*) => {
        /// The single classes.
        #[derive(Debug)]
        pub struct Class;
        impl Class {
            $($(#[$doc])* pub const $name: Classes = Classes(1 << $bit);)*
        }
        const LISTS: &[(Classes, &str)] = &[$((Class::$name, list_text!($file))),*];
    };
}

classes! {
    /// Stands before a name or number; a full stop after it ends no sentence.
    ABBREVIATION = 0, "grammar/abbreviations.txt";
    /// An abbreviation that may end a sentence.
    ABBREVIATION_END = 1, "grammar/abbreviations_end.txt";
    /// Begins a sentence, when capitalised, after an abbreviation.
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
    /// went, took, thinks: surely a finite verb
    FINITE = 26, "grammar/finite_verbs.txt";
    /// also, then, later: between a subject and its verb
    ADVERB = 27, "grammar/adverbs.txt";
    /// former, deputy, foreign (minister)
    ROLE_MODIFIER = 28, "names/role_modifiers.txt";
    /// claim, warning: reports what somebody says in a clause with "that"
    CUE_NOUN = 29, "speech/cue_nouns.txt";
    /// of, von: inside a name
    NAME_LINK = 30, "names/name_links.txt";
    /// de, bin: before a name's first capital
    NAME_LEAD = 31, "names/name_leads.txt";
    /// rose, totalled: parts what is measured from its figure
    CHANGE_VERB = 32, "quantity/change_verbs.txt";
    /// spent, took: its object is a sum or measure of its subject
    HOLDING_VERB = 33, "quantity/holding_verbs.txt";
    /// section, flight: a number after it is its name
    NUMBERED = 34, "quantity/numbered.txt";
    /// of, for, into: a preposition that is never the particle of a verb
    NO_PARTICLE = 36, "grammar/no_particles.txt";
    /// sold, employs: before a number, a verb whose object is counted
    COUNTING_VERB = 37, "quantity/counting_verbs.txt";
    /// two, hundred, twice: a word of [`numbers.tsv`], which says what it is in a number
    NUMERAL = 35, "quantity/numbers.tsv";
    /// people, cattle: in the plural without an s
    PLURAL = 38, "grammar/plurals_without_s.txt";
    /// news, perhaps: ends as a plural does and is none
    NO_PLURAL = 39, "grammar/no_plurals.txt";
    /// Mary, Dmitry
    FIRST_NAME = 40, "names/first_names.txt";
    /// Lincoln, Kent: surnames that places have, too
    SURNAME = 41, "names/surnames.txt";
    /// Reading, Mobile: English words that places have, too
    PLACE_WORD = 42, "places/place_words.txt";
    /// Street, Bridge: the head of the name of something that stands in a place
    VENUE_NOUN = 43, "places/venue_nouns.txt";
    /// Police, Council: the head of the name of a public body, which is called after its place
    PUBLIC_BODY = 44, "names/public_bodies.txt";
    /// north, south-western, central
    DIRECTION = 45, "places/directions.txt";
    /// in, near, throughout: what follows is a place, likely
    PLACING = 46, "places/placing.txt";
    /// police, residents, province: what stands before is a place, likely
    CIVIC_NOUN = 47, "places/civic_nouns.txt";
    /// woman, couple: what stands before is a town or a state, no country
    TOWNSPEOPLE = 48, "places/townspeople.txt";
    /// virus, wine: what stands before is no place, but what is called after one
    PLACE_NAMED = 49, "places/place_named_things.txt";
    /// Street, Park, Airport: ends the name of a place in a town
    STREET_HEAD = 50, "places/street_heads.txt";
    /// River, Creek
    WATER_HEAD = 51, "places/water_heads.txt";
    /// Valley, Island
    LANDFORM_HEAD = 52, "places/landform_heads.txt";
    /// warning, denial: a government has it
    STANCE = 53, "places/stances.txt";
    /// went, was: what it tells lies behind
    PAST_VERB = 54, "grammar/past_verbs.txt";
    /// will, scheduled: what it tells lies ahead
    FUTURE_CUE = 55, "grammar/future_cues.txt";
    /// of, de, upon: goes on with a place's name
    PLACE_LINK = 56, "places/place_links.txt";
    /// peninsula, desert: ends a place's name, in lower case, too
    PLACE_HEAD = 57, "places/place_heads.txt";
    /// sheriff, constabulary: a word of [`home_words.tsv`], which says of which country; or of a
    /// pair there
    HOME_WORD = 58, "places/home_words.tsv";
    /// Real, Dynamo: a club that is called after the town behind it
    CLUB_LEAD = 59, "names/club_leads.txt";
    /// said, told: a verb of saying in a form that is no noun
    SAYING_VERB = 60, "speech/saying_verbs.txt";
}

#[allow(long_running_const_eval)] // a few thousand words, a second of compiling
static TABLE: WordTable<Classes, { 1 << 14 }> = {
    let mut table = WordTable::new(Classes::NONE);
    let mut i = 0;
    while i < LISTS.len() {
        let (class, list) = LISTS[i];
        let mut lines = Lines::of(list);
        while let Some(line) = lines.take() {
            let mut words = Fields::of(line, b" \t");
            while let Some(word) = words.word() {
                let word = Key::listed(word);
                table.set(word, table.value(word).or(class));
            }
        }
        i += 1;
    }
    table
};

/// The classes of a word.
#[inline]
pub fn classes(word: Key) -> Classes {
    TABLE.value(word)
}

/// Keys are hashes already: taking them as they are is hashing enough.
#[derive(Default, Debug)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("only keys are hashed, and a key is one u64");
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_classes_of_its_lists_and_no_others() {
        let may = classes(Key::of("May"));
        assert!(may.has(Class::MONTH) && may.has(Class::AUXILIARY));
        assert!(!may.has(Class::WEEKDAY));
        assert_eq!(classes(Key::of("zyzzyva")), Classes::NONE);
    }

    #[test]
    fn every_class_has_a_bit_of_its_own() {
        let shared = LISTS
            .iter()
            .enumerate()
            .filter(|(i, (class, _))| LISTS[..*i].iter().any(|(other, _)| class.has(*other)));
        assert_eq!(shared.count(), 0);
    }

    #[test]
    fn every_listed_word_is_found() {
        for &(class, list) in LISTS {
            for word in super::super::entries(list).flat_map(str::split_whitespace) {
                assert!(
                    classes(Key::of(word)).has(class),
                    "{word}: the compiler and the tokeniser fold it differently"
                );
            }
        }
    }
}
