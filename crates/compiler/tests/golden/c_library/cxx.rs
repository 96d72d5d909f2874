#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/c_library/in.rs.types.h");
    }
}
/// What Rust makes of them.
#[cxx::bridge]
mod lifted {
    unsafe extern "C++" {
        include!("golden/c_library/in.rs.functions.h");
    }
}
