#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Token;
        fn renew(token: Token) -> Option<u32>;
        fn count(words: VecDeque<u32>) -> Option<u32>;
        fn generic<T>(limit: Option<u32>);
    }
    unsafe extern "C++" {
        include!("demo/src/widget.h");
        type Widget;
        fn make(size: Option<u32>) -> Widget;
        fn change(size: Option<u32>, widget: &mut Widget);
    }
    extern "C++-unwind" {
        unsafe fn left_to_cxx(size: Option<u32>);
    }
}

fn main() {}
