//! Countries as path data, clipped to the map and without parts too small to see.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::ARTICLE;
use super::frame::Frame;
use super::outlines::{COUNTRIES, Ring};

/// A country on the map.
#[derive(Clone)]
pub(super) struct Drawn {
    /// Path data in tenths of a unit.
    pub(super) path: String,
    /// Its area in square units.
    pub(super) area: f32,
}

/// Points closer together than this are merged.
const STEP: f32 = 0.7;
/// Rings smaller than this, in square units, are left out.
const SMALLEST: f32 = 0.6;
/// How far shapes extend beyond the map, so that the line along the cut isn't visible.
const BEYOND: f32 = 6.0;

/// The visible countries, by code.
pub(super) type Countries = HashMap<&'static str, Drawn>;

/// Returns the visible part of every country.
pub(super) fn countries(frame: &Frame) -> Countries {
    /// The world map beside an article, which is the same for all articles.
    static WORLD: LazyLock<Countries> = LazyLock::new(|| drawn(&Frame::world(ARTICLE.width)));
    if *frame == Frame::world(ARTICLE.width) {
        WORLD.clone()
    } else {
        drawn(frame)
    }
}

fn drawn(frame: &Frame) -> Countries {
    let mut drawn = Countries::new();
    let view = frame.view();
    let seen = |ring: &&Ring| {
        frame.most_area(&ring.cap) >= SMALLEST
            && view.is_none_or(|view| view.meets(&ring.cap))
            && !frame.is_beyond(&ring.cap, BEYOND)
    };
    for country in &*COUNTRIES {
        for ring in country.rings.iter().filter(seen) {
            for part in cut(placed(ring, frame), frame) {
                let mut points = clipped(part, frame);
                thin(&mut points);
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

/// Returns a ring's points on the map. A stretch that lies beyond one side of the map is reduced to
/// its ends, because no point between them would remain when the ring is [`clipped`].
fn placed(ring: &Ring, frame: &Frame) -> Vec<(f32, f32)> {
    let mut placed = Vec::with_capacity(ring.points.len());
    for (points, cap) in ring.stretches() {
        match points {
            [first, .., last] if frame.is_beyond(cap, BEYOND) => {
                placed.extend([first, last].map(|&point| frame.place(point)));
            }
            _ => placed.extend(points.iter().map(|&point| frame.place(point))),
        }
    }
    placed
}

/// Cuts a ring across the date line into two, because the world map ends there. The second part of
/// any other ring is empty.
fn cut(points: Vec<(f32, f32)>, frame: &Frame) -> [Vec<(f32, f32)>; 2] {
    let middle = frame.width / 2.0;
    let mut pairs = points.windows(2);
    if !frame.is_world() || !pairs.any(|pair| (pair[0].0 - pair[1].0).abs() > middle) {
        return [points, Vec::new()];
    }
    let (west, east) = points.into_iter().partition(|point| point.0 < middle);
    [west, east]
}

/// Clips a polygon to the map (Sutherland and Hodgman 1974).
fn clipped(points: Vec<(f32, f32)>, frame: &Frame) -> Vec<(f32, f32)> {
    let (right, bottom) = (frame.width + BEYOND, frame.height + BEYOND);
    let points = clipped_at(points, |p| p.0 + BEYOND);
    let points = clipped_at(points, |p| right - p.0);
    let points = clipped_at(points, |p| p.1 + BEYOND);
    clipped_at(points, |p| bottom - p.1)
}

/// Clips a polygon at one side; `inside` returns a point's distance on the inner side of it.
fn clipped_at(points: Vec<(f32, f32)>, inside: impl Fn((f32, f32)) -> f32) -> Vec<(f32, f32)> {
    let Some(&last) = points.last() else {
        return points;
    };
    if points.iter().all(|&point| inside(point) >= 0.0) {
        return points;
    }
    let mut kept = Vec::with_capacity(points.len());
    let (mut a, mut from) = (last, inside(last));
    for b in points {
        let to = inside(b);
        if (from < 0.0) != (to < 0.0) {
            let part = from / (from - to);
            kept.push((a.0 + part * (b.0 - a.0), a.1 + part * (b.1 - a.1)));
        }
        if to >= 0.0 {
            kept.push(b);
        }
        (a, from) = (b, to);
    }
    kept
}

/// Removes the points close to the one before them.
fn thin(points: &mut Vec<(f32, f32)>) {
    points.dedup_by(|point, last| {
        let (dx, dy) = (last.0 - point.0, last.1 - point.1);
        dx * dx + dy * dy < STEP * STEP
    });
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

/// Writes a closed line: its first point, then steps.
fn write(path: &mut String, points: &[(f32, f32)]) {
    let mut last = (0, 0);
    for (i, point) in points.iter().enumerate() {
        let (x, y) = (
            (point.0 * 10.0).round() as i32,
            (point.1 * 10.0).round() as i32,
        );
        let (dx, dy) = (x - last.0, y - last.1);
        match i {
            0 => path.push('M'),
            1 => path.push('l'),
            _ if dx < 0 => {}
            _ => path.push(' '),
        }
        push(path, dx);
        if dy >= 0 {
            path.push(' ');
        }
        push(path, dy);
        last = (x, y);
    }
    path.push('z');
}

/// Adds a number of a few digits. There are so many that formatting them the usual way took a tenth
/// of a page's time.
fn push(path: &mut String, number: i32) {
    if number < 0 {
        path.push('-');
    }
    push_digits(path, number.unsigned_abs());
}

fn push_digits(path: &mut String, number: u32) {
    if number >= 10 {
        push_digits(path, number / 10);
    }
    path.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::super::tests::spot;
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
    fn numbers_are_written_as_usual() {
        for number in [0, 7, 10, -10, 99, 100, -4805, i32::MAX, i32::MIN] {
            let mut path = String::new();
            push(&mut path, number);
            assert_eq!(path, number.to_string());
        }
    }

    #[test]
    fn close_points_are_one() {
        let mut points = vec![(0.0, 0.0), (0.1, 0.1), (2.0, 0.0)];
        thin(&mut points);
        assert_eq!(points, [(0.0, 0.0), (2.0, 0.0)]);
    }

    #[test]
    fn rings_that_are_skipped_would_not_be_seen() {
        let oslo = spot("Oslo", "city", "NO", (59.91, 10.75), 1);
        let map = Frame::around(&[&oslo], ARTICLE.width);
        let locator = map.locator(100.0).unwrap();
        for frame in [map, locator, Frame::world(ARTICLE.width)] {
            for ring in COUNTRIES.iter().flat_map(|country| &country.rings) {
                for part in cut(placed(ring, &frame), &frame) {
                    let mut points = clipped(part, &frame);
                    thin(&mut points);
                    assert!(area(&points) <= frame.most_area(&ring.cap));
                    assert!(points.len() < 3 || !frame.is_beyond(&ring.cap, BEYOND));
                }
            }
        }
    }

    #[test]
    fn areas_do_not_depend_on_the_direction() {
        let mut square = vec![(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)];
        assert_eq!(area(&square), 4.0);
        square.reverse();
        assert_eq!(area(&square), 4.0);
    }
}
