#[twinspan::bridge]
mod ffi {
    #[mirror(other::Missing)]
    enum Missing {
        One,
    }
    #[mirror(other::Gone)]
    enum Gone {
        One,
        Two,
    }
    #[mirror(other::Changed)]
    enum Changed {
        One(u8),
        Two { size: u8 },
    }
    #[mirror(std::sync::atomic::Ordering)]
    enum Ordering {
        Relaxed,
        SeqCst,
    }
    #[mirror(other::Nowhere)]
    enum Nowhere {
        One,
    }
    // Of another type than the function says.
    #[mirror(other::Plain)]
    enum Plain {
        One,
    }

    extern "Rust" {
        fn take(one: Missing, two: Gone, three: Changed, ordering: Ordering, other: Nowhere, plain: Plain);
    }
}

mod other {
    pub enum Missing {
        One,
        Two,
    }
    pub enum Gone {
        One,
    }
    pub enum Changed {
        One(u16),
        Two { length: u8 },
    }
    pub enum Plain {
        One,
    }
}

fn take(
    _: other::Missing,
    _: other::Gone,
    _: other::Changed,
    _: std::sync::atomic::Ordering,
    _: (),
    _: ffi::Plain,
) {
}

fn main() {}
