//! Compiles the bridge and the C++ that it calls.

fn main() {
    twinspan_build::bridge("src/main.rs").file("src/half.cc").compile("half");
}
