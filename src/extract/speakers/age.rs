//! Finds the person whom an age or a nationality means: "the 54-year-old", "the Italian". News uses
//! these for a person it has just named.

use super::office::is_in_charge;
use super::register::Register;
use super::salience::{SPOKE_LAST, Salience};
use super::source::Noun;
use super::{Asked, Kind};
use crate::extract::{ages, names};
use crate::lexicon::{Class, Gender, key, listed, noun_gender};

/// How far back an age is searched for, in tokens.
const REACH: usize = 800;
/// The number of sentences after which a speaker loses the floor.
const FLOOR: usize = 2;

/// Whether the noun phrase is only an age: "the 54-year-old".
pub(super) fn is_age(asked: &Asked, noun: &Noun) -> bool {
    let (s, head) = (asked.article, noun.head);
    // "the 54-year-old from Leeds"
    let home = s.key(head + 1) == key!("from") && s.is_capitalised(head + 2);
    (noun.tokens.end == head + 1 || home)
        && head == noun.tokens.start + 5
        && s.key(head) == key!("old")
        && s.key(s.before(head, 2)) == key!("year")
        && (s.is_number(s.before(head, 4)) || s.is(s.before(head, 4), Class::NUMBER_WORD))
}

/// Whether the noun phrase is only a nationality: "the Italian".
pub(super) fn is_nationality(asked: &Asked, noun: &Noun) -> bool {
    let people = |m: usize| asked.names.mentions[m].kind == names::Kind::Other;
    noun.tokens.len() == 2
        && noun.definite
        && !noun.plural
        && asked.article.is_capitalised(noun.head)
        && !asked
            .article
            .is_one_of(noun.head, listed!("names/partisans.txt"))
        && asked.names.mention_at(noun.head).is_some_and(people)
}

/// Returns the person whom the article is talking about, unless an unnamed source holds the floor.
/// With `led`, it is nobody who is in charge of others.
pub(super) fn in_mind(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
    led: bool,
) -> Option<usize> {
    let floor = register.floor(asked.doc, noun.head, FLOOR);
    let other = floor.is_some_and(|floor| register.kind(floor.speaker) == Kind::Unnamed);
    let last = floor.and_then(|floor| register.entity_of(floor.speaker));
    // "the Norwegian" may be a woman, "the Dutchman" is a man.
    let word = asked.doc.word(noun.head);
    let gender = noun_gender(asked.doc.key(noun.head)).or_else(|| match word {
        _ if word.ends_with("woman") => Some(Gender::Female),
        _ if word.ends_with("man") && word.len() > 6 => Some(Gender::Male),
        _ => None,
    });
    let is_person = |e: usize| {
        let person = asked.names.entities[e].kind == names::Kind::Person;
        let fits = gender.is_none_or(|g| salience.may_be(e, g));
        let speaks = if last == Some(e) { SPOKE_LAST } else { 1.0 };
        speaks * f32::from(person && fits && !(led && is_in_charge(asked, e)))
    };
    salience.best(is_person).filter(|_| !other)
}

/// Returns the person of that age: the person beside whose name it was last stated or, if it wasn't
/// stated, the person whom the article is talking about. Returns `None` if it was last stated of an
/// unnamed person.
pub(super) fn person(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let (doc, names) = (asked.doc, asked.names);
    let age = noun.head - 4;
    let stated = (age.saturating_sub(REACH)..age).rev();
    for i in stated.filter(|&i| asked.article.is_number(i) && doc.word(i) == doc.word(age)) {
        let year_old = asked.article.is_hyphen(i + 1) && doc.key(i + 2) == key!("year");
        let words = i..if year_old { i + 5 } else { i + 1 };
        if let Some(bearer) = ages::bearer(doc, names, words) {
            return Some(bearer);
        }
        if year_old {
            return None;
        }
    }
    // Nobody of 23 is in charge of a team or a court.
    let young = doc.word(age).parse().is_ok_and(|age: u32| age < 35);
    in_mind(asked, noun, salience, register, young)
}
