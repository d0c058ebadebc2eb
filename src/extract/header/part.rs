//! Classifies a line of the header block by the evidence in the line itself. The lines around it
//! are weighed in `headline`.

use std::ops::Range;

use super::credit::is_credit;
use super::fields::{self, Field};
use super::label::{is_label, is_related};
use super::notice::{is_address, is_notice};
use super::words::{LINE, Words, ends_sentence};
use super::{dateline, name, role, signed, stamp};
use crate::lexicon::{Phrases, key, list_text};
use crate::text::{Document, Kind};

/// The part that a line plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// A possible headline: no evidence speaks against it.
    Title,
    /// The name of a section, a kicker, a breadcrumb trail or a paper's banner.
    Label,
    /// A menu, a button or a notice that pages print around articles.
    Furniture,
    /// `By Ann Bell, Associated Press`
    Byline,
    /// Two to five words that read as a person's name.
    Name,
    /// A line printed under a writer's name: `Political correspondent`, `in Lagos`.
    Role,
    /// A date, a time or `3 hours ago`, with little beside it.
    Stamp,
    /// `Key: value`
    Field(Field),
    /// The caption or the credit of a picture.
    Credit,
    /// A link to another story.
    Related,
    /// A web address or a file's name.
    Address,
    /// A notice with a date that isn't the article's: `© 2024`, `Accessed 3 May 2024`, the first
    /// line of a print-out.
    Notice,
    /// A short sentence.
    Sentence,
    /// A paragraph of prose.
    Prose,
    /// A line without words.
    Rule,
}

static FURNITURE: Phrases<1024, 1024> = Phrases::new(list_text!("page/furniture.txt"));

/// Classifies the line of these tokens.
pub(super) fn of(doc: &Document, tokens: Range<usize>) -> Part {
    let words = Words::new(doc, tokens.clone());
    let addressed = doc.tokens()[tokens.clone()]
        .iter()
        .any(|t| t.kind == Kind::Address);
    if words.keys.is_empty() {
        return if addressed { Part::Address } else { Part::Rule };
    }
    if let Some(field) = fields::read(doc, tokens.clone()).filter(|_| tokens.len() <= LINE) {
        return Part::Field(field.kind);
    }
    if addressed && signed::opens(doc, tokens.clone()) {
        return Part::Byline;
    }
    if is_address(doc, tokens.clone()) {
        return Part::Address;
    }
    if is_notice(doc, tokens.clone(), &words) {
        return Part::Notice;
    }
    if tokens.len() > LINE
        || dateline::read(doc, tokens.clone()).is_some_and(|d| !d.is_place_alone())
    {
        return Part::Prose;
    }
    if is_credit(doc, tokens.clone(), &words) {
        return Part::Credit;
    }
    if stamp::is_stamp(doc, tokens.clone()) || stamp::ends_labelled(doc, tokens.clone()) {
        return Part::Stamp;
    }
    of_words(doc, tokens, &words)
}

/// Classifies a line by its words alone.
fn of_words(doc: &Document, tokens: Range<usize>, words: &Words) -> Part {
    // Counters and codes: `1 / 13`, `992`.
    if words.letters == 0 {
        return Part::Furniture;
    }
    if signed::opens(doc, tokens.clone()) {
        return Part::Byline;
    }
    if FURNITURE.are(&words.keys) {
        return Part::Furniture;
    }
    if is_related(doc, tokens.clone()) {
        return Part::Related;
    }
    if words.keys.len() <= 6
        && (role::is_role(doc, tokens.clone()) || is_place(doc, words, tokens.start))
    {
        return Part::Role;
    }
    if is_label(doc, tokens.clone(), words) {
        return Part::Label;
    }
    let stopped = ends_sentence(doc, tokens.clone());
    if words.keys.len() >= 38 && words.lower * 2 > words.letters
        || stopped && words.letters >= 18 && words.lower * 2 > words.letters
    {
        return Part::Prose;
    }
    if stopped && words.lower * 3 > words.letters && words.letters >= 3 {
        return Part::Sentence;
    }
    if name::is_name(doc, tokens) {
        return Part::Name;
    }
    Part::Title
}

/// Whether the line says where the writer was: `in Lagos`.
fn is_place(doc: &Document, words: &Words, first: usize) -> bool {
    words.keys[0] == key!("in")
        && doc.word(first) == "in"
        && words.lower <= 2
        && words.capitals >= 1
}
