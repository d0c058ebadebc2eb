//! Collects the evidence for and against a person or a body: the tagger's margin, the form of the
//! name, its words and those beside it, and how the article uses the same words elsewhere.

use super::sign::Sign;
use crate::extract::names::detected::RULED;
use crate::extract::names::{Entity, Kind, NameMention, Names};
use crate::lexicon::gazetteer::{self, Naming};
use crate::lexicon::{Class, Classes, Key, KeyMap, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// A set of [`Sign`]s.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Signs(u128);

const _: () = assert!(Sign::ALL.len() <= 128);

impl Signs {
    fn set(&mut self, sign: Sign, seen: bool) {
        self.0 |= u128::from(seen) << sign as u32;
    }

    pub(super) fn has(self, sign: Sign) -> bool {
        self.0 >> sign as u32 & 1 == 1
    }

    /// Returns the numbers of the signs that were seen.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let at = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (at < 128).then_some(at)
        })
    }

    fn margins(&mut self, margins: impl Iterator<Item = i16> + Clone) {
        self.set(Sign::Ruled, margins.clone().any(|m| m == RULED));
        let tagged = margins.filter(|&m| m != RULED).map(i32::from);
        let best = tagged.clone().max().unwrap_or(0);
        let count = tagged.clone().count().max(1) as i32;
        let mean = tagged.sum::<i32>() / count;
        for (sign, least) in [
            (Sign::Margin20, 20),
            (Sign::Margin45, 45),
            (Sign::Margin80, 80),
            (Sign::Margin120, 120),
            (Sign::Margin180, 180),
            (Sign::Margin260, 260),
            (Sign::Margin360, 360),
            (Sign::Margin500, 500),
        ] {
            self.set(sign, best >= least);
        }
        for (sign, least) in [
            (Sign::Mean60, 60),
            (Sign::Mean120, 120),
            (Sign::Mean240, 240),
        ] {
            self.set(sign, mean >= least);
        }
    }

    /// Sets the signs of the fullest form's look and words.
    fn form(&mut self, name: &[Token]) {
        let (first, last) = (&name[0], &name[name.len() - 1]);
        let words = name.iter().filter(|t| t.kind == TokenKind::Word).count();
        let single = words == 1;
        let upper = single && first.case == Case::Upper;
        let any = |classes: Classes| name.iter().any(|t| t.is(classes));
        let linked = name.iter().any(|t| keys!["of", "for"].contains(&t.key));
        for (sign, seen) in [
            (Sign::OneWord, single),
            (Sign::TwoWords, words == 2),
            (Sign::ManyWords, words >= 5),
            (Sign::Acronym, upper),
            (Sign::ShortAcronym, upper && first.span.len() <= 2),
            (
                Sign::Known,
                single && listed!("names/known_bodies.txt").contains(&first.key),
            ),
            (Sign::MixedCase, single && first.case == Case::Mixed),
            (Sign::Linked, linked),
            (Sign::Suffix, last.is(Class::ORG_SUFFIX)),
            (Sign::Head, last.is(Class::ORG_HEAD)),
            (Sign::BodyNoun, last.is(Class::ORG_NOUN)),
            (Sign::PublicBody, last.is(Class::PUBLIC_BODY)),
            (Sign::Venue, last.is(Class::VENUE_NOUN)),
            (
                Sign::Event,
                last.is(Class::EVENT | Class::NAMED_AFTER_PLACE),
            ),
            (Sign::BodyWithin, any(Class::BODY_WORD)),
            (Sign::GivenName, first.is(Class::FIRST_NAME)),
            (Sign::Initials, words > 1 && first.stopped),
            (Sign::Surname, last.is(Class::SURNAME)),
            (
                Sign::Dated,
                any(Class::MONTH | Class::WEEKDAY | Class::NUMBER_WORD),
            ),
            (Sign::Office, any(Class::ROLE | Class::TITLE)),
            (Sign::DirectionFirst, first.is(Class::DIRECTION)),
        ] {
            self.set(sign, seen);
        }
    }

    /// Sets the signs of the words before and after one mention.
    fn around(&mut self, doc: &Document, mention: &NameMention) {
        let tokens = doc.tokens();
        let (start, end) = (mention.tokens.start, mention.tokens.end);
        let sentence = &doc.sentences()[doc.sentence_at(start)].tokens;
        let before = &tokens[sentence.start.min(start)..start];
        let after = &tokens[end..sentence.end.max(end)];
        if let Some(next) = after.first() {
            self.next(next);
        }
        if let Some((last, rest)) = before.split_last() {
            self.previous(last, rest);
        }
        let (last, next) = (before.last(), after.first());
        let enclosed = |open: Key, close: Key| {
            last.is_some_and(|t| t.key == open) && next.is_some_and(|t| t.key == close)
        };
        // "/Harbour News/ -" is a news agency in its dateline.
        let bracketed = enclosed(key!("("), key!(")")) || enclosed(key!("/"), key!("/"));
        let joined = last.is_some_and(is_joint) || next.is_some_and(|t| t.glued && is_joint(t));
        self.set(Sign::Bracketed, bracketed);
        self.set(Sign::Joined, joined && !bracketed);
    }

    fn next(&mut self, next: &Token) {
        let lower = next.case == Case::Lower && next.kind == TokenKind::Word;
        let verb = next.is(Class::AUXILIARY | Class::FINITE | Class::CHANGE_VERB);
        let grammar = Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::RELATIVE
            | Class::ADVERB
            | Class::DETERMINER
            | Class::SUBORDINATOR;
        let noun = next.is(Class::ORG_NOUN);
        for (sign, seen) in [
            (Sign::Speaks, lower && next.is(Class::CUE)),
            (Sign::Acts, lower && verb),
            (Sign::Owns, next.kind == TokenKind::Clitic),
            (
                Sign::HasOfficer,
                next.is(Class::ROLE | Class::ROLE_MODIFIER),
            ),
            (Sign::BeforeNumber, next.kind == TokenKind::Number),
            (Sign::BeforeBodyNoun, lower && noun),
            (
                Sign::BeforeLower,
                lower && !noun && !verb && !next.is(grammar | Class::CUE | Class::ROLE),
            ),
            (
                Sign::BeforeCapital,
                next.capitalised() && !next.is(Class::MONTH | Class::WEEKDAY),
            ),
        ] {
            self.set(sign, seen);
        }
    }

    fn previous(&mut self, last: &Token, rest: &[Token]) {
        let lower = last.case == Case::Lower;
        let noun = last.is(Class::ORG_NOUN)
            || lower && listed!("names/company_nouns.txt").contains(&last.key);
        let holds = keys!["of", "for", "at", "with"].contains(&last.key)
            && rest
                .last()
                .is_some_and(|t| t.is(Class::ROLE | Class::ORG_NOUN));
        for (sign, seen) in [
            (Sign::AfterThe, last.key == key!("the")),
            (Sign::AfterPlacing, last.is(Class::LOCATIVE_PREPOSITION)),
            (Sign::OfOffice, holds),
            (Sign::AfterBy, last.key == key!("by")),
            (Sign::AfterCue, last.is(Class::CUE)),
            (Sign::AfterBodyNoun, noun),
            (Sign::AfterNumber, last.kind == TokenKind::Number),
            (Sign::AfterCapital, last.capitalised()),
        ] {
            self.set(sign, seen);
        }
    }
}

