//! `Option<T>` of everything, as parameter and as result, in both directions: `None` and every
//! neighbour of `None` (zero, `false`, empty, the all-zero value) stay apart, and everything drops once.

use crate::live::Live;
use cxx::{SharedPtr, UniquePtr};
use std::ffi::c_char;
use std::pin::Pin;

#[twinspan::bridge(namespace = "options")]
pub mod ffi {
    #[derive(Debug, PartialOrd)]
    pub enum Level {
        Low,
        High,
    }

    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Small {
        pub number: i32,
        pub flag: bool,
    }

    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Sixteen {
        pub left: f64,
        pub right: i64,
    }

    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Large {
        pub numbers: [u64; 8],
    }

    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Record {
        pub name: String,
        pub numbers: Vec<u8>,
    }

    pub struct Owner {
        pub thing: Box<Thing>,
    }

    #[repr(align(32))]
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Aligned {
        pub byte: u8,
    }

    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct View<'a> {
        pub text: &'a str,
    }

    extern "Rust" {
        type Thing;
        fn number(self: &Thing) -> i32;
        fn new_thing(number: i32) -> Box<Thing>;
        type Empty;
        fn new_empty() -> Box<Empty>;

        // By value. Each gives back what it got.
        fn rust_bool(value: Option<bool>) -> Option<bool>;
        fn rust_char(value: Option<c_char>) -> Option<c_char>;
        fn rust_u8(value: Option<u8>) -> Option<u8>;
        fn rust_i16(value: Option<i16>) -> Option<i16>;
        fn rust_i32(value: Option<i32>) -> Option<i32>;
        fn rust_i64(value: Option<i64>) -> Option<i64>;
        fn rust_usize(value: Option<usize>) -> Option<usize>;
        fn rust_f32(value: Option<f32>) -> Option<f32>;
        fn rust_f64(value: Option<f64>) -> Option<f64>;
        fn rust_level(value: Option<Level>) -> Option<Level>;
        fn rust_small(value: Option<Small>) -> Option<Small>;
        fn rust_sixteen(value: Option<Sixteen>) -> Option<Sixteen>;
        fn rust_large(value: Option<Large>) -> Option<Large>;
        fn rust_aligned(value: Option<Aligned>) -> Option<Aligned>;

        // Owners.
        fn rust_string(value: Option<String>) -> Option<String>;
        fn rust_vec(value: Option<Vec<String>>) -> Option<Vec<String>>;
        fn rust_things(value: Option<Vec<Thing>>) -> Option<Vec<Thing>>;
        fn rust_record(value: Option<Record>) -> Option<Record>;
        fn rust_owner(value: Option<Owner>) -> Option<Owner>;
        fn rust_box(value: Option<Box<Thing>>) -> Option<Box<Thing>>;
        fn rust_empty(value: Option<Box<Empty>>) -> Option<Box<Empty>>;
        fn rust_unique(value: Option<UniquePtr<Part>>) -> Option<UniquePtr<Part>>;
        fn rust_shared(value: Option<SharedPtr<Part>>) -> Option<SharedPtr<Part>>;

        // Borrowed.
        fn rust_ref(value: Option<&Thing>) -> Option<&Thing>;
        fn rust_mut(value: Option<&mut Small>) -> Option<&mut Small>;
        fn rust_number(value: Option<&i32>) -> Option<&i32>;
        fn rust_pinned(value: Option<Pin<&mut Part>>) -> Option<Pin<&mut Part>>;
        fn rust_part(value: Option<&Part>) -> Option<&Part>;
        fn rust_str(value: Option<&str>) -> Option<&str>;
        fn rust_slice(value: Option<&[i32]>) -> Option<&[i32]>;
        fn rust_slice_mut(value: Option<&mut [i32]>) -> Option<&mut [i32]>;
        fn rust_cxx_string(value: Option<&CxxString>) -> usize;

        // In signatures with others.
        fn rust_drop(first: Option<Box<Thing>>, second: Option<Record>, third: Option<String>);
        fn find(self: &Thing, number: Option<i32>) -> Option<String>;
        #[Self = "Thing"]
        fn parse(text: Option<&str>) -> Option<Box<Thing>>;
        fn rust_result(value: Option<i32>) -> Result<Option<String>>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/options.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn add(self: Pin<&mut Part>, weight: Option<i32>) -> Option<i32>;
        fn new_part(weight: i32) -> UniquePtr<Part>;

        fn cpp_bool(value: Option<bool>) -> Option<bool>;
        fn cpp_char(value: Option<c_char>) -> Option<c_char>;
        fn cpp_u8(value: Option<u8>) -> Option<u8>;
        fn cpp_i16(value: Option<i16>) -> Option<i16>;
        fn cpp_i32(value: Option<i32>) -> Option<i32>;
        fn cpp_i64(value: Option<i64>) -> Option<i64>;
        fn cpp_usize(value: Option<usize>) -> Option<usize>;
        fn cpp_f32(value: Option<f32>) -> Option<f32>;
        fn cpp_f64(value: Option<f64>) -> Option<f64>;
        fn cpp_level(value: Option<Level>) -> Option<Level>;
        fn cpp_small(value: Option<Small>) -> Option<Small>;
        fn cpp_sixteen(value: Option<Sixteen>) -> Option<Sixteen>;
        fn cpp_large(value: Option<Large>) -> Option<Large>;
        fn cpp_aligned(value: Option<Aligned>) -> Option<Aligned>;

        fn cpp_string(value: Option<String>) -> Option<String>;
        fn cpp_vec(value: Option<Vec<String>>) -> Option<Vec<String>>;
        fn cpp_things(value: Option<Vec<Thing>>) -> Option<Vec<Thing>>;
        fn cpp_record(value: Option<Record>) -> Option<Record>;
        fn cpp_owner(value: Option<Owner>) -> Option<Owner>;
        fn cpp_box(value: Option<Box<Thing>>) -> Option<Box<Thing>>;
        fn cpp_empty(value: Option<Box<Empty>>) -> Option<Box<Empty>>;
        fn cpp_unique(value: Option<UniquePtr<Part>>) -> Option<UniquePtr<Part>>;
        fn cpp_shared(value: Option<SharedPtr<Part>>) -> Option<SharedPtr<Part>>;

        fn cpp_ref(value: Option<&Thing>) -> Option<&Thing>;
        fn cpp_mut(value: Option<&mut Small>) -> Option<&mut Small>;
        fn cpp_number(value: Option<&i32>) -> Option<&i32>;
        fn cpp_pinned(value: Option<Pin<&mut Part>>) -> Option<Pin<&mut Part>>;
        fn cpp_part(value: Option<&Part>) -> Option<&Part>;
        fn cpp_str(value: Option<&str>) -> Option<&str>;
        fn cpp_slice(value: Option<&[i32]>) -> Option<&[i32]>;
        fn cpp_slice_mut(value: Option<&mut [i32]>) -> Option<&mut [i32]>;
        fn cpp_cxx_string(value: Option<&CxxString>) -> usize;

        fn cpp_drop(first: Option<Box<Thing>>, second: Option<Record>, third: Option<String>);
        fn cpp_result(value: Option<i32>) -> Result<Option<String>>;
        fn cpp_lifetimes<'a>(text: Option<&'a str>, other: Option<&str>) -> Option<&'a str>;

        // Declared with types that the result converts from.
        fn cpp_string_view(value: Option<&str>) -> Option<String>;

        fn checks() -> String;
    }
}

