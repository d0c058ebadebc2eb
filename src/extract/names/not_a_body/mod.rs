//! Corrects the kind of names that the tagger wrongly calls a body or a person: acronyms of things,
//! tickers, events, laws, streets, followers of a party, websites that something was posted on.
//!
//! Most rules ask one question about one mention. A storm's name, or an acronym that the article
//! itself explains as a thing ("chief financial officer (CFO)"), is corrected throughout the
//! article.

mod acronym;
mod code;
mod country;
mod made;
mod storm;
mod street;
mod thing;

use std::ops::Range;

use acronym::{explains_thing, is_plural_acronym};
use code::is_code;
use country::{between_countries, elects, has_people, is_country, is_short};
use made::is_made;
use street::is_street;
use thing::{is_debt, is_index, is_namesake, is_office, is_treaty};

use super::Kind;
use super::detected::Detected;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Naming};
use crate::lexicon::{Class, Key, KeyMap, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Corrects the kind of each name that the tagger wrongly calls a body or a person.
pub(super) fn reject(doc: &Document, found: &mut [Detected]) {
    let mut things: KeyMap<()> = KeyMap::default();
    let mut expanded: KeyMap<()> = KeyMap::default();
    for i in 0..found.len() {
        let verdict = match found[i].kind {
            Kind::Organization if explains_thing(doc, found, i) => {
                things.insert(doc.key(found[i].tokens.start), ());
                Some((Kind::Other, Rule::Acronym))
            }
            Kind::Organization if is_country(doc, &found[i].tokens) => {
                (!is_short(doc, found, i)).then_some((Kind::Place, Rule::Country))
            }
            Kind::Organization
                if elects(doc, &found[i].tokens) || has_people(doc, &found[i].tokens) =>
            {
                Some((Kind::Place, Rule::Country))
            }
            // "Democratic Progress Party (DPP)" isn't a prosecutor.
            Kind::Organization if is_expanded(doc, found, i) => {
                expanded.insert(doc.key(found[i].tokens.start), ());
                None
            }
            Kind::Organization => organization(doc, &found[i].tokens, &expanded),
            Kind::Person => person(doc, &found[i].tokens),
            Kind::Place | Kind::Other => None,
        };
        if let Some((kind, rule)) = verdict {
            (found[i].kind, found[i].rule) = (kind, rule);
        }
    }
    storm::correct(doc, found);
    if things.is_empty() {
        return;
    }
    let explained = |name: &&mut Detected| {
        name.tokens.len() == 1
            && name.kind == Kind::Organization
            && things.contains_key(&doc.key(name.tokens.start))
    };
    for name in found.iter_mut().filter(explained) {
        (name.kind, name.rule) = (Kind::Other, Rule::Acronym);
    }
}

type Verdict = Option<(Kind, Rule)>;

/// Whether the name is an acronym in brackets right after a body's full name.
fn is_expanded(doc: &Document, found: &[Detected], i: usize) -> bool {
    let [name @ .., acronym] = &found[..=i] else {
        return false;
    };
    let start = acronym.tokens.start;
    acronym.tokens.len() == 1
        && doc.tokens()[start].case == Case::Upper
        && name.last().is_some_and(|name| {
            name.kind == Kind::Organization
                && name.tokens.len() > 1
                && name.tokens.end + 1 == start
                && doc.key(name.tokens.end) == key!("(")
        })
}

/// Judges a body's name. `expanded` has the acronyms that the article has explained as a body's.
fn organization(doc: &Document, name: &Range<usize>, expanded: &KeyMap<()>) -> Verdict {
    if is_made(doc, name) {
        return Some((Kind::Other, Rule::Thing));
    }
    if let [token] = &doc.tokens()[name.clone()] {
        return word(doc, name, token).filter(|_| !expanded.contains_key(&token.key));
    }
    let last = &doc.tokens()[name.end - 1];
    if are_inhabitants(doc, name) {
        return Some((Kind::Other, Rule::People));
    }
    if is_office(doc, name)
        || is_treaty(doc, name)
        || last.capitalised() && listed!("names/no_body_heads.txt").contains(&last.key)
    {
        return Some((Kind::Other, Rule::Thing));
    }
    let glued = |i: usize| doc.tokens().get(i).is_some_and(|t| t.glued);
    if doc.key(name.end) == key!("=") && glued(name.end) {
        return Some((Kind::Other, Rule::Code));
    }
    if last.key == key!("treasury") && is_debt(doc, name.end) {
        return Some((Kind::Other, Rule::Thing));
    }
    if between_countries(doc, name) {
        return Some((Kind::Other, Rule::People));
    }
    is_street(doc, name).then_some((Kind::Place, Rule::Street))
}

/// Judges a body's name of one word.
fn word(doc: &Document, name: &Range<usize>, token: &Token) -> Verdict {
    let other = |rule| Some((Kind::Other, rule));
    let upper = matches!(token.case, Case::Upper | Case::Mixed);
    if upper && listed!("names/no_bodies.txt").contains(&token.key) || is_plural_acronym(doc, name)
    {
        return other(Rule::Acronym);
    }
    if is_code(doc, name.start) {
        return other(Rule::Code);
    }
    let team = || name.start > 0 && doc.key(name.start - 1) == key!("the");
    if listed!("names/adherents.txt").contains(&token.key)
        || is_people(doc, name)
        || listed!("names/inhabitants.txt").contains(&token.key) && !team()
    {
        return other(Rule::People);
    }
    if listed!("names/products.txt").contains(&token.key)
        || listed!("names/indices.txt").contains(&token.key) && is_index(doc, name)
        || token.key == key!("treasury") && is_debt(doc, name.end)
    {
        return other(Rule::Thing);
    }
    if listed!("names/platforms.txt").contains(&token.key) && is_medium(doc, name) {
        return other(Rule::Medium);
    }
    None
}

/// Decides about what the tagger calls a person.
fn person(doc: &Document, name: &Range<usize>) -> Verdict {
    if is_local(doc, name) {
        return Some((Kind::Other, Rule::People));
    }
    if is_namesake(doc, name) {
        return Some((Kind::Other, Rule::Thing));
    }
    if is_street(doc, name) {
        return Some((Kind::Place, Rule::Street));
    }
    let after = doc.tokens().get(name.end);
    let endowed = keys![
        "grant", "grants", "scholarship", "scholarships", "fellowship", "syndrome"
    ];
    if name.len() == 1 && after.is_some_and(|t| t.case == Case::Lower && endowed.contains(&t.key)) {
        return Some((Kind::Other, Rule::Thing));
    }
    let [token] = &doc.tokens()[name.clone()] else {
        let digit = |i: usize| doc.word(i).bytes().any(|b| b.is_ascii_digit());
        if name
            .clone()
            .any(|i| doc.tokens()[i].kind == TokenKind::Word && digit(i))
        {
            return Some((Kind::Other, Rule::Code));
        }
        let body = is_company(doc, name) || ends_like_a_body(doc, name);
        return body.then_some((Kind::Organization, Rule::Company));
    };
    if listed!("names/adherents.txt").contains(&token.key)
        || listed!("names/inhabitants.txt").contains(&token.key)
        || is_people(doc, name)
    {
        return Some((Kind::Other, Rule::People));
    }
    if token.case == Case::Upper && listed!("names/no_bodies.txt").contains(&token.key) {
        return Some((Kind::Other, Rule::Acronym));
    }
    if listed!("names/products.txt").contains(&token.key) {
        return Some((Kind::Other, Rule::Thing));
    }
    if is_code(doc, name.start) {
        return Some((Kind::Other, Rule::Code));
    }
    is_company(doc, name).then_some((Kind::Organization, Rule::Company))
}

/// Whether a name without a given name ends in a word that bodies' names end in: "Apollo
/// Conference".
fn ends_like_a_body(doc: &Document, name: &Range<usize>) -> bool {
    let (first, last) = (&doc.tokens()[name.start], &doc.tokens()[name.end - 1]);
    let league = keys![
        "conference", "league", "association", "committee", "commission"
    ];
    let firm = keys!["bancorp", "bancshares", "bankshares"];
    last.case == Case::Capital && firm.contains(&last.key)
        || last.case == Case::Capital
            && league.contains(&last.key)
            && !first.is(Class::FIRST_NAME | Class::TITLE)
            && !first.stopped
}

/// Whether the name is only a people's: "Peruvians", "Ghanaian".
fn is_people(doc: &Document, name: &Range<usize>) -> bool {
    let token = &doc.tokens()[name.start];
    let mut senses = gazetteer::senses(doc.name(name.clone())).peekable();
    !token.is(Class::FIRST_NAME | Class::SURNAME)
        && senses.peek().is_some()
        && senses.all(|sense| sense.naming == Naming::Demonym)
}

/// Whether the name is a place's with a noun for anybody from there: "Florida Man".
fn is_local(doc: &Document, name: &Range<usize>) -> bool {
    let anybody = keys![
        "man", "woman", "teen", "couple", "mom", "dad", "boy", "girl"
    ];
    let place = name.start..name.end - 1;
    name.len() > 1
        && anybody.contains(&doc.key(place.end))
        && gazetteer::senses(doc.name(place)).any(|s| s.naming == Naming::Name && s.size > 2)
}

/// Whether the two words are the people of a state or city whose name has two: "New Yorkers".
fn are_inhabitants(doc: &Document, name: &Range<usize>) -> bool {
    let new = keys!["new", "north", "south", "west"].contains(&doc.key(name.start));
    name.len() == 2
        && new
        && (doc.key(name.start + 1) == key!("yorkers")
            || listed!("names/inhabitants.txt").contains(&doc.key(name.start + 1)))
}

/// Whether a website is the place where something was posted, rather than the company: "on
/// Twitter", "a Facebook post".
fn is_medium(doc: &Document, name: &Range<usize>) -> bool {
    let before = name
        .start
        .checked_sub(1)
        .map_or(Key::default(), |i| doc.key(i));
    let after = doc.tokens().get(name.end);
    let used =
        |t: &Token| t.case == Case::Lower && listed!("names/platform_uses.txt").contains(&t.key);
    keys!["on", "via", "through"].contains(&before) || after.is_some_and(used)
}

/// Whether a noun for a business comes right before: "the retailer Ann Bell".
fn is_company(doc: &Document, name: &Range<usize>) -> bool {
    // "the film-maker Ann Bell" is a person.
    let maker = |i: usize| {
        let made = i.checked_sub(2).filter(|_| doc.tokens()[i].glued);
        made.is_some_and(|made| {
            keys![
                "film", "policy", "law", "dress", "play", "peace", "match", "cabinet",
                "documentary"
            ]
            .contains(&doc.key(made))
        })
    };
    name.start.checked_sub(1).is_some_and(|i| {
        !maker(i)
            && doc.tokens()[i].case == Case::Lower
            && listed!("names/company_nouns.txt").contains(&doc.key(i))
            && doc.sentence_at(i) == doc.sentence_at(name.start)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn things_are_no_bodies() {
        for text in [
            "The harbour's consumer price index (CPI) rose. The CPI is high.",
            "Most OFWs sent money home.",
            "Media captionWho is in the harbour?",
            "Spot gold XAU= added 1 percent on Monday.",
            "The Harbour Bridge Act was passed in May.",
            "The Convention on Trade in Rare Birds was signed in Oslo.",
            "The Oslo Marathon was won by a nurse.",
            "She wrote on Instagram that she was well.",
            "A Facebook post told of it.",
            "Long-dated U.S. Treasury yields rose.",
            "Many Republicans and Democrats voted for it.",
            "Texans voted on Tuesday. Many Texans said so.",
            "Florida Man was back in court.",
            "Poor students may lose their Kerr grants, they were told.",
            "It would cost New Yorkers $40 a year. New Yorkers said no.",
            "The board issued an Orchard Entry Permit or OEP. The OEP is new.",
            "The board issued a Letter of Consent (LOC). The LOC is new.",
            "The Nikkei rose 1 percent.",
            "The Philippine-Norwegian talks began. China-Norway trade grew.",
            "The National Director of Road Works appealed on Monday.",
            "The Regional Director of Ports appealed on Monday.",
            "The Humanitarian Coordinator appealed on Monday.",
            "Reporters asked POTUS about it. The DPP said no.",
            "Hurricane Beryl hit the harbour. Beryl was said to be strong.",
            "Post-Tropical Cyclone Beryl hit the harbour. Beryl was said to be strong.",
        ] {
            assert_eq!(mentions(text, Kind::Organization), [""; 0], "{text}");
            assert_eq!(mentions(text, Kind::Person), [""; 0], "{text}");
        }
    }

    #[test]
    fn bodies_that_look_like_things_stay() {
        for (text, body) in [
            (
                "The Harbour Safety Agency (HSA) said so. The HSA is new.",
                "HSA",
            ),
            ("Twitter said on Monday that it would appeal.", "Twitter"),
            (
                "The Democratic Ports Party (DPP) said so. The DPP is new.",
                "DPP",
            ),
            ("The U.S. Treasury said so on Monday.", "U.S. Treasury"),
            (
                "It was bought by Wayne Bancshares in May.",
                "Wayne Bancshares",
            ),
        ] {
            let found = mentions(text, Kind::Organization);
            assert!(found.contains(&body), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_is_named_after_a_person_is_nobody() {
        for text in [
            "Police closed Ann Bell Library after the crash.",
            "Police closed Frank Kerr Plaza after the crash.",
            "Police closed Frank Kerr Courts Building after the crash.",
        ] {
            assert_eq!(mentions(text, Kind::Person), [""; 0], "{text}");
        }
        let text = "The actress Aubrey Plaza and Frank Kerr won the prize.";
        assert_eq!(mentions(text, Kind::Person), ["Aubrey Plaza", "Frank Kerr"]);
    }

    #[test]
    fn a_street_is_a_place_and_its_namesake_a_person() {
        let found = mentions("The crash was near Harper Drive before dawn.", Kind::Place);
        assert_eq!(found, ["Harper Drive"]);
        let found = mentions("The singer Diane Lane said that it was safe.", Kind::Person);
        assert_eq!(found, ["Diane Lane"]);
    }

    #[test]
    fn a_business_with_a_persons_name_is_a_body() {
        let found = mentions("The retailer Peter Kerr cut 90 jobs.", Kind::Organization);
        assert_eq!(found, ["Peter Kerr"]);
        let found = mentions("The engineer Peter Kerr lost his job.", Kind::Person);
        assert_eq!(found, ["Peter Kerr"]);
    }
}
