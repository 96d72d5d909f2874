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
    pub fn move_by(point: &mut Point, dx: ::core::primitive::i32) {
        ::twinspan::private::import!(
            "twinspan1$shapes$move_by$golden$ba9b1f11f34a6251" fn __shim(_ :
            __cross::Pointer, _ : ::core::primitive::i32)
        );
        unsafe { __shim(__cross::give::<__cross::Mut<'_, Point>>(point), dx) }
    }
    pub fn take(named: Named) -> ::core::primitive::usize {
        ::twinspan::private::import!(
            "twinspan1$shapes$take$golden$2592af1276d6b3a3" fn __shim(_ :
            __cross::Pointer) -> ::core::primitive::usize
        );
        let mut named = unsafe { __cross::Held::<__cross::Same<Named>>::new(named) };
        unsafe { __shim(named.pointer()) }
    }
    pub fn in_cxx() -> InCxx {
        ::twinspan::private::import!(
            "twinspan1$shapes$in_cxx$golden$fd39c3c3e1a8532b" fn __shim(_ :
            __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::Same<InCxx>>::new();
        unsafe {
            let __result = __shim(__out.pointer());
            let () = __result;
            __out.take()
        }
    }
    impl Point {
        pub fn norm(&self) -> ::core::primitive::f64 {
            ::twinspan::private::import!(
                "twinspan1$shapes$Point$norm$golden$b2136e8e121fb666" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::f64
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Point>>(self)) }
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(point: Point) -> Point {
            super::mirrored(point)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shapes$mirrored$1ca574922fe67b17"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shapes$mirrored$golden$e86b9eeae5d9639f")]
        extern "C-unwind" fn shim_0(argument0: Point) -> Point {
            ::twinspan::private::guard(move || { __declared_0(argument0) })
        }
        #[inline]
        fn __declared_1(name: ::twinspan::private::String) -> Named {
            super::named(name)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shapes$named$16f1d24cf160a522"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shapes$named$golden$c2eb6857eb8dddd6")]
        extern "C-unwind" fn shim_1(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<::twinspan::private::String>,
                    >(argument0)
                };
                let result = __declared_1(argument0);
                unsafe { __cross::write::<__cross::Same<Named>>(out, result) }
            })
        }
        #[repr(transparent)]
        struct __Named_2(Named);
        impl __Named_2 {
            #[inline]
            fn __declared_2(&self) -> ::core::primitive::u64 {
                Named::area(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shapes$Named$area$65c9718e19e3df34"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shapes$Named$area$golden$bf5d5f694fc00733")]
        extern "C-unwind" fn shim_2(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::u64 {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Named_2>() };
                __Named_2::__declared_2(receiver)
            })
        }
        #[inline]
        fn __declared_3(value: &Aligned) -> ::core::primitive::u64 {
            super::aligned(value)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shapes$aligned$2213a12584c8fec8"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shapes$aligned$golden$260e31d11ce118ea")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::u64 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Aligned>>(argument0)
                };
                __declared_3(argument0)
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Point>(), align_of::<Point>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Point, x),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Point, y),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Point` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Named>(), align_of::<Named>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Named, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Named, at),
                        size_of::<Point>(),
                        align_of::<Point>(),
                    ),
                    (
                        ::core::mem::offset_of!(Named, tags),
                        size_of::<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >(),
                        align_of::<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Named, corners),
                        size_of::<[Point; 2usize]>(),
                        align_of::<[Point; 2usize]>(),
                    ),
                ],
            ),
            "`Named` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Aligned>(), align_of::<Aligned>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                32,
                &[
                    (
                        ::core::mem::offset_of!(Aligned, value),
                        size_of::<::core::primitive::u64>(),
                        align_of::<::core::primitive::u64>(),
                    ),
                ],
            ),
            "`Aligned` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<InCxx>(), align_of::<InCxx>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(InCxx, value),
                        size_of::<::core::primitive::u64>(),
                        align_of::<::core::primitive::u64>(),
                    ),
                ],
            ),
            "`InCxx` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "shapes")]
    mod ffi {
        /// In registers: two visible numbers.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct Point {
            /// To the right.
            x: i32,
            y: i32,
        }
        /// Through memory.
        #[derive(Clone, Debug)]
        struct Named {
            name: String,
            at: Point,
            tags: Vec<String>,
            corners: [Point; 2],
        }
        #[repr(align(32))]
        struct Aligned {
            value: u64,
        }
        /// Declared in `extern "C++"` too: the user's header defines it.
        struct InCxx {
            value: u64,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/structs/user.h");
        }
    }
}
pub use ffi::{Aligned, Named, Point};
fn mirrored(point: Point) -> Point {
    Point { x: -point.x, ..point }
}
fn named(name: String) -> Named {
    Named {
        name,
        at: Point::default(),
        tags: Vec::new(),
        corners: [Point::default(); 2],
    }
}
impl Named {
    fn area(&self) -> u64 {
        self.name.len() as u64
    }
}
fn aligned(value: &Aligned) -> u64 {
    value.value
}
