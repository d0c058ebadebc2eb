//! The introduction of a statement, in the article's words: `told reporters`, `DENIED that`.

use std::ops::Range;

use super::super::terminal::clean;
use crate::lexicon::{Class, Key, classes, key, keys};
use crate::report::{Act, Quote, QuoteKind};

/// The words before a statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::format) struct Cue {
    /// The verb with its auxiliaries and negation (`did not admit`), in capitals for a denial or a
    /// demand.
    pub(in crate::format) verb: String,
    /// The words that lead on to the statement: ` reporters that`, `:`.
    pub(in crate::format) lead: String,
    /// Whether it is a denial or a demand, which a reader shouldn't miss.
    pub(in crate::format) marked: bool,
}

/// The maximum width of the words between the verb and the statement; longer ones are left out.
const LEAD: usize = 48;

/// Returns the article's introduction of a statement; `None` without a cue. The report's offsets
/// are bytes of `text`.
pub(in crate::format) fn cue(quote: &Quote, text: &str) -> Option<Cue> {
    let cue = quote.cue.as_ref()?;
    // A mere colon or comma isn't worth printing.
    cue.text.contains(char::is_alphabetic).then_some(())?;
    let source = quote.source.as_ref();
    let span = verb_start(text, cue.start)..cue.end;
    let verb = clean(text.get(span)?);
    let marked = matches!(quote.act, Act::Denies | Act::Demands);
    let first = quote.spans.first().map_or(quote.text.start, |s| s[0]);
    let lead = if is_prepositional(&cue.text) {
        source.map(|source| format!(" {}:", clean(&source.text)))
    } else if cue.end <= first {
        let source = source.map(|source| source.start..source.end);
        between(text, cue.end..first, source).map(|words| joined(&words, quote.kind))
    } else {
        addressee(text, cue.end, &cue.text).map(|words| format!(" {words}:"))
    };
    Some(Cue {
        verb: if marked {
            verb.to_uppercase()
        } else {
            uncapitalised(&verb)
        },
        lead: lead.unwrap_or_else(|| ":".into()),
        marked,
    })
}

