//! The rules that read the head of an article. The tests give each one an example it fires on and a
//! similar counter-example it doesn't.

/// The rule that found a mention in the head of the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Rule {
    /// A field's value is the headline.
    HeadlineField,
    /// The line with the most evidence is the headline.
    HeadlineLine,
    /// The headline ends where a date, byline or dateline begins within its line.
    HeadlineOneLine,
    /// A line that begins with `By`, or lists names with an outlet.
    BylineBy,
    /// A `by` within a line that gives a date.
    BylineStamp,
    /// A field's value is the writer.
    BylineField,
    /// A name with the writer's location, beside a date.
    BylineLocated,
    /// A name alone on its line, beside an office or a date.
    BylineName,
    /// An agency or desk that signs in the writer's place.
    BylineAgency,
    /// The reporters credited at the end.
    BylineReporting,
    /// A place and an agency.
    DatelineAgency,
    /// A place and a date.
    DatelineDate,
    /// A place in capitals.
    DatelinePlace,
    /// The date at the beginning, or after the headline, of an article in one line.
    PublicationOneLine,
    /// A date that can be read in two ways.
    PublicationAmbiguous,
    /// The date of the last change, if no other is stated.
    PublicationUpdated,
    /// A field's value is the date.
    PublicationField,
    /// A date labelled as the publication's.
    PublicationPublished,
    /// A date at the article's end.
    PublicationEnd,
    /// A date on a line of the header.
    PublicationLine,
    /// The dateline's date.
    PublicationDateline,
    /// The date in a web address or file name.
    PublicationAddress,
}

impl Rule {
    /// Returns the rule's name, as `--explain` prints it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::HeadlineField => "headline/field",
            Self::HeadlineLine => "headline/line",
            Self::HeadlineOneLine => "headline/one-line",
            Self::BylineBy => "byline/by",
            Self::BylineStamp => "byline/stamp",
            Self::BylineField => "byline/field",
            Self::BylineLocated => "byline/located",
            Self::BylineName => "byline/name",
            Self::BylineAgency => "byline/agency",
            Self::BylineReporting => "byline/reporting",
            Self::DatelineAgency => "dateline/agency",
            Self::DatelineDate => "dateline/date",
            Self::DatelinePlace => "dateline/place",
            Self::PublicationOneLine => "publication/one-line",
            Self::PublicationAmbiguous => "publication/ambiguous",
            Self::PublicationUpdated => "publication/updated",
            Self::PublicationField => "publication/field",
            Self::PublicationPublished => "publication/published",
            Self::PublicationEnd => "publication/end",
            Self::PublicationLine => "publication/line",
            Self::PublicationDateline => "publication/dateline",
            Self::PublicationAddress => "publication/address",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::header::{find, publication};
    use crate::text::Document;

    impl Rule {
        const ALL: [Self; 22] = [
            Self::HeadlineField,
            Self::HeadlineLine,
            Self::HeadlineOneLine,
            Self::BylineBy,
            Self::BylineStamp,
            Self::BylineField,
            Self::BylineLocated,
            Self::BylineName,
            Self::BylineAgency,
            Self::BylineReporting,
            Self::DatelineAgency,
            Self::DatelineDate,
            Self::DatelinePlace,
            Self::PublicationOneLine,
            Self::PublicationAmbiguous,
            Self::PublicationUpdated,
            Self::PublicationField,
            Self::PublicationPublished,
            Self::PublicationEnd,
            Self::PublicationLine,
            Self::PublicationDateline,
            Self::PublicationAddress,
        ];

        /// Returns the head of an article that the rule fires on. `…` stands for the body; without
        /// it, the body follows the head.
        const fn example(self) -> &'static str {
            match self {
                Self::HeadlineField => "Title: Council backs new harbour bridge\nDate: 4 June 2024",
                Self::HeadlineLine => "Council backs new harbour bridge\n\nBy Ann Bell",
                Self::HeadlineOneLine => {
                    "Council backs new harbour bridge By Ann Bell 4 June 2024 …"
                }
                Self::BylineBy => "Council backs new harbour bridge\n\nBy Ann Bell and Tom Lee",
                Self::BylineStamp => {
                    "Council backs new harbour bridge\n\nPosted June 4, 2024, by Ann Bell"
                }
                Self::BylineField => "Title: Council backs new harbour bridge\nAuthor: Ann Bell",
                Self::BylineLocated => {
                    "Council backs new harbour bridge\n\nPeter Bell at Mill Road\n4 June 2024"
                }
                Self::BylineName => {
                    "Council backs new harbour bridge\n\nPeter Bell\nPolitical correspondent"
                }
                Self::BylineAgency => "Council backs new harbour bridge\n\nREUTERS\n4 June 2024",
                Self::BylineReporting => {
                    "Council backs new harbour bridge\n\n…\n\n(Reporting by Ann Bell; Editing by Sam Roe)"
                }
                Self::DatelineAgency => "LIMA, Peru (Reuters) - …",
                Self::DatelineDate => "LIMA, June 4 - …",
                Self::DatelinePlace => "LIMA - …",
                Self::PublicationOneLine => "Council backs new harbour bridge 4 June 2024 …",
                Self::PublicationAmbiguous => "Council backs new harbour bridge\n\n4/7/2024",
                Self::PublicationUpdated => {
                    "Council backs new harbour bridge\n\nUpdated 4 June 2024"
                }
                Self::PublicationField => {
                    "Title: Council backs new harbour bridge\nDate: 4 June 2024"
                }
                Self::PublicationPublished => {
                    "Council backs new harbour bridge\n\nPublished 4 June 2024"
                }
                Self::PublicationEnd => {
                    "Council backs new harbour bridge\n\n…\n\n…\n\n…\n\n…\n\n4 June 2024"
                }
                Self::PublicationLine => "Council backs new harbour bridge\n\n4 June 2024",
                Self::PublicationDateline => "LIMA, June 4, 2024 (Reuters) - …",
                Self::PublicationAddress => {
                    "https://www.example.com/2024/06/04/harbour-bridge\n\nCouncil backs new harbour bridge"
                }
            }
        }

