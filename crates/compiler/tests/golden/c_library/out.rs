#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    improper_ctypes,
    improper_ctypes_definitions,
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
        /// The number that C has.
        pub repr: ::core::ffi::c_uint,
    }
    #[allow(non_upper_case_globals)]
    impl Kind {
        pub const KIND_NONE: Self = Kind { repr: 0 };
        pub const KIND_SOME: Self = Kind { repr: 4 };
        pub const Last: Self = Kind { repr: 5 };
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
        }
    }
    /// Opens.
    #[inline]
    pub unsafe fn library_open(
        filename: &::core::ffi::CStr,
        library: *mut *mut library,
    ) -> ::core::ffi::c_int {
        unsafe { __c::library_open(filename.as_ptr(), library) }
    }
    #[inline]
    pub fn name_or_default(
        name: ::core::option::Option<&::core::ffi::CStr>,
        number: library_int64,
    ) -> *const ::core::ffi::c_char {
        unsafe {
            __c::name_or_default(
                name.map_or(::core::ptr::null(), ::core::ffi::CStr::as_ptr),
                number,
            )
        }
    }
    #[::cxx::bridge]
    mod ffi {}
}
