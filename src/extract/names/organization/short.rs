//! Matches short forms of bodies' names: without the nation, town or chamber that the body serves,
//! without words that only say that it is a company, with an acronym before the last word, or a
//! team's nickname.
//!
//! A short form is joined to a long one only if all the long forms with this short form lack the
//! same words in it: in an article with a Norwegian and a Danish foreign ministry, "Foreign
//! Ministry" is joined to neither.

use super::super::detected::Detected;
use super::{Bodies, acronym, form, nation};
use crate::lexicon::gazetteer::{self, NameKey};
use crate::lexicon::{Class, Classes, Key, KeyMap, classes, is_company_tail, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Document, Kind as TokenKind};

/// What a short form leaves off, which distinguishes long forms with the same short form.
type Scope = Key;

/// The short forms of an article's bodies, each with the bodies that have it.
#[derive(Default)]
pub(super) struct Shorts(KeyMap<Vec<(Scope, usize)>>);

impl Shorts {
    /// Records the short forms of a body's name.
    pub(super) fn note(&mut self, doc: &Document, found: &Detected, body: usize) {
        let words: Vec<(&str, Key)> = found
            .tokens
            .clone()
            .filter(|&i| doc.tokens()[i].kind == TokenKind::Word)
            .map(|i| (doc.word(i), doc.key(i)))
            .collect();
        let mut add = |short: &[Key], scope: Key| {
            let all = self.0.entry(form(short)).or_default();
            if all.len() < MOST {
                all.push((scope, body));
            }
        };
        let keys: Vec<Key> = words.iter().map(|w| w.1).collect();
        match place(&words) {
            Some((len, scope)) => after_place(&words, &keys, len, scope, &mut add),
            None => nickname(&words, &mut add),
        }
        before_of(&words, &keys, &mut add);
        // "Lund State" is "Lund State University"; "Senate Ferry" is its committee.
        if let [chamber @ .., last] = &keys[..]
            && chamber.len() > 1
            && (*last == key!("university") && chamber.ends_with(&[key!("state")])
                || *last == key!("committee") && keys!["senate", "house"].contains(&keys[0]))
        {
            add(chamber, form(&keys));
        }
        company(&words, &keys, &mut add);
        if words
            .last()
            .is_some_and(|last| classes(last.1).has(Class::BODY_KIND))
        {
            acronym::headed(&words, |short| add(short, form(&keys)));
        }
        let named = |(_, full): &&(Key, &[Key])| keys.ends_with(full);
        for (short, full) in CALLED.iter().filter(named) {
            add(&[*short], form(full));
        }
    }

    /// Joins the bodies that share a short form and what it leaves off, and those known by the
    /// short form itself.
    pub(super) fn join(self, forms: &KeyMap<usize>, bodies: &mut Bodies) {
        for (short, longs) in self.0 {
            for (at, &(scope, body)) in longs.iter().enumerate() {
                for &(_, same) in longs[..at].iter().filter(|(other, _)| *other == scope) {
                    bodies.join(body, same);
                }
            }
            let (scope, long) = longs[0];
            let one = longs.iter().all(|&(other, _)| other == scope);
            if let Some(&body) = forms.get(&short).filter(|_| one) {
                bodies.join(body, long);
            }
        }
    }
}

/// Well-known short forms of bodies, each with the words that the full name ends in.
const CALLED: &[(Key, &[Key])] = &[
    (key!("fed"), keys!["federal", "reserve"]),
    (key!("commons"), keys!["house", "of", "commons"]),
    (key!("lords"), keys!["house", "of", "lords"]),
    (key!("goldman"), keys!["goldman", "sachs"]),
    (key!("deutsche"), keys!["deutsche", "bank"]),
    (key!("berkshire"), keys!["berkshire", "hathaway"]),
    (key!("pwc"), keys!["pricewaterhousecoopers"]),
];

/// How many bodies with one short form are compared.
const MOST: usize = 12;

