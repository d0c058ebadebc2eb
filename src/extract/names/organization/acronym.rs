//! Matches acronyms of bodies with the names they abbreviate.

use super::super::detected::Detected;
use crate::lexicon::gazetteer;
use crate::lexicon::{Key, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Returns the key of a name that is an acronym, without its full stops. An acronym has two capital
/// letters or more.
pub(super) fn key(doc: &Document, name: &Detected) -> Option<Key> {
    let [token] = &doc.tokens()[name.tokens.clone()] else {
        return None;
    };
    let word = doc.slice(token.span);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_acronym = token.kind == TokenKind::Word
        && matches!(token.case, Case::Upper | Case::Mixed)
        && name.span.len() <= 8
        && capitals >= 2
        && capitals * 2 > letters;
    is_acronym.then(|| {
        if word.contains('.') {
            Key::of(&word.replace('.', ""))
        } else {
            token.key
        }
    })
}

/// Returns the mention before the brackets around the acronym at `i`: "International Atomic Energy
/// Agency (IAEA)".
///
/// A word that isn't an acronym ("Phivolcs") must begin with the name's first letter, or be neither
/// a place's name nor another body's.
pub(super) fn in_brackets_after(
    doc: &Document,
    found: &[Detected],
    i: usize,
    acronym: bool,
) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let open = found[before].tokens.end;
    let same = doc.key(open) == key!("(")
        && found[i].tokens == (open + 1..open + 2)
        && doc.key(open + 2) == key!(")");
    let first = |name: &Detected| doc.slice(name.span).chars().next();
    let another = || {
        listed!("names/known_bodies.txt").contains(&doc.key(open + 1))
            || gazetteer::senses(doc.name(open + 1..open + 2))
                .next()
                .is_some()
    };
    (same && (acronym || first(&found[before]) == first(&found[i]) || !another())).then_some(before)
}

/// Returns the mention before the commas around the acronym at `i`, if it has the acronym's letters
/// in this order: "Lund State University, LUSU,".
pub(super) fn in_commas_after(doc: &Document, found: &[Detected], i: usize) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let comma = found[before].tokens.end;
    let next = doc.key(comma + 2);
    let apart = doc.key(comma) == key!(",")
        && found[i].tokens == (comma + 1..comma + 2)
        && keys![",", "."].contains(&next);
    let mut letters = doc.slice(found[before].span).chars();
    let first = letters.clone().next();
    let word = doc.slice(found[i].span);
    let spells = word.chars().next() == first
        && word
            .chars()
            .all(|c| letters.any(|l| l.eq_ignore_ascii_case(&c)));
    let long = found[before].tokens.len() > 1 && word.len() > 2;
    (apart && spells && long).then_some(before)
}

/// Returns acronyms that leave off a word for a kind of government or the place at the start: "Lund
/// City Police Department" may be "LPD", "Ohio Ports Safety Board" may be "PSB". They are weaker
/// than `initials`.
pub(super) fn shorter(doc: &Document, name: &Detected) -> Vec<Key> {
    /// The fewest letters of such an acronym.
    const LETTERS: usize = 3;
    /// Words that news leaves out of an acronym.
    const GOVERNMENTS: &[Key] = keys!["city", "county", "state", "national", "metropolitan"];
    let words: Vec<usize> = name
        .tokens
        .clone()
        .filter(|&i| doc.tokens()[i].kind == TokenKind::Word && doc.tokens()[i].capitalised())
        .collect();
    if words.len() <= LETTERS {
        return Vec::new();
    }
    let without = |skipped: usize| {
        let kept = words.iter().enumerate().filter(|(i, _)| *i != skipped);
        let letters = kept.filter_map(|(_, &i)| doc.word(i).chars().next());
        Key::of(&letters.collect::<String>())
    };
    let left_off = |&at: &usize| match at {
        0 => {
            let mut senses = gazetteer::senses(doc.name(words[0]..words[0] + 1));
            senses.next().is_some()
        }
        at => GOVERNMENTS.contains(&doc.key(words[at])),
    };
    (0..words.len() - 1).filter(left_off).map(without).collect()
}

/// Returns the acronyms that a name's initials make: with and without its small words; without a
/// nation at its start, or with all its letters ("US Postal Service": USPS); and without the words
/// from the last "and" on ("Institute for Coastal Health and Rescue": ICH).
pub(super) fn initials(doc: &Document, name: &Detected) -> impl Iterator<Item = Key> {
    let words: Vec<&Token> = doc.tokens()[name.tokens.clone()]
        .iter()
        .filter(|t| t.kind == TokenKind::Word && t.key != key!("the"))
        .collect();
    let first = |t: &&Token| doc.slice(t.span).chars().next();
    let capitals = |words: &[&Token]| -> String {
        words
            .iter()
            .filter(|t| t.capitalised())
            .filter_map(first)
            .collect()
    };
    let mut made = vec![
        capitals(&words),
        words.iter().filter_map(first).collect::<String>(),
    ];
    if let [nation, rest @ ..] = &words[..]
        && super::nation(nation.key).is_some()
    {
        made.push(capitals(rest));
        let letters: String = doc
            .slice(nation.span)
            .chars()
            .filter(|c| c.is_uppercase())
            .collect();
        made.push(letters + &capitals(rest));
    }
    let from = words
        .iter()
        .take(1)
        .filter(|w| super::nation(w.key).is_some())
        .count();
    let and = words.iter().rposition(|t| t.key == key!("and"));
    made.extend(
        and.filter(|&and| and > from + 2)
            .map(|and| capitals(&words[from..and])),
    );
    made.into_iter()
        .filter(|letters| letters.chars().count() >= 2)
        .map(|letters| Key::of(&letters))
}

/// Passes `add` the words of each short form in which an acronym replaces the words before the last
/// one: all of them ("PCS Union") or those after the first ("Lund AME Church").
pub(super) fn headed(words: &[(&str, Key)], mut add: impl FnMut(&[Key])) {
    let [before @ .., head] = words else {
        return;
    };
    let initial = |word: &str| word.chars().next().filter(|c| c.is_uppercase());
    for from in 0..=1.min(before.len()) {
        let letters: String = before[from..].iter().filter_map(|w| initial(w.0)).collect();
        if letters.len() < 3 || letters.len() > 5 {
            continue;
        }
        match from {
            0 => add(&[Key::of(&letters), head.1]),
            _ => add(&[before[0].1, Key::of(&letters), head.1]),
        }
    }
}
