//! Which stretches of words the gazetteer knows: the longest match on token boundaries.

use std::ops::Range;

use crate::lexicon::gazetteer::{self, LONGEST, NameKey};
use crate::lexicon::{Class, Key};
use crate::text::{Document, Kind as TokenKind, Token};

/// Words that a place may be called by.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What the gazetteer knows it by.
    pub(super) name: NameKey,
}

/// Lower-case words inside names: "Isle of Wight", "Rio de Janeiro", "Stratford-upon-Avon".
const LINKS: [Key; 24] = [
    Key::word("of"),
    Key::word("the"),
    Key::word("and"),
    Key::word("upon"),
    Key::word("on"),
    Key::word("in"),
    Key::word("de"),
    Key::word("la"),
    Key::word("le"),
    Key::word("les"),
    Key::word("du"),
    Key::word("des"),
    Key::word("del"),
    Key::word("di"),
    Key::word("da"),
    Key::word("do"),
    Key::word("dos"),
    Key::word("el"),
    Key::word("al"),
    Key::word("au"),
    Key::word("aux"),
    Key::word("sur"),
    Key::word("en"),
    Key::word("&"),
];

/// Every stretch that the gazetteer knows, in text order; none overlaps another.
pub(super) fn matches(doc: &Document) -> Vec<Match> {
    let tokens = doc.tokens();
    let mut found = Vec::new();
    for sentence in doc.sentences() {
        let end = sentence.tokens.end;
        let mut i = sentence.tokens.start;
        while i < end {
            match tokens[i].capitalised().then(|| longest(doc, i, end)).flatten() {
                Some(m) => {
                    i = m.tokens.end;
                    found.push(m);
                }
                None => i += 1,
            }
        }
    }
    found
}

/// The longest name that begins with the token at `start`.
fn longest(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let mut name = NameKey::default();
    let mut best = None;
    for (i, token) in doc.tokens()[..end].iter().enumerate().skip(start).take(LONGEST) {
        if i > start && !goes_on(token) {
            break;
        }
        name = name.then(doc.word(i), token.key);
        if (token.capitalised() || generic(token)) && gazetteer::knows(name) {
            best = Some(Match { tokens: start..i + 1, name });
        }
    }
    best
}

/// Whether a name may go on with this token.
fn goes_on(token: &Token) -> bool {
    token.capitalised()
        || token.kind == TokenKind::Clitic && token.glued
        || token.key == Key::word("-") && token.glued
        || LINKS.contains(&token.key)
        || generic(token)
}

/// Heads that newsrooms also write in lower case: "Washington state", "the Sinai peninsula".
fn generic(token: &Token) -> bool {
    const HEADS: [Key; 8] = [
        Key::word("state"),
        Key::word("peninsula"),
        Key::word("province"),
        Key::word("delta"),
        Key::word("desert"),
        Key::word("airport"),
        Key::word("territories"),
        Key::word("region"),
    ];
    HEADS.contains(&token.key) && !token.is(Class::NUMBER_WORD)
}
