#[cxx::bridge(namespace = "shell")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure_field/in.rs.types.h");
    }
    struct Command {
        name: String,
        /// Runs it.
        run: String,
        count: String,
        finish: String,
    }
    struct Hooks {
        changed: String,
        #[cfg(feature = "never")]
        never: String,
        store: String,
    }
    struct Line {
        text: String,
    }
    struct Job {
        at_end: String,
    }
    #[allow(non_camel_case_types)]
    struct Job_at {
        end: String,
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
