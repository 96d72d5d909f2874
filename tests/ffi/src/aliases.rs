//! `type X = path::to::X`: types of other bridges of this file, of this crate and of another crate,
//! and types bound by hand, opaque and trivial.

use cxx::{CxxVector, ExternType, SharedPtr, UniquePtr, kind, type_id};
use twinspan_test_dependency as dependency;

/// Bound by hand, and trivial: it is passed by value.
#[repr(C)]
#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub struct Coordinate {
    pub x: i32,
    pub y: f64,
}

// SAFETY: the same layout, asserted below and by its values.
unsafe impl ExternType for Coordinate {
    type Id = type_id!("aliases::Coordinate");
    type Kind = kind::Trivial;
}

/// Bound by hand: an array in C++.
#[repr(C)]
pub struct Twelve([i8; 12]);

// SAFETY: the same bytes.
unsafe impl ExternType for Twelve {
    type Id = type_id!("aliases::Twelve");
    type Kind = kind::Trivial;
}

/// Bound by hand: its class has no default constructor.
#[repr(transparent)]
#[derive(Copy, Clone)]
pub struct Fixed(i32);

// SAFETY: a class of one number.
unsafe impl ExternType for Fixed {
    type Id = type_id!("aliases::Fixed");
    type Kind = kind::Trivial;
}

/// Bound by hand, and opaque: behind a reference only.
#[repr(C)]
pub struct Handle {
    _opaque: [u8; 0],
}

// SAFETY: a class that is never held by value.
unsafe impl ExternType for Handle {
    type Id = type_id!("aliases::detail::Handle");
    type Kind = kind::Opaque;
}

#[twinspan::bridge(namespace = "aliases")]
pub mod ffi {
    #[derive(Debug)]
    pub struct Local {
        pub number: i32,
    }

    pub struct Holder {
        pub coordinate: Coordinate,
        pub coordinates: [Coordinate; 2],
        pub point: Point,
        pub suit: Suit,
        pub parcel: SharedPtr<Parcel>,
    }

    // What C++ leaves out has the first of these values that Rust may read.
    pub struct Fresh {
        pub flags: [bool; 3],
        pub nested: [[bool; 2]; 2],
        pub pointers: [*const i32; 2],
        pub locals: [Local; 2],
        pub point: Point,
        pub level: Level,
        pub levels: [[Level; 2]; 2],
        pub bits: [Bits; 2],
        pub number: Optional<u32>,
    }

    pub struct Array {
        pub twelve: Twelve,
    }

    // Of a class without a default constructor.
    pub struct Anchored {
        pub fixed: Fixed,
        pub twice: [Fixed; 2],
        pub flag: bool,
    }

    #[derive(Debug)]
    pub enum Level {
        Low = 3,
        High = 4,
    }

    #[derive(Debug, BitOr)]
    pub enum Bits {
        One = 1,
        Two = 2,
    }

