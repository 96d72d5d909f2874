#[cxx::bridge(namespace = "tuples")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/tuples/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Line = super::Line;
    }
    extern "Rust" {}
    #[derive(Debug)]
    struct Missing {
        of: String,
    }
    unsafe extern "C++" {
        include!("golden/tuples/user.h");
    }
    unsafe extern "C++" {
        include!("golden/tuples/in.rs.functions.h");
    }
}
