//! Cues: the words of a passage that report speech, told from the same words used otherwise.
//!
//! A form of a reporting verb is no cue as a noun (`a report`, `her claims`), an adjective (`the
//! said house`), in the passive, negated (`did not say`), or after a modal verb (`could say`). What
//! it takes, and whether that is there, is for `complement`.

use std::ops::Range;

use super::act;
use super::frames::{Form, Frame, Takes, frame};
use super::page::{Page, Passage};
use crate::lexicon::{Class, Key, key, keys};
use crate::tagger::parts::Part;
use crate::text::{Case, Kind};

/// How a cue is built into its sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    /// `she said`, `they have said`, `he is calling for`
    Finite,
    /// `…, saying`: its subject is the main clause's.
    Adverbial,
    /// `with officials saying`, `a statement saying`: its subject stands before it.
    Attached,
    /// `Asked whether …, she …`
    Asked,
    /// `according to`
    According,
}

/// A word that reports speech.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its own tokens.
    pub(super) tokens: Range<usize>,
    /// Where its verb group begins: auxiliaries and adverbs before it.
    pub(super) group: usize,
    pub(super) frame: Frame,
    pub(super) reading: Reading,
}

/// The cues of a passage, in text order.
pub(super) fn find(page: &Page, passage: &Passage) -> Vec<Cue> {
    let tokens = page.tokens();
    let candidates = passage.tokens.clone().filter(|&i| {
        tokens[i].is(Class::CUE) && tokens[i].kind == Kind::Word && !page.is_quoted(i)
    });
    candidates.filter_map(|i| cue(page, passage, i)).collect()
}

fn cue(page: &Page, passage: &Passage, i: usize) -> Option<Cue> {
    let token = &page.tokens()[i];
    let frame = frame(token.key)?;
    let initial = i == passage.tokens.start;
    if token.case != Case::Lower && !(initial && token.case == Case::Capital) {
        return None;
    }
    if token.key == key!("according") {
        let to = page.key(i + 1) == key!("to") && i + 2 < passage.tokens.end;
        return to.then_some(Cue {
            tokens: i..i + 2,
            group: i,
            frame,
            reading: Reading::According,
        });
    }
    let group = Group::before(page, passage, i);
    let reading = match frame.form {
        Form::Past => past(page, &group, frame, i),
        Form::Participle => participle(page, &group),
        Form::Base => base(page, &group, frame, i),
        Form::Third => third(page, &group, frame, i),
    }?;
    if reading == Reading::Finite && !is_verb(page, passage, frame, i) {
        return None;
    }
    Some(Cue {
        tokens: i..i + 1,
        group: group.start,
        frame,
        reading,
    })
}

/// Whether nothing in the sentence makes a noun or an adjective of the cue at `i`: `the southern
/// states`, `the alleged thief`.
///
/// A word that is often a noun is asked for its part of speech, unless a name, a pronoun or what
/// follows makes it clear.
fn is_verb(page: &Page, passage: &Passage, frame: Frame, i: usize) -> bool {
    match frame.form {
        Form::Past => {
            !frame.takes.has(Takes::OBJECT)
                || !matches!(page.part(passage, i), Part::Noun | Part::Adjective)
        }
        Form::Participle => true,
        Form::Base | Form::Third => {
            let clear = |before: usize| {
                page.is_name(before) || page.tokens()[before].is(Class::PRONOUN | Class::RELATIVE)
            };
            let inverted = i == passage.tokens.start
                || page.tokens()[i - 1].kind != Kind::Word
                || page.is_quoted(i - 1);
            let reports = page.key(i + 1) == key!("that")
                || page.is_mark(i + 1, ":")
                || page.is_quoted(i + 1)
                || page.is_quoted(i + 2);
            !frame.takes.has(Takes::NOUN)
                || inverted
                || clear(i - 1)
                || reports
                || page.part(passage, i) != Part::Noun
        }
    }
}

/// Where the verb group of the past participle at `i` begins, if it is a passive that reports: not
/// negated, no `could be called`.
pub(super) fn passive(page: &Page, passage: &Passage, i: usize) -> Option<usize> {
    let group = Group::before(page, passage, i);
    let be = group.auxiliary.is_some_and(|a| BE.contains(&page.key(a)));
    (be && !group.negated && !group.modal && !group.infinitive).then_some(group.start)
}

