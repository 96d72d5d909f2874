//! Documentation and attributes of a bridge, in Rust and in the generated header.

#![deny(missing_docs, unreachable_pub)]

/// The bridge itself.
///
/// With a second paragraph.
#[twinspan::bridge(namespace = "docs")]
pub mod ffi {
    /// A documented struct.
    ///
    /// Its second paragraph, with `code`, "quotes", a backslash \ and */ the end of a comment.
    /// A comment of C++ goes on after this \
    /// and after this, where it is old: what??/
    #[derive(Debug)]
    pub struct Documented {
        /// A documented field. \
        #[doc = "Turned \u{2067}around\rint of_no_line;"]
        pub field: i32,
    }

    /// A documented enum.
    #[derive(Debug)]
    pub enum Choice {
        /// A documented variant.
        First,
        #[doc = "A variant documented by an attribute."]
        Second,
    }

    /// A documented enum with data, which stands beside the module that cxx gets.
    #[derive(Debug)]
    pub enum Either {
        /// A documented variant with data.
        Left(i32),
        /// A documented variant without.
        Neither,
    }

    extern "Rust" {
        /// A documented opaque type.
        type Opaque;
        /// A documented method of Rust.
        fn method(self: &Opaque) -> i32;
        /// A documented function of Rust.
        fn rust_documented() -> Box<Opaque>;
        #[doc = "First. \\\nSecond. \\"]
        #[doc = "Turned \u{202e}around\rint of_no_line;"]
        #[deprecated]
        fn rust_old(value: i32) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/docs.h");

        /// A documented class.
        type Class;
        /// A documented method of C++.
        #[must_use]
        fn get(self: &Class) -> i32;
        /// A documented function of C++.
        ///
        /// ```
        /// use twinspan_test_ffi::docs::ffi;
        /// assert_eq!(ffi::documented().get(), 1);
        /// ```
        fn documented() -> UniquePtr<Class>;
        #[doc(hidden)]
        fn undocumented() -> i32;
        /// An old function.
        #[deprecated(note = "use something else")]
        fn old() -> i32;
        /// cxx carries it, and writes this \
        /// and this: what??/
        fn with_pointer(pointer: fn(i32) -> i32) -> i32;
        /// A deprecated member.
        #[deprecated]
        fn old_member(self: &Class) -> i32;
        /// A function whose name is no style of Rust.
        #[allow(non_snake_case)]
        fn CamelCase() -> i32;

        /// The checks of C++.
        fn checks() -> String;
    }
}

/// The Rust half of a documented opaque type.
pub struct Opaque(i32);

impl Opaque {
    fn method(&self) -> i32 {
        self.0
    }
}

/// A function that only C++ may still call.
#[deprecated]
fn rust_old(value: i32) -> i32 {
    value + 1
}

fn rust_documented() -> Box<Opaque> {
    Box::new(Opaque(2))
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Choice, Documented};

    /// Everything that is generated from this file for C++ code to include.
    fn headers() -> String {
        let folder = concat!(env!("OUT_DIR"), "/cxxbridge/include/twinspan-test-ffi/src");
        std::fs::read_dir(folder)
            .expect("the folder of generated headers")
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("docs.rs."))
            .map(|path| std::fs::read_to_string(path).expect("a readable header"))
            .collect()
    }

    #[test]
    fn comments_are_carried_into_the_headers() {
        let headers = headers();
        for text in [
            "A documented struct.",
            "Its second paragraph",
            "A documented field.",
            "A documented enum.",
            "A documented variant.",
            "A variant documented by an attribute.",
            "A documented opaque type.",
            "A documented method of Rust.",
            "A documented function of Rust.",
        ] {
            assert!(headers.contains(text), "{text}");
        }
    }

    #[test]
    fn documented_items_work() {
        assert_eq!(ffi::documented().get(), 1);
        assert_eq!(ffi::undocumented(), 2);
        #[allow(deprecated)]
        let old = (ffi::old(), ffi::documented().old_member());
        assert_eq!((old, ffi::CamelCase()), ((3, 5), 4));
        assert_eq!(ffi::with_pointer(|number| number + 1), 6);
        assert_eq!(format!("{:?}", Documented { field: 5 }), "Documented { field: 5 }");
        assert_eq!(Choice::Second.repr, 1);
        assert_eq!(ffi::checks(), "");
    }
}
