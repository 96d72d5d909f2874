#[cxx::bridge(namespace = "draw")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/data_enum/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Shape = super::Shape;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Unit = super::Unit;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Expr = super::Expr;
    }
    enum Kind {
        A = 1,
        B,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Token<'l0> = super::Token<'l0>;
    }
    struct Drawing {
        shapes: Vec<Shape>,
        first: Shape,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/data_enum/user.h");
    }
    impl Vec<Shape> {}
    impl Box<Expr> {}
    impl Vec<Expr> {}
    unsafe extern "C++" {
        include!("golden/data_enum/in.rs.functions.h");
    }
}
