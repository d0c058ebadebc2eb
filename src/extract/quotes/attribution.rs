//! Attribution: a cue, its source and what is reported, put together.
//!
//! | rule | example |
//! |---|---|
//! | `quotes/source-cue-content` | Ann Bell said the bridge was closed. |
//! | `quotes/content-source-cue` | "We tried," Ann Bell said. The bridge, she said, was closed. |
//! | `quotes/content-cue-source` | "We tried," said Ann Bell, 54, a nurse. |
//! | `quotes/participle` | She left, saying she had tried. |
//! | `quotes/according-to` | According to police, the bridge was closed. |

use std::ops::Range;

use super::adjuncts::adjuncts;
use super::complement::{Complement, complement, ends_or_end};
use super::cues::{self, Cue, Reading};
use super::extent::extent;
use super::frames::Takes;
use super::page::{Page, Passage};
use super::scene::{Scene, has_verb};
use super::statement::Statement;
use super::{phrase, source};
use crate::budget;
use crate::lexicon::{Class, Key, key};

/// Finds the statements of one passage that have a cue in it.
pub(super) fn find(page: &Page, passage: &Passage, statements: &mut Vec<Statement>) {
    let cues = cues::find(page, passage);
    if cues.is_empty() {
        return;
    }
    let lo = passage.tokens.start;
    let subjects: Vec<Option<Range<usize>>> = cues
        .iter()
        .map(|c| {
            if c.reading == Reading::Finite {
                source::subject(page, lo, c.group)
            } else {
                None
            }
        })
        .collect();
    let clausal = Takes::CLAUSE
        .or(Takes::THAT)
        .or(Takes::TELL)
        .or(Takes::OBJECT);
    let reporting = cues
        .iter()
        .zip(&subjects)
        .filter(|(c, _)| c.frame.takes.has(clausal));
    let mut starts: Vec<usize> = reporting
        .filter_map(|(_, s)| s.as_ref().map(|s| s.start))
        .collect();
    starts.sort_unstable();
    let from = statements.len();
    let mut scene = Scene {
        page,
        passage,
        starts,
        free: lo,
    };
    for (cue, subject) in cues.iter().zip(subjects) {
        budget::check();
        if cue.tokens.start < scene.free {
            continue;
        }
        let last = statements[from..]
            .last()
            .and_then(|s| s.source.clone())
            .map(|s| (s, statements.len() - 1));
        let nested = statements[from..]
            .last()
            .and_then(|s| scene.nests(s, cue, subject.as_ref()));
        if nested.is_some() {
            statements.pop();
        }
        if let Some(statement) = nested.or_else(|| scene.attribute(cue, subject, last)) {
            let mut end = statement
                .pieces
                .iter()
                .map(|p| p.end)
                .max()
                .unwrap_or(0)
                .max(cue.tokens.end);
            // `Ann Bell, according to aides, said it was closed`: two statements
            if cue.reading == Reading::According
                && statement.pieces.len() > 1
                && begins_group(&cues, statement.pieces[1].start)
            {
                end = cue.tokens.end;
            }
            scene.free = scene.free.max(end);
            statements.push(statement);
        }
    }
}

/// Whether the group of a finite verb begins at `at`. Cues and their groups are in text order.
fn begins_group(cues: &[Cue], at: usize) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < at);
    let mut near = cues[from..].iter().take_while(|c| c.group <= at);
    near.any(|c| c.reading == Reading::Finite && c.group == at)
}

/// A source and, where it is another statement's, that one's index.
type From = (Range<usize>, Option<usize>);

