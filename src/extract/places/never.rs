//! Recognises places' names that don't mean a place: in a time zone, a currency, a party's tag, a
//! court's district, a church's saint, a law or an event named after a place, a university called
//! by its town, a person's name.
//!
//! Each rule looks at the name and a few words beside it. Evidence that only makes a place less
//! likely is weighed in `context`.

use super::toponym::{Known, Never, Toponym, federal};
use crate::extract::names::rule::Rule as NameRule;
use crate::extract::names::{Kind as NameKind, Names};
use crate::lexicon::gazetteer::{self, Entry, Feature, Naming};

use crate::lexicon::{Class, Key, KeyMap, WordSet, key, keys, listed, zone};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// An article as these rules see it.
pub(super) struct Article<'s, 'a> {
    doc: &'s Document<'a>,
    /// The first names, surnames and nicknames of people in the article.
    persons: KeyMap<()>,
}

impl<'s, 'a> Article<'s, 'a> {
    /// Collects the names of people in the article.
    pub(super) fn new(doc: &'s Document<'a>, names: &Names, toponyms: &[Toponym]) -> Self {
        let mut persons = KeyMap::default();
        for person in names.mentions.iter().filter(|m| m.kind == NameKind::Person) {
            if person.tokens.len() > 1 || person.mention.rule == NameRule::Kin.name() {
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

    /// Returns why the name isn't a place here, if so. `end` is the end of its sentence.
    pub(super) fn never(&self, t: &Toponym, known: &Known, end: usize) -> Option<Never> {
        let (doc, a, b) = (self.doc, t.tokens.start, t.tokens.end);
        let tokens = &doc.tokens()[..end];
        if is_party_tag(tokens, a) && !is_seat(known) {
            return Some(Never::PartyTag);
        }
        if is_pronoun(doc, a) {
            return Some(Never::Pronoun);
        }
        if is_currency(tokens, a, b) {
            return Some(Never::Currency);
        }
        if t.sort.is_none() && (is_campus(doc, a) || is_university(tokens, known, a, b)) {
            return Some(Never::University);
        }
        if t.sort.is_some() || t.within.is_some() || t.division {
            return None;
        }
        let one = b - a == 1;
        match () {
            () if one && is_zone(doc, a) => Some(Never::Zone),
            () if is_head(tokens, a, b) || one && is_division(tokens, a) => Some(Never::Headed),
            () if is_saints(tokens, known, a, b) => Some(Never::Saint),
            () if names_a_thing(tokens, b) => Some(Never::NamedThing),
            () if is_in_longer(tokens, a, b) => Some(Never::Longer),
            () if one && self.is_person(tokens, a) => Some(Never::Person),
            () if one && is_acronym(doc, known, a, end) => Some(Never::Acronym),
            () if one && is_brand(tokens, known, a) => Some(Never::Brand),
            () if one && has_article(doc, known, a, end) => Some(Never::Article),
            () => None,
        }
    }

    /// Whether it is part of a person's name in the article, and no preposition of place comes
    /// before it.
    fn is_person(&self, tokens: &[Token], a: usize) -> bool {
        self.persons.contains_key(&tokens[a].key)
            && tokens[..a]
                .last()
                .is_none_or(|t| !t.is(Class::LOCATIVE_PREPOSITION) && t.key != key!("of"))
    }
}

/// Whether a person is "known as" or "nicknamed" this.
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
    let from = names.mentions.partition_point(|m| m.tokens.start < start);
    called
        && names.mentions[from..]
            .iter()
            .take_while(|m| m.tokens.start < a)
            .any(|m| m.kind == NameKind::Person)
}

/// Whether the token is a time zone right after a time of day: "9:30 EST".
fn is_zone(doc: &Document, a: usize) -> bool {
    let Some(before) = a.checked_sub(1).map(|p| &doc.tokens()[p]) else {
        return false;
    };
    let timed = before.kind == TokenKind::Number
        || keys!["am", "pm", "a.m", "p.m", "noon", "midnight", "hours"].contains(&before.key);
    timed && zone(doc.key(a)).is_some()
}

/// Units that may follow a country's name: "50 US dollars".
const CURRENCIES: &[Key] = keys!["dollar", "dollars", "$", "cents", "peso", "pesos"];

/// Whether the name is part of a sum of money: "US $5", "5 million US dollars", "$5 US".
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
    // "$45,000 US": an amount, and no noun after it.
    let amount = a >= 2
        && tokens[a - 1].kind == TokenKind::Number
        && tokens[a - 2].key == key!("$")
        && keys!["us", "u.s"].contains(&tokens[a].key);
    amount
        && tokens.get(b).is_none_or(|t| {
            t.kind != TokenKind::Word || t.is(Class::PREPOSITION | Class::CONJUNCTION)
        })
}

/// Whether a member's party and a glued hyphen come before the name: "D-Texas", "R-Mich.".
pub(super) fn is_party_tag(tokens: &[Token], a: usize) -> bool {
    let [.., party, hyphen] = &tokens[..a] else {
        return false;
    };
    hyphen.key == key!("-")
        && hyphen.glued
        && tokens[a].glued
        && party.capitalised()
        && keys!["d", "r", "i", "dem", "rep", "dfl"].contains(&party.key)
}

/// Whether the name is only a town's: a member of a state's parliament is told by the town,
/// "R-Dover", as a member of Congress is by the state.
fn is_seat(known: &Known) -> bool {
    let wide = |e: &Entry| matches!(e.feature, Feature::Admin1 | Feature::Country);
    let entries = known.entries();
    !known.abbreviation
        && entries.iter().any(|e| e.feature.populated())
        && !entries.iter().any(wide)
}

/// Words for a kind of division, or for a part of one.
const GENERIC: WordSet = listed!("places/division_words.txt");

/// Whether a name consists only of directions and words for divisions: "Central District".
pub(super) fn is_generic(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .all(|t| t.is(Class::DIRECTION) || GENERIC.contains(&t.key) || t.key == key!("-"))
}

/// Whether this is only the beginning of a name with "of": "Southern District of Texas", "Republic
/// of Ireland".
fn is_head(tokens: &[Token], a: usize, b: usize) -> bool {
    let of = tokens.get(b).is_some_and(|t| t.key == key!("of"));
    of && tokens.get(b + 1).is_some_and(Token::capitalised) && is_generic(&tokens[a..b])
}

/// Whether the word only says what kind of division a number tells: "Region 7".
fn is_division(tokens: &[Token], a: usize) -> bool {
    GENERIC.contains(&tokens[a].key)
        && tokens
            .get(a + 1)
            .is_some_and(|t| t.kind == TokenKind::Number)
}

/// The population above which a city named after a saint has buildings of its own: "St.
/// Petersburg's Winter Palace".
const CITY: u32 = 200_000;

/// Whether the name is a saint's in that of a building or a day: "St. Mary's Hospital", "St.
/// Patrick's Day".
fn is_saints(tokens: &[Token], known: &Known, a: usize, b: usize) -> bool {
    if !keys!["st", "saint", "ste", "sainte"].contains(&tokens[a].key) {
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
            || keys!["day", "basilica", "eve", "health", "parish"].contains(&t.key)
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

/// Whether a particle shows that the place's name is part of a longer one: "Santa Rita del Ocre",
/// "Tour de France".
fn is_in_longer(tokens: &[Token], a: usize, b: usize) -> bool {
    const PARTICLES: &[Key] = keys!["de", "del", "do", "da", "dos", "das", "di", "du"];
    const ARTICLES: &[Key] = keys!["la", "las", "los", "el"];
    let particle = |t: &Token| t.case == Case::Lower && PARTICLES.contains(&t.key);
    let behind = || match &tokens[b..] {
        [link, article, name, ..] if ARTICLES.contains(&article.key) => {
            particle(link) && name.capitalised()
        }
        [link, name, ..] => particle(link) && name.capitalised(),
        _ => false,
    };
    match &tokens[..a] {
        [.., name, link] if particle(link) => name.capitalised() && link.key != key!("do"),
        _ => behind(),
    }
}

/// The most words after the place in the name of a law or event.
const THING: usize = 5;

/// Whether a thing named after the place follows: "the Paris Agreement", "the Boston Marathon",
/// "Ebola virus".
fn names_a_thing(tokens: &[Token], b: usize) -> bool {
    let Some(next) = tokens.get(b) else {
        return false;
    };
    if !next.capitalised() {
        // "Haverby's disease"
        let owned = (tokens.get(b + 1)).filter(|_| next.kind == TokenKind::Clitic);
        let ill = |t: &Token| keys!["disease", "syndrome", "sarcoma"].contains(&t.key);
        return next.is(Class::NAMED_AFTER_PLACE) || owned.is_some_and(ill);
    }
    let name = tokens[b..]
        .iter()
        .take(THING)
        .take_while(|t| t.capitalised());
    name.last()
        .is_some_and(|last| last.is(Class::NAMED_AFTER_PLACE | Class::EVENT))
}

/// Words for people and acts that "at" joins to a university: "a professor at", "taught at".
const ACADEMIC: WordSet = listed!("places/university_people.txt");
/// Words that "from" joins to a university: "graduated from", "a degree from".
const GRADUATED: WordSet = listed!("places/graduations.txt");
/// Words that "for" joins to a university's team.
const PLAYED: WordSet = listed!("places/university_sports.txt");

/// Whether the name is that of a university's campus: "Bell University-Dover".
fn is_campus(doc: &Document, a: usize) -> bool {
    let [.., body, hyphen] = &doc.tokens()[..a] else {
        return false;
    };
    matches!(doc.word(a - 1), "-" | "–")
        && hyphen.glued
        && doc.tokens()[a].glued
        && body.capitalised()
        && keys!["university", "college"].contains(&body.key)
}

/// Whether the words beside the name show a university: "a law professor at Dover", "graduated from
/// Dover", "the Dover quarterback".
fn is_university(tokens: &[Token], known: &Known, a: usize, b: usize) -> bool {
    let back = |n: usize, words: WordSet| {
        tokens[..a - 1]
            .iter()
            .rev()
            .take(n)
            .take_while(|t| t.kind == TokenKind::Word)
            .any(|t| words.contains(&t.key))
    };
    let before = tokens[..a].last().map(|t| t.key).unwrap_or_default();
    let cue = match before {
        k if k == key!("at") => back(4, ACADEMIC),
        k if k == key!("from") => back(4, GRADUATED),
        k if k == key!("for") => back(3, PLAYED),
        k if keys!["attend", "attends", "attended", "attending"].contains(&k) => {
            tokens.get(b).is_none_or(|t| !t.capitalised())
        }
        _ => tokens.get(b).is_some_and(|t| t.is(Class::TEAM_PLAYER)),
    };
    let goes_on = tokens.get(b).is_some_and(Token::capitalised);
    cue && !goes_on
        && known
            .entries()
            .iter()
            .all(|e| e.feature.local() || federal(e))
}

/// Whether the token is the pronoun "us", capitalised or in a line in capitals: "Follow Us",
/// "CONTACT US".
fn is_pronoun(doc: &Document, a: usize) -> bool {
    const ASKED: &[Key] = keys![
        "contact", "follow", "about", "join", "email", "tell", "support", "connect", "visit"
    ];
    let token = &doc.tokens()[a];
    let line = doc.sentences()[doc.sentence_at(a)].tokens.start;
    let asked = || {
        let verb = &doc.tokens()[line];
        let near = a - line == 1 || a - line == 2 && doc.key(a - 1) == key!("with");
        near && verb.case == Case::Upper && ASKED.contains(&verb.key)
    };
    token.key == key!("us") && (token.case == Case::Capital || token.case == Case::Upper && asked())
}

/// Whether the name is an acronym spelt like a small place: "CHU", "UGA". An acronym is in capitals
/// in a sentence that isn't. Names of countries and well-known states are never acronyms.
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
                || e.feature == Feature::Admin2
                || e.feature == Feature::Admin1 && e.naming == Naming::Name && !federal(e)
        })
        && lower()
        && doc
            .tokens()
            .get(a + 1)
            .is_none_or(|t| t.kind != TokenKind::Mark || keys![".", "("].contains(&t.key))
}

/// Whether the name of a river or sea is a company's: "Amazon raised prices", "Virgin Atlantic".
/// Waters have an article, and don't act.
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

/// Whether "the" stands before a town's name that no noun follows, as before a parliament's or a
/// ship's: "told the Duma that". Names with an article of their own are known with it.
fn has_article(doc: &Document, known: &Known, a: usize, end: usize) -> bool {
    let town = |e: &Entry| e.feature.populated() && e.feature != Feature::District;
    let plain = |t: &Token| {
        let verb = t.is(Class::AUXILIARY | Class::FINITE);
        let link = t.is(Class::PREPOSITION) && t.key != key!("to");
        t.kind == TokenKind::Quote || t.key == key!(".") || verb || link
    };
    a.checked_sub(1)
        .is_some_and(|the| doc.key(the) == key!("the"))
        && doc.tokens()[a + 1..end].first().is_none_or(plain)
        && known.entries().iter().all(town)
        && !gazetteer::knows(doc.name(a - 1..a + 1))
}
