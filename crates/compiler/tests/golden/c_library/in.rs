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
        #[forward]
        fn library_next(number: c_int) -> c_int;
        #[forward]
        #[c_name = "LIBRARY_LARGER"]
        fn larger(left: c_uint, right: c_uint) -> c_uint;
        #[forward]
        fn LIBRARY_FORGET(library: *mut library);
        #[forward]
        #[c_name = "library_print"]
        unsafe fn print_two(format: &CStr, first: c_int, second: f64) -> c_int;
        #[cfg(unix)]
        fn library_on_unix(value: c_long) -> c_ulong;
        #[cfg(windows)]
        fn library_on_windows();
    }
}

/// What Rust makes of them.
#[twinspan::bridge]
mod lifted {
    struct library_point {
        x: c_int,
        y: c_int,
    }

    /// C follows the pointer.
    struct library_entry {
        name: *const c_char,
        next: *mut library_entry,
    }

    enum library_status {
        LIBRARY_GOOD,
        LIBRARY_BAD,
    }

    unsafe extern "C" {
        include!("golden/c_library/library.h");

        #[drop(library_close)]
        type library;
        #[c_name = "struct library_point"]
        type library_point;
        #[c_name = "enum library_status"]
        type library_status;
        #[c_name = "library_int64"]
        type Kind = i64;

        /// What goes wrong.
        #[status(ok = 0, message = library_message, detail = library_detail, too_long = 18)]
        type LibraryError = c_int;
        #[status(ok = [100, 101])]
        type Step = c_int;
        #[status(ok = 0)]
        type Bad = library_status;

        fn library_close(library: *mut library);
        fn library_message(code: c_int) -> &'static CStr;
        fn library_detail(library: &library) -> Option<&CStr>;

        fn library_open(filename: &CStr, #[out] library: Owned<library>) -> LibraryError;
        fn library_write(
            library: &library,
            #[length(c_int)] bytes: &[u8],
            #[length(usize, before)]
            #[pointer(*mut c_void)]
            space: &mut [u16],
            #[out] written: c_int,
        ) -> LibraryError;
        fn library_step(library: &mut library) -> Step;
        fn library_check(point: &library_point, #[length(usize)] name: &str) -> Bad;
        fn library_parent<'a>(of: &'a library, other: Option<&library>) -> Option<&'a library>;
        fn library_first(of: Option<&mut library_point>) -> &'static library_point;
        fn library_label(of: &library) -> Result<&str, Utf8Error>;
        #[forward]
        fn library_label_or_none<'a>(of: Option<&'a library>) -> Option<Result<&'a str, Utf8Error>>;
        #[errno]
        fn library_labels(#[out] second: Option<Result<&'static str, Utf8Error>>) -> Result<&'static str, core::str::Utf8Error>;
        fn library_labelled(of: &library, #[callback] visit: impl FnMut(Result<&str, Utf8Error>));
        fn library_new() -> Option<Owned<library>>;
        fn library_free(library: Owned<library>, then: Option<Owned<library>>) -> c_int;
        fn library_size(#[out] width: f64, #[out] height: f64);
        #[errno]
        fn library_read(#[length(usize)] bytes: &mut [u8]) -> isize;
        fn library_visit(
            of: &library,
            #[callback(panic = 1)] visit: impl FnMut(c_int, &CStr, Option<&library>) -> c_int,
            #[out] copy: Owned<library>,
        ) -> LibraryError;
        fn library_sort<'a>(
            of: &'a library,
            #[callback(before, data = last)] compare: impl Fn(*const c_void, *const c_void) -> c_int + Sync,
        ) -> &'a library;
        fn library_hook(
            of: &library,
            #[callback(drop)] hook: impl FnMut(Kind, library_status) + Send + 'static,
        ) -> *mut c_void;
        unsafe fn library_watch(
            of: &library,
            #[callback(kept)] hook: impl Fn() + Send + Sync + 'static,
            #[out] before: *mut c_void,
        ) -> LibraryError;
        #[errno]
        fn library_make(name: &CStr) -> Owned<library>;
        #[c_name = "struct library_entry"]
        #[drop(library_entries_free)]
        type library_entry;
        fn library_entries_free(entries: *mut library_entry);
        #[errno]
        fn library_entries(of: &library, #[out] copy: Owned<library>) -> Owned<library_entry>;
        fn library_entry_name(entry: &library_entry) -> Option<&CStr>;
        fn library_hash(#[length(usize)] #[pointer(*const c_char)] bytes: &[u8]) -> c_uint;
    }
}
