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

use super::content::{Complement, Statement, adjuncts, complement, ends_or_end, extent};
use super::cues::{self, Cue, Reading};
use super::frames::Takes;
use super::page::{Page, Passage};
use super::{phrase, source};
use crate::lexicon::{Class, Key};

/// Finds the statements of one passage that have a cue in it.
pub(super) fn find(page: &Page, passage: &Passage, statements: &mut Vec<Statement>) {
    let cues = cues::find(page, passage);
    if cues.is_empty() {
        return;
    }
    let subjects: Vec<Option<Range<usize>>> = cues
        .iter()
        .map(|c| if c.reading == Reading::Finite { source::subject(page, passage.tokens.start, c.group) } else { None })
        .collect();
    let starts: Vec<usize> = subjects.iter().flatten().map(|s| s.start).collect();
    let from = statements.len();
    let mut scene = Scene { page, passage, starts, free: passage.tokens.start };
    for (cue, subject) in cues.iter().zip(subjects) {
        if cue.tokens.start < scene.free {
            continue;
        }
        let last = statements[from..].last().and_then(|s| s.source.clone()).map(|s| (s, statements.len() - 1));
        if let Some(statement) = scene.attribute(cue, subject, last) {
            let end = statement.pieces.iter().map(|p| p.end).max().unwrap_or(0).max(cue.tokens.end);
            scene.free = scene.free.max(end);
            statements.push(statement);
        }
    }
}

/// A passage and how much of it is spoken for.
struct Scene<'p, 'd, 'a> {
    page: &'p Page<'d, 'a>,
    passage: &'p Passage,
    /// Where the subjects of its cues begin.
    starts: Vec<usize>,
    /// What is before this token has been attributed.
    free: usize,
}

