//! The C++ compiler, chosen as in build scripts.

use crate::{Fallible, Finding};
use std::env;
use std::process::Command;
use twinspan_build::program::{CxxCompiler, cxx_compiler};

/// That of the host, with its flags.
pub(crate) fn cxx() -> Fallible<CxxCompiler> {
    cxx_compiler(&host()).map_err(|error| {
        let finding = Finding::new(format!("cannot tell which C++ compiler to use: {error}"));
        finding.help("name it in the environment variable CXX").into()
    })
}

/// The target of rustc. Without a rustc, the usual one of this system.
fn host() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let said = text.unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map_or_else(usual, str::to_owned)
}

fn usual() -> String {
    let system = match env::consts::OS {
        "macos" => "apple-darwin",
        "windows" => "pc-windows-msvc",
        _ => "unknown-linux-gnu",
    };
    format!("{}-{system}", env::consts::ARCH)
}
