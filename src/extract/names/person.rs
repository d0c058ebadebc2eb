//! Groups the names of each person.
//!
//! Full names come first, wherever they are: `Ann Bell`, `Ann M. Bell` and `A. Bell` agree, `Ann
//! Bell` and `Tom Bell` do not. A single name then belongs to the full name that it ends ("Bell")
//! or, failing that, begins ("Ann", "Xi") or has in the middle. If several fit, the title decides
//! ("Mrs Bell"), then the paragraph, then who is named most. A relative of somebody in the article
//! is seldom called by the surname alone.

use std::ops::Range;

use super::detected::Detected;
use super::introduction::{office_before, relative, title_gender};
use super::parts::Parts;
use super::spelling;
use crate::lexicon::{Class, Gender, Key, KeyMap, classes, gender, is_nickname};
use crate::text::Document;

/// How many bearers of one surname are compared.
const NAMESAKES: usize = 24;

/// A person, while the mentions are being grouped.
struct Person {
    /// The parts of the fullest form so far.
    parts: Vec<Key>,
    /// The given name's gender.
    gender: Option<Gender>,
    /// The offices before the full name: "Senator Ann Bell".
    offices: Vec<Key>,
    /// Whether somebody's relative is introduced by the full name: "his wife, Ann Bell".
    related: bool,
    /// The number of mentions by a full name.
    full: usize,
    /// The last mention so far, as an index into the detected names.
    last: Option<usize>,
}

/// The people found so far.
#[derive(Default)]
struct People {
    all: Vec<Person>,
    /// The people with a full name, by its last part.
    by_last: KeyMap<Vec<usize>>,
    /// The same, by its first part.
    by_first: KeyMap<Vec<usize>>,
    /// The same, by its first middle part that isn't a given name: "Reyes" of "Ann Reyes Bell".
    by_inner: KeyMap<Vec<usize>>,
}

/// Returns the number of its person for each name with `is_person`, and `None` for the others.
pub(super) fn group(
    doc: &Document,
    found: &[Detected],
    parts: &Parts,
    is_person: impl Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let mut whose: Vec<Option<usize>> = vec![None; found.len()];
    let mut people = People::default();
    for i in (0..found.len()).filter(|&i| is_person(i)) {
        let mine = parts.of(i);
        if mine.len() >= 2 {
            let given = doc.word(found[i].tokens.start);
            let person = people.by_full_name(doc, parts, mine, given);
            people.introduce(doc, person, found[i].tokens.clone());
            whose[i] = Some(person);
        }
    }
    let sounds = people.sounds(doc, parts);
    let mut alone: KeyMap<usize> = KeyMap::default();
    for i in (0..found.len()).filter(|&i| is_person(i)) {
        whose[i] = whose[i].or_else(|| {
            let &[key] = parts.of(i) else { return None };
            if let Some(holder) = people.by_office(doc, found[i].tokens.start, key) {
                return Some(holder);
            }
            people
                .by_single_name(doc, found, i, key)
                .or_else(|| sounds.get(&sound_of(doc, parts, key)?).copied())
                .or_else(|| Some(*alone.entry(key).or_insert_with(|| people.add(vec![key]))))
        });
        if let Some(person) = whose[i] {
            people.all[person].last = Some(i);
        }
    }
    whose
}

impl People {
    fn add(&mut self, parts: Vec<Key>) -> usize {
        self.all.push(Person {
            parts,
            gender: None,
            offices: Vec::new(),
            related: false,
            full: 0,
            last: None,
        });
        self.all.len() - 1
    }

    /// Returns the person whose full name these parts are: one whose name agrees with it, or a new
    /// one. `given` is its first word.
    fn by_full_name(&mut self, doc: &Document, parts: &Parts, mine: &[Key], given: &str) -> usize {
        let (first, last) = (mine[0], mine[mine.len() - 1]);
        let mut namesakes = self
            .by_last
            .get(&last)
            .into_iter()
            .chain(self.by_first.get(&first))
            .flat_map(|v| v.iter().take(NAMESAKES))
            .copied();
        let same = namesakes.find(|&p| agree(doc, mine, &self.all[p].parts, parts));
        let number = same.unwrap_or_else(|| self.add(Vec::new()));
        let person = &mut self.all[number];
        person.full += 1;
        if mine.len() > person.parts.len() {
            person.parts = mine.to_vec();
        }
        person.gender = person.gender.or_else(|| gender(given));
        let inner = mine[1..mine.len() - 1]
            .iter()
            .copied()
            .find(|&key| !classes(key).has(Class::FIRST_NAME | Class::NAME_LINK));
        let tables = [
            (&mut self.by_last, Some(last)),
            (&mut self.by_first, Some(first)),
            (&mut self.by_inner, inner),
        ];
        for (table, key) in tables {
            let Some(key) = key else { continue };
            let list = table.entry(key).or_default();
            if !list.contains(&number) && list.len() < NAMESAKES {
                list.push(number);
            }
        }
        number
    }

