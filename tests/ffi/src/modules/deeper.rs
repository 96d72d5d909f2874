//! A bridge in a file of a folder, under another name than `ffi`.

#[twinspan::bridge(namespace = "modules::deeper")]
pub(crate) mod bridge {
    extern "Rust" {
        fn from_deeper() -> i32;
    }
}

fn from_deeper() -> i32 {
    7
}
