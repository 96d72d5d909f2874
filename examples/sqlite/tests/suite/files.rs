use super::support::{assert_failure, column, create, failure, file, numbers, one};
use crate::api::Database;
use sqlite::{Access, Code, Error, parameters};
use std::io::{BufRead as _, BufReader};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::{env, fs, thread};

fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

#[test]
fn access_says_what_is_opened_and_changed() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let open = |access| Database::new(&path, access).unwrap().connect();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        assert_failure(open(access), Code::CannotOpen, 14, "unable to open database file");
    }
    assert!(!path.exists());
    drop(file(&path, &[1]));
    assert_eq!(numbers(&open(Access::ReadOnly).unwrap()), [1]);
    let result = open(Access::ReadOnly).unwrap().execute("DELETE FROM t");
    assert_failure(result, Code::ReadOnly, 8, "attempt to write a readonly database");
    open(Access::ReadWrite).unwrap().execute("INSERT INTO t VALUES (2, '')").unwrap();
    assert_eq!(numbers(&open(Access::Create).unwrap()), [1, 2]);

    let result = Database::new(directory.path(), Access::Create).unwrap().connect();
    assert_eq!(failure(result).code, Code::CannotOpen);
    assert_eq!(Database::new("a\0b", Access::Create).map(drop), Err(Error::Nul));
}

/// A file system of Apple's refuses such names.
#[cfg(all(unix, not(target_vendor = "apple")))]
#[test]
fn a_path_need_not_be_utf_8() {
    use std::os::unix::ffi::OsStrExt as _;
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9.db"));
    drop(file(&path, &[1, 2]));
    assert!(path.exists());
    assert_eq!(numbers(&create(&path)), [1, 2]);
}

#[test]
fn a_transaction_that_is_dropped_has_not_been() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let (mut connection, other) = (file(&path, &[1]), create(&path));
    let transaction = connection.transaction().unwrap();
    transaction.execute("INSERT INTO t VALUES (2, '')").unwrap();
    assert_eq!((numbers(&transaction), numbers(&other)), (vec![1, 2], vec![1]));
    drop(transaction);
    assert_eq!(numbers(&connection), [1]);
    let transaction = connection.transaction().unwrap();
    transaction.execute("INSERT INTO t VALUES (3, '')").unwrap();
    transaction.commit().unwrap();
    assert_eq!((numbers(&connection), numbers(&other)), (vec![1, 3], vec![1, 3]));
}

#[test]
fn a_locked_file_is_an_error_at_once_or_after_the_handler_has_given_up() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let (mut writer, mut other) = (file(&path, &[1]), create(&path));
    let transaction = writer.transaction().unwrap();
    assert_failure(other.transaction().map(drop), Code::Busy, 5, "database is locked");

    let (calls, called) = mpsc::channel();
    other
        .on_busy(move |times| {
            calls.send(times).unwrap();
            if times < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })
        .unwrap();
    assert_failure(other.transaction().map(drop), Code::Busy, 5, "database is locked");
    assert_eq!(called.try_iter().collect::<Vec<_>>(), [0, 1, 2]);
    // A timeout takes the place of a handler, which is dropped, and with it the sender.
    other.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert_eq!(called.try_recv(), Err(mpsc::TryRecvError::Disconnected));
    assert_failure(other.transaction().map(drop), Code::Busy, 5, "database is locked");

    assert_eq!(numbers(&other), [1], "it can be read");
    transaction.commit().unwrap();
    assert!(other.transaction().is_ok());
}

#[test]
fn a_handler_waits_until_the_other_has_finished() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let (mut writer, mut waiting) = (file(&path, &[1]), create(&path));
    let (waits, writer_waits) = mpsc::channel();
    let (locked, is_locked) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            // While it tries, the other has the file locked for reading.
            writer.on_busy(|_| ControlFlow::Continue(())).unwrap();
            let transaction = writer.transaction().unwrap();
            locked.send(()).unwrap();
            transaction.execute("INSERT INTO t VALUES (2, '')").unwrap();
            // Until the other has met the lock.
            assert_eq!(writer_waits.recv(), Ok(0));
            transaction.commit().unwrap();
        });
        is_locked.recv().unwrap();
        waiting
            .on_busy(move |times| {
                // The writer listens to the first alone.
                let _ = waits.send(times);
                thread::yield_now();
                ControlFlow::Continue(())
            })
            .unwrap();
        let transaction = waiting.transaction().unwrap();
        assert_eq!(numbers(&transaction), [1, 2]);
    });
}

