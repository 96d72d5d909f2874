use super::support::{Drops, assert_failure, column, memory, numbers, one};
use crate::api::Connection;
use sqlite::{Action, Change, Code, Error, Value};
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};

fn table() -> Connection {
    let connection = memory();
    connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT)").unwrap();
    connection.execute("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')").unwrap();
    connection
}

/// The payload of the panic that `call` ends with.
#[track_caller]
fn panic_of<T>(call: impl FnOnce() -> T) -> &'static str {
    let panic = catch_unwind(AssertUnwindSafe(call)).err().expect("it panics");
    panic.downcast_ref::<&'static str>().expect("the very payload")
}

#[test]
fn functions_take_and_give_all_types() {
    let connection = memory();
    connection
        .create_function("echo", None, |arguments| {
            Ok::<_, Error>(match arguments.len() {
                0 => Value::Null,
                1 => Value::Integer(arguments.get(0)?),
                2 => Value::Real(arguments.get(1)?),
                3 => Value::Text(arguments.get(2)?),
                _ => Value::Blob(arguments.get(3)?),
            })
        })
        .unwrap();
    assert_eq!(one::<Option<i64>>(&connection, "SELECT echo()"), None);
    assert_eq!(one::<i64>(&connection, "SELECT echo(7)"), 7);
    assert_eq!(one::<f64>(&connection, "SELECT echo(0, 1.5)"), 1.5);
    assert_eq!(one::<String>(&connection, "SELECT echo(0, 0, 'é\u{1}')"), "é\u{1}");
    assert_eq!(one::<Vec<u8>>(&connection, "SELECT echo(0, 0, 0, x'00ff')"), [0, 255]);
    assert_eq!(one::<Vec<u8>>(&connection, "SELECT echo(0, 0, 0, x'')"), []);
}

#[test]
fn errors_of_functions_are_errors_of_statements() {
    let connection = table();
    connection
        .create_function("fail", Some(1), |arguments| {
            arguments.get::<i64>(0)?;
            arguments.get::<i64>(1)
        })
        .unwrap();
    let run = |sql: &str| column::<i64>(&connection, sql);
    assert_failure(run("SELECT fail('x')"), Code::Error, 1, "value 0 is TEXT, not INTEGER");
    assert_failure(run("SELECT fail(1)"), Code::Error, 1, "there is no value 1, only 1");
    let message = "wrong number of arguments to function fail()";
    assert_failure(run("SELECT fail()"), Code::Error, 1, message);
    assert_eq!(numbers(&connection), [1, 2, 3]);
}

#[test]
fn functions_are_dropped_once_each() {
    let drops = Drops::default();
    let register = |connection: &Connection, name: &str, arguments: u8| {
        let guard = drops.guard();
        connection.create_function(name, Some(arguments), move |_| {
            guard.touch();
            Ok::<_, Error>(1_i64)
        })
    };
    let connection = memory();
    register(&connection, "f", 0).unwrap();
    register(&connection, "f", 1).unwrap();
    assert_eq!(drops.count(), 0);
    register(&connection, "f", 0).unwrap();
    assert_eq!(drops.count(), 1, "replaced");
    assert_failure(
        register(&connection, "f", 128),
        Code::Misuse,
        21,
        "bad parameter or other API misuse",
    );
    assert_eq!(drops.count(), 2, "refused by SQLite");
    assert_eq!(register(&connection, "\0", 0), Err(Error::Nul));
    assert_eq!(drops.count(), 3, "refused before");

    // A function of a running statement stays.
    let mut statement = connection.prepare("SELECT f() UNION ALL SELECT f()").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    rows.next().unwrap();
    let busy = "unable to delete/modify user-function due to active statements";
    assert_failure(register(&connection, "f", 0), Code::Busy, 5, busy);
    assert_eq!(drops.count(), 4);
    assert!(rows.next().unwrap().is_some());
    drop(rows);
    drop(statement);
    drop(connection);
    assert_eq!(drops.count(), 6);
}

