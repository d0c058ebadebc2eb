//! The part of the world that a map shows, and its scale.

use super::Spot;
use super::globe::{Cap, Point, Projection};
use super::outlines;

/// A map's rectangle and its projection.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Frame {
    projection: Projection,
    /// The length of the globe's radius.
    scale: f32,
    /// The position of the projection's origin.
    origin: (f32, f32),
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Places within this angle of their middle get a map of their surroundings; others a world map.
const WIDEST: f32 = 55.0;
/// The minimum width of a map, in radii of the globe: of a single place, so that its country can be
/// recognised,
const LEAST_OF_ONE: f32 = 0.2;
/// and of several places.
const LEAST: f32 = 0.07;
/// Maps narrower than this have a locator,
const LOCATED: f32 = 0.45;
/// which has this width.
const LOCATOR: f32 = 1.4;
/// The margin around the places, as a fraction of the map.
const MARGIN: f32 = 0.15;
/// The ends of the world map, which in the north and south are where people live.
const WORLD: [(f64, f64); 4] = [(0.0, -180.0), (0.0, 180.0), (-57.0, 0.0), (84.0, 0.0)];

impl Frame {
    /// Returns the frame that holds these places.
    pub(super) fn around(spots: &[&Spot], width: f32) -> Self {
        let mut points: Vec<Point> = spots
            .iter()
            .map(|spot| Point::at(spot.at.0, spot.at.1))
            .collect();
        if spots.iter().all(|spot| spot.kind == "country") {
            // If there are only countries, show all of each, except for parts overseas.
            points.extend(
                spots
                    .iter()
                    .filter_map(|spot| spot.country.as_deref())
                    .flat_map(mainland),
            );
        }
        let middle = Point::middle(&points);
        let reach = points
            .iter()
            .map(|point| point.cosine(middle))
            .fold(1.0, f32::min);
        if reach < WIDEST.to_radians().cos() {
            return Self::world(width);
        }
        let least = if points.len() == 1 {
            LEAST_OF_ONE
        } else {
            LEAST
        };
        Self::fitted(Projection::around(middle), &points, width, least, MARGIN)
    }

    /// Returns the frame of the whole world.
    pub(super) fn world(width: f32) -> Self {
        let ends = WORLD.map(|(lat, lon)| Point::at(lat, lon));
        Self::fitted(Projection::World, &ends, width, 0.0, 0.0)
    }

    fn fitted(
        projection: Projection,
        points: &[Point],
        width: f32,
        least: f32,
        margin: f32,
    ) -> Self {
        let points = points.iter().map(|&point| projection.project(point));
        let start = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
        let (left, top, right, bottom) = points.fold(start, |b, (x, y)| {
            (b.0.min(x), b.1.min(y), b.2.max(x), b.3.max(y))
        });
        let (wide, high) = ((right - left).max(least), (bottom - top).max(least * 0.4));
        let height = (width * high / wide)
            .clamp(0.46 * width, 0.8 * width)
            .round();
        let inner = 1.0 - 2.0 * margin;
        let scale = (width * inner / wide).min(height * inner / high);
        let origin = (
            width / 2.0 - scale * (left + right) / 2.0,
            height / 2.0 - scale * (top + bottom) / 2.0,
        );
        Self {
            projection,
            scale,
            origin,
            width,
            height,
        }
    }

    /// Returns a frame of this width around the same middle that shows a continent; `None` if this
    /// one shows as much.
    pub(super) fn locator(&self, width: f32) -> Option<Self> {
        let Projection::Around { middle, .. } = self.projection else {
            return None;
        };
        let is_small = self.width / self.scale < LOCATED;
        is_small.then(|| {
            let (lat, lon) = middle.degrees();
            let ends = [lat - 28.0, lat + 28.0].map(|lat| Point::at(lat.clamp(-90.0, 90.0), lon));
            Self::fitted(self.projection, &ends, width, LOCATOR, 0.0)
        })
    }

    /// Returns the position of another frame of the same projection in this one: left, top, width,
    /// height.
    pub(super) fn rectangle_of(&self, other: &Self) -> [f32; 4] {
        let ratio = self.scale / other.scale;
        [
            self.origin.0 - other.origin.0 * ratio,
            self.origin.1 - other.origin.1 * ratio,
            other.width * ratio,
            other.height * ratio,
        ]
    }

    /// Whether the frame is the world, which ends at the date line.
    pub(super) fn is_world(&self) -> bool {
        self.projection == Projection::World
    }

    /// Returns a point's position on the map.
    pub(super) fn place(&self, point: Point) -> (f32, f32) {
        let (x, y) = self.projection.project(point);
        (
            self.origin.0 + self.scale * x,
            self.origin.1 + self.scale * y,
        )
    }

    /// Returns the cap of the globe that contains the frame; `None` if it shows the world.
    pub(super) fn view(&self) -> Option<Cap> {
        let Projection::Around { middle, .. } = self.projection else {
            return None;
        };
        let corner = |x: f32, y: f32| {
            ((x - self.origin.0) / self.scale).hypot((y - self.origin.1) / self.scale)
        };
        let corners = [
            corner(0.0, 0.0),
            corner(self.width, 0.0),
            corner(0.0, self.height),
            corner(self.width, self.height),
        ];
        let farthest = corners.into_iter().fold(0.0, f32::max);
        Some(Cap::new(middle, 2.0 * (farthest / 2.0).min(1.0).asin()))
    }

    /// Returns the most area on the map that a shape within a cap of the globe can have. Both
    /// projections keep areas.
    pub(super) fn most_area(&self, cap: &Cap) -> f32 {
        cap.most_area() * self.scale * self.scale
    }

    /// Whether a cap of the globe lies wholly beyond one side of the frame, at least `margin` away.
    /// `false` when in doubt.
    pub(super) fn is_beyond(&self, cap: &Cap, margin: f32) -> bool {
        let along = |at: f32, origin: f32| (at - origin) / self.scale;
        let (x, y) = self.origin;
        let ends = [
            along(-margin, x),
            along(-margin, y),
            along(self.width + margin, x),
            along(self.height + margin, y),
        ];
        self.projection.is_beyond(cap, ends)
    }
}

/// Returns the points of a country's widest ring.
fn mainland(code: &str) -> impl Iterator<Item = Point> {
    let rings = outlines::country(code).map(|country| &country.rings);
    let widest = rings
        .into_iter()
        .flatten()
        .min_by(|a, b| b.cap.reach().total_cmp(&a.cap.reach()));
    widest
        .into_iter()
        .flat_map(|ring| ring.points.iter().step_by(4).copied())
}
