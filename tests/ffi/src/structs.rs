//! Shared structs: fields, derives, methods, alignment, definitions that live in C++.

use cxx::UniquePtr;

#[twinspan::bridge(namespace = "structs")]
pub mod ffi {
    // Made of structs that are declared further down.
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Segment {
        pub from: Point,
        pub to: Point,
    }

    /// Ordered like its floats, which is a partial order.
    #[derive(Copy, Clone, Debug, Default, PartialEq, PartialOrd)]
    pub struct Point {
        pub x: f64,
        pub y: f64,
    }

    #[derive(
        Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize,
    )]
    #[serde(rename_all = "camelCase")]
    pub struct Person {
        pub full_name: String,
        #[serde(default)]
        pub age: u8,
        pub scores: Vec<i32>,
        pub home: Address,
    }

    #[derive(
        Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize,
    )]
    pub struct Address {
        pub street: String,
        pub number: u32,
    }

    // Everything that can be owned by a field.
    pub struct Owner {
        pub boxed: Box<Point>,
        pub unique: UniquePtr<Thing>,
        pub shared: SharedPtr<Thing>,
        pub weak: WeakPtr<Thing>,
        pub texts: Vec<String>,
        pub boxes: Vec<Box<Address>>,
        pub numbers: UniquePtr<CxxVector<i32>>,
        pub name: UniquePtr<CxxString>,
    }

    // Everything else that can be a field.
    #[derive(Copy, Clone)]
    pub struct Plain {
        pub flag: bool,
        pub letter: c_char,
        pub size: usize,
        pub array: [i16; 3],
        pub grid: [[u8; 2]; 3],
        pub points: [Point; 2],
        pub raw: *const i32,
        pub raw_mut: *mut Thing,
    }

    // What has an owner elsewhere.
    pub struct View<'a> {
        pub text: &'a str,
        pub bytes: &'a [u8],
        pub words: &'a [&'a str],
        pub point: &'a Point,
        pub target: &'a mut i32,
        pub targets: &'a mut [i32],
        pub thing: &'a Thing,
    }

    #[derive(Clone, Debug, PartialEq)]
    #[repr(align(32))]
    pub struct Aligned {
        pub byte: u8,
    }

    // Named differently by the two languages.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[cxx_name = "NamedByCpp"]
    pub struct NamedByRust {
        #[cxx_name = "cpp_field"]
        pub rust_field: i32,
        #[rust_name = "rust_other"]
        pub cpp_other: i32,
        #[cxx_name = "type"]
        pub r#type: i32,
    }

    #[must_use]
    #[derive(Debug)]
    pub struct Receipt {
        pub number: u64,
    }

    /// With fields that are called as parameters are: of comparisons, and of its own method.
    #[derive(PartialEq, PartialOrd)]
    pub struct Shadowed {
        pub other: Tuple<i32, u8>,
        pub name: String,
    }

    extern "Rust" {
        fn rename(self: &mut Shadowed, name: &str, other: Option<i32>) -> Option<String>;
        fn length(self: &Point) -> f64;
        fn scale(self: &mut Point, factor: f64) -> &mut Point;
        #[Self = "Point"]
        fn origin() -> Point;

        fn rust_middle(segment: Segment) -> Point;
        fn rust_older(person: &Person) -> Person;
        fn rust_rename(person: &mut Person, name: &str);
        fn rust_sort(people: Vec<Person>) -> Vec<Person>;
        fn rust_owner(owner: Owner) -> Owner;
        fn rust_plain(plain: Plain) -> Plain;
        fn rust_view(view: View) -> usize;
        fn rust_aligned(aligned: &Aligned) -> usize;
        fn rust_aligned_value(aligned: Aligned) -> Aligned;
        fn rust_named(named: NamedByRust) -> NamedByRust;
        fn rust_receipt(number: u64) -> Receipt;
        fn rust_box(point: Box<Point>) -> Box<Point>;
        fn rust_unique(point: UniquePtr<Point>) -> UniquePtr<Point>;
        fn rust_shared(point: SharedPtr<Point>) -> SharedPtr<Point>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/structs.h");

        type Thing;
        fn value(self: &Thing) -> i32;
        fn new_thing(value: i32) -> UniquePtr<Thing>;
        fn share_thing(value: i32) -> SharedPtr<Thing>;

        // Members of a shared struct whose bodies are C++.
        fn dot(self: &Point, other: &Point) -> f64;
        fn negate(self: &mut Point);
        fn checked_length(self: &Point) -> Result<f64>;
        #[Self = "Point"]
        fn unit() -> Point;

        fn cpp_middle(segment: Segment) -> Point;
        fn cpp_older(person: &Person) -> Person;
        fn cpp_rename(person: &mut Person, name: &str);
        fn cpp_sort(people: Vec<Person>) -> Vec<Person>;
        fn cpp_owner(owner: Owner) -> Owner;
        fn cpp_plain(plain: Plain) -> Plain;
        fn cpp_view(view: View) -> usize;
        fn cpp_aligned(aligned: &Aligned) -> usize;
        fn cpp_aligned_value(aligned: Aligned) -> Aligned;
        fn cpp_named(named: NamedByRust) -> NamedByRust;
        fn cpp_receipt(number: u64) -> Receipt;
        fn cpp_box(point: Box<Point>) -> Box<Point>;
        fn cpp_unique(point: UniquePtr<Point>) -> UniquePtr<Point>;
        fn cpp_shared(point: SharedPtr<Point>) -> SharedPtr<Point>;
        fn cpp_points() -> UniquePtr<CxxVector<Point>>;

        fn checks() -> String;
    }
}

