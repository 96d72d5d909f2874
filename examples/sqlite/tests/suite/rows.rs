use super::support::{assert_failure, column, failure, memory, one};
use sqlite::{Code, Error, Type, ValueRef, parameters};

#[test]
fn values_come_back_as_they_went_in() {
    let connection = memory();
    let mut echo = connection.prepare("SELECT ?, typeof(?1)").unwrap();
    let long = "ä".repeat(100_000);
    let bytes: Vec<u8> = (0..=255).collect();
    for (value, name) in [
        (ValueRef::Null, "null"),
        (ValueRef::Integer(i64::MIN), "integer"),
        (ValueRef::Integer(i64::MAX), "integer"),
        (ValueRef::Real(-1.5e300), "real"),
        (ValueRef::Real(f64::INFINITY), "real"),
        (ValueRef::Text(""), "text"),
        (ValueRef::Text("nul \0 in it"), "text"),
        (ValueRef::Text(&long), "text"),
        (ValueRef::Blob(&[]), "blob"),
        (ValueRef::Blob(&bytes), "blob"),
    ] {
        let mut rows = echo.query(&[value]).unwrap();
        let row = rows.next().unwrap().unwrap();
        assert_eq!(row.get::<ValueRef<'_>>(0).unwrap(), value);
        assert_eq!(row.get::<&str>(1).unwrap(), name);
        assert!(rows.next().unwrap().is_none());
        assert!(rows.next().unwrap().is_none(), "a query that has ended does not start again");
    }
    let mut rows = echo.query(parameters![f64::NAN]).unwrap();
    assert_eq!(rows.next().unwrap().unwrap().get::<Option<f64>>(0).unwrap(), None);
}

#[test]
fn statements_that_run_to_their_end_take_parameters_without_a_copy() {
    let connection = memory();
    connection.execute("CREATE TABLE t (a, b)").unwrap();
    let mut insert = connection.prepare("INSERT INTO t VALUES (?, ?)").unwrap();
    for number in 0..100_i64 {
        let text = format!("row {number}");
        insert.execute(parameters![&text, text.as_bytes()]).unwrap();
    }
    assert_eq!(connection.last_insert_rowid(), 100);
    assert_eq!(one::<i64>(&connection, "SELECT count(*) FROM t WHERE a = CAST(b AS TEXT)"), 100);
    connection.execute("DELETE FROM t WHERE a LIKE '%9'").unwrap();
    assert_eq!(connection.changes(), 10);
}

#[test]
fn rows_are_lent_and_blobs_are_slices_of_sqlite() {
    let connection = memory();
    let mut statement = connection.prepare("SELECT zeroblob(1000000), 'text'").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    let row = rows.next().unwrap().unwrap();
    let (blob, again): (&[u8], &[u8]) = (row.get(0).unwrap(), row.get(0).unwrap());
    assert_eq!((blob.len(), blob.iter().max()), (1_000_000, Some(&0)));
    assert_eq!(blob.as_ptr(), again.as_ptr());
    assert_eq!(row.bytes(1).unwrap(), b"text");
}

#[test]
fn an_iterator_is_made_of_rows() {
    let connection = memory();
    let mut statement = connection
        .prepare("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT i FROM n")
        .unwrap();
    for count in [10, 0, 1000] {
        let rows = statement.query(parameters![count]).unwrap().map(|row| row.get::<i64>(0));
        assert_eq!(rows.map(Result::unwrap).sum::<i64>(), (1..=i64::from(count.max(1))).sum());
    }
    // Left before its end.
    assert_eq!(
        statement.query(parameters![5]).unwrap().map(|row| row.get::<i64>(0)).take(2).count(),
        2
    );
    assert_eq!(statement.query(parameters![5]).unwrap().map(|row| row.get::<i64>(0)).count(), 5);
    // Forgotten, and nothing is lost but that.
    std::mem::forget(statement.query(parameters![5]).unwrap());
    assert_eq!(statement.query(parameters![3]).unwrap().map(|row| row.get::<i64>(0)).count(), 3);
    assert_eq!(statement.columns().unwrap(), ["i"]);
}

#[test]
fn what_is_not_there_or_of_another_type_is_an_error() {
    let connection = memory();
    let mut statement = connection.prepare("SELECT 1, 'one', CAST(x'ff' AS TEXT), NULL").unwrap();
    let mut rows = statement.query(&[]).unwrap();
    let row = rows.next().unwrap().unwrap();
    assert_eq!(
        row.get::<&str>(0),
        Err(Error::Type { column: 0, wanted: "TEXT", found: Type::Integer })
    );
    assert_eq!(row.get::<f64>(1).unwrap_err().to_string(), "value 1 is TEXT, not REAL");
    assert_eq!(row.get::<&str>(2), Err(Error::NotUtf8 { column: 2 }));
    assert_eq!(row.bytes(2).unwrap(), b"\xff");
    assert_eq!(
        row.bytes(3),
        Err(Error::Type { column: 3, wanted: "TEXT or BLOB", found: Type::Null })
    );
    for column in [4, usize::MAX] {
        assert_eq!(row.get::<i64>(column), Err(Error::NoColumn { column, columns: 4 }));
    }
}

#[test]
fn text_of_utf_16_databases_is_text() {
    let connection = memory();
    connection
        .execute(
            "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('東京')",
        )
        .unwrap();
    connection
        .create_function("twice", Some(1), |arguments| {
            arguments.get::<&str>(0).map(|text| format!("{text}{text}"))
        })
        .unwrap();
    assert_eq!(one::<i64>(&connection, "SELECT length(CAST(a AS BLOB)) FROM t"), 4);
    assert_eq!(one::<String>(&connection, "SELECT a FROM t"), "東京");
    assert_eq!(one::<String>(&connection, "SELECT twice(a) FROM t"), "東京東京");
}

#[test]
fn errors_have_a_code_an_extended_code_and_a_message() {
    let connection = memory();
    connection
        .execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a TEXT UNIQUE NOT NULL CHECK (a <> ''))")
        .unwrap();
    connection.execute("INSERT INTO t VALUES (1, 'a')").unwrap();
    for (sql, extended, message) in [
        ("INSERT INTO t VALUES (1, 'b')", 1555, "UNIQUE constraint failed: t.n"),
        ("INSERT INTO t VALUES (2, 'a')", 2067, "UNIQUE constraint failed: t.a"),
        ("INSERT INTO t VALUES (2, NULL)", 1299, "NOT NULL constraint failed: t.a"),
        ("INSERT INTO t VALUES (2, '')", 275, "CHECK constraint failed: a <> ''"),
    ] {
        assert_failure(connection.execute(sql), Code::Constraint, extended, message);
    }
    let wrong = failure(connection.prepare("SELECT a FROM t WHERE whatever = 1").map(drop));
    assert_eq!(wrong.to_string(), "no such column: whatever (1) at byte 22 of the SQL");
    assert_failure(
        connection.execute("INSERT INTO t VALUES ('x', 'c')"),
        Code::Mismatch,
        20,
        "datatype mismatch",
    );
    // What came before is done.
    let result = connection
        .execute("INSERT INTO t VALUES (2, 'b'); nonsense; INSERT INTO t VALUES (3, 'c')");
    assert_failure(result, Code::Error, 1, "near \"nonsense\": syntax error");
    assert_eq!(column::<i64>(&connection, "SELECT n FROM t"), Ok(vec![1, 2]));
}

#[test]
fn a_statement_is_one_statement_with_all_its_parameters() {
    let connection = memory();
    for sql in ["", "  -- nothing", ";", "SELECT 1; SELECT 2", "SELECT 1; nonsense"] {
        assert_eq!(connection.prepare(sql).map(drop), Err(Error::NotOneStatement), "{sql}");
    }
    assert!(connection.prepare("SELECT 1; -- and that is all").is_ok());
    assert_eq!(connection.prepare("SELECT 1 \0, 2").map(drop), Err(Error::Nul));
    assert_eq!(connection.execute("SELECT 1; \0"), Err(Error::Nul));
    let mut statement = connection.prepare("SELECT ?, ?").unwrap();
    assert_eq!(statement.execute(parameters![1]), Err(Error::Parameters { given: 1, wanted: 2 }));
    assert_eq!(
        statement.query(parameters![1, 2, 3]).map(drop),
        Err(Error::Parameters { given: 3, wanted: 2 })
    );
    assert!(statement.execute(parameters![1, 2]).is_ok());
}
