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
    /// Returns the case of a word, given whether its first cased letter is a capital, whether a
    /// later one is, and whether any is in lower case.
    pub(super) fn of(first_upper: bool, later_upper: bool, lower: bool) -> Self {
        match (first_upper, later_upper, lower) {
            (false, false, false) => Self::None,
            (false, false, true) => Self::Lower,
            (true, false, _) => Self::Capital,
            (_, true, false) => Self::Upper,
            (_, true, true) => Self::Mixed,
        }
    }
}

/// Returns the case of a word.
pub(super) fn case_of(word: &str) -> Case {
    let (mut first_upper, mut later_upper, mut lower) = (false, false, false);
    let mut note = |is_upper: bool, is_lower: bool| {
        later_upper |= is_upper && (first_upper || lower);
        first_upper |= is_upper && !lower;
        lower |= is_lower;
    };
    if word.is_ascii() {
        word.bytes()
            .for_each(|b| note(b.is_ascii_uppercase(), b.is_ascii_lowercase()));
    } else {
        word.chars()
            .for_each(|c| note(c.is_uppercase(), c.is_lowercase()));
    }
    Case::of(first_upper, later_upper, lower)
}
