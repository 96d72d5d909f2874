// The Rust half of cpp/support.h; included beside each bridge.

use cxx::{SharedPtr, UniquePtr};
use ffi::*;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::num::{NonZero, NonZeroU32};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use twinspan::{CxxException, Optional, Tuple};

thread_local! {
    // Each test has a thread.
    static TOKENS: Cell<i64> = const { Cell::new(0) };
}

fn live_tokens() -> i64 {
    TOKENS.get()
}

/// The opaque Rust type; how many there are is counted.
pub struct Token(u64);

impl Token {
    fn number(&self) -> u64 {
        self.0
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        TOKENS.set(TOKENS.get() - 1);
    }
}

fn make_token(seed: u64) -> Box<Token> {
    TOKENS.set(TOKENS.get() + 1);
    Box::new(Token(seed))
}

fn mix(state: u64, value: u64) -> u64 {
    let mixed = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(value)
        .wrapping_add(1_442_695_040_888_963_407);
    mixed ^ (mixed >> 29)
}

trait Digest {
    fn digest(&self) -> u64;
}

trait Make: Sized {
    fn make(seed: u64) -> Self;
}

fn make<T: Make>(seed: u64) -> T {
    T::make(seed)
}

macro_rules! integers {
    ($($number:ty),*) => { $(
        impl Digest for $number {
            fn digest(&self) -> u64 {
                *self as i64 as u64
            }
        }

        impl Make for $number {
            fn make(seed: u64) -> Self {
                seed as $number
            }
        }
    )* };
}

integers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

macro_rules! values {
    ($($ty:ty: |$value:ident| $digest:expr, |$seed:ident| $make:expr;)*) => { $(
        impl Digest for $ty {
            fn digest(&self) -> u64 {
                let $value = self;
                $digest
            }
        }

        impl Make for $ty {
            fn make($seed: u64) -> Self {
                $make
            }
        }
    )* };
}

values! {
    (): |_value| 3, |_seed| ();
    bool: |value| u64::from(*value), |seed| seed & 1 == 1;
    f32: |value| u64::from(value.to_bits()), |seed| (seed % 1000) as f32;
    f64: |value| value.to_bits(), |seed| (seed % 100_000) as f64;
    char: |value| u64::from(u32::from(*value)), |seed| char::from_u32((seed % 0xd800) as u32).unwrap();
    std::time::Duration: |value| value.as_nanos() as u64,
        |seed| std::time::Duration::from_nanos(seed >> 1);
    i128: |value| mix(*value as u64, (*value >> 64) as u64),
        |seed| (u128::from(seed) << 64 | u128::from(mix(seed, 7))) as i128;
    u128: |value| mix(*value as u64, (*value >> 64) as u64),
        |seed| u128::from(seed) << 64 | u128::from(mix(seed, 7));
    NonZeroU32: |value| u64::from(value.get()), |seed| NonZero::new(seed as u32).unwrap();
    NonZero<i64>: |value| value.get() as u64, |seed| NonZero::new(seed as i64).unwrap();
    SystemTime: |value| value.duration_since(SystemTime::UNIX_EPOCH).unwrap().digest(),
        |seed| SystemTime::UNIX_EPOCH + Duration::from_nanos(seed >> 1);
    CString: |value| value.as_c_str().digest(), |seed| CString::new(letters(seed)).unwrap();
    OsString: |value| value.as_os_str().digest(), |seed| letters(seed).into();
    PathBuf: |value| value.as_os_str().digest(), |seed| letters(seed).into();
    Shape: |value| match value {
        Shape::Empty => 1,
        Shape::Circle(radius) => mix(2, radius.digest()),
        Shape::Named { text, size } => mix(mix(3, text.digest()), size.digest()),
        Shape::Many(list, small) => mix(mix(4, list.digest()), small.digest()),
        Shape::Maybe(text) => mix(5, text.digest()),
    }, |seed| match seed % 5 {
        0 => Shape::Empty,
        1 => Shape::Circle(make(mix(seed, 1))),
        2 => Shape::Named { text: make(mix(seed, 1)), size: make(mix(seed, 2)) },
        3 => Shape::Many(make(mix(seed, 1)), make(mix(seed, 2))),
        _ => Shape::Maybe(make(mix(seed, 1))),
    };
    Tiny: |value| match value {
        Tiny::Byte(byte) => mix(1, byte.digest()),
        Tiny::Number(number) => mix(2, number.digest()),
        Tiny::Nothing => 3,
    }, |seed| match seed % 3 {
        0 => Tiny::Byte(make(mix(seed, 1))),
        1 => Tiny::Number(make(mix(seed, 1))),
        _ => Tiny::Nothing,
    };
    Deep: |value| {
        let state = mix(value.map.digest(), value.shape.digest());
        let state = mix(state, value.tuple.digest());
        mix(mix(state, value.list.digest()), value.tiny.digest())
    }, |seed| Deep {
        map: make(mix(seed, 1)),
        shape: make(mix(seed, 2)),
        tuple: make(mix(seed, 3)),
        list: make(mix(seed, 4)),
        tiny: make(mix(seed, 5)),
    };
    String: |value| value.as_str().digest(), |seed| letters(seed);
    Box<Token>: |value| value.number(), |seed| make_token(seed);
    UniquePtr<Object>: |value| value.as_ref().unwrap().number(), |seed| make_object(seed);
    SharedPtr<Object>: |value| value.as_ref().unwrap().number(), |seed| make_shared_object(seed);
    Small: |value| mix(value.a.digest(), value.b.digest()),
        |seed| Small { a: make(seed), b: make(mix(seed, 1)) };
    Large: |value| mix(mix(value.number.digest(), value.text.digest()), value.list.digest()),
        |seed| Large { number: make(seed), text: make(mix(seed, 1)), list: make(mix(seed, 2)) };
    Choice: |value| u64::from(value.repr),
        |seed| [Choice::A, Choice::B, Choice::Z][(seed % 3) as usize];
    Mixed: |value| {
        let mut state = value.a.digest();
        state = mix(state, value.number.as_ref().map_or(77, Digest::digest));
        state = mix(state, value.text.as_ref().map_or(78, Digest::digest));
        state = mix(state, value.choice.digest());
        value.flags.iter().fold(state, |state, flag| mix(state, flag.digest()))
    }, |seed| Mixed {
        a: make(seed),
        number: (seed & 1 == 1).then(|| make(mix(seed, 1))).into(),
        text: (seed & 2 == 2).then(|| make(mix(seed, 2))).into(),
        choice: make(mix(seed, 3)),
        flags: [seed & 1 == 1, seed & 2 == 2, seed & 4 == 4],
    };
    ffi::Function<dyn Fn(u32) -> u64>: |value| mix(value(3), value(4)), |seed| {
        let kept = make_token(seed);
        ffi::Function::new(move |number: u32| mix(kept.number(), u64::from(number)))
    };
    Calling: |value| {
        let more = value.more.as_ref().map_or(55, Digest::digest);
        mix(mix(value.name.digest(), value.call.digest()), more)
    }, |seed| Calling {
        name: make(seed),
        call: make(mix(seed, 1)),
        more: (seed & 4 == 4).then(|| make(mix(seed, 2))).into(),
    };
    Refused: |value| mix(value.code, value.text.digest()),
        |seed| Refused { code: seed, text: make(mix(seed, 1)) };
}

