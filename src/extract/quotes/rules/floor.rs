//! Attributes quotations without a cue of their own, mostly to whoever holds the floor, that is,
//! spoke last.

use std::ops::Range;

use super::acting::acting;
use super::dialogue;
use super::introducer::{self, introducer};
use super::shout::claims;
use super::signature::{is_reference, sign, signed};
use super::verdict;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{self, Reading};
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, key};
use crate::syntax::{Sentence, clause};
use crate::text::{Kind, Quotation};

/// A quotation with more tokens than this is a statement even if only its position says so.
const STATEMENT: usize = 5;
/// A paragraph that only says who speaks in the next has fewer tokens than this.
const SHORT: usize = 12;

/// Attributes the passage's quotations that the statements from the index `from` on don't cover.
/// `earlier` are the passages before it.
pub(in crate::extract::quotes) fn find(
    passage: Passage,
    earlier: &[Passage],
    from: usize,
    statements: &mut Vec<Statement>,
) {
    let previous = earlier.last().copied();
    let silent = statements.len() == from;
    if silent && (sign(passage, statements) || claims(passage, previous, statements)) {
        return;
    }
    let (free, narrated) = uncovered(passage.s, &statements[from..]);
    let Some(&first) = free.first() else { return };
    if is_reference(passage, &free) {
        return;
    }
    if !holds_floor(passage, statements.last())
        && let Some(statement) = signed(passage, &free)
    {
        statements.push(statement);
        return;
    }
    if narrated == 0 {
        alone(passage, earlier, &free, statements);
        return;
    }
    // `"…," said Ann Bell. "We tried" - and they had.`: the statement continues, whatever follows
    // the second quotation.
    let opens = first.marked().start == passage.s.start && is_long(first);
    if opens
        && statements
            .last()
            .is_some_and(|last| goes_on(last, passage, previous))
    {
        go_on(
            passage,
            statements.len() - 1,
            vec![first.tokens.clone()],
            statements,
        );
        return;
    }
    for quotation in free {
        statements.extend(introduced(passage, quotation));
    }
}

/// Whether a source who doesn't sign quotations has just spoken. A name after the next quotation is
/// then the writer's (`“It burned.” — Ann Bell` at the end of an article).
fn holds_floor(passage: Passage, last: Option<&Statement>) -> bool {
    last.is_some_and(|last| {
        last.rule != Rule::Signed
            && last.source.is_some()
            && last.paragraph + 1 >= passage.paragraph
            && last.pieces.iter().any(|p| passage.s.doc.is_quoted(p.start))
    })
}

fn is_long(quotation: &Quotation) -> bool {
    quotation.tokens.len() > STATEMENT
}

/// Whether the statement has a piece in the passage before, in the same paragraph.
fn goes_on(statement: &Statement, passage: Passage, previous: Option<Passage>) -> bool {
    statement.paragraph == passage.paragraph && previous.is_some_and(|p| statement.is_in(p))
}

/// Returns the passage's quotations outside every statement, and the number of words outside
/// quotation marks.
fn uncovered<'d>(s: Sentence<'d, '_>, statements: &[Statement]) -> (Vec<&'d Quotation>, usize) {
    let mut pieces: Vec<_> = statements.iter().flat_map(|s| &s.pieces).collect();
    pieces.sort_by_key(|p| p.start);
    let mut free = Vec::new();
    let (mut narrated, mut piece) = (0, 0);
    let mut i = s.start;
    while i < s.end {
        if let Some(quotation) = quotation(s, i) {
            let first = quotation.tokens.start;
            while pieces.get(piece).is_some_and(|p| p.end <= first) {
                piece += 1;
            }
            if pieces.get(piece).is_none_or(|p| p.start > first) {
                free.push(quotation);
            }
            i = quotation.marked().end.max(i + 1);
        } else {
            narrated += usize::from(matches!(s.kind(i), Some(Kind::Word | Kind::Number)));
            i += 1;
        }
    }
    (free, narrated)
}