    /// Notes how the full name in these tokens introduces the person.
    fn introduce(&mut self, doc: &Document, person: usize, name: Range<usize>) {
        let office = office_before(doc, name.start);
        let person = &mut self.all[person];
        if let Some((gender, related)) = relative(doc, name) {
            person.related |= related;
            person.gender = Some(gender);
        }
        if let Some(office) = office
            && !person.offices.contains(&office)
        {
            person.offices.push(office);
        }
    }

    /// Returns the holder of the office before a surname that a relative of theirs shares:
    /// "Senator Bell" beside "her husband, Tom Bell". The holder may not have a full name in the
    /// article.
    fn by_office(&mut self, doc: &Document, start: usize, surname: Key) -> Option<usize> {
        let office = office_before(doc, start)?;
        let bearers = self.by_last.get(&surname)?;
        let holds = |&p: &usize| self.all[p].offices.contains(&office);
        let mut holders = bearers.iter().copied().filter(holds);
        if let Some(holder) = holders.next() {
            return (bearers.len() > 1 && holders.next().is_none()).then_some(holder);
        }
        let relatives = bearers.iter().all(|&p| self.all[p].related);
        relatives.then(|| {
            let holder = self.add(vec![surname]);
            self.all[holder].offices.push(office);
            if let Some(bearers) = self.by_last.get_mut(&surname) {
                bearers.push(holder);
            }
            holder
        })
    }

    /// Returns the person whose full name ends or begins with the single name at `i`, or has it in
    /// the middle.
    fn by_single_name(
        &self,
        doc: &Document,
        found: &[Detected],
        i: usize,
        key: Key,
    ) -> Option<usize> {
        // Beside "his wife, Ann Bell", the president himself is "Bell".
        let holder = |&p: &usize| self.all[p].full == 0;
        let bearers = self.by_last.get(&key).map_or(&[][..], Vec::as_slice);
        let titled = title_gender(doc, found[i].tokens.start).is_some();
        if let Some(holder) = bearers.iter().copied().find(holder).filter(|_| !titled) {
            return Some(holder);
        }
        let among = |table: &KeyMap<Vec<usize>>| choose(doc, found, i, table.get(&key)?, &self.all);
        among(&self.by_last)
            .or_else(|| among(&self.by_first))
            .or_else(|| among(&self.by_inner))
    }

    /// Returns a person of each surname, by the key that the spellings of the surname share.
    fn sounds(&self, doc: &Document, parts: &Parts) -> KeyMap<usize> {
        self.by_last
            .iter()
            .filter_map(|(&last, who)| Some((sound_of(doc, parts, last)?, *who.first()?)))
            .collect()
    }
}

/// Returns the key that the spellings of this word share.
fn sound_of(doc: &Document, parts: &Parts, word: Key) -> Option<Key> {
    spelling::sound(doc.slice(parts.word(word)?))
}

/// Whether two full names can be the same person's.
fn agree(doc: &Document, mine: &[Key], other: &[Key], parts: &Parts) -> bool {
    let (short, long) = if mine.len() <= other.len() {
        (mine, other)
    } else {
        (other, mine)
    };
    if long.starts_with(short) || long.ends_with(short) {
        return true;
    }
    let sound = |name: &[Key]| sound_of(doc, parts, *name.last()?);
    if short.last() != long.last() && (sound(short).is_none() || sound(short) != sound(long)) {
        return false;
    }
    let text = |key: Key| {
        parts
            .word(key)
            .map(|span| doc.slice(span))
            .unwrap_or_default()
    };
    let initials = |a: Key, b: Key| text(a).chars().next() == text(b).chars().next();
    let middles_differ = mine.len() > 2 && other.len() > 2 && !initials(mine[1], other[1]);
    // "B. Thomas Bell" goes by his second name, so he isn't Brian Bell.
    let initial = |key: Key| text(key).trim_end_matches('.').chars().count() == 1;
    let second = long.len() > 2 && initial(long[0]) && !initial(long[1]);
    let another = second && short.len() == 2 && !initial(short[0]);
    !middles_differ
        && !another
        && same_given_name((mine[0], text(mine[0])), (other[0], text(other[0])))
}

/// Whether two given names can be the same person's: `Rob` and `Robert`, `J.` and `John`, `Bill`
/// and `William`.
fn same_given_name((a, a_text): (Key, &str), (b, b_text): (Key, &str)) -> bool {
    let (a_text, b_text) = (a_text.trim_end_matches('.'), b_text.trim_end_matches('.'));
    let (short, long) = if a_text.len() <= b_text.len() {
        (a_text, b_text)
    } else {
        (b_text, a_text)
    };
    let begins = long
        .get(..short.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(short));
    let initial = short.chars().count() == 1;
    a == b || begins && (initial || short.len() >= 3) || is_nickname(a, b) || is_nickname(b, a)
}

