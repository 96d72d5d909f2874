#[cxx::bridge(namespace = "geo")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/bodies/in.rs.types.h");
    }
    struct Size {
        width: f64,
        height: f64,
    }
    enum Kind {
        Empty,
        Full,
    }
    #[derive(Debug)]
    struct Failure {
        code: i32,
    }
    unsafe extern "C++" {
        include!("golden/bodies/user.h");
        type Shape;
        type Counter;
        type Names;
    }
    impl UniquePtr<Counter> {}
    impl UniquePtr<Shape> {}
    unsafe extern "C++" {
        include!("golden/bodies/in.rs.functions.h");
    }
}
