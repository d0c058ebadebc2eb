//! A report that does not borrow from its text: [`Report::into_owned`].

use std::borrow::Cow;

use super::{
    Byline, DateMention, DateReadings, Dateline, Figure, Id, Organization, Person, Place,
    PlaceMention, PublicationDate, Quote, Report, Speaker, Text,
};

/// Types that can own what they borrow.
pub(super) trait Owned {
    type Static;
    fn owned(self) -> Self::Static;
}

impl Owned for Cow<'_, str> {
    type Static = Cow<'static, str>;
    fn owned(self) -> Self::Static {
        Cow::Owned(self.into_owned())
    }
}

impl Owned for Id<'_> {
    type Static = Id<'static>;
    fn owned(self) -> Self::Static {
        self.into_owned()
    }
}

impl<T: Owned> Owned for Option<T> {
    type Static = Option<T::Static>;
    fn owned(self) -> Self::Static {
        self.map(Owned::owned)
    }
}

impl<T: Owned> Owned for Vec<T> {
    type Static = Vec<T::Static>;
    fn owned(self) -> Self::Static {
        self.into_iter().map(Owned::owned).collect()
    }
}

/// For each struct, the fields that borrow, then those that do not. The compiler reports any
/// missing field.
macro_rules! owned {
    ($($Struct:ident { $($borrows:ident)* ; $($stays:ident)* })*) => {
        $(impl Owned for $Struct<'_> {
            type Static = $Struct<'static>;
            fn owned(self) -> Self::Static {
                $Struct { $($borrows: self.$borrows.owned(),)* $($stays: self.$stays,)* }
            }
        })*
    };
}

owned! {
    Report {
        id headline date date_readings dateline bylines speakers quotes places figures dates people
        organizations;
        analyzer encoding
    }
    Text { text; start end rule }
    PublicationDate { text; value start end source rule }
    DateReadings { text; values }
    Dateline { text place agency; }
    Byline { name; start end rule }
    Speaker { name role; kind quotes }
    Quote { speaker co_speakers content text cue source; kind act spans }
    Place { name mentions; kind country admin1 lat lon geonames_id evidence }
    PlaceMention { text; metonym }
    Figure { text of concept; kind value low high sides modifier unit change }
    DateMention { text; value grain modifier }
    Person { name role mentions; age }
    Organization { name mentions; }
}
