//! Trims a headline's line to its own words: removes marks, quotation marks around the whole, reply
//! prefixes, the site's name and a full stop.

use std::ops::Range;

use crate::extract::header::outlet::{is_outlet, names_outlet};
use crate::lexicon::{Key, keys};
use crate::text::{Document, Kind};

/// Returns those of `tokens` that are the headline.
pub(super) fn trim(doc: &Document, tokens: Range<usize>) -> Range<usize> {
    let tokens = without_marks(doc, tokens);
    let tokens = without_reply(doc, tokens);
    let tokens = without_site(doc, tokens);
    let tokens = without_marks(doc, tokens);
    let tokens = without_stop(doc, without_quotes(doc, tokens));
    without_marks(doc, tokens)
}

fn is_mark(doc: &Document, i: usize, of: &str) -> bool {
    doc.tokens()[i].kind == Kind::Mark && doc.word(i).chars().all(|c| of.contains(c))
}

fn without_marks(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.len() > 1 && is_mark(doc, tokens.start, "#*_>~=|-–—") {
        tokens.start += 1;
    }
    while tokens.len() > 1 && is_mark(doc, tokens.end - 1, "#*_~=|;-–—") {
        tokens.end -= 1;
    }
    tokens
}

/// Removes reply prefixes: `Fwd: Re: …`
fn without_reply(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    const REPLIES: &[Key] = keys!["re", "fwd", "fw", "fyi"];
    while tokens.len() > 2
        && REPLIES.contains(&doc.key(tokens.start))
        && doc.word(tokens.start + 1) == ":"
    {
        tokens.start += 2;
    }
    tokens
}

/// Removes the site's name: `Headline | The Herald`, `Headline - Reuters`, `Headline – CNN.com`
fn without_site(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    while let Some(at) = tokens
        .clone()
        .rev()
        .take(8)
        .find(|&i| is_mark(doc, i, "|-–—·•:") && doc.word(i) != "·" || doc.word(i) == "»")
    {
        let suffix = at + 1..tokens.end;
        let loose = !doc.tokens()[at].glued || doc.word(at) == "|";
        let bar = matches!(doc.word(at), "|" | "»");
        let names_site = !suffix.is_empty()
            && (is_outlet(doc, suffix.clone())
                || is_domain(doc, suffix.clone())
                || bar && names_outlet(doc, suffix.clone()));
        let short = bar
            && (1..=4).contains(&suffix.len())
            && doc.tokens()[suffix.clone()].iter().all(|t| t.capitalised());
        if !loose || doc.word(at) == ":" || at < tokens.start + 2 || !(names_site || short) {
            break;
        }
        tokens.end = at;
    }
    tokens
}

/// Whether the only token is a domain name: `CNN.com`
fn is_domain(doc: &Document, tokens: Range<usize>) -> bool {
    tokens.len() == 1 && matches!(doc.tokens()[tokens.start].kind, Kind::Word | Kind::Address) && {
        let word = doc.word(tokens.start);
        word.rsplit_once('.')
            .is_some_and(|(name, domain)| name.len() > 1 && (2..=4).contains(&domain.len()))
    }
}

/// Removes a pair of quotation marks around the whole headline.
fn without_quotes(doc: &Document, tokens: Range<usize>) -> Range<usize> {
    let (first, last) = (tokens.start, tokens.end - 1);
    if tokens.len() < 3
        || doc.tokens()[first].kind != Kind::Quote
        || doc.tokens()[last].kind != Kind::Quote
    {
        return tokens;
    }
    let pair = matches!(
        (doc.word(first), doc.word(last)),
        ("\"", "\"")
            | ("“", "”")
            | ("'", "'")
            | ("‘", "’")
            | ("«", "»")
            | ("''", "''")
            | ("``", "''")
    );
    let inner = (first + 1..last).any(|i| {
        doc.tokens()[i].kind == Kind::Quote
            && (doc.word(i) == doc.word(first) || doc.word(i) == doc.word(last))
    });
    if pair && !inner {
        first + 1..last
    } else {
        tokens
    }
}

/// Removes the full stop that some exports put after a headline.
fn without_stop(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    if tokens.len() > 2
        && doc.tokens()[tokens.end - 1].kind == Kind::Mark
        && doc.word(tokens.end - 1) == "."
    {
        tokens.end -= 1;
    }
    tokens
}
