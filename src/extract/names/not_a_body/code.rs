//! Recognises codes: tickers, codes of bulletins, parts of web addresses.

use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token, is_in_share_code};

/// Whether the word is a ticker, a code of a bulletin or part of a web address: ".DXY", "XAU=",
/// "(BELL.L)", "US10YT", "pic.bell.example/Ab1".
pub(super) fn is_code(doc: &Document, i: usize) -> bool {
    let tokens = doc.tokens();
    let word = doc.word(i);
    let token = &tokens[i];
    let before = i.checked_sub(1).map(|b| &tokens[b]);
    let next = tokens.get(i + 1);
    let touches = |t: Option<&Token>, marks: &[Key], glued: bool| {
        glued && t.is_some_and(|t| marks.contains(&t.key))
    };
    let upper = matches!(token.case, Case::Upper | Case::Mixed);
    let dotted = token.case == Case::Upper
        && touches(before, keys!["."], token.glued)
        && !tokens[i - 1].glued;
    let valued = upper && touches(before, keys!["="], token.glued);
    let priced = touches(next, keys!["="], next.is_some_and(|t| t.glued));
    let address = |n: usize| i >= n && tokens[i - n].kind == TokenKind::Address;
    let site = |n: usize| i >= n && doc.word(i - n).contains('.') && doc.word(i - n).len() > 3;
    let addressed = token.glued
        && (address(1) || (address(2) || site(2)) && tokens[i - 1].key == key!("/"))
        || word.contains('.') && touches(next, keys!["/"], next.is_some_and(|t| t.glued));
    // "RM120bil", "Rs3.2bn"
    let sum = word.bytes().filter(u8::is_ascii_digit).count() > 1
        && ["bil", "mil", "bn", "mn", "tr", "cr"]
            .iter()
            .any(|end| word.ends_with(end));
    if sum {
        return true;
    }
    let upper_only = !word.bytes().any(|b| b.is_ascii_lowercase());
    let coded = upper_only
        && word.bytes().any(|b| b.is_ascii_digit())
        && token.key != key!("3m")
        && !is_vouched_for(before, next);
    let short = |t: Option<&Token>| t.is_some_and(|t| t.case == Case::Upper && t.span.len() < 4);
    let slash = keys!["/"];
    let slashed = short(Some(token))
        && (touches(before, slash, token.glued) && short(tokens.get(i.wrapping_sub(2)))
            || touches(next, slash, next.is_some_and(|t| t.glued)) && short(tokens.get(i + 2)));
    let quoted_on = before.is_some_and(|t| t.key == key!(":"))
        && next.is_some_and(|t| keys![")", ","].contains(&t.key))
        && token.case == Case::Upper
        && i > 2
        && tokens[i - 2].case == Case::Upper
        && tokens[i - 3].key == key!("(");
    let share = is_in_share_code(tokens, i + 1) || i > 0 && is_in_share_code(tokens, i - 1);
    slashed
        || dotted
        || valued
        || priced
        || addressed
        || coded
        || quoted_on
        || is_owned_ticker(doc, i)
        || share
}

/// Whether the word is a ticker in brackets after the company's possessive: "Kerr's (KRR) phones".
/// In "Kerr Union's (KU)" it is an acronym.
fn is_owned_ticker(doc: &Document, i: usize) -> bool {
    let tokens = doc.tokens();
    let [owner, clitic, open] = match i.checked_sub(3) {
        Some(owner) => [owner, owner + 1, owner + 2],
        None => return false,
    };
    let initial = |at: usize| doc.word(at).bytes().next();
    tokens[i].case == Case::Upper
        && doc.key(open) == key!("(")
        && doc.key(i + 1) == key!(")")
        && tokens[clitic].kind == TokenKind::Clitic
        && initial(owner) == initial(i)
        && !(owner > 0 && tokens[owner - 1].capitalised())
}

/// Whether a word beside a name with digits shows that it is a body's: "the G20", "N1 said".
fn is_vouched_for(before: Option<&Token>, next: Option<&Token>) -> bool {
    const SAYS: Classes = Class::CUE.or(Class::AUXILIARY).or(Class::FINITE);
    before.is_some_and(|t| t.is(Class::DETERMINER | Class::POSSESSIVE | Class::ORG_NOUN))
        || next.is_some_and(|t| t.kind == TokenKind::Clitic || t.is(SAYS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticker_follows_one_owner_with_its_initial() {
        let is_ticker = |text: &str, word: &str| {
            let doc = Document::new(text);
            (0..doc.tokens().len()).any(|i| doc.word(i) == word && is_owned_ticker(&doc, i))
        };
        assert!(is_ticker("A plant for Kerr's (KRR) phones burned.", "KRR"));
        assert!(!is_ticker("The Ulm Union's (UU) vote was late.", "UU"));
        assert!(!is_ticker("The tools of Kerr (KRR) burned.", "KRR"));
    }
}
