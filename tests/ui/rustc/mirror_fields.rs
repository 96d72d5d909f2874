// What the other type is, rustc knows: each error is at the user's field.
#[twinspan::bridge]
mod ffi {
    #[mirror(other::Gone)]
    struct Gone {
        gone: u8,
        there: u8,
    }
    #[mirror(other::Private)]
    struct Private {
        hidden: u8,
    }
    #[mirror(other::Changed)]
    struct Changed {
        size: Option<u64>,
        name: String,
    }
    #[mirror(other::Missing)]
    struct Missing {
        one: u8,
    }
    #[mirror(other::NoDefault, default)]
    struct NoDefault {
        one: u8,
    }

    extern "Rust" {
        fn take(gone: Gone, hidden: Private, changed: Changed, missing: Missing, last: NoDefault);
    }
}

mod other {
    pub struct Gone {
        pub there: u8,
    }
    pub struct Private {
        hidden: u8,
    }
    pub struct Changed {
        pub size: Option<u32>,
        pub name: String,
    }
    pub struct Missing {
        pub one: u8,
        pub two: u8,
    }
    pub struct NoDefault {
        pub one: u8,
        pub two: u8,
    }
}

fn take(
    _: other::Gone,
    _: other::Private,
    _: other::Changed,
    _: other::Missing,
    _: other::NoDefault,
) {
}

fn main() {}