use ffi::{Aligned, NamedByRust, Owner, Person, Plain, Point, Receipt, Segment, View};

impl Point {
    fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }

    fn scale(&mut self, factor: f64) -> &mut Point {
        self.x *= factor;
        self.y *= factor;
        self
    }

    fn origin() -> Point {
        Point::default()
    }
}

impl ffi::Shadowed {
    fn rename(&mut self, name: &str, other: Option<i32>) -> Option<String> {
        self.other.0 = other?;
        Some(std::mem::replace(&mut self.name, name.to_owned()))
    }
}

fn rust_middle(segment: Segment) -> Point {
    Point {
        x: f64::midpoint(segment.from.x, segment.to.x),
        y: f64::midpoint(segment.from.y, segment.to.y),
    }
}

fn rust_older(person: &Person) -> Person {
    Person { age: person.age + 1, ..person.clone() }
}

fn rust_rename(person: &mut Person, name: &str) {
    name.clone_into(&mut person.full_name);
}

fn rust_sort(mut people: Vec<Person>) -> Vec<Person> {
    people.sort();
    people
}

fn rust_owner(mut owner: Owner) -> Owner {
    owner.boxed.x += 1.0;
    owner.texts.push("rust".to_owned());
    owner.numbers.pin_mut().push(7);
    owner.name.pin_mut().push_str(" rust");
    owner.weak = owner.shared.downgrade();
    owner
}

fn rust_plain(mut plain: Plain) -> Plain {
    plain.flag = !plain.flag;
    plain.letter += 1;
    plain.size += 1;
    plain.array.reverse();
    plain.grid[2][1] += 1;
    plain.points.swap(0, 1);
    plain
}

fn rust_view(view: View) -> usize {
    *view.target = view.thing.value();
    view.targets.fill(3);
    let words: usize = view.words.iter().map(|word| word.len()).sum();
    view.text.len() + view.bytes.len() + words + usize::from(view.point.x > 0.0)
}

fn rust_aligned(aligned: &Aligned) -> usize {
    std::ptr::from_ref(aligned) as usize
}

fn rust_aligned_value(mut aligned: Aligned) -> Aligned {
    aligned.byte += 1;
    aligned
}

fn rust_named(mut named: NamedByRust) -> NamedByRust {
    named.rust_field += 1;
    named.rust_other += 2;
    named.r#type += 3;
    named
}

fn rust_receipt(number: u64) -> Receipt {
    Receipt { number }
}

