#[twinspan::bridge]
mod ffi {
    extern "C++" {
        include!("demo/src/store.h");
        fn lookup(key: &str) -> Option<i64>;
    }
    extern "Rust" {
        fn longest<'a>(a: &'a str, b: &'a str) -> Option<&'a str>;
        fn raw(value: *const i32) -> Option<i32>;
        fn change(value: &i32) -> Option<&mut i32>;
        fn find(at: impl Fn(&i32) -> &mut i32);
    }
}

fn main() {}
