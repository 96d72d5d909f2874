#[twinspan::bridge]
mod ffi {
    struct Span {
        range: (u32, u32),
    }
    extern "Rust" {
        fn find(text: &str) -> (u32, (u8, String));
        fn one(number: (u32,), all: &Vec<(i8, i8)>);
        fn lent(of: &Tuple<u32>, to: Vec<Tuple<u8, &u8>>);
        fn many(of: Tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>);
    }
}

fn main() {}
