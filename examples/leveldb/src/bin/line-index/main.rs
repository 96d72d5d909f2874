//! An index of all lines below a directory, in LevelDB: which lines hold these words?

mod index;
mod query;
mod schema;
mod walk;
mod words;

use anyhow::{Context as _, Result, bail};
use leveldb::Database;
use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
Usage: line-index [--log] index <database> <directory> [--skip <name>]..
       line-index [--log] find <database> <word>..
       line-index [--log] words <database> [<prefix>]

  index   brings the database up to date with the text files below the directory; files and
          directories of a skipped name are left out
  find    prints the lines that hold all of the words (`word*`: any word that begins so)
  words   prints each word that begins with the prefix, after the number of its lines
  --log   shows on stderr what the database does

Words are runs of letters, digits and underscores; capitals do not matter.
Exit status: 0, 1 if there is no such line or word, 2 after any error.";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        // Who reads the output has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("line-index: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[OsString]) -> Result<ExitCode> {
    let (log, arguments) = match arguments {
        [first, rest @ ..] if first == "--log" => (true, rest),
        _ => (false, arguments),
    };
    let (command, arguments) = match arguments.split_first() {
        Some((command, arguments)) => (command.to_string_lossy(), arguments),
        None => bail!("no command\n\n{HELP}"),
    };
    match (&*command, arguments) {
        ("index", [database, directory, options @ ..]) => {
            index(Path::new(database), Path::new(directory), options, log)
        }
        ("find", [database, words @ ..]) if !words.is_empty() => {
            let mut terms = Vec::new();
            for word in words {
                terms.extend(query::terms(&word.to_string_lossy()));
            }
            if terms.is_empty() {
                bail!("there is no letter and no digit in what is to be found");
            }
            print(Path::new(database), log, |database, out| query::find(database, &terms, out))
        }
        ("words", [database]) => {
            print(Path::new(database), log, |database, out| query::words(database, "", out))
        }
        ("words", [database, prefix]) => {
            let prefix = prefix.to_string_lossy().to_lowercase();
            print(Path::new(database), log, |database, out| query::words(database, &prefix, out))
        }
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("wrong arguments\n\n{HELP}"),
    }
}

fn index(database: &Path, directory: &Path, options: &[OsString], log: bool) -> Result<ExitCode> {
    let mut skip = Vec::new();
    for option in options.chunks(2) {
        match option {
            [name, value] if name == "--skip" => skip.push(value.clone()),
            _ => bail!("unknown option\n\n{HELP}"),
        }
    }
    let summary = index::index(database, directory, &skip, log)?;
    for failure in &summary.failures {
        eprintln!("line-index: {failure:#}");
    }
    println!("{summary}");
    Ok(if summary.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// Runs a query; it returns how much it has printed.
fn print(
    path: &Path,
    log: bool,
    query: impl FnOnce(&Database, &mut dyn io::Write) -> Result<u64>,
) -> Result<ExitCode> {
    let database = open(path, false, log)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let count = query(&database, &mut out)?;
    out.flush()?;
    Ok(if count > 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Opens the database. With `log` its own log is printed, else LevelDB writes it to a file.
fn open(path: &Path, create: bool, log: bool) -> Result<Database> {
    let database = if log {
        // Whether stderr can be written to is not the database's concern.
        Database::open_with_log(path, create, |line| {
            let _ = writeln!(io::stderr(), "leveldb: {line}");
        })
    } else if create {
        Database::open_or_create(path)
    } else {
        Database::open(path)
    };
    database.with_context(|| format!("cannot open the database {}", path.display()))
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
