//! Finds whom a description means that adds to what is known of a person: "the former minister",
//! "the Leeds MP", "the head of state", "the Orr Motors boss".

use super::Asked;
use super::age;
use super::epithet::IN_MIND;
use super::office::is_of_other_politics;
use super::register::Register;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names;
use crate::lexicon::office::{canonical, includes};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::Part;
use crate::text::{Kind as TokenKind, Span};

/// Returns the person in mind, if the description adds to what is known of them and fits: "the
/// former minister", "the Leeds MP", "the deputy mayor" for "her deputy, Ann Bell".
pub(super) fn further(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    if let Some(person) = statesman(asked, noun, salience) {
        return Some(person);
    }
    let s = asked.article;
    // "the member for Leeds"
    let member = s.key(noun.head) == key!("member") && s.is_capitalised(noun.head + 2);
    let ends = noun.head + 1 == noun.tokens.end || member && s.key(noun.head + 1) == key!("for");
    let owned = (noun.modifiers.clone()).any(|i| s.kind(i) == Some(TokenKind::Clitic));
    if noun.possessed || !ends || owned {
        return None;
    }
    let person = age::in_mind(asked, noun, salience, register, false)?;
    let floor = register.floor(asked.doc, noun.head, 2);
    let floor = floor.filter(|floor| register.entity_of(floor.speaker) != Some(person));
    let heavy = salience.weight(person) >= IN_MIND;
    let told = was(asked, noun, person, register)
        || is_seat(asked, noun, person)
        || is_home(asked, noun)
        || is_titled(asked, noun, person)
        || shares_field(asked, noun, person)
        || shares_rank(asked, noun, person);
    (heavy && floor.is_none() && told).then_some(person)
}

/// Whether one of the person's roles, or a title right before the name, has a word that fits.
fn has_role(asked: &Asked, person: usize, fits: impl Fn(usize) -> bool) -> bool {
    let mut roles = asked.names.entities[person].roles.iter();
    roles.any(|&role| asked.doc.tokens_in(role).take(16).any(&fits))
        || titles(asked, person).any(fits)
}

/// Returns the titles right before the person's name: `Sen` in "their lawyer, Sen. Ann Bell".
fn titles<'a>(asked: &'a Asked, person: usize) -> impl Iterator<Item = usize> + 'a {
    let mentions = asked.names.entities[person].mentions.iter();
    let s = asked.article;
    mentions.take(8).filter_map(move |&m| {
        let start = asked.names.mentions[m].tokens.start;
        let dot = usize::from(s.is_mark(s.before(start, 1), key!(".")));
        let title = s.before(start, 1 + dot);
        (start > dot && s.is(title, Class::TITLE) && s.is_capitalised(title)).then_some(title)
    })
}

/// Whether the noun is a title of the person's: "the prince", "the Leeds senator".
fn is_titled(asked: &Asked, noun: &Noun, person: usize) -> bool {
    let s = asked.article;
    let office = canonical(s.key(noun.head));
    let plain = (noun.modifiers.clone()).all(|i| s.is_capitalised(i));
    plain && titles(asked, person).any(|i| canonical(s.key(i)) == office)
}

/// Whether the description is of whoever leads or speaks for something that one of the person's
/// roles names, too: "the agriculture chief" for an agriculture secretary.
fn shares_field(asked: &Asked, noun: &Noun, person: usize) -> bool {
    const LEADS: &[Key] = keys!["chief", "boss", "head", "official", "executive", "supremo"];
    let s = asked.article;
    let Some(field) = noun.modifiers.clone().next_back() else {
        return false;
    };
    let noun_like = s.is_capitalised(field) || s.part(field) == Part::Noun;
    LEADS.contains(&s.key(noun.head))
        && noun_like
        && has_role(asked, person, |i| s.key(i) == s.key(field))
}

/// Whether the description is of an office that the person used to hold: "the former minister".
fn was(asked: &Asked, noun: &Noun, person: usize, register: &Register) -> bool {
    let s = asked.article;
    let office = canonical(s.key(noun.head));
    let former = |i: usize| s.is_one_of(i, keys!["former", "ex"]);
    let known = register.by_head(s.key(noun.head)).is_some();
    let holds = |i: usize| includes(office, s.key(i));
    s.is(noun.head, Class::ROLE | Class::TITLE)
        && !known
        && noun.modifiers.clone().any(former)
        && !has_role(asked, person, holds)
}

