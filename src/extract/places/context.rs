//! What the words around a name say for or against its being a place, and of what sort it is.

use super::Kind;
use super::never;
use super::recognise::{Gazette, Toponym};
use super::unlisted;
use crate::extract::header::Heading;
use crate::extract::names::{Kind as NameKind, NameMention, Names};
use crate::lexicon::gazetteer::{Entry, Feature, Naming};
use crate::lexicon::{Class, Key, KeyMap, key, keys};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Adds each toponym's evidence to its weight, and says of what sort it is called.
pub(super) fn weigh(
    doc: &Document,
    heading: &Heading,
    names: &Names,
    gazette: &Gazette,
    toponyms: &mut [Toponym],
) {
    let surnames = surnames(doc);
    let article = never::Article::new(doc, names, toponyms);
    let mut cased = (usize::MAX, false);
    let dateline = heading.dateline.and_then(|d| d.place);
    for i in 0..toponyms.len() {
        let t = &toponyms[i];
        let known = gazette.of(t);
        let (a, b) = (t.tokens.start, t.tokens.end);
        let sentence = doc
            .sentences()
            .get(doc.sentence_at(a))
            .map_or(a..b, |s| s.tokens.clone());
        let end = sentence.end;
        let never = article.never(t, known, end);
        let country = unlisted::country(doc, a);
        if never.is_some() || t.unlisted {
            (toponyms[i].never, toponyms[i].country) = (never, country);
            continue;
        }
        if cased.0 != sentence.start {
            cased = (
                sentence.start,
                is_title_case(&doc.tokens()[sentence.clone()]),
            );
        }
        let title = cased.1;
        let body = names
            .mention_at(a)
            .map(|m| &names.mentions[m])
            .is_some_and(|m| {
                m.kind == NameKind::Organization && m.tokens.len() * 2 < sentence.len()
            });
        let tagged = tagged(doc, names, a, b, end);
        let mut weight = before(doc, sentence.start, a, title) + after(doc, a, b, end, title);
        if t.sort.is_some() {
            // Its own last word says what it is, whatever else the tagger took it for.
            weight += if is_persons(doc, names, a, b) {
                -8
            } else {
                tagged.max(-1)
            };
        } else {
            // A tagger that has no small letters to go by takes a headline's words for names.
            let tagged = if title && !body {
                tagged.max(-1)
            } else {
                tagged
            };
            weight += tagged + itself(doc, a, b, t.division || t.within.is_some());
        }
        if b - a == 1 && surnames.contains_key(&doc.key(a)) && t.within.is_none() && known.prior < 6
        {
            weight -= 5;
        }
        if known.abbreviation && !t.division {
            let compatriot = || has_compatriot(gazette, toponyms, i);
            weight += abbreviation(doc, a, end, compatriot);
        }
        if dateline.is_some_and(|d| d.contains(doc.tokens()[a].span)) {
            weight += 6;
        }
        if i > 0 && listed(doc, toponyms[i - 1].tokens.end, a) && toponyms[i - 1].weight >= 3 {
            weight += 3;
        }
        toponyms[i].country = country;
        toponyms[i].local = doc.tokens()[b..end]
            .first()
            .is_some_and(|next| next.is(Class::AFTER_TOWN))
            || aged(doc, sentence.start, a);
        toponyms[i].weight += weight + if toponyms[i].local { 2 } else { 0 };
        toponyms[i].local |= governed(doc, b, end);
        toponyms[i].sort = toponyms[i].sort.or_else(|| sort(doc, a, b, end));
    }
}

/// Whether a name that ends as those of streets and hills do is somebody's: "Actor Harry Hill".
fn is_persons(doc: &Document, names: &Names, a: usize, b: usize) -> bool {
    let tokens = doc.tokens();
    let person = names
        .mention_at(b - 1)
        .map(|m| &names.mentions[m])
        .is_some_and(|m| m.kind == NameKind::Person);
    let given = b - a > 1 && tokens[b - 2].is(Class::FIRST_NAME);
    let placed = tokens[..a].last().is_some_and(|t| {
        t.is(Class::PREPOSITION | Class::LOCATIVE_PREPOSITION | Class::DETERMINER)
            || t.kind == TokenKind::Number
    });
    b - a > 1 && person && !placed
        || given
            && tokens[a..b - 2]
                .iter()
                .any(|t| t.is(Class::ROLE | Class::TITLE))
}

