//! Word lists, and the tables to look them up in.
//!
//! The lists are text files in `lists/`, one folder per subject. They have one entry per line; `#`
//! begins a comment. The compiler reads them ([`list`]) into hash tables: of words with values
//! ([`WordTable`]), of phrases ([`Phrases`]), or of words alone ([`WordSet`], by `listed!`). So nothing is built
//! at start-up, and a list with a mistake does not compile. This layer knows words, not articles;
//! the extractors decide what a listed word means in its sentence.

mod classes;
mod company;
mod cue;
mod fold;
pub mod gazetteer;
mod gender;
mod key;
pub mod list;
mod nickname;
mod noun_gender;
pub mod office;
mod phrases;
mod set;
mod table;
mod zones;

pub use classes::{Class, Classes, KeyHasher, classes, words_of};
pub use company::{LEGAL_FORMS, is_company_tail};
pub use cue::{VerbForm, cue_form};
pub use fold::{unaccented, without_accents};
pub use gender::{Gender, gender};
pub use key::{Folding, Key};
pub(crate) use key::{key, keys, list_text, listed};
pub use nickname::is_nickname;
pub use noun_gender::{noun_gender, title_gender};
pub use phrases::Phrases;
pub use set::{WordSet, Words};
pub use table::WordTable;
pub use zones::{Zone, zone};

/// A map from the words of an article to values, or from what consists of words and numbers.
pub type KeyMap<T, K = Key> =
    std::collections::HashMap<K, T, std::hash::BuildHasherDefault<KeyHasher>>;

/// Returns the entries of a word list at run time, for tests: its trimmed lines, without comments
/// and blank lines.
#[cfg(test)]
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    let bare = |line: &'static str| {
        line[..memchr::memchr(b'#', line.as_bytes()).unwrap_or(line.len())].trim_ascii()
    };
    list.lines().map(bare).filter(|line| !line.is_empty())
}
