//! This program in place of rustc: it runs rustc and writes the processor time it took.

use super::clock;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// If this is set, cargo runs this program as a wrapper of rustc; it names the directory of [`FILE`].
pub const VARIABLE: &str = "TWINSPAN_LAB_RUSTC_TIMES";
/// Where the seconds are written.
pub const FILE: &str = "rustc";
/// What takes less is done again, as one time of so little says nothing.
const SHORT: f64 = 1.0;

/// Runs rustc with its arguments if that is what this process is for.
pub fn wrapped() -> Option<ExitCode> {
    let directory = env::var_os(VARIABLE)?;
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments: Vec<OsString> = arguments.collect();
    Some(wrap(Path::new(&directory), &rustc, &arguments))
}

fn wrap(directory: &Path, rustc: &OsString, arguments: &[OsString]) -> ExitCode {
    let start = clock::children();
    match Command::new(rustc).args(arguments).status() {
        Ok(status) if status.success() => {}
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            return ExitCode::from(code.unwrap_or(1));
        }
        Err(error) => {
            eprintln!("cannot run {}: {error}", rustc.display());
            return ExitCode::FAILURE;
        }
    }
    let mut seconds = clock::children() - start;
    if !is_measured(arguments) {
        return ExitCode::SUCCESS;
    }
    for _ in 0..2 {
        if seconds > SHORT {
            break;
        }
        let start = clock::children();
        let mut again = Command::new(rustc);
        again.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        if again.status().is_ok_and(|status| status.success()) {
            seconds = seconds.min(clock::children() - start);
        }
    }
    match fs::write(directory.join(FILE), seconds.to_string()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write to {}: {error}", directory.display());
            ExitCode::FAILURE
        }
    }
}

/// Whether rustc compiles a bridge: not its build script, and not a question of cargo's.
fn is_measured(arguments: &[OsString]) -> bool {
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    name.and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("scale_"))
}

#[cfg(test)]
mod tests {
    use super::is_measured;
    use std::ffi::OsString;

    #[test]
    fn bridges_are_measured_and_nothing_else() {
        let measured =
            |text: &str| is_measured(&text.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert!(measured("--crate-name scale_cxx_10 --edition=2024 src/lib.rs"));
        assert!(!measured("--crate-name build_script_build build.rs"));
        assert!(!measured("- --crate-name ___ --print=file-names"));
        assert!(!measured("-vV"));
    }
}
