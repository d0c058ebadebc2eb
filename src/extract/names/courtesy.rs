//! Finds people by a courtesy title (Mr, Mrs, Ms, Mx) or an abbreviated rank before their name,
//! whatever the tagger thinks of it.

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, Key, WordSet, keys, listed};
use crate::text::{Document, Kind as TokenKind};

const COURTESIES: &[Key] = keys!["mr", "mrs", "ms", "mx"];

/// Ranks and offices that precede a name when abbreviated: "Sgt. Bell".
const RANKS: WordSet = listed!("names/abbreviated_ranks.txt");

/// Marks the names after these titles as people's, and adds those that were not found.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let tokens = doc.tokens();
    let mut changes = Vec::new();
    for title in doc.capitals().filter(|&i| {
        let rank = tokens[i].stopped && RANKS.contains(&tokens[i].key);
        rank || COURTESIES.contains(&tokens[i].key)
    }) {
        let first = title + 1;
        // "Mr. President" is an office.
        let named = |i: usize| {
            tokens[i].kind == TokenKind::Word
                && tokens[i].capitalised()
                && !tokens[i].is(Class::TITLE | Class::ROLE)
        };
        if first == tokens.len()
            || doc.sentence_at(title) != doc.sentence_at(first)
            || !named(first)
        {
            continue;
        }
        let at = found.partition_point(|name| name.tokens.end <= first);
        let covers = found.get(at).is_some_and(|name| name.tokens.start <= first);
        // "Mr A. Kerr"
        let surname = (first..tokens.len())
            .find(|&i| !(tokens[i].stopped && tokens[i].span.len() == 2 && named(i)))
            .filter(|&i| named(i) && i < first + 4);
        let end = match found.get(at).filter(|_| covers) {
            Some(name) if name.tokens.len() > 1 => name.tokens.end,
            _ => surname.unwrap_or(first) + 1,
        };
        let known = covers && found[at].kind == Kind::Person && found[at].tokens.end >= end;
        if known || covers && found[at].tokens.start < title {
            continue;
        }
        let inside = found[at..]
            .iter()
            .take_while(|name| name.tokens.start < end);
        let inside = at..at + inside.count();
        let person = Detected::ruled(doc, first..end, Kind::Person, Rule::Courtesy);
        changes.push((inside, person));
    }
    replace(found, changes);
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn people(text: &str) -> Vec<&str> {
        testing::mentions(text, Kind::Person)
    }

    #[test]
    fn a_courtesy_title_stands_before_a_person() {
        assert_eq!(
            people("Mrs Plate said it was closed. He told Mr. French that he knows."),
            ["Plate", "French"]
        );
        assert_eq!(people("Police asked Mr A. Kerr of Lund."), ["A. Kerr"]);
        assert_eq!(
            people("Police asked Ms. Brooks-Hall and Mr. De Souza to leave."),
            ["Brooks-Hall", "De Souza"]
        );
    }

    #[test]
    fn an_office_is_no_name() {
        for text in [
            "No, Mr. President, he said.",
            "MS is an illness.",
            "He lives in Plate.",
        ] {
            assert_eq!(people(text), [""; 0], "{text}");
        }
    }
}
