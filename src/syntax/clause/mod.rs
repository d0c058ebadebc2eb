//! Clauses: their subject, what follows their verb, and where they end.
//!
//! [`subject()`] finds the subject of a given verb, [`governor`] that of the clause that contains a
//! phrase. The rest is about the edges of clauses: where a subordinate or relative clause or an
//! aside between commas ends, and what may begin at a token.

mod adjunct;
mod edge;
pub mod governor;
mod main_subject;
mod subject;

pub use adjunct::{is_that_object, is_that_pronoun, is_that_time, past_adjuncts};
pub use edge::{
    aside_start, begins_clause, begins_object, has_verb, is_bare, is_infinitive, relative_end,
    subordinate_end,
};
pub use main_subject::main_subject;
pub use subject::subject;
