//! The part of speech of a word in its sentence, and function words.
//!
//! There are two sources. The model of [`tagger::parts`](crate::tagger::parts) judges a word
//! between its neighbours: `part`, `is_verb`, `is_modifier`, `is_adverb`. The word lists know the
//! closed classes and the forms that nearly always have one use, at no cost: `is_function_word`,
//! `is_finite_form`, `is_verb_form`. Use the lists freely, but ask the model only about the few
//! words that a rule looks at.

use super::morphology;
use super::sentence::Sentence;
use crate::lexicon::{Class, Classes, Key, VerbForm, cue_form, key, keys};
use crate::text::Kind;

pub use crate::tagger::parts::{Part, Parts};

/// The closed classes, whose words are not nouns, adjectives or main verbs.
const FUNCTION: Classes = Class::PREPOSITION
    .or(Class::AUXILIARY)
    .or(Class::CONJUNCTION)
    .or(Class::SUBORDINATOR)
    .or(Class::RELATIVE)
    .or(Class::PRONOUN)
    .or(Class::OBJECT_PRONOUN)
    .or(Class::POSSESSIVE)
    .or(Class::DETERMINER)
    .or(Class::NEGATION);

/// Words in these lists are not verbs, whatever the model says.
const NO_VERBS: Classes = Class::PREPOSITION
    .or(Class::SUBORDINATOR)
    .or(Class::NUMBER_WORD)
    .or(Class::ADVERB)
    .or(Class::TIME_UNIT);

/// Words that determine a noun.
const DETERMINING: Classes = Class::DETERMINER.or(Class::POSSESSIVE);

impl Sentence<'_, '_> {
    /// Returns the part of speech of the word at `i`; [`Part::Other`] outside.
    ///
    /// A verb of change or of counting right before a number is a verb, whatever the model says
    /// about "costs rise 3 percent", and so is a finite form right after its subject.
    pub fn part(&self, i: usize) -> Part {
        let part = self.judged(i);
        if !matches!(part, Part::Noun | Part::Adjective) {
            return part;
        }
        let finite = part == Part::Noun && self.is_lower(i) && self.is(i, Class::FINITE);
        if finite && self.has_subject(i) || part == Part::Noun && self.intends(i) {
            return Part::Finite;
        }
        let moves = part == Part::Noun && self.is_lower(i) && self.is(i, Class::CHANGE_VERB);
        let counts = self.is_lower(i) && self.is(i, Class::COUNTING_VERB);
        if !(moves || counts) || !(self.is_number(i + 1) || self.is_one_of(i + 1, TO_NUMBER)) {
            return part;
        }
        let before = self.before(i, 1);
        let determined = self.is(before, DETERMINING | Class::PREPOSITION | Class::ORDINAL);
        let subject = match self.judged(before) {
            Part::Noun => true,
            Part::Adverb => counts,
            _ => counts && self.is(before, Class::RELATIVE),
        };
        if subject && !determined {
            Part::Finite
        } else {
            part
        }
    }

    /// Whether a form that is nearly always finite comes right after its subject: "the bank expects
    /// growth", "a bridge fell"; not "high hopes" or "the club leads", which may be nouns, nor
    /// "homes sold".
    fn has_subject(&self, i: usize) -> bool {
        let before = self.before(i, 1);
        let object = self.is(i + 1, DETERMINING | Class::PRONOUN)
            || self.is_number(i + 1)
            || self.is_one_of(i + 1, TO_NUMBER);
        let noun = self.is_word(before) && self.judged(before) == Part::Noun;
        noun && (object || !self.is_plural(i)) && !morphology::is_participle(self.word(i))
    }

