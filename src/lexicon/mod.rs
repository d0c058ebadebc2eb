//! Word lists, and how to look things up in them.
//!
//! The lists are text files beside this one: an entry a line, `#` begins a comment. They are in the binary as they stand. This
//! layer knows words, not articles; what a listed word means in its sentence is for the extractors to decide.

mod classes;
mod fold;
pub mod gazetteer;
mod gender;
mod key;
mod nickname;
mod phrases;

pub use classes::{Class, Classes, KeyHasher, classes};
pub use gender::{Gender, gender};
pub use key::Key;
pub use nickname::is_nickname;
pub use phrases::Phrases;

/// A map from words to what a list says of them.
pub type KeyMap<T> = std::collections::HashMap<Key, T, std::hash::BuildHasherDefault<KeyHasher>>;

/// The entries of a word list: its lines without comments and surrounding space, empty ones left out.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    let bare = |line: &'static str| line[..memchr::memchr(b'#', line.as_bytes()).unwrap_or(line.len())].trim_ascii();
    list.lines().map(bare).filter(|line| !line.is_empty())
}
