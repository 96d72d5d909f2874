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

        // In a body each `return` says a value or an error, in its own way.
        fn body_checks(good: bool) -> Result<(), Failure> {
            cpp!(return check_typed(good);)
        }
        fn body_number(way: i32) -> Result<i32, Failure> {
            cpp! {
                switch (way) {
                case 0: return 0;
                case 1: return check_expected(true);
                case 2: return check_expected(false);
                case 3: return twinspan::unexpected(Failure{3});
                case 4: return twinspan::unexpected(failed().problem());
                case 5: throw twinspan::ErrorOf(Failure{5});
                case 6: return finder()(Slice("six", 3));
                default: return {};
                }
            }
        }
        fn body_text(table: &Table, way: usize) -> Result<&str, Failure> {
            cpp! {
                if (way < 2) {
                    return table.rows[way];
                }
                return twinspan::unexpected(Failure{static_cast<std::int32_t>(way)});
            }
        }
        fn body_row(table: &Table, row: usize) -> Result<&[u8], Failure> {
            cpp!(return table.row(row);)
        }
        fn body_table(table: &Table, good: bool) -> Result<&Table, Failure> {
            cpp! {
                if (!good) {
                    return twinspan::unexpected(failed().problem());
                }
                return table;
            }
        }
        fn body_made(good: bool) -> Result<UniquePtr<Table>, Failure> {
            cpp! {
                auto made = new_table(good);
                if (made.value) {
                    return std::move(*made.value);
                }
                return made;
            }
        }
        fn body_failure(good: bool) -> Result<Failure, Failure> {
            cpp! {
                if (good) {
                    return {1};
                }
                return twinspan::unexpected(Failure{2});
            }
        }
        fn body_pair(good: bool) -> Result<(String, i32), Failure> {
            cpp! {
                if (good) {
                    return {"one", 1};
                }
                return twinspan::unexpected(Failure{2});
            }
        }
        fn body_option(way: i32) -> Result<Option<String>, Failure> {
            cpp! {
                if (way == 0) {
                    return std::nullopt;
                }
                if (way == 1) {
                    return "one";
                }
                return twinspan::unexpected(Failure{way});
            }
        }
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
    fn bodies() {
        balanced(|| {
            let failure = |code| Err(Failure { code });
            assert_eq!(ffi::body_checks(true), Ok(()));
            assert_eq!(ffi::body_checks(false), Err(Failure { code: 7 }));
            let numbers = [0, 1, 2, 3, 4, 5, 6, 7].map(ffi::body_number);
            let expected =
                [Ok(0), Ok(1), failure(7), failure(3), failure(7), failure(5), Ok(3), Ok(0)];
            assert_eq!(numbers, expected);
            let table = ffi::body_made(true).unwrap();
            assert_eq!(ffi::body_made(false).err(), Some(Failure { code: 7 }));
            assert_eq!(ffi::body_text(&table, 1), Ok("second"));
            assert_eq!(ffi::body_text(&table, 2), Err(Failure { code: 2 }));
            assert_eq!(ffi::body_row(&table, 1), Ok(&b"second"[..]));
            assert_eq!(ffi::body_row(&table, 2), Err(Failure { code: 7 }));
            assert!(ffi::body_table(&table, true).is_ok_and(|same| std::ptr::eq(same, &*table)));
            assert_eq!(ffi::body_table(&table, false).err(), Some(Failure { code: 7 }));
            assert_eq!(ffi::body_failure(true), Ok(Failure { code: 1 }));
            assert_eq!(ffi::body_failure(false), Err(Failure { code: 2 }));
            assert_eq!(ffi::body_pair(true), Ok(("one".to_owned(), 1)));
            assert_eq!(ffi::body_pair(false), Err(Failure { code: 2 }));
            let options = [0, 1, 2].map(ffi::body_option);
            assert_eq!(options, [Ok(None), Ok(Some("one".to_owned())), Err(Failure { code: 2 })]);
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
