//! The verb form of each word in `lists/speech/cues.txt`. For what the verb takes, see
//! `extract::quotes`.

use super::list::{Fields, Lines};
use super::{Key, WordTable, list_text};

/// The form of a verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VerbForm {
    /// say
    Base,
    /// says
    Third,
    /// said
    Past,
    /// saying
    Participle,
}

static FORMS: WordTable<VerbForm, 2048> = {
    let mut forms = WordTable::new(VerbForm::Base);
    let mut lines = Lines::of(list_text!("speech/cues.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let mut place = 0;
        while let Some(word) = words.word() {
            let form = match (place, word) {
                (_, [b'+' | b'~', ..]) => continue,
                (0, _) => VerbForm::Base,
                (1, _) => VerbForm::Third,
                (_, [.., b'i', b'n', b'g']) => VerbForm::Participle,
                _ => VerbForm::Past,
            };
            forms.set(Key::listed(word), form);
            place += 1;
        }
    }
    forms
};

/// Returns the verb form of a cue; `None` for any other word.
pub fn cue_form(word: Key) -> Option<VerbForm> {
    FORMS.get(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_from_position_and_ending() {
        for (word, form) in [
            ("say", VerbForm::Base),
            ("says", VerbForm::Third),
            ("said", VerbForm::Past),
            ("saying", VerbForm::Participle),
        ] {
            assert_eq!(cue_form(Key::word(word)), Some(form), "{word}");
        }
        assert_eq!(cue_form(Key::word("walked")), None);
    }
}
