//! How C++ passes keys: to look one up, and to move one.

use crate::private::String;
use crate::private::cross::{self, Cross, Look, look_at, look_at_owned};
use core::ffi::c_void;
use core::hash::Hash;
use core::ops::Bound;

/// How C++ passes a `K`.
pub trait Ask<K> {
    /// The type that a key is looked up with.
    type Query: ?Sized + 'static;
    /// The key to look up; `None` if no key can be equal to it.
    ///
    /// # Safety
    ///
    /// C++ passes what the type requires, which lives during `'a`.
    unsafe fn query<'a>(
        key: *const c_void,
        length: usize,
        is_known: bool,
    ) -> Option<&'a Self::Query>;
    /// A key that C++ moves.
    ///
    /// # Safety
    ///
    /// C++ passes one, and does not use it afterwards.
    unsafe fn take(key: *mut c_void) -> K;
}

/// A pointer to a key.
pub struct Plain;
/// The same, for a key that Rust checks before it uses it.
pub struct Looked;
/// For a `String`: a pointer to bytes, their number, and whether they are known to be UTF-8.
pub struct Text;
/// For a `char`: a pointer to a `char32_t`.
pub struct Char;

impl<K: 'static> Ask<K> for Plain {
    type Query = K;
    #[inline]
    unsafe fn query<'a>(key: *const c_void, _: usize, _: bool) -> Option<&'a K> {
        // SAFETY: the caller's promise.
        Some(unsafe { &*key.cast() })
    }
    #[inline]
    unsafe fn take(key: *mut c_void) -> K {
        // SAFETY: the caller's promise.
        unsafe { key.cast::<K>().read() }
    }
}

impl<K: Look + 'static> Ask<K> for Looked {
    type Query = K;
    #[inline]
    unsafe fn query<'a>(key: *const c_void, _: usize, _: bool) -> Option<&'a K> {
        // SAFETY: the caller's promise; it is a key after the check.
        unsafe {
            look_at::<K>(key.cast_mut());
            Some(&*key.cast())
        }
    }
    #[inline]
    unsafe fn take(key: *mut c_void) -> K {
        // SAFETY: the caller's promise; it is a key after the check.
        unsafe {
            look_at_owned(key.cast::<K>());
            key.cast::<K>().read()
        }
    }
}

impl Ask<String> for Text {
    type Query = str;
    #[inline]
    unsafe fn query<'a>(key: *const c_void, length: usize, is_known: bool) -> Option<&'a str> {
        // SAFETY: the caller's promise. C++ has no bytes at null.
        let bytes = unsafe { core::slice::from_raw_parts(key.cast::<u8>(), length) };
        if is_known {
            // SAFETY: C++ sets this only for a rust::Str or a rust::String.
            return Some(unsafe { core::str::from_utf8_unchecked(bytes) });
        }
        core::str::from_utf8(bytes).ok()
    }
    #[inline]
    unsafe fn take(key: *mut c_void) -> String {
        // SAFETY: the caller's promise.
        unsafe { key.cast::<String>().read() }
    }
}

impl Ask<char> for Char {
    type Query = char;
    #[inline]
    unsafe fn query<'a>(key: *const c_void, _: usize, _: bool) -> Option<&'a char> {
        // SAFETY: the caller's promise: a `char32_t`, which may be any number.
        char::from_u32(unsafe { key.cast::<u32>().read() })?;
        // SAFETY: it is a `char`, as just checked.
        Some(unsafe { &*key.cast() })
    }
    #[inline]
    unsafe fn take(key: *mut c_void) -> char {
        // SAFETY: the caller's promise.
        unsafe { cross::Char::take(key.cast::<u32>().read()) }
    }
}

/// Where iteration from a key starts: at it, or after it.
pub(super) fn place<Q: ?Sized>(query: Option<&Q>, is_after: bool) -> (Bound<&Q>, Bound<&Q>) {
    let Some(query) = query else {
        panic!("C++ searches for a char32_t that is not a Unicode scalar value")
    };
    let from = if is_after { Bound::Excluded(query) } else { Bound::Included(query) };
    (from, Bound::Unbounded)
}

/// A type that can be the key of a `HashMap` or the element of a `HashSet`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a HashMap or the element of a HashSet",
    label = "it is not `Hash` and `Eq`",
    note = "derive them in the bridge: `#[derive(PartialEq, Eq, Hash)]`"
)]
pub trait HashKey {}
#[diagnostic::do_not_recommend]
impl<K: Hash + Eq> HashKey for K {}

/// A type that can be the key of a `BTreeMap` or the element of a `BTreeSet`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a BTreeMap or the element of a BTreeSet",
    label = "it is not `Ord`",
    note = "derive it in the bridge: `#[derive(PartialEq, Eq, PartialOrd, Ord)]`"
)]
pub trait OrdKey {}
#[diagnostic::do_not_recommend]
impl<K: Ord> OrdKey for K {}
