use crate::support::{alone, bytes_left_by};
use patterns::arrays::{self, Memory, Primes, bridge};
use std::ffi::{c_int, c_void};
use std::mem::forget;
use std::ptr;

unsafe extern "C" {
    safe fn primes_count() -> c_int;
    safe fn arrays_calls_rust() -> c_int;
}

#[test]
fn a_slice_is_a_pointer_and_a_length() {
    assert_eq!(arrays::sum(&[1, 2, i32::MAX]), 3 + i64::from(i32::MAX));
    assert_eq!(arrays::sum(&[]), 0);
    assert_eq!(arrays::checksum_of(&[1, 2]).unwrap(), 33);
}

/// What `as` makes of a length that is too large.
#[test]
fn a_length_is_not_cut_off() {
    assert!(c_int::try_from(usize::MAX).is_err());
    assert_eq!(usize::MAX as c_int, -1);
}

/// C says how many there are, which may be more than it has written.
#[test]
fn an_array_that_c_fills_is_as_long_as_what_it_wrote() {
    assert_eq!(arrays::squares(10), [0, 1, 4, 9]);
    assert_eq!(arrays::squares(10_001).len(), 101);
    assert_eq!(arrays::squares(0), []);
}

#[test]
fn an_array_of_c_goes_back_to_c() {
    let _alone = alone();
    let before = primes_count();
    let left = bytes_left_by(|| {
        let primes = Primes::new(4).unwrap();
        assert_eq!(*primes, [2, 3, 5, 7]);
        assert_eq!(primes_count(), before + 1);
        assert!(Primes::new(0).unwrap().is_empty());
    });
    assert_eq!((primes_count(), left), (before, 0));
}

#[test]
fn c_gives_arrays_and_gets_them() {
    let left = bytes_left_by(|| assert_eq!(arrays_calls_rust(), 0, "a line of arrays.c"));
    assert_eq!(left, 0);
}

/// After `forget(vec)` nobody has the capacity, so nobody can free it.
#[test]
fn what_is_forgotten_is_leaked() {
    let mut lost = None;
    let left = bytes_left_by(|| {
        let mut numbers = Vec::<i32>::with_capacity(5);
        numbers.push(1);
        lost = Some((numbers.as_mut_ptr(), numbers.len(), numbers.capacity()));
        forget(numbers);
    });
    assert_eq!(left, 20);
    let (first, length, capacity) = lost.unwrap();
    // SAFETY: those of the vector, which a C caller would not have kept.
    drop(unsafe { Vec::from_raw_parts(first, length, capacity) });
}

#[test]
fn a_box_goes_to_c_and_comes_back() {
    let left = bytes_left_by(|| {
        let given: *mut i32 = Box::into_raw(Box::new(42));
        // SAFETY: from `into_raw`, and taken back once.
        assert_eq!(*unsafe { Box::from_raw(given) }, 42);
    });
    assert_eq!(left, 0);
}

#[test]
fn memory_of_the_c_library() {
    let mut memory = Memory::new(3).unwrap();
    memory.bytes()[1] = 7;
    let raw: *mut c_void = memory.into_raw();
    // SAFETY: that of `into_raw`.
    let mut memory = unsafe { Memory::from_raw(raw, 3) }.unwrap();
    assert_eq!(memory.bytes(), [0, 7, 0]);
    // SAFETY: null.
    assert!(unsafe { Memory::from_raw(ptr::null_mut(), 3) }.is_none());
    assert!(Memory::new(isize::MAX as usize).is_none());
}

#[test]
fn variadic_functions() {
    assert_eq!(arrays::line(c"n", 5).unwrap().as_c_str(), c"n = 5");
    let long = arrays::line(c"a name that is longer than sixteen", -1).unwrap();
    assert_eq!(long.as_c_str(), c"a name that is longer than sixteen = -1");
    assert_eq!(
        arrays::line_by_shim(c"n", i64::MIN).unwrap().as_c_str(),
        c"n: -9223372036854775808"
    );
}

#[test]
fn a_text_is_no_format() {
    assert_eq!(arrays::verbatim(c"100 %d %s %n").unwrap().as_c_str(), c"100 %d %s %n");
}

#[test]
fn the_bridge_does_the_same() {
    let _alone = alone();
    assert_eq!(bridge::sum(&[1, 2, 3]), 6);
    assert_eq!(bridge::checksum_of(&[1, 2]), 33);
    assert_eq!(bridge::squares(10), [0, 1, 4, 9]);
    let before = primes_count();
    assert_eq!(bridge::primes(4), [2, 3, 5, 7]);
    assert_eq!(primes_count(), before);
    assert_eq!(bridge::line("n", 5), "n = 5");
    bridge::calls_rust().unwrap();
}

#[test]
fn the_bridge_has_the_c_library() {
    use bridge::library::{checksum, numbers_sum, squares_below};
    assert_eq!(numbers_sum(&[1, 2, 3]), 6);
    assert_eq!(checksum(&[1, 2]), 33);
    let mut squares = [0; 3];
    assert_eq!((squares_below(10, &mut squares), squares), (4, [0, 1, 4]));
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn arrays_face() -> c_int;
    }
    assert_eq!(arrays_face(), 0, "a line of face.c");
}