#[test]
fn what_is_no_database_is_an_error_and_stays_as_it_is() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let text = "Dear diary, ".repeat(1000);
    fs::write(&path, &text).unwrap();
    let connection = create(&path);
    let result = connection.execute("CREATE TABLE t (n)");
    assert_failure(result, Code::NotADatabase, 26, "file is not a database");
    drop(connection);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_corrupted_file_is_an_error_and_what_is_whole_can_be_read() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    let mut connection = file(&path, &[1, 2, 3]);
    let transaction = connection.transaction().unwrap();
    transaction.execute("CREATE TABLE long (n INTEGER PRIMARY KEY, text TEXT)").unwrap();
    let mut insert = transaction.prepare("INSERT INTO long VALUES (?, ?)").unwrap();
    for number in 0..1000_i64 {
        insert.execute(parameters![number, &"x".repeat(100)]).unwrap();
    }
    drop(insert);
    transaction.commit().unwrap();
    drop(connection);

    // Pages of `long`: the file's last half.
    let mut bytes = fs::read(&path).unwrap();
    let half = (bytes.len() / 2).next_multiple_of(PAGE);
    bytes[half..].fill(0xff);
    fs::write(&path, &bytes).unwrap();

    let connection = create(&path);
    let message = "database disk image is malformed";
    let result = column::<i64>(&connection, "SELECT sum(length(text)) FROM long");
    assert_failure(result, Code::Corrupt, 11, message);
    let mut statement = connection.prepare("SELECT n FROM long").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    let mut good = 0;
    let end = loop {
        match rows.next() {
            Ok(Some(row)) => {
                assert_eq!(row.get::<i64>(0), Ok(good));
                good += 1;
            }
            Ok(None) => panic!("the damage is not seen"),
            Err(error) => break error,
        }
    };
    assert!(good > 0, "rows before the damage");
    assert_failure(Err::<(), _>(end), Code::Corrupt, 11, message);
    assert!(matches!(rows.next(), Ok(None)));
    drop(rows);
    assert_eq!(numbers(&connection), [1, 2, 3]);
    assert_ne!(
        column::<String>(&connection, "PRAGMA integrity_check(1)"),
        Ok(vec!["ok".to_owned()])
    );
    drop(statement);
    drop(connection);
    assert!(fs::read(&path).unwrap() == bytes, "nothing is repaired by leaving something out");
}

const PAGE: usize = 4096;

const KILLED: &str = "SQLITE_EXAMPLE_KILLED_WRITER";

#[test]
fn a_writer_that_is_killed_has_not_written() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.db");
    drop(file(&path, &[1, 2, 3]));
    let before = fs::read(&path).unwrap();

    let mut writer = Command::new(env::current_exe().unwrap())
        .args(["suite::files::the_writer_that_is_killed", "--exact", "--ignored", "--nocapture"])
        .env(KILLED, &path)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(writer.stderr.take().unwrap()).lines();
    assert!(lines.map(Result::unwrap).any(|line| line == "in a transaction"));
    let result = column::<i64>(&create(&path), "SELECT n FROM t");
    assert_failure(result, Code::Busy, 5, "database is locked");
    writer.kill().unwrap();
    assert!(!writer.wait().unwrap().success());

    // It was in the middle of it: part of its rows is in the file.
    assert!(fs::read(&path).unwrap().len() > before.len() && journal(&path).exists());
    let connection = create(&path);
    assert_eq!(numbers(&connection), [1, 2, 3]);
    assert_eq!(one::<String>(&connection, "PRAGMA integrity_check"), "ok");
    assert!(!journal(&path).exists());
    connection.execute("INSERT INTO t VALUES (4, '')").unwrap();
    assert_eq!(numbers(&connection), [1, 2, 3, 4]);
}

/// The other process of `a_writer_that_is_killed_has_not_written`.
#[test]
#[ignore = "run by another test, in a process of its own"]
fn the_writer_that_is_killed() {
    let Some(path) = env::var_os(KILLED) else {
        return;
    };
    let mut connection = create(path.as_ref());
    // What does not fit into memory is written to the file before the end of the transaction.
    connection.execute("PRAGMA cache_size = 10").unwrap();
    let transaction = connection.transaction().unwrap();
    transaction.execute("DELETE FROM t").unwrap();
    let mut insert = transaction.prepare("INSERT INTO t VALUES (?, ?)").unwrap();
    for number in 0..10_000_i64 {
        insert.execute(parameters![number, &"x".repeat(100)]).unwrap();
    }
    eprintln!("in a transaction");
    // Nobody writes: until the end of this process, or of the one that is to kill it.
    std::io::stdin().read_line(&mut String::new()).unwrap();
}
