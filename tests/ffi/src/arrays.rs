//! Arrays wherever a value may stand: optional, in results, closures, other arrays and vectors.

#[twinspan::bridge(namespace = "arrays")]
pub mod ffi {
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Point {
        pub x: i32,
        pub y: i32,
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub codes: [i32; 2],
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_maybe(value: Option<[u8; 4]>) -> Option<[u8; 4]>;
        fn rust_texts(value: Option<[String; 2]>) -> Option<[String; 2]>;
        fn rust_try(value: [i32; 2]) -> Result<[Point; 2], Failure>;
        fn rust_try_maybe(value: i32) -> Result<Option<[i32; 1]>, Failure>;
        fn rust_nested(value: [[u16; 2]; 3]) -> [[u16; 3]; 2];
        fn rust_boxes(value: [Box<Counted>; 2]) -> [Box<Counted>; 2];
        fn rust_map(value: [i32; 3], map: impl Fn([i32; 3]) -> Option<[i32; 3]>) -> i32;
        fn rust_list(list: Vec<[u8; 4]>) -> Vec<[u8; 4]>;
        fn rust_names(list: Vec<[String; 2]>) -> Vec<[String; 2]>;
        fn rust_owners(list: Vec<[Box<Counted>; 2]>) -> Option<Vec<[Box<Counted>; 2]>>;
        fn rust_sum(list: &Vec<[i64; 2]>) -> i64;
        fn rust_push(list: &mut Vec<[i64; 2]>, pair: [i64; 2]);
        fn rust_grid(size: usize) -> Result<Vec<[[u8; 2]; 2]>, Failure>;
        fn rust_each(visit: &mut dyn FnMut(Vec<[Point; 1]>) -> Vec<[Point; 1]>) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/arrays.h");

        fn cpp_maybe(value: Option<[u8; 4]>) -> Option<[u8; 4]>;
        fn cpp_texts(value: Option<[String; 2]>) -> Option<[String; 2]>;
        fn cpp_try(value: [i32; 2]) -> Result<[Point; 2], Failure>;
        fn cpp_list(list: Vec<[u8; 4]>) -> Vec<[u8; 4]>;
        fn cpp_names(list: Vec<[String; 2]>) -> Vec<[String; 2]>;
        fn cpp_owners(list: Vec<[Box<Counted>; 2]>) -> Vec<[Box<Counted>; 2]>;
        fn cpp_lent(list: &Vec<[i64; 2]>) -> &[i64; 2];
        fn cpp_push(list: &mut Vec<[i64; 2]>, count: i64);
        fn cpp_std(list: Vec<[u8; 4]>) -> Vec<[u8; 4]>;
        fn dot(left: &[f64; 3], right: &[f64; 3]) -> f64;
        fn swap_ends(values: &mut [i32; 3]);
        fn checks() -> String;
    }
}

use crate::live::Live;
use ffi::{Failure, Point};

