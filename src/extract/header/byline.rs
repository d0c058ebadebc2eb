//! The writers' names in the header block and at the end of the article.
//!
//! A wrong name costs more than a missing one. So a line without a `by` must be where bylines are
//! usually printed, and the words after a comma count as a name only if they begin with a known
//! given name or belong to a list that an `and` closes.

use std::ops::Range;

use super::block::{Block, Row};
use super::dateline::Dateline;
use super::fields::{self, Field};
use super::name::{is_given, is_place, name};
use super::outlet::{agency_at, is_outlet, is_staff, outlet_at};
use super::part::Part;
use super::role;
use super::rule::Rule;
use super::signed::{self, after_by, names};
use super::stamp;
use super::stamped;
use crate::extract::Mention;
use crate::lexicon::{key, keys};
use crate::text::{Document, Kind, Span};

/// Returns the writers named in the header block or at the end of the article, each once.
/// `headline` holds the rows of the headline.
pub(super) fn find(
    doc: &Document,
    block: &Block,
    headline: Option<Range<usize>>,
    dateline: Option<Dateline>,
) -> Vec<Mention> {
    let mut finder = Finder {
        doc,
        block,
        headline,
        found: Vec::new(),
    };
    for i in 0..block.rows.len().min(block.above + 2) {
        finder.read(i);
    }
    if finder.found.is_empty() {
        finder.agencies();
    }
    if finder.found.is_empty() {
        finder.ending();
    }
    if finder.found.is_empty()
        && let Some(agency) = dateline.and_then(Dateline::lone_agency)
    {
        finder.add([agency], Rule::BylineAgency);
    }
    finder.found
}

/// The most tokens in a second line of names.
const MORE: usize = 12;

/// The most tokens in a line with a writer's paper and its town.
const OUTLET: usize = 6;

/// The number of body tokens that are searched for a writer's surname.
const BODY: usize = 400;

struct Finder<'d, 'a> {
    doc: &'d Document<'a>,
    block: &'d Block,
    headline: Option<Range<usize>>,
    found: Vec<Mention>,
}

impl Finder<'_, '_> {
    fn add(&mut self, spans: impl IntoIterator<Item = Span>, rule: Rule) {
        for span in spans {
            let words = self.doc.slice(span);
            let known = |m: &Mention| {
                self.doc
                    .slice(m.span)
                    .trim()
                    .eq_ignore_ascii_case(words.trim())
            };
            if !self.found.iter().any(known) {
                let rule = rule.name();
                self.found.push(Mention { span, rule });
            }
        }
    }

    /// Adds the names in a row of the header block.
    fn read(&mut self, i: usize) {
        let row = &self.block.rows[i];
        let tokens = row.tokens.clone();
        match row.part {
            Part::Byline if after_by(self.doc, tokens.clone()).is_some() => {
                self.add(names(self.doc, tokens.clone()), Rule::BylineBy);
                self.goes_on(i, tokens.end);
            }
            // Away from the headline and the date, the name is a photographer's.
            Part::Byline if self.found.is_empty() && self.stands_as_byline(i) => {
                self.add(names(self.doc, tokens.clone()), Rule::BylineBy);
                self.goes_on(i, tokens.end);
            }
            Part::Stamp => self.add(stamped::names_in(self.doc, tokens), Rule::BylineStamp),
            Part::Field(Field::Author) => self.field(i),
            Part::Title
                if !self.is_headline(i)
                    && signed::is_located(self.doc, tokens.clone())
                    && self.is_beside_stamp(i) =>
            {
                self.add(names(self.doc, tokens), Rule::BylineLocated);
            }
            Part::Name if !self.is_headline(i) && self.is_signed(i) => {
                self.add(names(self.doc, tokens), Rule::BylineName);
            }
            _ => {}
        }
    }

    /// Adds the names in the next row, if `and` or a comma joins it to this row, which ends at
    /// `end`.
    fn goes_on(&mut self, i: usize, end: usize) {
        let doc = self.doc;
        let Some(next) = self.block.rows.get(i + 1).filter(|next| !next.apart) else {
            return;
        };
        let tokens = next.tokens.clone();
        let led = signed::is_and(doc.key(tokens.start));
        let open = signed::is_and(doc.key(end - 1)) || doc.key(end - 1) == key!(",");
        let first = tokens.start + usize::from(led);
        if (led || open) && tokens.len() <= MORE && name(doc, first..tokens.end).is_some() {
            self.add(names(doc, first..tokens.end), Rule::BylineBy);
        }
    }

