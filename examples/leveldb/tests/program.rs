//! The program `line-index`: its output on a small tree, how it follows changes, how it fails.

mod common;

use common::{TestDirectory, contents, copy_tree, damage, file, restore};
use leveldb::Database;
use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_line-index");

fn tree() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tree"))
}

struct Run {
    code: i32,
    out: String,
    error: String,
}

impl Run {
    fn new(output: &Output) -> Run {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run {
            code: output.status.code().expect("ended by a signal"),
            out: text(&output.stdout),
            error: text(&output.stderr),
        }
    }

    fn of(arguments: &[&str]) -> Run {
        Run::new(&Command::new(PROGRAM).args(arguments).output().unwrap())
    }

    /// The last line that was printed.
    fn summary(&self) -> &str {
        self.out.lines().last().unwrap_or_default()
    }
}

/// What `transcript.txt` says: commands after `$`, each followed by what it prints, its errors marked
/// by `!`, and its exit status unless that is 0. TWINSPAN_BLESS=1 writes it anew.
#[test]
fn transcript() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/transcript.txt");
    let expected = fs::read_to_string(path).unwrap();
    let directory = TestDirectory::new();
    let database = directory.join("database").display().to_string();
    let tree = tree().display().to_string();
    let mut actual = String::new();
    for command in expected.lines().filter(|line| line.starts_with("$ ")) {
        let words = command
            .split(' ')
            .skip(2)
            .map(|word| word.trim_matches('\'').replace("DB", &database).replace("TREE", &tree));
        let words: Vec<String> = words.collect();
        let run = Run::of(&words.iter().map(String::as_str).collect::<Vec<_>>());
        actual += &format!("{command}\n{}", run.out);
        for line in run.error.lines() {
            actual += &format!("! {line}\n");
        }
        if run.code != 0 {
            actual += &format!("exit status {}\n", run.code);
        }
    }
    let actual = actual.replace(&database, "DB").replace(&tree, "TREE");
    if std::env::var_os("TWINSPAN_BLESS").is_some() {
        fs::write(path, actual).unwrap();
    } else {
        assert_eq!(actual, expected);
    }
}

/// All words, all lines and all places, without the ids that depend on history.
fn everything(database: &str) -> (String, Vec<String>) {
    let words = Run::of(&["words", database]).out;
    let mut found = Vec::new();
    for word in words.lines().map(|line| line.split_whitespace().last().unwrap()) {
        found.push(Run::of(&["find", database, word]).out);
    }
    (words, found)
}

#[test]
fn follows_changes() {
    let directory = TestDirectory::new();
    let tree = directory.join("tree");
    copy_tree(self::tree(), &tree);
    let (database, fresh) = (directory.join("database"), directory.join("fresh"));
    let (database, fresh) = (database.to_str().unwrap(), fresh.to_str().unwrap());
    let index = |database: &str| Run::of(&["index", database, tree.to_str().unwrap()]);
    let check = |summary: &str| {
        let run = index(database);
        assert_eq!((run.code, run.summary()), (0, summary), "{}", run.error);
        let _ = fs::remove_dir_all(fresh);
        assert_eq!(index(fresh).code, 0);
        assert_eq!(everything(database), everything(fresh));
    };
    check("files: 5 indexed, 0 unchanged, 0 removed, 1 binary, 0 unreadable; 14 lines");
    fs::write(tree.join("garden.txt"), "The tank is gone.\n").unwrap();
    fs::write(tree.join("new.txt"), "a new tank\nand a pump\n").unwrap();
    check("files: 2 indexed, 4 unchanged, 0 removed, 1 binary, 0 unreadable; 3 lines");
    assert!(!everything(database).0.contains("größe"));
    fs::remove_file(tree.join("garden.txt")).unwrap();
    fs::remove_dir_all(tree.join("notes")).unwrap();
    check("files: 0 indexed, 4 unchanged, 2 removed, 1 binary, 0 unreadable; 0 lines");
    // A text becomes binary and a binary text.
    fs::write(tree.join("new.txt"), "a new\0tank").unwrap();
    fs::write(tree.join("binary.bin"), "tank\n").unwrap();
    check("files: 1 indexed, 3 unchanged, 0 removed, 1 binary, 0 unreadable; 1 lines");
    // A file takes the place of a directory.
    fs::remove_dir_all(tree.join("code")).unwrap();
    fs::write(tree.join("code"), "no directory\n").unwrap();
    check("files: 1 indexed, 3 unchanged, 1 removed, 1 binary, 0 unreadable; 1 lines");
}

