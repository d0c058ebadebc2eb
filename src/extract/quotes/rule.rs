//! The names of the rules that find statements, each with an article that it fires on and a similar
//! one that it must leave alone.

named! {
    /// The rule that found a statement.
    pub enum Rule {
        /// A verb between its source and the reported words.
        SourceCueContent = "quotes/source-cue-content",
        /// A statement before its source and verb, or on both sides of them.
        ContentSourceCue = "quotes/content-source-cue",
        /// A statement, then its verb, then its source.
        ContentCueSource = "quotes/content-cue-source",
        /// A participle that reports.
        Participle = "quotes/participle",
        /// A question that somebody is asked.
        Asked = "quotes/asked",
        /// A relative clause that reports what somebody says of a noun.
        ObjectRelative = "quotes/object-relative",
        /// "According to".
        AccordingTo = "quotes/according-to",
        /// A noun that reports the clause after it.
        Noun = "quotes/noun",
        /// A phrase such as "in her view" or "in the words of".
        InView = "quotes/in-view",
        /// "Per" and a source.
        Per = "quotes/per",
        /// "Citing" and a source.
        Citing = "quotes/citing",
        /// A verb in the passive.
        Passive = "quotes/passive",
        /// A turn of a conversation: a paragraph that begins with its speaker's label.
        Turn = "quotes/turn",
        /// A line that begins with somebody's name and a colon, outside a conversation.
        Label = "quotes/label",
        /// A quotation under a heading for its topic.
        Topic = "quotes/topic",
        /// A post on a social network that the page embeds, with its account after it.
        Post = "quotes/post",
        /// A paragraph without quotation marks, introduced by the paragraph before it.
        Block = "quotes/block",
        /// A quotation that a colon or comma before it introduces.
        Introduced = "quotes/introduced",
        /// A quotation signed with a name.
        Signed = "quotes/signed",
        /// A quotation attributed to whoever was last quoted in its paragraph.
        Floor = "quotes/floor",
        /// A quotation attributed to the subject of the sentence before it.
        Subject = "quotes/subject",
        /// A quotation without a source.
        Unattributed = "quotes/unattributed",
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::names;
    use crate::extract::quotes::find;
    use crate::named::examples;
    use crate::syntax::Parts;
    use crate::text::Document;

    impl Rule {
        /// Returns an article that the rule fires on, and a similar one that it leaves alone.
        const fn examples(self) -> [&'static str; 2] {
            match self {
                Self::SourceCueContent => [
                    "Ann Bell said the bridge was closed.",
                    "Ann Bell did not say the bridge was closed.",
                ],
                Self::ContentSourceCue => {
                    ["“We tried,” Ann Bell said.", "Ann Bell said: “We tried.”"]
                }
                Self::ContentCueSource => [
                    "“We tried,” said Ann Bell, a nurse.",
                    "The bridge, said to be old, was closed.",
                ],
                Self::Participle => [
                    "She left, saying she had tried.",
                    "She left without saying more.",
                ],
                Self::Asked => [
                    "Asked whether the bridge was safe, Ann Bell left.",
                    "Asked about it, Ann Bell left.",
                ],
                Self::ObjectRelative => [
                    "They built a bridge which he said was unsafe.",
                    "They built a bridge that he called home.",
                ],
                Self::AccordingTo => [
                    "According to police, the bridge was closed.",
                    "The plan, according well with the law, was approved.",
                ],
                Self::Noun => [
                    "Her claim that the bridge was safe angered voters.",
                    "She issued a statement that angered voters.",
                ],
                Self::InView => [
                    "In Ann Bell's view, the bridge was safe.",
                    "The house has a view of the bridge.",
                ],
                Self::Per => [
                    "The bridge was closed on Monday, per the council.",
                    "The fare rose to two crowns per person.",
                ],
                Self::Citing => [
                    "The bridge was closed, citing officials.",
                    "A driver citing bad weather was fined.",
                ],
                Self::Passive => [
                    "Bob Orr was accused of wasting money.",
                    "Bob Orr was not accused of wasting money.",
                ],
                Self::Turn => [
                    "Presenter: Is it open?\n\nAnn Bell: We tried.\n\nPresenter: When?",
                    "Note: It is open.\n\nAnn Bell left.\n\nNote: It is not.",
                ],
                Self::Label => [
                    "BELL: We tried.\n\nAnn Bell left the room.",
                    "Time: We tried.\n\nAnn Bell left the room.",
                ],
                Self::Post => [
                    "We tried to keep it open.\n\n— Ann Bell (@annbell) May 4, 2019",
                    "We tried to keep it open.\n\n— Ann Bell (Leeds Echo) May 4, 2019",
                ],
                Self::Block => [
                    "She wrote on X:\n\nWe tried to keep it open. It burned.",
                    "The council said the bridge was safe:\n\nWe tried to keep it open.",
                ],
                Self::Introduced => [
                    "The council issued a notice:\n\n“The bridge will stay closed until May.”",
                    "The council issued a notice.\n\n“The bridge will stay closed until May.”",
                ],
                Self::Signed => [
                    "“We tried to keep the bridge open.”\n\n— Ann Bell, nurse",
                    "“We tried to keep the bridge open.”\n\n— Scenes from a long night",
                ],
                Self::Floor => [
                    "“It burned to the ground,” she said. The fire spread. “Nobody came to help us at all.”",
                    "“It burned to the ground,” she said. “Nobody came to help us at all.”",
                ],
                Self::Topic => [
                    "Coach Ann Bell won on Friday with six players at home and in bed.\n\nOn the win:\n\n“We tried hard.”\n\nOn her team:\n\n“They tried harder.”",
                    "Coach Ann Bell won on Friday with six players at home and in bed.\n\nThe win:\n\n“We tried hard.”\n\nHer team:\n\n“They tried harder.”",
                ],
                Self::Subject => [
                    "Ann Bell shook her head. “Nobody came to help us at all.”",
                    "The bridge was old. “Nobody came to help us at all.”",
                ],
                Self::Unattributed => [
                    "The bridge was old. “Nobody came to help us at all.”",
                    "The bridge was old. “Green belt.”",
                ],
            }
        }
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let rules = Rule::ALL.iter().map(|r| (r.name(), r.examples()));
        examples::check(rules, |rule, text| {
            let doc = Document::new(text);
            let quotes = find(&Parts::new(&doc), &names::find(&doc));
            quotes.iter().any(|q| q.rule == rule)
        });
    }
}
