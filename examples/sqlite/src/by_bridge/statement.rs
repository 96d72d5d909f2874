use super::function::transient;
use super::{Connection, ffi};
use crate::{Error, FromValue, Type, ValueRef};
use std::ffi::{c_char, c_int, c_uchar, c_void};
use std::ptr::NonNull;
use std::slice;

/// A statement of SQL that is compiled, to be run any number of times.
pub struct Statement<'c> {
    connection: &'c Connection,
    raw: NonNull<ffi::sqlite3_stmt>,
}

impl<'c> Statement<'c> {
    /// `raw` is of `connection`, and owned by nobody else.
    pub(super) fn new(
        connection: &'c Connection,
        raw: NonNull<ffi::sqlite3_stmt>,
    ) -> Statement<'c> {
        Statement { connection, raw }
    }

    fn raw(&self) -> *mut ffi::sqlite3_stmt {
        self.raw.as_ptr()
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
            match self.step() {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => result = Err(error),
            }
        }
        self.reset();
        // SAFETY: the statement is not running.
        unsafe { ffi::sqlite3_clear_bindings(self.raw()) };
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
        Ok(Rows { statement: self, done: false })
    }

    /// The names of the columns of its rows.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`], and what SQLite says.
    pub fn columns(&self) -> Result<Vec<String>, Error> {
        self.connection.state.enter()?;
        // SAFETY: takes any statement.
        let count = unsafe { ffi::sqlite3_column_count(self.raw()) };
        let name = |column| {
            // SAFETY: the column is there.
            let name = unsafe { ffi::sqlite3_column_name(self.raw(), column) };
            if name.is_null() {
                return Err(self.connection.failure(ffi::SQLITE_NOMEM));
            }
            // SAFETY: a C string, until the next call for this column.
            Ok(unsafe { std::ffi::CStr::from_ptr(name) }.to_string_lossy().into_owned())
        };
        (0..count).map(name).collect()
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
        self.reset();
        // SAFETY: takes any statement.
        let wanted = unsafe { ffi::sqlite3_bind_parameter_count(self.raw()) };
        let wanted = usize::try_from(wanted).unwrap_or(0);
        if wanted != parameters.len() {
            return Err(Error::Parameters { given: parameters.len(), wanted });
        }
        for (index, parameter) in (1..).zip(parameters) {
            let raw = self.raw();
            // SAFETY: the statement is reset, as it has to be; pointers and lengths are those of slices, which are
            // never null; how long they live is promised.
            self.connection.outcome(unsafe {
                match *parameter {
                    ValueRef::Null => ffi::sqlite3_bind_null(raw, index),
                    ValueRef::Integer(number) => ffi::sqlite3_bind_int64(raw, index, number),
                    ValueRef::Real(number) => ffi::sqlite3_bind_double(raw, index, number),
                    ValueRef::Text(text) => ffi::sqlite3_bind_text64(
                        raw,
                        index,
                        text.as_ptr().cast::<c_char>(),
                        text.len() as u64,
                        destructor,
                        ffi::SQLITE_UTF8 as c_uchar,
                    ),
                    ValueRef::Blob(bytes) => ffi::sqlite3_bind_blob64(
                        raw,
                        index,
                        bytes.as_ptr().cast::<c_void>(),
                        bytes.len() as u64,
                        destructor,
                    ),
                }
            })?;
        }
        Ok(())
    }

    /// Whether there is a row now. A panic of a callback is kept.
    fn step(&self) -> Result<bool, Error> {
        // SAFETY: whoever runs the statement has it exclusively.
        match unsafe { ffi::sqlite3_step(self.raw()) } {
            ffi::SQLITE_ROW => Ok(true),
            ffi::SQLITE_DONE => Ok(false),
            code => Err(self.connection.failure(code)),
        }
    }

    /// Ends a run. What it returns is the error that `step` has returned before.
    fn reset(&self) {
        // SAFETY: takes any statement.
        unsafe { ffi::sqlite3_reset(self.raw()) };
    }
}

impl Drop for Statement<'_> {
    fn drop(&mut self) {
        // SAFETY: nobody else has it.
        unsafe { self.connection.finalize(self.raw) }
    }
}

/// The rows of a query. Each is lent until the next: [`next`](Rows::next) is no `Iterator`'s, and
/// [`map`](Rows::map) makes one, of what is read from each row.
pub struct Rows<'s> {
    statement: &'s Statement<'s>,
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
        let state = &self.statement.connection.state;
        state.enter()?;
        let stepped = self.statement.step();
        // Also if it panics, or fails.
        self.done = !matches!(stepped, Ok(true)) || state.has_panic();
        state.resume();
        stepped?;
        if self.done {
            return Ok(None);
        }
        // SAFETY: takes any statement.
        let columns = unsafe { ffi::sqlite3_column_count(self.statement.raw()) };
        Ok(Some(Row { raw: self.statement.raw, columns, rows: self }))
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
        if !self.statement.connection.state.is_in_hook() {
            self.statement.reset();
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
    raw: NonNull<ffi::sqlite3_stmt>,
    columns: c_int,
    rows: &'r Rows<'r>,
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
        let (raw, index, found) = self.find(column)?;
        match found {
            // SAFETY: the value is a text.
            Type::Text => Ok(unsafe { text(raw, index) }),
            // SAFETY: the value is a blob.
            Type::Blob => Ok(unsafe { blob(raw, index) }),
            _ => Err(Error::Type { column, wanted: "TEXT or BLOB", found }),
        }
    }

    fn value(&self, column: usize) -> Result<ValueRef<'r>, Error> {
        let (raw, index, found) = self.find(column)?;
        // SAFETY: there is a row, with this column. It is asked only for what it is, so nothing is converted, and
        // what it lends stays where it is until the next row.
        unsafe {
            Ok(match found {
                Type::Null => ValueRef::Null,
                Type::Integer => ValueRef::Integer(ffi::sqlite3_column_int64(raw, index)),
                Type::Real => ValueRef::Real(ffi::sqlite3_column_double(raw, index)),
                Type::Text => ValueRef::Text(
                    str::from_utf8(text(raw, index)).map_err(|_| Error::NotUtf8 { column })?,
                ),
                Type::Blob => ValueRef::Blob(blob(raw, index)),
            })
        }
    }

    fn find(&self, column: usize) -> Result<(*mut ffi::sqlite3_stmt, c_int, Type), Error> {
        self.rows.statement.connection.state.enter()?;
        let columns = usize::try_from(self.columns).unwrap_or(0);
        let Some(index) = c_int::try_from(column).ok().filter(|index| *index < self.columns) else {
            return Err(Error::NoColumn { column, columns });
        };
        let raw = self.raw.as_ptr();
        // SAFETY: there is a row, with this column.
        Ok((raw, index, type_of(unsafe { ffi::sqlite3_column_type(raw, index) })))
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
/// There is a row, with a text in this column, for as long as `'r`.
unsafe fn text<'r>(raw: *mut ffi::sqlite3_stmt, column: c_int) -> &'r [u8] {
    // SAFETY: as promised. The pointer first: it may convert from UTF-16, which changes the length.
    unsafe {
        let pointer = ffi::sqlite3_column_text(raw, column);
        lent(pointer, ffi::sqlite3_column_bytes(raw, column))
    }
}

/// # Safety
///
/// There is a row, with a blob in this column, for as long as `'r`.
unsafe fn blob<'r>(raw: *mut ffi::sqlite3_stmt, column: c_int) -> &'r [u8] {
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
