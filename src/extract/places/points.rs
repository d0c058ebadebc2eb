//! What each piece of evidence for or against a name being a place is worth.
//!
//! The unit is the point. A name in the gazetteer starts with the points of its place's kind (a
//! country 7, a large city 4, a village 1: `toponym`), and is a place from [`ENOUGH`] points on.
//! The values come from reading errors on half of the development articles, and were kept because
//! the other half got better. A value decides only together with one or two others, so a change by
//! one point seldom matters.

// The points needed.

/// The points that make a name a place.
pub(super) const ENOUGH: i32 = 3;
/// The points that are enough if the name is surely a place elsewhere in the article.
pub(super) const ENOUGH_AGAIN: i32 = 1;
/// The points that make a name surely a place.
pub(super) const SURE: i32 = 6;

// Names that no gazetteer has.

/// A name that says what it is: "Mill Creek".
pub(super) const DESCRIBED: i32 = 4;
/// The noun beside it says what it is: "the village of".
pub(super) const CALLED: i32 = 6;
/// The tagger calls it a place, and words beside it put something there.
pub(super) const TAGGED_AND_PLACED: i32 = 3;
/// Only the tagger calls it a place: enough if it is surely a place elsewhere.
pub(super) const TAGGED_ONLY: i32 = 1;

// What other places say.

/// It lies in the place after the comma, or is that place.
pub(super) const BOUND: i32 = 6;
/// It is in the dateline.
pub(super) const IN_DATELINE: i32 = 6;
/// It follows another place in a list.
pub(super) const LISTED: i32 = 3;

// What the tagger says.

/// A place.
pub(super) const TAGGED_PLACE: i32 = 4;
/// A longer place, of which this is only a part: "Malin Head".
pub(super) const PART_OF_PLACE: i32 = -3;
/// A person.
pub(super) const TAGGED_PERSON: i32 = -8;
/// A body with this name.
pub(super) const TAGGED_BODY: i32 = -3;
/// A body with a longer name, of which this is a part.
pub(super) const BEGINS_BODY: i32 = -5;
/// A public body whose name begins with this one: such bodies are named after their place.
pub(super) const BEGINS_PUBLIC_BODY: i32 = 0;
/// Something else.
pub(super) const TAGGED_OTHER: i32 = -2;
/// The least that the tagger counts for a name that says what it is, or in a headline with a
/// capital on every word.
pub(super) const TAGGER_DISCOUNTED: i32 = -1;

// What comes before it.

/// A preposition of place: "in", "near".
pub(super) const PLACING: i32 = 3;
/// A preposition of place and "the".
pub(super) const PLACING_THE: i32 = 2;
/// A preposition that comes before people as well: "to".
pub(super) const LEADING: i32 = 1;
/// A noun for a kind of place and "of": "the city of".
pub(super) const SORT_OF: i32 = 4;
/// "University of".
pub(super) const UNIVERSITY_OF: i32 = -6;
/// Any other noun and "of".
pub(super) const OF: i32 = 1;
/// A direction in small letters: "northern".
pub(super) const DIRECTION: i32 = 3;
/// A word that begins clubs' names: "Dynamo".
pub(super) const CLUB: i32 = -9;
/// A given name or a title.
pub(super) const GIVEN_NAME: i32 = -8;
/// An initial.
pub(super) const INITIAL: i32 = -6;
/// Another word with a capital.
pub(super) const CAPITAL_BEFORE: i32 = -3;
/// A member's party and a hyphen: "R-Dover".
pub(super) const PARTY: i32 = 6;
/// A name and a hyphen: "Wal-Mart".
pub(super) const HYPHENATED: i32 = -3;
/// "&" and another name, before or after it: a firm.
pub(super) const AMPERSAND: i32 = -8;

// What comes after it.

/// A public body or an office: "Police", "Mayor".
pub(super) const OFFICE_AFTER: i32 = 1;
/// A noun for a building or a body: "Hotel", "Bank".
pub(super) const BODY_AFTER: i32 = -4;
/// Another name, after what is a given name.
pub(super) const NAME_AFTER: i32 = -7;
/// Another word with a capital.
pub(super) const CAPITAL_AFTER: i32 = -3;
/// A possessive.
pub(super) const POSSESSIVE: i32 = 1;
/// "-based".
pub(super) const BASED: i32 = 4;
/// A noun that places have: "residents", "police"; a building after "a" and the name.
pub(super) const CIVIC: i32 = 3;
/// A noun for someone from a town ("a Dover man"), or a resident before it ("Ann Bell, 45, of").
pub(super) const TOWN: i32 = 4;
/// An age and "of" before it, besides: "Ann Bell, 45, of Hope". The town may have any name.
pub(super) const HOME: i32 = 8;
/// A verb of speech and "it", after what may also be a person's name: "Paris said it".
pub(super) const ITSELF: i32 = 2;
/// A verb of speech, after what may be a person's name.
pub(super) const SPEAKS: i32 = -3;

/// A town's office after it: "Dover Police Department".
pub(super) const GOVERNED: i32 = 2;

// What the words are by themselves.

/// Several words that end in a word for a public body: "Lee County".
pub(super) const ENDS_IN_BODY: i32 = 5;
/// Several other words that aren't a saint's name.
pub(super) const SEVERAL_WORDS: i32 = 3;
/// An English word: "Reading".
pub(super) const ENGLISH_WORD: i32 = -5;
/// A noun for a landform after another name: "the Inner Delta".
pub(super) const BARE_HEAD: i32 = -9;
/// A direction alone.
pub(super) const BARE_DIRECTION: i32 = -9;
/// A given name.
pub(super) const FIRST_NAME: i32 = -3;
/// A surname.
pub(super) const SURNAME: i32 = -1;
/// A surname that the article uses of someone.
pub(super) const SURNAME_HERE: i32 = -5;
/// Three letters or fewer.
pub(super) const SHORT: i32 = -2;

// Abbreviations of states.

/// A comma and a name before: "Boston, Mass."
pub(super) const STATE_AFTER_COMMA: i32 = 9;
/// People or offices after it ("B.C. teachers"), or "the" before and another state elsewhere.
pub(super) const STATE_BY_CONTEXT: i32 = 4;
/// A preposition before, and stops inside: "in D.C."
pub(super) const STATE_PLACED: i32 = 3;
/// None of these.
pub(super) const STATE_ALONE: i32 = -6;
