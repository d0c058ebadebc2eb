//! Which names of bodies are the same one's.
//!
//! Equal telling words make one body, in any order where a word for a body is among them
//! ("Department of Justice", "Justice Department"). An acronym goes to the name it stands beside in
//! brackets, or whose initials it is. A short form goes to its long form only where what is missing
//! says nothing of its own: "Hasbro" and "Hasbro Inc", "State Department" and "US State
//! Department"; but "Gazprom" is not "Gazprom Neft".

use super::detected::Detected;
use super::parts::Parts;
use crate::lexicon::{Class, Classes, Key, KeyMap, classes, key};
use crate::text::{Case, Document, Kind as TokenKind};

const A_BODY: Classes = Class::ORG_HEAD.or(Class::ORG_SUFFIX).or(Class::ORG_NOUN);

/// Gives each name of a body (those with `is_body`) the number of one; the others get `None`.
pub(super) fn group(
    doc: &Document,
    found: &[Detected],
    parts: &Parts,
    is_body: impl Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let mut whose: Vec<Option<usize>> = vec![None; found.len()];
    let mut bodies = 0;
    let mut forms: KeyMap<usize> = KeyMap::default();
    let mut acronyms: KeyMap<usize> = KeyMap::default();
    for i in (0..found.len()).filter(|&i| is_body(i)) {
        let name = parts.of(i);
        let acronym = is_acronym(doc, &found[i])
            .then(|| {
                name.first()
                    .map(|&key| undotted(doc, &found[i]).unwrap_or(key))
            })
            .flatten();
        let beside =
            in_brackets_after(doc, found, i, acronym.is_some()).and_then(|before| whose[before]);
        let known = beside
            .or_else(|| acronym.and_then(|key| acronyms.get(&key).copied()))
            .or_else(|| forms.get(&form(name)).copied());
        let body = known.unwrap_or_else(|| {
            bodies += 1;
            bodies - 1
        });
        whose[i] = Some(body);
        forms.entry(form(name)).or_insert(body);
        if let Some(key) = acronym {
            acronyms.entry(key).or_insert(body);
        } else {
            for short in short_forms(name) {
                forms.entry(form(short)).or_insert(body);
            }
            for key in initials(doc, &found[i]) {
                acronyms.entry(key).or_insert(body);
            }
        }
    }
    join_early(doc, found, &mut whose, bodies, &acronyms);
    whose
}

/// Sends an acronym that came before its long form to the long form's body.
fn join_early(
    doc: &Document,
    found: &[Detected],
    whose: &mut [Option<usize>],
    bodies: usize,
    acronyms: &KeyMap<usize>,
) {
    let mut moved: Vec<usize> = (0..bodies).collect();
    for (name, body) in found.iter().zip(whose.iter()) {
        if let Some(body) = *body
            && is_acronym(doc, name)
            && let Some(&to) =
                acronyms.get(&undotted(doc, name).unwrap_or(doc.key(name.tokens.start)))
        {
            moved[body] = to;
        }
    }
    whose
        .iter_mut()
        .flatten()
        .for_each(|body| *body = moved[*body]);
}

/// The identity of these words as a name: their order counts only where no word for a body is among
/// them.
fn form(name: &[Key]) -> Key {
    const LINKS: [Key; 5] = Key::words(["of", "the", "for", "and", "&"]);
    let telling = || name.iter().filter(|key| !LINKS.contains(key));
    if name.iter().any(|&key| classes(key).has(A_BODY)) {
        Key(telling().fold(1, |sum: u64, key| sum.wrapping_add(key.0)))
    } else {
        Key(telling().fold(7, |sum: u64, key| {
            (sum ^ key.0).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        }))
    }
}

/// The shorter forms that still mean this body and no other.
fn short_forms(name: &[Key]) -> impl Iterator<Item = &[Key]> {
    const NATIONS: [Key; 8] = Key::words([
        "us", "u.s", "united", "uk", "u.k", "british", "american", "national",
    ]);
    // "US State Department": without the nation.
    let nation = name.first().is_some_and(|key| NATIONS.contains(key));
    let skip = if name.get(1) == Some(&Key::word("states"))
        || name.get(1) == Some(&Key::word("kingdom"))
    {
        2
    } else {
        1
    };
    let rest = name.get(skip..).filter(|rest| nation && rest.len() >= 2);
    // "Ford Motor": without what only says that it is a company.
    let plain = name
        .iter()
        .position(|&key| classes(key).has(Class::ORG_SUFFIX))
        .filter(|&at| at > 0 && at + 2 >= name.len());
    let company = plain
        .and_then(|at| name.get(..at))
        .filter(|short| short.iter().all(|&key| !classes(key).has(A_BODY)) && short.len() == 1);
    rest.into_iter().chain(company)
}

/// Two capital letters or more, with or without stops.
fn is_acronym(doc: &Document, name: &Detected) -> bool {
    let [token] = &doc.tokens()[name.tokens.clone()] else {
        return false;
    };
    token.kind == TokenKind::Word
        && matches!(token.case, Case::Upper | Case::Mixed)
        && name.span.len() <= 8
        && {
            let word = doc.slice(token.span);
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            capitals >= 2 && capitals * 2 > word.chars().filter(|c| c.is_alphabetic()).count()
        }
}

/// The key of a dotted acronym without its stops.
fn undotted(doc: &Document, name: &Detected) -> Option<Key> {
    let word = doc.slice(name.span);
    word.contains('.').then(|| Key::of(&word.replace('.', "")))
}

/// The mention that the brackets around the acronym at `i` follow: "International Atomic Energy
/// Agency (IAEA)".
///
/// A word that is no acronym ("Phivolcs") must begin with the name's first letter.
fn in_brackets_after(doc: &Document, found: &[Detected], i: usize, acronym: bool) -> Option<usize> {
    let before = i.checked_sub(1)?;
    let open = found[before].tokens.end;
    let same = doc.key(open) == key!("(")
        && found[i].tokens == (open + 1..open + 2)
        && doc.key(open + 2) == key!(")");
    let first = |name: &Detected| doc.slice(name.span).chars().next();
    (same && (acronym || first(&found[before]) == first(&found[i]))).then_some(before)
}

/// The acronyms that a name's initials make: with and without its small words, and without a
/// leading nation.
fn initials(doc: &Document, name: &Detected) -> impl Iterator<Item = Key> {
    let words = || {
        doc.tokens()[name.tokens.clone()]
            .iter()
            .filter(|t| t.kind == TokenKind::Word && t.key != key!("the"))
    };
    let first = |t: &crate::text::Token| doc.slice(t.span).chars().next();
    let capitals: String = words()
        .filter(|t| t.capitalised())
        .filter_map(first)
        .collect();
    let all: String = words().filter_map(first).collect();
    let long_enough = capitals.chars().count() >= 2;
    let acronym = |letters: &str| long_enough.then(|| Key::of(letters));
    [acronym(&capitals), acronym(&all)].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use crate::extract::names;
    use crate::text::Document;

    /// Each body with the words of its mentions.
    fn bodies(text: &str) -> Vec<(&str, Vec<&str>)> {
        let doc = Document::new(text);
        let names = names::find(&doc);
        let bodies = names
            .entities
            .iter()
            .filter(|e| e.kind == names::Kind::Organization);
        bodies
            .map(|e| {
                (
                    doc.slice(e.name),
                    e.mentions
                        .iter()
                        .map(|&m| doc.slice(names.mentions[m].mention.span))
                        .collect(),
                )
            })
            .collect()
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
