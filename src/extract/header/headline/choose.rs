//! Which line is the headline: every candidate is weighed by its shape, its neighbours and the
//! words it shares with the body.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::weights;
use crate::extract::calendar;
use crate::extract::header::block::{Block, Row};
use crate::extract::header::fields::{self, Field};
use crate::extract::header::part::Part;
use crate::extract::header::rule::Rule;
use crate::extract::header::words::ends_sentence;
use crate::lexicon::{Class, Key, KeyHasher};
use crate::text::{Case, Document, Kind};

type Keys = HashSet<Key, BuildHasherDefault<KeyHasher>>;

/// A headline: the rows it stands in, and its tokens.
pub(super) struct Choice {
    pub(super) rows: Range<usize>,
    pub(super) tokens: Range<usize>,
    pub(super) rule: &'static str,
}

/// The headline, if a line is worth being called so.
pub(super) fn choose(doc: &Document, block: &Block) -> Option<Choice> {
    field(doc, block).or_else(|| line(doc, block))
}

/// A field that holds the headline, with other fields beside it or nothing else to choose.
fn field(doc: &Document, block: &Block) -> Option<Choice> {
    let header = block.header();
    let at = header
        .iter()
        .position(|r| r.part == Part::Field(Field::Title))?;
    let value = fields::read(doc, header[at].tokens.clone())?.value;
    // An empty key has its value on the next line; a long value goes on there.
    let mut rows = at..at + 1;
    let mut tokens = value.clone();
    while let Some(next) = header.get(rows.end).filter(|n| {
        !n.apart && matches!(n.part, Part::Title | Part::Sentence | Part::Name) && rows.len() < 3
    }) {
        let start = if tokens.is_empty() {
            next.tokens.start
        } else {
            tokens.start
        };
        tokens = start..next.tokens.end;
        rows.end += 1;
    }
    (tokens.len() >= 2).then_some(Choice {
        rows,
        tokens,
        rule: Rule::HeadlineField.name(),
    })
}

/// How many of the body's tokens a headline's words are looked for in.
const BODY: usize = 350;

fn line(doc: &Document, block: &Block) -> Option<Choice> {
    let weighing = Weighing::new(doc, block);
    let mut best: Option<(f32, Range<usize>)> = None;
    for i in 0..block.above {
        if !weighing.is_candidate(i) {
            continue;
        }
        let rows = weighing.wrapped(i);
        let worth = weighing.worth(&rows);
        if worth >= weights::WORTH && best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, rows));
        }
    }
    best.map(|(_, rows)| Choice {
        tokens: weighing.own(&rows),
        rows,
        rule: Rule::HeadlineLine.name(),
    })
}

struct Weighing<'d, 'a> {
    doc: &'d Document<'a>,
    block: &'d Block,
    /// The content words at the body's beginning.
    body: Keys,
    /// The words of addresses, file names and print-out lines, which repeat the headline.
    echoes: Vec<Keys>,
    /// The first rows that may be headlines, in order.
    titles: Vec<usize>,
}

impl<'d, 'a> Weighing<'d, 'a> {
    fn new(doc: &'d Document<'a>, block: &'d Block) -> Self {
        let start = block.rows.get(block.above).map_or(0, |r| r.tokens.start);
        let tokens = &doc.tokens()[start..doc.tokens().len().min(start + BODY)];
        let body = tokens
            .iter()
            .filter(|t| is_content(t))
            .map(|t| t.key)
            .collect();
        let near = block.rows.iter().chain(&block.tail);
        let echoes = near
            .filter(|r| matches!(r.part, Part::Address | Part::Notice | Part::Furniture))
            .filter_map(|r| echo(doc, r))
            .take(40)
            .collect();
        let titles = (0..block.above)
            .filter(|&i| {
                matches!(
                    block.rows[i].part,
                    Part::Title | Part::Sentence | Part::Prose
                )
            })
            .collect();
        Self {
            doc,
            block,
            body,
            echoes,
            titles,
        }
    }

    fn is_candidate(&self, i: usize) -> bool {
        let row = &self.block.rows[i];
        match row.part {
            Part::Title | Part::Name | Part::Sentence => true,
            Part::Prose => row.tokens.len() <= 45,
            _ => false,
        }
    }

