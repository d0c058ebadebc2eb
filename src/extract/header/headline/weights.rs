//! What each piece of evidence is worth to a line that may be the headline.
//!
//! The unit is the point: a line needs [`WORTH`] of them to be called a headline. The weights were
//! set by hand on headers of many outlets and layouts and have no source outside them; what matters
//! is their order, so a change of a few tenths moves few articles. Evidence against a line is
//! written as what it takes off.

/// Points that make a line the headline.
pub(super) const WORTH: f32 = 2.6;

/// Points for the number of words.
pub(super) const fn length(words: usize) -> f32 {
    match words {
        0..=1 => -4.0,
        2 => -2.0,
        3 => -0.3,
        4 => 0.7,
        5..=20 => 1.5,
        21..=28 => 0.7,
        29..=36 => 0.0,
        _ => -1.5,
    }
}

/// For sharing all of its content words with the beginning of the body; a part of them, that part.
pub(super) const SHARED: f32 = 3.0;
/// For sharing two words at least.
pub(super) const SHARED_TWO: f32 = 0.5;
/// A line of fewer content words shares some by chance: its part counts for less.
pub(super) const SHARED_SURE: usize = 5;
/// For standing in the page's address, file name or print-out line as well.
pub(super) const ECHOED: f32 = 2.5;
/// For the dots around a weather bulletin's headline.
pub(super) const DOTTED: f32 = 4.0;
/// For standing on the page twice.
pub(super) const REPEATED: f32 = 1.5;

/// For a line that is neither a sentence nor a name.
pub(super) const TITLE: f32 = 1.0;
/// Off for a person's name.
pub(super) const NAME: f32 = 2.0;
/// Off for a paragraph of prose.
pub(super) const PROSE: f32 = 2.5;
/// Off for a list's mark before it.
pub(super) const BULLET: f32 = 1.5;
/// Off for ending in dots, a colon or an open bracket.
pub(super) const CUT: f32 = 1.5;
/// Off for beginning in lower case.
pub(super) const LOWER: f32 = 1.0;
/// Off for each determiner of a title, up to four: headlines drop them.
pub(super) const DETERMINER: f32 = 0.1;
/// Off for each determiner of another line.
pub(super) const DETERMINER_OF_SENTENCE: f32 = 0.4;

/// For being the first of the lines that may be headlines.
pub(super) const FIRST: f32 = 2.0;
/// For a date or a byline below.
pub(super) const FOLLOWED: f32 = 2.0;
/// Off that for each step between: a name is one, any other line two.
pub(super) const FOLLOWED_STEP: f32 = 0.25;
/// Off for each line between it and the body,
pub(super) const BETWEEN: f32 = 0.15;
/// and no more than this for all of them.
pub(super) const BETWEEN_MOST: f32 = 3.0;
/// More rows count no more.
pub(super) const BETWEEN_ROWS: usize = (BETWEEN_MOST / BETWEEN) as usize + 1;

/// Off for a longer line under one that may be its headline.
pub(super) const SUMMARY: f32 = 1.5;
/// Off for any line under one that shares its words with the body.
pub(super) const SUMMARY_SURE: f32 = 3.0;
/// So many rows below that line it still may sum it up.
pub(super) const SUMMARY_ROWS: usize = 8;
/// What that line's sharing must be worth.
pub(super) const SUMMARY_SHARED: f32 = 1.2;
/// Off for a line under the byline of another headline.
pub(super) const UNDER_BYLINE: f32 = 2.5;
/// Off for a line above a picture's credit.
pub(super) const OVER_CREDIT: f32 = 2.0;
/// Off for a sentence that the next line goes on from.
pub(super) const FLOWS_ON: f32 = 2.0;
/// Off for a sentence under the date or the byline.
pub(super) const OPENS_BODY: f32 = 3.0;

/// A weight where something holds, else nothing.
pub(super) fn when(holds: bool, weight: f32) -> f32 {
    if holds { weight } else { 0.0 }
}
