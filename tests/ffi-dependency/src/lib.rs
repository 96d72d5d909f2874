//! A crate on plain cxx. Bridges of other crates name its types, include its headers, and pass its
//! values by value, by reference and in containers.

#![allow(missing_docs)]
// Written by cxx's expansion of a `pub` struct.
#![allow(unused_qualifications)]

pub mod options;

/// A Rust type that is opaque to C++.
#[derive(Debug, PartialEq, Eq)]
pub struct Stamp(pub u32);

impl Stamp {
    fn value(&self) -> u32 {
        self.0
    }
}

fn new_stamp(value: u32) -> Box<Stamp> {
    Box::new(Stamp(value))
}

#[cxx::bridge(namespace = "dependency")]
pub mod ffi {
    /// A shared struct.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Label {
        pub text: String,
        pub number: i32,
    }

    /// A shared enum.
    #[derive(Debug)]
    pub enum Size {
        Small,
        Large = 10,
    }

    extern "Rust" {
        #[derive(ExternType)]
        type Stamp;
        fn value(self: &Stamp) -> u32;
        fn new_stamp(value: u32) -> Box<Stamp>;
    }

    unsafe extern "C++" {
        include!("parcel.h");

        /// A C++ class.
        type Parcel;
        fn new_parcel(weight: f64) -> UniquePtr<Parcel>;
        fn weight(self: &Parcel) -> f64;
        fn add(self: Pin<&mut Parcel>, weight: f64);
    }

    impl Vec<Label> {}
    impl Vec<Size> {}
    impl Box<Label> {}
    impl SharedPtr<Parcel> {}
    impl WeakPtr<Parcel> {}
    impl UniquePtr<Label> {}
    impl CxxVector<Label> {}
}
