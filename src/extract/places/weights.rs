//! What each kind of evidence is worth in choosing between places of one name.
//!
//! The unit is the point: ten times the people are [`SIZE`] points, so that a capital's ten points
//! count as being nearly thirty times as large. Where nothing else is said, a value was found by
//! reading the errors on half of the development articles and kept because the other half got
//! better; local papers, world news and agency reports were all among them.

// How likely a place is meant by its name alone.

/// Ten times the people.
pub(super) const SIZE: f32 = 7.0;
/// A country: more than any city has by its size, 7 × log10 of 40 million.
pub(super) const COUNTRY_RANK: f32 = 74.0;
/// A country whose people are named, too.
pub(super) const COUNTRY_OF_PEOPLE: f32 = 110.0;
/// A continent.
pub(super) const CONTINENT: f32 = 100.0;
/// A state that English news names without its country.
pub(super) const FEDERAL: f32 = 66.0;
/// A sea, a range, a building that is in our own list.
pub(super) const LANDMARK: f32 = 60.0;
/// A British or Irish county: as a city of two and a half million.
pub(super) const SHIRE: f32 = 45.0;
/// A capital, besides its size.
pub(super) const CAPITAL: f32 = 10.0;
/// The seat of a division, besides its size.
pub(super) const SEAT: f32 = 2.0;
/// What a division loses to towns of its size,
pub(super) const DIVISION: f32 = 6.0;
/// a quarter of a town,
pub(super) const DISTRICT: f32 = 5.0;
/// what has the name of its country's capital or largest city,
pub(super) const OUTSHONE: f32 = 24.0;
/// and a name that is less usual.
pub(super) const ALTERNATIVE: f32 = 12.0;

// What the words beside it say.

/// It lies in what stands behind the comma: outweighs everything.
pub(super) const HELD: f32 = 200.0;
/// The words before it name its country's people: "the Peruvian town of".
pub(super) const TOLD: f32 = 100.0;
/// Another place is said to lie in it.
pub(super) const HOLDS: f32 = 60.0;
/// It is what it is called: "the state of".
pub(super) const CALLED: f32 = 45.0;
/// What a country loses where the words after it are those after towns.
pub(super) const LOCAL: f32 = 45.0;
/// The name means it where it stands beside another place.
pub(super) const TWIN: f32 = 25.0;

// What the rest of the article says.

/// More places than these say nothing new of where an article is set,
pub(super) const ANCHORS: usize = 40;
/// nor do more senses of one that is not resolved yet.
pub(super) const SENSES: usize = 10;
/// How sure a sense that nothing speaks for makes the place that it lies beside.
pub(super) const CHANCE: f32 = 0.4;
/// A country is likelier meant where others are named,
pub(super) const WORLD: f32 = 15.0;
/// and less likely where none is and the story plays in another.
pub(super) const DOMESTIC: f32 = 8.0;
/// What others say of a country, when any of them surely lies in it.
pub(super) const NAMED: f32 = 0.3;
/// So many places are told as a choice's reason.
pub(super) const VOUCHERS: usize = 3;
/// A town or county within 30 kilometres,
pub(super) const NEXT_TOWN: f32 = 20.0;
/// or within 90.
pub(super) const SAME_AREA: f32 = 12.0;
/// All neighbours together, at most.
pub(super) const NEAR_MOST: f32 = 36.0;
/// The division that it lies in is named;
pub(super) const ITS_DIVISION: f32 = 22.0;
/// it is the division that another place lies in;
pub(super) const OF_DIVISION: f32 = 7.0;
/// another place lies in its division.
pub(super) const SAME_DIVISION: f32 = 3.0;
/// All of its division, at most.
pub(super) const DIVISION_MOST: f32 = 36.0;
/// A word that news uses in its country,
pub(super) const HOME_WORD: f32 = 7.0;
/// and all of them, at most.
pub(super) const HOME_MOST: f32 = 28.0;
/// Another place in its country,
pub(super) const COMPATRIOT: f32 = 3.0;
/// and all of them, at most.
pub(super) const COMPATRIOT_MOST: f32 = 12.0;
/// What speaks for a choice is its reason from here on.
pub(super) const TELLING: f32 = 8.0;

// Namesakes of what all the world knows.

/// What of its wide support a small namesake keeps among its neighbours.
pub(super) const NEIGHBOUR_WIDE: f32 = 0.6;
/// What a town abroad, whose country nothing else names, loses to a namesake in the country of the
/// story.
pub(super) const FOREIGN: f32 = 20.0;
/// A city of so many people is meant by its name alone, or by half as many if no other place has it.
pub(super) const KNOWN_CITY: u32 = 100_000;
/// A city of fewer is not where its country has another of the name that is half as large: nobody
/// knows which Springfield.
pub(super) const UNRIVALLED: u32 = 250_000;
/// A place of fewer, and of a common name, is not meant in a story that plays in another division.
pub(super) const VILLAGE: u32 = 10_000;
/// What of its neighbours' points a small namesake of a country or world city keeps,
pub(super) const NAMESAKE_NEAR: f32 = 0.4;
/// and what of those of its division, its country and the way news is told there.
pub(super) const NAMESAKE_WIDE: f32 = 0.4;
/// A city of so many people is known everywhere.
pub(super) const WORLD_CITY: u32 = 1_000_000;
