use super::callback::{self, Registered};
use super::{Statement, ffi};
use crate::state::State;
use crate::{Change, Code, Error, Failure};
use std::cell::{Cell, RefCell};
use std::ffi::{CStr, c_char, c_int};
use std::ops::{ControlFlow, Deref};
use std::ptr::{self, NonNull};
use std::sync::Arc;
use std::time::Duration;

/// An open connection. It may go to another thread, and be used by one at a time.
pub struct Connection {
    raw: NonNull<ffi::sqlite3>,
    pub(super) state: Arc<State>,
    update: Cell<Option<Registered>>,
    progress: Cell<Option<Registered>>,
    busy: Cell<Option<Registered>>,
    /// Statements that a hook has dropped, where SQLite forbids to end them.
    dropped: RefCell<Vec<NonNull<ffi::stmt>>>,
}

// SAFETY: SQLite ties a connection to no thread, if it was built for threads, as `connect` asks. All closures that it
// has are `Send`, and what else has a pointer to it borrows it, which keeps it where it is.
unsafe impl Send for Connection {}

impl Connection {
    /// `raw` is owned by nobody else.
    pub(super) fn new(raw: NonNull<ffi::sqlite3>) -> Connection {
        Connection {
            raw,
            state: Arc::default(),
            update: Cell::default(),
            progress: Cell::default(),
            busy: Cell::default(),
            dropped: RefCell::default(),
        }
    }

    pub(super) fn raw(&self) -> *mut ffi::sqlite3 {
        self.raw.as_ptr()
    }

    /// Runs all statements of `sql`, and drops the rows that they give.
    ///
    /// # Errors
    ///
    /// The first one of SQLite's. What came before has been done.
    pub fn execute(&self, sql: &str) -> Result<(), Error> {
        let mut rest = sql;
        while !rest.is_empty() {
            let (statement, length) = self.compile(rest)?;
            if let Some(mut statement) = statement {
                statement.execute(&[])?;
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        Ok(())
    }

    /// Compiles one statement.
    ///
    /// # Errors
    ///
    /// What SQLite says, and [`Error::NotOneStatement`].
    pub fn prepare(&self, sql: &str) -> Result<Statement<'_>, Error> {
        let (statement, length) = self.compile(sql)?;
        let statement = statement.ok_or(Error::NotOneStatement)?;
        let rest = sql.get(length..).unwrap_or_default();
        // What follows may be a comment.
        if rest.is_empty() || matches!(self.compile(rest), Ok((None, _))) {
            Ok(statement)
        } else {
            Err(Error::NotOneStatement)
        }
    }

    /// The first statement of `sql`, if it has one, and where it ends.
    fn compile(&self, sql: &str) -> Result<(Option<Statement<'_>>, usize), Error> {
        self.state.enter()?;
        self.finalize_dropped();
        if sql.contains('\0') {
            return Err(Error::Nul);
        }
        let start = sql.as_ptr().cast::<c_char>();
        let length = c_int::try_from(sql.len())
            .map_err(|_| failure(ffi::SQLITE_TOOBIG, text(ffi::SQLITE_TOOBIG), None))?;
        let (mut raw, mut end) = (ptr::null_mut(), start);
        // SAFETY: the connection is open; pointer and length are those of a string; the results can be written.
        let code = unsafe { ffi::prepare_v2(self.raw(), start, length, &mut raw, &mut end) };
        let statement = NonNull::new(raw).map(|raw| Statement::new(self, raw));
        self.check(code)?;
        Ok((statement, end.addr() - start.addr()))
    }

    /// Begins a transaction. It is rolled back unless it is [committed](Transaction::commit).
    ///
    /// # Errors
    ///
    /// [`Code::Busy`] above all: the lock for writing is taken now.
    pub fn transaction(&mut self) -> Result<Transaction<'_>, Error> {
        self.execute("BEGIN IMMEDIATE")?;
        Ok(Transaction { connection: self })
    }

    /// How many rows the last statement that has ended and that changes rows has changed.
    #[must_use]
    pub fn changes(&self) -> u64 {
        // SAFETY: the connection is open.
        unsafe { ffi::changes64(self.raw()) }.unsigned_abs()
    }

    /// The number of the row that was inserted last.
    #[must_use]
    pub fn last_insert_rowid(&self) -> i64 {
        // SAFETY: the connection is open.
        unsafe { ffi::last_insert_rowid(self.raw()) }
    }

    /// Whether no transaction is open.
    #[must_use]
    pub fn is_autocommit(&self) -> bool {
        // SAFETY: the connection is open.
        unsafe { ffi::get_autocommit(self.raw()) != 0 }
    }