fn letters(seed: u64) -> String {
    let letter = |index| char::from(b'a' + ((seed >> (index % 50)) % 26) as u8);
    (0..seed % 40).map(letter).collect()
}

impl Digest for str {
    fn digest(&self) -> u64 {
        self.bytes().fold(self.len() as u64, |state, byte| mix(state, u64::from(byte)))
    }
}

impl Digest for CStr {
    fn digest(&self) -> u64 {
        self.to_str().unwrap().digest()
    }
}

impl Digest for OsStr {
    fn digest(&self) -> u64 {
        self.to_str().unwrap().digest()
    }
}

impl Digest for Path {
    fn digest(&self) -> u64 {
        self.as_os_str().digest()
    }
}

macro_rules! tuples {
    ($($($value:ident $index:tt),+;)*) => { $(
        impl<$($value: Digest),+> Digest for ($($value,)+) {
            fn digest(&self) -> u64 {
                let state = 7;
                $(let state = mix(state, self.$index.digest());)+
                state
            }
        }

        impl<$($value: Make),+> Make for ($($value,)+) {
            fn make(seed: u64) -> Self {
                ($(make::<$value>(mix(seed, $index)),)+)
            }
        }

        impl<$($value: Digest),+> Digest for Tuple<$($value),+> {
            fn digest(&self) -> u64 {
                let state = 7;
                $(let state = mix(state, self.$index.digest());)+
                state
            }
        }

        impl<$($value: Make),+> Make for Tuple<$($value),+> {
            fn make(seed: u64) -> Self {
                make::<($($value,)+)>(seed).into()
            }
        }
    )* };
}

tuples! {
    A 0, B 1;
    A 0, B 1, C 2;
    A 0, B 1, C 2, D 3;
}

/// In no order.
fn digest_all<'a, T: Digest + 'a>(values: impl Iterator<Item = T>) -> u64 {
    values.fold(0, |state: u64, value| state.wrapping_add(value.digest()))
}

macro_rules! collections {
    ($map:ident, $set:ident, $($bound:tt)+) => {
        impl<K: Digest, V: Digest> Digest for $map<K, V> {
            fn digest(&self) -> u64 {
                mix(self.len() as u64, digest_all(self.iter()))
            }
        }

        impl<K: Make + $($bound)+, V: Make> Make for $map<K, V> {
            fn make(seed: u64) -> Self {
                (0..seed % 4).map(|index| make(mix(seed, index))).collect()
            }
        }

        impl<K: Digest> Digest for $set<K> {
            fn digest(&self) -> u64 {
                mix(self.len() as u64, digest_all(self.iter()))
            }
        }

        impl<K: Make + $($bound)+> Make for $set<K> {
            fn make(seed: u64) -> Self {
                (0..seed % 4).map(|index| make(mix(seed, index))).collect()
            }
        }
    };
}

