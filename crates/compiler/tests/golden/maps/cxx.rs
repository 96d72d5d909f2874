#[cxx::bridge(namespace = "maps")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/maps/in.rs.types.h");
    }
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
    struct Place {
        row: u32,
        name: String,
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/maps/user.h");
        type Shape;
    }
    impl Vec<Place> {}
    impl SharedPtr<Shape> {}
    unsafe extern "C++" {
        include!("golden/maps/in.rs.functions.h");
    }
}