/// The auxiliaries and adverbs before a verb.
struct Group {
    lo: usize,
    start: usize,
    negated: bool,
    /// The last auxiliary before the verb, and the one before that.
    auxiliary: Option<usize>,
    modal: bool,
    /// Right after "to".
    infinitive: bool,
}

const BE: [Key; 12] = [
    Key::word("is"),
    Key::word("are"),
    Key::word("was"),
    Key::word("were"),
    Key::word("be"),
    Key::word("been"),
    Key::word("being"),
    Key::word("am"),
    Key::word("they're"),
    Key::word("we're"),
    Key::word("i'm"),
    Key::word("you're"),
];
const MODALS: [Key; 10] = [
    Key::word("will"),
    Key::word("would"),
    Key::word("shall"),
    Key::word("should"),
    Key::word("can"),
    Key::word("could"),
    Key::word("may"),
    Key::word("might"),
    Key::word("must"),
    Key::word("cannot"),
];

impl Group {
    fn before(page: &Page, passage: &Passage, i: usize) -> Self {
        let tokens = page.tokens();
        let lo = passage.tokens.start;
        let mut group = Self {
            lo,
            start: i,
            negated: false,
            auxiliary: None,
            modal: false,
            infinitive: false,
        };
        while group.start > lo && i - group.start < 8 {
            let at = group.start - 1;
            let token = &tokens[at];
            if page.is_quoted(at) {
                break;
            }
            group.negated |= token.is(Class::NEGATION);
            let pronoun = page.doc.word(at).contains(['\'', '’']) && !token.is(Class::NEGATION);
            if token.is(Class::AUXILIARY) {
                group.auxiliary = group.auxiliary.or(Some(at));
                group.modal |= MODALS.contains(&token.key);
                if pronoun {
                    break; // `they've`: it is the subject, too
                }
            } else if token.kind == Kind::Clitic && at > lo && tokens[at - 1].is(Class::PRONOUN) {
                group.auxiliary = group.auxiliary.or(Some(at));
            } else if !(page.is_adverb(at) || token.is(Class::NEGATION)) {
                break;
            }
            group.start = at;
        }
        group.skip_time(page);
        group.infinitive = page.key(group.start.wrapping_sub(1)) == key!("to") && group.start > lo;
        group
    }

    /// `Ann Bell on Monday said`, `Ann Bell this week said`
    fn skip_time(&mut self, page: &Page) {
        let tokens = page.tokens();
        let Some(last) = self
            .start
            .checked_sub(1)
            .filter(|&at| at > self.lo && !page.is_quoted(at))
        else {
            return;
        };
        let led = |words: [Key; 3]| words.contains(&page.key(last - 1));
        if tokens[last].is(Class::WEEKDAY) {
            self.start = if led([Key::word("on"), Key::word("last"), Key::word("this")]) {
                last - 1
            } else {
                last
            };
        } else if tokens[last].is(Class::TIME_UNIT)
            && led([Key::word("this"), Key::word("last"), Key::word("next")])
        {
            self.start = last - 1;
        }
    }

    fn passive_or_progressive(&self, page: &Page) -> bool {
        self.auxiliary
            .is_some_and(|a| BE.contains(&page.key(a)) || page.tokens()[a].kind == Kind::Clitic)
    }
}

/// A word after which a verb's form is a noun or an adjective.
fn makes_noun(page: &Page, lo: usize, at: usize) -> bool {
    at > lo && {
        let token = &page.tokens()[at - 1];
        let lower = !token.capitalised() || at - 1 == lo;
        let noun_before = token.is(Class::DETERMINER
            | Class::POSSESSIVE
            | Class::PREPOSITION
            | Class::NUMBER_WORD
            | Class::ORDINAL);
        lower
            && noun_before
            && token.key != key!("all")
            && token.key != key!("some")
            && token.key != key!("both")
            && token.key != key!("that")
            || matches!(token.kind, Kind::Clitic | Kind::Number)
            || token.kind == Kind::Mark && page.is_mark(at - 1, "-")
    }
}

fn past(page: &Page, group: &Group, frame: Frame, i: usize) -> Option<Reading> {
    const ASKED: Key = Key::word("asked");
    let after_when = page.key(i.wrapping_sub(1)) == key!("when") && i > group.lo;
    if page.key(i) == ASKED
        && (i == group.lo || after_when || group.passive_or_progressive(page) && !group.negated)
    {
        return Some(Reading::Asked);
    }
    let by = page.key(i + 1) == key!("by");
    let noun = group.auxiliary.is_none() && makes_noun(page, group.lo, i);
    let live = !(super::phrase::is_naming(page, i)
        || group.negated && frame.acts.negated.is_none()
        || group.infinitive
        || group.passive_or_progressive(page)
        || noun
        || by
        || group.modal);
    live.then_some(Reading::Finite)
}