    /// Whether the word at `i` states somebody's intention: "the company plans to"; not "the
    /// company's plans to" or "road plans to".
    fn intends(&self, i: usize) -> bool {
        const INTENDS: &[Key] = keys![
            "plans", "aims", "offers", "pledges", "vows", "promises", "attempts", "bids"
        ];
        const SOMEBODY: Classes = Class::ORG_NOUN.or(Class::ROLE).or(Class::PERSON_NOUN);
        let before = self.before(i, 1);
        self.is_one_of(i, INTENDS)
            && self.is_lower(i)
            && self.key(i + 1) == key!("to")
            && self.is_lower(i + 2)
            && !self.is(i + 2, DETERMINING)
            && (self.is(before, SOMEBODY) && !self.is_plural(before) || self.is_capitalised(before))
    }

    fn judged(&self, i: usize) -> Part {
        match self.token(i) {
            Some(_) => self.parts.part(i),
            None => Part::Other,
        }
    }

    /// Whether the word is of a closed class, or a weekday: it can't be the noun of a phrase or its
    /// adjective.
    pub fn is_function_word(&self, i: usize) -> bool {
        let weekday = self.is(i, Class::WEEKDAY) && self.is_capitalised(i); // not "the sun"
        weekday || self.is(i, FUNCTION)
    }

    /// Whether the word is a verb of saying in a form that isn't a noun, so that a statement
    /// follows it and not a noun phrase.
    pub fn is_saying(&self, i: usize) -> bool {
        self.is(i, Class::SAYING_VERB)
    }

