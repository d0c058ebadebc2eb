//! What each kind of evidence is worth in choosing between places of one name.
//!
//! The unit is the point: ten times the people are [`SIZE`] points, so a capital's ten points count
//! as being nearly thirty times as large. Unless noted otherwise, each value was found by reading
//! the errors on half of the development articles, and kept because the other half got better. The
//! articles include local papers, world news and agency reports.

// How likely a place is meant by its name alone.

/// For ten times the people.
pub(super) const SIZE: f32 = 7.0;
/// For a country: more than any city has by its size, 7 × log10 of 40 million.
pub(super) const COUNTRY_RANK: f32 = 74.0;
/// For a country whose people are named, too.
pub(super) const COUNTRY_OF_PEOPLE: f32 = 110.0;
/// For a continent.
pub(super) const CONTINENT: f32 = 100.0;
/// For a state that English-language news names without its country.
pub(super) const FEDERAL: f32 = 66.0;
/// For a sea, a range or a building in our own list.
pub(super) const LANDMARK: f32 = 60.0;
/// For a British or Irish county: as much as for a city of two and a half million.
pub(super) const SHIRE: f32 = 45.0;
/// For a capital, besides its size.
pub(super) const CAPITAL: f32 = 10.0;
/// For the seat of a division, besides its size.
pub(super) const SEAT: f32 = 2.0;
/// What a division loses compared to a town of its size.
pub(super) const DIVISION: f32 = 6.0;
/// What a quarter of a town loses compared to a town of its size.
pub(super) const DISTRICT: f32 = 5.0;
/// What a place loses if its country's capital has the same name, or, for a division, if a city
/// there of over a million has it.
pub(super) const OUTSHONE: f32 = 24.0;
/// What a place loses if this isn't its usual name.
pub(super) const ALTERNATIVE: f32 = 12.0;

// What the words beside it say.

/// For a place that lies in the one after the comma: outweighs everything.
pub(super) const HELD: f32 = 200.0;
/// The distance in kilometres beyond which a place isn't in the town in which it is said to be.
pub(super) const OUT_OF_TOWN: f32 = 80.0;
/// For a place in the country whose people the words before name: "the Peruvian town of".
pub(super) const TOLD: f32 = 100.0;
/// For a place in which another is said to lie.
pub(super) const HOLDS: f32 = 60.0;
/// For a place of the kind that it is called: "the state of".
pub(super) const CALLED: f32 = 45.0;
/// What a country loses if the words after it are those that follow towns.
pub(super) const LOCAL: f32 = 45.0;
/// For the place that the name means in its other use, as a container or inside one.
pub(super) const TWIN: f32 = 25.0;

// What the rest of the article says.

/// How many places are used to find where an article is set; more would add nothing new.
pub(super) const ANCHORS: usize = 40;
/// How many senses of a place that isn't resolved yet are used for this.
pub(super) const SENSES: usize = 10;
/// The least certainty with which a sense supports the places near it, even if nothing supports the
/// sense.
pub(super) const CHANCE: f32 = 0.4;
/// For a country, if the article names another foreign country.
pub(super) const WORLD: f32 = 15.0;
/// What a foreign country loses if the article names no other and is clearly set at home.
pub(super) const DOMESTIC: f32 = 8.0;
/// How many other countries must be named for the words of one not to count.
pub(super) const WORLDLY: usize = 5;
/// The least support for a country that the article names, or in which a place surely lies.
pub(super) const NAMED: f32 = 0.3;
/// How many times as many places must lie in one country for small towns in another, where only each
/// other are named, to be doubtful.
pub(super) const OUTNUMBERED: f32 = 3.0;
/// How many places are reported as the reason for a choice.
pub(super) const VOUCHERS: usize = 3;
/// For a town or county within 30 kilometres.
pub(super) const NEXT_TOWN: f32 = 20.0;
/// For a town or county within 90 kilometres.
pub(super) const SAME_AREA: f32 = 12.0;
/// The most points for all neighbours together.
pub(super) const NEAR_MOST: f32 = 36.0;
/// For the name of the division in which the place lies.
pub(super) const ITS_DIVISION: f32 = 22.0;
/// For a division in which another place lies.
pub(super) const OF_DIVISION: f32 = 7.0;
/// For another place in the same division.
pub(super) const SAME_DIVISION: f32 = 3.0;
/// The most points for everything in the division together.
pub(super) const DIVISION_MOST: f32 = 36.0;
/// For a word that news in its country uses.
pub(super) const HOME_WORD: f32 = 7.0;
/// The most points for all these words together.
pub(super) const HOME_MOST: f32 = 28.0;
/// For another place in its country.
pub(super) const COMPATRIOT: f32 = 3.0;
/// The most points for all these places together.
pub(super) const COMPATRIOT_MOST: f32 = 12.0;
/// The support above which it counts as the reason for a choice.
pub(super) const TELLING: f32 = 8.0;

// Namesakes of famous places.

/// The share of its wide support that a small namesake of a famous place keeps if its neighbours or
/// its people are in the article.
pub(super) const NEIGHBOUR_WIDE: f32 = 0.6;
/// What a town loses if nothing names its country and a namesake is in the country of the story.
pub(super) const FOREIGN: f32 = 20.0;
/// The population from which a city is meant by its name alone. Half is enough if no other place
/// has the name.
pub(super) const KNOWN_CITY: u32 = 100_000;
/// The population below which a city isn't meant if its country has another of the name that is
/// half as large: nobody knows which Springfield.
pub(super) const UNRIVALLED: u32 = 250_000;
/// The population below which a place with a common name isn't meant in a story that is set in
/// another division.
pub(super) const VILLAGE: u32 = 10_000;
/// The share of its neighbours' points that a small namesake of a famous place keeps.
pub(super) const NAMESAKE_NEAR: f32 = 0.4;
/// The share of its wide support (its division, its country and the words of its country) that a
/// small namesake of a country or capital keeps.
pub(super) const NAMESAKE_WIDE: f32 = 0.4;
/// How many times larger a known city must be for its namesake to keep only that share, too, where
/// nothing near it is named.
pub(super) const OVERSHADOWED: u32 = 45;
/// The population above which a city is known everywhere.
pub(super) const WORLD_CITY: u32 = 1_000_000;
/// The population above which a town is meant by its name alone, whatever else has the name or is
/// named in the article.
pub(super) const FAMOUS: u32 = 500_000;
