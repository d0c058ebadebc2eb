//! Reads the words of a source: which word is the head, and what kind of source that makes.

use std::ops::Range;

use super::apposition;
use super::given_name::given_name;
use super::namesake::other_title;
use super::source::{Noun, Pronoun, Source, is_plural};
use crate::extract::names::{Kind, NameMention, Names};
use crate::extract::quotes::is_thing;
use crate::lexicon::{Class, Classes, Key, WordSet, classes, key, keys, listed};
use crate::syntax::noun_phrase::{self, Head};
use crate::syntax::{Part, Sentence};
use crate::text::{Case, Document, Kind as TokenKind, Span};

/// Reads the words of a source.
///
/// `article` is the whole article. `content` holds the spans of the statement, whose words can't
/// belong to the source.
pub(super) fn read(article: Sentence, names: &Names, span: Span, content: &[Span]) -> Source {
    let doc = article.doc;
    let all = doc.tokens_in(span);
    let words = all.start..all.end.min(all.start + 40);
    if words.is_empty() {
        return Source::Nobody { at: all.start };
    }
    if let Some(phrase) = apposition::after_participle(article, &words) {
        return read(article, names, doc.hull(phrase), content);
    }
    if is_nobody(article, &words) {
        return Source::Nobody { at: words.start };
    }
    let acronym = article.is_acronym(words.end - 1);
    if let Some(source) = pronoun(doc, words.clone()).filter(|_| !acronym) {
        return source;
    }
    if let Some(noun) = residents(article, names, words.clone()) {
        return Source::Description(noun);
    }
    let mut phrase = noun_phrase::head(article.within(words.clone()));
    if is_postnominal(article, names, phrase.noun) {
        phrase.noun -= 1;
    }
    let (head, end) = (phrase.noun, words.end);
    leads_list(article, names, &words)
        .or_else(|| of_two(article, names, &words))
        .or_else(|| named(article, names, head, end))
        .or_else(|| given(article, names, head, end))
        .or_else(|| apposed(article, names, &phrase, end, content))
        .or_else(|| unlisted(article, names, &phrase, words.clone()))
        .unwrap_or_else(|| Source::Description(described(doc, phrase, words)))
}

/// Whether the word is the letters after a name: "Ann Bell KC".
fn is_postnominal(article: Sentence, names: &Names, i: usize) -> bool {
    // "the Leeds MP" has no name in front of the letters.
    let person = |m: usize| names.mentions[m].kind == Kind::Person;
    names.mention_at(i).is_none()
        && apposition::is_letters(article, i)
        && names.mention_at(article.before(i, 1)).is_some_and(person)
}

/// Whether the words are only the title of a work ("House of Glass") or a form of address ("Dr.").
fn is_nobody(article: Sentence, words: &Range<usize>) -> bool {
    let marked = article.kind(words.start) == Some(TokenKind::Quote)
        && article
            .quotation(words.start)
            .is_some_and(|q| q.end >= words.end);
    let titles = article.word(words.end - 1).ends_with('.')
        && (words.clone()).all(|i| article.is(i, Class::TITLE) || article.is_mark(i, key!(".")));
    marked || titles
}

/// Returns the person at the head of a list whose other sources are unnamed or described: "Ann Bell
/// and officials from the Harbour Board", "Ann Bell and her deputy, Tom Reed".
fn leads_list(article: Sentence, names: &Names, words: &Range<usize>) -> Option<Source> {
    let m = &names.mentions[names.mention_at(words.start)?];
    let named = m.kind == Kind::Person && m.tokens.start == words.start;
    let joined = words.contains(&m.tokens.end) && article.key(m.tokens.end) == key!("and");
    let rest = m.tokens.end + 1;
    let many = article.is_plural(rest)
        || article.is(rest, Class::POSSESSIVE)
        || article.is_one_of(rest, keys!["other", "several"]);
    (named && joined && article.is_lower(rest) && many).then_some(Source::Name {
        entity: m.entity,
        at: words.start,
        role: None,
    })
}