impl Scene<'_, '_, '_> {
    fn attribute(&self, cue: &Cue, subject: Option<Range<usize>>, last: Option<(Range<usize>, usize)>) -> Option<Statement> {
        match cue.reading {
            Reading::According => self.according(cue),
            Reading::Adverbial => {
                let start = self.content_after(cue)?;
                let (source, inherits) = match last {
                    Some((source, index)) => (source, Some(index)),
                    None => (source::of_clause(self.page, self.passage.tokens.start, cue.group)?, None),
                };
                Some(self.follows(start, cue, Some(source), inherits, "quotes/participle"))
            }
            Reading::Attached => {
                let start = self.content_after(cue)?;
                let source = phrase::before(self.page, self.passage.tokens.start, cue.group)?;
                Some(self.follows(start, cue, Some(source), None, "quotes/participle"))
            }
            Reading::Finite => self.inverted(cue).or_else(|| self.finite(cue, subject, last)),
        }
    }

    fn statement(
        &self,
        pieces: Vec<Range<usize>>,
        cue: &Cue,
        source: Option<Range<usize>>,
        inherits: Option<usize>,
        rule: &'static str,
    ) -> Statement {
        Statement { pieces, cue: Some(cue.tokens.clone()), source, inherits, paragraph: self.passage.paragraph, rule }
    }

    /// The statement that begins at `start` and runs as far as its clause does.
    fn follows(&self, start: usize, cue: &Cue, source: Option<Range<usize>>, inherits: Option<usize>, rule: &'static str) -> Statement {
        let content = start..self.extent(start);
        self.statement(vec![content], cue, source, inherits, rule)
    }

    fn hi(&self) -> usize {
        self.passage.tokens.end
    }

    fn content_after(&self, cue: &Cue) -> Option<usize> {
        match complement(self.page, cue, self.hi()) {
            Complement::At(start) => Some(start),
            _ => None,
        }
    }

    fn extent(&self, start: usize) -> usize {
        extent(self.page, start, self.hi(), &self.starts)
    }

    /// What stands before the attribution that begins at `end`: the statement, if it is one.
    fn content_before(&self, end: usize) -> Option<Before> {
        let page = self.page;
        let start = self.free;
        let last = end.checked_sub(1).filter(|&l| l >= start)?;
        let comma = page.comma(last) || page.dash(last) || page.stop(last);
        let inner = if comma { last.checked_sub(1).filter(|&l| l >= start)? } else { last };
        if let Some(q) = page.quotation_at(inner) {
            let inside = &page.quotations[q];
            let closes = inside.end.checked_sub(1).is_some_and(|e| page.comma(e) || page.stop(e) || page.dash(e));
            let first = page.marked(q).start;
            if comma || closes || first == start {
                return Some(Before { content: start..end, quoted: true });
            }
            return None;
        }
        comma.then_some(Before { content: start..last, quoted: false })
    }

    /// `"…," said Ann Bell`
    fn inverted(&self, cue: &Cue) -> Option<Statement> {
        let page = self.page;
        if cue.group != cue.tokens.start || !cue.frame.takes.has(Takes::AFTER) {
            return None;
        }
        let before = self.content_before(cue.tokens.start)?;
        let source = phrase::after(page, cue.tokens.end, self.hi())?;
        let tokens = page.tokens();
        if tokens[source.start].is(Class::PRONOUN) && !ends_or_end(page, source.end, self.hi()) {
            return None;
        }
        let verb = source.end < self.hi() && !page.is_quoted(source.end) && (page.is_finite(source.end) || page.is_past(source.end));
        if verb || (!before.quoted && !ends_or_end(page, source.end, self.hi())) {
            return None;
        }
        if !before.quoted && !has_verb(page, &before.content) {
            return None;
        }
        let mut pieces = vec![before.content];
        if let Some(next) = self.resumes(source.end) {
            pieces.push(next);
        }
        Some(self.statement(pieces, cue, Some(source), None, "quotes/content-cue-source"))
    }

    /// A quotation that goes on after its attribution: `"…," she said, "…"`.
    fn resumes(&self, from: usize) -> Option<Range<usize>> {
        let page = self.page;
        let hi = self.hi().min(from + 60);
        let open = (from..hi).find(|&i| page.is_quoted(i))?;
        let led = page.comma(open - 1)
            || page.is_mark(open - 1, ":")
            || page.dash(open - 1)
            || page.key(open - 1) == Key::word("that")
            || page.key(open - 1) == Key::word("and");
        let other = (from..open).any(|i| page.tokens()[i].is(Class::CUE) && page.key(i) != Key::word("said"));
        if !led || other {
            return None;
        }
        Some(open..self.extent(open))
    }

    fn finite(&self, cue: &Cue, subject: Option<Range<usize>>, last: Option<(Range<usize>, usize)>) -> Option<Statement> {
        let page = self.page;
        let (source, inherits, begins) = match (subject, last) {
            (Some(subject), _) => (subject.clone(), None, subject.start),
            (None, Some((source, index))) => (source, Some(index), cue.group),
            (None, None) => (source::of_clause(page, self.passage.tokens.start, cue.group)?, None, cue.group),
        };
        let after = complement(page, cue, self.hi());
        let before = if inherits.is_none() { self.content_before(begins) } else { None };
        match (before, after) {
            (Some(before), Complement::Closed(end)) => {
                let mut pieces = Vec::new();
                if before.quoted || has_verb(page, &before.content) || page.comma(end) {
                    pieces.push(before.content.clone());
                }
                if page.comma(end) && !before.quoted && self.goes_on(end + 1) {
                    pieces.push(end + 1..self.extent(end + 1));
                } else if before.quoted {
                    pieces.extend(self.resumes(end));
                }
                if pieces.is_empty() {
                    return None;
                }
                Some(self.statement(pieces, cue, Some(source), inherits, "quotes/content-source-cue"))
            }
            (Some(before), Complement::At(start)) if before.quoted && cue.frame.takes.has(Takes::AFTER) && page.is_quoted(start) => Some(
                self.statement(vec![before.content, start..self.extent(start)], cue, Some(source), inherits, "quotes/content-source-cue"),
            ),
            (Some(before), after) if before.quoted && cue.frame.takes.has(Takes::AFTER) && !matches!(after, Complement::At(_)) => {
                let mut pieces = vec![before.content];
                pieces.extend(self.resumes(adjuncts(page, cue.tokens.end, self.hi())));
                Some(self.statement(pieces, cue, Some(source), inherits, "quotes/content-source-cue"))
            }
            (_, Complement::At(start)) => Some(self.follows(start, cue, Some(source), inherits, "quotes/source-cue-content")),
            _ => None,
        }
    }

    /// Whether the statement goes on after the comma of its attribution: `The bridge, she said, was closed`.
    fn goes_on(&self, at: usize) -> bool {
        let Some(token) = self.page.tokens().get(at).filter(|_| at < self.hi()) else { return false };
        !(token.is(Class::CUE) || token.is(Class::RELATIVE))
    }

    fn according(&self, cue: &Cue) -> Option<Statement> {
        let page = self.page;
        let source = phrase::after(page, cue.tokens.end, self.hi())?;
        let start = self.free;
        let mut pieces = Vec::new();
        if cue.tokens.start > start {
            pieces.push(start..cue.tokens.start);
        }
        let led = cue.tokens.start == start || page.comma(cue.tokens.start - 1) && !has_verb(page, &(start..cue.tokens.start));
        if led {
            let comma = (source.end..self.hi().min(source.end + 40)).find(|&i| page.comma(i) && !page.is_quoted(i))?;
            pieces.push(comma + 1..self.extent(comma + 1));
        }
        Some(self.statement(pieces, cue, Some(source), None, "quotes/according-to"))
    }
}

/// What stands before an attribution.
struct Before {
    content: Range<usize>,
    /// A quotation stands right before the attribution.
    quoted: bool,
}

/// Whether there is a finite verb outside quotation marks, or a quotation.
fn has_verb(page: &Page, range: &Range<usize>) -> bool {
    range.clone().take(200).any(|i| page.is_quoted(i) || page.is_finite(i) || page.is_past(i) || page.tokens()[i].is(Class::CUE))
}
