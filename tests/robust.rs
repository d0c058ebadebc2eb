//! Properties that hold for every text, however damaged: no panic, offsets that match their words,
//! lists in order, the same report every time.

use unicode_segmentation::UnicodeSegmentation;

mod common;
#[path = "common/invariants/mod.rs"]
mod invariants;

/// A generator of random numbers (SplitMix64), so that every run is the same.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// Fragments that rules look for, and fragments that confuse them.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’",
    "«",
    "„",
    "``",
    "''",
    "(",
    ")",
    "[",
    "—",
    "–",
    " - ",
    "…",
    "...",
    ".",
    ",",
    ":",
    ";",
    "?!",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "\u{202e}",
    "\0",
    "\u{1b}[31m",
    "\u{fffd}",
    "é",
    "e\u{301}\u{301}",
    "ß",
    "İ",
    "ﬁ",
    "Ⅻ",
    "😀",
    "👩\u{200d}🚀",
    "東京",
    "שלום",
    "１２",
    "½",
    "$",
    "£1.2bn",
    "€",
    "%",
    "1,000,000",
    "99999999999999999999999",
    "0.0.0.0",
    "1e999",
    "-0",
    "1/0",
    "3-2",
    "2024-02-30",
    "30 February 2023",
    "32/13/2024",
    "Monday",
    "May",
    "24:61",
    "BC 1",
    "Jan.",
    "U.S.",
    "Mr.",
    "No.",
    "said",
    "told",
    "according to",
    "he",
    "they",
    "who",
    "that",
    "not",
    "Mr. President",
    "O’Brien",
    "New",
    "of",
    "and",
    "million",
    "percent",
    "two-thirds",
    "dozens of",
    "at least",
    "https://a.example/2024/02/31/x",
    "@",
    "#",
    "*",
    "_",
    "<b>",
    "</p>",
    "&amp;",
    "{",
    "}",
    "\\u0000",
    "WASHINGTON (AP) —",
    "By",
    "By By By",
    "Updated:",
];

/// Returns a short piece of the text, which mostly begins and ends in the middle of a sentence.
fn piece<'t>(text: &'t str, random: &mut Random) -> &'t str {
    let words: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let first = random.below(words.len());
    let last = words.len().min(first + 1 + random.below(150)) - 1;
    &text[words[first].0..words[last].0 + words[last].1.len()]
}

/// Returns the text with random damage.
fn mutated(text: &str, random: &mut Random) -> String {
    let mut text = text.to_owned();
    for _ in 0..=random.below(8) {
        let mut at = || {
            let byte = random.below(text.len() + 1);
            (byte..=text.len())
                .find(|&i| text.is_char_boundary(i))
                .unwrap_or(0)
        };
        let (a, b) = (at(), at());
        let (start, end) = (a.min(b), a.max(b));
        match random.below(6) {
            0 => text.truncate(end),
            1 => text.replace_range(..start, ""),
            2 if end - start < 200 => text.replace_range(start..end, ""),
            3 if end - start < 400 => text.replace_range(end..end, &text.clone()[start..end]),
            4 => text.insert_str(start, &random.pick(PIECES).repeat(1 + random.below(40))),
            _ => text.insert_str(start, random.pick(PIECES)),
        }
    }
    text
}

/// Returns texts that no newspaper would print.
fn nasty() -> Vec<String> {
    let mut texts: Vec<String> = PIECES
        .iter()
        .flat_map(|piece| {
            [
                piece.to_string(),
                piece.repeat(300),
                format!("{piece} ").repeat(300),
            ]
        })
        .collect();
    let mut random = Random(7);
    texts.extend((0..60).map(|n| {
        (0..n * 8)
            .map(|_| random.pick(PIECES))
            .collect::<Vec<_>>()
            .join(if n % 2 == 0 { " " } else { "" })
    }));
    texts.push(String::new());
    texts
}

/// Texts on which a rule once read past the beginning or the end.
const CUT: &[&str] = &[
    ",Bell",
    "-hours",
    ":",
    "• ",
    "AND theUnion Congress",
    "40MayBell\n   ORR",
    "Not 35. Bell said, not 36",
    ", 34,",
    "Lund Bank and Trust (",
    "Boulder City voted. The Boulder City Council met.",
    "Boulder City Boulder\nCity",
    "On the win:\n\n:\n\n“We tried.”",
    // The places lose a mention to the names, and the next is after another place's.
    "Amazon workers voted in Denmark. Then fires burned along the Amazon.",
];

/// Checks all properties of a text.
fn check(text: &str) {
    invariants::layers(text);
    invariants::grammar(text);
    invariants::pipeline(text);
}

#[test]
fn articles() {
    for (_, text) in common::articles() {
        check(&text);
        invariants::steady(&text);
        invariants::printed(&text);
        invariants::formatted(&text);
    }
}

#[test]
fn damaged_articles() {
    for (seed, (_, text)) in common::articles().iter().enumerate() {
        let mut random = Random(seed as u64);
        (0..50).for_each(|_| check(&mutated(text, &mut random)));
        for _ in 0..400 {
            let piece = piece(text, &mut random);
            check(&mutated(piece, &mut random));
        }
    }
}

#[test]
fn truncated_articles() {
    for (_, text) in common::articles() {
        text.char_indices()
            .map(|(i, _)| i)
            .step_by(23)
            .for_each(|i| check(&text[..i]));
    }
}

#[test]
fn texts_cut_short() {
    CUT.iter().for_each(|text| check(text));
}

#[test]
fn nasty_texts() {
    for text in nasty() {
        check(&text);
        invariants::steady(&text);
        invariants::printed(&text);
        invariants::formatted(&text);
    }
}
