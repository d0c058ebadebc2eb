//! Finds names of places that no gazetteer has, if the words beside them or the tagger say that
//! they are places: "the village of Haverby", "near Haverby", "Haverby district". They have
//! mentions but no coordinates; the place that they are said to lie in gives them a country.

use std::collections::HashMap;
use std::ops::Range;

use super::Kind;
use super::never::is_generic;
use super::points;
use crate::extract::header::Heading;
use crate::extract::names::{self, Kind as NameKind, NameMention, Names};
use crate::lexicon::gazetteer::{Code, Feature, NameKey, Naming};
use crate::lexicon::list::{Fields, Lines};
use crate::lexicon::{Class, Key, KeyMap, WordTable, gazetteer, key, keys, list_text};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// A name that may be an unlisted place's.
#[derive(Clone, Debug)]
pub(super) struct Unlisted {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What the words beside it call it.
    pub(super) kind: Option<Kind>,
    /// The weight of the evidence that it is a place, in `points`.
    pub(super) weight: i32,
}

/// Returns the candidates among the names of the article, in text order. `covers` says whether a
/// name of the gazetteer overlaps some tokens.
pub(super) fn find(
    doc: &Document,
    names: &Names,
    covers: impl Fn(&Range<usize>) -> bool,
) -> Vec<Unlisted> {
    let mut persons = KeyMap::default();
    let (people, others): (Vec<_>, Vec<_>) =
        (names.mentions.iter()).partition(|m| m.kind == NameKind::Person);
    for m in people {
        persons.insert(doc.key(m.tokens.end - 1), ());
    }
    let somebody = |tokens: &Range<usize>| persons.contains_key(&doc.key(tokens.end - 1));
    let mut found: Vec<Unlisted> = Vec::new();
    for m in others {
        if !covers(&m.tokens) && !somebody(&m.tokens) {
            found.extend(read(doc, m));
        }
    }
    // A noun is a better judge than the tagger of what a name is, but not of where it ends.
    let free = |tokens: &Range<usize>| {
        let longer = |m: usize| names.mentions[m].tokens != *tokens;
        !covers(tokens)
            && !tokens
                .clone()
                .filter_map(|i| names.mention_at(i))
                .any(longer)
    };
    let called = called_so(doc, &free);
    if !called.is_empty() {
        found.extend(again(doc, &called, &free));
        found.extend(called);
        found.sort_by_key(|u| (u.tokens.start, std::cmp::Reverse(u.weight)));
        found.dedup_by(|b, a| b.tokens.start < a.tokens.end);
    }
    found
}

/// Returns where the article was filed: `HAVERBY` in `HAVERBY, England —`.
pub(super) fn filed_from(doc: &Document, heading: &Heading, names: &Names) -> Option<Unlisted> {
    let place = doc.tokens_in(heading.dateline?.place?);
    let town = place.start
        ..place
            .clone()
            .find(|&i| doc.key(i) == key!(","))
            .unwrap_or(place.end);
    let body = |i: usize| {
        let mention = names.mention_at(i).map(|m| &names.mentions[m]);
        mention.is_some_and(|m| {
            m.kind == NameKind::Organization && names.entities[m.entity].is_listed()
        })
    };
    let word = |i: usize| {
        let t = &doc.tokens()[i];
        t.capitalised() && !t.is(Class::WEEKDAY | Class::MONTH | Class::PREPOSITION)
    };
    let name = (1..=3).contains(&town.len()) && town.clone().all(word);
    (name && !town.clone().any(body)).then_some(Unlisted {
        tokens: town,
        kind: Some(Kind::City),
        weight: points::CALLED,
    })
}

