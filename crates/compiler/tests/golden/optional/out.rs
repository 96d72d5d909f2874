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
    use super::Index;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[repr(C)]
    pub struct Hit {
        pub start: ::core::primitive::u32,
        /// Where it ends, if it does.
        pub end: ::twinspan::Optional<::core::primitive::u32>,
        pub exact: ::twinspan::Optional<::core::primitive::bool>,
    }
    unsafe impl ::cxx::ExternType for Hit {
        type Id = ::cxx::type_id!("perhaps::Hit");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Hit {}
    #[derive(Clone, Debug, Default)]
    #[repr(C)]
    pub struct Query {
        pub text: ::twinspan::Optional<::twinspan::private::String>,
        pub words: ::twinspan::Optional<::twinspan::private::Vec<Word>>,
        pub best: ::twinspan::Optional<Hit>,
        pub corners: ::twinspan::Optional<[Hit; 2usize]>,
    }
    unsafe impl ::cxx::ExternType for Query {
        type Id = ::cxx::type_id!("perhaps::Query");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Query {}
    #[repr(C)]
    pub struct Owners {
        pub index: ::twinspan::Optional<::twinspan::private::Box<Index>>,
        pub store: ::twinspan::Optional<::cxx::UniquePtr<Store>>,
        pub shared: ::twinspan::Optional<::cxx::SharedPtr<Store>>,
        pub size: ::twinspan::Optional<Size>,
        #[cfg(feature = "never")]
        pub never: ::twinspan::Optional<::core::primitive::u8>,
    }
    unsafe impl ::cxx::ExternType for Owners {
        type Id = ::cxx::type_id!("perhaps::Owners");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Owners {}
    #[repr(C)]
    pub struct Job {
        pub at_end: ::twinspan::Optional<::core::primitive::u8>,
    }
    unsafe impl ::cxx::ExternType for Job {
        type Id = ::cxx::type_id!("perhaps::Job");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Job {}
    #[allow(non_camel_case_types)]
    #[repr(C)]
    pub struct Job_at {
        pub end: ::twinspan::Optional<::core::primitive::u16>,
    }
    unsafe impl ::cxx::ExternType for Job_at {
        type Id = ::cxx::type_id!("perhaps::Job_at");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Job_at {}
    #[repr(C)]
    pub struct View<'a> {
        pub text: ::twinspan::Optional<&'a ::core::primitive::str>,
        pub bytes: &'a [::core::primitive::u8],
        pub inner: ::twinspan::Optional<Part<'a>>,
    }
    unsafe impl<'a> ::cxx::ExternType for View<'a> {
        type Id = ::cxx::type_id!("perhaps::View");
        type Kind = ::cxx::kind::Trivial;
    }
    impl<'a> ::twinspan::private::NotDropped for View<'a> {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub fn widen(hit: Hit) -> Hit {
        ::twinspan::private::import!(
            "twinspan1$perhaps$widen$golden$0cb205d77134d173" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut hit = unsafe { __cross::Held::<__cross::Same<Hit>>::new(hit) };
        let mut __out = __cross::Out::<__cross::Same<Hit>>::new();
        unsafe {
            let __result = __shim(hit.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn first(hits: &[Hit]) -> ::core::option::Option<&Hit> {
        ::twinspan::private::import!(
            "twinspan1$perhaps$first$golden$cffc65915318c0d2" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> __cross::Pointer
        );
        unsafe {
            let __result = __shim(__cross::give::<__cross::Slice<'_, Hit>>(hits));
            __cross::take::<__cross::Null<__cross::Ref<'_, Hit>>>(__result)
        }
    }
    pub fn length(view: &View) -> ::core::primitive::usize {
        ::twinspan::private::import!(
            "twinspan1$perhaps$length$golden$06526ed8e6f428cc" fn __shim(_ :
            __cross::Pointer) -> ::core::primitive::usize
        );
        unsafe { __shim(__cross::give::<__cross::Ref<'_, View<'_>>>(view)) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(query: &Query) -> ::core::option::Option<Hit> {
            super::search(query)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$perhaps$search$bc8b8a322c897013"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$perhaps$search$golden$e3ecdf304c07a498")]
        extern "C-unwind" fn shim_0(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Query>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Hit>>>(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            query: Query,
        ) -> ::core::result::Result<Query, ::core::primitive::usize> {
            match super::again(query) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(
                        ::twinspan::private::message_of_error!(error),
                    )
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$perhaps$again$1bbe8134d7def452"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$perhaps$try_again$1bbe8134d7def452"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$perhaps$again$golden$c264e32e6e19074f")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Query>>(argument0)
                };
                match __declared_1(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::Same<Query>>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[inline]
        fn __declared_2(owners: Owners) -> ::twinspan::private::Vec<Hit> {
            super::own(owners)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$perhaps$own$838e2201c20570c6"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$perhaps$own$golden$36b5742ee74a7acf")]
        extern "C-unwind" fn shim_2(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::Pending::<Owners>::read(argument0) };
                let argument0 = argument0.value();
                let result = __declared_2(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Hit>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_3(job: Job, other: Job_at) {
            super::run(job, other)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$perhaps$run$da1ad50f0e2fd6ff"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$perhaps$run$golden$d6f12678690b7c72")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Job>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::read::<__cross::Same<Job_at>>(argument1)
                };
                __declared_3(argument0, argument1)
            })
        }
    };
    const _: fn() = ::cxx::private::verify_extern_kind::<Size, ::cxx::kind::Trivial>;
    const _: () = {
        #[allow(unused_imports)]
        use __cross::Unknown as _;
        ::core::assert!(
            !__cross::Knows::<Size>::IS_TAGGED,
            "`Size` is an enum with data of another bridge, or holds one: only that bridge looks at the tag that C++ gives it. Declare the functions that take one from C++ there",
        );
    };
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u32>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::bool>();
    const _: () = ::twinspan::private::optional_layout::<::twinspan::private::String>();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::private::Vec<Word>,
    >();
    const _: () = ::twinspan::private::optional_layout::<Hit>();
    const _: () = ::twinspan::private::optional_layout::<[Hit; 2usize]>();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::private::Box<Index>,
    >();
    const _: () = ::twinspan::private::optional_layout::<::cxx::UniquePtr<Store>>();
    const _: () = ::twinspan::private::optional_layout::<::cxx::SharedPtr<Store>>();
    const _: () = ::twinspan::private::optional_layout::<Size>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u8>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u16>();
    const _: () = ::twinspan::private::optional_layout::<
        &'static ::core::primitive::str,
    >();
    const _: () = ::twinspan::private::optional_layout::<Part<'static>>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Hit>(), align_of::<Hit>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Hit, start),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, end),
                        size_of::<::twinspan::Optional<::core::primitive::u32>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u32>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, exact),
                        size_of::<::twinspan::Optional<::core::primitive::bool>>(),
                        align_of::<::twinspan::Optional<::core::primitive::bool>>(),
                    ),
                ],
            ),
            "`Hit` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Query>(), align_of::<Query>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Query, text),
                        size_of::<::twinspan::Optional<::twinspan::private::String>>(),
                        align_of::<::twinspan::Optional<::twinspan::private::String>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Query, words),
                        size_of::<
                            ::twinspan::Optional<::twinspan::private::Vec<Word>>,
                        >(),
                        align_of::<
                            ::twinspan::Optional<::twinspan::private::Vec<Word>>,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Query, best),
                        size_of::<::twinspan::Optional<Hit>>(),
                        align_of::<::twinspan::Optional<Hit>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Query, corners),
                        size_of::<::twinspan::Optional<[Hit; 2usize]>>(),
                        align_of::<::twinspan::Optional<[Hit; 2usize]>>(),
                    ),
                ],
            ),
            "`Query` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Word>(), align_of::<Word>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Word, text),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Word` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Owners>(), align_of::<Owners>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Owners, index),
                        size_of::<
                            ::twinspan::Optional<::twinspan::private::Box<Index>>,
                        >(),
                        align_of::<
                            ::twinspan::Optional<::twinspan::private::Box<Index>>,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Owners, store),
                        size_of::<::twinspan::Optional<::cxx::UniquePtr<Store>>>(),
                        align_of::<::twinspan::Optional<::cxx::UniquePtr<Store>>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Owners, shared),
                        size_of::<::twinspan::Optional<::cxx::SharedPtr<Store>>>(),
                        align_of::<::twinspan::Optional<::cxx::SharedPtr<Store>>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Owners, size),
                        size_of::<::twinspan::Optional<Size>>(),
                        align_of::<::twinspan::Optional<Size>>(),
                    ),
                    #[cfg(feature = "never")]
                    (
                        ::core::mem::offset_of!(Owners, never),
                        size_of::<::twinspan::Optional<::core::primitive::u8>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u8>>(),
                    ),
                ],
            ),
            "`Owners` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Job>(), align_of::<Job>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Job, at_end),
                        size_of::<::twinspan::Optional<::core::primitive::u8>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u8>>(),
                    ),
                ],
            ),
            "`Job` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Job_at>(), align_of::<Job_at>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Job_at, end),
                        size_of::<::twinspan::Optional<::core::primitive::u16>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u16>>(),
                    ),
                ],
            ),
            "`Job_at` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<View<'static>>(), align_of::<View<'static>>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(View < 'static >, text),
                        size_of::<
                            ::twinspan::Optional<&'static ::core::primitive::str>,
                        >(),
                        align_of::<
                            ::twinspan::Optional<&'static ::core::primitive::str>,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(View < 'static >, bytes),
                        size_of::<&'static [::core::primitive::u8]>(),
                        align_of::<&'static [::core::primitive::u8]>(),
                    ),
                    (
                        ::core::mem::offset_of!(View < 'static >, inner),
                        size_of::<::twinspan::Optional<Part<'static>>>(),
                        align_of::<::twinspan::Optional<Part<'static>>>(),
                    ),
                ],
            ),
            "`View` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Part<'static>>(), align_of::<Part<'static>>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Part < 'static >, bytes),
                        size_of::<&'static [::core::primitive::u8]>(),
                        align_of::<&'static [::core::primitive::u8]>(),
                    ),
                ],
            ),
            "`Part` is not laid out as in C",
        );
    };
    const _: () = {
        unsafe impl __cross::Look for Owners {
            const IS_TAGGED: bool = false;
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    __cross::look::<
                        ::twinspan::Optional<::twinspan::private::Box<Index>>,
                    >((&raw mut (*this).index).cast())?;
                    ::core::result::Result::Ok(())
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    __cross::end::<
                        ::twinspan::Optional<::twinspan::private::Box<Index>>,
                    >((&raw mut (*this).index).cast());
                    (&raw mut (*this).store)
                        .cast::<::twinspan::Optional<::cxx::UniquePtr<Store>>>()
                        .drop_in_place();
                    (&raw mut (*this).shared)
                        .cast::<::twinspan::Optional<::cxx::SharedPtr<Store>>>()
                        .drop_in_place();
                    (&raw mut (*this).size)
                        .cast::<::twinspan::Optional<Size>>()
                        .drop_in_place();
                    #[cfg(feature = "never")]
                    (&raw mut (*this).never)
                        .cast::<::twinspan::Optional<::core::primitive::u8>>()
                        .drop_in_place();
                }
            }
        }
    };
    const _: () = {
        #[unsafe(
            export_name = "twinspan1$perhaps$Hit$operator$eq$golden$b0682dc715c4801a"
        )]
        extern "C" fn __eq_Hit(value: &Hit, other: &Hit) -> ::core::primitive::bool {
            ::twinspan::private::guard_or_abort(|| *value == *other)
        }
        #[unsafe(
            export_name = "twinspan1$perhaps$Hit$operator$lt$golden$b0682dc715c4801a"
        )]
        extern "C" fn __lt_Hit(value: &Hit, other: &Hit) -> ::core::primitive::bool {
            ::twinspan::private::guard_or_abort(|| *value < *other)
        }
        #[unsafe(
            export_name = "twinspan1$perhaps$Hit$operator$le$golden$b0682dc715c4801a"
        )]
        extern "C" fn __le_Hit(value: &Hit, other: &Hit) -> ::core::primitive::bool {
            ::twinspan::private::guard_or_abort(|| *value <= *other)
        }
        #[unsafe(
            export_name = "twinspan1$perhaps$Hit$operator$hash$golden$b0682dc715c4801a"
        )]
        extern "C" fn __hash_Hit(value: &Hit) -> ::core::primitive::usize {
            ::twinspan::private::guard_or_abort(|| ::cxx::private::hash(value))
        }
    };
    #[::cxx::bridge(namespace = "perhaps")]
    mod ffi {
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Hit = super::Hit;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Query = super::Query;
        }
        #[derive(Clone, Debug)]
        struct Word {
            text: String,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Owners = super::Owners;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Job = super::Job;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Job_at = super::Job_at;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type View<'l0> = super::View<'l0>;
        }
        #[derive(Clone, Copy)]
        struct Part<'a> {
            bytes: &'a [u8],
        }
        extern "Rust" {
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/optional/user.h");
            type Store;
            type Size = crate::Size;
        }
        impl Vec<Hit> {}
        impl Vec<Word> {}
        impl Box<Index> {}
        impl UniquePtr<Store> {}
        impl SharedPtr<Store> {}
    }
}
use ffi::{Hit, Owners, Query};
pub struct Index;
#[repr(transparent)]
pub struct Size(pub u64);
unsafe impl cxx::ExternType for Size {
    type Id = cxx::type_id!("perhaps::Size");
    type Kind = cxx::kind::Trivial;
}
fn search(query: &Query) -> Option<Hit> {
    query.best.into()
}
fn again(query: Query) -> Result<Query, std::fmt::Error> {
    Ok(query)
}
fn own(_: Owners) -> Vec<Hit> {
    vec![
        Hit {
            start: 1,
            end: Some(2).into(),
            exact: None.into(),
        },
    ]
}
fn run(_: ffi::Job, _: ffi::Job_at) {}
