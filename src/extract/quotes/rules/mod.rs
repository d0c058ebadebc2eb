//! The rules: each combines a cue, its source and the reported words into a statement.
//!
//! [`verb`] hands each cue of a passage to the rule for its form: [`finite`], [`relative`],
//! [`participle`] or [`according`]. An attribution that is itself attributed goes to [`nested`].
//! [`clause`] holds what these rules share. [`nominal`] and [`passive`] look at the words that the
//! verbs have left; [`turn`], [`post`], [`speech`] and [`block`] look at whole paragraphs.
//! [`floor`], [`signature`], [`introducer`] and [`shout`] give a source to the quotations that then
//! have none. [`Rule`](super::Rule) lists what each rule finds, with an example.

mod according;
mod acting;
mod clause;
mod dialogue;
mod finite;
mod introducer;
mod label;
mod nested;
mod owner;
mod participle;
mod passive;
mod relative;
mod shout;
mod told;
mod verdict;

pub(super) mod block;
pub(super) mod floor;
pub(super) mod interview;
pub(super) mod nominal;
pub(super) mod post;
pub(super) mod sheet;
pub(super) mod signature;
pub(super) mod speech;
pub(super) mod summed;
pub(super) mod turn;
pub(super) mod verb;
