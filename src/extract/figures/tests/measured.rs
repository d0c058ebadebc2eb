//! What is measured: the noun before the figure.

use super::of;

#[test]
fn the_thing_measured_comes_before_an_aside() {
    of(
        "The sale price, to be paid in cash, is 900 million euros.",
        &[Some("sale price")],
    );
    of(
        "Pier tolls were hardly moved at 2.6 percent.",
        &[Some("Pier tolls")],
    );
    of(
        "Ferries with top speeds at least 30 miles an hour are taxed.",
        &[Some("top speeds")],
    );
    of("She worked the farm over two years.", &[None]);
    of("The strike ended two weeks after the flood.", &[None]);
    of("The strike lasted two weeks.", &[Some("strike")]);
    of("Singer Ann Bell dies, aged 65.", &[Some("Singer Ann Bell")]);
    of("There were 1,000 US ships.", &[Some("US ships")]);
    of(
        "They won 7% of the two-party vote.",
        &[Some("two-party vote")],
    );
}

#[test]
fn a_sum_is_of_what_is_given_and_not_of_who_gets_it() {
    of(
        "The cost to residents of $5 million was hidden.",
        &[Some("cost")],
    );
    of("It paid a fine to the court of 400 euros.", &[Some("fine")]);
    of("It swung to profits of $8 million.", &[Some("profits")]);
    of("They dug to a depth of 200 metres.", &[Some("depth")]);
}

#[test]
fn a_subject_reaches_past_what_it_comes_from() {
    of(
        "Savings from lower ferry use would be $30.",
        &[Some("Savings from lower ferry use")],
    );
    of("The lower fare is $30.", &[Some("lower fare")]);
}

#[test]
fn the_thing_rated_comes_before_at() {
    of(
        "The bank put the cost of the pier at $4 million.",
        &[Some("cost of the pier")],
    );
    of("The bank put the figure at $4 million.", &[None]);
}

#[test]
fn a_length_after_its_noun() {
    of("They met waves 14 feet high.", &[Some("waves")]);
    of("They cut a 25-metre long plank.", &[Some("plank")]);
    of("It ran over the course of three days.", &[None]);
    of("It needs twice as many boats.", &[Some("boats")]);
}

#[test]
fn a_verb_ends_what_is_measured() {
    of(
        "The harbour office expects tolls to grow by 3 percent.",
        &[Some("tolls")],
    );
    of(
        "Barley prices shot up 14 percent.",
        &[Some("Barley prices")],
    );
    of("About 70 percent belong to the guild.", &[None]);
    of("Sales were down 28 percent year-on-year.", &[Some("Sales")]);
    of("It shed 2 percent easing out of its range.", &[None]);
    of("It lies above the county average of 6 percent.", &[None]);
}

#[test]
fn the_head_is_measured_and_not_what_it_is_joined_to() {
    of(
        "Cash sent through shops rose by 3 percent.",
        &[Some("Cash")],
    );
    of(
        "Injuries from ladders dropped 12 percent.",
        &[Some("Injuries from ladders")],
    );
    of("The port will pay a total of 36 million pounds.", &[None]);
    of(
        "The bank cut tariffs on barley to 15 percent.",
        &[Some("tariffs on barley")],
    );
    of("The index .XYZ fell 3 percent.", &[Some("index")]);
}

#[test]
fn brackets_and_relative_clauses_do_not_hide_what_is_measured() {
    of("Acme Mills (ACM) slid 2.2%.", &[Some("Acme Mills")]);
    of(
        "The average price of a boat that sold in spring was $640.",
        &[Some("average price of a boat")],
    );
    of(
        "The rules would set limits for ferries to be met over two years.",
        &[None],
    );
    of(
        "The port office (HPO) expects timber imports to hit 4 million tonnes.",
        &[Some("timber imports")],
    );
    of(
        "Germany's 10-year bond yield fell to 2 percent.",
        &[Some("bond"), Some("Germany's 10-year bond yield")],
    );
}

