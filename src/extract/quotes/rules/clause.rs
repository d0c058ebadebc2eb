//! [`ClauseContext`]: a passage whose cues are being attributed, and what the rules about verbs
//! need to know about it.

use std::ops::Range;

use crate::extract::quotes::complement::{Complement, complement, is_interrogative};
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::{is_done_by_things, is_thing, is_title, quotation, speaks};
use crate::lexicon::{Class, Classes, Key, VerbForm, WordSet, cue_form, key, keys, listed};
use crate::syntax::{Part, Sentence, clause, noun_phrase, verb_group};
use crate::text::Kind;

/// Participles that say what a speaker does: `she said, wiping her face`.
const ASIDES: WordSet = listed!("speech/aside_participles.txt");

/// A passage whose cues are being attributed, from left to right.
pub(super) struct ClauseContext<'d, 'a> {
    pub(super) s: Sentence<'d, 'a>,
    pub(super) paragraph: usize,
    /// Where the subjects of its cues begin, in order.
    pub(super) starts: Vec<usize>,
    /// The first token that is not yet attributed.
    pub(super) consumed: usize,
}

/// The words before an attribution.
pub(super) struct Before {
    pub(super) content: Range<usize>,
    /// Whether a quotation comes right before the attribution.
    pub(super) quoted: bool,
    /// Whether the words are one quotation of more than three tokens.
    pub(super) whole: bool,
}

impl ClauseContext<'_, '_> {
    /// Whether the phrase that begins at `start` is a verb's object.
    pub(super) fn is_object(&self, start: usize) -> bool {
        let (s, before) = (self.s, self.s.before(start, 1));
        s.is_past_form(before)
            || s.is_finite_form(before) && !s.is(before, Class::AUXILIARY)
            || s.is(before, Class::CUE)
    }

    /// Returns the end of the statement that begins at `start`.
    pub(super) fn extent(&self, start: usize) -> usize {
        extent(self.s, start, &self.starts, false)
    }

    /// Returns the words before the attribution that begins at `end`, if they are a statement.
    pub(super) fn content_before(&self, end: usize) -> Option<Before> {
        let (s, start) = (self.s, self.consumed);
        let last = end.checked_sub(1).filter(|&l| l >= start)?;
        let parted = |i: usize| s.is_comma(i) || s.is_dash(i) || s.is_stop(i);
        let comma = parted(last);
        let inner = if comma {
            last.checked_sub(1).filter(|&l| l >= start)?
        } else {
            last
        };
        if let Some(quotation) = quotation(s, inner) {
            let inside = &quotation.tokens;
            let mut last = inside.clone().rev();
            let closes = last
                .find(|&i| s.kind(i) != Some(Kind::Quote))
                .is_some_and(parted);
            let first = quotation.marked().start;
            let before = s.before(first, 1);
            let apart = first > start
                && (s.is_mark(before, key!("("))
                    || s.is_mark(before, key!(":"))
                    || s.is_dash(before));
            // `Ann Bell/Agency “We tried,” she said`: the credit of a photograph
            let credit = || {
                (start..first).any(|i| s.is_mark(i, key!("/")))
                    && (start..first).all(|i| !s.is_lower(i))
            };
            let content = if apart || credit() { first } else { start }..end;
            let whole = first == content.start && inside.len() > 3;
            return (comma || closes || first == start).then_some(Before {
                content,
                quoted: true,
                whole,
            });
        }
        // `the school where, she said, it was cold`: the statement comes after
        const LINKS: &[Key] = keys!["where", "when", "because", "while"];
        let aside = || s.is_one_of(inner, keys!["which", "who"]) && s.is_comma(inner - 1);
        if comma && inner > start && (s.is_one_of(inner, LINKS) || aside()) {
            return Some(Before {
                content: last..last,
                quoted: false,
                whole: false,
            });
        }
        // A clause that ends with a colon or semicolon before the statement is the narrator's.
        let clause = (start..last)
            .rev()
            .take(120)
            .find(|&i| !s.is_quoted(i) && s.is_colon(i));
        comma.then_some(Before {
            content: clause.map_or(start, |c| c + 1)..last,
            quoted: false,
            whole: false,
        })
    }

