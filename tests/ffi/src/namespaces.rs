//! Namespaces of modules, blocks and items, and what they make of equal names.

#[twinspan::bridge(namespace = "namespaces::outer")]
pub mod ffi {
    // namespaces::outer
    #[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct Value {
        pub number: i32,
    }

    #[namespace = "namespaces::other"]
    #[rust_name = "OtherValue"]
    #[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct Value {
        pub inner: Value,
    }

    #[namespace = "namespaces::other"]
    #[derive(Debug)]
    pub enum Choice {
        Yes,
        No,
    }

    extern "Rust" {
        type Holder;
        fn holder(number: i32) -> Box<Holder>;
        fn get(self: &Holder) -> Value;
        fn get_other(self: &Holder) -> OtherValue;

        fn twice(value: Value) -> Value;
        #[namespace = "namespaces::other"]
        #[cxx_name = "twice"]
        fn twice_other(value: OtherValue) -> OtherValue;
        #[namespace = "namespaces::deep::er::and_deeper"]
        #[cxx_name = "twice"]
        fn twice_deep(value: Value) -> Value;
        // A path instead of a text.
        #[namespace = namespaces::path]
        fn by_path() -> i32;
    }

    #[namespace = "namespaces::block"]
    extern "Rust" {
        #[cxx_name = "Holder"]
        type BlockHolder;
        fn block_holder() -> Box<BlockHolder>;
        fn name(self: &BlockHolder) -> &str;
        #[namespace = "namespaces::item"]
        fn item_over_block() -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/namespaces.h");
        fn thrice(value: Value) -> Value;
        type Keeper;
        fn keeper() -> UniquePtr<Keeper>;
        fn number(self: &Keeper) -> i32;
        fn checks() -> String;
    }

    #[namespace = "namespaces::other"]
    unsafe extern "C++" {
        #[rust_name = "thrice_other"]
        fn thrice(value: OtherValue) -> OtherValue;
        #[rust_name = "OtherKeeper"]
        type Keeper;
        #[rust_name = "other_keeper"]
        fn keeper() -> UniquePtr<OtherKeeper>;
        fn number(self: &OtherKeeper) -> i32;
        fn choose(choice: Choice) -> Choice;
        #[namespace = "namespaces::outer"]
        fn item_in_outer(keeper: &OtherKeeper, outer: &Keeper) -> i32;
    }
}

use ffi::{OtherValue, Value};

pub struct Holder {
    value: Value,
}

pub struct BlockHolder;

impl Holder {
    fn get(&self) -> Value {
        self.value
    }

    fn get_other(&self) -> OtherValue {
        OtherValue { inner: self.value }
    }
}

impl BlockHolder {
    fn name(&self) -> &str {
        "block"
    }
}

fn holder(number: i32) -> Box<Holder> {
    Box::new(Holder { value: Value { number } })
}

fn block_holder() -> Box<BlockHolder> {
    Box::new(BlockHolder)
}

fn twice(value: Value) -> Value {
    Value { number: 2 * value.number }
}

fn twice_other(value: OtherValue) -> OtherValue {
    OtherValue { inner: twice(value.inner) }
}

fn twice_deep(value: Value) -> Value {
    twice(twice(value))
}

fn by_path() -> i32 {
    5
}

fn item_over_block() -> i32 {
    6
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Choice, OtherValue, Value};

    #[test]
    fn equal_names() {
        let inner = Value { number: 1 };
        assert_eq!(ffi::thrice(inner), Value { number: 3 });
        let tripled = ffi::thrice_other(OtherValue { inner });
        assert_eq!(tripled.inner, Value { number: 3 });
        let (outer, other) = (ffi::keeper(), ffi::other_keeper());
        assert_eq!((outer.number(), other.number()), (1, 2));
        assert_eq!(ffi::choose(Choice::Yes), Choice::No);
        assert_eq!(ffi::item_in_outer(&other, &outer), 21);
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