    /// The rows of the headline that begins at `i`: the next ones, too, when it goes on there.
    fn wrapped(&self, i: usize) -> Range<usize> {
        let rows = &self.block.rows;
        let signs = |at: usize| {
            rows[at].part == Part::Name
                && rows
                    .get(at + 1)
                    .is_some_and(|r| !r.apart && matches!(r.part, Part::Stamp | Part::Role))
        };
        let mut end = i + 1;
        // Under the headline an archive's print-out names the publication and then the date.
        let archived = |at: usize| {
            rows.get(at + 1).is_some_and(|r| {
                !r.apart && r.part == Part::Stamp && has_weekday_behind(self.doc, r)
            })
        };
        while end < rows.len().min(i + 4)
            && !signs(end)
            && !archived(end)
            && self.goes_on(&rows[end - 1], &rows[end])
        {
            end += 1;
        }
        i..end
    }

    fn goes_on(&self, row: &Row, next: &Row) -> bool {
        if next.apart
            || next.bullet
            || !matches!(
                next.part,
                Part::Title | Part::Sentence | Part::Name | Part::Prose
            )
            || ends_sentence(self.doc, row.tokens.clone())
        {
            return false;
        }
        let last = &self.doc.tokens()[row.tokens.end - 1];
        let first = &self.doc.tokens()[next.tokens.start];
        let hangs = matches!(
            self.doc.slice(last.span),
            ";" | "," | ":" | "-" | "—" | "–" | "&"
        ) || last.is(Class::DETERMINER
            | Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::POSSESSIVE
            | Class::AUXILIARY);
        let width = |r: &Row| self.doc.hull(r.tokens.clone()).len();
        let full = width(row) >= 44 && width(next) <= width(row) && next.part == Part::Title;
        let upper = |r: &Row| {
            self.doc.tokens()[r.tokens.clone()]
                .iter()
                .all(|t| matches!(t.case, Case::Upper | Case::None) || t.span.len() == 1)
        };
        let shouted = upper(row) && upper(next) && width(row) >= 10;
        let titled = title_case(self.doc, row)
            && title_case(self.doc, next)
            && width(next) <= width(row) * 2
            && matches!(next.part, Part::Title | Part::Name);
        hangs && width(row) >= 16
            || first.case == Case::Lower && width(row) >= 20
            || shouted
            || width(row) >= 28 && titled
            || full
    }

    fn tokens(&self, rows: &Range<usize>) -> Range<usize> {
        self.block.rows[rows.start].tokens.start..self.block.rows[rows.end - 1].tokens.end
    }

    /// The headline's tokens of these rows: without the site's name before or behind it, where the
    /// page repeats the headline alone.
    fn own(&self, rows: &Range<usize>) -> Range<usize> {
        let doc = self.doc;
        let tokens = self.tokens(rows);
        let parts = tokens.clone().filter(|&i| {
            matches!(doc.word(i), "-" | "|" | "–" | "—" | "»")
                && (doc.word(i) == "|" || !doc.tokens()[i].glued)
        });
        for at in parts {
            let halves = [tokens.start..at, at + 1..tokens.end];
            for half in halves.into_iter().filter(|h| h.len() >= 4) {
                if self.stands_alone(rows, &half) {
                    return half;
                }
            }
        }
        tokens
    }

    /// Whether other rows, one or two that follow each other, have just these words.
    fn stands_alone(&self, rows: &Range<usize>, words: &Range<usize>) -> bool {
        let doc = self.doc;
        let same = |a: usize, b: usize| doc.key(a) == doc.key(b);
        let (first, last) = (words.start, words.end - 1);
        (0..self.block.rows.len())
            .filter(|i| !rows.contains(i))
            .any(|i| {
                let start = self.block.rows[i].tokens.start;
                let end = start + words.len();
                let whole = |r: &Row| r.tokens.end == end;
                end <= doc.tokens().len()
                    && same(first, start)
                    && same(last, end - 1)
                    && self.block.rows[i..].iter().take(2).any(whole)
                    && words.clone().zip(start..end).all(|(a, b)| same(a, b))
            })
    }

    /// The sum of what speaks for and against these rows.
    fn worth(&self, rows: &Range<usize>) -> f32 {
        let row = &self.block.rows[rows.start];
        let tokens = self.tokens(rows);
        self.length(&tokens)
            + self.sharing(&tokens)
            + self.repeated(rows)
            + self.kind(row, &tokens)
            + self.position(rows)
    }

    fn length(&self, tokens: &Range<usize>) -> f32 {
        let words = self.doc.tokens()[tokens.clone()]
            .iter()
            .filter(|t| matches!(t.kind, Kind::Word | Kind::Number))
            .count();
        weights::length(words)
    }

