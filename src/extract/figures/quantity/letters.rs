//! Currencies written as a letter that only the article's other sums explain: beside "P60 million",
//! `P7` is money and not a gate. Letters that are a currency in any article are in `unit::money`.

use std::cell::OnceCell;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::rate;
use crate::extract::figures::unit::Unit;
use crate::extract::figures::unit::money::Glued;
use crate::lexicon::key;
use crate::syntax::Sentence;

/// The currencies that single letters stand for in the article, as its other sums show.
pub(in crate::extract::figures) struct ArticleLetters<'s, 'a> {
    article: Sentence<'s, 'a>,
    /// Found when first needed, because few articles have such letters.
    currencies: OnceCell<Vec<Unit>>,
}

impl<'s, 'a> ArticleLetters<'s, 'a> {
    pub(in crate::extract::figures) fn new(article: Sentence<'s, 'a>) -> Self {
        Self {
            article,
            currencies: OnceCell::new(),
        }
    }

    /// Reads a currency and its number in one token, if another sum in the article has the same
    /// currency.
    pub(in crate::extract::figures) fn quantity(&self, s: Sentence, i: usize) -> Option<Quantity> {
        let glued = Glued::read(s, i).filter(|glued| !glued.is_sure)?;
        // "Gate P7" and "the N2" aren't money.
        let before = s.before(i, 1);
        let named = s.is_capitalised(before) && before > s.start || s.key(before) == key!("the");
        let is_money = !named && self.currencies().contains(&glued.unit);
        is_money.then(|| rate::extend(s, Quantity::new(glued.number, Some(glued.unit), i)))
    }

    /// Returns the currencies that letters before a number surely stand for somewhere in the article.
    fn currencies(&self) -> &[Unit] {
        self.currencies.get_or_init(|| {
            let s = self.article;
            let words = s.range().filter(|&i| s.is_word(i) && s.is_capitalised(i));
            let mut currencies = Vec::new();
            for glued in words
                .filter_map(|i| Glued::read(s, i))
                .filter(|glued| glued.is_sure)
            {
                if !currencies.contains(&glued.unit) {
                    currencies.push(glued.unit);
                }
            }
            currencies
        })
    }
}
