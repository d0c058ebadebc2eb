//! Properties of the grammar that hold for any sentence and any index.

use std::ops::Range;

use dateline::syntax::number::{self, Context};
use dateline::syntax::{NOWHERE, Parts, Sentence, clause, list, noun_phrase, verb_group};
use dateline::text::{Case, Document, Kind};

/// Asks every question about every token, each sentence and, because rules also look at parts of
/// sentences, each of its halves: with the names that capitals suggest and without.
pub(crate) fn grammar(text: &str) {
    let doc = Document::new(text);
    let parts = Parts::new(&doc);
    let names = capitalised(&doc);
    for sentence in doc.sentences() {
        let Range { start, end } = sentence.tokens;
        let middle = start + (end - start) / 2;
        for tokens in [start..end, start..middle, middle..end] {
            let s = Sentence::new(&parts, tokens);
            questions(s);
            questions(s.with_names(&names));
        }
    }
}

/// Finds runs of capitalised words.
fn capitalised(doc: &Document) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for (i, token) in doc.tokens().iter().enumerate() {
        if token.kind != Kind::Word || !matches!(token.case, Case::Capital | Case::Upper) {
            continue;
        }
        match names.last_mut() {
            Some(name) if name.end == i => name.end = i + 1,
            _ => names.push(i..i + 1),
        }
    }
    names
}

/// Asks about each token, its neighbours outside, and an index far outside.
fn questions(s: Sentence) {
    noun_phrase::head(s);
    clause::has_verb(s);
    for i in (s.start.saturating_sub(2)..s.end + 2).chain([NOWHERE]) {
        token(s, i);
        phrases(s, i);
        numbers(s, i);
        if s.token(i).is_some() {
            verbs(s, i);
        }
    }
}

/// Fails unless these tokens are in the sentence and there is at least one.
fn inside(s: Sentence, what: &str, at: usize, tokens: &Range<usize>) {
    assert!(
        s.start <= tokens.start && tokens.start < tokens.end && tokens.end <= s.end,
        "{what} of token {at} is {tokens:?} in {:?} of {:?}",
        s.range(),
        s.doc.text()
    );
}

fn token(s: Sentence, i: usize) {
    let outside = s.token(i).is_none();
    let answers = [
        s.is_verb(i),
        s.is_adverb(i),
        s.is_modifier(i),
        s.is_nominal(i),
        s.is_quoted(i),
        s.is_comma(i),
        s.is_capitalised(i),
    ];
    assert!(
        !outside || !answers.contains(&true),
        "token {i} is outside {:?} of {:?}",
        s.range(),
        s.doc.text()
    );
    if let Some(name) = s.name(i) {
        assert!(name.contains(&i), "{name:?} does not contain token {i}");
    }
    if let Some(quotation) = s.quotation(i) {
        assert!(
            quotation.contains(&i),
            "{quotation:?} does not contain token {i}"
        );
    }
}

fn phrases(s: Sentence, i: usize) {
    for (what, phrase) in [
        ("noun phrase before", noun_phrase::before(s, i)),
        ("simple noun phrase before", noun_phrase::simple(s, i)),
        ("whole noun phrase before", noun_phrase::whole_before(s, i)),
        ("subject", clause::subject(s, i)),
        ("main subject", clause::main_subject(s, i)),
    ] {
        if let Some(phrase) = phrase {
            inside(s, what, i, &phrase);
            assert!(
                phrase.end <= i,
                "{what} of token {i} is {phrase:?} in {:?}",
                s.doc.text()
            );
        }
    }
    for (what, phrase) in [
        ("noun phrase after", noun_phrase::whole_after(s, i)),
        ("addressee", noun_phrase::addressee(s, i)),
    ] {
        if let Some(phrase) = phrase {
            inside(s, what, i, &phrase);
            assert_eq!(phrase.start, i, "{what} of token {i} in {:?}", s.doc.text());
        }
    }
    clause::begins_clause(s, i);
    clause::begins_object(s, i);
    clause::is_infinitive(s, i);
    list::past_joint(s, i);
    list::past_apposed(s, i);
}

fn numbers(s: Sentence, i: usize) {
    for context in [
        Context::PLAIN,
        Context {
            money: true,
            ..Context::PLAIN
        },
    ] {
        if let Some(number) = number::read(s, i, context) {
            inside(s, "number", i, &(i..number.end));
        }
    }
    if let Some((_, end)) = number::small(s, i) {
        inside(s, "small number", i, &(i..end));
    }
}

fn verbs(s: Sentence, i: usize) {
    let group = verb_group::before(s, i);
    inside(s, "verb group", i, &group.tokens);
    assert_eq!(group.tokens.end, i + 1, "{group:?} in {:?}", s.doc.text());
    group.is_passive(s);
    group.is_progressive(s);
    group.is_perfect(s);
    group.tense(s);
    let subject_end = group.after_subject(s);
    assert!(
        subject_end <= group.tokens.start + 1,
        "{group:?}: subject ends at {subject_end} in {:?}",
        s.doc.text()
    );
    let chain = verb_group::chain(s, i);
    inside(s, "verb chain", i, &chain);
    verb_group::is_finite(s, &chain);
    for (what, end) in [
        ("subordinate clause", clause::subordinate_end(s, i)),
        ("relative clause", clause::relative_end(s, i)),
    ] {
        assert!(
            i <= end && end <= s.end,
            "{what} of token {i} ends at {end} in {:?}",
            s.doc.text()
        );
    }
}
