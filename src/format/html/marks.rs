//! Marks the facts in the article's text: marks that contain or cross each other become nested
//! elements.

use std::collections::HashSet;
use std::ops::Range;

use crate::text;

/// A kind of mark that the reader can switch on and off.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Layer {
    Headline,
    Quote,
    Source,
    Person,
    Organization,
    Place,
    Date,
    Figure,
}

impl Layer {
    /// Returns the class of its marks.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Quote => "quote",
            Self::Source => "source",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Date => "date",
            Self::Figure => "figure",
        }
    }
}

/// A marked part of the text.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    pub(super) layer: Layer,
    /// The target of links to it. Pieces of one statement share it.
    pub(super) id: String,
    /// A description in words.
    pub(super) title: String,
}

/// A part of a paragraph, in the order of the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Piece<'a> {
    /// The beginning of a mark's element. Only its first element has the id; others refer to it.
    Open {
        /// The mark's number.
        mark: usize,
        /// Whether it is the first element with the mark's id.
        first: bool,
    },
    Text(&'a str),
    Close,
}

/// A paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Paragraph<'a> {
    /// The white space before it.
    pub(super) before: &'a str,
    /// Whether no blank line precedes it.
    pub(super) near: bool,
    pub(super) pieces: Vec<Piece<'a>>,
}

/// Splits the text into paragraphs, and these at the ends of the marks. The last paragraph includes
/// the white space at the end of the text.
pub(super) fn paragraphs<'a>(text: &'a str, marks: &[Mark]) -> Vec<Paragraph<'a>> {
    let mut order: Vec<usize> = (0..marks.len())
        .filter(|&i| sound(text, &marks[i]))
        .collect();
    order.sort_by_key(|&i| marks[i].range.start);
    let mut nest = Nest {
        marks,
        text,
        waiting: order.into_iter().peekable(),
        active: Vec::new(),
        seen: HashSet::new(),
    };
    let mut at = 0;
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for paragraph in text::paragraphs(text) {
        let (start, end) = (paragraph.start as usize, paragraph.end as usize);
        let before = &text[at..start];
        let near = at > 0 && before.matches('\n').count() < 2;
        paragraphs.push(Paragraph {
            before,
            near,
            pieces: nest.pieces(start..end),
        });
        at = end;
    }
    if at < text.len() {
        paragraphs.push(Paragraph {
            before: &text[at..],
            near: true,
            pieces: Vec::new(),
        });
    }
    paragraphs
}

/// Whether a mark is within the text and not empty.
fn sound(text: &str, mark: &Mark) -> bool {
    text.get(mark.range.clone())
        .is_some_and(|words| !words.is_empty())
}

/// Turns marks into elements.
struct Nest<'m, 'a, I: Iterator<Item = usize>> {
    marks: &'m [Mark],
    text: &'a str,
    /// Marks that begin later, by their starts.
    waiting: std::iter::Peekable<I>,
    /// Marks that have begun and not ended.
    active: Vec<usize>,
    /// Ids that have been written.
    seen: HashSet<&'m str>,
}

impl<'a, I: Iterator<Item = usize>> Nest<'_, 'a, I> {
    /// Returns the pieces of a paragraph: every element opened in it is closed in it.
    fn pieces(&mut self, paragraph: Range<usize>) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = paragraph.start;
        while at < paragraph.end {
            self.step(at);
            self.rearrange(&mut open, &mut pieces);
            let ends = self.active.iter().map(|&i| self.marks[i].range.end);
            let starts = self.waiting.peek().map(|&i| self.marks[i].range.start);
            let next = ends
                .chain(starts)
                .filter(|&next| next > at)
                .min()
                .unwrap_or(paragraph.end)
                .min(paragraph.end);
            pieces.push(Piece::Text(&self.text[at..next]));
            at = next;
        }
        pieces.extend(open.iter().map(|_| Piece::Close));
        pieces
    }

    /// Updates the marks that are active at this byte. Those that end last come first, because they
    /// enclose the others.
    fn step(&mut self, at: usize) {
        while let Some(mark) = self.waiting.next_if(|&i| self.marks[i].range.start <= at) {
            self.active.push(mark);
        }
        let marks = self.marks;
        self.active.retain(|&i| marks[i].range.end > at);
        self.active.sort_by_key(|&i| {
            (
                std::cmp::Reverse(marks[i].range.end),
                marks[i].range.start,
                marks[i].layer,
                i,
            )
        });
    }

    /// Closes and opens elements until exactly the active marks are open, in their order.
    fn rearrange(&mut self, open: &mut Vec<usize>, pieces: &mut Vec<Piece<'a>>) {
        let kept = open
            .iter()
            .zip(&self.active)
            .take_while(|(a, b)| a == b)
            .count();
        pieces.extend(open.drain(kept..).map(|_| Piece::Close));
        for &mark in &self.active[kept..] {
            let marks = self.marks;
            let id = &*marks[mark].id;
            pieces.push(Piece::Open {
                mark,
                first: self.seen.insert(id),
            });
            open.push(mark);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>, id: &str) -> Mark {
        Mark {
            range,
            layer: Layer::Figure,
            id: id.into(),
            title: String::new(),
        }
    }

    /// Returns the text with the marks' ids as elements: `<a>` for the first element of an id,
    /// `<a+>` for a later one.
    fn written(text: &str, marks: &[Mark]) -> String {
        let mut out = String::new();
        for paragraph in paragraphs(text, marks) {
            out.push_str(paragraph.before);
            let mut open = 0;
            for piece in paragraph.pieces {
                match piece {
                    Piece::Open { mark, first } => {
                        open += 1;
                        out.push_str(&format!(
                            "<{}{}>",
                            marks[mark].id,
                            if first { "" } else { "+" }
                        ));
                    }
                    Piece::Text(words) => out.push_str(words),
                    Piece::Close => {
                        open -= 1;
                        out.push_str("</>");
                    }
                }
            }
            assert_eq!(open, 0, "elements are closed within their paragraph");
        }
        out
    }

    #[test]
    fn marks_nest() {
        assert_eq!(
            written("one two three", &[mark(4..7, "b"), mark(0..13, "a")]),
            "<a>one <b>two</> three</>"
        );
        assert_eq!(
            written("one two", &[mark(0..3, "b"), mark(0..7, "a")]),
            "<a><b>one</> two</>"
        );
        assert_eq!(
            written("one", &[mark(0..3, "a"), mark(0..3, "b")]),
            "<a><b>one</></>"
        );
    }

    #[test]
    fn marks_that_cross_are_cut() {
        assert_eq!(
            written("one two three", &[mark(0..7, "a"), mark(4..13, "b")]),
            "<a>one </><b><a+>two</> three</>"
        );
    }

    #[test]
    fn a_mark_over_several_paragraphs_is_an_element_in_each() {
        let text = "“One sentence here.\n\n“And another there.”\r\n";
        let end = text.trim_end().len();
        assert_eq!(
            written(text, &[mark(0..end, "a")]),
            "<a>“One sentence here.</>\n\n<a+>“And another there.”</>\r\n"
        );
    }

    #[test]
    fn marks_beyond_the_text_are_left_out() {
        assert_eq!(
            written("né", &[mark(0..2, "a"), mark(1..9, "b"), mark(1..1, "c")]),
            "né"
        );
        assert_eq!(written("", &[mark(0..2, "a")]), "");
    }
}
