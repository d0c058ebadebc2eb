//! Skips digits and number words that are not figures, before any quantity is read.
//!
//! A [`Reason`] is a rule: it says where the text that isn't a figure ends, and has an example and
//! a counter-example. The rules are in the file of their subject: dates and clock times in
//! `calendar`, text around an article in `furniture`, digits that are part of a name in `code`,
//! nouns whose number is a name in `numbered`, number words in `word`, and "one" in `one`. Years
//! are recognised in `quantity::year`, when their whole quantity is known.

mod calendar;
mod code;
mod furniture;
mod numbered;
mod one;
mod word;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{self, Decimal, Form};
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit::UnitKind;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;

named! {
    /// Why digits or number words are not a figure.
    pub enum Reason {
        /// The number of a footnote, glued to the word before it.
        Footnote = "footnote",
        /// A part of an address that its point cuts off: `eReader.3`.
        Glued = "glued",
        /// A clock time.
        Clock = "clock",
        /// Text that pages print around an article.
        Furniture = "furniture",
        /// The number of an item.
        Enumerator = "enumerator",
        /// "5th", "1990s".
        Ordinal = "ordinal",
        /// A day of a month, a date in digits.
        Date = "date",
        /// A year with its era.
        Era = "era",
        /// A telephone number, or a short number to call.
        Telephone = "telephone",
        /// Three or more numbers with dashes between them, or the two years of a season.
        Chain = "chain",
        /// The volume and pages of a journal.
        Citation = "citation",
        /// A type of aeroplane.
        Airliner = "airliner",
        /// A latitude or longitude, or a point on a grid of roads.
        Coordinates = "coordinates",
        /// The number of a house or block, or a postcode.
        Address = "address",
        /// Digits that belong to a word.
        Code = "code",
        /// A player's shirt number.
        Jersey = "jersey",
        /// The number in the name of a thing: "section 12".
        Name = "name",
        /// A number word that only means "no" or "none".
        Zero = "zero",
        /// A number word inside a compound or a name.
        Compound = "compound",
        /// "Scores of 7 and 12": the noun.
        Scores = "scores",
        /// "Six figures", "a thirty-something".
        Magnitude = "magnitude",
        /// "The top three", "the two".
        Pronoun = "pronoun",
        /// "At two o'clock".
        Hour = "hour",
        /// "One" that does not count anything.
        One = "one",
    }
}

impl Reason {
    /// Returns the token after the text that this reason rejects and that begins with the number at
    /// `i`. `only_digits` says whether the number has nothing but digits.
    fn after_number(self, s: Sentence, i: usize, only_digits: bool) -> Option<usize> {
        match self {
            Self::Footnote => furniture::footnote(s, i),
            Self::Glued => code::glued(s, i),
            Self::Clock => calendar::clock(s, i),
            Self::Furniture if only_digits => furniture::furniture(s, i),
            Self::Furniture => furniture::audience(s, i),
            Self::Enumerator if only_digits => furniture::enumerator(s, i),
            Self::Ordinal => calendar::ordinal(s, i),
            Self::Date if only_digits => calendar::date(s, i),
            Self::Era => calendar::era(s, i),
            Self::Telephone => code::telephone(s, i),
            Self::Chain => code::chain(s, i).or_else(|| code::pair(s, i)),
            Self::Citation if only_digits => code::citation(s, i),
            Self::Airliner if only_digits => code::airliner(s, i),
            Self::Coordinates => code::coordinates(s, i),
            Self::Address if only_digits => code::address(s, i),
            Self::Code if only_digits => code::code(s, i),
            Self::Jersey if only_digits => furniture::jersey(s, i),
            Self::Name if only_digits => numbered::is_name(s, i).then(|| numbered::end(s, i)),
            _ => None,
        }
    }

    /// Returns the same for a word at `i`.
    fn after_word(self, s: Sentence, i: usize) -> Option<usize> {
        match self {
            Self::Zero => word::zero(s, i),
            Self::Compound => word::compound(s, i).or_else(|| numbered::word(s, i)),
            Self::Scores => word::scores(s, i),
            Self::Magnitude => word::magnitude(s, i),
            Self::Pronoun => word::pronoun(s, i),
            Self::Hour => word::hour(s, i),
            Self::One => word::one(s, i),
            _ => None,
        }
    }
}