/// Adds the short forms of a name whose first `len` words are a place: "Senate", and a team's
/// nickname.
fn after_place(
    words: &[(&str, Key)],
    keys: &[Key],
    len: usize,
    scope: Scope,
    add: &mut impl FnMut(&[Key], Scope),
) {
    let (place, rest) = keys.split_at(len);
    let public = |k: &Key| classes(*k).has(Class::BODY_KIND | Class::PUBLIC_BODY);
    let alone = keys![
        "senate", "congress", "parliament", "treasury", "army", "navy", "cabinet"
    ];
    if rest.len() > 1 && rest.iter().any(public) || rest.len() == 1 && alone.contains(&rest[0]) {
        add(rest, scope);
    }
    // "Lund Penguins" is "Penguins", and "Lund" when it plays.
    let tail = || listed!("names/club_tails.txt").contains(&rest[0]);
    // "Lund Robotics" is a company, not a team.
    let plural = || words[len].0.ends_with('s') && !public(&rest[0]) && !is_company_tail(rest[0]);
    let team = rest.len() == 1 && (plural() || tail());
    if team && nation(keys[0]).is_none() {
        add(rest, scope);
        add(place, rest[0]);
    }
}

/// Adds the nickname of a team that isn't called after a place: "Pilots" for "Qelvano Pilots".
fn nickname(words: &[(&str, Key)], add: &mut impl FnMut(&[Key], Scope)) {
    if let [(first, lead), (last, tail)] = words
        && morphology::is_plural(last)
        && !classes(*tail).has(Class::BODY_WORD)
        && !is_company_tail(*tail)
        && first.starts_with(char::is_uppercase)
        && last.starts_with(char::is_uppercase)
    {
        add(&[*tail], *lead);
    }
}

/// Adds what comes before "of" and a place: "Road and Bridge Board" for "Road and Bridge Board of
/// Norway".
fn before_of(words: &[(&str, Key)], keys: &[Key], add: &mut impl FnMut(&[Key], Scope)) {
    let of = keys.iter().rposition(|&k| k == key!("of"));
    let Some(of) = of.filter(|&of| of > 2) else {
        return;
    };
    let after = of + 1 + usize::from(keys.get(of + 1) == Some(&key!("the")));
    let left = &words[after.min(words.len())..];
    if place(left).is_some_and(|(len, _)| len == left.len()) {
        add(&keys[..of], keys[after]);
    }
}

/// Adds the short form of a company: "Bell" for "Bell Motor" and "Bell Systems Group".
fn company(words: &[(&str, Key)], keys: &[Key], add: &mut impl FnMut(&[Key], Scope)) {
    let Some(last) = keys.iter().rposition(|&k| !is_company_tail(k)) else {
        return;
    };
    let (short, left) = (&keys[..=last], &words[last + 1..]);
    // "Qelvano" for "Qelvano Water Systems": the word has no other meaning.
    if let ([first, _, ..], false) = (short, left.is_empty())
        && classes(*first) == Classes::NONE
        && place(&words[..1]).is_none()
    {
        add(&short[..1], form(keys));
    }
    let body = |k: &Key| classes(*k).has(Class::BODY_KIND | Class::DETERMINER);
    let lone_place = short.len() == 1
        && (nation(short[0]).is_some()
            || classes(short[0]).has(Class::DIRECTION | Class::PLACE_WORD));
    if let Some((word, _)) = left.first()
        && short.len() <= 3
        && !short.iter().any(body)
        && !lone_place
    {
        add(short, Key::of(word.trim_end_matches('s')));
    }
}

/// Returns the number of words of the nation, state, town or chamber of parliament that a name
/// begins with, and its key.
fn place(words: &[(&str, Key)]) -> Option<(usize, Scope)> {
    let first = words.first()?;
    if words.len() > 1
        && first.1 == key!("united")
        && keys!["states", "kingdom"].contains(&words[1].1)
    {
        return Some((
            2,
            if words[1].1 == key!("states") {
                key!("us")
            } else {
                key!("uk")
            },
        ));
    }
    if let Some(nation) = nation(first.1) {
        return Some((1, nation));
    }
    if keys!["national", "house", "senate"].contains(&first.1) {
        return Some((1, first.1));
    }
    if let [first, second, _, ..] = words
        && first.1 == key!("white")
        && second.1 == key!("house")
    {
        return Some((2, first.1));
    }
    let mut name = NameKey::default();
    let mut longest = None;
    for (i, &(word, key)) in words.iter().take(3).enumerate() {
        name = name.then(word, key);
        if gazetteer::senses(name).next().is_some() {
            longest = Some((i + 1, Key(name.0)));
        }
    }
    longest
}