    /// Returns the part of a statement that continues after its attribution: `"…," she said, "…"`.
    pub(super) fn resumes(&self, from: usize) -> Option<Range<usize>> {
        let s = self.s;
        let reach = s.end.min(from + 60);
        // `he wrote in his memoir, “Spans” (1994), “that …”`: past the title
        let mut quoted = (from..reach).find(|&i| s.is_quoted(i));
        if let Some(title) = quoted.and_then(|open| s.quotation(open))
            && is_title(s, title.clone())
            && let Some(next) = (title.end..reach).find(|&i| s.is_quoted(i))
            && s.is_comma(s.before(next, 1))
        {
            quoted = Some(next);
        }
        // `"…," she said, that both had left`; `"…," she said, was closed`
        let that = (from..quoted.unwrap_or(reach))
            .find(|&i| s.is_comma(i) && s.key(i + 1) == key!("that") && i + 4 < s.end)
            .filter(|&comma| !(from..comma).any(|i| self.reports(i)));
        if let Some(comma) = that {
            return Some(comma + 2..self.extent(comma + 2));
        }
        if s.is_comma(from) && from + 3 < s.end && s.is(from + 1, Class::AUXILIARY) {
            return Some(from + 1..self.extent(from + 1));
        }
        let open = quoted?;
        let before = s.before(open, 1);
        let led = open == from
            || open > from
                && (s.is_comma(before)
                    || s.is_mark(before, key!(":"))
                    || s.is_dash(before)
                    || s.is_one_of(before, keys!["that", "and", "but"]));
        let other = (from..open).any(|i| self.reports(i));
        let title = s.quotation(open).is_some_and(|q| is_title(s, q));
        (led && !other && !title).then(|| open..self.extent(open))
    }

    /// Whether the word at `i` introduces another statement: `she said, and added that “…”`; not
    /// `she said, her voice breaking, “…”`, `she said, pointing to the mill, “…”`.
    fn reports(&self, i: usize) -> bool {
        let s = self.s;
        match cue_form(s.key(i)) {
            Some(VerbForm::Past | VerbForm::Third) => true,
            Some(VerbForm::Participle) => !s.is_one_of(i, ASIDES),
            Some(VerbForm::Base) | None => false,
        }
    }

    /// Whether the words before an attribution read as a clause: they have a verb, or are more than
    /// an adjunct.
    pub(super) fn is_clause(&self, content: &Range<usize>) -> bool {
        let led = self
            .s
            .is(content.start, Class::PREPOSITION | Class::SUBORDINATOR);
        self.has_verb(content.clone()) || content.len() > 3 && !led
    }

    /// Whether there is a finite verb outside quotation marks, or a quotation.
    pub(super) fn has_verb(&self, tokens: Range<usize>) -> bool {
        clause::has_verb(self.s.within(tokens))
    }

    /// Whether the source and the verb together report something. The narrator's `you`, a question,
    /// `nobody` and things don't.
    pub(super) fn is_attributable(&self, cue: &Cue, source: &Range<usize>) -> bool {
        const QUANTITY: Classes = Class::DETERMINER.or(Class::PRONOUN).or(Class::RELATIVE);
        let s = self.s;
        let before = s.before(source.start, 1);
        let asked = s.is(before, Class::AUXILIARY) && !s.is_quoted(before);
        let you = s.is_one_of(source.start, keys!["you", "you've", "please"]);
        let takes = cue.frame.takes;
        let next = cue.tokens.end;
        let reduced = s.ends_here(next)
            || s.is(next, Class::PREPOSITION | Class::WEEKDAY)
                && !cue.frame.prepositions.contain(s.key(next));
        // `according to the Facts report from Acme, a maker of cars`: a noun
        if s.is_one_of(source.start, keys!["according"]) {
            return false;
        }
        let led = s.is_one_of(before, keys!["as", "so"]);
        let adjective = !led
            && cue.frame.form == VerbForm::Past
            && cue.group == cue.tokens.start
            && (takes.has(Takes::NAME)
                || takes.has(Takes::AS) && !takes.has(Takes::OBJECT)
                || takes.has(Takes::OBJECT.or(Takes::SAID)) && reduced);
        let head = source.end - 1;
        let said =
            || source.len() == 1 && s.is(head, QUANTITY) || speaks(s, source) || !s.is_word(head);
        // `The total reported cases rose`: a participle before its noun
        let reported = cue.frame.form == VerbForm::Past
            && takes.has(Takes::OBJECT)
            && s.is_lower(next)
            && s.is_plural(next)
            && !s.is(head, Class::PRONOUN | Class::RELATIVE)
            && !speaks(s, source)
            && !s.is_name(head);
        // `The league confirmed on Friday that it had closed`, `described how it had left`: a
        // clause or question follows, so the form is a verb
        let told = || match complement(s, cue) {
            Complement::At(start) => {
                takes.has(Takes::WH) && is_interrogative(s, start)
                    || s.key(start - 1) == key!("that")
            }
            Complement::Closed(_) | Complement::Other => false,
        };
        let thing = || {
            let noun = noun_phrase::head(s.within(source.clone())).noun;
            is_done_by_things(s, cue.tokens.start) && is_thing(s, noun)
        };
        // `a large pledged lead`
        let opens = source.len() == 2
            && s.is_one_of(source.start, keys!["a", "an"])
            && !speaks(s, source)
            && s.part(head) == Part::Adjective;
        let listed = is_listed(s, source);
        // `records show`; not `he showed that he could`
        const DATA: WordSet = listed!("speech/data_nouns.txt");
        let data = || source.clone().any(|i| s.is_one_of(i, DATA));
        let unwritten = takes.has(Takes::DOCUMENT) && !data();
        let nobody = is_nobody(s, source);
        let other = nobody || asked || you || listed || opens || reported || unwritten || thing();
        !other && (!adjective || said() || told())
    }

