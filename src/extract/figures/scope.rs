//! The sentence that a figure is looked for in.

pub(super) use crate::syntax::Sentence as Scope;
