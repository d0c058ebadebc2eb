//! Sentences: finds where one ends and the next begins within a paragraph.
//!
//! Closing quotation marks and brackets belong to the sentence that they close. A sentence inside a
//! quotation is a sentence of its own. The question mark in `"Why?" she asked` does not end a
//! sentence, because the attribution continues it.

use std::ops::Range;

use super::{Case, Kind, Paragraph, Span, Token};
use crate::lexicon::{Class, Key, key, keys};

/// A sentence, or a line of the header block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The index of its paragraph.
    pub paragraph: usize,
}

/// Splits every paragraph into sentences. `closing` says whether the quotation mark at this index
/// closes a quotation.
pub(super) fn sentences(
    paragraphs: &[Paragraph],
    tokens: &[Token],
    closing: impl Fn(usize) -> bool,
) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 20 + paragraphs.len());
    for (p, paragraph) in paragraphs.iter().enumerate() {
        let mut start = paragraph.tokens.start;
        let mut push = |range: Range<usize>| {
            if let (Some(first), Some(last)) =
                (tokens.get(range.start), tokens[range.clone()].last())
            {
                sentences.push(Sentence {
                    span: first.span.hull(last.span),
                    tokens: range,
                    paragraph: p,
                });
            }
        };
        let mut i = start;
        while i < paragraph.tokens.end {
            if let Some(next) = boundary(&tokens[..paragraph.tokens.end], i, &closing) {
                push(start..next);
                (start, i) = (next, next);
            } else {
                i += 1;
            }
        }
        push(start..paragraph.tokens.end);
    }
    sentences
}

/// Returns, for each token up to the end of the last sentence, the index of its sentence.
pub(super) fn of_tokens(sentences: &[Sentence]) -> Vec<u32> {
    let mut sentence_of = Vec::with_capacity(sentences.last().map_or(0, |s| s.tokens.end));
    for (i, sentence) in (0..).zip(sentences) {
        sentence_of.resize(sentence.tokens.end, i);
    }
    sentence_of
}

/// Returns where the next sentence begins, if the token at `i` ends one inside its paragraph.
fn boundary(tokens: &[Token], i: usize, closing: &impl Fn(usize) -> bool) -> Option<usize> {
    let end = terminator(&tokens[i])?;
    if end == End::Stop && is_month_stop(tokens, i) {
        return None;
    }
    let mut next = i + 1;
    let mut quoted = false;
    while next < tokens.len() && tokens[next].glued && is_closer(&tokens[next], next, closing) {
        quoted |= tokens[next].kind == Kind::Quote;
        next += 1;
    }
    let after = tokens.get(next)?;
    // An agency's code begins with the stop: "the index .XYZ rose"
    let opens = end == End::Stop && after.glued && !tokens[i].glued && i > 0 && next == i + 1;
    if opens || is_in_share_code(tokens, i) {
        return None;
    }
    if after.glued
        && after.kind != Kind::Quote
        && !(end == End::Stop && after.capitalised() && tokens[i].kind == Kind::Mark)
    {
        return None;
    }
    let opened = tokens[next..]
        .iter()
        .find(|t| !matches!(t.kind, Kind::Quote) && t.key != key!("("))?;
    let starts = match opened.kind {
        Kind::Word => opened.case != Case::Lower,
        Kind::Number | Kind::Address => true,
        // `"We tried." — Ann Bell` is one sentence.
        _ => !(opened.key == key!(",") || opened.key == key!(";") || quoted && is_dash(opened)),
    };
    let attributed = quoted && end == End::Asking && attribution_follows(&tokens[next..]);
    let ends = match end {
        End::Stop | End::Asking => starts && !attributed,
        End::Abbreviation => {
            opened.is(Class::STARTER) && opened.case == Case::Capital || after.kind == Kind::Quote
        }
    };
    ends.then_some(next)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// `.` and `...`
    Stop,
    /// `?` and `!`
    Asking,
    /// An abbreviation's own full stop.
    Abbreviation,
}

fn terminator(token: &Token) -> Option<End> {
    const STOP: Key = key!(".");
    match token.kind {
        Kind::Mark if token.key == STOP || token.key == key!("...") => Some(End::Stop),
        Kind::Mark if token.key == key!("?") || token.key == key!("!") => Some(End::Asking),
        Kind::Word if token.stopped && !is_prefix(token) => Some(End::Abbreviation),
        _ => None,
    }
}

/// Whether the token at `i` is the full stop inside a share's code: `(BELL.L)`, `(0700.HK)`.
pub(crate) fn is_in_share_code(tokens: &[Token], i: usize) -> bool {
    let glued = |at: usize| tokens.get(at).filter(|t| t.glued);
    let share = i > 0 && (tokens[i - 1].kind == Kind::Number || tokens[i - 1].case == Case::Upper);
    let stop = |t: &Token| t.kind == Kind::Mark && t.key == key!(".");
    share
        && glued(i).is_some_and(stop)
        && glued(i + 1).is_some_and(|t| t.span.len() <= 2 && t.capitalised())
        && glued(i + 2).is_some_and(|t| t.kind == Kind::Mark)
}

