//! Decides whether a form of a reporting verb reports, by the words around it.

use super::frames::{Frame, Takes};
use super::noun::{before_parenthesis, has_clause, is_fraction, makes_noun, may_end_subject};
use super::{Reading, act, longer};
use crate::extract::quotes::passage::can_speak;
use crate::lexicon::{Class, Classes, Key, VerbForm, WordSet, cue_form, key, keys, listed};
use crate::syntax::verb_group::{self, VerbGroup};
use crate::syntax::{Part, Sentence, clause, morphology};
use crate::text::Kind;

/// Returns where the verb group of the form at `i` begins and how the form reports, if it does.
pub(super) fn reading(s: Sentence, i: usize, frame: Frame) -> Option<(usize, Reading)> {
    let group = verb_group::before(s, i);
    let start = group.after_subject(s);
    let form = Form {
        s,
        i,
        frame,
        group,
        start,
    };
    if form.follows_fragment() {
        return None;
    }
    let reading = match frame.form {
        VerbForm::Past => form.past(),
        VerbForm::Participle => form.participle(),
        VerbForm::Base => form.base(),
        VerbForm::Third => form.third(),
    }?;
    let start = form.habit().unwrap_or(start);
    (reading != Reading::Finite || form.is_verb()).then_some((start, reading))
}

/// A form of a reporting verb in its sentence.
struct Form<'s, 'a> {
    s: Sentence<'s, 'a>,
    i: usize,
    frame: Frame,
    group: VerbGroup,
    /// Where the subject before the group ends.
    start: usize,
}

impl Form<'_, '_> {
    /// Returns the last token before the group and its time.
    fn before(&self) -> usize {
        self.s.before(self.start, 1)
    }

    fn takes(&self, any_of: Takes) -> bool {
        self.frame.takes.has(any_of)
    }

    /// Whether a quotation of a few words, not a statement, comes between the verb and its subject:
    /// `she “never once” said sorry`.
    fn follows_fragment(&self) -> bool {
        let (s, last) = (self.s, self.s.before(self.i, 1));
        let Some(fragment) = s.quotation(last).filter(|_| s.token(last).is_some()) else {
            return false;
        };
        let before = s.before(fragment.start, 1);
        fragment.len() <= 6
            && s.is(before, Class::PRONOUN)
            && !s.is_quoted(before)
            && !s.ends_clause(fragment.end - 2)
    }

    /// Whether the verb is negated and so reports nothing. Some verbs report a denial instead (`did
    /// not admit`).
    fn is_unsaid(&self) -> bool {
        self.group.negated && self.frame.acts.negated.is_none()
    }

    /// Reads a past form: `said`, `was asked`, but not the noun in `the demand`.
    fn past(&self) -> Option<Reading> {
        let (s, i, group) = (self.s, self.i, &self.group);
        let after_when = s.key(s.before(i, 1)) == key!("when");
        if s.key(i) == key!("asked")
            && (i == s.start || after_when || group.has_be(s) && !group.negated)
        {
            return Some(Reading::Question);
        }
        let noun = group.auxiliary.is_none() && makes_noun(s, i);
        let other = s.is_naming(i)
            || self.names_quotation()
            || self.is_unsaid()
            || group.infinitive
            || group.modal
            || group.has_be(s) && !self.is_contracted_perfect()
            || noun
            || self.is_said_of()
            || self.is_accused()
            || self.is_result()
            || s.key(i + 1) == key!("by") && !self.is_by_means() && !s.is_time_word(i + 2)
            || self.is_reduced();
        (!other).then_some(Reading::Finite)
    }

    /// Whether the verb is a passive that names no speaker: `a house said to be haunted`.
    fn is_said_of(&self) -> bool {
        let (s, i) = (self.s, self.i);
        let state = s.key(i + 1) == key!("to") && s.is_one_of(i + 2, keys!["be", "have"]);
        let pronoun = s.is(s.before(i, 1), Class::PRONOUN) || s.is_name(s.before(i, 1));
        s.key(i) == key!("said") && state && !pronoun
    }

    /// Whether the verb lacks its object, and so says what somebody is accused of: `a clerk accused
    /// of theft told the court`.
    fn is_accused(&self) -> bool {
        let (s, next) = (self.s, self.i + 1);
        // `the rivals whom he accused of theft`
        let mut subject = s.start.max(self.i.saturating_sub(4))..self.i;
        let relative = |i: usize| s.is(i, Class::RELATIVE | Class::PRONOUN);
        self.takes(Takes::OF)
            && self.group.auxiliary.is_none()
            && s.key(next) == key!("of")
            && !subject.any(relative)
    }

