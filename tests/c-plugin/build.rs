//! The C++ half of the bridge, which its Rust half needs to link.

fn main() {
    twinspan_build::bridge("src/lib.rs").compile("twinspan_test_c_plugin");
}
