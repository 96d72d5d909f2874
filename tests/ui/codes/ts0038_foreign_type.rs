#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Names = std::collections::VecDeque<String>;
        type Lines<'a> = std::str::Lines<'a>;
    }

    struct Page {
        names: Box<Names>,
        more: Optional<Box<Names>>,
    }
}

fn main() {}
