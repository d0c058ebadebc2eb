//! Storms, which the tagger calls a person or a body: "Beryl" after "Hurricane Beryl".

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::extract::names::rule::Rule;
use crate::lexicon::{Class, KeyMap, keys};
use crate::text::Document;

/// Corrects the kind of storms' names throughout the article: "Beryl" after "Hurricane Beryl".
pub(super) fn correct(doc: &Document, found: &mut [Detected]) {
    let is_storm = |i: usize| {
        let token = &doc.tokens()[i];
        token.capitalised()
            && keys!["hurricane", "storm", "typhoon", "cyclone", "depression"].contains(&token.key)
    };
    // "Post-Tropical Cyclone Beryl"
    let says_so = |name: &Detected| name.tokens.clone().any(is_storm);
    let mut named: KeyMap<()> = KeyMap::default();
    for name in found.iter() {
        let last = name.tokens.end - 1;
        // The National Hurricane Center isn't a storm.
        let body = doc.tokens()[last].is(Class::ORG_HEAD | Class::ORG_NOUN | Class::ORG_SUFFIX);
        if !body && last.checked_sub(1).is_some_and(is_storm) {
            named.insert(doc.key(last), ());
        }
    }
    if named.is_empty() {
        return;
    }
    // If the article also has an Ann Beryl, "Beryl" may be her.
    for name in found.iter() {
        if name.kind == Kind::Person && name.tokens.len() > 1 && !says_so(name) {
            named.remove(&doc.key(name.tokens.end - 1));
            named.remove(&doc.key(name.tokens.start));
        }
    }
    for name in found.iter_mut() {
        let bodily = matches!(name.kind, Kind::Person | Kind::Organization);
        let short = name.tokens.len() < 3 || says_so(name);
        if bodily && short && named.contains_key(&doc.key(name.tokens.end - 1)) {
            (name.kind, name.rule) = (Kind::Other, Rule::Storm);
        }
    }
}
