//! The rules that find names and decide their kind, each with an article on which it fires and a
//! similar one on which it must not.

named! {
    /// The rule that found a name or decided its kind.
    pub enum Rule {
        /// The trained tagger.
        Tagger = "names/tagger",
        /// A club named after its town.
        Club = "names/club",
        /// A team that goes by its town alone, in a table or a report of a match.
        Team = "names/team",
        /// A person with a courtesy title or abbreviated rank before the name.
        Courtesy = "names/courtesy",
        /// The surname or given name of a person whose full name the article has.
        Surname = "names/surname",
        /// The parts of a name joined by a hyphen, a particle, a possessive or a legal form.
        Joined = "names/joined",
        /// A person with a nickname between given name and surname.
        Nickname = "names/nickname",
        /// A well-known company or body.
        Known = "names/known",
        /// A body before an office and its holder's name, or the holder's or a country's name after
        /// a body.
        Office = "names/office",
        /// A business with a person's name.
        Company = "names/company",
        /// A body shown by a noun or an office beside it.
        Shown = "names/shown",
        /// A body whose initials spell the acronym in brackets after it.
        Spelled = "names/spelled",
        /// A body named after its members and their cause.
        Cause = "names/cause",
        /// A school, hospital or church named after a saint.
        Saint = "names/saint",
        /// A hospital, by the last words of its name.
        Hospital = "names/hospital",
        /// A person with a given name or initials before the surname.
        Given = "names/given",
        /// A relative who goes by a given name.
        Kin = "names/kin",
        /// A person with an age, an occupation or a player's score.
        Described = "names/described",
        /// A person between two others in a list.
        Listed = "names/listed",
        /// An event, law, prize, index or product.
        Thing = "names/thing",
        /// A storm, by its name alone.
        Storm = "names/storm",
        /// A street with a person's or body's name.
        Street = "names/street",
        /// An acronym of a thing or office, from a list or as the article explains it.
        Acronym = "names/acronym",
        /// A country, which may stand for its team or government, or a town that elects someone.
        Country = "names/country",
        /// A ticker, a code of a bulletin or part of a web address.
        Code = "names/code",
        /// A people, or followers of a party or faith.
        People = "names/people",
        /// A website on which something was posted.
        Medium = "names/medium",
        /// A name with the kind that it has elsewhere in the article.
        Agreement = "names/agreement",
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::names;
    use crate::named::examples;
    use crate::text::Document;

    impl Rule {
        /// Returns an article on which the rule fires, and a similar one on which it doesn't.
        const fn examples(self) -> [&'static str; 2] {
            match self {
                Self::Tagger => ["Ann Bell met the World Bank.", "The farmers met the bank."],
                Self::Club => ["Dynamo Riga lost.", "He drove to Rapid City."],
                Self::Team => [
                    "Rovers drew 2-2 at home to Dover on Sunday.",
                    "Rovers drove home to Dover on Sunday.",
                ],
                Self::Courtesy => ["Mrs Plate said no.", "No, Mr. President, he said."],
                Self::Surname => [
                    "Peter Moody won on Friday. Shares of Moody fell.",
                    "Ann Lincoln opened the pier. She lives in Lincoln.",
                ],
                Self::Joined => [
                    "It was built by Kerr Bridge Works, Inc. in May.",
                    "Susan Dunn and Peter Kerr said no.",
                ],
                Self::Nickname => [
                    "The mayor, Peter “Duke” Kerr, said no.",
                    "Peter Kerr said “Never” and left.",
                ],
                Self::Known => [
                    "Heineken would remain a brand.",
                    "She has worked for Morgan Stanton.",
                ],
                Self::Office => [
                    "Harbour Motor Chief Executive Jane Orr said no.",
                    "Deputy Chief Executive Jane Orr said no.",
                ],
                Self::Company => [
                    "The retailer Peter Kerr cut 90 jobs.",
                    "The engineer Peter Kerr lost his job.",
                ],
                Self::Shown => [
                    "He sold the startup Qelvano in May.",
                    "He sold the startup in May.",
                ],
                Self::Spelled => [
                    "The Bruhat Mysuru Palike (BMP) said no. The BMP is new.",
                    "He met the Chief Financial Officer (CFO) on Monday.",
                ],
                Self::Cause => [
                    "The suit was brought by Citizens for Lakes in May.",
                    "Residents of Oslo said no on Monday.",
                ],
                Self::Hospital => [
                    "She was taken to Marlow Memorial Hospital on Monday.",
                    "She was taken to the Hospital on Monday.",
                ],
                Self::Saint => [
                    "She was taken to St Luke's Medical Center on Monday.",
                    "She sailed to St. John's on Monday.",
                ],
                Self::Given => [
                    "Tom Kerr beat Jan Orr 6-4, 6-3 in the final.",
                    "He works for Ann Bell Holdings.",
                ],
                Self::Kin => [
                    "He leaves his wife, Georgia, and a son.",
                    "He left his wife in Georgia.",
                ],
                Self::Listed => [
                    "The other winners were Ann Bell, Lam Sing and Tom Orr.",
                    "The guests were Ann Bell, Harbour Council and Tom Orr.",
                ],
                Self::Described => [
                    "Victoria Ferry, 45, was driving home.",
                    "Victoria Ferry, a busy place, was closed.",
                ],
                Self::Thing => [
                    "The Nikkei rose 1 percent.",
                    "The U.S. Treasury said so on Monday.",
                ],
                Self::Storm => [
                    "Hurricane Beryl hit the harbour. Beryl was said to be strong.",
                    "Hurricane Beryl hit the harbour. Beryl Moss said that it was strong.",
                ],
                Self::Street => [
                    "Work began at Kerr Holdings Drive.",
                    "The singer Diane Lane said no.",
                ],
                Self::Acronym => ["The MLA from Lund said no.", "The FBI said no."],
                Self::Country => [
                    "Standings:\nHonduras 3 2 1 7",
                    "Standings:\nArsenal 3 2 1 7",
                ],
                Self::Code => [
                    "Spot gold XAU= added 1 percent on Monday.",
                    "The G20 met in Rome.",
                ],
                Self::People => [
                    "Many Peruvians told Mary Bell that they know.",
                    "He told Mary French that he knows.",
                ],
                Self::Medium => ["A Facebook post told of it.", "Facebook said no on Monday."],
                Self::Agreement => [
                    "CHICAGO 3 DENVER 2\n\nRain fell in Chicago on Monday and in Denver.",
                    "CHICAGO 3 DENVER 2\n\nRain fell on Monday.",
                ],
            }
        }
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let rules = Rule::ALL.iter().map(|r| (r.name(), r.examples()));
        examples::check(rules, |rule, text| {
            let names = names::find(&Document::new(text));
            names.mentions.iter().any(|m| m.mention.rule == rule)
        });
    }
}
