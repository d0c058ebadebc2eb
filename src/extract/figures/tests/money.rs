//! Money.

use super::{counted, finds};
use crate::extract::figures::find;
use crate::syntax::Parts;
use crate::text::Document;

#[test]
fn money_in_words_symbols_and_codes() {
    finds(
        "A$5, HK$6, US$7, Rs 500, EUR 5m, USD 3m and 5 million Swedish kronor.",
        &[
            "5 AUD", "6 HKD", "7 USD", "500 rupee", "5000000 EUR", "3000000 USD", "5000000 SEK",
        ],
    );
    finds(
        "It pays EUR50m, or AUD1.5m, or 30 MUSD, or R4bn.",
        &[
            "50000000 EUR", "1500000 AUD", "30000000 USD", "4000000000 ZAR",
        ],
    );
    finds(
        "The toll is 50 cents, 20 pence or 3 dollars 50 cents.",
        &["50 cent", "20 penny", "3.5 USD"],
    );
    finds(
        "He paid 40 pounds for a 20-pound bag.",
        &["40 GBP", "20 pound"],
    );
}

#[test]
fn a_bare_sum_takes_the_currency_before_it() {
    finds(
        "The party raised $61 million, against 48.5 million a year earlier.",
        &["61000000 USD", "48500000 USD"],
    );
    finds(
        "Output fell to 1.9 million barrels from 2.2 million in May.",
        &["1900000 barrel", "2200000 barrel"],
    );
    finds(
        "The firm paid $61 million to 2 million growers.",
        &["61000000 USD", "2000000"],
    );
}

#[test]
fn millions_of_a_currency_are_not_metres() {
    finds(
        "It will cost between 300m and 350m kroner.",
        &["300000000..350000000 krone"],
    );
    finds(
        "The wall is between 300m and 350m long.",
        &["300..350 metre"],
    );
}

#[test]
fn us_before_a_sum_is_a_country_in_capitals_and_a_pronoun_otherwise() {
    let words = |text: &str| {
        find(&Parts::new(&Document::new(text)), &[])[0]
            .mention
            .span
            .of(text)
            .to_owned()
    };
    assert_eq!(words("The boat cost US $14 to mend."), "US $14");
    assert_eq!(words("The boat cost us $14 to mend."), "$14");
}

#[test]
fn sums_are_of_what_they_pay_for() {
    assert_eq!(
        counted("He spent $4,120 for a 3.2 kW boiler."),
        [Some("boiler"), Some("boiler")]
    );
    assert_eq!(
        counted("They gave $40 million for research."),
        [Some("research")]
    );
    assert_eq!(counted("They sold it for $40 million for good."), [None]);
}

#[test]
fn a_rate_may_be_for_every_sum_of_a_list() {
    finds(
        "It lost $412 million, or $1.07 a share.",
        &["412000000 USD", "1.07 USD per share"],
    );
    finds(
        "The jobs pay $40,000, $50,000 or even $60,000 a year.",
        &[
            "40000 USD per year",
            "50000 USD per year",
            "60000 USD per year",
        ],
    );
    finds(
        "It paid $40,000 and $50,000 in a year.",
        &["40000 USD", "50000 USD"],
    );
    finds(
        "It brings in 40 billion rand ($2.2 billion) a year.",
        &["40000000000 ZAR per year", "2200000000 USD per year"],
    );
    finds(
        "It was sold for S$4mil (RM13.2mil).",
        &["4000000 SGD", "13200000 MYR"],
    );
}

#[test]
fn letters_of_many_countries_stand_before_sums() {
    finds(
        "It paid Ksh 1.2 billion, Sh50,000, Rs.500, Tk 50 lakh and Rp 50,000.",
        &[
            "1200000000 KES", "50000 shilling", "500 rupee", "5000000 BDT", "50000 IDR",
        ],
    );
    finds(
        "It paid N5m, GH¢50, K20,000, R250 000, SR5 million and DKr30m.",
        &[
            "5000000 NGN", "50 GHS", "20000 ZMW", "250000 ZAR", "5000000 SAR", "30000000 DKK",
        ],
    );
    finds("Wages start at K6,500 a month.", &["6500 ZMW per month"]);
    finds(
        "It paid EC$40, Col$5m and 500 kr.",
        &["40 XCD", "5000000 COP", "500 krone"],
    );
    finds(
        "They took the M25 and the B12 with an SR500 and N95 masks.",
        &[],
    );
}

#[test]
fn a_p_before_a_sum_or_a_price_is_a_peso() {
    finds("They lost P60 million.", &["60000000 PHP"]);
    finds(
        "Flour costs P62-70 per kilo, not P8 to P9 per kilo.",
        &["62..70 PHP per kilogram", "8..9 PHP per kilogram"],
    );
    finds("Gate P7 is shut.", &[]);
}

#[test]
fn letters_that_a_sum_shows_to_be_a_currency_are_one_elsewhere() {
    finds(
        "A P35 wage hike is due. Fares rise by about P2 to P45-52, the board with P60 million said.",
        &["35 PHP", "~2 PHP", "45..52 PHP", "60000000 PHP"],
    );
    finds("A P35 hike is due.", &[]);
    finds(
        "It paid R60 million for Gate R7 on the R21.",
        &["60000000 ZAR"],
    );
}
