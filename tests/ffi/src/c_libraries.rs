//! C libraries: as they are.

#[twinspan::bridge]
pub mod ffi {
    #[derive(Clone, Copy)]
    struct shelf_size {
        width: c_int,
        unit: [c_char; 4],
        color: shelf_color,
        next: *const shelf_size,
    }

    #[derive(Debug)]
    enum shelf_color {
        #[c_name = "SHELF_WHITE"]
        White,
        SHELF_BLACK = 7,
    }

    unsafe extern "C" {
        include!("twinspan-test-ffi/cpp/c_libraries.h");
        include!(<stdlib.h>);
        include!(<string.h>);

        type shelf;
        type shelf_int64 = i64;
        type shelf_visitor =
            Option<unsafe extern "C" fn(*mut c_void, c_int, *const c_char) -> c_int>;
        #[c_name = "struct shelf_size"]
        type shelf_size;
        #[c_name = "enum shelf_color"]
        type shelf_color;

        constants! {
            SHELF_OK: c_int = 0;
            SHELF_FULL: c_int = 1;
            SHELF_MISUSE: c_int = -1;
            /// From the header.
            SHELF_VERSION: c_int;
            SHELF_WEIGHT: f64;
        }

        fn shelf_open(name: &CStr, shelf: *mut *mut shelf) -> c_int;
        fn shelf_close(shelf: *mut shelf);
        fn shelf_alive() -> c_int;
        fn shelf_name(shelf: *const shelf) -> *const c_char;
        #[c_name = "shelf_put"]
        fn put(shelf: *mut shelf, name: Option<&CStr>) -> c_int;
        fn shelf_count(shelf: *const shelf) -> shelf_int64;
        fn shelf_each(shelf: *mut shelf, visit: shelf_visitor, data: *mut c_void) -> c_int;
        unsafe fn shelf_grow(size: shelf_size, by: c_int) -> shelf_size;
        fn shelf_mix(color: shelf_color) -> shelf_color;

        fn abs(number: c_int) -> c_int;
        fn strlen(text: &CStr) -> usize;
        fn qsort(
            base: *mut c_void,
            count: usize,
            size: usize,
            compare: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::ffi::{CStr, c_char, c_int, c_void};
    use std::ptr;

    #[test]
    fn as_c_has_it() {
        let mut shelf = ptr::null_mut();
        // SAFETY: the shelf is closed once, after its last use.
        unsafe {
            let alive = ffi::shelf_alive();
            assert_eq!(ffi::shelf_open(c"", &mut shelf), ffi::SHELF_MISUSE);
            assert_eq!(ffi::shelf_open(c"top", &mut shelf), ffi::SHELF_OK);
            assert_eq!(ffi::shelf_alive(), alive + 1);
            assert_eq!(CStr::from_ptr(ffi::shelf_name(shelf)), c"top");
            assert_eq!(ffi::put(shelf, Some(c"cup")), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_FULL);
            assert_eq!(ffi::shelf_count(shelf), 3);

            unsafe extern "C" fn visit(data: *mut c_void, at: c_int, name: *const c_char) -> c_int {
                // SAFETY: the data is the vector below, the name a string of C.
                let (found, name) =
                    unsafe { (&mut *data.cast::<Vec<String>>(), CStr::from_ptr(name)) };
                found.push(format!("{at} {}", name.to_string_lossy()));
                if at == 1 { 5 } else { 0 }
            }
            let mut found: Vec<String> = Vec::new();
            assert_eq!(ffi::shelf_each(shelf, Some(visit), (&raw mut found).cast()), 5);
            assert_eq!(found, ["0 cup", "1 (nothing)"]);
            ffi::shelf_close(shelf);
            assert_eq!(ffi::shelf_alive(), alive);
        }
    }

    #[test]
    fn data_and_constants() {
        let size = ffi::shelf_size {
            width: 4,
            unit: [b'x' as c_char, b'm' as c_char, 0, 0],
            color: ffi::shelf_color::SHELF_BLACK,
            next: ptr::null(),
        };
        // SAFETY: C does not look at the pointer.
        let size = unsafe { ffi::shelf_grow(size, -6) };
        assert_eq!((size.width, size.unit[0], size.unit[1]), (-2, b'c' as c_char, b'm' as c_char));
        assert_eq!(size.color, ffi::shelf_color::SHELF_BLACK);
        // A number that the header has no name for.
        assert_eq!(ffi::shelf_mix(ffi::shelf_color::SHELF_BLACK).repr, 8);
        assert_eq!(ffi::shelf_mix(ffi::shelf_color::White).repr, 1);
        assert_eq!((ffi::SHELF_VERSION, ffi::SHELF_WEIGHT), (10203, 0.25));
    }

    #[test]
    fn the_c_library_of_the_system() {
        assert_eq!(ffi::abs(-5), 5);
        assert_eq!(ffi::strlen(c"four"), 4);
        unsafe extern "C" fn compare(left: *const c_void, right: *const c_void) -> c_int {
            // SAFETY: C passes elements of the array.
            let (left, right) = unsafe { (*left.cast::<u16>(), *right.cast::<u16>()) };
            left.cmp(&right) as c_int
        }
        let mut numbers = [5u16, 1, 4];
        // SAFETY: the array is as long as that.
        unsafe { ffi::qsort(numbers.as_mut_ptr().cast(), 3, size_of::<u16>(), Some(compare)) };
        assert_eq!(numbers, [1, 4, 5]);
    }
}
