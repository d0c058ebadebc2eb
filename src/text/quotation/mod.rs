//! Quotations: finds the quotation marks that belong together.
//!
//! Marks are paired within a paragraph, by their direction. Curly marks and `` ` ` `` show their
//! direction; for straight marks it follows from the spaces around them. A mark without a partner
//! is ignored and does not disturb the others. An opening mark without a partner runs to the end of
//! its paragraph; the quotation continues if the next paragraph begins with an opening mark too.
//! [`mark`](mod@mark) determines the direction, and recognises apostrophes. `extract::quotes`
//! decides whether the quoted words are a statement.

mod mark;

use std::ops::Range;

use super::{Kind, Paragraph, Span, Token};
use mark::{Open, Side, Style, read};
pub(super) use mark::{entity, mark};

/// Text between quotation marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// Including its marks.
    pub span: Span,
    /// The tokens between its marks.
    pub tokens: Range<usize>,
    /// The number of other quotations that contain it.
    pub depth: u32,
    /// Whether it has a closing mark.
    pub closed: bool,
    /// Whether it is left open at the end of its paragraph and the next paragraph opens it again.
    pub goes_on: bool,
    /// Whether its marks are single.
    pub single: bool,
}

impl Quotation {
    /// Returns its tokens, including its marks.
    pub fn marked(&self) -> Range<usize> {
        self.tokens.start - 1..self.tokens.end + usize::from(self.closed)
    }
}

/// Returns, for each token, 0, or 1 + the index of the outermost quotation that contains it.
pub(super) fn quoted(quotations: &[Quotation], tokens: usize) -> Vec<u32> {
    let mut quoted = vec![0; tokens];
    for (i, quotation) in (1..).zip(quotations).filter(|(_, q)| q.depth == 0) {
        quoted[quotation.marked()].fill(i);
    }
    quoted
}

/// The maximum depth of nested quotations. Marks beyond it are noise.
const DEEPEST: usize = 4;

/// Finds the quotations of every paragraph, in the order of their opening marks.
pub(super) fn quotations(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let from = found.len();
        pair(text, tokens, paragraph, &mut found);
        found[from..].sort_by_key(|q: &Quotation| (q.span.start, std::cmp::Reverse(q.span.end)));
        nest(&mut found[from..]);
    }
    for quotation in found.iter_mut().filter(|q| !q.closed) {
        quotation.goes_on = next_paragraph_opens(text, tokens, paragraphs, quotation);
    }
    found
}

/// Pairs the quotation marks of a paragraph.
fn pair(text: &str, tokens: &[Token], paragraph: &Paragraph, found: &mut Vec<Quotation>) {
    let from = found.len();
    let mut open: Vec<Open> = Vec::new();
    for at in paragraph
        .tokens
        .clone()
        .filter(|&at| tokens[at].kind == Kind::Quote)
    {
        let Some((style, side)) = read(text, tokens, paragraph, at, &open) else {
            continue;
        };
        let partner = open.iter().rposition(|o| o.style == style);
        match (side, partner) {
            (Side::Closes | Side::Either, Some(i)) => {
                let opened = open[i].first();
                found.push(Quotation {
                    span: tokens[opened].span.hull(tokens[at].span),
                    tokens: opened + 1..at,
                    depth: 0,
                    closed: true,
                    goes_on: false,
                    single: style == Style::Single,
                });
                open.truncate(i);
            }
            (Side::Opens, Some(i)) if open[i].token + 1 < at => {
                // Opened twice without being closed: the first mark is a stray one, unless each
                // sentence of a quotation opens it again (`“A. “B. “C.”`).
                let again = mark(tokens[at].span.of(text)) == "“"
                    && matches!(tokens[at - 1].span.of(text), "." | "?" | "!");
                let reopened = again.then(|| open[i].again());
                open.truncate(i);
                open.push(Open::new(at, style, reopened));
            }
            (Side::Opens | Side::Either, _) if open.len() < DEEPEST => {
                open.push(Open::new(at, style, None));
            }
            (Side::Opens | Side::Either, _) => {}
            (Side::Closes, None) => {}
        }
    }
    let swallows = |left: &Quotation| {
        let inside = |q: &Quotation| q.span.start > left.span.start && !q.single;
        found[from..].iter().any(inside)
    };
    if let Some(left) = left_open(tokens, paragraph, &open).filter(|left| !swallows(left)) {
        found.push(left);
    }
}

/// Returns the quotation that the first unclosed mark opens: the rest of the paragraph. An unclosed
/// single mark is an apostrophe.
fn left_open(tokens: &[Token], paragraph: &Paragraph, open: &[Open]) -> Option<Quotation> {
    let left = open.iter().find(|o| o.style != Style::Single)?;
    let end = paragraph.tokens.end;
    (left.token + 1 < end).then(|| Quotation {
        span: tokens[left.token].span.hull(tokens[end - 1].span),
        tokens: left.token + 1..end,
        depth: 0,
        closed: false,
        goes_on: false,
        single: false,
    })
}

