#[cxx::bridge(namespace = "shop")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/containers/in.rs.types.h");
    }
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct Place {
        row: u32,
        column: u32,
    }
    unsafe extern "C++" {
        include!("golden/containers/user.h");
        type Part;
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/containers/in.rs.functions.h");
    }
}
