//! The grammar of English sentences: the questions that extractors ask about words, phrases and
//! clauses.
//!
//! This layer is between the taggers and the extractors; it uses the model of parts of speech and
//! knows no extractor. It makes no judgement about an article; it answers questions about its
//! sentences, each in one place. A rule of an extractor takes a [`Sentence`] and asks:
//!
//! | question | answer | example |
//! |---|---|---|
//! | what is at `i`, or two tokens before it? | [`Sentence`]: `key`, `word`, `kind`, `is(i, Class::…)`, `is_one_of(i, keys![…])`, `before(i, n)` | `s.key(s.before(i, 1)) == key!("of")` |
//! | a mark: does it join, separate, end a clause? | `joins`, `is_hyphen`, `is_dash`, `is_range_dash`, `is_comma`, `is_stop`, `is_colon`, `ends_clause`, `is_break` | the `:` of `12:23` does not end a clause |
//! | quoted? in a name? | `is_quoted`, `quotation(i)`, `is_name`, `name(i)` | `s.with_names(&spans)` |
//! | plural, past, -ing, -ly by its letters? | [`morphology`]: `is_plural`, `singular`, `is_past`, `is_participle`, `is_ing`, `is_ly` | `family` is not an adverb |
//! | noun, verb, adverb in this sentence? | [`part`]: `s.part(i)`, `is_verb`, `is_adverb`, `is_modifier`, `is_nominal` (the model); `is_finite_form`, `is_verb_form`, `is_past_form`, `is_adverb_form`, `is_nominal_form` (the lists, free) | `sales` rise, the `rise` |
//! | a verb with its auxiliaries? | [`verb_group`]: `before(s, verb)` → [`VerbGroup`](verb_group::VerbGroup) with `negated`, `modal`, `infinitive`, `is_passive`, `tense`…; `chain` across infinitives | "has not been expected to" pay |
//! | the noun phrase before or after? | [`noun_phrase`]: `whole_before`, `whole_after`, `addressee` (with article and everything attached); `before`, `simple` (noun and adjectives); `head` | "owners of the old ferry" rose |
//! | what is a verb's subject, where does the clause end? | [`clause`]: `subject(s, verb)`, `main_subject`, `governor::subject_of(s, phrase)`, `subordinate_end`, `relative_end`, `aside_start`, `past_adjuncts`, `begins_clause`, `begins_object`, `is_infinitive`, `has_verb` | Ann Bell, 54, a nurse, said |
//! | a number, in words or digits? | [`number`]: `read(s, i, context)` → [`Number`](number::Number) with its exact [`Decimal`](number::Decimal); `small`, `multiplier`, `number_word` | "two hundred and fifty", `1.5 million`, "half a dozen" |
//! | A, B and C? | [`list`]: `past_joint`, `joins`, `items`, `closes` | Oslo, Lund and Turin |
//!
//! A question about one token is a method of [`Sentence`], in the file that knows the answer; a
//! question about a phrase is a function whose first argument is the sentence. All are pure, look
//! at a bounded number of tokens and, except for the items of a list, allocate nothing. Every index
//! is valid: outside the sentence every answer is "no" or empty.
//!
//! ```
//! use dateline::syntax::{Parts, Sentence, clause, verb_group};
//! use dateline::text::Document;
//!
//! let doc = Document::new("Ann Bell, a nurse, has not been told so.");
//! let parts = Parts::new(&doc); // one per article; computes each part when asked
//! let s = Sentence::new(&parts, doc.sentences()[0].tokens.clone());
//!
//! let told = 9;
//! let group = verb_group::before(s, told);
//! assert!(group.negated && group.is_passive(s));
//! assert_eq!(clause::subject(s, group.after_subject(s)), Some(0..2));
//! ```
//!
//! Words are data: the lists are in `lexicon/lists/grammar/`. Time expressions are not found here
//! but in `extract::dates`.

pub mod clause;
pub mod list;
pub mod morphology;
pub mod noun_phrase;
pub mod number;
pub mod part;
mod sentence;
pub mod verb_group;

pub use part::{Part, Parts};
pub use sentence::{NOWHERE, Sentence};

#[cfg(test)]
mod testing {
    use std::ops::Range;

    use super::{Parts, Sentence};
    use crate::text::Document;

    /// Calls `ask` with a sentence that covers the whole text.
    pub(super) fn with(text: &str, ask: impl FnOnce(Sentence)) {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        ask(Sentence::new(&parts, 0..doc.tokens().len()));
    }

    /// Returns the index of the first occurrence of a word.
    #[track_caller]
    pub(super) fn at(s: Sentence, word: &str) -> usize {
        s.range()
            .find(|&i| s.word(i) == word)
            .unwrap_or_else(|| panic!("no {word}"))
    }

    /// Returns the text of a phrase, or an empty string.
    pub(super) fn text<'a>(s: Sentence<'_, 'a>, phrase: Option<Range<usize>>) -> &'a str {
        phrase.map_or("", |tokens| s.doc.slice(s.span(tokens)))
    }
}
