//! How a full name introduces its bearer: by an office ("Senator Ann Bell") or as somebody's relative
//! ("his wife, Ann Bell"). It tells the bearers of one surname apart.

use std::ops::Range;

use crate::lexicon::office::canonical;
use crate::lexicon::{self, Class, Gender, Key, WordSet, key, keys, listed, noun_gender};
use crate::text::Document;

/// How many words between a comma and the noun of a relative are searched: ", the dead man's
/// daughter".
const REACH: usize = 5;

/// Returns the office right before the token at `at`, as one word for all its forms: "Senator" in
/// "Sen. Bell". Forms of address are not offices.
pub(super) fn office_before(doc: &Document, at: usize) -> Option<Key> {
    let title = doc.tokens().get(at.checked_sub(1)?)?;
    let address = listed!("names/courtesies.txt").contains(&title.key);
    let office = title.is(Class::TITLE) && title.capitalised() && !address;
    office.then(|| canonical(title.key))
}

/// Returns the gender of a person whom the name in these tokens introduces as somebody's relative,
/// or as a first lady: "his wife, Ann Bell", "Ann Bell, his wife". The flag says that the other is
/// the better known; in "Ann Bell, widow of Tom Bell" it may be she.
pub(super) fn relative(doc: &Document, name: Range<usize>) -> Option<(Gender, bool)> {
    let comma = name
        .start
        .checked_sub(1)
        .is_some_and(|i| doc.key(i) == key!(","));
    let before = name.start.checked_sub(1 + usize::from(comma));
    if let Some(last) = before {
        let first = last.checked_sub(1).map(|i| doc.key(i));
        if doc.key(last) == key!("lady") && first == Some(key!("first")) {
            return Some((Gender::Female, true));
        }
        if let Some(gender) = gender_of(doc.key(last)) {
            return Some((gender, true));
        }
    }
    if doc.key(name.end) != key!(",") {
        return None;
    }
    let after = name.end + 1..name.end + 1 + REACH;
    let noun = after
        .take_while(|&i| doc.key(i) != key!(","))
        .find(|&i| gender_of(doc.key(i)).is_some())?;
    let of = doc.key(noun + 1) == key!("of");
    let ends = of || keys![",", "."].contains(&doc.key(noun + 1));
    let gender = gender_of(doc.key(noun)).filter(|_| ends)?;
    Some((gender, !of))
}

/// Returns the gender of a relative.
fn gender_of(relative: Key) -> Option<Gender> {
    const RELATIVES: WordSet = listed!("names/relatives.txt");
    noun_gender(relative).filter(|_| RELATIVES.contains(&relative))
}

/// Returns the gender of the title before the token at `at`: `Mr` and `Mrs`.
pub(super) fn title_gender(doc: &Document, at: usize) -> Option<Gender> {
    let title = &doc.tokens()[at.checked_sub(1)?];
    lexicon::title_gender(title.key).filter(|_| title.is(Class::TITLE))
}
