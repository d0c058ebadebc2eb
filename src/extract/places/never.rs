//! What a place's name stands in when it is no place: a time zone, a currency, a party's tag, a
//! court's district, a church's saint, a law or an event called after a place, a university called
//! by its town, a person.
//!
//! Each rule looks at the name and a few words beside it. What only makes a place less likely is
//! weighed in `context`.

use super::recognise::{Known, Toponym, federal};
use crate::extract::names::{Kind as NameKind, Names};
use crate::lexicon::gazetteer::{Entry, Feature, Naming};

use crate::lexicon::{Class, Key, KeyMap, key, keys, zone};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Why a name that the gazetteer knows is no place here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Never {
    /// A time zone behind a clock time.
    Zone,
    /// A country in the name of its currency.
    Currency,
    /// A member's party and home: it tells of the member, not where something is.
    PartyTag,
    /// The head of a longer name that "of" goes on: a court's district, a republic.
    Headed,
    /// A saint in the name of a church, school, hospital or feast.
    Saint,
    /// A law, treaty, virus or event called after a place.
    NamedThing,
    /// A university or its team, called by its town.
    University,
    /// A person of the article.
    Person,
    /// An acronym that is spelt like a small place.
    Acronym,
    /// A river's or sea's bare name without its article: a company's.
    Brand,
}

/// An article as these rules see it.
pub(super) struct Article<'s, 'a> {
    doc: &'s Document<'a>,
    /// First names, surnames and nicknames that the article uses of persons.
    persons: KeyMap<()>,
}

impl<'s, 'a> Article<'s, 'a> {
    /// Reads whom the article names.
    pub(super) fn new(doc: &'s Document<'a>, names: &Names, toponyms: &[Toponym]) -> Self {
        let mut persons = KeyMap::default();
        for person in names.mentions.iter().filter(|m| m.kind == NameKind::Person) {
            if person.tokens.len() > 1 {
                persons.insert(doc.key(person.tokens.start), ());
                persons.insert(doc.key(person.tokens.end - 1), ());
            }
        }
        for t in toponyms.iter().filter(|t| t.tokens.len() == 1) {
            if is_nickname(doc, names, t.tokens.start) {
                persons.insert(doc.key(t.tokens.start), ());
            }
        }
        Self { doc, persons }
    }

    /// Why the name is no place here, if it is none. `end` is its sentence's.
    pub(super) fn never(&self, t: &Toponym, known: &Known, end: usize) -> Option<Never> {
        let (doc, a, b) = (self.doc, t.tokens.start, t.tokens.end);
        let tokens = &doc.tokens()[..end];
        if is_party_tag(tokens, a) {
            return Some(Never::PartyTag);
        }
        if is_currency(tokens, a, b) {
            return Some(Never::Currency);
        }
        if t.sort.is_some() || t.within.is_some() || t.division {
            return None;
        }
        let one = b - a == 1;
        match () {
            () if one && is_zone(doc, a) => Some(Never::Zone),
            () if is_head(tokens, a, b) => Some(Never::Headed),
            () if is_saints(tokens, known, a, b) => Some(Never::Saint),
            () if names_a_thing(tokens, b) => Some(Never::NamedThing),
            () if is_university(tokens, known, a, b) => Some(Never::University),
            () if one && self.is_person(tokens, a) => Some(Never::Person),
            () if one && is_acronym(doc, known, a, end) => Some(Never::Acronym),
            () if one && is_brand(tokens, known, a) => Some(Never::Brand),
            () => None,
        }
    }

    /// Whether it is somebody's name that the article uses, and no preposition of place is before
    /// it.
    fn is_person(&self, tokens: &[Token], a: usize) -> bool {
        self.persons.contains_key(&tokens[a].key)
            && tokens[..a]
                .last()
                .is_none_or(|t| !t.is(Class::LOCATIVE_PREPOSITION) && t.key != key!("of"))
    }
}

/// Somebody is "known as" or "nicknamed" this.
fn is_nickname(doc: &Document, names: &Names, a: usize) -> bool {
    let start = doc.sentences()[doc.sentence_at(a)].tokens.start;
    let before = &doc.tokens()[start..a];
    let called = match before {
        [.., t] if t.key == key!("nicknamed") => true,
        [rest @ .., t] if t.key == key!("as") => {
            rest.iter().rev().take(6).any(|t| t.key == key!("known"))
        }
        _ => false,
    };
    called
        && names
            .mentions
            .iter()
            .any(|m| m.kind == NameKind::Person && (start..a).contains(&m.tokens.start))
}

