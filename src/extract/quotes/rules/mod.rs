//! The rules: each puts a cue, its source and what is reported together.
//!
//! [`verb`] takes the passage's cues in turn and hands each to the rule of its kind: [`finite`],
//! [`relative`], [`participle`] or [`according`]; all of them ask [`clause`] about the passage. [`nominal`] and
//! [`passive`] look at what the verbs have left, [`turn`], [`post`] and [`block`] at whole paragraphs. The
//! quotations that then have no source are given one by [`floor`] and [`signature`]. What each rule
//! finds, with an example, is listed in [`Rule`](super::Rule).

mod according;
mod clause;
mod finite;
mod introducer;
mod nested;
mod participle;
mod passive;
mod relative;
mod shout;

pub(super) mod block;
pub(super) mod floor;
pub(super) mod nominal;
pub(super) mod post;
pub(super) mod signature;
pub(super) mod turn;
pub(super) mod verb;