impl Scene<'_, '_, '_> {
    fn attribute(
        &self,
        cue: &Cue,
        subject: Option<Range<usize>>,
        last: Option<(Range<usize>, usize)>,
    ) -> Option<Statement> {
        match cue.reading {
            Reading::According => self.according(cue),
            Reading::Adverbial if cue.group == self.passage.tokens.start => self.leading(cue),
            Reading::Adverbial => {
                let start = self.content_after(cue)?;
                let source = self.inherited(cue, last)?;
                Some(self.follows(start, cue, source, "quotes/participle"))
            }
            Reading::Attached => {
                let start = self.content_after(cue)?;
                let noun = phrase::before(self.page, self.passage.tokens.start, cue.group)?;
                // `issued a statement saying`, `told supporters saying`: the issuer's words, where
                // the noun is an object.
                let object = noun.start > self.passage.tokens.start && self.is_object(noun.start);
                let issuer = if object {
                    source::of_clause(self.page, self.passage.tokens.start, noun.start)
                } else {
                    None
                };
                Some(self.follows(
                    start,
                    cue,
                    (issuer.unwrap_or(noun), None),
                    "quotes/participle",
                ))
            }
            Reading::Asked => {
                let start = self.content_after(cue)?;
                let end = self.subordinate_end(start).min(self.extent(start));
                let content = start..end;
                if content.len() < 2 {
                    return None; // `Asked about it, …`
                }
                Some(Statement {
                    source: None,
                    ..self.statement(vec![content], cue, (start..start, None), "quotes/asked")
                })
            }
            Reading::Finite => self
                .inverted(cue)
                .or_else(|| self.finite(cue, subject, last)),
        }
    }

    fn statement(
        &self,
        pieces: Vec<Range<usize>>,
        cue: &Cue,
        source: From,
        rule: &'static str,
    ) -> Statement {
        let (source, inherits) = source;
        let paragraph = self.passage.paragraph;
        Statement {
            pieces,
            cue: Some(cue.tokens.clone()),
            source: Some(source),
            inherits,
            paragraph,
            rule,
        }
    }

    /// The statement that begins at `start` and runs as far as its clause does.
    fn follows(&self, start: usize, cue: &Cue, source: From, rule: &'static str) -> Statement {
        let nominal = Takes::OBJECT
            .or(Takes::TO)
            .or(Takes::ASK)
            .or(Takes::NAME)
            .or(Takes::OF)
            .or(Takes::AS);
        let that = self.page.key(start - 1) == key!("that");
        let takes = cue.frame.takes;
        let nominal = !that
            && (takes.has(nominal) || !takes.has(Takes::CLAUSE.or(Takes::THAT).or(Takes::TELL)));
        let content = start..extent(self.page, start, self.hi(), &self.starts, nominal);
        self.statement(vec![content], cue, source, rule)
    }

    /// Whom a participle or a coordinated verb has its subject from.
    fn inherited(&self, cue: &Cue, last: Option<(Range<usize>, usize)>) -> Option<From> {
        // `…, who opened the door and said`
        let near = (self.free.max(cue.group.saturating_sub(12))..cue.group).rev();
        let who = near
            .take_while(|&i| !self.page.comma(i) || cue.reading == Reading::Finite)
            .find(|&i| self.page.key(i) == key!("who"));
        if let Some(who) =
            who.filter(|&i| cue.reading == Reading::Finite && !self.page.is_quoted(i))
        {
            return Some((who..who + 1, None));
        }
        match last {
            Some((source, index)) => Some((source, Some(index))),
            None => source::of_clause(self.page, self.passage.tokens.start, cue.group)
                .map(|s| (s, None)),
        }
    }

    /// `Saying that the bridge was closed, Ann Bell left.`
    fn leading(&self, cue: &Cue) -> Option<Statement> {
        let start = self.content_after(cue)?;
        if self.page.tokens()[start].is(Class::PREPOSITION) {
            return None; // `Writing for the Herald, Ann Bell …`
        }
        let end = self.subordinate_end(start);
        let source = phrase::after(self.page, end + 1, self.hi())?;
        let content = start..end;
        Some(self.statement(vec![content], cue, (source, None), "quotes/participle"))
    }

    fn content_after(&self, cue: &Cue) -> Option<usize> {
        match complement(self.page, cue, self.hi()) {
            Complement::At(start) => Some(start),
            _ => None,
        }
    }

    /// `"…," said Ann Bell`
    fn inverted(&self, cue: &Cue) -> Option<Statement> {
        let page = self.page;
        let takes = cue.frame.takes;
        // What follows "told" is whom.
        let addresses = takes.has(Takes::TELL) && !takes.has(Takes::CLAUSE);
        if cue.group != cue.tokens.start || !takes.has(Takes::AFTER) || addresses {
            return None;
        }
        let before = self.content_before(cue.tokens.start)?;
        let source = phrase::after(page, cue.tokens.end, self.hi())?;
        let closed = ends_or_end(page, source.end, self.hi());
        if page.tokens()[source.start].is(Class::PRONOUN) && !closed {
            return None;
        }
        let verb = source.end < self.hi()
            && !page.is_quoted(source.end)
            && (page.is_finite(source.end) || page.is_past(source.end));
        if verb {
            return None;
        }
        let mut pieces = vec![before.content.clone()];
        if before.quoted {
            pieces.extend(self.resumes(source.end));
        } else {
            let speaks = source.clone().any(|i| page.can_speak(i));
            let described = page
                .tokens()
                .get(source.end)
                .is_some_and(|t| t.is(Class::RELATIVE));
            if !(closed || described) || takes.has(Takes::OBJECT) || !speaks {
                return None;
            }
            let whole = has_verb(page, &before.content) && !self.is_led(before.content.start);
            if !whole && page.comma(source.end) && self.goes_on(source.end + 1) {
                pieces.push(source.end + 1..self.extent(source.end + 1));
            } else if !has_verb(page, &before.content) {
                return None;
            }
        }
        Some(self.statement(
            pieces,
            cue,
            (self.with_name(source), None),
            "quotes/content-cue-source",
        ))
    }

    fn finite(
        &self,
        cue: &Cue,
        subject: Option<Range<usize>>,
        last: Option<(Range<usize>, usize)>,
    ) -> Option<Statement> {
        let page = self.page;
        let own = subject.is_some();
        let (source, begins) = match subject {
            Some(subject) => {
                let begins = subject.start;
                ((self.with_name(subject), None), begins)
            }
            None if self.in_passive(cue) => return None,
            None => (self.inherited(cue, last)?, cue.group),
        };
        if !self.is_live(cue, &source.0) {
            return None;
        }
        let after = complement(page, cue, self.hi());
        let relative = page.tokens()[source.0.start].is(Class::RELATIVE);
        let before = if own && !relative && cue.frame.takes.has(Takes::AFTER) {
            self.content_before(begins)
        } else {
            None
        };
        match (before, after) {
            (Some(before), Complement::Closed(end))
                if before.quoted
                    || cue
                        .frame
                        .takes
                        .has(Takes::CLAUSE.or(Takes::THAT).or(Takes::TELL)) =>
            {
                let mut pieces = Vec::new();
                let continued = page.comma(end) && !before.quoted && self.goes_on(end + 1);
                if before.quoted || continued || self.is_clause(&before.content) {
                    pieces.push(before.content.clone());
                }
                if continued {
                    pieces.push(end + 1..self.extent(end + 1));
                } else if before.quoted {
                    pieces.extend(self.resumes(end));
                }
                (!pieces.is_empty())
                    .then(|| self.statement(pieces, cue, source, "quotes/content-source-cue"))
            }
            (Some(before), Complement::At(start)) if before.quoted && page.is_quoted(start) => {
                let pieces = vec![before.content, start..self.extent(start)];
                Some(self.statement(pieces, cue, source, "quotes/content-source-cue"))
            }
            (Some(before), after)
                if before.quoted && (before.whole || !matches!(after, Complement::At(_))) =>
            {
                let mut pieces = vec![before.content];
                pieces.extend(self.resumes(adjuncts(page, cue.tokens.end, self.hi())));
                Some(self.statement(pieces, cue, source, "quotes/content-source-cue"))
            }
            (_, Complement::At(start)) => {
                let mut statement = self.follows(start, cue, source, "quotes/source-cue-content");
                if self.is_led(begins) || relative {
                    let end = if relative {
                        self.relative_end(start)
                    } else {
                        self.subordinate_end(start)
                    };
                    let piece = &mut statement.pieces[0];
                    piece.end = piece.end.min(end).max(piece.start);
                }
                Some(statement)
            }
            (None, Complement::Closed(end))
                if page.comma(end)
                    && own
                    && cue
                        .frame
                        .takes
                        .has(Takes::CLAUSE.or(Takes::TELL).or(Takes::QUOTE)) =>
            {
                let start = self
                    .resumes(end)
                    .or_else(|| self.delayed(cue, end + 1))?
                    .start;
                Some(self.follows(start, cue, source, "quotes/source-cue-content"))
            }
            (None, Complement::Other | Complement::Closed(_)) if own && !relative => {
                self.object_relative(cue, source, begins)
            }
            _ => None,
        }
    }

    /// What is reported of the noun before a relative clause: `a plan that officials said was
    /// safe`, `what she described as a mess`.
    fn object_relative(&self, cue: &Cue, source: From, begins: usize) -> Option<Statement> {
        let page = self.page;
        let takes = cue.frame.takes;
        let (at, hi) = (cue.tokens.end, self.hi());
        let relative = begins
            .checked_sub(1)
            .filter(|&r| r >= self.passage.tokens.start)?;
        let what = page.key(relative) == key!("what");
        if !(what || page.tokens()[relative].is(Class::RELATIVE)) {
            return None;
        }
        let token = page.tokens().get(at).filter(|_| at + 1 < hi)?;
        let verb =
            token.is(Class::AUXILIARY) || page.is_finite(at) && !token.is(Class::PREPOSITION);
        let article = [Key::word("a"), Key::word("an")].contains(&page.key(at));
        let follows = takes.has(Takes::CLAUSE) && verb
            || takes.has(Takes::AS) && page.key(at) == key!("as")
            || takes.has(Takes::NAME) && article && what;
        let joined = (at..hi.min(at + 80)).find(|&i| {
            page.comma(i)
                && !page.is_quoted(i)
                && page
                    .tokens()
                    .get(i + 1)
                    .is_some_and(|t| t.is(Class::CONJUNCTION))
        });
        let content = at..self
            .extent(at)
            .min(self.relative_end(at))
            .min(joined.unwrap_or(hi));
        (follows && content.len() > 1)
            .then(|| self.statement(vec![content], cue, source, "quotes/object-relative"))
    }

    /// A whole attribution that is itself attributed: `The witness said it was closed, according to
    /// the report.`
    fn nests(
        &self,
        inner: &Statement,
        cue: &Cue,
        subject: Option<&Range<usize>>,
    ) -> Option<Statement> {
        let page = self.page;
        let (begins, source) = match (cue.reading, subject) {
            (Reading::According, _) => (
                cue.tokens.start,
                phrase::after(page, cue.tokens.end, self.hi())?,
            ),
            (Reading::Finite, Some(subject)) if cue.frame.takes.has(Takes::AFTER) => {
                let Complement::Closed(end) = complement(page, cue, self.hi()) else {
                    return None;
                };
                if !page.stop(end) && end < self.hi() {
                    return None;
                }
                (subject.start, subject.clone())
            }
            (Reading::Finite, None)
                if cue.group == cue.tokens.start && cue.frame.takes.has(Takes::AFTER) =>
            {
                let source = phrase::after(page, cue.tokens.end, self.hi())?;
                if !source.clone().any(|i| page.can_speak(i)) {
                    return None;
                }
                (cue.tokens.start, source)
            }
            _ => return None,
        };
        let follows = inner.rule == "quotes/source-cue-content"
            && inner.pieces.len() == 1
            && page.comma(begins.checked_sub(1)?);
        let content = inner.pieces[0].clone();
        if !follows || content.end + 1 != begins && content.end != begins {
            return None;
        }
        let start = inner.source.as_ref()?.start.min(content.start);
        let content = start..begins - 1;
        Some(self.statement(
            vec![content],
            cue,
            (source, None),
            "quotes/content-source-cue",
        ))
    }

    fn according(&self, cue: &Cue) -> Option<Statement> {
        let page = self.page;
        let source = phrase::after(page, cue.tokens.end, self.hi())?;
        let start = self.free;
        let mut pieces = Vec::new();
        if cue.tokens.start > start {
            let before = self
                .content_before(cue.tokens.start)
                .filter(|b| !b.quoted)
                .map(|b| b.content);
            pieces.push(before.unwrap_or(start..cue.tokens.start));
        }
        let led = cue.tokens.start == start
            || page.comma(cue.tokens.start - 1) && !has_verb(page, &(start..cue.tokens.start));
        if led {
            let comma = (source.end..self.hi().min(source.end + 40))
                .find(|&i| page.comma(i) && !page.is_quoted(i));
            pieces.extend(comma.map(|c| c + 1..self.extent(c + 1)));
        }
        if pieces.is_empty() {
            return None;
        }
        Some(self.statement(
            pieces,
            cue,
            (self.with_name(source), None),
            "quotes/according-to",
        ))
    }
}
