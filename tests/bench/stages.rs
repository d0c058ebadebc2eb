//! How long the stages take, and how the tagger compares to plain tokenising: `cargo bench`.
//!
//! One thread, over an article of our own repeated until it is as long as a long feature. Items are words (split at white space), so
//! the last column reads as words a second.

use dateline::extract::names;
use dateline::tagger::Tagger;
use dateline::text::Document;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

fn main() {
    divan::main();
}

const ARTICLES: [&str; 3] =
    [include_str!("../../samples/politics.txt"), include_str!("../../samples/disaster.txt"), include_str!("../../samples/interview.txt")];

/// The samples one after another, twenty times.
fn text() -> String {
    ARTICLES.join("\n\n").repeat(20)
}

/// Cutting up the text: tokens, lines, paragraphs, sentences, quotations.
#[divan::bench]
fn document(bencher: Bencher) {
    let text = text();
    bencher
        .counter(BytesCount::of_str(&text))
        .counter(ItemsCount::new(text.split_whitespace().count()))
        .bench_local(|| Document::new(divan::black_box(&text)).tokens().len());
}

/// Tagging alone.
#[divan::bench]
fn tagging(bencher: Bencher) {
    let text = text();
    let doc = Document::new(&text);
    bencher
        .counter(BytesCount::of_str(&text))
        .counter(ItemsCount::new(text.split_whitespace().count()))
        .bench_local(|| Tagger::embedded().tag(divan::black_box(&doc)).len());
}

/// Tagging and grouping the names of a text that is cut up already.
#[divan::bench]
fn names(bencher: Bencher) {
    let text = text();
    let doc = Document::new(&text);
    bencher
        .counter(BytesCount::of_str(&text))
        .counter(ItemsCount::new(text.split_whitespace().count()))
        .bench_local(|| names::find(divan::black_box(&doc)).mentions.len());
}

/// Cutting up and tagging.
#[divan::bench]
fn document_and_tagging(bencher: Bencher) {
    let text = text();
    bencher
        .counter(BytesCount::of_str(&text))
        .counter(ItemsCount::new(text.split_whitespace().count()))
        .bench_local(|| Tagger::embedded().tag(&Document::new(divan::black_box(&text))).len());
}
