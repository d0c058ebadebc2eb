//! [`named!`]: enums whose values are printed by name in the report.
//!
//! Each value has one line with its variant, its name in JSON and CSV, and its documentation, so
//! that the three cannot diverge.

/// Declares an enum whose values are printed and parsed by name.
///
/// The enum is `Copy`, has `ALL` and `name`, and implements `Display`, `Serialize` and
/// `Deserialize`.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $Enum:ident { $($(#[$doc:meta])* $Value:ident = $name:literal,)* }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
        )]
        #[non_exhaustive]
        pub enum $Enum {
            $($(#[$doc])* #[serde(rename = $name)] $Value,)*
        }

        impl $Enum {
            /// Every value, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$Value,)*];

            /// The name under which it is printed.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Value => $name,)* }
            }
        }

        impl std::fmt::Display for $Enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

/// The test of rules that are declared by [`named!`], each with two texts.
#[cfg(test)]
pub(crate) mod examples {
    /// Fails unless every rule fires on its first text, and leaves its second, which looks like it,
    /// alone.
    pub(crate) fn check(
        rules: impl Iterator<Item = (&'static str, [&'static str; 2])>,
        fires: impl Fn(&str, &str) -> bool,
    ) {
        let (mut silent, mut loud) = (Vec::new(), Vec::new());
        for (rule, [example, other]) in rules {
            silent.extend((!fires(rule, example)).then_some(rule));
            loud.extend(fires(rule, other).then_some(rule));
        }
        assert!(
            silent.is_empty() && loud.is_empty(),
            "{silent:?} do not fire on their examples, {loud:?} fire on their counter-examples"
        );
    }
}

#[cfg(test)]
mod tests {
    #![allow(unreachable_pub)]

    named! {
        /// What it is.
        pub enum Fruit {
            /// red or green
            Apple = "apple",
            /// two words
            PassionFruit = "passion fruit",
        }
    }

    #[test]
    fn values_are_printed_and_parsed_by_name() {
        for (fruit, json) in Fruit::ALL.iter().zip(["\"apple\"", "\"passion fruit\""]) {
            assert_eq!(serde_json::to_string(fruit).unwrap(), json);
            assert_eq!(serde_json::from_str::<Fruit>(json).unwrap(), *fruit);
            assert_eq!(format!("\"{fruit}\""), json);
        }
        assert!(serde_json::from_str::<Fruit>("\"pear\"").is_err());
    }
}
