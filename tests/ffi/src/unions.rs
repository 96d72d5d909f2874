//! Unions, which C has: whoever reads a field promises that it is the one that is set.

#[twinspan::bridge(namespace = "unions")]
pub unsafe mod ffi {
    /// Some bits.
    #[repr(C)]
    pub union Bits {
        pub byte: u8,
        /// The largest, which a fresh one has.
        pub number: f64,
        pub words: [u16; 3],
        pub pair: Pair,
        pub kind: Kind,
    }

    /// Of numbers alone, which makes it an aggregate in C++.
    pub union Plain {
        pub small: u8,
        pub all: [u32; 4],
    }

    #[repr(C, align(16))]
    #[derive(Clone, Copy)]
    pub union Wide {
        pub bits: Bits,
        pub pointer: *mut c_void,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Pair {
        pub a: i8,
        pub b: i32,
    }

    #[derive(Debug, PartialEq)]
    pub enum Kind {
        None,
        Number,
        Pair,
    }

    /// Says which field is set, so that its functions are safe.
    #[derive(Clone)]
    pub struct Value {
        pub kind: Kind,
        pub bits: Bits,
        pub name: String,
    }

    #[repr(packed)]
    #[derive(Clone, Copy)]
    pub struct Tagged {
        pub tag: u8,
        pub bits: Bits,
    }

    extern "Rust" {
        unsafe fn rust_twice(bits: Bits) -> Bits;
        unsafe fn rust_maybe(bits: Option<Bits>) -> Option<Bits>;
        unsafe fn rust_change(bits: &mut Bits);
        unsafe fn rust_all(bits: &[Bits]) -> Vec<Bits>;
        unsafe fn rust_wide(wide: Wide) -> Wide;
        unsafe fn rust_visit(bits: Bits, visit: impl Fn(&Bits) -> f64) -> f64;
        fn rust_next(value: Value) -> Value;
        fn rust_tagged(tagged: Tagged) -> Tagged;
    }

    extern "C++" {
        include!("twinspan-test-ffi/cpp/unions.h");

        unsafe fn cpp_twice(bits: Bits) -> Bits;
        unsafe fn cpp_maybe(bits: Option<Bits>) -> Option<Bits>;
        unsafe fn cpp_change(bits: &mut Bits);
        unsafe fn cpp_all(bits: &[Bits]) -> Vec<Bits>;
        unsafe fn cpp_wide(wide: Wide) -> Wide;
        fn cpp_next(value: Value) -> Value;
        fn cpp_tagged(tagged: Tagged) -> Tagged;
        unsafe fn cpp_fresh() -> Bits;
        unsafe fn as_number(self: &Bits) -> f64;
        fn checks() -> String;
    }
}

use ffi::{Bits, Kind, Pair, Tagged, Value, Wide};

/// # Safety
///
/// Its number is set.
unsafe fn rust_twice(bits: Bits) -> Bits {
    // SAFETY: the caller's promise.
    Bits { number: unsafe { bits.number } * 2.0 }
}

/// # Safety
///
/// As above.
unsafe fn rust_maybe(bits: Option<Bits>) -> Option<Bits> {
    // SAFETY: as above.
    bits.map(|bits| unsafe { rust_twice(bits) })
}

/// # Safety
///
/// As above.
unsafe fn rust_change(bits: &mut Bits) {
    // SAFETY: as above.
    *bits = unsafe { rust_twice(*bits) };
}

/// # Safety
///
/// As above, of each.
unsafe fn rust_all(bits: &[Bits]) -> Vec<Bits> {
    // SAFETY: as above.
    bits.iter().map(|bits| unsafe { rust_twice(*bits) }).collect()
}

unsafe fn rust_wide(wide: Wide) -> Wide {
    wide
}

unsafe fn rust_visit(bits: Bits, visit: impl Fn(&Bits) -> f64) -> f64 {
    visit(&bits)
}

fn rust_next(mut value: Value) -> Value {
    value.name.push('!');
    match value.kind {
        // SAFETY: the kind says which field is set.
        Kind::Number => value.bits.number = unsafe { value.bits.number } + 1.0,
        Kind::Pair => {
            // SAFETY: as above.
            let pair = unsafe { value.bits.pair };
            value.bits.pair = Pair { b: pair.b + 1, ..pair };
        }
        _ => {}
    }
    value
}

fn rust_tagged(tagged: Tagged) -> Tagged {
    Tagged { tag: tagged.tag + 1, ..tagged }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Bits, Kind, Pair, Tagged, Value, Wide};

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        assert_eq!((size_of::<Bits>(), align_of::<Bits>()), (8, 8));
        assert_eq!((size_of::<Wide>(), align_of::<Wide>()), (16, 16));
        assert_eq!(size_of::<Tagged>(), 9);
        let number = Bits { number: 1.5 };
        // SAFETY: the numbers are set, by both languages.
        unsafe {
            assert_eq!(ffi::cpp_twice(number).number, 3.0);
            assert_eq!(ffi::cpp_maybe(Some(number)).map(|bits| bits.number), Some(3.0));
            assert!(ffi::cpp_maybe(None).is_none());
            let mut changed = number;
            ffi::cpp_change(&mut changed);
            assert_eq!(changed.number, 3.0);
            let all = ffi::cpp_all(&[number, changed]);
            assert_eq!(all.iter().map(|bits| bits.number).collect::<Vec<_>>(), [3.0, 6.0]);
            assert_eq!(ffi::cpp_wide(Wide { bits: number }).bits.number, 1.5);
            assert_eq!(number.as_number(), 1.5);
            // All of its bytes.
            assert_eq!(ffi::cpp_fresh().number.to_bits(), 0);
        }
        let value = Value { kind: Kind::Number, bits: number, name: "n".into() };
        let next = ffi::cpp_next(value);
        // SAFETY: as above.
        assert_eq!((next.name.as_str(), unsafe { next.bits.number }), ("n!", 2.5));
        let bits = Bits { pair: Pair { a: -1, b: 7 } };
        let next = ffi::cpp_next(Value { kind: Kind::Pair, bits, name: String::new() });
        // SAFETY: the pair is.
        assert_eq!(unsafe { next.bits.pair }, Pair { a: -1, b: 8 });
        let tagged = ffi::cpp_tagged(Tagged { tag: 1, bits: number });
        let (tag, bits) = (tagged.tag, tagged.bits);
        // SAFETY: the number is.
        assert_eq!((tag, unsafe { bits.number }), (2, 1.5));
    }
}
