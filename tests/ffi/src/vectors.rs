//! `Vec<T>` and `CxxVector<T>` of everything that may be inside.

use crate::live::Live;
use cxx::{CxxString, CxxVector, UniquePtr};
use std::ffi::c_char;
use std::pin::Pin;

#[twinspan::bridge(namespace = "vectors")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Item {
        pub name: String,
        pub numbers: Vec<f64>,
    }

    #[derive(Debug, Ord, PartialOrd)]
    pub enum Kind {
        Small,
        Large,
    }

    extern "Rust" {
        type Opaque;
        fn new_opaque(number: i32) -> Box<Opaque>;
        fn number(self: &Opaque) -> i32;

        // Overloads of one name in C++, which reverse their argument.
        #[cxx_name = "rust_reverse"]
        fn rust_bool(vec: Vec<bool>) -> Vec<bool>;
        #[cxx_name = "rust_reverse"]
        fn rust_c_char(vec: Vec<c_char>) -> Vec<c_char>;
        #[cxx_name = "rust_reverse"]
        fn rust_u8(vec: Vec<u8>) -> Vec<u8>;
        #[cxx_name = "rust_reverse"]
        fn rust_i16(vec: Vec<i16>) -> Vec<i16>;
        #[cxx_name = "rust_reverse"]
        fn rust_u32(vec: Vec<u32>) -> Vec<u32>;
        #[cxx_name = "rust_reverse"]
        fn rust_i64(vec: Vec<i64>) -> Vec<i64>;
        #[cxx_name = "rust_reverse"]
        fn rust_f32(vec: Vec<f32>) -> Vec<f32>;
        #[cxx_name = "rust_reverse"]
        fn rust_f64(vec: Vec<f64>) -> Vec<f64>;
        #[cxx_name = "rust_reverse"]
        fn rust_string(vec: Vec<String>) -> Vec<String>;
        #[cxx_name = "rust_reverse"]
        fn rust_item(vec: Vec<Item>) -> Vec<Item>;
        #[cxx_name = "rust_reverse"]
        fn rust_kind(vec: Vec<Kind>) -> Vec<Kind>;
        #[cxx_name = "rust_reverse"]
        fn rust_opaque(vec: Vec<Opaque>) -> Vec<Opaque>;
        #[cxx_name = "rust_reverse"]
        fn rust_box(vec: Vec<Box<Opaque>>) -> Vec<Box<Opaque>>;
        fn rust_usize(vec: Vec<usize>) -> Vec<usize>;
        fn rust_isize(vec: Vec<isize>) -> Vec<isize>;
        fn rust_str_lengths(vec: Vec<&str>) -> usize;
        fn rust_opaques(count: i32) -> Vec<Opaque>;

        fn rust_ref(vec: &Vec<u8>) -> &Vec<u8>;
        fn rust_mut(vec: &mut Vec<String>) -> &mut Vec<String>;

        fn rust_cxx_i32(vector: &CxxVector<i32>) -> i32;
        fn rust_cxx_push(vector: Pin<&mut CxxVector<f64>>, value: f64);
        fn rust_cxx_unique(vector: UniquePtr<CxxVector<u8>>) -> UniquePtr<CxxVector<u8>>;
        fn rust_cxx_strings(vector: &CxxVector<CxxString>) -> usize;
        fn rust_cxx_opaque(vector: &CxxVector<Part>) -> i32;
        fn rust_cxx_opaque_mut(vector: Pin<&mut CxxVector<Part>>);
        fn rust_cxx_items(vector: Pin<&mut CxxVector<Item>>);
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/vectors.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn set_weight(self: Pin<&mut Part>, weight: i32);

        // Overloads of one name in C++, which reverse their argument.
        #[rust_name = "cpp_bool"]
        fn cpp_reverse(vec: Vec<bool>) -> Vec<bool>;
        #[rust_name = "cpp_c_char"]
        fn cpp_reverse(vec: Vec<c_char>) -> Vec<c_char>;
        #[rust_name = "cpp_u8"]
        fn cpp_reverse(vec: Vec<u8>) -> Vec<u8>;
        #[rust_name = "cpp_i16"]
        fn cpp_reverse(vec: Vec<i16>) -> Vec<i16>;
        #[rust_name = "cpp_u32"]
        fn cpp_reverse(vec: Vec<u32>) -> Vec<u32>;
        #[rust_name = "cpp_i64"]
        fn cpp_reverse(vec: Vec<i64>) -> Vec<i64>;
        #[rust_name = "cpp_f32"]
        fn cpp_reverse(vec: Vec<f32>) -> Vec<f32>;
        #[rust_name = "cpp_f64"]
        fn cpp_reverse(vec: Vec<f64>) -> Vec<f64>;
        #[rust_name = "cpp_string"]
        fn cpp_reverse(vec: Vec<String>) -> Vec<String>;
        #[rust_name = "cpp_item"]
        fn cpp_reverse(vec: Vec<Item>) -> Vec<Item>;
        #[rust_name = "cpp_kind"]
        fn cpp_reverse(vec: Vec<Kind>) -> Vec<Kind>;
        #[rust_name = "cpp_opaque"]
        fn cpp_opaque(vec: Vec<Opaque>) -> Vec<Opaque>;
        #[rust_name = "cpp_box"]
        fn cpp_reverse(vec: Vec<Box<Opaque>>) -> Vec<Box<Opaque>>;
        fn cpp_usize(vec: Vec<usize>) -> Vec<usize>;
        fn cpp_isize(vec: Vec<isize>) -> Vec<isize>;
        fn cpp_str_lengths(vec: Vec<&str>) -> usize;

        fn cpp_ref(vec: &Vec<u8>) -> &Vec<u8>;
        fn cpp_mut(vec: &mut Vec<String>) -> &mut Vec<String>;

        fn cpp_cxx_i8() -> UniquePtr<CxxVector<i8>>;
        fn cpp_cxx_u16() -> UniquePtr<CxxVector<u16>>;
        fn cpp_cxx_i32() -> UniquePtr<CxxVector<i32>>;
        fn cpp_cxx_u64() -> UniquePtr<CxxVector<u64>>;
        fn cpp_cxx_usize() -> UniquePtr<CxxVector<usize>>;
        fn cpp_cxx_f32() -> UniquePtr<CxxVector<f32>>;
        fn cpp_cxx_strings() -> UniquePtr<CxxVector<CxxString>>;
        fn cpp_cxx_parts(count: i32) -> UniquePtr<CxxVector<Part>>;
        fn cpp_cxx_items() -> UniquePtr<CxxVector<Item>>;
        fn cpp_cxx_sum(vector: &CxxVector<f64>) -> f64;
        fn cpp_cxx_clear(vector: Pin<&mut CxxVector<Part>>) -> Pin<&mut CxxVector<Part>>;
        fn cpp_cxx_take(vector: UniquePtr<CxxVector<Part>>) -> usize;

        fn checks() -> String;
    }

    // Not used by any signature of this bridge.
    impl Vec<Unused> {}
    impl Box<Unused> {}
    impl UniquePtr<Unused> {}
    impl SharedPtr<Unused> {}
    impl WeakPtr<Unused> {}
    impl CxxVector<Unused> {}

    #[derive(Clone, Debug, PartialEq)]
    pub struct Unused {
        pub number: i32,
    }
}

