//! The header block as rows: the paragraphs around the beginning of the body, each classified.

use std::ops::Range;

use super::fields::Field;
use super::part::{self, Part};
use super::stamp;
use super::words::LINE;
use crate::lexicon::key;
use crate::text::{Case, Document, Kind, Span};

/// A paragraph near the beginning or the end of the article.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The paragraph's index.
    pub(crate) paragraph: usize,
    /// Its tokens without the bullets, heading marks and emphasis around them.
    pub(crate) tokens: Range<usize>,
    /// Its part in the header block.
    pub(crate) part: Part,
    /// Whether a bullet precedes it.
    pub(crate) bullet: bool,
    /// Whether dots surround it, as they do the headline of a weather bulletin.
    pub(crate) dotted: bool,
    /// Whether a blank line precedes it.
    pub(crate) apart: bool,
}

/// The rows around the beginning of the body, and those at the end of the article.
#[derive(Clone, Default, Debug)]
pub(crate) struct Block {
    /// The rows in text order.
    pub(crate) rows: Vec<Row>,
    /// The number of rows above the body.
    pub(crate) above: usize,
    /// The last rows of the article, except those already among `rows`.
    pub(crate) tail: Vec<Row>,
}

/// The most rows to read above the body, below its beginning, and at the end of the article.
const ABOVE: usize = 600;
const BELOW: usize = 14;
const TAIL: usize = 10;
/// The most tokens in a menu entry.
const MENU: usize = 4;

impl Block {
    /// Reads the rows of the document.
    pub(crate) fn new(doc: &Document) -> Self {
        let body = doc.body();
        let count = doc.paragraphs().len();
        let range = body.saturating_sub(ABOVE)..count.min(body + BELOW);
        let tail = range.end.max(count.saturating_sub(TAIL))..count;
        let mut rows: Vec<Row> = range.clone().map(|p| row(doc, p)).collect();
        label_letterhead(doc, &mut rows);
        let above = beginning(doc, &rows, body - range.start);
        Self {
            rows,
            above,
            tail: tail.map(|p| row(doc, p)).collect(),
        }
    }

    /// Whether the paragraph belongs to the page rather than to the article. Short lines above
    /// `headline`, the row of the headline, count as menus.
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

    /// Returns the rows above the body.
    pub(crate) fn header(&self) -> &[Row] {
        &self.rows[..self.above]
    }
}

/// Counts the rows above the body. A headline or a summary of two sentences looks like the
/// beginning of a body, so a byline or a date that follows it moves the beginning down.
fn beginning(doc: &Document, rows: &[Row], body: usize) -> usize {
    let belongs = |r: &Row| match r.part {
        Part::Byline | Part::Field(_) => true,
        Part::Stamp => stamp::has_date(doc, r.tokens.clone()),
        _ => false,
    };
    // A date or byline in the last row signs the article instead.
    let near = body..rows.len().min(body + 8);
    near.clone()
        .rev()
        .find(|&i| belongs(&rows[i]) && i + 1 < rows.len())
        .map_or(body, |i| i + 1)
}

/// Marks a letterhead's rows as labels: the rows right above a postal address (`Harbour Police`,
/// `Chief Ann Bell`), the address (`12 Mill Road, Alder, ID 83299`) and the `Contact:` rows below
/// it.
fn label_letterhead(doc: &Document, rows: &mut [Row]) {
    let Some(address) = rows.iter().position(|r| is_postal(doc, r.tokens.clone())) else {
        return;
    };
    let mut i = address;
    while i > 0 && !rows[i].apart && rows[i - 1].part != Part::Prose {
        i -= 1;
    }
    for row in &mut rows[i..=address] {
        row.part = Part::Label;
    }
    let contact = |r: &Row| {
        let start = r.tokens.start;
        doc.key(start) == key!("contact") && r.tokens.len() > 1 && doc.key(start + 1) == key!(":")
    };
    for row in rows[address..].iter_mut().filter(|r| contact(r)) {
        row.part = Part::Label;
    }
}

/// Whether the row is a postal address, from a house number to a state's letters and a postcode:
/// `12 Mill Road, Alder, ID 83299`.
fn is_postal(doc: &Document, tokens: Range<usize>) -> bool {
    let number = |i: usize| doc.tokens()[i].kind == Kind::Number;
    let (first, last) = (tokens.start, tokens.end - 1);
    let state = |i: usize| doc.tokens()[i].case == Case::Upper && doc.word(i).len() == 2;
    (5..=LINE).contains(&tokens.len())
        && number(first)
        && number(last)
        && doc.word(last).len() == 5
        && state(last - 1)
}

impl Row {
    /// Returns the words in the row.
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

/// Strips the marks of lists, headings and emphasis around the tokens, and returns whether one of
/// them was a bullet.
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

/// Strips the dots around the tokens (`...STORM SURGE EXPECTED...`), and returns whether there were
/// any.
fn undotted(doc: &Document, tokens: Range<usize>) -> (Range<usize>, bool) {
    let dots = |i: usize| matches!(doc.word(i), "..." | "…");
    if (4..=40).contains(&tokens.len()) && dots(tokens.start) && dots(tokens.end - 1) {
        (tokens.start + 1..tokens.end - 1, true)
    } else {
        (tokens, false)
    }
}
