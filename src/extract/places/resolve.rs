//! Decides which place each name means, one for the whole article.
//!
//! The evidence, from the strongest to the weakest: the container after the name ("Springfield,
//! Ill."); what the words beside it call it ("the state of"); rank (a country outranks a town of
//! its name); the article's other places, whose country, division or neighbourhood it shares; and
//! its size.

use super::choose::choose;
use super::entity::{Entity, Evidence};
use super::never::is_generic;
use super::rank::famous;
use super::recognise::Found;
use super::rule::Rule;
use super::support::Support;
use super::toponym::COUNTRY;
use super::weights::ANCHORS;
use super::{home, short};
use crate::extract::header::Heading;
use crate::text::Document;

/// The most rounds of choosing; each uses what the one before found.
const ROUNDS: usize = 3;

/// Groups the toponyms by name and chooses a place for each.
pub(super) fn entities<'a>(doc: &Document, heading: &Heading, found: &'a Found) -> Vec<Entity<'a>> {
    let mut entities = group(doc, heading, found);
    let home = home::find(doc);
    let masthead = home::masthead(doc, heading);
    let mut support = Support::new(home, &masthead, &found.demonyms, &found.hints);
    support.update(&entities);
    for round in 1..=ROUNDS {
        let mut settled = round > 1;
        for i in 0..entities.len() {
            let (choice, evidence) = choose(&entities, i, &support, &found.demonyms);
            let changed = entities[i].chosen != choice;
            settled &= !changed && entities[i].evidence == evidence;
            (entities[i].chosen, entities[i].evidence) = (choice, evidence);
            // This is done at once, or two names that depend on each other could alternate for
            // ever. The first round starts without any choices, so it waits until all are made.
            if changed && round > 1 && i < ANCHORS {
                support.update(&entities);
            }
        }
        if settled {
            break;
        }
        support.update(&entities);
    }
    vouch(&mut entities, &support);
    short::mark(doc, found, &mut entities);
    entities
}

/// Records which places support each choice that the rest of the article made.
fn vouch(entities: &mut [Entity], support: &Support) {
    for (i, entity) in entities.iter_mut().enumerate() {
        if let (Some(chosen), Evidence::Support) = (entity.chosen, entity.evidence) {
            entity.vouchers = support.vouchers(&entity.entries[chosen], i);
        }
    }
}

/// Groups the toponyms by name and by use: as a division; inside another place, if the name is a
/// country's; beside a state's office; or none of these.
fn group<'a>(doc: &Document, heading: &Heading, found: &'a Found) -> Vec<Entity<'a>> {
    let dateline = heading.dateline.and_then(|d| d.place);
    let mut index: Vec<[Option<usize>; 4]> = vec![[None; 4]; found.gazette.len()];
    let mut entities: Vec<Entity> = Vec::new();
    let mut of = Vec::with_capacity(found.toponyms.len());
    for (i, t) in found.toponyms.iter().enumerate() {
        let slot = &mut index[t.name];
        // "Lebanon, Tennessee" says nothing about the country.
        let known = found.gazette.of(t);
        let country = known.prior == COUNTRY;
        let role = if t.division || t.state && country {
            1
        } else if t.within.is_some() && country {
            2
        } else if t.state && famous(known.entries()).is_some() {
            // New York is still the city where the article doesn't speak of its governor.
            3
        } else {
            0
        };
        let at = *slot[role].get_or_insert_with(|| {
            entities.push(Entity {
                generic: t.rule != Rule::SharedPart && is_generic(&doc.tokens()[t.tokens.clone()]),
                ..Entity::new(t.name, found.gazette.of(t).entries())
            });
            entities.len() - 1
        });
        match *slot {
            [Some(bare), Some(container), ..] => {
                (entities[bare].twin, entities[container].twin) = (Some(container), Some(bare));
            }
            [Some(bare), None, Some(_), _] => entities[bare].twin = slot[2],
            _ => {}
        }
        let entity = &mut entities[at];
        entity.mentions.push(i);
        entity
            .sorts
            .extend(t.sort.filter(|sort| !entity.sorts.contains(sort)));
        entity.local |= t.local;
        entity.office |= role == 3;
        entity.seat |= t.seat;
        entity.countries.extend(t.country);
        entity.dateline |= dateline.is_some_and(|d| d.contains(doc.tokens()[t.tokens.start].span));
        of.push(at);
    }
    contain(found, &of, &mut entities);
    entities
}

/// Records which entities each entity lies in, and which lie in it. `of` has the entity of each
/// toponym.
fn contain(found: &Found, of: &[usize], entities: &mut [Entity]) {
    for (i, t) in found.toponyms.iter().enumerate() {
        if let Some(w) = t
            .within
            .filter(|&w| !entities[of[i]].containers.contains(&of[w]))
        {
            entities[of[i]].containers.push(of[w]);
            entities[of[w]].contents.push(of[i]);
        }
        if let Some(town) = t.town.filter(|&town| of[town] != of[i]) {
            entities[of[i]].towns.push(of[town]);
        }
    }
}
