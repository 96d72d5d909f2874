#[cxx::bridge(namespace = "shell")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure_field/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Command = super::Command;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Hooks = super::Hooks;
    }
    struct Line {
        text: String,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Job = super::Job;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Job_at = super::Job_at;
    }
    extern "Rust" {
        type Shell;
    }
    unsafe extern "C++" {
        include!("golden/closure_field/user.h");
        type Store;
        type Size = crate::Size;
    }
    impl Vec<Command> {}
    impl Box<Shell> {}
    impl Vec<Line> {}
    unsafe extern "C++" {
        include!("golden/closure_field/in.rs.functions.h");
    }
}