use ffi::{Aligned, Large, Level, Owner, Part, Record, Sixteen, Small};

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

/// Without bytes, so that its address says nothing.
#[derive(Debug)]
pub struct Empty {
    _live: Live,
}

impl Thing {
    fn new(number: i32) -> Self {
        Thing { number, _live: Live::new() }
    }

    fn number(&self) -> i32 {
        self.number
    }

    fn find(&self, number: Option<i32>) -> Option<String> {
        number.filter(|number| *number == self.number).map(|number| number.to_string())
    }

    fn parse(text: Option<&str>) -> Option<Box<Thing>> {
        Some(new_thing(text?.parse().ok()?))
    }
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing::new(number))
}

fn new_empty() -> Box<Empty> {
    Box::new(Empty { _live: Live::new() })
}

macro_rules! same {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: Option<$ty>) -> Option<$ty> {
            value
        })*
    };
}

same! {
    rust_bool: bool;
    rust_char: c_char;
    rust_u8: u8;
    rust_i16: i16;
    rust_i32: i32;
    rust_i64: i64;
    rust_usize: usize;
    rust_f32: f32;
    rust_f64: f64;
    rust_level: Level;
    rust_small: Small;
    rust_sixteen: Sixteen;
    rust_large: Large;
    rust_aligned: Aligned;
    rust_string: String;
    rust_vec: Vec<String>;
    rust_things: Vec<Thing>;
    rust_record: Record;
    rust_owner: Owner;
    rust_box: Box<Thing>;
    rust_empty: Box<Empty>;
    rust_unique: UniquePtr<Part>;
    rust_shared: SharedPtr<Part>;
}