/// Whether a sentence or headline has a capital on Every Word of Weight.
fn is_title_case(tokens: &[Token]) -> bool {
    let small = Class::DETERMINER
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::PRONOUN
        | Class::AUXILIARY
        | Class::SUBORDINATOR;
    let words = tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Word && t.span.len() > 1);
    let (mut capital, mut led) = (0, false);
    for (i, token) in words.enumerate() {
        match token.case {
            Case::Lower if !token.is(small) => return false,
            Case::Capital | Case::Mixed if token.is(small) => led |= i > 0,
            Case::Capital | Case::Mixed => capital += 1,
            _ => {}
        }
    }
    capital >= 4 || capital >= 3 && led
}

/// Whether somebody's age stands before, and "of": "Ann Bell, 45, of Dover".
fn aged(doc: &Document, start: usize, a: usize) -> bool {
    let tokens = &doc.tokens()[start..a];
    let [.., first, age, second, of] = tokens else {
        return false;
    };
    let comma = key!(",");
    of.key == key!("of")
        && first.key == comma
        && second.key == comma
        && age.kind == TokenKind::Number
        && age.span.len() < 4
}

/// Schools and offices that towns have.
const TOWN_BODIES: [(&[Key], &[Key]); 3] = [
    (
        &Key::words(["high", "middle", "elementary"]),
        &Key::words(["school", "schools"]),
    ),
    (&Key::words(["police", "fire"]), &Key::words(["department"])),
    (
        &Key::words(["city", "town"]),
        &Key::words([
            "council",
            "hall",
            "manager",
            "commission",
            "clerk",
            "attorney",
        ]),
    ),
];

/// Whether a body of a town's goes on from the name that ends at `b`: "Dover High School", "Dover
/// City Council".
fn governed(doc: &Document, b: usize, end: usize) -> bool {
    let [first, second, ..] = &doc.tokens()[b..end] else {
        return false;
    };
    TOWN_BODIES
        .iter()
        .any(|(firsts, seconds)| firsts.contains(&first.key) && seconds.contains(&second.key))
}

/// The last words of what can only be persons' names, where a given name or a title stands before.
fn surnames(doc: &Document) -> KeyMap<()> {
    let tokens = doc.tokens();
    let mut found = KeyMap::default();
    for pair in tokens.windows(2) {
        // The rarest first: this looks at every word of the article.
        let before = pair[0].is(Class::FIRST_NAME | Class::TITLE)
            || pair[0].stopped && pair[0].span.len() == 2;
        if before
            && pair[0].capitalised()
            && pair[1].kind == TokenKind::Word
            && matches!(pair[1].case, Case::Capital | Case::Mixed)
        {
            found.insert(pair[1].key, ());
        }
    }
    found
}

/// Prepositions that places and persons follow alike.
const LEADING: [Key; 3] = Key::words(["to", "from", "over"]);

/// Nouns that say what the place beside them is: "the city of Bath", "Anbar province".
const SORTS: [(Kind, &[Key]); 4] = [
    (
        Kind::City,
        &[
            Key::word("city"),
            Key::word("town"),
            Key::word("village"),
            Key::word("suburb"),
            Key::word("municipality"),
            Key::word("capital"),
            Key::word("outskirts"),
            Key::word("mayor"),
            Key::word("downtown"),
        ],
    ),
    (
        Kind::Admin1,
        &[
            Key::word("state"),
            Key::word("province"),
            Key::word("region"),
            Key::word("governorate"),
            Key::word("prefecture"),
            Key::word("oblast"),
            Key::word("governor"),
        ],
    ),
    (
        Kind::Admin2,
        &[
            Key::word("county"),
            Key::word("counties"),
            Key::word("district"),
            Key::word("parish"),
        ],
    ),
    (
        Kind::Country,
        &[
            Key::word("republic"),
            Key::word("kingdom"),
            Key::word("nation"),
        ],
    ),
];

/// Other nouns that "of" joins to a place's name.
const PARTS: [Key; 4] = [
    Key::word("island"),
    Key::word("neighborhood"),
    Key::word("neighbourhood"),
    Key::word("part"),
];

