//! Properties that hold for every text, tested on random combinations of what newspapers print and
//! of text that confuses rules.
//!
//! Every run uses the same texts. `PROPTEST_CASES=10000 cargo test --release --test properties`
//! uses many others.

#[path = "common/invariants/mod.rs"]
mod invariants;

use std::env;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

/// Names, and phrases in place of names.
const WHO: &[&str] = &[
    "Ann Bell",
    "Tom O’Hara",
    "Ms. Peña",
    "Dr. Zoë van der Meer",
    "she",
    "He",
    "officials",
    "a spokeswoman for Hale & Sons Inc.",
    "Prime Minister Bell",
    "Washington",
    "the U.S. Department of the Interior",
    "police in Springfield, Illinois,",
    "İ. ǅ. Ⅻ",
    "J.J. McDonald Jr.",
    "SMITH",
    "who",
];

/// Ways to attribute a statement.
const SAYS: &[&str] = &[
    "said",
    "says",
    "told reporters",
    "told Bell on Monday",
    "said that",
    "added:",
    "asked whether",
    "denied",
    "according to",
    "—",
];

const WHERE: &[&str] = &[
    "in Paris",
    "in Georgia",
    "near Springfield, Ill.,",
    "north of Lake Como",
    "at the White House",
    "in New York, New York,",
    "in São Paulo",
];

const WHEN: &[&str] = &[
    "on Friday",
    "last week",
    "two days later",
    "in the 1990s",
    "on 3 June 2024",
    "by June 31",
    "4/7/2024",
    "at 10:30 p.m. GMT",
    "in the first quarter",
    "the day after tomorrow",
    "on 2024-02-30T25:61",
    "at Christmas",
    "from May to the end of 2025",
];

const HOW_MANY: &[&str] = &[
    "1,200 people",
    "at least 25 children and 3 dogs",
    "£1.2bn",
    "$5-6 million",
    "15% more than in 2019",
    "two-thirds of voters",
    "dozens of",
    "a 57-year-old man",
    "5 °C",
    "up to 40 mph",
    "one in five",
    "3-2",
    "half a million euros a year",
    "99999999999999999999999 tonnes",
    "1.2.3,4,5",
    "-0",
    "１２ ½",
    "0.000001 percentage points",
];

/// Marks, single or doubled.
const MARKS: &[&str] = &[
    "\"", "“", "”", "'", "‘", "’", "«", "»", "„", "``", "''", "(", ")", "[", "]", "—", " - ", "…",
    "...", ".", ",", ":", ";", "?!", "*", "@", "#", "%", "$", "_", "/", "&",
];

/// Separators, mostly line endings.
const SPACES: &[&str] = &[
    " ", " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "", "\u{a0}", "\u{200b}",
    "\u{feff}", "\u{2028}", "\u{c}", "  \n   ",
];

/// Lines at the start of an article.
const HEADER: &[&str] = &[
    "Ferries stop for a week",
    "BREAKING: Ferries “stop”",
    "By Ann Bell",
    "By ANN BELL and Tom O'Hara, Staff Writers",
    "Monday, 3 June 2024",
    "04/07/2024",
    "Updated: June 3, 2024 at 10:30 a.m. EDT",
    "https://a.example/2024/06/03/ferries",
    "PORT ELIN, Ireland (Coast Wire) —",
    "PARIS, June 3 (Wire) -",
    "Photograph: Ann Bell/Coast Wire",
    "-----",
];

/// Generates words and marks of a rough sentence.
fn piece() -> impl Strategy<Value = String> {
    let any_of = |list: &'static [&'static str]| select(list).prop_map(str::to_owned);
    prop_oneof![
        6 => any_of(WHO),
        6 => any_of(SAYS),
        3 => any_of(WHERE),
        4 => any_of(WHEN),
        4 => any_of(HOW_MANY),
        6 => any_of(MARKS),
        2 => any_of(HEADER),
        1 => (select(MARKS), 2..30usize).prop_map(|(mark, times)| mark.repeat(times)),
        2 => "[a-zA-Z]{1,9}",
        1 => "[0-9.,/:-]{1,12}",
        1 => "\\PC{1,6}",
        1 => any::<String>(),
    ]
}

/// Generates statements, continuous and interrupted.
fn statement() -> impl Strategy<Value = String> {
    let words = || vec(piece(), 1..5).prop_map(|pieces| pieces.join(" "));
    (
        words(),
        select(SAYS),
        select(WHO),
        words(),
        select(
            &[
                ("“", "”"),
                ("\"", "\""),
                ("‘", "’"),
                ("'", "'"),
                ("“", "“"),
                ("", ""),
            ][..],
        ),
    )
        .prop_map(|(first, says, who, second, (open, close))| {
            format!("{open}{first},{close} {says} {who}, {open}{second}.{close}")
        })
}

fn article() -> impl Strategy<Value = String> {
    let header = vec((select(HEADER), select(SPACES)), 0..5).prop_map(|lines| {
        lines
            .into_iter()
            .map(|(line, space)| format!("{line}{space}"))
            .collect::<String>()
    });
    let body = vec(
        (prop_oneof![3 => piece(), 1 => statement()], select(SPACES)),
        0..40,
    )
    .prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, space)| piece + space)
            .collect::<String>()
    });
    (header, select(SPACES), body)
        .prop_map(|(header, space, body)| format!("{header}{space}{body}"))
}

/// Sets a moderate number of cases, always the same unless `PROPTEST_CASES` is set. A failing case
/// is kept in `tests/robust.rs`.
fn config() -> Config {
    let usual = Config {
        failure_persistence: None,
        ..Config::default()
    };
    if env::var_os("PROPTEST_CASES").is_some() {
        usual
    } else {
        Config {
            cases: 100,
            rng_seed: RngSeed::Fixed(8),
            ..usual
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn reports_fit_their_articles(text in article()) {
        invariants::pipeline(&text);
    }

    #[test]
    fn text_is_split_in_order(text in article()) {
        invariants::layers(&text);
    }

    #[test]
    fn grammar_answers_for_any_index(text in article()) {
        invariants::grammar(&text);
    }

    #[test]
    fn line_endings_and_repetition_change_nothing(text in article()) {
        invariants::steady(&text);
    }

    #[test]
    fn output_is_complete_and_harmless(text in article()) {
        invariants::printed(&text);
        invariants::formatted(&text);
    }
}