    /// Words that the line has in common with the body, and with whatever repeats the headline.
    fn sharing(&self, tokens: &Range<usize>) -> f32 {
        let own = &self.doc.tokens()[tokens.clone()];
        let (mut all, mut shared) = (0, 0);
        for token in own.iter().filter(|t| is_content(t)) {
            all += 1;
            shared += usize::from(self.body.contains(&token.key));
        }
        if all == 0 {
            return 0.0;
        }
        let ratio = |n: usize| n as f32 / all as f32;
        let echoed = self.echoes.iter().any(|echo| {
            all >= 3
                && own
                    .iter()
                    .filter(|t| is_content(t) && echo.contains(&t.key))
                    .count()
                    * 5
                    >= all * 4
        });
        // A few words are soon shared by chance.
        let sure = all.min(weights::SHARED_SURE) as f32 / weights::SHARED_SURE as f32;
        weights::SHARED * ratio(shared) * sure
            + when(shared >= 2, weights::SHARED_TWO)
            + when(echoed, weights::ECHOED)
    }

    /// The same words as another line: a title that the page repeats.
    fn repeated(&self, rows: &Range<usize>) -> f32 {
        let words = self.doc.slice(self.block.rows[rows.start].span(self.doc));
        let again = |i: &usize| {
            *i != rows.start && self.doc.slice(self.block.rows[*i].span(self.doc)) == words
        };
        when(
            rows.len() == 1
                && self
                    .titles
                    .iter()
                    .filter(|i| i.abs_diff(rows.start) < 40)
                    .any(again),
            weights::REPEATED,
        )
    }

    fn kind(&self, row: &Row, tokens: &Range<usize>) -> f32 {
        let doc = self.doc;
        let shape = match row.part {
            Part::Title => weights::TITLE,
            Part::Name => -weights::NAME,
            Part::Prose => -weights::PROSE,
            _ => 0.0,
        };
        let determiners = doc.tokens()[tokens.clone()]
            .iter()
            .filter(|t| t.is(Class::DETERMINER))
            .count();
        let cut = matches!(doc.word(tokens.end - 1), "..." | "…" | ":" | "(");
        let lower = doc.tokens()[tokens.start].case == Case::Lower;
        let each = if row.part == Part::Title {
            weights::DETERMINER
        } else {
            weights::DETERMINER_OF_SENTENCE
        };
        shape + when(row.dotted, weights::DOTTED)
            - when(row.bullet, weights::BULLET)
            - when(cut, weights::CUT)
            - when(lower, weights::LOWER)
            - each * determiners.min(4) as f32
    }

    /// What stands above and below, and how far the body is.
    fn position(&self, rows: &Range<usize>) -> f32 {
        let order = self
            .titles
            .iter()
            .position(|&i| i >= rows.start)
            .unwrap_or(self.titles.len());
        let first = when(order == 0, weights::FIRST);
        let counts = |part| {
            !matches!(
                part,
                Part::Furniture
                    | Part::Credit
                    | Part::Rule
                    | Part::Stamp
                    | Part::Byline
                    | Part::Role
            )
        };
        let between = self
            .block
            .header()
            .iter()
            .skip(rows.end)
            .filter(|r| counts(r.part))
            .count();
        let followed = self.followed(rows.end);
        let against = self.summary(rows, order) + self.opening(rows, followed) + self.caption(rows);
        first + followed - (weights::BETWEEN * between as f32).min(weights::BETWEEN_MOST) - against
    }

    /// Against a line that sums up the story under a line that may be its headline.
    fn summary(&self, rows: &Range<usize>, order: usize) -> f32 {
        let rows_of = &self.block.rows;
        let near = |&&b: &&usize| b + weights::SUMMARY_ROWS > rows.start;
        let may_be_headline = |b: usize| {
            let above = &rows_of[b];
            above.part != Part::Prose && above.tokens.len() >= 4 && !above.bullet
        };
        let mut against: f32 = 0.0;
        for &before in self.titles[..order].iter().rev().take_while(near) {
            if !may_be_headline(before) {
                continue;
            }
            let above = &rows_of[before];
            let next = before + 3 > rows.start;
            let longer = self.tokens(rows).len() >= above.tokens.len().min(16);
            let shares = self.sharing(&above.tokens) >= weights::SUMMARY_SHARED;
            // Farther up it must be the headline indeed, not another story's.
            if shares && (next || self.only_asides(before + 1..rows.start)) {
                against = against.max(weights::SUMMARY_SURE);
            } else if next && longer {
                against = against.max(weights::SUMMARY);
            }
        }
        against
    }