/// Returns the person whose description has two teams, places or portfolios joined by "and": "former
/// Norland and Leeds defender Tom Orr", "Water and Mines Minister Ann Bell".
fn of_two(article: Sentence, names: &Names, words: &Range<usize>) -> Option<Source> {
    const FIELDS: WordSet = listed!("names/portfolios.txt");
    let team = |i: usize| {
        let m = &names.mentions[names.mention_at(i)?];
        (m.kind != Kind::Person).then_some(m.tokens.end)
    };
    let and = words.clone().find(|&i| article.key(i) == key!("and"))?;
    let last = and.checked_sub(1).filter(|i| words.contains(i))?;
    let ministry = article.is_one_of(last, FIELDS);
    let trade = team(last).and_then(|_| team(and + 1));
    let trade = trade.filter(|&trade| article.is_lower(trade));
    // "Road Transport and Bridges Minister"
    let title = || (and + 2..and + 5).find(|&i| article.is(i, Class::TITLE));
    let trade =
        trade.or_else(|| title().filter(|_| ministry && article.is_capitalised(and + 1)))?;
    let name = &names.mentions[names.mention_at(trade + 1)?];
    let described =
        article.is(trade, Class::ROLE | Class::PERSON_NOUN) && !article.is_plural(trade);
    let whole = name.kind == Kind::Person && words.contains(&trade);
    (described && whole).then(|| name_of(name, Some(article.doc.hull(words.start..trade + 1))))
}

/// Returns the name that is the head, or that ends a title beginning with the head.
fn named(article: Sentence, names: &Names, head: usize, end: usize) -> Option<Source> {
    if let Some(m) = apposition::agent_in_charge(article, names, head, end) {
        return Some(Source::Name {
            entity: names.mentions[m].entity,
            at: names.mentions[m].tokens.start,
            role: None,
        });
    }
    // In "Ann Bell, the mayor" the name is the head. For "the mayor, Ann Bell", see `apposed`.
    let m = &names.mentions[names.mention_at(head)?];
    if is_partisan(article, m) || is_bare_office(article, m) {
        return None;
    }
    if let Some(title) = other_title(article, names, m) {
        return Some(Source::Namesake {
            name: article.doc.hull(title..m.tokens.end),
            at: head,
        });
    }
    let role = if m.kind == Kind::Person {
        apposition::role_after(article, m.tokens.end)
    } else {
        None
    };
    (m.kind != Kind::Other).then_some(Source::Name {
        entity: m.entity,
        at: head,
        role,
    })
}

/// Whether the name is only a word for one member of a party: "the Conservative".
fn is_partisan(article: Sentence, m: &NameMention) -> bool {
    const PARTISANS: WordSet = listed!("names/partisans.txt");
    let start = m.tokens.start;
    // A party is named without an article: "Labour said". The Independent is a newspaper.
    m.tokens.len() == 1
        && article.key(start) != key!("independent")
        && article.is_one_of(start, PARTISANS)
        && article.key(article.before(start, 1)) == key!("the")
}

/// Whether the name is only an office, which describes somebody: "the Commissioner".
fn is_bare_office(article: Sentence, m: &NameMention) -> bool {
    let start = m.tokens.start;
    m.tokens.len() == 1
        && m.kind == Kind::Organization
        && article.is(start, Class::ROLE | Class::TITLE)
        && !article.is_upper(start)
        && article.key(article.before(start, 1)) == key!("the")
}

/// Returns the person whose name a clause gives, as an entity if a mention covers that name.
fn given(article: Sentence, names: &Names, head: usize, end: usize) -> Option<Source> {
    let name = given_name(article, head, end)?;
    let mention = names.mention_at(name.start).map(|m| &names.mentions[m]);
    Some(match mention {
        Some(m) if m.kind == Kind::Person => Source::Name {
            entity: m.entity,
            at: m.tokens.start,
            role: None,
        },
        _ => Source::Given {
            name: article.doc.hull(name),
            at: head,
        },
    })
}