    /// How long this connection waits where another has the file locked, in place of a
    /// [handler](Connection::on_busy).
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]
    pub fn busy_timeout(&self, timeout: Duration) -> Result<(), Error> {
        self.state.enter()?;
        let milliseconds = c_int::try_from(timeout.as_millis()).unwrap_or(c_int::MAX);
        // SAFETY: the connection is open.
        let code = unsafe { ffi::busy_timeout(self.raw(), milliseconds) };
        drop(self.busy.take());
        self.check(code)
    }

    /// Has `handler` called where another connection has the file locked, with the number of calls before, in place of
    /// a timeout: SQLite tries again, or gives up with [`Code::Busy`]. It may not use the connection. A panic in it
    /// gives up, and goes on in the call that has waited.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_busy<F>(&self, handler: F) -> Result<(), Error>
    where
        F: FnMut(u32) -> ControlFlow<()> + Send + 'static,
    {
        self.state.enter()?;
        let handler = Registered::new(&self.state, handler);
        // SAFETY: the connection is open, and keeps the closure for as long as SQLite has it.
        let code =
            unsafe { ffi::busy_handler(self.raw(), Some(callback::busy::<F>), handler.user()) };
        drop(self.busy.replace(Some(handler)));
        self.check(code)
    }

    /// Has `handler` called about once for `every` steps of SQLite's machine, in place of the handler before. If it
    /// breaks, the statement ends with [`Code::Interrupt`]. It may not use the connection. A panic in it ends the
    /// statement, and goes on in the call that has run the statement.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_progress<F>(&self, every: u32, handler: F) -> Result<(), Error>
    where
        F: FnMut() -> ControlFlow<()> + Send + 'static,
    {
        self.state.enter()?;
        let every = c_int::try_from(every.max(1)).unwrap_or(c_int::MAX);
        let handler = Registered::new(&self.state, handler);
        let call = Some(callback::progress::<F> as _);
        // SAFETY: the connection is open, and keeps the closure for as long as SQLite has it.
        unsafe { ffi::progress_handler(self.raw(), every, call, handler.user()) };
        drop(self.progress.replace(Some(handler)));
        Ok(())
    }

    /// Ends [`on_progress`](Connection::on_progress).
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]
    pub fn remove_progress_handler(&self) -> Result<(), Error> {
        self.state.enter()?;
        // SAFETY: the connection is open.
        unsafe { ffi::progress_handler(self.raw(), 0, None, ptr::null_mut()) };
        drop(self.progress.take());
        Ok(())
    }

    /// Has `hook` called for each row of a table with row numbers that is changed through this connection, in place of
    /// the hook before. It may not use the connection. A panic in it goes on after the statement has ended.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_update<F>(&self, hook: F) -> Result<(), Error>
    where
        F: FnMut(Change<'_>) + Send + 'static,
    {
        self.state.enter()?;
        let hook = Registered::new(&self.state, hook);
        // SAFETY: the connection is open, and keeps the closure for as long as SQLite has it.
        unsafe { ffi::update_hook(self.raw(), Some(callback::update::<F>), hook.user()) };
        drop(self.update.replace(Some(hook)));
        Ok(())
    }

    /// Ends [`on_update`](Connection::on_update).
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]
    pub fn remove_update_hook(&self) -> Result<(), Error> {
        self.state.enter()?;
        // SAFETY: the connection is open.
        unsafe { ffi::update_hook(self.raw(), None, ptr::null_mut()) };
        drop(self.update.take());
        Ok(())
    }

    /// [`outcome`](Connection::outcome) of a call that may have run callbacks: a panic in one goes on here.
    pub(super) fn check(&self, code: c_int) -> Result<(), Error> {
        // First, as what follows replaces the message.
        let outcome = self.outcome(code);
        self.state.resume();
        outcome
    }

    /// What the call that has returned `code` has come to.
    pub(super) fn outcome(&self, code: c_int) -> Result<(), Error> {
        if code == ffi::SQLITE_OK { Ok(()) } else { Err(self.failure(code)) }
    }

    pub(super) fn failure(&self, code: c_int) -> Error {
        // SAFETY: the connection is open, or has failed to open.
        let extended = unsafe { ffi::extended_errcode(self.raw()) };
        if extended & 0xff != code & 0xff {
            // A misuse leaves nothing in the connection.
            return failure(code, text(code), None);
        }
        // SAFETY: as above; the message lives until the next call.
        let (message, offset) =
            unsafe { (CStr::from_ptr(ffi::errmsg(self.raw())), ffi::error_offset(self.raw())) };
        failure(extended, message, usize::try_from(offset).ok())
    }

    /// # Safety
    ///
    /// `statement` is of this connection, and used by nobody any more.
    pub(super) unsafe fn finalize(&self, statement: NonNull<ffi::stmt>) {
        if self.state.is_in_hook() {
            self.dropped.borrow_mut().push(statement);
        } else {
            // SAFETY: as promised. What it returns is the error of its last run.
            unsafe { ffi::finalize(statement.as_ptr()) };
        }
    }

    fn finalize_dropped(&self) {
        for statement in self.dropped.take() {
            // SAFETY: its owner has given it up.
            unsafe { self.finalize(statement) }
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.finalize_dropped();
        // SAFETY: nobody uses it any more. If a statement was forgotten, SQLite keeps both for ever; nothing runs
        // in them, and so no hook.
        unsafe { ffi::close_v2(self.raw()) };
        self.state.resume();
    }
}

/// What SQLite says of a code without a connection.
pub(super) fn text(code: c_int) -> &'static CStr {
    // SAFETY: for any number there is a text, which lives for ever.
    unsafe { CStr::from_ptr(ffi::errstr(code)) }
}

pub(super) fn failure(extended: c_int, message: &CStr, offset: Option<usize>) -> Error {
    Error::Sqlite(Failure {
        code: Code::of(extended),
        extended,
        message: message.to_string_lossy().into_owned(),
        offset,
    })
}

/// A transaction: its connection, until it is [committed](Transaction::commit) or dropped, which rolls it back.
pub struct Transaction<'c> {
    connection: &'c Connection,
}

impl Transaction<'_> {
    /// Makes what was done last.
    ///
    /// # Errors
    ///
    /// What SQLite says. It is rolled back then.
    pub fn commit(self) -> Result<(), Error> {
        self.connection.execute("COMMIT")
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // After a commit, and after an error for which SQLite rolls back, there is none.
        if !self.connection.is_autocommit() {
            // If it fails, SQLite has rolled back, or does when the file is next opened.
            let _ = self.connection.execute("ROLLBACK");
        }
    }
}
