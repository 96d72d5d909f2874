//! A bridge without a namespace.

#[twinspan::bridge]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct RootStruct {
        pub number: i32,
    }

    #[derive(Debug)]
    pub enum RootEnum {
        Zero,
        One,
    }

    extern "Rust" {
        type RootOpaque;
        fn root_opaque(number: i32) -> Box<RootOpaque>;
        fn number(self: &RootOpaque) -> i32;
        fn root_rust(value: RootStruct, kind: RootEnum) -> Result<RootStruct>;
        #[namespace = "root"]
        fn root_in_namespace() -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/root.h");

        type RootClass;
        fn root_class(number: i32) -> UniquePtr<RootClass>;
        fn get(self: &RootClass) -> i32;
        fn root_cpp(value: RootStruct, kind: RootEnum) -> Result<RootStruct>;
        fn root_checks() -> String;
    }
}

use ffi::{RootEnum, RootStruct};

pub struct RootOpaque(i32);

impl RootOpaque {
    fn number(&self) -> i32 {
        self.0
    }
}

fn root_opaque(number: i32) -> Box<RootOpaque> {
    Box::new(RootOpaque(number))
}

fn root_rust(value: RootStruct, kind: RootEnum) -> Result<RootStruct, String> {
    match kind {
        RootEnum::One => Ok(value),
        _ => Err(format!("{kind:?}")),
    }
}

fn root_in_namespace() -> i32 {
    4
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, RootEnum, RootStruct};

    #[test]
    fn values_cross() {
        let value = RootStruct { number: 1 };
        assert_eq!(ffi::root_cpp(value.clone(), RootEnum::One).unwrap(), value);
        assert_eq!(ffi::root_cpp(value, RootEnum::Zero).unwrap_err().what(), "zero");
        assert_eq!(ffi::root_class(3).get(), 3);
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::root_checks(), "");
    }
}