/// Returns the names that the tagger missed and that a noun calls places, "the villages of Haverby
/// and Orrin", or where somebody with an age is from, "Ann Bell, 34, of Haverby,".
fn called_so(doc: &Document, free: &impl Fn(&Range<usize>) -> bool) -> Vec<Unlisted> {
    let tokens = doc.tokens();
    let mut found = Vec::new();
    for of in (1..tokens.len()).filter(|&i| tokens[i].key == key!("of")) {
        let noun = &tokens[of - 1];
        let called = NOUNS.get(noun.key).filter(|_| !noun.capitalised());
        let Some(kind) = called.or_else(|| is_home(doc, of).then_some(Kind::City)) else {
            continue;
        };
        let mut start = of + 1;
        for _ in 0..LISTED {
            let name = run(doc, start);
            if name.is_empty() {
                break;
            }
            let joined = keys![",", "and"].contains(&doc.key(name.end));
            start = name.end + 1;
            if free(&name) && is_plain(doc, &name) {
                found.push(Unlisted {
                    tokens: name,
                    kind: Some(kind),
                    weight: points::CALLED,
                });
            }
            if !joined || !keys!["villages", "towns", "suburbs"].contains(&noun.key) {
                break;
            }
        }
    }
    found
}

/// Whether "of" at this token comes after somebody's age, and one or two words with a mark after
/// them follow: "34, of Haverby,".
fn is_home(doc: &Document, of: usize) -> bool {
    let tokens = doc.tokens();
    let name = run(doc, of + 1);
    let marked = tokens
        .get(name.end)
        .is_some_and(|t| t.kind == TokenKind::Mark);
    is_aged(doc, of)
        && of.checked_sub(4).is_some_and(|i| tokens[i].capitalised())
        && (1..=2).contains(&name.len())
        && marked
}

/// Whether somebody's age between commas ends at `end`: "Ann Bell, 34,".
pub(super) fn is_aged(doc: &Document, end: usize) -> bool {
    let Some([open, number, close]) = end
        .checked_sub(3)
        .and_then(|start| doc.tokens().get(start..end))
    else {
        return false;
    };
    let comma = |t: &Token| t.key == key!(",");
    let short = number.kind == TokenKind::Number && number.span.len() < 4;
    comma(open) && short && comma(close)
}

/// The most names in a list of places.
pub(super) const LISTED: usize = 6;

/// Returns the capitalised words from `start` on, at most three.
pub(super) fn run(doc: &Document, start: usize) -> Range<usize> {
    let words = doc.tokens()[start.min(doc.tokens().len())..]
        .iter()
        .take(3)
        .take_while(|t| {
            t.kind == TokenKind::Word && t.capitalised() && !t.is(Class::MONTH | Class::WEEKDAY)
        });
    start..start + words.count()
}

/// Returns the other mentions of these names in the article.
fn again(
    doc: &Document,
    called: &[Unlisted],
    free: &impl Fn(&Range<usize>) -> bool,
) -> Vec<Unlisted> {
    let Some(longest) = called.iter().map(|u| u.tokens.len()).max() else {
        return Vec::new();
    };
    let known: HashMap<NameKey, &Unlisted> = called
        .iter()
        .map(|u| (doc.name(u.tokens.clone()), u))
        .collect();
    let same = doc.capitals().filter_map(|i| {
        let mut lengths = (1..=longest.min(doc.tokens().len() - i)).rev();
        let (tokens, known) = lengths.find_map(|length| {
            let tokens = i..i + length;
            Some((tokens.clone(), known.get(&doc.name(tokens))?))
        })?;
        let is_other = tokens.start != known.tokens.start && free(&tokens);
        is_other.then_some(Unlisted {
            tokens,
            kind: known.kind,
            weight: points::TAGGED_ONLY,
        })
    });
    same.collect()
}