/// Chooses which of several people with this name the mention at `i` means.
fn choose(
    doc: &Document,
    found: &[Detected],
    i: usize,
    list: &[usize],
    people: &[Person],
) -> Option<usize> {
    let &[first, ..] = list else { return None };
    let title = title_gender(doc, found[i].tokens.start);
    let fits =
        |p: usize| title.is_none() || people[p].gender.is_none() || people[p].gender == title;
    if list.len() == 1 {
        // "Mr Bell" isn't "his daughter, Ann Bell".
        return Some(first).filter(|&p| fits(p) || !people[p].related);
    }
    let fitting = || list.iter().copied().filter(|&p| fits(p));
    let recent = fitting()
        .filter(|&p| people[p].last.is_some())
        .max_by_key(|&p| people[p].last);
    let near = recent.filter(|&p| {
        let then = people[p].last.map_or(0, |m| found[m].tokens.start);
        doc.paragraph_at(then) == doc.paragraph_at(found[i].tokens.start)
    });
    near.or_else(|| {
        fitting()
            .filter(|&p| people[p].last.is_some())
            .max_by_key(|&p| (people[p].full, !people[p].related, people[p].last))
    })
    .or_else(|| fitting().next())
    // "Mrs. Bell" beside Tom and Carl Bell is a third person.
    .or(Some(first).filter(|_| title.is_none()))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn people(text: &str) -> Vec<(&str, Vec<&str>)> {
        testing::entities(text, Kind::Person)
    }

    #[test]
    fn a_surname_goes_to_its_full_name() {
        let found = people(
            "Mr Kerr spoke first. Peter Kerr, the mayor, said the bridge is safe. Kerr's wife was there.",
        );
        assert_eq!(found, [("Peter Kerr", vec!["Kerr", "Peter Kerr", "Kerr"])]);
    }

    #[test]
    fn initials_nicknames_and_suffixes_make_nobody_new() {
        let found = people(
            "William J. Kerr Jr. said it is safe. Bill Kerr said so on Monday, and William Kerr on Friday.",
        );
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn who_goes_by_the_second_name_has_no_other() {
        let found = people("The guests were B. Thomas Kerr, Brian Kerr and Thomas Kerr.");
        assert_eq!(
            found,
            [
                ("B. Thomas Kerr", vec!["B. Thomas Kerr", "Thomas Kerr"]),
                ("Brian Kerr", vec!["Brian Kerr"])
            ]
        );
    }

    #[test]
    fn different_given_names_are_different_people() {
        let found = people(
            "Peter Kerr said it is safe. Susan Kerr said it is not. \"No,\" said Mr. Kerr. \"It is not,\" said Mrs. Kerr.",
        );
        assert_eq!(
            found,
            [
                ("Peter Kerr", vec!["Peter Kerr", "Kerr"]),
                ("Susan Kerr", vec!["Susan Kerr", "Kerr"])
            ]
        );
    }

    #[test]
    fn an_office_tells_the_bearers_of_a_surname_apart() {
        let found = people(
            "State Senator Ann Kerr met Tom Kerr, her husband. Peter Kerr left. Sen. Kerr said no.",
        );
        assert_eq!(found[0], ("Ann Kerr", vec!["Ann Kerr", "Kerr"]));
        let found = people("His wife, Ann Kerr, was there. President Kerr waved.");
        assert_eq!(
            found,
            [("Ann Kerr", vec!["Ann Kerr"]), ("Kerr", vec!["Kerr"])]
        );
        let found = people("Ann Kerr was there. President Kerr waved.");
        assert_eq!(found, [("Ann Kerr", vec!["Ann Kerr", "Kerr"])]);
    }

    #[test]
    fn a_relative_is_seldom_meant_by_the_surname() {
        let found = people(
            "Tom Kerr owns the mill.\n\nHis wife, Ann Kerr, works there.\n\nKerr said no. Mr Kerr left.",
        );
        assert_eq!(
            found,
            [
                ("Tom Kerr", vec!["Tom Kerr", "Kerr", "Kerr"]),
                ("Ann Kerr", vec!["Ann Kerr"])
            ]
        );
        let found = people("His daughter, Kim Kerr, spoke. Mr Kerr had died.");
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_title_that_no_bearer_can_have_is_somebody_elses() {
        let found = people("Peter Kerr met Karl Kerr. Mrs. Kerr was away.");
        let names: Vec<&str> = found.iter().map(|f| f.0).collect();
        assert_eq!(names, ["Peter Kerr", "Karl Kerr", "Kerr"], "{found:?}");
    }

    #[test]
    fn a_surname_may_stand_between() {
        let found = people("Ana Orrego Reyes met Tom Kerr. Orrego said no. Tom left.");
        let names: Vec<&str> = found.iter().map(|f| f.0).collect();
        assert_eq!(names, ["Ana Orrego Reyes", "Tom Kerr"], "{found:?}");
        let found = people("Mary Ann Bell met Tom Kerr. Ann left, Bell said.");
        assert!(found.iter().any(|f| f.0 == "Ann"), "{found:?}");
    }

    #[test]
    fn hyphenated_surnames_are_one_name() {
        let found =
            people("Susan Kerr-Dunn said it is safe. The mayor thanked Ms. Kerr-Dunn on Monday.");
        assert_eq!(
            found,
            [("Susan Kerr-Dunn", vec!["Susan Kerr-Dunn", "Kerr-Dunn"])]
        );
    }
}
