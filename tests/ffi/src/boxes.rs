//! Boxes that C++ has moved out of what it then passes to Rust, wherever one can be.

use crate::live::Live;

#[twinspan::bridge(namespace = "boxes")]
pub mod ffi {
    pub struct Owner {
        pub before: String,
        pub thing: Box<Thing>,
        pub after: Vec<u8>,
    }
    pub struct Owners {
        pub first: Owner,
        pub both: [Owner; 2],
        pub maybe: Optional<Box<Thing>>,
        pub pair: Tuple<Box<Thing>, Vec<u32>>,
    }
    /// Beside a type of another bridge, into which Rust does not look.
    pub struct Beside {
        pub thing: Box<Thing>,
        pub elsewhere: Elsewhere,
    }
    pub struct Refused {
        pub thing: Box<Thing>,
    }

    extern "Rust" {
        type Thing;
        fn new_thing(number: i32) -> Box<Thing>;
        fn number(self: &Thing) -> i32;

        fn rust_owner(owner: Owner) -> Owner;
        fn rust_reference(owner: &Owner) -> i32;
        fn rust_change(owner: &mut Owner);
        fn sum(self: &Owner) -> i32;
        fn rust_option(owner: Option<Owner>) -> i32;
        fn rust_owners(owners: Owners) -> Owners;
        fn rust_boxes(boxes: Vec<Box<Thing>>) -> Vec<Box<Thing>>;
        fn rust_boxes_reference(boxes: &Vec<Box<Thing>>) -> i32;
        fn rust_list(owners: Vec<Owner>) -> i32;
        fn rust_slice(owners: &[Owner]) -> i32;
        fn rust_tuple(pair: Tuple<Box<Thing>, u8>) -> i32;
        fn rust_pair(pair: (u8, Box<Thing>)) -> i32;
        fn rust_map(map: HashMap<u32, Box<Thing>>) -> i32;
        fn rust_buffer(buffer: Buffer<Owner>) -> i32;
        fn rust_options(list: Vec<Option<Box<Thing>>>) -> i32;
        fn rust_two(first: Owner, second: Owner, text: String) -> i32;
        fn rust_beside(beside: Beside) -> i32;
        fn rust_beside_pair(pair: Tuple<Box<Thing>, Elsewhere>) -> i32;
        fn rust_each(visit: &dyn Fn(i32) -> Owner) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/boxes.h");
        include!("twinspan-test-ffi/src/structs.rs.h");
        #[namespace = "structs"]
        #[cxx_name = "Point"]
        type Elsewhere = crate::structs::ffi::Point;
        fn cpp_owner() -> Owner;
        fn cpp_option() -> Option<Owner>;
        fn cpp_try() -> Result<Owner>;
        fn cpp_box() -> Box<Thing>;
        fn cpp_try_box() -> Result<Box<Thing>, CxxException>;
        fn cpp_expected() -> Result<Box<Thing>, Refused>;
        fn cpp_expected_error() -> Result<(), Refused>;
        fn cpp_boxes() -> Vec<Box<Thing>>;
        fn cpp_lent(owner: &mut Owner) -> i32;
        fn checks() -> String;
    }
}

use ffi::{Beside, Elsewhere, Owner, Owners};
use std::collections::HashMap;
use twinspan::{Buffer, Tuple};

pub struct Thing {
    number: i32,
    _live: Live,
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }
}

impl Owner {
    fn sum(&self) -> i32 {
        self.thing.number
    }
}

fn rust_owner(owner: Owner) -> Owner {
    owner
}

fn rust_reference(owner: &Owner) -> i32 {
    owner.sum()
}

fn rust_change(owner: &mut Owner) {
    owner.thing.number += 1;
}

fn rust_option(owner: Option<Owner>) -> i32 {
    owner.map_or(0, |owner| owner.sum())
}

fn rust_owners(owners: Owners) -> Owners {
    owners
}

fn rust_boxes(boxes: Vec<Box<Thing>>) -> Vec<Box<Thing>> {
    boxes
}

fn rust_boxes_reference(boxes: &Vec<Box<Thing>>) -> i32 {
    boxes.iter().map(|thing| thing.number).sum()
}

fn rust_list(owners: Vec<Owner>) -> i32 {
    rust_slice(&owners)
}

fn rust_slice(owners: &[Owner]) -> i32 {
    owners.iter().map(Owner::sum).sum()
}

fn rust_tuple(pair: Tuple<Box<Thing>, u8>) -> i32 {
    pair.0.number
}

fn rust_pair(pair: (u8, Box<Thing>)) -> i32 {
    pair.1.number
}

fn rust_map(map: HashMap<u32, Box<Thing>>) -> i32 {
    map.values().map(|thing| thing.number).sum()
}

fn rust_buffer(buffer: Buffer<Owner>) -> i32 {
    rust_slice(&buffer)
}

fn rust_options(list: Vec<Option<Box<Thing>>>) -> i32 {
    list.iter().flatten().map(|thing| thing.number).sum()
}

fn rust_two(first: Owner, second: Owner, _text: String) -> i32 {
    first.sum() + second.sum()
}

fn rust_beside(beside: Beside) -> i32 {
    beside.thing.number + beside.elsewhere.x as i32
}

fn rust_beside_pair(pair: Tuple<Box<Thing>, Elsewhere>) -> i32 {
    pair.0.number + pair.1.x as i32
}

fn rust_each(visit: &dyn Fn(i32) -> Owner) -> i32 {
    (0..3).map(|number| visit(number).sum()).sum()
}

#[cfg(test)]
mod tests {
    use super::{Owner, ffi, new_thing};
    use crate::live::balanced;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    const MOVED: &str = "C++ passed a value whose rust::Box had been moved out of it";
    const BY_ITSELF: &str = "a moved-from rust::Box was passed to Rust";

    fn message(call: impl FnOnce()) -> String {
        let panic = catch_unwind(AssertUnwindSafe(call)).unwrap_err();
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap()
    }

    #[test]
    fn what_cpp_passes() {
        assert_eq!(balanced(ffi::checks), "");
    }

    #[test]
    fn what_cpp_returns() {
        balanced(|| {
            assert_eq!(message(|| drop(ffi::cpp_owner())), MOVED);
            assert_eq!(message(|| drop(ffi::cpp_option())), MOVED);
            assert_eq!(message(|| drop(ffi::cpp_try())), MOVED);
            assert_eq!(message(|| drop(ffi::cpp_boxes())), MOVED);
            assert_eq!(message(|| drop(ffi::cpp_expected_error())), MOVED);
            assert_eq!(message(|| drop(ffi::cpp_box())), BY_ITSELF);
            assert_eq!(message(|| drop(ffi::cpp_try_box())), BY_ITSELF);
            assert_eq!(message(|| drop(ffi::cpp_expected())), BY_ITSELF);
        });
    }

    #[test]
    fn what_cpp_is_lent_and_passes_on() {
        balanced(|| {
            let mut owner = Owner { before: "a".into(), thing: new_thing(1), after: vec![2] };
            assert_eq!(ffi::cpp_lent(&mut owner), 2);
        });
    }
}
