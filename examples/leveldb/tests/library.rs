//! The wrapper: values, order, isolation, and what it says about broken databases.

mod common;

use common::{TestDirectory, contents, damage, file, restore};
use leveldb::{Batch, Cursor, Database, Durability, Error};
use std::ffi::OsStr;
use std::fs;
use std::ops::{Bound, ControlFlow};
use std::os::unix::ffi::OsStrExt as _;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

fn keys(cursor: Cursor<'_>) -> Vec<String> {
    cursor.map(|entry| String::from_utf8(entry.unwrap().0).unwrap()).collect()
}

fn with_keys(directory: &Path, keys: &[&str]) -> Database {
    let database = Database::open_or_create(directory).unwrap();
    for key in keys {
        database.put(key, key.to_uppercase()).unwrap();
    }
    database
}

#[test]
fn values() {
    let directory = TestDirectory::new();
    let database = Database::open_or_create(&*directory).unwrap();
    assert_eq!(database.get("absent"), Ok(None));
    database.put("empty", "").unwrap();
    assert_eq!(database.get("empty"), Ok(Some(Vec::new())));
    let (key, value) = (b"\0\xff\0", vec![0xff; 1 << 20]);
    database.put(key, &value).unwrap();
    assert_eq!(database.get(key), Ok(Some(value)));
    database.put("", "the empty key").unwrap();
    assert_eq!(database.get(""), Ok(Some(b"the empty key".to_vec())));
    database.put("empty", "not any more").unwrap();
    assert_eq!(database.get("empty"), Ok(Some(b"not any more".to_vec())));
    database.delete("empty").unwrap();
    database.delete("never there").unwrap();
    assert_eq!(database.get("empty"), Ok(None));
    drop(database);
    let database = Database::open(&*directory).unwrap();
    assert_eq!(database.get(""), Ok(Some(b"the empty key".to_vec())));
    assert_eq!(database.get("empty"), Ok(None));
}

#[test]
fn paths_of_any_bytes() {
    let directory = TestDirectory::new();
    let path = directory.join(OsStr::from_bytes(b"caf\xe9"));
    drop(with_keys(&path, &["a"]));
    assert!(path.join("CURRENT").exists());
    assert_eq!(Database::open(&path).unwrap().get("a"), Ok(Some(b"A".to_vec())));
}

#[test]
fn ranges() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b", "ba", "bb", "c", "d"]);
    assert_eq!(keys(database.all()), ["a", "b", "ba", "bb", "c", "d"]);
    assert_eq!(keys(database.range("b".."c")), ["b", "ba", "bb"]);
    assert_eq!(keys(database.range("b"..="c")), ["b", "ba", "bb", "c"]);
    assert_eq!(keys(database.range("b1"..)), ["ba", "bb", "c", "d"]);
    assert_eq!(keys(database.range(.."b")), ["a"]);
    assert_eq!(keys(database.range(..="b")), ["a", "b"]);
    let after = |key: &'static [u8]| (Bound::Excluded(key), Bound::Unbounded);
    assert_eq!(keys(database.range::<[u8]>(after(b"bb"))), ["c", "d"]);
    assert_eq!(keys(database.range::<[u8]>(after(b"bc"))), ["c", "d"]);
    assert!(keys(database.range::<[u8]>(after(b"d"))).is_empty());
    let (start, end) = ("c", "b");
    assert!(keys(database.range(start..end)).is_empty());
    assert!(keys(database.range("e"..)).is_empty());
}

#[test]
fn prefixes() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b", "ba", "bb", "c"]);
    assert_eq!(keys(database.prefix("b")), ["b", "ba", "bb"]);
    assert_eq!(keys(database.prefix("")), ["a", "b", "ba", "bb", "c"]);
    assert!(keys(database.prefix("bc")).is_empty());
    database.put(b"\xff\xff", "1").unwrap();
    database.put(b"\xff\xffx", "2").unwrap();
    assert_eq!(database.prefix(b"\xff\xff").count(), 2);
    assert_eq!(database.prefix(b"\xff").count(), 2);
}

