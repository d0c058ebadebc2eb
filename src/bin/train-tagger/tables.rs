//! The tables beside the model: word clusters with name lists, and place names.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, ensure};
use dateline::lexicon::{Key, words_of};
use dateline::tagger::class::FeatureClass;
use dateline::tagger::table::Table;
use dateline::tagger::word::{Word, phrase};
use dateline::text::Document;

/// The entry of a word in the word table.
#[derive(Clone, Copy, Default)]
struct Entry {
    rank: usize,
    coarse: u32,
    fine: u32,
    first: u32,
    last: u32,
}

/// Writes the table of words. `clusters` has lines of word, cluster of 256, cluster of 1024, by
/// decreasing frequency; `first` and `last` have lines of a name and 1 (rare) or 2 (common).
pub(crate) fn words(
    clusters: &str,
    first: &str,
    last: &str,
    vocabulary: usize,
    buckets: usize,
    out: &Path,
) -> anyhow::Result<()> {
    let read = |path: &str| std::fs::read_to_string(path).with_context(|| path.to_owned());
    let mut entries: HashMap<Key, Entry> = HashMap::new();
    for (rank, line) in read(clusters)?.lines().take(vocabulary).enumerate() {
        let mut fields = line.split('\t');
        let word = fields.next().unwrap_or_default();
        let mut number = || {
            fields
                .next()
                .and_then(|n| n.parse::<u32>().ok())
                .context("a cluster")
        };
        let (coarse, fine) = (number()? + 1, number()? + 1);
        entries.entry(Key::of(word)).or_insert(Entry {
            rank,
            coarse,
            fine,
            ..Entry::default()
        });
    }
    let mut name = |path: &str, is_first: bool| -> anyhow::Result<()> {
        for (rank, line) in read(path)?.lines().enumerate() {
            let Some((name, level)) = line.split_once('\t') else {
                continue;
            };
            let entry = entries.entry(Key::of(name)).or_insert(Entry {
                rank: vocabulary + rank,
                ..Entry::default()
            });
            let level = level.parse()?;
            *(if is_first {
                &mut entry.first
            } else {
                &mut entry.last
            }) = level;
        }
        Ok(())
    };
    name(first, true)?;
    name(last, false)?;
    let mut rows: Vec<(Key, Entry)> = entries.into_iter().collect();
    rows.sort_by_key(|(key, entry)| (entry.rank, *key));
    let total = rows.len();
    let rows = rows
        .into_iter()
        .map(|(key, e)| (key.0, Word::row(e.coarse, e.fine, e.first | e.last << 2)));
    let (bytes, placed) = Table::<3>::build(rows, buckets);
    report(out, &bytes, placed, total)
}

/// Writes the table of places from lines of a name and a size class, most important first.
pub(crate) fn places(names: &str, buckets: usize, out: &Path) -> anyhow::Result<()> {
    let file = std::fs::read_to_string(names).with_context(|| names.to_owned())?;
    let mut rows = Vec::new();
    for line in file.lines() {
        let Some((name, size)) = line.split_once('\t') else {
            continue;
        };
        let doc = Document::new(name);
        let hash = doc
            .tokens()
            .iter()
            .fold(0, |hash, token| phrase(hash, token.key));
        rows.push((hash, [size.parse()?]));
    }
    let total = rows.len();
    let (bytes, placed) = Table::<1>::build(rows, buckets);
    report(out, &bytes, placed, total)
}

/// Writes the table of the word lists that the features use.
pub(crate) fn classes(buckets: usize, out: &Path) -> anyhow::Result<()> {
    let mut rows: Vec<(u64, [u8; 2])> = words_of(FeatureClass::sources())
        .map(|(word, classes)| (word.0, FeatureClass::copied_from(classes).to_row()))
        .collect();
    rows.sort_unstable();
    let total = rows.len();
    let (bytes, placed) = Table::<2>::build(rows, buckets);
    ensure!(
        placed == total,
        "the table is too full; give it more buckets"
    );
    report(out, &bytes, placed, total)
}

#[allow(clippy::print_stderr)] // this program talks to its user
fn report(out: &Path, bytes: &[u8], placed: usize, total: usize) -> anyhow::Result<()> {
    std::fs::write(out, bytes)?;
    eprintln!(
        "{}: {placed} of {total} rows in {} bytes",
        out.display(),
        bytes.len()
    );
    Ok(())
}