fn before(doc: &Document, start: usize, a: usize, title: bool) -> i32 {
    let tokens = doc.tokens();
    let Some(p) = a.checked_sub(1).filter(|&p| p >= start) else {
        return 0;
    };
    let (word, key) = (&tokens[p], tokens[p].key);
    let earlier = |n: usize| {
        p.checked_sub(n)
            .filter(|&i| i >= start)
            .map(|i| tokens[i].key)
            .unwrap_or_default()
    };
    if word.is(Class::LOCATIVE_PREPOSITION) {
        return 3;
    }
    if key == key!("&") && p > start && tokens[p - 1].capitalised() {
        return -8;
    }
    if key == key!("of") {
        let noun = earlier(1);
        return match noun {
            n if n == key!("university") || n == key!("college") => -6,
            n if PARTS.contains(&n)
                || p > start && tokens[p - 1].is(Class::DIRECTION)
                || SORTS.iter().any(|(_, nouns)| nouns.contains(&n)) =>
            {
                4
            }
            _ => 1,
        };
    }
    if LEADING.contains(&key) {
        return 1;
    }
    if key == key!("the") && p > start && tokens[p - 1].is(Class::LOCATIVE_PREPOSITION) {
        return 2;
    }
    if key == key!("-") && word.glued && p > start && tokens[p - 1].capitalised() && tokens[a].glued
    {
        return -3; // "Wal-Mart"
    }
    if word.is(Class::DIRECTION) {
        return if word.capitalised() && p > start {
            0
        } else {
            3
        };
    }
    if word.capitalised() {
        if word.is(Class::CLUB_PREFIX) {
            return -9; // "Dynamo Kyiv"
        }
        if word.is(Class::FIRST_NAME) || word.is(Class::TITLE) && !word.is(Class::PUBLIC_BODY) {
            return -8;
        }
        if word.stopped && word.span.len() == 2 {
            return -6;
        }
        let plain = Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::DETERMINER
            | Class::MONTH
            | Class::WEEKDAY
            | Class::STARTER;
        if p > start && !word.is(plain) && !title {
            return -3;
        }
    }
    0
}

fn after(doc: &Document, a: usize, b: usize, end: usize, title: bool) -> i32 {
    let tokens = doc.tokens();
    let Some(next) = tokens[b..end].first() else {
        return 0;
    };
    if next.key == key!("&") && tokens[b + 1..end].first().is_some_and(Token::capitalised) {
        return -8; // a firm: "Dover & Sons"
    }
    if next.capitalised() {
        return match next {
            n if n.is(Class::PUBLIC_BODY | Class::TITLE | Class::ROLE) => 1,
            n if n.is(Class::STREET_HEAD) && tokens[b - 1].key == key!("county") => 1,
            n if n.is(Class::VENUE_NOUN | Class::ORG_SUFFIX | Class::ORG_NOUN) => -4,
            n if n.is(Class::MONTH | Class::WEEKDAY) => 0,
            _ if tokens[a].is(Class::FIRST_NAME) && (!title || next.is(Class::SURNAME)) => -7,
            _ if title => 0,
            _ => -3,
        };
    }
    if next.kind == TokenKind::Clitic {
        return 1;
    }
    if next.key == key!("-") && next.glued && doc.key(b + 1) == key!("based") {
        return 4;
    }
    if next.is(Class::CIVIC_NOUN) {
        return 3;
    }
    if next.is(Class::CUE) && b - a == 1 && tokens[a].is(Class::FIRST_NAME | Class::SURNAME) {
        return -3;
    }
    0
}

/// What the words are by themselves.
fn itself(doc: &Document, a: usize, b: usize, bound: bool) -> i32 {
    let first = &doc.tokens()[a];
    if b - a > 1 {
        let saint = keys!("st" | "saint").contains(&first.key);
        return match doc.tokens()[b - 1] {
            last if last.is(Class::PUBLIC_BODY) => 5,
            _ if saint => 0,
            _ => 3,
        };
    }
    if bound {
        return 0;
    }
    let word = Class::PLACE_WORD
        | Class::MONTH
        | Class::WEEKDAY
        | Class::STARTER
        | Class::TITLE
        | Class::PREPOSITION
        | Class::PRONOUN;
    let mut weight = 0;
    if first.is(word | Class::DETERMINER | Class::VENUE_NOUN | Class::PUBLIC_BODY) {
        weight -= 5;
    }
    let head = first.is(Class::LANDFORM_HEAD | Class::WATER_HEAD) || first.key == key!("delta");
    if head
        && a > 0
        && doc.tokens()[a - 1].capitalised()
        && !doc.tokens()[a - 1].is(Class::PREPOSITION | Class::DETERMINER)
    {
        weight -= 9; // "the Inner Delta"
    }
    if first.is(Class::DIRECTION) {
        weight -= 9;
    }
    if first.is(Class::FIRST_NAME) {
        weight -= 3;
    }
    if first.is(Class::SURNAME) {
        weight -= 1;
    }
    if first.span.len() <= 3 && first.case == Case::Capital && !first.stopped {
        weight -= 2;
    }
    weight
}