use ffi::{Item, Kind, Part};

#[derive(Debug)]
pub struct Opaque {
    number: i32,
    name: String,
    _live: Live,
}

impl Opaque {
    fn new(number: i32) -> Self {
        Opaque { number, name: format!("number {number}"), _live: Live::new() }
    }

    fn number(&self) -> i32 {
        debug_assert_eq!(self.name, format!("number {}", self.number));
        self.number
    }
}

fn new_opaque(number: i32) -> Box<Opaque> {
    Box::new(Opaque::new(number))
}

fn rust_opaques(count: i32) -> Vec<Opaque> {
    (0..count).map(Opaque::new).collect()
}

macro_rules! reverse {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(mut vec: Vec<$ty>) -> Vec<$ty> {
            vec.reverse();
            vec
        })*
    };
}

reverse! {
    rust_bool: bool;
    rust_c_char: c_char;
    rust_u8: u8;
    rust_i16: i16;
    rust_u32: u32;
    rust_i64: i64;
    rust_usize: usize;
    rust_isize: isize;
    rust_f32: f32;
    rust_f64: f64;
    rust_string: String;
    rust_item: Item;
    rust_kind: Kind;
    rust_opaque: Opaque;
    rust_box: Box<Opaque>;
}

fn rust_str_lengths(vec: Vec<&str>) -> usize {
    vec.iter().map(|text| text.len()).sum()
}

