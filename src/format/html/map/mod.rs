//! A map of an article's places: the part of the world that contains them, dots sized by the number
//! of mentions, labels that don't overlap. Countries that are named are filled, and those of other
//! places tinted. Continents and regions of several countries appear only in the list below the
//! map. If the map shows little of the world, a [`locator`] shows where that is.

mod frame;
mod globe;
mod labels;
mod locator;
mod outlines;
mod shape;

use std::collections::HashMap;

use frame::Frame;
use globe::Point;
pub(super) use labels::Label;
pub(super) use locator::Locator;

/// A place to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) name: String,
    pub(super) kind: &'static str,
    /// Its country's ISO 3166-1 alpha-2 code.
    pub(super) country: Option<String>,
    /// Degrees north and east.
    pub(super) at: (f64, f64),
    /// The number of its mentions.
    pub(super) mentions: usize,
    /// The target of a click on it.
    pub(super) href: String,
    /// Its tooltip.
    pub(super) title: String,
}

/// The size at which a map is drawn. Screens scale it, and phones show its labels larger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) width: f32,
    /// The font size of labels on a wide screen,
    pub(super) small: f32,
    /// and on a phone. The style sheet has the same numbers.
    pub(super) large: f32,
}

/// The map beside an article.
pub(super) const ARTICLE: Size = Size {
    width: 480.0,
    small: 12.0,
    large: 16.0,
};
/// The map of many articles.
pub(super) const INDEX: Size = Size {
    width: 760.0,
    small: 10.0,
    large: 20.0,
};

/// The data of a map for its template.
#[derive(Clone, Debug)]
pub(super) struct Map {
    pub(super) width: u32,
    pub(super) height: u32,
    /// The countries without any of the places, as path data in tenths of a unit.
    pub(super) land: String,
    /// The countries that contain some of the places but aren't named themselves.
    pub(super) homes: String,
    /// The countries that are named.
    pub(super) named: Vec<Shape>,
    pub(super) dots: Vec<Dot>,
    pub(super) labels: Vec<Label>,
    /// The map that shows where in the world this one is.
    pub(super) locator: Option<Locator>,
}

/// A country that is named.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) href: String,
}

/// A place that is a point at this scale.
#[derive(Clone, Debug)]
pub(super) struct Dot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) r: f32,
    /// `point`, or `area` for anything but a town, building or country.
    pub(super) class: &'static str,
    pub(super) title: String,
    pub(super) href: String,
}

/// Draws the map of these places; `None` if none of them can be drawn.
pub(super) fn draw(spots: &[Spot], size: Size) -> Option<Map> {
    let spots: Vec<&Spot> = spots.iter().filter(|spot| drawn(spot)).collect();
    let spots = near_the_story(spots);
    if spots.is_empty() {
        return None;
    }
    let frame = Frame::around(&spots, size.width);
    let mut shapes = shape::countries(&frame);
    let mut named = Vec::new();
    let mut dots = Vec::new();
    let mut wanted = Vec::new();
    let most = spots.iter().map(|spot| spot.mentions).max().unwrap_or(1);
    for spot in &spots {
        let (x, y) = frame.place(Point::at(spot.at.0, spot.at.1));
        let (shape, filled) = own_shape(spot, &mut shapes);
        named.extend(shape);
        let radius = if filled {
            0.0
        } else {
            radius(spot.mentions, most)
        };
        wanted.push(labels::Wanted {
            name: &spot.name,
            x,
            y,
            radius,
            weight: spot.mentions,
            area: filled,
        });
        if !filled {
            dots.push(dot(spot, x, y, radius));
        }
    }
    // Draw small dots last, so that they are above large ones.
    dots.sort_by(|a, b| b.r.total_cmp(&a.r));
    let (homes, land): (HashMap<_, _>, HashMap<_, _>) =
        shapes.into_iter().partition(|(code, _)| {
            spots
                .iter()
                .any(|spot| spot.country.as_deref() == Some(*code))
        });
    let labels = labels::place(wanted, frame.width, frame.height, size);
    let locator = locator::draw(&frame, &dots, &labels, size);
    Some(Map {
        width: frame.width as u32,
        height: frame.height as u32,
        land: in_order(land),
        homes: in_order(homes),
        named,
        dots,
        labels,
        locator,
    })
}

