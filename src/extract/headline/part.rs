//! What part a line plays in the header block: the evidence in the line itself. Its neighbours are
//! weighed in `choose`.

use super::fields::{self, Field};
use super::{byline, dateline, role, stamp};
use crate::lexicon::list_text;
use crate::lexicon::{Key, Phrases, key};
use crate::text::{Case, Document, Kind};
use std::ops::Range;

/// The part that a line plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// Nothing speaks against its being the headline.
    Title,
    /// The name of a section, a kicker, a breadcrumb trail or a paper's banner.
    Label,
    /// What pages print around articles: menus, buttons, notices.
    Furniture,
    /// `By Ann Bell, Associated Press`
    Byline,
    /// Two to four words that read as a person's name.
    Name,
    /// `Political correspondent`, `in Lagos`: what stands under a name
    Role,
    /// A date, a time or a `3 hours ago`, with little beside it.
    Stamp,
    /// `Key: value`
    Field(Field),
    /// A caption or the credit of a picture.
    Credit,
    /// A link to another story.
    Related,
    /// A web address or a file's name.
    Address,
    /// `© 2024`, `Accessed 3 May 2024`, a print-out's first line: dates that are not the article's.
    Notice,
    /// A short sentence.
    Sentence,
    /// A paragraph of prose.
    Prose,
    /// No words.
    Rule,
}

static FURNITURE: Phrases<1024, 1024> = Phrases::new(list_text!("page/furniture.txt"));
static RELATED: Phrases = Phrases::new(list_text!("page/related_leads.txt"));
static SECTIONS: Phrases<1024> = Phrases::new(list_text!("page/sections.txt"));
static CREDITS: Phrases = Phrases::new(list_text!("page/credit_words.txt"));
static RETRIEVED: Phrases = Phrases::new(list_text!("page/retrieved_words.txt"));
static OUTLET_WORDS: Phrases<256> = Phrases::new(list_text!("page/outlet_words.txt"));
static OUTLETS: Phrases<512> = Phrases::new(list_text!("page/outlets.txt"));

/// Whether a newspaper's or broadcaster's name has this word.
pub(crate) fn is_outlet_word(word: Key) -> bool {
    OUTLET_WORDS.has(word)
}

/// Lines of more tokens than this are prose whatever they begin with.
const LINE: usize = 60;

/// The part that the line of these tokens plays.
pub(super) fn of(doc: &Document, tokens: Range<usize>) -> Part {
    let words = Words::new(doc, tokens.clone());
    if words.keys.is_empty() {
        return if doc.tokens()[tokens.clone()]
            .iter()
            .any(|t| t.kind == Kind::Address)
        {
            Part::Address
        } else {
            Part::Rule
        };
    }
    if let Some(field) = fields::read(doc, tokens.clone()).filter(|_| tokens.len() <= LINE) {
        return Part::Field(field.kind);
    }
    if is_address(doc, tokens.clone()) {
        return Part::Address;
    }
    if is_notice(doc, tokens.clone(), &words) {
        return Part::Notice;
    }
    if tokens.len() > LINE
        || dateline::read(doc, tokens.clone()).is_some_and(|d| d.mention.rule != "dateline/place")
    {
        return Part::Prose;
    }
    if is_credit(doc, tokens.clone(), &words) {
        return Part::Credit;
    }
    if stamp::is_stamp(doc, tokens.clone()) {
        return Part::Stamp;
    }
    if byline::opens(doc, tokens.clone()) {
        return Part::Byline;
    }
    if FURNITURE.are(&words.keys) {
        return Part::Furniture;
    }
    if is_related(doc, tokens.clone()) {
        return Part::Related;
    }
    if words.keys.len() <= 6
        && (role::is_role(doc, tokens.clone()) || is_place(doc, &words, tokens.start))
    {
        return Part::Role;
    }
    if is_label(doc, tokens.clone(), &words) {
        return Part::Label;
    }
    let stopped = ends_sentence(doc, tokens.clone());
    if words.keys.len() >= 38 && words.lower * 2 > words.letters
        || stopped && words.letters >= 18 && words.lower * 2 > words.letters
    {
        return Part::Prose;
    }
    if stopped && words.lower * 3 > words.letters && words.letters >= 3 {
        return Part::Sentence;
    }
    if byline::is_name(doc, tokens) {
        return Part::Name;
    }
    Part::Title
}

/// The tokens without the marks around them that lists, headings and emphasis make, and whether a
/// list's mark was one of them.
pub(super) fn content(doc: &Document, mut tokens: Range<usize>) -> (Range<usize>, bool) {
    let marks = |i: usize, of: &str| {
        let token = &doc.tokens()[i];
        token.kind == Kind::Mark && doc.slice(token.span).chars().all(|c| of.contains(c))
    };
    let mut bullet = false;
    while tokens.len() > 1 && marks(tokens.start, "#*_-+•·>~=|▪●►»–—") {
        let loose = !doc.tokens()[tokens.start + 1].glued;
        bullet |= loose && marks(tokens.start, "*-+•·▪●►");
        tokens.start += 1;
    }
    while tokens.len() > 1 && marks(tokens.end - 1, "#*_=~|") {
        tokens.end -= 1;
    }
    (tokens, bullet)
}

