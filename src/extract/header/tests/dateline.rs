//! Tests of the dateline.

use super::{BODY, HEADLINE};
use crate::extract::header::find;
use crate::text::{Document, Span};

#[test]
fn datelines_are_read_in_their_parts() {
    let of = |opening: &str| {
        let text = format!("{HEADLINE}\n\n{opening} {BODY}");
        let doc = Document::new(&text);
        let part = |s: Span| doc.slice(s).to_owned();
        find(&doc)
            .dateline
            .map(|d| (part(d.mention.span), d.place.map(part), d.agency.map(part)))
    };
    let some = |words: &str, place: &str, agency: &str| {
        let part = |s: &str| Some(s.to_owned()).filter(|s| !s.is_empty());
        Some((words.to_owned(), part(place), part(agency)))
    };
    assert_eq!(
        of("KYIV, Ukraine (Reuters) -"),
        some("KYIV, Ukraine (Reuters) -", "KYIV, Ukraine", "Reuters")
    );
    assert_eq!(
        of("LONDON, March 9 —"),
        some("LONDON, March 9 —", "LONDON", "")
    );
    assert_eq!(of("Paris (CNN) --"), some("Paris (CNN) --", "Paris", "CNN"));
    assert_eq!(
        of("PARIS/BERLIN (AFP) -"),
        some("PARIS/BERLIN (AFP) -", "PARIS/BERLIN", "AFP")
    );
    assert_eq!(of("(CNN) --"), some("(CNN) --", "", "CNN"));
    assert_eq!(of("WASHINGTON —"), some("WASHINGTON —", "WASHINGTON", ""));
    assert_eq!(
        of("(Marlow, Texas) –"),
        some("(Marlow, Texas) –", "Marlow, Texas", "")
    );
    assert_eq!(of("Lima, Peru —"), some("Lima, Peru —", "Lima, Peru", ""));
    assert_eq!(
        of("Jan. 18--HARWICH --"),
        some("Jan. 18--HARWICH --", "HARWICH", "")
    );
    assert_eq!(of("Reuters —"), some("Reuters —", "", "Reuters"));
    assert_eq!(of("Marlow - it is said -"), None);
    assert_eq!(of("Tom, Dick –"), None);
    assert_eq!(of("Jan. 18 was cold -"), None);
    assert_eq!(of("RELATED:"), None);
}
