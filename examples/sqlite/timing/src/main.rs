//! The same work with each wrapper and with rusqlite: nanoseconds for a row or a call, the best of many runs.

mod peer;

use sqlite::{by_bridge, by_hand};
use std::time::Instant;

/// A row to insert, and how it is read back.
pub const SCHEMA: &str = "CREATE TABLE t (n INTEGER PRIMARY KEY, x REAL, name TEXT, data BLOB)";
pub const INSERT: &str = "INSERT INTO t VALUES (?, ?, ?, ?)";
pub const SELECT: &str = "SELECT n, x, name, data FROM t";
pub const CALL: &str = "SELECT sum(plus_one(n)) FROM t";
pub const ONE: &str = "SELECT name FROM t WHERE n = ?";
pub const NAME: &str = "a name of some length";
pub const DATA: &[u8] = &[7; 40];
pub const ROWS: i64 = 20_000;

/// What is timed: the time of each kind of work, in nanoseconds for a row.
pub type Times = [f64; 5];
const WORK: [&str; 5] = [
    "a row is inserted",
    "the same, with an update hook",
    "a row is read: a number, a real, a text, a blob",
    "a function of Rust is called for a row",
    "a statement is compiled, gives a text, and is dropped",
];

/// Nanoseconds that each of `ROWS` takes.
pub fn time<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed().as_secs_f64() * 1e9 / ROWS as f64
}

/// The same work over a wrapper of the example.
macro_rules! wrapper {
    ($name:ident) => {
        fn $name() -> Result<Times, sqlite::Error> {
            use sqlite::parameters;
            let fill = |connection: &$name::Connection| {
                let mut insert = connection.prepare(INSERT)?;
                for n in 0..ROWS {
                    insert.execute(parameters![n, 0.5, NAME, DATA])?;
                }
                Ok::<_, sqlite::Error>(())
            };
            let new = || {
                let connection = $name::Database::in_memory().connect()?;
                connection.execute(SCHEMA)?;
                connection.execute("BEGIN")?;
                Ok::<_, sqlite::Error>(connection)
            };
            let connection = new()?;
            let insert = time(|| fill(&connection));
            let hooked = new()?;
            let mut changes = 0;
            hooked.on_update(move |change| {
                changes += change.rowid;
                std::hint::black_box(changes);
            })?;
            let insert_hooked = time(|| fill(&hooked));
            let read = time(|| {
                let mut statement = connection.prepare(SELECT)?;
                let mut rows = statement.query(&[])?;
                let mut sum = 0;
                while let Some(row) = rows.next()? {
                    let (name, data): (&str, &[u8]) = (row.get(2)?, row.get(3)?);
                    sum += row.get::<i64>(0)? + row.get::<f64>(1)? as i64;
                    sum += (name.len() + data.len()) as i64;
                }
                Ok::<_, sqlite::Error>(sum)
            });
            connection.create_function("plus_one", Some(1), |arguments| {
                arguments.get::<i64>(0).map(|number| number + 1)
            })?;
            let call = time(|| {
                let mut statement = connection.prepare(CALL)?;
                let mut rows = statement.query(&[])?;
                rows.next()?.expect("a sum").get::<i64>(0)
            });
            let one = time(|| {
                for n in 0..ROWS {
                    let mut statement = connection.prepare(ONE)?;
                    let mut rows = statement.query(parameters![n])?;
                    let row = rows.next()?.expect("a row");
                    std::hint::black_box(row.get::<&str>(0)?);
                }
                Ok::<_, sqlite::Error>(())
            });
            Ok([insert, insert_hooked, read, call, one])
        }
    };
}

wrapper!(by_hand);
wrapper!(by_bridge);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runs = std::env::args().nth(1).map_or(Ok(30), |runs| runs.parse())?;
    let mut best = [[f64::INFINITY; 5]; 3];
    for _ in 0..runs {
        // In turn, so that what disturbs one disturbs all.
        for (best, times) in best.iter_mut().zip([by_hand()?, by_bridge()?, peer::times()?]) {
            for (best, time) in best.iter_mut().zip(times) {
                *best = best.min(time);
            }
        }
    }
    println!("| nanoseconds | by hand | by bridge | rusqlite |\n|--|--|--|--|");
    for (index, work) in WORK.iter().enumerate() {
        let cells: String = best.iter().map(|times| format!(" {:.0} |", times[index])).collect();
        println!("| {work} |{cells}");
    }
    Ok(())
}