/// Returns a name as an unlisted place, if the words beside it or the tagger say that it is one.
fn read(doc: &Document, m: &NameMention) -> Option<Unlisted> {
    let Range { start, end } = m.tokens;
    let kind = kind_before(doc, start).or_else(|| {
        (m.kind == NameKind::Place)
            .then(|| doc.tokens().get(end).and_then(kind_after))
            .flatten()
    });
    let weight = match (kind, m.kind) {
        (Some(_), _) => points::CALLED,
        (None, NameKind::Place)
            if placed(doc, start)
                || is_within(doc, &m.tokens)
                || m.mention.rule == names::rule::Rule::Listed.name() =>
        {
            points::TAGGED_AND_PLACED
        }
        (None, NameKind::Place) => points::TAGGED_ONLY,
        _ => return None,
    };
    is_plain(doc, &m.tokens).then(|| Unlisted {
        tokens: m.tokens.clone(),
        kind,
        weight,
    })
}

/// Whether a name may be a settlement's: it isn't an acronym, a body, a month or initials.
pub(super) fn is_plain(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens()[name.clone()].iter();
    let plain = tokens
        .clone()
        .any(|t| t.capitalised() && t.case != Case::Upper)
        && !tokens.clone().any(|t| {
            t.kind == TokenKind::Number
                || doc.slice(t.span).bytes().any(|b| b.is_ascii_digit())
                || t.is(Class::ORG_SUFFIX
                    | Class::VENUE_NOUN
                    | Class::PUBLIC_BODY
                    | Class::MONTH
                    | Class::WEEKDAY)
        });
    // "J.R. Bell" has initials.
    let initial = doc.tokens()[name.start].stopped && doc.word(name.start).len() < 9 && {
        let word = doc.word(name.start).trim_end_matches('.');
        word.len() == 1 || word.contains('.')
    };
    plain && !initial && !is_generic(&doc.tokens()[name.clone()])
}