    // Of this crate.
    #[namespace = "structs"]
    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/structs.rs.h");
        type Point = crate::structs::ffi::Point;
        type Person = crate::structs::ffi::Person;
        // Under another name than its own.
        #[cxx_name = "Thing"]
        type Gadget = crate::structs::ffi::Thing;
        // One more member of a class that another bridge binds.
        #[rust_name = "value_again"]
        fn value(self: &Gadget) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/src/enums.rs.h");
        #[namespace = "enums"]
        type Suit = crate::enums::ffi::Suit;
        include!("twinspan-test-ffi/src/opaque.rs.h");
        #[namespace = "opaque"]
        type Counter = crate::opaque::Counter;
        include!("twinspan-test-ffi/src/lifetimes.rs.h");
        #[namespace = "lifetimes"]
        type View<'a> = super::super::lifetimes::ffi::View<'a>;
    }

    // Of another crate, which is on plain cxx.
    #[namespace = "dependency"]
    unsafe extern "C++" {
        include!("parcel.h");
        include!("dependency/src/lib.rs.h");
        type Label = super::dependency::ffi::Label;
        type Size = twinspan_test_dependency::ffi::Size;
        type Parcel = ::twinspan_test_dependency::ffi::Parcel;
        type Stamp = super::super::aliases::dependency::Stamp;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/aliases.h");

        type Coordinate = super::Coordinate;
        type Fixed = super::Fixed;
        type Twelve = super::Twelve;
        #[namespace = "aliases::detail"]
        type Handle = super::Handle;

        fn cpp_coordinate(coordinate: Coordinate) -> Coordinate;
        fn cpp_coordinate_ref(coordinate: &Coordinate) -> &Coordinate;
        fn cpp_coordinate_mut(coordinate: &mut Coordinate);
        fn cpp_coordinates(slice: &[Coordinate]) -> f64;
        fn cpp_coordinate_vec(vec: Vec<Coordinate>) -> Vec<Coordinate>;
        fn cpp_coordinate_vector() -> UniquePtr<CxxVector<Coordinate>>;
        fn cpp_coordinate_result(fail: bool) -> Result<Coordinate>;
        fn cpp_call(f: fn(Coordinate) -> Coordinate, coordinate: Coordinate) -> Coordinate;
        fn length(self: &Coordinate) -> f64;
        #[Self = "Coordinate"]
        fn origin() -> Coordinate;

        fn cpp_handle() -> &'static Handle;
        fn cpp_handle_number(handle: &Handle) -> i32;
        fn number(self: &Handle) -> i32;
        fn set_number(self: Pin<&mut Handle>, number: i32);
        fn cpp_unique_handle() -> UniquePtr<Handle>;

        fn cpp_point(point: Point) -> Point;
        fn cpp_person(person: &mut Person) -> &Person;
        fn cpp_people(people: Vec<Person>) -> Vec<Person>;
        fn cpp_points(points: &CxxVector<Point>) -> UniquePtr<CxxVector<Point>>;
        fn cpp_box(point: Box<Point>) -> Box<Point>;
        fn cpp_gadget(gadget: &Gadget) -> i32;
        fn cpp_unique(gadget: UniquePtr<Gadget>) -> SharedPtr<Gadget>;
        fn cpp_suit(suit: Suit) -> Suit;
        fn cpp_counter(counter: &mut Counter) -> i32;
        fn cpp_counter_box(counter: Box<Counter>) -> Box<Counter>;
        fn cpp_view(view: &View) -> usize;
        fn cpp_holder(holder: Holder) -> Holder;

        fn cpp_label(label: Label) -> Label;
        fn cpp_labels(labels: Vec<Label>) -> Vec<Label>;
        fn cpp_size(size: Size) -> Size;
        fn cpp_parcel(parcel: UniquePtr<Parcel>) -> SharedPtr<Parcel>;
        fn cpp_parcel_mut(parcel: Pin<&mut Parcel>);
        fn cpp_stamp(stamp: &Stamp) -> u32;

        fn checks() -> String;
    }

    extern "Rust" {
        fn rust_coordinate(coordinate: Coordinate) -> Coordinate;
        fn rust_coordinate_mut(coordinate: &mut Coordinate) -> &mut Coordinate;
        fn rust_coordinates(slice: &mut [Coordinate]) -> f64;
        fn rust_coordinate_vec(vec: Vec<Coordinate>) -> Vec<Coordinate>;
        fn rust_coordinate_result(fail: bool) -> Result<Coordinate>;
        fn rust_handle(handle: Pin<&mut Handle>) -> i32;
        fn rust_point(point: Point) -> Point;
        fn rust_people(people: Vec<Person>) -> Vec<Person>;
        fn rust_points(points: &CxxVector<Point>) -> f64;
        fn rust_gadget(gadget: UniquePtr<Gadget>) -> SharedPtr<Gadget>;
        fn rust_suit(suit: Suit) -> Suit;
        fn rust_counter(counter: &mut Counter) -> i32;
        fn rust_holder(holder: Holder) -> Holder;
        fn rust_fresh(fresh: Fresh) -> String;
        fn rust_anchored(anchored: Anchored) -> i32;
        fn rust_label(label: Label) -> Label;
        fn rust_labels(labels: &[Label]) -> i32;
        fn rust_size(size: Size) -> Size;
        fn rust_parcel(parcel: UniquePtr<Parcel>) -> SharedPtr<Parcel>;
    }

    impl Vec<Coordinate> {}
    impl CxxVector<Coordinate> {}
    impl UniquePtr<Handle> {}
}