/// Returns a function from a reason to the end of the text that it rejects at `i`.
fn ends<'d, 'a>(s: Sentence<'d, 'a>, i: usize) -> impl Fn(Reason) -> Option<usize> + use<'d, 'a> {
    let digits = || s.word(i).bytes().all(|b| b.is_ascii_digit());
    let only_digits = s.is_number(i).then(digits);
    move |reason| match only_digits {
        Some(only_digits) => reason.after_number(s, i, only_digits),
        None => reason.after_word(s, i),
    }
}

/// Returns the token after text at `i` that only looks like a figure; `None` if no reason rejects
/// it.
pub(in crate::extract::figures) fn skip(s: Sentence, i: usize) -> Option<usize> {
    let end = ends(s, i);
    Reason::ALL.iter().find_map(|&reason| end(reason))
}

/// Whether the whole quantity is not a figure: a year, an ordinal, a long number that names
/// something, or "three years ago".
pub(in crate::extract::figures) fn is_vetoed(
    s: Sentence,
    quantity: &Quantity,
    modified: bool,
) -> bool {
    let unit = quantity.unit.as_ref();
    // "The hundred and twenty-fifth"
    let last = quantity.number.end;
    let ordinal =
        s.is_hyphen(last) && s.is(last + 1, Class::ORDINAL) && number::is_tens(s, last - 1);
    // Ten digits without a comma are an identifier.
    let id = quantity.number.form == Form::Plain
        && unit.is_none()
        && quantity.number.value >= Decimal::ZERO
        && s.word(last - 1).len() > 9;
    // "5m ago": minutes
    let timed = |kind| matches!(kind, UnitKind::Time | UnitKind::Length);
    let ago = unit.is_some_and(|unit| timed(unit.kind))
        && quantity.number.scale.is_none()
        && (s.key(quantity.end) == key!("ago")
            || s.key(quantity.end + 2) == key!("ago")
                && s.is_one_of(quantity.end, keys!["or"])
                && s.is_one_of(quantity.end + 1, keys!["so", "more"]));
    year::is_year(s, quantity, modified) || ordinal || id || ago
}

#[cfg(test)]
mod tests {
    use super::{Reason, ends};
    use crate::extract::figures::find;
    use crate::syntax::{Parts, Sentence};
    use crate::text::Document;

