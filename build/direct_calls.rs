//! Whether Rust jumps to C++ instead of calling it through a table of addresses.
//!
//! A variable of whoever builds the program, not a feature of cargo: what is faster depends on the
//! processor, and features of all dependents add up.

/// What `TWINSPAN_DIRECT_CALLS` asks for; `Err` with what is wrong with it. `target` is the processor's
/// name in Rust, `flags` are those of rustc.
pub fn calls_directly(wanted: &str, target: &str, flags: &str) -> Result<bool, String> {
    match wanted {
        "" | "0" => Ok(false),
        // The linker can inline the call, if there is no jump.
        "1" if flags.contains("linker-plugin-lto") => Ok(false),
        "1" if matches!(target, "x86_64" | "aarch64") => Ok(true),
        "1" => Err(format!("TWINSPAN_DIRECT_CALLS=1 does nothing on {target}")),
        other => Err(format!(
            "TWINSPAN_DIRECT_CALLS={other} is not known: `1` jumps to C++, `0` (the default) calls it"
        )),
    }
}
