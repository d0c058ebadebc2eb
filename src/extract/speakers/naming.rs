//! Brings the names of speakers into forms that can be compared: acronyms, spelling, words that
//! don't count.

use crate::lexicon::{Key, WordSet, listed};
use crate::text::{Case, Document, Span};

/// Returns the acronym that a body's name is, or that its initials form: `THI` for "Tarn Health
/// Institute".
pub(super) fn acronym(doc: &Document, name: Span) -> Option<Key> {
    let tokens = &doc.tokens()[doc.tokens_in(name)];
    if let [token] = tokens {
        return (token.case == Case::Upper && token.span.len() > 1).then_some(token.key);
    }
    let initials: String = tokens
        .iter()
        .take(8)
        .filter(|token| token.capitalised())
        .filter_map(|token| doc.slice(token.span).chars().next())
        .collect();
    (initials.len() > 1).then(|| Key::of(&initials))
}

/// Whether the word is a form of address and not an office.
pub(super) fn is_honorific(word: Key) -> bool {
    const WORDS: WordSet = listed!("names/forms_of_address.txt");
    WORDS.contains(&word)
}

/// Returns a name in the form used for comparison: lower case, single spaces, no article or
/// quantifier before it, and one spelling for countries with several.
pub(super) fn normal(name: &str) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    while words.len() > 1
        && ["the", "a", "an", "some", "several", "many", "other"].contains(&words[0].as_str())
    {
        words.remove(0);
    }
    let name = words.join(" ");
    match name.as_str() {
        "us" | "u.s." | "usa" | "u.s.a." | "united states of america" | "america" => {
            "united states".to_owned()
        }
        "uk" | "u.k." | "britain" | "great britain" => "united kingdom".to_owned(),
        _ => name,
    }
}
