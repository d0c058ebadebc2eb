//! Candidates: the tokens that may be part of a name. These are capitalised words, the little words
//! between them, and numbers beside them.
//!
//! All other tokens, five words in six, are outside every name and cost the tagger nothing. Names
//! that the writer left in lower case are missed, unless the whole article is in lower case.

use std::ops::Range;

use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::text::{Case, Document, Kind, Sentence, Token};

/// The casing of a sentence or headline.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Casing {
    /// Names are capitalised, other words are not.
    #[default]
    Normal,
    /// Every Important Word Is Capitalised.
    Title,
    /// ALL LETTERS ARE CAPITALS.
    Upper,
    /// no letters are capitals.
    Lower,
}

/// Function words, which aren't names themselves.
const FUNCTION: Classes = Class::DETERMINER
    .or(Class::PRONOUN)
    .or(Class::OBJECT_PRONOUN)
    .or(Class::POSSESSIVE)
    .or(Class::RELATIVE)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::SUBORDINATOR);

/// Whether an article is written without capitals.
pub fn is_lower(doc: &Document) -> bool {
    let (tokens, capitals) = (doc.tokens(), doc.capitals().len());
    let words = || tokens.iter().filter(|t| t.kind == Kind::Word).count();
    // Hardly any article needs its words counted.
    capitals * 50 < tokens.len() && words() >= 12 && capitals * 50 < words()
}

/// Whether a word in lower case may be a name, as far as its word lists can tell.
pub fn may_be_name(token: &Token) -> bool {
    token.kind == Kind::Word
        && !token.is(FUNCTION
            .or(Class::AUXILIARY)
            .or(Class::CUE)
            .or(Class::TIME_UNIT)
            .or(Class::NUMBER_WORD))
}

/// Returns the casing of this sentence.
pub fn casing(tokens: &[Token]) -> Casing {
    let (mut upper, mut capital, mut lower) = (0, 0, 0);
    for token in tokens
        .iter()
        .filter(|t| t.kind == Kind::Word && t.span.len() > 1)
    {
        match token.case {
            Case::Upper => upper += 1,
            Case::Capital | Case::Mixed if !token.is(FUNCTION) => capital += 1,
            Case::Lower if !token.is(FUNCTION) => lower += 1,
            _ => {}
        }
        // No longer anything else.
        if 8 * lower > tokens.len() {
            return Casing::Normal;
        }
    }
    if upper >= 3 && upper >= 8 * (capital + lower) {
        Casing::Upper
    } else if capital >= 4 && lower == 0 {
        Casing::Title
    } else {
        Casing::Normal
    }
}

/// Whether the token may be inside a name: "Bank of the West", "Marks & Spencer", "Moody's
/// Investors".
fn connects(token: &Token) -> bool {
    const MARKS: &[Key] = keys!["&", "-", "/"];
    match token.kind {
        Kind::Word => token.case == Case::Lower && token.is(Class::NAME_LINK),
        Kind::Clitic => true,
        Kind::Mark | Kind::Quote => {
            MARKS.contains(&token.key) && (token.glued || token.key == key!("&"))
        }
        Kind::Number | Kind::Address => false,
    }
}

/// Whether the word may begin a name in lower case: "bin Salman", "al-Shabab".
fn leads(token: &Token) -> bool {
    token.case == Case::Lower && token.is(Class::NAME_PARTICLE)
}

/// The maximum number of connectors in a row inside a name.
const LONGEST_LINK: usize = 3;

/// Returns the beginning of the run whose first candidate is at `i`. It includes a number or
/// particles before the candidate, but nothing before `done`.
fn beginning(tokens: &[Token], i: usize, done: usize) -> usize {
    let mut start = i;
    if start > done && tokens[start - 1].kind == Kind::Number {
        start -= 1;
    }
    if start > done + 1
        && tokens[start].glued
        && tokens[start - 1].key == key!("-")
        && leads(&tokens[start - 2])
    {
        start -= 2;
    }
    while start > done && i - start < LONGEST_LINK && leads(&tokens[start - 1]) {
        start -= 1;
    }
    start
}

/// Returns the end of the run with a candidate at `i`, including connectors between candidates.
fn ending(tokens: &[Token], i: usize, bears: &impl Fn(usize) -> bool) -> usize {
    let mut end = i + 1;
    while end < tokens.len() {
        if bears(end) || tokens[end].kind == Kind::Number {
            end += 1;
            continue;
        }
        let link = tokens[end..]
            .iter()
            .take(LONGEST_LINK)
            .take_while(|t| connects(t))
            .count();
        let next = end + link;
        let Some(after) = tokens.get(next).filter(|_| link > 0) else {
            break;
        };
        let hyphenated = after.glued && tokens[end].glued && tokens[next - 1].kind == Kind::Mark;
        let goes_on = bears(next) || hyphenated && matches!(after.kind, Kind::Word | Kind::Number);
        if !goes_on {
            break;
        }
        end = next + 1;
    }
    end
}

/// Calls `each` with every run of candidates in a sentence, in order. `named` says whether a token
/// may be a name although it is in lower case.
pub fn runs(
    doc: &Document,
    sentence: &Sentence,
    casing: Casing,
    named: impl Fn(usize) -> bool,
    mut each: impl FnMut(Range<usize>),
) {
    let tokens = &doc.tokens()[..sentence.tokens.end];
    let first = sentence.tokens.start;
    let bears = |i: usize| {
        let token = &tokens[i];
        named(i)
            || token.capitalised() && {
                let opens = i == first || matches!(tokens[i - 1].kind, Kind::Quote);
                let function = token.is(FUNCTION) && !token.is(Class::AUXILIARY);
                !(function && (casing != Casing::Normal || opens && token.case == Case::Capital))
            }
    };
    let mut i = first;
    let mut done = first;
    while i < tokens.len() {
        if !bears(i) {
            i += 1;
            continue;
        }
        let start = beginning(tokens, i, done);
        let end = ending(tokens, i, &bears);
        each(start..end);
        (i, done) = (end, end);
    }
}