#[test]
fn a_panic_of_a_function_goes_on_after_sqlite_has_returned() {
    let connection = table();
    let calls = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&calls);
    connection
        .create_function("panics", Some(0), move |_| -> Result<i64, Error> {
            counter.fetch_add(1, Ordering::Relaxed);
            panic!("in a function")
        })
        .unwrap();
    assert_eq!(panic_of(|| connection.execute("UPDATE t SET n = n + panics()")), "in a function");
    assert_eq!(calls.load(Ordering::Relaxed), 1, "the first row has ended it");
    // All is as if the statement had failed.
    assert_eq!(numbers(&connection), [1, 2, 3]);
    let mut statement = connection.prepare("SELECT panics()").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    assert_eq!(panic_of(|| rows.next().map(drop)), "in a function");
    assert!(rows.next().unwrap().is_none());
}

#[test]
fn a_panic_when_a_function_is_dropped_goes_on_too() {
    struct Panics;
    impl Drop for Panics {
        fn drop(&mut self) {
            panic!("while dropped")
        }
    }
    let connection = memory();
    let register = |guard: Option<Panics>| {
        connection.create_function("f", Some(0), move |_| {
            let _guard = &guard;
            Ok::<_, Error>(2_i64)
        })
    };
    register(Some(Panics)).unwrap();
    assert_eq!(panic_of(|| register(None)), "while dropped");
    assert_eq!(one::<i64>(&connection, "SELECT f()"), 2, "the new one is there");
    register(Some(Panics)).unwrap();
    assert_eq!(panic_of(|| drop(connection)), "while dropped");
}

#[test]
fn functions_may_use_their_connection() {
    let connection = table();
    thread_local!(static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) });
    connection
        .create_function("count_up_to", Some(1), |arguments| {
            let limit = arguments.get::<i64>(0)?;
            CONNECTION.with_borrow(|connection| {
                let connection = connection.as_ref().expect("it is running");
                let mut count = connection.prepare("SELECT count(*) FROM t WHERE n <= ?")?;
                count
                    .query(sqlite::parameters![limit])?
                    .map(|row| row.get::<i64>(0))
                    .sum::<Result<i64, _>>()
            })
        })
        .unwrap();
    CONNECTION.set(Some(connection));
    CONNECTION.with_borrow(|connection| {
        let connection = connection.as_ref().unwrap();
        assert_eq!(column::<i64>(connection, "SELECT count_up_to(n) FROM t"), Ok(vec![1, 2, 3]));
    });
    CONNECTION.take();
}

#[test]
fn an_update_hook_sees_each_row() {
    let connection = table();
    let drops = Drops::default();
    let (seen, changes) = mpsc::channel();
    let guard = drops.guard();
    connection
        .on_update(move |Change { action, database, table, rowid }: Change<'_>| {
            guard.touch();
            seen.send((action, format!("{database}.{table}"), rowid)).unwrap();
        })
        .unwrap();
    connection
        .execute("INSERT INTO t VALUES (9, 'x'); UPDATE t SET n = 10 WHERE n = 9; DELETE FROM t WHERE n < 3; SELECT * FROM t")
        .unwrap();
    connection.execute("CREATE TEMP TABLE u (a); INSERT INTO u VALUES (1)").unwrap();
    let row = |action, rowid| (action, "main.t".to_owned(), rowid);
    assert_eq!(
        changes.try_iter().collect::<Vec<_>>(),
        [
            row(Action::Insert, 9),
            row(Action::Update, 10),
            row(Action::Delete, 1),
            row(Action::Delete, 2),
            (Action::Insert, "temp.u".to_owned(), 1),
        ]
    );
    let second = drops.guard();
    connection.on_update(move |_| second.touch()).unwrap();
    assert_eq!(drops.count(), 1, "replaced");
    connection.remove_update_hook().unwrap();
    assert_eq!(drops.count(), 2, "removed");
    connection.execute("DELETE FROM t").unwrap();
    let third = drops.guard();
    connection.on_update(move |_| third.touch()).unwrap();
    drop(connection);
    assert_eq!(drops.count(), 3, "closed");
}

#[test]
fn a_panic_of_an_update_hook_goes_on_and_the_hook_rests() {
    let connection = table();
    let calls = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&calls);
    connection
        .on_update(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            panic!("in a hook")
        })
        .unwrap();
    assert_eq!(panic_of(|| connection.execute("DELETE FROM t WHERE n > 1")), "in a hook");
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    assert_eq!(numbers(&connection), [1], "an update hook cannot stop a statement");
}