    /// Whether the word is a plural noun by its form, which is reliable enough right after a
    /// number.
    pub fn is_plural(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|t| t.kind == Kind::Word) else {
            return false;
        };
        !self.is_function_word(i) && morphology::is_plural_form(self.word(i), token.key)
    }

    /// Whether the word is an adverb by its form or a list: `quickly`, `also`. Doesn't ask the
    /// model.
    pub fn is_adverb_form(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|t| t.kind == Kind::Word) else {
            return false;
        };
        token.is(Class::ADVERB)
            || morphology::is_ly_form(self.word(i), token.key)
                && !(token.capitalised() && self.is_name(i))
    }

    /// Whether the word is an adverb in lower case, by the model or a list.
    pub fn is_adverb(&self, i: usize) -> bool {
        self.is_lower(i) && (self.is(i, Class::ADVERB) || self.part(i) == Part::Adverb)
    }

    /// Whether the word is a form in `-ed` in lower case: a past tense or participle.
    pub fn is_past_form(&self, i: usize) -> bool {
        self.is_lower(i) && morphology::ends_in_ed(self.word(i), self.key(i))
    }

    /// Whether the word is a form in `-ing` in lower case.
    pub fn is_ing_form(&self, i: usize) -> bool {
        self.is_lower(i) && morphology::is_ing_form(self.word(i), self.key(i))
    }

    /// Whether the word is certainly a finite verb: an auxiliary, or a form that is nearly always
    /// finite.
    pub fn is_finite_form(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| {
            t.is(Class::AUXILIARY | Class::FINITE) && !(t.is(Class::MONTH) && t.capitalised())
        })
    }

    /// Whether the word is a finite verb by its form: like [`Sentence::is_finite_form`], or a verb
    /// of saying in the past or third person, unless the words before make it a noun or adjective.
    /// `last` says that it is the last word of a range, where a third person is more likely a
    /// plural noun.
    pub fn is_verb_form(&self, i: usize, last: bool) -> bool {
        if self.is_capitalised(i) && i > 0 {
            return false;
        }
        let reports = match cue_form(self.key(i)).filter(|_| self.is(i, Class::CUE)) {
            Some(VerbForm::Past) => !self.is_determined(i) && !self.is_naming(i),
            // "the charges against her"
            Some(VerbForm::Third) => {
                let before = self.before(i, 1);
                // "according to credible reports from"
                let modified = self.is_lower(before) && self.part(before) == Part::Adjective;
                !last
                    && !modified
                    && !self.is(before, Class::POSSESSIVE)
                    && !self.is_one_of(before, keys!["the"])
            }
            Some(VerbForm::Base | VerbForm::Participle) | None => false,
        };
        reports || self.is_finite_form(i)
    }

    /// Whether the word is a verb that may have a subject, by the model; not a participle that
    /// modifies a noun.
    pub fn is_verb(&self, i: usize) -> bool {
        if !self.is_lower(i) || self.is(i, Class::AUXILIARY) {
            return self.is_lower(i);
        }
        if self.is(i, NO_VERBS) {
            return false;
        }
        match self.part(i) {
            Part::Finite | Part::Base => true,
            Part::Participle | Part::Gerund => !self.is_attributive(i),
            _ => false,
        }
    }

    /// Whether the participle at `i` modifies the noun after it: "the combined sales", "a growing
    /// market".
    fn is_attributive(&self, i: usize) -> bool {
        let previous = self.before(i, 1);
        let opens = self.is(previous, DETERMINING | Class::PREPOSITION)
            || self.part(previous) == Part::Adjective
            || self.is_hyphen(previous)
            || self.kind(previous) == Some(Kind::Clitic);
        opens
            && (matches!(self.part(i + 1), Part::Noun | Part::Adjective)
                || self.is_hyphen(i + 1)
                || self.is_number(i + 1))
    }

    /// Whether the participle at `i` modifies the noun after it, or is used as a noun: "the
    /// combined sales", "charging stations", "those screened".
    pub fn is_modifier(&self, i: usize) -> bool {
        if self.token(i).is_none() {
            return false;
        }
        let previous = self.before(i, 1);
        let joined = matches!(
            self.part(i + 1),
            Part::Noun | Part::Adjective | Part::Participle
        ) || self.is_hyphen(i + 1);
        let after = self.is(previous, DETERMINING) || self.is_hyphen(previous);
        after
            || joined
                && !self.is(previous, Class::AUXILIARY | Class::PRONOUN)
                && self.part(previous) != Part::Adverb
    }

    /// Whether an article or possessive makes the participle at `i` an adjective: `a reported
    /// theft`, `a newly found letter`.
    pub fn is_determined(&self, i: usize) -> bool {
        let before = self.before(i, 1);
        self.is(before, DETERMINING)
            || self.token(before).is_some()
                && self.is_adverb_form(before)
                && self.is(self.before(i, 2), DETERMINING)
    }

    /// Whether the participle at `i` introduces a name: `a group called Friends of the Bridge`.
    pub fn is_naming(&self, i: usize) -> bool {
        let article = |n: usize| self.is_one_of(self.before(i, n), keys!["a", "an"]);
        self.is_one_of(i, keys!["called", "named", "dubbed"])
            && self.is_word(self.before(i, 1))
            && !self.is_capitalised(self.before(i, 1))
            && (article(2) || article(3))
            && self.is_capitalised(i + 1)
    }

    /// Whether the word is a past form that "but" joins to the verb before it: `paid but denied
    /// it`; not `a tired but determined man`.
    pub fn is_after_but(&self, i: usize) -> bool {
        let but = self.before(i, 1);
        self.key(but) == key!("but")
            && self.is_past_form(i)
            && !matches!(
                self.part(self.before(but, 1)),
                Part::Adjective | Part::Participle
            )
    }

    /// Whether the word is capitalised for a reason other than the start of a sentence or
    /// quotation.
    pub fn is_proper(&self, i: usize) -> bool {
        self.is_capitalised(i)
            && i > self.start
            && !self.is_break(i - 1)
            && !self.is_function_word(i)
    }

    /// Whether the token may belong to a noun phrase, by the model: a noun, an adjective, a
    /// participle that modifies, and the marks between them.
    pub fn is_nominal(&self, i: usize) -> bool {
        match self.kind(i) {
            Some(Kind::Word) if self.is_proper(i) => true,
            Some(Kind::Number | Kind::Clitic) => true,
            Some(Kind::Word) => self.is_nominal_word(i),
            Some(Kind::Mark) => {
                self.is_hyphen(i) && self.glued(i + 1)
                    || matches!(self.word(i), "&" | "/" | "$" | "%" | "£" | "€")
            }
            _ => false,
        }
    }

    fn is_nominal_word(&self, i: usize) -> bool {
        let before = self.before(i, 1);
        let hyphened =
            self.is_hyphen(before) && self.glued(i) || self.is_hyphen(i + 1) && self.glued(i + 1);
        let lower = self.is_lower(i);
        match self.part(i) {
            Part::Noun => true,
            Part::Adjective => {
                !(lower && self.is(i, Class::AUXILIARY)) && self.key(i) != key!("worth")
            }
            // not "been hurt", but "the combined sales"
            Part::Participle | Part::Gerund => {
                !lower || !self.is(i, Class::AUXILIARY) && self.is_modifier(i)
            }
            Part::Adverb => {
                matches!(self.part(i + 1), Part::Adjective | Part::Participle) || hyphened
            }
            Part::Finite | Part::Base => hyphened || !lower,
            Part::Other => {
                let number = self.is(i, Class::NUMBER_WORD);
                let about = self.is_one_of(i, keys!["over", "about", "nearly", "around"])
                    && self.is_number(i + 1);
                hyphened || number || about || !lower && !self.is_function_word(i)
            }
        }
    }

    /// Whether the token may end a noun phrase, by its form: neither a function word nor a finite
    /// verb.
    pub fn is_nominal_form(&self, i: usize) -> bool {
        const OTHER: Classes = Class::PREPOSITION
            .or(Class::DETERMINER)
            .or(Class::SUBORDINATOR)
            .or(Class::CONJUNCTION)
            .or(Class::AUXILIARY)
            .or(Class::PRONOUN);
        match self.kind(i) {
            Some(Kind::Word) => !self.is(i, OTHER) && !self.is_verb_form(i, true),
            Some(Kind::Number | Kind::Address) => true,
            Some(Kind::Quote) => self.is_quoted(i),
            Some(Kind::Mark) => self.is_mark(i, key!(")")),
            Some(Kind::Clitic) | None => false,
        }
    }
}

