#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/c_library/in.rs.types.h");
    }
    unsafe extern "C++" {
        include!("golden/c_library/in.rs.functions.h");
    }
}