    /// Whether these rows are what stands between a headline and its sub-headline: summaries,
    /// pictures, buttons.
    fn only_asides(&self, rows: Range<usize>) -> bool {
        self.block.rows[rows].iter().all(|r| {
            matches!(
                r.part,
                Part::Prose
                    | Part::Sentence
                    | Part::Furniture
                    | Part::Credit
                    | Part::Rule
                    | Part::Label
                    | Part::Stamp
                    | Part::Byline
            )
        })
    }

    /// Against a line under the byline of another headline, and one that a picture's credit
    /// follows: a caption.
    fn caption(&self, rows: &Range<usize>) -> f32 {
        let part = |i: usize| self.block.rows[i].part;
        let signed = (rows.start.saturating_sub(6)..rows.start)
            .rev()
            .find(|&i| matches!(part(i), Part::Byline));
        let titled = signed.is_some_and(|b| {
            self.titles
                .iter()
                .any(|&t| t < b && t + 5 > b && self.block.rows[t].tokens.len() >= 4)
        });
        let credited = self
            .block
            .rows
            .get(rows.end)
            .is_some_and(|next| next.part == Part::Credit && !next.apart);
        when(titled, weights::UNDER_BYLINE) + when(credited, weights::OVER_CREDIT)
    }

    /// Against a sentence that stands under the date or the byline, where the body begins.
    fn opening(&self, rows: &Range<usize>, followed: f32) -> f32 {
        let row = &self.block.rows[rows.start];
        let stopped = self.doc.word(row.tokens.end - 1) == ".";
        let begun = self.block.rows[..rows.start]
            .iter()
            .any(|r| matches!(r.part, Part::Stamp | Part::Byline));
        let flows_on = stopped
            && followed == 0.0
            && self
                .block
                .rows
                .get(rows.end)
                .is_some_and(|next| !next.apart);
        let opens = begun && stopped && followed == 0.0;
        when(flows_on, weights::FLOWS_ON).max(when(opens, weights::OPENS_BODY))
    }

    /// A date or a byline soon after, with a sub-headline or a picture at most before it.
    fn followed(&self, from: usize) -> f32 {
        let mut skipped = 0;
        for row in self.block.rows.iter().skip(from).take(7) {
            match row.part {
                Part::Stamp | Part::Byline | Part::Role => {
                    return weights::FOLLOWED - weights::FOLLOWED_STEP * skipped as f32;
                }
                Part::Furniture | Part::Credit | Part::Rule => {}
                Part::Name => skipped += 1,
                _ if skipped < 1 => skipped += 2,
                _ => break,
            }
        }
        0.0
    }
}

/// The words of a row that may repeat the headline: those of a web address's last part, too.
fn echo(doc: &Document, row: &Row) -> Option<Keys> {
    let mut keys = Keys::default();
    for token in doc.tokens()[row.tokens.clone()].iter().take(60) {
        match token.kind {
            Kind::Word if is_content(token) => drop(keys.insert(token.key)),
            Kind::Address => keys.extend(
                doc.slice(token.span)
                    .split(|c: char| !c.is_alphanumeric())
                    .take(40)
                    .filter(|w| w.len() > 2)
                    .map(Key::of),
            ),
            _ => {}
        }
    }
    (keys.len() >= 3).then_some(keys)
}

fn is_content(token: &crate::text::Token) -> bool {
    const FUNCTION: crate::lexicon::Classes = Class::DETERMINER;
    token.kind == Kind::Word
        && token.span.len() >= 3
        && !token.is(FUNCTION
            | Class::PREPOSITION
            | Class::PRONOUN
            | Class::POSSESSIVE
            | Class::CONJUNCTION
            | Class::AUXILIARY
            | Class::RELATIVE)
}

/// Whether the row's date has its weekday behind it: `October 8, 2019 Tuesday`.
fn has_weekday_behind(doc: &Document, row: &Row) -> bool {
    calendar::dates(doc, row.tokens.clone())
        .take(1)
        .any(|d| d.date().is_some() && doc.tokens()[d.tokens.end - 1].is(Class::WEEKDAY))
}

/// Most longer words of the row begin with a capital.
fn title_case(doc: &Document, row: &Row) -> bool {
    let long = doc.tokens()[row.tokens.clone()]
        .iter()
        .filter(|t| t.kind == Kind::Word && t.span.len() > 3);
    let (capitals, all) = long.fold((0, 0), |(c, n), t| {
        (c + usize::from(t.capitalised()), n + 1)
    });
    all >= 1 && capitals * 4 >= all * 3
}

fn when(holds: bool, worth: f32) -> f32 {
    if holds { worth } else { 0.0 }
}