/// Returns the name in apposition to the head, with the description before it.
fn apposed(
    article: Sentence,
    names: &Names,
    phrase: &Head,
    end: usize,
    content: &[Span],
) -> Option<Source> {
    let head = phrase.noun;
    let start = phrase.modifiers.start;
    if let Some(m) = apposition::inside(article, names, head, end) {
        let name = &names.mentions[m];
        let role = description(article, start, head, name.tokens.start);
        return Some(name_of(name, role));
    }
    if let Some(m) = apposition::titled(article, names, phrase, end) {
        let name = &names.mentions[m];
        return Some(name_of(name, title(article, start..name.tokens.start)));
    }
    let m = apposition::beyond(article, names, head, end, content)?;
    let name = &names.mentions[m];
    Some(name_of(
        name,
        description(article, start, head, name.tokens.start),
    ))
}

fn name_of(name: &NameMention, role: Option<Span>) -> Source {
    Source::Name {
        entity: name.entity,
        at: name.tokens.start,
        role,
    }
}

/// Returns the words before a name as its role, if they are a title and not a clause: "Warden of
/// the old docks".
fn title(article: Sentence, words: Range<usize>) -> Option<Span> {
    let plain = |i: usize| !article.is(i, Class::RELATIVE | Class::AUXILIARY | Class::PRONOUN);
    (words.len() < 14 && words.clone().all(plain)).then(|| article.doc.hull(words))
}

/// Returns the capitalised words up to the head as a name that no mention covers.
fn unlisted(
    article: Sentence,
    names: &Names,
    phrase: &Head,
    words: Range<usize>,
) -> Option<Source> {
    let (doc, head) = (article.doc, phrase.noun);
    let token = &doc.tokens()[head];
    let other = |m: usize| names.mentions[m].kind == Kind::Other;
    if token.kind != TokenKind::Word || names.mention_at(head).is_some_and(other) {
        return None;
    }
    let name = capitals(doc, words, head);
    let first = doc
        .sentences()
        .get(doc.sentence_at(head))
        .is_some_and(|s| s.tokens.start == name.start);
    let noun = Class::PERSON_NOUN
        | Class::ROLE
        | Class::TITLE
        | Class::ORG_NOUN
        | Class::DOCUMENT
        | Class::NUMBER_WORD;
    let partisan = listed!("names/partisans.txt").contains(&token.key);
    let common = token.is(noun) || is_plural(doc, head) || partisan;
    if name.is_empty() || common && (first || name.len() == 1 || phrase.determiner.is_some()) {
        return None;
    }
    // A single word that opens the sentence may well not be a name: "Asked", "Amongst".
    Some(if first && name.len() == 1 && token.case != Case::Upper {
        Source::Nobody { at: head }
    } else {
        Source::Body {
            name: doc.hull(name),
            at: head,
        }
    })
}

/// Makes a [`Noun`] of the head, with its determiner and number.
pub(super) fn described(doc: &Document, phrase: Head, words: Range<usize>) -> Noun {
    let determiner = phrase.determiner.map(|i| &doc.tokens()[i]);
    let key = determiner.map_or(Key::default(), |t| t.key);
    let the = keys!["the", "this", "that", "these", "those", "both"].contains(&key);
    let possessed = determiner.is_some_and(|t| t.is(Class::POSSESSIVE));
    Noun {
        head: phrase.noun,
        modifiers: phrase.modifiers,
        tokens: words,
        definite: the || possessed,
        indefinite: determiner.is_some() && !the && !possessed,
        possessed,
        plural: is_plural(doc, phrase.noun),
    }
}

