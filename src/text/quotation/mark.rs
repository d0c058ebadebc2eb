//! A quotation mark by itself: its kind, its direction, and whether it is an apostrophe.

use crate::lexicon::{Key, keys};
use crate::text::{Kind, Paragraph, Token};

/// The direction of a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    Opens,
    Closes,
    Either,
}

/// Kinds of marks. A mark only pairs with one of its own kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    Double,
    Single,
    Angle,
    Corner,
    WhiteCorner,
}

/// HTML entities for double quotation marks, which pages leave behind in their text.
const ENTITIES: [(&str, &str); 8] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&ldquo;", "“"),
    ("&#8220;", "“"),
    ("&rdquo;", "”"),
    ("&#8221;", "”"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
];

/// Returns the quotation-mark entity that `text` begins with, and its mark.
pub(in crate::text) fn entity(text: &str) -> Option<(&'static str, &'static str)> {
    ENTITIES
        .into_iter()
        .find(|(entity, _)| text.starts_with(entity))
}

/// Returns the mark that a [quote](Kind::Quote) token stands for, without emphasis characters and
/// with entities decoded.
pub(in crate::text) fn mark(token: &str) -> &str {
    let bare = token.trim_matches(['*', '_']);
    entity(bare).map_or(bare, |(_, mark)| mark)
}

/// The number of tokens after a single mark in which to look for its partner.
const LONGEST_SINGLE: usize = 400;

/// A mark whose partner has not been found.
pub(super) struct Open {
    pub(super) token: usize,
    pub(super) style: Style,
    /// The mark that first opened it, and the number of times it has been opened again, if any.
    pub(super) reopened: Option<(usize, usize)>,
}

impl Open {
    pub(super) fn new(token: usize, style: Style, reopened: Option<(usize, usize)>) -> Self {
        Self {
            token,
            style,
            reopened,
        }
    }

    /// Returns the first mark, and the number of times it has been opened after one more.
    pub(super) fn again(&self) -> (usize, usize) {
        let (first, times) = self.reopened.unwrap_or((self.token, 0));
        (first, times + 1)
    }

    /// Returns the mark where the quotation begins. Reopening it once is an accident, twice a
    /// habit.
    pub(super) fn first(&self) -> usize {
        match self.reopened {
            Some((first, times)) if times > 1 => first,
            _ => self.token,
        }
    }
}

/// Returns the kind and direction of the mark at `at`; `None` for an apostrophe.
pub(super) fn read(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    at: usize,
    open: &[Open],
) -> Option<(Style, Side)> {
    let mark_at = |at: usize| mark(tokens[at].span.of(text));
    let opened = |style| open.iter().rev().find(|o| o.style == style);
    let facing = || facing(tokens, paragraph, at);
    // German closes with the marks that English opens with.
    let closes = |style, with: &str| {
        opened(style).is_some_and(|o| mark_at(o.token) == with) && facing() != Side::Opens
    };
    let (style, side) = match mark_at(at) {
        "“" if closes(Style::Double, "„") => (Style::Double, Side::Closes),
        "‘" if closes(Style::Single, "‚") => (Style::Single, Side::Closes),
        "«" if closes(Style::Angle, "»") => (Style::Angle, Side::Closes),
        "»" if opened(Style::Angle).is_none() && facing() == Side::Opens => {
            (Style::Angle, Side::Opens)
        }
        // Typed the wrong way round, with one open: `"We tried.“ She left.`
        "“" if opened(Style::Double).is_some_and(|o| o.token + 1 < at)
            && facing() == Side::Closes
            && matches!(tokens[at - 1].span.of(text), "." | "," | "?" | "!") =>
        {
            (Style::Double, Side::Closes)
        }
        "“" | "„" | "‟" | "``" => (Style::Double, Side::Opens),
        // Typed the wrong way round, with nothing open: `”We tried,” she said`.
        "”" if opened(Style::Double).is_none() && facing() == Side::Opens => {
            (Style::Double, Side::Opens)
        }
        "”" => (Style::Double, Side::Closes),
        "«" => (Style::Angle, Side::Opens),
        "»" => (Style::Angle, Side::Closes),
        "\"" | "''" => (Style::Double, facing()),
        "「" => (Style::Corner, Side::Opens),
        "」" => (Style::Corner, Side::Closes),
        "『" => (Style::WhiteCorner, Side::Opens),
        "』" => (Style::WhiteCorner, Side::Closes),
        "‘" | "`" | "‚" | "‛" | "‹" => (Style::Single, Side::Opens),
        "’" | "'" | "›" => {
            let side = single(text, tokens, paragraph, at, open)?;
            (Style::Single, side)
        }
        _ => return None,
    };
    Some((style, side))
}

/// Returns the direction of a straight mark, from the spaces around it.
fn facing(tokens: &[Token], paragraph: &Paragraph, at: usize) -> Side {
    let before =
        at > paragraph.tokens.start && tokens[at].glued && !opens_something(&tokens[at - 1]);
    let after =
        at + 1 < paragraph.tokens.end && tokens[at + 1].glued && !ends_something(&tokens[at + 1]);
    match (before, after) {
        (false, true) => Side::Opens,
        (true, false) => Side::Closes,
        _ => Side::Either,
    }
}

fn opens_something(token: &Token) -> bool {
    keys!["(", "[", "-", "--", "—", "–"].contains(&token.key)
        || (token.kind == Kind::Quote && !token.glued)
}

fn ends_something(token: &Token) -> bool {
    const ENDS: &[Key] = keys![
        ".", ",", ";", ":", "!", "?", ")", "]", "--", "—", "–", "..."
    ];
    ENDS.contains(&token.key)
}

/// Decides whether a `'` or `’` is an apostrophe (`None`) or a single quotation mark, and returns
/// its direction.
fn single(
    text: &str,
    tokens: &[Token],
    paragraph: &Paragraph,
    at: usize,
    open: &[Open],
) -> Option<Side> {
    let is_open = open.iter().any(|o| o.style == Style::Single);
    match facing(tokens, paragraph, at) {
        Side::Opens => {
            let next = tokens[at + 1].span.of(text);
            let elided = tokens[at + 1].kind == Kind::Number
                || ["em", "tis", "twas", "til", "cause", "n", "bout"].contains(&next);
            let straight = mark(tokens[at].span.of(text)) == "'";
            (!elided && straight && closes_later(text, tokens, paragraph, at))
                .then_some(Side::Opens)
        }
        Side::Closes if is_open => {
            // `the workers' pay`: the apostrophe of a plural if a word follows and the quotation is
            // closed later.
            let plural = text[..tokens[at].span.start as usize].ends_with('s');
            let next = tokens.get(at + 1).filter(|_| at + 1 < paragraph.tokens.end);
            let before_word = next.is_some_and(|t| t.kind == Kind::Word && !t.glued);
            (!(plural && before_word && closes_later(text, tokens, paragraph, at)))
                .then_some(Side::Closes)
        }
        _ => None,
    }
}

/// Whether a single closing mark follows `at` in the paragraph before another one opens.
fn closes_later(text: &str, tokens: &[Token], paragraph: &Paragraph, at: usize) -> bool {
    for i in at + 1..paragraph.tokens.end.min(at + LONGEST_SINGLE) {
        if tokens[i].kind == Kind::Quote && matches!(mark(tokens[i].span.of(text)), "'" | "’") {
            match facing(tokens, paragraph, i) {
                Side::Closes => return true,
                Side::Opens => return false,
                Side::Either => {}
            }
        }
    }
    false
}
