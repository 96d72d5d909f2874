//! Functions that C passes, and the values that are borrowed by them.

use super::handle::RawHandle;
use super::list::{List, Slice, SliceMut};
use super::optional::{MaybeNull, Null, Opt};
use super::status::{INVALID_VALUE, NULL_POINTER, Name, Refused};
use super::text::{CStr, Str, Text};
use super::value::{
    Bool, CEnum, Char, Convert, Converted, Duration, Enum, I128, Int128, Plain, PlainMut, PlainRef,
    Same, SystemTime, U128, UInt128,
};
use super::{FromC, InPlace, Stored};
use core::cell::UnsafeCell;
use core::ffi::{c_char, c_void};
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr;

/// The data pointer that C's function gets with each call, and the function that drops it. If C
/// provides one, it is called once, when this is dropped.
#[derive(Debug)]
pub struct User {
    user: RawHandle,
    end: Option<unsafe extern "C-unwind" fn(RawHandle)>,
}

// SAFETY: the closure type in the bridge determines on which threads it is called and dropped, and
// C has to respect that.
unsafe impl Send for User {}
// SAFETY: as above.
unsafe impl Sync for User {}

impl User {
    /// C keeps the data.
    #[inline(always)]
    #[must_use]
    pub fn borrowed(user: RawHandle) -> User {
        User { user, end: None }
    }

    /// The data is dropped with this.
    #[inline(always)]
    #[must_use]
    pub fn owned(user: RawHandle, end: Option<unsafe extern "C-unwind" fn(RawHandle)>) -> User {
        User { user, end }
    }

    /// The data pointer for a call.
    #[inline(always)]
    #[must_use]
    pub fn get(&self) -> RawHandle {
        self.user
    }
}

impl Drop for User {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(end) = self.end {
            // SAFETY: C provided the function for this purpose.
            unsafe { end(self.user) }
        }
    }
}

/// A function that is present.
#[inline(always)]
pub fn function<F>(parameter: Name, function: Option<F>) -> Result<F, Refused> {
    function.ok_or_else(|| Refused::new(NULL_POINTER).at(parameter))
}

unsafe extern "C-unwind" {
    fn twinspan_callback(run: unsafe extern "C-unwind" fn(*mut c_void), frame: *mut c_void);
}

/// Calls a C function. If it is C++ and throws, the exception stops there and becomes a panic here.
///
/// # Safety
///
/// The requirements of the function.
#[inline(always)]
pub unsafe fn guarded<F: FnOnce() -> R + Copy, R: Copy>(call: F) -> R {
    let mut frame = Frame { call, result: MaybeUninit::uninit() };
    // SAFETY: `run` gets its own frame, and returns only after it has written the result.
    unsafe {
        twinspan_callback(run::<F, R>, (&raw mut frame).cast());
        frame.result.assume_init()
    }
}

/// The callee, and its result. Neither has a destructor, which the exception would skip.
struct Frame<F, R> {
    call: F,
    result: MaybeUninit<R>,
}

unsafe extern "C-unwind" fn run<F: FnOnce() -> R + Copy, R: Copy>(frame: *mut c_void) {
    // SAFETY: `guarded` passes it, and waits.
    let frame = unsafe { &mut *frame.cast::<Frame<F, R>>() };
    frame.result.write((frame.call)());
}

/// The result of C's function. If it is not valid, the running call ends with that status: it
/// unwinds to there.
///
/// # Safety
///
/// As for [`FromC::take`].
#[inline(always)]
pub unsafe fn given<C: FromC>(raw: C::Raw) -> C::Value {
    // SAFETY: the caller's promise.
    match unsafe { C::take(raw) } {
        Ok(value) => value,
        Err(refused) => refused.at(RESULT).unwind(),
    }
}

/// What C's function wrote to its out-parameter, which is zero before. Copied at once: C keeps what
/// it refers to.
///
/// # Safety
///
/// The call is of a C function that gets the pointer, and writes either nothing there or what the
/// header documents.
#[inline(always)]
pub unsafe fn written<S: Stored>(call: impl FnOnce(*mut S::C)) -> S::Value {
    // SAFETY: as below, and there is a value.
    unsafe {
        written_if::<S>(|place| {
            call(place);
            1
        })
    }
    .unwrap_or_else(|| Refused::new(INVALID_VALUE).at(RESULT).unwind())
}

