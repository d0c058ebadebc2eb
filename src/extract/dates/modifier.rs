//! TIMEX3's `mod`: "late December" means its end, and "about 3 p.m." an approximate time.
//!
//! The modifier comes from the first words of a mention (see `grammar::widen`), or from an "about"
//! before it.

use std::ops::Range;

use super::Grain;
use super::grammar::{Reader, is_about};
use super::words::Word;
use crate::lexicon::{Key, key, keys};
use crate::syntax::Sentence;

named! {
    /// The part of a date that is meant, or that the date is approximate.
    pub enum Modifier {
        /// early May, the beginning of the year
        Start = "START",
        /// mid-May, the middle of the week
        Mid = "MID",
        /// late May, the end of the year
        End = "END",
        /// about 3 p.m., nearly two years
        Approx = "APPROX",
    }
}

/// Returns the modifier of the mention in these tokens, which has this grain.
pub(super) fn of(reader: &Reader, tokens: Range<usize>, grain: Grain) -> Option<Modifier> {
    let s = reader.s;
    if let Some(modifier) = inner(s, tokens.clone()) {
        return Some(modifier);
    }
    let before = s.before(tokens.start, 1);
    let article = s.is_one_of(before, keys!["the", "a", "an"]);
    let before = s.before(before, usize::from(article));
    let ago = s.key(s.before(tokens.end, 1)) == key!("ago");
    let length = matches!(grain, Grain::Duration | Grain::Time) || ago;
    let calendar = matches!(
        grain,
        Grain::Year | Grain::Decade | Grain::Month | Grain::Day
    );
    // "about two weeks", but not "a talk about weeks at sea"
    let counted = || {
        matches!(
            reader.word(tokens.start),
            Word::Digits | Word::Number(_) | Word::Hour(_)
        )
    };
    let about = s.is_one_of(before, keys!["approximately", "roughly", "circa"])
        || s.key(before) == key!("around") && (length || calendar)
        || s.key(before) == key!("about") && length && counted();
    about.then_some(Modifier::Approx)
}

/// Returns the modifier that the first words of the mention state.
fn inner(s: Sentence, tokens: Range<usize>) -> Option<Modifier> {
    let first = tokens.start + usize::from(s.key(tokens.start) == key!("the"));
    if first + 1 >= tokens.end {
        return None;
    }
    let of = s.key(first + 1) == key!("of");
    // the last week of a month is its end
    let week = || s.key(first + 1) == key!("week") && s.is_one_of(first + 2, keys!["of", "in"]);
    let is = |words: &[Key]| s.is_one_of(first, words);
    if is(keys!["early"]) || of && is(keys!["beginning", "start"]) {
        Some(Modifier::Start)
    } else if is(keys!["mid"]) || of && is(keys!["middle"]) {
        Some(Modifier::Mid)
    } else if is(keys!["late"]) || of && is(keys!["end"]) || is(keys!["last", "final"]) && week() {
        Some(Modifier::End)
    } else if is(keys!["nearly", "almost"]) || (first..tokens.end).any(|i| is_about(s, i)) {
        Some(Modifier::Approx)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use crate::syntax::Parts;
    use crate::text::Document;

    #[track_caller]
    fn modifiers(text: &str, expected: &[&str]) {
        let doc = Document::new(text);
        let found: Vec<String> = find(&Parts::new(&doc), None)
            .iter()
            .map(|m| {
                let modifier = m.modifier.map_or("-", super::Modifier::name);
                format!("{} {modifier}", doc.slice(m.mention.span))
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn parts_of_a_date_and_rough_ones() {
        modifiers("It closed in late December.", &["late December END"]);
        modifiers("It opened in early 2019.", &["early 2019 START"]);
        modifiers("It rained in mid-May.", &["mid-May MID"]);
        modifiers("It ends at the end of 2025.", &["the end of 2025 END"]);
        modifiers("It took nearly two years.", &["nearly two years APPROX"]);
        modifiers("It took about two years.", &["two years APPROX"]);
        modifiers(
            "It closed Friday at about 3 p.m.",
            &["Friday at about 3 p.m. APPROX"],
        );
        modifiers("It shut about two years ago.", &["two years ago APPROX"]);
        modifiers(
            "It closed around 3 p.m. on Friday.",
            &["3 p.m. on Friday APPROX"],
        );
    }

    #[test]
    fn others_are_whole() {
        modifiers("It closed in December 2024.", &["December 2024 -"]);
        modifiers("He came late in May 2024.", &["May 2024 -"]);
        modifiers("They spoke about May 2024.", &["May 2024 -"]);
    }
}
