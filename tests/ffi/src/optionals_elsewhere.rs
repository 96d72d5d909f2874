//! Structs with optional fields in another bridge, whose functions cxx carries.

#[twinspan::bridge(namespace = "optionals::elsewhere", panic = "abort")]
pub mod ffi {
    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct Pair {
        pub left: Hit,
        pub right: Optional<Hit>,
    }

    extern "Rust" {
        fn rust_pair(pair: Pair) -> Pair;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/optionals_elsewhere.h");

        #[namespace = "optionals"]
        type Hit = crate::optionals::ffi::Hit;

        fn cpp_pair(pair: Pair) -> Pair;
        fn cpp_hit(hit: Hit) -> Hit;
        fn cpp_end(pair: &Pair) -> u32;
    }
}

use ffi::Pair;

fn rust_pair(pair: Pair) -> Pair {
    pair
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Hit, Pair};

    #[test]
    fn structs_of_another_bridge() {
        let hit = |end: Option<u32>| Hit { end: end.into(), ..Hit::default() };
        for right in [None, Some(hit(None)), Some(hit(Some(1)))] {
            let pair = Pair { left: hit(Some(2)), right: right.into() };
            assert_eq!(ffi::cpp_pair(pair), pair);
            assert_eq!(ffi::cpp_hit(pair.left), pair.left);
        }
        assert_eq!(ffi::cpp_end(&Pair { left: hit(None), right: hit(Some(3)).into() }), 3);
    }
}
