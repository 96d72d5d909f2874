//! C++ functions that return a status: a value or an error of a type of their library's.

#[twinspan::bridge(namespace = "statuses")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Failure {
        pub code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/statuses.h");

        fn check_typed(good: bool) -> Result<(), Failure>;
        fn check_any(good: bool) -> Result<(), anyhow::Error>;
        fn check_thrown(good: bool) -> Result<(), CxxException>;
        fn check_message(good: bool) -> Result<()>;
        fn check_expected(good: bool) -> Result<i32, Failure>;
        fn same(text: &str) -> Result<String, Failure>;

        type Table;
        fn new_table(good: bool) -> Result<UniquePtr<Table>, Failure>;
        fn put(self: Pin<&mut Table>, row: &str) -> Result<(), Failure>;
        fn row(self: &Table, index: usize) -> Result<&[u8], Failure>;
        fn last(self: &Table) -> Result<(), CxxException>;

        fn finder() -> Box<dyn Fn(&str) -> Result<i32, Failure>>;
        fn checker() -> Box<dyn Fn(bool) -> Result<(), CxxException>>;
        fn called_here() -> i32;
        fn named_here() -> String;

        fn copied() -> Vec<i32>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure};
    use crate::live::balanced;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use twinspan::CxxException;

    const TEXT: &str = "no such key";

    #[test]
    fn errors_become_what_the_bridge_declares() {
        balanced(|| {
            assert_eq!(ffi::check_typed(true), Ok(()));
            assert_eq!(ffi::check_typed(false), Err(Failure { code: 7 }));
            ffi::check_any(true).unwrap();
            assert_eq!(ffi::check_any(false).unwrap_err().to_string(), TEXT);
            ffi::check_thrown(true).unwrap();
            assert_eq!(ffi::check_thrown(false).unwrap_err().to_string(), TEXT);
            ffi::check_message(true).unwrap();
            assert_eq!(ffi::check_message(false).unwrap_err().what(), TEXT);
            assert_eq!(ffi::check_expected(true), Ok(1));
            assert_eq!(ffi::check_expected(false), Err(Failure { code: 7 }));
            assert!(ffi::check_thrown(false).unwrap_err().type_name().contains("Problem"));
        });
    }

    #[test]
    fn values() {
        balanced(|| {
            let mut table = ffi::new_table(true).unwrap();
            assert_eq!(ffi::new_table(false).err(), Some(Failure { code: 7 }));
            assert_eq!(table.row(1).unwrap(), b"second");
            assert_eq!(table.row(2), Err(Failure { code: 7 }));
            table.pin_mut().put("third").unwrap();
            assert_eq!(table.row(2).unwrap(), b"third");
            assert_eq!(table.last().unwrap_err().to_string(), TEXT);
            // What makes the error throws.
            let put = AssertUnwindSafe(|| table.pin_mut().put("").is_ok());
            let payload = catch_unwind(put).expect_err("it panics");
            let exception = payload.downcast::<CxxException>().expect("it carries an exception");
            assert_eq!(exception.to_string(), "nine is no failure");
        });
    }

    #[test]
    fn values_are_made_before_the_arguments_die() {
        let long = "l".repeat(1000);
        assert_eq!(ffi::same(&long).unwrap(), long);
    }

    #[test]
    fn closures() {
        balanced(|| {
            let finder = ffi::finder();
            assert_eq!(finder("four"), Ok(4));
            assert_eq!(finder(""), Err(Failure { code: 7 }));
            let checker = ffi::checker();
            checker(true).unwrap();
            assert_eq!(checker(false).unwrap_err().to_string(), TEXT);
            assert_eq!(ffi::called_here(), 7);
            assert_eq!(ffi::named_here(), TEXT);
        });
    }

    #[test]
    fn spans_are_copied_into_vectors() {
        assert_eq!(ffi::copied(), [1, 2, 3]);
    }
}
