//! Properties of the text layer.

use dateline::text::{Document, Span};

/// Checks the text layer: tokens, lines, paragraphs, sentences and quotations are in order, on
/// character boundaries, and each inside the unit that contains it.
pub(crate) fn layers(text: &str) {
    let doc = Document::new(text);
    let on_boundaries = |span: Span| {
        assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        span
    };
    let mut end = 0;
    for (i, token) in doc.tokens().iter().enumerate() {
        let span = on_boundaries(token.span);
        assert!(
            !span.is_empty() && span.start >= end,
            "token {i} {span:?} in {text:?}"
        );
        assert_eq!(
            token.glued,
            i > 0 && span.start == end,
            "token {i} {span:?} in {text:?}"
        );
        assert!(
            !doc.word(i).starts_with(char::is_whitespace)
                && !doc.word(i).ends_with(char::is_whitespace),
            "token {i} in {text:?}"
        );
        end = span.end;
    }
    let mut end = 0;
    for line in doc.lines() {
        let span = on_boundaries(line.span);
        assert!(
            span.start >= end
                && !doc
                    .slice(span)
                    .contains(['\n', '\r', '\u{2028}', '\u{2029}']),
            "line {span:?} in {text:?}"
        );
        assert_eq!(
            line.width as usize,
            doc.slice(span).chars().count(),
            "line {span:?} in {text:?}"
        );
        end = span.end;
    }
    let (mut token, mut line) = (0, 0);
    for paragraph in doc.paragraphs() {
        on_boundaries(paragraph.span);
        assert!(
            paragraph.tokens.start == token && paragraph.tokens.end >= token,
            "{paragraph:?} in {text:?}"
        );
        assert!(
            paragraph.lines.start >= line && paragraph.lines.end > paragraph.lines.start,
            "{paragraph:?} in {text:?}"
        );
        assert!(
            doc.tokens()[paragraph.tokens.clone()]
                .iter()
                .all(|t| paragraph.span.contains(t.span)),
            "{paragraph:?} in {text:?}"
        );
        (token, line) = (paragraph.tokens.end, paragraph.lines.end);
    }
    assert_eq!(
        token,
        doc.tokens().len(),
        "every token is in a paragraph of {text:?}"
    );
    assert!(doc.body() <= doc.paragraphs().len(), "{text:?}");
    let mut token = 0;
    for sentence in doc.sentences() {
        on_boundaries(sentence.span);
        let within = &doc.paragraphs()[sentence.paragraph].tokens;
        assert!(
            sentence.tokens.start == token && sentence.tokens.end > token,
            "{sentence:?} in {text:?}"
        );
        assert!(
            within.start <= sentence.tokens.start && sentence.tokens.end <= within.end,
            "{sentence:?} in {text:?}"
        );
        assert_eq!(sentence.span, doc.hull(sentence.tokens.clone()), "{text:?}");
        token = sentence.tokens.end;
    }
    assert_eq!(
        token,
        doc.tokens().len(),
        "every token is in a sentence of {text:?}"
    );
    assert!(
        doc.quotations().is_sorted_by_key(|q| q.span.start),
        "{text:?}"
    );
    for quotation in doc.quotations() {
        on_boundaries(quotation.span);
        assert!(
            quotation.tokens.start <= quotation.tokens.end
                && quotation.tokens.end <= doc.tokens().len(),
            "{quotation:?} in {text:?}"
        );
        assert!(
            doc.tokens()[quotation.tokens.clone()]
                .iter()
                .all(|t| quotation.span.contains(t.span)),
            "{quotation:?} in {text:?}"
        );
    }
}