    impl Reason {
        /// Returns texts whose first number this reason rejects, and one whose first number looks
        /// similar but is a figure.
        const fn examples(self) -> (&'static [&'static str], &'static str) {
            match self {
                Self::Footnote => (
                    &[
                        "The town[3] has a pier.",
                        "The plan [4] and the map are lost.",
                        "[4] Bell, A. The old mill.",
                    ],
                    "The town has [3] piers.",
                ),
                Self::Glued => (&["She sold her iReader.3 at once."], "She sold .3 of it."),
                Self::Clock => (
                    &[
                        "At 10:27 it rang.",
                        "It opens at 7 to 9 p.m.",
                        "At 10 GMT it rang.",
                    ],
                    "At 10 houses it rang.",
                ),
                Self::Furniture => (
                    &[
                        "3 min read",
                        "1204 views",
                        "18,240 views",
                        "0800 111 222",
                        "Photo 2 of 9",
                        "312 View comments",
                        "Length: 528 words",
                        "Word count: 1204 words",
                    ],
                    "It took 3 minutes.",
                ),
                Self::Enumerator => (
                    &[
                        "The hut has: (1) beds, (2) a stove.",
                        "They took ropes; 2) nets, and left.",
                    ],
                    "The hut (12 beds) is full.",
                ),
                Self::Ordinal => (
                    &["The 5th boat sank.", "In the 1990s it sank."],
                    "Some 5 boats sank.",
                ),
                Self::Date => (
                    &["On 5 May it sank.", "On May 5, 2024 it sank."],
                    "Some 5 may sink.",
                ),
                Self::Era => (
                    &["By 300 B.C. it was lost.", "By 300 b.c.e. it was lost."],
                    "By 300 boats it passed.",
                ),
                Self::Telephone => (
                    &[
                        "Call (541) 555-0144 for help.",
                        "Ring +44 20 7946 0018 for help.",
                        "She was told to dial 101 at once.",
                        "Text 60777 or text HELP to 40404.",
                    ],
                    "The text counts 60777 words.",
                ),
                Self::Chain => (
                    &[
                        "Write to Leeds 75207-4399 at once.",
                        "Write to Leeds or call 541/555-0144 now.",
                        "Zones 050-051-059 are dry.",
                        "The case is number 23-0081 now.",
                        "Recall Number: 23-228",
                        "A 2-in-1 rocker was sold.",
                        "He failed the 11-plus at school.",
                        "In 2012-13 it sank.",
                    ],
                    "Some 0.5-0.6 tonnes sank.",
                ),
                Self::Citation => (
                    &[
                        "See Leeds Med J 2015; 28: 685-690.",
                        "See Leeds Med J. 2019;12(3):45-51.",
                    ],
                    "It sank in 2015; 28 boats sank later.",
                ),
                Self::Airliner => (
                    &[
                        "It will ground the 767 until May.",
                        "A 737-800 landed.",
                        "The 777 Freighter landed.",
                    ],
                    "It sold 767 boats.",
                ),
                Self::Coordinates => (
                    &[
                        "It stood near latitude 25.4 North.",
                        "It turned at 1400N and left.",
                        "It lay at 29.5N 90.1W then.",
                        "It lay at 12°34'N then.",
                    ],
                    "It pulls with a force of 1400N then.",
                ),
                Self::Address => (
                    &[
                        "It burned in the 2400 block of Larch Street.",
                        "She lives at 36 Rue Cler now.",
                        "He lives at 12 Mill Road now.",
                        "She works at 330 W. Broadway, Leeds.",
                        "Write to Mill Road, Elmford, Kansas 66002, at once.",
                    ],
                    "It burned 2400 blocks of ice.",
                ),
                Self::Code => (
                    &[
                        "The F-16 landed.",
                        "They meet ISO 2307-1 now.",
                        "The Boeing 747-400 landed.",
                        "It sent KSHV 150251 on.",
                    ],
                    "The plan lost by 230-1 there.",
                ),
                Self::Jersey => (
                    &["Ann Bell (19) beats goalkeeper Eva Lund (31)."],
                    "Ann Bell (19) stole a boat.",
                ),
                Self::Name => (
                    &[
                        "See section 12 of it.",
                        "At mile marker 89 it sank.",
                        "It is boat No. 13 here.",
                    ],
                    "The section has 12 boats.",
                ),
                Self::Zero => (
                    &["It has a zero-tolerance rule.", "It aims at net zero soon."],
                    "It had zero deaths.",
                ),
                Self::Compound => (
                    &[
                        "It is a two-way road.",
                        "He works for Channel Four there.",
                        "A multi-million loan.",
                    ],
                    "It is a two-storey house.",
                ),
                Self::Scores => (
                    &["It had scores of 7 and then less."],
                    "Scores of boats sank.",
                ),
                Self::Magnitude => (
                    &["It cost six figures.", "A thirty-something left."],
                    "Six boats sank.",
                ),
                Self::Pronoun => (
                    &["They gave medals to the top three."],
                    "The three boats left.",
                ),
                Self::Hour => (&["It rang at two o'clock."], "It rang two bells."),
                Self::One => (
                    &[
                        "One of the finest boats sank.",
                        "One resident said so.",
                        "That one sank.",
                        "One firm we know left.",
                    ],
                    "All but one of the boats sank.",
                ),
            }
        }
    }

    #[test]
    fn every_reason_holds_for_its_examples_and_not_for_the_other() {
        let mut wrong = Vec::new();
        for &reason in Reason::ALL {
            let (none, figure) = reason.examples();
            for text in none {
                let article = format!("{text}\n\nThat was all of it.");
                let doc = Document::new(&article);
                let parts = Parts::new(&doc);
                let s = Sentence::new(&parts, doc.sentences()[0].tokens.clone());
                let skipped = s.range().find(|&i| ends(s, i)(reason).is_some());
                let covers = |i: usize| {
                    let span = s.span(i..i + 1);
                    find(&parts, &[])
                        .iter()
                        .any(|f| f.mention.span.overlaps(span))
                };
                if skipped.is_none_or(covers) {
                    wrong.push((reason, *text));
                }
            }
            let doc = Document::new(figure);
            let parts = Parts::new(&doc);
            let s = Sentence::new(&parts, 0..doc.tokens().len());
            if s.range().any(|i| ends(s, i)(reason).is_some()) || find(&parts, &[]).is_empty() {
                wrong.push((reason, figure));
            }
        }
        assert_eq!(wrong, []);
    }
}
