//! What `extern "C"` blocks of a bridge need: types of C libraries in Rust.

use std::cell::UnsafeCell;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};

/// What is in a type that C alone knows: nothing that Rust could look at, move or share.
///
/// Such a type is neither `Send` nor `Sync` nor `Unpin`, as nobody knows what C does with it. Where the library's
/// documentation says that other threads may use it, say so beside the bridge: `unsafe impl Send for ffi::Db {}`.
#[repr(C)]
pub struct Opaque {
    content: UnsafeCell<[u8; 0]>,
    of_one_place_and_thread: PhantomData<(*mut u8, PhantomPinned)>,
}

impl fmt::Debug for Opaque {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opaque")
    }
}