/// The words of a line and how they are cased.
struct Words {
    /// Their keys.
    keys: Vec<Key>,
    /// How many begin with a letter.
    letters: usize,
    /// How many are in lower case.
    lower: usize,
    /// How many begin with a capital.
    capitals: usize,
}

impl Words {
    fn new(doc: &Document, tokens: Range<usize>) -> Self {
        let mut words = Self {
            keys: Vec::with_capacity(tokens.len().min(LINE)),
            letters: 0,
            lower: 0,
            capitals: 0,
        };
        for token in doc.tokens()[tokens].iter().take(LINE + 1) {
            match token.kind {
                Kind::Word => {
                    words.keys.push(token.key);
                    words.letters += 1;
                    words.lower += usize::from(token.case == Case::Lower);
                    words.capitals += usize::from(token.capitalised());
                }
                Kind::Number => words.keys.push(Key::default()),
                _ => {}
            }
        }
        words
    }
}

/// A web address with little beside it, or a file's name.
fn is_address(doc: &Document, tokens: Range<usize>) -> bool {
    const ENDINGS: [&str; 12] = [
        ".txt", ".html", ".htm", ".md", ".pdf", ".doc", ".docx", ".rtf", ".xml", ".json", ".eml",
        ".odt",
    ];
    let line = doc.slice(doc.hull(tokens.clone()));
    let addresses = doc.tokens()[tokens.clone()]
        .iter()
        .filter(|t| t.kind == Kind::Address && doc.slice(t.span).contains(['.', '/']))
        .count();
    let other = doc.tokens()[tokens]
        .iter()
        .filter(|t| matches!(t.kind, Kind::Word))
        .count();
    let file = !line.contains(char::is_whitespace) && ENDINGS.iter().any(|e| line.ends_with(e));
    file || addresses > 0 && other <= 4
}

/// Copyright lines, lines on a reader's own dealings with the article, and a print-out's first
/// line.
fn is_notice(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    const COPYRIGHT: Key = Key::word("copyright");
    const RESERVED: Key = Key::word("reserved");
    const C: Key = Key::word("c");
    let head = &doc.tokens()[tokens.start..tokens.end.min(tokens.start + 8)];
    let sign = head.iter().any(|t| doc.slice(t.span) == "©")
        || head.windows(3).any(|w| {
            w[1].key == C
                && doc.slice(w[0].span) == "("
                && doc.slice(w[2].span) == ")"
                && w[1].glued
        });
    if sign
        || words.keys[0] == COPYRIGHT && tokens.len() < LINE
        || words.keys.len() < LINE && words.keys.last() == Some(&RESERVED)
    {
        return true;
    }
    let dated = || stamp::has_date(doc, tokens.clone());
    let retrieved = words.keys.iter().take(2).any(|&word| RETRIEVED.has(word));
    retrieved && tokens.len() < 30 && dated() || stamp::is_print_header(doc, tokens)
}

fn is_credit(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    const GETTY: Key = Key::word("getty");
    const PHOTO: [Key; 6] = [
        Key::word("photo"),
        Key::word("photograph"),
        Key::word("picture"),
        Key::word("image"),
        Key::word("pic"),
        Key::word("photos"),
    ];
    let all = &doc.tokens()[tokens.clone()];
    let next_is_mark = all
        .get(1)
        .is_some_and(|t| t.kind != Kind::Word || t.capitalised() || words.letters <= 8);
    if CREDITS.are(&words.keys) && (next_is_mark || words.lower <= 3) {
        return true;
    }
    if words.keys.contains(&GETTY) {
        return true;
    }
    // `… (Photo: Ann Bell)`, `… Photo by Ann Bell/AFP`, `… [Reuters]`, `… file photo`
    let tail = &all[all.len().saturating_sub(14)..];
    let named = tail.windows(2).any(|w| {
        PHOTO.contains(&w[0].key)
            && w[0].capitalised()
            && matches!(
                doc.slice(w[1].span),
                ":" | "by" | "By" | "/" | "via" | "courtesy"
            )
    });
    let file_photo = tail
        .windows(2)
        .any(|w| w[0].key == key!("file") && PHOTO.contains(&w[1].key));
    let last = all.len().checked_sub(1).map(|i| doc.slice(all[i].span));
    let bracketed = matches!(last, Some(")" | "]")) && {
        let opens = if last == Some(")") { "(" } else { "[" };
        let at = all.iter().rposition(|t| doc.slice(t.span) == opens);
        at.is_some_and(|at| {
            at > 3
                && all.len() - at <= 9
                && names_outlet(doc, tokens.start + at + 1..tokens.end - 1)
        })
    };
    named || file_photo || bracketed
}

