//! What the extractor as a whole finds, and what it leaves alone.

mod news;
mod numbers;
mod shared;
mod units;

use super::{Kind, Value, find};
use crate::syntax::Parts;
use crate::text::Document;

/// Each figure as `value unit of`, with its modifier where there is one.
fn figures(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let shown = |figure: &super::Figure| {
        let value = match &figure.value {
            Value::Exact(value) => value.to_string(),
            Value::Range(low, high) => format!("{low}..{high}"),
            Value::Score(first, second) => format!("{first}-{second}"),
        };
        let sign = figure.modifier.trim_start_matches('=');
        let unit = figure
            .unit
            .as_ref()
            .map_or(String::new(), |unit| format!(" {unit}"));
        format!("{sign}{value}{unit}")
    };
    find(&Parts::new(&doc), &[]).iter().map(shown).collect()
}

fn counted(text: &str) -> Vec<Option<&str>> {
    let doc = Document::new(text);
    find(&Parts::new(&doc), &[])
        .iter()
        .map(|figure| figure.of.map(|of| of.of(text)))
        .collect()
}

fn kinds(text: &str) -> Vec<Kind> {
    find(&Parts::new(&Document::new(text)), &[])
        .iter()
        .map(|figure| figure.kind)
        .collect()
}

#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    assert_eq!(figures(text), expected, "{text}");
}

#[test]
fn digits_in_every_grouping() {
    finds(
        "They sold 1,234 boats, 12.5 tons of rope and 1 234 567 nails.",
        &["1234", "12.5 ton", "1234567"],
    );
    finds("The 40 000 seats were full.", &["40000"]);
    finds(
        "About .5 percent of 12,34,567 boxes broke.",
        &["~0.5 percent", "1234567"],
    );
}

#[test]
fn numbers_in_words() {
    finds(
        "She counted a hundred and fifty boats and twenty-three nets.",
        &["150", "23"],
    );
    finds(
        "Over a hundred fifty guests stayed for two and a half hours.",
        &[">150", "2.5 hour"],
    );
    finds(
        "One million two hundred thousand three hundred and five leaflets went out.",
        &["1200305"],
    );
    finds(
        "It took half a dozen boats and half a million nails.",
        &["6", "500000"],
    );
    finds("Three hundred and forty of the nets tore.", &["340"]);
}

#[test]
fn digits_with_scales() {
    finds(
        "It cost $2bn, then £1.5 million, then €40k and $3.5M.",
        &["2000000000 USD", "1500000 GBP", "40000 EUR", "3500000 USD"],
    );
    finds(
        "Some 35m of its phones and 12m tonnes of salt were sold along a 37m wall.",
        &["~35000000", "12000000 tonne", "37 metre"],
    );
    finds(
        "The figure of 1.005 billion is exact, and 0.1 percent is too.",
        &["1005000000", "0.1 percent"],
    );
}

#[test]
fn absurd_numbers_do_no_harm() {
    finds(
        "They owe 999,999,999,999,999 trillion marks.",
        &["999999999999999000000000000"],
    );
    finds(&format!("They owe {} marks.", "9".repeat(500)), &[]);
    finds(
        "They owe 9 trillion trillion trillion trillion marks.",
        &["9e48"],
    );
    assert!(figures(&"hundred ".repeat(400)).len() < 400);
    finds(&format!("It is {}.", "five to ".repeat(400)), &["5"; 400]);
}

#[test]
fn fractions_and_shares() {
    finds(
        "Two-thirds of the crews and a quarter of the boats came, half the nets did not.",
        &["0.6666666666666667", "0.25", "0.5"],
    );
    finds(
        "One in five crews left; two out of three stayed; one of four boats sank.",
        &["0.2", "0.6666666666666667", "0.25"],
    );
    finds(
        "The plank was 3 1/2 inches thick and 2½ feet long.",
        &["3.5 inch", "2.5 foot"],
    );
    finds("Prices fell by a third, he said.", &["0.3333333333333333"]);
    finds(
        "The boat is two and a third, or one and a quarter.",
        &["2.3333333333333333", "1.25"],
    );
    finds("A fifth\n\nThe rest of it.", &["0.2"]);
    finds("Stocks were down one-third.", &["0.3333333333333333"]);
}