/// The same, if C's function reports that there is a result.
///
/// # Safety
///
/// As for [`written`].
#[inline(always)]
pub unsafe fn written_if<S: Stored>(call: impl FnOnce(*mut S::C) -> u8) -> Option<S::Value> {
    let mut place = MaybeUninit::<S::C>::zeroed();
    let is_present = call(place.as_mut_ptr());
    let value = match is_present {
        0 => return None,
        // SAFETY: aligned and readable; the caller's promise for pointers in it.
        1 => unsafe { S::read(place.as_ptr()) },
        _ => Err(Refused::new(INVALID_VALUE)),
    };
    match value {
        Ok(value) => Some(value),
        Err(refused) => refused.at(RESULT).unwind(),
    }
}

const RESULT: Name = &"the result of a callback";

/// A value that a C function borrows during a call.
pub trait Lend {
    /// The type in Rust.
    type Value;
    /// What is kept during the call.
    type Held;
    /// The words that cross.
    type Raw;
    /// Keeps a value.
    fn hold(value: Self::Value) -> Self::Held;
    /// The words for a kept value.
    fn raw(held: &Self::Held) -> Self::Raw;
    /// After the call: checks what C has changed.
    #[inline(always)]
    fn end(held: Self::Held) {
        drop(held);
    }
}

/// The C form of a value, which is freed with this.
#[derive(Debug)]
pub struct Temporary<S: Stored>(S::C);

impl<S: Stored> Temporary<S> {
    fn new(value: S::Value) -> Self {
        Temporary(S::write(value))
    }
}

impl<S: Stored> Drop for Temporary<S> {
    fn drop(&mut self) {
        // SAFETY: `write` created it.
        unsafe { S::free(&mut self.0) }
    }
}

macro_rules! lend {
    ($([$($generic:tt)*] [$($bound:tt)*] $codec:ty: $value:ty, $held:ty, $raw:ty = |$given:ident| $hold:expr, |$kept:ident| $words:expr;)*) => {$(
        impl<$($generic)*> Lend for $codec where $($bound)* {
            type Value = $value;
            type Held = $held;
            type Raw = $raw;
            #[inline(always)]
            fn hold($given: $value) -> $held {
                $hold
            }
            #[inline(always)]
            fn raw($kept: &$held) -> $raw {
                $words
            }
        }
    )*};
}

