//! Labels beside their dots that don't overlap. The places named most come first; each gets the
//! first of a few positions that is free, or no label. A place without a label is still named in
//! the dot's tooltip and in the list.

use super::Size;

/// A label to be placed.
pub(super) struct Wanted<'s> {
    pub(super) name: &'s str,
    pub(super) x: f32,
    pub(super) y: f32,
    /// The radius of the dot.
    pub(super) radius: f32,
    /// Its importance.
    pub(super) weight: usize,
    /// Whether it is in the middle of an area, not beside a dot.
    pub(super) area: bool,
}

/// A label that has been placed.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::format::html) struct Label {
    pub(in crate::format::html) text: String,
    pub(in crate::format::html) x: f32,
    /// The middle of the line.
    pub(in crate::format::html) y: f32,
    /// The alignment: `start`, `middle` or `end`.
    pub(in crate::format::html) anchor: &'static str,
    pub(in crate::format::html) area: bool,
    /// Whether there is room for it only if labels are small.
    pub(in crate::format::html) fine: bool,
}

/// The maximum length of a name; longer ones are cut.
const LONGEST: usize = 28;
/// The mean width of a letter, as a fraction of the font size.
const LETTER: f32 = 0.56;

/// Places as many labels as fit: first those that fit on any screen, then those that fit on a wide
/// one.
pub(super) fn place(mut wanted: Vec<Wanted>, width: f32, height: f32, size: Size) -> Vec<Label> {
    wanted.retain(|w| (0.0..=width).contains(&w.x) && (0.0..=height).contains(&w.y));
    wanted.sort_by_key(|w| std::cmp::Reverse(w.weight));
    let dots = wanted
        .iter()
        .filter(|w| !w.area)
        .map(|w| Rectangle::about(w.x, w.y, w.radius, w.radius));
    let dots: Vec<Rectangle> = dots.collect();
    let mut placed: Vec<(usize, Label)> = Vec::new();
    for (font, fine) in [(size.large, false), (size.small, true)] {
        for (i, w) in wanted.iter().enumerate() {
            if placed.iter().any(|(done, _)| *done == i) {
                continue;
            }
            let free = |label: &Label| {
                let box_ = rectangle(label, font);
                box_.within(width, height)
                    && !dots.iter().any(|dot| dot.meets(box_))
                    && !placed
                        .iter()
                        .any(|(_, other)| rectangle(other, font).meets(box_))
            };
            if let Some(label) = positions(w, font, fine).into_iter().find(free) {
                placed.push((i, label));
            }
        }
    }
    placed.into_iter().map(|(_, label)| label).collect()
}

/// Returns the possible positions of a label, best first.
fn positions(wanted: &Wanted, font: f32, fine: bool) -> Vec<Label> {
    let (beside, above) = (wanted.radius + 3.0, wanted.radius + font * 0.6 + 1.0);
    let slant = (wanted.radius * 0.7 + 2.0, wanted.radius * 0.7 + font * 0.5);
    let offsets: &[(f32, f32, &'static str)] = if wanted.area {
        &[
            (0.0, 0.0, "middle"),
            (0.0, -font, "middle"),
            (0.0, font, "middle"),
        ]
    } else {
        &[
            (beside, 0.0, "start"),
            (-beside, 0.0, "end"),
            (0.0, -above, "middle"),
            (0.0, above, "middle"),
            (slant.0, -slant.1, "start"),
            (slant.0, slant.1, "start"),
            (-slant.0, -slant.1, "end"),
            (-slant.0, slant.1, "end"),
        ]
    };
    let text = short(wanted.name);
    let label = |&(dx, dy, anchor): &(f32, f32, &'static str)| Label {
        text: text.clone(),
        x: super::tenth(wanted.x + dx),
        y: super::tenth(wanted.y + dy),
        anchor,
        area: wanted.area,
        fine,
    };
    offsets.iter().map(label).collect()
}

fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// Returns the area that a label covers at this font size.
pub(super) fn rectangle(label: &Label, font: f32) -> Rectangle {
    let letter = if label.area { LETTER * 1.12 } else { LETTER };
    let half = label.text.chars().count() as f32 * letter * font / 2.0 + 1.0;
    let middle = match label.anchor {
        "start" => label.x + half,
        "end" => label.x - half,
        _ => label.x,
    };
    Rectangle::about(middle, label.y, half, font * 0.55)
}

#[derive(Clone, Copy)]
pub(super) struct Rectangle {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Rectangle {
    pub(super) fn about(x: f32, y: f32, wide: f32, high: f32) -> Self {
        Self {
            left: x - wide,
            top: y - high,
            right: x + wide,
            bottom: y + high,
        }
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn within(self, width: f32, height: f32) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= width && self.bottom <= height
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 400.0,
        small: 10.0,
        large: 20.0,
    };

    fn wanted(name: &str, x: f32, y: f32, weight: usize) -> Wanted<'_> {
        Wanted {
            name,
            x,
            y,
            radius: 3.0,
            weight,
            area: false,
        }
    }

    #[test]
    fn labels_keep_clear_of_each_other_and_of_dots() {
        let names = [
            "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta",
        ];
        let crowd: Vec<Wanted> = names
            .iter()
            .enumerate()
            .map(|(i, n)| wanted(n, 150.0 + 14.0 * i as f32, 150.0, 1))
            .collect();
        let labels = place(crowd, 400.0, 300.0, SIZE);
        assert!(labels.len() >= 4, "{labels:?}");
        for (i, a) in labels.iter().enumerate() {
            for b in &labels[i + 1..] {
                assert!(!rectangle(a, 10.0).meets(rectangle(b, 10.0)), "{a:?} {b:?}");
                assert!(
                    a.fine || b.fine || !rectangle(a, 20.0).meets(rectangle(b, 20.0)),
                    "{a:?} {b:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_named_most_is_labelled_first_and_at_the_right() {
        let labels = place(
            vec![
                wanted("Small", 200.0, 100.0, 1),
                wanted("Large", 201.0, 100.0, 5),
            ],
            400.0,
            200.0,
            SIZE,
        );
        assert_eq!((&*labels[0].text, labels[0].anchor), ("Large", "start"));
    }

    #[test]
    fn labels_stay_on_the_map() {
        let labels = place(
            vec![
                wanted("At the edge", 395.0, 100.0, 1),
                wanted("Outside", 500.0, 100.0, 1),
            ],
            400.0,
            200.0,
            SIZE,
        );
        assert_eq!(labels.len(), 1);
        assert_eq!(labels[0].anchor, "end");
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(
            short("Autonomous Republic of Crimea and more"),
            "Autonomous Republic of Crim…"
        );
        assert_eq!(short("Oslo"), "Oslo");
    }
}
