//! The same by a bridge: lengths go along, owners have destructors, and UTF-8 is checked where it comes in.

// page: bridge
#[twinspan::bridge(c_face, namespace = "strings")]
mod ffi {
    extern "Rust" {
        fn greeting(name: &str) -> String;
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/strings.h");
        fn word_count(text: &str) -> Result<usize, CxxException>;
        fn upper(text: &str) -> Result<String, CxxException>;
        fn raw(bytes: &[u8]) -> Result<String, CxxException>;

        type Label;
        fn label(text: &str) -> UniquePtr<Label>;
        fn text(self: &Label) -> &str;
        fn set(self: Pin<&mut Label>, text: &str);

        fn calls_rust() -> Result<(), CxxException>;
    }
}

fn greeting(name: &str) -> String {
    format!("Hello, {name}")
}
// page: end

pub use ffi::{Label, calls_rust, label, raw, upper, word_count};

// page: library
/// strings.h, each declaration of which the C compiler compares with it.
#[twinspan::bridge]
pub mod library {
    unsafe extern "C" {
        include!("patterns-example/c/strings.h");
        fn words_count(text: &CStr) -> usize;

        #[drop(label_free)]
        type label;
        fn label_new(text: &CStr) -> Option<Owned<label>>;
        fn label_free(one: *mut label);
        fn label_set(one: &mut label, text: &CStr) -> c_int;
        fn label_text(one: &label) -> &CStr;

        fn text_upper(text: &CStr) -> *mut c_char;
        fn text_free(text: *mut c_char);
    }
}
// page: end