/// Whether the abbreviation precedes a name: `Mr.`, `Sen.` Abbreviations that are also listed as
/// possible endings (`St.`) count as endings.
fn is_prefix(token: &Token) -> bool {
    token.is(Class::ABBREVIATION) && !token.is(Class::ABBREVIATION_END)
}

/// Whether the full stop belongs to a full month name written like an abbreviation: `June. 9, 2019`
fn is_month_stop(tokens: &[Token], i: usize) -> bool {
    let kind = |at: usize| tokens.get(at).map(|t| t.kind);
    let month = i > 0 && tokens[i].glued && {
        let before = &tokens[i - 1];
        before.is(Class::MONTH) && before.capitalised()
    };
    let day = |t: &Token| t.kind == Kind::Number && t.span.len() <= 2;
    let year = |t: &Token| t.kind == Kind::Number && t.span.len() == 4;
    month
        && tokens.get(i + 1).is_some_and(day)
        && kind(i + 2) == Some(Kind::Mark)
        && tokens.get(i + 3).is_some_and(year)
}

fn is_dash(token: &Token) -> bool {
    keys!["—", "–", "―", "--", "-"].contains(&token.key)
}

fn is_closer(token: &Token, at: usize, closing: &impl Fn(usize) -> bool) -> bool {
    match token.kind {
        Kind::Quote => closing(at),
        Kind::Mark => token.key == key!(")") || token.key == key!("]"),
        _ => false,
    }
}

/// Whether an attribution follows (`"…?" Ann Bell asked`): a capitalised source of at most four
/// words and a reporting verb, or the verb first.
fn attribution_follows(tokens: &[Token]) -> bool {
    let source = tokens
        .iter()
        .take(5)
        .take_while(|t| t.kind == Kind::Word && !t.is(Class::CUE))
        .count();
    tokens.get(source).is_some_and(|t| t.is(Class::CUE))
        && tokens[..source]
            .iter()
            .all(|t| t.capitalised() || source == 1)
}

#[cfg(test)]
mod tests {
    use super::super::Document;

    fn split(text: &str) -> Vec<&str> {
        let doc = Document::new(text);
        doc.sentences().iter().map(|s| s.span.of(text)).collect()
    }

    #[test]
    fn each_token_has_its_sentence() {
        let doc = Document::new("One came.\n\nTwo left. Three sat.");
        let tokens = 0..doc.tokens().len() + 1;
        let found: Vec<usize> = tokens.map(|i| doc.sentence_at(i)).collect();
        assert_eq!(found, [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]);
        assert_eq!(Document::new("").sentence_at(0), 0);
    }

    #[test]
    fn sentences_end_at_full_stops() {
        assert_eq!(
            split("It rained. Nobody came! Why? The end."),
            ["It rained.", "Nobody came!", "Why?", "The end."]
        );
        assert_eq!(
            split("It closed in June. 9 people left."),
            ["It closed in June.", "9 people left."]
        );
    }

    #[test]
    fn abbreviations_decimals_and_initials_do_not_end_one() {
        for text in [
            "Mr. Bell met Sen. J. K. Orr of the U.S. Senate on Jan. 5.",
            "It rose 3.5 percent at No. 4 Mill St. Helens Road.",
            "Acme Inc. shares fell at 9 a.m. on Monday.",
            "It closed on June. 9, 2019, for good.",
            "Bell Plc (BELL.L) and Orr Ltd (0700.HK) closed.",
            "The court cited Bell v. Orr in May.",
        ] {
            assert_eq!(split(text), [text]);
        }
    }

    #[test]
    fn an_abbreviation_ends_one_before_a_new_start() {
        assert_eq!(
            split("He moved to the U.S. He stayed until 5 p.m. The rest left."),
            [
                "He moved to the U.S.",
                "He stayed until 5 p.m.",
                "The rest left."
            ]
        );
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            split("“We tried. We failed.” The house (now gone.) “No,” he said."),
            [
                "“We tried.",
                "We failed.”",
                "The house (now gone.)",
                "“No,” he said."
            ]
        );
    }

    #[test]
    fn a_quotation_stays_with_the_name_after_its_dash() {
        assert_eq!(
            split("\"We tried.\" — Ann Bell"),
            ["\"We tried.\" — Ann Bell"]
        );
    }

    #[test]
    fn an_attribution_continues_the_sentence_of_a_question() {
        assert_eq!(
            split("\"Who is it?\" Ann Bell asked. \"Why?\" he said."),
            ["\"Who is it?\" Ann Bell asked.", "\"Why?\" he said."]
        );
    }
}
