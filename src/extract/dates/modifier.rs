//! TIMEX3's `mod`: "late December" is the end of it, "about 3 p.m." only about then.
//!
//! Words that belong to the mention (`grammar::widen`) are read from its beginning; "about" stands
//! before it.

use std::ops::Range;

use super::Grain;
use super::grammar::Reader;
use crate::lexicon::{Key, key, keys};

named! {
    /// Which part of a date is meant, or that it is only about then.
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

/// The modifier of the mention of these tokens, which is of this grain.
pub(super) fn of(reader: &Reader, tokens: &Range<usize>, grain: Grain) -> Option<Modifier> {
    let before = |i: usize| reader.sentence.contains(&i).then(|| reader.key(i));
    inner(reader, tokens).or_else(|| {
        let last = before(tokens.start.wrapping_sub(1))?;
        let last = if keys!("the" | "a" | "an").contains(&last) {
            before(tokens.start.wrapping_sub(2))?
        } else {
            last
        };
        let length = matches!(grain, Grain::Duration | Grain::Time);
        let about = keys!("approximately" | "roughly" | "circa").contains(&last)
            || last == key!("around")
                && (length
                    || matches!(
                        grain,
                        Grain::Year | Grain::Decade | Grain::Month | Grain::Day
                    ))
            || last == key!("about") && length && first_is_number(reader, tokens);
        about.then_some(Modifier::Approx)
    })
}

/// What the mention's own first words say.
fn inner(reader: &Reader, tokens: &Range<usize>) -> Option<Modifier> {
    let the = usize::from(reader.key(tokens.start) == key!("the"));
    let first = tokens.start + the;
    if first + 1 >= tokens.end {
        return None;
    }
    let of = reader.key(first + 1) == key!("of");
    let key = reader.key(first);
    let is = |words: &[Key]| words.contains(&key);
    if key == key!("early") || of && is(keys!("beginning" | "start")) {
        Some(Modifier::Start)
    } else if key == key!("mid") || of && key == key!("middle") {
        Some(Modifier::Mid)
    } else if key == key!("late") || of && key == key!("end") {
        Some(Modifier::End)
    } else if is(keys!("nearly" | "almost")) {
        Some(Modifier::Approx)
    } else {
        None
    }
}

/// "about two weeks": not "a talk about weeks at sea".
fn first_is_number(reader: &Reader, tokens: &Range<usize>) -> bool {
    use super::words::Word;
    matches!(
        reader.word(tokens.start),
        Word::Digits | Word::Number(_) | Word::Hour(_)
    )
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
