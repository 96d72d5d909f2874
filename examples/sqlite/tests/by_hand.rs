//! The test suite, over `sqlite::by_hand`.

use sqlite::by_hand as api;

const PROGRAM: &str = env!("CARGO_BIN_EXE_readings-by-hand");

mod suite;