#[test]
fn scans() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b", "ba", "bb", "c"]);
    let scan = |prefix: &str, last: &str| {
        let mut seen = Vec::new();
        let broken = database.scan(prefix, |key, value| {
            assert_eq!(value, key.to_ascii_uppercase());
            seen.push(String::from_utf8(key.to_vec()).unwrap());
            if key == last.as_bytes() {
                ControlFlow::Break(seen.len())
            } else {
                ControlFlow::Continue(())
            }
        });
        (seen.join(" "), broken.unwrap())
    };
    assert_eq!(scan("b", ""), ("b ba bb".to_owned(), None));
    assert_eq!(scan("b", "ba"), ("b ba".to_owned(), Some(2)));
    assert_eq!(scan("", "b"), ("a b".to_owned(), Some(2)));
    assert_eq!(scan("bc", ""), (String::new(), None));
    let snapshot = database.snapshot();
    database.put("bz", "new").unwrap();
    // The database may be used from inside.
    let changed = snapshot.scan("b", |key, _| {
        assert_ne!(key, b"bz");
        database.put(key, "changed").unwrap();
        ControlFlow::<()>::Continue(())
    });
    assert_eq!(changed, Ok(None));
    assert_eq!(database.get("bb"), Ok(Some(b"changed".to_vec())));
}

#[test]
fn a_panic_ends_a_scan() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b"]);
    let mut seen = 0;
    let result = catch_unwind(AssertUnwindSafe(|| {
        database.scan("", |_, _| -> ControlFlow<()> {
            seen += 1;
            resume_unwind(Box::new(7))
        })
    }));
    assert_eq!(result.unwrap_err().downcast_ref::<i32>(), Some(&7));
    assert_eq!((seen, keys(database.all())), (1, vec!["a".to_owned(), "b".to_owned()]));
}

#[test]
fn the_log_is_the_callers() {
    let directory = TestDirectory::new();
    let lines = Arc::new(Mutex::new(Vec::new()));
    let mine = lines.clone();
    let log = move |line: &str| mine.lock().unwrap().push(line.to_owned());
    let database = Database::open_with_log(&*directory, true, log).unwrap();
    assert!(lines.lock().unwrap().iter().any(|line| line.starts_with("Delete type=")));
    assert!(!directory.join("LOG").exists());
    assert_eq!(Arc::strong_count(&lines), 2);
    drop(database);
    assert_eq!(Arc::strong_count(&lines), 1);
    // It is dropped also with a database that does not open.
    let mine = lines.clone();
    fs::write(directory.join("CURRENT"), "").unwrap();
    let error = Database::open_with_log(&*directory, false, move |_| drop(mine.lock())).err();
    assert!(matches!(error, Some(Error::Corruption(_))));
    assert_eq!(Arc::strong_count(&lines), 1);
}

#[test]
fn cursors_lend_and_stay_at_the_end() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b"]);
    let mut cursor = database.all();
    assert_eq!(cursor.next_entry(), Ok(Some((&b"a"[..], &b"A"[..]))));
    assert_eq!(cursor.next_entry(), Ok(Some((&b"b"[..], &b"B"[..]))));
    for _ in 0..3 {
        assert_eq!(cursor.next_entry(), Ok(None));
    }
    assert!(cursor.next().is_none());
}

#[test]
fn snapshots_and_cursors_see_their_moment() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b"]);
    let snapshot = database.snapshot();
    let mut cursor = database.all();
    database.put("a", "changed").unwrap();
    database.delete("b").unwrap();
    database.put("c", "new").unwrap();
    assert_eq!(snapshot.get("a"), Ok(Some(b"A".to_vec())));
    assert_eq!(snapshot.get("b"), Ok(Some(b"B".to_vec())));
    assert_eq!(snapshot.get("c"), Ok(None));
    assert_eq!(keys(snapshot.all()), ["a", "b"]);
    assert_eq!(keys(snapshot.range("b"..)), ["b"]);
    assert_eq!(keys(snapshot.prefix("c")), [""; 0]);
    assert_eq!(cursor.next_entry(), Ok(Some((&b"a"[..], &b"A"[..]))));
    assert_eq!(keys(cursor), ["b"]);
    assert_eq!(keys(database.all()), ["a", "c"]);
    let later = database.snapshot();
    drop(snapshot);
    assert_eq!(later.get("a"), Ok(Some(b"changed".to_vec())));
}

