//! Training articles written as running text in which every name is marked:
//! `[P Ann Bell] left [O Kerr Ltd] in [L Leeds] for the [M World Cup].` A line `====` ends an article.

use anyhow::{Context, bail};
use dateline::tagger::Type;

use crate::corpus::{Article, Layout, Recase};
use crate::random::Random;

/// The pieces of a line: each a name with its type, or other text.
pub(crate) type Line = Vec<(String, Option<Type>)>;

/// Reads the articles of a file.
pub(crate) fn read(path: &str) -> anyhow::Result<Vec<Vec<Line>>> {
    let file = std::fs::read_to_string(path).with_context(|| path.to_owned())?;
    let mut articles = vec![Vec::new()];
    for (number, line) in file.lines().enumerate() {
        if line.trim_end() == "====" {
            articles.push(Vec::new());
            continue;
        }
        let line = pieces(line).with_context(|| format!("{path}:{}", number + 1))?;
        let article = articles.last_mut().context("an article")?;
        if !(line.is_empty() && article.is_empty()) {
            article.push(line);
        }
    }
    articles.retain(|article| !article.is_empty());
    Ok(articles)
}

/// Cuts a line at its marks.
fn pieces(mut line: &str) -> anyhow::Result<Line> {
    let mut pieces = Line::new();
    while let Some((before, rest)) = line.split_once('[') {
        let (mark, after) = rest.split_once(']').context("a mark without its end")?;
        let kind = match mark.get(..2) {
            Some("P ") => Type::Person,
            Some("O ") => Type::Organization,
            Some("L ") => Type::Location,
            Some("M ") => Type::Misc,
            _ => bail!("no mark: [{mark}]"),
        };
        pieces.push((before.to_owned(), None));
        pieces.push((mark[2..].to_owned(), Some(kind)));
        line = after;
    }
    if line.contains(']') {
        bail!("the end of a mark without its beginning");
    }
    pieces.push((line.to_owned(), None));
    pieces.retain(|(text, _)| !text.is_empty());
    Ok(pieces)
}

/// Joins the lines into an article.
pub(crate) fn join(lines: &[Line], layout: Layout, random: &mut Random) -> Article {
    let mut article = Article::default();
    let case = layout.of_article(random);
    for line in lines {
        let recase = layout.of_line(case, random);
        for (number, (piece, kind)) in line.iter().enumerate() {
            let start = article.text.len();
            push(&mut article.text, piece, recase, number == 0);
            if let Some(kind) = *kind {
                article.names.push((start..article.text.len(), kind));
            }
        }
        article.text.push('\n');
    }
    article
}

fn push(text: &mut String, piece: &str, recase: Recase, first: bool) {
    for (number, word) in piece.split(' ').enumerate() {
        if number > 0 {
            text.push(' ');
        }
        text.push_str(&recase.word(word, first && number == 0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_names() {
        let line = pieces("Mr [P Bell]'s team beat [O Hull].").unwrap();
        let article = join(&[line], Layout::PLAIN, &mut Random::new(1));
        assert_eq!(article.text, "Mr Bell's team beat Hull.\n");
        let names = article.names.iter();
        let names: Vec<_> = names
            .map(|(span, kind)| (&article.text[span.clone()], *kind))
            .collect();
        assert_eq!(
            names,
            [("Bell", Type::Person), ("Hull", Type::Organization)]
        );
    }

    #[test]
    fn a_wrong_mark_is_an_error() {
        for line in ["[X Bell]", "[P Bell", "Bell]", "[]"] {
            assert!(pieces(line).is_err(), "{line}");
        }
    }
}