collections!(HashMap, HashSet, Eq + std::hash::Hash);
collections!(BTreeMap, BTreeSet, Ord);

impl<T: Digest> Digest for Optional<T> {
    fn digest(&self) -> u64 {
        self.as_ref().map_or(99, |value| mix(5, value.digest()))
    }
}

impl<T: Make> Make for Optional<T> {
    fn make(seed: u64) -> Self {
        make::<Option<T>>(seed).into()
    }
}

impl<B: Digest> Digest for ControlFlow<B> {
    fn digest(&self) -> u64 {
        match self {
            ControlFlow::Continue(()) => 98,
            ControlFlow::Break(value) => mix(6, value.digest()),
        }
    }
}

impl<B: Make> Make for ControlFlow<B> {
    fn make(seed: u64) -> Self {
        make::<Option<B>>(seed).map_or(ControlFlow::Continue(()), ControlFlow::Break)
    }
}

impl Digest for Token {
    fn digest(&self) -> u64 {
        self.number()
    }
}

impl<T: Digest> Digest for [T] {
    fn digest(&self) -> u64 {
        self.iter().fold(self.len() as u64, |state, value| mix(state, value.digest()))
    }
}

impl<T: Digest> Digest for Vec<T> {
    fn digest(&self) -> u64 {
        self.as_slice().digest()
    }
}

impl<T: Digest, const N: usize> Digest for [T; N] {
    fn digest(&self) -> u64 {
        self.as_slice().digest()
    }
}

impl<T: Make, const N: usize> Make for [T; N] {
    fn make(seed: u64) -> Self {
        std::array::from_fn(|index| make(mix(seed, index as u64)))
    }
}

impl<T: Make> Make for Vec<T> {
    fn make(seed: u64) -> Self {
        (0..seed % 5).map(|index| make(mix(seed, index))).collect()
    }
}

impl<T: Digest> Digest for Option<T> {
    fn digest(&self) -> u64 {
        self.as_ref().map_or(99, |value| mix(5, value.digest()))
    }
}

impl<T: Make> Make for Option<T> {
    fn make(seed: u64) -> Self {
        (seed & 1 == 1).then(|| make(mix(seed, 9)))
    }
}

impl<T: Digest + ?Sized> Digest for &T {
    fn digest(&self) -> u64 {
        (**self).digest()
    }
}

impl<T: Digest + ?Sized> Digest for &mut T {
    fn digest(&self) -> u64 {
        (**self).digest()
    }
}

/// One of four fails.
fn outcome<T: Make>(seed: u64) -> Result<T, Refused> {
    if seed & 3 == 3 { Err(make(seed)) } else { Ok(make(seed)) }
}

fn message<T: Make>(seed: u64) -> Result<T, String> {
    if seed & 3 == 3 { Err(make(seed)) } else { Ok(make(seed)) }
}

fn digest_outcome<T: Digest>(outcome: Result<T, Refused>) -> u64 {
    match outcome {
        Ok(value) => mix(1, value.digest()),
        Err(error) => mix(2, error.digest()),
    }
}

fn digest_message<T: Digest>(outcome: Result<T, CxxException>) -> u64 {
    match outcome {
        Ok(value) => mix(1, value.digest()),
        Err(exception) => mix(2, exception.what().digest()),
    }
}

fn expected_message<T: Make + Digest>(seed: u64) -> u64 {
    match message::<T>(seed) {
        Ok(value) => mix(1, value.digest()),
        Err(text) => mix(2, text.digest()),
    }
}

#[test]
fn calls_cross_unchanged() {
    for round in 0..40 {
        let seed = mix(round, 11);
        call_cpp(seed);
        ffi::call_rust(seed).unwrap();
        assert_eq!((live_tokens(), ffi::objects()), (0, 0), "round {round}");
    }
}

/// C++ runs out of memory, at each of its allocations in turn: whatever is called either ends as ever or
/// reports it, and everything is dropped.
#[test]
fn allocations_fail() {
    // SAFETY: a function of cpp/allocation.cc without conditions.
    if !unsafe { crate::test_can_fail() } {
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            b"\nSKIPPED: memory that runs out, operator new is not the test's\n",
        );
        return;
    }
    let seed = mix(0, 11);
    let calls: [fn(u64); 2] = [call_cpp, |seed| ffi::call_rust(seed).unwrap()];
    for call in calls {
        for allocations in 0.. {
            // SAFETY: both are functions of cpp/allocation.cc without conditions.
            unsafe { crate::test_fail_after(allocations) };
            let outcome = std::panic::catch_unwind(|| call(seed));
            // SAFETY: as above.
            let has_failed = unsafe { crate::test_has_failed() };
            if let Err(payload) = outcome {
                assert!(has_failed, "{}", text_of(&*payload));
            }
            assert_eq!((live_tokens(), ffi::objects()), (0, 0), "allocation {allocations}");
            if !has_failed {
                assert!(allocations > 0, "the calls allocate");
                break;
            }
        }
    }
}

fn text_of(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().cloned();
    text.or_else(|| payload.downcast_ref::<CxxException>().map(|thrown| thrown.what().to_owned()))
        .unwrap_or_default()
}
