//! Extends names over legal forms that the tagger cuts off, or mistakes for a surname: "Kerr Linje
//! A/S", "Kerr SAB de CV", "PT Kerr Tbk".

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::extract::names::rule::Rule;
use crate::lexicon::{Key, key, keys, listed};
use crate::text::{Case, Document};

/// Extends the name over a legal form before or after it, and makes it a company's.
pub(super) fn take_in(doc: &Document, name: &mut Detected, next: usize) {
    if !matches!(name.kind, Kind::Person | Kind::Organization | Kind::Other) {
        return;
    }
    let mut tokens = name.tokens.clone();
    let before = tokens.start.checked_sub(1);
    let leads = before.is_some_and(|i| doc.key(i) == key!("pt") && doc.word(i) == "PT");
    let closes = is_form(doc, tokens.end - 1) && tokens.len() > 1;
    let end = (tokens.start + 1..=tokens.end)
        .find_map(|i| form_end(doc, i))
        .filter(|&end| end <= next && end >= tokens.end);
    if !leads && end.is_none() && !(closes && name.kind == Kind::Person) {
        return;
    }
    tokens.start -= usize::from(leads);
    tokens.end = end.unwrap_or(tokens.end);
    (name.kind, name.rule) = (Kind::Organization, Rule::Joined);
    name.set(doc, tokens);
}

/// Whether the word at `i` can only be a legal form: it is neither a surname nor initials.
fn is_form(doc: &Document, i: usize) -> bool {
    listed!("names/sure_legal_forms.txt").contains(&doc.key(i))
        && doc.tokens()[i].case != Case::Lower
        && (doc.key(i) != key!("spa") || doc.tokens()[i].case == Case::Mixed)
        && (doc.key(i) != key!("asa") || doc.tokens()[i].case == Case::Upper)
}

/// Returns the end of the legal form that begins at `i`, if it has several words or the tagger
/// doesn't know it.
fn form_end(doc: &Document, i: usize) -> Option<usize> {
    let tokens = doc.tokens();
    let glued = |at: usize| tokens.get(at).is_some_and(|t| t.glued);
    let upper = |at: usize| tokens.get(at).is_some_and(|t| t.case == Case::Upper);
    // "A/S", "I/S"
    if keys!["a", "i", "k"].contains(&doc.key(i))
        && upper(i)
        && doc.key(i + 1) == key!("/")
        && doc.key(i + 2) == key!("s")
        && glued(i + 1)
        && glued(i + 2)
        && upper(i + 2)
    {
        return Some(i + 3);
    }
    // "SAB de CV", "S.A. de C.V."
    if keys!["sa", "sab", "s.a", "s.a.b"].contains(&doc.key(i))
        && doc.key(i + 1) == key!("de")
        && keys!["cv", "c.v"].contains(&doc.key(i + 2))
    {
        return Some(i + 3);
    }
    // "Sdn Bhd", "Pty Ltd", "Pte. Ltd", "Co KG"
    let pair = keys!["sdn", "pty", "pte", "pvt", "co", "private"].contains(&doc.key(i))
        && keys!["bhd", "ltd", "limited", "kg", "kgaa"].contains(&doc.key(i + 1));
    if pair && tokens[i].capitalised() && tokens[i + 1].capitalised() {
        return Some(i + 2);
    }
    (is_single(doc.key(i)) && tokens[i].capitalised()).then_some(i + 1)
}

/// Whether the word is a legal form that the tagger doesn't know.
fn is_single(word: Key) -> bool {
    keys!["tbk", "bhd", "oyj", "kgaa"].contains(&word)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn a_legal_form_is_part_of_the_name() {
        for name in ["Kerr Linje A/S", "PT Laut Biru Tbk", "Kerr Agro Sdn Bhd"] {
            let text = format!("Shares in {name} fell on Monday.");
            let found = testing::mentions(&text, Kind::Organization);
            assert_eq!(found, [name], "{text}");
        }
    }

    #[test]
    fn other_words_behind_a_name_are_no_legal_form() {
        for text in [
            "The talks between Ann Bell and A/S staff failed.",
            "Ann Bell de Cv was there.",
        ] {
            let found = testing::mentions(text, Kind::Organization);
            assert!(found.iter().all(|name| !name.contains("Bell")), "{found:?}");
        }
    }
}
