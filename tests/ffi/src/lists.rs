//! A `Vec` whose elements are converted one by one, by value: what one language can say and the other cannot refuses the
//! whole, and nothing is lost.

#[twinspan::bridge(namespace = "lists")]
pub mod ffi {
    #[derive(Debug, PartialEq)]
    pub enum Shape {
        Circle(f64),
        Name(String),
    }

    #[derive(Debug, PartialEq)]
    pub struct Failure {
        pub code: u32,
    }

    extern "Rust" {
        type Counted;
        fn counted(number: i32) -> Box<Counted>;
        fn number(self: &Counted) -> i32;

        fn rust_options(list: Vec<Option<u32>>) -> Vec<Option<u32>>;
        fn rust_texts(list: Vec<Option<String>>) -> Vec<Option<String>>;
        fn rust_boxes(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>>;
        fn rust_shapes(list: Vec<Option<Shape>>) -> Vec<Option<Shape>>;
        fn rust_maybe_shapes(list: Option<Vec<Option<Shape>>>) -> Option<Vec<Option<Shape>>>;
        fn rust_chars(list: Vec<char>) -> Vec<char>;
        fn rust_maybe(list: Option<Vec<char>>) -> Option<Vec<char>>;
        fn rust_try(list: Vec<char>) -> Result<Vec<char>, Failure>;
        fn rust_times(list: Vec<std::time::Duration>) -> Vec<Duration>;
        fn rust_seconds(list: Vec<u64>) -> Vec<Duration>;
        fn rust_ids(list: Vec<NonZeroU32>) -> Vec<NonZero<u32>>;
        fn rust_c_strings(list: Vec<CString>) -> Vec<CString>;
        fn rust_os_strings(list: Vec<OsString>) -> Vec<OsString>;
        fn rust_pairs(list: Vec<(u32, String)>) -> Vec<(u32, String)>;
        fn rust_triples(list: Vec<(Box<Counted>, u8, bool)>) -> Vec<(Box<Counted>, u8, bool)>;
        fn rust_views(list: Vec<(&str, u32)>) -> String;
        fn rust_maybe_pairs(list: Option<Vec<(u8, u64)>>) -> Option<Vec<(u8, u64)>>;
        fn rust_try_pairs(list: Vec<(u8, u64)>) -> Result<Vec<(u8, u64)>, Failure>;
        fn rust_paths(list: Vec<PathBuf>) -> Vec<PathBuf>;
        fn rust_dates(list: Vec<SystemTime>) -> Vec<SystemTime>;
        fn rust_years(list: Vec<u64>) -> Vec<SystemTime>;
        fn rust_moments(list: Vec<Instant>) -> Vec<Instant>;
        fn rust_each_pair(
            visit: impl FnMut(Vec<(u32, String)>, Option<Vec<PathBuf>>) -> Vec<(u8, i64)>,
        ) -> usize;
        fn rust_each(visit: &dyn Fn(Vec<char>) -> Vec<Option<u32>>) -> u32;
        fn rust_kept(call: Box<dyn FnMut(Option<Vec<Duration>>) -> Vec<NonZeroU8>>) -> u32;
        fn rust_owners(
            first: Vec<Option<Box<Counted>>>,
            chars: Vec<char>,
            last: Box<Counted>,
            shapes: Vec<Option<Shape>>,
        ) -> usize;
        fn rust_panics(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/lists.h");
        include!(<cstddef>);
        include!(<map>);
        include!(<optional>);
        include!(<string>);
        include!(<tuple>);
        include!(<utility>);
        include!(<vector>);

        // Vectors of what stands for the elements in std.
        cpp! {
            inline std::vector<std::pair<std::string, long long>> of_pairs() { return {{"a", 1}, {"bb", -2}}; }
            inline const std::vector<std::tuple<int, std::string_view, bool>> &of_tuples() {
              static const std::vector<std::tuple<int, std::string_view, bool>> all{{1, "one", true}};
              return all;
            }
            inline std::vector<std::optional<std::string>> of_optionals() { return {"x", std::nullopt}; }
            inline std::vector<std::optional<const char *>> of_pointers() { return {"x", std::nullopt}; }
            inline std::vector<char> of_chars() { return {'a', static_cast<char>(-1)}; }
            inline const std::vector<std::byte> &of_bytes() {
              static const std::vector<std::byte> all{std::byte{7}};
              return all;
            }
            inline std::vector<std::pair<int, std::string>> of_bad() { return {{1, std::string(1, static_cast<char>(-1))}}; }
        }
        fn of_pairs() -> Vec<(String, i64)>;
        fn of_tuples() -> Vec<(i32, String, bool)>;
        fn of_optionals() -> Vec<Option<String>>;
        fn of_pointers() -> Vec<Option<String>>;
        fn of_chars() -> Vec<u8>;
        fn of_bytes() -> Vec<u8>;
        fn of_bad() -> Result<Vec<(i32, String)>>;

        fn cpp_options(list: Vec<Option<u32>>) -> Vec<Option<u32>>;
        fn cpp_texts(list: Vec<Option<String>>) -> Vec<Option<String>>;
        fn cpp_boxes(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>>;
        fn cpp_shapes(list: Vec<Option<Shape>>) -> Vec<Option<Shape>>;
        fn cpp_chars(list: Vec<char>) -> Vec<char>;
        fn cpp_std(list: Vec<char>) -> Vec<char>;
        fn cpp_code_points(numbers: Vec<u32>) -> Vec<char>;
        fn cpp_maybe(list: Option<Vec<char>>) -> Option<Vec<char>>;
        fn cpp_try(list: Vec<char>) -> Result<Vec<char>, Failure>;
        fn cpp_message(list: Vec<char>) -> Result<Vec<char>>;
        fn cpp_times(list: Vec<Duration>) -> Vec<Duration>;
        fn cpp_owners(
            times: Vec<Duration>,
            boxes: Vec<Option<Box<Counted>>>,
            maybe: Option<Vec<Duration>>,
        ) -> usize;
        fn cpp_ids(list: Vec<u32>) -> Vec<NonZeroU32>;
        fn cpp_c_strings(list: Vec<CString>) -> Vec<CString>;
        fn cpp_os_strings(list: Vec<OsString>) -> Vec<OsString>;
        fn cpp_pairs(list: Vec<(u32, String)>) -> Vec<(u32, String)>;
        fn cpp_triples(list: Vec<(Box<Counted>, u8, bool)>) -> Vec<(Box<Counted>, u8, bool)>;
        fn cpp_maybe_pairs(list: Option<Vec<(u8, u64)>>) -> Option<Vec<(u8, u64)>>;
        fn cpp_try_pairs(list: Vec<(u8, u64)>) -> Result<Vec<(u8, u64)>, Failure>;
        fn cpp_paths(list: Vec<PathBuf>) -> Vec<PathBuf>;
        fn cpp_std_paths(list: Vec<PathBuf>) -> Vec<PathBuf>;
        fn cpp_dates(list: Vec<SystemTime>) -> Vec<SystemTime>;
        fn cpp_moments(list: Vec<Instant>) -> Vec<Instant>;
        fn cpp_date(count: i64) -> Vec<SystemTime>;
        fn cpp_each_pair(
            visit: &dyn Fn(Vec<(u32, String)>, Option<Vec<PathBuf>>) -> Vec<(u8, i64)>,
        ) -> usize;
        fn cpp_each(visit: &dyn Fn(Vec<char>) -> Vec<Option<u32>>) -> u32;
        fn cpp_kept(call: Box<dyn FnMut(Vec<char>, Option<Vec<(u8, Box<Counted>)>>) -> u32>)
        -> u32;
        fn cpp_throws(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>>;
        fn checks() -> String;
    }
}

use crate::live::Live;
use ffi::{Failure, Shape};
use std::ffi::{CString, OsString};
use std::num::{NonZero, NonZeroU8, NonZeroU32};
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

pub struct Counted(i32, #[allow(dead_code)] Live);

impl Counted {
    fn number(&self) -> i32 {
        self.0
    }
}

fn counted(number: i32) -> Box<Counted> {
    Box::new(Counted(number, Live::new()))
}

fn reversed<T>(mut list: Vec<T>) -> Vec<T> {
    list.reverse();
    list
}

fn rust_options(list: Vec<Option<u32>>) -> Vec<Option<u32>> {
    reversed(list)
}

fn rust_texts(list: Vec<Option<String>>) -> Vec<Option<String>> {
    reversed(list)
}

fn rust_boxes(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>> {
    reversed(list)
}

fn rust_shapes(list: Vec<Option<Shape>>) -> Vec<Option<Shape>> {
    reversed(list)
}

fn rust_maybe_shapes(list: Option<Vec<Option<Shape>>>) -> Option<Vec<Option<Shape>>> {
    list.map(reversed)
}

fn rust_chars(list: Vec<char>) -> Vec<char> {
    reversed(list)
}

fn rust_maybe(list: Option<Vec<char>>) -> Option<Vec<char>> {
    list.map(reversed)
}

fn rust_try(list: Vec<char>) -> Result<Vec<char>, Failure> {
    if list.is_empty() { Err(Failure { code: 7 }) } else { Ok(reversed(list)) }
}

fn rust_times(list: Vec<Duration>) -> Vec<Duration> {
    reversed(list)
}

fn rust_seconds(list: Vec<u64>) -> Vec<Duration> {
    list.into_iter().map(Duration::from_secs).collect()
}

fn rust_ids(list: Vec<NonZeroU32>) -> Vec<NonZero<u32>> {
    reversed(list)
}

fn rust_c_strings(list: Vec<CString>) -> Vec<CString> {
    reversed(list)
}

fn rust_os_strings(list: Vec<OsString>) -> Vec<OsString> {
    reversed(list)
}

fn rust_pairs(list: Vec<(u32, String)>) -> Vec<(u32, String)> {
    reversed(list)
}

fn rust_triples(list: Vec<(Box<Counted>, u8, bool)>) -> Vec<(Box<Counted>, u8, bool)> {
    reversed(list)
}

fn rust_views(list: Vec<(&str, u32)>) -> String {
    list.into_iter().map(|(text, count)| text.repeat(count as usize)).collect()
}

fn rust_maybe_pairs(list: Option<Vec<(u8, u64)>>) -> Option<Vec<(u8, u64)>> {
    list.map(reversed)
}

fn rust_try_pairs(list: Vec<(u8, u64)>) -> Result<Vec<(u8, u64)>, Failure> {
    if list.is_empty() { Err(Failure { code: 8 }) } else { Ok(reversed(list)) }
}

fn rust_paths(list: Vec<PathBuf>) -> Vec<PathBuf> {
    list.into_iter().map(|path| path.join("rust")).collect()
}

fn rust_dates(list: Vec<SystemTime>) -> Vec<SystemTime> {
    reversed(list)
}

fn rust_years(list: Vec<u64>) -> Vec<SystemTime> {
    let year = Duration::from_secs(31_556_952);
    list.into_iter().map(|years| SystemTime::UNIX_EPOCH + year * years as u32).collect()
}

fn rust_moments(list: Vec<Instant>) -> Vec<Instant> {
    reversed(list)
}

fn rust_each_pair(
    mut visit: impl FnMut(Vec<(u32, String)>, Option<Vec<PathBuf>>) -> Vec<(u8, i64)>,
) -> usize {
    let none = visit(Vec::new(), None);
    assert_eq!(none, []);
    let found = visit(vec![(7, "seven".to_owned())], Some(vec![PathBuf::from("/tmp")]));
    assert_eq!(found, [(7, -5)]);
    found.len()
}

fn rust_each(visit: &dyn Fn(Vec<char>) -> Vec<Option<u32>>) -> u32 {
    visit(vec!['a', 'é', '\u{10FFFF}']).into_iter().flatten().sum()
}

fn rust_kept(mut call: Box<dyn FnMut(Option<Vec<Duration>>) -> Vec<NonZeroU8>>) -> u32 {
    let none = call(None).len();
    assert_eq!(none, 0);
    call(Some(vec![Duration::from_secs(3)])).into_iter().map(|number| u32::from(number.get())).sum()
}

fn rust_owners(
    first: Vec<Option<Box<Counted>>>,
    chars: Vec<char>,
    last: Box<Counted>,
    shapes: Vec<Option<Shape>>,
) -> usize {
    let numbers = first.iter().flatten().map(|counted| counted.number()).sum::<i32>();
    usize::try_from(numbers + last.number()).unwrap() + chars.len() + shapes.len()
}

fn rust_panics(list: Vec<Option<Box<Counted>>>) -> Vec<Option<Box<Counted>>> {
    panic!("{} owners", list.len())
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Shape};
    use super::{Failure, counted};
    use crate::live::balanced;
    use std::ffi::{CString, OsString};
    use std::num::NonZero;
    use std::os::unix::ffi::OsStringExt;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::path::PathBuf;
    use std::time::{Duration, Instant, SystemTime};

    fn refused<T>(run: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(run)).map(|_| ()).unwrap_err();
        match payload.downcast::<String>() {
            Ok(text) => *text,
            Err(payload) => (*payload.downcast::<&str>().expect("a message")).to_owned(),
        }
    }

    #[test]
    fn vectors_of_what_stands_for_the_elements() {
        assert_eq!(ffi::of_pairs(), [("a".to_owned(), 1), ("bb".to_owned(), -2)]);
        assert_eq!(ffi::of_tuples(), [(1, "one".to_owned(), true)]);
        assert_eq!(ffi::of_optionals(), [Some("x".to_owned()), None]);
        assert_eq!(ffi::of_pointers(), [Some("x".to_owned()), None]);
        assert_eq!((ffi::of_chars(), ffi::of_bytes()), (vec![b'a', 255], vec![7]));
        assert!(ffi::of_bad().is_err());
    }

    #[test]
    fn in_cpp() {
        assert_eq!(balanced(ffi::checks), "");
    }

    #[test]
    fn options() {
        balanced(|| {
            assert_eq!(ffi::cpp_options(vec![Some(1), None, Some(3)]), [Some(3), None, Some(1)]);
            assert_eq!(ffi::cpp_options(Vec::new()), []);
            let text = |text: &str| Some(text.to_owned());
            assert_eq!(ffi::cpp_texts(vec![text("a"), None]), [None, text("a")]);
            let boxes = ffi::cpp_boxes(vec![Some(counted(1)), None, Some(counted(3))]);
            let numbers: Vec<_> = boxes.iter().map(|one| one.as_ref().map(|one| one.0)).collect();
            assert_eq!(numbers, [Some(3), None, Some(1)]);
            let shapes = vec![Some(Shape::Circle(1.5)), None, Some(Shape::Name("b".to_owned()))];
            assert_eq!(
                ffi::cpp_shapes(shapes),
                [Some(Shape::Name("b".to_owned())), None, Some(Shape::Circle(1.5))]
            );
        });
    }

    #[test]
    fn words() {
        assert_eq!(ffi::cpp_chars(vec!['a', '\u{10FFFF}']), ['\u{10FFFF}', 'a']);
        assert_eq!(ffi::cpp_std(vec!['a', 'é']), ['é', 'a']);
        assert_eq!(ffi::cpp_maybe(Some(vec!['a', 'b'])), Some(vec!['b', 'a']));
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_try(vec!['x', 'y']), Ok(vec!['y', 'x']));
        assert_eq!(ffi::cpp_try(Vec::new()), Err(Failure { code: 9 }));
        assert_eq!(ffi::cpp_message(vec!['x']).unwrap(), ['x']);
        assert_eq!(ffi::cpp_message(Vec::new()).unwrap_err().what(), "nothing");
        let seconds = Duration::from_secs;
        assert_eq!(ffi::cpp_times(vec![seconds(1), seconds(2)]), [seconds(2), seconds(1)]);
        assert_eq!(ffi::cpp_ids(vec![5, 6]), [NonZero::new(6).unwrap(), NonZero::new(5).unwrap()]);
        let text = |text: &str| CString::new(text).unwrap();
        assert_eq!(ffi::cpp_c_strings(vec![text("a"), text("")]), [text(""), text("a")]);
        let texts = vec![OsString::from("a"), OsString::new()];
        assert_eq!(ffi::cpp_os_strings(texts), [OsString::new(), OsString::from("a")]);
    }

    #[test]
    fn tuples() {
        let text = |number: u32| (number, number.to_string());
        assert_eq!(ffi::cpp_pairs(vec![text(1), text(20)]), [text(20), text(1)]);
        assert_eq!(ffi::cpp_pairs(Vec::new()), []);
        assert_eq!(ffi::cpp_maybe_pairs(Some(vec![(1, 2)])), Some(vec![(1, 2)]));
        assert_eq!(ffi::cpp_maybe_pairs(None), None);
        assert_eq!(ffi::cpp_try_pairs(vec![(1, 2), (3, 4)]), Ok(vec![(3, 4), (1, 2)]));
        assert_eq!(ffi::cpp_try_pairs(Vec::new()), Err(Failure { code: 10 }));
        balanced(|| {
            let triples = ffi::cpp_triples(vec![(counted(1), 2, true), (counted(3), 4, false)]);
            let numbers: Vec<_> = triples.iter().map(|(one, two, is)| (one.0, *two, *is)).collect();
            assert_eq!(numbers, [(3, 4, false), (1, 2, true)]);
        });
        let found = ffi::cpp_each_pair(&|list, paths| {
            let count = paths.map_or(0, |paths| paths.len() as u8);
            list.into_iter()
                .map(|(number, text)| (count, i64::from(number) + text.len() as i64))
                .collect()
        });
        assert_eq!(found, 6);
    }

    #[test]
    fn paths_and_times() {
        let odd = OsString::from_vec(b"not \xff UTF-8".to_vec());
        let paths = || vec![PathBuf::from("/tmp"), PathBuf::from(odd.clone()), PathBuf::new()];
        let back = vec![PathBuf::new(), PathBuf::from(odd.clone()), PathBuf::from("/tmp")];
        assert_eq!(ffi::cpp_paths(paths()), back);
        assert_eq!(ffi::cpp_std_paths(paths()), back);
        let second = Duration::from_secs(1);
        let (now, moment) = (SystemTime::now(), Instant::now());
        assert_eq!(ffi::cpp_dates(vec![now, now + second]), [now + second, now]);
        assert_eq!(ffi::cpp_moments(vec![moment, moment + second]), [moment + second, moment]);
        assert_eq!(ffi::cpp_date(-1), [SystemTime::UNIX_EPOCH - Duration::from_nanos(1)]);
        let bad = "C++ passed a time that is 292 years or more from 1970, which no `SystemTime` of a bridge is";
        assert_eq!(refused(|| ffi::cpp_date(i64::MIN)), bad);
        let far = SystemTime::UNIX_EPOCH + Duration::from_secs(10_000_000_000);
        let message = refused(|| ffi::cpp_dates(vec![now, far]));
        assert!(message.contains("is further from it than"), "{message}");
    }

    #[test]
    fn in_closures() {
        let sum = ffi::cpp_each(&|chars| {
            chars.into_iter().map(|one| one.is_alphabetic().then_some(u32::from(one))).collect()
        });
        assert_eq!(sum, 'a' as u32 + 'b' as u32);
        assert_eq!(super::rust_each(&|chars| vec![None, Some(chars.len() as u32)]), 3);
    }

    /// Only what is owned is taken where a call is refused: what is converted there has a type of its own.
    #[test]
    fn in_a_closure_that_is_running() {
        balanced(|| {
            let found = ffi::cpp_kept(Box::new(|chars, owners| {
                let owners = owners
                    .into_iter()
                    .flatten()
                    .map(|(times, one)| u32::from(times) * one.0 as u32);
                chars.len() as u32 + owners.sum::<u32>()
            }));
            assert_eq!(found, 1 + 2 + 3 * 7);
        });
    }

    #[test]
    fn one_bad_element_refuses_the_whole() {
        let bad =
            "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`";
        assert_eq!(refused(|| ffi::cpp_code_points(vec![0x61, 0xd800, 0x62])), bad);
        assert_eq!(ffi::cpp_code_points(vec![0x61]), ['a']);
        assert_eq!(refused(|| ffi::cpp_ids(vec![1, 0])), "C++ passed 0 as a `NonZeroU32`");
        balanced(|| {
            let long = Duration::MAX;
            let boxes = || vec![Some(counted(1)), None];
            let too_long = refused(|| ffi::cpp_owners(vec![long], boxes(), None));
            assert!(too_long.contains("is longer than"), "{too_long}");
            let one = || vec![Duration::from_secs(1)];
            let too_long = refused(|| ffi::cpp_owners(one(), boxes(), Some(vec![long])));
            assert!(too_long.contains("is longer than"), "{too_long}");
            assert_eq!(ffi::cpp_owners(one(), boxes(), Some(one())), 4);
        });
    }

    #[test]
    fn what_is_on_its_way_is_dropped() {
        balanced(|| {
            let thrown = catch_unwind(|| ffi::cpp_throws(vec![Some(counted(1)), None]));
            assert!(thrown.is_err());
        });
    }
}
