//! The observations about a person or body that the model of `credence` weighs. What each looks at is
//! in `signs`.

named! {
    /// One observation about a person or body. "Some" is of at least one mention, "all" of every.
    pub enum Sign {
        /// Holds of every name.
        Always = "always",
        /// A rule made some mention.
        Ruled = "ruled",
        /// The tagger's best margin is at least 20,
        Margin20 = "margin-20",
        /// 45,
        Margin45 = "margin-45",
        /// 80,
        Margin80 = "margin-80",
        /// 120,
        Margin120 = "margin-120",
        /// 180,
        Margin180 = "margin-180",
        /// 260,
        Margin260 = "margin-260",
        /// 360,
        Margin360 = "margin-360",
        /// 500.
        Margin500 = "margin-500",
        /// The mean margin is at least 60,
        Mean60 = "mean-60",
        /// 120,
        Mean120 = "mean-120",
        /// 240.
        Mean240 = "mean-240",
        /// Two mentions or more,
        Twice = "twice",
        /// four or more.
        Often = "often",
        /// It has a short and a long form, one of them an acronym.
        Expanded = "expanded",
        /// The fullest form is one word,
        OneWord = "one-word",
        /// two,
        TwoWords = "two-words",
        /// five or more.
        ManyWords = "many-words",
        /// One word in capitals,
        Acronym = "acronym",
        /// of one or two letters.
        ShortAcronym = "short-acronym",
        /// One word that all news knows as a body's.
        Known = "known",
        /// One word with capitals inside.
        MixedCase = "mixed-case",
        /// It has digits.
        Digits = "digits",
        /// "of" or "for" within.
        Linked = "linked",
        /// The last word is a plural.
        PluralLast = "plural-last",
        /// The last word is a suffix of bodies,
        Suffix = "suffix",
        /// their head,
        Head = "head",
        /// a noun for them,
        BodyNoun = "body-noun",
        /// that of a public body,
        PublicBody = "public-body",
        /// of a building,
        Venue = "venue",
        /// of an event or law.
        Event = "event",
        /// A word for a body within.
        BodyWithin = "body-within",
        /// The first word is a given name.
        GivenName = "given-name",
        /// The first word is initials.
        Initials = "initials",
        /// The last word is a surname.
        Surname = "surname",
        /// The whole is a place's name,
        PlaceName = "place-name",
        /// a demonym,
        Demonym = "demonym",
        /// or begins with a place's or people's name.
        PlaceFirst = "place-first",
        /// A month, a weekday or a number within.
        Dated = "dated",
        /// An office or a title within.
        Office = "office",
        /// A direction or a part of the world first.
        DirectionFirst = "direction-first",
        /// Some mention has a verb of speech behind it,
        Speaks = "speaks",
        /// another verb,
        Acts = "acts",
        /// a possessive,
        Owns = "owns",
        /// an office ("spokesman"),
        HasOfficer = "has-officer",
        /// a number,
        BeforeNumber = "before-number",
        /// a noun for a body ("group"),
        BeforeBodyNoun = "before-body-noun",
        /// another noun,
        BeforeLower = "before-lower",
        /// a word with a capital.
        BeforeCapital = "before-capital",
        /// Some mention has "the" before it,
        AfterThe = "after-the",
        /// a preposition of place,
        AfterPlacing = "after-placing",
        /// an office and "of", "for", "at" or "with",
        OfOffice = "of-office",
        /// "by",
        AfterBy = "after-by",
        /// a verb of speech,
        AfterCue = "after-cue",
        /// a noun for a body ("the retailer"),
        AfterBodyNoun = "after-body-noun",
        /// a number,
        AfterNumber = "after-number",
        /// a word with a capital.
        AfterCapital = "after-capital",
        /// It stands in brackets.
        Bracketed = "bracketed",
        /// A hyphen or slash touches it.
        Joined = "joined",
        /// All mentions open a sentence,
        Opens = "opens",
        /// stand in lines without a word in lower case,
        Shouted = "shouted",
        /// or above the article.
        Above = "above",
        /// A place's name in such a line, or beside a number.
        PlaceInTable = "place-in-table",
        /// A person of the article has the word as a name.
        Somebody = "somebody",
        /// The same words are a place or something else elsewhere.
        SomethingElse = "something-else",
    }
}
