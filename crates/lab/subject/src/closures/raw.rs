//! Closures by hand: a pointer to a function and a pointer for it.

use super::Held;
use std::ffi::c_void;
use std::mem::MaybeUninit;
use std::ptr;

pub type Call = extern "C-unwind" fn(*mut c_void, i32) -> i32;
pub type Fallible = extern "C-unwind" fn(*mut c_void, i32) -> RawResult;

/// One that is owned.
#[repr(C)]
pub struct Raw {
    pub context: *mut c_void,
    pub call: Call,
    drop: Option<extern "C" fn(*mut c_void)>,
}

#[repr(C)]
pub struct RawResult {
    is_ok: i32,
    value: i32,
}

unsafe extern "C" {
    pub safe fn raw_lambda(by: i32) -> Raw;
    safe fn raw_lend(call: Call, context: *mut c_void, result: &mut i32) -> bool;
    safe fn raw_lend_fallible(
        call: Fallible,
        context: *mut c_void,
        result: &mut MaybeUninit<RawResult>,
    ) -> bool;
    safe fn raw_give(closure: &mut Raw, result: &mut i32) -> bool;
}

impl Raw {
    fn owned(held: Held, call: Call) -> Raw {
        Raw { context: Box::into_raw(Box::new(held)).cast(), call, drop: Some(drop_held) }
    }

    pub fn held(by: i32) -> Raw {
        Raw::owned(Held::of(by), call_held)
    }

    pub fn empty() -> Raw {
        Raw { context: ptr::null_mut(), call: call_empty, drop: None }
    }
}

pub extern "C-unwind" fn call_held(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one.
    unsafe { &*context.cast::<Held>() }.call(value)
}

pub extern "C-unwind" fn call_counting(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one, and nobody else looks at it.
    unsafe { &mut *context.cast::<Held>() }.count(value)
}

pub extern "C-unwind" fn call_fallible(context: *mut c_void, value: i32) -> RawResult {
    let value = call_held(context, value);
    RawResult { is_ok: i32::from(value >= 0), value }
}

extern "C-unwind" fn call_empty(_context: *mut c_void, value: i32) -> i32 {
    value.wrapping_add(1)
}

extern "C" fn drop_held(context: *mut c_void) {
    // SAFETY: `owned` made it, and the closure is dropped once.
    drop(unsafe { Box::from_raw(context.cast::<Held>()) });
}

#[inline(always)]
pub fn lend(call: Call, held: &mut Held) -> i32 {
    let mut result = 0;
    assert!(raw_lend(call, ptr::from_mut(held).cast(), &mut result));
    result
}

#[inline(always)]
pub fn lend_fallible(call: Fallible, held: &mut Held) -> i32 {
    let mut result = MaybeUninit::uninit();
    assert!(raw_lend_fallible(call, ptr::from_mut(held).cast(), &mut result));
    // SAFETY: true: it was written.
    let RawResult { is_ok, value } = unsafe { result.assume_init() };
    // As a caller has it: a number, or another number that says what went wrong.
    let result = if is_ok != 0 { Ok(value) } else { Err(value) };
    result.unwrap_or_else(|code| code)
}

#[inline(always)]
pub fn give(mut closure: Raw) -> i32 {
    let mut result = 0;
    assert!(raw_give(&mut closure, &mut result));
    result
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_closure(by: i32) -> Raw {
    Raw::owned(Held::of(by), call_held)
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_counting(by: i32) -> Raw {
    Raw::owned(Held::of(by), call_counting)
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_lend(call: Call, context: *mut c_void) -> i32 {
    call(context, 1).wrapping_add(1)
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_lend_fallible(call: Fallible, context: *mut c_void) -> RawResult {
    call(context, 1)
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_give(closure: &Raw) -> i32 {
    let value = (closure.call)(closure.context, 1);
    if let Some(drop) = closure.drop {
        drop(closure.context);
    }
    value.wrapping_add(1)
}
