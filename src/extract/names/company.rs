//! Finds companies and bodies without the tagger: well-known names, and names before an office
//! ("Bell Motor Chief Executive Ann Orr").

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, Classes, Key, Phrases, is_company_tail, key, keys, list_text};
use crate::text::{Document, Kind as TokenKind};

static COMPANIES: Phrases<1024, 256> = Phrases::new(list_text!("names/companies.txt"));

/// Adds the companies that were not found, and corrects the kind of those that were.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    known(doc, found);
    before_offices(doc, found);
}

fn body(doc: &Document, tokens: Range<usize>, rule: Rule) -> Detected {
    Detected::ruled(doc, tokens, Kind::Organization, rule)
}

/// Adds the well-known ones, unless they are part of a longer name.
fn known(doc: &Document, found: &mut Vec<Detected>) {
    let tokens = doc.tokens();
    let mut changes = Vec::new();
    let mut done = 0;
    let mut from = 0;
    for start in doc.capitals() {
        if start < done {
            continue;
        }
        let Some(end) = listed_at(doc, start) else {
            continue;
        };
        // "Bell Classic" isn't the company Bell.
        let longer = tokens.get(end).is_some_and(|t| {
            t.capitalised() && !t.is(Class::ROLE | Class::TITLE | Class::ROLE_MODIFIER)
        });
        if longer && doc.sentence_at(start) == doc.sentence_at(end) {
            continue;
        }
        let first = from + found[from..].partition_point(|name| name.tokens.end <= start);
        let last = first + found[first..].partition_point(|name| name.tokens.start < end);
        from = first;
        let new = || body(doc, start..end, Rule::Known);
        match &found[first..last] {
            [] => changes.push((first..first, new())),
            [one] if one.tokens == (start..end) => {
                changes.push((first..last, new()));
            }
            // "Bell Bank and Orr Tools", tagged as a person, is two bodies.
            [one]
                if one.kind == Kind::Person
                    && doc.tokens()[one.tokens.clone()]
                        .iter()
                        .any(|t| t.key == key!("and")) =>
            {
                let whole = one.tokens.clone();
                let other = if whole.start == start {
                    end + 1..whole.end
                } else {
                    whole.start..start.saturating_sub(1)
                };
                let mut pair = vec![new()];
                if !other.is_empty() && tokens[other.start].capitalised() {
                    pair.push(body(doc, other, Rule::Known));
                }
                pair.sort_by_key(|name| name.tokens.start);
                let indices = [first..last, last..last];
                changes.extend(indices.into_iter().zip(pair));
            }
            _ => {}
        }
        done = end;
    }
    replace(found, changes);
}

/// Returns the end of the well-known name that begins at `start`.
fn listed_at(doc: &Document, start: usize) -> Option<usize> {
    let mut keys = [Key::default(); 4];
    let mut ends = [0; 4];
    let mut count = 0;
    let limit = doc.tokens().len().min(start + 6);
    for i in start..limit {
        let token = &doc.tokens()[i];
        let word = token.kind == TokenKind::Word || token.key == key!("&");
        if count == 4 || !word && token.key != key!("-") {
            break;
        }
        if word {
            (keys[count], ends[count]) = (token.key, i + 1);
            count += 1;
        }
    }
    match COMPANIES.begin(&keys[..count]) {
        0 => None,
        n => Some(ends[n - 1]),
    }
}

/// Adds the body before a person's office: "Bell Motor" in "Bell Motor Chief Executive Ann Orr".
fn before_offices(doc: &Document, found: &mut Vec<Detected>) {
    const OFFICE: Classes = Class::ROLE.or(Class::TITLE).or(Class::ROLE_MODIFIER);
    let tokens = doc.tokens();
    let mut changes = Vec::new();
    let people = (0..found.len()).filter(|&n| found[n].kind == Kind::Person);
    for n in people {
        let person = found[n].tokens.clone();
        let floor = doc.sentences()[doc.sentence_at(person.start)].tokens.start;
        let free = n
            .checked_sub(1)
            .map_or(floor, |before| found[before].tokens.end.max(floor));
        let back = |from: usize, inside: &dyn Fn(usize) -> bool| {
            (free..from)
                .rev()
                .take_while(|&i| inside(i))
                .last()
                .unwrap_or(from)
        };
        let office = back(person.start, &|i| {
            tokens[i].capitalised() && tokens[i].is(OFFICE) || tokens[i].key == key!("-")
        });
        let start = back(office, &|i| {
            tokens[i].capitalised()
                && !tokens[i].is(OFFICE | Class::STARTER | Class::DETERMINER | Class::PREPOSITION)
        });
        let name = start..office;
        // "Public Service Minister": a minister's portfolio isn't a body.
        let minister = (office..person.start)
            .any(|i| keys!["minister", "secretary", "commissioner"].contains(&tokens[i].key));
        if !minister && office < person.start && name.len() > 1 && is_company(doc, &name) {
            changes.push((n..n, body(doc, name, Rule::Office)));
        }
    }
    replace(found, changes);
}

/// Whether the words end as a company's or public body's name does.
fn is_company(doc: &Document, name: &Range<usize>) -> bool {
    let last = &doc.tokens()[name.end - 1];
    last.is(Class::ORG_HEAD | Class::ORG_SUFFIX) || is_company_tail(last.key)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn bodies(text: &str) -> Vec<&str> {
        testing::mentions(text, Kind::Organization)
    }

    #[test]
    fn a_company_stands_before_an_office() {
        assert_eq!(
            bodies("Harbour Motor Chief Executive Jane Orr said demand was weak."),
            ["Harbour Motor"]
        );
        assert_eq!(bodies("Foreign Minister Jane Orr said no."), [""; 0]);
        assert_eq!(bodies("Deputy Chief Executive Jane Orr said no."), [""; 0]);
    }

    #[test]
    fn a_well_known_company_is_one_wherever_it_stands() {
        assert_eq!(
            bodies("She has worked for Morgan Stanley and, before that, Siemens."),
            ["Morgan Stanley", "Siemens"]
        );
        assert_eq!(bodies("She met Morgan Stanton on Monday."), [""; 0]);
    }
}
