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
    /// As on a wire.
    #[derive(Clone, Copy, Debug, PartialEq)]
    #[repr(C, packed(1))]
    pub struct Header {
        /// What follows.
        pub kind: Kind,
        pub length: ::core::primitive::u32,
        #[cfg(feature = "never")]
        pub never: ::core::primitive::u64,
        pub checksum: [::core::primitive::u16; 3usize],
    }
    unsafe impl ::cxx::ExternType for Header {
        type Id = ::cxx::type_id!("layouts::WireHeader");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Header {}
    #[derive(::core::prelude::v1::Copy, ::core::prelude::v1::Clone)]
    #[repr(C)]
    pub union Word {
        pub number: ::core::primitive::f64,
        pub bytes: [::core::primitive::u8; 4usize],
    }
    unsafe impl ::cxx::ExternType for Word {
        type Id = ::cxx::type_id!("layouts::words::Word");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Word {}
    #[derive(::core::prelude::v1::Copy, ::core::prelude::v1::Clone)]
    #[repr(C)]
    pub union Any {
        pub word: Word,
        pub header: Header,
        pub pointer: *mut ::core::ffi::c_void,
    }
    unsafe impl ::cxx::ExternType for Any {
        type Id = ::cxx::type_id!("layouts::Any");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Any {}
    /// Which functions do not mention.
    #[repr(C)]
    pub struct Log {
        pub headers: ::twinspan::private::Vec<Header>,
        pub last: ::twinspan::Optional<Header>,
        pub first: ::cxx::SharedPtr<Word>,
    }
    unsafe impl ::cxx::ExternType for Log {
        type Id = ::cxx::type_id!("layouts::Log");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Log {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub unsafe fn any(of: &[Word]) -> Any {
        ::twinspan::private::import!(
            "twinspan1$layouts$any$golden$c3740c611a5ff16a" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::Same<Any>>::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Slice<'_, Word>>(of),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    pub fn line(headers: &[Header]) -> Line {
        ::twinspan::private::import!(
            "twinspan1$layouts$line$golden$86d3cefd68657c0d" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::Same<Line>>::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Slice<'_, Header>>(headers),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(line: &Line) -> ::core::option::Option<Header> {
            super::parse(line)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$layouts$parse$4716bac4ac5158cb"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$layouts$parse$golden$60f99c1832ca1db2")]
        extern "C-unwind" fn shim_0(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Line>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Header>>>(out, result)
                }
            })
        }
        #[inline]
        unsafe fn __declared_1(word: Word) -> ::core::primitive::f64 {
            unsafe { super::number(word) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$layouts$number$20948276ade84219"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$layouts$number$golden$72ce71161591f380")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::f64 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Word>>(argument0)
                };
                unsafe { __declared_1(argument0) }
            })
        }
        #[inline]
        fn __declared_2() -> ::twinspan::private::Vec<Header> {
            super::headers()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$layouts$headers$cbf29ce484222325"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$layouts$headers$golden$ef33624a53163749")]
        extern "C-unwind" fn shim_2(out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let result = __declared_2();
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Header>>,
                    >(out, result)
                }
            })
        }
    };
    const _: () = ::twinspan::private::optional_layout::<Header>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Header>(), align_of::<Header>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Packed(1),
                1,
                &[
                    (
                        ::core::mem::offset_of!(Header, kind),
                        size_of::<Kind>(),
                        align_of::<Kind>(),
                    ),
                    (
                        ::core::mem::offset_of!(Header, length),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    #[cfg(feature = "never")]
                    (
                        ::core::mem::offset_of!(Header, never),
                        size_of::<::core::primitive::u64>(),
                        align_of::<::core::primitive::u64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Header, checksum),
                        size_of::<[::core::primitive::u16; 3usize]>(),
                        align_of::<[::core::primitive::u16; 3usize]>(),
                    ),
                ],
            ),
            "`Header` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Word>(), align_of::<Word>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Union,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Word, number),
                        size_of::<::core::primitive::f64>(),
                        align_of::<::core::primitive::f64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Word, bytes),
                        size_of::<[::core::primitive::u8; 4usize]>(),
                        align_of::<[::core::primitive::u8; 4usize]>(),
                    ),
                ],
            ),
            "`Word` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Any>(), align_of::<Any>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Union,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Any, word),
                        size_of::<Word>(),
                        align_of::<Word>(),
                    ),
                    (
                        ::core::mem::offset_of!(Any, header),
                        size_of::<Header>(),
                        align_of::<Header>(),
                    ),
                    (
                        ::core::mem::offset_of!(Any, pointer),
                        size_of::<*mut ::core::ffi::c_void>(),
                        align_of::<*mut ::core::ffi::c_void>(),
                    ),
                ],
            ),
            "`Any` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Line>(), align_of::<Line>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                16,
                &[
                    (
                        ::core::mem::offset_of!(Line, text),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Line, words),
                        size_of::<[Word; 2usize]>(),
                        align_of::<[Word; 2usize]>(),
                    ),
                ],
            ),
            "`Line` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Log>(), align_of::<Log>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Log, headers),
                        size_of::<::twinspan::private::Vec<Header>>(),
                        align_of::<::twinspan::private::Vec<Header>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Log, last),
                        size_of::<::twinspan::Optional<Header>>(),
                        align_of::<::twinspan::Optional<Header>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Log, first),
                        size_of::<::cxx::SharedPtr<Word>>(),
                        align_of::<::cxx::SharedPtr<Word>>(),
                    ),
                ],
            ),
            "`Log` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "layouts")]
    unsafe mod ffi {
        unsafe extern "C++" {
            #[cxx_name = "WireHeader"]
            #[allow(unreachable_pub)]
            type Header = super::Header;
        }
        #[derive(Debug)]
        enum Kind {
            Text = 1,
            Number,
        }
        unsafe extern "C++" {
            #[namespace = "layouts::words"]
            #[allow(unreachable_pub)]
            type Word = super::Word;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Any = super::Any;
        }
        #[repr(align(16))]
        struct Line {
            text: String,
            words: [Word; 2],
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Log = super::Log;
        }
        extern "Rust" {}
        extern "C++" {
            include!("golden/layouts/user.h");
        }
        impl Vec<Header> {}
        impl SharedPtr<Word> {}
        impl Vec<Word> {}
    }
}
use ffi::{Header, Line, Word};
fn parse(line: &Line) -> Option<Header> {
    let kind = ffi::Kind::Text;
    (!line.text.is_empty())
        .then_some(Header {
            kind,
            length: 1,
            checksum: [0; 3],
        })
}
unsafe fn number(word: Word) -> f64 {
    unsafe { word.number }
}
fn headers() -> Vec<Header> {
    Vec::new()
}
