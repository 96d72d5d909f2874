#[cxx::bridge(namespace = "lists")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/lists/in.rs.types.h");
    }
    struct Point {
        x: i32,
        y: i32,
    }
    struct View<'a> {
        text: &'a str,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Shape = super::Shape;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Sums = super::Sums;
    }
    struct Missing {
        at: usize,
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/lists/user.h");
        type Store;
    }
    impl Box<Index> {}
    impl SharedPtr<Store> {}
    impl UniquePtr<Store> {}
    unsafe extern "C++" {
        include!("golden/lists/in.rs.functions.h");
    }
}