/// Puts the first letter in lower case, as within a sentence.
fn uncapitalised(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Returns the words of a statement's pieces, each on one line and without the comma at its end.
/// Reported statements are printed with their quotation marks, which are completed to pairs.
pub(in crate::format) fn pieces(quote: &Quote, text: &str) -> Vec<String> {
    let piece = |&[start, end]: &[usize; 2]| {
        let words = clean(text.get(start..end)?);
        let words = words.trim_end_matches([',', ' ']).to_owned();
        let marked = quote.kind != QuoteKind::Direct;
        Some(if marked {
            paired(words, &text[..start], &text[end..])
        } else {
            words
        })
    };
    let pieces = quote.spans.iter().filter_map(piece);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Adds the partner of a quotation mark if it is just outside the words: a span ends before a
/// closing mark that follows a comma. Removes a comma before a mark at the end.
fn paired(mut words: String, before: &str, after: &str) -> String {
    const PAIRS: [(char, char); 2] = [('“', '”'), ('"', '"')];
    for (open, close) in PAIRS {
        if let Some(inner) = words
            .strip_suffix(close)
            .and_then(|words| words.strip_suffix(','))
        {
            words = format!("{inner}{close}");
        }
        let count = |mark: char| words.matches(mark).count();
        let opens = count(open);
        let (has_open, has_close) = if open == close {
            (opens % 2 == 1, opens % 2 == 1)
        } else {
            let closes = count(close);
            (opens > closes, closes > opens)
        };
        if has_open && after.trim_start_matches([',', '.']).starts_with(close) {
            words.push(close);
        } else if has_close && before.ends_with(open) {
            words.insert(0, open);
        }
    }
    words
}

/// Whether the cue introduces a source rather than a statement: `according to`, `in the words of`
fn is_prepositional(cue: &str) -> bool {
    let last = cue.rsplit(char::is_whitespace).next().unwrap_or(cue);
    [key!("to"), key!("of"), key!("per")].contains(&Key::of(last)) && !cue.starts_with("refused")
}

/// Returns the beginning of the verb group that ends in the cue: its first auxiliary or negation.
fn verb_start(text: &str, cue: usize) -> usize {
    const INSIDE: &[Key] = keys!["to", "also", "again", "repeatedly", "since", "already"];
    const NEGATED: &[Key] = keys![
        "not", "never", "refused", "refuses", "refusing", "refuse", "declined", "declines",
        "declining", "decline", "failed", "fails"
    ];
    let mut start = cue;
    for word in words_before(text, cue) {
        let folded = text[word.clone()].replace('’', "'");
        let key = Key::of(&folded);
        if classes(key).has(Class::AUXILIARY) || folded.ends_with("n't") || NEGATED.contains(&key) {
            start = word.start;
        } else if !INSIDE.contains(&key) {
            break;
        }
    }
    start
}

/// Returns the words before a position, last first, within the sentence and at most six.
fn words_before(text: &str, end: usize) -> impl Iterator<Item = Range<usize>> {
    let mut end = end;
    std::iter::from_fn(move || {
        let rest = text.get(..end)?;
        let trimmed = rest.trim_end();
        let gap = &rest[trimmed.len()..];
        if trimmed.is_empty() || gap.is_empty() || gap.matches('\n').count() > 1 {
            return None;
        }
        let start = trimmed
            .rfind(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’'))
            .map_or(0, |at| {
                at + trimmed[at..].chars().next().map_or(1, char::len_utf8)
            });
        let word = start..trimmed.len();
        end = start;
        (!word.is_empty()).then_some(word)
    })
    .take(6)
}

/// Returns the words between a cue and the statement after it, without those that name its source;
/// `None` if there are too many, or if a sentence ends among them.
fn between(text: &str, range: Range<usize>, source: Option<Range<usize>>) -> Option<String> {
    let words = match source {
        Some(s) if s.start >= range.start && s.end <= range.end => {
            // In "said Ann Bell, the harbour master" the description of the source is left out too.
            let after = clean(text.get(s.end..range.end)?);
            let after = after.trim_start_matches([',', ' ']);
            if after.len() > 6 {
                return None;
            }
            format!("{} {after}", clean(text.get(range.start..s.start)?))
        }
        _ => clean(text.get(range)?),
    };
    let words = words.trim_end_matches(is_quotation_mark).trim().to_owned();
    let ends = words.contains(['.', '?', '!', '“', '”', '"', ';', '\u{fffd}']);
    (!ends && super::super::terminal::columns(&words) <= LEAD).then_some(words)
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '"' | '‘' | '’' | '\'' | '«' | '»' | '„')
}

/// Returns the words that lead on from the verb: ` reporters:`, ` that`.
fn joined(words: &str, kind: QuoteKind) -> String {
    let words = words.trim_end_matches([',', ':', ' ', '-', '–', '—']);
    let gap = if words.is_empty() || words.starts_with([',', ':']) {
        ""
    } else {
        " "
    };
    let last = words.rsplit(' ').next().unwrap_or_default();
    let goes_on = keys!["that", "whether", "if", "as", "to", "of"].contains(&Key::of(last));
    let colon = if kind == QuoteKind::Direct && !goes_on {
        ":"
    } else {
        ""
    };
    format!("{gap}{words}{colon}")
}

/// The number of characters after a verb in which to look for its addressee.
const ADDRESSEE: usize = 200;

/// Returns the verb's addressee if the statement comes first: `reporters` in “…,” she told
/// reporters on Tuesday.
fn addressee<'t>(text: &'t str, end: usize, cue: &str) -> Option<&'t str> {
    const TELL: &[Key] = keys![
        "told", "tell", "tells", "telling", "warned", "assured", "reminded", "asked", "urged"
    ];
    let verb = cue.rsplit(' ').next().unwrap_or(cue);
    if !TELL.contains(&Key::of(verb)) {
        return None;
    }
    let rest = text.get(end..)?.strip_prefix(' ')?;
    let goes_on = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '’' | '\'');
    let stop = rest
        .char_indices()
        .enumerate()
        .find(|&(n, (_, c))| n == ADDRESSEE || !goes_on(c));
    let rest = &rest[..stop.map_or(rest.len(), |(_, (at, _))| at)];
    let ends_it = |word: &&str| {
        let key = Key::of(word);
        let time = keys!["yesterday", "today", "last", "late", "early", "later"];
        let stop = Class::WEEKDAY.or(Class::PREPOSITION).or(Class::CONJUNCTION);
        classes(key).has(stop) || time.contains(&key)
    };
    let words = rest.split(' ').take_while(|word| !ends_it(word));
    let until = words.map(|word| word.len() + 1).sum::<usize>();
    let words = rest[..until.min(rest.len())].trim();
    (!words.is_empty() && words.split(' ').count() <= 5).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the introductions of a text's statements, in order.
    fn cues(text: &str) -> Vec<String> {
        let report = crate::Analyzer::new()
            .offsets(crate::Offsets::Bytes)
            .analyze(text);
        let cue = |quote| cue(quote, text).map_or("-".into(), |c| c.verb + &c.lead);
        report.quotes.iter().map(cue).collect()
    }

    #[test]
    fn cues_are_the_articles_own_with_negation_and_addressee() {
        for (text, words) in [
            ("Ann Bell said the bridge was safe.", "said"),
            ("Ann Bell said that the bridge was safe.", "said that"),
            (
                "Ann Bell told reporters that the bridge was safe.",
                "told reporters that",
            ),
            (
                "“The bridge is safe,” Ann Bell told reporters on Monday.",
                "told reporters:",
            ),
            ("“The bridge is safe,” said Ann Bell.", "said:"),
            ("Tom Reed denied that he had closed it.", "DENIED that"),
            (
                "Tom Reed did not admit that he had closed it.",
                "DID NOT ADMIT that",
            ),
            ("Sue Hill demanded an inquiry.", "DEMANDED"),
        ] {
            assert_eq!(cues(text), [words], "{text}");
        }
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        for (words, before, after, shown) in [
            (
                "it is \"a waste",
                "said ",
                ",\" and left",
                "it is \"a waste\"",
            ),
            (
                "a waste\" of money",
                "called it \"",
                ".",
                "\"a waste\" of money",
            ),
            ("so it is “safe,”", "said ", "", "so it is “safe”"),
            ("it is “a waste", "said ", "”.", "it is “a waste”"),
            ("it is safe", "“", "”", "it is safe"),
            ("“we” and “they", "said ", " went", "“we” and “they"),
        ] {
            assert_eq!(paired(words.into(), before, after), shown, "{words}");
        }
    }

    #[test]
    fn words_that_belong_to_something_else_are_left_out() {
        for (text, words) in [
            ("He had to leave, Ann Bell said on Monday.", "said:"),
            (
                "Nobody was told. Ann Bell said the bridge was safe.",
                "said",
            ),
            (
                "“It leaks,” Ann Bell told the paper. Reporters had gone.",
                "told the paper:",
            ),
        ] {
            assert_eq!(cues(text), [words], "{text}");
        }
    }
}