/// Attributes a passage of nothing but quotations: to the source that introduces it, to the last
/// speaker, or to the person whom the passage before is about.
fn alone(
    passage: Passage,
    earlier: &[Passage],
    free: &[&Quotation],
    statements: &mut Vec<Statement>,
) {
    let previous = earlier.last().copied();
    let pieces: Vec<_> = free.iter().map(|q| q.tokens.clone()).collect();
    let statement = |rule, cue, source| Statement {
        cue,
        ..passage.statement(rule, pieces.clone(), 0..0, source)
    };
    let near = previous.filter(|p| p.paragraph + 1 >= passage.paragraph);
    if let Some((colon, source)) = near.and_then(|p| before_colon(p.s)) {
        statements.push(statement(Rule::Introduced, Some(colon), source));
        return;
    }
    let long = free.iter().any(|q| is_long(q));
    if long && let Some(open) = left_open(passage, statements) {
        go_on(passage, open, pieces, statements);
        return;
    }
    if let [one] = free
        && let Some(other) = dialogue::turn(passage, one, statements)
    {
        let speaker = &statements[other];
        statements.push(Statement {
            inherits: speaker.inherits.or(Some(other)),
            ..statement(Rule::Floor, None, speaker.source.clone())
        });
        return;
    }
    // `Ann Bell shook her head. “We tried.”`: she speaks now
    let silent = earlier.iter().rev().take_while(|p| {
        let mut last = statements.iter().rev().take(3);
        let speaks = |said: &Statement| said.is_in(**p) && said.rule != Rule::Asked;
        p.paragraph == passage.paragraph && !last.any(speaks)
    });
    // `Asked if he would stay, Bob Orr laughed. “Every week.”`
    let answers = || {
        let asked = statements.last().filter(|last| last.rule == Rule::Asked);
        asked.is_some_and(|asked| near.is_some_and(|p| asked.is_in(p)))
    };
    if (long || answers())
        && let Some(who) = acting(silent.copied(), free)
    {
        statements.push(statement(Rule::Subject, None, Some(who)));
        return;
    }
    if let Some(holder) = holder(previous, statements) {
        let last = &statements[holder];
        let paragraph = last.paragraph;
        let kept =
            goes_on(last, passage, previous) && !previous.is_some_and(|p| changes_hands(last, p));
        // A paragraph of nothing but quotations continues the statement of the paragraph before.
        // So does a short one after a quotation that was left open.
        let open = || {
            let piece = last.pieces.last().map(|piece| piece.end - 1);
            let quotation = piece.and_then(|i| passage.s.doc.quotation_at(i));
            quotation.is_some_and(|q| passage.s.doc.quotations()[q].goes_on)
        };
        let next = paragraph + 1 == passage.paragraph && near.is_some() && (long || open());
        if kept || next {
            go_on(passage, holder, pieces, statements);
            return;
        }
        let before = |p: Passage| last.cue.as_ref().is_some_and(|c| c.end <= p.s.start);
        if paragraph == passage.paragraph && long && near.is_some_and(before) {
            let inherits = last.inherits.or(Some(holder));
            let source = last.source.clone();
            statements.push(Statement {
                inherits,
                ..statement(Rule::Floor, None, source)
            });
            return;
        }
    }
    if long {
        let speaks = |p: Passage| {
            if p.paragraph == passage.paragraph {
                return introducer::subject(p.s, p.s.end)
                    .map(|(who, _)| who)
                    .filter(|who| is_person(p.s, who));
            }
            let silent = !statements.last().is_some_and(|last| last.is_in(p));
            (silent && is_lone(p)).then(|| begins_with_person(p.s))?
        };
        let subject = near.and_then(speaks);
        let rule = if subject.is_some() {
            Rule::Subject
        } else {
            Rule::Unattributed
        };
        statements.push(statement(rule, None, subject));
    }
}

/// The maximum distance, in paragraphs, between two parts of a quotation with links and notices
/// between them.
const INTERRUPTION: usize = 8;

/// Returns the index of the statement that the passage continues, if its quotation was left open
/// some paragraphs ago: pages put links and notices between the paragraphs of a speech.
fn left_open(passage: Passage, statements: &[Statement]) -> Option<usize> {
    let doc = passage.s.doc;
    let open = |statement: &Statement| {
        let last = statement.pieces.last().map(|piece| piece.end - 1);
        let quotation = last.and_then(|i| doc.quotation_at(i));
        quotation.is_some_and(|q| !doc.quotations()[q].closed)
    };
    let direct = |&i: &usize| {
        let pieces = &statements[i].pieces;
        pieces.iter().any(|piece| doc.is_quoted(piece.start))
    };
    let last = (0..statements.len()).rev().take(4).find(direct)?;
    let statement = &statements[last];
    let between = passage.paragraph.saturating_sub(statement.paragraph);
    // `“BELL: We tried.` belongs to a conversation, which has several speakers.
    let s = passage.s;
    let label = s.is_colon(s.start + 2) && s.is_upper(s.start + 1);
    (!label && (2..=INTERRUPTION).contains(&between) && open(statement)).then_some(last)
}

/// Whether the passage is a short paragraph by itself: `Ann Bell disagrees.`
fn is_lone(passage: Passage) -> bool {
    let s = passage.s;
    let paragraph = &s.doc.paragraphs()[passage.paragraph].tokens;
    s.range() == *paragraph && paragraph.len() < SHORT && s.is_stop(s.end - 1)
}

