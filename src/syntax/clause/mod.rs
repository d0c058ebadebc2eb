//! Clauses: their subject, what follows their verb, and where they end.
//!
//! [`subject()`] finds the subject of a verb whose place is known, [`governor`] that of the clause
//! which a phrase stands in. The rest is about a clause's edges: where a subordinate or relative
//! clause or an aside between commas ends, and what can begin at a token.

mod adjunct;
mod edge;
pub mod governor;
mod subject;

pub use adjunct::{is_that_time, past_adjuncts};
pub use edge::{
    aside_start, begins_clause, begins_object, has_verb, is_infinitive, relative_end,
    subordinate_end,
};
pub use subject::{main_subject, subject};
