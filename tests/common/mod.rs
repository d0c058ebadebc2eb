//! Articles for tests of reports.

use std::fs;

/// An article with a bit of everything, in straight and curly quotes, used in addition to the
/// samples.
const ARTICLE: &str = "Harbour ferries to stop for a week\n\nMonday, 3 June 2024\n\nBy Zoë Müller\n\nPORT ELIN, Ireland (Coast Wire) — The ferries \
across the bay will stop running on Friday, harbour master Ann Bell said, because both of the boats need new engines at a cost of €1.2 \
million.\n\n“Nobody will be left on the island,” Bell told reporters. “We’ve hired two boats – ‘old but sound’ – from Wales.”\n\n\"It's a \
disgrace,\" said Tom O'Hara, 57, who runs the island's only shop. \"Last year\u{a0}they promised us,\" he added, \"that it would \
take a day.\"\n\nAccording to the council, some 1,200 people cross every day, 15% more than in 2019. Dublin said it would look into the \
matter. A spokeswoman for the line declined to comment.\n\nThe crossing takes 25 to 30 minutes; at 5 °C and in winds of up to 40 mph, \
longer. 😀 The U.S. firm that built the boats, Hale & Sons Inc., did not answer.\n";

/// Returns the samples and that article.
pub(crate) fn articles() -> Vec<(String, String)> {
    let mut articles = vec![("built in".to_owned(), ARTICLE.to_owned())];
    let mut paths: Vec<_> = fs::read_dir("samples")
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
    {
        articles.push((
            path.display().to_string(),
            fs::read_to_string(path).unwrap(),
        ));
    }
    articles
}
