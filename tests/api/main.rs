//! What is promised, as text: the Rust interface, the C symbols, and the layouts of the C++ types. A change
//! is seen here, and is one of the interface: see "Versions" in the README.
//!
//! `UPDATE_EXPECT=1 cargo test -p twinspan --test api` writes the files again.

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod abi;
mod language;
mod rust;

use std::path::{Path, PathBuf};

#[test]
fn the_rust_interface() {
    expect_test::expect_file!["twinspan.txt"].assert_eq(&rust::interface(&root().join("src")));
}

#[test]
fn the_interface_of_the_build_driver() {
    let interface = rust::interface(&root().join("crates/build/src"));
    expect_test::expect_file!["twinspan-build.txt"].assert_eq(&interface);
    // A release of cc would be one of ours.
    assert!(!interface.contains("cc::"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// What the compiler decides by itself is not in the texts.
#[test]
fn threads_share_what_they_may() {
    use std::panic::{RefUnwindSafe, UnwindSafe};
    use twinspan::{Callbacks, CxxException, ErrorCode, Optional, PanicHook, Registration};
    fn shared<T: Send + Sync + Unpin>() {}
    fn unwinds<T: UnwindSafe + RefUnwindSafe>() {}
    shared::<Callbacks<dyn Fn() + Send + Sync>>();
    shared::<CxxException>();
    shared::<ErrorCode>();
    shared::<Optional<String>>();
    shared::<PanicHook>();
    shared::<Registration>();
    unwinds::<ErrorCode>();
    unwinds::<Optional<String>>();
    unwinds::<Registration>();
}
