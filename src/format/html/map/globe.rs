//! Points on the globe, and the two projections of it onto a plane, both equal-area.

use std::f32::consts::PI;

/// A point of the unit sphere.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Point([f32; 3]);

impl Point {
    /// Returns the point at these degrees north and east.
    pub(super) fn at(lat: f64, lon: f64) -> Self {
        Self::of(lat.to_radians().sin_cos(), lon.to_radians().sin_cos())
    }

    /// Returns the point whose latitude and longitude have these sines and cosines.
    fn of((sin_lat, cos_lat): (f64, f64), (sin_lon, cos_lon): (f64, f64)) -> Self {
        Self([
            (cos_lat * cos_lon) as f32,
            (cos_lat * sin_lon) as f32,
            sin_lat as f32,
        ])
    }

    /// Returns the degrees north and east.
    pub(super) fn degrees(self) -> (f64, f64) {
        let [x, y, z] = self.0.map(f64::from);
        (
            z.clamp(-1.0, 1.0).asin().to_degrees(),
            y.atan2(x).to_degrees(),
        )
    }

    /// Returns the middle of some points: their mean, moved out to the surface.
    pub(super) fn middle(points: &[Self]) -> Self {
        let sum = points.iter().fold([0.0; 3], |[x, y, z], Self(p)| {
            [x + p[0], y + p[1], z + p[2]]
        });
        let length = sum.iter().map(|c| c * c).sum::<f32>().sqrt();
        if length < 1e-6 {
            Self([1.0, 0.0, 0.0])
        } else {
            Self(sum.map(|c| c / length))
        }
    }

    /// Returns the cosine of the angle between two points.
    pub(super) fn cosine(self, other: Self) -> f32 {
        self.dot(other.0)
    }

    fn dot(self, other: [f32; 3]) -> f32 {
        self.0[0] * other[0] + self.0[1] * other[1] + self.0[2] * other[2]
    }
}

/// A grid of points at hundredths of a degree. It computes their sines and cosines from those of
/// whole degrees and of hundredths, which are far fewer than the points of the outlines.
pub(super) struct Grid {
    /// The sines and cosines of -180° to 180°.
    degrees: Vec<(f64, f64)>,
    /// The sines and cosines of 0 to 99 hundredths of a degree.
    hundredths: Vec<(f64, f64)>,
}

impl Grid {
    pub(super) fn new() -> Self {
        let sin_cos = |degrees: f64| degrees.to_radians().sin_cos();
        Self {
            degrees: (-180..=180).map(|n| sin_cos(f64::from(n))).collect(),
            hundredths: (0..100).map(|n| sin_cos(f64::from(n) / 100.0)).collect(),
        }
    }

    /// Returns the point at these hundredths of a degree north of 90° S and east of 180° W, if it
    /// is on the globe.
    pub(super) fn point(&self, north: i32, east: i32) -> Option<Point> {
        Some(Point::of(
            self.sin_cos(north.checked_add(9_000)?)?,
            self.sin_cos(east)?,
        ))
    }

    /// Returns the sine and the cosine of an angle in hundredths of a degree from -180°.
    fn sin_cos(&self, angle: i32) -> Option<(f64, f64)> {
        let angle = usize::try_from(angle).ok()?;
        let (sin, cos) = *self.degrees.get(angle / 100)?;
        let (sin_part, cos_part) = self.hundredths[angle % 100];
        Some((
            sin * cos_part + cos * sin_part,
            cos * cos_part - sin * sin_part,
        ))
    }
}

/// The error that rounding may cause in the reach of a [`Cap`].
const SLACK: f32 = 1e-3;

/// The part of the globe within an angle of a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cap {
    middle: Point,
    /// The angle to its rim, in radians.
    reach: f32,
}

impl Cap {
    /// Returns the cap within this angle of `middle`.
    pub(super) fn new(middle: Point, reach: f32) -> Self {
        Self { middle, reach }
    }

    /// Returns a cap that contains these points.
    pub(super) fn around(points: &[Point]) -> Self {
        let middle = Point::middle(points);
        let least = points
            .iter()
            .map(|point| point.cosine(middle))
            .fold(1.0, f32::min);
        Self::new(middle, least.clamp(-1.0, 1.0).acos())
    }

    pub(super) fn reach(&self) -> f32 {
        self.reach
    }

    /// Whether two caps have points in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let between = self.middle.cosine(other.middle).clamp(-1.0, 1.0).acos();
        between <= self.reach + other.reach
    }

    /// Returns its area on the unit sphere or, if it is large, more than that.
    pub(super) fn most_area(&self) -> f32 {
        PI * (self.reach + SLACK).powi(2)
    }

    /// Returns the least and the greatest coordinate of the cap's points along an axis.
    fn along(&self, axis: [f32; 3]) -> (f32, f32) {
        if self.reach > 1.5 {
            return (-1.0, 1.0);
        }
        let (sin, cos) = (self.reach + SLACK).sin_cos();
        let along = self.middle.dot(axis);
        let across = (1.0 - along * along).max(0.0).sqrt();
        (along * cos - across * sin, along * cos + across * sin)
    }
}

/// How the globe is laid out flat: x to the east, y to the south.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Projection {
    /// Equal Earth (Šavrič, Patterson and Jenny 2018), for the whole world.
    World,
    /// Lambert's azimuthal equal-area projection around a point, for a part of the world: there is
    /// little distortion near the point.
    Around {
        middle: Point,
        east: [f32; 3],
        north: [f32; 3],
    },
}

