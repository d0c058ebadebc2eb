//! Combines each cue of a passage, a reporting verb or "according to", with its source and the
//! reported words.

use std::ops::Range;

use super::clause::{ClauseContext, is_listed};
use crate::budget;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{self, Cue, Reading};
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::{Passage, is_shout};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;
use crate::syntax::clause::{self, governor};

/// Finds the statements of one passage that have a cue in it.
pub(in crate::extract::quotes) fn find(passage: Passage, statements: &mut Vec<Statement>) {
    let s = passage.s;
    let cues = cue::find(s);
    if cues.is_empty() {
        return;
    }
    let subjects: Vec<Option<Range<usize>>> = cues
        .iter()
        .map(|c| {
            if c.reading == Reading::Finite {
                clause::subject(s, c.group).map(|who| past_antecedent(s, who))
            } else {
                None
            }
        })
        .collect();
    let from = statements.len();
    let mut context = ClauseContext {
        s,
        paragraph: passage.paragraph,
        starts: starts(s, &cues, &subjects),
        consumed: s.start,
    };
    for (cue, subject) in cues.iter().zip(subjects) {
        budget::check();
        if cue.tokens.start < context.consumed {
            continue;
        }
        let last = statements[from..].last();
        let source = last.and_then(|l| l.source.clone());
        let source = source.map(|source| (source, Some(statements.len() - 1)));
        let nested = last.and_then(|l| context.nests(l, cue, subject.as_ref()));
        // `It froze, Ann Bell told reporters, according to the Herald`: both attributions are kept.
        let kept = last.is_some_and(|l| context.is_told(l, cue.tokens.start));
        if nested.is_some() && !kept {
            statements.pop();
        }
        if let Some(statement) = nested.or_else(|| context.attribute(cue, subject, source)) {
            let mut end = statement.end().max(cue.tokens.end);
            // `Ann Bell, according to aides, said it was closed`: two statements
            let last = statement.pieces.last().map_or(end, |piece| piece.start);
            if cue.reading == Reading::AccordingTo
                && last > cue.tokens.end
                && (begins_group(&cues, last) || context.starts.binary_search(&last).is_ok())
            {
                end = cue.tokens.end;
            }
            context.consumed = context.consumed.max(end);
            statements.push(statement);
        }
    }
}

/// Cuts off the noun that a relative clause without a pronoun follows: `Ann Bell` in `, an honour Ann
/// Bell said she welcomed`; not in `, a nurse Ann Bell`.
fn past_antecedent(s: Sentence, subject: Range<usize>) -> Range<usize> {
    let noun = subject.start + 1;
    let thing = s.is_one_of(subject.start, keys!["a", "an"])
        && s.is_comma(s.before(subject.start, 1))
        && s.is_lower(noun)
        && !s.is(noun, Class::ROLE | Class::PERSON_NOUN | Class::ORG_NOUN);
    let name = s.name(noun + 1).filter(|name| name.end == subject.end);
    match name.filter(|_| thing) {
        Some(name) => name.start..subject.end,
        None => subject,
    }
}

/// Returns where the subjects of the cues that report begin, in order.
fn starts(s: Sentence, cues: &[Cue], subjects: &[Option<Range<usize>>]) -> Vec<usize> {
    const REPORTING: Takes = Takes::CLAUSE
        .or(Takes::THAT)
        .or(Takes::TELL)
        .or(Takes::OBJECT);
    let mut starts: Vec<usize> = cues
        .iter()
        .zip(subjects)
        .filter(|(c, _)| c.frame.takes.has(REPORTING))
        .filter_map(|(_, subject)| subject.as_ref())
        .filter(|who| !is_listed(s, who))
        .map(|who| who.start)
        .collect();
    starts.sort_unstable();
    starts
}

/// Whether the verb group of a finite cue begins at `at`. The cues and their groups are in text
/// order.
fn begins_group(cues: &[Cue], at: usize) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < at);
    let mut near = cues[from..].iter().take_while(|c| c.group <= at);
    near.any(|c| c.reading == Reading::Finite && c.group == at)
}

/// A source and, if it is shared with another statement, the index of that statement.
pub(super) type SharedSource = (Range<usize>, Option<usize>);

