//! The names of news agencies, newspapers and broadcasters.

use std::ops::Range;

use crate::lexicon::{Key, Phrases, key, keys, list_text};
use crate::text::{Case, Document, Kind};

static WORDS: Phrases<256> = Phrases::new(list_text!("page/outlet_words.txt"));
static OUTLETS: Phrases<512> = Phrases::new(list_text!("page/outlets.txt"));
static AGENCIES: Phrases<128> = Phrases::new(list_text!("page/agencies.txt"));

/// Whether the word is typical of the names of newspapers and broadcasters.
pub(crate) fn is_outlet_word(word: Key) -> bool {
    WORDS.has(word)
}

/// Whether these tokens contain the name of a news agency or paper.
pub(super) fn names_outlet(doc: &Document, tokens: Range<usize>) -> bool {
    (tokens.start..tokens.end).any(|i| outlet_at(doc, i, tokens.end).is_some())
}

/// Returns the end of the name of a news agency or paper that begins at `i`.
pub(super) fn outlet_at(doc: &Document, i: usize, end: usize) -> Option<usize> {
    listed_at(doc, i, end, |words| OUTLETS.begin(words))
}

/// Returns the end of the news agency's name that begins at `i`.
pub(super) fn agency_at(doc: &Document, i: usize, end: usize) -> Option<usize> {
    listed_at(doc, i, end, |words| AGENCIES.begin(words))
}

/// Returns the end of the listed name that begins at `i`; `begin` returns the length of the listed
/// name that the words begin with.
fn listed_at(
    doc: &Document,
    i: usize,
    end: usize,
    begin: impl Fn(&[Key]) -> usize,
) -> Option<usize> {
    let first = doc.tokens().get(i).filter(|_| i < end)?;
    if first.kind != Kind::Word || first.case == Case::Lower && doc.word(i) != "dpa" {
        return None;
    }
    let mut keys = [Key::default(); 5];
    let mut at = [0; 5];
    let mut count = 0;
    for j in i..end.min(i + 9) {
        if count < 5 && doc.tokens()[j].kind == Kind::Word {
            keys[count] = doc.key(j);
            at[count] = j;
            count += 1;
        }
    }
    match begin(&keys[..count]) {
        0 => None,
        n => Some(at[n - 1] + 1),
    }
}

/// Whether the line names a newsroom instead of a writer: `Staff reports`, `Valley News wire
/// services`.
pub(super) fn is_staff(doc: &Document, tokens: Range<usize>) -> bool {
    if !(2..=6).contains(&tokens.len()) || !doc.tokens()[tokens.start].capitalised() {
        return false;
    }
    let last = doc.key(tokens.end - 1);
    let before = doc.key(tokens.end - 2);
    keys!["staff", "wire", "news"].contains(&before)
        && keys!["report", "reports", "service", "services"].contains(&last)
}

/// Whether these words name a newspaper or broadcaster: a listed name, or a few capitalised words
/// with one such as `Tribune`.
pub(super) fn is_outlet(doc: &Document, tokens: Range<usize>) -> bool {
    if outlet_at(doc, tokens.start, tokens.end) == Some(tokens.end) {
        return true;
    }
    let all = &doc.tokens()[tokens];
    let words = all.iter().filter(|t| t.kind == Kind::Word).count();
    let shaped = all.iter().all(|t| {
        t.capitalised() || t.glued || keys!["the", "of", "and", "&", "on", "in"].contains(&t.key)
    });
    let few = if all.first().is_some_and(|t| t.key == key!("the")) {
        2..=6
    } else {
        2..=3
    };
    shaped
        && few.contains(&words)
        && (all
            .last()
            .is_some_and(|t| t.capitalised() && is_outlet_word(t.key))
            || all.len() > 2
                && is_outlet_word(all[all.len() - 2].key)
                && all.last().is_some_and(|t| {
                    t.capitalised() && keys!["service", "services", "agency"].contains(&t.key)
                })
            || all
                .first()
                .is_some_and(|t| keys!["agence", "agencia", "agenzia", "radio"].contains(&t.key)))
}