impl Projection {
    /// Returns the projection around a point.
    pub(super) fn around(middle: Point) -> Self {
        let (lat, lon) = middle.degrees();
        let ((sin_lat, cos_lat), (sin_lon, cos_lon)) =
            (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
        let east = [-sin_lon, cos_lon, 0.0].map(|c| c as f32);
        let north = [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat].map(|c| c as f32);
        Self::Around {
            middle,
            east,
            north,
        }
    }

    /// Projects a point; the unit is the globe's radius.
    pub(super) fn project(&self, point: Point) -> (f32, f32) {
        match *self {
            Self::World => equal_earth(point),
            Self::Around {
                middle,
                east,
                north,
            } => {
                // The point opposite the middle would be a whole circle; nothing near it is drawn.
                let k = (2.0 / (1.0 + point.cosine(middle)).max(1e-4)).sqrt();
                (k * point.dot(east), -k * point.dot(north))
            }
        }
    }

    /// Whether a cap lies wholly beyond one of these ends: left, top, right, bottom. `false` when
    /// in doubt.
    pub(super) fn is_beyond(&self, cap: &Cap, [left, top, right, bottom]: [f32; 4]) -> bool {
        let Self::Around { east, north, .. } = *self else {
            return false;
        };
        let ((west_end, east_end), (south_end, north_end)) = (cap.along(east), cap.along(north));
        // Projecting about a point moves others away from its axes, never closer to them.
        east_end < left.min(0.0)
            || west_end > right.max(0.0)
            || -south_end < top.min(0.0)
            || -north_end > bottom.max(0.0)
    }
}

fn equal_earth(point: Point) -> (f32, f32) {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let [x, y, z] = point.0.map(f64::from);
    let (lon, sine) = (y.atan2(x), 3.0_f64.sqrt() / 2.0 * z.clamp(-1.0, 1.0));
    let t = sine.asin();
    let (t2, t6) = (t * t, t.powi(6));
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    let x = 2.0 * 3.0_f64.sqrt() * lon * (1.0 - sine * sine).sqrt() / (3.0 * slope);
    let y = t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    (x as f32, -y as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: (f32, f32), b: (f32, f32)) -> bool {
        (a.0 - b.0).abs() < 1e-3 && (a.1 - b.1).abs() < 1e-3
    }

    #[test]
    fn equal_earth_agrees_with_its_authors() {
        let at = |lat, lon| Projection::World.project(Point::at(lat, lon));
        assert!(near(at(0.0, 0.0), (0.0, 0.0)));
        // The ends of the equator and of the pole, from the paper: the pole is 0.5931 times as long
        // as the equator.
        assert!(near(at(0.0, 179.999), (2.70663, 0.0)));
        assert!(near(at(90.0, 0.0), (0.0, -1.31738)));
    }

    #[test]
    fn around_a_point_the_north_is_up_and_distances_from_it_are_chords() {
        let oslo = Projection::around(Point::at(59.9, 10.7));
        assert!(near(oslo.project(Point::at(59.9, 10.7)), (0.0, 0.0)));
        let (x, y) = oslo.project(Point::at(67.3, 14.4));
        assert!(x > 0.0 && y < 0.0);
        let angle = 30.0_f32.to_radians();
        assert!(near(
            oslo.project(Point::at(89.9, 10.7)),
            (0.0, -2.0 * (angle / 2.0).sin())
        ));
    }

    #[test]
    fn degrees_come_back() {
        for (lat, lon) in [
            (0.0, 0.0),
            (59.9, 10.7),
            (-33.9, 151.2),
            (64.1, -21.9),
            (-89.0, 179.0),
        ] {
            let (a, b) = Point::at(lat, lon).degrees();
            assert!(
                (a - lat).abs() < 1e-3 && (b - lon).abs() < 1e-2,
                "{lat} {lon}: {a} {b}"
            );
        }
    }

    #[test]
    fn points_of_the_grid_are_where_they_are() {
        let grid = Grid::new();
        for (north, east) in [(0, 0), (9_000, 18_000), (14_991, 19_075), (5_613, 35_999)] {
            let (lat, lon) = (north - 9_000, east - 18_000);
            let point = Point::at(f64::from(lat) / 100.0, f64::from(lon) / 100.0);
            let made = grid.point(north, east).unwrap();
            assert!(made.cosine(point) > 0.999_999, "{lat} {lon}");
        }
        assert_eq!(grid.point(0, 36_100), None);
        assert_eq!(grid.point(0, -1), None);
    }

    #[test]
    fn a_cap_beyond_one_side_is_told_from_one_that_reaches_in() {
        let projection = Projection::around(Point::at(0.0, 0.0));
        let ends = [-0.2, -0.2, 0.2, 0.2];
        let cap = |lat, lon| Cap::around(&[Point::at(lat, lon), Point::at(lat + 1.0, lon + 1.0)]);
        for (lat, lon, beyond) in [
            (0.0, 0.0, false),
            (0.0, 11.0, false),
            (0.0, 14.0, true),
            (0.0, -15.0, true),
            (14.0, 0.0, true),
            (-15.0, 0.0, true),
            (40.0, 40.0, true),
        ] {
            assert_eq!(
                projection.is_beyond(&cap(lat, lon), ends),
                beyond,
                "{lat} {lon}"
            );
        }
        assert!(!Projection::World.is_beyond(&cap(80.0, 80.0), ends));
    }

    #[test]
    fn points_without_a_middle_have_one_all_the_same() {
        let middle = Point::middle(&[Point::at(0.0, 90.0), Point::at(0.0, -90.0)]);
        assert_eq!(middle.degrees(), (0.0, 0.0));
    }
}
