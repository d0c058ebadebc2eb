//! Line simplification: the algorithm of Douglas and Peucker (1973).

/// Returns the line without points that deviate at most `tolerance` from a straight line. The ends
/// are kept.
pub(crate) fn simplify(line: &[(i64, i64)], tolerance: f64) -> Vec<(i64, i64)> {
    let mut kept = vec![false; line.len()];
    let mut parts = vec![(0, line.len() - 1)];
    while let Some((from, to)) = parts.pop() {
        (kept[from], kept[to]) = (true, true);
        let farthest = (from + 1..to)
            .map(|i| (i, distance(line[i], line[from], line[to])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((middle, _)) = farthest.filter(|&(_, distance)| distance > tolerance) {
            parts.push((from, middle));
            parts.push((middle, to));
        }
    }
    line.iter()
        .zip(kept)
        .filter(|(_, kept)| *kept)
        .map(|(&point, _)| point)
        .collect()
}

/// Returns the distance of a point from the segment between two others.
fn distance(point: (i64, i64), from: (i64, i64), to: (i64, i64)) -> f64 {
    let vector = |a: (i64, i64), b: (i64, i64)| ((b.0 - a.0) as f64, (b.1 - a.1) as f64);
    let ((dx, dy), (px, py)) = (vector(from, to), vector(from, point));
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        ((px * dx + py * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * dx).hypot(py - along * dy)
}
