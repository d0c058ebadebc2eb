//! Finds how the article describes a person or body: the office or description beside the name.
//! Bodies have descriptions, too ("the retailer Salling").
//!
//! The description may come before the name ("ministry spokesperson Carl Dunn", "the mayor of Lund,
//! Ann Bell"; see `before`), after it ("Ann Bell, the port's chief engineer,"), or after a verb
//! ("Ann Bell is a nurse"; see `after`). It must have a noun for an office, occupation or kinship,
//! so that no other name's description is taken.

mod after;
mod before;

use std::ops::Range;

pub(super) use before::is_adjective;

use super::{Entity, Kind, Names};
use crate::lexicon::{Class, Classes, Key, classes, key, listed};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// The longest description, in tokens.
const LONGEST: usize = 16;
/// How many descriptions of one person are kept.
const MOST: usize = 12;

/// Collects the roles of every person and body, and chooses the one to show.
pub(super) fn find(doc: &Document, names: &mut Names) {
    for m in 0..names.mentions.len() {
        let mention = &names.mentions[m];
        let nouns = match mention.kind {
            Kind::Person => Class::ROLE | Class::TITLE,
            Kind::Organization => Class::ORG_NOUN,
            Kind::Place | Kind::Other => continue,
        };
        let Some(sentence) = doc.sentences().get(doc.sentence_at(mention.tokens.start)) else {
            continue;
        };
        let phrases = Phrases {
            doc,
            names,
            nouns,
            sentence: sentence.tokens.clone(),
        };
        let at = mention.tokens.clone();
        let own = [
            phrases.before(at.start),
            phrases.before_comma(at.start),
            phrases.after_comma(at.end),
            phrases.by_verb(at.end),
        ];
        let shared = phrases.shared(at.start).filter(|_| own[0].is_none());
        let entity = &mut names.entities[mention.entity];
        for tokens in shared.iter().chain(own.iter().flatten()) {
            if doc.is_phrase(tokens) {
                let span = doc.hull(tokens.clone());
                let several = shared.as_ref() == Some(tokens);
                note(doc, entity, span, several);
            }
        }
    }
}

/// Adds a description to an entity. One that several people share (`several`) is in the plural.
fn note(doc: &Document, entity: &mut Entity, role: Span, several: bool) {
    if entity.roles.len() < MOST {
        entity.roles.push(role);
    }
    // The first description is shown; a bare title gives way to a better one.
    if entity
        .role
        .is_none_or(|old| is_bare_title(doc, old) && !is_bare_title(doc, role))
    {
        // Without the s, one of the "port inspectors" is a "port inspector".
        let end = role.end - u32::from(several);
        entity.role = Some(Span { end, ..role });
    }
}

/// Whether the role is only a title or a party, which says less than a description: `Dr`, `Sen.`,
/// `Democrat`.
fn is_bare_title(doc: &Document, role: Span) -> bool {
    // `state Rep.`
    let [modifiers @ .., last] = &doc.tokens()[doc.tokens_in(role)] else {
        return false;
    };
    let title = last.is(Class::TITLE | Class::ABBREVIATION) && !last.is(Class::ROLE);
    let said_of = |t: &Token| t.is(Class::ROLE_MODIFIER) && !t.is(Class::ROLE);
    (title || modifiers.is_empty() && is_partisan(last)) && modifiers.iter().all(said_of)
}

/// Whether the word is a member of a party: `Democrat`.
fn is_partisan(token: &Token) -> bool {
    token.capitalised() && listed!("names/partisans.txt").contains(&token.key)
}

/// Whether a title isn't a role by itself: "Mr", "Alhaji".
fn is_courtesy(title: Key) -> bool {
    listed!("names/courtesies.txt").contains(&title)
}

/// The phrases around a name, in one sentence.
struct Phrases<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    /// The classes of nouns for roles of a person or of a body.
    nouns: Classes,
    /// The sentence's tokens, which no phrase leaves.
    sentence: Range<usize>,
}

impl Phrases<'_, '_> {
    fn token(&self, i: usize) -> &Token {
        &self.doc.tokens()[i]
    }

    /// Whether the word at `i` is a noun for a role.
    fn is_role(&self, i: usize) -> bool {
        let token = self.token(i);
        if self.of_person() {
            return (token.is(self.nouns) || is_partisan(token)) && !is_courtesy(token.key);
        }
        token.is(self.nouns) && token.case == Case::Lower
    }

    fn of_person(&self) -> bool {
        self.nouns.has(Class::ROLE)
    }

    /// Whether the word at `i` is the plural of a role: `officers` before "Ann Bell and Tom Orr".
    fn is_plural_role(&self, i: usize) -> bool {
        let singular = self
            .doc
            .word(i)
            .strip_suffix('s')
            .filter(|w| w.len() > 2 && self.token(i).kind == TokenKind::Word);
        self.of_person()
            && singular.is_some_and(|w| classes(Key::of(w)).has(Class::ROLE | Class::TITLE))
    }