        /// Returns a similar head that the rule ignores.
        const fn counter_example(self) -> &'static str {
            match self {
                Self::HeadlineField => "Section: News of the harbour town\nDate: 4 June 2024",
                Self::HeadlineLine => "Home / News / Local\n\nBy Ann Bell",
                Self::HeadlineOneLine => "…",
                Self::BylineBy => "Council backs new harbour bridge\n\nBy the river, work goes on",
                Self::BylineStamp => {
                    "Council backs new harbour bridge\n\nJune 4, 2024, by the river"
                }
                Self::BylineField => "Title: Council backs new harbour bridge\nCompany: Ann Bell",
                Self::BylineLocated => {
                    "Council backs new harbour bridge\n\nHarbour Bridge at Mill Road\n4 June 2024"
                }
                Self::BylineName => {
                    "Council backs new harbour bridge\n\nLatest News\nPolitical correspondent"
                }
                Self::BylineAgency => {
                    "Council backs new harbour bridge\nReuters\n4 June 2024\nLength: 300 words"
                }
                Self::BylineReporting => {
                    "Council backs new harbour bridge\n\n…\n\n(Editing by Sam Roe)"
                }
                Self::DatelineAgency => "Ann Bell (Labour) - …",
                Self::DatelineDate => "LIMA, later - …",
                Self::DatelinePlace => "SPOTLIGHT - …",
                Self::PublicationOneLine => "Council backs new harbour bridge of 4 June 2024 …",
                Self::PublicationAmbiguous => "Council backs new harbour bridge\n\n24/7/2024",
                Self::PublicationUpdated => {
                    "Council backs new harbour bridge\n\nUpdated 6 June 2024\nPublished 4 June 2024"
                }
                Self::PublicationField => {
                    "Title: Council backs new harbour bridge\nStart date: 4 June 2024"
                }
                Self::PublicationPublished => {
                    "Council backs new harbour bridge\n\nAccessed 4 June 2024"
                }
                Self::PublicationEnd => {
                    "Council backs new harbour bridge\n\n…\n\n…\n\n© 4 June 2024"
                }
                Self::PublicationLine => "Council backs new harbour bridge\n\nAccessed 4 June 2024",
                Self::PublicationDateline => "LIMA, June 4 (Reuters) - …",
                Self::PublicationAddress => {
                    "https://www.example.com/20240604123/harbour-bridge\n\nCouncil backs new harbour bridge"
                }
            }
        }
    }

    const BODY: &str = "The town's council voted on Tuesday to rebuild the old bridge, which was closed in March after engineers \
        found cracks in its piers.\n\nWork on it will begin in the spring, they said, and will take a year.";

    /// Whether the rule made a mention in an article with this head.
    fn fires(rule: Rule, head: &str) -> bool {
        let text = if head.contains('…') {
            head.replace('…', BODY)
        } else {
            format!("{head}\n\n{BODY}")
        };
        let doc = Document::new(&text);
        let heading = find(&doc);
        let date = publication::find(&doc, &heading, None).and_then(|p| p.mention);
        let undecided = publication::undecided(&doc, &heading).map(|u| u.mention);
        let dateline = heading.dateline.map(|d| d.mention);
        let mut mentions = [heading.headline, dateline, date, undecided]
            .into_iter()
            .flatten()
            .chain(heading.bylines);
        mentions.any(|m| m.rule == rule.name())
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let silent: Vec<_> = Rule::ALL
            .into_iter()
            .filter(|r| !fires(*r, r.example()))
            .collect();
        let loud: Vec<_> = Rule::ALL
            .into_iter()
            .filter(|r| fires(*r, r.counter_example()))
            .collect();
        assert!(
            silent.is_empty() && loud.is_empty(),
            "{silent:?} do not fire on their examples, {loud:?} fire on their counter-examples"
        );
    }
}
