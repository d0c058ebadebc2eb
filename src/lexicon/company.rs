//! What a company's name ends with and may leave off.

use super::{Key, listed};

/// Legal forms: `Inc`, `GmbH`. No company is told from another by its own.
pub const LEGAL_FORMS: &[Key] = listed!("names/legal_forms.txt");

/// Whether the word is a legal form or says what a company does: `Holdings`, `Ltd`.
pub fn is_company_tail(word: Key) -> bool {
    LEGAL_FORMS.contains(&word) || listed!("names/company_tails.txt").contains(&word)
}
