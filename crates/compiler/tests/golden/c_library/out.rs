#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    improper_ctypes,
    improper_ctypes_definitions,
    ffi_unwind_calls,
    let_underscore_drop,
    single_use_lifetimes,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
)]
mod ffi {
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    const _: () = {};
    /// A connection.
    #[repr(C)]
    pub struct library {
        opaque: ::twinspan::c::Opaque,
    }
    #[repr(C)]
    pub struct tag_only {
        opaque: ::twinspan::c::Opaque,
    }
    pub type library_int64 = ::core::primitive::i64;
    pub type library_callback = ::core::option::Option<
        unsafe extern "C" fn(
            *mut ::core::ffi::c_void,
            ::core::ffi::c_int,
        ) -> ::core::ffi::c_int,
    >;
    pub type library_handle = *mut library;
    pub type HANDLE = ::core::ffi::c_void;
    pub type library_real = ::core::primitive::f64;
    /// A day.
    #[derive(Clone, Copy)]
    #[repr(C)]
    pub struct tm_day {
        pub tm_mday: ::core::ffi::c_int,
        pub name: [::core::ffi::c_char; 4],
        pub kind: Kind,
        pub next: *mut tm_day,
    }
    #[repr(C)]
    pub union Word {
        pub number: ::core::primitive::u64,
        pub bytes: [::core::primitive::u8; 8],
    }
    /// What kind it is.
    #[derive(Debug)]
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    #[repr(transparent)]
    pub struct Kind {
        /// The number in C.
        pub repr: ::core::ffi::c_uint,
    }
    #[allow(non_upper_case_globals)]
    impl Kind {
        pub const KIND_NONE: Self = Kind { repr: 0 };
        pub const KIND_SOME: Self = Kind { repr: 4 };
        pub const Last: Self = Kind { repr: 5 };
    }
    impl ::twinspan::private::c_library::Code for Kind {
        fn number(self) -> i128 {
            self.repr as i128
        }
        fn of(number: i128) -> Self {
            Kind { repr: number as _ }
        }
    }
    /// All is well.
    pub const LIBRARY_OK: ::core::ffi::c_int = 0;
    pub const LIBRARY_ERROR: ::core::ffi::c_int = -1;
    pub const LIBRARY_MASK: ::core::ffi::c_uint = 2147483648;
    pub const BIG: ::core::primitive::u64 = 18446744073709551615;
    pub const LIBRARY_LOW: ::core::primitive::i64 = -9223372036854775808;
    pub const LIBRARY_YES: ::core::primitive::bool = true;
    #[allow(clashing_extern_declarations)]
    unsafe extern "C" {
        #[link_name = "twinspan1_LIBRARY_HALF_golden_fe02a88b1bb1859a"]
        pub static LIBRARY_HALF: ::core::primitive::f64;
        #[link_name = "twinspan1_LIBRARY_VERSION_golden_ffe9469287d91a01"]
        pub static LIBRARY_VERSION: ::core::ffi::c_int;
        pub unsafe fn library_close(library: *mut library);
        pub safe fn library_version() -> ::core::ffi::c_int;
        pub unsafe fn library_shutdown() -> ::core::primitive::bool;
        pub unsafe fn library_each(
            library: library_handle,
            visit: library_callback,
            data: *mut ::core::ffi::c_void,
        ) -> Kind;
        pub unsafe fn library_day(
            day: tm_day,
            days: *const tm_day,
            word: *mut Word,
        ) -> tm_day;
        pub unsafe fn library_handles(
            handle: *mut HANDLE,
            tag: *const *mut tag_only,
        ) -> *const *const ::core::ffi::c_char;
        pub unsafe fn library_pointed(
            pick: ::core::option::Option<
                unsafe extern "C" fn(*const ::core::ffi::c_char) -> *mut library,
            >,
        );
        pub safe fn library_scale(
            by: library_real,
            float: ::core::primitive::f32,
        ) -> ::core::primitive::usize;
        pub safe fn abs(number: ::core::ffi::c_int) -> ::core::ffi::c_int;
        pub unsafe fn qsort(
            base: *mut ::core::ffi::c_void,
            count: ::core::primitive::usize,
            size: ::core::primitive::usize,
            compare: ::core::option::Option<
                unsafe extern "C" fn(
                    *const ::core::ffi::c_void,
                    *const ::core::ffi::c_void,
                ) -> ::core::ffi::c_int,
            >,
        );
        #[link_name = "twinspan1_library_next_golden_fe3015b0f229ccba"]
        pub safe fn library_next(number: ::core::ffi::c_int) -> ::core::ffi::c_int;
        #[link_name = "twinspan1_LIBRARY_LARGER_golden_d3988d13c9d61ed6"]
        pub safe fn larger(
            left: ::core::ffi::c_uint,
            right: ::core::ffi::c_uint,
        ) -> ::core::ffi::c_uint;
        #[link_name = "twinspan1_LIBRARY_FORGET_golden_3d41bf42845e86c6"]
        pub unsafe fn LIBRARY_FORGET(library: *mut library);
        #[cfg(unix)]
        pub safe fn library_on_unix(value: ::core::ffi::c_long) -> ::core::ffi::c_ulong;
        #[cfg(windows)]
        pub safe fn library_on_windows();
    }
    /// The C functions that have other types in Rust.
    mod __c {
        #[allow(unused_imports)]
        use super::*;
        #[allow(clashing_extern_declarations)]
        unsafe extern "C" {
            pub(super) unsafe fn library_open(
                filename: *const ::core::ffi::c_char,
                library: *mut *mut library,
            ) -> ::core::ffi::c_int;
            #[link_name = "library_name"]
            pub(super) unsafe fn name_or_default(
                name: *const ::core::ffi::c_char,
                number: library_int64,
            ) -> *const ::core::ffi::c_char;
            #[link_name = "twinspan1_library_print_golden_878e0400e0d50be1"]
            pub(super) unsafe fn print_two(
                format: *const ::core::ffi::c_char,
                first: ::core::ffi::c_int,
                second: ::core::primitive::f64,
            ) -> ::core::ffi::c_int;
        }
    }
    /// Opens.
    #[inline]
    pub unsafe fn library_open(
        filename: &::core::ffi::CStr,
        library: *mut *mut library,
    ) -> ::core::ffi::c_int {
        unsafe {
            let __result = __c::library_open(
                {
                    let value = filename;
                    value.as_ptr()
                },
                library,
            );
            __result
        }
    }
    #[inline]
    pub fn name_or_default(
        name: ::core::option::Option<&::core::ffi::CStr>,
        number: library_int64,
    ) -> *const ::core::ffi::c_char {
        unsafe {
            let __result = __c::name_or_default(
                match name {
                    ::core::option::Option::Some(value) => value.as_ptr(),
                    ::core::option::Option::None => ::core::ptr::null(),
                },
                number,
            );
            __result
        }
    }
    #[inline]
    pub unsafe fn print_two(
        format: &::core::ffi::CStr,
        first: ::core::ffi::c_int,
        second: ::core::primitive::f64,
    ) -> ::core::ffi::c_int {
        unsafe {
            let __result = __c::print_two(
                {
                    let value = format;
                    value.as_ptr()
                },
                first,
                second,
            );
            __result
        }
    }
    #[::cxx::bridge]
    mod ffi {}
}
/// What Rust makes of them.
#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    improper_ctypes,
    improper_ctypes_definitions,
    ffi_unwind_calls,
    let_underscore_drop,
    single_use_lifetimes,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
)]
mod lifted {
    #[allow(unused_imports)]
    pub use self::lifted::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    const _: () = {};
    #[repr(C)]
    pub struct library {
        opaque: ::twinspan::c::Opaque,
    }
    unsafe impl ::twinspan::c::Writable for library {}
    unsafe impl ::twinspan::c::Destroy for library {
        #[inline]
        unsafe fn destroy(object: *mut Self) {
            let _ = unsafe { library_close(object.cast()) };
        }
    }
    #[repr(C)]
    pub struct library_point {
        pub x: ::core::ffi::c_int,
        pub y: ::core::ffi::c_int,
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    #[repr(transparent)]
    pub struct library_status {
        /// The number in C.
        pub repr: ::core::ffi::c_uint,
    }
    #[allow(non_upper_case_globals)]
    impl library_status {
        pub const LIBRARY_GOOD: Self = library_status { repr: 0 };
        pub const LIBRARY_BAD: Self = library_status { repr: 1 };
    }
    impl ::twinspan::private::c_library::Code for library_status {
        fn number(self) -> i128 {
            self.repr as i128
        }
        fn of(number: i128) -> Self {
            library_status {
                repr: number as _,
            }
        }
    }
    pub type Kind = ::core::primitive::i64;
    /// What goes wrong.
    #[derive(Clone, PartialEq, Eq)]
    pub struct LibraryError {
        /// The number that the C function returned.
        pub code: ::core::ffi::c_int,
        detail: ::core::option::Option<::twinspan::private::Box<str>>,
    }
    impl LibraryError {
        /// The error with this number.
        pub fn new(code: ::core::ffi::c_int) -> Self {
            LibraryError {
                code,
                detail: ::core::option::Option::None,
            }
        }
        /// The library's message about it, if it was requested.
        pub fn detail(&self) -> ::core::option::Option<&str> {
            self.detail.as_deref()
        }
        #[allow(dead_code)]
        fn with(
            code: ::core::ffi::c_int,
            detail: ::core::option::Option<&::core::ffi::CStr>,
        ) -> Self {
            LibraryError {
                code,
                detail: ::twinspan::private::c_library::owned(detail),
            }
        }
        fn message(&self) -> ::core::option::Option<&::core::ffi::CStr> {
            #[allow(unused_unsafe)]
            unsafe {
                ::twinspan::private::c_library::text(unsafe {
                    __c::library_message(self.code)
                })
            }
        }
    }
    impl ::core::fmt::Display for LibraryError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::display(
                f,
                "LibraryError",
                code,
                self.detail(),
                self.message(),
            )
        }
    }
    impl ::core::fmt::Debug for LibraryError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::debug(f, "LibraryError", code, self.detail())
        }
    }
    impl ::core::error::Error for LibraryError {}
    #[derive(Clone, PartialEq, Eq)]
    pub struct Step {
        /// The number that the C function returned.
        pub code: ::core::ffi::c_int,
        detail: ::core::option::Option<::twinspan::private::Box<str>>,
    }
    impl Step {
        /// The error with this number.
        pub fn new(code: ::core::ffi::c_int) -> Self {
            Step {
                code,
                detail: ::core::option::Option::None,
            }
        }
        /// The library's message about it, if it was requested.
        pub fn detail(&self) -> ::core::option::Option<&str> {
            self.detail.as_deref()
        }
        #[allow(dead_code)]
        fn with(
            code: ::core::ffi::c_int,
            detail: ::core::option::Option<&::core::ffi::CStr>,
        ) -> Self {
            Step {
                code,
                detail: ::twinspan::private::c_library::owned(detail),
            }
        }
        fn message(&self) -> ::core::option::Option<&::core::ffi::CStr> {
            #[allow(unused_unsafe)] unsafe { ::core::option::Option::None }
        }
    }
    impl ::core::fmt::Display for Step {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::display(
                f,
                "Step",
                code,
                self.detail(),
                self.message(),
            )
        }
    }
    impl ::core::fmt::Debug for Step {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::debug(f, "Step", code, self.detail())
        }
    }
    impl ::core::error::Error for Step {}
    #[derive(Clone, PartialEq, Eq)]
    pub struct Bad {
        /// The number that the C function returned.
        pub code: library_status,
        detail: ::core::option::Option<::twinspan::private::Box<str>>,
    }
    impl Bad {
        /// The error with this number.
        pub fn new(code: library_status) -> Self {
            Bad {
                code,
                detail: ::core::option::Option::None,
            }
        }
        /// The library's message about it, if it was requested.
        pub fn detail(&self) -> ::core::option::Option<&str> {
            self.detail.as_deref()
        }
        #[allow(dead_code)]
        fn with(
            code: library_status,
            detail: ::core::option::Option<&::core::ffi::CStr>,
        ) -> Self {
            Bad {
                code,
                detail: ::twinspan::private::c_library::owned(detail),
            }
        }
        fn message(&self) -> ::core::option::Option<&::core::ffi::CStr> {
            #[allow(unused_unsafe)] unsafe { ::core::option::Option::None }
        }
    }
    impl ::core::fmt::Display for Bad {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::display(
                f,
                "Bad",
                code,
                self.detail(),
                self.message(),
            )
        }
    }
    impl ::core::fmt::Debug for Bad {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let code = ::twinspan::private::c_library::Code::number(self.code);
            ::twinspan::private::c_library::debug(f, "Bad", code, self.detail())
        }
    }
    impl ::core::error::Error for Bad {}
    /// C follows the pointer.
    #[repr(C)]
    pub struct library_entry {
        pub name: *const ::core::ffi::c_char,
        pub next: *mut library_entry,
    }
    unsafe impl ::twinspan::c::Destroy for library_entry {
        #[inline]
        unsafe fn destroy(object: *mut Self) {
            let _ = unsafe { library_entries_free(object.cast()) };
        }
    }
    #[allow(clashing_extern_declarations)]
    unsafe extern "C" {
        pub unsafe fn library_close(library: *mut library);
        pub unsafe fn library_entries_free(entries: *mut library_entry);
    }
    /// The C functions that have other types in Rust.
    mod __c {
        #[allow(unused_imports)]
        use super::*;
        #[allow(clashing_extern_declarations)]
        unsafe extern "C" {
            pub(super) unsafe fn library_message(
                code: ::core::ffi::c_int,
            ) -> *const ::core::ffi::c_char;
            pub(super) unsafe fn library_detail(
                library: *mut library,
            ) -> *const ::core::ffi::c_char;
            pub(super) unsafe fn library_open(
                filename: *const ::core::ffi::c_char,
                library: *mut *mut library,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_write(
                library: *mut library,
                bytes: *const ::core::primitive::u8,
                bytes_length: ::core::ffi::c_int,
                space_length: ::core::primitive::usize,
                space: *mut ::core::ffi::c_void,
                written: *mut ::core::ffi::c_int,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_step(
                library: *mut library,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_check(
                point: *const library_point,
                name: *const ::core::ffi::c_char,
                name_length: ::core::primitive::usize,
            ) -> library_status;
            pub(super) unsafe fn library_parent(
                of: *mut library,
                other: *mut library,
            ) -> *const library;
            pub(super) unsafe fn library_first(
                of: *mut library_point,
            ) -> *const library_point;
            pub(super) unsafe fn library_label(
                of: *mut library,
            ) -> *const ::core::ffi::c_char;
            #[link_name = "twinspan1_library_label_or_none_golden_8acc7540cda3bf15"]
            pub(super) unsafe fn library_label_or_none(
                of: *mut library,
            ) -> *const ::core::ffi::c_char;
            pub(super) unsafe fn library_labels(
                second: *mut *const ::core::ffi::c_char,
            ) -> *const ::core::ffi::c_char;
            pub(super) unsafe fn library_labelled(
                of: *mut library,
                visit: ::core::option::Option<
                    unsafe extern "C" fn(
                        *mut ::core::ffi::c_void,
                        *const ::core::ffi::c_char,
                    ),
                >,
                visit_data: *mut ::core::ffi::c_void,
            );
            pub(super) unsafe fn library_new() -> *mut library;
            pub(super) unsafe fn library_free(
                library: *mut library,
                then: *mut library,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_size(
                width: *mut ::core::primitive::f64,
                height: *mut ::core::primitive::f64,
            );
            pub(super) unsafe fn library_read(
                bytes: *mut ::core::primitive::u8,
                bytes_length: ::core::primitive::usize,
            ) -> ::core::primitive::isize;
            pub(super) unsafe fn library_visit(
                of: *mut library,
                visit: ::core::option::Option<
                    unsafe extern "C" fn(
                        *mut ::core::ffi::c_void,
                        ::core::ffi::c_int,
                        *const ::core::ffi::c_char,
                        *mut library,
                    ) -> ::core::ffi::c_int,
                >,
                visit_data: *mut ::core::ffi::c_void,
                copy: *mut *mut library,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_sort(
                of: *mut library,
                compare_data: *mut ::core::ffi::c_void,
                compare: ::core::option::Option<
                    unsafe extern "C" fn(
                        *const ::core::ffi::c_void,
                        *const ::core::ffi::c_void,
                        *mut ::core::ffi::c_void,
                    ) -> ::core::ffi::c_int,
                >,
            ) -> *const library;
            pub(super) unsafe fn library_hook(
                of: *mut library,
                hook: ::core::option::Option<
                    unsafe extern "C" fn(*mut ::core::ffi::c_void, Kind, library_status),
                >,
                hook_data: *mut ::core::ffi::c_void,
                hook_drop: ::core::option::Option<
                    unsafe extern "C" fn(*mut ::core::ffi::c_void),
                >,
            ) -> *mut ::core::ffi::c_void;
            pub(super) unsafe fn library_watch(
                of: *mut library,
                hook: ::core::option::Option<
                    unsafe extern "C" fn(*mut ::core::ffi::c_void),
                >,
                hook_data: *mut ::core::ffi::c_void,
                before: *mut *mut ::core::ffi::c_void,
            ) -> ::core::ffi::c_int;
            pub(super) unsafe fn library_make(
                name: *const ::core::ffi::c_char,
            ) -> *mut library;
            pub(super) unsafe fn library_entries(
                of: *mut library,
                copy: *mut *mut library,
            ) -> *mut library_entry;
            pub(super) unsafe fn library_entry_name(
                entry: *const library_entry,
            ) -> *const ::core::ffi::c_char;
            pub(super) unsafe fn library_hash(
                bytes: *const ::core::ffi::c_char,
                bytes_length: ::core::primitive::usize,
            ) -> ::core::ffi::c_uint;
        }
    }
    #[inline]
    pub fn library_message(code: ::core::ffi::c_int) -> &'static ::core::ffi::CStr {
        unsafe {
            let __result = __c::library_message(code);
            match ::twinspan::private::c_library::text(__result) {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    ::twinspan::private::c_library::is_null("library_message")
                }
            }
        }
    }
    #[inline]
    pub fn library_detail(
        library: &library,
    ) -> ::core::option::Option<&::core::ffi::CStr> {
        unsafe {
            let __result = __c::library_detail({
                let value = library;
                ::core::ptr::from_ref(value).cast_mut()
            });
            ::twinspan::private::c_library::text(__result)
        }
    }
    #[inline]
    pub fn library_open(
        filename: &::core::ffi::CStr,
    ) -> ::core::result::Result<::twinspan::c::Owned<library>, LibraryError> {
        let mut library = unsafe { ::core::mem::zeroed::<*mut library>() };
        unsafe {
            let __result = __c::library_open(
                {
                    let value = filename;
                    value.as_ptr()
                },
                &raw mut library,
            );
            if !matches!(::twinspan::private::c_library::Code::number(__result), 0) {
                let __error = LibraryError::with(
                    __result,
                    if library.is_null() {
                        ::core::option::Option::None
                    } else {
                        ::twinspan::private::c_library::text(
                            __c::library_detail(library.cast()),
                        )
                    },
                );
                ::core::mem::drop(::twinspan::c::Owned::from_raw(library));
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(
                match ::twinspan::c::Owned::from_raw(library) {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null(
                            "library_open: `library`",
                        )
                    }
                },
            )
        }
    }
    #[inline]
    pub fn library_write(
        library: &library,
        bytes: &[::core::primitive::u8],
        space: &mut [::core::primitive::u16],
    ) -> ::core::result::Result<::core::ffi::c_int, LibraryError> {
        let ::core::option::Option::Some(bytes_length) = ::twinspan::private::c_library::length(
            bytes.len(),
        ) else {
            return ::core::result::Result::Err(
                LibraryError::new(
                    <::core::ffi::c_int as ::twinspan::private::c_library::Code>::of(18),
                ),
            )
        };
        let ::core::option::Option::Some(space_length) = ::twinspan::private::c_library::length(
            space.len(),
        ) else {
            return ::core::result::Result::Err(
                LibraryError::new(
                    <::core::ffi::c_int as ::twinspan::private::c_library::Code>::of(18),
                ),
            )
        };
        let mut written = unsafe { ::core::mem::zeroed::<::core::ffi::c_int>() };
        let __asked = ::core::ptr::from_ref(&*library).cast_mut();
        unsafe {
            let __result = __c::library_write(
                {
                    let value = library;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                bytes.as_ptr().cast(),
                bytes_length,
                space_length,
                space.as_mut_ptr().cast(),
                &raw mut written,
            );
            if !matches!(::twinspan::private::c_library::Code::number(__result), 0) {
                let __error = LibraryError::with(
                    __result,
                    ::twinspan::private::c_library::text(
                        __c::library_detail(__asked.cast()),
                    ),
                );
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(written)
        }
    }
    #[inline]
    pub fn library_step(
        library: &mut library,
    ) -> ::core::result::Result<::core::ffi::c_int, Step> {
        unsafe {
            let __result = __c::library_step({
                let value = library;
                ::core::ptr::from_mut(value)
            });
            if !matches!(
                ::twinspan::private::c_library::Code::number(__result),
                100 | 101
            ) {
                let __error = Step::new(__result);
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(__result)
        }
    }
    #[inline]
    pub fn library_check(
        point: &library_point,
        name: &::core::primitive::str,
    ) -> ::core::result::Result<(), Bad> {
        let ::core::option::Option::Some(name_length) = ::twinspan::private::c_library::length(
            name.len(),
        ) else {
            ::twinspan::private::c_library::too_long("library_check: `name`", name.len())
        };
        unsafe {
            let __result = __c::library_check(
                {
                    let value = point;
                    ::core::ptr::from_ref(value)
                },
                name.as_ptr().cast(),
                name_length,
            );
            if !matches!(::twinspan::private::c_library::Code::number(__result), 0) {
                let __error = Bad::new(__result);
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(())
        }
    }
    #[inline]
    pub fn library_parent<'a>(
        of: &'a library,
        other: ::core::option::Option<&library>,
    ) -> ::core::option::Option<&'a library> {
        unsafe {
            let __result = __c::library_parent(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                match other {
                    ::core::option::Option::Some(value) => {
                        ::core::ptr::from_ref(value).cast_mut()
                    }
                    ::core::option::Option::None => ::core::ptr::null_mut(),
                },
            );
            __result.as_ref()
        }
    }
    #[inline]
    pub fn library_first(
        of: ::core::option::Option<&mut library_point>,
    ) -> &'static library_point {
        unsafe {
            let __result = __c::library_first(
                match of {
                    ::core::option::Option::Some(value) => ::core::ptr::from_mut(value),
                    ::core::option::Option::None => ::core::ptr::null_mut(),
                },
            );
            match __result.as_ref() {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    ::twinspan::private::c_library::is_null("library_first")
                }
            }
        }
    }
    #[inline]
    pub fn library_label(
        of: &library,
    ) -> ::core::result::Result<&::core::primitive::str, ::core::str::Utf8Error> {
        unsafe {
            let __result = __c::library_label({
                let value = of;
                ::core::ptr::from_ref(value).cast_mut()
            });
            match ::twinspan::private::c_library::text(__result)
                .map(::core::ffi::CStr::to_str)
            {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    ::twinspan::private::c_library::is_null("library_label")
                }
            }
        }
    }
    #[inline]
    pub fn library_label_or_none<'a>(
        of: ::core::option::Option<&'a library>,
    ) -> ::core::option::Option<
        ::core::result::Result<&'a ::core::primitive::str, ::core::str::Utf8Error>,
    > {
        unsafe {
            let __result = __c::library_label_or_none(
                match of {
                    ::core::option::Option::Some(value) => {
                        ::core::ptr::from_ref(value).cast_mut()
                    }
                    ::core::option::Option::None => ::core::ptr::null_mut(),
                },
            );
            ::twinspan::private::c_library::text(__result).map(::core::ffi::CStr::to_str)
        }
    }
    #[inline]
    pub fn library_labels() -> ::std::io::Result<
        (
            ::core::result::Result<
                &'static ::core::primitive::str,
                ::core::str::Utf8Error,
            >,
            ::core::option::Option<
                ::core::result::Result<
                    &'static ::core::primitive::str,
                    ::core::str::Utf8Error,
                >,
            >,
        ),
    > {
        let mut second = unsafe { ::core::mem::zeroed::<*const ::core::ffi::c_char>() };
        unsafe {
            let __result = __c::library_labels(&raw mut second);
            if __result.is_null() {
                let __error = ::std::io::Error::last_os_error();
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok((
                match ::twinspan::private::c_library::text(__result)
                    .map(::core::ffi::CStr::to_str)
                {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null("library_labels")
                    }
                },
                ::twinspan::private::c_library::text(second)
                    .map(::core::ffi::CStr::to_str),
            ))
        }
    }
    #[inline]
    pub fn library_labelled<
        __F_visit: ::core::ops::FnMut(
                ::core::result::Result<&::core::primitive::str, ::core::str::Utf8Error>,
            ),
    >(of: &library, visit: __F_visit) {
        unsafe extern "C" fn __call_visit<
            __F: ::core::ops::FnMut(
                    ::core::result::Result<
                        &::core::primitive::str,
                        ::core::str::Utf8Error,
                    >,
                ),
        >(argument0: *mut ::core::ffi::c_void, argument1: *const ::core::ffi::c_char) {
            unsafe {
                ::twinspan::private::c_library::Exclusive::<
                    __F,
                >::call(
                    argument0,
                    || (),
                    |function| function(
                        match ::twinspan::private::c_library::text(argument1)
                            .map(::core::ffi::CStr::to_str)
                        {
                            ::core::option::Option::Some(value) => value,
                            ::core::option::Option::None => {
                                ::twinspan::private::c_library::is_null(
                                    "library_labelled: an argument of `visit`",
                                )
                            }
                        },
                    ),
                )
            }
        }
        let visit = ::twinspan::private::c_library::Exclusive::new(visit);
        unsafe {
            let __result = __c::library_labelled(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                ::core::option::Option::Some(__call_visit::<__F_visit>),
                visit.data(),
            );
            if let ::core::option::Option::Some(panic) = visit.panic() {
                ::twinspan::private::c_library::resume(panic);
            }
            ()
        }
    }
    #[inline]
    pub fn library_new() -> ::core::option::Option<::twinspan::c::Owned<library>> {
        unsafe {
            let __result = __c::library_new();
            ::twinspan::c::Owned::from_raw(__result)
        }
    }
    #[inline]
    pub fn library_free(
        library: ::twinspan::c::Owned<library>,
        then: ::core::option::Option<::twinspan::c::Owned<library>>,
    ) -> ::core::ffi::c_int {
        unsafe {
            let __result = __c::library_free(
                {
                    let value = library;
                    value.into_raw()
                },
                match then {
                    ::core::option::Option::Some(value) => value.into_raw(),
                    ::core::option::Option::None => ::core::ptr::null_mut(),
                },
            );
            __result
        }
    }
    #[inline]
    pub fn library_size() -> (::core::primitive::f64, ::core::primitive::f64) {
        let mut width = unsafe { ::core::mem::zeroed::<::core::primitive::f64>() };
        let mut height = unsafe { ::core::mem::zeroed::<::core::primitive::f64>() };
        unsafe {
            let __result = __c::library_size(&raw mut width, &raw mut height);
            (width, height)
        }
    }
    #[inline]
    pub fn library_read(
        bytes: &mut [::core::primitive::u8],
    ) -> ::std::io::Result<::core::primitive::isize> {
        let ::core::option::Option::Some(bytes_length) = ::twinspan::private::c_library::length(
            bytes.len(),
        ) else {
            return ::core::result::Result::Err(::std::io::ErrorKind::InvalidInput.into())
        };
        unsafe {
            let __result = __c::library_read(bytes.as_mut_ptr().cast(), bytes_length);
            if __result < 0 {
                let __error = ::std::io::Error::last_os_error();
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(__result)
        }
    }
    #[inline]
    pub fn library_visit<
        __F_visit: ::core::ops::FnMut(
                ::core::ffi::c_int,
                &::core::ffi::CStr,
                ::core::option::Option<&library>,
            ) -> ::core::ffi::c_int,
    >(
        of: &library,
        visit: __F_visit,
    ) -> ::core::result::Result<::twinspan::c::Owned<library>, LibraryError> {
        let mut copy = unsafe { ::core::mem::zeroed::<*mut library>() };
        unsafe extern "C" fn __call_visit<
            __F: ::core::ops::FnMut(
                    ::core::ffi::c_int,
                    &::core::ffi::CStr,
                    ::core::option::Option<&library>,
                ) -> ::core::ffi::c_int,
        >(
            argument0: *mut ::core::ffi::c_void,
            argument1: ::core::ffi::c_int,
            argument2: *const ::core::ffi::c_char,
            argument3: *mut library,
        ) -> ::core::ffi::c_int {
            unsafe {
                ::twinspan::private::c_library::Exclusive::<
                    __F,
                >::call(
                    argument0,
                    || 1,
                    |function| function(
                        argument1,
                        match ::twinspan::private::c_library::text(argument2) {
                            ::core::option::Option::Some(value) => value,
                            ::core::option::Option::None => {
                                ::twinspan::private::c_library::is_null(
                                    "library_visit: an argument of `visit`",
                                )
                            }
                        },
                        argument3.as_ref(),
                    ),
                )
            }
        }
        let visit = ::twinspan::private::c_library::Exclusive::new(visit);
        let __asked = ::core::ptr::from_ref(&*of).cast_mut();
        unsafe {
            let __result = __c::library_visit(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                ::core::option::Option::Some(__call_visit::<__F_visit>),
                visit.data(),
                &raw mut copy,
            );
            if let ::core::option::Option::Some(panic) = visit.panic() {
                ::core::mem::drop(::twinspan::c::Owned::from_raw(copy));
                ::twinspan::private::c_library::resume(panic);
            }
            if !matches!(::twinspan::private::c_library::Code::number(__result), 0) {
                let __error = LibraryError::with(
                    __result,
                    ::twinspan::private::c_library::text(
                        __c::library_detail(__asked.cast()),
                    ),
                );
                ::core::mem::drop(::twinspan::c::Owned::from_raw(copy));
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(
                match ::twinspan::c::Owned::from_raw(copy) {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null("library_visit: `copy`")
                    }
                },
            )
        }
    }
    #[inline]
    pub fn library_sort<
        'a,
        __F_compare: ::core::ops::Fn(
                *const ::core::ffi::c_void,
                *const ::core::ffi::c_void,
            ) -> ::core::ffi::c_int + ::core::marker::Sync,
    >(of: &'a library, compare: __F_compare) -> &'a library {
        unsafe extern "C" fn __call_compare<
            __F: ::core::ops::Fn(
                    *const ::core::ffi::c_void,
                    *const ::core::ffi::c_void,
                ) -> ::core::ffi::c_int,
        >(
            argument0: *const ::core::ffi::c_void,
            argument1: *const ::core::ffi::c_void,
            argument2: *mut ::core::ffi::c_void,
        ) -> ::core::ffi::c_int {
            unsafe {
                ::twinspan::private::c_library::Shared::<
                    __F,
                >::call(
                    argument2,
                    || ::core::mem::zeroed(),
                    |function| function(argument0, argument1),
                )
            }
        }
        let compare = ::twinspan::private::c_library::Shared::new(compare);
        unsafe {
            let __result = __c::library_sort(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                compare.data(),
                ::core::option::Option::Some(__call_compare::<__F_compare>),
            );
            if let ::core::option::Option::Some(panic) = compare.panic() {
                ::twinspan::private::c_library::resume(panic);
            }
            match __result.as_ref() {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    ::twinspan::private::c_library::is_null("library_sort")
                }
            }
        }
    }
    #[inline]
    pub fn library_hook<
        __F_hook: ::core::ops::FnMut(Kind, library_status) + ::core::marker::Send
            + 'static,
    >(of: &library, hook: __F_hook) -> *mut ::core::ffi::c_void {
        unsafe extern "C" fn __call_hook<__F: ::core::ops::FnMut(Kind, library_status)>(
            argument0: *mut ::core::ffi::c_void,
            argument1: Kind,
            argument2: library_status,
        ) {
            unsafe {
                ::twinspan::private::c_library::Exclusive::<
                    __F,
                >::call(argument0, || (), |function| function(argument1, argument2))
            }
        }
        let hook = ::twinspan::private::c_library::Exclusive::keep(hook);
        unsafe {
            let __result = __c::library_hook(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                ::core::option::Option::Some(__call_hook::<__F_hook>),
                hook,
                ::core::option::Option::Some(
                    ::twinspan::private::c_library::Exclusive::<__F_hook>::destroy,
                ),
            );
            __result
        }
    }
    #[inline]
    pub unsafe fn library_watch<
        __F_hook: ::core::ops::Fn() + ::core::marker::Send + ::core::marker::Sync
            + 'static,
    >(
        of: &library,
        hook: __F_hook,
    ) -> ::core::result::Result<
        (
            *mut ::core::ffi::c_void,
            ::twinspan::c::Kept<
                dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync,
            >,
        ),
        LibraryError,
    > {
        let mut before = unsafe { ::core::mem::zeroed::<*mut ::core::ffi::c_void>() };
        unsafe extern "C" fn __call_hook<__F: ::core::ops::Fn()>(
            argument0: *mut ::core::ffi::c_void,
        ) {
            unsafe {
                ::twinspan::private::c_library::Shared::<
                    __F,
                >::call(argument0, || (), |function| function())
            }
        }
        let hook: ::twinspan::c::Kept<
            dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync,
        > = unsafe {
            ::twinspan::c::Kept::new(
                ::twinspan::private::c_library::Shared::keep(hook),
                ::twinspan::private::c_library::Shared::<__F_hook>::destroy,
            )
        };
        let hook = ::core::mem::ManuallyDrop::new(hook);
        let __asked = ::core::ptr::from_ref(&*of).cast_mut();
        unsafe {
            let __result = __c::library_watch(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                ::core::option::Option::Some(__call_hook::<__F_hook>),
                hook.data(),
                &raw mut before,
            );
            if !matches!(::twinspan::private::c_library::Code::number(__result), 0) {
                let __error = LibraryError::with(
                    __result,
                    ::twinspan::private::c_library::text(
                        __c::library_detail(__asked.cast()),
                    ),
                );
                ::core::mem::drop(::core::mem::ManuallyDrop::into_inner(hook));
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok((
                before,
                ::core::mem::ManuallyDrop::into_inner(hook),
            ))
        }
    }
    #[inline]
    pub fn library_make(
        name: &::core::ffi::CStr,
    ) -> ::std::io::Result<::twinspan::c::Owned<library>> {
        unsafe {
            let __result = __c::library_make({
                let value = name;
                value.as_ptr()
            });
            if __result.is_null() {
                let __error = ::std::io::Error::last_os_error();
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok(
                match ::twinspan::c::Owned::from_raw(__result) {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null("library_make")
                    }
                },
            )
        }
    }
    #[inline]
    pub fn library_entries(
        of: &library,
    ) -> ::std::io::Result<
        (::twinspan::c::Owned<library_entry>, ::twinspan::c::Owned<library>),
    > {
        let mut copy = unsafe { ::core::mem::zeroed::<*mut library>() };
        unsafe {
            let __result = __c::library_entries(
                {
                    let value = of;
                    ::core::ptr::from_ref(value).cast_mut()
                },
                &raw mut copy,
            );
            if __result.is_null() {
                let __error = ::std::io::Error::last_os_error();
                ::core::mem::drop(::twinspan::c::Owned::from_raw(copy));
                return ::core::result::Result::Err(__error);
            }
            ::core::result::Result::Ok((
                match ::twinspan::c::Owned::from_raw(__result) {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null("library_entries")
                    }
                },
                match ::twinspan::c::Owned::from_raw(copy) {
                    ::core::option::Option::Some(value) => value,
                    ::core::option::Option::None => {
                        ::twinspan::private::c_library::is_null(
                            "library_entries: `copy`",
                        )
                    }
                },
            ))
        }
    }
    #[inline]
    pub unsafe fn library_entry_name(
        entry: &library_entry,
    ) -> ::core::option::Option<&::core::ffi::CStr> {
        unsafe {
            let __result = __c::library_entry_name({
                let value = entry;
                ::core::ptr::from_ref(value)
            });
            ::twinspan::private::c_library::text(__result)
        }
    }
    #[inline]
    pub fn library_hash(bytes: &[::core::primitive::u8]) -> ::core::ffi::c_uint {
        const _: () = ::core::assert!(
            ::core::mem::size_of::<::core::ffi::c_char>()
                <= ::core::mem::size_of::<::core::primitive::u8>()
                && ::core::mem::align_of::<::core::ffi::c_char>()
                    <= ::core::mem::align_of::<::core::primitive::u8>(),
            "`bytes`: C takes its elements for larger ones, or ones that are aligned more",
        );
        let ::core::option::Option::Some(bytes_length) = ::twinspan::private::c_library::length(
            bytes.len(),
        ) else {
            ::twinspan::private::c_library::too_long(
                "library_hash: `bytes`",
                bytes.len(),
            )
        };
        unsafe {
            let __result = __c::library_hash(bytes.as_ptr().cast(), bytes_length);
            __result
        }
    }
    #[::cxx::bridge]
    mod lifted {}
}
