//! Lifetimes in functions and in types, written and elided.

// Written by cxx's expansion.
#![allow(unused_lifetimes)]

use cxx::UniquePtr;

#[twinspan::bridge(namespace = "lifetimes")]
#[allow(mismatched_lifetime_syntaxes)]
pub mod ffi {
    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct Pair<'a, 'b> {
        pub left: &'a str,
        pub right: &'b str,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Nested<'a> {
        pub pair: Pair<'a, 'static>,
        pub list: Vec<Pair<'a, 'a>>,
    }

    extern "Rust" {
        type Borrowed<'a>;
        unsafe fn borrowed<'a>(text: &'a str) -> Box<Borrowed<'a>>;
        unsafe fn text<'a>(self: &Borrowed<'a>) -> &'a str;
        unsafe fn shorten<'a, 'b>(self: &'b mut Borrowed<'a>, by: usize) -> &'b mut Borrowed<'a>;
        unsafe fn all<'a>(texts: &'a [&'a str]) -> Vec<Borrowed<'a>>;
        fn length(self: &Borrowed) -> usize;
        fn inferred_length(self: &Borrowed<'_>) -> usize;
        fn static_length(self: &Borrowed<'static>) -> usize;
        fn lengths(all: &Vec<Borrowed>) -> usize;
        fn elided_box(value: Box<Borrowed>) -> usize;

        unsafe fn left<'a, 'b>(left: &'a str, right: &'b str) -> &'a str;
        unsafe fn larger<'a>(left: &'a i32, right: &'a i32) -> &'a i32;
        unsafe fn first_mut<'a>(slice: &'a mut [i32], other: &i32) -> &'a mut i32;
        unsafe fn pair<'a, 'b>(left: &'a str, right: &'b str) -> Pair<'a, 'b>;
        unsafe fn rust_swap<'a>(pair: Pair<'a, 'a>) -> Pair<'a, 'a>;
        unsafe fn rust_view<'a>(text: &'a CxxString) -> UniquePtr<View<'a>>;
        fn pair_length(pair: &Pair) -> usize;
        fn nested_length(nested: Nested) -> usize;
        unsafe fn fallible<'a>(text: &'a str, fail: bool) -> Result<Box<Borrowed<'a>>>;
        fn forever() -> &'static str;
        unsafe fn rust_pointer<'a>(value: *mut Borrowed<'a>) -> *mut Borrowed<'a>;
        unsafe fn rust_fallible_pointer<'a>(
            value: *const Borrowed<'a>,
        ) -> Result<*const Borrowed<'a>>;
        fn address(self: &Borrowed) -> *const Borrowed;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/lifetimes.h");

        type View<'a>;
        fn view<'a>(text: &'a CxxString) -> UniquePtr<View<'a>>;
        fn view_elided(text: &CxxString) -> UniquePtr<View>;
        fn share_view<'a>(text: &'a CxxString) -> SharedPtr<View<'a>>;
        fn text<'a>(self: &View<'a>) -> &'a CxxString;
        fn size(self: &View) -> usize;
        #[rust_name = "inferred_size"]
        fn size(self: &View<'_>) -> usize;
        #[rust_name = "static_size"]
        fn size(self: &View<'static>) -> usize;
        fn reset<'a>(self: Pin<&mut View<'a>>, text: &'a CxxString);
        fn views<'a>(text: &'a CxxString) -> UniquePtr<CxxVector<View<'a>>>;

        fn cpp_left<'a, 'b>(left: &'a str, right: &'b str) -> &'a str;
        fn cpp_larger<'a>(left: &'a i32, right: &'a i32) -> &'a i32;
        fn cpp_first_mut<'a>(slice: &'a mut [i32], other: &i32) -> &'a mut i32;
        fn cpp_swap<'a, 'b>(pair: Pair<'a, 'b>) -> Pair<'b, 'a>;
        fn cpp_box<'a>(value: Box<Borrowed<'a>>) -> Box<Borrowed<'a>>;
        fn cpp_vec<'a>(values: Vec<Pair<'a, 'a>>) -> Vec<Pair<'a, 'a>>;
        fn cpp_fallible<'a>(text: &'a CxxString, fail: bool) -> Result<UniquePtr<View<'a>>>;
        fn cpp_forever() -> &'static str;
        unsafe fn cpp_unbound<'a>(text: *const c_char) -> &'a str;

        unsafe fn cpp_length(value: *mut Borrowed) -> usize;
        unsafe fn cpp_pointer<'a>(value: *mut Borrowed<'a>) -> *mut Borrowed<'a>;
        unsafe fn cpp_fallible_pointer<'a>(value: *mut Borrowed<'a>) -> Result<*mut Borrowed<'a>>;
        unsafe fn cpp_visit(value: *mut Borrowed, visit: impl Fn(*mut Borrowed) -> usize) -> usize;
        unsafe fn is(self: &View, other: *const View) -> bool;

        fn checks() -> String;
    }

    impl<'a> Box<Nested<'a>> {}
    impl<'a> Vec<Nested<'a>> {}
}

use ffi::{Nested, Pair, View};

#[derive(Debug)]
pub struct Borrowed<'a> {
    text: &'a str,
}

impl<'a> Borrowed<'a> {
    fn text(&self) -> &'a str {
        self.text
    }

    fn shorten(&mut self, by: usize) -> &mut Borrowed<'a> {
        self.text = &self.text[by..];
        self
    }

    fn length(&self) -> usize {
        self.text.len()
    }

    fn inferred_length(&self) -> usize {
        self.text.len()
    }

    fn address(&self) -> *const Self {
        self
    }

    fn static_length(&self) -> usize {
        self.text.len()
    }
}

