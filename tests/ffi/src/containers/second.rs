//! Another bridge of the package that names the same containers.

#[twinspan::bridge(namespace = "containers")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/containers.h");
        #[cxx_name = "ages"]
        fn ages_of_second(count: i32) -> UniquePtr<CxxMap<CxxString, i32>>;
        #[cxx_name = "pair"]
        fn pair_of_second() -> UniquePtr<CxxPair<CxxString, f64>>;
    }
}

#[test]
fn two_bridges_name_the_same_containers() {
    let mut ages = ffi::ages_of_second(3);
    assert!(ages.pin_mut().insert("name 3", 3));
    assert_eq!((ages.len(), super::ffi::ages(3).len()), (4, 3));
    assert_eq!(ages.get("name 3"), Some(&3));
    assert_eq!(ffi::pair_of_second().second(), super::ffi::pair().second());
}
