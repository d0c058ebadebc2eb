//! Which names of people are the same one's.
//!
//! Full names come first, wherever they stand: `Ann Bell`, `Ann M. Bell` and `A. Bell` agree, `Ann Bell` and `Tom Bell` do not. A
//! single name then goes to the full name it ends ("Bell") or, failing that, begins ("Ann", "Xi"). Where several fit, the title
//! tells them apart ("Mrs Bell"), then the paragraph, then who is named most.

use super::detect::Detected;
use super::parts::Parts;
use crate::lexicon::{Class, Gender, Key, KeyMap, gender};
use crate::text::Document;

/// More bearers of one surname than this are not compared.
const NAMESAKES: usize = 24;

/// Somebody, while the mentions are being put together.
struct Person {
    /// The parts of the fullest form so far.
    parts: Vec<Key>,
    /// The given name's gender.
    gender: Option<Gender>,
    /// Mentions by a full name.
    full: usize,
    /// The last mention so far, as an index into the detected names.
    last: Option<usize>,
}

/// Gives each name of a person (those with `is_person`) the number of somebody; the others get `None`.
pub(super) fn group(doc: &Document, found: &[Detected], parts: &Parts, is_person: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut whose: Vec<Option<usize>> = vec![None; found.len()];
    let mut people: Vec<Person> = Vec::new();
    let mut by_last: KeyMap<Vec<usize>> = KeyMap::default();
    let mut by_first: KeyMap<Vec<usize>> = KeyMap::default();
    for i in (0..found.len()).filter(|&i| is_person(i)) {
        let mine = parts.of(i);
        let (Some(&first), Some(&last)) = (mine.first(), mine.last()) else { continue };
        if mine.len() < 2 {
            continue;
        }
        let named = by_last.get(&last).into_iter().chain(by_first.get(&first)).flat_map(|v| v.iter().take(NAMESAKES));
        let same = named.copied().find(|&p| agree(doc, mine, &people[p].parts, parts));
        let person = same.unwrap_or_else(|| {
            people.push(Person { parts: Vec::new(), gender: None, full: 0, last: None });
            people.len() - 1
        });
        whose[i] = Some(person);
        people[person].full += 1;
        if mine.len() > people[person].parts.len() {
            people[person].parts = mine.to_vec();
        }
        people[person].gender = people[person].gender.or_else(|| gender(doc.word(found[i].tokens.start)));
        for (table, key) in [(&mut by_last, last), (&mut by_first, first)] {
            let list = table.entry(key).or_default();
            if !list.contains(&person) && list.len() < NAMESAKES {
                list.push(person);
            }
        }
    }
    let mut alone: KeyMap<usize> = KeyMap::default();
    for i in (0..found.len()).filter(|&i| is_person(i)) {
        let person = whose[i].or_else(|| {
            let &[key] = parts.of(i) else { return None };
            let surname = by_last.get(&key).and_then(|list| choose(doc, found, i, list, &people));
            let other = || by_first.get(&key).and_then(|list| choose(doc, found, i, list, &people));
            surname.or_else(other).or_else(|| {
                Some(*alone.entry(key).or_insert_with(|| {
                    people.push(Person { parts: vec![key], gender: None, full: 0, last: None });
                    people.len() - 1
                }))
            })
        });
        whose[i] = person;
        if let Some(person) = person {
            people[person].last = Some(i);
        }
    }
    whose
}

/// Whether two full names can be one person's.
fn agree(doc: &Document, mine: &[Key], other: &[Key], parts: &Parts) -> bool {
    let (short, long) = if mine.len() <= other.len() { (mine, other) } else { (other, mine) };
    if long.starts_with(short) || long.ends_with(short) {
        return true;
    }
    if short.last() != long.last() {
        return false;
    }
    let given = |name: &[Key]| parts.given(name[0]);
    let same_given = match (given(mine), given(other)) {
        (Some(a), Some(b)) => same_given_name(doc.slice(a), doc.slice(b)),
        _ => false,
    };
    let middle = |name: &[Key]| (name.len() > 2).then(|| parts.given(name[1])).flatten().and_then(|s| doc.slice(s).chars().next());
    let middles_differ = matches!((middle(mine), middle(other)), (Some(a), Some(b)) if a != b);
    same_given && !middles_differ
}

/// `Rob` and `Robert`, `J.` and `John`, `Bill` and `William`.
fn same_given_name(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim_end_matches('.').to_lowercase(), b.trim_end_matches('.').to_lowercase());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let initial = short.chars().count() == 1;
    if long.starts_with(short.as_str()) && (initial || short.len() >= 3) {
        return true;
    }
    let pair = |full: &str, name: &str| crate::lexicon::nickname_of(name).any(|of| of == full);
    pair(&a, &b) || pair(&b, &a)
}

/// Which of several people of one name is meant by the mention at `i`.
fn choose(doc: &Document, found: &[Detected], i: usize, list: &[usize], people: &[Person]) -> Option<usize> {
    let &[first, ..] = list else { return None };
    if list.len() == 1 {
        return Some(first);
    }
    let title = title_gender(doc, found[i].tokens.start);
    let fits = |p: usize| title.is_none() || people[p].gender.is_none() || people[p].gender == title;
    let fitting = || list.iter().copied().filter(|&p| fits(p));
    let recent = fitting().filter(|&p| people[p].last.is_some()).max_by_key(|&p| people[p].last);
    let near = recent.filter(|&p| {
        let then = people[p].last.map_or(0, |m| found[m].tokens.start);
        doc.paragraph_at(then) == doc.paragraph_at(found[i].tokens.start)
    });
    near.or_else(|| fitting().filter(|&p| people[p].last.is_some()).max_by_key(|&p| (people[p].full, people[p].last)))
        .or_else(|| fitting().next())
        .or(Some(first))
}

/// The gender that the title before the token at `at` tells: `Mr` and `Mrs`.
pub(super) fn title_gender(doc: &Document, at: usize) -> Option<Gender> {
    let before = at.checked_sub(1).map(|i| &doc.tokens()[i]).filter(|t| t.is(Class::TITLE))?;
    const MEN: [Key; 9] = Key::words(["mr", "sir", "lord", "king", "prince", "duke", "father", "congressman", "councilman"]);
    const WOMEN: [Key; 11] =
        Key::words(["mrs", "ms", "miss", "lady", "dame", "queen", "princess", "duchess", "sister", "congresswoman", "councilwoman"]);
    if MEN.contains(&before.key) {
        Some(Gender::Male)
    } else if WOMEN.contains(&before.key) {
        Some(Gender::Female)
    } else {
        None
    }
}
