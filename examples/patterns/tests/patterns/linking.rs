use patterns::linking::{self, bridge};

#[test]
fn a_library_of_the_system() {
    assert_eq!(linking::cube_root(27.0), 3.0);
}

#[test]
fn a_function_of_each_system() {
    assert_eq!(linking::process_id(), std::process::id());
}

#[test]
fn cpp_behind_c() {
    assert_eq!(linking::parse(c"42"), Ok(42));
    assert_eq!(linking::parse(c"x"), Err(1));
    assert_eq!(linking::parse(c"99999999999"), Err(2));
}

#[test]
fn the_bridge_does_the_same() {
    assert_eq!(bridge::parse("42").unwrap(), 42);
    let error = bridge::parse("x").unwrap_err();
    assert_eq!(error.type_name(), "std::invalid_argument");
    assert_eq!(bridge::parse("99999999999").unwrap_err().type_name(), "std::out_of_range");
}
