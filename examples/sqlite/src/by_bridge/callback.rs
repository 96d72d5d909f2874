//! Rust closures as what C calls: a function pointer and a pointer to the closure.

use super::ffi;
use crate::state::State;
use crate::{Action, Change};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ops::ControlFlow;
use std::sync::Arc;

/// What the user pointer of a callback points to.
pub(super) struct Context<F> {
    pub(super) state: Arc<State>,
    pub(super) closure: F,
}

/// Owns a [`Context`] that C has a pointer to.
pub(super) struct Registered {
    context: *mut c_void,
    free: unsafe fn(*mut c_void),
}

impl Registered {
    /// `closure` must be `Send`, as the connection that keeps this is.
    pub(super) fn new<F: Send + 'static>(state: &Arc<State>, closure: F) -> Registered {
        unsafe fn free<F>(context: *mut c_void) {
            // SAFETY: `Registered` owns it, has its type and calls this once.
            drop(unsafe { Box::from_raw(context.cast::<Context<F>>()) });
        }
        let context = Box::into_raw(Box::new(Context { state: Arc::clone(state), closure }));
        Registered { context: context.cast(), free: free::<F> }
    }

    pub(super) fn user(&self) -> *mut c_void {
        self.context
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        // SAFETY: the pointer is what `new` made, for this function. Whoever drops this has told SQLite before
        // that it is used no more.
        unsafe { (self.free)(self.context) }
    }
}

/// # Safety
///
/// `user` is that of a [`Registered`] of an `F`, which is not running.
pub(super) unsafe extern "C" fn progress<F: FnMut() -> ControlFlow<()>>(
    user: *mut c_void,
) -> c_int {
    // SAFETY: as promised. No other reference: hooks may not use the connection, so none runs in itself.
    let Context { state, closure } = unsafe { &mut *user.cast::<Context<F>>() };
    state.contain_hook(1, || c_int::from(closure().is_break()))
}

/// # Safety
///
/// As [`progress`].
pub(super) unsafe extern "C" fn busy<F: FnMut(u32) -> ControlFlow<()>>(
    user: *mut c_void,
    times: c_int,
) -> c_int {
    // SAFETY: as in `progress`.
    let Context { state, closure } = unsafe { &mut *user.cast::<Context<F>>() };
    state.contain_hook(0, || c_int::from(closure(times.unsigned_abs()).is_continue()))
}

/// # Safety
///
/// As [`progress`]; `database` and `table` are C strings.
pub(super) unsafe extern "C" fn update<F: FnMut(Change<'_>)>(
    user: *mut c_void,
    action: c_int,
    database: *const c_char,
    table: *const c_char,
    rowid: i64,
) {
    // SAFETY: as in `progress`.
    let Context { state, closure } = unsafe { &mut *user.cast::<Context<F>>() };
    // SAFETY: both are C strings that live as long as this call.
    let names = unsafe { [CStr::from_ptr(database), CStr::from_ptr(table)] };
    state.contain_hook((), || {
        let [database, table] = names.map(CStr::to_string_lossy);
        let action = match action {
            ffi::SQLITE_INSERT => Action::Insert,
            ffi::SQLITE_DELETE => Action::Delete,
            _ => Action::Update,
        };
        closure(Change { action, database: &database, table: &table, rowid });
    });
}
