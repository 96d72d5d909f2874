#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/overlap/in.rs.types.h");
    }
    struct Account {
        balance: i64,
        owner: String,
    }
    extern "Rust" {
        type Bank;
    }
    unsafe extern "C++" {
        include!("golden/overlap/in.rs.functions.h");
    }
}
