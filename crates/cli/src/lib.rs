//! The program `twinspan`, as a library: a package of two lines that calls [`main`] is the program
//! in the version that its lock file selects. Semver covers the behaviour of the program and, in
//! this library, `main`.

mod args;
mod cfgs;
mod check;
mod compiler;
mod doctor;
mod embedded;
mod expand;
mod explain;
mod files;
mod generate;
mod header;
mod layout;
mod list;
mod lock;
mod manifest;
mod say;
mod scaffold;

use std::io::{self, Write as _};
use std::process;

pub(crate) use twinspan_build::program::Finding;

/// The version of this program, and of the packages that it generates for.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Boxed, because findings are rare and large.
pub(crate) type Fallible<T> = Result<T, Box<Finding>>;

/// The exit status of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Success.
    Ok = 0,
    /// The input is wrong; the errors have been reported.
    Input = 1,
    /// `--verify` found files that differ.
    Differs = 3,
}

/// Runs the program with the arguments of this process, and exits.
pub fn main() -> ! {
    let arguments = args::Arguments::of_process();
    let say = say::Say::new(arguments.color, arguments.message_format);
    let mut out = io::stdout().lock();
    let result = match &arguments.command {
        args::Command::Generate(command) => generate::run(command, &say),
        args::Command::Header(command) => header::run(command, &say, &mut out),
        args::Command::List(command) => list::run(command, &mut out),
        args::Command::Check(command) => check::run(command, &say),
        args::Command::Expand(command) => expand::run(command, &say, &mut out),
        args::Command::New(command) => scaffold::new(command, &mut out),
        args::Command::Init(command) => scaffold::init(command, &mut out),
        args::Command::Doctor(command) => doctor::run(command, &mut out),
        args::Command::Layout(command) => layout::run(command, &say, &mut out),
        args::Command::Explain(command) => explain::run(command, &mut out),
        args::Command::Completions(command) => {
            args::completions(command.shell, &mut out);
            Ok(Exit::Ok)
        }
    };
    let exit = result.unwrap_or_else(|finding| {
        say.finding(*finding);
        Exit::Input
    });
    let _ = out.flush();
    process::exit(exit as i32)
}

/// Prints the output; a closed pipe (`twinspan list
/// head -1`) is not an error.
pub(crate) fn print(out: &mut dyn io::Write, text: &str) -> Fallible<()> {
    match out.write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Finding::new(format!("cannot write to stdout: {error}")).into())
        }
        _ => Ok(()),
    }
}
