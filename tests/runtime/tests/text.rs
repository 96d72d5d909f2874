//! The checks of cpp/text.cc, compiled at each standard.

use twinspan_runtime_tests::{test_text17, test_text20, test_text23};

#[test]
fn cpp17() {
    assert_eq!(test_text17(), 0);
}

#[test]
fn cpp20() {
    assert_eq!(test_text20(), 0);
}

#[test]
fn cpp23() {
    assert_eq!(test_text23(), 0);
}
