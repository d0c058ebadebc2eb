//! Finds teams that go by a town's or state's name alone: in the rows of a table of results or
//! standings ("Dover 3 Leeds 1", "Dover 14 4 .778"), and in sentences that report a match ("beat
//! Dover 2-1"). Countries stay places, as do their teams.
//!
//! The rules here make single mentions bodies. `agree` does the same for the other mentions of the
//! name, unless the words before them show a place.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use super::signing;
use crate::lexicon::gazetteer::{self, Entry, Feature, Naming};
use crate::lexicon::{Class, Key, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The fewest rows of a table.
const ROWS: usize = 3;
/// The most words of a name in a table.
const LONGEST: usize = 3;
/// How many tokens above a table may say what it is about.
const ABOVE: usize = 60;

/// Adds the teams, and replaces names of the same words.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let mut teams = in_tables(doc);
    teams.extend(in_matches(doc, found));
    teams.sort_by_key(|tokens| tokens.start);
    let mut from = 0;
    let changes = teams.into_iter().filter_map(|tokens| {
        from += found[from..].partition_point(|name| name.tokens.end <= tokens.start);
        let end = from + found[from..].partition_point(|name| name.tokens.start < tokens.end);
        let free = match &found[from..end] {
            [] => true,
            [one] => one.tokens == tokens && one.kind != Kind::Person,
            _ => false,
        };
        let team = || Detected::ruled(doc, tokens, Kind::Organization, Rule::Team);
        free.then(|| (from..end, team()))
    });
    let changes = changes.collect();
    replace(found, changes);
}

/// Whether the name is that of a town or state and not of a country. England counts as a country.
fn is_town(doc: &Document, tokens: Range<usize>) -> bool {
    let state = |e: &Entry| e.feature == Feature::Admin1 && e.code.country() != Some("GB");
    let wide = |e: &Entry| match e.feature {
        Feature::Country | Feature::Continent | Feature::Region => true,
        Feature::Admin1 => !state(e),
        _ => false,
    };
    let mut town = false;
    for entry in gazetteer::lookup(doc.name(tokens)).filter(|e| e.naming != Naming::Demonym) {
        if wide(&entry) {
            return false;
        }
        town |= entry.feature.populated() || state(&entry);
    }
    town
}

/// Returns the towns and states in the tables of an article about sport.
fn in_tables(doc: &Document) -> Vec<Range<usize>> {
    let mut rows = 0;
    let mut names = Vec::new();
    let mut first = 0;
    for line in doc
        .lines()
        .iter()
        .filter(|line| !line.blank() && line.width < 60)
    {
        // Only tables have several digits in such short lines.
        let digits = doc
            .slice(line.span)
            .bytes()
            .filter(u8::is_ascii_digit)
            .count();
        if digits < 2 {
            continue;
        }
        let tokens = doc.tokens_in(line.span);
        if let Some(teams) = row(doc, tokens.clone()) {
            if rows == 0 {
                first = tokens.start;
            }
            rows += 1;
            names.extend(teams.into_iter().filter(|name| !name.is_empty()));
        }
    }
    let of_sport = |i: usize| listed!("names/results_words.txt").contains(&doc.key(i));
    if rows < ROWS || !(first.saturating_sub(ABOVE)..first).any(of_sport) {
        return Vec::new();
    }
    names.retain(|name| is_town(doc, name.clone()));
    names
}

/// Returns the names of a row: one before three or more numbers, or two with a number after each.
fn row(doc: &Document, line: Range<usize>) -> Option<[Range<usize>; 2]> {
    let first = name(doc, line.start, line.end)?;
    let numbers = |from: usize| {
        let number = |&i: &usize| match doc.tokens()[i].kind {
            // "LONDON 1996-12-06" isn't a row.
            TokenKind::Number => doc.tokens()[i].span.len() < 4 || doc.word(i).starts_with('.'),
            TokenKind::Mark => keys!["-", "/", ".", "(", ")", ","].contains(&doc.key(i)),
            _ => false,
        };
        (from..line.end).take_while(number).count()
    };
    let scores = numbers(first.end);
    let after = first.end + scores;
    if after == line.end {
        return (scores >= 3).then_some([first, 0..0]);
    }
    let second = name(doc, after, line.end).filter(|_| scores > 0)?;
    let scores = numbers(second.end);
    (scores > 0 && second.end + scores == line.end).then_some([first, second])
}

