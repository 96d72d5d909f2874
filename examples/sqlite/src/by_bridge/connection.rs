use super::{Statement, ffi};
use crate::state::State;
use crate::{Action, Change, Code, Error, Failure};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ffi::{CStr, c_int};
use std::ops::{ControlFlow, Deref};
use std::ptr;
use std::sync::Arc;
use std::time::Duration;
use twinspan::c::{Kept, Owned};

/// An open connection. It may go to another thread, and be used by one at a time.
pub struct Connection {
    // Dropped in this order.
    /// Statements that a hook has dropped, where SQLite forbids to end them.
    dropped: RefCell<Vec<Owned<ffi::sqlite3_stmt>>>,
    /// If a statement was forgotten, SQLite keeps both for ever; nothing runs in them, and so no hook.
    pub(super) db: Owned<ffi::sqlite3>,
    update: Cell<Option<Hook>>,
    progress: Cell<Option<Hook>>,
    busy: Cell<Option<Hook>>,
    pub(super) state: Shared,
}

/// A closure that SQLite has.
type Hook = Kept<dyn Any + Send>;

// SAFETY: SQLite ties a connection to no thread, if it was built for threads, as `connect` asks. All closures that it
// has are `Send`, and what else has a pointer to it borrows it, which keeps it where it is.
unsafe impl Send for Connection {}

impl Connection {
    pub(super) fn new(db: Owned<ffi::sqlite3>) -> Connection {
        Connection {
            dropped: RefCell::default(),
            db,
            update: Cell::default(),
            progress: Cell::default(),
            busy: Cell::default(),
            state: Shared::default(),
        }
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
        self.dropped.take();
        if sql.contains('\0') {
            return Err(Error::Nul);
        }
        let (statement, end) = self.check(ffi::sqlite3_prepare_v2(&self.db, sql))?;
        let statement = statement.map(|statement| Statement::new(self, statement));
        Ok((statement, end.addr() - sql.as_ptr().addr()))
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
        ffi::sqlite3_changes64(&self.db).unsigned_abs()
    }

    /// The number of the row that was inserted last.
    #[must_use]
    pub fn last_insert_rowid(&self) -> i64 {
        ffi::sqlite3_last_insert_rowid(&self.db)
    }

    /// Whether no transaction is open.
    #[must_use]
    pub fn is_autocommit(&self) -> bool {
        ffi::sqlite3_get_autocommit(&self.db) != 0
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
        let result = ffi::sqlite3_busy_timeout(&self.db, milliseconds);
        drop(self.busy.take());
        self.check(result)
    }

    /// Has `handler` called where another connection has the file locked, with the number of calls before, in place of
    /// a timeout: SQLite tries again, or gives up with [`Code::Busy`]. It may not use the connection. A panic in it
    /// gives up, and goes on in the call that has waited.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_busy<F>(&self, mut handler: F) -> Result<(), Error>
    where
        F: FnMut(u32) -> ControlFlow<()> + Send + 'static,
    {
        self.state.enter()?;
        let state = Arc::clone(&self.state);
        let call = move |times: c_int| {
            let again = || handler(times.unsigned_abs()).is_continue();
            c_int::from(state.contain_hook(false, again))
        };
        // SAFETY: the connection keeps the closure for as long as SQLite has it.
        let kept = unsafe { ffi::sqlite3_busy_handler(&self.db, call) };
        let kept = kept.map_err(|status| self.failure(status.code))?;
        drop(self.busy.replace(Some(kept)));
        Ok(())
    }

    /// Has `handler` called about once for `every` steps of SQLite's machine, in place of the handler before. If it
    /// breaks, the statement ends with [`Code::Interrupt`]. It may not use the connection. A panic in it ends the
    /// statement, and goes on in the call that has run the statement.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_progress<F>(&self, every: u32, mut handler: F) -> Result<(), Error>
    where
        F: FnMut() -> ControlFlow<()> + Send + 'static,
    {
        self.state.enter()?;
        let every = c_int::try_from(every.max(1)).unwrap_or(c_int::MAX);
        let state = Arc::clone(&self.state);
        let call = move || c_int::from(state.contain_hook(true, || handler().is_break()));
        // SAFETY: the connection keeps the closure for as long as SQLite has it.
        let kept = unsafe { ffi::sqlite3_progress_handler(&self.db, every, call) };
        drop(self.progress.replace(Some(kept)));
        Ok(())
    }