    /// Whether the verb is a participle with a resulting state: `Four homes confirmed lost`.
    fn is_result(&self) -> bool {
        let (s, next) = (self.s, self.i + 1);
        let state = s.is_one_of(next, keys!["dead", "missing", "safe"])
            || morphology::is_participle(s.word(next)) && s.part(next) != Part::Noun;
        let led = s.is(next + 1, Class::PREPOSITION);
        s.key(self.i) == key!("confirmed")
            && s.is_lower(next)
            && state
            && (s.ends_here(next + 1) || led)
    }

    /// Whether the "by" after the verb introduces a means and not a speaker: `said by telephone
    /// that`.
    fn is_by_means(&self) -> bool {
        let (s, means) = (self.s, self.i + 2);
        let noun = s.is_lower(means) && s.part(means) == Part::Noun && !can_speak(s, means);
        let after = means + 1 + usize::from(s.part(means + 1) == Part::Noun);
        noun && self.takes(Takes::CLAUSE.or(Takes::THAT).or(Takes::QUOTE))
            && (s.is_one_of(after, keys!["that"]) || s.is_mark(after, key!(":")))
    }

    /// Whether the form is a participle between commas before the verb of the main clause: `Ann
    /// Bell, asked about the letter, said no`, `The clerk, known only as K., was freed`.
    fn is_reduced(&self) -> bool {
        const LONGEST: usize = 16;
        let (s, i) = (self.s, self.i);
        if !s.is_comma(self.before()) || self.group.auxiliary.is_some() || self.start != i {
            return false;
        }
        let next = i + 1 + usize::from(s.is_adverb_form(i + 1));
        let led = s.is(next, Class::PREPOSITION) || s.is_one_of(next, keys!["as", "to", "if"]);
        let close = (next..s.end.min(next + LONGEST)).find(|&i| s.ends_clause(i) || s.is_quoted(i));
        let Some(close) = close.filter(|&close| led && s.is_comma(close)) else {
            return false;
        };
        let verb = close + 1 + usize::from(s.is_adverb_form(close + 1));
        s.is_finite_form(verb)
            || s.is_past_form(verb)
            || s.is(verb, Class::CUE) && !s.is_ing_form(verb)
    }

    /// Whether the form is a participle whose quotation is a name: `a group called “Save It” has
    /// grown`, `a hill called “the nose” by its owner`. An active verb is followed by its object
    /// instead.
    fn names_quotation(&self) -> bool {
        let (s, next) = (self.s, self.i + 1);
        // `what officials called “the nose”`: an active verb, whose object comes before it
        let objects = s.start.max(self.i.saturating_sub(12))..self.i;
        let relative = |i: usize| s.is_one_of(i, keys!["what", "which", "that"]);
        self.takes(Takes::NAME)
            && s.is_lower(s.before(self.i, 1))
            && !objects.clone().any(relative)
            && self.group.auxiliary.is_none()
            && s.quotation(next)
                .is_some_and(|q| !s.is_one_of(q.end, keys!["a", "an"]) && !s.is_quoted(q.end))
    }

    /// Whether a contracted auxiliary is "has" and not "is", because a person is its subject: `he's
    /// said he will`.
    fn is_contracted_perfect(&self) -> bool {
        let (s, next) = (self.s, self.i + 1);
        let Some(has) = self.group.auxiliary else {
            return false;
        };
        let contracted = s.word(has).ends_with("'s") || s.word(has).ends_with("’s");
        let who = if s.kind(has) == Some(Kind::Clitic) {
            s.is_name(s.before(has, 1)) || s.is_one_of(s.before(has, 1), keys!["he", "she", "who"])
        } else {
            s.is_one_of(has, keys!["he's", "she's", "who's"])
        };
        contracted && who && !s.is_one_of(next, keys!["to", "by"]) && !s.ends_here(next)
    }