    /// Adds the writers in a field's value, which may be on the next line, or else the outlet.
    fn field(&mut self, i: usize) {
        let doc = self.doc;
        let row = &self.block.rows[i];
        let mut value = fields::read(doc, row.tokens.clone()).map_or(0..0, |f| f.value);
        if value.is_empty()
            && let Some(next) = self.block.rows.get(i + 1)
            && matches!(next.part, Part::Name | Part::Byline | Part::Label)
        {
            value = next.tokens.clone();
        }
        let people = names(doc, value.clone());
        if people.is_empty() && !value.is_empty() {
            let end = value
                .clone()
                .find(|&i| doc.key(i) == key!(","))
                .unwrap_or(value.end);
            let outlet = value.start..end;
            if is_outlet(doc, outlet.clone()) {
                self.add([doc.hull(outlet)], Rule::BylineField);
            }
        }
        self.add(people, Rule::BylineField);
    }

    fn is_headline(&self, i: usize) -> bool {
        self.headline.as_ref().is_some_and(|h| h.contains(&i))
    }

    fn part(&self, i: Option<usize>) -> Option<Part> {
        self.block.rows.get(i?).map(|r| r.part)
    }

    fn is_beside_stamp(&self, i: usize) -> bool {
        [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .any(|i| matches!(self.part(i), Some(Part::Stamp | Part::Field(Field::Date))))
    }

    /// Whether the row directly follows the headline.
    fn is_under_headline(&self, i: usize) -> bool {
        self.headline.as_ref().is_some_and(|h| h.end == i)
    }

    /// Whether the row above is a lone `By`.
    fn is_after_by(&self, i: usize) -> bool {
        let above = i.checked_sub(1).map(|i| &self.block.rows[i]);
        above.is_some_and(|row| {
            after_by(self.doc, row.tokens.clone()).is_some_and(|at| at >= row.tokens.end)
        })
    }

    fn stands_as_byline(&self, i: usize) -> bool {
        self.is_under_headline(i)
            || self.is_beside_stamp(i)
            || self.is_after_by(i)
            || self.part(Some(i + 1)) == Some(Part::Role)
            || self.headline.is_none()
            || self.is_above_body(i) && self.has_office(i)
    }

    /// Whether the body begins right below the row.
    fn is_above_body(&self, i: usize) -> bool {
        i + 1 == self.block.above
    }

    /// Whether the row ends in an office, as in `Ann Bell, Crime Reporter`.
    fn has_office(&self, i: usize) -> bool {
        let tokens = self.block.rows[i].tokens.clone();
        let comma = tokens.clone().find(|&i| self.doc.key(i) == key!(","));
        let office = comma.map_or(tokens.start, |comma| comma + 1)..tokens.end;
        signed::has_office(self.doc, tokens) || comma.is_some() && role::is_role(self.doc, office)
    }

    /// Whether the headline or the body mentions the surname in the row. Such a person is in the
    /// news and isn't its writer.
    fn is_told_of(&self, i: usize) -> bool {
        let doc = self.doc;
        let tokens = self.block.rows[i].tokens.clone();
        let surname = doc.key(tokens.end - 1);
        let body = tokens.end..doc.tokens().len().min(tokens.end + BODY);
        let head = self.headline.clone().unwrap_or_default();
        let told = |row: usize| {
            let mut tokens = self.block.rows[row].tokens.clone();
            tokens.any(|i| doc.key(i) == surname)
        };
        head.into_iter().any(told) || body.into_iter().any(|i| doc.key(i) == surname)
    }

    /// Whether a line with nothing but a name is where a byline is printed: beside an office or a
    /// date, under another byline or a lone `By`, or alone between headline and body.
    fn is_signed(&self, i: usize) -> bool {
        let doc = self.doc;
        let tokens = self.block.rows[i].tokens.clone();
        let before = self.part(i.checked_sub(1));
        let after = self.part(Some(i + 1));
        // The row below a byline names a second writer or, without a given name, a paper.
        let second = before == Some(Part::Byline) && {
            let above = self.block.rows[i - 1].tokens.clone();
            is_given(doc, tokens.start) || names(doc, above).is_empty()
        };
        if after == Some(Part::Role) || second {
            return true;
        }
        // The writer's paper, or other writers, may come between the name and the date.
        let mut stamp = i + 1;
        while stamp < i + 4 && self.is_between(stamp) {
            stamp += 1;
        }
        let dated = self.part(Some(stamp)) == Some(Part::Stamp)
            && stamp::has_date(doc, self.block.rows[stamp].tokens.clone());
        let placed = self.is_under_headline(i) && dated && !is_place(doc, tokens.clone());
        // Alone between headline and body, a name the article doesn't mention again is the
        // writer's.
        let between = || {
            self.is_under_headline(i)
                && self.is_above_body(i)
                && !is_place(doc, tokens.clone())
                && !self.is_told_of(i)
        };
        is_given(doc, tokens.start)
            && (self.is_beside_stamp(i) || dated && stamp > i + 1 || between())
            || placed
    }

    /// Whether the row names the writer's paper, or another writer with a known given name.
    fn is_between(&self, i: usize) -> bool {
        self.block.rows.get(i).is_some_and(|row| match row.part {
            Part::Label => is_outlet(self.doc, row.tokens.clone()),
            Part::Name => is_given(self.doc, row.tokens.start),
            // `BBC News, Leeds`
            Part::Title => {
                let tokens = row.tokens.clone();
                tokens.len() <= OUTLET && outlet_at(self.doc, tokens.start, tokens.end).is_some()
            }
            _ => false,
        })
    }

    /// Adds the agencies or the desk that sign in place of a writer, on a line of their own between
    /// headline and date. If fields name the writer, such a line is the publication's name instead.
    fn agencies(&mut self) {
        let rows = &self.block.rows;
        let fields = |r: &Row| matches!(r.part, Part::Field(Field::Other | Field::Author));
        let Some(headline) = self.headline.clone() else {
            return;
        };
        if self.block.header().iter().any(fields) {
            return;
        }
        let near = headline.end..rows.len().min(headline.end + 4).min(self.block.above);
        for i in near {
            let tokens = rows[i].tokens.clone();
            if matches!(rows[i].part, Part::Prose | Part::Sentence) || !self.is_beside_stamp(i) {
                continue;
            }
            let spans = sharing_agencies(self.doc, tokens.clone());
            if !spans.is_empty() {
                self.add(spans, Rule::BylineAgency);
            } else if is_staff(self.doc, tokens.clone()) {
                self.add([self.doc.hull(tokens)], Rule::BylineAgency);
            }
        }
    }

    /// Adds the reporters named at the end of the article.
    fn ending(&mut self) {
        let inner = self.block.rows.iter().skip(self.block.above + 1);
        for row in inner.chain(&self.block.tail) {
            let spans = reporters(self.doc, row.tokens.clone());
            self.add(spans, Rule::BylineReporting);
            if let Some(span) = from_the_scene(self.doc, row.tokens.clone()) {
                self.add([span], Rule::BylineReporting);
            }
        }
        if self.found.is_empty()
            && let Some(last) = self.block.tail.last().or(self.block.rows.last())
            && last.paragraph + 1 == self.doc.paragraphs().len()
            && is_signature(self.doc, last)
        {
            self.add([last.span(self.doc)], Rule::BylineReporting);
        }
    }
}

/// Returns the agencies in a line that begins with one: `AFP`, `AFP/The Local`, `Reuters, Xinhua`.
fn sharing_agencies(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let Some(mut end) = agency_at(doc, tokens.start, tokens.end) else {
        return Vec::new();
    };
    let mut found = vec![doc.hull(tokens.start..end)];
    while end < tokens.end && keys!["/", ",", "and", "&"].contains(&doc.key(end)) {
        let start = end + 1;
        let stop = (start..tokens.end)
            .find(|&i| !doc.tokens()[i].capitalised())
            .unwrap_or(tokens.end);
        if !(1..=3).contains(&(stop - start)) {
            break;
        }
        found.push(doc.hull(start..stop));
        end = stop;
    }
    let ends = end >= tokens.end || doc.tokens()[end].kind == Kind::Mark;
    if ends { found } else { Vec::new() }
}

/// Returns the reporters in an agency's last line: `(Reporting by Ann Bell and Tom Lee; Editing by
/// Sam Roe)`.
fn reporters(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let opening = (tokens.start..tokens.end.min(tokens.start + 2)).find(|&i| {
        keys!["reporting", "writing", "reported"].contains(&doc.key(i))
            && doc.key(i + 1) == key!("by")
    });
    let Some(at) = opening.filter(|_| doc.key(tokens.start) != key!("additional")) else {
        return Vec::new();
    };
    let limit = tokens.end.min(at + 60);
    let end = (at..limit)
        .find(|&i| doc.key(i) == key!(";"))
        .unwrap_or(limit);
    names(doc, at + 1..end)
}

/// Whether the article's last line is its signature: `– Ann Bell`. After a quotation it names the
/// speaker.
fn is_signature(doc: &Document, row: &Row) -> bool {
    let tokens = row.tokens.clone();
    let dash = tokens.start.checked_sub(1).is_some_and(|at| {
        let inside = doc.paragraph_at(at) == row.paragraph;
        inside && matches!(doc.word(at), "-" | "–" | "—" | "--")
    });
    let quoted = |paragraph: usize| {
        let above = doc.paragraphs()[paragraph].tokens.clone();
        above.end > above.start && doc.tokens()[above.end - 1].kind == Kind::Quote
    };
    let above = row.paragraph.checked_sub(1);
    dash && row.part == Part::Name && is_given(doc, tokens.start) && !above.is_some_and(quoted)
}

/// Returns the reporter in the last line of a broadcast: `Ann Bell reports from Lagos.`
fn from_the_scene(doc: &Document, tokens: Range<usize>) -> Option<Span> {
    let end = name(doc, tokens.clone()).filter(|&end| end < tokens.end && tokens.len() <= 12)?;
    let reports = doc.key(end) == key!("reports")
        && keys!["from", ".", "for"].contains(&doc.key(end + 1))
        && is_given(doc, tokens.start);
    reports.then(|| doc.hull(tokens.start..end))
}
