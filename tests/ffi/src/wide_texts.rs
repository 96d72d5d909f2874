//! UTF-16 and UTF-32 of C++ as `&str` and `String`, as docs/language/text.md says.

#[twinspan::bridge(namespace = "wide_texts")]
pub mod ffi {
    extern "Rust" {
        fn utf16(text: &str) -> Vec<u16> {
            text.encode_utf16().collect()
        }
        fn utf32(text: &str) -> Vec<char> {
            text.chars().collect()
        }
        fn of_utf32(text: Vec<char>) -> String {
            text.into_iter().collect()
        }
    }
    #[namespace = ""]
    unsafe extern "C++" {
        include!("twinspan/convert.h");
        include!(<string>);
        cpp! {
            template <>
            struct twinspan::Convert<std::u16string> {
              static std::u16string from(rust::Str text) {
                const rust::Vec<std::uint16_t> units = wide_texts::utf16(text);
                return {units.begin(), units.end()};
              }
              static rust::String into(const std::u16string &text) {
                return {text.data(), text.size()};
              }
            };
            template <>
            struct twinspan::Convert<const char16_t *> {
              static rust::String into(const char16_t *text) { return text; }
            };
            template <>
            struct twinspan::Convert<std::u32string> {
              static std::u32string from(rust::Str text) {
                const rust::Vec<char32_t> chars = wide_texts::utf32(text);
                return {chars.begin(), chars.end()};
              }
              static rust::String into(const std::u32string &text) {
                rust::Vec<char32_t> chars;
                for (const char32_t c : text) {
                  chars.push_back(c);
                }
                return wide_texts::of_utf32(std::move(chars));
              }
            };
        }
    }
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/wide_texts.h");
        type Title;
        #[constructor]
        fn new(text: &str) -> UniquePtr<Title>;
        fn text(self: &Title) -> String;
        fn halves(self: &Title) -> Result<Vec<String>>;
        fn units(self: &Title) -> usize;
        fn append(self: Pin<&mut Title>, text: &str) {
            cpp!(self.append(twinspan::Convert<std::u16string>::from(text).c_str());)
        }
        fn default_title() -> String;
        fn unpaired() -> Result<String>;
        fn doubled(text: &str) -> String;
        fn surrogate() -> String;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Title};

    #[test]
    fn utf16() {
        for text in ["", "a", "Grüße", "€ and 😀", &"x😀".repeat(1000)] {
            let mut title = Title::new(text);
            assert_eq!(
                (title.text(), title.units()),
                (text.to_owned(), text.encode_utf16().count())
            );
            title.pin_mut().append("+😀");
            assert_eq!(title.text(), format!("{text}+😀"));
        }
        assert_eq!(Title::new("ab").halves().unwrap(), ["a", "b"]);
        assert_eq!(ffi::default_title(), "Grüße");
    }

    #[test]
    fn what_is_no_utf16() {
        let said = "data for rust::String is not utf-16";
        assert_eq!(ffi::unpaired().unwrap_err().what(), said);
        assert_eq!(Title::new("😀").halves().unwrap_err().what(), said); // between the surrogates
    }

    #[test]
    fn utf32() {
        assert_eq!(ffi::doubled("ä😀"), "ä😀ä😀");
        assert!(std::panic::catch_unwind(ffi::surrogate).is_err());
    }
}