fn rust_ref(value: Option<&Thing>) -> Option<&Thing> {
    value
}

fn rust_mut(value: Option<&mut Small>) -> Option<&mut Small> {
    let small = value?;
    small.number += 1;
    Some(small)
}

fn rust_number(value: Option<&i32>) -> Option<&i32> {
    value
}

fn rust_pinned(value: Option<Pin<&mut Part>>) -> Option<Pin<&mut Part>> {
    value
}

fn rust_part(value: Option<&Part>) -> Option<&Part> {
    value
}

fn rust_str(value: Option<&str>) -> Option<&str> {
    value
}

fn rust_slice(value: Option<&[i32]>) -> Option<&[i32]> {
    value
}

fn rust_slice_mut(value: Option<&mut [i32]>) -> Option<&mut [i32]> {
    let slice = value?;
    slice.reverse();
    Some(slice)
}

fn rust_cxx_string(value: Option<&cxx::CxxString>) -> usize {
    value.map_or(usize::MAX, cxx::CxxString::len)
}

fn rust_drop(first: Option<Box<Thing>>, second: Option<Record>, third: Option<String>) {
    drop((first, second, third));
}

fn rust_result(value: Option<i32>) -> Result<Option<String>, &'static str> {
    match value {
        Some(value) if value < 0 => Err("negative"),
        value => Ok(value.map(|value| value.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Aligned, Large, Level, Owner, Record, Sixteen, Small, View};
    use super::{Thing, new_empty, new_thing};
    use crate::live::balanced;
    use cxx::SharedPtr;
    use std::pin::Pin;
    use std::ptr;

    macro_rules! same {
        ($($name:ident: $($value:expr),*;)*) => {
            $(
                assert_eq!(ffi::$name(None), None, stringify!($name));
                $(assert_eq!(ffi::$name(Some($value)), Some($value), stringify!($name));)*
            )*
        };
    }

    #[test]
    fn by_value() {
        same! {
            cpp_bool: false, true;
            cpp_char: 0, -1;
            cpp_u8: 0, 255;
            cpp_i16: 0, i16::MIN;
            cpp_i32: 0, i32::MIN, -1;
            cpp_i64: 0, i64::MIN, -1;
            cpp_usize: 0, usize::MAX;
            cpp_f32: 0.0, f32::INFINITY;
            cpp_f64: 0.0, f64::MIN;
            cpp_level: Level::Low, Level::High, Level { repr: 200 };
            cpp_small: Small::default(), Small { number: -1, flag: true };
            cpp_sixteen: Sixteen::default(), Sixteen { left: 0.5, right: -1 };
            cpp_large: Large::default(), Large { numbers: [u64::MAX; 8] };
            cpp_aligned: Aligned::default(), Aligned { byte: 255 };
        }
        assert!(ffi::cpp_f64(Some(f64::NAN)).unwrap().is_nan());
    }

    #[test]
    fn owners() {
        balanced(|| {
            same! {
                cpp_string: String::new(), "text".to_owned(), "long ".repeat(1000);
                cpp_vec: vec![], vec![String::new()], vec!["a".to_owned(), "b".to_owned()];
                cpp_record: Record::default(), Record { name: "a".to_owned(), numbers: vec![1] };
            }
            assert!(ffi::cpp_things(None).is_none());
            assert_eq!(ffi::cpp_things(Some(vec![])).unwrap().len(), 0);
            assert_eq!(ffi::cpp_things(Some(vec![Thing::new(1)])).unwrap()[0].number, 1);
            assert!(ffi::cpp_owner(None).is_none());
            let owner = Owner { thing: new_thing(2) };
            assert_eq!(ffi::cpp_owner(Some(owner)).unwrap().thing.number, 2);
            assert!(ffi::cpp_box(None).is_none());
            let thing = new_thing(3);
            let address: *const Thing = &raw const *thing;
            assert!(ptr::eq(&raw const *ffi::cpp_box(Some(thing)).unwrap(), address));
            assert!(ffi::cpp_empty(None).is_none());
            assert!(ffi::cpp_empty(Some(new_empty())).is_some());
        });
    }

    #[test]
    fn owners_of_cpp() {
        balanced(|| {
            assert!(ffi::cpp_unique(None).is_none());
            assert_eq!(ffi::cpp_unique(Some(ffi::new_part(4))).unwrap().weight(), 4);
            // A null pointer is what C++ has for None.
            assert!(ffi::cpp_unique(Some(cxx::UniquePtr::null())).is_none());
            assert!(ffi::cpp_shared(None).is_none());
            let shared = SharedPtr::from(ffi::new_part(5));
            let same = ffi::cpp_shared(Some(shared.clone())).unwrap();
            assert_eq!(same.as_ptr(), shared.as_ptr());
            assert!(ffi::cpp_shared(Some(SharedPtr::null())).is_none());
        });
    }

    #[test]
    fn borrowed() {
        balanced(|| {
            let thing = new_thing(1);
            assert!(ffi::cpp_ref(None).is_none());
            assert!(ptr::eq(ffi::cpp_ref(Some(&thing)).unwrap(), &raw const *thing));
            assert!(ffi::cpp_mut(None).is_none());
            let mut small = Small::default();
            ffi::cpp_mut(Some(&mut small)).unwrap().flag = true;
            assert_eq!(small, Small { number: 1, flag: true });
            assert!(ffi::cpp_number(None).is_none());
            let number = 5;
            assert!(ptr::eq(ffi::cpp_number(Some(&number)).unwrap(), &raw const number));
            assert!(ffi::cpp_pinned(None).is_none());
            let mut part = ffi::new_part(6);
            let same: Pin<&mut ffi::Part> = ffi::cpp_pinned(Some(part.pin_mut())).unwrap();
            assert_eq!(same.add(Some(1)), Some(7));
            assert_eq!(part.pin_mut().add(None), None);
            assert!(ffi::cpp_part(None).is_none());
            assert_eq!(ffi::cpp_part(part.as_ref()).unwrap().weight(), 7);
        });
    }

    #[test]
    fn views() {
        assert_eq!(ffi::cpp_str(None), None);
        assert_eq!(ffi::cpp_str(Some("")), Some(""));
        assert_eq!(ffi::cpp_str(Some("text")), Some("text"));
        assert_eq!(ffi::cpp_slice(None), None);
        assert_eq!(ffi::cpp_slice(Some(&[])), Some(&[][..]));
        assert_eq!(ffi::cpp_slice(Some(&[1, 2])), Some(&[1, 2][..]));
        assert!(ffi::cpp_slice_mut(None).is_none());
        assert!(ffi::cpp_slice_mut(Some(&mut [])).unwrap().is_empty());
        let mut numbers = [1, 2, 3];
        ffi::cpp_slice_mut(Some(&mut numbers)).unwrap()[0] = 9;
        assert_eq!(numbers, [9, 2, 1]);
        cxx::let_cxx_string!(text = "four");
        assert_eq!(ffi::cpp_cxx_string(Some(&text)), 4);
        assert_eq!(ffi::cpp_cxx_string(None), usize::MAX);
        let kept = {
            let short = "other".to_owned();
            ffi::cpp_lifetimes(Some("static"), Some(&short))
        };
        assert_eq!(kept, Some("static"));
        assert_eq!(View { text: kept.unwrap() }.text, "static");
        assert_eq!(ffi::cpp_string_view(Some("view")), Some("view".to_owned()));
        assert_eq!(ffi::cpp_string_view(Some("")), Some(String::new()));
        assert_eq!(ffi::cpp_string_view(None), None);
    }

    #[test]
    fn with_others() {
        balanced(|| {
            ffi::cpp_drop(None, None, None);
            ffi::cpp_drop(Some(new_thing(1)), Some(Record::default()), Some("text".to_owned()));
            assert_eq!(ffi::cpp_result(None).unwrap(), None);
            assert_eq!(ffi::cpp_result(Some(1)).unwrap(), Some("1".to_owned()));
            assert_eq!(ffi::cpp_result(Some(-1)).unwrap_err().what(), "negative");
        });
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
