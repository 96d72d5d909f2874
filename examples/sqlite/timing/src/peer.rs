//! The work with rusqlite.

use crate::{CALL, DATA, INSERT, NAME, ONE, ROWS, SCHEMA, SELECT, Times, time};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags, Result, params};

fn new() -> Result<Connection> {
    // Its flags, with ours: no mutex.
    let connection = Connection::open_in_memory_with_flags(OpenFlags::default())?;
    connection.execute_batch(SCHEMA)?;
    connection.execute_batch("BEGIN")?;
    Ok(connection)
}

fn fill(connection: &Connection) -> Result<()> {
    let mut insert = connection.prepare(INSERT)?;
    for n in 0..ROWS {
        insert.execute(params![n, 0.5, NAME, DATA])?;
    }
    Ok(())
}

pub fn times() -> Result<Times> {
    let connection = new()?;
    let insert = time(|| fill(&connection));
    let hooked = new()?;
    let mut changes = 0;
    hooked.update_hook(Some(move |_action, _database: &str, _table: &str, rowid| {
        changes += rowid;
        std::hint::black_box(changes);
    }));
    let insert_hooked = time(|| fill(&hooked));
    let read = time(|| {
        let mut statement = connection.prepare(SELECT)?;
        let mut rows = statement.query([])?;
        let mut sum = 0;
        while let Some(row) = rows.next()? {
            let (name, data) = (row.get_ref(2)?.as_str()?, row.get_ref(3)?.as_blob()?);
            sum += row.get::<_, i64>(0)? + row.get::<_, f64>(1)? as i64;
            sum += (name.len() + data.len()) as i64;
        }
        Ok::<_, rusqlite::Error>(sum)
    });
    connection.create_scalar_function("plus_one", 1, FunctionFlags::SQLITE_UTF8, |arguments| {
        arguments.get::<i64>(0).map(|number| number + 1)
    })?;
    let call = time(|| {
        let mut statement = connection.prepare(CALL)?;
        statement.query_row([], |row| row.get::<_, i64>(0))
    });
    let one = time(|| {
        for n in 0..ROWS {
            let mut statement = connection.prepare(ONE)?;
            let mut rows = statement.query(params![n])?;
            let row = rows.next()?.expect("a row");
            std::hint::black_box(row.get_ref(0)?.as_str()?);
        }
        Ok::<_, rusqlite::Error>(())
    });
    Ok([insert, insert_hooked, read, call, one])
}