fn rust_box(mut point: Box<Point>) -> Box<Point> {
    point.x += 1.0;
    point
}

fn rust_unique(mut point: UniquePtr<Point>) -> UniquePtr<Point> {
    point.x += 1.0;
    point
}

fn rust_shared(point: cxx::SharedPtr<Point>) -> cxx::SharedPtr<Point> {
    point.clone()
}

/// A shared struct whose definition is C++: the bridge asserts its fields. cxx calls this form
/// deprecated, which rustc does not repeat here, and supports it in functions of C++ only.
pub mod imported {
    #[twinspan::bridge(namespace = "structs")]
    pub mod ffi {
        #[derive(Clone, Debug)]
        pub struct Imported {
            pub byte: u8,
            pub number: i32,
            pub fraction: f32,
        }

        unsafe extern "C++" {
            include!("twinspan-test-ffi/cpp/structs.h");
            type Imported;
            fn cpp_imported(imported: Imported) -> Imported;
        }
    }

    #[test]
    fn values_cross() {
        let imported = ffi::cpp_imported(ffi::Imported { byte: 1, number: -2, fraction: 0.5 });
        assert_eq!((imported.byte, imported.number, imported.fraction), (2, -1, 1.0));
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{
        self, Address, Aligned, NamedByRust, Owner, Person, Plain, Point, Segment, View,
    };
    use crate::live::balanced;
    use cxx::{CxxVector, SharedPtr, UniquePtr, WeakPtr};
    use std::collections::HashSet;

    const POINT: Point = Point { x: 3.0, y: 4.0 };

    fn person(name: &str, age: u8) -> Person {
        Person {
            full_name: name.to_owned(),
            age,
            scores: vec![1, 2],
            home: Address { street: "Main".to_owned(), number: 5 },
        }
    }

    #[test]
    fn values_cross() {
        let segment = Segment { from: Point::default(), to: POINT };
        assert_eq!(ffi::cpp_middle(segment), Point { x: 1.5, y: 2.0 });
        assert_eq!(ffi::cpp_older(&person("Ada", 36)), person("Ada", 37));
        let mut ada = person("Ada", 36);
        ffi::cpp_rename(&mut ada, "Ada Lovelace");
        assert_eq!(ada.full_name, "Ada Lovelace");
        let sorted = ffi::cpp_sort(vec![person("b", 1), person("a", 2), person("a", 1)]);
        assert_eq!(sorted, [person("a", 1), person("a", 2), person("b", 1)]);
        assert_eq!(ffi::cpp_receipt(9).number, 9);
    }

    #[test]
    fn members_with_bodies_in_cpp() {
        let mut point = POINT;
        assert_eq!(point.dot(&Point { x: 1.0, y: 0.5 }), 5.0);
        point.negate();
        assert_eq!(point, Point { x: -3.0, y: -4.0 });
        assert_eq!(point.checked_length().unwrap(), 5.0);
        point.x = f64::NAN;
        assert_eq!(point.checked_length().unwrap_err().what(), "not a number");
        assert_eq!(Point::unit(), Point { x: 1.0, y: 1.0 });
    }

    #[test]
    fn derives_agree_in_both_languages() {
        assert!(Person::default().scores.is_empty());
        let people = [person("a", 1), person("a", 2), person("a", 1)];
        assert_eq!(people.into_iter().collect::<HashSet<_>>().len(), 2);
        assert_eq!(
            format!("{POINT:?}"),
            "Point { x: 3.0, y: 4.0 }",
            "Debug does not show the generated module"
        );
    }

    #[test]
    fn serde_sees_its_attributes() {
        let json = serde_json::to_string(&person("Ada", 36)).unwrap();
        assert_eq!(
            json,
            r#"{"fullName":"Ada","age":36,"scores":[1,2],"home":{"street":"Main","number":5}}"#
        );
        let read: Person = serde_json::from_str(
            r#"{"fullName":"Bo","scores":[],"home":{"street":"","number":0}}"#,
        )
        .unwrap();
        assert_eq!((read.full_name.as_str(), read.age), ("Bo", 0));
    }

    #[test]
    fn fields_that_own() {
        balanced(|| {
            let mut numbers = CxxVector::new();
            numbers.pin_mut().push(5);
            let owner = ffi::cpp_owner(Owner {
                boxed: Box::new(POINT),
                unique: ffi::new_thing(1),
                shared: ffi::share_thing(2),
                weak: WeakPtr::null(),
                texts: vec!["text".to_owned()],
                boxes: vec![Box::new(person("a", 1).home)],
                numbers,
                name: UniquePtr::null(),
            });
            assert_eq!(*owner.boxed, Point { x: 4.0, y: 4.0 });
            assert_eq!(owner.unique.value(), 1);
            assert_eq!(owner.shared.value(), 2);
            assert_eq!(owner.weak.upgrade().value(), 2);
            assert_eq!(owner.texts, ["text", "cpp"]);
            assert_eq!(owner.boxes.len(), 2);
            assert_eq!(owner.boxes[1].street, "Main");
            assert_eq!(owner.numbers.as_slice(), [5, 6]);
            assert_eq!(owner.name.to_str(), Ok("cpp"));
        });
    }

    #[test]
    fn fields_without_owner() {
        let number = 11;
        let mut thing = ffi::new_thing(1);
        let raw_mut = thing.as_mut_ptr();
        let plain = ffi::cpp_plain(Plain {
            flag: true,
            letter: b'a'.cast_signed(),
            size: usize::MAX - 1,
            array: [1, 2, 3],
            grid: [[1, 2], [3, 4], [5, 6]],
            points: [POINT, Point::default()],
            raw: &raw const number,
            raw_mut,
        });
        assert!(!plain.flag);
        assert_eq!(plain.letter, b'b'.cast_signed());
        assert_eq!(plain.size, usize::MAX);
        assert_eq!(plain.array, [3, 2, 1]);
        assert_eq!(plain.grid, [[1, 2], [3, 4], [5, 7]]);
        assert_eq!(plain.points, [Point::default(), POINT]);
        assert_eq!(plain.raw, &raw const number);
        assert_eq!(plain.raw_mut, raw_mut);
        assert_eq!(thing.pin_mut().value(), 1);
    }

    #[test]
    fn fields_that_borrow() {
        let (mut target, mut targets) = (0, [0; 2]);
        let total = ffi::cpp_view(View {
            text: "four",
            bytes: &[1, 2],
            words: &["a", "bc"],
            point: &POINT,
            target: &mut target,
            targets: &mut targets,
            thing: &ffi::new_thing(8),
        });
        assert_eq!((total, target, targets), (10, 8, [3, 3]));
    }

    #[test]
    fn alignment() {
        let aligned = Aligned { byte: 1 };
        assert_eq!((align_of::<Aligned>(), size_of::<Aligned>()), (32, 32));
        assert_eq!(ffi::cpp_aligned(&aligned), &raw const aligned as usize);
        let aligned = ffi::cpp_aligned_value(aligned);
        assert_eq!(aligned.byte, 2);
        assert_eq!(&raw const aligned as usize % 32, 0);
    }

    #[test]
    fn names_of_cpp() {
        let named = ffi::cpp_named(NamedByRust { rust_field: 1, rust_other: 2, r#type: 3 });
        assert_eq!((named.rust_field, named.rust_other, named.r#type), (2, 4, 6));
    }

    #[test]
    fn smart_pointers_to_shared_structs() {
        let expected = Point { x: 4.0, y: 4.0 };
        assert_eq!(*ffi::cpp_box(Box::new(POINT)), expected);
        assert_eq!(*ffi::cpp_unique(UniquePtr::new(POINT)), expected);
        assert!(ffi::cpp_unique(UniquePtr::null()).is_null());
        let shared = SharedPtr::new(POINT);
        let same = ffi::cpp_shared(shared.clone());
        assert_eq!(same.as_ptr(), shared.as_ptr());
        let points = ffi::cpp_points();
        assert_eq!(points.as_slice(), [POINT, Point::default()]);
        assert_eq!(points.iter().count(), 2);
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