#[test]
fn ordinals_and_times_are_no_fractions() {
    finds(
        "A third man and a second boat came in the first quarter, in the second half.",
        &[],
    );
    finds("A quarter past two is a quarter past two.", &["2", "2"]);
}

#[test]
fn vague_numbers_are_ranges() {
    finds(
        "Thousands of gulls and tens of thousands of fish died.",
        &["1000..10000", "10000..100000"],
    );
    finds(
        "Dozens of boats and several hundred nets were lost.",
        &["24..100", "200..900"],
    );
    finds(
        "It cost hundreds of millions of dollars.",
        &["100000000..1000000000 USD"],
    );
}

#[test]
fn ranges_share_scale_and_unit() {
    finds(
        "It takes between 5 and 10 boats, or $2 to $3 billion.",
        &["5..10", "2000000000..3000000000 USD"],
    );
    finds(
        "Prices rose 5-10 % on two or three days.",
        &["5..10 percent", "2..3 day"],
    );
    finds(
        "An 8- to 16-metre boat needs 40 to 50 people.",
        &["8..16 metre", "40..50"],
    );
    finds("The price went from $2.10 to $1.90.", &["1.9..2.1 USD"]);
}

#[test]
fn an_amount_and_a_level_are_two_figures() {
    finds(
        "The price rose 3 percent to 45 percent.",
        &["3 percent", "45 percent"],
    );
    finds(
        "The index was up 3.4 % to 512.3.",
        &["3.4 percent", "512.3"],
    );
    finds(
        "The debt grew by $2 million to $9 million.",
        &["2000000 USD", "9000000 USD"],
    );
}

#[test]
fn modifiers_before_and_after() {
    finds(
        "More than 150, at least 20, no fewer than 12, up to 40 boats sank.",
        &[">150", ">=20", ">=12", "<=40"],
    );
    finds(
        "Nearly 30, roughly 40 and an estimated 50 boats returned.",
        &["~30", "~40", "~50"],
    );
    finds(
        "It takes 30 or more boats, or 20 at most.",
        &[">=30", "<=20"],
    );
    finds(
        "Fewer than 10 boats and under 4 % of the nets remain.",
        &["<10", "<4 percent"],
    );
    finds(
        "The fine is more than 6.2 million Danish crowns ($0.9 million).",
        &[">6200000 DKK", ">900000 USD"],
    );
}

#[test]
fn words_of_place_are_no_modifiers() {
    finds(
        "He built the boat over three years, for over 20 days.",
        &["3 year", ">20 day"],
    );
}

