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
    impl Cat {
        pub fn new(lives: ::core::primitive::i32) -> ::cxx::UniquePtr<Cat> {
            ::twinspan::private::import!(
                "twinspan1$zoo$Cat$new$golden$899d8bbb42ceea18" fn __shim(_ :
                ::core::primitive::i32) -> __cross::Pointer
            );
            unsafe {
                let __result = __shim(lives);
                __cross::take::<__cross::Unique<Cat>>(__result)
            }
        }
    }
    impl Animal {
        pub fn legs(&self) -> ::core::primitive::i32 {
            ::twinspan::private::import!(
                "twinspan1$zoo$Animal$legs$golden$768a6831f78dada6" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::i32
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Animal>>(self)) }
        }
    }
    impl Animal {
        pub fn feed(self: ::core::pin::Pin<&mut Self>, food: &::core::primitive::str) {
            ::twinspan::private::import!(
                "twinspan1$zoo$Animal$feed$golden$66f9cee4d21ece6e" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::abi::Fat)
            );
            unsafe {
                __shim(
                    __cross::give::<__cross::PinnedMut<'_, Animal>>(self),
                    __cross::give::<__cross::Str<'_>>(food),
                )
            }
        }
    }
    impl Animal {
        pub fn age(&self) -> ::core::primitive::u8 {
            ::twinspan::private::import!(
                "twinspan1$zoo$Animal$age$golden$b696863d4c3788d7" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::u8
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Animal>>(self)) }
        }
    }
    pub fn named_cats(
        name: &::core::primitive::str,
    ) -> (::core::primitive::usize, [::core::primitive::u8; 4usize]) {
        ::twinspan::private::import!(
            "twinspan1$zoo$named$named_cats$golden$08a6a85e6bfc2eaf" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::TupleOf<(::core::primitive::usize, [::core::primitive::u8; 4usize])>,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(name),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    impl Animal {
        pub fn weight(&self) -> (::core::primitive::bool, ::core::primitive::u64) {
            ::twinspan::private::import!(
                "twinspan1$zoo$Animal$weight$golden$62d24c9830bf3ce7" fn __shim(_ :
                __cross::Pointer, _ : __cross::Pointer)
            );
            let mut __out = __cross::Out::<
                __cross::TupleOf<(::core::primitive::bool, ::core::primitive::u64)>,
            >::new();
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Animal>>(self),
                    __out.pointer(),
                );
                let () = __result;
                __out.take()
            }
        }
    }
    impl Animal {
        pub fn describe(&self) -> ::twinspan::private::String {
            ::twinspan::private::import!(
                "twinspan1$zoo$Animal$describe$golden$b5108632f4ba7e71" fn __shim(_ :
                __cross::Pointer, _ : __cross::Pointer)
            );
            let mut __out = __cross::Out::<
                __cross::Same<::twinspan::private::String>,
            >::new();
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Animal>>(self),
                    __out.pointer(),
                );
                let () = __result;
                __out.take()
            }
        }
    }
    pub fn open(
        path: &::core::primitive::str,
    ) -> ::core::result::Result<::cxx::UniquePtr<Cat>, ::cxx::Exception> {
        ::twinspan::private::import!(
            "twinspan1$zoo$open$golden$708d75e8a92d74bb" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer) ->
            ::cxx::private::Result
        );
        let mut __ok = __cross::Out::<__cross::Unique<Cat>>::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(path),
                __ok.pointer(),
            );
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    pub fn place(
        id: ::core::primitive::i32,
        depth: ::core::primitive::i32,
    ) -> ::core::result::Result<
        (::core::primitive::bool, Place, [::core::primitive::u8; 4usize]),
        ::twinspan::CxxException,
    > {
        ::twinspan::private::import!(
            "twinspan1$zoo$place$golden$55e9770fee986654" fn __shim(_ :
            ::core::primitive::i32, _ : ::core::primitive::i32, _ : __cross::Pointer) ->
            ::core::primitive::usize
        );
        let mut __ok = __cross::Out::<
            __cross::TupleOf<
                (::core::primitive::bool, Place, [::core::primitive::u8; 4usize]),
            >,
        >::new();
        unsafe {
            let __result = __shim(id, depth, __ok.pointer());
            match __result {
                0 => ::core::result::Result::Ok(__ok.take()),
                word => {
                    ::core::result::Result::Err(
                        <::twinspan::CxxException as ::core::convert::From<
                            ::twinspan::CxxException,
                        >>::from(::twinspan::private::exception(word)),
                    )
                }
            }
        }
    }
    pub fn checksum(data: &[::core::primitive::u8]) -> ::core::primitive::u32 {
        ::twinspan::private::import!(
            "twinspan1$zoo$checksum$golden$6b629e18fa85dd7c" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::core::primitive::u32
        );
        unsafe {
            __shim(__cross::give::<__cross::Slice<'_, ::core::primitive::u8>>(data))
        }
    }
    pub fn rest(
        number: ::core::primitive::i32,
        by: ::core::primitive::i32,
    ) -> (::core::primitive::i32, ::core::primitive::i32) {
        ::twinspan::private::import!(
            "twinspan1$zoo$rest$golden$df6c15336841b5c0" fn __shim(_ :
            ::core::primitive::i32, _ : ::core::primitive::i32, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::TupleOf<(::core::primitive::i32, ::core::primitive::i32)>,
        >::new();
        unsafe {
            let __result = __shim(number, by, __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    unsafe impl ::twinspan::DerivedFrom<Animal> for Cat {
        unsafe fn __upcast(derived: *const Self) -> *const Animal {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Animal$golden$e3d3507490b28f7d$up"]
                fn __shim(_: *const Cat) -> *const Animal;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Animal$golden$e3d3507490b28f7d$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    impl ::core::convert::AsRef<Animal> for Cat {
        fn as_ref(&self) -> &Animal {
            ::twinspan::Cast::upcast(self)
        }
    }
    impl ::core::ops::Deref for Cat {
        type Target = Animal;
        fn deref(&self) -> &Animal {
            ::twinspan::Cast::upcast(self)
        }
    }
    unsafe impl ::twinspan::DowncastFrom<Animal> for Cat {
        unsafe fn __downcast(base: *const Animal) -> *const Self {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Animal$golden$e3d3507490b28f7d$down"]
                fn __shim(_: *const Animal) -> *const Cat;
            }
            unsafe { __shim(base) }
        }
        unsafe fn __downcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) -> bool {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Animal$golden$e3d3507490b28f7d$down_shared"]
                fn __shim(
                    _: *mut ::core::ffi::c_void,
                    _: *mut ::core::ffi::c_void,
                ) -> bool;
            }
            unsafe { __shim(from, to) }
        }
    }
    unsafe impl ::twinspan::DeletedAs<Animal> for Cat {}
    unsafe impl ::twinspan::DerivedFrom<Named> for Cat {
        unsafe fn __upcast(derived: *const Self) -> *const Named {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Named$golden$1ac90fa7e83cbff0$up"]
                fn __shim(_: *const Cat) -> *const Named;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Cat$as$Named$golden$1ac90fa7e83cbff0$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    impl ::core::convert::AsRef<Named> for Cat {
        fn as_ref(&self) -> &Named {
            ::twinspan::Cast::upcast(self)
        }
    }
    unsafe impl ::twinspan::DerivedFrom<Cat> for Kitten {
        unsafe fn __upcast(derived: *const Self) -> *const Cat {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Cat$golden$6c081a000480852a$up"]
                fn __shim(_: *const Kitten) -> *const Cat;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Cat$golden$6c081a000480852a$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    impl ::core::convert::AsRef<Cat> for Kitten {
        fn as_ref(&self) -> &Cat {
            ::twinspan::Cast::upcast(self)
        }
    }
    impl ::core::ops::Deref for Kitten {
        type Target = Cat;
        fn deref(&self) -> &Cat {
            ::twinspan::Cast::upcast(self)
        }
    }
    unsafe impl ::twinspan::DowncastFrom<Cat> for Kitten {
        unsafe fn __downcast(base: *const Cat) -> *const Self {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Cat$golden$6c081a000480852a$down"]
                fn __shim(_: *const Cat) -> *const Kitten;
            }
            unsafe { __shim(base) }
        }
        unsafe fn __downcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) -> bool {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Cat$golden$6c081a000480852a$down_shared"]
                fn __shim(
                    _: *mut ::core::ffi::c_void,
                    _: *mut ::core::ffi::c_void,
                ) -> bool;
            }
            unsafe { __shim(from, to) }
        }
    }
    unsafe impl ::twinspan::DeletedAs<Cat> for Kitten {}
    unsafe impl ::twinspan::DerivedFrom<Named> for Kitten {
        unsafe fn __upcast(derived: *const Self) -> *const Named {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Named$golden$02ebdcbdafc6f3a7$up"]
                fn __shim(_: *const Kitten) -> *const Named;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Named$golden$02ebdcbdafc6f3a7$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    impl ::core::convert::AsRef<Named> for Kitten {
        fn as_ref(&self) -> &Named {
            ::twinspan::Cast::upcast(self)
        }
    }
    unsafe impl ::twinspan::DerivedFrom<Animal> for Kitten {
        unsafe fn __upcast(derived: *const Self) -> *const Animal {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Animal$golden$88c9a32ce512a400$up"]
                fn __shim(_: *const Kitten) -> *const Animal;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Animal$golden$88c9a32ce512a400$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    impl ::core::convert::AsRef<Animal> for Kitten {
        fn as_ref(&self) -> &Animal {
            ::twinspan::Cast::upcast(self)
        }
    }
    unsafe impl ::twinspan::DowncastFrom<Animal> for Kitten {
        unsafe fn __downcast(base: *const Animal) -> *const Self {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Animal$golden$88c9a32ce512a400$down"]
                fn __shim(_: *const Animal) -> *const Kitten;
            }
            unsafe { __shim(base) }
        }
        unsafe fn __downcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) -> bool {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Kitten$as$Animal$golden$88c9a32ce512a400$down_shared"]
                fn __shim(
                    _: *mut ::core::ffi::c_void,
                    _: *mut ::core::ffi::c_void,
                ) -> bool;
            }
            unsafe { __shim(from, to) }
        }
    }
    unsafe impl ::twinspan::DeletedAs<Animal> for Kitten {}
    #[cfg(unix)]
    unsafe impl ::twinspan::DerivedFrom<Listener> for Ear {
        unsafe fn __upcast(derived: *const Self) -> *const Listener {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Ear$as$Listener$golden$d09eea1fb1ca3aa1$up"]
                fn __shim(_: *const Ear) -> *const Listener;
            }
            unsafe { __shim(derived) }
        }
        unsafe fn __upcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Ear$as$Listener$golden$d09eea1fb1ca3aa1$up_shared"]
                fn __shim(_: *mut ::core::ffi::c_void, _: *mut ::core::ffi::c_void);
            }
            unsafe { __shim(from, to) }
        }
    }
    #[cfg(unix)]
    impl ::core::convert::AsRef<Listener> for Ear {
        fn as_ref(&self) -> &Listener {
            ::twinspan::Cast::upcast(self)
        }
    }
    #[cfg(unix)]
    impl ::core::ops::Deref for Ear {
        type Target = Listener;
        fn deref(&self) -> &Listener {
            ::twinspan::Cast::upcast(self)
        }
    }
    #[cfg(unix)]
    unsafe impl ::twinspan::DowncastFrom<Listener> for Ear {
        unsafe fn __downcast(base: *const Listener) -> *const Self {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Ear$as$Listener$golden$d09eea1fb1ca3aa1$down"]
                fn __shim(_: *const Listener) -> *const Ear;
            }
            unsafe { __shim(base) }
        }
        unsafe fn __downcast_shared(
            from: *mut ::core::ffi::c_void,
            to: *mut ::core::ffi::c_void,
        ) -> bool {
            unsafe extern "C" {
                #[link_name = "twinspan1$zoo$Ear$as$Listener$golden$d09eea1fb1ca3aa1$down_shared"]
                fn __shim(
                    _: *mut ::core::ffi::c_void,
                    _: *mut ::core::ffi::c_void,
                ) -> bool;
            }
            unsafe { __shim(from, to) }
        }
    }
    /// The methods that change C++ objects, of the `UniquePtr` that owns one: `use ffi::methods::*;`, and
    /// there is no need of `pin_mut()`. As that does, they panic where the pointer is null.
    pub mod methods {
        #[allow(unused_imports)]
        use super::*;
        /// The methods that change a `Animal`, of a `UniquePtr` that owns one.
        #[allow(dead_code)]
        pub trait AnimalMethods {
            fn feed(&mut self, food: &::core::primitive::str);
        }
        #[allow(deprecated)]
        impl AnimalMethods for ::cxx::UniquePtr<Animal> {
            #[inline]
            fn feed(&mut self, food: &::core::primitive::str) {
                Animal::feed(self.pin_mut(), food)
            }
        }
    }
    const _: () = {};
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Place>(), align_of::<Place>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Place, line),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Place, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Place` is not laid out as in C",
        );
    };
    unsafe extern "C" {
        #[allow(dead_code)]
        #[link_name = "twinspan1$zoo$LIVES$golden$cf5401014a50eaee"]
        pub static LIVES: ::core::primitive::i32;
    }
    unsafe extern "C" {
        #[allow(dead_code)]
        #[link_name = "twinspan1$zoo$SIZE$golden$7e0266a48c4b56ac"]
        pub static SIZE: ::core::primitive::usize;
    }
    #[::cxx::bridge(namespace = "zoo")]
    mod ffi {
        struct Place {
            line: u32,
            name: String,
        }
        unsafe extern "C++" {
            include!("golden/classes/user.h");
            type Animal;
            type Named;
            type Cat;
            type Kitten;
            #[cfg(unix)]
            type Listener;
            type Ear;
        }
        impl UniquePtr<Cat> {}
        impl SharedPtr<Cat> {}
        impl SharedPtr<Animal> {}
        impl UniquePtr<Animal> {}
        impl SharedPtr<Named> {}
        impl SharedPtr<Kitten> {}
        impl UniquePtr<Kitten> {}
        impl SharedPtr<Ear> {}
        #[cfg(any(all(unix)))]
        impl SharedPtr<Listener> {}
    }
}
