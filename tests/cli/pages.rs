//! HTML pages: a single one, or a folder with an index.

use std::fs;

use crate::helper::{ARTICLE, Folder};

#[test]
fn one_article_gives_one_page() {
    let folder = Folder::new("one_page");
    folder.file("a.txt", ARTICLE);
    let printed = folder.run(["a.txt", "-f", "html"]).ok();
    assert!(printed.starts_with("<!doctype html>") && printed.trim_end().ends_with("</html>"));
    assert!(!printed.contains("index.html"), "there is none to go to");
    folder.run(["a.txt", "-o", "new/a.html"]).ok();
    assert_eq!(
        fs::read_to_string(folder.path().join("new/a.html")).unwrap(),
        printed
    );
}

#[test]
fn several_articles_need_a_folder() {
    let folder = Folder::new("several_pages");
    folder.file("in/a.txt", ARTICLE).file("in/b.txt", ARTICLE);
    for arguments in [&["in", "-f", "html"][..], &["in", "-o", "all.html"]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("name a folder"), "{}", ran.err);
    }
    assert!(!folder.path().join("all.html").exists());
}

#[test]
fn a_folder_of_pages_mirrors_the_articles_and_has_an_index() {
    let folder = Folder::new("folder_of_pages");
    folder
        .file("in/a.txt", ARTICLE)
        .file("in/b c/d.txt", ARTICLE)
        .file("in/empty.txt", "")
        .file("in/index.txt", ARTICLE);
    let ran = folder.run(["in", "-f", "html", "-o", "site"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    let read = |name: &str| fs::read_to_string(folder.path().join("site").join(name)).unwrap();
    let index = read("index.html");
    for page in ["a.html", "b%20c/d.html", "index-article.html"] {
        assert!(index.contains(&format!("href=\"{page}\"")), "{page}");
    }
    assert!(
        index.contains("<h1>3 articles</h1>"),
        "failed articles are not counted"
    );
    assert!(read("b c/d.html").contains("href=\"../index.html\""));
    assert!(read("index-article.html").contains("href=\"index.html\""));
    folder
        .run(["in/a.txt", "-f", "html", "-o", "again", "-j", "2"])
        .ok();
    let again = folder.run(["in", "-f", "html", "-o", "again", "-j", "3"]);
    assert_eq!(again.status, 1);
    assert_eq!(
        fs::read_to_string(folder.path().join("again/index.html")).unwrap(),
        index,
        "the same articles give the same index"
    );
}
