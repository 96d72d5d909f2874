// All that is wrong is said at once, each at its own token.
#[twinspan::bridge]
mod first {
    struct Both {
        a: Option<i32>,
    }
    #[repr(isize)]
    enum Wide {
        A,
    }
    extern "Rust" {
        type Opaque;
        fn one(a: Option<Opaque>) -> Result<(), &str>;
    }
}

#[twinspan::bridge]
mod second {
    extern "Rust" {
        fn two(corners: &[&u8]);
        fn delete();
        type Opaque;
        // Refused by cxx.
        fn three(a: Opaque);
    }
}

fn main() {}
