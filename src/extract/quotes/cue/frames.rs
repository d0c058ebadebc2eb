//! Frames: what each reporting verb takes, read from `lexicon/lists/speech/cues.txt`.

use crate::extract::quotes::Act;
use crate::lexicon::list::{Fields, Lines, parted, same};
use crate::lexicon::{Key, VerbForm, WordTable, cue_form, keys, list_text};

/// A set of complements. The head of `cues.txt` explains each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::extract::quotes) struct Takes(u32);

macro_rules! takes {
    ($($name:ident = $bit:literal, $mark:literal;)*) => {
        impl Takes {
            $(pub(in crate::extract::quotes) const $name: Self = Self(1 << $bit);)*
            const fn of(mark: &[u8]) -> Self {
                match mark { $($mark => Self::$name,)* _ => panic!("cues.txt: what does this verb take?") }
            }
        }
    };
}

takes! {
    CLAUSE = 0, b"clause";
    THAT = 1, b"that";
    QUOTE = 2, b"quote";
    AFTER = 3, b"after";
    TELL = 4, b"tell";
    ASK = 5, b"ask";
    TO = 6, b"to";
    WH = 7, b"wh";
    OBJECT = 8, b"object";
    OF = 9, b"of";
    AS = 10, b"as";
    NAME = 11, b"name";
    NOUN = 12, b"noun";
    SAID = 13, b"said";
    AT = 14, b"at";
    DUE = 15, b"due";
    DOCUMENT = 16, b"document";
}

impl Takes {
    /// A clause that says what was said.
    pub(in crate::extract::quotes) const CLAUSAL: Self = Self::CLAUSE.or(Self::THAT).or(Self::TELL);
}

impl Takes {
    pub(in crate::extract::quotes) fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }
    pub(in crate::extract::quotes) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
    pub(in crate::extract::quotes) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The complements and speech acts of a form of a reporting verb.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::quotes) struct Frame {
    pub(in crate::extract::quotes) takes: Takes,
    pub(in crate::extract::quotes) form: VerbForm,
    /// The prepositions that can introduce its complement.
    pub(in crate::extract::quotes) prepositions: Prepositions,
    pub(in crate::extract::quotes) acts: Acts,
}

/// The speech acts of a reporting verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::extract::quotes) struct Acts {
    /// The act in general.
    pub(in crate::extract::quotes) plain: Act,
    /// The act before an infinitive: `asked them to leave`.
    pub(in crate::extract::quotes) infinitive: Option<Act>,
    /// The act of a statement about the future: `warned that it would rain`.
    pub(in crate::extract::quotes) future: Option<Act>,
    /// The act if negated: `did not admit that it was his`.
    pub(in crate::extract::quotes) negated: Option<Act>,
    /// The act after one of these prepositions: `called for`.
    pub(in crate::extract::quotes) prepositional: Option<(Prepositions, Act)>,
}

impl Acts {
    pub(in crate::extract::quotes) const STATES: Self = Self {
        plain: Act::States,
        infinitive: None,
        future: None,
        negated: None,
        prepositional: None,
    };

    /// Adds the act that a mark of the list gives: `denies`, `demands/to`, `demands/for`.
    const fn and(mut self, mark: &[u8]) -> Self {
        let (act, on) = parted(mark, b'/');
        let act = Self::named(act);
        match on {
            b"" => self.plain = act,
            b"to" => self.infinitive = Some(act),
            b"will" => self.future = Some(act),
            b"not" => self.negated = Some(act),
            preposition => {
                let others = match self.prepositional {
                    Some((others, _)) => others,
                    None => Prepositions(0),
                };
                self.prepositional = Some((others.and(Key::listed(preposition)), act));
            }
        }
        self
    }

    /// Returns the act with this name.
    pub(in crate::extract::quotes) const fn named(name: &[u8]) -> Act {
        let mut i = 0;
        while !same(Act::ALL[i].name().as_bytes(), name) {
            i += 1;
        }
        Act::ALL[i]
    }
}

/// The words that can introduce a complement: prepositions, particles, and the "it" of "put it".
const PREPOSITIONS: &[Key] = keys![
    "about", "against", "at", "back", "for", "in", "it", "of", "on", "out", "to", "with"
];

/// A set of prepositions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::extract::quotes) struct Prepositions(u16);

impl Prepositions {
    pub(in crate::extract::quotes) const NONE: Self = Self(0);

    pub(in crate::extract::quotes) fn contain(self, word: Key) -> bool {
        self.0 != 0
            && PREPOSITIONS
                .iter()
                .position(|&p| p == word)
                .is_some_and(|i| self.0 & 1 << i != 0)
    }

    const fn and(self, word: Key) -> Self {
        let mut i = 0;
        while PREPOSITIONS[i].0 != word.0 {
            i += 1;
        }
        Self(self.0 | 1 << i)
    }
}

static FRAMES: WordTable<Frame, 2048> = {
    let mut frames = WordTable::new(Frame::NONE);
    let mut lines = Lines::of(list_text!("speech/cues.txt"));
    while let Some(line) = lines.take() {
        // The frame comes after the forms on the line, but is needed first.
        let mut whole = Frame::NONE;
        let mut words = Fields::of(line, b" ");
        while let Some(word) = words.word() {
            match word {
                [b'+', mark @ ..] => whole.takes = whole.takes.or(Takes::of(mark)),
                [b'~', preposition @ ..] => {
                    whole.prepositions = whole.prepositions.and(Key::listed(preposition))
                }
                [b'=', act @ ..] => whole.acts = whole.acts.and(act),
                _ => {}
            }
        }
        let mut words = Fields::of(line, b" ");
        while let Some(word) = words.word() {
            if !matches!(word, [b'+' | b'~' | b'=', ..]) {
                frames.set(Key::listed(word), whole);
            }
        }
    }
    frames
};

impl Frame {
    const NONE: Self = Self {
        takes: Takes(0),
        form: VerbForm::Base,
        prepositions: Prepositions(0),
        acts: Acts::STATES,
    };
}

/// Returns the frame of a form of a reporting verb.
pub(in crate::extract::quotes) fn frame(word: Key) -> Option<Frame> {
    let form = cue_form(word)?;
    FRAMES.get(word).map(|frame| Frame { form, ..frame })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_verbs_acts() {
        let acts = |word| frame(Key::word(word)).unwrap().acts;
        assert_eq!(acts("said"), Acts::STATES);
        assert_eq!(acts("denying").plain, Act::Denies);
        assert_eq!(
            (acts("asked").plain, acts("asked").infinitive),
            (Act::Asks, Some(Act::Demands))
        );
        let (prepositions, act) = acts("called").prepositional.unwrap();
        assert!(act == Act::Demands && prepositions.contain(Key::word("for")));
    }

    #[test]
    fn a_form_has_its_verbs_frame() {
        let told = frame(Key::word("told")).unwrap();
        assert!(told.takes.has(Takes::TELL) && !told.takes.has(Takes::OBJECT));
        assert_eq!(
            (told.form, frame(Key::word("saying")).unwrap().form),
            (VerbForm::Past, VerbForm::Participle)
        );
        let called = frame(Key::word("called")).unwrap().prepositions;
        assert!(
            called.contain(Key::word("for"))
                && called.contain(Key::word("on"))
                && !called.contain(Key::word("of"))
        );
        assert!(frame(Key::word("walked")).is_none());
    }
}
