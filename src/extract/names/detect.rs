//! Finds the names: cuts the tagger's names to the name itself, then applies the rules that correct
//! and add names.

use std::ops::Range;

use super::detected::Detected;
use super::rule::Rule;
use super::{
    Kind, bounds, cause, club, company, courtesy, employer, given, hospital, kin, lineup, listed,
    not_a_body, saint, shown, spelled, team,
};
use crate::lexicon::{Class, Key, WordSet, keys, listed};
use crate::tagger::{Tagger, Type};
use crate::text::{Document, Kind as TokenKind};

/// Holidays of one word. Alone they aren't names, but they may be someone's surname.
const HOLIDAYS: WordSet = listed!("names/holidays.txt");

/// Finds the names, in text order; none overlaps another.
pub(super) fn detect(doc: &Document, tagger: &Tagger) -> Vec<Detected> {
    let mut found = Vec::new();
    for name in tagger.tag(doc) {
        let kind = match name.kind {
            Type::Person => Kind::Person,
            Type::Organization => Kind::Organization,
            Type::Location => Kind::Place,
            Type::Misc => Kind::Other,
        };
        let tokens = core(doc, name.tokens, kind)
            .filter(|tokens| tokens.len() > 1 || !HOLIDAYS.contains(&doc.key(tokens.start)));
        if let Some(tokens) = tokens {
            found.push(Detected {
                span: doc.hull(tokens.clone()),
                tokens,
                kind,
                rule: Rule::Tagger,
                margin: name.margin,
            });
        }
    }
    bounds::settle(doc, &mut found);
    spelled::put_in(doc, &mut found);
    company::put_in(doc, &mut found);
    not_a_body::reject(doc, &mut found);
    cause::put_in(doc, &mut found);
    hospital::put_in(doc, &mut found);
    saint::put_in(doc, &mut found);
    given::settle(doc, &mut found);
    kin::put_in(doc, &mut found);
    lineup::put_in(doc, &mut found);
    listed::put_in(doc, &mut found);
    shown::put_in(doc, &mut found);
    employer::put_in(doc, &mut found);
    club::put_in(doc, &mut found);
    team::put_in(doc, &mut found);
    courtesy::put_in(doc, &mut found);
    found.retain(|name| doc.is_phrase(&name.tokens));
    found
}

/// Returns the name without a leading article, a person's titles and a trailing `'s` or mark, or
/// `None` if nothing is left.
fn core(doc: &Document, mut tokens: Range<usize>, kind: Kind) -> Option<Range<usize>> {
    const ARTICLES: &[Key] = keys!["the", "a", "an"];
    let token = |i: usize| &doc.tokens()[i];
    // The "A." of "A. P. Bell" is an initial.
    if tokens.len() > 1 && ARTICLES.contains(&doc.key(tokens.start)) && !token(tokens.start).stopped
    {
        tokens.start += 1;
    }
    while kind == Kind::Person && tokens.len() > 1 && token(tokens.start).is(Class::TITLE) {
        tokens.start += 1;
    }
    while tokens.len() > 1
        && matches!(
            token(tokens.end - 1).kind,
            TokenKind::Clitic | TokenKind::Mark | TokenKind::Quote
        )
    {
        tokens.end -= 1;
    }
    (token(tokens.end - 1).kind == TokenKind::Word || tokens.len() > 1).then_some(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(&str, Kind)> {
        let doc = Document::new(text);
        detect(&doc, Tagger::embedded())
            .into_iter()
            .map(|name| (name.span.of(text), name.kind))
            .collect()
    }

    #[test]
    fn people_organisations_and_places_are_told_apart() {
        let text = "Prime Minister Julia Brandt met officials of the World Bank in Geneva on Friday. \
            Brandt, who leads the Labour Party, said that Germany's exports had fallen.";
        assert_eq!(
            names(text),
            [
                ("Julia Brandt", Kind::Person),
                ("World Bank", Kind::Organization),
                ("Geneva", Kind::Place),
                ("Brandt", Kind::Person),
                ("Labour Party", Kind::Organization),
                ("Germany", Kind::Place),
            ]
        );
    }

    #[test]
    fn capitals_at_the_start_of_a_sentence_are_no_names() {
        assert_eq!(
            names(
                "Prices rose in the spring. Nobody knows why. Farmers complained on Tuesday in May."
            ),
            []
        );
    }

    #[test]
    fn a_people_is_nobody_by_name() {
        assert_eq!(
            names("Many Peruvians told Mary Bell that they know."),
            [("Peruvians", Kind::Other), ("Mary Bell", Kind::Person)]
        );
        assert_eq!(
            names("He told Mary French that he knows."),
            [("Mary French", Kind::Person)]
        );
    }

    #[test]
    fn a_holiday_is_nobody_unless_it_is_part_of_a_name() {
        assert_eq!(
            names("Asked about it, he said he would pay after Christmas."),
            []
        );
        assert_eq!(
            names("The fund's chairman, Oliver Christmas, paid it back."),
            [("Oliver Christmas", Kind::Person)]
        );
    }
}