/// Removes the outline of a country from the map's shapes, and returns whether it is large enough
/// not to need a dot.
fn own_shape(
    spot: &Spot,
    shapes: &mut HashMap<&'static str, shape::Drawn>,
) -> (Option<Shape>, bool) {
    let outline = spot
        .country
        .as_deref()
        .filter(|_| spot.kind == "country")
        .and_then(|code| shapes.remove(code));
    let filled = outline
        .as_ref()
        .is_some_and(|outline| outline.area > SMALLEST);
    let shape = outline.map(|outline| Shape {
        path: outline.path,
        title: spot.title.clone(),
        href: spot.href.clone(),
    });
    (shape, filled)
}

fn dot(spot: &Spot, x: f32, y: f32, radius: f32) -> Dot {
    let is_point = matches!(spot.kind, "city" | "facility" | "country");
    Dot {
        x: tenth(x),
        y: tenth(y),
        r: tenth(radius),
        class: if is_point { "point" } else { "area" },
        title: spot.title.clone(),
        href: spot.href.clone(),
    }
}

/// Removes countries far from all other places: a story in one province shouldn't get a world map
/// only because another continent's government comments on it.
fn near_the_story(mut spots: Vec<&Spot>) -> Vec<&Spot> {
    /// The distance in degrees of the globe.
    const FAR: f32 = 28.0;
    let point = |spot: &Spot| Point::at(spot.at.0, spot.at.1);
    let within = spots.iter().filter(|spot| spot.kind != "country");
    let within: Vec<Point> = within.map(|spot| point(spot)).collect();
    let is_near = |spot: &Spot| {
        let far = FAR.to_radians().cos();
        within.iter().any(|place| place.cosine(point(spot)) > far)
    };
    if !within.is_empty() {
        spots.retain(|spot| spot.kind != "country" || is_near(spot));
    }
    spots
}

/// The area in square units below which a country gets a dot.
const SMALLEST: f32 = 60.0;

/// Joins the shapes in a fixed order, so that the same articles give the same page.
fn in_order(shapes: HashMap<&'static str, shape::Drawn>) -> String {
    let mut shapes: Vec<_> = shapes.into_iter().collect();
    shapes.sort_by_key(|(code, _)| *code);
    shapes.into_iter().map(|(_, shape)| shape.path).collect()
}

/// Whether a place has a point to draw it at.
fn drawn(spot: &Spot) -> bool {
    !matches!(spot.kind, "region" | "continent")
        && spot.at.0.abs() <= 90.0
        && spot.at.1.abs() <= 180.0
}

/// Rounds to enough digits for a screen.
fn tenth(x: f32) -> f32 {
    (x * 10.0).round() / 10.0
}

