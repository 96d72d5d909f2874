//! The headers in twinspan/convert, with the libraries that they are for, if they are installed.

use crate::ffi::CLANG;
use crate::packages;
use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::Result;

pub(crate) fn check() -> Result<Outcome> {
    if !shell::exists("pkg-config") {
        return Ok(Outcome::Skipped("pkg-config is not here".to_owned()));
    }
    let (mut here, mut missing) = (Vec::new(), Vec::new());
    for (feature, packages) in packages::CONVERTED {
        match packages::absent(packages) {
            Some(name) => missing.push(name),
            None => here.push(*feature),
        }
    }
    if !here.is_empty() {
        let here = here.join(",");
        let test = || cargo(&format!("test --package twinspan-test-converters --features {here}"));
        shell::run(test().env("TWINSPAN_TEST_STD", "c++17"))?;
        if shell::exists(CLANG) {
            shell::run(test().env("TWINSPAN_TEST_STD", "c++20").env("CXX", CLANG))?;
        }
    }
    Ok(match missing.as_slice() {
        [] => Outcome::Passed,
        missing => Outcome::Skipped(format!("{} not here", missing.join(", "))),
    })
}
