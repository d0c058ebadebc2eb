//! The last words of companies' names, which a short form may leave off.

use super::{Key, WordSet, listed};

/// Legal forms: `Inc`, `GmbH`. They don't distinguish one company from another.
pub const LEGAL_FORMS: WordSet = listed!("names/legal_forms.txt");

/// Whether the word is a legal form or names a line of business: `Holdings`, `Ltd`.
pub fn is_company_tail(word: Key) -> bool {
    LEGAL_FORMS.contains(&word) || listed!("names/company_tails.txt").contains(&word)
}