/// The kind of place that a noun stands for: a settlement, a division or a landform.
static NOUNS: WordTable<Kind, 64> = {
    let mut nouns = WordTable::new(Kind::City);
    let mut lines = Lines::of(list_text!("places/nouns_of_unlisted.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b": ");
        let kind = match words.field() {
            b"city" => Kind::City,
            b"admin1" => Kind::Admin1,
            b"admin2" => Kind::Admin2,
            b"landform" => Kind::Landform,
            _ => panic!("nouns_of_unlisted.txt: unknown kind"),
        };
        while let Some(noun) = words.word() {
            nouns.set(Key::listed(noun), kind);
        }
    }
    nouns
};

/// Returns the kind of place that the noun and "of" before the name call it: "the village of", "the
/// nearby villages of Haverby and".
pub(super) fn kind_before(doc: &Document, start: usize) -> Option<Kind> {
    let [.., noun, of] = &doc.tokens()[..start] else {
        return None;
    };
    (of.key == key!("of") && !noun.capitalised())
        .then(|| NOUNS.get(noun.key))
        .flatten()
}

/// Returns the kind of place that the noun after the name calls it: "Haverby village", "Haverby
/// district".
fn kind_after(next: &Token) -> Option<Kind> {
    (next.kind == TokenKind::Word && !next.capitalised())
        .then(|| NOUNS.get(next.key))
        .flatten()
}

/// Whether a preposition of place or a direction comes before the name: "near", "north of",
/// "eastern".
pub(super) fn placed(doc: &Document, start: usize) -> bool {
    match &doc.tokens()[..start] {
        [.., noun, of] if of.key == key!("of") => noun.is(Class::DIRECTION),
        [.., before] => {
            before.is(Class::LOCATIVE_PREPOSITION)
                || before.is(Class::DIRECTION) && !before.capitalised()
        }
        [] => false,
    }
}

/// Whether a preposition comes before the name and a comma with a country or state after it: "the
/// trader from Haverby, Kenya, said". In "of Haverby, Kenya's largest bank" it is no town.
fn is_within(doc: &Document, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map(|p| &doc.tokens()[p]);
    let outer = run(doc, name.end + 1);
    let wide = |end: usize| {
        let wide = |f: Feature| matches!(f, Feature::Country | Feature::Admin1);
        gazetteer::senses(doc.name(outer.start..end))
            .any(|s| wide(s.feature) && s.naming != Naming::Demonym)
    };
    doc.key(name.end) == key!(",")
        && before.is_some_and(|t| t.is(Class::PREPOSITION))
        && !outer.is_empty()
        && wide(outer.end)
        && (doc.tokens().get(outer.end)).is_none_or(|t| t.kind != TokenKind::Clitic)
}

/// Returns the country of the demonym before the noun that says what a place is: "the Peruvian town
/// of Haverby".
pub(super) fn country(doc: &Document, start: usize) -> Option<Code> {
    let before = &doc.tokens()[..start];
    let [.., noun, of] = before else { return None };
    if of.key != key!("of") || NOUNS.get(noun.key).is_none() {
        return None;
    }
    let tokens = doc.tokens();
    let at = (start.saturating_sub(6)..start - 2)
        .rev()
        .take_while(|&i| tokens[i].kind == TokenKind::Word || tokens[i].key == key!("-"))
        .find(|&i| tokens[i].capitalised())?;
    let name = NameKey::default().then(doc.word(at), tokens[at].key);
    let mut senses = gazetteer::senses(name).filter(|s| s.naming == Naming::Demonym);
    let first = senses.next()?.entry()?;
    Some(first.code)
}

#[cfg(test)]
mod tests {
    use crate::extract::places::Place;
    use crate::extract::places::tests::places;

    /// Returns the country of the place with this name, if there is such a place.
    fn country(name: &str, text: &str) -> Option<Option<&'static str>> {
        let found = places(text);
        let of_name = |p: &&Place| p.mentions.iter().any(|(m, _)| m.span.of(text) == name);
        let place = found.iter().find(of_name)?;
        let location = place.location.as_ref();
        assert!(
            location.is_none_or(|l| l.lat.is_none()),
            "{name} has coordinates"
        );
        Some(location.and_then(|l| l.country))
    }

    #[test]
    fn a_village_lies_in_what_it_is_said_to_lie_in() {
        for (text, wanted) in [
            (
                "A bus fell into a river near the Peruvian village of Haverqa.",
                Some("PE"),
            ),
            (
                "Two men died in the village of Haverqa in Sichuan province.",
                Some("CN"),
            ),
            ("Two men died in the village of Haverqa, Kenya.", Some("KE")),
            (
                "Two men died in the town of Haverqa, south of Kirkuk.",
                Some("IQ"),
            ),
            ("Two men died in the village of Haverqa on Monday.", None),
            ("The trader from Haverqa, Kenya, said no.", Some("KE")),
        ] {
            assert_eq!(country("Haverqa", text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn a_village_is_one_wherever_the_article_has_it() {
        let text = "It fell on the villages of Nulavi and Avnevi in Georgia. In Avnevi nobody \
            was hurt, police said.";
        assert_eq!(country("Nulavi", text), Some(Some("GE")));
        let avnevi = places(text).into_iter().find(|p| {
            let (mention, _) = p.mentions[0];
            mention.span.of(text) == "Avnevi"
        });
        assert_eq!(avnevi.map(|p| p.mentions.len()), Some(2));
        // Names that share their first word.
        let text = "It fell on the villages of Upper Nulavi and Upper Avnevi in Georgia. \
            In Upper Nulavi and in Upper Avnevi nobody was hurt, police said.";
        let found = places(text);
        for name in ["Upper Nulavi", "Upper Avnevi"] {
            let all = found.iter().flat_map(|p| &p.mentions);
            let mentions = all.filter(|(mention, _)| mention.span.of(text) == name);
            assert_eq!(mentions.count(), 2, "{name}");
        }
    }

    #[test]
    fn what_nothing_calls_a_place_is_none() {
        for text in [
            "The plays of Haverqa are funny.",
            "Tom Haverqa won. The crowd gathered near Haverqa and sang.",
        ] {
            assert_eq!(country("Haverqa", text), None, "{text}");
        }
    }
}