    /// Whether the verb is coordinated with a passive: `was elected in May and admitted`.
    pub(super) fn is_after_passive(&self, cue: &Cue) -> bool {
        let s = self.s;
        let from = self.consumed.max(cue.group.saturating_sub(25));
        let passive = |i: usize| {
            verb_group::is_be(s.key(i)) && (i + 1..cue.group.min(i + 4)).any(|j| s.is_past_form(j))
        };
        cue.frame
            .takes
            .has(Takes::OBJECT.or(Takes::AS).or(Takes::NAME))
            && (from..cue.group).any(passive)
    }

    /// Whether the clause that begins at `begins` is subordinate and leads the passage: `While Ann
    /// Bell said …, Bob Orr …`.
    pub(super) fn is_subordinate(&self, begins: usize) -> bool {
        let s = self.s;
        let leads = |i: usize| s.is(i, Class::SUBORDINATOR);
        let link = s.before(begins, 1);
        // `, and though she said it was safe, …`
        let joined = leads(link) && s.is(s.before(link, 1), Class::CONJUNCTION);
        // `In May, after the mill said it would close, …`, `Hours after the mill said …`
        let adjunct = || {
            let last = s.before(link, 1);
            let comma = s.is_comma(last) && s.is(s.start, Class::PREPOSITION);
            let time = s.is(last, Class::TIME_UNIT) && link < s.start + 6;
            (comma || time) && !self.has_verb(s.start..last)
        };
        leads(begins)
            || leads(link) && (begins < s.start + 4 || adjunct())
            || joined
            || self.is_second_subordinate(link)
    }

    /// Whether the conjunction at `link` joins a clause to a subordinate one at the start of the
    /// passage or after "and": `When she stood up and said …, the crowd left.`
    fn is_second_subordinate(&self, link: usize) -> bool {
        const REACH: usize = 30;
        let s = self.s;
        if !s.is(link, Class::CONJUNCTION) || s.is_quoted(link) {
            return false;
        }
        let from = s.start.max(link.saturating_sub(REACH));
        let first = (from..link)
            .rev()
            .take_while(|&i| !s.ends_clause(i) && !s.is_quoted(i))
            .find(|&i| s.is(i, Class::SUBORDINATOR));
        first.is_some_and(|first| {
            let before = s.before(first, 1);
            s.token(before).is_none() || s.is(before, Class::CONJUNCTION) && first < link
        })
    }

    /// Whether the words before an attribution are a whole clause, with or without a subordinate
    /// one before it: `While it was shut, nobody came`.
    pub(super) fn is_whole(&self, content: &Range<usize>) -> bool {
        let s = self.s.within(content.clone());
        let start = content.start;
        // `The mill was, she said, “the soul of the town”`: the verb lacks its complement
        let last = s.before(content.end, 1);
        if s.is(last, Class::AUXILIARY) && s.is_lower(last) {
            return false;
        }
        if !self.is_subordinate(start) {
            return self.has_verb(content.clone());
        }
        let comma = clause::subordinate_end(s, start);
        comma < s.end && self.has_verb(comma..s.end)
    }

