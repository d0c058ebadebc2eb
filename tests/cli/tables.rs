//! CSV and GeoJSON: facts for spreadsheets, databases and maps.

use std::fs;

use serde_json::{Value, json};

use crate::helper::{ARTICLE, Folder, Ran, line};

const TABLES: [&str; 6] = [
    "articles", "quotes", "speakers", "places", "figures", "dates",
];

/// An article with places in several countries.
const PLACES: &str = "PARIS, 3 June 2024 (Reuters) - The ferries from Oslo in Norway to Kiel in Germany will stop, the mayor of Oslo said. \
    Temperatures of -5 degrees Celsius and between 10 and 20 boats were reported in Norway, she said.\n";

/// Returns the rows of a CSV by column, each checked to be as long as the header.
#[track_caller]
fn rows(csv: &str) -> Vec<serde_json::Map<String, Value>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let row = |row: csv::StringRecord| {
        header
            .iter()
            .map(str::to_owned)
            .zip(row.iter().map(Value::from))
            .collect()
    };
    reader
        .records()
        .map(|record| row(record.unwrap()))
        .collect()
}

#[track_caller]
fn misused(ran: Ran, message: &str) {
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains(message), "{}", ran.err);
}

#[test]
fn a_table_has_what_the_json_has() {
    let folder = Folder::new("a_table");
    folder.file("a.txt", ARTICLE).file("b.txt", PLACES);
    let reports = folder.run(["a.txt", "b.txt", "-f", "jsonl"]).lines();
    for table in &TABLES[1..] {
        let rows = rows(
            &folder
                .run(["a.txt", "b.txt", "-f", "csv", "--table", table])
                .ok(),
        );
        let facts: Vec<(&Value, &Value)> = reports
            .iter()
            .flat_map(|report| {
                report[table]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|fact| (&report["id"], fact))
            })
            .collect();
        assert!(rows.len() == facts.len() && !rows.is_empty(), "{table}");
        for (row, (id, fact)) in rows.iter().zip(facts) {
            assert_eq!(&row["id"], id);
            for (key, value) in fact.as_object().unwrap() {
                let told = match value {
                    Value::Null => json!(""),
                    Value::Object(words) => words["text"].clone(),
                    Value::Array(mentions) if key == "mentions" => {
                        mentions.len().to_string().into()
                    }
                    Value::Array(sides) if key == "sides" => sides
                        .iter()
                        .map(Value::to_string)
                        .collect::<Vec<_>>()
                        .join("; ")
                        .into(),
                    Value::Array(names) if key == "co_speakers" => names
                        .iter()
                        .map(|name| name.as_str().unwrap())
                        .collect::<Vec<_>>()
                        .join("; ")
                        .into(),
                    Value::Array(_) => continue,
                    Value::Number(degrees) if degrees.to_string().ends_with(".0") => {
                        degrees.to_string().replace(".0", "").into()
                    }
                    Value::Number(number) => number.to_string().into(),
                    Value::String(modifier) if modifier == "=" => json!(""),
                    Value::String(text) if text.starts_with('-') => format!("'{text}").into(),
                    text => text.clone(),
                };
                assert_eq!(row[key], told, "{table}: {key}");
            }
        }
    }
    let figures = folder
        .run(["b.txt", "-f", "csv", "--table", "figures"])
        .ok();
    assert!(
        figures.contains("b.txt,'-5 degrees Celsius,temperature,-5,,,,,celsius,"),
        "{figures}"
    );
    let articles = rows(
        &folder
            .run(["a.txt", "b.txt", "-f", "csv", "--table", "articles"])
            .ok(),
    );
    let column = |name: &str| {
        articles
            .iter()
            .map(|row| row[name].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (column("id"), column("date")),
        (
            vec!["a.txt".into(), "b.txt".into()],
            vec!["2024-06-03".to_owned(); 2]
        )
    );
    assert_eq!(column("countries"), ["", "DE; FR; NO"]);
}

#[test]
fn a_table_has_one_header_and_one_line_per_row() {
    let folder = Folder::new("one_header");
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/b.txt", "It rained.")
        .file("in/c.txt", ARTICLE.replace(' ', "\r\n"));
    for table in TABLES {
        let csv = folder.run(["in", "-f", "csv", "--table", table]).ok();
        assert_eq!(
            csv.lines().filter(|line| line.starts_with("id,")).count(),
            1,
            "{csv}"
        );
        assert_eq!(csv.lines().count(), rows(&csv).len() + 1, "{csv}");
        assert!(!csv.contains('\r'));
        folder.run(["in", "-o", "all.csv", "--table", table]).ok();
        assert_eq!(
            fs::read_to_string(folder.path().join("all.csv")).unwrap(),
            csv
        );
        folder
            .run(["in", "-o", "out", "-f", "csv", "--table", table])
            .ok();
        assert_eq!(
            fs::read_to_string(folder.path().join("out/a.csv"))
                .unwrap()
                .lines()
                .next(),
            csv.lines().next()
        );
        let none = folder
            .pipe(["--from", "jsonl", "-f", "csv", "--table", table], "")
            .ok();
        assert_eq!(
            Some(none.trim_end()),
            csv.lines().next(),
            "a table without rows has its header all the same"
        );
        assert_eq!(
            fs::read_to_string(folder.path().join("out/b.csv")).unwrap() == none,
            table != "articles"
        );
    }
}

