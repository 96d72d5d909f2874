// The result borrows from what the declaration says.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/text.h");
        fn longest<'a>(a: &'a str, b: &'a str) -> Option<&'a str>;
    }
    extern "Rust" {
        unsafe fn first<'a, 'b>(a: &'a str, b: &'b str) -> Option<&'a str>;
        type Index;
        fn name(self: &Index, default: &str) -> Option<&str>;
    }
}

// C++ is told that the result lives as long as `a`.
fn first<'a, 'b>(_: &'a str, b: &'b str) -> Option<&'b str> {
    Some(b)
}

pub struct Index;

// C++ is told that the result lives as long as the index.
impl Index {
    fn name<'a>(&self, default: &'a str) -> Option<&'a str> {
        Some(default)
    }
}

fn main() {
    let a = String::from("a");
    let longest = {
        let b = String::from("b");
        ffi::longest(&a, &b)
    };
    drop(longest);
}