#[test]
fn its_own_database_is_no_part_of_the_tree() {
    let directory = TestDirectory::new();
    copy_tree(tree(), &directory);
    let database = directory.join("database");
    let arguments = ["index", database.to_str().unwrap(), directory.to_str().unwrap()];
    assert!(Run::of(&arguments).out.starts_with("files: 5 indexed"));
    let summary = "files: 0 indexed, 5 unchanged, 0 removed, 1 binary, 0 unreadable; 0 lines";
    assert_eq!(Run::of(&arguments).summary(), summary);
}

/// A database of the tree.
fn indexed(directory: &Path) -> String {
    let database = directory.join("database").display().to_string();
    let run = Run::of(&["index", &database, tree().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.error);
    database
}

#[test]
fn log() {
    let directory = TestDirectory::new();
    let database = indexed(&directory);
    let quiet = Run::of(&["find", &database, "tank"]);
    let run = Run::of(&["--log", "find", &database, "tank"]);
    assert_eq!((run.code, run.out, quiet.error), (0, quiet.out, String::new()));
    assert!(run.error.contains("leveldb: Recovering log #"), "{}", run.error);
    assert!(run.error.lines().all(|line| line.starts_with("leveldb: ")), "{}", run.error);
}

#[test]
fn locked() {
    let directory = TestDirectory::new();
    let database = indexed(&directory);
    let before = everything(&database);
    let held = Database::open(&database).unwrap();
    let files = contents(Path::new(&database));
    for arguments in [
        &["find", &*database, "tank"][..],
        &["words", &*database],
        &["index", &*database, tree().to_str().unwrap()],
    ] {
        let run = Run::of(arguments);
        assert_eq!((run.code, &*run.out), (2, ""));
        let start = format!(
            "line-index: cannot open the database {database}: IO error: lock {database}/LOCK: "
        );
        assert!(run.error.starts_with(&start), "{}", run.error);
    }
    assert_eq!(contents(Path::new(&database)), files);
    drop(held);
    assert_eq!(everything(&database), before);
}

#[test]
fn corrupted() {
    let directory = TestDirectory::new();
    let database = indexed(&directory);
    let answers = everything(&database);
    let path = Path::new(&database);
    let good = contents(path);
    let check = |message: &str| {
        let damaged = contents(path);
        for arguments in [
            &["find", &*database, "tank"][..],
            &["words", &*database],
            &["index", &*database, tree().to_str().unwrap()],
        ] {
            let run = Run::of(arguments);
            assert_eq!((run.code, &*run.out), (2, ""));
            let start = format!("line-index: cannot open the database {database}: {message}");
            assert!(run.error.starts_with(&start), "{}", run.error);
            assert_eq!(contents(path), damaged);
        }
        restore(&good);
    };
    damage(&file(path, "MANIFEST-", ""), 20);
    check("Corruption: ");
    fs::write(path.join("CURRENT"), "").unwrap();
    check("Corruption: CURRENT file does not end with newline");
    fs::remove_file(path.join("CURRENT")).unwrap();
    check("Invalid argument: ");
    let table = file(path, "", ".ldb");
    fs::remove_file(&table).unwrap();
    check("Corruption: 1 missing files; e.g.: ");
    assert_eq!(everything(&database), answers);
    // It opens with this one.
    damage(&file(path, "", ".ldb"), 40);
    let damaged = fs::read(&table).unwrap();
    for arguments in [
        &["find", &*database, "tank"][..],
        &["words", &*database],
        &["index", &*database, tree().to_str().unwrap()],
    ] {
        let run = Run::of(arguments);
        assert_eq!(run.code, 2);
        assert!(run.error.starts_with("line-index: Corruption: "), "{}", run.error);
        assert_eq!(fs::read(&table).unwrap(), damaged);
    }
    fs::write(&table, &good[&table]).unwrap();
    assert_eq!(everything(&database), answers);
}

#[test]
fn unreadable_root() {
    let directory = TestDirectory::new();
    let missing = directory.join("missing");
    let dangling = directory.join("dangling");
    std::os::unix::fs::symlink(&missing, &dangling).unwrap();
    let plain = directory.join("file");
    fs::write(&plain, "tank\n").unwrap();
    let database = indexed(&directory);
    let before = contents(Path::new(&database));
    for (root, cause) in [
        (&missing, "No such file or directory (os error 2)"),
        (&dangling, "No such file or directory (os error 2)"),
        (&plain, "Not a directory (os error 20)"),
    ] {
        let root = root.display().to_string();
        for database in [&database, directory.join("new").to_str().unwrap()] {
            let run = Run::of(&["index", database, &root]);
            assert_eq!((run.code, &*run.out), (2, ""));
            let message = format!("line-index: cannot read the directory {root}: {cause}\n");
            assert_eq!(run.error, message);
        }
    }
    assert_eq!(contents(Path::new(&database)), before);
    assert!(!directory.join("new").exists());
}

/// What is out of sight is kept.
#[test]
fn unreadable_below() {
    let directory = TestDirectory::new();
    let (tree, database) = (directory.join("tree"), directory.join("database"));
    copy_tree(self::tree(), &tree);
    // Permissions do not bind root: it becomes somebody else, who may not be able to run the program
    // where it was built.
    let program = directory.join("line-index");
    fs::copy(PROGRAM, &program).unwrap();
    let is_root = fs::metadata(&*directory)
        .is_ok_and(|metadata| std::os::unix::fs::MetadataExt::uid(&metadata) == 0);
    fs::create_dir(&database).unwrap();
    if is_root {
        const NOBODY: Option<u32> = Some(65534);
        chown(&database, NOBODY, NOBODY).unwrap();
    }
    let run = |arguments: &[&str]| -> io::Result<Run> {
        let mut command = Command::new(&program);
        if is_root {
            command.uid(65534).gid(65534);
        }
        Ok(Run::new(&command.args(arguments).output()?))
    };
    let (database, root) = (database.to_str().unwrap(), tree.to_str().unwrap());
    let first = match run(&["index", database, root]) {
        Ok(first) => first,
        Err(error) => {
            eprintln!("not tested: cannot run as another user: {error}");
            return;
        }
    };
    assert_eq!(first.code, 0, "{}", first.error);
    let found = run(&["find", database, "tank"]).unwrap().out;
    assert_eq!(found.lines().count(), 7);

    let set_mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    set_mode(&tree.join("notes"), 0o000);
    fs::write(tree.join("garden.txt"), "another text\n").unwrap();
    set_mode(&tree.join("garden.txt"), 0o000);
    let second = run(&["index", database, root]).unwrap();
    set_mode(&tree.join("notes"), 0o755);
    set_mode(&tree.join("garden.txt"), 0o644);
    assert_eq!(second.code, 2);
    let denied = "Permission denied (os error 13)";
    let errors = format!(
        "line-index: cannot read the directory {root}/notes: {denied}\n\
         line-index: cannot read {root}/garden.txt: {denied}\n"
    );
    assert_eq!(second.error, errors);
    let summary = "files: 0 indexed, 3 unchanged, 0 removed, 1 binary, 2 unreadable; 0 lines";
    assert_eq!(second.summary(), summary);
    assert_eq!(run(&["find", database, "tank"]).unwrap().out, found);

    let third = run(&["index", database, root]).unwrap();
    assert_eq!(third.code, 0, "{}", third.error);
    let summary = "files: 1 indexed, 4 unchanged, 0 removed, 1 binary, 0 unreadable; 1 lines";
    assert_eq!(third.summary(), summary);
}

#[test]
fn output_that_cannot_be_written() {
    let directory = TestDirectory::new();
    let database = indexed(&directory);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let run = Command::new(PROGRAM).args(["words", &database]).stdout(full).output().unwrap();
    let run = Run::new(&run);
    assert_eq!(run.code, 2);
    assert!(run.error.contains("No space left on device"), "{}", run.error);
}
