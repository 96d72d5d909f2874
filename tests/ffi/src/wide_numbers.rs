//! `i128` and `u128`, where C++ has them: by value, beside a status, and in place.

#[twinspan::bridge(namespace = "wide_numbers")]
pub mod ffi {
    #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Wide {
        pub small: u8,
        pub number: i128,
    }

    /// Two registers' worth of number.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Alone {
        pub number: u128,
    }

    #[repr(packed)]
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Packed {
        pub small: u8,
        pub number: u128,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Places {
        pub pair: [u128; 2],
        pub maybe: Optional<i128>,
        pub list: Vec<Wide>,
        pub tuple: Tuple<u8, i128>,
        pub map: HashMap<u64, i128>,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub enum Amount {
        Exact(i128),
        Text(String),
    }

    extern "Rust" {
        fn rust_wide(byte: u8, value: Wide) -> Wide;
        /// More numbers than there are registers.
        fn rust_alone(a: u64, b: Alone, c: u64, d: Alone, e: Alone) -> Alone;
        fn rust_wides(list: Vec<u128>, lent: &[i128], changed: &mut [i128]) -> Vec<i128>;
        fn rust_places(value: &Places) -> Places;
        fn rust_amount(value: Amount) -> Option<Amount>;
        fn rust_refer(value: &i128, changed: &mut u128) -> [i128; 2];
        fn rust_list(list: Vec<Option<i128>>) -> Vec<Option<i128>>;
        fn rust_spread(call: &dyn Fn(Alone, Vec<u128>) -> Wide) -> i128;

        fn rust_negated(value: i128) -> i128;
        fn rust_halves(low: u64, value: u128, high: u64) -> u128;
        fn rust_maybe(value: Option<i128>) -> Option<i128>;
        fn rust_checked(value: u128) -> Result<u128, std::num::TryFromIntError>;
        fn rust_map(value: i128, map: impl Fn(i128) -> Option<i128>) -> i128;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/wide_numbers.h");

        fn cpp_wide(byte: u8, value: Wide) -> Wide;
        fn cpp_alone(a: u64, b: Alone, c: u64, d: Alone, e: Alone) -> Alone;
        fn cpp_wides(list: Vec<u128>, lent: &[i128], changed: &mut [i128]) -> Vec<i128>;
        fn cpp_packed(value: Packed) -> Packed;
        fn cpp_places(value: &Places) -> Places;
        fn cpp_amount(value: Amount) -> Option<Amount>;
        fn cpp_spread(call: &dyn Fn(Alone, Vec<u128>) -> Wide) -> i128;
        fn cpp_negated(value: i128) -> i128;
        fn cpp_halves(low: u64, value: u128, high: u64) -> u128;
        fn cpp_maybe(value: Option<i128>) -> Option<i128>;
        fn cpp_checked(value: u128) -> Result<u128>;
        fn cpp_map(value: i128, map: &dyn Fn(i128) -> Option<i128>) -> i128;
        fn cpp_add(by: u128) -> Box<dyn Fn(u128) -> u128>;
        fn checks() -> String;
    }
}

use ffi::{Alone, Amount, Places, Wide};

fn rust_wide(byte: u8, value: Wide) -> Wide {
    Wide { small: byte, number: value.number ^ i128::from(value.small) }
}

fn rust_alone(a: u64, b: Alone, c: u64, d: Alone, e: Alone) -> Alone {
    Alone {
        number: u128::from(a) + b.number * 3 + u128::from(c) * 5 + d.number * 7 + e.number * 11,
    }
}

fn rust_wides(list: Vec<u128>, lent: &[i128], changed: &mut [i128]) -> Vec<i128> {
    changed.iter_mut().zip(lent).for_each(|(to, from)| *to = from.wrapping_neg());
    list.into_iter().map(|number| number as i128).chain(lent.iter().copied()).collect()
}

fn rust_places(value: &Places) -> Places {
    let mut back = value.clone();
    back.pair.reverse();
    back
}

fn rust_amount(value: Amount) -> Option<Amount> {
    match value {
        Amount::Exact(number) => number.checked_neg().map(Amount::Exact),
        Amount::Text(text) => Some(Amount::Text(text)),
    }
}

fn rust_refer(value: &i128, changed: &mut u128) -> [i128; 2] {
    *changed += 1;
    [*value, *changed as i128]
}

fn rust_list(mut list: Vec<Option<i128>>) -> Vec<Option<i128>> {
    list.reverse();
    list
}

fn rust_spread(call: &dyn Fn(Alone, Vec<u128>) -> Wide) -> i128 {
    let wide = call(Alone { number: 1 << 127 }, vec![1 << 126, 2]);
    wide.number + i128::from(wide.small)
}

fn rust_negated(value: i128) -> i128 {
    value.wrapping_neg()
}

fn rust_halves(low: u64, value: u128, high: u64) -> u128 {
    value + u128::from(low) + (u128::from(high) << 64)
}

fn rust_maybe(value: Option<i128>) -> Option<i128> {
    value
}

fn rust_checked(value: u128) -> Result<u128, std::num::TryFromIntError> {
    u64::try_from(value).map(|_| value)
}

fn rust_map(value: i128, map: impl Fn(i128) -> Option<i128>) -> i128 {
    map(value).unwrap_or(i128::MIN)
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Alone, Amount, Places, Wide};
    use std::collections::HashMap;

    const BIG: i128 = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3210;

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_place() {
        let wide = |number| Wide { small: 3, number };
        assert_eq!(ffi::cpp_wide(7, wide(BIG)), Wide { small: 7, number: BIG ^ 3 });
        let alone = |number| Alone { number };
        let sum = ffi::cpp_alone(1, alone(1 << 100), 2, alone(1 << 80), alone(1 << 64));
        assert_eq!(sum.number, 1 + (3 << 100) + 10 + (7 << 80) + (11 << 64));
        let packed = ffi::cpp_packed(ffi::Packed { small: 1, number: 1 << 127 });
        assert_eq!((packed, size_of::<ffi::Packed>()), (ffi::Packed { small: 2, number: !0 }, 17));
        let mut changed = [0, 1];
        let numbers = ffi::cpp_wides(vec![u128::MAX, 5], &[BIG, i128::MIN], &mut changed);
        assert_eq!(numbers, [-1, 5, BIG, i128::MIN]);
        assert_eq!(changed, [-BIG, i128::MIN]);
        let mut places = Places {
            pair: [1, u128::MAX],
            maybe: Some(BIG).into(),
            list: vec![wide(1), wide(i128::MIN)],
            tuple: (8, BIG).into(),
            map: HashMap::from([(u64::MAX, -1)]),
        };
        let back = ffi::cpp_places(&places);
        places.pair.reverse();
        places.map.insert(3, BIG);
        assert_eq!(back, places);
        assert_eq!(ffi::cpp_amount(Amount::Exact(BIG)), Some(Amount::Exact(-BIG)));
        assert_eq!(ffi::cpp_amount(Amount::Exact(i128::MIN)), None);
        assert_eq!(
            ffi::cpp_spread(&|alone, list| Wide {
                small: list.len() as u8,
                number: (alone.number >> 1) as i128 - list[0] as i128,
            }),
            2
        );
    }

    #[test]
    fn in_rust() {
        for value in [0, 1, -1, BIG, i128::MAX, i128::MIN] {
            assert_eq!(ffi::cpp_negated(value), value.wrapping_neg());
            assert_eq!(ffi::cpp_maybe(Some(value)), Some(value));
            assert_eq!(ffi::cpp_map(value, &|value| value.checked_sub(1)), value.wrapping_sub(1));
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_halves(1, 2, 3), (3 << 64) + 3);
        assert_eq!(ffi::cpp_checked(u128::MAX >> 64).unwrap(), u128::MAX >> 64);
        assert_eq!(ffi::cpp_checked(u128::MAX).unwrap_err().what(), "too large");
        assert_eq!(ffi::cpp_add(1 << 100)(1), (1 << 100) + 1);
    }
}