/// An abbreviation on its own is a place after a preposition, when it is written like no word: "in
/// D.C.", "near N.D."; and after a comma behind a name, though the gazetteer does not know that
/// one.
fn abbreviation(doc: &Document, a: usize, end: usize, compatriot: impl Fn() -> bool) -> i32 {
    let tokens = doc.tokens();
    let p = a.saturating_sub(1);
    let dotted = doc.word(a).trim_end_matches('.').contains('.');
    if tokens[p].key == key!(",")
        && p > 0
        && p < a
        && tokens[p - 1].capitalised()
        && (tokens[a].stopped || dotted)
    {
        return 9;
    }
    // "B.C. teachers", but the year 300 B.C.
    let people = tokens[a + 1..end].first().is_some_and(|t| {
        t.case == Case::Lower
            && (t.is(Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::CIVIC_NOUN)
                || morphology::is_plural(doc.slice(t.span)))
    });
    if dotted && people && tokens[p].kind != TokenKind::Number {
        return 4;
    }
    // "Tasmania and the ACT".
    let the = tokens[p].key == key!("the") && tokens[a].case == Case::Upper;
    if the && tokens[a].span.len() == 3 && compatriot() {
        return 4;
    }
    if dotted && (tokens[p].is(Class::LOCATIVE_PREPOSITION) || LEADING.contains(&tokens[p].key)) {
        3
    } else {
        -6
    }
}

/// Whether another state, or its country itself, is named besides the one abbreviated by toponym
/// `i`.
fn has_compatriot(gazette: &Gazette, toponyms: &[Toponym], i: usize) -> bool {
    let Some(code) = gazette.of(&toponyms[i]).entries().first().map(|e| e.code) else {
        return false;
    };
    let wide = |e: &Entry| {
        e.naming == Naming::Name
            && matches!(e.feature, Feature::Country | Feature::Admin1)
            && e.code.same_country(code)
    };
    toponyms
        .iter()
        .filter(|t| t.name != toponyms[i].name && !t.unlisted)
        .any(|t| gazette.of(t).entries().iter().any(wide))
}

/// Whether only a comma or "and" stands between two toponyms.
fn listed(doc: &Document, end: usize, start: usize) -> bool {
    let between = end..start.min(end + 3);
    start - end <= 2
        && between
            .clone()
            .all(|i| keys!("," | "and" | "or").contains(&doc.key(i)))
        && !between.is_empty()
}

/// What the tagger says.
fn tagged(doc: &Document, names: &Names, a: usize, b: usize, end: usize) -> i32 {
    let Some(mention) = names.mention_at(a).map(|m| &names.mentions[m]) else {
        return 0;
    };
    match mention.kind {
        // Only a part of a longer name that no gazetteer has: "Malin Head".
        NameKind::Place if longer(doc, mention, a, b) => -3,
        NameKind::Place => 4,
        NameKind::Person => -8,
        // A public body is called after its place: "the Dover Police Department".
        NameKind::Organization if mention.tokens.end > b => {
            let public = doc.tokens()[b..end]
                .first()
                .is_some_and(|next| next.is(Class::PUBLIC_BODY));
            if public && mention.tokens.start == a {
                0
            } else {
                -5
            }
        }
        NameKind::Organization => -3,
        NameKind::Other => -2,
    }
}

/// Whether capitalised words of the mention stand before the name at `a..b`, or nouns of landforms
/// or buildings after it.
fn longer(doc: &Document, mention: &NameMention, a: usize, b: usize) -> bool {
    let tokens = doc.tokens();
    let before = tokens[mention.tokens.start..a]
        .last()
        .is_some_and(|t| t.capitalised() && !t.is(Class::DIRECTION));
    let after = tokens[b..mention.tokens.end.max(b)]
        .first()
        .is_some_and(Token::capitalised);
    before || after
}

/// What the words beside a name call it.
fn sort(doc: &Document, a: usize, b: usize, end: usize) -> Option<Kind> {
    let noun = |key: Key| {
        SORTS
            .iter()
            .find(|(_, nouns)| nouns.contains(&key))
            .map(|(kind, _)| *kind)
    };
    let after = doc.tokens()[b..end]
        .first()
        .filter(|next| !next.capitalised())
        .and_then(|next| noun(next.key));
    let before = match a {
        2.. if doc.key(a - 1) == key!("of") => noun(doc.key(a - 2)),
        1.. if doc.key(a - 1) == key!("downtown") => Some(Kind::City),
        _ => None,
    };
    after.or(before)
}
