//! The speakers and places that occur in the most articles.

use crate::format::words::counted;

/// The number of articles linked for each speaker or place.
const LINKED: usize = 12;

/// The number of occurrences of a speaker or place.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Statements or mentions.
    pub(super) count: usize,
    pub(super) articles: usize,
    /// The rows of the first few articles.
    pub(super) rows: Vec<usize>,
}

impl Tally {
    pub(super) fn add(&mut self, count: usize, row: usize) {
        self.count += count;
        self.articles += 1;
        if self.rows.len() < LINKED {
            self.rows.push(row);
        }
    }
}

/// A row of a ranking, with a bar.
pub(super) struct Ranked {
    pub(super) name: String,
    pub(super) note: String,
    /// Its numbers: `3 articles, 5 mentions`
    pub(super) counts: String,
    /// Its number of articles as a percentage of the first row's.
    pub(super) percent: usize,
    pub(super) rows: Vec<usize>,
    /// The number of articles that aren't linked.
    pub(super) more: usize,
}

/// Ranks names, notes and tallies by articles, then by the other count.
pub(super) fn most(
    mut list: Vec<(String, String, Tally)>,
    unit: &str,
    at_most: usize,
) -> Vec<Ranked> {
    list.sort_by(|(a, _, x), (b, _, y)| (y.articles, y.count, a).cmp(&(x.articles, x.count, b)));
    list.truncate(at_most);
    let longest = list.first().map_or(1, |(.., tally)| tally.articles.max(1));
    let ranked = |(name, note, tally): (String, String, Tally)| Ranked {
        name,
        note,
        counts: format!(
            "{}, {}",
            counted(tally.articles, "article"),
            counted(tally.count, unit)
        ),
        percent: (tally.articles * 100).div_ceil(longest),
        more: tally.articles - tally.rows.len(),
        rows: tally.rows,
    };
    list.into_iter().map(ranked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_more_articles_leads_and_counts_say_what_they_count() {
        let tally = |counts: &[usize]| {
            let mut tally = Tally::default();
            counts
                .iter()
                .enumerate()
                .for_each(|(row, n)| tally.add(*n, row));
            tally
        };
        let list = vec![
            ("Oslo".into(), String::new(), tally(&[4])),
            ("Bergen".into(), String::new(), tally(&[1, 1])),
        ];
        let ranked = most(list, "mention", 20);
        let rows: Vec<_> = ranked
            .iter()
            .map(|r| (&*r.name, &*r.counts, r.percent))
            .collect();
        assert_eq!(
            rows,
            [
                ("Bergen", "2 articles, 2 mentions", 100),
                ("Oslo", "1 article, 4 mentions", 50),
            ]
        );
    }
}
