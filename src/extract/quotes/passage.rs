//! [`Passage`]: the unit that the rules read instead of a sentence, with checks on its words that
//! are not grammar: what can speak, which quotation is a title.

use std::ops::Range;

use crate::lexicon::{Class, Classes, Key, WordSet, classes, key, keys, listed};
use crate::syntax::{Part, Sentence, clause};
use crate::text::{Case, Kind, Quotation};

/// A sentence, or several sentences that a quotation holds together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'d, 'a> {
    /// Its tokens, without a dateline or label before them.
    pub(super) s: Sentence<'d, 'a>,
    pub(super) paragraph: usize,
}

/// Cuts the article into passages, in text order.
pub(super) fn passages<'d, 'a>(article: Sentence<'d, 'a>) -> Vec<Passage<'d, 'a>> {
    let doc = article.doc;
    let mut passages: Vec<Passage> = Vec::new();
    let mut paragraph = None;
    for sentence in doc.sentences().iter().filter(|s| !s.tokens.is_empty()) {
        let opens = paragraph != Some(sentence.paragraph);
        paragraph = Some(sentence.paragraph);
        let mut tokens = sentence.tokens.clone();
        if opens {
            tokens.start = after_lead(article.within(tokens.clone()));
        }
        let goes_on = |p: &Passage| {
            let open = doc.quotation_at(p.s.end - 1);
            open.is_some() && open == doc.quotation_at(tokens.start)
        };
        match passages.last_mut() {
            Some(last) if last.paragraph == sentence.paragraph && goes_on(last) => {
                last.s = article.within(last.s.start..tokens.end);
            }
            _ => passages.push(Passage {
                s: article.within(tokens),
                paragraph: sentence.paragraph,
            }),
        }
    }
    passages
}

/// Returns where the sentence begins after what leads a paragraph up to a dash: a dateline, `OSLO,
/// Norway (Agency) — `, a label, `EXCLUSIVE – `, or the speaker in a transcript. `header::dateline`
/// reads only the first of these, and needs to be sure that it is one.
fn after_lead(s: Sentence) -> usize {
    let start = s.start;
    // agencies of the 1980s typed `_` for a dash
    let parts = |i: usize| s.is_dash(i) || s.is_mark(i, key!("_"));
    let dash = (start + 1..s.end.min(start + 14)).find(|&i| parts(i) && !s.is_quoted(i));
    let Some(dash) = dash.filter(|d| d + 2 < s.end) else {
        return start;
    };
    let all_caps = s
        .token(start)
        .is_some_and(|t| t.case == Case::Upper && t.span.len() > 2);
    let agency = s.is_mark(dash - 1, key!(")")) && s.is_capitalised(start);
    let plain = |i: usize| s.is_capitalised(i) || !s.is_word(i) || s.is(i, Class::PREPOSITION);
    if (all_caps || agency) && (start..dash).all(plain) {
        dash + 1
    } else {
        start
    }
}

/// The classes of people, bodies and documents, which can speak.
const SPEAKERS: Classes = Class::SOURCE_NOUN.or(Class::TITLE).or(Class::PRONOUN);

/// Whether the word at `i` denotes a person, body or document that can speak, by name, noun or
/// pronoun.
pub(super) fn can_speak(s: Sentence, i: usize) -> bool {
    const PRESS: WordSet = listed!("speech/press_nouns.txt");
    let inside = || i > s.start && !s.is_stop(i - 1) && !s.is(i, Class::WEEKDAY | Class::STARTER);
    s.is(i, SPEAKERS)
        || is_plural_role(s, i)
        || s.is_one_of(i, PRESS)
        || s.is_capitalised(i) && (s.is_name(i) || inside())
        || s.kind(i) == Some(Kind::Address)
}

/// Whether the word at `i` is a noun for a person.
pub(super) fn is_role(s: Sentence, i: usize) -> bool {
    s.is(i, Class::PERSON_NOUN | Class::ROLE) || is_plural_role(s, i)
}