/// Reads a plural noun after joined names or adjectives, which only say where the people are from
/// or what kind they are: "Leeds and York residents", "legal and religious groups".
fn residents(article: Sentence, names: &Names, words: Range<usize>) -> Option<Noun> {
    let head = words.end - 1;
    let people = article.is_lower(head)
        && (article.is(head, Class::PERSON_NOUN | Class::ROLE)
            || article.word(head).ends_with("groups"))
        && article.is_plural(head);
    let kind = |i: usize| article.is_lower(i) && article.part(i) == Part::Adjective;
    let and = |i: usize| article.key(i) == key!("and");
    let before = words.start..head;
    let named = before
        .clone()
        .all(|i| article.is_name(i) || and(i) || article.is_capitalised(i) || kind(i));
    let person = |i: usize| {
        let m = names.mention_at(i);
        m.is_some_and(|m| names.mentions[m].kind == Kind::Person)
    };
    let joined = before.clone().any(and) && !before.clone().any(person);
    (people && named && joined).then_some(Noun {
        head,
        modifiers: before,
        tokens: words,
        definite: false,
        indefinite: false,
        possessed: false,
        plural: true,
    })
}

/// Returns the description before a person's name, up to the comma: "general manager of the mill"
/// in "the general manager of the mill, Dr Ann Bell".
fn description(article: Sentence, start: usize, head: usize, name: usize) -> Option<Span> {
    let mark = (head + 1..name).rev().find(|&i| article.is_comma(i))?;
    // "one protester, Ann Bell"
    let one = article.is_one_of(start, keys!["one", "another"]) && start < head;
    let role = start + usize::from(one)..mark;
    let plain = |i: usize| !article.is(i, Class::RELATIVE | Class::AUXILIARY | Class::PRONOUN);
    const NOBODY: Classes = Class::ORG_NOUN.or(Class::DOCUMENT).or(Class::TIME_UNIT);
    // "the sailor's employer, Ann Bell": any noun for a person that no list has
    let unlisted = || {
        let one = article.is_lower(head) && !article.is_plural(head);
        one && article.part(head) == Part::Noun && !is_thing(article, head)
    };
    let office = !article.is(head, NOBODY)
        && (article.is(head, Class::ROLE | Class::PERSON_NOUN) || unlisted());
    (office && role.len() < 14 && role.clone().all(plain)).then(|| article.doc.hull(role))
}

/// Reads a pronoun alone, or with a word such as "himself" or "also".
fn pronoun(doc: &Document, words: Range<usize>) -> Option<Source> {
    let mut words = words.filter(|&i| doc.tokens()[i].kind == TokenKind::Word);
    let at = words.next()?;
    let token = &doc.tokens()[at];
    let next = words.next();
    // "He'd said"
    let contracted = doc
        .word(at)
        .split_once(['\'', '’'])
        .map(|(word, _)| Key::of(word));
    let key = contracted
        .filter(|_| token.is(Class::AUXILIARY))
        .unwrap_or(token.key);
    let pronoun = Class::PRONOUN | Class::OBJECT_PRONOUN | Class::POSSESSIVE | Class::RELATIVE;
    if !classes(key).has(pronoun) {
        return None;
    }
    let alone = next.is_none()
        || keys!["himself", "herself", "also", "too", "both"]
            .contains(&doc.key(next.unwrap_or(at)));
    if !alone {
        return None;
    }
    let pronoun = match key {
        k if k == key!("he") || k == key!("him") || k == key!("his") => Pronoun::He,
        k if k == key!("she") || k == key!("her") => Pronoun::She,
        k if k == key!("it") || k == key!("its") => Pronoun::It,
        k if k == key!("they") || k == key!("them") || k == key!("their") => Pronoun::They,
        _ if classes(key).has(Class::RELATIVE) => Pronoun::Relative,
        _ => return Some(Source::Nobody { at }),
    };
    Some(Source::Pronoun { pronoun, at })
}

/// Returns the capitalised words up to `head` that belong to one name.
fn capitals(doc: &Document, words: Range<usize>, head: usize) -> Range<usize> {
    let belongs = |i: usize| {
        let token = &doc.tokens()[i];
        token.capitalised() && !token.is(Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
            || token.key == key!("-") && token.glued
            || token.kind == TokenKind::Address
    };
    if !belongs(head) {
        return head..head;
    }
    let start = (words.start..head)
        .rev()
        .take_while(|&i| belongs(i))
        .last()
        .unwrap_or(head);
    start..head + 1
}