    /// Reads a form in -ing: `is saying`, `…, saying`.
    fn participle(&self) -> Option<Reading> {
        const NOT_NOUN: Classes = Class::PREPOSITION.or(Class::DETERMINER).or(Class::RELATIVE);
        let (s, before) = (self.s, self.before());
        if self.group.negated {
            return None;
        }
        if self.habit().is_some() {
            return Some(Reading::Finite);
        }
        if self.group.auxiliary.is_some() {
            return self.group.has_be(s).then_some(Reading::Finite);
        }
        let adverbial = self.start == s.start
            || s.is_comma(before)
            || s.is_dash(before)
            || s.is(before, Class::CONJUNCTION | Class::SUBORDINATOR)
            || s.is_quoted(before)
            || s.key(before) == key!("by");
        if adverbial {
            return Some(Reading::Adverbial);
        }
        let noun = can_speak(s, before) && !s.is(before, NOT_NOUN);
        (noun || s.is_mark(before, key!(")"))).then_some(Reading::Adnominal)
    }

    /// Reads a plain form: `they say`, `would say`, `refused to say`.
    fn base(&self) -> Option<Reading> {
        let (s, before) = (self.s, self.before());
        // `She said, and I quote, "…"`
        let quoting = s.key(self.i) == key!("quote") && s.is_one_of(before, keys!["i"]);
        if s.key(self.i) == key!("know") && self.habit().is_none() {
            return None;
        }
        if self.group.modal && !longer::is_said_after_all(s, self.i, &self.group)
            || self.is_unsaid()
            || quoting
        {
            return None;
        }
        if self.group.infinitive {
            // `went on to say`, `continued to insist`, `used to say`
            let verb = s.before(before, 1);
            let goes = s.is_one_of(
                verb,
                keys!["on", "continue", "continued", "continues", "began", "begun"],
            ) || self.habit().is_some();
            // `refused to admit`
            let refuses = self.frame.acts.negated.is_some() && act::refuses(s.key(verb));
            return (goes || refuses).then_some(Reading::Finite);
        }
        if let Some(at) = self.group.auxiliary {
            let did = s.is_one_of(at, keys!["do", "does", "did"]);
            return (did || self.group.modal).then_some(Reading::Finite);
        }
        (self.follows_plural() && !makes_noun(s, self.i)).then_some(Reading::Finite)
    }

    /// Returns where the group begins, if it says in a longer way that somebody speaks.
    fn habit(&self) -> Option<usize> {
        longer::habit(self.s, self.i, self.before(), &self.group, self.frame.takes)
    }

    /// Whether a subject that takes the base form comes before the group: `officials say`.
    fn follows_plural(&self) -> bool {
        let (s, at) = (self.s, before_parenthesis(self.s, self.before()));
        // `Activists claim that it fell`, `Sources report she left`: a plural noun and a clause
        let clause = || {
            let next = self.i + 1;
            let claimed = s.is_one_of(next, keys!["that"])
                || clause::is_bare(s, next)
                || has_clause(s, self.i);
            let begins = at == s.start || s.is(at, Class::PERSON_NOUN | Class::ROLE);
            begins && s.is_plural(at) && s.is_nominal_form(at) && claimed
        };
        let many = s.is_one_of(
            at,
            keys![
                "who", "some", "many", "others", "most", "few", "police", "people"
            ],
        );
        let pronoun = s.is(at, Class::PRONOUN) && !s.is_one_of(at, keys!["he", "she", "it"]);
        let listed = s.is_capitalised(at) && s.key(s.before(at, 1)) == key!("and");
        // `deny the charge and say the talks failed`; not `to explain and say`
        let infinitive = || {
            let mut before = (s.start..at).rev().take(20);
            before.any(|i| s.key(i) == key!("to") || verb_group::is_modal(s.key(i)))
        };
        let coordinated = s.is(at, Class::CONJUNCTION)
            && !infinitive()
            && s.is(
                self.i + 1,
                Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE,
            );
        // `data compiled by the Herald show`, `figures from the board show`
        const DATA: WordSet = listed!("speech/data_nouns.txt");
        let data = || {
            let subject = clause::subject(s, self.start).filter(|_| s.ends_here(self.i + 1));
            subject.is_some_and(|mut subject| subject.any(|i| s.is_one_of(i, DATA)))
        };
        pronoun
            || coordinated
            || is_fraction(s, at) && s.is_saying(self.i)
            || self.takes(Takes::CLAUSE.or(Takes::THAT)) && clause()
            || self.takes(Takes::DOCUMENT) && data()
            || many && !s.is(s.before(at, 1), Class::DETERMINER)
            || can_speak(s, at) && s.word(at).ends_with('s') && !s.is(at, Class::AUXILIARY)
            || !self.takes(Takes::NOUN) && may_end_subject(s, at)
            || s.is_comma(at)
            || listed && at > s.start + 1
            || s.is(at, Class::CUE) && s.is_plural(at) && s.part(at) == Part::Noun
    }

