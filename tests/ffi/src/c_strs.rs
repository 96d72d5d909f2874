//! `&CStr`, C++'s `const char *`: never null, and whose it was before.

#[twinspan::bridge(namespace = "c_strs")]
pub mod ffi {
    extern "Rust" {
        type Labels;
        fn rust_count(text: &CStr) -> usize;
        fn rust_same(text: &core::ffi::CStr) -> &CStr;
        fn rust_maybe(text: Option<&std::ffi::CStr>) -> Option<&CStr>;
        fn rust_checked(text: &CStr) -> Result<&CStr, Empty>;
        fn rust_fill(buffer: &mut Vec<u8>, text: &CStr);
        fn rust_labels() -> Box<Labels>;
        fn label(self: &Labels, index: usize) -> Option<&CStr>;
        fn first(self: &Labels) -> &CStr;
        fn rust_longest(next: impl FnMut(&CStr) -> Option<&CStr>) -> usize;
        fn rust_namer() -> Box<dyn Fn(&CStr) -> &CStr + Send>;
    }

    #[derive(Debug)]
    pub struct Empty {
        pub length: usize,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/c_strs.h");

        type Names;
        fn names() -> UniquePtr<Names>;
        fn first(self: &Names) -> &CStr;
        fn find(self: &Names, name: &CStr) -> Option<&CStr>;
        fn cpp_count(text: &CStr) -> usize;
        fn cpp_same(text: &CStr) -> &CStr;
        fn cpp_maybe(text: Option<&CStr>) -> Option<&CStr>;
        fn cpp_null(text: &CStr) -> &CStr;
        fn cpp_checked(text: &CStr) -> Result<&CStr>;
        fn cpp_each(each: &mut dyn FnMut(&CStr) -> bool) -> usize;
        fn cpp_null_each(each: &dyn Fn(&CStr) -> usize) -> usize;
        fn cpp_skip(by: usize) -> Box<dyn Fn(&CStr) -> &CStr>;
        fn cpp_keep(value: UniquePtr<CxxString>, text: &CStr) -> bool;
        fn checks() -> String;

        // A class of a library that is made of text with a NUL at its end.
        fn label_text(label: &CStr) -> &CStr;
        fn label_length(label: &str) -> Result<usize>;
        #[rust_name = "label_length_if"]
        fn label_length(label: Option<&CStr>) -> Result<usize>;
        fn title_length(title: &CStr) -> usize;
        #[rust_name = "title_length_of"]
        fn title_length(title: String) -> usize;
        type Sign;
        #[constructor]
        fn new(title: &CStr, label: &CStr) -> UniquePtr<Sign>;
        fn length(self: &Sign) -> usize;
    }
}

use std::ffi::{CStr, CString};
use std::fmt;

impl fmt::Display for ffi::Empty {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.length)
    }
}

fn rust_count(text: &CStr) -> usize {
    text.count_bytes()
}

fn rust_same(text: &CStr) -> &CStr {
    text
}

fn rust_maybe(text: Option<&CStr>) -> Option<&CStr> {
    text
}

fn rust_checked(text: &CStr) -> Result<&CStr, ffi::Empty> {
    if text.is_empty() { Err(ffi::Empty { length: 0 }) } else { Ok(text) }
}

fn rust_fill(buffer: &mut Vec<u8>, text: &CStr) {
    buffer.clear();
    buffer.extend(text.to_bytes_with_nul());
}

pub struct Labels(Vec<CString>);

fn rust_labels() -> Box<Labels> {
    Box::new(Labels(vec![c"one".into(), c"".into(), CString::from(c"\xff\xfe")]))
}

impl Labels {
    fn label(&self, index: usize) -> Option<&CStr> {
        self.0.get(index).map(CString::as_c_str)
    }

    fn first(&self) -> &CStr {
        &self.0[0]
    }
}

fn rust_longest(next: impl FnMut(&CStr) -> Option<&CStr>) -> usize {
    [c"a", c"abc", c""].into_iter().filter_map(next).map(CStr::count_bytes).sum()
}

fn rust_namer() -> Box<dyn Fn(&CStr) -> &CStr + Send> {
    Box::new(|text| text)
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::ffi::CString;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    const NULL: &str = "C++ passed a null pointer as a `&CStr`; declare an `Option<&CStr>` where there may be none";

    fn refused<T>(run: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(run)).map(|_| ()).unwrap_err();
        payload.downcast_ref::<&str>().expect("a message").to_string()
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        let long = CString::new(vec![b'x'; 1 << 20]).unwrap();
        for text in [c"", c"text", c"\xff not UTF-8", &long] {
            assert_eq!(ffi::cpp_count(text), text.count_bytes());
            assert_eq!(ffi::cpp_same(text).as_ptr(), text.as_ptr(), "not a copy");
            assert_eq!(ffi::cpp_maybe(Some(text)), Some(text));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_checked(c"good").unwrap(), c"good");
        assert_eq!(ffi::cpp_checked(c"bad").unwrap_err().what(), "bad");
        let names = ffi::names();
        assert_eq!(names.first(), c"first");
        assert_eq!(names.find(c"second"), Some(c"second"));
        assert_eq!(names.find(c"third"), None);
        let mut seen = Vec::new();
        let stopped = ffi::cpp_each(&mut |text| {
            seen.push(text.to_owned());
            text != c"b"
        });
        assert_eq!((stopped, &seen[..]), (2, &[c"a".to_owned(), c"b".to_owned()][..]));
        assert_eq!(ffi::cpp_skip(2)(c"abcd"), c"cd");
    }

    #[test]
    fn classes_that_are_made_of_it() {
        let text = c"text";
        assert_eq!(ffi::label_text(text).as_ptr(), text.as_ptr(), "not a copy");
        assert_eq!(ffi::title_length(text), 4);
        assert_eq!(ffi::Sign::new(c"abc", c"de").length(), 5);
        // With a copy that lives as long as the call, also where it is not within the class.
        let long = "x".repeat(1 << 10);
        assert_eq!(ffi::label_length(&long).unwrap(), 1 << 10);
        assert_eq!(ffi::title_length_of(long), 1 << 10);
        assert!(ffi::label_length("a\0b").unwrap_err().what().contains("NUL"));
        assert_eq!(ffi::label_length_if(Some(c"ab")).unwrap(), 2);
        let none = ffi::label_length_if(None).unwrap_err();
        assert_eq!(none.what(), "there is no text for a class that is made of one");
    }

    #[test]
    fn null_is_refused() {
        assert_eq!(refused(|| ffi::cpp_null(c"")), NULL);
        assert_eq!(refused(|| ffi::cpp_null_each(&|text| text.count_bytes())), NULL);
        assert_eq!(refused(|| ffi::cpp_checked(c"null").is_ok()), NULL);
        crate::live::balanced(|| assert!(!ffi::cpp_keep(cxx::UniquePtr::null(), c"")));
    }
}
