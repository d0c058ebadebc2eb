//! The world's coasts and borders, from Natural Earth at 1:50m (public domain), simplified.
//!
//! `outlines.bin` is made by `src/bin/build-outlines`. It is a sequence of numbers of seven bits
//! per byte, lowest first. First the number of arcs; for each, the number of its points, and each
//! point as the difference from the one before (with the sign in the lowest bit), in hundredths of
//! a degree east of 180° W and north of 90° S. Then the number of countries; for each, its code
//! (two letters) and the number of its rings; for each ring, the number of its arcs, and each arc's
//! number (with its direction in the lowest bit).

use std::sync::LazyLock;

use super::globe::{Cap, Grid, Point};

const FILE: &[u8] = include_bytes!("outlines.bin");

/// A country's shape.
pub(super) struct Country {
    /// Its ISO 3166-1 alpha-2 code, or `--`
    pub(super) code: &'static str,
    pub(super) rings: Vec<Ring>,
}

/// A closed line: a coast, a border, or a lake's shore.
pub(super) struct Ring {
    pub(super) points: Vec<Point>,
    /// A cap that contains all points.
    pub(super) cap: Cap,
    /// The caps of the stretches, each of [`STRETCH`] points.
    caps: Vec<Cap>,
}

/// The number of points that are skipped together if they lie beside a map.
const STRETCH: usize = 24;

impl Ring {
    fn new(points: Vec<Point>) -> Self {
        Self {
            cap: Cap::around(&points),
            caps: points.chunks(STRETCH).map(Cap::around).collect(),
            points,
        }
    }

    /// Returns the points in stretches, each with a cap that contains it.
    pub(super) fn stretches(&self) -> impl Iterator<Item = (&[Point], &Cap)> {
        self.points.chunks(STRETCH).zip(&self.caps)
    }
}

/// All countries, read from the binary when the first map is drawn.
pub(super) static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| read(FILE).unwrap_or_default());

/// Returns the country with this code.
pub(super) fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.code == code)
}

fn read(file: &'static [u8]) -> Option<Vec<Country>> {
    let grid = Grid::new();
    let mut numbers = Numbers { rest: file };
    let mut arcs = Vec::new();
    for _ in 0..numbers.next()? {
        arcs.push(arc(&mut numbers, &grid)?);
    }
    let mut countries = Vec::new();
    for _ in 0..numbers.next()? {
        let code = std::str::from_utf8(numbers.take(2)?).ok()?;
        let rings: Option<Vec<Ring>> = (0..numbers.next()?)
            .map(|_| ring(&mut numbers, &arcs))
            .collect();
        countries.push(Country {
            code,
            rings: rings?,
        });
    }
    Some(countries)
}

fn arc(numbers: &mut Numbers, grid: &Grid) -> Option<Vec<Point>> {
    let (mut east, mut north) = (0, 0);
    let mut points = Vec::new();
    for _ in 0..numbers.next()? {
        east += numbers.signed()?;
        north += numbers.signed()?;
        points.push(grid.point(north, east)?);
    }
    Some(points)
}

fn ring(numbers: &mut Numbers, arcs: &[Vec<Point>]) -> Option<Ring> {
    let mut points: Vec<Point> = Vec::new();
    for _ in 0..numbers.next()? {
        let reference = numbers.next()?;
        let arc = arcs.get((reference >> 1) as usize)?;
        // An arc begins where the one before it ends, so drop the common point.
        points.pop();
        if reference & 1 == 0 {
            points.extend(arc)
        } else {
            points.extend(arc.iter().rev())
        }
    }
    Some(Ring::new(points))
}

struct Numbers {
    rest: &'static [u8],
}

impl Numbers {
    fn take(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn next(&mut self) -> Option<u32> {
        let mut n = 0;
        for shift in (0..32).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            n |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        self.next().map(|n| (n >> 1) as i32 ^ -((n & 1) as i32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_the_worlds_countries() {
        let countries = read(FILE).unwrap();
        assert!(countries.len() > 200);
        let points: usize = countries
            .iter()
            .flat_map(|c| &c.rings)
            .map(|r| r.points.len())
            .sum();
        assert!((20_000..200_000).contains(&points), "{points} points");
        for code in ["NO", "FR", "XK", "US", "MT"] {
            assert!(country(code).is_some_and(|c| !c.rings.is_empty()), "{code}");
        }
    }

    #[test]
    fn a_ring_ends_where_it_begins() {
        for country in &*COUNTRIES {
            for ring in &country.rings {
                assert!(ring.points.len() >= 3, "{}", country.code);
                assert!(
                    ring.points[0].cosine(ring.points[ring.points.len() - 1]) > 0.999_999,
                    "{}",
                    country.code
                );
            }
        }
    }

    #[test]
    fn a_country_lies_where_it_does() {
        let mali = country("ML").unwrap();
        let (lat, lon) = Point::middle(&mali.rings[0].points).degrees();
        assert!(
            (10.0..25.0).contains(&lat) && (-13.0..5.0).contains(&lon),
            "{lat} {lon}"
        );
    }

    #[test]
    fn a_file_that_is_cut_off_gives_none() {
        assert!(read(&FILE[..FILE.len() / 2]).is_none());
        assert!(read(&[]).is_none());
    }
}
