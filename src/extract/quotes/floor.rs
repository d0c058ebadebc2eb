//! Quotations without a cue of their own: whoever holds the floor goes on speaking.

use std::ops::Range;

use super::complement::ends_or_end;
use super::page::{Page, Passage};
use super::statement::Statement;
use super::{phrase, source};
use crate::lexicon::Class;
use crate::text::Kind;

/// A quotation this long is a statement even where nothing but its place says so.
const STATEMENT: usize = 5;

/// Gives the passage's quotations that no statement since `from` covers to a source. `previous` is
/// the passage before.
pub(super) fn find(
    page: &Page,
    passage: &Passage,
    previous: Option<&Passage>,
    from: usize,
    statements: &mut Vec<Statement>,
) {
    if statements.len() == from && sign(page, passage, statements) {
        return;
    }
    let (free, narrated) = uncovered(page, passage, &statements[from..]);
    if free.is_empty() {
        return;
    }
    if let Some(statement) = signed(page, passage, &free) {
        statements.push(statement);
        return;
    }
    if narrated == 0 {
        alone(page, passage, previous, &free, statements);
        return;
    }
    // `"…," said Ann Bell. "We tried" - and they had.`: the quotation goes on, whatever follows it.
    let (last, opens) = (
        statements.len().checked_sub(1),
        page.marked(free[0]).start == passage.tokens.start,
    );
    if let Some(last) = last.filter(|&l| {
        opens
            && page.quotations[free[0]].len() > STATEMENT
            && goes_on(&statements[l], passage, previous)
    }) {
        statements[last]
            .pieces
            .push(page.quotations[free[0]].clone());
        return;
    }
    for q in free {
        statements.extend(introduced(page, passage, q));
    }
}

/// Whether the statement's last piece is in the passage before, of the same paragraph.
fn goes_on(statement: &Statement, passage: &Passage, previous: Option<&Passage>) -> bool {
    statement.paragraph == passage.paragraph && previous.is_some_and(|p| in_passage(statement, p))
}

/// The quotations of the passage outside every statement, and how many words are outside quotation
/// marks.
fn uncovered(page: &Page, passage: &Passage, statements: &[Statement]) -> (Vec<usize>, usize) {
    let tokens = page.tokens();
    let mut pieces: Vec<_> = statements.iter().flat_map(|s| &s.pieces).collect();
    pieces.sort_by_key(|p| p.start);
    let mut free: Vec<usize> = Vec::new();
    let (mut narrated, mut piece) = (0, 0);
    let mut i = passage.tokens.start;
    while i < passage.tokens.end {
        if let Some(q) = page.quotation_at(i) {
            let first = page.quotations[q].start;
            while pieces.get(piece).is_some_and(|p| p.end <= first) {
                piece += 1;
            }
            if pieces.get(piece).is_none_or(|p| p.start > first) {
                free.push(q);
            }
            i = page.marked(q).end.max(i + 1);
        } else {
            narrated += usize::from(matches!(tokens[i].kind, Kind::Word | Kind::Number));
            i += 1;
        }
    }
    (free, narrated)
}

/// `"We tried." — Ann Bell, nurse`
fn signed(page: &Page, passage: &Passage, free: &[usize]) -> Option<Statement> {
    let (&first, &last) = (free.first()?, free.last()?);
    let dash = page.marked(last).end;
    if page.marked(first).start != passage.tokens.start
        || !(dash + 1 < passage.tokens.end && page.dash(dash))
    {
        return None;
    }
    let source = phrase::after(page, dash + 1, passage.tokens.end)?;
    let named = page.tokens()[source.start].capitalised()
        && ends_or_end(page, source.end, passage.tokens.end);
    let pieces = free.iter().map(|&q| page.quotations[q].clone()).collect();
    let cue = Some(dash..dash + 1);
    let paragraph = passage.paragraph;
    named.then_some(Statement {
        pieces,
        cue,
        source: Some(source),
        inherits: None,
        paragraph,
        rule: "quotes/signed",
    })
}

/// A paragraph that signs the quotation before it: `— Ann Bell, nurse`. Whether it does.
fn sign(page: &Page, passage: &Passage, statements: &mut [Statement]) -> bool {
    let tokens = page.tokens();
    let Range { start, end } = passage.tokens.clone();
    let Some(last) = statements
        .last_mut()
        .filter(|s| s.cue.is_none() && s.source.is_none())
    else {
        return false;
    };
    let dash = page.dash(start) || page.is_mark(start, "-");
    let begins = page
        .doc
        .paragraphs()
        .get(passage.paragraph)
        .is_some_and(|p| p.tokens.start == start);
    if !(dash && begins && last.paragraph + 1 == passage.paragraph && end - start < 16) {
        return false;
    }
    let Some(source) = phrase::after(page, start + 1, end) else {
        return false;
    };
    if !(source.clone().any(|i| page.is_name(i))
        && tokens[source.start].capitalised()
        && ends_or_end(page, source.end, end))
    {
        return false;
    }
    (last.cue, last.source, last.rule) = (Some(start..start + 1), Some(source), "quotes/signed");
    true
}

