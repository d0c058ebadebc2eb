//! A small map in a free corner of the map that shows where in the world it is.

use super::frame::Frame;
use super::labels::{Label, Rectangle, rectangle};
use super::{Dot, Size, in_order, shape, tenth};

/// The locator, and the map's frame on it.
#[derive(Clone, Debug)]
pub(in crate::format::html) struct Locator {
    /// The position of its upper left corner on the map.
    pub(in crate::format::html) x: f32,
    pub(in crate::format::html) y: f32,
    pub(in crate::format::html) width: f32,
    pub(in crate::format::html) height: f32,
    /// Path data in tenths.
    pub(in crate::format::html) land: String,
    /// The left, top, width and height of the map's frame.
    pub(in crate::format::html) frame: [f32; 4],
}

/// Its width, as a fraction of the map's.
const WIDTH: f32 = 0.2;
/// The gap between it and the map's edge.
const GAP: f32 = 6.0;
/// The minimum width and height of the frame, so that it is visible.
const LEAST: f32 = 4.0;

/// Draws the locator of a map, if it needs one and a corner is free of dots and labels.
pub(super) fn draw(map: &Frame, dots: &[Dot], labels: &[Label], size: Size) -> Option<Locator> {
    let small = map.locator((map.width * WIDTH).round())?;
    let (width, height) = (small.width, small.height);
    let (right, bottom) = (map.width - width - GAP, map.height - height - GAP);
    let is_free = |&(x, y): &(f32, f32)| {
        let corner = Rectangle::about(
            x + width / 2.0,
            y + height / 2.0,
            width / 2.0 + GAP,
            height / 2.0 + GAP,
        );
        let mut dots = dots
            .iter()
            .map(|dot| Rectangle::about(dot.x, dot.y, dot.r, dot.r));
        let mut labels = labels.iter().map(|label| {
            let font = if label.fine { size.small } else { size.large };
            rectangle(label, font)
        });
        !dots.any(|dot| dot.meets(corner)) && !labels.any(|label| label.meets(corner))
    };
    let corners = [(right, bottom), (GAP, bottom), (right, GAP), (GAP, GAP)];
    let (x, y) = corners.into_iter().find(is_free)?;
    let [left, top, wide, high] = small.rectangle_of(map);
    let (wide_shown, high_shown) = (wide.max(LEAST), high.max(LEAST));
    let frame = [
        left - (wide_shown - wide) / 2.0,
        top - (high_shown - high) / 2.0,
        wide_shown,
        high_shown,
    ];
    Some(Locator {
        x: tenth(x),
        y: tenth(y),
        width,
        height,
        land: in_order(shape::countries(&small)),
        frame: frame.map(tenth),
    })
}
