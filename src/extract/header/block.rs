//! The header block as rows: every paragraph around the body's beginning, and what part it plays.

use std::ops::Range;

use super::fields::Field;
use super::part::{self, Part};
use super::stamp;
use super::words::LINE;
use crate::text::{Document, Kind, Span};

/// A paragraph near the article's head or end.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The paragraph's index.
    pub(crate) paragraph: usize,
    /// Its tokens without bullets, heading marks and emphasis around them.
    pub(crate) tokens: Range<usize>,
    /// What it is.
    pub(crate) part: Part,
    /// A list's mark stands before it.
    pub(crate) bullet: bool,
    /// Dots stand around it, as around the headline of a weather bulletin.
    pub(crate) dotted: bool,
    /// A blank line stands before it.
    pub(crate) apart: bool,
}

/// The rows around the body's beginning, and those at the article's end.
#[derive(Clone, Default, Debug)]
pub(crate) struct Block {
    /// The rows in text order.
    pub(crate) rows: Vec<Row>,
    /// How many of them stand above the body.
    pub(crate) above: usize,
    /// The article's last rows, where they are not among `rows`.
    pub(crate) tail: Vec<Row>,
}

/// So many rows are looked at above the body, below its beginning and at the article's end.
const ABOVE: usize = 600;
const BELOW: usize = 14;
const TAIL: usize = 10;
/// No entry of a menu has more tokens.
const MENU: usize = 4;

impl Block {
    /// Reads the rows of the document.
    pub(crate) fn new(doc: &Document) -> Self {
        let body = doc.body();
        let count = doc.paragraphs().len();
        let range = body.saturating_sub(ABOVE)..count.min(body + BELOW);
        let tail = range.end.max(count.saturating_sub(TAIL))..count;
        let rows: Vec<Row> = range.clone().map(|p| row(doc, p)).collect();
        let above = beginning(doc, &rows, body - range.start);
        Self {
            rows,
            above,
            tail: tail.map(|p| row(doc, p)).collect(),
        }
    }

    /// Whether the page prints this paragraph around the article; `headline` is the row of the
    /// headline, above which short lines are menus.
    pub(super) fn prints(&self, doc: &Document, paragraph: usize, headline: Option<usize>) -> bool {
        let first = self.rows.first().map_or(0, |r| r.paragraph);
        let at = paragraph
            .checked_sub(first)
            .filter(|&at| at < self.rows.len());
        if let Some(at) = at.filter(|&at| at < self.above) {
            let own = matches!(
                self.rows[at].part,
                Part::Title
                    | Part::Sentence
                    | Part::Prose
                    | Part::Credit
                    | Part::Field(Field::Title)
            );
            let menu = |headline| at < headline && self.rows[at].tokens.len() <= MENU;
            return !own || self.rows[at].part == Part::Title && headline.is_some_and(menu);
        }
        let around = |part| {
            matches!(
                part,
                Part::Byline
                    | Part::Furniture
                    | Part::Notice
                    | Part::Related
                    | Part::Field(Field::Other | Field::Date | Field::Author)
            )
        };
        if let Some(row) = at.map(|at| &self.rows[at]) {
            return around(row.part);
        }
        let short = doc.paragraphs()[paragraph].tokens.len() <= LINE;
        short && around(row(doc, paragraph).part)
    }

    /// The rows above the body.
    pub(crate) fn header(&self) -> &[Row] {
        &self.rows[..self.above]
    }
}

/// How many rows stand above the body, by what the rows say: a headline or a summary of two
/// sentences looks like a body's beginning until a byline or a date follows it.
fn beginning(doc: &Document, rows: &[Row], body: usize) -> usize {
    let belongs = |r: &Row| match r.part {
        Part::Byline | Part::Field(_) => true,
        Part::Stamp => stamp::has_date(doc, r.tokens.clone()),
        _ => false,
    };
    // What nothing follows stands at the article's end.
    let near = body..rows.len().min(body + 8);
    near.clone()
        .rev()
        .find(|&i| belongs(&rows[i]) && i + 1 < rows.len())
        .map_or(body, |i| i + 1)
}

impl Row {
    /// The words it covers.
    pub(crate) fn span(&self, doc: &Document) -> Span {
        doc.hull(self.tokens.clone())
    }
}

fn row(doc: &Document, paragraph: usize) -> Row {
    let whole = &doc.paragraphs()[paragraph];
    let (tokens, bullet) = content(doc, whole.tokens.clone());
    let (tokens, dotted) = undotted(doc, tokens);
    let first = whole.lines.start;
    let apart = first == 0 || doc.lines()[first - 1].blank();
    Row {
        paragraph,
        part: if dotted {
            Part::Title
        } else {
            part::of(doc, tokens.clone())
        },
        tokens,
        bullet,
        dotted,
        apart,
    }
}

/// The tokens without the marks around them that lists, headings and emphasis make, and whether a
/// list's mark was one of them.
fn content(doc: &Document, mut tokens: Range<usize>) -> (Range<usize>, bool) {
    let marks = |i: usize, of: &str| {
        let token = &doc.tokens()[i];
        token.kind == Kind::Mark && doc.slice(token.span).chars().all(|c| of.contains(c))
    };
    let mut bullet = false;
    while tokens.len() > 1 && marks(tokens.start, "#*_-+•·>~=|▪●►»–—") {
        let loose = !doc.tokens()[tokens.start + 1].glued;
        bullet |= loose && marks(tokens.start, "*-+•·▪●►");
        tokens.start += 1;
    }
    while tokens.len() > 1 && marks(tokens.end - 1, "#*_=~|") {
        tokens.end -= 1;
    }
    (tokens, bullet)
}

/// The tokens without the dots around them (`...STORM SURGE EXPECTED...`), and whether there are
/// such.
fn undotted(doc: &Document, tokens: Range<usize>) -> (Range<usize>, bool) {
    let dots = |i: usize| matches!(doc.word(i), "..." | "…");
    if (4..=40).contains(&tokens.len()) && dots(tokens.start) && dots(tokens.end - 1) {
        (tokens.start + 1..tokens.end - 1, true)
    } else {
        (tokens, false)
    }
}
