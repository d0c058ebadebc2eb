//! Countries as path data: cut off outside of the map, without what is too small to be seen.

use std::collections::HashMap;
use std::fmt::Write;

use super::frame::Frame;
use super::outlines::{COUNTRIES, Ring};

/// A country on the map.
pub(super) struct Drawn {
    /// Path data in tenths of a unit.
    pub(super) path: String,
    /// What it takes up, in square units.
    pub(super) area: f32,
}

/// Points nearer to each other than this are one.
const STEP: f32 = 0.7;
/// Rings that take up less than this, in square units, are left out.
const SMALLEST: f32 = 0.6;
/// How far beyond the map shapes go on, so that the line around them is not seen there.
const BEYOND: f32 = 6.0;

/// What can be seen of every country, by code.
pub(super) fn countries(frame: &Frame) -> HashMap<&'static str, Drawn> {
    let mut drawn: HashMap<&'static str, Drawn> = HashMap::new();
    for country in &*COUNTRIES {
        for ring in country
            .rings
            .iter()
            .filter(|ring| frame.shows(ring.middle, ring.reach))
        {
            for part in cut(placed(ring, frame), frame) {
                let points = thinned(clipped(part, frame));
                let area = area(&points);
                if points.len() > 2 && area >= SMALLEST {
                    let shape = drawn.entry(country.code).or_insert_with(|| Drawn {
                        path: String::new(),
                        area: 0.0,
                    });
                    shape.area += area;
                    write(&mut shape.path, &points);
                }
            }
        }
    }
    drawn
}

fn placed(ring: &Ring, frame: &Frame) -> Vec<(f32, f32)> {
    ring.points
        .iter()
        .map(|&point| frame.place(point))
        .collect()
}

/// A ring over the date line is cut there where the world's map ends: its points at either end of
/// the map.
fn cut(points: Vec<(f32, f32)>, frame: &Frame) -> Vec<Vec<(f32, f32)>> {
    let middle = frame.width / 2.0;
    let over = points
        .windows(2)
        .any(|pair| (pair[0].0 - pair[1].0).abs() > middle);
    if !frame.is_world() || !over {
        return vec![points];
    }
    let (west, east) = points.into_iter().partition(|point| point.0 < middle);
    vec![west, east]
}

/// The polygon within the map (Sutherland and Hodgman 1974).
fn clipped(points: Vec<(f32, f32)>, frame: &Frame) -> Vec<(f32, f32)> {
    let (right, bottom) = (frame.width + BEYOND, frame.height + BEYOND);
    let inside =
        |&(x, y): &(f32, f32)| (-BEYOND..=right).contains(&x) && (-BEYOND..=bottom).contains(&y);
    if points.iter().all(inside) {
        return points;
    }
    // How far a point lies within each side.
    let sides: [&dyn Fn((f32, f32)) -> f32; 4] = [
        &|p| p.0 + BEYOND,
        &|p| right - p.0,
        &|p| p.1 + BEYOND,
        &|p| bottom - p.1,
    ];
    sides.iter().fold(points, |points, side| {
        let mut kept = Vec::with_capacity(points.len());
        let before = points
            .last()
            .copied()
            .into_iter()
            .chain(points.iter().copied());
        for (a, b) in before.zip(points.iter().copied()) {
            let (from, to) = (side(a), side(b));
            if (from < 0.0) != (to < 0.0) {
                let part = from / (from - to);
                kept.push((a.0 + part * (b.0 - a.0), a.1 + part * (b.1 - a.1)));
            }
            if to >= 0.0 {
                kept.push(b);
            }
        }
        kept
    })
}

fn thinned(points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    let mut kept: Vec<(f32, f32)> = Vec::new();
    for point in points {
        if kept
            .last()
            .is_none_or(|last| (last.0 - point.0).hypot(last.1 - point.1) >= STEP)
        {
            kept.push(point);
        }
    }
    kept
}

fn area(points: &[(f32, f32)]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum::<f32>()
        .abs()
        / 2.0
}

/// A closed line: its first point, then steps.
fn write(path: &mut String, points: &[(f32, f32)]) {
    let mut last = (0, 0);
    for (i, point) in points.iter().enumerate() {
        let (x, y) = (
            (point.0 * 10.0).round() as i32,
            (point.1 * 10.0).round() as i32,
        );
        let (dx, dy) = (x - last.0, y - last.1);
        let before = match i {
            0 => "M",
            1 => "l",
            _ if dx < 0 => "",
            _ => " ",
        };
        let between = if dy < 0 { "" } else { " " };
        let _ = write!(path, "{before}{dx}{between}{dy}");
        last = (x, y);
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_are_steps_in_tenths() {
        let mut path = String::new();
        write(
            &mut path,
            &[(1.0, 2.0), (1.5, 1.0), (0.0, 1.04), (0.0, 3.0)],
        );
        assert_eq!(path, "M10 20l5-10-15 0 0 20z");
    }

    #[test]
    fn close_points_are_one() {
        assert_eq!(
            thinned(vec![(0.0, 0.0), (0.1, 0.1), (2.0, 0.0)]),
            [(0.0, 0.0), (2.0, 0.0)]
        );
    }

    #[test]
    fn areas_do_not_depend_on_the_direction() {
        let mut square = vec![(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)];
        assert_eq!(area(&square), 4.0);
        square.reverse();
        assert_eq!(area(&square), 4.0);
    }
}
