//! The C++ interface of the list: `twinspan::Callbacks` in include/twinspan/callbacks.h owns one.

use super::list::List;
use super::register;
use crate::panic::guard_or_abort;
use crate::private::Box;
use crate::private::closure::{Closure, Owned, Table};
use std::ffi::c_void;
use std::sync::Arc;

type Shared = Arc<List<Owned>>;

#[unsafe(no_mangle)]
extern "C" fn twinspan_callbacks_new() -> *mut c_void {
    Box::into_raw(Box::new(Shared::default())).cast()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_callbacks_drop(list: *mut c_void) {
    // SAFETY: C++ owns the list that `new` returned, and drops it once.
    guard_or_abort(|| drop(unsafe { Box::from_raw(list.cast::<Shared>()) }));
}

#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_callbacks_size(list: *const c_void) -> usize {
    // SAFETY: C++ owns the list.
    unsafe { &*list.cast::<Shared>() }.len()
}

/// Takes ownership of the closure and returns the registration, as the closure that a
/// `Registration` contains.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_callbacks_add(list: *const c_void, closure: Closure) -> Closure {
    guard_or_abort(|| {
        // SAFETY: C++ owns the list and passes ownership of the closure, which is present.
        let (list, closure) =
            unsafe { (&*list.cast::<Shared>(), Owned::required(closure, "callback")) };
        register(list, Arc::new(closure)).into_closure().map_or(Closure::NONE, give)
    })
}

/// Calls `each(context, closure)` for every callback; `each` does not throw.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_callbacks_call(
    list: *const c_void,
    context: *mut c_void,
    each: unsafe extern "C" fn(*mut c_void, *const Closure),
) {
    guard_or_abort(|| {
        // SAFETY: C++ owns the list. It is cloned because a callback may destroy the list.
        let list = unsafe { &*list.cast::<Shared>() }.clone();
        // SAFETY: the function accepts these arguments; the closure lives during the call.
        list.call(|closure| unsafe { each(context, closure.closure()) }, drop);
    });
}

/// An `FnOnce(bool)` for C++.
fn give(unregister: super::Unregister) -> Closure {
    unsafe extern "C-unwind" fn call(context: *mut c_void, waits: bool) {
        // SAFETY: C++ calls it once, with the context that was created with it.
        guard_or_abort(|| unsafe { Box::from_raw(context.cast::<super::Unregister>())(waits) });
    }
    const TABLE: &Table = &Table::owned::<super::Unregister>(call as *const (), call as *const ());
    Closure::owned(unregister, TABLE)
}
