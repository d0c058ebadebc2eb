//! Frames: what each reporting verb takes, read from `lexicon/cues.txt`.

use std::sync::LazyLock;

use crate::lexicon::{Key, KeyMap, entries};

/// A set of complements.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Takes(u16);

macro_rules! takes {
    ($($name:ident = $bit:literal, $mark:literal;)*) => {
        impl Takes {
            $(pub(super) const $name: Self = Self(1 << $bit);)*
            fn of(mark: &str) -> Option<Self> {
                match mark { $($mark => Some(Self::$name),)* _ => None }
            }
        }
    };
}

takes! {
    CLAUSE = 0, "clause";
    THAT = 1, "that";
    QUOTE = 2, "quote";
    AFTER = 3, "after";
    TELL = 4, "tell";
    ASK = 5, "ask";
    TO = 6, "to";
    WH = 7, "wh";
    OBJECT = 8, "object";
    OF = 9, "of";
    AS = 10, "as";
    NAME = 11, "name";
    NOUN = 12, "noun";
}

impl Takes {
    pub(super) fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Which form of a verb a word is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// say
    Base,
    /// says
    Third,
    /// said
    Past,
    /// saying
    Participle,
}

/// What a form of a reporting verb takes.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) takes: Takes,
    pub(super) form: Form,
    /// Prepositions that introduce what it takes.
    pub(super) prepositions: Vec<Key>,
}

static FRAMES: LazyLock<KeyMap<Frame>> = LazyLock::new(|| {
    let mut frames = KeyMap::default();
    for line in entries(include_str!("../../lexicon/cues.txt")) {
        let marks = || line.split_whitespace();
        let takes = marks().filter_map(|w| Takes::of(w.strip_prefix('+')?)).fold(Takes::default(), Takes::or);
        let prepositions: Vec<Key> = marks().filter_map(|w| w.strip_prefix('~')).map(Key::of).collect();
        for (i, form) in marks().filter(|w| !w.starts_with(['+', '~'])).enumerate() {
            let kind = match form {
                _ if i == 0 => Form::Base,
                _ if i == 1 => Form::Third,
                _ if form.ends_with("ing") => Form::Participle,
                _ => Form::Past,
            };
            frames.insert(Key::of(form), Frame { takes, form: kind, prepositions: prepositions.clone() });
        }
    }
    frames
});

/// The frame of a reporting verb's form.
pub(super) fn frame(word: Key) -> Option<&'static Frame> {
    FRAMES.get(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_verbs_frame() {
        let told = frame(Key::word("told")).unwrap();
        assert!(told.takes.has(Takes::TELL) && !told.takes.has(Takes::OBJECT));
        assert_eq!((told.form, frame(Key::word("saying")).unwrap().form), (Form::Past, Form::Participle));
        assert_eq!(frame(Key::word("called")).unwrap().prepositions, [Key::word("for"), Key::word("on")]);
        assert!(frame(Key::word("walked")).is_none());
    }
}