/// Continues the statement at `holder` with these quotations of the passage. If that statement is
/// indirect, the quotations become a separate statement of the same source.
fn go_on(
    passage: Passage,
    holder: usize,
    pieces: Vec<Range<usize>>,
    statements: &mut Vec<Statement>,
) {
    let last = &mut statements[holder];
    let doc = passage.s.doc;
    let quoted = |piece: &Range<usize>| {
        // British style has the comma outside: `“It burned”, she said.`
        let end = piece.end - usize::from(doc.key(piece.end - 1) == key!(","));
        doc.is_quoted(piece.start) && doc.is_quoted(end - 1)
    };
    if last.pieces.iter().any(quoted) {
        last.pieces.extend(pieces);
        last.paragraph = passage.paragraph;
        return;
    }
    let statement = Statement {
        cue: None,
        inherits: last.inherits.or(Some(holder)),
        ..passage.statement(Rule::Floor, pieces, 0..0, last.source.clone())
    };
    statements.push(statement);
}

/// Returns what introduces the next passage at the end of this one (a reporting verb or a colon),
/// and its subject.
fn before_colon(s: Sentence) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let colon = s.end - 1;
    // `Her advice? “Stay at home.”`
    let noun = s.is_mark(colon, key!("?")) && !clause::has_verb(s.within(s.start..colon));
    if let Some(who) = verdict::introduced(s, colon).filter(|_| noun) {
        return Some((colon..colon + 1, Some(who)));
    }
    let mark = s.is_mark(colon, key!(":"));
    if !(mark || s.is_comma(colon)) {
        return None;
    }
    // `Ann Bell replied,` and her words in a paragraph of their own
    let open = s.within(s.start..colon);
    let verb = cue::find(s).into_iter().rfind(|c| {
        c.reading == Reading::Finite
            && c.frame.takes.has(Takes::QUOTE)
            && complement(open, c) == Complement::Closed(colon)
    });
    if let Some(verb) = verb {
        let subject =
            clause::subject(s, verb.group).or_else(|| clause::main_subject(s, verb.group));
        return Some((verb.tokens, subject));
    }
    if !mark {
        return None;
    }
    Some((colon..colon + 1, introducer(s, colon)))
}

/// Returns the name before the verb at the start of a short paragraph: `Mr Dunn disagrees.`
fn begins_with_person(s: Sentence) -> Option<Range<usize>> {
    let title = |i: &usize| s.is(*i, Class::TITLE) || s.is_mark(*i, key!("."));
    let start = s.range().find(|i| !title(i))?;
    let name = s.name(start)?;
    s.is_lower(name.end).then_some(s.start..name.end)
}

/// Whether the phrase is only a name, or a pronoun.
fn is_person(s: Sentence, phrase: &Range<usize>) -> bool {
    phrase.clone().all(|i| s.is_name(i)) || phrase.len() == 1 && s.is(phrase.start, Class::PRONOUN)
}

/// Returns the statement whose source holds the floor: the last one, or a direct one shortly before
/// it in the previous passage, which a quotation is more likely to continue than a report.
fn holder(previous: Option<Passage>, statements: &[Statement]) -> Option<usize> {
    let last = statements.len().checked_sub(1)?;
    let direct = |statement: &Statement, p: Passage| {
        let quoted =
            |piece: &Range<usize>| p.s.is_quoted(piece.start) && p.s.is_quoted(piece.end - 1);
        statement.is_in(p) && statement.pieces.iter().any(quoted)
    };
    let spoken = (0..=last)
        .rev()
        .take(3)
        .take_while(|&i| statements[i].paragraph == statements[last].paragraph)
        .find(|&i| previous.is_some_and(|p| direct(&statements[i], p)));
    Some(spoken.unwrap_or(last))
}

/// Whether somebody else acts after the attribution: `…," she said, and her husband cut in.`
fn changes_hands(statement: &Statement, passage: Passage) -> bool {
    let s = passage.s;
    let Some(cue) = &statement.cue else {
        return false;
    };
    let pieces = statement.pieces_in(passage).map(|p| p.end);
    let from = pieces.chain([cue.end]).max().unwrap_or(cue.end);
    let and = (from..s.end.min(from + 40))
        .find(|&i| s.is(i, Class::CONJUNCTION) && s.is_comma(s.before(i, 1)));
    and.map(|and| and + 1).is_some_and(|i| {
        i < s.end
            && !s.is(i, Class::CUE)
            && !s.is_past_form(i)
            && !s.is_adverb_form(i)
            && !s.is_quoted(i)
    })
}

/// Makes a statement of a quotation at the end of its passage that a colon or comma introduces:
/// `The sign was plain: "Keep out."`
fn introduced(passage: Passage, quotation: &Quotation) -> Option<Statement> {
    let s = passage.s;
    let marked = quotation.marked();
    let before = s.before(marked.start, 1);
    let led = s.is_mark(before, key!(":")) || s.is_comma(before) && is_long(quotation);
    let ends = || {
        (marked.end..s.end)
            .take(200)
            .all(|i| s.is_quoted(i) || s.is_stop(i))
    };
    if !led || quotation.tokens.len() < 2 || !ends() {
        return None;
    }
    let source = introducer(s, before);
    let pieces = vec![quotation.tokens.clone()];
    Some(passage.statement(Rule::Introduced, pieces, before..before + 1, source))
}
