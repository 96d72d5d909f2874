//! What the crates give to C++, value by value.

#[test]
fn smoke() {
    assert_eq!(plain_crates::smoke(), "");
}
