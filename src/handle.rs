//! What C++ gets of an error or a panic of Rust: a handle that starts with a table of functions.
//! Mirrors cpp/state.h.

use std::ffi::{c_char, c_void};
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicUsize};

/// Version of the tables behind handles; C++ and other runtimes may read it.
pub(crate) const TABLE_VERSION: usize = 1;

/// `ErrorTable` in C++, which calls these with a handle that it owns.
#[repr(C)]
pub(crate) struct Table {
    pub(crate) version: usize,
    /// Called once, with a handle that nobody uses afterwards.
    pub(crate) drop: unsafe extern "C" fn(*mut Head),
    /// Writes the level at the index, if there is one. Returns how many there are.
    pub(crate) level: unsafe extern "C" fn(*const Head, usize, *mut RawLevel) -> usize,
    /// Of a panic: where it started (0), its backtrace (1).
    pub(crate) text: Option<unsafe extern "C" fn(*const Head, u8) -> Text>,
}

/// The start of each handle: `ErrorState` in C++. Its owners are counted there.
#[repr(C)]
pub(crate) struct Head {
    /// A static, maybe the start of a larger one.
    pub(crate) table: *const Table,
    owners: AtomicUsize,
    chain: AtomicPtr<c_void>,
}

impl Head {
    /// Of a handle that C++ is about to own.
    pub(crate) const fn new(table: *const Table) -> Head {
        Head { table, owners: AtomicUsize::new(1), chain: AtomicPtr::new(ptr::null_mut()) }
    }
}

/// Mirrors `twinspan_error_level`.
#[repr(C)]
pub(crate) struct RawLevel {
    pub(crate) message: Text,
    pub(crate) exception: usize,
    pub(crate) code: i32,
    pub(crate) has_code: bool,
}

/// Text that C++ reads: borrowed, and followed by a NUL byte.
#[repr(C)]
pub(crate) struct Text {
    pub(crate) data: *const c_char,
    pub(crate) length: usize,
}

impl Text {
    /// `terminated` has to end with a NUL byte.
    pub(crate) fn new(terminated: &[u8]) -> Text {
        debug_assert_eq!(terminated.last(), Some(&0));
        Text { data: terminated.as_ptr().cast(), length: terminated.len() - 1 }
    }
}

/// The bytes of `text` with a NUL byte after them.
///
/// `extern "C"`, as nothing unwinds from here: no caller has to be ready for it.
#[allow(improper_ctypes_definitions, reason = "only Rust calls it")]
#[inline(never)]
pub(crate) extern "C" fn terminated(text: &[u8]) -> Box<[u8]> {
    let mut bytes = vec![0; text.len() + 1].into_boxed_slice();
    // SAFETY: there is room for one byte more, and it is new.
    unsafe { ptr::copy_nonoverlapping(text.as_ptr(), bytes.as_mut_ptr(), text.len()) };
    bytes
}