/// Returns the capitalised words from `start` on, up to a month or weekday, if they are few enough
/// for a name.
fn name(doc: &Document, start: usize, end: usize) -> Option<Range<usize>> {
    let words = doc.tokens()[start..end]
        .iter()
        .take_while(|t| t.capitalised() && !t.is(Class::MONTH | Class::WEEKDAY))
        .count();
    (1..=LONGEST)
        .contains(&words)
        .then_some(start..start + words)
}

/// Returns the towns and states that win or lose in a sentence with a score, and those that play
/// against a body that the tagger found.
fn in_matches(doc: &Document, found: &[Detected]) -> Vec<Range<usize>> {
    let mut teams = in_sport(doc, found);
    for (n, here) in found.iter().enumerate() {
        let tokens = &here.tokens;
        if !matches!(here.kind, Kind::Place | Kind::Other) || !is_matched(doc, tokens) {
            continue;
        }
        let sentence = &doc.sentences()[doc.sentence_at(tokens.start)].tokens;
        let opposite = |other: Option<&Detected>| {
            other.is_some_and(|other| {
                other.kind == Kind::Organization
                    && sentence.contains(&other.tokens.start)
                    && is_matched(doc, &other.tokens)
            })
        };
        let before = n.checked_sub(1).and_then(|n| found.get(n));
        if (opposite(before) || opposite(found.get(n + 1))) && is_town(doc, tokens.clone()) {
            teams.push(tokens.clone());
        }
    }
    teams
}

/// Returns the towns and states that win, lose or have players in a sentence about sport, whether
/// or not the tagger found them.
fn in_sport(doc: &Document, found: &[Detected]) -> Vec<Range<usize>> {
    let mut teams: Vec<Range<usize>> = Vec::new();
    let sentences = doc.sentences().iter().map(|s| s.tokens.clone());
    for sentence in sentences.filter(|s| is_of_sport(doc, s)) {
        let mut at = sentence.start;
        while at < sentence.end {
            if doc.tokens()[at].is(Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN) {
                at += 1;
                continue;
            }
            let known = found.partition_point(|name| name.tokens.end <= at);
            let tokens = match found.get(known).filter(|name| name.tokens.start <= at) {
                Some(name) => name.tokens.clone(),
                None => name(doc, at, sentence.end).unwrap_or(at..at + 1),
            };
            at = tokens.end;
            let first = &doc.tokens()[tokens.start];
            if first.capitalised()
                // not "Star" in "All-Star"
                && !first.glued
                && (is_matched(doc, &tokens) || signing::is_club(doc, &tokens))
                && is_town(doc, tokens.clone())
            {
                teams.push(tokens);
            }
        }
    }
    teams
}

/// Whether the sentence has a score, a word used only in sport ("goalkeeper") or one name that
/// beats another ("Dover beat Lund", but not "Dover beat Lund to the prize").
fn is_of_sport(doc: &Document, sentence: &Range<usize>) -> bool {
    const BEATS: &[Key] = keys![
        "beat", "beats", "thrash", "thrashed", "edge", "edged", "defeat", "defeated"
    ];
    let tokens = doc.tokens();
    let beats = |i: usize| {
        i > sentence.start
            && i + 2 < sentence.end
            && tokens[i - 1].capitalised()
            && tokens[i + 1].capitalised()
            && BEATS.contains(&tokens[i].key)
            && tokens[i + 2].kind != TokenKind::Clitic
            && tokens[i + 2].key != key!("to")
    };
    sentence
        .clone()
        .any(|i| match (tokens[i].kind, tokens[i].case) {
            (TokenKind::Number, _) => i >= sentence.start + 2 && is_score(doc, i),
            (_, Case::Lower) => tokens[i].is(Class::TEAM_PLAYER | Class::SPORT_WORD) || beats(i),
            _ => false,
        })
}

/// Whether the words beside a name show that it plays a match.
fn is_matched(doc: &Document, name: &Range<usize>) -> bool {
    plays(doc, name.end) || is_played(doc, name.start) || is_led(doc, name)
}

