//! [`Scope`]: the sentence that a figure is looked for in, with questions that need no bounds
//! checks.
//!
//! Any index may be asked about: outside the sentence there is nothing, so a rule can look two
//! words back at a sentence's start (`i.wrapping_sub(2)`) and simply not match.

use std::ops::Range;

use super::change;
use crate::lexicon::{Class, Classes, Key};
use crate::tagger::parts::{Part, Parts};
use crate::text::{Case, Document, Kind, Span, Token};

#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'d, 'a> {
    pub(super) doc: &'d Document<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The tokens up to the end.
    tokens: &'d [Token],
    parts: &'d Parts<'d, 'a>,
}

impl<'d, 'a> Scope<'d, 'a> {
    pub(super) fn new(parts: &'d Parts<'d, 'a>, tokens: Range<usize>) -> Self {
        let doc = parts.document();
        Self {
            doc,
            start: tokens.start,
            end: tokens.end,
            tokens: &doc.tokens()[..tokens.end],
            parts,
        }
    }

    /// The part of speech.
    ///
    /// A verb of change or of counting right before its figure is one, whatever the tagger thinks
    /// of "costs rise 3 percent".
    pub(super) fn part(&self, i: usize) -> Part {
        const TO: [Key; 8] = Key::words([
            "by", "to", "from", "about", "more", "nearly", "almost", "another",
        ]);
        let part = self.parts.part(self.start..self.end, i);
        let unsure = matches!(part, Part::Noun | Part::Adjective);
        let figure = || self.is_number(i + 1) || self.is_one_of(i + 1, &TO);
        let moves = part == Part::Noun && change::is_verb(self, i) && figure();
        let counts = unsure && self.is_lower(i) && self.is(i, Class::COUNTING_VERB) && figure();
        if !(moves || counts) {
            return part;
        }
        let before = i.wrapping_sub(1);
        let determined = self.is(
            before,
            Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION | Class::ORDINAL,
        );
        let subject = match self.parts.part(self.start..self.end, before) {
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

    pub(super) fn token(&self, i: usize) -> Option<&'d Token> {
        self.tokens.get(i).filter(|_| self.start <= i)
    }

    pub(super) fn key(&self, i: usize) -> Key {
        self.token(i).map_or_else(Key::default, |t| t.key)
    }

    pub(super) fn word(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| self.doc.slice(t.span))
    }

    /// The first token from `i` on that fits.
    pub(super) fn find(&self, i: usize, fits: impl FnMut(&Token) -> bool) -> Option<usize> {
        self.tokens
            .get(i..)?
            .iter()
            .position(fits)
            .map(|ahead| i + ahead)
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.token(i).map(|t| t.kind)
    }

    pub(super) fn is(&self, i: usize, any_of: Classes) -> bool {
        self.token(i).is_some_and(|t| t.is(any_of))
    }

    pub(super) fn is_one_of(&self, i: usize, words: &[Key]) -> bool {
        self.token(i).is_some_and(|t| words.contains(&t.key))
    }

    pub(super) fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Number)
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word)
    }

    pub(super) fn is_lower(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|t| t.kind == Kind::Word && t.case == Case::Lower)
    }

    pub(super) fn is_capitalised(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::capitalised)
    }

    /// Whether the token at `i` has no space before it.
    pub(super) fn glued(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.glued) && i > self.start
    }

    /// A hyphen, or a dash used as one.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        self.is_mark(i, &HYPHENS)
    }

    /// What may stand between the ends of a range: a hyphen or an en dash.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.is_mark(i, &HYPHENS) || self.is_mark(i, &DASHES)
    }

    fn is_mark(&self, i: usize, marks: &[Key]) -> bool {
        self.token(i)
            .is_some_and(|t| t.kind == Kind::Mark && marks.contains(&t.key))
    }

    /// Nothing, or a mark that ends a clause.
    pub(super) fn is_break(&self, i: usize) -> bool {
        match self.kind(i) {
            None | Some(Kind::Quote) => true,
            Some(Kind::Mark) => {
                matches!(
                    self.word(i),
                    "." | ","
                        | ";"
                        | ":"
                        | "!"
                        | "?"
                        | "("
                        | ")"
                        | "["
                        | "]"
                        | "—"
                        | "–"
                        | "--"
                        | "..."
                        | "…"
                )
            }
            _ => false,
        }
    }

    /// A word that cannot be the noun, or an adjective, of what is counted.
    pub(super) fn is_function_word(&self, i: usize) -> bool {
        let weekday = self.is(i, Class::WEEKDAY) && self.is_capitalised(i); // not the sun
        weekday
            || self.is(
                i,
                Class::PREPOSITION
                    | Class::AUXILIARY
                    | Class::CONJUNCTION
                    | Class::SUBORDINATOR
                    | Class::RELATIVE
                    | Class::PRONOUN
                    | Class::OBJECT_PRONOUN
                    | Class::POSSESSIVE
                    | Class::DETERMINER
                    | Class::NEGATION,
            )
    }

    /// A verb of saying in a form that is no noun: what follows it is a statement, not a noun
    /// phrase.
    pub(super) fn is_saying(&self, i: usize) -> bool {
        self.is(i, Class::SAYING_VERB)
    }

    /// A noun in the plural, by its look: good enough right after a number.
    pub(super) fn is_plural(&self, i: usize) -> bool {
        if !self.is_word(i) || self.is_function_word(i) {
            return false;
        }
        let word = self.word(i);
        let ends = |end: &str| {
            word.len() > end.len() + 1
                && word.is_char_boundary(word.len() - end.len())
                && word.ends_with(end)
        };
        let plural = ends("s") && !ends("ss") && !ends("us") && !ends("is")
            || ends("men")
            || ends("people")
            || ends("children");
        (plural && word.len() > 2 || self.is(i, Class::PLURAL)) && !self.is(i, Class::NO_PLURAL)
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        self.doc.hull(tokens)
    }
}

const HYPHENS: [Key; 3] = [
    Key::word("-"),
    Key::listed("‐".as_bytes()),
    Key::listed("‑".as_bytes()),
];
const DASHES: [Key; 3] = [
    Key::listed("–".as_bytes()),
    Key::listed("−".as_bytes()),
    Key::word("~"),
];