    /// Returns the clause after an adjunct between commas: `The ministry said, as of Friday, it had
    /// …`; `said in 2019, it had …`.
    /// With `led`, the attribution follows "as" and its verb needn't take a clause: `As Ann Bell
    /// pointed out, it had …`.
    pub(super) fn delayed(&self, cue: &Cue, at: usize, led: bool) -> Option<Range<usize>> {
        let s = self.s;
        if !led && !cue.frame.takes.has(Takes::CLAUSE.or(Takes::TELL)) {
            return None;
        }
        let that = (at..s.end.min(at + 16))
            .find(|&i| s.is_comma(i) && s.key(i + 1) == key!("that") && !s.is_quoted(i));
        if let Some(comma) = that {
            return Some(comma + 2..s.end.max(comma + 2));
        }
        // `said on Friday, about 20 houses fell`
        let about = s.is_one_of(at, keys!["about"]) && s.is_number(at + 1);
        let start = if s.is(at, Class::PREPOSITION | Class::SUBORDINATOR) && !about {
            (at..s.end.min(at + 14)).find(|&i| s.is_comma(i))? + 1
        } else {
            at
        };
        let end = self.extent(start);
        let fit = self.goes_on(start)
            && start < end
            && self.has_verb(start..end)
            && !s.is(start, Class::CONJUNCTION | Class::SUBORDINATOR);
        fit.then_some(start..end)
    }

    /// Whether the statement continues after the comma of its attribution: `The bridge, she said,
    /// was closed`; not `It was closed, she said, referring to the bridge`.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let s = self.s;
        let participle = s.is(at, Class::CUE) && (s.is_ing_form(at) || s.key(at + 1) == key!("to"))
            || s.is_one_of(at, ASIDES);
        let unnamed = s.is_one_of(at, keys!["on"])
            && (at + 1..at + 3).any(|i| s.is_one_of(i, keys!["condition"]));
        at < s.end && !(participle || unnamed || s.is(at, Class::RELATIVE))
    }

    /// Extends a description over the name in apposition to it: `the mayor, Ann Bell, said`.
    pub(super) fn with_name(&self, source: Range<usize>) -> Range<usize> {
        let s = self.s;
        let last = source.end - 1;
        let described = s.is_word(last)
            && !s.is_capitalised(last)
            && !s.is(last, Class::PRONOUN | Class::RELATIVE);
        let mut name = if described && s.is_comma(source.end) {
            s.name(source.end + 1)
        } else {
            None
        };
        if let Some(name) = &mut name {
            // `her parents, Ann Bell and Bob Orr, said`; `her barrister, Ann Bell KC, said`
            if s.is_one_of(name.end, keys!["and"])
                && s.is_plural(last)
                && name.len() > 1
                && let Some(other) = s.name(name.end + 1)
            {
                name.end = other.end;
            }
            name.end += usize::from(s.is_acronym(name.end));
        }
        match name.filter(|n| s.ends_here(n.end) && n.end - source.end < 8) {
            Some(name) => source.start..name.end,
            None => source,
        }
    }
}

/// Whether the subject is only the end of a list of ages or amounts: `people aged 12 or older
/// reported`, `18 and over said`.
pub(super) fn is_listed(s: Sentence, source: &Range<usize>) -> bool {
    const MORE: &[Key] = keys!["older", "younger", "over", "under", "above", "up", "more"];
    let before = s.before(source.start, 1);
    let joined = s.is_one_of(before, keys!["or", "and"]) && s.is_one_of(source.start, MORE);
    source.len() == 1 && (joined || s.is_one_of(before, keys!["or"]) && !speaks(s, source))
}

/// Whether the subject means that nobody says it: `Nobody said it was safe`, `Neither Ann Bell nor
/// Bob Orr said`; not `No. 3846 says`.
fn is_nobody(s: Sentence, source: &Range<usize>) -> bool {
    const NOBODY: &[Key] = keys![
        "no", "not", "nobody", "none", "neither", "nor", "few", "hardly"
    ];
    let next = source.start + 1;
    let counted = s.is_number(next) || s.is_mark(next, key!("."));
    let nor = s.is_one_of(s.before(source.start, 1), keys!["nor"]);
    nor || s.is_one_of(source.start, NOBODY) && !counted
}
