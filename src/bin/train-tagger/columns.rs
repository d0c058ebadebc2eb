//! Training articles: column files of tokens and labels, joined into running text again.
//!
//! The text is split by the program's own tokeniser, so that training and tagging see the same
//! tokens.

use anyhow::{Context, bail};
use dateline::lexicon::{Class, Key, classes};
use dateline::tagger::Type;

use crate::corpus::{Article, Layout, Recase};
use crate::random::Random;

/// The tokens of a sentence: of a name, whether the token begins it, and its type.
pub(crate) type Sentence = Vec<(String, Option<(bool, Type)>)>;

/// Reads a file of two tab-separated columns (token, BIO label), a blank line after a sentence,
/// `-DOCSTART-` before an article.
pub(crate) fn read(path: &str) -> anyhow::Result<Vec<Vec<Sentence>>> {
    let file = std::fs::read_to_string(path).with_context(|| path.to_owned())?;
    let mut articles: Vec<Vec<Sentence>> = Vec::new();
    let mut sentence = Sentence::new();
    for (number, line) in file.lines().chain([""]).enumerate() {
        if line.starts_with("-DOCSTART-") {
            articles.push(Vec::new());
        } else if line.is_empty() {
            if !sentence.is_empty() {
                if articles.is_empty() {
                    articles.push(Vec::new());
                }
                articles
                    .last_mut()
                    .context("an article")?
                    .push(std::mem::take(&mut sentence));
            }
        } else {
            let Some((token, label)) = line.split_once('\t') else {
                bail!("{path}:{}: no tab", number + 1)
            };
            let kind = match label.get(2..) {
                None => None,
                Some("PER") => Some(Type::Person),
                Some("ORG") => Some(Type::Organization),
                Some("LOC") => Some(Type::Location),
                Some("MISC") => Some(Type::Misc),
                Some(_) => bail!("{path}:{}: no label {label}", number + 1),
            };
            sentence.push((
                token.to_owned(),
                kind.map(|kind| (label.starts_with("B-"), kind)),
            ));
        }
    }
    Ok(articles)
}

/// Removes titles and offices from the names of people: "President Ann Bell", "US Senator Bell".
pub(crate) fn strip_titles(sentence: &mut Sentence) {
    let mut start = 0;
    while start < sentence.len() {
        let is_person = matches!(sentence[start].1, Some((true, Type::Person)));
        if !is_person {
            start += 1;
            continue;
        }
        let end = (start + 1..sentence.len())
            .find(|&i| !matches!(sentence[i].1, Some((false, Type::Person))))
            .unwrap_or(sentence.len());
        let office = (start..end)
            .rev()
            .find(|&i| classes(Key::of(&sentence[i].0)).has(Class::TITLE | Class::ROLE));
        if let Some(office) = office {
            sentence[start..=office]
                .iter_mut()
                .for_each(|token| token.1 = None);
            if let Some((_, Some((begins, _)))) =
                sentence.get_mut(office + 1).filter(|_| office + 1 < end)
            {
                *begins = true;
            }
        }
        start = end;
    }
}

/// Joins sentences into an article: the first is a line by itself, the others form paragraphs of
/// three.
pub(crate) fn join(sentences: &[Sentence], layout: Layout, random: &mut Random) -> Article {
    let mut article = Article::default();
    let case = layout.of_article(random);
    for (number, sentence) in sentences.iter().enumerate() {
        match number {
            0 => {}
            n if n == 1 || n % 3 == 1 => article.text.push_str("\n\n"),
            _ => article.text.push(' '),
        }
        let recase = layout.of_line(case, random);
        push(&mut article, sentence, recase);
    }
    article
}

fn push(article: &mut Article, sentence: &Sentence, recase: Recase) {
    let mut straight_open = false;
    let mut glue = true;
    for (i, (token, label)) in sentence.iter().enumerate() {
        let next = sentence.get(i + 1).map_or("", |t| t.0.as_str());
        let (left, right) = match token.as_str() {
            "\"" | "'"
                if token == "\""
                    || !next.is_empty()
                        && !straight_open
                        && !glue
                        && !sentence[i - 1].0.ends_with('s') =>
            {
                straight_open = !straight_open;
                (!straight_open, straight_open)
            }
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "%" | "”" | "’" | "'" | "..."
            | "''" => (true, false),
            "(" | "[" | "{" | "“" | "‘" | "$" | "£" | "€" | "#" | "``" => (false, true),
            "-" | "/" => (true, true),
            t if t.starts_with(['\'', '’']) && t.len() > 1 => (true, false),
            "n't" | "n’t" => (true, false),
            _ => (false, false),
        };
        if !left && !glue {
            article.text.push(' ');
        }
        glue = right;
        let start = article.text.len();
        let word = recase.word(token, i == 0);
        article.text.push_str(&word);
        let end = article.text.len();
        match *label {
            Some((false, kind)) if i > 0 && sentence[i - 1].1.is_some_and(|(_, k)| k == kind) => {
                if let Some((name, _)) = article.names.last_mut() {
                    name.end = end;
                }
            }
            Some((_, kind)) => article.names.push((start..end, kind)),
            None => {}
        }
    }
}
