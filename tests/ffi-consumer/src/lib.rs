//! A crate on plain cxx. It names types of the bridges of `twinspan-test-ffi` and includes their
//! headers, which must not depend on what wrote them.

#![allow(missing_docs)]
// Written by cxx's expansion of a `pub` struct.
#![allow(unused_qualifications)]

#[cxx::bridge(namespace = "consumer")]
pub mod ffi {
    #[namespace = "structs"]
    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/structs.rs.h");
        type Point = twinspan_test_ffi::structs::ffi::Point;
        type Person = twinspan_test_ffi::structs::ffi::Person;
        type Thing = twinspan_test_ffi::structs::ffi::Thing;
    }

    #[namespace = "enums"]
    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/enums.rs.h");
        type Suit = twinspan_test_ffi::enums::ffi::Suit;
    }

    #[namespace = "opaque"]
    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/opaque.rs.h");
        type Counter = twinspan_test_ffi::opaque::Counter;
    }

    pub struct Line {
        pub from: Point,
        pub to: Point,
        pub suit: Suit,
    }

    unsafe extern "C++" {
        include!("twinspan-test-consumer/src/consumer.h");

        fn length(line: Line) -> f64;
        fn people(people: Vec<Person>) -> Vec<Person>;
        fn thing(thing: UniquePtr<Thing>) -> SharedPtr<Thing>;
        fn counted(number: i32) -> Box<Counter>;
        fn count(counter: &Counter) -> i32;
        fn fails() -> Result<()>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Line, Person, Point, Suit};

    #[test]
    fn types_are_those_of_the_other_crate() {
        let line = Line {
            from: Point { x: 0.0, y: 0.0 },
            to: Point { x: 3.0, y: 4.0 },
            suit: Suit::Hearts,
        };
        assert_eq!(ffi::length(line), 5.0);
        assert_eq!(ffi::people(vec![Person::default()]).len(), 2);
        let thing = twinspan_test_ffi::structs::ffi::new_thing(5);
        assert_eq!(ffi::thing(thing).value(), 5);
        assert_eq!(ffi::count(&ffi::counted(6)), 7);
        assert_eq!(ffi::fails().unwrap_err().what(), "division by zero");
    }
}
