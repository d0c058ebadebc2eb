//! [`Page`]: the article as the attribution rules read it: which tokens are quoted, and passages in
//! place of sentences.

use std::cell::OnceCell;
use std::ops::Range;

use crate::extract::names::Names;
use crate::lexicon::{Class, Classes, Key, keys};
use crate::syntax::{Part, Parts, Sentence};
use crate::text::{Case, Document, Kind, Token};

/// The article, with every token's quotation at hand.
pub(super) struct Page<'d, 'a> {
    pub(super) doc: &'d Document<'a>,
    pub(super) names: &'d Names,
    /// The tokens between the marks of each outermost quotation.
    pub(super) quotations: Vec<Range<usize>>,
    /// For each token 0, or 1 + the index of the quotation that it (or the mark that it is) belongs
    /// to.
    quoted: Vec<u32>,
    /// For each token the first from there on that does not only lead a clause.
    past_leads: OnceCell<Vec<u32>>,
    parts: &'d Parts<'d, 'a>,
}

/// Words in `-ly` that are no adverbs.
const NOUNS_IN_LY: [Key; 9] = [
    Key::word("family"),
    Key::word("assembly"),
    Key::word("supply"),
    Key::word("reply"),
    Key::word("rally"),
    Key::word("bully"),
    Key::word("monopoly"),
    Key::word("anomaly"),
    Key::word("weekly"),
];

/// A sentence, or several that a quotation holds together.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub(super) tokens: Range<usize>,
    pub(super) paragraph: usize,
}

impl<'d, 'a> Page<'d, 'a> {
    pub(super) fn new(parts: &'d Parts<'d, 'a>, names: &'d Names) -> Self {
        let doc = parts.document();
        let mut quoted = vec![0; doc.tokens().len()];
        let mut quotations = Vec::new();
        for quotation in doc.quotations().iter().filter(|q| q.depth == 0) {
            let marked =
                quotation.tokens.start - 1..quotation.tokens.end + usize::from(quotation.closed);
            quotations.push(quotation.tokens.clone());
            quoted[marked].fill(quotations.len() as u32);
        }
        Self {
            doc,
            names,
            quotations,
            quoted,
            past_leads: OnceCell::new(),
            parts,
        }
    }

