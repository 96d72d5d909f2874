use crate::api::{Connection, Database};
use sqlite::{Code, Error, Failure, FromValue};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub fn memory() -> Connection {
    Database::in_memory().connect().unwrap()
}

/// A connection to a file that has `TABLE t (n INTEGER PRIMARY KEY, text TEXT)` and these rows.
pub fn file(path: &Path, rows: &[i64]) -> Connection {
    let connection = create(path);
    connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT)").unwrap();
    for row in rows {
        connection.execute(&format!("INSERT INTO t VALUES ({row}, 'row {row}')")).unwrap();
    }
    connection
}

pub fn create(path: &Path) -> Connection {
    Database::new(path, sqlite::Access::Create).unwrap().connect().unwrap()
}

/// The first column of all rows.
pub fn column<T: for<'r> FromValue<'r>>(
    connection: &Connection,
    sql: &str,
) -> Result<Vec<T>, Error> {
    connection.prepare(sql)?.query(&[])?.map(|row| row.get(0)).collect()
}

pub fn one<T: for<'r> FromValue<'r>>(connection: &Connection, sql: &str) -> T {
    let mut values = column(connection, sql).unwrap();
    assert_eq!(values.len(), 1, "{sql}");
    values.remove(0)
}

pub fn numbers(connection: &Connection) -> Vec<i64> {
    column(connection, "SELECT n FROM t ORDER BY n").unwrap()
}

/// What SQLite says of an error.
#[track_caller]
pub fn failure<T>(result: Result<T, Error>) -> Failure {
    match result.err() {
        Some(Error::Sqlite(failure)) => failure,
        other => panic!("not a failure of SQLite: {other:?}"),
    }
}

#[track_caller]
pub fn assert_failure<T>(result: Result<T, Error>, code: Code, extended: i32, message: &str) {
    let failure = failure(result);
    assert_eq!(
        (failure.code, failure.extended, failure.message.as_str()),
        (code, extended, message)
    );
}

/// Counts how many of its guards were dropped, and so of the closures that own them.
#[derive(Default)]
pub struct Drops(Arc<AtomicUsize>);

impl Drops {
    pub fn guard(&self) -> DropGuard {
        DropGuard(Arc::clone(&self.0))
    }

    pub fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

pub struct DropGuard(Arc<AtomicUsize>);

impl DropGuard {
    /// A closure that calls this owns it.
    pub fn touch(&self) {}
}

impl Drop for DropGuard {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}
