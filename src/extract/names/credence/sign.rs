//! The observations about a person or body that the model of `credence` weighs. `signs` makes them.

named! {
    /// An observation about a person or body, over all its mentions.
    pub enum Sign {
        /// True of every name.
        Always = "always",
        /// A rule made at least one mention.
        Ruled = "ruled",
        /// The tagger's best margin is at least 20.
        Margin20 = "margin-20",
        /// The tagger's best margin is at least 45.
        Margin45 = "margin-45",
        /// The tagger's best margin is at least 80.
        Margin80 = "margin-80",
        /// The tagger's best margin is at least 120.
        Margin120 = "margin-120",
        /// The tagger's best margin is at least 180.
        Margin180 = "margin-180",
        /// The tagger's best margin is at least 260.
        Margin260 = "margin-260",
        /// The tagger's best margin is at least 360.
        Margin360 = "margin-360",
        /// The tagger's best margin is at least 500.
        Margin500 = "margin-500",
        /// The tagger's mean margin is at least 60.
        Mean60 = "mean-60",
        /// The tagger's mean margin is at least 120.
        Mean120 = "mean-120",
        /// The tagger's mean margin is at least 240.
        Mean240 = "mean-240",
        /// There are at least two mentions.
        Twice = "twice",
        /// There are at least four mentions.
        Often = "often",
        /// The fullest form is long, and some mention is an acronym.
        Expanded = "expanded",
        /// The fullest form is one word.
        OneWord = "one-word",
        /// The fullest form is two words.
        TwoWords = "two-words",
        /// The fullest form is five words or more.
        ManyWords = "many-words",
        /// The fullest form is one word in capitals.
        Acronym = "acronym",
        /// The fullest form is one word in capitals, of one or two letters.
        ShortAcronym = "short-acronym",
        /// The fullest form is one word, a well-known body's name.
        Known = "known",
        /// The fullest form is one word with capitals inside.
        MixedCase = "mixed-case",
        /// The fullest form has digits.
        Digits = "digits",
        /// The fullest form has "of" or "for" in it.
        Linked = "linked",
        /// The last word is a plural.
        PluralLast = "plural-last",
        /// The last word is a suffix of bodies ("Inc").
        Suffix = "suffix",
        /// The last word heads the names of bodies ("Ministry").
        Head = "head",
        /// The last word is a noun for a body ("company").
        BodyNoun = "body-noun",
        /// The last word heads the names of public bodies ("Council").
        PublicBody = "public-body",
        /// The last word heads the names of buildings and other sites ("Bridge").
        Venue = "venue",
        /// The last word heads the names of events, laws or things named after places.
        Event = "event",
        /// Any word is a word for a body.
        BodyWithin = "body-within",
        /// The first word is a given name.
        GivenName = "given-name",
        /// The first of several words is an initial.
        Initials = "initials",
        /// The last word is a surname.
        Surname = "surname",
        /// The whole name is a place's.
        PlaceName = "place-name",
        /// The whole name is a demonym.
        Demonym = "demonym",
        /// The first of several words is a place's name or a demonym.
        PlaceFirst = "place-first",
        /// Any word is a month, a weekday or a number word.
        Dated = "dated",
        /// Any word is an office or a title.
        Office = "office",
        /// The first word is a direction ("north", "central").
        DirectionFirst = "direction-first",
        /// A verb of speech follows some mention.
        Speaks = "speaks",
        /// Another verb follows some mention.
        Acts = "acts",
        /// A possessive follows some mention.
        Owns = "owns",
        /// An office ("spokesman") follows some mention.
        HasOfficer = "has-officer",
        /// A number follows some mention.
        BeforeNumber = "before-number",
        /// A noun for a body ("group") follows some mention.
        BeforeBodyNoun = "before-body-noun",
        /// Another noun follows some mention.
        BeforeLower = "before-lower",
        /// A capitalised word follows some mention.
        BeforeCapital = "before-capital",
        /// "The" precedes some mention.
        AfterThe = "after-the",
        /// A preposition of place precedes some mention.
        AfterPlacing = "after-placing",
        /// An office and "of", "for", "at" or "with" precede some mention.
        OfOffice = "of-office",
        /// "By" precedes some mention.
        AfterBy = "after-by",
        /// A verb of speech precedes some mention.
        AfterCue = "after-cue",
        /// A noun for a body ("the retailer") precedes some mention.
        AfterBodyNoun = "after-body-noun",
        /// A number precedes some mention.
        AfterNumber = "after-number",
        /// A capitalised word precedes some mention.
        AfterCapital = "after-capital",
        /// Some mention is in brackets or between slashes.
        Bracketed = "bracketed",
        /// A hyphen, slash or similar mark touches some mention.
        Joined = "joined",
        /// Every mention opens a sentence.
        Opens = "opens",
        /// Every mention is in a line without a word in lower case.
        Shouted = "shouted",
        /// Every mention is above the body of the article.
        Above = "above",
        /// The whole name is a place's, and it is in such lines or before a number.
        PlaceInTable = "place-in-table",
        /// The name is one word, which begins or ends a person's full name elsewhere in the
        /// article.
        Somebody = "somebody",
        /// The name is one word, which is a place or something else elsewhere in the article.
        SomethingElse = "something-else",
    }
}