pub struct Counted(i32, #[allow(dead_code)] Live);

impl Counted {
    fn number(&self) -> i32 {
        self.0
    }
}

fn counted(number: i32) -> Box<Counted> {
    Box::new(Counted(number, Live::new()))
}

fn rust_maybe(value: Option<[u8; 4]>) -> Option<[u8; 4]> {
    value.map(|value| value.map(|each| each.wrapping_add(1)))
}

fn rust_texts(value: Option<[String; 2]>) -> Option<[String; 2]> {
    value.map(|[a, b]| [b, a])
}

fn rust_try([x, y]: [i32; 2]) -> Result<[Point; 2], Failure> {
    if x < 0 { Err(Failure { codes: [x, y] }) } else { Ok([Point { x, y }, Point { x: y, y: x }]) }
}

fn rust_try_maybe(value: i32) -> Result<Option<[i32; 1]>, Failure> {
    if value < 0 { Err(Failure { codes: [value; 2] }) } else { Ok((value > 0).then_some([value])) }
}

fn rust_nested(value: [[u16; 2]; 3]) -> [[u16; 3]; 2] {
    [value.map(|[a, _]| a), value.map(|[_, b]| b)]
}

fn rust_boxes([a, b]: [Box<Counted>; 2]) -> [Box<Counted>; 2] {
    [b, a]
}

fn rust_map(value: [i32; 3], map: impl Fn([i32; 3]) -> Option<[i32; 3]>) -> i32 {
    map(value).map_or(-1, |value| value.iter().sum())
}

fn rust_list(mut list: Vec<[u8; 4]>) -> Vec<[u8; 4]> {
    list.push([9; 4]);
    list
}

fn rust_names(mut list: Vec<[String; 2]>) -> Vec<[String; 2]> {
    list.iter_mut().for_each(|pair| pair.swap(0, 1));
    list.insert(0, ["a".into(), "long enough to be allocated".into()]);
    list
}

fn rust_owners(mut list: Vec<[Box<Counted>; 2]>) -> Option<Vec<[Box<Counted>; 2]>> {
    list.pop()?;
    Some(list)
}

fn rust_sum(list: &Vec<[i64; 2]>) -> i64 {
    list.iter().flatten().sum()
}

fn rust_push(list: &mut Vec<[i64; 2]>, pair: [i64; 2]) {
    list.push(pair);
}

fn rust_grid(size: usize) -> Result<Vec<[[u8; 2]; 2]>, Failure> {
    if size > 2 { Err(Failure { codes: [3, 4] }) } else { Ok(vec![[[1, 2], [3, 4]]; size]) }
}

fn rust_each(visit: &mut dyn FnMut(Vec<[Point; 1]>) -> Vec<[Point; 1]>) -> i32 {
    visit(vec![[Point { x: 1, y: 2 }]; 3]).iter().map(|[point]| point.x).sum()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure, Point};
    use crate::live;

    #[test]
    fn first_elements() {
        assert_eq!(ffi::dot(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]), 32.0);
        let mut values = [1, 2, 3];
        ffi::swap_ends(&mut values);
        assert_eq!(values, [3, 2, 1]);
    }

    #[test]
    fn in_cpp() {
        live::balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn values() {
        assert_eq!(ffi::cpp_maybe(Some([1, 2, 3, 255])), Some([2, 3, 4, 0]));
        assert_eq!(ffi::cpp_maybe(None), None);
        let texts = ["a".to_owned(), "b".to_owned()];
        assert_eq!(ffi::cpp_texts(Some(texts)), Some(["b".to_owned(), "a".to_owned()]));
        assert_eq!(ffi::cpp_texts(None), None);
        assert_eq!(ffi::cpp_try([1, 2]), Ok([Point { x: 1, y: 2 }, Point { x: 2, y: 1 }]));
        assert_eq!(ffi::cpp_try([-1, 2]), Err(Failure { codes: [-1, 2] }));
    }

    #[test]
    fn vectors() {
        assert_eq!(ffi::cpp_list(vec![[1; 4]]), [[1; 4], [2, 3, 4, 5]]);
        assert_eq!(ffi::cpp_list(Vec::with_capacity(9)), [[2, 3, 4, 5]]);
        assert_eq!(ffi::cpp_std(vec![[1; 4], [2; 4]]), [[2; 4], [1; 4]]);
        let names = ffi::cpp_names(vec![["x".into(), "y".into()]]);
        assert_eq!(names, [["y", "x"], ["more text than fits in place", ""]]);
        let mut list = vec![[1, 2], [3, 4]];
        assert_eq!(ffi::cpp_lent(&list), &[3, 4]);
        ffi::cpp_push(&mut list, 100);
        assert_eq!((list.len(), list[101]), (102, [99, -99]));
        live::balanced(|| {
            let list = (0..3).map(|n| [super::counted(n), super::counted(-n)]).collect();
            let list = ffi::cpp_owners(list);
            assert_eq!(list.iter().map(|[a, b]| (a.0, b.0)).collect::<Vec<_>>(), [(-2, 2), (7, 8)]);
        });
    }
}
