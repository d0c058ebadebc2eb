//! Finds the players of a team in its line-up, a list of surnames after a colon: "Marlow: Kerr,
//! Orr (Bell 60), Moss, …". The tagger takes surnames without sentences for towns and clubs.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// The fewest players of a line-up.
const FEWEST: usize = 7;
/// The most words of a player's name.
const LONGEST: usize = 3;
/// The most tokens in the brackets after a name.
const BRACKETED: usize = 8;

/// Adds the players, in place of the tagger's names for the same words.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let tokens = doc.tokens();
    let sport = Class::TEAM_PLAYER | Class::SPORT_WORD;
    let mut colons = (0..tokens.len())
        .filter(|&i| tokens[i].key == key!(":"))
        .peekable();
    if colons.peek().is_none() || !tokens.iter().any(|t| t.is(sport)) {
        return;
    }
    let mut changes = Vec::new();
    for colon in colons {
        let players = players(doc, colon + 1);
        let within = |name: &Range<usize>| {
            let first = found.partition_point(|other| other.tokens.end <= name.start);
            let last =
                first + found[first..].partition_point(|other| other.tokens.start < name.end);
            first..last
        };
        let person = |name: &&Range<usize>| {
            let known = |other: &Detected| other.kind == Kind::Person;
            found[within(name)].iter().any(known)
        };
        if players.len() < FEWEST || players.iter().filter(person).count() < FEWEST / 3 {
            continue;
        }
        changes.extend(players.into_iter().filter_map(|name| {
            let inside = within(&name);
            let whole =
                |other: &Detected| name.start <= other.tokens.start && other.tokens.end <= name.end;
            let free = found[inside.clone()].iter().all(whole);
            free.then(|| {
                (
                    inside,
                    Detected::ruled(doc, name, Kind::Person, Rule::Listed),
                )
            })
        }));
    }
    replace(found, changes);
}

/// Returns the names of the list that begins at `start`, with those in brackets after them.
fn players(doc: &Document, start: usize) -> Vec<Range<usize>> {
    let tokens = doc.tokens();
    let key = |i: usize| doc.key(i);
    let mut names = Vec::new();
    let mut at = start;
    loop {
        let name = name(doc, at);
        if name.is_empty() {
            break;
        }
        at = name.end;
        names.push(name);
        if key(at) == key!("(") {
            let end = tokens.len().min(at + BRACKETED);
            let Some(close) = (at..end).find(|&i| key(i) == key!(")")) else {
                break;
            };
            let substitute = self::name(doc, at + 1);
            if !substitute.is_empty()
                && tokens.get(substitute.end).map(|t| t.kind) == Some(TokenKind::Number)
            {
                names.push(substitute);
            }
            at = close + 1;
        }
        if !keys![",", ";", "and"].contains(&key(at)) {
            break;
        }
        at += 1;
    }
    names
}

/// Returns the words at `start` that may be a player's name; none if there are too many.
fn name(doc: &Document, start: usize) -> Range<usize> {
    const OTHER: Classes = Class::DETERMINER
        .or(Class::PREPOSITION)
        .or(Class::PRONOUN)
        .or(Class::MONTH)
        .or(Class::WEEKDAY)
        .or(Class::ORG_SUFFIX)
        .or(Class::ORG_HEAD);
    let tokens = &doc.tokens()[start.min(doc.tokens().len())..];
    let part = |i: usize| {
        let t = &tokens[i];
        let particle =
            t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key);
        let hyphen = t.glued && t.key == key!("-");
        t.capitalised() && !t.is(OTHER) || particle || hyphen
    };
    let words = (0..tokens.len().min(LONGEST + 3))
        .take_while(|&i| part(i))
        .count();
    let whole = (1..=LONGEST + 2).contains(&words)
        && tokens[0].capitalised()
        && tokens[words - 1].capitalised();
    start..start + if whole { words } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn surnames_after_a_colon_are_players() {
        let text = "The striker scored twice. Marlow: Kerr, Orr, Bell (Moss 60), Starling, Bergen, \
            Rankin, Hughes, Day.";
        assert_eq!(
            testing::mentions(text, Kind::Person),
            [
                "Kerr", "Orr", "Bell", "Moss", "Starling", "Bergen", "Rankin", "Hughes", "Day"
            ]
        );
    }

    #[test]
    fn other_lists_are_no_line_up() {
        let text = "Rain fell in seven towns: Oslo, Bergen, Stavanger, Trondheim, Drammen, Hamar, \
            Molde.";
        assert_eq!(testing::mentions(text, Kind::Person), [""; 0]);
    }
}
