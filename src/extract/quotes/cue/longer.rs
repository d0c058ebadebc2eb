//! Longer ways to say that somebody speaks: `used to say`, `is fond of saying`, `wanted to know`,
//! `is heard saying`, `would later say`.

use super::frames::Takes;
use crate::lexicon::{Key, key, keys};
use crate::syntax::Sentence;
use crate::syntax::verb_group::{self, VerbGroup};

/// Returns where the words begin that make a longer form of the verb at `verb`. `link` is the token
/// before its group.
pub(super) fn habit(
    s: Sentence,
    verb: usize,
    link: usize,
    group: &VerbGroup,
    takes: Takes,
) -> Option<usize> {
    const HABITS: &[Key] = keys!["used", "liked", "likes", "loved", "loves"];
    let leads = s.before(link, 1);
    if s.key(link) == key!("heard") && !group.negated {
        let heard = verb_group::before(s, link);
        return heard.has_be(s).then(|| heard.after_subject(s));
    }
    let to = group.infinitive && s.key(link) == key!("to");
    let says = takes.has(Takes::CLAUSE.or(Takes::TELL));
    let wish = s.key(verb) == key!("know") && s.key(leads) == key!("wanted");
    if to && (wish || says && s.is_one_of(leads, HABITS)) {
        return Some(leads);
    }
    let fond = s.key(link) == key!("of") && s.key(leads) == key!("fond");
    let be = s.before(leads, 1);
    (fond && says && verb_group::is_be(s.key(be))).then_some(be)
}

/// Whether the modal verb of the group tells what was said later or with reserve: `would later
/// say`, `would say only that`.
pub(super) fn is_said_after_all(s: Sentence, verb: usize, group: &VerbGroup) -> bool {
    const LATER: &[Key] = keys!["later", "afterwards", "subsequently"];
    let Some(modal) = group.auxiliary else {
        return false;
    };
    let would = s.is_one_of(modal, keys!["would", "could"]);
    let only = (modal + 1..verb + 2).any(|i| s.key(i) == key!("only"));
    let later = (modal + 1..verb).any(|i| s.is_one_of(i, LATER));
    would && (only || later)
}
