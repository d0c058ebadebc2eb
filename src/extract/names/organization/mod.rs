//! Groups the names of each body.
//!
//! Two names with the same identifying words are the same body's, in any order if one of the words
//! is a word for a body ("Department of Justice", "Justice Department"). An acronym belongs to the
//! name before it in brackets, or to the one with its initials (`acronym`). A short form belongs to
//! its long form only if the missing words carry no meaning of their own and no other body can be
//! meant (`short`): "Hasbro" and "Hasbro Inc", "State Department" and "US State Department"; but
//! "Gazprom" isn't "Gazprom Neft". The order of the mentions makes no difference.

mod acronym;
mod short;

use super::detected::Detected;
use super::parts::Parts;
use crate::lexicon::{Class, Key, KeyMap, classes, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// Bodies, some of which may turn out to be the same: a union-find structure.
struct Bodies {
    /// For each body, its own number or that of one it was joined to.
    joined: Vec<usize>,
}

impl Bodies {
    fn add(&mut self) -> usize {
        self.joined.push(self.joined.len());
        self.joined.len() - 1
    }

    /// Returns the number that stands for this body and all those joined to it.
    fn find(&self, mut body: usize) -> usize {
        while self.joined[body] != body {
            body = self.joined[body];
        }
        body
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.joined[a.max(b)] = a.min(b);
    }
}

/// Returns the number of its body for each name with `is_body`, and `None` for the others.
pub(super) fn group(
    doc: &Document,
    found: &[Detected],
    parts: &Parts,
    is_body: impl Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let mut whose: Vec<Option<usize>> = vec![None; found.len()];
    let mut bodies = Bodies { joined: Vec::new() };
    let mut forms: KeyMap<usize> = KeyMap::default();
    let mut acronyms: KeyMap<usize> = KeyMap::default();
    let mut spelled: KeyMap<usize> = KeyMap::default();
    let mut shorter: KeyMap<usize> = KeyMap::default();
    let mut shorts = short::Shorts::default();
    for i in (0..found.len()).filter(|&i| is_body(i)) {
        let name = parts.of(i);
        let acronym = acronym::key(doc, &found[i]);
        let (table, own) = match acronym {
            Some(key) => (&mut acronyms, key),
            None => (&mut forms, form(name)),
        };
        let next = bodies.joined.len();
        let body = *table.entry(own).or_insert(next);
        whose[i] = Some(body);
        if body == next {
            bodies.add();
            if acronym.is_none() {
                for key in acronym::initials(doc, &found[i]) {
                    spelled.entry(key).or_insert(body);
                }
                for key in acronym::shorter(doc, &found[i]) {
                    shorter.entry(key).or_insert(body);
                }
                shorts.note(doc, &found[i], body);
            }
        }
        let before = acronym::in_brackets_after(doc, found, i, acronym.is_some())
            .or_else(|| acronym.and_then(|_| acronym::in_commas_after(doc, found, i)))
            .or_else(|| defined_after(doc, found, i, name, parts));
        if let Some(long) = before.and_then(|before| whose[before]) {
            bodies.join(body, long);
        }
    }
    for (key, &body) in &acronyms {
        if let Some(&long) = spelled.get(key).or_else(|| shorter.get(key)) {
            bodies.join(body, long);
        }
        // "BELL" is "Bell", if the article has both.
        if let Some(&same) = forms.get(&form(&[*key])) {
            bodies.join(body, same);
        }
    }
    shorts.join(&forms, &mut bodies);
    let mut all = whose;
    all.iter_mut()
        .flatten()
        .for_each(|body| *body = bodies.find(*body));
    all
}

/// Returns a key for these words as a name. Their order counts only if none is a word for a body.
fn form(name: &[Key]) -> Key {
    const LINKS: &[Key] = keys!["of", "the", "for", "and", "&"];
    let telling = || name.iter().filter(|key| !LINKS.contains(key));
    if name.iter().any(|&key| classes(key).has(Class::BODY_KIND)) {
        Key(telling().fold(1, |sum: u64, key| sum.wrapping_add(key.0)))
    } else {
        Key(telling().fold(7, |sum: u64, key| {
            (sum ^ key.0).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        }))
    }
}

/// Returns the mention before the brackets and quotation marks around the name at `i`, if it begins
/// with the same words: `Bell Tools Group ("Bell")`.
fn defined_after(
    doc: &Document,
    found: &[Detected],
    i: usize,
    name: &[Key],
    parts: &Parts,
) -> Option<usize> {
    let quote = found[i].tokens.start.checked_sub(2)?;
    let opens = doc.tokens()[quote + 1].kind == TokenKind::Quote && doc.key(quote) == key!("(");
    let mut before = (0..i).rev().take(3).filter(|_| opens);
    before.find(|&b| {
        found[b].tokens.end + 8 > quote
            && parts.of(b).len() > name.len()
            && parts.of(b).starts_with(name)
    })
}

/// Returns one key for all the words for a nation before a body's name.
fn nation(word: Key) -> Option<Key> {
    if keys!["us", "u.s", "usa", "american", "america"].contains(&word) {
        return Some(key!("us"));
    }
    keys!["uk", "u.k", "british", "britain"]
        .contains(&word)
        .then_some(key!("uk"))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn bodies(text: &str) -> Vec<(&str, Vec<&str>)> {
        testing::entities(text, Kind::Organization)
    }

    #[test]
    fn an_acronym_goes_to_its_expansion() {
        let found = bodies(
            "The World Health Organization (WHO) said cases rose. The WHO will meet on Monday.",
        );
        assert_eq!(
            found,
            [(
                "World Health Organization",
                vec!["World Health Organization", "WHO", "WHO"]
            )]
        );
    }

    #[test]
    fn an_acronym_may_leave_off_a_word_or_take_more_letters() {
        for text in [
            "The New Lund City Police Department said no. The NLPD will meet on Monday.",
            "He told Ebona State University, EBSU, that it was late. The EBSU said no.",
        ] {
            assert_eq!(bodies(text).len(), 1, "{text}: {:?}", bodies(text));
        }
        let text = "The New Lund City Police Department said no. The CPA will meet on Monday.";
        assert_eq!(bodies(text).len(), 2, "{:?}", bodies(text));
    }

    #[test]
    fn an_acronym_may_leave_off_what_and_adds() {
        let found = bodies(
            "The Institute for Coastal Health and Rescue said cases rose. The ICH will meet on Monday.",
        );
        assert_eq!(found.len(), 1, "{found:?}");
        let found = bodies(
            "The Institute for Coastal Health and Rescue said cases rose. The ICR will meet on Monday.",
        );
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_short_form_goes_to_the_only_body_that_it_may_be_short_for() {
        for (long, short) in [
            ("Federal Reserve", "Fed"),
            ("Senate Ferry Committee", "Ferry Committee"),
            ("Coastal and Harbour Pilots Union", "CHP Union"),
            ("Qelvano Water Systems", "Qelvano"),
            ("Qelvano Pilots", "Pilots"),
            ("Lund State University", "Lund State"),
            ("Goldman Sachs", "Goldman"),
        ] {
            let text = format!("The {long} said no. A spokesman for the {short} said so.");
            assert_eq!(bodies(&text).len(), 1, "{text}: {:?}", bodies(&text));
        }
        let text = "The Senate Ferry Committee and the House Ferry Committee said no on Monday. A \
            spokesman for the Ferry Committee said so.";
        assert_eq!(bodies(text).len(), 3);
    }

    #[test]
    fn what_stands_in_brackets_is_another_name_or_a_place() {
        let text = "He told the National Ports Institute (Inapo) about it. The Inapo said no.";
        assert_eq!(bodies(text).len(), 1, "{:?}", bodies(text));
        let text = "He told the National Ports Institute (Reuters) about it. Reuters said no.";
        assert_eq!(bodies(text).len(), 2, "{:?}", bodies(text));
    }

    #[test]
    fn the_order_of_the_words_makes_no_other_ministry() {
        let found = bodies(
            "The Department of Justice said no. A spokesman for the Justice Department said so on Monday.",
        );
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_company_is_not_its_subsidiary() {
        let found = bodies(
            "Gazprom said output rose. Gazprom Neft said output fell. Shares in Gazprom Neft were lower.",
        );
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
