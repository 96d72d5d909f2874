//! `ControlFlow<B>`, which is `twinspan::ControlFlow<B>` in C++: an optional value to break with.

use super::Cross;
use core::marker::PhantomData;
use core::ops::ControlFlow;

/// `ControlFlow<()>`: whether to break.
pub struct Stop;

impl Cross for Stop {
    type Value = ControlFlow<()>;
    type Raw = bool;
    #[inline]
    unsafe fn take(raw: bool) -> ControlFlow<()> {
        if raw { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
    #[inline]
    unsafe fn give(value: ControlFlow<()>) -> bool {
        value.is_break()
    }
}

/// `ControlFlow<B>`, with the codec of an `Option<B>`.
pub struct Flow<C>(PhantomData<C>);

impl<B, C: Cross<Value = Option<B>>> Cross for Flow<C> {
    type Value = ControlFlow<B>;
    type Raw = C::Raw;
    #[inline]
    unsafe fn take(raw: C::Raw) -> ControlFlow<B> {
        // SAFETY: the caller's promise.
        unsafe { C::take(raw) }.map_or(ControlFlow::Continue(()), ControlFlow::Break)
    }
    #[inline]
    unsafe fn give(value: ControlFlow<B>) -> C::Raw {
        // SAFETY: the caller's promise.
        unsafe { C::give(value.break_value()) }
    }
}