#[test]
fn hooks_cannot_use_their_connection() {
    thread_local!(static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) });
    let connection = table();
    let errors = Arc::new(Mutex::new(Vec::new()));
    let (pushed, drops) = (Arc::clone(&errors), Drops::default());
    connection
        .on_update(move |_| {
            CONNECTION.with_borrow(|connection| {
                let connection = connection.as_ref().expect("it is running");
                let mut pushed = pushed.lock().unwrap();
                pushed.push(connection.execute("DELETE FROM t"));
                pushed.push(connection.prepare("SELECT 1").map(drop));
                pushed.push(connection.remove_update_hook());
                pushed.push(connection.on_progress(1, || ControlFlow::Break(())));
                let guard = drops.guard();
                pushed.push(connection.on_update(move |_| guard.touch()));
                assert_eq!(drops.count(), 1);
                pushed.push(connection.create_function("f", None, |_| Ok::<_, Error>(())));
            });
        })
        .unwrap();
    CONNECTION.set(Some(connection));
    CONNECTION.with_borrow(|connection| {
        let connection = connection.as_ref().unwrap();
        connection.execute("INSERT INTO t VALUES (4, 'd')").unwrap();
        assert_eq!(numbers(connection), [1, 2, 3, 4]);
    });
    assert_eq!(*errors.lock().unwrap(), vec![Err(Error::InHook); 6]);
    CONNECTION.take();
}

#[test]
fn a_statement_that_a_hook_drops_ends_later() {
    use crate::api::Statement;
    thread_local!(static STATEMENT: RefCell<Option<Statement<'static>>> = const { RefCell::new(None) });
    // The connection is to live for ever, but for the end of this test.
    let raw = Box::into_raw(Box::new(table()));
    // SAFETY: it is freed below, when nothing refers to it.
    let connection: &'static Connection = unsafe { &*raw };
    STATEMENT.set(Some(connection.prepare("SELECT n FROM t").unwrap()));
    connection.on_update(|_| drop(STATEMENT.take())).unwrap();
    connection.execute("DELETE FROM t WHERE n = 1").unwrap();
    assert!(STATEMENT.take().is_none());
    let statements = "SELECT count(*) FROM sqlite_master";
    assert_eq!(one::<i64>(connection, statements), 1);
    // SAFETY: made by `Box::into_raw`; the statement is gone.
    drop(unsafe { Box::from_raw(raw) });
}

const ENDLESS: &str =
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

#[test]
fn a_progress_handler_cancels() {
    let mut connection = table();
    let drops = Drops::default();
    let (guard, mut left) = (drops.guard(), 100);
    connection
        .on_progress(10, move || {
            guard.touch();
            left -= 1;
            if left > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })
        .unwrap();
    assert_failure(connection.execute(ENDLESS), Code::Interrupt, 9, "interrupted");
    connection.remove_progress_handler().unwrap();
    assert_eq!(drops.count(), 1);

    // A change that is cancelled takes its transaction with it.
    let transaction = connection.transaction().unwrap();
    transaction.execute("DELETE FROM t").unwrap();
    transaction.on_progress(1, || ControlFlow::Break(())).unwrap();
    let endless = ENDLESS.replace("SELECT count(*)", "INSERT INTO t SELECT i, ''");
    assert_eq!(transaction.execute(&endless).unwrap_err().code(), Some(Code::Interrupt));
    transaction.remove_progress_handler().unwrap();
    assert!(transaction.is_autocommit());
    drop(transaction);
    assert_eq!(numbers(&connection), [1, 2, 3]);
}

#[test]
fn a_panic_of_a_progress_handler_ends_the_statement() {
    let connection = table();
    connection.on_progress(10, || panic!("in a handler")).unwrap();
    assert_eq!(panic_of(|| connection.execute(ENDLESS)), "in a handler");
    connection.on_progress(10, || ControlFlow::Continue(())).unwrap();
    assert_eq!(numbers(&connection), [1, 2, 3]);
}

#[test]
fn forgotten_rows_and_statements_are_leaks_and_nothing_worse() {
    let drops = Drops::default();
    let connection = table();
    let guard = drops.guard();
    connection.on_update(move |_| guard.touch()).unwrap();
    let mut statement = connection.prepare("SELECT n FROM t").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    rows.next().unwrap();
    std::mem::forget(rows);
    std::mem::forget(statement);
    drop(connection);
    assert_eq!(drops.count(), 1);
}