/// "9:30 EST": a zone right behind a time of day.
fn is_zone(doc: &Document, a: usize) -> bool {
    let Some(before) = a.checked_sub(1).map(|p| &doc.tokens()[p]) else {
        return false;
    };
    let timed = before.kind == TokenKind::Number
        || keys!("am" | "pm" | "a.m" | "p.m" | "noon" | "midnight" | "hours").contains(&before.key);
    timed && zone(doc.key(a)).is_some()
}

/// Units that a country's name stands before: "50 US dollars".
const CURRENCIES: [Key; 6] = Key::words(["dollar", "dollars", "$", "cents", "peso", "pesos"]);

/// "US $5", "5 million US dollars", "$5 US".
fn is_currency(tokens: &[Token], a: usize, b: usize) -> bool {
    if tokens
        .get(b)
        .is_some_and(|next| CURRENCIES.contains(&next.key))
    {
        return true;
    }
    if a > 0 && tokens[a - 1].key == key!("$") && tokens[a].glued {
        return true; // "$US 5"
    }
    // "$45,000 US": an amount, and no noun that goes on.
    let amount = a >= 2
        && tokens[a - 1].kind == TokenKind::Number
        && tokens[a - 2].key == key!("$")
        && keys!("us" | "u.s").contains(&tokens[a].key);
    amount
        && tokens.get(b).is_none_or(|t| {
            t.kind != TokenKind::Word || t.is(Class::PREPOSITION | Class::CONJUNCTION)
        })
}

/// "D-Texas", "R-Mich.": a member's party before a glued hyphen.
fn is_party_tag(tokens: &[Token], a: usize) -> bool {
    let [.., party, hyphen] = &tokens[..a] else {
        return false;
    };
    hyphen.key == key!("-")
        && hyphen.glued
        && tokens[a].glued
        && party.capitalised()
        && keys!("d" | "r" | "i" | "dem" | "rep").contains(&party.key)
}

/// Words for a kind of division or a part of one.
const GENERIC: [Key; 21] = Key::words([
    "district",
    "division",
    "region",
    "republic",
    "state",
    "states",
    "province",
    "county",
    "center",
    "centre",
    "capital",
    "union",
    "kingdom",
    "territory",
    "territories",
    "commonwealth",
    "far",
    "federal",
    "national",
    "federation",
    "circuit",
]);

/// Whether a name is made of nothing but directions and words for divisions: "Central District".
pub(super) fn is_generic(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .all(|t| t.is(Class::DIRECTION) || GENERIC.contains(&t.key) || t.key == key!("-"))
}

/// "Southern District of Texas", "Republic of Ireland": only the beginning of a name.
fn is_head(tokens: &[Token], a: usize, b: usize) -> bool {
    let of = tokens.get(b).is_some_and(|t| t.key == key!("of"));
    of && tokens.get(b + 1).is_some_and(Token::capitalised) && is_generic(&tokens[a..b])
}

/// A saint's city of so many people has buildings of its own: "St. Petersburg's Winter Palace".
const CITY: u32 = 200_000;

/// "St. Mary's Hospital", "St. Patrick's Day".
fn is_saints(tokens: &[Token], known: &Known, a: usize, b: usize) -> bool {
    if !keys!("st" | "saint" | "ste" | "sainte").contains(&tokens[a].key) {
        return false;
    }
    let own = tokens.get(b).is_some_and(|t| t.kind == TokenKind::Clitic);
    let name = || {
        tokens[b + usize::from(own)..]
            .iter()
            .take(THING)
            .take_while(|t| t.capitalised() || t.is(Class::NAMED_AFTER_PLACE))
    };
    let built = |t: &Token| {
        t.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::NAMED_AFTER_PLACE | Class::PUBLIC_BODY)
            || keys!("day" | "basilica" | "eve" | "health" | "parish").contains(&t.key)
    };
    let city = || {
        name().count() > 1
            && known
                .entries()
                .iter()
                .any(|e| e.feature.populated() && e.population > CITY)
    };
    if own {
        name().any(built) && !city()
    } else {
        name()
            .next()
            .is_some_and(|t| t.is(Class::VENUE_NOUN | Class::ORG_SUFFIX))
    }
}

