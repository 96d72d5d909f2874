use crate::support::alone;
use std::ffi::c_int;

unsafe extern "C" {
    safe fn packer_count() -> c_int;
}

/// Everything over both kinds of declarations.
macro_rules! over {
    ($declarations:ident, $new:expr, full: $full:expr, stopped: $stopped:expr, other: $other:expr) => {
        mod $declarations {
            use super::{alone, packer_count};
            use crate::support::bytes_left_by;
            use patterns::wrapper::$declarations::*;
            use std::panic::{AssertUnwindSafe, catch_unwind};
            use std::thread;

            fn new<'f>(limit: usize) -> Option<Packer<'f>> {
                $new(limit)
            }

            #[test]
            fn packs_runs() {
                let _alone = alone();
                let mut packer = new(100).unwrap();
                packer.push(b"aaab").unwrap();
                packer.push(b"b").unwrap();
                assert_eq!(packer.output(), [3, b'a']);
                packer.push(&[]).unwrap();
                assert_eq!(packer.finish().unwrap(), [3, b'a', 2, b'b']);
                let mut long = new(100).unwrap();
                long.push(&[0; 300]).unwrap();
                assert_eq!(long.finish().unwrap(), [255, 0, 45, 0]);
            }

            #[test]
            fn a_failure_takes_nothing() {
                let _alone = alone();
                let mut packer = new(2).unwrap();
                packer.push(b"a").unwrap();
                assert_eq!(packer.push(b"bc"), Err($full));
                packer.push(b"a").unwrap();
                assert_eq!(packer.finish().unwrap(), [2, b'a']);
                assert!(new(usize::MAX).is_none());
                assert_eq!($full.to_string(), "the limit is reached");
                assert_eq!($other.to_string(), "unknown status");
            }

            #[test]
            fn a_closure_can_stop_it() {
                let _alone = alone();
                let mut totals = Vec::new();
                let mut packer = new(100).unwrap();
                packer.watch(|total| {
                    totals.push(total);
                    total < 6
                });
                packer.push(b"aaaa").unwrap();
                assert_eq!(packer.push(b"bb"), Err($stopped));
                packer.push(b"a").unwrap();
                assert_eq!(packer.finish().unwrap(), [5, b'a']);
                assert_eq!(totals, [4, 6, 5]);
            }

            #[test]
            fn a_panic_goes_around_c() {
                let _alone = alone();
                let mut packer = new(100).unwrap();
                packer.watch(|total| panic!("{total} bytes"));
                let push = AssertUnwindSafe(|| packer.push(b"a"));
                let payload = catch_unwind(push).unwrap_err();
                assert_eq!(*payload.downcast::<String>().unwrap(), "1 bytes");
                packer.watch(|_| true);
                packer.push(b"a").unwrap();
                assert_eq!(packer.finish().unwrap(), [1, b'a']);
            }

            #[test]
            fn it_moves_to_another_thread() {
                let _alone = alone();
                let mut packer = new(100).unwrap();
                packer.watch(|_| true);
                let push = move || packer.push(b"a").map(|()| packer);
                let packer = thread::scope(|scope| scope.spawn(push).join().unwrap()).unwrap();
                assert_eq!(packer.finish().unwrap(), [1, b'a']);
            }

            #[test]
            fn all_is_freed() {
                let _alone = alone();
                let before = packer_count();
                let left = bytes_left_by(|| {
                    let name = String::from("held by the closure");
                    let mut packer = new(100).unwrap();
                    packer.watch({
                        let name = name.clone();
                        move |total| total < name.len()
                    });
                    packer.watch(move |total| total < name.len());
                    assert_eq!(packer_count(), before + 1);
                    packer.push(b"a").unwrap();
                });
                assert_eq!((packer_count(), left), (before, 0));
            }
        }
    };
}

over!(
    by_hand,
    |limit| Packer::new(limit).ok(),
    full: Error::Full,
    stopped: Error::Stopped,
    other: Error::Other(9)
);
over!(
    bridge,
    Packer::new,
    full: PackerError::new(PACKER_FULL),
    stopped: PackerError::new(PACKER_STOPPED),
    other: PackerError::new(9)
);
