//! `#[cfg]` on modules, blocks, types, fields, variants, functions and instantiations.

#[twinspan::bridge(namespace = "cfgs")]
pub mod ffi {
    // Without derives: those that cxx writes itself name the fields and variants that are not there.
    pub struct Always {
        pub first: i32,
        #[cfg(feature = "enabled")]
        pub enabled: f64,
        #[cfg(not(feature = "enabled"))]
        pub disabled: Disabled,
        #[cfg(all(feature = "enabled", not(any(windows, target_os = "windows"))))]
        pub both: i32,
        pub last: u8,
    }

    #[cfg(not(feature = "enabled"))]
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Disabled {
        pub field: i32,
    }

    #[cfg(feature = "enabled")]
    #[derive(Clone, Debug, PartialEq)]
    pub struct Either {
        pub field: i32,
    }

    pub enum Variants {
        Zero,
        #[cfg(not(feature = "enabled"))]
        Disabled,
        #[cfg(feature = "enabled")]
        Enabled = 5,
        After,
    }

    #[cfg(feature = "enabled")]
    extern "Rust" {
        fn rust_enabled() -> i32;
        #[cfg(any(unix, windows))]
        fn rust_platform() -> Either;
        #[cfg(not(feature = "enabled"))]
        fn rust_disabled(argument: Disabled);
        type Opaque;
        fn opaque() -> Box<Opaque>;
        #[cfg(target_pointer_width = "64")]
        fn width(self: &Opaque) -> i32;
        #[cfg(not(target_pointer_width = "64"))]
        #[cxx_name = "width"]
        fn other_width(self: &Opaque) -> i32;
    }

    #[cfg(not(feature = "enabled"))]
    extern "Rust" {
        type NoSuchOpaque;
        fn no_such_function(argument: &NoSuchOpaque);
    }

    unsafe extern "C++" {
        #[cfg(not(feature = "enabled"))]
        include!("no/such/header.h");
        include!("twinspan-test-ffi/cpp/cfgs.h");
        #[cfg(feature = "enabled")]
        include!(<cmath>);

        fn cpp_always(value: Always) -> Always;
        #[cfg(feature = "enabled")]
        fn cpp_enabled(value: Vec<Either>) -> Vec<Either>;
        #[cfg(not(feature = "enabled"))]
        fn no_such_cpp_function(value: &NoSuchClass);
        #[cfg(not(feature = "enabled"))]
        type NoSuchClass;
        #[cfg(feature = "enabled")]
        type Class;
        #[cfg(feature = "enabled")]
        fn make_class() -> UniquePtr<Class>;
        #[cfg(feature = "enabled")]
        fn get(self: &Class) -> i32;
        #[cfg(feature = "enabled")]
        #[namespace = "structs"]
        type Point = crate::structs::ffi::Point;
        fn cpp_variant(value: Variants) -> Variants;

        fn checks() -> String;
    }

    #[cfg(not(feature = "enabled"))]
    unsafe extern "C++" {
        include!("no/such/header.h");
        fn another_no_such_cpp_function();
    }

    #[cfg(feature = "enabled")]
    impl SharedPtr<Either> {}
    #[cfg(not(feature = "enabled"))]
    impl SharedPtr<NoSuchClass> {}
}

/// A whole bridge that is not there.
#[cfg(not(feature = "enabled"))]
#[twinspan::bridge(namespace = "cfgs")]
pub mod disabled {
    extern "Rust" {
        fn nowhere();
    }
}

/// A whole bridge that is there.
#[cfg(feature = "enabled")]
#[twinspan::bridge(namespace = "cfgs")]
pub mod enabled {
    extern "Rust" {
        fn somewhere() -> i32;
    }
}

#[cfg(feature = "enabled")]
use on::{Opaque, opaque, rust_enabled, rust_platform, somewhere};

#[cfg(feature = "enabled")]
mod on {
    use super::ffi::Either;

    pub struct Opaque;

    impl Opaque {
        pub(super) fn width(&self) -> i32 {
            64
        }
    }

    pub fn opaque() -> Box<Opaque> {
        Box::new(Opaque)
    }

    pub fn rust_enabled() -> i32 {
        1
    }

    pub fn rust_platform() -> Either {
        Either { field: 2 }
    }

    pub fn somewhere() -> i32 {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Always, Either, Variants};

    #[test]
    fn what_is_enabled_is_there() {
        let value = Always { first: 1, enabled: 2.0, both: 3, last: 4 };
        let value = ffi::cpp_always(value);
        assert_eq!((value.first, value.enabled, value.both, value.last), (2, 4.0, 6, 8));
        assert_eq!(ffi::cpp_enabled(vec![Either { field: 1 }]).len(), 1);
        assert_eq!(ffi::make_class().get(), 5);
        assert!(ffi::cpp_variant(Variants::Enabled) == Variants::After);
        assert_eq!(Variants::After.repr, 6);
        let point = ffi::Point { x: 1.0, y: 2.0 };
        assert_eq!(point.x + point.y, 3.0);
        assert_eq!(cxx::SharedPtr::new(Either { field: 7 }).field, 7);
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
