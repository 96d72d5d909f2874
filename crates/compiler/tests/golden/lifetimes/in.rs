#[twinspan::bridge]
mod ffi {
    struct Words<'a> {
        text: &'a str,
        bytes: &'a [u8],
    }

    extern "Rust" {
        type Cursor<'a>;

        unsafe fn cursor<'a>(text: &'a str, limit: &usize) -> Box<Cursor<'a>>;
        unsafe fn next<'a>(self: &mut Cursor<'a>) -> Option<&'a str>;
        unsafe fn words<'a>(text: &'a str) -> Words<'a>;
    }

    unsafe extern "C++" {
        include!("golden/lifetimes/user.h");

        type View<'a>;

        fn view<'a>(text: &'a str, other: &str) -> UniquePtr<View<'a>>;
        fn longest<'a>(left: &'a str, right: &'a str, other: Option<&str>) -> &'a str;
        fn text<'a>(self: &View<'a>) -> &'a str;
    }
}

use ffi::Words;

pub struct Cursor<'a>(std::str::Split<'a, char>);

fn cursor<'a>(text: &'a str, _: &usize) -> Box<Cursor<'a>> {
    Box::new(Cursor(text.split(' ')))
}

impl<'a> Cursor<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }
}

fn words<'a>(text: &'a str) -> Words<'a> {
    Words { text, bytes: text.as_bytes() }
}