fn rust_ref(vec: &Vec<u8>) -> &Vec<u8> {
    vec
}

fn rust_mut(vec: &mut Vec<String>) -> &mut Vec<String> {
    vec.push("from Rust".to_owned());
    vec
}

fn rust_cxx_i32(vector: &CxxVector<i32>) -> i32 {
    vector.iter().sum()
}

fn rust_cxx_push(vector: Pin<&mut CxxVector<f64>>, value: f64) {
    vector.push(value);
}

fn rust_cxx_unique(mut vector: UniquePtr<CxxVector<u8>>) -> UniquePtr<CxxVector<u8>> {
    if let Some(vector) = vector.as_mut() {
        vector.push(255);
    }
    vector
}

fn rust_cxx_strings(vector: &CxxVector<CxxString>) -> usize {
    vector.iter().map(CxxString::len).sum()
}

fn rust_cxx_opaque(vector: &CxxVector<Part>) -> i32 {
    vector.iter().map(Part::weight).sum()
}

fn rust_cxx_opaque_mut(vector: Pin<&mut CxxVector<Part>>) {
    for part in vector {
        let weight = part.weight();
        part.set_weight(2 * weight);
    }
}

fn rust_cxx_items(mut vector: Pin<&mut CxxVector<Item>>) {
    let popped = vector.as_mut().pop().expect("not empty");
    vector.as_mut().push(Item { name: popped.name + " from Rust", ..popped });
    vector.as_mut_slice()[0].numbers.push(1.0);
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Item, Kind, Unused};
    use super::{Opaque, new_opaque, rust_opaques};
    use crate::live::balanced;
    use cxx::{CxxString, CxxVector, SharedPtr, UniquePtr};
    use twinspan::View;

    fn item(name: &str) -> Item {
        Item { name: name.to_owned(), numbers: vec![1.5; name.len()] }
    }

    #[test]
    fn every_element_type() {
        assert_eq!(ffi::cpp_bool(vec![true, true, false]), [false, true, true]);
        assert_eq!(ffi::cpp_c_char(vec![1, 2]), [2, 1]);
        assert_eq!(ffi::cpp_u8(vec![1, 255]), [255, 1]);
        assert_eq!(ffi::cpp_i16(vec![-1, i16::MIN]), [i16::MIN, -1]);
        assert!(ffi::cpp_u32(vec![]).is_empty());
        assert_eq!(ffi::cpp_i64((0..1000).collect()), (0..1000).rev().collect::<Vec<_>>());
        assert_eq!(ffi::cpp_usize(vec![usize::MAX, 0]), [0, usize::MAX]);
        assert_eq!(ffi::cpp_isize(vec![isize::MIN, 0]), [0, isize::MIN]);
        assert_eq!(ffi::cpp_f32(vec![0.5, -0.5]), [-0.5, 0.5]);
        assert_eq!(ffi::cpp_f64(vec![0.5]), [0.5]);
        let texts = ["", "b", "c"].map(str::to_owned);
        assert_eq!(ffi::cpp_string(texts.to_vec()), ["c", "b", ""]);
        assert_eq!(ffi::cpp_item(vec![item("a"), item("")]), [item(""), item("a")]);
        assert_eq!(ffi::cpp_kind(vec![Kind::Large, Kind::Small]), [Kind::Small, Kind::Large]);
        assert_eq!(ffi::cpp_str_lengths(vec!["a", "", "bc"]), 3);
    }

    #[test]
    fn opaque_elements() {
        balanced(|| {
            let all = ffi::cpp_opaque(rust_opaques(5));
            assert_eq!(all.iter().map(Opaque::number).sum::<i32>(), 10);
            let boxes = ffi::cpp_box(vec![new_opaque(1), new_opaque(2)]);
            assert_eq!(boxes.iter().map(|each| each.number()).collect::<Vec<_>>(), [2, 1]);
        });
    }

    #[test]
    fn references() {
        let vec = vec![1, 2];
        assert!(std::ptr::eq(ffi::cpp_ref(&vec), &raw const vec));
        let mut texts = vec!["a".to_owned()];
        ffi::cpp_mut(&mut texts).push("end".to_owned());
        assert_eq!(texts, ["a", "from C++", "end"]);
        let mut empty = Vec::new();
        assert_eq!(ffi::cpp_mut(&mut empty).len(), 1);
    }

    #[test]
    fn std_vectors() {
        assert_eq!(ffi::cpp_cxx_i8().as_slice(), [i8::MIN, i8::MAX]);
        assert_eq!(ffi::cpp_cxx_i8().view(), [i8::MIN, i8::MAX]);
        assert_eq!(ffi::cpp_cxx_u64().view(), [0, u64::MAX]);
        assert_eq!(ffi::cpp_cxx_u16().as_slice(), [0, u16::MAX]);
        assert_eq!(ffi::cpp_cxx_i32().iter().sum::<i32>(), -1);
        assert_eq!(ffi::cpp_cxx_u64().as_slice(), [0, u64::MAX]);
        assert_eq!(ffi::cpp_cxx_usize().get(1), Some(&usize::MAX));
        assert_eq!(ffi::cpp_cxx_f32().as_slice(), [0.5, 1.5]);
        let strings = ffi::cpp_cxx_strings();
        let views = strings.view();
        assert_eq!(views.iter().collect::<Vec<_>>(), [b"one".as_slice(), b"two"]);
        assert_eq!(views.iter().rev().collect::<Vec<_>>(), [b"two".as_slice(), b"one"]);
        assert_eq!((views.len(), views.get(1), views.get(2)), (2, Some(b"two".as_slice()), None));
        // An iterator that has moved on leaves the view as it is.
        let mut rest = views.iter();
        assert_eq!((rest.next(), rest.len()), (Some(b"one".as_slice()), 1));
        assert_eq!((views.len(), views.get(0)), (2, Some(b"one".as_slice())));
        assert_eq!(views.iter().nth(1), Some(b"two".as_slice()));
        assert_eq!(views.iter().nth(2), None);
        assert_eq!(views.into_iter().count() + (&views).into_iter().count(), 4);
        assert_eq!(format!("{views:?}"), r#"["one", "two"]"#);
        assert_eq!(views.get(0).map(<[u8]>::as_ptr), strings.get(0).map(CxxString::as_ptr));
        let strings: Vec<_> = strings.iter().map(|text| text.to_string_lossy()).collect();
        assert_eq!(strings, ["one", "two"]);
        assert_eq!(ffi::cpp_cxx_items().as_slice(), [item("item")]);
        let mut numbers = CxxVector::new();
        assert_eq!(ffi::cpp_cxx_sum(&numbers), 0.0);
        numbers.pin_mut().extend([1.5, 2.5]);
        assert_eq!(ffi::cpp_cxx_sum(&numbers), 4.0);
    }

    #[test]
    fn std_vectors_of_a_cpp_class() {
        balanced(|| {
            let mut parts = ffi::cpp_cxx_parts(3);
            assert_eq!(parts.iter().map(|part| part.weight()).sum::<i32>(), 3);
            parts.pin_mut().index_mut(0).unwrap().set_weight(10);
            assert_eq!(parts.get(0).unwrap().weight(), 10);
            assert!(parts.get(3).is_none());
            assert!(ffi::cpp_cxx_clear(parts.pin_mut()).is_empty());
            assert_eq!(ffi::cpp_cxx_take(ffi::cpp_cxx_parts(4)), 4);
            drop(ffi::cpp_cxx_parts(5));
        });
    }

    #[test]
    fn explicit_instantiations() {
        let mut vector = CxxVector::<Unused>::new();
        vector.pin_mut().push(Unused { number: 4 });
        let unique = UniquePtr::new(vector.pin_mut().pop().unwrap());
        let shared = SharedPtr::from(unique);
        assert_eq!(shared.downgrade().upgrade().number, 4);
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
