//! One question for a C++ compiler that has just failed.

use std::path::Path;
use std::{env, fs};

const MARK: &str = "twinspan_needs_cxx17";

/// Whether the compiler, with all flags of this build, compiles for a standard before C++17.
/// `false` if it cannot be run.
pub(crate) fn is_before_cxx17(build: &cc::Build) -> bool {
    let Some(out) = env::var_os("OUT_DIR") else {
        return false;
    };
    let source = Path::new(&out).join("twinspan").join("standard.cc");
    // MSVC has the correct value in its own macro.
    let text =
        format!("#if (defined(_MSVC_LANG) ? _MSVC_LANG : __cplusplus) < 201703L\n{MARK}\n#endif\n");
    if crate::files::write(&source, text.as_bytes()).is_err() {
        return false;
    }
    let Ok(compiler) = build.try_get_compiler() else {
        return false;
    };
    // Only preprocesses; all compilers use the same letter.
    let option = if compiler.is_like_msvc() { "/E" } else { "-E" };
    let output = compiler.to_command().arg(option).arg(&source).output();
    let _ = fs::remove_file(&source);
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(MARK))
}
