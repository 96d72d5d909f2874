//! Boxes that C++ moves out of what Rust has lent it for a call.

use crate::live::Live;

#[twinspan::bridge(namespace = "boxes_lent")]
pub mod ffi {
    pub struct Holder {
        pub before: String,
        pub thing: Box<Thing>,
    }
    pub enum Either {
        Nothing,
        Thing(Box<Thing>),
    }

    extern "Rust" {
        type Thing;
        fn new_thing(number: i32) -> Box<Thing>;
        fn number(self: &Thing) -> i32;
        fn lend(visit: impl FnMut(&mut Holder, &mut [Box<Thing>]) -> i32) -> i32;
        fn lend_field(visitor: &Visitor) -> i32;
    }

    pub struct Visitor {
        pub visit: Function<dyn Fn(&mut Holder)>,
    }

    // Each leaves a box there if `leaves` is set.
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/boxes_lent.h");
        fn of_box(thing: &mut Box<Thing>, leaves: bool);
        fn of_struct(holder: &mut Holder, leaves: bool) -> i32;
        fn of_method(self: &mut Holder, leaves: bool);
        fn of_enum(either: &mut Either, leaves: bool);
        fn of_vec(things: &mut Vec<Box<Thing>>, leaves: bool);
        fn of_slice(holders: &mut [Holder], leaves: bool);
        fn of_option(holder: Option<&mut Holder>, leaves: bool) -> bool;
        fn of_map(things: &mut HashMap<u32, Box<Thing>>, leaves: bool);
        fn of_array(things: &mut [Box<Thing>; 2], leaves: bool);
        fn of_tuple(things: &mut Tuple<u8, Optional<Box<Thing>>>, leaves: bool);
        fn throws(holder: &mut Holder, leaves: bool) -> Result<(), CxxException>;
        fn of_closure(leaves: bool) -> i32;
        fn of_field(leaves: bool) -> i32;
        /// What is returned is borrowed from what was looked at.
        fn borrowed(things: &mut Vec<Box<Thing>>) -> &mut Box<Thing>;
    }
}

use ffi::Holder;

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

fn holder(number: i32) -> Holder {
    Holder { before: "before".to_owned(), thing: new_thing(number) }
}

fn lend(mut visit: impl FnMut(&mut Holder, &mut [Box<Thing>]) -> i32) -> i32 {
    let (mut holder, mut things) = (holder(1), [new_thing(2)]);
    visit(&mut holder, &mut things) + holder.thing.number + things[0].number
}

fn lend_field(visitor: &ffi::Visitor) -> i32 {
    let mut holder = holder(1);
    (visitor.visit)(&mut holder);
    holder.thing.number
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Either};
    use super::{holder, new_thing};
    use crate::live::balanced;
    use std::collections::HashMap;
    use std::env;
    use std::process::Command;
    use twinspan::{Optional, Tuple};

    type Place = (&'static str, fn(bool) -> i32);

    /// What each C++ function leaves has the number 10.
    const PLACES: [Place; 13] = [
        ("the C++ function `of_box`", |leaves| {
            let mut thing = new_thing(1);
            ffi::of_box(&mut thing, leaves);
            thing.number
        }),
        ("the C++ function `of_struct`", |leaves| {
            let mut holder = holder(1);
            assert_eq!(ffi::of_struct(&mut holder, leaves), 1);
            holder.thing.number
        }),
        ("the C++ function `of_method`", |leaves| {
            let mut holder = holder(1);
            holder.of_method(leaves);
            holder.thing.number
        }),
        ("the C++ function `of_enum`", |leaves| {
            let mut either = Either::Thing(new_thing(1));
            ffi::of_enum(&mut either, leaves);
            let Either::Thing(thing) = &either else { return 0 };
            thing.number
        }),
        ("the C++ function `of_vec`", |leaves| {
            let mut things = vec![new_thing(1), new_thing(2)];
            ffi::of_vec(&mut things, leaves);
            things[1].number
        }),
        ("the C++ function `of_slice`", |leaves| {
            let mut holders = [holder(1), holder(2)];
            ffi::of_slice(&mut holders, leaves);
            holders[1].thing.number
        }),
        ("the C++ function `of_option`", |leaves| {
            let mut holder = holder(1);
            assert!(!ffi::of_option(None, leaves));
            assert!(ffi::of_option(Some(&mut holder), leaves));
            holder.thing.number
        }),
        ("the C++ function `of_map`", |leaves| {
            let mut things = HashMap::from([(1, new_thing(1)), (2, new_thing(2))]);
            ffi::of_map(&mut things, leaves);
            things[&2].number
        }),
        ("the C++ function `of_array`", |leaves| {
            let mut things = [new_thing(1), new_thing(2)];
            ffi::of_array(&mut things, leaves);
            things[1].number
        }),
        ("the C++ function `of_tuple`", |leaves| {
            let mut things = Tuple::from((1, Optional::Some(new_thing(1))));
            ffi::of_tuple(&mut things, leaves);
            things.1.as_ref().map_or(0, |thing| thing.number)
        }),
        ("the C++ function `throws`", |leaves| {
            let mut holder = holder(1);
            assert_eq!(ffi::throws(&mut holder, leaves).unwrap_err().to_string(), "thrown");
            holder.thing.number
        }),
        ("a C++ closure", |leaves| ffi::of_closure(leaves) - 13),
        ("a C++ closure", ffi::of_field),
    ];

    #[test]
    fn another_box_may_be_left() {
        for (_, place) in PLACES {
            assert_eq!(balanced(|| place(true)), 10);
        }
    }

    #[test]
    fn a_result_may_borrow_from_what_is_checked() {
        balanced(|| {
            let mut things = vec![new_thing(1), new_thing(2)];
            ffi::borrowed(&mut things).number += 5;
            assert_eq!(things[0].number, 6);
        });
    }

    /// Rust would drop a null box, so the process ends, and says which function it was.
    #[test]
    fn a_box_that_is_missing_ends_the_process() {
        const TEST: &str = "boxes_lent::tests::a_box_that_is_missing_ends_the_process";
        const VARIABLE: &str = "TWINSPAN_TEST_PLACE";
        if let Ok(place) = env::var(VARIABLE) {
            PLACES[place.parse::<usize>().expect("a number")].1(false);
            return;
        }
        for (index, (callee, _)) in PLACES.iter().enumerate() {
            let child = Command::new(env::current_exe().expect("this program"))
                .args(["--exact", TEST, "--nocapture"])
                .env(VARIABLE, index.to_string())
                .env("RUST_BACKTRACE", "0")
                .output()
                .expect("it runs");
            let errors = String::from_utf8_lossy(&child.stderr);
            assert!(!child.status.success(), "{callee} may leave nothing: {errors}");
            let message = format!("{callee} has moved a rust::Box out of what Rust had lent it");
            assert!(errors.contains(&message), "{errors}");
        }
    }
}
