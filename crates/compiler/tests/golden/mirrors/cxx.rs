#[cxx::bridge(namespace = "mirrors")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/mirrors/in.rs.types.h");
    }
    /// Two numbers: in registers.
    #[derive(Clone, Copy)]
    struct Span {
        start: u32,
        end: u32,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Options = super::Options;
    }
    #[derive(Debug)]
    enum Kind {
        One,
        Other,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Event = super::Event;
    }
    #[derive(Clone)]
    struct Failure {
        kind: Kind,
    }
    #[derive(Clone, Copy)]
    struct Meters {
        _0: f64,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Label = super::Label;
    }
    struct Request {
        options: Options,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/mirrors/user.h");
    }
    impl Vec<Event> {}
    impl Vec<Span> {}
    unsafe extern "C++" {
        include!("golden/mirrors/in.rs.functions.h");
    }
}
