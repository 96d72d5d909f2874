// An opaque type of Rust has to have a size of its own: C++ gets thin pointers.
#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Text;
        fn length(text: &Text) -> Option<usize>;
    }
}

type Text = str;

fn length(text: &Text) -> Option<usize> {
    Some(text.len())
}

fn main() {}