/// Whether the word is a role in the plural: `executives`, `bosses`. The list has only singulars.
fn is_plural_role(s: Sentence, i: usize) -> bool {
    let role = |ending| {
        let one = s.word(i).strip_suffix(ending);
        one.is_some_and(|one| classes(Key::of(one)).has(Class::ROLE))
    };
    s.is_lower(i) && s.is_plural(i) && ["s", "es"].into_iter().any(role)
}

/// Whether it ends like a sentence, perhaps with a closing mark.
pub(super) fn ends_sentence(s: Sentence) -> bool {
    let last = s.before(s.end, 1);
    s.is_stop(last) || s.kind(last) == Some(Kind::Quote)
}

/// Whether any word of the phrase can speak.
pub(super) fn speaks(s: Sentence, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|i| can_speak(s, i))
}

/// Whether the verb is one of shouting or whispering. After "and" in a report, its subject is more
/// often the person whom the report is about than the source: in `Police said a man ran off and
/// shouted`, the man shouts.
pub(super) fn is_shout(s: Sentence, verb: usize) -> bool {
    const SHOUTS: &[Key] = keys!["shouted", "yelled", "screamed", "whispered", "muttered"];
    s.is_one_of(verb, SHOUTS)
}

/// Whether the noun at `noun` denotes a thing. A verb such as "signals" or "calls for" then says
/// what the thing does and reports nothing: `the move signals a change`. Documents aren't things.
pub(in crate::extract) fn is_thing(s: Sentence, noun: usize) -> bool {
    const OTHER: Classes = SPEAKERS
        .or(Class::RELATIVE)
        .or(Class::DETERMINER)
        .or(Class::NUMBER_WORD);
    const SPEAKING: WordSet = listed!("speech/speaking_nouns.txt");
    /// Endings of nouns for people: `logger`, `geologist`, `trustee`.
    const ENDINGS: [&str; 10] = [
        "er", "or", "ist", "man", "woman", "ian", "ee", "ant", "ent", "ative",
    ];
    let word = s.word(noun);
    s.is_lower(noun)
        && !s.is(noun, OTHER)
        && !s.is_name(noun)
        && !s.is_plural(noun)
        && !ENDINGS
            .iter()
            .any(|ending| word.ends_with(ending) && !word.ends_with("ment"))
        && !s.is_one_of(noun, SPEAKING)
        && s.part(noun) == Part::Noun
}

/// Whether the verb at `cue` reports nothing if its subject is a thing: `the move signals a
/// change`.
pub(in crate::extract) fn is_done_by_things(s: Sentence, cue: usize) -> bool {
    const DO: WordSet = listed!("speech/things_do.txt");
    s.is_one_of(cue, DO)
}

/// Returns the outermost quotation that contains the token at `i`, or has it as a mark.
pub(super) fn quotation<'d>(s: Sentence<'d, '_>, i: usize) -> Option<&'d Quotation> {
    s.doc.quotation_at(i).map(|q| &s.doc.quotations()[q])
}

/// Whether this quotation is the title of a work: at most seven words, all of them capitalised or
/// small (prepositions, articles, conjunctions and words of one or two letters).
pub(super) fn is_title(s: Sentence, quotation: Range<usize>) -> bool {
    const SMALL: Classes = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::CONJUNCTION);
    let tokens = &s.doc.tokens()[quotation];
    let words = || tokens.iter().filter(|t| t.kind == Kind::Word);
    let count = words().take(8).count();
    0 < count && count < 8 && words().all(|t| t.capitalised() || t.is(SMALL) || t.span.len() < 3)
}

/// Returns the end of the phrases of time and place that begin at `at`.
pub(super) fn past_adjuncts(s: Sentence, at: usize) -> usize {
    clause::past_adjuncts(s, at, |quotation| is_title(s, quotation))
}