/// Whether the description is of a seat or party that fits a politician: "the Leeds MP", "the
/// Republican lawmaker".
fn is_seat(asked: &Asked, noun: &Noun, person: usize) -> bool {
    const SEATS: WordSet = listed!("names/legislators.txt");
    const OFFICES: WordSet = listed!("names/politicians.txt");
    const PARTISANS: WordSet = listed!("names/partisans.txt");
    // One person holds only one of these.
    const ONE: &[Key] = keys![
        "senator", "representative", "governor", "mayor", "president"
    ];
    let s = asked.article;
    let office = canonical(s.key(noun.head));
    let party = PARTISANS.contains(&s.key(noun.head)) && s.is_capitalised(noun.head);
    let named = (noun.modifiers.clone()).any(|i| s.is_capitalised(i));
    // "the lawmaker", "the member for Leeds"
    let any = s.is_one_of(
        noun.head,
        keys!["lawmaker", "legislator", "parliamentarian"],
    ) && noun.modifiers.is_empty();
    let member = s.key(noun.head) == key!("member") && s.key(noun.head + 1) == key!("for");
    let seat = SEATS.contains(&office) && named || party || any || member;
    let other = |i: usize| {
        let key = canonical(s.key(i));
        ONE.contains(&key) && key != office && !party
    };
    let politician = |i: usize| OFFICES.contains(&canonical(s.key(i)));
    seat && has_role(asked, person, politician)
        && !has_role(asked, person, other)
        && !is_of_other_politics(asked, noun, person)
}

/// Whether the description only says where somebody is from: "the Denmark international".
fn is_home(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    s.is_one_of(noun.head, keys!["international", "native"])
        && (noun.modifiers.clone()).any(|i| s.is_capitalised(i))
}

/// Whether the description and one of the person's roles are of the same rank: "the deputy mayor",
/// "her deputy".
fn shares_rank(asked: &Asked, noun: &Noun, person: usize) -> bool {
    const RANKS: &[Key] = keys!["deputy", "assistant", "vice"];
    let s = asked.article;
    let rank = (noun.modifiers.clone()).find(|&i| s.is_one_of(i, RANKS));
    let roles = asked.names.entities[person].roles.iter();
    let ends = |&role: &Span| asked.doc.tokens_in(role).next_back().map(|i| s.key(i));
    rank.is_some_and(|rank| roles.clone().any(|role| ends(role) == Some(s.key(rank))))
}

/// Returns the person in mind whom the head of a state or government means, or the shadow minister.
fn statesman(asked: &Asked, noun: &Noun, salience: &Salience) -> Option<usize> {
    const STATE: &[Key] = keys!["president", "king", "queen", "emperor", "emir", "sultan"];
    const GOVERNMENT: &[Key] = keys!["prime", "premier", "chancellor"];
    let s = asked.article;
    let of = s.key(noun.head) == key!("head") && s.key(noun.head + 1) == key!("of");
    let shadow = |i: usize| s.key(i) == key!("shadow");
    let offices = match () {
        _ if of && s.key(noun.head + 2) == key!("state") => STATE,
        _ if of && s.key(noun.head + 2) == key!("government") => GOVERNMENT,
        _ if s.key(noun.head) == key!("minister") && noun.modifiers.clone().any(shadow) => {
            keys!["shadow", "opposition"]
        }
        _ => return None,
    };
    let bodies = keys!["company", "board", "club", "union", "association"];
    let holds = |e: usize| {
        has_role(asked, e, |i| s.is_one_of(i, offices))
            && !has_role(asked, e, |i| {
                s.is_one_of(i, bodies) || s.is_one_of(i, keys!["vice", "leader"])
            })
    };
    salience.best(|e| f32::from(holds(e)))
}

/// The maximum number of people whose roles are compared.
const PEOPLE: usize = 256;

/// Returns the only person whose role says that they lead the body named in the description: "the
/// Orr Motors boss" for "Ann Bell, chairwoman of Orr Motors".
pub(super) fn head_of_body(asked: &Asked, noun: &Noun, register: &Register) -> Option<usize> {
    const HEADS: WordSet = listed!("names/heads_of_bodies.txt");
    const LEADS: WordSet = listed!("names/offices_in_charge.txt");
    let s = asked.article;
    let at = noun.head.checked_sub(1)?;
    let body = &asked.names.mentions[asked.names.mention_at(at)?];
    let boss = s.is_one_of(noun.head, keys!["boss", "chief", "head", "leader"]);
    if !boss || body.kind != names::Kind::Organization || !noun.modifiers.contains(&at) {
        return None;
    }
    let leads = |i: usize| s.is_one_of(i, HEADS) || s.is_one_of(i, LEADS);
    let of_body = |i: usize| {
        let mention = asked.names.mention_at(i);
        mention.is_some_and(|m| asked.names.mentions[m].entity == body.entity)
    };
    let entities = &asked.names.entities;
    let mut heads = (0..entities.len().min(PEOPLE)).filter(|&e| {
        let person = entities[e].kind == names::Kind::Person;
        person && register.has_spoken(e) && has_role(asked, e, leads) && has_role(asked, e, of_body)
    });
    let only = heads.next()?;
    heads.next().is_none().then_some(only)
}