    /// Reads the third person of the present: `says`, but not the noun in `the claims`.
    fn third(&self) -> Option<Reading> {
        let (s, before, group) = (self.s, self.before(), &self.group);
        if group.negated
            || group.infinitive
            || group.auxiliary.is_some()
            || makes_noun(s, self.i)
            || self.start == s.start
        {
            return None;
        }
        let subject = || {
            s.is(before, Class::PRONOUN | Class::RELATIVE)
                || s.is(before, Class::SOURCE_NOUN) && !s.is_plural(before)
                || s.is_capitalised(before) && !s.is(before, Class::MONTH | Class::WEEKDAY)
                || s.is_comma(before)
                || s.is_mark(before, key!(")"))
                || s.is(before, Class::CONJUNCTION) && s.is(self.i + 1, Class::PRONOUN)
        };
        (!self.takes(Takes::NOUN) || subject()).then_some(Reading::Finite)
    }

    /// Whether nothing in the sentence makes the form a noun or an adjective: `the southern
    /// states`, `the alleged thief`.
    ///
    /// If the form is often a noun, its part of speech decides, unless a name, a pronoun or the
    /// next words make the case clear.
    fn is_verb(&self) -> bool {
        let (s, i) = (self.s, self.i);
        // `Rights advocates say`, `US states decide`: a noun, because the next word is the verb
        let before = s.before(i, 1);
        let next = i + 1 + usize::from(s.is_one_of(i + 1, keys!["also", "now", "still", "all"]));
        let noun = self.takes(Takes::NOUN)
            && !s.is(before, Class::PRONOUN | Class::RELATIVE)
            && matches!(self.frame.form, VerbForm::Base | VerbForm::Third)
            && s.is_lower(next)
            && !s.is_quoted(next)
            && (s.is_finite_form(next) || cue_form(s.key(next)).is_some() || s.is_verb(next))
            && !s.is_one_of(next, keys!["that"]);
        if noun {
            return false;
        }
        match self.frame.form {
            VerbForm::Past => {
                !self.takes(Takes::OBJECT)
                    || s.is_after_but(i)
                    || !matches!(s.part(i), Part::Noun | Part::Adjective)
            }
            VerbForm::Participle => true,
            VerbForm::Base | VerbForm::Third => {
                let before = s.before(i, 1);
                // after a name, a noun in `the U.S. states where`, a verb in `the Herald reports
                // she`, `the Herald reports only 40`
                let only = i + 1 + usize::from(s.is_one_of(i + 1, keys!["only", "just", "nearly"]));
                let clause = !s.is_lower(only)
                    || s.is(only, Class::DETERMINER | Class::PRONOUN)
                    || self.frame.prepositions.contain(s.key(i + 1));
                let clear = s.is_name(before) && (self.frame.form == VerbForm::Base || clause)
                    || s.is(before, Class::PRONOUN | Class::RELATIVE)
                    || self.group.auxiliary.is_some();
                // `the union calls for`; not `phone calls for`
                const CALLERS: &[Key] =
                    keys!["report", "statement", "letter", "petition", "motion"];
                let who = s.is(before, Class::ROLE | Class::ORG_NOUN) && !s.is_plural(before);
                let calls = s.is_one_of(i, keys!["calls"])
                    && (who || s.is_one_of(before, CALLERS))
                    && self.frame.prepositions.contain(s.key(i + 1));
                let clear = clear || calls;
                let inverted = !s.is_word(before) || s.is_quoted(before);
                let bare = s.is_plural(before)
                    && (clause::is_bare(s, i + 1) || before == s.start && has_clause(s, i));
                let reports = s.key(i + 1) == key!("that")
                    || bare && self.takes(Takes::CLAUSE.or(Takes::THAT))
                    || s.is_mark(i + 1, key!(":"))
                    || s.is_quoted(i + 1)
                    || s.is_quoted(i + 2);
                !self.takes(Takes::NOUN) || inverted || clear || reports || s.part(i) != Part::Noun
            }
        }
    }
}
