//! The quality of a tagger: precision, recall and F1 of each type on articles with known names.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::ops::Range;

use anyhow::Context;
use dateline::tagger::{Tagger, Type};
use dateline::text::Document;

use crate::corpus::Article;

/// Correct, false and missed names of each type.
#[derive(Clone, Default, Debug)]
pub(crate) struct Score {
    counts: [[usize; 3]; 3],
    /// `kind of mistake, type, name`, with counts.
    mistakes: BTreeMap<(&'static str, String, String), usize>,
}

type Name = (usize, usize, usize);

/// Returns the bounds of the name without a leading article and a trailing `'s`.
fn trim(text: &str, name: &Range<usize>) -> (usize, usize) {
    let (mut start, mut end) = (name.start, name.end);
    let lower = text[start..end].to_lowercase();
    for article in ["the ", "a ", "an "] {
        if lower.starts_with(article) && lower.len() > article.len() {
            start += article.len();
            break;
        }
    }
    for mark in ["'s", "’s", "'", "’"] {
        if text[start..end].ends_with(mark) && end - start > mark.len() {
            end -= mark.len();
            break;
        }
    }
    (start, end)
}

impl Score {
    /// Tags the articles and counts the differences. Names of type `Misc` are not counted.
    pub(crate) fn of(tagger: &Tagger, articles: &[Article]) -> Self {
        let mut score = Self::default();
        for Article { text, names, .. } in articles {
            let doc = Document::new(text);
            let row = |span: &Range<usize>, kind: Type| -> Name {
                let (start, end) = trim(text, span);
                (start, end, kind as usize)
            };
            let gold: HashSet<Name> = names.iter().map(|(span, kind)| row(span, *kind)).collect();
            let misc: Vec<Name> = gold.iter().copied().filter(|n| n.2 == 3).collect();
            let found = tagger
                .tag(&doc)
                .into_iter()
                .map(|t| row(&doc.hull(t.tokens).range(), t.kind))
                .filter(|n| n.2 < 3);
            let found: HashSet<Name> = found
                .filter(|n| gold.contains(n) || !misc.iter().any(|m| n.0 < m.1 && m.0 < n.1))
                .collect();
            let mut mistake = |what, n: &Name| {
                let name = text[n.0..n.1].to_owned();
                *score
                    .mistakes
                    .entry((what, ["PER", "ORG", "LOC"][n.2].to_owned(), name))
                    .or_default() += 1;
            };
            for n in found.iter().filter(|n| !gold.contains(n)) {
                score.counts[n.2][1] += 1;
                mistake("FALSE", n);
            }
            for n in gold.iter().filter(|n| n.2 < 3) {
                score.counts[n.2][if found.contains(n) { 0 } else { 2 }] += 1;
                if !found.contains(n) {
                    mistake("MISS", n);
                }
            }
        }
        score
    }

    /// Returns the F1 over the three types together.
    pub(crate) fn f1(&self) -> f64 {
        f1(self
            .counts
            .iter()
            .fold([0; 3], |sum, row| std::array::from_fn(|i| sum[i] + row[i])))
    }

    /// Returns every mistake, one per line.
    pub(crate) fn mistakes(&self) -> String {
        self.mistakes
            .iter()
            .map(|((what, kind, name), n)| format!("{what}\t{kind}\t{n}\t{name}\n"))
            .collect()
    }
}

fn f1([hits, false_, missed]: [usize; 3]) -> f64 {
    200.0 * hits as f64 / (2 * hits + false_ + missed).max(1) as f64
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "3 {:.1}", self.f1())?;
        for (name, row) in ["PER", "ORG", "LOC"].iter().zip(self.counts) {
            let share = |of: usize| 100.0 * row[0] as f64 / (row[0] + of).max(1) as f64;
            write!(
                out,
                "  {name} {:.1} (P {:.1} R {:.1})",
                f1(row),
                share(row[1]),
                share(row[2])
            )?;
        }
        Ok(())
    }
}

/// Reads articles from JSON Lines: `text`, and `entities` with `start`, `end` (in characters) and
/// `type`.
pub(crate) fn read(path: &str) -> anyhow::Result<Vec<Article>> {
    let file = std::fs::read_to_string(path).with_context(|| path.to_owned())?;
    let mut articles = Vec::new();
    for (origin, line) in file
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
    {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().context("text")?.to_owned();
        let starts: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let mut names = Vec::new();
        for entity in value["entities"].as_array().context("entities")? {
            let at = |key: &str| {
                entity[key]
                    .as_u64()
                    .and_then(|n| starts.get(n as usize).copied())
                    .with_context(|| key.to_owned())
            };
            let kind = match entity["type"].as_str() {
                Some("PER") => Type::Person,
                Some("ORG") => Type::Organization,
                Some("LOC") => Type::Location,
                _ => Type::Misc,
            };
            names.push((at("start")?..at("end")?, kind));
        }
        articles.push(Article {
            text,
            names,
            origin,
        });
    }
    Ok(articles)
}
