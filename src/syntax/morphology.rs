//! The endings of English words: plurals, past forms, participles, `-ing` and `-ly`. Lists in
//! `lexicon/lists/grammar/` have the exceptions that only look like one of these.
//!
//! These functions see only the letters of a word. For its part of speech in a sentence, see
//! [`part`](super::part).

use std::borrow::Cow;

use crate::lexicon::list::{Fields, Lines};
use crate::lexicon::{Class, Key, WordSet, classes, list_text, listed};

/// Whether the word looks like a plural noun: `ferries`, `people`; not `news`, `bus`.
pub fn is_plural(word: &str) -> bool {
    is_plural_form(word, Key::of(word))
}

/// Does the same as [`is_plural`] for a word whose key is known.
pub fn is_plural_form(word: &str, key: Key) -> bool {
    let shouted = word.len() > 4 && word.bytes().all(|b| b.is_ascii_uppercase());
    let tail = |end: &str| {
        let at = word.len().saturating_sub(end.len());
        let tail = &word.as_bytes()[at..];
        tail == end.as_bytes() || shouted && tail.eq_ignore_ascii_case(end.as_bytes())
    };
    let ends = |end: &str| word.len() > end.len() + 1 && tail(end);
    let form = ends("s") && !["ss", "us", "is"].iter().any(|end| tail(end))
        || ends("men")
        || ends("people")
        || ends("children");
    let classes = classes(key);
    (form || classes.has(Class::PLURAL)) && !classes.has(Class::NOT_PLURAL)
}

/// Returns the singular of a plural noun: `ferry` for `ferries`. `None` if it is not a plural.
pub fn singular(word: &str) -> Option<Cow<'_, str>> {
    let mut lines = Lines::of(list_text!("grammar/irregular_plurals.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let (plural, singular) = (columns.field(), columns.field());
        if plural.eq_ignore_ascii_case(word.as_bytes()) {
            return str::from_utf8(singular).ok().map(Cow::Borrowed);
        }
    }
    if !is_plural(word) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("men") {
        return Some(Cow::Owned(format!("{stem}man")));
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return Some(Cow::Owned(format!("{stem}y")));
    }
    let hissing = ["ss", "x", "ch", "sh", "zz"];
    let es = |stem: &&str| hissing.iter().any(|end| stem.ends_with(end));
    word.strip_suffix("es")
        .filter(es)
        .or_else(|| word.strip_suffix('s'))
        .map(Cow::Borrowed)
}

/// Whether the word is a past form: `opened`, `went`; not `need`, `hundred`. Most are participles
/// too.
pub fn is_past(word: &str) -> bool {
    is_past_form(word, Key::of(word))
}

/// Does the same as [`is_past`] for a word whose key is known.
pub fn is_past_form(word: &str, key: Key) -> bool {
    ends_in_ed(word, key) || classes(key).has(Class::PAST_VERB)
}

/// Whether the word is a past form by its ending alone: `opened`; neither `need` nor `went`.
pub fn ends_in_ed(word: &str, key: Key) -> bool {
    const OTHER: WordSet = listed!("grammar/no_past.txt");
    word.len() > 3 && word.ends_with("ed") && !OTHER.contains(&key)
}

/// Whether the word is a past participle: `opened`, `gone`, `cut`; neither `went` nor `need`.
pub fn is_participle(word: &str) -> bool {
    const IRREGULAR: WordSet = listed!("grammar/participles.txt");
    let key = Key::of(word);
    ends_in_ed(word, key) || IRREGULAR.contains(&key)
}

/// Whether the word is a form in `-ing`: `opening`; neither `king` nor `evening`.
pub fn is_ing(word: &str) -> bool {
    is_ing_form(word, Key::of(word))
}

/// Does the same as [`is_ing`] for a word whose key is known.
pub fn is_ing_form(word: &str, key: Key) -> bool {
    const OTHER: WordSet = listed!("grammar/no_ing.txt");
    word.len() > 4 && word.ends_with("ing") && !OTHER.contains(&key)
}

/// Whether the word has the ending of a noun for somebody who does something: `cleaner`, `florist`,
/// `lobsterman`. Many such nouns are things: `letter`, `list`.
pub fn is_agent(word: &str) -> bool {
    const ENDS: [&str; 7] = ["er", "or", "ist", "ian", "man", "woman", "mate"];
    word.len() > 4 && ENDS.iter().any(|end| word.ends_with(end))
}

/// Whether the word is an adverb by its ending: `quickly`; neither `family` nor `fly`.
pub fn is_ly(word: &str) -> bool {
    is_ly_form(word, Key::of(word))
}

/// Does the same as [`is_ly`] for a word whose key is known.
pub fn is_ly_form(word: &str, key: Key) -> bool {
    const OTHER: WordSet = listed!("grammar/no_ly.txt");
    word.len() > 4 && word.ends_with("ly") && !OTHER.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn tells(is: fn(&str) -> bool, yes: &str, no: &str) {
        for word in yes.split(' ') {
            assert!(is(word), "{word}");
        }
        for word in no.split(' ') {
            assert!(!is(word), "{word}");
        }
    }

    #[test]
    fn plurals() {
        tells(
            is_plural,
            "ferries boxes boats people men firemen children sheep cattle feet Horses",
            "news bus crisis class perhaps specimen ferry is",
        );
    }

    #[test]
    fn singulars() {
        for (plural, one) in [
            ("ferries", "ferry"),
            ("boxes", "box"),
            ("churches", "church"),
            ("houses", "house"),
            ("boats", "boat"),
            ("women", "woman"),
            ("firemen", "fireman"),
            ("people", "person"),
            ("knives", "knife"),
        ] {
            assert_eq!(singular(plural).as_deref(), Some(one), "{plural}");
        }
        for word in ["news", "bus", "ferry", "class"] {
            assert_eq!(singular(word), None, "{word}");
        }
    }

    #[test]
    fn past_forms() {
        tells(
            is_past,
            "opened agreed freed went said was",
            "need succeed hundred bed opens gone",
        );
    }

    #[test]
    fn participles() {
        tells(
            is_participle,
            "opened agreed gone been cut",
            "went need hundred opens",
        );
    }

    #[test]
    fn forms_in_ing() {
        tells(
            is_ing,
            "opening saying using",
            "king thing evening during ping",
        );
    }

    #[test]
    fn adverbs_in_ly() {
        tells(is_ly, "quickly early nearly", "family fly reply July ally");
    }
}
