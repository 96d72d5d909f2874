#[twinspan::bridge(namespace = "tuples")]
mod ffi {
    struct Line {
        at: Tuple<u32, u32>,
    }

    extern "Rust" {
        fn longest(text: &str) -> (u32, String);
        fn find(of: (&str, u32), from: Option<(u32, u32)>) -> Result<(u32, Line, bool), Missing>;
    }

    #[derive(Debug)]
    struct Missing {
        of: String,
    }

    unsafe extern "C++" {
        include!("golden/tuples/user.h");

        fn swap(pair: (u32, String)) -> (String, u32);
        fn in_place(pair: Tuple<u32, String>) -> Option<(String, u32)>;
        fn each(visit: &dyn Fn((u32, String)) -> (u8, u8));
    }
}

use twinspan::Tuple;

fn longest(text: &str) -> (u32, String) {
    (text.len() as u32, text.to_owned())
}

fn find(
    (text, number): (&str, u32),
    from: Option<(u32, u32)>,
) -> Result<(u32, ffi::Line, bool), ffi::Missing> {
    let Some((line, column)) = from else { return Err(ffi::Missing { of: text.to_owned() }) };
    Ok((number, ffi::Line { at: Tuple::from((line, column)) }, true))
}