#[test]
fn batches_are_ordered_and_whole() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a", "b"]);
    let mut batch = Batch::new();
    let empty = batch.size();
    batch.put("a", "1").delete("a").put("c", "1").put("c", "2").delete("b").put("b", "3");
    assert!(batch.size() > empty);
    drop(batch);
    assert_eq!(keys(database.all()), ["a", "b"]);
    let mut batch = Batch::default();
    batch.put("a", "1").delete("a").put("c", "1").put("c", "2").delete("b").put("b", "3");
    database.write(batch, Durability::Synced).unwrap();
    assert_eq!(keys(database.all()), ["b", "c"]);
    assert_eq!(database.get("b"), Ok(Some(b"3".to_vec())));
    assert_eq!(database.get("c"), Ok(Some(b"2".to_vec())));
}

#[test]
fn no_thread_sees_a_part_of_a_batch() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &[]);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..2000_u32 {
                let mut batch = Batch::new();
                batch.put("left", number.to_be_bytes()).put("right", number.to_be_bytes());
                database.write(batch, Durability::Buffered).unwrap();
            }
            done.store(true, Ordering::Relaxed);
        });
        for _ in 0..2 {
            scope.spawn(|| {
                let mut before = None;
                while !done.load(Ordering::Relaxed) {
                    let snapshot = database.snapshot();
                    let left = snapshot.get("left").unwrap();
                    assert_eq!(left, snapshot.get("right").unwrap());
                    assert!(left >= before);
                    before = left;
                }
            });
        }
    });
}

#[test]
fn a_batch_that_was_cut_off_is_absent() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["before"]);
    let log = file(&directory, "", ".log");
    let length = fs::metadata(&log).unwrap().len();
    let mut batch = Batch::new();
    batch.put("left", "1").put("right", "1").delete("before");
    database.write(batch, Durability::Synced).unwrap();
    drop(database);
    // As if the machine had stopped in the middle of the write.
    let cut = (length + fs::metadata(&log).unwrap().len()) / 2;
    fs::File::options().write(true).open(&log).unwrap().set_len(cut).unwrap();
    assert_eq!(keys(Database::open(&*directory).unwrap().all()), ["before"]);
}

#[test]
fn open_elsewhere() {
    let directory = TestDirectory::new();
    let database = with_keys(&directory, &["a"]);
    for result in [Database::open(&*directory), Database::open_or_create(&*directory)] {
        let Err(Error::Io(message)) = result else { panic!("opened twice") };
        assert!(message.contains("LOCK: already held by process"), "{message}");
    }
    assert_eq!(database.get("a"), Ok(Some(b"A".to_vec())));
    drop(database);
    assert_eq!(Database::open(&*directory).unwrap().get("a"), Ok(Some(b"A".to_vec())));
}

#[test]
fn not_a_database() {
    let directory = TestDirectory::new();
    let missing = directory.join("missing");
    let Err(Error::NotFound(message)) = Database::open(&missing) else { panic!("opened") };
    assert!(message.ends_with("missing: no such directory"), "{message}");
    assert!(!missing.exists());
    let note = directory.join("note.txt");
    fs::write(&note, "mine").unwrap();
    for result in [Database::open(&*directory), Database::open_or_create(&*directory)] {
        let Err(Error::InvalidArgument(message)) = result else { panic!("opened") };
        assert!(message.ends_with("not the directory of a database"), "{message}");
    }
    assert_eq!(fs::read_dir(&*directory).unwrap().count(), 1);
    assert!(matches!(Database::open(&note), Err(Error::InvalidArgument(_))));
    let Err(Error::Io(message)) = Database::open_or_create(&note) else { panic!("opened") };
    assert!(message.starts_with("IO error: "), "{message}");
    assert!(matches!(Database::open_or_create(note.join("below")), Err(Error::Io(_))));
    assert_eq!(fs::read(&note).unwrap(), b"mine");
}

/// A database of one table: what is in the log when it is closed becomes a table when it is opened.
fn with_table(directory: &Path) {
    let all: Vec<String> = (0..2000).map(|number| format!("key {number:04}")).collect();
    drop(with_keys(directory, &all.iter().map(String::as_str).collect::<Vec<_>>()));
    drop(Database::open(directory).unwrap());
}