/// Words that may come between a verb of change or counting and its number.
const TO_NUMBER: &[Key] = keys![
    "by", "to", "from", "about", "more", "nearly", "almost", "another"
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, with};

    #[test]
    fn a_verb_of_change_before_a_number_is_a_verb() {
        with("Its sales rise 3 percent.", |s| {
            assert_eq!(s.part(2), Part::Finite);
        });
        with("The rise to 3 percent hurt.", |s| {
            assert_eq!(s.part(1), Part::Noun);
        });
    }

    #[test]
    fn a_finite_form_behind_its_subject_is_a_verb() {
        with("The bank expects 20 percent growth.", |s| {
            assert_eq!(s.part(2), Part::Finite);
        });
        with("They have high hopes.", |s| {
            assert_eq!(s.part(3), Part::Noun);
        });
        with("The company plans to build a mill.", |s| {
            assert_eq!(s.part(2), Part::Finite);
        });
        with("The company's plans to build a mill fell through.", |s| {
            assert_eq!(s.part(3), Part::Noun);
        });
    }

    #[test]
    fn verbs_are_distinguished_from_modifiers() {
        with("The combined sales have risen.", |s| {
            let verbs: Vec<_> = s.range().filter(|&i| s.is_verb(i)).collect();
            assert_eq!(verbs, [3, 4]);
            assert!(s.is_modifier(1));
        });
    }

    #[test]
    fn forms_need_no_model() {
        with("He said a reported theft family quickly reports.", |s| {
            assert!(s.is_verb_form(1, false));
            assert!(!s.is_verb_form(3, false), "a reported theft");
            assert!(s.is_adverb_form(at(s, "quickly")) && !s.is_adverb_form(at(s, "family")));
            let reports = at(s, "reports");
            assert!(s.is_verb_form(reports, false) && !s.is_verb_form(reports, true));
        });
    }

    #[test]
    fn a_participle_may_introduce_a_name() {
        with("She leads a group called Friends of Leeds.", |s| {
            assert!(s.is_naming(4));
        });
        with("The group called him.", |s| assert!(!s.is_naming(2)));
    }
}
