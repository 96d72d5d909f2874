use super::function::transient;
use super::{Connection, ffi};
use crate::{Error, FromValue, Type, ValueRef};
use std::ffi::{c_int, c_uchar, c_void};
use std::mem::ManuallyDrop;
use std::slice;
use twinspan::c::Owned;

/// A statement of SQL that is compiled, to be run any number of times.
pub struct Statement<'c> {
    connection: &'c Connection,
    /// Given back to the connection when this is dropped.
    raw: ManuallyDrop<Owned<ffi::sqlite3_stmt>>,
}

impl<'c> Statement<'c> {
    pub(super) fn new(connection: &'c Connection, raw: Owned<ffi::sqlite3_stmt>) -> Statement<'c> {
        Statement { connection, raw: ManuallyDrop::new(raw) }
    }

    /// Runs it to its end, and drops the rows that it gives. Texts and blobs are not copied on the way.
    ///
    /// # Errors
    ///
    /// What SQLite says, and [`Error::Parameters`].
    pub fn execute(&mut self, parameters: &[ValueRef<'_>]) -> Result<(), Error> {
        self.connection.state.enter()?;
        // SAFETY: the parameters live until the bindings are cleared, and nothing in between unwinds.
        let mut result = unsafe { self.bind(parameters, None) };
        while result.is_ok() {
            match step(self.connection, &mut self.raw) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => result = Err(error),
            }
        }
        // What it returns is the error of the last step.
        ffi::sqlite3_reset(&mut self.raw);
        ffi::sqlite3_clear_bindings(&mut self.raw);
        self.connection.state.resume();
        result
    }

    /// Runs it, row by row as these are asked for. Texts and blobs among the parameters are copied.
    ///
    /// # Errors
    ///
    /// What SQLite says, and [`Error::Parameters`].
    pub fn query(&mut self, parameters: &[ValueRef<'_>]) -> Result<Rows<'_>, Error> {
        self.connection.state.enter()?;
        // SAFETY: SQLite copies.
        unsafe { self.bind(parameters, transient())? };
        Ok(Rows { connection: self.connection, raw: &mut self.raw, done: false })
    }

    /// The names of the columns of its rows.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`], and what SQLite says.
    pub fn columns(&self) -> Result<Vec<String>, Error> {
        self.connection.state.enter()?;
        let name = |column| {
            // SAFETY: it is copied before the next call.
            match unsafe { ffi::sqlite3_column_name(&self.raw, column) } {
                Some(name) => Ok(name.to_string_lossy().into_owned()),
                None => Err(self.connection.failure(ffi::SQLITE_NOMEM)),
            }
        };
        (0..ffi::sqlite3_column_count(&self.raw)).map(name).collect()
    }

    /// # Safety
    ///
    /// If SQLite is not to copy, as `destructor` says, `parameters` must live until they are replaced.
    unsafe fn bind(
        &mut self,
        parameters: &[ValueRef<'_>],
        destructor: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> Result<(), Error> {
        // A `Rows` that was forgotten has not done it.
        ffi::sqlite3_reset(&mut self.raw);
        let wanted = ffi::sqlite3_bind_parameter_count(&self.raw);
        let wanted = usize::try_from(wanted).unwrap_or(0);
        if wanted != parameters.len() {
            return Err(Error::Parameters { given: parameters.len(), wanted });
        }
        let raw = &mut self.raw;
        for (index, parameter) in (1..).zip(parameters) {
            let bound = match *parameter {
                ValueRef::Null => ffi::sqlite3_bind_null(raw, index),
                ValueRef::Integer(number) => ffi::sqlite3_bind_int64(raw, index, number),
                ValueRef::Real(number) => ffi::sqlite3_bind_double(raw, index, number),
                // SAFETY: how long it lives is promised.
                ValueRef::Text(text) => unsafe {
                    ffi::sqlite3_bind_text64(raw, index, text, destructor, UTF_8)
                },
                // SAFETY: as above.
                ValueRef::Blob(bytes) => unsafe {
                    ffi::sqlite3_bind_blob64(raw, index, bytes, destructor)
                },
            };
            bound.map_err(|status| self.connection.failure(status.code))?;
        }
        Ok(())
    }
}

/// `SQLITE_UTF8` in functions that take it as a byte.
pub(super) const UTF_8: c_uchar = ffi::SQLITE_UTF8 as c_uchar;

/// Whether there is a row now. A panic of a callback is kept.
fn step(connection: &Connection, raw: &mut ffi::sqlite3_stmt) -> Result<bool, Error> {
    match ffi::sqlite3_step(raw) {
        Ok(code) => Ok(code == ffi::SQLITE_ROW),
        Err(status) => Err(connection.failure(status.code)),
    }
}

impl Drop for Statement<'_> {
    fn drop(&mut self) {
        // SAFETY: nobody uses it from now on.
        self.connection.finalize(unsafe { ManuallyDrop::take(&mut self.raw) });
    }
}

/// The rows of a query. Each is lent until the next: [`next`](Rows::next) is no `Iterator`'s, and
/// [`map`](Rows::map) makes one, of what is read from each row.
pub struct Rows<'s> {
    connection: &'s Connection,
    raw: &'s mut ffi::sqlite3_stmt,
    done: bool,
}

impl<'s> Rows<'s> {
    /// The next row. Once there is none, there stays none.
    ///
    /// # Errors
    ///
    /// What SQLite says. There are no more rows then.
    #[allow(clippy::should_implement_trait)] // It lends.
    pub fn next(&mut self) -> Result<Option<Row<'_>>, Error> {
        if self.done {
            return Ok(None);
        }
        let state = &self.connection.state;
        state.enter()?;
        let stepped = step(self.connection, self.raw);
        // Also if it panics, or fails.
        self.done = !matches!(stepped, Ok(true)) || state.has_panic();
        state.resume();
        stepped?;
        if self.done {
            return Ok(None);
        }
        let columns = ffi::sqlite3_column_count(self.raw);
        Ok(Some(Row { connection: self.connection, raw: self.raw, columns }))
    }

    /// An iterator of what `read` makes of each row.
    pub fn map<T, F>(self, read: F) -> MappedRows<'s, F>
    where
        F: FnMut(&Row<'_>) -> Result<T, Error>,
    {
        MappedRows { rows: self, read }
    }
}

impl Drop for Rows<'_> {
    fn drop(&mut self) {
        // In a hook it waits for the next use of the statement, or its end.
        if !self.connection.state.is_in_hook() {
            ffi::sqlite3_reset(self.raw);
        }
    }
}

/// See [`Rows::map`].
pub struct MappedRows<'s, F> {
    rows: Rows<'s>,
    read: F,
}

impl<T, F: FnMut(&Row<'_>) -> Result<T, Error>> Iterator for MappedRows<'_, F> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Result<T, Error>> {
        match self.rows.next() {
            Ok(Some(row)) => Some((self.read)(&row)),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

/// A row of a query, until the next.
pub struct Row<'r> {
    connection: &'r Connection,
    raw: &'r ffi::sqlite3_stmt,
    columns: c_int,
}

impl<'r> Row<'r> {
    /// The value in a column, counted from 0. Texts and blobs are lent by SQLite.
    ///
    /// # Errors
    ///
    /// [`Error::Type`], [`Error::NotUtf8`], [`Error::NoColumn`] and [`Error::InHook`].
    pub fn get<T: FromValue<'r>>(&self, column: usize) -> Result<T, Error> {
        let value = self.value(column)?;
        let error = Error::Type { column, wanted: T::WANTED, found: value.type_of() };
        T::from_value(value).ok_or(error)
    }

    /// The bytes of a text, which may be no UTF-8, or of a blob.
    ///
    /// # Errors
    ///
    /// [`Error::Type`], [`Error::NoColumn`] and [`Error::InHook`].
    pub fn bytes(&self, column: usize) -> Result<&'r [u8], Error> {
        let (index, found) = self.find(column)?;
        match found {
            // SAFETY: the value is a text.
            Type::Text => Ok(unsafe { text(self.raw, index) }),
            // SAFETY: the value is a blob.
            Type::Blob => Ok(unsafe { blob(self.raw, index) }),
            _ => Err(Error::Type { column, wanted: "TEXT or BLOB", found }),
        }
    }

    fn value(&self, column: usize) -> Result<ValueRef<'r>, Error> {
        let (index, found) = self.find(column)?;
        // SAFETY: there is a row, with this column. It is asked only for what it is, so nothing is converted, and
        // what it lends stays where it is until the next row.
        unsafe {
            Ok(match found {
                Type::Null => ValueRef::Null,
                Type::Integer => ValueRef::Integer(ffi::sqlite3_column_int64(self.raw, index)),
                Type::Real => ValueRef::Real(ffi::sqlite3_column_double(self.raw, index)),
                Type::Text => ValueRef::Text(
                    str::from_utf8(text(self.raw, index)).map_err(|_| Error::NotUtf8 { column })?,
                ),
                Type::Blob => ValueRef::Blob(blob(self.raw, index)),
            })
        }
    }