impl ClauseContext<'_, '_> {
    /// Returns the statement of the cue. `last` is the source of the statement before it.
    fn attribute(
        &self,
        cue: &Cue,
        subject: Option<Range<usize>>,
        last: Option<SharedSource>,
    ) -> Option<Statement> {
        match cue.reading {
            Reading::AccordingTo => self.according(cue),
            Reading::Adverbial if cue.group == self.s.start => self.leading(cue),
            Reading::Adverbial => self.adverbial(cue, last),
            Reading::Adnominal => self.adnominal(cue),
            Reading::Question => self.question(cue),
            Reading::Finite => self
                .inverted(cue)
                .or_else(|| self.finite(cue, subject, last)),
        }
    }

    pub(super) fn statement(
        &self,
        rule: Rule,
        pieces: Vec<Range<usize>>,
        cue: &Cue,
        source: SharedSource,
    ) -> Statement {
        let (source, inherits) = source;
        Statement {
            pieces,
            cue: Some(cue.tokens.clone()),
            source: Some(source),
            inherits,
            paragraph: self.paragraph,
            rule,
        }
    }

    /// Makes a statement of the clause that begins at `start`.
    pub(super) fn follows(
        &self,
        rule: Rule,
        start: usize,
        cue: &Cue,
        source: SharedSource,
    ) -> Statement {
        const NOMINAL: Takes = Takes::OBJECT
            .or(Takes::TO)
            .or(Takes::ASK)
            .or(Takes::NAME)
            .or(Takes::OF)
            .or(Takes::AS);
        let takes = cue.frame.takes;
        let that = self.s.key(self.s.before(start, 1)) == key!("that");
        let nominal = !that && (takes.has(NOMINAL) || !takes.has(Takes::CLAUSAL));
        let content = start..extent(self.s, start, &self.starts, nominal);
        self.statement(rule, vec![content], cue, source)
    }

    /// Returns the subject that a participle or a coordinated verb shares with another verb. `last`
    /// is the source of the statement before it.
    pub(super) fn inherited(&self, cue: &Cue, last: Option<SharedSource>) -> Option<SharedSource> {
        let s = self.s;
        // `…, who opened the door and said`: the relative pronoun is shared
        if cue.reading == Reading::Finite {
            let from = self.consumed.max(cue.group.saturating_sub(12));
            let who = (from..cue.group)
                .rev()
                .find(|&i| s.key(i) == key!("who"))
                .filter(|&i| !s.is_quoted(i));
            // `Orr, who was held in May, and promised`: the aside has ended
            let aside = s.is_comma(s.before(cue.group, 2));
            let who = who.filter(|&i| !(aside && s.is_comma(s.before(i, 1))));
            if let Some(who) = who {
                return Some((who..who + 1, None));
            }
        }
        // `Police said a man ran off and shouted: “…”`: the man shouts
        if last.is_some()
            && is_shout(s, cue.tokens.start)
            && let Some(who) = governor::subject_of(s, cue.group)
            && last
                .as_ref()
                .is_some_and(|(source, _)| source.end < who.start)
        {
            return Some((governor::before_article(s, who.start) + 1..who.end, None));
        }
        // `She met the men who had accused her, vowing to sue`: the men don't vow. `Asked by a
        // clerk, she laughed and said`: the clerk doesn't speak.
        let last = last.filter(|(source, _)| {
            let agent = s.key(s.before(source.start, 1)) == key!("by");
            !agent && !s.is(source.start, Class::RELATIVE)
        });
        // `When Ann Bell stood up and said it was late, a man left.`
        let leads = s.is(s.start, Class::SUBORDINATOR) && self.is_subordinate(cue.group);
        let subject = || match leads {
            true => governor::subject_of(s, cue.group),
            false => clause::main_subject(s, cue.group),
        };
        let own = || subject().map(|subject| (subject, None));
        // `You see, it is old, showing …`, `Please see the list of …`: the reader isn't a source.
        last.or_else(own)
            .filter(|(source, _)| !s.is_one_of(source.start, keys!["you", "please"]))
    }

    /// Returns where the statement after the cue begins.
    pub(super) fn content_after(&self, cue: &Cue) -> Option<usize> {
        match complement(self.s, cue) {
            Complement::At(start) => Some(start),
            Complement::Closed(_) | Complement::Other => None,
        }
    }
}
