//! Finds bodies named after their members and their cause: "Citizens for Lakes", "Mothers Against
//! Drunk Driving", "Doctors Without Borders". Within a sentence only a name has a capital on such a
//! noun and another after the preposition.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The most words of a cause.
const LONGEST: usize = 4;

/// Adds the bodies, each in place of the names found inside it.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let tokens = doc.tokens();
    let mut changes = Vec::new();
    let mut from = 0;
    let people =
        |t: &Token| t.case == Case::Capital && listed!("names/cause_people.txt").contains(&t.key);
    for start in doc.capitals().filter(|&i| people(&tokens[i])) {
        let Some(name) = cause(doc, start) else {
            continue;
        };
        let first = from + found[from..].partition_point(|other| other.tokens.end <= name.start);
        let last = first + found[first..].partition_point(|other| other.tokens.start < name.end);
        from = first;
        let longer = |other: &Detected| {
            other.tokens.start < name.start
                || other.kind == Kind::Organization && other.tokens.end > name.end
        };
        if !found[first..last].iter().any(longer) {
            let end = found[first..last]
                .last()
                .map_or(name.end, |other| other.tokens.end.max(name.end));
            let body = Detected::ruled(doc, start..end, Kind::Organization, Rule::Cause);
            changes.push((first..last, body));
        }
    }
    replace(found, changes);
}

/// Returns the name that begins with the people at `start`. Other words in the sentence must be in
/// lower case, so that it isn't a headline in title case. The first word of a sentence has a
/// capital anyway, so after it only "against" and "without" count: "Residents of Oslo" isn't a
/// body.
fn cause(doc: &Document, start: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let sentence = &doc.sentences()[doc.sentence_at(start)].tokens;
    let small = |t: &Token| t.case == Case::Lower;
    let opens = start == sentence.start
        || tokens[start - 1].kind == TokenKind::Quote
        || keys![":", ".", "-"].contains(&doc.key(start - 1));
    if !opens && tokens[start - 1].capitalised() {
        return None;
    }
    let link = start + 1;
    let sure: &[Key] = keys!["against", "without"];
    let any: &[Key] = keys!["for", "of", "against", "without"];
    let links = if opens { sure } else { any };
    if link + 1 >= sentence.end || !links.contains(&doc.key(link)) {
        return None;
    }
    let words = tokens[link + 1..sentence.end.min(link + 1 + LONGEST)]
        .iter()
        .take_while(|t| t.capitalised())
        .count();
    let end = link + 1 + words;
    let titled = tokens.get(end).is_some_and(|t| t.capitalised()) && end < sentence.end;
    let prose = sentence
        .clone()
        .any(|i| small(&tokens[i]) && !(start..end).contains(&i));
    (words > 0 && !titled && prose).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn people_for_a_cause_are_a_body() {
        for (text, body) in [
            (
                "The suit was brought by Citizens for Lakes in May.",
                "Citizens for Lakes",
            ),
            ("A spokesman for Women of Hope said no.", "Women of Hope"),
            (
                "She gave it to Doctors Without Borders.",
                "Doctors Without Borders",
            ),
            (
                "Mothers Against Drunk Driving said no on Monday.",
                "Mothers Against Drunk Driving",
            ),
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [body],
                "{text}"
            );
        }
    }

    #[test]
    fn people_of_a_place_are_none() {
        for text in [
            "Residents of Oslo said no on Monday.",
            "Women in Oslo said no on Monday.",
            "He met citizens of Oslo.",
            "Doctors in Oslo Seek Women for Study",
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [""; 0],
                "{text}"
            );
        }
    }
}
