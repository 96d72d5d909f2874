#[cxx::bridge(namespace = "text")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/rust_bodies/in.rs.types.h");
    }
    struct Span {
        start: usize,
        end: usize,
    }
    extern "Rust" {
        #[cxx_name = "Words"]
        type Class_of_Words;
        #[cxx_name = "Number"]
        type Class_of_Number;
        #[namespace = "text::errors"]
        #[cxx_name = "BadNumber"]
        type Class_of_ParseError;
        type Reader;
        type Window<'a>;
    }
    impl Box<Class_of_Words> {}
    impl Box<Class_of_Number> {}
    impl Box<Class_of_ParseError> {}
    impl Vec<Box<Class_of_Words>> {}
    unsafe extern "C++" {
        include!("golden/rust_bodies/in.rs.functions.h");
    }
}
