//! What bindgen makes of a header, and the wrapper.

use patterns_bindgen::{Device, Error, Reading, buffer, doubled, sign_of_four_bits, sys};
use std::ffi::{CStr, c_int};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

const BINDINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/device.rs"));

unsafe extern "C" {
    safe fn device_count() -> c_int;
}

#[test]
fn only_what_is_named_is_there() {
    for there in ["pub fn open(", "pub fn watch(", "link_name = \"\\u{1}device_open\""] {
        assert!(BINDINGS.contains(there), "{there}");
    }
    for not_there in ["internal_reset", "printf", "INT32_MAX", "std::os::raw"] {
        assert!(!BINDINGS.contains(not_there), "{not_there}");
    }
}

#[test]
fn macros_have_values_and_types() {
    let version: u32 = sys::DEVICE_VERSION;
    let lowest: i32 = sys::DEVICE_LOWEST;
    let mask: u8 = sys::DEVICE_MASK;
    let large: u64 = sys::DEVICE_LARGE;
    let name: &CStr = sys::DEVICE_NAME;
    assert_eq!((version, lowest, mask, large, name), (3, -40, 0xf0, 5_000_000_000, c"probe"));
}

/// Casts, macros with parameters and inline functions have neither a value nor a symbol: they need C.
#[test]
fn what_bindgen_leaves_out() {
    for left_out in ["DEVICE_BUFFER", "DEVICE_TWICE", "fn doubled"] {
        assert!(!BINDINGS.contains(left_out), "{left_out}");
    }
    assert_eq!((buffer(), doubled(21)), (16, 42));
}

/// The size, the alignment and each offset are assertions, so that a wrong one does not compile.
#[test]
fn layouts_are_asserted() {
    let plain: String = BINDINGS.split_whitespace().collect();
    for assertion in ["size_of::<reading>()", "align_of::<reading>()", "offset_of!(reading,value)"]
    {
        assert!(plain.contains(assertion), "{assertion}");
    }
}

#[test]
fn an_opaque_type_has_a_size_and_no_fields() {
    assert_eq!(size_of::<sys::calibration>(), 24);
    assert!(!BINDINGS.contains("factors"));
}

/// bindgen's functions for a field with a sign lose the sign; C's own -3 comes out as 13.
#[test]
fn bit_fields_have_functions() {
    let mut flags = sys::flags::default();
    flags.set_channel(5);
    flags.set_offset(-3);
    assert_eq!((flags.ready(), flags.channel(), flags.offset()), (0, 5, 13));
    assert_eq!(sign_of_four_bits(flags.offset()), -3);
    assert_eq!(sign_of_four_bits(7), 7);
    // Three bits: what is more is cut off.
    flags.set_channel(13);
    assert_eq!(flags.channel(), 5);
}

#[test]
fn a_number_that_is_no_variant_stays_one() {
    let mut device = Device::open(c"probe").unwrap();
    let states: Vec<_> = std::iter::from_fn(|| device.read().ok()).map(|one| one.state).collect();
    assert_eq!(states, [sys::state::ON, sys::state::ON, sys::state(9)]);
}

#[test]
fn the_wrapper() {
    assert!(Device::open(c"another").is_none());
    let held = Rc::new(());
    let mut seen = Vec::new();
    {
        let mut device = Device::open(c"probe").unwrap();
        assert_eq!(device_count(), 1);
        let inside = Rc::clone(&held);
        device.watch(move |_| drop(Rc::clone(&inside)));
        assert_eq!(Rc::strong_count(&held), 2);
        device.watch(|reading| seen.push(reading.value));
        assert_eq!(Rc::strong_count(&held), 1, "replaced, so dropped");
        let reading = device.read().unwrap();
        let expected = Reading { state: sys::state::ON, channel: Some((5, -3)), value: 1 };
        assert_eq!(reading, expected);
        device.watch(|reading| assert_ne!(reading.value, 2, "the second"));
        let payload = catch_unwind(AssertUnwindSafe(|| drop(device.read()))).unwrap_err();
        assert!(payload.downcast::<String>().unwrap().contains("the second"));
        assert_eq!(device.read().unwrap().value, 3);
        assert_eq!(device.read(), Err(Error(7)));
        assert_eq!(Error(7).to_string(), "worn out");
    }
    assert_eq!(device_count(), 0);
    assert_eq!(seen, [1]);
}
