//! With cxx, which has no maps: opaque types with a function for each use.

use std::collections::HashMap;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    extern "Rust" {
        type Numbers;
        type Names;
        fn numbers() -> Box<Numbers>;
        fn names() -> Box<Names>;
        fn find(self: &Numbers, key: u64) -> *const u64;
        fn find(self: &Names, key: &str) -> *const u64;
    }
}

pub struct Numbers(&'static HashMap<u64, u64>);
pub struct Names(&'static HashMap<String, u64>);

fn numbers() -> Box<Numbers> {
    Box::new(Numbers(super::numbers()))
}

fn names() -> Box<Names> {
    Box::new(Names(super::names()))
}

impl Numbers {
    fn find(&self, key: u64) -> *const u64 {
        self.0.get(&key).map_or(std::ptr::null(), std::ptr::from_ref)
    }
}

impl Names {
    fn find(&self, key: &str) -> *const u64 {
        self.0.get(key).map_or(std::ptr::null(), std::ptr::from_ref)
    }
}