#[test]
fn split_quotations_omit_the_attribution() {
    let article = ARTICLE.replace("“Nobody", "“Naïvely nobody").replace(
        "island,” Bell told reporters.",
        "island,” Bell told reporters, “or elsewhere.”",
    );
    for offsets in ["chars", "bytes"] {
        let args = ["-f", "csv", "--table", "quotes", "--offsets", offsets];
        let rows = rows(&Folder::new("broken").pipe(args, &article).ok());
        assert!(
            rows.iter()
                .any(|row| row["content"]
                    == "Naïvely nobody will be left on the island or elsewhere."),
            "{rows:?}"
        );
    }
}

#[test]
fn cells_are_not_formulas() {
    let folder = Folder::new("no_formula");
    let article = "=cmd|' /C calc'!A0\n\nMonday, 3 June 2024\n\n“=1+1 is what they want,” +1-555 Ann Bell said. -5 boats and @seven ships sank.\n";
    let input: String = ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"]
        .map(|id| line(id, article))
        .concat();
    for table in TABLES {
        let csv = folder
            .pipe(["--from", "jsonl", "-f", "csv", "--table", table], &input)
            .ok();
        for (column, cell) in rows(&csv).iter().flatten() {
            let cell = cell.as_str().unwrap();
            let number = !["id", "text", "headline"].contains(&column.as_str())
                && cell.parse::<f64>().is_ok();
            assert!(
                number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                "{column}: {cell}"
            );
        }
    }
}

#[test]
fn failures_are_not_in_tables_and_maps() {
    let folder = Folder::new("failures_stay_out");
    let input = line("a", PLACES) + "{}\n" + &line("b", PLACES);
    for (flags, format) in [
        (["-f", "csv", "--table", "places"].as_slice(), "csv"),
        (&["-f", "geojson"], "geojson"),
    ] {
        let ran = folder.pipe([&["--from", "jsonl"], flags].concat(), &input);
        assert_eq!(
            ran.err,
            "dateline: cannot read standard input, line 2: it has no \"text\"\ndateline: 1 of 3 articles failed\n"
        );
        assert_eq!(ran.status, 1);
        let ids = match format {
            "csv" => rows(&ran.out)
                .iter()
                .map(|row| row["id"].as_str().unwrap().to_owned())
                .collect(),
            _ => features(&ran.out)
                .iter()
                .map(|f| f["properties"]["id"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>(),
        };
        assert!(
            ids.contains(&"a".into()) && ids.contains(&"b".into()),
            "{ids:?}"
        );
    }
}

/// Returns the features of a GeoJSON collection.
#[track_caller]
fn features(geojson: &str) -> Vec<Value> {
    let collection: Value =
        serde_json::from_str(geojson).unwrap_or_else(|e| panic!("{e}: {geojson}"));
    assert_eq!(collection["type"], "FeatureCollection");
    collection["features"].as_array().unwrap().clone()
}

#[test]
fn every_place_with_coordinates_is_a_feature() {
    let folder = Folder::new("features");
    folder
        .file("a.txt", "It rained.")
        .file("b.txt", PLACES)
        .file("c.txt", ARTICLE)
        .file("d.txt", PLACES);
    let all = ["a.txt", "b.txt", "c.txt", "d.txt"];
    let features = |args: &[&str]| features(&folder.run([args, &["-f", "geojson"]].concat()).ok());
    let found = features(&all);
    let reports = folder.run(all.into_iter().chain(["-f", "jsonl"])).lines();
    let places: Vec<(&Value, &Value)> = reports
        .iter()
        .flat_map(|report| {
            report["places"]
                .as_array()
                .unwrap()
                .iter()
                .map(move |place| (report, place))
        })
        .filter(|(_, place)| !place["lat"].is_null())
        .collect();
    assert!(found.len() == places.len() && found.len() >= 8, "{found:?}");
    for (feature, (report, place)) in found.iter().zip(places) {
        assert_eq!(
            (&feature["type"], &feature["geometry"]["type"]),
            (&json!("Feature"), &json!("Point"))
        );
        assert_eq!(
            feature["geometry"]["coordinates"],
            json!([place["lon"], place["lat"]]),
            "the longitude stands first"
        );
        let properties = &feature["properties"];
        assert_eq!(
            [&properties["id"], &properties["headline"]],
            [&report["id"], &report["headline"]["text"]]
        );
        for key in [
            "name", "kind", "country", "admin1", "geonames_id", "mentions",
        ] {
            assert_eq!(properties[key], place[key], "{key}");
        }
        assert_eq!(
            properties["count"],
            place["mentions"].as_array().unwrap().len()
        );
    }
    assert_eq!(features(&["a.txt"]), [] as [Value; 0]);
    assert_eq!(features(&["a.txt", "a.txt"]), [] as [Value; 0]);
    assert!(features(&["b.txt", "--explain"])[0]["properties"]["mentions"][0]["rule"].is_string());
}

#[test]
fn flags_of_tables_and_maps() {
    let folder = Folder::new("no_use");
    folder.file("a.txt", ARTICLE);
    misused(
        folder.run(["a.txt", "-f", "csv"]),
        "csv has one table per file: add --table articles, quotes, speakers, places, figures or dates",
    );
    misused(
        folder.run(["a.txt", "-o", "a.csv"]),
        "csv has one table per file",
    );
    misused(
        folder.run(["a.txt", "--table", "quotes"]),
        "--table selects a table of csv: add -f csv",
    );
    misused(
        folder.run(["a.txt", "--table", "quote", "-f", "csv"]),
        "quotes",
    );
    let explained = rows(
        &folder
            .run(["a.txt", "-f", "csv", "--table", "quotes", "--explain"])
            .ok(),
    );
    assert!(
        explained[0]["rule"]
            .as_str()
            .unwrap()
            .starts_with("quotes/"),
        "{explained:?}"
    );
}
