//! Sets aside names that appear only around the article: its writers, photographers, buttons and
//! copyright lines.
//!
//! Such a name stays in [`Names`] for extractors that read names in place, but its entity is marked
//! if the article's own text never mentions it.

use super::{Kind, NameMention, Names};
use crate::extract::header::Heading;
use crate::text::{Case, Document};

/// Sets aside the people and bodies that are only named around the article.
pub fn set_aside(doc: &Document, heading: &Heading, names: &mut Names) {
    let Names { mentions, entities } = names;
    let listed = |kind| matches!(kind, Kind::Person | Kind::Organization);
    for entity in entities.iter_mut().filter(|e| listed(e.kind)) {
        let mut all = entity.mentions.iter();
        entity.aside = all.all(|&m| is_around(doc, heading, &mentions[m]));
    }
}

/// Whether the mention belongs to the page and not to the article.
fn is_around(doc: &Document, heading: &Heading, name: &NameMention) -> bool {
    let span = name.mention.span;
    let within = |outer: crate::text::Span| outer.start <= span.start && span.end <= outer.end;
    let dateline = heading.dateline.and_then(|d| d.place);
    heading.bylines.iter().any(|byline| within(byline.span))
        || dateline.is_some_and(within)
        || heading.prints(doc, doc.paragraph_at(name.tokens.start))
        || heading.credits(doc, name.tokens.clone())
        || name.kind == Kind::Person && is_shouted(doc, doc.paragraph_at(name.tokens.start))
}

/// Whether the paragraph is in capitals although the article isn't, as a link to another story is.
fn is_shouted(doc: &Document, paragraph: usize) -> bool {
    /// The fewest words of a link; shorter lines are headings.
    const FEWEST: usize = 5;
    let count = |paragraph: usize, of: Case| {
        let tokens = &doc.paragraphs()[paragraph].tokens;
        let words = &doc.tokens()[tokens.start..tokens.end.min(tokens.start + LINE)];
        words.iter().filter(|t| t.case == of).count()
    };
    paragraph > doc.body()
        && count(paragraph, Case::Lower) == 0
        && count(paragraph, Case::Upper) >= FEWEST
        && count(doc.body(), Case::Lower) > count(doc.body(), Case::Upper)
}

/// How many tokens of a paragraph are looked at; no link is longer.
const LINE: usize = 60;

#[cfg(test)]
mod tests {
    use crate::extract::header;
    use crate::extract::names::{self, Kind};
    use crate::text::Document;

    /// The people and bodies that the article is about.
    fn listed(text: &str) -> Vec<&str> {
        let doc = Document::new(text);
        let mut names = names::find(&doc);
        super::set_aside(&doc, &header::find(&doc), &mut names);
        let listed = names
            .entities
            .iter()
            .filter(|e| !e.aside && matches!(e.kind, Kind::Person | Kind::Organization));
        listed.map(|e| doc.slice(e.name)).collect()
    }

    const BODY: &str = "The council voted on Tuesday to rebuild the old harbour bridge, which was \
        closed in March after an inspection. Mayor Ann Bell said that the work would begin in the \
        spring and that it would take a year.";

    #[test]
    fn who_wrote_and_photographed_the_article_is_not_in_it() {
        for head in [
            "Council backs new harbour bridge\n\nBy Peter Kerr\n\n",
            "Council backs new harbour bridge\n\nThe bridge in March. (Photo by Susan Kerr/AFP)\n\n",
            "Council backs new harbour bridge\n\nThe bridge in March. Susan Kerr/Reuters\n\n",
            "Council backs new harbour bridge\n\nThe bridge in March. REUTERS/Susan Kerr\n\n",
            "Council backs new harbour bridge\n\nSusan Kerr | Getty Images\n\n",
            "Council backs new harbour bridge\n\nFacebook\nTwitter\nEmail\n\n",
        ] {
            assert_eq!(listed(&format!("{head}{BODY}")), ["Ann Bell"], "{head}");
        }
        let link = format!("{BODY}\n\nPETER KERR SAYS HE WILL NEVER LEAVE THE SHOW\n\n{BODY}");
        assert_eq!(listed(&link), ["Ann Bell"]);
        let copyright = format!("{BODY}\n\nCopyright 2024 Orr Media Ltd. All rights reserved.");
        assert_eq!(listed(&copyright), ["Ann Bell"]);
    }

    #[test]
    fn who_is_in_the_article_too_stays() {
        let text = format!(
            "Council backs new harbour bridge\n\nBy Peter Kerr\n\n{BODY}\n\nPeter Kerr, an engineer, said so in March."
        );
        assert_eq!(listed(&text), ["Peter Kerr", "Ann Bell"]);
        let text = format!("Council backs Ann Bell\n\n{BODY} A Reuters/Ipsos poll agreed.");
        assert!(listed(&text).contains(&"Ann Bell"), "{:?}", listed(&text));
    }
}
