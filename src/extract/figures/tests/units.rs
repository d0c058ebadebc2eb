//! Units written as signs, and the numbers with them.

use super::{counted, finds, kinds};
use crate::extract::figures::Kind;

#[test]
fn accelerations_and_inverses() {
    finds(
        "It is 9.8 m/s^2, 9.8 m/s2 or 9.8 metres per second squared.",
        &["9.8 metre per square second"; 3],
    );
    finds(
        "It hums at 3e12 s-1 for 9.58s in the 1990 s.",
        &["3000000000000 inverse second", "9.58 second"],
    );
    finds(
        "It costs $50 per person per night, or C$6 ($4) per plate.",
        &[
            "50 USD per person per night",
            "6 CAD per plate",
            "4 USD per plate",
        ],
    );
}

#[test]
fn single_letters_after_digits() {
    finds(
        "It takes 200 J, 5 N and 12 t.",
        &["200 joule", "5 newton", "12 tonne"],
    );
    finds(
        "The tape was at 40 °C (313.15K).",
        &["40 celsius", "313.15 kelvin"],
    );
    finds("It sold 40K boats.", &["40000"]);
    finds(
        "Fix a pressure of 120 mmHg or 2 bar, in two bars.",
        &["120 millimetre of mercury", "2 bar", "2"],
    );
}

#[test]
fn a_double_mark_alone_is_inches() {
    finds("A 55\" set and a 65\" one.", &["55 inch", "65 inch"]);
    finds("He said \"we need 9\" and left.", &["9"]);
}

#[test]
fn tolerances() {
    finds(
        "It weighs 2.5±0.1 kg or 3 +/- 1 g.",
        &["2.5 kilogram", "3 gram"],
    );
}

#[test]
fn parts_of_a_unit() {
    finds(
        "A quarter of a percent, a quarter-point cut, a half-mile walk.",
        &["0.25 percent", "0.25 point", "0.5 mile"],
    );
    finds(
        "An hour and a half, a mile and a half.",
        &["1.5 hour", "1.5 mile"],
    );
    finds(
        "A half-year report on the third-quarter points, a boat and a half.",
        &[],
    );
}

#[test]
fn mixed_numbers_and_grouping_points() {
    finds(
        "Use 2-1/2 cups, then 1.000.000 euros.",
        &["2.5 cup", "1000000 EUR"],
    );
    finds("It won 2-1, at 1.000 euros.", &["2-1", "1 EUR"]);
}

#[test]
fn odds_and_multiples() {
    finds(
        "A one-in-five chance, 1 in 10,000, 3x faster.",
        &["0.2", "0.0001", "3 times"],
    );
    finds("One of them is 3x4.", &[]);
    finds(
        "She scored twice as Leeds won, twice as often as him.",
        &["2 times"],
    );
}

#[test]
fn ages_joined_and_of_groups() {
    finds(
        "Girls aged 15 and 17, in the 18-to-24 age group.",
        &["15 year of age", "17 year of age", "18..24 year of age"],
    );
    finds("A girl aged 15 and 17 boats.", &["15 year of age", "17"]);
}

#[test]
fn eras_and_names_are_not_figures() {
    finds(
        "Built between A.D. 900 and 1250, or 300 BC, by thirty-something reader.3 fans.",
        &[],
    );
    finds("eReader 3 and GeoPad 5 sell.", &[]);
}

#[test]
fn rupees_with_a_stop_and_millions_before() {
    finds(
        "It costs Rs. 50 lakh or MEUR 30.",
        &["5000000 rupee", "30000000 EUR"],
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
fn rates_have_a_unit() {
    finds(
        "There were 12 deaths per 100,000 people.",
        &["12 death per 100,000 people"],
    );
    finds("The port handles 40 flights a day.", &["40 flight per day"]);
    finds("There were 12 deaths in a week.", &["12"]);
    finds("There were 12 deaths a week.", &["12 death per week"]);
    finds("There were 12 deaths a week ago.", &["12"]);
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
fn letters_of_the_trades() {
    finds(
        "Output rose to 3.5 mb/d, then 900 kb/d.",
        &["3500000 barrel per day", "900000 barrel per day"],
    );
    finds(
        "She scored 21.3 ppg with a 20 W USB charger.",
        &["21.3 point per game", "20 watt"],
    );
    finds("They built 45,000 F-class vans.", &["45000"]);
    finds("The share rose 22 sen.", &["22 sen"]);
}

#[test]
fn stones_and_hours_have_pieces() {
    finds("The boxer weighed 12st 7lb.", &["12.5 stone"]);
    finds("She lost three stone.", &["3 stone"]);
    finds("They built three stone walls on the 21st.", &["3"]);
    finds("It took 1 hour 30 minutes.", &["1.5 hour"]);
    finds("It took 3 years, 2 months in all.", &["3 year", "2 month"]);
}

#[test]
fn more_years_are_years() {
    finds("It may stay for six more years.", &["6 year"]);
    finds("It rose for four straight days.", &["4 day"]);
    finds("It has six more boats.", &["6"]);
}

#[test]
fn a_stone_weighs_only_in_the_singular() {
    finds("She weighs 12 stone.", &["12 stone"]);
    finds("She threw two stones.", &["2"]);
}

#[test]
fn times_have_hours_minutes_and_seconds() {
    finds("She ran it in 2 min. 3 sec. there.", &["2.05 minute"]);
    finds("She won in 2 hr. 30 min. 36 sec. there.", &["2.51 hour"]);
    finds("It took 2 hours 30 minutes and 36 seconds.", &["2.51 hour"]);
    finds(
        "It took 2 hours 30 minutes and 36 boats.",
        &["2.5 hour", "36"],
    );
}

#[test]
fn quarters_of_a_year_are_no_share() {
    finds("It sold less in the last three quarters of 1994.", &["3"]);
    finds("It lost three quarters of its boats.", &["0.75"]);
    finds("It lost the first three-quarters of its boats.", &["0.75"]);
}

#[test]
fn a_height_may_leave_out_its_inches() {
    finds(
        "He, 6 feet 2 and 90 kilos, fled.",
        &["6.1666666666666667 foot", "90 kilogram"],
    );
    finds("It is 6 feet 2 metres away.", &["6 foot", "2 metre"]);
}
