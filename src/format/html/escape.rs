//! Escapes the words of an article for a page. Everything from outside goes through here, unless a
//! template says `safe`.

use std::fmt::{self, Write};

use askama::filters::Escaper;

/// Turns markup into text, and makes visible the characters that would act on the page unseen:
/// control characters and those that change the direction of writing.
///
/// Each of these becomes one visible character, so that the page has as many code points as the
/// article.
#[derive(Clone, Copy, Default)]
pub(in crate::format) struct Visible;

impl Escaper for Visible {
    fn write_escaped_str<W: Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        let (mut plain, mut at) = (0, 0);
        while let Some(ahead) = string.as_bytes()[at..].iter().position(may_act) {
            at += ahead;
            let Some(c) = string[at..].chars().next() else {
                break;
            };
            let here = at;
            at += c.len_utf8();
            let Some(instead) = substitute(c) else {
                continue;
            };
            dest.write_str(&string[plain..here])?;
            match instead {
                Substitute::Entity(entity) => dest.write_str(entity)?,
                Substitute::Picture(picture) => dest.write_char(picture)?,
            }
            plain = at;
        }
        dest.write_str(&string[plain..])
    }
}

enum Substitute {
    Entity(&'static str),
    Picture(char),
}

/// For each byte, whether a character that begins with it may need a substitute.
static MAY_ACT: [bool; 256] = {
    let mut acts = [false; 256];
    let mut byte = 0;
    while byte < acts.len() {
        let acting = matches!(byte as u8, 0..=0x1f | b'<' | b'>' | b'&' | b'"' | b'\'' | 0x7f..);
        acts[byte] = acting;
        byte += 1;
    }
    acts
};

fn may_act(byte: &u8) -> bool {
    MAY_ACT[usize::from(*byte)]
}

fn substitute(c: char) -> Option<Substitute> {
    Some(match c {
        '<' => Substitute::Entity("&lt;"),
        '>' => Substitute::Entity("&gt;"),
        '&' => Substitute::Entity("&amp;"),
        '"' => Substitute::Entity("&quot;"),
        '\'' => Substitute::Entity("&#39;"),
        '\t' | '\n' | '\r' => return None,
        // Unicode has visible symbols for the ASCII controls.
        '\0'..='\x1f' => Substitute::Picture(char::from_u32(0x2400 + u32::from(c))?),
        '\x7f' => Substitute::Picture('\u{2421}'),
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => Substitute::Picture(char::REPLACEMENT_CHARACTER),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        Visible.write_escaped_str(&mut out, text).unwrap();
        out
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escaped("</script><img src=x onerror='a(\"b\")'>&"),
            "&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;"
        );
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(
            escaped("a\u{202e}b\u{1b}[2Jc\0\u{7f}\u{9b}"),
            "a\u{fffd}b\u{241b}[2Jc\u{2400}\u{2421}\u{fffd}"
        );
    }

    #[test]
    fn other_text_stays() {
        let text = "“naïve” – 東京 😀\r\n\tعربي e\u{301}\u{ad}";
        assert_eq!(escaped(text), text);
    }
}
