//! The weights of the evidence for and against a headline, in points.
//!
//! A line needs [`WORTH`] points to be the headline. The weights were set by hand on headers of
//! many outlets and layouts and have no other source. Their order matters most: a change of a few
//! tenths moves few articles. Evidence against a line is written as the points it takes off.

/// The points a line needs to be the headline.
pub(super) const WORTH: f32 = 2.6;

/// Returns the points for the number of words.
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

/// For sharing all its content words with the beginning of the body; in proportion for fewer.
pub(super) const SHARED: f32 = 3.0;
/// For sharing at least two words.
pub(super) const SHARED_TWO: f32 = 0.5;
/// The content words below which sharing counts for less, since a short line shares some by chance.
pub(super) const SHARED_SURE: usize = 5;
/// For also appearing in the page's address, file name or print-out line.
pub(super) const ECHOED: f32 = 2.5;
/// For dots around the line, as in a weather bulletin.
pub(super) const DOTTED: f32 = 4.0;
/// For appearing on the page twice.
pub(super) const REPEATED: f32 = 1.5;

/// For a line that is neither a sentence nor a name.
pub(super) const TITLE: f32 = 1.0;
/// Off for a person's name.
pub(super) const NAME: f32 = 2.0;
/// Off for a paragraph of prose.
pub(super) const PROSE: f32 = 2.5;
/// Off for a bullet before it.
pub(super) const BULLET: f32 = 1.5;
/// Off for ending in dots, a colon or an opening bracket.
pub(super) const CUT: f32 = 1.5;
/// Off for beginning in lower case.
pub(super) const LOWER: f32 = 1.0;
/// Off for each determiner of a title, up to four: headlines drop them.
pub(super) const DETERMINER: f32 = 0.1;
/// Off for each determiner, up to four, of a line that isn't a title.
pub(super) const DETERMINER_OF_SENTENCE: f32 = 0.4;

/// For being the first of the lines that may be headlines.
pub(super) const FIRST: f32 = 2.0;
/// For a date or a byline below.
pub(super) const FOLLOWED: f32 = 2.0;
/// Off [`FOLLOWED`] for each step to the date or byline: one for a name, two for any other line.
pub(super) const FOLLOWED_STEP: f32 = 0.25;
/// Off for each line between the candidate and the body.
pub(super) const BETWEEN: f32 = 0.15;
/// The most that [`BETWEEN`] takes off in all.
pub(super) const BETWEEN_MOST: f32 = 3.0;
/// The number of rows that reach [`BETWEEN_MOST`]; more needn't be counted.
pub(super) const BETWEEN_ROWS: usize = (BETWEEN_MOST / BETWEEN) as usize + 1;

/// Off for a longer line under another possible headline.
pub(super) const SUMMARY: f32 = 1.5;
/// Off for any line under a possible headline that shares its words with the body.
pub(super) const SUMMARY_SURE: f32 = 3.0;
/// The rows below a possible headline within which a line may sum it up.
pub(super) const SUMMARY_ROWS: usize = 8;
/// The points for sharing words that make a possible headline a sure one.
pub(super) const SUMMARY_SHARED: f32 = 1.2;
/// Off for a line under the byline of another headline.
pub(super) const UNDER_BYLINE: f32 = 2.5;
/// Off for a line above a picture's credit.
pub(super) const OVER_CREDIT: f32 = 2.0;
/// Off for a sentence that the next line continues.
pub(super) const FLOWS_ON: f32 = 2.0;
/// Off for a sentence under the date or the byline.
pub(super) const OPENS_BODY: f32 = 3.0;

/// Returns the weight if the condition holds, else nothing.
pub(super) fn when(holds: bool, weight: f32) -> f32 {
    if holds { weight } else { 0.0 }
}
