//! Names in apposition: "the mayor, Ann Bell,", "a rival, Harbour Radio", "Secretary of State
//! NAME".

use std::ops::Range;

use crate::extract::names::{Kind, Names};
use crate::extract::quotes::is_thing;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::syntax::noun_phrase::{self, Head};
use crate::syntax::{Part, Sentence};
use crate::text::{Kind as TokenKind, Span};

/// How many tokens after a mark are searched for the name: "the Leeds deputy mayor".
const LONGEST_TITLE: usize = 7;
/// The classes of words in a title before a name.
const TITLE: Classes = Class::TITLE.or(Class::ROLE).or(Class::ROLE_MODIFIER);

/// Returns the name in apposition to the head, among the source's words.
pub(super) fn inside(s: Sentence, names: &Names, head: usize, end: usize) -> Option<usize> {
    let opens = |i: usize| {
        s.is_one_of(
            i,
            keys![",", "(", ":", "--", "named", "called", "pseudonym"],
        ) || s.word(i) == "—"
    };
    (head + 1..end)
        .filter(|&i| opens(i))
        .take(3)
        .find_map(|mark| named_after(s.within(head..end), names, head, mark))
}

/// Returns the name in apposition right after the source's words, if the source was cut at its
/// comma: ", Ann Bell,".
pub(super) fn beyond(
    article: Sentence,
    names: &Names,
    head: usize,
    end: usize,
    content: &[Span],
) -> Option<usize> {
    let doc = article.doc;
    let sentence = doc.sentences().get(doc.sentence_at(head))?.tokens.end;
    let s = article.within(head..sentence);
    if !s.is_comma(end) {
        return None;
    }
    let m = named_after(s, names, head, end)?;
    let name = &names.mentions[m];
    let spoken = content.iter().any(|span| span.overlaps(name.mention.span));
    (closes(s, name.tokens.end) && !spoken).then_some(m)
}

/// Whether an apposition ends at `i`, or after a phrase there that says where its name is from:
/// "Ann Bell of Leeds University,".
fn closes(s: Sentence, i: usize) -> bool {
    let ends = |i: usize| {
        s.token(i).is_none() || matches!(s.kind(i), Some(TokenKind::Mark | TokenKind::Quote))
    };
    // "Ann Bell KC,"
    let i = i + usize::from(is_letters(s, i) && s.token(i + 1).is_some());
    let from = s.is_one_of(i, keys!["of", "from", "at"]);
    let phrase = |i: usize| s.is_capitalised(i) || s.is_one_of(i, keys!["the", "of"]);
    ends(i)
        || from
            && (i + 1..s.end.min(i + 8))
                .find(|&i| !phrase(i))
                .is_some_and(ends)
}

/// Whether the word is the letters for an office or honour that follow a name: "KC".
pub(super) fn is_letters(s: Sentence, i: usize) -> bool {
    const LETTERS: WordSet = listed!("names/postnominals.txt");
    s.is_one_of(i, LETTERS) && !s.is_lower(i)
}

/// Returns the name right after the mark, or after a title that follows the mark. `s` ends where
/// the name must end.
fn named_after(s: Sentence, names: &Names, head: usize, mark: usize) -> Option<usize> {
    let speaks = |i: usize| {
        let m = names.mention_at(i)?;
        let kind = names.mentions[m].kind;
        matches!(kind, Kind::Person | Kind::Organization).then_some(m)
    };
    let reach = s.end.min(mark + 1 + LONGEST_TITLE);
    let mut named = (mark + 1..reach).filter_map(|i| Some((i, speaks(i)?)));
    let first = named.next()?;
    // "her father, Orr Motors founder Ann Bell": the body is part of the title
    let person = named
        .find(|&(_, m)| names.mentions[m].kind == Kind::Person)
        .filter(|_| names.mentions[first.1].kind == Kind::Organization)
        .filter(|&(at, _)| introduces(s, mark + 1..at));
    let (at, m) = person.unwrap_or(first);
    if !introduces(s, mark + 1..at) {
        return None;
    }
    let body = s.is(head, Class::ORG_NOUN) || s.word(head).ends_with("groups");
    match names.mentions[m].kind {
        Kind::Person => !body,
        // "the developer, Acme,", "one of these clubs, the Leeds Rovers,"
        Kind::Organization => {
            let person = Class::PERSON_NOUN | Class::TITLE;
            let alone = at <= mark + 2 && closes(s, names.mentions[m].tokens.end);
            let either = s.is(head, Class::ROLE) && !s.is(head, person);
            // "the applicant, Orr Timber Ltd,": a party to a lawsuit
            const PARTIES: &[Key] = keys![
                "applicant", "appellant", "claimant", "complainant", "defendant", "petitioner",
                "plaintiff", "respondent"
            ];
            body || alone && (either || s.is_one_of(head, keys!["one", "another"]))
                || alone && s.is_one_of(head, PARTIES)
        }
        Kind::Place | Kind::Other => false,
    }
    .then_some(m)
}

