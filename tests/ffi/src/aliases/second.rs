//! A bridge in a file of a folder, which names types of the bridge in the file above.
//!
//! Two bridges of one file cannot name each other's types: cxx's generator reads them as one.

#[twinspan::bridge(namespace = "aliases")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/aliases.rs.h");
        type Local = super::super::ffi::Local;
        type Coordinate = crate::aliases::Coordinate;
        fn cpp_local(local: Local) -> Local;
        fn second_coordinate(coordinate: &Coordinate) -> i32;
    }

    extern "Rust" {
        fn rust_local(local: Local) -> Local;
    }
}

fn rust_local(local: ffi::Local) -> ffi::Local {
    ffi::Local { number: local.number + 1 }
}

#[test]
fn types_are_the_same() {
    use crate::aliases::{Coordinate, ffi::Local};

    let local: Local = ffi::cpp_local(Local { number: 1 });
    assert_eq!(local.number, 2);
    assert_eq!(ffi::second_coordinate(&Coordinate { x: 3, y: 0.0 }), 3);
}
