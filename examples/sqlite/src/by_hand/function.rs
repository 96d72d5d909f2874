//! Functions that SQL calls.

use super::callback::Context;
use super::{Connection, ffi};
use crate::{Error, FromValue, Type, Value, ValueRef};
use std::ffi::{CString, c_char, c_int, c_uchar, c_void};
use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::Arc;
use std::{mem, slice};

/// The arguments of a call of a user function.
pub struct Arguments<'a> {
    values: &'a [*mut ffi::value],
    /// They are protected values, which belong to the thread of the call.
    thread: PhantomData<*mut ffi::value>,
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
        // SAFETY: SQLite's value for the call. A value is asked only for what it is, so nothing is converted,
        // and what it lends stays where it is.
        unsafe {
            Ok(match super::statement::type_of(ffi::value_type(raw)) {
                Type::Null => ValueRef::Null,
                Type::Integer => ValueRef::Integer(ffi::value_int64(raw)),
                Type::Real => ValueRef::Real(ffi::value_double(raw)),
                Type::Text => {
                    // The pointer first: it may convert from UTF-16, which changes the length.
                    let text = ffi::value_text(raw);
                    let bytes = super::statement::lent(text, ffi::value_bytes(raw));
                    let text = str::from_utf8(bytes);
                    ValueRef::Text(text.map_err(|_| Error::NotUtf8 { column: index })?)
                }
                Type::Blob => {
                    let blob = ffi::value_blob(raw).cast();
                    ValueRef::Blob(super::statement::lent(blob, ffi::value_bytes(raw)))
                }
            })
        }
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
        // SAFETY: the connection is open, the name is a C string. `call` and `destroy` are for this type of context,
        // which SQLite destroys once, also when this fails.
        let code = unsafe {
            ffi::create_function_v2(
                self.raw(),
                name.as_ptr(),
                arguments.map_or(-1, c_int::from),
                ffi::SQLITE_UTF8,
                Box::into_raw(context).cast(),
                Some(call::<F, R, E>),
                None,
                None,
                Some(destroy::<F>),
            )
        };
        self.check(code)
    }
}

unsafe extern "C" fn call<F, R, E>(
    context: *mut ffi::sqlite3_context,
    count: c_int,
    values: *mut *mut ffi::value,
) where
    F: Fn(&Arguments<'_>) -> Result<R, E>,
    R: Into<Value>,
    E: Display,
{
    // SAFETY: SQLite gives what `create_function` has given it. References are shared, as functions may nest.
    let Context { state, closure } = unsafe { &*ffi::user_data(context).cast::<Context<F>>() };
    let count = usize::try_from(count).unwrap_or(0);
    let values = if count == 0 {
        &[]
    } else {
        // SAFETY: that many values, for the time of the call.
        unsafe { slice::from_raw_parts(values, count) }
    };
    let result = state.contain(None, || {
        let arguments = Arguments { values, thread: PhantomData };
        Some(closure(&arguments).map(Into::into).map_err(|error| error.to_string()))
    });
    let result = result.unwrap_or_else(|| Err("a function of Rust has panicked".to_owned()));
    // SAFETY: the context is that of the call.
    unsafe { give(context, result) }
}

/// # Safety
///
/// In a call, with its context.
unsafe fn give(context: *mut ffi::sqlite3_context, result: Result<Value, String>) {
    // SAFETY: as promised. What is given is copied before its owner is dropped.
    unsafe {
        match result {
            Ok(Value::Null) => ffi::result_null(context),
            Ok(Value::Integer(number)) => ffi::result_int64(context, number),
            Ok(Value::Real(number)) => ffi::result_double(context, number),
            Ok(Value::Text(text)) => ffi::result_text64(
                context,
                text.as_ptr().cast::<c_char>(),
                text.len() as ffi::uint64,
                transient(),
                ffi::SQLITE_UTF8 as c_uchar,
            ),
            Ok(Value::Blob(bytes)) => ffi::result_blob64(
                context,
                bytes.as_ptr().cast::<c_void>(),
                bytes.len() as ffi::uint64,
                transient(),
            ),
            Err(message) => {
                let length = c_int::try_from(message.len()).unwrap_or(c_int::MAX);
                ffi::result_error(context, message.as_ptr().cast::<c_char>(), length);
            }
        }
    }
}

/// `SQLITE_TRANSIENT`, which bindgen cannot read: it casts -1 to a function pointer. SQLite copies.
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