/// A passage of quotations and nothing else: the last speaker goes on, or a colon before it has led
/// to it.
fn alone(
    page: &Page,
    passage: &Passage,
    previous: Option<&Passage>,
    free: &[usize],
    statements: &mut Vec<Statement>,
) {
    let tokens = page.tokens();
    let pieces: Vec<_> = free.iter().map(|&q| page.quotations[q].clone()).collect();
    let long = free.iter().any(|&q| page.quotations[q].len() > STATEMENT);
    let statement = |cue, source, inherits, rule| Statement {
        pieces: pieces.clone(),
        cue,
        source,
        inherits,
        paragraph: passage.paragraph,
        rule,
    };
    let near = previous.filter(|p| p.paragraph + 1 >= passage.paragraph);
    if let Some(before) = near.filter(|p| page.is_mark(p.tokens.end - 1, ":")) {
        let colon = before.tokens.end - 1;
        if let Some(source) = source::of_clause(page, before.tokens.start, colon) {
            statements.push(statement(
                Some(colon..colon + 1),
                Some(source),
                None,
                "quotes/introduced",
            ));
            return;
        }
    }
    let spoken = |s: &Statement| {
        s.pieces
            .iter()
            .any(|p| page.is_quoted(p.start) && page.is_quoted(p.end - 1))
    };
    let floor = statements.len().checked_sub(1).map(|last| {
        // Of the statements of one passage a quotation goes on rather than a report of the same
        // source.
        let same = |s: &Statement| s.paragraph == statements[last].paragraph;
        let tail = (0..=last)
            .rev()
            .take(3)
            .take_while(|&i| same(&statements[i]));
        let direct = tail.clone().find(|&i| {
            previous.is_some_and(|p| in_passage(&statements[i], p)) && spoken(&statements[i])
        });
        direct.unwrap_or(last)
    });
    match floor.map(|f| (f, statements[f].paragraph)) {
        Some((f, _))
            if goes_on(&statements[f], passage, previous)
                && !previous.is_some_and(|p| changes_hands(page, &statements[f], p)) =>
        {
            statements[f].pieces.extend(pieces);
        }
        // A paragraph that is a quotation and nothing else goes on with the one before.
        Some((f, paragraph)) if paragraph + 1 == passage.paragraph && long && near.is_some() => {
            statements[f].pieces.extend(pieces);
            statements[f].paragraph = passage.paragraph;
        }
        Some((f, paragraph))
            if paragraph == passage.paragraph
                && long
                && near.is_some_and(|p| {
                    statements[f]
                        .cue
                        .as_ref()
                        .is_some_and(|c| c.end <= p.tokens.start)
                }) =>
        {
            let source = statements[f].source.clone();
            statements.push(statement(
                None,
                source,
                statements[f].inherits.or(Some(f)),
                "quotes/floor",
            ));
        }
        _ if long => {
            let subject = near
                .filter(|p| p.paragraph == passage.paragraph)
                .and_then(|p| source::of_clause(page, p.tokens.start, p.tokens.end));
            let person = subject.filter(|s| {
                s.clone().all(|i| page.is_name(i))
                    || s.len() == 1 && tokens[s.start].is(Class::PRONOUN)
            });
            let rule = if person.is_some() {
                "quotes/subject"
            } else {
                "quotes/unattributed"
            };
            statements.push(statement(None, person, None, rule));
        }
        _ => {}
    }
}

fn in_passage(statement: &Statement, passage: &Passage) -> bool {
    pieces_in(statement, passage).next().is_some()
}

/// The statement's pieces that begin in the passage, the last first. It may have many before.
fn pieces_in<'s>(
    statement: &'s Statement,
    passage: &Passage,
) -> impl Iterator<Item = &'s Range<usize>> {
    let Range { start, end } = passage.tokens;
    let pieces = statement.pieces.iter().rev();
    pieces
        .skip_while(move |p| p.start >= end)
        .take_while(move |p| p.start >= start)
}

/// Whether somebody else acts after the attribution: `…," she said, and her husband cut in.`
fn changes_hands(page: &Page, statement: &Statement, passage: &Passage) -> bool {
    let Some(cue) = &statement.cue else {
        return false;
    };
    let pieces = pieces_in(statement, passage).map(|p| p.end);
    let from = pieces.chain([cue.end]).max().unwrap_or(cue.end);
    let tokens = page.tokens();
    let mut rest = (from..passage.tokens.end.min(from + 40))
        .skip_while(|&i| !tokens[i].is(Class::CONJUNCTION) || !page.comma(i - 1));
    let after = rest.next().map(|and| and + 1);
    after.is_some_and(|i| {
        i < passage.tokens.end
            && !tokens[i].is(Class::CUE)
            && !page.is_past(i)
            && !page.is_adverb(i)
            && !page.is_quoted(i)
    })
}

/// A quotation that ends its passage and that a colon or comma introduces: `The sign was plain:
/// "Keep out."`
fn introduced(page: &Page, passage: &Passage, q: usize) -> Option<Statement> {
    let marked = page.marked(q);
    let before = marked
        .start
        .checked_sub(1)
        .filter(|&b| b >= passage.tokens.start)?;
    let introduced =
        page.is_mark(before, ":") || page.comma(before) && page.quotations[q].len() > STATEMENT;
    let ends = (marked.end..passage.tokens.end)
        .take(200)
        .all(|i| page.is_quoted(i) || page.stop(i));
    if !(introduced && ends) || page.quotations[q].len() < 2 {
        return None;
    }
    let source = source::of_clause(page, passage.tokens.start, before)?;
    let pieces = vec![page.quotations[q].clone()];
    let cue = Some(before..before + 1);
    Some(Statement {
        pieces,
        cue,
        source: Some(source),
        inherits: None,
        paragraph: passage.paragraph,
        rule: "quotes/introduced",
    })
}