/// Returns a dot's radius. Its area grows with the mentions, up to that of the place named most.
fn radius(mentions: usize, most: usize) -> f32 {
    let largest = 3.0 + 6.0 * (most as f32 / 12.0).sqrt().min(1.0);
    (3.0 + (largest - 3.0)
        * ((mentions as f32 - 1.0).max(0.0) / (most as f32 - 1.0).max(1.0)).sqrt())
    .min(9.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn spot(
        name: &str,
        kind: &'static str,
        country: &str,
        at: (f64, f64),
        mentions: usize,
    ) -> Spot {
        Spot {
            name: name.into(),
            kind,
            country: Some(country.into()),
            at,
            mentions,
            href: "#p".into(),
            title: name.into(),
        }
    }

    #[test]
    fn nothing_to_draw_gives_no_map() {
        assert!(draw(&[], ARTICLE).is_none());
        assert!(draw(&[spot("Africa", "continent", "", (0.0, 20.0), 1)], ARTICLE).is_none());
        assert!(draw(&[spot("Nowhere", "city", "", (f64::NAN, 20.0), 1)], ARTICLE).is_none());
    }

    #[test]
    fn a_country_is_filled_and_its_towns_are_dots() {
        let spots = [
            spot("Norway", "country", "NO", (62.0, 10.0), 2),
            spot("Oslo", "city", "NO", (59.91, 10.75), 3),
        ];
        let map = draw(&spots, ARTICLE).unwrap();
        assert_eq!(
            (map.named.len(), map.dots.len(), map.labels.len()),
            (1, 1, 2)
        );
        assert!(map.land.starts_with('M') && map.land.ends_with('z'));
        let oslo = &map.dots[0];
        assert!((0.0..480.0).contains(&oslo.x) && (0.0..map.height as f32).contains(&oslo.y));
    }

    #[test]
    fn a_map_of_a_small_region_has_its_countries_tinted_and_a_locator() {
        let towns = [
            spot("Oslo", "city", "NO", (59.91, 10.75), 1),
            spot("Bergen", "city", "NO", (60.39, 5.32), 1),
        ];
        let map = draw(&towns, ARTICLE).unwrap();
        assert!(map.homes.starts_with('M') && map.named.is_empty());
        let locator = map.locator.unwrap();
        let [left, top, wide, high] = locator.frame;
        assert!(
            left > 0.0 && left + wide < locator.width && top > 0.0 && top + high < locator.height
        );
        let far = [
            spot("Oslo", "city", "NO", (59.91, 10.75), 1),
            spot("Lima", "city", "PE", (-12.0, -77.0), 1),
        ];
        assert!(draw(&far, ARTICLE).unwrap().locator.is_none());
    }

    #[test]
    fn a_country_far_from_the_story_is_not_drawn() {
        let spots = [
            spot("Oslo", "city", "NO", (59.91, 10.75), 1),
            spot("Sweden", "country", "SE", (62.0, 15.0), 1),
            spot("Peru", "country", "PE", (-9.2, -75.0), 1),
        ];
        let map = draw(&spots, ARTICLE).unwrap();
        let titles: Vec<&str> = map.named.iter().map(|shape| &*shape.title).collect();
        assert_eq!(titles, ["Sweden"]);
        assert_eq!(draw(&spots[1..], ARTICLE).unwrap().named.len(), 2);
    }

    #[test]
    fn a_country_too_small_to_see_is_a_dot() {
        let spots = [
            spot("Singapore", "country", "SG", (1.35, 103.8), 1),
            spot("Hanoi", "city", "VN", (21.0, 105.8), 1),
        ];
        assert_eq!(draw(&spots, ARTICLE).unwrap().dots.len(), 2);
    }

    #[test]
    fn places_on_both_sides_of_the_date_line_lie_close() {
        let spots = [
            spot("Suva", "city", "FJ", (-18.14, 178.44), 1),
            spot("Apia", "city", "WS", (-13.83, -171.76), 1),
        ];
        let map = draw(&spots, ARTICLE).unwrap();
        let suva = map.dots.iter().find(|dot| dot.title == "Suva").unwrap();
        let apia = map.dots.iter().find(|dot| dot.title == "Apia").unwrap();
        assert!(suva.x < apia.x && suva.y > apia.y);
    }

    #[test]
    fn places_far_apart_get_the_world() {
        let cities = [
            ("London", "GB", (51.5, -0.1)),
            ("Tokyo", "JP", (35.7, 139.7)),
            ("Lima", "PE", (-12.0, -77.0)),
        ];
        let spots = cities.map(|(name, country, at)| spot(name, "city", country, at, 1));
        let map = draw(&spots, ARTICLE).unwrap();
        let x = |name| map.dots.iter().find(|dot| dot.title == name).unwrap().x;
        assert!(x("Lima") < x("London") && x("London") < x("Tokyo"));
        assert_eq!(map.labels.len(), 3);
    }
}