    fn find(&self, column: usize) -> Result<(c_int, Type), Error> {
        self.connection.state.enter()?;
        let columns = usize::try_from(self.columns).unwrap_or(0);
        let Some(index) = c_int::try_from(column).ok().filter(|index| *index < self.columns) else {
            return Err(Error::NoColumn { column, columns });
        };
        // SAFETY: there is a row, with this column.
        Ok((index, type_of(unsafe { ffi::sqlite3_column_type(self.raw, index) })))
    }
}

pub(super) fn type_of(code: c_int) -> Type {
    match code {
        ffi::SQLITE_INTEGER => Type::Integer,
        ffi::SQLITE_FLOAT => Type::Real,
        ffi::SQLITE_TEXT => Type::Text,
        ffi::SQLITE_BLOB => Type::Blob,
        _ => Type::Null,
    }
}

/// # Safety
///
/// There is a row, with a text in this column, for as long as `raw` is borrowed.
unsafe fn text(raw: &ffi::sqlite3_stmt, column: c_int) -> &[u8] {
    // SAFETY: as promised. The pointer first: it may convert from UTF-16, which changes the length.
    unsafe {
        let pointer = ffi::sqlite3_column_text(raw, column);
        lent(pointer, ffi::sqlite3_column_bytes(raw, column))
    }
}

/// # Safety
///
/// There is a row, with a blob in this column, for as long as `raw` is borrowed.
unsafe fn blob(raw: &ffi::sqlite3_stmt, column: c_int) -> &[u8] {
    // SAFETY: as promised.
    unsafe {
        let pointer = ffi::sqlite3_column_blob(raw, column);
        lent(pointer.cast(), ffi::sqlite3_column_bytes(raw, column))
    }
}

/// An empty blob has no pointer.
///
/// # Safety
///
/// The pointer is null, or has that many bytes for as long as `'r`.
pub(super) unsafe fn lent<'r>(pointer: *const u8, length: c_int) -> &'r [u8] {
    if pointer.is_null() {
        return &[];
    }
    // SAFETY: as promised.
    unsafe { slice::from_raw_parts(pointer, usize::try_from(length).unwrap_or(0)) }
}