    fn is_joiner(&self, i: usize) -> bool {
        self.owns(i) || self.token(i).key == key!("-")
    }

    /// Whether the token is the `'s` of an owner or the apostrophe of several: "Bell Motors' chief
    /// economist".
    fn owns(&self, i: usize) -> bool {
        let token = self.token(i);
        let of_several = || {
            token.kind == TokenKind::Quote
                && token.glued
                && !self.doc.is_paired(i)
                && i > self.sentence.start
                && self.doc.word(i - 1).ends_with('s')
                && i + 1 < self.sentence.end
                && !self.token(i + 1).glued
        };
        token.kind == TokenKind::Clitic || of_several()
    }

    fn named(&self, i: usize) -> bool {
        self.names.mention_at(i).is_some()
    }

    fn person_at(&self, i: usize) -> bool {
        self.names
            .mention_at(i)
            .is_some_and(|m| self.names.mentions[m].kind == Kind::Person)
    }

    /// Returns the noun that says what the person or body is: the last one before the first
    /// preposition.
    fn head(&self, tokens: Range<usize>) -> Option<usize> {
        let preposition = |&i: &usize| {
            i > tokens.start && self.token(i).is(Class::PREPOSITION) && !self.token(i).capitalised()
        };
        let end = tokens.clone().find(preposition).unwrap_or(tokens.end);
        let person = |i: usize| {
            let token = self.token(i);
            self.of_person()
                && i + 1 == end
                && token.is(Class::PERSON_NOUN)
                && !token.is(Class::DOCUMENT | Class::ORG_NOUN)
        };
        // "the actress's appearance" isn't a person.
        let owner = |i: usize| i + 1 < end && self.owns(i + 1);
        let head = (tokens.start..end)
            .rev()
            .find(|&i| (self.is_role(i) || person(i)) && !owner(i))?;
        // Only a participle phrase may come between it and the preposition.
        (end - head <= 4 && !self.person_at(head)).then_some(head)
    }