    /// Ends [`on_progress`](Connection::on_progress).
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]
    pub fn remove_progress_handler(&self) -> Result<(), Error> {
        self.state.enter()?;
        // SAFETY: there is no function to call.
        unsafe { ffi::sqlite3_no_progress_handler(&self.db, 0, None, ptr::null_mut()) };
        drop(self.progress.take());
        Ok(())
    }

    /// Has `hook` called for each row of a table with row numbers that is changed through this connection, in place of
    /// the hook before. It may not use the connection. A panic in it goes on after the statement has ended.
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]. The closure is dropped then.
    pub fn on_update<F>(&self, mut hook: F) -> Result<(), Error>
    where
        F: FnMut(Change<'_>) + Send + 'static,
    {
        self.state.enter()?;
        let state = Arc::clone(&self.state);
        let call = move |action, database: &CStr, table: &CStr, rowid| {
            state.contain_hook((), || {
                let [database, table] = [database, table].map(CStr::to_string_lossy);
                let action = match action {
                    ffi::SQLITE_INSERT => Action::Insert,
                    ffi::SQLITE_DELETE => Action::Delete,
                    _ => Action::Update,
                };
                hook(Change { action, database: &database, table: &table, rowid });
            });
        };
        // SAFETY: the connection keeps the closure for as long as SQLite has it.
        let (_before, kept) = unsafe { ffi::sqlite3_update_hook(&self.db, call) };
        drop(self.update.replace(Some(kept)));
        Ok(())
    }

    /// Ends [`on_update`](Connection::on_update).
    ///
    /// # Errors
    ///
    /// [`Error::InHook`]
    pub fn remove_update_hook(&self) -> Result<(), Error> {
        self.state.enter()?;
        // SAFETY: there is no function to call.
        unsafe { ffi::sqlite3_no_update_hook(&self.db, None, ptr::null_mut()) };
        drop(self.update.take());
        Ok(())
    }

    /// What a call has come to that may have run callbacks: a panic in one goes on here.
    pub(super) fn check<T>(&self, result: Result<T, ffi::Status>) -> Result<T, Error> {
        // First, as what follows replaces the message.
        let result = result.map_err(|status| self.failure(status.code));
        self.state.resume();
        result
    }

    pub(super) fn failure(&self, code: c_int) -> Error {
        if ffi::sqlite3_extended_errcode(&self.db) != code {
            // A misuse leaves nothing in the connection.
            return failure(code, &ffi::sqlite3_errstr(code).to_string_lossy(), None);
        }
        let offset = ffi::sqlite3_error_offset(&self.db);
        // SAFETY: it is copied before the next call.
        let message = unsafe { ffi::sqlite3_errmsg(&self.db) };
        failure(code, &message.to_string_lossy(), usize::try_from(offset).ok())
    }

    /// Ends a statement, now or when no hook is running.
    pub(super) fn finalize(&self, statement: Owned<ffi::sqlite3_stmt>) {
        if self.state.is_in_hook() {
            self.dropped.borrow_mut().push(statement);
        }
    }
}

/// Of a connection that is gone.
impl From<ffi::Status> for Error {
    fn from(status: ffi::Status) -> Error {
        let message = ffi::sqlite3_errstr(status.code).to_string_lossy();
        failure(status.code, status.detail().unwrap_or(&message), None)
    }
}

fn failure(extended: c_int, message: &str, offset: Option<usize>) -> Error {
    let (code, message) = (Code::of(extended), message.to_owned());
    Error::Sqlite(Failure { code, extended, message, offset })
}

/// The last to go: a panic of a closure that was dropped when the connection was closed goes on.
#[derive(Default)]
pub(super) struct Shared(Arc<State>);

impl Deref for Shared {
    type Target = Arc<State>;

    fn deref(&self) -> &Arc<State> {
        &self.0
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.0.resume();
    }
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
