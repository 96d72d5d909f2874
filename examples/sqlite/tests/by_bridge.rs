//! The test suite, over `sqlite::by_bridge`.

use sqlite::by_bridge as api;

const PROGRAM: &str = env!("CARGO_BIN_EXE_readings-by-bridge");

mod suite;
