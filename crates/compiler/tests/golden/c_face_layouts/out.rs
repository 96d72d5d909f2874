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
    #[derive(Clone, Copy)]
    #[repr(C, packed(1))]
    pub struct Header {
        pub kind: Kind,
        pub flag: ::core::primitive::bool,
        pub length: ::core::primitive::u32,
        pub pair: Pair,
        pub key: [::core::primitive::u16; 2usize],
    }
    unsafe impl ::cxx::ExternType for Header {
        type Id = ::cxx::type_id!("wire::Header");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Header {}
    #[derive(Clone, Copy)]
    #[repr(C, packed(2))]
    pub struct Pair {
        pub a: ::core::primitive::u8,
        pub b: ::core::primitive::u64,
    }
    unsafe impl ::cxx::ExternType for Pair {
        type Id = ::cxx::type_id!("wire::Pair");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Pair {}
    #[derive(::core::prelude::v1::Copy, ::core::prelude::v1::Clone)]
    #[repr(C)]
    pub union Bits {
        pub flag: ::core::primitive::bool,
        pub number: ::core::primitive::f64,
        pub words: [::core::primitive::u32; 3usize],
    }
    unsafe impl ::cxx::ExternType for Bits {
        type Id = ::cxx::type_id!("wire::Bits");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Bits {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    const _: () = {
        #[inline]
        fn __declared_0(header: &Header) -> Header {
            super::next(header)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$next$0fa63b51a11773d4"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$next$golden$9abc9286e02f755e")]
        extern "C-unwind" fn shim_0(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Header>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe { __cross::write::<__cross::Same<Header>>(out, result) }
            })
        }
        #[inline]
        fn __declared_1(headers: &[Header]) -> ::twinspan::private::Vec<Header> {
            super::all(headers)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$all$35419b232e87a1cc"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$all$golden$916ce860d77a15f0")]
        extern "C-unwind" fn shim_1(
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Slice<'_, Header>>(argument0)
                };
                let result = __declared_1(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Header>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_2(kind: Kind) -> ::core::option::Option<Header> {
            super::find(kind)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$find$1de1c8fe3115d776"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$find$golden$ba18c64b06fa71da")]
        extern "C-unwind" fn shim_2(argument0: Kind, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let result = __declared_2(argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Header>>>(out, result)
                }
            })
        }
        #[inline]
        unsafe fn __declared_3(bits: Bits) -> Bits {
            unsafe { super::twice(bits) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$twice$c3f227b10c685cd4"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$twice$golden$0f2e65c5034623a9")]
        extern "C-unwind" fn shim_3(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Bits>>(argument0)
                };
                let result = unsafe { __declared_3(argument0) };
                unsafe { __cross::write::<__cross::Same<Bits>>(out, result) }
            })
        }
        #[inline]
        fn __declared_4(line: Line) -> Line {
            super::line(line)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$line$a46581c2a4ee8896"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$line$golden$9d3ba71dd9b30afe")]
        extern "C-unwind" fn shim_4(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Line>>(argument0)
                };
                let result = __declared_4(argument0);
                unsafe { __cross::write::<__cross::Same<Line>>(out, result) }
            })
        }
        #[inline]
        fn __declared_5(packet: &mut Packet) {
            super::packet(packet)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$wire$packet$bb08553fe3268356"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$wire$packet$golden$e1e8469fac5f8fec")]
        extern "C-unwind" fn shim_5(argument0: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Mut<'_, Packet>>(argument0)
                };
                __declared_5(argument0)
            })
        }
    };
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
                        ::core::mem::offset_of!(Header, flag),
                        size_of::<::core::primitive::bool>(),
                        align_of::<::core::primitive::bool>(),
                    ),
                    (
                        ::core::mem::offset_of!(Header, length),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Header, pair),
                        size_of::<Pair>(),
                        align_of::<Pair>(),
                    ),
                    (
                        ::core::mem::offset_of!(Header, key),
                        size_of::<[::core::primitive::u16; 2usize]>(),
                        align_of::<[::core::primitive::u16; 2usize]>(),
                    ),
                ],
            ),
            "`Header` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Pair>(), align_of::<Pair>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Packed(2),
                1,
                &[
                    (
                        ::core::mem::offset_of!(Pair, a),
                        size_of::<::core::primitive::u8>(),
                        align_of::<::core::primitive::u8>(),
                    ),
                    (
                        ::core::mem::offset_of!(Pair, b),
                        size_of::<::core::primitive::u64>(),
                        align_of::<::core::primitive::u64>(),
                    ),
                ],
            ),
            "`Pair` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Bits>(), align_of::<Bits>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Union,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Bits, flag),
                        size_of::<::core::primitive::bool>(),
                        align_of::<::core::primitive::bool>(),
                    ),
                    (
                        ::core::mem::offset_of!(Bits, number),
                        size_of::<::core::primitive::f64>(),
                        align_of::<::core::primitive::f64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Bits, words),
                        size_of::<[::core::primitive::u32; 3usize]>(),
                        align_of::<[::core::primitive::u32; 3usize]>(),
                    ),
                ],
            ),
            "`Bits` is not laid out as in C",
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
                32,
                &[
                    (
                        ::core::mem::offset_of!(Line, number),
                        size_of::<::core::primitive::u64>(),
                        align_of::<::core::primitive::u64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Line, length),
                        size_of::<::core::ffi::c_long>(),
                        align_of::<::core::ffi::c_long>(),
                    ),
                ],
            ),
            "`Line` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Packet>(), align_of::<Packet>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Packet, header),
                        size_of::<Header>(),
                        align_of::<Header>(),
                    ),
                    (
                        ::core::mem::offset_of!(Packet, bits),
                        size_of::<Bits>(),
                        align_of::<Bits>(),
                    ),
                ],
            ),
            "`Packet` is not laid out as in C",
        );
    };
    const _: () = {
        #[allow(unused_imports)]
        use ::twinspan::private::{c as __c, ways::*};
        unsafe impl __c::CEnum for Kind {
            type Repr = ::core::primitive::u8;
            const NAME: &'static ::core::primitive::str = "wire_Kind";
            #[allow(unreachable_patterns)]
            fn is_valid(repr: ::core::primitive::u8) -> ::core::primitive::bool {
                match repr {
                    1 => true,
                    2 => true,
                    _ => false,
                }
            }
            fn of(repr: ::core::primitive::u8) -> Self {
                Kind { repr }
            }
            fn repr(self) -> ::core::primitive::u8 {
                self.repr
            }
        }
        unsafe impl __c::PlainData for Pair {}
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Pair>() == 10 && ::core::mem::align_of::<Pair>() == 2
                && ::core::mem::offset_of!(Pair, a) == 0
                && ::core::mem::offset_of!(Pair, b) == 2,
        );
        unsafe impl __c::PlainData for Header {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(
                from: *const Self,
            ) -> ::core::result::Result<(), __c::Refused> {
                unsafe {
                    __c::valid::<
                        __c::Enum<Kind>,
                    >(
                        &"kind",
                        (&raw const (*from).kind)
                            .cast::<<__c::Enum<Kind> as __c::Stored>::C>(),
                    )?;
                    __c::valid::<
                        __c::Bool,
                    >(
                        &"flag",
                        (&raw const (*from).flag).cast::<<__c::Bool as __c::Stored>::C>(),
                    )?;
                    __c::valid::<
                        __c::Plain<Pair>,
                    >(
                        &"pair",
                        (&raw const (*from).pair)
                            .cast::<<__c::Plain<Pair> as __c::Stored>::C>(),
                    )?;
                }
                ::core::result::Result::Ok(())
            }
        }
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Header>() == 20
                && ::core::mem::align_of::<Header>() == 1
                && ::core::mem::offset_of!(Header, kind) == 0
                && ::core::mem::offset_of!(Header, flag) == 1
                && ::core::mem::offset_of!(Header, length) == 2
                && ::core::mem::offset_of!(Header, pair) == 6
                && ::core::mem::offset_of!(Header, key) == 16,
        );
        #[unsafe(export_name = "wire_HeaderVec_free")]
        unsafe extern "C" fn c_wire_HeaderVec_free(
            stored: *mut <__c::List<__c::Plain<Header>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Plain<Header>>,
                >("wire_HeaderVec_free", stored)
            }
        }
        unsafe impl __c::PlainData for Bits {}
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Bits>() == 16 && ::core::mem::align_of::<Bits>() == 8
                && ::core::mem::offset_of!(Bits, flag) == 0
                && ::core::mem::offset_of!(Bits, number) == 0
                && ::core::mem::offset_of!(Bits, words) == 0,
        );
        unsafe impl __c::PlainData for Line {}
        unsafe impl __c::PlainData for Packet {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(
                from: *const Self,
            ) -> ::core::result::Result<(), __c::Refused> {
                unsafe {
                    __c::valid::<
                        __c::Plain<Header>,
                    >(
                        &"header",
                        (&raw const (*from).header)
                            .cast::<<__c::Plain<Header> as __c::Stored>::C>(),
                    )?;
                    __c::valid::<
                        __c::Plain<Bits>,
                    >(
                        &"bits",
                        (&raw const (*from).bits)
                            .cast::<<__c::Plain<Bits> as __c::Stored>::C>(),
                    )?;
                }
                ::core::result::Result::Ok(())
            }
        }
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Packet>() == 40
                && ::core::mem::align_of::<Packet>() == 8
                && ::core::mem::offset_of!(Packet, header) == 0
                && ::core::mem::offset_of!(Packet, bits) == 24,
        );
        #[unsafe(export_name = "wire_last_error_code")]
        unsafe extern "C" fn c_wire_last_error_code() -> ::core::primitive::i32 {
            __c::last_error_code()
        }
        #[unsafe(export_name = "wire_last_error")]
        unsafe extern "C" fn c_wire_last_error() -> *const ::core::ffi::c_char {
            __c::last_error()
        }
        #[unsafe(export_name = "wire_last_error_message")]
        unsafe extern "C" fn c_wire_last_error_message(
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_message(buffer, size) }
        }
        #[unsafe(export_name = "wire_last_error_causes")]
        unsafe extern "C" fn c_wire_last_error_causes() -> ::core::primitive::usize {
            __c::last_error_causes()
        }
        #[unsafe(export_name = "wire_last_error_cause")]
        unsafe extern "C" fn c_wire_last_error_cause(
            index: ::core::primitive::usize,
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_cause(index, buffer, size) }
        }
        #[unsafe(export_name = "wire_last_error_file")]
        unsafe extern "C" fn c_wire_last_error_file() -> *const ::core::ffi::c_char {
            __c::last_error_file()
        }
        #[unsafe(export_name = "wire_last_error_line")]
        unsafe extern "C" fn c_wire_last_error_line() -> ::core::primitive::u32 {
            __c::last_error_line()
        }
        #[unsafe(export_name = "wire_last_error_clear")]
        unsafe extern "C" fn c_wire_last_error_clear() -> () {
            __c::last_error_clear()
        }
        #[unsafe(export_name = "wire_install_panic_hook")]
        unsafe extern "C" fn c_wire_install_panic_hook(
            quiet: ::core::primitive::u8,
        ) -> () {
            __c::install_panic_hook(quiet)
        }
        #[unsafe(export_name = "wire_abi_version")]
        unsafe extern "C" fn c_wire_abi_version() -> ::core::primitive::u64 {
            1290593973907367035u64
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_next")]
        unsafe extern "C" fn c_wire_next(
            c_header: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_next",
                move || unsafe {
                    __c::check::<__c::Plain<Header>>(&"result", c_result.cast())?;
                    let c_header = __c::take::<
                        __c::PlainRef<'_, __c::Plain<Header>>,
                    >(&"header", c_header.cast())?;
                    let value = super::next(c_header);
                    __c::put::<__c::Plain<Header>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_all")]
        unsafe extern "C" fn c_wire_all(
            c_headers: *const ::core::ffi::c_void,
            c_headers_length: ::core::primitive::usize,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_all",
                move || unsafe {
                    __c::check::<
                        __c::List<__c::Plain<Header>>,
                    >(&"result", c_result.cast())?;
                    let c_headers = __c::take::<
                        __c::Slice<'_, __c::Plain<Header>>,
                    >(&"headers", (c_headers.cast(), c_headers_length))?;
                    let value = super::all(c_headers);
                    __c::put::<__c::List<__c::Plain<Header>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_find")]
        unsafe extern "C" fn c_wire_find(
            c_kind: <Kind as __c::CEnum>::Repr,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_find",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Plain<Header>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_kind = __c::take::<__c::Enum<Kind>>(&"kind", c_kind)?;
                    let value = super::find(c_kind);
                    __c::put::<
                        __c::Opt<__c::Plain<Header>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_twice")]
        unsafe extern "C" fn c_wire_twice(
            c_bits: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_twice",
                move || unsafe {
                    __c::check::<__c::Plain<Bits>>(&"result", c_result.cast())?;
                    let c_bits = __c::take::<__c::Plain<Bits>>(&"bits", c_bits.cast())?;
                    let value = super::twice(c_bits);
                    __c::put::<__c::Plain<Bits>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_line")]
        unsafe extern "C" fn c_wire_line(
            c_line: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_line",
                move || unsafe {
                    __c::check::<__c::Plain<Line>>(&"result", c_result.cast())?;
                    let c_line = __c::take::<__c::Plain<Line>>(&"line", c_line.cast())?;
                    let value = super::line(c_line);
                    __c::put::<__c::Plain<Line>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "wire_packet")]
        unsafe extern "C" fn c_wire_packet(
            c_packet: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "wire_packet",
                move || unsafe {
                    let c_packet = __c::take::<
                        __c::PlainMut<'_, __c::Plain<Packet>>,
                    >(&"packet", c_packet.cast())?;
                    let value = super::packet(c_packet);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
    };
    ::twinspan::private::by_width_of_long! {
        { #[::cxx::bridge(namespace = "wire")] unsafe mod ffi { unsafe extern "C++" {
        #[allow(unreachable_pub)] type Header = super::Header; } enum Kind { Text = 1,
        Number, } unsafe extern "C++" { #[allow(unreachable_pub)] type Pair =
        super::Pair; } unsafe extern "C++" { #[allow(unreachable_pub)] type Bits =
        super::Bits; } #[repr(align(32))] #[derive(Clone)] struct Line { number : u64,
        length : i64, } #[derive(Clone)] struct Packet { header : Header, bits : Bits, }
        extern "Rust" {} impl Vec < Header > {} } } { #[::cxx::bridge(namespace =
        "wire")] unsafe mod ffi { unsafe extern "C++" { #[allow(unreachable_pub)] type
        Header = super::Header; } enum Kind { Text = 1, Number, } unsafe extern "C++" {
        #[allow(unreachable_pub)] type Pair = super::Pair; } unsafe extern "C++" {
        #[allow(unreachable_pub)] type Bits = super::Bits; } #[repr(align(32))]
        #[derive(Clone)] struct Line { number : u64, length : i32, } #[derive(Clone)]
        struct Packet { header : Header, bits : Bits, } extern "Rust" {} impl Vec <
        Header > {} } }
    }
}
use ffi::{Bits, Header, Kind, Line, Packet};
fn next(header: &Header) -> Header {
    *header
}
fn all(headers: &[Header]) -> Vec<Header> {
    headers.to_vec()
}
fn find(_: Kind) -> Option<Header> {
    None
}
unsafe fn twice(bits: Bits) -> Bits {
    bits
}
fn line(line: Line) -> Line {
    line
}
fn packet(_: &mut Packet) {}