pub mod second;

use ffi::{Anchored, Bits, Counter, Fresh, Gadget, Holder, Label, Level, Parcel, Person};
use ffi::{Point, Size, Suit};
use std::pin::Pin;

fn rust_fresh(fresh: Fresh) -> String {
    assert_eq!((fresh.flags, fresh.nested), ([false; 3], [[false; 2]; 2]));
    assert!(fresh.pointers.iter().all(|pointer| pointer.is_null()));
    assert!(fresh.locals.iter().all(|local| local.number == 0));
    assert_eq!(fresh.point.x, 0.0);
    assert_eq!(fresh.level, Level::Low);
    assert_eq!(fresh.levels, [[Level::Low; 2]; 2]);
    assert!(fresh.bits.iter().all(|bits| *bits == Bits { repr: 0 }));
    assert!(fresh.number.is_none());
    "all have values".to_owned()
}

fn rust_anchored(anchored: Anchored) -> i32 {
    anchored.fixed.0 + anchored.twice[1].0 + i32::from(anchored.flag)
}

fn rust_coordinate(coordinate: Coordinate) -> Coordinate {
    Coordinate { x: coordinate.x + 1, y: coordinate.y * 2.0 }
}

fn rust_coordinate_mut(coordinate: &mut Coordinate) -> &mut Coordinate {
    *coordinate = rust_coordinate(*coordinate);
    coordinate
}

fn rust_coordinates(slice: &mut [Coordinate]) -> f64 {
    slice.reverse();
    slice.iter().map(|each| each.y).sum()
}

fn rust_coordinate_vec(mut vec: Vec<Coordinate>) -> Vec<Coordinate> {
    vec.reverse();
    vec
}

fn rust_coordinate_result(fail: bool) -> Result<Coordinate, &'static str> {
    if fail { Err("failed") } else { Ok(Coordinate::default()) }
}

fn rust_handle(mut handle: Pin<&mut Handle>) -> i32 {
    let number = handle.number();
    handle.as_mut().set_number(number + 1);
    number
}

fn rust_point(point: Point) -> Point {
    Point { x: point.y, y: point.x }
}

fn rust_people(mut people: Vec<Person>) -> Vec<Person> {
    people.reverse();
    people
}

fn rust_points(points: &CxxVector<Point>) -> f64 {
    points.iter().map(|point| point.x).sum()
}

fn rust_gadget(gadget: UniquePtr<Gadget>) -> SharedPtr<Gadget> {
    gadget.into()
}

fn rust_suit(suit: Suit) -> Suit {
    match suit {
        Suit::Clubs => Suit::Hearts,
        other => other,
    }
}

fn rust_counter(counter: &mut Counter) -> i32 {
    ffi::cpp_counter(counter)
}

fn rust_holder(mut holder: Holder) -> Holder {
    holder.coordinates.reverse();
    holder
}

fn rust_label(label: Label) -> Label {
    Label { number: label.number + 1, ..label }
}

fn rust_labels(labels: &[Label]) -> i32 {
    labels.iter().map(|label| label.number).sum()
}

fn rust_size(size: Size) -> Size {
    if size == Size::Small { Size::Large } else { Size::Small }
}

fn rust_parcel(parcel: UniquePtr<Parcel>) -> SharedPtr<Parcel> {
    parcel.into()
}

#[cfg(test)]
mod tests {
    use super::Coordinate;
    use super::dependency::{self, Stamp};
    use super::ffi::{self, Holder, Label, Point, Size, Suit};
    use crate::live::balanced;
    use crate::structs::ffi::{Person, new_thing};
    use cxx::{CxxVector, SharedPtr};