    /// Returns the tokens without joiners and small words at their ends; `None` when nothing is
    /// left.
    fn trimmed(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = tokens;
        while start < end {
            let token = self.token(start);
            if !(self.is_joiner(start)
                || token.is(Class::CONJUNCTION)
                || token.kind == TokenKind::Mark)
            {
                break;
            }
            start += 1;
        }
        while start < end {
            let token = self.token(end - 1);
            if !(token.key == key!("-") || token.is(Class::CONJUNCTION | Class::PREPOSITION)) {
                break;
            }
            end -= 1;
        }
        (start < end).then_some(start..end)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::names;
    use crate::text::Document;

    /// Returns the roles of the people in `text`, by name.
    fn roles(text: &str) -> Vec<(&str, Option<&str>)> {
        let doc = Document::new(text);
        let names = names::find(&doc);
        let people = names
            .entities
            .iter()
            .filter(|e| e.kind == names::Kind::Person);
        people
            .map(|e| (doc.slice(e.name), e.role.map(|r| doc.slice(r))))
            .collect()
    }

    #[test]
    fn a_role_stands_before_the_name() {
        for (text, role) in [
            (
                "Harbour Board spokesperson Anna Bell said the pier is safe.",
                "Harbour Board spokesperson",
            ),
            (
                "Former prime minister Anna Bell said the pier is safe.",
                "Former prime minister",
            ),
            (
                "White House Press Secretary Anna Bell said the pier is safe.",
                "White House Press Secretary",
            ),
            (
                "Per press secretary Anna Bell, the pier is safe.",
                "press secretary",
            ),
            ("It was up to state Rep. Anna Bell.", "state Rep."),
            (
                "They met the party's leader Dr Anna Bell.",
                "party's leader",
            ),
            (
                "The evolutionary biologist Anna Bell said the pier is safe.",
                "evolutionary biologist",
            ),
            (
                "He was told by Secretary of State Anna Bell on Monday.",
                "Secretary of State",
            ),
            (
                "He was told by Harbour Police Acting Special Agent in Charge Anna Bell.",
                "Harbour Police Acting Special Agent in Charge",
            ),
            (
                "Harbour News editor-in-chief Anna Bell said the pier is safe.",
                "Harbour News editor-in-chief",
            ),
            ("On Monday 32-year-old fan Anna Bell left.", "fan"),
            (
                "The Leader of Public Business Dr Anna Bell said no.",
                "Leader of Public Business",
            ),
            (
                "Committee chairman Cllr Anna Bell said it would pay.",
                "Committee chairman",
            ),
            ("They met his mother Anna Bell on Monday.", "his mother"),
            ("They met Mayor-elect Anna Bell on Monday.", "Mayor-elect"),
            ("Meet Chief Executive Anna Bell.", "Chief Executive"),
            ("Join Mayor Anna Bell at the pier.", "Mayor"),
            (
                "Orr & Lee analyst Anna Bell said the pier is safe.",
                "Orr & Lee analyst",
            ),
            (
                "He met Minister for Justice Anna Bell on Monday.",
                "Minister for Justice",
            ),
            (
                "Harbour Union branch secretary Anna Bell said the pier is safe.",
                "Harbour Union branch secretary",
            ),
            (
                "Police spokesman, DSP Anna Bell, said the pier is safe.",
                "Police spokesman",
            ),
            (
                "Its chairwoman, Justice Anna Bell, said the pier is safe.",
                "Its chairwoman",
            ),
            (
                "Meanwhile, Minister of Works, Mrs. Anna Bell, said the pier is safe.",
                "Minister of Works",
            ),
            (
                "Deputy Prime Minister, the Rt. Hon. Anna Bell, said the pier is safe.",
                "Deputy Prime Minister",
            ),
            (
                "They met Orr Motors' chief economist Anna Bell.",
                "Orr Motors' chief economist",
            ),
            ("As the mayor of Lund, Anna Bell said no.", "mayor of Lund"),
            ("Visiting Mayor Anna Bell said no.", "Mayor"),
            (
                "The health minister, Dr Anna Bell, said the pier is safe.",
                "health minister",
            ),
            (
                "The mayor of London, Anna Bell, said the pier is safe.",
                "mayor of London",
            ),
            (
                "The singer, actress and author Anna Bell said the pier is safe.",
                "singer, actress and author",
            ),
        ] {
            assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
        }
    }

    #[test]
    fn a_role_stands_after_the_name() {
        for (text, role) in [
            (
                "Anna Bell, the port's chief engineer, said the pier is safe.",
                "port's chief engineer",
            ),
            (
                "Anna Bell, 54, a nurse at the clinic, said the pier is safe.",
                "nurse at the clinic",
            ),
            ("Anna Bell is a professor of law.", "professor of law"),
            ("Anna Bell, the ports' lawyer, said no.", "ports' lawyer"),
            (
                "Anna Bell, owner of a Lund, Sweden, ferry, said no.",
                "owner of a Lund, Sweden, ferry",
            ),
            (
                "Anna Bell, a nurse in Lund, Sweden, said no.",
                "nurse in Lund",
            ),
            ("Anna Bell, the winner while a nurse, said no.", "winner"),
            (
                "They left, said Anna Bell, who is Orr Motors' head of sales.",
                "Orr Motors' head of sales",
            ),
            (
                "Anna Bell — head of sales and co-owner of the mill — said no.",
                "head of sales and co-owner of the mill",
            ),
            ("Anna Bell, a Democrat, said the pier is safe.", "Democrat"),
            (
                "Anna Bell, who was the mayor of London, said the pier is safe.",
                "mayor of London",
            ),
        ] {
            assert_eq!(roles(text), [("Anna Bell", Some(role))], "{text}");
        }
    }

    #[test]
    fn other_words_beside_a_name_are_no_role() {
        for text in [
            "On Monday Anna Bell said the pier is safe.",
            "Mrs Anna Bell said the pier is safe.",
            "In a statement, Anna Bell said the pier is safe.",
            "Anna Bell, however, said the pier is safe.",
            "Anna Bell is not a nurse.",
            "Anna Bell is a dangerous woman.",
            "In the actress's appearance on the show, Anna Bell was asked about it.",
            "The main part of the plan, Anna Bell said, is a pier.",
            "A tenant suing Mrs Anna Bell said the pier is safe.",
            "After he met the minister, Anna Bell said the pier is safe.",
            "A letter to the minister, Anna Bell said, was lost.",
            "Asked if those he met were good people, Anna Bell said no.",
        ] {
            assert_eq!(roles(text), [("Anna Bell", None)], "{text}");
        }
    }

    #[test]
    fn several_people_share_a_role() {
        for (text, role) in [
            (
                "On Monday campaign managers Anna Bell and Tom Orr met.",
                "campaign manager",
            ),
            ("Her two sons Anna Bell and Tom Orr met.", "son"),
        ] {
            assert_eq!(
                roles(text),
                [("Anna Bell", Some(role)), ("Tom Orr", Some(role))],
                "{text}"
            );
        }
    }

    #[test]
    fn a_role_stays_with_its_name() {
        let found = roles(
            "Anna Bell, spokesman Peter Orr and others met on Monday. Officers John Lee and Mary Kerr came.",
        );
        assert_eq!(
            found,
            [
                ("Anna Bell", None),
                ("Peter Orr", Some("spokesman")),
                ("John Lee", Some("Officer")),
                ("Mary Kerr", Some("Officer"))
            ]
        );
        let found = roles("Anna Bell, the mayor, Mr Tom Orr and others met on Monday.");
        assert_eq!(found, [("Anna Bell", Some("mayor")), ("Tom Orr", None)]);
    }
}
