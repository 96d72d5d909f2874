//! One program for both panic modes. Values and errors cross as always; with the argument `panic` it
//! also panics, which `panic = "abort"` ends where it starts.
//!
//! `cargo run --example panic_mode --config 'profile.dev.panic="abort"'`

use twinspan::private::{convert_exception, erase_error, exception, ways::*};
use twinspan_runtime_tests::*;

fn main() {
    assert_eq!(test_cpp_frame(5, 2), 6);
    assert_eq!(test_no_exceptions_results(), 107);
    // SAFETY: the words and the handle are owned; the last function calls back before it returns.
    unsafe {
        assert_eq!(exception(test_throw(0)).what(), "beyond the end");
        let error = convert_exception!(std::io::Error, test_throw(6));
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
        let told = text(|context, put| test_throw_error(erase_error!("text"), context, put));
        assert_eq!(told, "Error: text [1]");
    }
    if std::env::args().nth(1).as_deref() == Some("panic") {
        // SAFETY: as above.
        let told = text(|context, put| unsafe { test_panic_text(0, 0, context, put) });
        assert_eq!(told, "a literal message");
    }
    println!("{}", if cfg!(panic = "abort") { "abort" } else { "unwind" });
}
