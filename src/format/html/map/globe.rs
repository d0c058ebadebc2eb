//! Points on the globe, and the two projections of it onto a plane, both equal-area.

/// A point of the unit sphere.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Point([f32; 3]);

impl Point {
    /// Returns the point at these degrees north and east.
    pub(super) fn at(lat: f64, lon: f64) -> Self {
        let ((sin_lat, cos_lat), (sin_lon, cos_lon)) =
            (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
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
}

fn equal_earth(point: Point) -> (f32, f32) {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let (lat, lon) = point.degrees();
    let t = (3.0_f64.sqrt() / 2.0 * lat.to_radians().sin()).asin();
    let (t2, t6) = (t * t, t.powi(6));
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    let x = 2.0 * 3.0_f64.sqrt() * lon.to_radians() * t.cos() / (3.0 * slope);
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
    fn points_without_a_middle_have_one_all_the_same() {
        let middle = Point::middle(&[Point::at(0.0, 90.0), Point::at(0.0, -90.0)]);
        assert_eq!(middle.degrees(), (0.0, 0.0));
    }
}
