//! The trained tagger, which finds the names of people, organisations, places and other things in
//! an article.
//!
//! The model is a linear-chain conditional random field over [candidates], trained by
//! `train-tagger` and read in place from `model.bin`. Each run of candidates is labelled twice:
//! first from the [words](word), their neighbours and what the rest of the article shows about them
//! ([evidence]); then again, also using how the first pass labelled the same words elsewhere.

mod analysis;
pub mod candidates;
mod checksum;
pub mod class;
pub mod decode;
pub mod evidence;
pub mod features;
pub mod label;
mod margin;
pub mod model;
pub mod parts;
pub mod table;
pub mod tables;
pub mod word;

use std::ops::Range;
use std::sync::LazyLock;

use crate::budget;
use crate::text::Document;
pub use analysis::{Analysis, Placed};
use decode::Decoder;
use features::{Features, Relabelled};
pub use label::Type;
use label::{Label, names};
use model::{MODEL, Model, Scores};
use tables::Tables;

/// A name in the article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its type.
    pub kind: Type,
    /// The lead of its labels over any other reading of the same tokens; 0 is a toss-up, and about
    /// 90 an odds ratio of e.
    pub margin: i16,
}

/// The weights, and the tables that the features are looked up in.
#[derive(Debug)]
pub struct Tagger<'a> {
    model: Model<'a>,
    tables: Tables<'a>,
}

impl<'a> Tagger<'a> {
    /// Returns the tagger that ships with the program.
    pub fn embedded() -> &'static Tagger<'static> {
        static TAGGER: LazyLock<Tagger> =
            LazyLock::new(|| Tagger::new(&MODEL.0, Tables::embedded()));
        &TAGGER
    }

    /// Creates a tagger with the weights in these bytes and these tables.
    pub fn new(model: &'a [u8], tables: Tables<'a>) -> Self {
        Self {
            model: Model::new(model),
            tables,
        }
    }

    /// Finds the names, in text order.
    pub fn tag(&self, doc: &Document) -> Vec<Tagged> {
        let mut article = self.analyse(doc);
        let mut scores: Vec<Scores> = vec![[0; model::LANES]; article.slots.len()];
        let labels = self.first_pass(doc, &article, &mut scores);
        article.take_labels(&labels);
        self.second_pass(&article, &labels, &mut scores)
    }

    /// Labels the candidates by their words alone.
    fn first_pass(&self, doc: &Document, article: &Analysis, scores: &mut [Scores]) -> Vec<Label> {
        let mut decoder = Decoder::new(self.model.transitions());
        let mut labels = Vec::with_capacity(scores.len());
        let mut features = Features::default();
        for (run, placed) in article.runs.iter().enumerate() {
            budget::check();
            let own = &mut scores[placed.slots()];
            for (at, scores) in own.iter_mut().enumerate() {
                features.clear();
                article.first_pass(doc, run, at, |feature| features.push(feature));
                self.model.add(scores, features.all());
            }
            decoder.decode(own, &mut labels);
        }
        labels
    }

    /// Finds the names among the candidates, using the labels of the first pass.
    fn second_pass(
        &self,
        article: &Analysis,
        labels: &[Label],
        scores: &mut [Scores],
    ) -> Vec<Tagged> {
        let mut decoder = Decoder::new(self.model.transitions());
        let mut again = Vec::with_capacity(labels.len());
        let mut found = Vec::new();
        let mut features = Features::default();
        // Most words occur once, and all of these with the same label get the same.
        let mut known = [None; features::SINGLE];
        for (run, placed) in article.runs.iter().enumerate() {
            let own = &mut scores[placed.slots()];
            for (at, scores) in own.iter_mut().enumerate() {
                let token = article.relabelled(run, at, labels);
                let added = match token.single() {
                    Some(n) => *known[n].get_or_insert_with(|| self.added(&token, &mut features)),
                    None => self.added(&token, &mut features),
                };
                scores
                    .iter_mut()
                    .zip(added)
                    .for_each(|(score, more)| *score += more);
            }
            decoder.decode(own, &mut again);
            let labels = &again[placed.slots()];
            let first = placed.tokens.start;
            let name = |(name, kind): (Range<usize>, _)| Tagged {
                margin: margin::margin(self.model.transitions(), own, labels, (&name, kind)),
                tokens: first + name.start..first + name.end,
                kind,
            };
            found.extend(names(labels).map(name));
        }
        found
    }

    /// Returns what the first-pass labels add to the scores of a token.
    fn added(&self, token: &Relabelled, features: &mut Features) -> Scores {
        features.clear();
        features::second_pass(token, |feature| features.push(feature));
        let mut scores = [0; model::LANES];
        self.model.add(&mut scores, features.all());
        scores
    }

    /// Finds the candidates and their evidence.
    pub fn analyse(&self, doc: &Document) -> Analysis {
        Analysis::of(doc, &self.tables)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Vec<(&str, Type)> {
        let doc = Document::new(text);
        Tagger::embedded()
            .tag(&doc)
            .into_iter()
            .map(|t| (doc.hull(t.tokens).of(text), t.kind))
            .collect()
    }

    #[test]
    fn names_are_found_in_a_headline_in_capitals() {
        let found = tag(
            "FLOODS KILL DOZENS IN NAIROBI\n\nThe minister, Peter Hale, flew to Nairobi on Monday. Hale said little.",
        );
        assert!(found.contains(&("NAIROBI", Type::Location)), "{found:?}");
        assert!(
            !found.iter().any(|(name, _)| name.contains("FLOODS")),
            "{found:?}"
        );
    }

    #[test]
    fn names_are_found_in_an_article_without_capitals() {
        let found = tag(
            "the prime minister of norway met angela martinez in oslo on monday, and said that the talks would go on for a week.",
        );
        assert!(
            found.contains(&("norway", Type::Location))
                && found.contains(&("angela martinez", Type::Person)),
            "{found:?}"
        );
    }

    #[test]
    fn acronyms_are_found_with_and_without_full_stops() {
        let found =
            tag("The U.N. said on Monday that its envoy met J.K. Marlow in the U.S. last week.");
        assert_eq!(
            found,
            [
                ("U.N.", Type::Organization),
                ("J.K. Marlow", Type::Person),
                ("U.S.", Type::Location)
            ]
        );
    }

    #[test]
    fn hyphenated_given_names_stay_whole() {
        let found = tag("President Park Min-jae said on Tuesday that he would visit Seoul.");
        assert!(found.contains(&("Park Min-jae", Type::Person)), "{found:?}");
    }

    #[test]
    fn odd_inputs_do_not_panic() {
        for text in [
            "",
            "A",
            "- - -",
            "Ann-",
            "’s ’s",
            "\u{feff}Łódź’s-",
            "U.S.-",
            "1 - A - 2",
            "É.É.",
            "THE THE THE THE",
        ] {
            tag(text);
        }
    }
}