    pub(super) fn tokens(&self) -> &'d [Token] {
        self.doc.tokens()
    }

    /// The index of the quotation that the token at `i` is in, its marks included.
    pub(super) fn quotation_at(&self, i: usize) -> Option<usize> {
        self.quoted
            .get(i)
            .and_then(|&q| (q as usize).checked_sub(1))
    }

    pub(super) fn is_quoted(&self, i: usize) -> bool {
        self.quoted.get(i).is_some_and(|&q| q > 0)
    }

    /// The tokens of the quotation at `q` with its marks.
    pub(super) fn marked(&self, q: usize) -> Range<usize> {
        let inner = &self.quotations[q];
        let closed =
            self.quotation_at(inner.end) == Some(q) && self.tokens()[inner.end].kind == Kind::Quote;
        inner.start - 1..inner.end + usize::from(closed)
    }

    /// The part of speech of the token at `i`, judged within these tokens.
    pub(super) fn part(&self, within: &Passage, i: usize) -> Part {
        if within.tokens.contains(&i) {
            self.parts.part(i)
        } else {
            Part::Other
        }
    }

    pub(super) fn key(&self, i: usize) -> Key {
        self.doc.key(i)
    }

    /// Whether the token at `i` is this mark.
    pub(super) fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.tokens()
            .get(i)
            .is_some_and(|t| t.kind == Kind::Mark && t.span.of(self.doc.text()) == mark)
    }

    /// A comma that is not quoted.
    pub(super) fn comma(&self, i: usize) -> bool {
        const COMMA: Key = Key::word(",");
        self.tokens()
            .get(i)
            .is_some_and(|t| t.key == COMMA && t.kind == Kind::Mark)
    }

    /// A dash between words: long, doubled, or a hyphen with space before it.
    pub(super) fn dash(&self, i: usize) -> bool {
        self.tokens().get(i).is_some_and(|t| {
            t.kind == Kind::Mark
                && match t.span.of(self.doc.text()) {
                    "—" | "–" | "--" | "---" | "―" => {
                        !(t.glued
                            && self
                                .tokens()
                                .get(i + 1)
                                .is_some_and(|n| n.kind == Kind::Number))
                    }
                    "-" => !t.glued,
                    _ => false,
                }
        })
    }

    /// A colon or semicolon between clauses; not a clock time's (`12:23`).
    pub(super) fn is_colon(&self, i: usize) -> bool {
        Sentence::new(self.parts, 0..self.tokens().len()).is_colon(i)
    }

    /// A full stop, question or exclamation mark.
    pub(super) fn stop(&self, i: usize) -> bool {
        keys!("." | "?" | "!" | "...").contains(&self.key(i)) || self.is_mark(i, "…")
    }

    /// Whether the word at `i` ends in `-ly` or is listed among the adverbs.
    pub(super) fn is_adverb(&self, i: usize) -> bool {
        let token = &self.tokens()[i];
        token.kind == Kind::Word
            && (token.is(Class::ADVERB)
                || token.span.len() > 4
                    && self.doc.word(i).ends_with("ly")
                    && !NOUNS_IN_LY.contains(&token.key)
                    && !(token.capitalised() && self.is_name(i)))
    }

    /// The first token from `i` on that is no adverb, conjunction or comma.
    ///
    /// All verbs of a passage ask for its first, so the answers are kept.
    pub(super) fn past_leads(&self, i: usize) -> usize {
        let tokens = self.tokens();
        let leads = |i: usize| {
            self.is_adverb(i) && !tokens[i].is(Class::DETERMINER)
                || tokens[i].is(Class::CONJUNCTION)
                || self.comma(i)
        };
        let past = self.past_leads.get_or_init(|| {
            let mut past = vec![tokens.len() as u32; tokens.len()];
            let mut next = tokens.len();
            for i in (0..tokens.len()).rev() {
                if !leads(i) {
                    next = i;
                }
                past[i] = next as u32;
            }
            past
        });
        past.get(i).map_or(i, |&past| past as usize)
    }

    /// Whether the word at `i` is surely a finite verb.
    pub(super) fn is_finite(&self, i: usize) -> bool {
        let token = &self.tokens()[i];
        token.is(Class::AUXILIARY | Class::FINITE)
            && !(token.is(Class::MONTH) && token.capitalised())
    }

    /// Where the name ends that the token at `i` is inside of or begins.
    pub(super) fn name_end(&self, i: usize) -> Option<usize> {
        self.names
            .mention_at(i)
            .map(|m| self.names.mentions[m].tokens.end)
    }

    /// Whether the token at `i` belongs to a name.
    pub(super) fn is_name(&self, i: usize) -> bool {
        self.names.mention_at(i).is_some()
    }

    /// Whether the word at `i` says who or what can speak: a person, body or document, by name,
    /// noun or pronoun.
    pub(super) fn can_speak(&self, i: usize) -> bool {
        const SPEAKERS: Classes = Class::PERSON_NOUN
            .or(Class::ROLE)
            .or(Class::ORG_NOUN)
            .or(Class::DOCUMENT)
            .or(Class::TITLE)
            .or(Class::PRONOUN);
        let token = &self.tokens()[i];
        let named = token.capitalised()
            && (self.is_name(i)
                || i > 0 && !self.stop(i - 1) && !token.is(Class::WEEKDAY | Class::STARTER));
        token.is(SPEAKERS) || named || token.kind == Kind::Address
    }

    /// Whether a quotation is the title of a work: a few words, all but the small ones capitalised,
    /// and no full stop.
    pub(super) fn is_title(&self, q: usize) -> bool {
        let inner = &self.tokens()[self.quotations[q].clone()];
        let words = || inner.iter().filter(|t| t.kind == Kind::Word);
        let small = Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION;
        words().count() > 0
            && words().count() < 8
            && words().all(|t| t.capitalised() || t.is(small) || t.span.len() < 3)
    }

    /// Whether the word at `i` may be a verb's past form.
    pub(super) fn is_past(&self, i: usize) -> bool {
        let token = &self.tokens()[i];
        token.kind == Kind::Word
            && !token.capitalised()
            && token.span.len() > 3
            && self.doc.word(i).ends_with("ed")
    }

    /// The passages, in text order.
    pub(super) fn passages(&self) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut paragraph = None;
        for sentence in self.doc.sentences().iter().filter(|s| !s.tokens.is_empty()) {
            let opens = paragraph != Some(sentence.paragraph);
            paragraph = Some(sentence.paragraph);
            let first = if opens {
                self.after_dateline(&sentence.tokens)
            } else {
                sentence.tokens.start
            };
            let joined = |p: &Passage| {
                p.paragraph == sentence.paragraph && self.holds_together(p.tokens.end - 1, first)
            };
            match passages.last_mut().filter(|p| joined(p)) {
                Some(last) => last.tokens.end = sentence.tokens.end,
                None => passages.push(Passage {
                    tokens: first..sentence.tokens.end,
                    paragraph: sentence.paragraph,
                }),
            }
        }
        passages
    }

    /// Where the sentence begins behind a dateline: `OSLO, Norway (Agency) — `.
    fn after_dateline(&self, sentence: &Range<usize>) -> usize {
        let tokens = self.tokens();
        let start = sentence.start;
        let dash =
            (start + 1..sentence.end.min(start + 14)).find(|&i| self.dash(i) && !self.is_quoted(i));
        let Some(dash) = dash.filter(|d| d + 2 < sentence.end) else {
            return start;
        };
        let shouted = tokens[start].case == Case::Upper && tokens[start].span.len() > 2;
        let agency = self.is_mark(dash - 1, ")") && tokens[start].capitalised();
        let plain = |i: usize| {
            tokens[i].capitalised()
                || tokens[i].kind != Kind::Word
                || tokens[i].is(Class::PREPOSITION)
        };
        if (shouted || agency) && (start..dash).all(plain) {
            dash + 1
        } else {
            start
        }
    }

    /// Whether a quotation runs over the end of a sentence.
    fn holds_together(&self, last: usize, first: usize) -> bool {
        self.quotation_at(last).is_some() && self.quotation_at(last) == self.quotation_at(first)
    }
}