/// Whether one of these tokens begins the name of a news agency or paper.
pub(super) fn names_outlet(doc: &Document, tokens: Range<usize>) -> bool {
    (tokens.start..tokens.end).any(|i| outlet_at(doc, i, tokens.end).is_some())
}

/// The end of the news agency's or paper's name that begins at `i`.
pub(super) fn outlet_at(doc: &Document, i: usize, end: usize) -> Option<usize> {
    let mut keys = [Key::default(); 5];
    let mut at = [0; 5];
    let mut count = 0;
    for j in i..end.min(i + 9) {
        if count < 5 && doc.tokens()[j].kind == Kind::Word {
            keys[count] = doc.key(j);
            at[count] = j;
            count += 1;
        }
    }
    let first = doc.tokens()[i];
    if first.kind != Kind::Word || first.case == Case::Lower && doc.word(i) != "dpa" {
        return None;
    }
    match OUTLETS.begin(&keys[..count]) {
        0 => None,
        n => Some(at[n - 1] + 1),
    }
}

/// Whether these words are the name of a section.
pub(super) fn is_section(doc: &Document, tokens: Range<usize>) -> bool {
    SECTIONS.are(&Words::new(doc, tokens).keys)
}

/// Whether these words name a newspaper or broadcaster: a word such as `Tribune` among a few
/// capitalised ones.
pub(super) fn is_outlet(doc: &Document, tokens: Range<usize>) -> bool {
    const PARTICLES: [Key; 6] = [
        Key::word("the"),
        Key::word("of"),
        Key::word("and"),
        Key::word("&"),
        Key::word("on"),
        Key::word("in"),
    ];
    if outlet_at(doc, tokens.start, tokens.end) == Some(tokens.end) {
        return true;
    }
    // `Agence Sahel`, `Radio Bergen`
    const LEADS: [Key; 4] = [
        Key::word("agence"),
        Key::word("agencia"),
        Key::word("agenzia"),
        Key::word("radio"),
    ];
    let all = &doc.tokens()[tokens];
    let words = all.iter().filter(|t| t.kind == Kind::Word).count();
    let shaped = all
        .iter()
        .all(|t| t.capitalised() || t.glued || PARTICLES.contains(&t.key));
    let few = if all.first().is_some_and(|t| t.key == PARTICLES[0]) {
        2..=6
    } else {
        2..=3
    };
    shaped
        && few.contains(&words)
        && (all
            .last()
            .is_some_and(|t| t.capitalised() && is_outlet_word(t.key))
            || all.first().is_some_and(|t| LEADS.contains(&t.key)))
}

/// `RELATED: …`, `READ MORE: …`, `See also: …`
pub(super) fn is_related(doc: &Document, tokens: Range<usize>) -> bool {
    const COLON: Key = Key::word(":");
    let colon = (tokens.start + 1..tokens.end.min(tokens.start + 7)).find(|&i| doc.key(i) == COLON);
    colon.is_some_and(|colon| RELATED.are(&Words::new(doc, tokens.start..colon).keys))
}

/// `in Lagos`: where the writer was.
fn is_place(doc: &Document, words: &Words, first: usize) -> bool {
    words.keys[0] == key!("in")
        && doc.word(first) == "in"
        && words.lower <= 2
        && words.capitals >= 1
}

/// A section's name, a trail of them, or a paper's banner.
fn is_label(doc: &Document, tokens: Range<usize>, words: &Words) -> bool {
    if SECTIONS.are(&words.keys) || words.keys.len() <= 6 && is_outlet(doc, tokens.clone()) {
        return true;
    }
    let steps = |i: &usize| {
        !doc.tokens()[*i].glued
            && matches!(doc.word(*i), "/" | ">" | "›" | "»" | "|" | "•" | "→" | "\\")
    };
    let marks = tokens.clone().filter(steps).count();
    let first_is_section = SECTIONS.begin(&words.keys) > 0;
    marks >= 1
        && words.keys.len() <= 4 * (marks + 1)
        && (marks >= 2 || first_is_section && words.keys.len() <= 5)
}

/// Whether the line ends as a sentence does.
pub(super) fn ends_sentence(doc: &Document, tokens: Range<usize>) -> bool {
    let last = doc.tokens()[tokens]
        .iter()
        .rev()
        .find(|t| t.kind != Kind::Quote && !matches!(doc.slice(t.span), ")" | "]"));
    last.is_some_and(|t| {
        t.kind == Kind::Mark && matches!(doc.slice(t.span), "." | "!" | "?") || t.stopped
    })
}
