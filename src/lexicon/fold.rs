//! Removes accents, so that a name is found whether or not a newsroom keeps its accents.

/// Returns the text without accents, letter for letter.
pub fn without_accents(text: &str) -> String {
    let plain = |c: char| {
        let lower = c.to_lowercase().next().map_or(c, unaccented);
        match c.is_uppercase() {
            true if lower.is_ascii() => lower.to_ascii_uppercase(),
            true => c,
            false => unaccented(c),
        }
    };
    text.chars().map(plain).collect()
}

/// Returns the letter without its accent, for lower-case Latin letters that have one.
pub fn unaccented(c: char) -> char {
    match c {
        '\u{0}'..='\u{7f}' => c,
        'à'..='å'
        | 'ā'
        | 'ă'
        | 'ą'
        | 'ǎ'
        | 'ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ắ'
        | 'ằ'
        | 'ậ'
        | 'ẵ'
        | 'ẩ'
        | 'ặ' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' => 'c',
        'ď' | 'đ' | 'ḑ' | 'ḍ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ể' | 'ệ' | 'ễ' | 'ə' => {
            'e'
        }
        'ğ' | 'ģ' | 'ġ' => 'g',
        'ħ' | 'ḩ' | 'ḥ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ĩ' | 'ĭ' | 'ị' | 'ỉ' => 'i',
        'ķ' | 'ḵ' => 'k',
        'ł' | 'ļ' | 'ľ' | 'ḷ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ṇ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ŏ' | 'ơ' | 'ố' | 'ồ' | 'ộ' | 'ớ' | 'ờ' | 'ợ' | 'ọ' => {
            'o'
        }
        'ř' | 'ŕ' => 'r',
        'ś' | 'ş' | 'š' | 'ș' | 'ṣ' | 'ŝ' => 's',
        'ť' | 'ţ' | 'ț' | 'ṭ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ŭ' | 'ũ' | 'ư' | 'ứ' | 'ừ' | 'ự' | 'ụ' => {
            'u'
        }
        'ý' | 'ÿ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẕ' | 'ẓ' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_accents_are_removed() {
        assert_eq!(
            without_accents("Bodø, Élysée, İzmir"),
            "Bodo, Elysee, Izmir"
        );
        for same in ["Oslo", "Якутск", "ẞ ﬁ 東京", ""] {
            assert_eq!(without_accents(same), same);
        }
    }
}
