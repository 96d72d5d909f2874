#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/lifetimes/in.rs.types.h");
    }
    struct Words<'a> {
        text: &'a str,
        bytes: &'a [u8],
    }
    extern "Rust" {
        type Cursor<'a>;
    }
    unsafe extern "C++" {
        include!("golden/lifetimes/user.h");
        type View<'a>;
    }
    impl<'l0> Box<Cursor<'l0>> {}
    impl<'l0> UniquePtr<View<'l0>> {}
    unsafe extern "C++" {
        include!("golden/lifetimes/in.rs.functions.h");
    }
}