/// The most words of the name of a law or event after the place.
const THING: usize = 5;

/// "the Paris Agreement", "the Boston Marathon", "Ebola virus".
fn names_a_thing(tokens: &[Token], b: usize) -> bool {
    let Some(next) = tokens.get(b) else {
        return false;
    };
    if !next.capitalised() {
        return next.is(Class::NAMED_AFTER_PLACE);
    }
    let name = tokens[b..]
        .iter()
        .take(THING)
        .take_while(|t| t.capitalised());
    name.last()
        .is_some_and(|last| last.is(Class::NAMED_AFTER_PLACE | Class::EVENT))
}

/// Whom or what "at" joins to a university: "a professor at", "taught at".
const ACADEMIC: [Key; 33] = Key::words([
    "professor",
    "professors",
    "lecturer",
    "student",
    "students",
    "scholar",
    "scholars",
    "researcher",
    "researchers",
    "historian",
    "economist",
    "scientist",
    "scientists",
    "fellow",
    "dean",
    "undergraduate",
    "freshman",
    "sophomore",
    "alumni",
    "studied",
    "studies",
    "study",
    "studying",
    "taught",
    "teaches",
    "teaching",
    "lectured",
    "enrolled",
    "degree",
    "doctorate",
    "coach",
    "coached",
    "football",
]);
/// What one has "from" a university.
const GRADUATED: [Key; 8] = Key::words([
    "graduated",
    "graduate",
    "graduates",
    "degree",
    "degrees",
    "doctorate",
    "diploma",
    "dropout",
]);
/// What one does "for" a university's team.
const PLAYED: [Key; 6] = Key::words([
    "football",
    "basketball",
    "softball",
    "lacrosse",
    "quarterback",
    "linebacker",
]);
/// Players whom the name of a university's or a town's team stands before.
const PLAYERS: [Key; 10] = Key::words([
    "quarterback",
    "quarterbacks",
    "linebacker",
    "linebackers",
    "cornerback",
    "tailback",
    "shortstop",
    "outfielder",
    "pitcher",
    "goaltender",
]);

/// "a law professor at Dover", "graduated from Dover", "the Dover quarterback".
fn is_university(tokens: &[Token], known: &Known, a: usize, b: usize) -> bool {
    let back = |n: usize, words: &[Key]| {
        tokens[..a - 1]
            .iter()
            .rev()
            .take(n)
            .take_while(|t| t.kind == TokenKind::Word)
            .any(|t| words.contains(&t.key))
    };
    let before = tokens[..a].last().map(|t| t.key).unwrap_or_default();
    let cue = match before {
        k if k == key!("at") => back(4, &ACADEMIC),
        k if k == key!("from") => back(4, &GRADUATED),
        k if k == key!("for") => back(3, &PLAYED),
        k if k == key!("attended") => tokens.get(b).is_none_or(|t| !t.capitalised()),
        _ => tokens.get(b).is_some_and(|t| PLAYERS.contains(&t.key)),
    };
    let goes_on = tokens.get(b).is_some_and(Token::capitalised);
    cue && !goes_on
        && known
            .entries()
            .iter()
            .all(|e| e.feature.local() || federal(e))
}

/// "CHU", "UGA": written in capitals in a sentence that is not, and no country or state.
fn is_acronym(doc: &Document, known: &Known, a: usize, end: usize) -> bool {
    let token = &doc.tokens()[a];
    let plain = token.case == Case::Upper && token.span.len() <= 5;
    let lower = || {
        let line = doc.tokens()[a + 1..end]
            .iter()
            .chain(doc.tokens()[..a].iter().rev().take(4));
        line.take(8)
            .filter(|t| t.case == Case::Lower && t.span.len() > 1)
            .count()
            >= 2
    };
    plain
        && !known.abbreviation
        && known.entries().iter().all(|e| {
            e.feature.local()
                && (e.population < 100_000 || known.entries().len() > 1 && e.population < 1_000_000)
                || e.feature == Feature::Admin1 && e.naming == Naming::Name && !federal(e)
        })
        && lower()
        && doc
            .tokens()
            .get(a + 1)
            .is_none_or(|t| t.kind != TokenKind::Mark || keys!("." | "(").contains(&t.key))
}

