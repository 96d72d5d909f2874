//! Has bindgen declare what `by_hand` uses of SQLite, and the C compiler compare what `by_bridge` uses with the header.

mod bindings;

fn main() {
    bindings::bindgen();
    twinspan_build::bridge("src/by_bridge/sqlite3.rs").compile("sqlite-example");
    // After the bridge, whose functions are there.
    println!("cargo:rustc-link-lib=sqlite3");
}
