//! Texts made of repeated units.

use std::fmt;

/// The units that rules look for or search along. `@` is a word of letters that differs every time.
pub(crate) const UNITS: &[&str] = &[
    "Defence Ministry and National Coast Guard met. ",
    "Ann B@-Orr met Sven-Olof K@. ",
    "Peter \"Duke\" K@ left. ",
    "Two Hurt After Oslo Wedding At Party ",
    "the village of Gora K@ and ",
    "Harbour B@ Motor Chief Executive Jane K@ left. ",
    "Siemens and Mr. B@ met Dynamo Riga. ",
    "B@: We tried it.\n\n",
    "“We tried,” gushed B@, ",
    "the day before ",
    "two days after this Friday before ",
    "\"",
    "“a ",
    "\"a\" ",
    "\"A b c.\n\n",
    "'",
    "’s ",
    "1234567890",
    "12 ",
    "1,000,",
    "5% ",
    "$",
    "Ab Cd ",
    "ABC ",
    "Ann Bell and ",
    "Ann Bell, who ",
    "New York ",
    "Paris, ",
    "Inc. ",
    "Mr. ",
    "President of ",
    "the word of it and ",
    "said ",
    ",\" said he, \"",
    "he said that ",
    "according to ",
    "By ",
    "Monday ",
    "May 1, ",
    "2024-05-01 ",
    "million ",
    "((",
    ")",
    "([{",
    "“‘",
    "(“a” ",
    "[a] ",
    ". ",
    "- ",
    "a-",
    "\n",
    "A b.\n\n",
    "e\u{301}\u{301}",
    "😀",
    "\u{a0}",
    "a",
    "https://a.example/b?c=d",
    "Ann B@ said. ",
    "B@ ",
    "Mr. B@ and his wife told C@ that ",
    "“Yes,” said Ann B@. She left. ",
    "B@, the C@ of D@, ",
    "a spokesman for B@ ",
    "in Springfield, B@, ",
    "B@ County ",
    "Lake B@ and Mount B@. ",
    "between 5 and 6 or ",
    "two hundred and ",
    "from 5 to 6% of ",
    "the day before the day after ",
    "of the year of ",
    "«»",
    "\r\n\t",
    "e\u{301}",
    "\u{200b}",
    ", ",
    "and ",
    "or ",
    "of ",
    "The ",
    "\"a\" 5\" ",
    "5\" ",
    ". \" ",
    ".” ",
    "“So it is,” ",
    "5 ",
    "12,",
    "$5 ",
    "Bell ",
    "National ",
    "says ",
    "she said. ",
    "he ",
    "told ",
    "( says ",
    "who ",
    "which ",
    "—",
    "in ",
    "London and ",
    "Springfield, Illinois ",
    "By Ann Bell\n",
    "U.S. ",
    "spokesman ",
    "for ",
    "hundred ",
    "between ",
    "from ",
    "from 5 to 6 ",
    "degrees ",
    "year-old ",
    "aged 5, ",
    "<p>",
    "&amp;",
    "@a ",
    "#a ",
    "…",
    "! ",
    "? ",
    ": ",
    "; ",
    "/",
    "5/6 ",
    "5-6 ",
    "5:30 ",
    "|",
    "* a\n",
    "I ",
    "was ",
    "will ",
    "saying ",
    "“No.”\n\n",
    "the agency said. ",
    "who said ",
    "Corp. ",
    "University of ",
    "north of ",
    "ago ",
    "three days ",
    "last week ",
    "a third of ",
    "Advertisement\n",
    "(Reuters) - ",
    "PARIS (AP) — ",
    "Updated 5 May 2024\n",
    "dddddddddd",
    "May ",
    "the ",
    "The B@ Agency ",
    "B@ said. ",
    "She ",
    "he said ",
    "1 ",
    "' ",
    "-",
    "a' ",
    "'a ",
    "(AP) ",
    "v ",
    "@ ",
    "not ",
    "that ",
    "5 May 2@, ",
    "a third ",
    "half ",
    "per ",
    "the first ",
    "more than ",
    "-year-old ",
    "Jan. 5, ",
    "12:30 p.m. ",
    "\"a b c d e f g,\" ",
    "said: ",
    "“It is so bad,” the agency said. ",
];

/// Pairs that once took time, memory or output quadratic in the length of the text.
pub(crate) const PAIRS: &[&[&str]] = &[
    &[", ", "says "],
    &["and ", "said "],
    &["Bell ", "( says "],
    &["dddddddddd", "$5 "],
    &["dddddddddd", "three days "],
    &["\u{a0}", "“‘", "a-"],
    &[
        "The ",
        "National ",
        "Agency said no. ",
        "“It is so bad,” the agency said. ",
    ],
];

/// A text's composition of units.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Shape {
    units: Vec<&'static str>,
    /// Each unit is repeated on its own before the next; otherwise they alternate.
    apart: bool,
}

impl Shape {
    pub(crate) fn new(units: &[&'static str], apart: bool) -> Self {
        Self {
            units: units.to_vec(),
            apart,
        }
    }

    /// Makes a text of about this many bytes.
    pub(crate) fn text(&self, bytes: usize) -> String {
        let mut text = String::from("Ferries stop for a week\n\n");
        if self.apart {
            for unit in &self.units {
                repeat(&[unit], bytes / self.units.len(), &mut text);
            }
        } else {
            repeat(&self.units, bytes, &mut text);
        }
        text
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.apart {
            "one after the other"
        } else {
            "in turn"
        };
        write!(f, "{:?} {how}", self.units)
    }
}

/// Adds about this many bytes of these units in turn.
fn repeat(units: &[&str], bytes: usize, text: &mut String) {
    let end = text.len() + bytes;
    for i in 0.. {
        for unit in units {
            if text.len() >= end {
                return;
            }
            match unit.contains('@') {
                true => text.push_str(&unit.replace('@', &word(i))),
                false => text.push_str(unit),
            }
        }
    }
}

/// Returns a four-letter word unique to this number.
fn word(i: usize) -> String {
    [i / 17_576, i / 676, i / 26, i]
        .iter()
        .map(|n| char::from(b'a' + (n % 26) as u8))
        .collect()
}
