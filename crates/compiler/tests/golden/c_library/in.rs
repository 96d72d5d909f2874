#[twinspan::bridge]
mod ffi {
    /// A day.
    #[derive(Clone, Copy)]
    struct tm_day {
        tm_mday: c_int,
        name: [c_char; 4],
        #[c_name = "type"]
        kind: Kind,
        next: *mut tm_day,
    }

    union Word {
        number: u64,
        bytes: [u8; 8],
    }

    /// What kind it is.
    #[derive(Debug)]
    enum Kind {
        KIND_NONE,
        KIND_SOME = 4,
        #[c_name = "KIND_LAST"]
        Last,
    }

    unsafe extern "C" {
        include!("golden/c_library/library.h");
        include!(<stdlib.h>);

        /// A connection.
        type library;
        #[c_name = "struct tag_only"]
        type tag_only;
        type library_int64 = i64;
        type library_callback = Option<unsafe extern "C" fn(*mut c_void, c_int) -> c_int>;
        type library_handle = *mut library;
        type HANDLE = c_void;
        type library_real = f64;

        #[c_name = "struct tm_day"]
        type tm_day;
        #[c_name = "union word"]
        type Word;
        #[c_name = "enum kind"]
        type Kind;

        constants! {
            /// All is well.
            LIBRARY_OK: c_int = 0;
            LIBRARY_ERROR: c_int = -1;
            LIBRARY_MASK: c_uint = 0x8000_0000;
            #[c_name = "LIBRARY_BIG"]
            BIG: u64 = 0xffff_ffff_ffff_ffff;
            LIBRARY_LOW: i64 = -9223372036854775808;
            LIBRARY_HALF: f64;
            LIBRARY_YES: bool = true;
            LIBRARY_VERSION: c_int;
        }

        /// Opens.
        fn library_open(filename: &CStr, library: *mut *mut library) -> c_int;
        fn library_close(library: *mut library);
        fn library_version() -> c_int;
        #[c_name = "library_name"]
        fn name_or_default(name: Option<&CStr>, number: library_int64) -> *const c_char;
        unsafe fn library_shutdown() -> bool;
        fn library_each(library: library_handle, visit: library_callback, data: *mut c_void) -> Kind;
        fn library_day(day: tm_day, days: *const tm_day, word: *mut Word) -> tm_day;
        fn library_handles(handle: *mut HANDLE, tag: *const *mut tag_only) -> *const *const c_char;
        fn library_pointed(pick: Option<unsafe extern "C" fn(*const c_char) -> *mut library>);
        fn library_scale(by: library_real, float: f32) -> usize;
        fn abs(number: c_int) -> c_int;
        fn qsort(
            base: *mut c_void,
            count: usize,
            size: usize,
            compare: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
        );
        #[cfg(unix)]
        fn library_on_unix(value: c_long) -> c_ulong;
        #[cfg(windows)]
        fn library_on_windows();
    }
}
