//! Many articles at a time.

use crate::helper::{ARTICLE, Folder};

#[test]
fn threads_change_nothing_in_the_output() {
    let folder = Folder::new("threads");
    for i in 0..40 {
        folder.file(format!("in/{i:02}.txt"), if i % 9 == 4 { String::new() } else { ARTICLE.repeat(1 + (i * 5) % 7) });
    }
    for format in ["summary", "json", "jsonl"] {
        let one = folder.run(["in", "-f", format, "-j", "1"]);
        let many = folder.run(["in", "-f", format, "-j", "7"]);
        assert_eq!((&one.out, &one.err, one.status), (&many.out, &many.err, many.status));
        assert!(one.err.ends_with("dateline: 4 of 40 articles failed\n"), "{}", one.err);
    }
}