/// Whether the mark joins the words beside it into one.
fn is_joint(token: &Token) -> bool {
    keys!["-", "/", "@", "_"].contains(&token.key)
}

/// The uses of words elsewhere in the article.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// The first and last words of people's full names.
    people: KeyMap<()>,
    /// The single-word names of places and other things.
    others: KeyMap<()>,
}

impl Elsewhere {
    /// Collects these words from all names of the article.
    pub(super) fn of(doc: &Document, names: &Names) -> Self {
        let mut all = Self::default();
        for name in &names.mentions {
            let (first, last) = (name.tokens.start, name.tokens.end - 1);
            match name.kind {
                Kind::Person if last > first => {
                    all.people.insert(doc.key(first), ());
                    all.people.insert(doc.key(last), ());
                }
                Kind::Place | Kind::Other if last == first => {
                    all.others.insert(doc.key(first), ());
                }
                _ => {}
            }
        }
        all
    }
}

/// How many mentions are looked at; more would add nothing new.
const MENTIONS: usize = 24;

/// Returns all signs of a person or body.
pub(super) fn signs(doc: &Document, names: &Names, e: &Entity, elsewhere: &Elsewhere) -> Signs {
    let mut signs = Signs::default();
    let mentions = || {
        e.mentions
            .iter()
            .take(MENTIONS)
            .map(|&m| &names.mentions[m])
    };
    let range = doc.tokens_in(e.name);
    let name = &doc.tokens()[range.clone()];
    signs.set(Sign::Always, true);
    signs.margins(mentions().map(|m| m.margin));
    signs.set(Sign::Twice, e.mentions.len() > 1);
    signs.set(Sign::Often, e.mentions.len() > 3);
    signs.form(name);
    let word = |i: usize| doc.word(i);
    let last = range.end - 1;
    signs.set(Sign::PluralLast, morphology::is_plural(word(last)));
    let digits = |i: usize| word(i).bytes().any(|b| b.is_ascii_digit());
    signs.set(Sign::Digits, range.clone().any(digits));
    placed(doc, range.clone(), &mut signs);
    let acronym =
        |m: &NameMention| m.tokens.len() == 1 && doc.tokens()[m.tokens.start].case == Case::Upper;
    signs.set(Sign::Expanded, name.len() > 2 && mentions().any(acronym));
    for mention in mentions() {
        signs.around(doc, mention);
    }
    let sentence = |m: &NameMention| &doc.sentences()[doc.sentence_at(m.tokens.start)];
    let opens = |m: &NameMention| sentence(m).tokens.start == m.tokens.start;
    let shouted = |m: &NameMention| {
        let line = sentence(m)
            .tokens
            .start
            .max(m.tokens.start.saturating_sub(20))
            ..sentence(m).tokens.end.min(m.tokens.end + 20);
        doc.tokens()[line].iter().all(|t| t.case != Case::Lower)
    };
    let above = |m: &NameMention| sentence(m).paragraph < doc.body();
    signs.set(Sign::Opens, mentions().all(opens));
    signs.set(Sign::Shouted, mentions().all(shouted));
    signs.set(Sign::Above, mentions().all(above));
    let table = signs.has(Sign::Shouted) || signs.has(Sign::BeforeNumber);
    signs.set(Sign::PlaceInTable, table && signs.has(Sign::PlaceName));
    let known = |of: &KeyMap<()>, i: usize| of.contains_key(&doc.key(i));
    let single = name.len() == 1;
    signs.set(
        Sign::Somebody,
        single && known(&elsewhere.people, range.start),
    );
    signs.set(
        Sign::SomethingElse,
        single && known(&elsewhere.others, range.start),
    );
    signs
}

/// Sets the signs of a name that the gazetteer has in whole or in part.
fn placed(doc: &Document, name: std::ops::Range<usize>, signs: &mut Signs) {
    let senses = |key| gazetteer::senses(key).map(|sense| sense.naming);
    let whole = doc.name(name.clone());
    signs.set(Sign::PlaceName, senses(whole).any(|n| n != Naming::Demonym));
    signs.set(Sign::Demonym, senses(whole).any(|n| n == Naming::Demonym));
    let first = name.start..name.start + 1;
    signs.set(
        Sign::PlaceFirst,
        name.len() > 1 && senses(doc.name(first)).next().is_some(),
    );
}