lend! {
    [T: Copy] [] Same<T>: T, T, T = |value| value, |held| *held;
    [] [] Bool: bool, u8, u8 = |value| u8::from(value), |held| *held;
    [] [] Char: char, u32, u32 = |value| u32::from(value), |held| *held;
    [] [] Duration: core::time::Duration, i64, i64 = |value| Duration::write(value), |held| *held;
    [] [] SystemTime: std::time::SystemTime, i64, i64
        = |value| SystemTime::write(value), |held| *held;
    [] [] I128: i128, Int128, Int128 = |value| I128::write(value), |held| *held;
    [] [] U128: u128, UInt128, UInt128 = |value| U128::write(value), |held| *held;
    [E: CEnum] [] Enum<E>: E, E::Repr, E::Repr = |value| value.repr(), |held| *held;
    [T] [] Plain<T>: T, T, *const T = |value| value, |held| held;
    ['a, S: InPlace] [S::Value: 'a] PlainRef<'a, S>: &'a S::Value, &'a S::Value, *const S::Value
        = |value| value, |held| ptr::from_ref(*held);
    [T: Convert] [] Converted<T>: T, Temporary<Converted<T>>, *const T::C
        = |value| Temporary::new(value), |held| &held.0;
    ['a] [] Str<'a>: &'a str, &'a str, (*const u8, usize)
        = |value| value, |held| (held.as_ptr(), held.len());
    ['a] [] CStr<'a>: &'a core::ffi::CStr, &'a core::ffi::CStr, *const c_char
        = |value| value, |held| held.as_ptr();
    [] [] Text: String, String, (*const u8, usize)
        = |value| value, |held| (held.as_ptr(), held.len());
    ['a, S: InPlace] [S::Value: 'a] Slice<'a, S>: &'a [S::Value], &'a [S::Value], (*const S::Value, usize)
        = |value| value, |held| (held.as_ptr(), held.len());
    [S: Stored] [] List<S>: Vec<S::Value>, Temporary<List<S>>, (*const S::C, usize)
        = |value| Temporary::new(value), |held| (held.0.pointer.cast_const(), held.0.length);
    [S: Stored] [] Opt<S>: Option<S::Value>, Option<Temporary<S>>, *const S::C
        = |value| value.map(Temporary::new), |held| held.as_ref().map_or(ptr::null(), |held| &raw const held.0);
}

impl<C: Lend<Raw: MaybeNull>> Lend for Null<C> {
    type Value = Option<C::Value>;
    type Held = Option<C::Held>;
    type Raw = C::Raw;
    #[inline(always)]
    fn hold(value: Self::Value) -> Self::Held {
        value.map(C::hold)
    }
    #[inline(always)]
    fn raw(held: &Self::Held) -> C::Raw {
        held.as_ref().map_or(C::Raw::NULL, C::raw)
    }
    #[inline(always)]
    fn end(held: Self::Held) {
        held.into_iter().for_each(C::end);
    }
}

/// Elements that C may change: elements that can be invalid are copied, and checked before they are
/// copied back.
pub struct Changed<'a, T> {
    own: *mut T,
    length: usize,
    copy: Vec<MaybeUninit<T>>,
    given: *mut T,
    elements: PhantomData<&'a mut [T]>,
}

impl<'a, S: InPlace> Lend for SliceMut<'a, S>
where
    S::Value: 'a,
{
    type Value = &'a mut [S::Value];
    type Held = Changed<'a, S::Value>;
    type Raw = (*mut S::Value, usize);
    #[inline(always)]
    fn hold(value: Self::Value) -> Self::Held {
        let (own, length) = (value.as_mut_ptr(), value.len());
        let mut held = Changed { own, length, copy: Vec::new(), given: own, elements: PhantomData };
        if S::CHECKED {
            held.copy.reserve_exact(length);
            held.given = held.copy.as_mut_ptr().cast();
            // SAFETY: there is room for this many.
            unsafe { ptr::copy_nonoverlapping(own, held.given, length) };
        }
        held
    }
    #[inline(always)]
    fn raw(held: &Self::Held) -> Self::Raw {
        (held.given, held.length)
    }
    #[inline(always)]
    fn end(held: Self::Held) {
        if !S::CHECKED {
            return;
        }
        for index in 0..held.length {
            // SAFETY: aligned and readable.
            if let Err(refused) = unsafe { S::valid(held.given.add(index).cast()) } {
                refused.at(ARGUMENT).unwind();
            }
        }
        // SAFETY: there are this many, and each is a value that owns nothing.
        unsafe { ptr::copy_nonoverlapping(held.given, held.own, held.length) };
    }
}

const ARGUMENT: Name = &"an argument of a callback";

/// A value that C may change: like [`Changed`].
pub struct ChangedOne<'a, T> {
    own: *mut T,
    copy: UnsafeCell<MaybeUninit<T>>,
    value: PhantomData<&'a mut T>,
}

impl<'a, S: InPlace> Lend for PlainMut<'a, S>
where
    S::Value: 'a,
{
    type Value = &'a mut S::Value;
    type Held = ChangedOne<'a, S::Value>;
    type Raw = *mut S::Value;
    #[inline(always)]
    fn hold(value: Self::Value) -> Self::Held {
        let mut copy = MaybeUninit::uninit();
        let own = ptr::from_mut(value);
        if S::CHECKED {
            // SAFETY: it is a value that owns nothing.
            copy.write(unsafe { own.read() });
        }
        ChangedOne { own, copy: UnsafeCell::new(copy), value: PhantomData }
    }
    #[inline(always)]
    fn raw(held: &Self::Held) -> Self::Raw {
        if S::CHECKED { held.copy.get().cast() } else { held.own }
    }
    #[inline(always)]
    fn end(held: Self::Held) {
        if !S::CHECKED {
            return;
        }
        let copy = held.copy.get().cast::<S::Value>();
        // SAFETY: aligned and readable.
        if let Err(refused) = unsafe { S::valid(copy.cast()) } {
            refused.at(ARGUMENT).unwind();
        }
        // SAFETY: it is a value that owns nothing.
        unsafe { held.own.write(copy.read()) };
    }
}