/// Whether these words can come between a mark and the name in apposition: a title, an article, a
/// demonym, or a description that gives the name ("a tall man called").
fn introduces(s: Sentence, mut words: Range<usize>) -> bool {
    const OUTSIDE: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::CUE)
        .or(Class::PRONOUN)
        .or(Class::CONJUNCTION);
    words.end = before_bracket(s, words.clone());
    let Some(last) = words.end.checked_sub(1).filter(|i| words.contains(i)) else {
        return true;
    };
    let given = s.is_one_of(last, keys!["called", "named"]);
    let title = s.is(last, TITLE | Class::DETERMINER) || s.is_capitalised(last);
    // "the film-maker"; not "the day"
    let noun = || {
        s.is_lower(last)
            && s.part(last) == Part::Noun
            && !s.is(last, Class::TIME_UNIT | Class::DOCUMENT)
    };
    let dot = |i: usize| s.is_mark(i, key!(".")) && s.glued(i);
    // "civil and mining engineering professor"
    let first = words.start;
    let joint = |i: usize| s.key(i) == key!("and") && i > first && s.is(last, TITLE);
    // "former Bank of Norland governor"
    let named = |i: usize| i > first && s.is_capitalised(i - 1) && s.is_capitalised(i + 1);
    (given || title || dot(last) || noun())
        && words.all(|i| {
            let inner = s.is_word(i) && (s.is(i, TITLE) || !s.is(i, OUTSIDE));
            inner || named(i) || i == last && given || dot(i) || s.joins(i) || joint(i)
        })
}

/// Returns where a title in brackets begins at the end of the words, or their end: "Dr. (Mrs.)".
fn before_bracket(s: Sentence, words: Range<usize>) -> usize {
    let bracket = |i: &usize| s.is_mark(*i, key!("("));
    let opens = words.clone().rev().take(4).find(bracket);
    match opens {
        Some(open) if s.is_mark(words.end - 1, key!(")")) && s.is(open + 1, Class::TITLE) => open,
        _ => words.end,
    }
}

/// Returns the description right after a person's name that ends at `end`: "Ann Bell, a marine
/// botanist at Leeds University,". Any noun for a person counts, listed or not.
pub(super) fn role_after(article: Sentence, end: usize) -> Option<Span> {
    const NOBODY: Classes = Class::ORG_NOUN
        .or(Class::DOCUMENT)
        .or(Class::TIME_UNIT)
        .or(Class::PRONOUN);
    let doc = article.doc;
    let sentence = doc.sentences().get(doc.sentence_at(end))?.tokens.end;
    let s = article.within(end..sentence);
    if !s.is_comma(end) || !s.is_one_of(end + 1, keys!["a", "an", "the"]) {
        return None;
    }
    let phrase = noun_phrase::whole_after(s, end + 1)?;
    let closed = s.is_comma(phrase.end) || s.key(phrase.end) == key!("who");
    let noun = noun_phrase::head(s.within(phrase.clone())).noun;
    let person = s.is_lower(noun)
        && !s.is(noun, NOBODY)
        && !s.is_plural(noun)
        && (s.is(noun, Class::ROLE | Class::PERSON_NOUN)
            || s.part(noun) == Part::Noun && !is_thing(s, noun));
    (closed && person && phrase.len() < 14).then(|| doc.hull(phrase.start + 1..phrase.end))
}

/// Returns the noun phrase after the comma, if the words only say what the speaker was doing:
/// "Addressing the press in Leeds, the chairman, Ann Bell, said".
pub(super) fn after_participle(article: Sentence, words: &Range<usize>) -> Option<Range<usize>> {
    let doc = article.doc;
    let sentence = doc.sentences().get(doc.sentence_at(words.start))?;
    let opens = sentence.tokens.start == words.start && article.part(words.start) == Part::Gerund;
    let s = article.within(words.start..sentence.tokens.end);
    let object = s.is(words.start + 1, Class::PREPOSITION | Class::DETERMINER)
        || (words.start + 2..words.end).any(|i| s.is(i, Class::PREPOSITION));
    let next = words.end + 1;
    let determined = s.is(next, Class::DETERMINER | Class::POSSESSIVE);
    (opens && object && s.is_comma(words.end) && determined)
        .then(|| noun_phrase::whole_after(s, next))?
}