/// "Amazon raised prices", "Virgin Atlantic": waters have an article, and do nothing.
fn is_brand(tokens: &[Token], known: &Known, a: usize) -> bool {
    let the = tokens[..a]
        .iter()
        .rev()
        .take(3)
        .take_while(|t| t.kind == TokenKind::Word)
        .any(|t| t.key == key!("the"));
    let name = tokens[..a].last().is_some_and(|t| {
        t.capitalised() && !t.is(Class::PREPOSITION | Class::DIRECTION | Class::CONJUNCTION)
    });
    let acts = tokens.get(a + 1).is_some_and(|t| {
        t.kind == TokenKind::Clitic || t.is(Class::AUXILIARY | Class::FINITE | Class::CUE)
    });
    !the && (name || acts) && {
        let all = known.entries();
        let small = |e: &Entry| e.feature == Feature::Water || e.population < 100_000;
        all.iter().any(|e| e.feature == Feature::Water) && all.iter().all(small)
    }
}

#[cfg(test)]
mod tests {
    use super::Never;
    use crate::extract::header::Heading;
    use crate::extract::{names, places};
    use crate::text::Document;

    /// Every reason.
    const ALL: [Never; 10] = [
        Never::Zone,
        Never::Currency,
        Never::PartyTag,
        Never::Headed,
        Never::Saint,
        Never::NamedThing,
        Never::University,
        Never::Person,
        Never::Acronym,
        Never::Brand,
    ];

    impl Never {
        /// The name, texts in which it is no place, and texts in which it is one.
        const fn examples(
            self,
        ) -> (
            &'static str,
            &'static [&'static str],
            &'static [&'static str],
        ) {
            match self {
                Self::Zone => (
                    "EST",
                    &[
                        "Polls open at 7:30 EST on Monday.",
                        "The match is at 8 p.m. EST, they said.",
                    ],
                    &[],
                ),
                Self::Currency => (
                    "US",
                    &[
                        "The bridge cost 20 million US dollars.",
                        "A ticket costs US $5 at the gate.",
                        "He paid $900 US for the boat.",
                    ],
                    &["The US will send aid.", "He paid $900 in the US for it."],
                ),
                Self::PartyTag => (
                    "Ohio",
                    &["Sen. Ann Bell, R-Ohio, voted no."],
                    &["Sen. Ann Bell of Ohio voted no."],
                ),
                Self::Headed => (
                    "Southern District",
                    &["A judge in the Southern District of Texas ruled for the bank."],
                    &["Rockets fell in the Southern District, Israel said."],
                ),
                Self::Saint => (
                    "St. Louis",
                    &[
                        "She was born at St. Louis Hospital.",
                        "They sang at St. Louis's Church on Sunday.",
                    ],
                    &["She was born in St. Louis.", "St. Louis's mayor was there."],
                ),
                Self::NamedThing => (
                    "Paris",
                    &[
                        "Ministers signed the Paris Agreement.",
                        "He ran the Paris Marathon twice.",
                    ],
                    &["Ministers met in Paris."],
                ),
                Self::University => (
                    "Princeton",
                    &[
                        "Ann Bell, a professor of law at Princeton, said so.",
                        "He graduated from Princeton in New Jersey.",
                        "She attended Princeton, in New Jersey.",
                    ],
                    &["The fire in Princeton, New Jersey, is out."],
                ),
                Self::Person => (
                    "Sydney",
                    &["Sydney Hallam won the race. Sydney had trained for years."],
                    &["Ann Hallam won the race in Sydney."],
                ),
                Self::Acronym => (
                    "BRA",
                    &["A doctor of the BRA told the court that he knew."],
                    &[],
                ),
                Self::Brand => (
                    "Amazon",
                    &[
                        "Amazon said that prices would rise.",
                        "Amazon's prices rose.",
                    ],
                    &["The ship sank on the Amazon in Brazil."],
                ),
            }
        }
    }

    fn finds(name: &str, text: &str) -> bool {
        let doc = Document::new(text);
        let found = places::find(&doc, &Heading::default(), &names::find(&doc), &[]);
        found
            .iter()
            .flat_map(|p| &p.mentions)
            .any(|(mention, _)| mention.span.of(text) == name)
    }

    #[test]
    fn every_reason_drops_its_examples_and_keeps_the_places() {
        for reason in ALL {
            let (name, never, place) = reason.examples();
            for text in never {
                assert!(!finds(name, text), "{reason:?}: {text}");
            }
            for text in place {
                assert!(finds(name, text), "not {reason:?}: {text}");
            }
        }
    }
}
