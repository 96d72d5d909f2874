#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/cfg/in.rs.types.h");
    }
    struct Record {
        always: i32,
        #[cfg(unix)]
        on_unix: i32,
        #[cfg(not(unix))]
        elsewhere: i64,
    }
    #[cfg(windows)]
    struct OnWindows {
        value: i32,
    }
    enum Level {
        Low,
        #[cfg(windows)]
        Middle,
        High,
    }
    extern "Rust" {
        #[cfg(unix)]
        type Index;
    }
    #[cfg(unix)]
    unsafe extern "C++" {
        include!("golden/cfg/user.h");
    }
    #[cfg(any(all(unix, unix)))]
    impl Box<Index> {}
    unsafe extern "C++" {
        include!("golden/cfg/in.rs.functions.h");
    }
}