    const COORDINATE: Coordinate = Coordinate { x: 1, y: 0.5 };
    const NEXT: Coordinate = Coordinate { x: 2, y: 1.0 };

    #[test]
    fn trivial_by_hand() {
        assert_eq!(ffi::cpp_coordinate(COORDINATE), NEXT);
        let mut coordinate = COORDINATE;
        assert!(std::ptr::eq(ffi::cpp_coordinate_ref(&coordinate), &raw const coordinate));
        ffi::cpp_coordinate_mut(&mut coordinate);
        assert_eq!(coordinate, NEXT);
        assert_eq!(ffi::cpp_coordinates(&[COORDINATE, NEXT]), 1.5);
        assert_eq!(ffi::cpp_coordinate_vec(vec![COORDINATE, NEXT]), [NEXT, COORDINATE]);
        assert_eq!(ffi::cpp_coordinate_vector().as_slice(), [COORDINATE, NEXT]);
        assert_eq!(ffi::cpp_coordinate_result(false).unwrap(), NEXT);
        assert!(ffi::cpp_coordinate_result(true).is_err());
        assert_eq!(ffi::cpp_call(super::rust_coordinate, COORDINATE), NEXT);
        assert_eq!(Coordinate { x: 3, y: 4.0 }.length(), 5.0);
        assert_eq!(Coordinate::origin(), Coordinate::default());
    }

    #[test]
    fn opaque_by_hand() {
        let handle = ffi::cpp_handle();
        assert_eq!(ffi::cpp_handle_number(handle), 7);
        let mut handle = ffi::cpp_unique_handle();
        handle.pin_mut().set_number(9);
        assert_eq!(handle.number(), 9);
    }

    #[test]
    fn of_another_bridge() {
        balanced(|| {
            let point = crate::structs::ffi::Point { x: 1.0, y: 2.0 };
            assert_eq!(ffi::cpp_point(point), Point { x: 2.0, y: 1.0 });
            let mut person = Person::default();
            assert_eq!(ffi::cpp_person(&mut person).age, 1);
            let people = ffi::cpp_people(vec![person.clone(), Person::default()]);
            assert_eq!(people, [Person::default(), person]);
            let mut points = CxxVector::new();
            points.pin_mut().push(point);
            assert_eq!(ffi::cpp_points(&points).as_slice(), [point, point]);
            assert_eq!(*ffi::cpp_box(Box::new(point)), point);
            let thing = new_thing(4);
            assert_eq!((ffi::cpp_gadget(&thing), thing.value_again()), (4, 4));
            assert_eq!(ffi::cpp_unique(thing).value(), 4);
            assert_eq!(ffi::cpp_suit(Suit::Clubs), crate::enums::ffi::Suit::Spades);
            cxx::let_cxx_string!(text = "four");
            assert_eq!(ffi::cpp_view(&crate::lifetimes::ffi::view(&text)), 4);
            let holder = ffi::cpp_holder(Holder {
                coordinate: COORDINATE,
                coordinates: [COORDINATE, NEXT],
                point,
                suit: Suit::Clubs,
                parcel: SharedPtr::null(),
            });
            assert_eq!(holder.coordinate, NEXT);
            assert_eq!(holder.coordinates, [NEXT, COORDINATE]);
            assert_eq!(holder.parcel.weight(), 3.0);
        });
    }

    #[test]
    fn of_another_crate() {
        let label = Label { text: "label".to_owned(), number: 1 };
        assert_eq!(ffi::cpp_label(label.clone()).number, 2);
        assert_eq!(ffi::cpp_labels(vec![label.clone(), label]).len(), 2);
        assert_eq!(ffi::cpp_size(Size::Small), dependency::ffi::Size::Large);
        let mut parcel = dependency::ffi::new_parcel(1.5);
        ffi::cpp_parcel_mut(parcel.pin_mut());
        assert_eq!(ffi::cpp_parcel(parcel).weight(), 2.5);
        assert_eq!(ffi::cpp_stamp(&Stamp(6)), 6);
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
