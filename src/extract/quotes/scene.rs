//! [`Scene`]: a passage under attribution, and the questions that the rules of `attribution` ask
//! about it.

use std::ops::Range;

use super::complement::ends_or_end;
use super::cues::Cue;
use super::extent::extent;
use super::frames::{Form, Takes};
use super::page::{Page, Passage};
use crate::lexicon::{Class, key, keys};
use crate::text::Kind;

/// A passage and how much of it is spoken for.
pub(super) struct Scene<'p, 'd, 'a> {
    pub(super) page: &'p Page<'d, 'a>,
    pub(super) passage: &'p Passage,
    /// Where the subjects of its cues begin, in order.
    pub(super) starts: Vec<usize>,
    /// What is before this token has been attributed.
    pub(super) free: usize,
}

impl Scene<'_, '_, '_> {
    /// Whether the phrase that begins at `start` is a verb's object.
    pub(super) fn is_object(&self, start: usize) -> bool {
        let before = start - 1;
        let tokens = self.page.tokens();
        self.page.is_past(before)
            || self.page.is_finite(before) && !tokens[before].is(Class::AUXILIARY)
            || tokens[before].is(Class::CUE)
    }

    pub(super) fn hi(&self) -> usize {
        self.passage.tokens.end
    }

    pub(super) fn extent(&self, start: usize) -> usize {
        extent(self.page, start, self.hi(), &self.starts, false)
    }

    /// Where a subordinate clause that leads its sentence ends: the comma that the main clause
    /// follows.
    pub(super) fn subordinate_end(&self, start: usize) -> usize {
        let page = self.page;
        let hi = self.hi().min(start + 80);
        let main = |i: usize| {
            let other = Class::RELATIVE | Class::CONJUNCTION | Class::PREPOSITION;
            let next = page.tokens().get(i + 1).filter(|_| i + 1 < self.hi());
            next.is_some_and(|t| {
                !t.is(other) && (t.kind != Kind::Word || !page.doc.word(i + 1).ends_with("ing"))
            })
        };
        let comma = |i: usize| {
            page.comma(i) && !page.is_quoted(i)
                || page.is_quoted(i) && page.comma(i) && !page.is_quoted(i + 2)
        };
        (start..hi)
            .find(|&i| comma(i) && main(i))
            .unwrap_or(self.hi())
    }

    /// What stands before the attribution that begins at `end`: the statement, if it is one.
    pub(super) fn content_before(&self, end: usize) -> Option<Before> {
        let page = self.page;
        let start = self.free;
        let last = end.checked_sub(1).filter(|&l| l >= start)?;
        let comma = page.comma(last) || page.dash(last) || page.stop(last);
        let inner = if comma {
            last.checked_sub(1).filter(|&l| l >= start)?
        } else {
            last
        };
        if let Some(q) = page.quotation_at(inner) {
            let inside = &page.quotations[q];
            let closes = inside
                .end
                .checked_sub(1)
                .is_some_and(|e| page.comma(e) || page.stop(e) || page.dash(e));
            let first = page.marked(q).start;
            let apart = first > start
                && (page.is_mark(first - 1, "(")
                    || page.is_mark(first - 1, ":")
                    || page.dash(first - 1));
            let content = if apart { first } else { start }..end;
            let whole = first == content.start && inside.len() > 3;
            return (comma || closes || first == start).then_some(Before {
                content,
                quoted: true,
                whole,
            });
        }
        // What a colon or semicolon ends before it is another clause, the narrator's.
        let clause = (start..last)
            .rev()
            .take(120)
            .find(|&i| !page.is_quoted(i) && page.is_colon(i));
        comma.then_some(Before {
            content: clause.map_or(start, |c| c + 1)..last,
            quoted: false,
            whole: false,
        })
    }

    /// A quotation that goes on after its attribution: `"…," she said, "…"`.
    pub(super) fn resumes(&self, from: usize) -> Option<Range<usize>> {
        let page = self.page;
        let hi = self.hi().min(from + 60);
        let quoted = (from..hi).find(|&i| page.is_quoted(i));
        let clause = quoted.unwrap_or(hi);
        // `"…," she said, that both had left`; `"…," she said, was closed`
        let that = (from..clause)
            .find(|&i| page.comma(i) && page.key(i + 1) == key!("that") && i + 4 < hi);
        if let Some(comma) = that {
            return Some(comma + 2..self.extent(comma + 2));
        }
        if page.comma(from) && from + 3 < hi && page.tokens()[from + 1].is(Class::AUXILIARY) {
            return Some(from + 1..self.extent(from + 1));
        }
        let open = quoted?;
        let led = open > from
            && (page.comma(open - 1)
                || page.is_mark(open - 1, ":")
                || page.dash(open - 1)
                || keys!("that" | "and" | "but").contains(&page.key(open - 1)));
        let other = (from..open).any(|i| page.tokens()[i].is(Class::CUE));
        let title = page.quotation_at(open).is_some_and(|q| page.is_title(q));
        (led && !other && !title).then(|| open..self.extent(open))
    }

    /// Whether what stands before an attribution reads as a clause: it has a verb, or is no mere
    /// adjunct.
    pub(super) fn is_clause(&self, content: &Range<usize>) -> bool {
        let led = self.page.tokens()[content.start].is(Class::PREPOSITION | Class::SUBORDINATOR);
        has_verb(self.page, content) || content.len() > 3 && !led
    }

    /// Whether source and verb go together: the narrator's `you`, and questions, are no reports.
    pub(super) fn is_live(&self, cue: &Cue, source: &Range<usize>) -> bool {
        let page = self.page;
        let asked = source
            .start
            .checked_sub(1)
            .is_some_and(|b| page.tokens()[b].is(Class::AUXILIARY) && !page.is_quoted(b));
        let you = page.key(source.start) == key!("you") || page.key(source.start) == key!("you've");
        let takes = cue.frame.takes;
        let next = page.tokens().get(cue.tokens.end);
        let reduced = next.is_none_or(|t| {
            t.is(Class::PREPOSITION | Class::WEEKDAY) && !cue.frame.prepositions.contain(t.key)
        }) || ends_or_end(page, cue.tokens.end, self.hi());
        let adjective = cue.frame.form == Form::Past
            && cue.group == cue.tokens.start
            && (takes.has(Takes::NAME.or(Takes::AS)) || takes.has(Takes::OBJECT) && reduced);
        let head = &page.tokens()[source.end - 1];
        let quantity =
            source.len() == 1 && head.is(Class::DETERMINER | Class::PRONOUN | Class::RELATIVE);
        let speaks =
            quantity || source.clone().any(|i| page.can_speak(i)) || head.kind != Kind::Word;
        !(asked || you || adjective && !speaks)
    }

    /// Whether the verb is coordinated to a passive: `was elected in May and admitted`.
    pub(super) fn in_passive(&self, cue: &Cue) -> bool {
        let page = self.page;
        let from = self.free.max(cue.group.saturating_sub(25));
        cue.frame
            .takes
            .has(Takes::OBJECT.or(Takes::AS).or(Takes::NAME))
            && (from..cue.group).any(|i| {
                let passive = keys!("was" | "were" | "been" | "is" | "are").contains(&page.key(i));
                passive && (i + 1..cue.group.min(i + 4)).any(|j| page.is_past(j))
            })
    }

    /// Whether the clause that begins at `begins` is subordinate and leads the passage: `While Ann
    /// Bell said …, Bob Orr …`.
    pub(super) fn is_led(&self, begins: usize) -> bool {
        let tokens = self.page.tokens();
        let lo = self.passage.tokens.start;
        let leads = |i: usize| tokens[i].is(Class::SUBORDINATOR);
        leads(begins) || begins > lo && begins - lo < 4 && leads(begins - 1)
    }

    /// Where a relative clause ends: before a comma and the main clause's verb.
    pub(super) fn relative_end(&self, start: usize) -> usize {
        let page = self.page;
        let hi = self.hi().min(start + 80);
        let verb = |i: usize| {
            let next = if i + 1 < hi && page.is_adverb(i + 1) {
                i + 2
            } else {
                i + 1
            };
            next < hi
                && !page.is_quoted(next)
                && (page.is_finite(next)
                    || page.is_past(next)
                    || page.tokens()[next].is(Class::CUE))
        };
        (start..hi)
            .find(|&i| page.comma(i) && !page.is_quoted(i) && verb(i))
            .unwrap_or(self.hi())
    }

    /// A clause that an adjunct between commas puts off: `The ministry said, as of Friday, it had
    /// …`; `said in 2019, it had …`.
    pub(super) fn delayed(&self, cue: &Cue, at: usize) -> Option<Range<usize>> {
        let page = self.page;
        if !cue.frame.takes.has(Takes::CLAUSE.or(Takes::TELL)) {
            return None;
        }
        let that = (at..self.hi().min(at + 16))
            .find(|&i| page.comma(i) && page.key(i + 1) == key!("that") && !page.is_quoted(i));
        if let Some(comma) = that {
            return Some(comma + 2..self.hi().max(comma + 2));
        }
        let leads = page
            .tokens()
            .get(at)?
            .is(Class::PREPOSITION | Class::SUBORDINATOR);
        let start = if leads {
            (at..self.hi().min(at + 14)).find(|&i| page.comma(i))? + 1
        } else {
            at
        };
        let end = self.extent(start);
        let fit = self.goes_on(start)
            && start < end
            && has_verb(page, &(start..end))
            && !page.tokens()[start].is(Class::CONJUNCTION | Class::SUBORDINATOR);
        fit.then_some(start..end)
    }

    /// Whether the statement goes on after the comma of its attribution: `The bridge, she said, was
    /// closed`.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let Some(token) = self.page.tokens().get(at).filter(|_| at < self.hi()) else {
            return false;
        };
        let participle = token.is(Class::CUE)
            && (self.page.doc.word(at).ends_with("ing") || self.page.key(at + 1) == key!("to"));
        !(participle || token.is(Class::RELATIVE))
    }

    /// A description with the name that explains it: `the mayor, Ann Bell, said`.
    pub(super) fn with_name(&self, source: Range<usize>) -> Range<usize> {
        let page = self.page;
        let tokens = page.tokens();
        let described = !tokens[source.end - 1].capitalised()
            && tokens[source.end - 1].kind == Kind::Word
            && !tokens[source.end - 1].is(Class::PRONOUN | Class::RELATIVE);
        let end = if described && page.comma(source.end) {
            page.name_end(source.end + 1)
        } else {
            None
        };
        match end.filter(|&e| ends_or_end(page, e, self.hi()) && e - source.end < 8) {
            Some(end) => source.start..end,
            None => source,
        }
    }
}

/// What stands before an attribution.
pub(super) struct Before {
    pub(super) content: Range<usize>,
    /// A quotation stands right before the attribution.
    pub(super) quoted: bool,
    /// It is all there is, and more than a few words.
    pub(super) whole: bool,
}

/// Whether there is a finite verb outside quotation marks, or a quotation.
pub(super) fn has_verb(page: &Page, range: &Range<usize>) -> bool {
    range.clone().take(200).any(|i| {
        page.is_quoted(i) || page.is_finite(i) || page.is_past(i) || page.tokens()[i].is(Class::CUE)
    })
}
