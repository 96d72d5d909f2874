//! What the spelling of cxx allows and cxx itself then stumbles over.

#[twinspan::bridge(namespace = "beyond")]
pub mod ffi {
    // Hash of C++: an `std::hash` that users can name.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    pub struct Key {
        pub name: String,
        pub number: u32,
    }

    // Beyond the largest signed integer.
    #[derive(Debug)]
    pub enum Largest {
        Zero,
        Max = 0xFFFF_FFFF_FFFF_FFFF,
    }

    extern "Rust" {
        type Thing;
        fn new_thing(number: i32) -> Box<Thing>;

        // References inside of a Result, with elided lifetimes.
        fn reference(value: &Key, fail: bool) -> Result<&Key>;
        #[cxx_name = "mutable_"]
        fn mutable(value: &mut Key, fail: bool) -> Result<&mut Key>;
        fn inner(self: &mut Thing, fail: bool) -> Result<&mut i32>;

        // Keywords of the other language as names of arguments, and the names of cxx's own locals.
        fn keywords(class: i32, namespace: &str, new: String, error: Key) -> Result<String>;
        fn raw(r#in: i32, r#type: i32) -> i32;

        fn hash_of(key: &Key) -> u64;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/beyond.h");

        fn cpp_hash(key: &Key) -> usize;
        fn cpp_largest(value: Largest) -> Largest;
        fn cpp_keywords(class: i32, namespace: &str, new: String, error: Key) -> Result<String>;
        fn checks() -> String;
    }
}

use ffi::Key;

pub struct Thing {
    number: i32,
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number })
}

fn reference(value: &Key, fail: bool) -> Result<&Key, &'static str> {
    if fail { Err("failed") } else { Ok(value) }
}

fn mutable(value: &mut Key, fail: bool) -> Result<&mut Key, &'static str> {
    if fail { Err("failed") } else { Ok(value) }
}

impl Thing {
    fn inner(&mut self, fail: bool) -> Result<&mut i32, &'static str> {
        if fail { Err("failed") } else { Ok(&mut self.number) }
    }
}

fn keywords(class: i32, namespace: &str, new: String, error: Key) -> Result<String, String> {
    if class == 0 {
        return Err(error.name);
    }
    Ok(format!("{class} {namespace} {new} {}", error.number))
}

fn raw(r#in: i32, r#type: i32) -> i32 {
    r#in - r#type
}

fn hash_of(key: &Key) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};

    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Key, Largest};

    fn key(name: &str) -> Key {
        Key { name: name.to_owned(), number: 3 }
    }

    #[test]
    fn both_languages_hash() {
        assert_eq!(ffi::cpp_hash(&key("a")), ffi::cpp_hash(&key("a")));
        assert_ne!(ffi::cpp_hash(&key("a")), ffi::cpp_hash(&key("b")));
    }

    #[test]
    fn values_cross() {
        assert_eq!(ffi::cpp_largest(Largest::Max), Largest::Zero);
        assert_eq!(Largest::Max.repr, u64::MAX);
    }

    #[test]
    fn names() {
        let call = |class| ffi::cpp_keywords(class, "namespace", "new".to_owned(), key("name"));
        assert_eq!(call(1).unwrap(), "1 namespace new 3");
        assert_eq!(call(0).unwrap_err().what(), "name");
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