#[test]
fn money_in_words_symbols_and_codes() {
    finds(
        "A$5, HK$6, US$7, Rs 500, EUR 5m, USD 3m and 5 million Swedish kronor.",
        &[
            "5 AUD",
            "6 HKD",
            "7 USD",
            "500 rupee",
            "5000000 EUR",
            "3000000 USD",
            "5000000 SEK",
        ],
    );
    finds(
        "It pays EUR50m, or AUD1.5m, or 30 MUSD, or R4bn.",
        &[
            "50000000 EUR",
            "1500000 AUD",
            "30000000 USD",
            "4000000000 ZAR",
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
fn rates() {
    finds(
        "Oil cost $80 a barrel at 60 miles an hour, or 5 km/h.",
        &[
            "80 USD per barrel",
            "60 mile per hour",
            "5 kilometre per hour",
        ],
    );
    finds("It earned $6 million a year earlier.", &["6000000 USD"]);
    finds(
        "Oil rose to $80 a barrel after a storm.",
        &["80 USD per barrel"],
    );
    assert_eq!(
        counted("There were 12 deaths per 100,000 last year."),
        [Some("deaths per 100,000")]
    );
    assert_eq!(
        kinds("There were 12 deaths per 100,000 last year."),
        [Kind::Rate]
    );
}

#[test]
fn ages() {
    finds(
        "A 22-year-old man, a girl aged 7 and a six-week-old calf.",
        &["22 year of age", "7 year of age", "6 week of age"],
    );
    finds(
        "Ann Bell, 54, of Leeds, said she turned 30 in Rome.",
        &["54 year of age", "30 year of age"],
    );
}

#[test]
fn ages_of_groups() {
    finds(
        "It is for children under 5 and women over 40.",
        &["<5 year of age", ">40 year of age"],
    );
    finds("The club took over 40 boats.", &[">40"]);
}

#[test]
fn scores_and_votes() {
    finds(
        "They won 2-1 and the council voted 52-48 for it.",
        &["2-1", "52-48"],
    );
    assert_eq!(kinds("They won 2-1."), [Kind::Score]);
}

#[test]
fn measures_and_temperatures() {
    finds(
        "The 45-acre farm has a 2.5 mile road at -5 °C.",
        &["45 acre", "2.5 mile", "-5 celsius"],
    );
    finds(
        "He is 6 feet 3 inches tall, she 5'3\"; it weighs 12 kg.",
        &["6.25 foot", "5.25 foot", "12 kilogram"],
    );
    assert_eq!(
        kinds("It was 30 degrees in the heat, and he turned 90 degrees."),
        [Kind::Temperature, Kind::Temperature]
    );
    assert_eq!(kinds("Turn the wheel 90 degrees."), [Kind::Measure]);
}

#[test]
fn years_dates_and_times_are_no_figures() {
    finds(
        "Emissions are below 2005 levels, plus or minus three points.",
        &["3 point"],
    );
    finds(
        "In 2014, on March 29, 2019 and on 3 June, from 1990 to 1995, in the 1980s, at 5:30 p.m. or 7 pm.",
        &[],
    );
    finds("The 2012-13 season began in 2012.", &[]);
    finds("It opened at 10:27 GMT on Oct. 11-15.", &[]);
}

#[test]
fn names_and_numbers_of_things_are_no_figures() {
    finds(
        "An F-16, COVID-19, the G7, a 5G phone, Boeing 737s and Flight 370 under Section 230.",
        &[],
    );
    finds(
        "Call 800-555-0123 or 555-0199 about No. 1, the 5th and 9/11.",
        &[],
    );
    finds(
        "She lives at 12 Mill Road and reads page 30 of chapter 7.",
        &[],
    );
    finds("The Big Ten and Channel 4 liked Apollo 11.", &[]);
}

#[test]
fn what_pages_number_their_parts_with_is_no_figure() {
    finds(
        "1) The boats\n\n2) The nets\n\n14\n\nPages 1 2 3 4 5 next\n\nDate: 14:00:00 +0000 id=\"778257943577919488\"",
        &[],
    );
}

#[test]
fn pronouns_and_orders_of_size_are_no_figures() {
    finds(
        "The two of them agreed, and those three did not; it is a six-figure sum at one point.",
        &[],
    );
    finds("The two boats and a six-mile trip.", &["2", "6 mile"]);
}

#[test]
fn one_counts_only_before_what_it_counts() {
    finds(
        "No one knew which one the other one was; one of them left one day.",
        &[],
    );
    finds("One man and one of the boats were lost.", &["1", "1"]);
}

#[test]
fn what_is_counted_stands_after() {
    assert_eq!(
        counted("Two children killed and 150 injured."),
        [Some("children killed"), Some("injured")]
    );
    assert_eq!(
        counted("5.3 percent of voters signed a $2 million contract."),
        [Some("voters"), Some("contract")]
    );
    assert_eq!(
        counted("The party won 40 of the 60 seats."),
        [Some("seats"), Some("seats")]
    );
    assert_eq!(
        counted("Eight other first-team players left."),
        [Some("first-team players")]
    );
}

#[test]
fn or_what_is_measured_before() {
    assert_eq!(counted("The death toll rose to 45."), [Some("death toll")]);
    assert_eq!(
        counted("Unemployment fell to 4.1 %."),
        [Some("Unemployment")]
    );
    assert_eq!(counted("The court set a fine of $5,000."), [Some("fine")]);
    assert_eq!(
        counted("Acme Mills, down 3 percent, fell to $5 (4 euros)."),
        [Some("Acme Mills"); 3]
    );
    assert_eq!(counted("Donors who pitch in gave $200."), [None]);
}

#[test]
fn what_a_figure_is_of_is_no_guess() {
    // a phrase of its own has no subject's figure
    assert_eq!(
        counted("The board met to keep the Elm Road pool open for another two years."),
        [None]
    );
    assert_eq!(
        counted("Nothing else this town does for fourteen euros."),
        [None]
    );
    assert_eq!(
        counted("A man who sold tools on the quay was jailed for four years."),
        [None]
    );
    assert_eq!(counted("Output fell by the most in 18 months."), [None]);
    // and what has one keeps it
    assert_eq!(
        counted("The council spent $1.2 million."),
        [Some("council")]
    );
    assert_eq!(counted("The repair took four hours."), [Some("repair")]);
    assert_eq!(counted("The price rose to $45."), [Some("price")]);
    assert_eq!(counted("The 31-year-old scores the opera."), [None]);
    assert_eq!(counted("Only 5 percent support the pier."), [None]);
    assert_eq!(
        counted("Only 5 percent support was found."),
        [Some("support")]
    );
    assert_eq!(
        counted("Loans to Peru total $3 billion."),
        [Some("Loans to Peru")]
    );
    assert_eq!(
        counted("The plan would boost the total to $3 billion."),
        [None]
    );
    assert_eq!(
        counted("Half of the college's 900 students left."),
        [Some("students"), Some("students")]
    );
    assert_eq!(
        counted("Ship spending totalled $3 billion."),
        [Some("Ship spending")]
    );
    assert_eq!(counted("The peso was bought at 5 krone."), [None]);
    assert_eq!(
        counted("The 19-year-old striker Tom Hale took a corner."),
        [Some("striker Tom Hale")]
    );
    assert_eq!(
        counted("The vaccine is 97 percent effective."),
        [Some("vaccine")]
    );
}

#[test]
fn an_object_of_another_verb_is_no_subject() {
    assert_eq!(
        counted("The work took four years and cost 3 million euros."),
        [Some("work"), Some("work")]
    );
}

#[test]
fn a_figure_goes_on_from_the_one_before() {
    assert_eq!(
        counted("The blast killed nine sailors and wounded 34."),
        [Some("sailors"), Some("sailors")]
    );
    assert_eq!(
        counted("The blast killed nine sailors and closed 34 roads."),
        [Some("sailors"), Some("roads")]
    );
    assert_eq!(
        counted("Ann has 370 delegates, Bob has 129."),
        [Some("delegates"), Some("delegates")]
    );
    assert_eq!(
        counted("The dividend was €0.85, against €0.70 a year ago."),
        [Some("dividend"), Some("dividend")]
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
fn millions_of_a_currency_are_no_metres() {
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
fn rates_have_a_unit() {
    finds(
        "There were 12 deaths per 100,000 people.",
        &["12 death per 100,000 people"],
    );
    finds("The port handles 40 flights a day.", &["40 flight per day"]);
    finds("There were 12 deaths in a week.", &["12"]);
}

#[test]
fn multiples_have_times() {
    finds("Cases have tripled in a month, to 93.", &["3 times", "93"]);
    finds("They earned four times as much.", &["4 times"]);
    finds("They tried four times.", &["4"]);
    finds("A three-fold rise in thefts.", &["3 times"]);
    assert_eq!(kinds("Rents are twice as high as in Porto."), [Kind::Ratio]);
}

#[test]
fn telephone_numbers_and_results() {
    finds("Call +44 20 7946 0018 for tickets.", &[]);
    finds("The cold was +4 degrees.", &["4 degree"]);
    assert_eq!(kinds("Marlow Town 1-2 Brigg Rovers"), [Kind::Score]);
    assert_eq!(kinds("It takes 1-2 minutes."), [Kind::Duration]);
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
fn even_counts_nothing() {
    assert_eq!(
        counted("The state has to pay 300m kroner even if the line is shut."),
        [None]
    );
    assert_eq!(
        counted("The state has to pay 300 ferrymen even if the line is shut."),
        [Some("ferrymen")]
    );
}

#[test]
fn a_share_and_the_sum_it_led_to_are_two_figures() {
    finds(
        "Net debt fell by a fifth to EUR 1.9 billion.",
        &["0.2", "1900000000 EUR"],
    );
    finds(
        "It will cost from half a billion to 1.9 billion euros.",
        &["500000000..1900000000 EUR"],
    );
}

fn said_of(text: &str) -> Vec<Option<&str>> {
    let doc = Document::new(text);
    find(&Parts::new(&doc), &[])
        .iter()
        .map(|figure| figure.concept.map(|concept| concept.of(text)))
        .collect()
}

#[test]
fn a_figure_is_said_of_its_clauses_subject() {
    for (text, subjects) in [
        (
            "The harbour board has sold 700 boats.",
            vec![Some("harbour board")],
        ),
        (
            "Acme, based in Leeds, wants to hire 30 people.",
            vec![Some("Acme")],
        ),
        (
            "The clerk who stole the books was jailed for four years.",
            vec![Some("clerk")],
        ),
        (
            "A flood caused by rain hit the town, killing 11 people and wounding 34.",
            vec![Some("flood"), Some("flood")],
        ),
        ("After three years, the yard closed.", vec![Some("yard")]),
        (
            "Ann Bell (7 points) and Bo Lee (9 points) scored.",
            vec![Some("Ann Bell"), Some("Bo Lee")],
        ),
        ("A survey of 40 towns found nothing.", vec![Some("survey")]),
        (
            "The cart maker sold 700 Model 9s.",
            vec![Some("cart maker")],
        ),
        ("The yard also sold 61 boats.", vec![Some("yard")]),
    ] {
        assert_eq!(said_of(text), subjects, "{text}");
    }
}

#[test]
fn adverbs_stand_between_a_verb_and_its_subject() {
    assert_eq!(
        said_of("Orla Finn, who once owned 3 mills, sold them."),
        [Some("Orla Finn")]
    );
    assert_eq!(
        said_of("The bakery, which currently owns 40 vans, is closing."),
        [Some("bakery")]
    );
    assert_eq!(
        said_of("The bakery, which currently has 40 vans, is closing."),
        [Some("bakery")]
    );
    assert_eq!(
        said_of("The harbour is quiet, as there are only 11 boats."),
        [None]
    );
}

#[test]
fn nobody_is_named_where_the_figure_is_the_subject_or_a_pronoun_stands() {
    for text in [
        "I have 30 boats.",
        "There are 40 boats.",
        "She noticed that one in five boats leaked.",
        "Prices rose 3 percent.",
    ] {
        assert_eq!(said_of(text), [None], "{text}");
    }
}

#[test]
fn ages_are_of_the_people_before_them() {
    assert_eq!(
        counted("The choir had 12 singers over the age of 70."),
        [Some("singers"), Some("singers")]
    );
    assert_eq!(counted("A boy aged 12 fell."), [Some("boy")]);
    assert_eq!(
        counted("Ann Bell, who has died aged 89, sang."),
        [Some("Ann Bell")]
    );
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
fn counted_names_may_have_digits() {
    assert_eq!(
        counted("They used thousands of COVID-19 tests."),
        [Some("COVID-19 tests")]
    );
    assert_eq!(
        counted("They sold 63 Model 9s and 27 Model K and Model L vans."),
        [Some("Model 9s"), Some("Model K and Model L vans")]
    );
}

#[test]
fn fractions_over_numbers_and_degrees_below_zero() {
    finds("The odds are one over twenty, she said.", &["0.05"]);
    finds("She gained 1 over 3 years.", &["1", "3 year"]);
    finds("It is one hundred twenty-four fifths.", &["24.8"]);
    finds("It fell to - 20 degrees Celsius.", &["-20 celsius"]);
    finds("The boats - 20 of them - sank.", &["20"]);
}