/// Whether someone leads the name past another, or another past the name: "to lead Dover past
/// Lund", "lifted Dover to a win over Lund".
fn is_led(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let leads = |t: &Token| listed!("names/lead_verbs.txt").contains(&t.key);
    let won = |from: usize| {
        (from..tokens.len().min(from + 6))
            .any(|i| keys!["win", "victory", "draw", "rout", "triumph"].contains(&doc.key(i)))
    };
    let Some(before) = name.start.checked_sub(1) else {
        return false;
    };
    let over = keys!["past", "over", "by"];
    if leads(&tokens[before]) {
        return keys!["past", "over"].contains(&doc.key(name.end))
            || doc.key(name.end) == key!("to") && won(name.end + 1);
    }
    over.contains(&doc.key(before)) && tokens[before.saturating_sub(5)..before].iter().any(leads)
}

/// Whether a verb of winning or losing follows the name.
fn plays(doc: &Document, end: usize) -> bool {
    doc.tokens()
        .get(end)
        .is_some_and(|t| !t.capitalised() && is_match_verb(t.key))
}

fn is_match_verb(key: Key) -> bool {
    listed!("names/match_verbs.txt").contains(&key)
}

/// Whether the words before a name say that it was beaten or played against: "beat Dover", "a win
/// over Dover", "lost 3-1 to Dover", "at home to Dover".
fn is_played(doc: &Document, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else {
        return false;
    };
    if is_match_verb(doc.key(before)) {
        return true;
    }
    keys!["to", "over", "against", "with", "by"].contains(&doc.key(before))
        && doc.tokens()[..before].iter().rev().take(5).any(|t| {
            is_match_verb(t.key)
                || keys!["win", "victory", "draw", "defeat", "home", "away", "loss"]
                    .contains(&t.key)
        })
}

/// The marks between the two numbers of a score.
const DASHES: &[Key] = keys!["-", "–"];

/// Whether the token at `i` is the second number of a score: "3-1".
fn is_score(doc: &Document, i: usize) -> bool {
    let tokens = &doc.tokens()[i - 2..=i];
    let number = |t: &Token| t.kind == TokenKind::Number && t.span.len() < 4;
    tokens[2].glued
        && number(&tokens[2])
        && tokens[1].glued
        && DASHES.contains(&tokens[1].key)
        && number(&tokens[0])
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn bodies(text: &str) -> Vec<&str> {
        testing::mentions(text, Kind::Organization)
    }

    #[test]
    fn towns_in_a_table_of_results_are_teams() {
        let text = "Results of league matches on Saturday:\n\nReading 50 Widnes 3\nBath 35 Lincoln 20\nBristol 29 Exeter 19\n";
        assert_eq!(
            bodies(text),
            ["Reading", "Widnes", "Bath", "Lincoln", "Bristol", "Exeter"]
        );
        let text = "Rainfall on Saturday, in millimetres:\n\nReading 50 Widnes 3\nBath 35 Lincoln 20\nBristol 29 Exeter 19\n";
        assert!(!bodies(text).contains(&"Reading"));
    }

    #[test]
    fn a_town_that_is_led_past_another_is_its_team() {
        let text = "Ann Bell scored 31 points to lead Boston past Dover on Monday.";
        assert_eq!(bodies(text), ["Boston", "Dover"]);
        let text = "The road will lead from Boston past Dover to the sea.";
        assert_eq!(bodies(text), [""; 0]);
    }

    #[test]
    fn a_town_with_players_is_its_team() {
        for (text, teams) in [
            ("The Preston striker scored twice.", &["Preston"][..]),
            (
                "The goalkeeper joined Dover from Barnsley in May.",
                &["Dover", "Barnsley"],
            ),
            ("The striker was born in Dover and lives in Lund.", &[]),
            ("The nurse joined her sister in Dover from Lund.", &[]),
        ] {
            assert_eq!(bodies(text), teams, "{text}");
        }
    }

    #[test]
    fn a_town_that_wins_or_loses_a_match_is_its_team() {
        let text = "Rovers drew 2-2 at home to Dover on Sunday. Dover had led. He lives in Dover.";
        let dover = bodies(text).into_iter().filter(|name| *name == "Dover");
        assert_eq!(dover.count(), 2);
        for text in [
            "Chile beat Kenya 2-1 in Lagos.",
            "The road to Dover was closed from 2-4 p.m. on Saturday.",
        ] {
            assert_eq!(bodies(text), [""; 0], "{text}");
        }
    }
}
