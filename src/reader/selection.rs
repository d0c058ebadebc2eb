//! Selects the files of a folder that are articles.

use std::path::Path;

use globset::{Error, GlobBuilder, GlobSet, GlobSetBuilder};

use super::Form;

/// The files of a folder that are articles, by extension or by patterns.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    pub(super) form: Form,
    /// Whether symbolic links are followed.
    pub(super) follow: bool,
    wanted: Option<GlobSet>,
    unwanted: GlobSet,
}

impl Selection {
    /// Selects files with the extension of this form.
    pub fn new(form: Form) -> Self {
        Self {
            form,
            ..Self::default()
        }
    }

    /// Sets whether symbolic links to files and folders are followed.
    #[must_use]
    pub fn following(mut self, follow: bool) -> Self {
        self.follow = follow;
        self
    }

    /// Selects files that match one of these patterns instead, except those that match one
    /// beginning with `!`, which may also match folders.
    ///
    /// A pattern with a slash is matched against the path below the named folder, any other against
    /// the name alone, as in a `.gitignore`.
    pub fn globs(mut self, patterns: &[String]) -> Result<Self, Error> {
        let (unwanted, wanted): (Vec<&str>, Vec<&str>) = patterns
            .iter()
            .map(String::as_str)
            .partition(|pattern| pattern.starts_with('!'));
        self.unwanted = set(unwanted.iter().map(|pattern| &pattern[1..]))?;
        if !wanted.is_empty() {
            self.wanted = Some(set(wanted.into_iter())?);
        }
        Ok(self)
    }

    /// Returns the default extension, if there are no patterns.
    pub(super) fn ending(&self) -> Option<&'static str> {
        match (&self.wanted, self.form) {
            (Some(_), _) => None,
            (None, Form::Text) => Some("txt"),
            (None, Form::Lines) => Some("jsonl"),
        }
    }

    /// Whether the file at this path, relative to its folder, is an article.
    pub(super) fn matches(&self, below: &Path) -> bool {
        let wanted = match (&self.wanted, self.ending()) {
            (Some(wanted), _) => wanted.is_match(below),
            (None, ending) => below
                .extension()
                .is_some_and(|e| ending.is_some_and(|ending| e.eq_ignore_ascii_case(ending))),
        };
        let mut folders = below.ancestors();
        wanted && !folders.any(|path| self.unwanted.is_match(path))
    }
}

fn set<'p>(patterns: impl Iterator<Item = &'p str>) -> Result<GlobSet, Error> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let path = match pattern.strip_prefix('/') {
            Some(anchored) => anchored.to_owned(),
            None if pattern.trim_end_matches('/').contains('/') => pattern.to_owned(),
            None => format!("**/{pattern}"),
        };
        let path = if path.ends_with('/') {
            format!("{path}**")
        } else {
            path
        };
        set.add(GlobBuilder::new(&path).literal_separator(true).build()?);
    }
    set.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(form: Form, globs: &[&str], path: &str) -> bool {
        let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
        Selection::new(form)
            .globs(&globs)
            .unwrap()
            .matches(Path::new(path))
    }

    #[test]
    fn extensions_decide_unless_there_are_patterns() {
        for (form, globs, path, expected) in [
            (Form::Text, &[][..], "a/b.TXT", true),
            (Form::Text, &[], "a/b.md", false),
            (Form::Text, &[], "txt", false),
            (Form::Lines, &[], "a.jsonl", true),
            (Form::Lines, &[], "a.txt", false),
            (Form::Text, &["*.md"], "a/b.md", true),
            (Form::Text, &["*.md"], "a/b.txt", false),
            (Form::Text, &["*.md", "*.txt"], "a/b.txt", true),
            (Form::Text, &["*.{md,rst}"], "b.rst", true),
            (Form::Text, &["2024/*.md"], "2024/b.md", true),
            (Form::Text, &["2024/*.md"], "old/2024/b.md", false),
            (Form::Text, &["2024/*.md"], "2024/07/b.md", false),
            (Form::Text, &["2024/**/*.md"], "2024/07/b.md", true),
            (Form::Text, &["/*.md"], "a/b.md", false),
            (Form::Text, &["drafts/"], "a/drafts/b", true),
            (Form::Text, &["!draft-*"], "draft-1.txt", false),
            (Form::Text, &["!draft-*"], "a/final.txt", true),
            (Form::Text, &["!drafts"], "a/drafts/b.txt", false),
            (Form::Text, &["*", "!*.txt"], "a.html", true),
        ] {
            assert_eq!(taken(form, globs, path), expected, "{globs:?} {path}");
        }
    }

    #[test]
    fn invalid_patterns_are_refused() {
        let refused = Selection::new(Form::Text).globs(&["[a".into()]);
        assert!(refused.unwrap_err().to_string().contains("[a"));
    }
}
