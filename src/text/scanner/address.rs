//! Web and e-mail addresses.

use super::{Scanner, is_space};

/// The maximum length of a mailbox name (RFC 5321, 4.5.3.1.1). Looking no further keeps the scan
/// linear.
const LONGEST_MAILBOX: usize = 64;

impl Scanner<'_> {
    /// Returns the end of a web or e-mail address that begins here.
    pub(super) fn address(&self, start: usize) -> Option<usize> {
        let rest = &self.bytes[start..];
        let web = opens_web(rest)
            && [b"http://".as_slice(), b"https://", b"www."]
                .iter()
                .any(|p| starts_with_ignoring_case(rest, p));
        if !web && !self.has_mail {
            return None;
        }
        let mailbox = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
        let name = if web {
            start
        } else {
            start
                + rest
                    .iter()
                    .take(LONGEST_MAILBOX)
                    .take_while(mailbox)
                    .count()
        };
        let mail = !web
            && self.bytes.get(name) == Some(&b'@')
            && self
                .char_at(name + 1)
                .is_some_and(|c| c.is_ascii_alphanumeric());
        if !web && !mail {
            return None;
        }
        let end = self.run(name, |c| {
            !is_space(c) && !matches!(c, '<' | '>' | '"' | '“' | '”' | '(' | ')' | '[' | ']')
        });
        let trimmed =
            self.text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']);
        Some(start + trimmed.len())
    }
}

/// Whether a web address may begin with these bytes. Of the many words that begin with an h or a w,
/// hardly any goes on like one.
pub(super) fn opens_web(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'h' | b'H', b't' | b'T', ..] | [b'w' | b'W', b'w' | b'W', ..]
    )
}

fn starts_with_ignoring_case(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes
        .get(..prefix.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}
