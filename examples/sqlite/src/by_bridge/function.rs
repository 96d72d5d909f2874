//! Functions that SQL calls.

use super::statement::{UTF_8, lent, type_of};
use super::{Connection, ffi};
use crate::state::State;
use crate::{Error, FromValue, Type, Value, ValueRef};
use std::ffi::{CString, c_int, c_void};
use std::fmt::Display;
use std::sync::Arc;
use std::{mem, slice};

/// What a function's data points to.
struct Context<F> {
    state: Arc<State>,
    closure: F,
}

/// The arguments of a call of a user function.
pub struct Arguments<'a> {
    /// They are neither `Send` nor `Sync`: they belong to the thread of the call.
    values: &'a [&'a ffi::sqlite3_value],
}

impl<'a> Arguments<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// An argument. Its text or blob is lent by SQLite for the call.
    ///
    /// # Errors
    ///
    /// [`Error::Type`], [`Error::NotUtf8`] and [`Error::NoColumn`].
    pub fn get<T: FromValue<'a>>(&self, index: usize) -> Result<T, Error> {
        let value = self.value(index)?;
        let error = Error::Type { column: index, wanted: T::WANTED, found: value.type_of() };
        T::from_value(value).ok_or(error)
    }

    fn value(&self, index: usize) -> Result<ValueRef<'a>, Error> {
        let missing = Error::NoColumn { column: index, columns: self.len() };
        let raw = *self.values.get(index).ok_or(missing)?;
        // A value is asked only for what it is, so nothing is converted, and what it lends stays where it is.
        Ok(match type_of(ffi::sqlite3_value_type(raw)) {
            Type::Null => ValueRef::Null,
            Type::Integer => ValueRef::Integer(ffi::sqlite3_value_int64(raw)),
            Type::Real => ValueRef::Real(ffi::sqlite3_value_double(raw)),
            Type::Text => {
                // The pointer first: it may convert from UTF-16, which changes the length.
                let text = ffi::sqlite3_value_text(raw);
                // SAFETY: they are of each other, and live as long as the call.
                let text = unsafe { lent(text, ffi::sqlite3_value_bytes(raw)) };
                let text = str::from_utf8(text);
                ValueRef::Text(text.map_err(|_| Error::NotUtf8 { column: index })?)
            }
            Type::Blob => {
                let blob = ffi::sqlite3_value_blob(raw).cast();
                // SAFETY: as above.
                ValueRef::Blob(unsafe { lent(blob, ffi::sqlite3_value_bytes(raw)) })
            }
        })
    }
}

impl Connection {
    /// Makes `function` callable from SQL, by `name`, with this many arguments (`None`: any number), in place of what
    /// has the name and the number. It may use the connection, if it can get at it. A panic in it ends the statement,
    /// and goes on in the call that has run the statement.
    ///
    /// # Errors
    ///
    /// [`Code::Busy`](crate::Code::Busy), if one of that name may be running; [`Code::Misuse`](crate::Code::Misuse)
    /// for a name of more than 255 bytes or more than 127 arguments. The closure is dropped then.
    pub fn create_function<F, R, E>(
        &self,
        name: &str,
        arguments: Option<u8>,
        function: F,
    ) -> Result<(), Error>
    where
        F: Fn(&Arguments<'_>) -> Result<R, E> + Send + 'static,
        R: Into<Value>,
        E: Display,
    {
        self.state.enter()?;
        let name = CString::new(name).map_err(|_| Error::Nul)?;
        let context = Box::new(Context { state: Arc::clone(&self.state), closure: function });
        // SAFETY: `call` and `destroy` are for this type of context, which SQLite destroys once, also when this fails.
        let result = unsafe {
            ffi::sqlite3_create_function_v2(
                &self.db,
                &name,
                arguments.map_or(-1, c_int::from),
                ffi::SQLITE_UTF8,
                Box::into_raw(context).cast(),
                Some(call::<F, R, E>),
                None,
                None,
                Some(destroy::<F>),
            )
        };
        self.check(result)
    }
}

unsafe extern "C" fn call<F, R, E>(
    context: *mut ffi::sqlite3_context,
    count: c_int,
    values: *mut *mut ffi::sqlite3_value,
) where
    F: Fn(&Arguments<'_>) -> Result<R, E>,
    R: Into<Value>,
    E: Display,
{
    // SAFETY: that of the call.
    let context = unsafe { &*context };
    // SAFETY: what `create_function` has made. References are shared, as functions may nest.
    let Context { state, closure } =
        unsafe { &*ffi::sqlite3_user_data(context).cast::<Context<F>>() };
    let count = usize::try_from(count).unwrap_or(0);
    let values = if count == 0 {
        &[]
    } else {
        // SAFETY: that many pointers that are not null, to values that live as long as the call.
        unsafe { slice::from_raw_parts(values.cast::<&ffi::sqlite3_value>(), count) }
    };
    let result = state.contain(None, || {
        let arguments = Arguments { values };
        Some(closure(&arguments).map(Into::into).map_err(|error| error.to_string()))
    });
    let result = result.unwrap_or_else(|| Err("a function of Rust has panicked".to_owned()));
    give(context, result);
}

fn give(context: &ffi::sqlite3_context, result: Result<Value, String>) {
    match result {
        Ok(Value::Null) => ffi::sqlite3_result_null(context),
        Ok(Value::Integer(number)) => ffi::sqlite3_result_int64(context, number),
        Ok(Value::Real(number)) => ffi::sqlite3_result_double(context, number),
        // SAFETY: SQLite copies it.
        Ok(Value::Text(text)) => unsafe {
            ffi::sqlite3_result_text64(context, &text, transient(), UTF_8);
        },
        // SAFETY: as above.
        Ok(Value::Blob(bytes)) => unsafe {
            ffi::sqlite3_result_blob64(context, &bytes, transient());
        },
        Err(message) => ffi::sqlite3_result_error(context, &message),
    }
}

/// `SQLITE_TRANSIENT`, which is no constant: it casts -1 to a function pointer. SQLite copies.
pub(super) fn transient() -> Option<unsafe extern "C" fn(*mut c_void)> {
    // SAFETY: a function pointer may be any number but 0, as long as nobody calls it. SQLite compares it.
    Some(unsafe { mem::transmute::<isize, unsafe extern "C" fn(*mut c_void)>(-1) })
}

unsafe extern "C" fn destroy<F>(user: *mut c_void) {
    // SAFETY: SQLite calls this once for each context that `create_function` has made, of this type.
    let context = unsafe { Box::from_raw(user.cast::<Context<F>>()) };
    let Context { state, closure } = *context;
    state.contain_drop(closure);
}