/// Does damage to some file, expects `Corruption` from `read`, and that undoing the damage is all it
/// takes.
fn corrupted(
    damage: impl FnOnce(&Path),
    opens: bool,
    read: impl FnOnce(&Path) -> Result<(), Error>,
) {
    let directory = TestDirectory::new();
    with_table(&directory);
    let mut before = contents(&directory);
    damage(&directory);
    let damaged = contents(&directory);
    let result = read(&directory);
    let Err(Error::Corruption(message)) = result else { panic!("{result:?}") };
    assert!(message.starts_with("Corruption: "), "{message}");
    for (path, content) in &damaged {
        // A database that was opened has begun a new log and a new list of its tables.
        if !opens || path.extension().is_some_and(|extension| extension == "ldb") {
            assert_eq!(fs::read(path).ok().as_ref(), Some(content), "{}", path.display());
        }
    }
    before.retain(|path, content| damaged.get(path) != Some(content));
    restore(&before);
    let database = Database::open(&*directory).unwrap();
    assert_eq!(database.all().filter(Result::is_ok).count(), 2000);
}

fn open(directory: &Path) -> Result<(), Error> {
    Database::open(directory).map(drop)
}

#[test]
fn corrupted_current() {
    corrupted(|directory| fs::write(directory.join("CURRENT"), "nonsense").unwrap(), false, open);
    corrupted(
        |directory| fs::write(directory.join("CURRENT"), "nonsense").unwrap(),
        false,
        |directory| Database::open_or_create(directory).map(drop),
    );
}

#[test]
fn corrupted_manifest() {
    corrupted(|directory| damage(&file(directory, "MANIFEST-", ""), 20), false, open);
}

#[test]
fn corrupted_log() {
    // In the middle of the log, not at its end: what is behind would be lost.
    let directory = TestDirectory::new();
    let all: Vec<String> = (0..2000).map(|number| format!("key {number:04}")).collect();
    drop(with_keys(&directory, &all.iter().map(String::as_str).collect::<Vec<_>>()));
    let before = contents(&directory);
    damage(&file(&directory, "", ".log"), 1000);
    let result = open(&directory);
    assert!(matches!(result, Err(Error::Corruption(_))), "{result:?}");
    restore(&before);
    assert_eq!(Database::open(&*directory).unwrap().all().count(), 2000);
}

#[test]
fn missing_table() {
    corrupted(|directory| fs::remove_file(file(directory, "", ".ldb")).unwrap(), false, open);
}

#[test]
fn corrupted_table() {
    let damage_table = |directory: &Path| damage(&file(directory, "", ".ldb"), 40);
    corrupted(damage_table, true, |directory| {
        let database = Database::open(directory)?;
        // Far from the damage.
        assert_eq!(database.get("key 1999"), Ok(Some(b"KEY 1999".to_vec())));
        database.get("key 0001").map(drop)
    });
    corrupted(damage_table, true, |directory| {
        let database = Database::open(directory)?;
        let mut cursor = database.all();
        while cursor.next_entry()?.is_some() {}
        Ok(())
    });
    // The damage is before the end of the range, and LevelDB finds an entry behind it.
    corrupted(damage_table, true, |directory| {
        let database = Database::open(directory)?;
        database.range("key 0001"..="key 0002").try_for_each(|entry| entry.map(drop))
    });
}

#[test]
fn lost_current() {
    // LevelDB would create a new database here and delete the tables of the old one.
    let directory = TestDirectory::new();
    with_table(&directory);
    let before = contents(&directory);
    fs::remove_file(directory.join("CURRENT")).unwrap();
    assert!(matches!(Database::open(&*directory), Err(Error::InvalidArgument(_))));
    assert!(matches!(Database::open_or_create(&*directory), Err(Error::InvalidArgument(_))));
    restore(&before);
    assert_eq!(Database::open(&*directory).unwrap().all().count(), 2000);
}

#[test]
fn errors_are_errors() {
    fn is_error<E: std::error::Error + Send + Sync + 'static>(_: &E) {}
    let error = Database::open("/missing/directory").err().unwrap();
    is_error(&error);
    assert_eq!(error.to_string(), error.message());
}
