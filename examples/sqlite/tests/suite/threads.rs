use super::support::{Drops, column, create, memory, one};
use crate::api::{Connection, Database};
use sqlite::Access;
use std::thread;

#[test]
fn a_connection_goes_to_another_thread_with_its_closures() {
    let connection = memory();
    let drops = Drops::default();
    let guard = drops.guard();
    connection
        .create_function("on_thread", Some(0), move |_| {
            guard.touch();
            Ok::<_, String>(format!("{:?}", thread::current().id()))
        })
        .unwrap();
    let here = one::<String>(&connection, "SELECT on_thread()");
    assert_eq!(here, format!("{:?}", thread::current().id()));
    let there = thread::spawn(move || {
        let there = one::<String>(&connection, "SELECT on_thread()");
        assert_eq!(there, format!("{:?}", thread::current().id()));
        there
    });
    assert_ne!(there.join().unwrap(), here);
    assert_eq!(drops.count(), 1);
}

#[test]
fn threads_share_a_database_and_have_a_connection_each() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("shared.db");
    create(&path).execute("CREATE TABLE t (thread INTEGER, n INTEGER)").unwrap();
    let timeout = std::time::Duration::from_secs(60);
    let database = Database::new(&path, Access::ReadWrite).unwrap().busy_timeout(timeout);
    thread::scope(|scope| {
        for thread in 0..4 {
            let database = &database;
            scope.spawn(move || {
                let mut connection = database.connect().unwrap();
                for n in 0..5 {
                    let transaction = connection.transaction().unwrap();
                    transaction.execute(&format!("INSERT INTO t VALUES ({thread}, {n})")).unwrap();
                    transaction.commit().unwrap();
                }
            });
        }
    });
    let counts =
        column::<i64>(&database.connect().unwrap(), "SELECT count(*) FROM t GROUP BY thread");
    assert_eq!(counts, Ok(vec![5; 4]));
}

/// Not `Sync`: if it were, this would name two implementations, and not compile.
#[test]
fn a_connection_is_send_and_not_sync() {
    trait IsNotSync<T> {
        const HOLDS: bool = true;
    }
    impl<T: ?Sized> IsNotSync<()> for T {}
    impl<T: ?Sized + Sync> IsNotSync<u8> for T {}
    const { assert!(<Connection as IsNotSync<_>>::HOLDS) };
    // It goes to another thread, and not to two.
    let connection = memory();
    thread::spawn(move || drop(connection)).join().unwrap();
}