fn participle(page: &Page, group: &Group) -> Option<Reading> {
    if group.negated {
        return None;
    }
    if group.auxiliary.is_some() {
        return group
            .passive_or_progressive(page)
            .then_some(Reading::Finite);
    }
    if group.start == group.lo {
        return Some(Reading::Adverbial);
    }
    let before = &page.tokens()[group.start - 1];
    let adverbial = page.comma(group.start - 1)
        || page.dash(group.start - 1)
        || before.is(Class::CONJUNCTION | Class::SUBORDINATOR)
        || page.is_quoted(group.start - 1)
        || before.key == key!("by");
    if adverbial {
        return Some(Reading::Adverbial);
    }
    let at = group.start - 1;
    let noun =
        page.can_speak(at) && !before.is(Class::PREPOSITION | Class::DETERMINER | Class::RELATIVE);
    (noun || page.is_mark(at, ")")).then_some(Reading::Attached)
}

fn base(page: &Page, group: &Group, frame: Frame, i: usize) -> Option<Reading> {
    let tokens = page.tokens();
    if group.modal || group.negated && frame.acts.negated.is_none() {
        return None;
    }
    if group.infinitive {
        // `went on to say`, `continued to insist`
        let to = group.start - 1;
        let verb = to.checked_sub(1).filter(|&v| v >= group.lo)?;
        let goes = [Key::word("on")].contains(&page.key(verb))
            || ["continue", "continued", "continues", "began", "begun"]
                .contains(&page.doc.word(verb));
        // `refused to admit`
        let refuses = frame.acts.negated.is_some() && act::refuses(page.key(verb));
        return (goes || refuses).then_some(Reading::Finite);
    }
    if let Some(at) = group.auxiliary {
        return keys!("do" | "does" | "did")
            .contains(&page.key(at))
            .then_some(Reading::Finite);
    }
    let at = group.start.checked_sub(1).filter(|&at| at >= group.lo)?;
    let before = &tokens[at];
    let determined = at > group.lo && tokens[at - 1].is(Class::DETERMINER);
    let many = [
        "who", "some", "many", "others", "most", "few", "police", "people",
    ]
    .contains(&page.doc.word(at).to_lowercase().as_str());
    let plural = before.is(Class::PRONOUN) && !keys!("he" | "she" | "it").contains(&before.key)
        || many && !determined
        || page.can_speak(at) && page.doc.word(at).ends_with('s') && !before.is(Class::AUXILIARY)
        || !frame.takes.has(Takes::NOUN) && is_noun(page, at)
        || page.comma(at)
        || before.capitalised() && at > group.lo + 1 && page.key(at - 1) == key!("and");
    (plural && !makes_noun(page, group.lo, i)).then_some(Reading::Finite)
}

/// Whether the word at `at` may end a subject, for all that its form tells.
fn is_noun(page: &Page, at: usize) -> bool {
    let token = &page.tokens()[at];
    let function = Class::AUXILIARY
        | Class::DETERMINER
        | Class::POSSESSIVE
        | Class::PREPOSITION
        | Class::SUBORDINATOR;
    let other = function | Class::CUE | Class::FINITE | Class::CONJUNCTION | Class::OBJECT_PRONOUN;
    token.kind == Kind::Word && !token.is(other) && !page.is_adverb(at)
}

fn third(page: &Page, group: &Group, frame: Frame, i: usize) -> Option<Reading> {
    if group.negated
        || group.infinitive
        || group.auxiliary.is_some()
        || makes_noun(page, group.lo, i)
    {
        return None;
    }
    if group.start == group.lo {
        return None;
    }
    let at = group.start - 1;
    let before = &page.tokens()[at];
    if frame.takes.has(Takes::NOUN) {
        let subject = before.is(Class::PRONOUN | Class::RELATIVE)
            || before.is(Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::DOCUMENT)
                && !page.doc.word(at).ends_with('s')
            || before.capitalised() && !before.is(Class::MONTH | Class::WEEKDAY)
            || page.comma(at)
            || page.is_mark(at, ")");
        return subject.then_some(Reading::Finite);
    }
    Some(Reading::Finite)
}
