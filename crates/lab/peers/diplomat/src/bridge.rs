//! What C++ calls.

#![allow(clippy::too_many_arguments, reason = "eight of them are what is measured")]
#![allow(clippy::needless_lifetimes, reason = "diplomat wants them written")]

#[diplomat::bridge]
pub mod ffi {
    use diplomat_runtime::{DiplomatStr, DiplomatStrSlice, DiplomatWrite};
    use std::fmt::Write;
    use std::sync::Arc;
    use twinspan_lab_harness::keep;
    use twinspan_lab_subject::work::{self, text, touch};

    pub fn nothing() {}

    pub fn add(a: i32, b: i32) -> i32 {
        a.wrapping_add(b)
    }

    pub fn add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
        [b, c, d, e, f, g, h].into_iter().fold(a, i64::wrapping_add)
    }

    #[diplomat::attr(auto, abi_compatible)]
    pub struct Small {
        pub id: u32,
        pub number: i32,
    }

    impl Small {
        pub fn value(self) -> i32 {
            self.id.wrapping_add(self.number.cast_unsigned()).cast_signed()
        }

        pub fn reference(&self) -> i32 {
            self.id.wrapping_add(self.number.cast_unsigned()).cast_signed()
        }

        pub fn result(number: i32) -> Small {
            Small { id: 7, number }
        }
    }

    #[diplomat::attr(auto, abi_compatible)]
    pub struct Large {
        pub x: f64,
        pub y: f64,
        pub z: f64,
    }

    impl Large {
        pub fn value(self) -> f64 {
            self.x + self.y + self.z
        }

        pub fn reference(&self) -> f64 {
            self.x + self.y + self.z
        }

        pub fn result(number: f64) -> Large {
            Large { x: number, y: number, z: number }
        }
    }

    pub fn borrow(text: &str) -> u64 {
        touch(text.as_bytes())
    }

    pub fn bytes(text: &DiplomatStr) -> u64 {
        touch(text)
    }

    pub fn take(text: &str) -> u64 {
        touch(text.to_owned().as_bytes())
    }

    pub fn make(length: usize, write: &mut DiplomatWrite) {
        let _ = write.write_str(text(length));
    }

    pub fn sum(numbers: &[f64]) -> f64 {
        numbers.iter().fold(0.0, |sum, number| sum + number)
    }

    pub fn copy_numbers(numbers: &[f64]) -> f64 {
        numbers.to_vec().iter().sum()
    }

    #[diplomat::opaque]
    pub struct Numbers(Vec<f64>);

    impl Numbers {
        pub fn make() -> Box<Numbers> {
            Box::new(Numbers(vec![keep(1.5); 100]))
        }

        pub fn get<'a>(&'a self) -> &'a [f64] {
            &self.0
        }
    }

    #[diplomat::opaque]
    pub struct Names(pub Vec<String>);

    impl Names {
        pub fn lent() -> &'static Names {
            &super::NAMES
        }

        pub fn make() -> Box<Names> {
            Box::new(Names(super::NAMES.0.clone()))
        }

        pub fn size(&self) -> usize {
            self.0.len()
        }

        pub fn at<'a>(&'a self, index: usize) -> &'a DiplomatStr {
            self.0[index].as_bytes()
        }
    }

    pub fn walk_names(names: &[DiplomatStrSlice]) -> u64 {
        names.iter().map(|name| touch(name)).sum()
    }

    pub fn copy_names(names: &[DiplomatStrSlice]) -> u64 {
        let owned = |name: &DiplomatStrSlice| str::from_utf8(name).map(str::to_owned);
        let names: Vec<String> = names.iter().map(|name| owned(name).unwrap_or_default()).collect();
        names.iter().map(|name| touch(name.as_bytes())).sum()
    }

    #[diplomat::opaque]
    pub struct Place {
        pub number: i32,
    }

    impl Place {
        pub fn make(number: i32) -> Box<Place> {
            Box::new(Place { number })
        }

        pub fn get(&self) -> i32 {
            self.number
        }

        pub fn option_reference(a: i32) -> Option<&'static Place> {
            (a & 1 == 0).then_some(&super::PLACE)
        }

        pub fn option_owned(a: i32) -> Option<Box<Place>> {
            (a & 1 == 0).then(|| Place::make(a))
        }
    }

    #[diplomat::opaque]
    pub struct Shared(Arc<Place>);

    impl Shared {
        pub fn make(number: i32) -> Box<Shared> {
            Box::new(Shared(Arc::new(Place { number })))
        }

        pub fn share(&self) -> Box<Shared> {
            Box::new(Shared(self.0.clone()))
        }
    }

    pub fn half(a: i32) -> Option<i32> {
        (a & 1 == 0).then_some(a >> 1)
    }

    pub fn or_zero(a: Option<i32>) -> i32 {
        a.unwrap_or(0)
    }

    pub fn option_text(a: i32) -> Option<&'static str> {
        (a & 1 == 0).then_some("a text of some length")
    }

    pub fn option_string(a: i32, write: &mut DiplomatWrite) -> Option<()> {
        (a & 1 == 0).then(|| {
            let _ = write.write_str("a text of some length");
        })
    }

    pub struct Fault {
        pub code: i32,
        pub line: i32,
        pub column: i32,
    }

    #[diplomat::opaque]
    pub struct Problem {
        message: String,
    }

    impl Problem {
        pub fn message<'a>(&'a self) -> &'a DiplomatStr {
            self.message.as_bytes()
        }
    }

    pub fn value(a: i32) -> Result<i32, Fault> {
        if a < 0 { Err(Fault { code: a, line: 1, column: 2 }) } else { Ok(a) }
    }

    pub fn message(a: i32) -> Result<i32, Box<Problem>> {
        if a < 0 {
            Err(Box::new(Problem { message: "a message of some length".to_owned() }))
        } else {
            Ok(a)
        }
    }

    pub struct Refusal {
        pub code: i32,
    }

    pub fn give(run: impl Fn(i32) -> i32) -> i32 {
        run(1).wrapping_add(1)
    }

    pub fn give_mut(mut run: impl FnMut(i32) -> i32) -> i32 {
        run(1).wrapping_add(1)
    }

    pub fn give_fallible(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal> {
        run(1)
    }

    pub fn give_boxed(run: impl Fn(i32) -> i32 + 'static) -> i32 {
        let run: Box<dyn Fn(i32) -> i32> = Box::new(run);
        run(1).wrapping_add(1)
    }

    pub fn guarded(a: i32) -> i32 {
        super::panic_below(a)
    }

    pub fn search(
        text: &str,
        prefix: &str,
        name: &str,
        mut visit: impl FnMut(&DiplomatStr) -> bool,
    ) -> Result<i32, Box<Problem>> {
        work::search(text, prefix, name, |line| visit(line.as_bytes()))
            .ok_or_else(|| Box::new(Problem { message: "no prefix".to_owned() }))
    }
}

use ffi::{Names, Place};
use std::sync::LazyLock;

static PLACE: Place = Place { number: 7 };
static NAMES: LazyLock<Names> =
    LazyLock::new(|| Names((0..100).map(|index| format!("name-{index}")).collect()));

/// Panics if `a` is negative, which no caller sees.
#[inline(never)]
fn panic_below(a: i32) -> i32 {
    assert!(a >= 0, "a message of some length");
    a
}
