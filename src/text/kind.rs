//! The kind of a token, and the case of a word's letters.

/// The kind of a token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Begins with a letter.
    Word,
    /// Digits, with the commas and points between them.
    Number,
    /// A possessive or contracted `'s`.
    Clitic,
    /// A quotation mark, or an apostrophe apart from a word.
    Quote,
    /// A web address, an e-mail address, an `@handle` or a `#tag`.
    Address,
    /// Any other mark: one character, or a run such as `...` and `--`.
    Mark,
}

/// The case of a word's letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// No cased letter.
    None,
    /// lower
    Lower,
    /// Capital, or a single capital letter
    Capital,
    /// UPPER, at least two letters
    Upper,
    /// McDonald, iPhone
    Mixed,
}

impl Case {
    /// Returns the case of a word, given whether its first cased letter is a capital and how many
    /// upper-case and lower-case letters it has.
    pub(super) fn of(first_upper: bool, upper: usize, lower: usize) -> Self {
        match (first_upper, upper, lower) {
            (_, 0, 0) => Self::None,
            (_, 0, _) => Self::Lower,
            (true, 1, _) => Self::Capital,
            (_, _, 0) => Self::Upper,
            _ => Self::Mixed,
        }
    }
}

/// Returns the case of a word.
pub(super) fn case_of(word: &str) -> Case {
    let (mut upper, mut lower, mut first_upper) = (0, 0, false);
    let mut count = |is_upper: bool, is_lower: bool| {
        first_upper |= is_upper && upper + lower == 0;
        upper += usize::from(is_upper);
        lower += usize::from(is_lower);
    };
    if word.is_ascii() {
        word.bytes()
            .for_each(|b| count(b.is_ascii_uppercase(), b.is_ascii_lowercase()));
    } else {
        word.chars()
            .for_each(|c| count(c.is_uppercase(), c.is_lowercase()));
    }
    Case::of(first_upper, upper, lower)
}