fn borrowed(text: &str) -> Box<Borrowed<'_>> {
    Box::new(Borrowed { text })
}

fn all<'a>(texts: &'a [&'a str]) -> Vec<Borrowed<'a>> {
    texts.iter().map(|text| Borrowed { text }).collect()
}

fn lengths(all: &Vec<Borrowed>) -> usize {
    all.iter().map(Borrowed::length).sum()
}

fn elided_box(value: Box<Borrowed>) -> usize {
    value.length()
}

fn left<'a>(left: &'a str, _right: &str) -> &'a str {
    left
}

fn larger<'a>(left: &'a i32, right: &'a i32) -> &'a i32 {
    left.max(right)
}

fn first_mut<'a>(slice: &'a mut [i32], other: &i32) -> &'a mut i32 {
    slice[0] = *other;
    &mut slice[0]
}

fn pair<'a, 'b>(left: &'a str, right: &'b str) -> Pair<'a, 'b> {
    Pair { left, right }
}

fn rust_swap<'a>(pair: Pair<'a, 'a>) -> Pair<'a, 'a> {
    Pair { left: pair.right, right: pair.left }
}

fn rust_view(text: &cxx::CxxString) -> UniquePtr<View<'_>> {
    ffi::view(text)
}

fn pair_length(pair: &Pair) -> usize {
    pair.left.len() + pair.right.len()
}

fn nested_length(nested: Nested) -> usize {
    nested.list.iter().chain([&nested.pair]).map(pair_length).sum()
}

fn fallible(text: &str, fail: bool) -> Result<Box<Borrowed<'_>>, &'static str> {
    if fail { Err("failed") } else { Ok(borrowed(text)) }
}

unsafe fn rust_pointer<'a>(value: *mut Borrowed<'a>) -> *mut Borrowed<'a> {
    value
}

unsafe fn rust_fallible_pointer<'a>(
    value: *const Borrowed<'a>,
) -> Result<*const Borrowed<'a>, &'static str> {
    if value.is_null() { Err("null") } else { Ok(value) }
}

fn forever() -> &'static str {
    "forever"
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Pair, View};
    use super::{Borrowed, borrowed};
    use cxx::{CxxString, UniquePtr, let_cxx_string};

    #[test]
    fn classes_that_borrow() {
        let_cxx_string!(long = "long text");
        let text: &CxxString = &long;
        let kept: &CxxString = {
            let mut view: UniquePtr<View> = ffi::view(text);
            assert_eq!((view.size(), ffi::view_elided(text).size()), (9, 9));
            assert_eq!(ffi::share_view(text).size(), 9);
            assert_eq!(view.inferred_size(), 9);
            let _: fn(&View<'static>) -> usize = View::static_size;
            view.pin_mut().reset(text);
            // Outlives the view: it is the text's own lifetime.
            view.text()
        };
        assert_eq!(kept.to_str(), Ok("long text"));
        let views = ffi::views(text);
        assert_eq!(views.iter().map(View::size).sum::<usize>(), 18);
        assert_eq!(ffi::cpp_fallible(text, false).unwrap().size(), 9);
        assert!(ffi::cpp_fallible(text, true).is_err());
    }

    #[test]
    fn functions_that_borrow() {
        let left = "left".to_owned();
        let kept = {
            let right = "right".to_owned();
            ffi::cpp_left(&left, &right)
        };
        assert_eq!(kept, "left");
        assert_eq!(*ffi::cpp_larger(&1, &2), 2);
        let mut numbers = [1, 2];
        *ffi::cpp_first_mut(&mut numbers, &5) += 1;
        assert_eq!(numbers, [6, 2]);
        assert_eq!(ffi::cpp_forever(), "forever");
        // SAFETY: the text is static.
        assert_eq!(unsafe { ffi::cpp_unbound(c"unbound".as_ptr()) }, "unbound");
    }

    #[test]
    fn structs_that_borrow() {
        let left = "left".to_owned();
        let swapped: Pair<'static, '_> = ffi::cpp_swap(Pair { left: &left, right: "static" });
        assert_eq!((swapped.left, swapped.right), ("static", "left"));
        assert_eq!(ffi::cpp_vec(vec![swapped, swapped]).len(), 2);
        assert_eq!(ffi::cpp_box(borrowed(&left)).length(), 4);
    }

    /// The C ABI has no lifetimes, and a pointer that can be written through has exactly one.
    #[test]
    fn pointers_to_what_borrows() {
        let text = "local".to_owned();
        let mut value = Borrowed { text: &text };
        let pointer: *mut Borrowed<'_> = &mut value;
        let_cxx_string!(long = "long text");
        let view = ffi::view(&long);
        // SAFETY: both objects live longer than the calls.
        unsafe {
            assert_eq!(ffi::cpp_length(pointer), 5);
            assert_eq!(ffi::cpp_pointer(pointer), pointer);
            assert_eq!(ffi::cpp_fallible_pointer(pointer).unwrap(), pointer);
            assert!(ffi::cpp_fallible_pointer(std::ptr::null_mut()).is_err());
            assert_eq!(
                ffi::cpp_visit(pointer, |value| {
                    let lent: &Borrowed = &*value;
                    lent.length()
                }),
                5
            );
            assert!(view.is(view.as_ptr()));
        }
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
