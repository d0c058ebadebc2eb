//! Builds `src/format/html/map/outlines.bin`, the coasts and borders on the page's map, from
//! Natural Earth's countries at 1:50m (public domain), from the package registry. In an empty
//! folder `DIR`:
//!
//! ```text
//! npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-50m.json --strip-components=1
//! npm pack i18n-iso-countries@7.14.0 && tar xzf i18n-iso-countries-7.14.0.tgz package/codes.json --strip-components=1
//! cargo run --release --features maintain --bin build-outlines -- DIR
//! ```
//!
//! `src/format/html/map/outlines.rs`, which reads the file, describes its format.

mod simplify;
mod topology;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use topology::{Country, Topology};

/// Tolerance of the simplification, in grid steps (hundredths of a degree).
const TOLERANCE: f64 = 1.8;
/// Islands and lakes smaller than this, in square grid steps, are left out, unless the country has
/// nothing larger.
const SMALLEST: f64 = 60.0;

fn main() -> Result<()> {
    let folder = std::env::args()
        .nth(1)
        .context("name the folder with countries-50m.json and codes.json")?;
    let read = |name: &str| {
        fs::read_to_string(Path::new(&folder).join(name))
            .with_context(|| format!("cannot read {name}"))
    };
    let mut topology = topology::read(&read("countries-50m.json")?, &read("codes.json")?)?;
    for country in &mut topology.countries {
        let area = |ring: &Vec<i64>| topology::area(&topology.arcs, ring);
        let largest = country.rings.iter().map(area).fold(0.0, f64::max);
        country
            .rings
            .retain(|ring| area(ring) >= SMALLEST.min(largest));
    }
    for arc in &mut topology.arcs {
        *arc = simplify::simplify(arc, TOLERANCE);
    }
    for country in &mut topology.countries {
        // A ring that is a point or a line on the grid has no area.
        country
            .rings
            .retain(|ring| topology::area(&topology.arcs, ring) > 0.0);
    }
    let bytes = encoded(&topology);
    fs::write(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src/format/html/map/outlines.bin"),
        bytes,
    )?;
    Ok(())
}

/// Returns the contents of the file: the arcs that are used, in the order of their first use, and
/// then the countries.
fn encoded(topology: &Topology) -> Vec<u8> {
    let mut order: Vec<usize> = Vec::new();
    let mut numbers = vec![None; topology.arcs.len()];
    for &reference in topology.countries.iter().flat_map(|c| &c.rings).flatten() {
        let arc = topology::arc(reference);
        numbers[arc].get_or_insert_with(|| {
            order.push(arc);
            order.len() - 1
        });
    }
    let mut out = Vec::new();
    number(&mut out, order.len() as u64);
    for &arc in &order {
        let points = &topology.arcs[arc];
        number(&mut out, points.len() as u64);
        let mut last = (0, 0);
        for &(x, y) in points {
            signed(&mut out, x - last.0);
            signed(&mut out, y - last.1);
            last = (x, y);
        }
    }
    number(&mut out, topology.countries.len() as u64);
    for Country { code, rings } in &topology.countries {
        out.extend(code);
        number(&mut out, rings.len() as u64);
        for ring in rings {
            number(&mut out, ring.len() as u64);
            for &reference in ring {
                let at = numbers[topology::arc(reference)].unwrap_or_default() as u64;
                number(&mut out, at << 1 | u64::from(reference < 0));
            }
        }
    }
    out
}

/// Writes a number in variable-length encoding: seven bits per byte, lowest first; the eighth bit
/// means that another byte follows.
fn number(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Writes a signed number, with the sign in the lowest bit.
fn signed(out: &mut Vec<u8>, n: i64) {
    number(out, (n << 1 ^ n >> 63) as u64);
}