#[test]
fn a_participle_shares_the_subject_of_its_sentence() {
    of("Banks led the slide, falling 2 percent.", &[Some("Banks")]);
    of(
        "Hull had 25.9 cases a day, falling from 30.",
        &[Some("cases a day"), None],
    );
    of(
        "Oil from the next port, Hull, falling to 9 tonnes, ran out.",
        &[Some("Oil from the next port")],
    );
}

#[test]
fn another_clause_is_not_measured() {
    of(
        "She confessed to the theft and the jury took 15 minutes.",
        &[Some("jury")],
    );
    of(
        "Sales in the north and the south rose 3 percent.",
        &[Some("Sales in the north and the south")],
    );
    of("Other ports have caught up and two years is long.", &[None]);
}

#[test]
fn who_pays_is_not_measured() {
    of("The couple paid $800 to the crew.", &[None]);
    of("The bridge cost $800.", &[Some("bridge")]);
    of("Acme Mills (ACM) reported $2.53.", &[None]);
    of(
        "They paid $800 in advance, then $90 in cash.",
        &[None, Some("cash")],
    );
}

#[test]
fn a_verb_does_not_begin_what_is_measured() {
    of(
        "The storm will bring rainfall of 5 inches.",
        &[Some("rainfall")],
    );
    of(
        "The mill recorded growth of just 5 percent.",
        &[Some("growth")],
    );
    of(
        "Friends put her net worth at $2 billion.",
        &[Some("net worth")],
    );
}

#[test]
fn participles_say_how_much_their_noun_has() {
    of(
        "It helps borrowers earning below $5,000.",
        &[Some("borrowers")],
    );
    of(
        "They hid theft of property exceeding $100.",
        &[Some("property")],
    );
    of(
        "They saw 30 crates weighing 2 tonnes.",
        &[Some("crates"), Some("crates")],
    );
    of("They sold it, making $5.", &[None]);
    of(
        "Oil stood at 4 dollars after climbing to 6.",
        &[Some("Oil"), Some("Oil")],
    );
}

#[test]
fn the_bearer_of_a_cost_comes_before_it() {
    of("The campaign cost the state $449.", &[Some("campaign")]);
    of("The state paid the crew $449.", &[None]);
}

#[test]
fn a_score_is_of_who_made_it() {
    of(
        "Ann Bell struck twice as Leeds beat Hull 3-1.",
        &[Some("Leeds")],
    );
    of(
        "Leeds had been leading 14-7 at half-time.",
        &[Some("Leeds")],
    );
    of("The council voted 7-2 for it.", &[None]);
    of("They won 2-1.", &[None]);
    of("Leeds earned a narrow 2-1 win.", &[Some("win")]);
    of("He left during Hull's 2-1 win over York.", &[Some("win")]);
    of(
        "The Rovers (4-7, 3-4) host the Stags (2-8, 0-7).",
        &[Some("Rovers"), Some("Rovers"), Some("Stags"), Some("Stags")],
    );
}

#[test]
fn who_pays_a_sum_is_not_measured_by_it() {
    of("The town spent $4 million.", &[None]);
    of(
        "The price, to be paid in cash, is $4 million.",
        &[Some("price")],
    );
    of("The town lost $4 million.", &[Some("town")]);
    of("The arena cost $4 million.", &[Some("arena")]);
    of(
        "The 400-seat arena cost $4 million.",
        &[Some("seat arena"), Some("400-seat arena")],
    );
}

#[test]
fn a_month_is_not_what_goes_up() {
    of(
        "Rents hit $900 in March, up 8 percent.",
        &[Some("Rents"), None],
    );
}

#[test]
fn records_and_lows_are_of_what_reaches_them() {
    of("Rents hit a record $900.", &[Some("Rents")]);
    of(
        "Sales fell to a five-year low of $9 million.",
        &[Some("low"), Some("Sales")],
    );
    of("Ferry prices start at $25.", &[Some("Ferry prices")]);
}

#[test]
fn the_object_of_a_verb_before_and_is_not_measured() {
    of(
        "The mine will create 200 jobs and cost $4 million.",
        &[Some("jobs"), None],
    );
}
