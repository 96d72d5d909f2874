//! What passes the library.

use simdjson::Parser;

#[test]
fn a_panic_passes_simdjson() {
    let panic = std::panic::catch_unwind(|| {
        let _ = Parser::new().pin_mut().parse_many(b"1", |_| std::panic::panic_any(7_u8));
    });
    assert_eq!(panic.expect_err("it panics").downcast_ref::<u8>(), Some(&7));
}
