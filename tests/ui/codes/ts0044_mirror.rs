#[twinspan::bridge]
mod ffi {
    #[mirror(other::Options, defaults)]
    struct Options {
        size: u64,
    }
}

#[twinspan::bridge]
mod positions {
    #[mirror(super::other::Options)]
    struct Options {
        size: u64,
    }
    #[mirror(super::other::Options)]
    struct Twice {
        size: u64,
    }
    #[mirror(super::other::Kind, default)]
    enum Kind {
        One,
    }
    #[mirror(super::other::Level, fallback = Three)]
    enum Level {
        One,
    }

    extern "Rust" {
        #[mirror(super::other::Opaque)]
        type Opaque;

        fn by_reference(options: &Options);
        fn slice(options: &[Options]);
        fn boxed(options: Box<Options>);
        fn method(self: &Options);
    }
}

fn main() {}
