#[twinspan::bridge]
mod ffi {
    struct Record {
        owner: Rc<str>,
    }
    extern "Rust" {
        type Index;
        fn open(path: Strng) -> Arc<Index>;
        fn part(of: &Index, range: Range<usize>) -> std::string::String;
        fn text(of: str, all: [u8]) -> Box<[u8]>;
    }
    unsafe extern "C++" {
        fn count(words: &Vec<words::Word>) -> int;
    }
}

fn main() {}
