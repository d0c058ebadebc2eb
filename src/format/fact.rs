//! [`Fact`]: the keys of a report that `--only` chooses from, in one table.
//!
//! Each line of the table defines both the name that `--only` takes and the key that JSON prints.
//! `tests/facts.rs` checks that the schema, the README and the reports have the same keys.

use serde::ser::SerializeMap;

use crate::report::Report;

macro_rules! facts {
    ($($Fact:ident = $key:ident,)*) => {
        /// A key of the report, other than its id and analyzer
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[expect(missing_docs, reason = "the fields of the report have the documentation")]
        pub enum Fact {
            $($Fact,)*
        }

        impl Fact {
            /// Every fact with its key, in the report's order.
            pub const ALL: &[(&str, Self)] = &[$((stringify!($key), Self::$Fact),)*];

            /// Adds the report's value of this fact, under its key.
            pub(super) fn entry<M: SerializeMap>(
                self,
                report: &Report,
                map: &mut M,
            ) -> Result<(), M::Error> {
                match self {
                    $(Self::$Fact => map.serialize_entry(stringify!($key), &report.$key),)*
                }
            }
        }
    };
}

facts! {
    Headline = headline,
    Date = date,
    Dateline = dateline,
    Bylines = bylines,
    Speakers = speakers,
    Quotes = quotes,
    Places = places,
    Figures = figures,
    Dates = dates,
    People = people,
    Organizations = organizations,
}