/// Returns the person whose title begins with the head: "Secretary of State NAME", "director of the
/// Harbour Board NAME".
///
/// In "aides to President NAME" the title belongs to the name and the head is somebody else, so
/// this returns `None`.
pub(super) fn titled(s: Sentence, names: &Names, phrase: &Head, end: usize) -> Option<usize> {
    let head = phrase.noun;
    let word = |i: &usize| s.is_word(*i) || s.is_one_of(*i, keys!["-", "(", ")"]);
    let starts = |i: usize| {
        names.mention_at(i).filter(|&m| {
            names.mentions[m].kind == Kind::Person && names.mentions[m].tokens.start == i
        })
    };
    (head + 1..end.min(head + 12))
        .take_while(word)
        .filter_map(starts)
        .find(|&m| {
            let name = names.mentions[m].tokens.clone();
            let possessed = s.kind(name.end) == Some(TokenKind::Clitic);
            let bare = phrase.determiner.is_none() && name.end == end;
            !possessed && is_title(s, head, head + 1..name.start, bare)
        })
}

/// Whether the head and the words between it and a name are the name's title. `bare` says that no
/// article comes before the title and nothing after the name.
fn is_title(s: Sentence, head: usize, between: Range<usize>, bare: bool) -> bool {
    const ROLE: Classes = Class::TITLE.or(Class::ROLE);
    if between.is_empty() {
        return false;
    }
    // "Leader of the House Dr NAME"
    let address =
        |i: &usize| s.is(*i, Class::TITLE) && s.is_capitalised(*i) || s.is_mark(*i, key!("."));
    let end = between.clone().rev().find(|i| !address(i));
    let addressed = end.is_some_and(|end| end + 1 < between.end);
    let between = match end {
        Some(end) if end > between.start && s.is_one_of(between.start, keys!["of", "in", "on"]) => {
            between.start..end + 1
        }
        _ => between,
    };
    let (first, last) = (between.start, between.end - 1);
    let brackets = between
        .clone()
        .find(|&i| s.is_mark(i, key!("(")))
        .unwrap_or(between.end);
    // "Opposition spokesman on health Dr NAME"
    let topic = addressed && s.key(first) == key!("on") && s.is_lower(first + 1);
    // "Police Commissioner Gen. (Rtd) NAME"
    if brackets == first && s.is(head, ROLE) && s.is_mark(last, key!(")")) {
        return true;
    }
    let governs = topic
        || s.is_one_of(first, keys!["of", "for", "to"])
        || s.key(first) == key!("in")
            && (s.is(first + 1, Class::DETERMINER) || s.is_one_of(last, keys!["charge"]));
    let named = s.is_capitalised(last)
        || s.is_mark(last, key!(")"))
        || s.is(last, Class::ORG_NOUN)
        || topic;
    let other = || (first..brackets).any(|i| s.is(i, ROLE | Class::PERSON_NOUN));
    // "Deputy warden of the old docks NAME", "Inspector of mines NAME"
    let keeps = bare
        && s.key(first) == key!("of")
        && !s.is_plural(head)
        && (s.is(head, ROLE) || s.is(s.before(head, 1), Class::ROLE | Class::ROLE_MODIFIER));
    let office = governs && (s.is(head, ROLE) && named || keeps) && {
        let role = |i| s.is(i, ROLE);
        !(first..brackets).any(role) && (named || !other())
    };
    let second = s.is(last, ROLE)
        && between.clone().any(|i| s.key(i) == key!("and"))
        && !between.clone().any(|i| s.is(i, Class::PREPOSITION));
    office || second
}

/// Returns the person at the end of a title that begins with a body's name: "Water Board Special
/// Agent in Charge Ann Bell".
pub(super) fn agent_in_charge(
    article: Sentence,
    names: &Names,
    head: usize,
    end: usize,
) -> Option<usize> {
    let body = names.mention_at(head)?;
    let last = names.mention_at(end - 1).filter(|&last| last != body)?;
    let person = &names.mentions[last];
    let first = person.tokens.start;
    // "Water Board (WB) organiser Ann Bell"
    let short = article.is_mark(head + 1, key!("(")) && article.is_mark(head + 3, key!(")"));
    let title = head + 1 + if short { 3 } else { 0 }..first;
    let apart = |i: usize| !article.is_word(i) || article.is(i, Class::CONJUNCTION);
    let titled = title.clone().any(|i| {
        article.is(i, Class::ROLE | Class::TITLE) || article.is_one_of(i, keys!["charge"])
    });
    (person.kind == Kind::Person
        && titled
        && (article.is_capitalised(first - 1) || article.is(first - 1, Class::ROLE))
        && !title.clone().any(apart))
    .then_some(last)
}