/// Sets the depth of each quotation: the number of earlier quotations that end after it starts.
fn nest(found: &mut [Quotation]) {
    let mut around: Vec<u32> = Vec::new();
    for quotation in found {
        around.retain(|&end| end > quotation.span.start);
        quotation.depth = around.len() as u32;
        around.push(quotation.span.end);
    }
}

fn next_paragraph_opens(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Paragraph],
    quotation: &Quotation,
) -> bool {
    let next = paragraphs.partition_point(|p| p.span.start <= quotation.span.start);
    let Some(first) = paragraphs
        .get(next)
        .and_then(|p| tokens.get(p.tokens.start))
    else {
        return false;
    };
    first.kind == Kind::Quote
        && matches!(
            mark(first.span.of(text)),
            "“" | "\"" | "``" | "''" | "„" | "«" | "»" | "「" | "『"
        )
}

#[cfg(test)]
mod tests {
    use super::super::Document;

    fn quoted(text: &str) -> Vec<&str> {
        let doc = Document::new(text);
        doc.quotations().iter().map(|q| q.span.of(text)).collect()
    }

    #[test]
    fn marks_of_every_kind_pair() {
        for text in [
            "“so it is”",
            "\"so it is\"",
            "``so it is''",
            "''so it is''",
            "«so it is»",
            "„so it is”",
            "„so it is“",
            "‚so it is‘",
            "»so it is«",
            "「so it is」",
            "『so it is』",
            "&quot;so it is&quot;",
            "&ldquo;so it is&rdquo;",
            "*“so it is”*",
            "_\"so it is\"_",
            "**‘so it is’**",
            "‘so it is’",
            "'so it is'",
        ] {
            assert_eq!(quoted(&format!("He said {text} and left.")), [text]);
        }
    }

    #[test]
    fn foreign_marks_do_not_disturb_english_ones() {
        assert_eq!(
            quoted("„So,“ she said. “It is,” he said."),
            ["„So,“", "“It is,”"]
        );
        assert_eq!(quoted("„So “it” is,” she said."), ["“it”"]);
        assert_eq!(
            quoted("»So,« she said. «It is,» he said."),
            ["»So,«", "«It is,»"]
        );
        assert_eq!(
            quoted("The *Titanic* & Sons&quote; sank."),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn a_closing_mark_opens_where_nothing_is_open() {
        assert_eq!(quoted("”We tried,” she said. He left.”"), ["”We tried,”"]);
    }

    #[test]
    fn apostrophes_are_not_quotation_marks() {
        for text in [
            "The workers' pay in the '90s isn't Ann’s.",
            "Rock 'n' roll, they say.",
            "the ’80s and the dogs’ bowls",
        ] {
            assert!(
                quoted(text).len() <= usize::from(text.contains("'n'")),
                "{text}"
            );
        }
    }

    #[test]
    fn single_marks_nest_in_double_ones() {
        let text = "“He said ‘no’ to the workers’ plan,” she said.";
        let doc = Document::new(text);
        let depths: Vec<(&str, u32)> = doc
            .quotations()
            .iter()
            .map(|q| (q.span.of(text), q.depth))
            .collect();
        assert_eq!(
            depths,
            [("“He said ‘no’ to the workers’ plan,”", 0), ("‘no’", 1)]
        );
    }

    #[test]
    fn a_stray_mark_does_not_disturb_the_others() {
        assert_eq!(
            quoted("A 6\" pipe burst. \"It was loud,\" she said."),
            ["\"It was loud,\""]
        );
        assert_eq!(quoted("“We “tried” it, he said."), ["“tried”"]);
    }

    #[test]
    fn an_open_quotation_ends_with_its_paragraph_and_may_go_on() {
        let doc = Document::new("“We tried.\n\n“Then it burned,” he said.\n\nHe left.");
        let found: Vec<(bool, bool)> = doc
            .quotations()
            .iter()
            .map(|q| (q.closed, q.goes_on))
            .collect();
        assert_eq!(found, [(false, true), (true, false)]);
    }

    #[test]
    fn a_quotation_may_be_opened_again_with_every_sentence() {
        assert_eq!(
            quoted("He said: “It shut. “It burned. “Nobody came.” She left."),
            ["“It shut. “It burned. “Nobody came.”"]
        );
        assert_eq!(
            quoted("He said: “It shut. She left. “Nobody came,” he said."),
            ["“Nobody came,”"]
        );
    }

    #[test]
    fn a_mark_may_close_the_wrong_way_round() {
        assert_eq!(
            quoted("He added, \"It shut. It burned.“ She left."),
            ["\"It shut. It burned.“"]
        );
    }
}
