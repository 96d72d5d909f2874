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
    #[allow(dead_code)]
    struct __FnMut_3ce3f3216b80a588<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_3ce3f3216b80a588<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(Address) -> ::core::primitive::bool {
            move |value0| {
                let value0 = unsafe {
                    __cross::give::<
                        __cross::Mirror<__cross::Same<__via_Address>>,
                    >(value0)
                };
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<_>>::new(value0)
                };
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> ::core::primitive::bool,
                        >())(__closure.context(), value0.pointer())
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_eae2b9f45fcc9d84<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(V4) -> ::core::option::Option<Key> + 'static,
    > __Fn_eae2b9f45fcc9d84<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __via_V4,
            out: __cross::Pointer,
        ) {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<__via_V4>>>(argument0)
                };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                let result = function(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::Mirror<__cross::Same<__via_Key>>>,
                    >(out, result)
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __via_V4,
            out: __cross::Pointer,
        ) {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context, argument0, out) },
                move || unsafe {
                    ::twinspan::private::closure::Kept::<__F>::leave::<false>(context)
                },
            )
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::kept(
                function,
                const {
                    &::twinspan::private::closure::Table::kept::<
                        __F,
                        false,
                    >(Self::call_guarded as *const (), Self::call as *const ())
                },
            )
        }
    }
    pub fn connect(
        endpoint: Endpoint,
        key: Key,
    ) -> ::core::result::Result<V4, ::twinspan::CxxException> {
        ::twinspan::private::import!(
            "twinspan1$net$connect$golden$ccb800fd5bb5d30f" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer) -> __cross::Tagged < __via_V4 >
        );
        let endpoint = unsafe {
            __cross::give::<__cross::Mirror<__cross::Same<__via_Endpoint>>>(endpoint)
        };
        let key = unsafe {
            __cross::give::<__cross::Mirror<__cross::Same<__via_Key>>>(key)
        };
        let mut endpoint = unsafe { __cross::Held::<__cross::Same<_>>::new(endpoint) };
        let mut key = unsafe { __cross::Held::<__cross::Same<_>>::new(key) };
        unsafe {
            let __result = __shim(endpoint.pointer(), key.pointer());
            match __result.tag {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __result.value.assume_init();
                        __cross::take::<__cross::Mirror<__cross::Same<__via_V4>>>(__ok)
                    })
                }
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
    pub fn peers(of: Address) -> ::twinspan::private::Vec<Address> {
        ::twinspan::private::import!(
            "twinspan1$net$peers$golden$4c5a11f2e10bbfda" fn __shim(_ : __cross::Pointer,
            _ : __cross::Pointer)
        );
        let of = unsafe {
            __cross::give::<__cross::Mirror<__cross::Same<__via_Address>>>(of)
        };
        let mut of = unsafe { __cross::Held::<__cross::Same<_>>::new(of) };
        let mut __out = __cross::Out::<
            __cross::List<__cross::Mirror<__cross::Same<__via_Address>>>,
        >::new();
        unsafe {
            let __result = __shim(of.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn best(of: ::core::option::Option<Key>) -> ::core::option::Option<Endpoint> {
        ::twinspan::private::import!(
            "twinspan1$net$best$golden$6c1220d095c29f88" fn __shim(_ : __cross::Pointer,
            _ : __cross::Pointer)
        );
        let of = of
            .map(|mirror| unsafe {
                __cross::give::<__cross::Mirror<__cross::Same<__via_Key>>>(mirror)
            });
        let mut of = unsafe { __cross::HeldOption::<__cross::Same<_>>::new(of) };
        let mut __out = __cross::Out::<
            __cross::Opt<__cross::Mirror<__cross::Same<__via_Endpoint>>>,
        >::new();
        unsafe {
            let __result = __shim(of.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(of: V4) -> Address {
            super::local(of)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$local$1a94cf2c23b12138"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$local$golden$87759413012bd1e9")]
        extern "C-unwind" fn shim_0(argument0: __via_V4, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<__via_V4>>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Mirror<__cross::Same<__via_Address>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            address: ::core::option::Option<Address>,
        ) -> ::core::option::Option<V4> {
            super::number(address)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$number$556d5908c7132bb9"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$number$golden$dc293cf05c7c74ff")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
        ) -> __cross::Tagged<__via_V4> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<
                            <__cross::Mirror<
                                __cross::Same<__via_Address>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = argument0
                    .map(|mirror| unsafe {
                        __cross::take::<
                            __cross::Mirror<__cross::Same<__via_Address>>,
                        >(mirror)
                    });
                let result = __declared_1(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Mirror<__cross::Same<__via_V4>>>,
                    >(result)
                }
            })
        }
        #[inline]
        fn __declared_2(
            keys: ::twinspan::private::Vec<Key>,
        ) -> ::twinspan::private::Vec<Key> {
            super::keys(keys)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$keys$61b2a312e762c8eb"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$keys$golden$a06e0b2d6b96cd86")]
        extern "C-unwind" fn shim_2(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::Mirror<__cross::Same<__via_Key>>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<__cross::Mirror<__cross::Same<__via_Key>>>,
                    >(argument0)
                };
                let result = __declared_2(argument0);
                unsafe {
                    __cross::write::<
                        __cross::List<__cross::Mirror<__cross::Same<__via_Key>>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_3(
            name: &::core::primitive::str,
        ) -> ::core::result::Result<Endpoint, ::core::primitive::usize> {
            match {
                let result: ::core::result::Result<_, ::twinspan::CxxException> = super::resolve(
                    name,
                );
                result
            } {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(::twinspan::private::erase_error!(error))
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$resolve$fa9bdbf963b4e46e"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$try_resolve$fa9bdbf963b4e46e"
        )]
        static ONCE_3_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$resolve$golden$9e0497b908f329d3")]
        extern "C-unwind" fn shim_3(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_3(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Mirror<__cross::Same<__via_Endpoint>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[inline]
        fn __declared_4(
            endpoint: Endpoint,
            visit: &mut dyn ::core::ops::FnMut(Address) -> ::core::primitive::bool,
        ) {
            super::each(endpoint, visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$each$0fca69224123af59"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$each$golden$89e8afa4cf52c068")]
        extern "C-unwind" fn shim_4(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::Mirror<
                                __cross::Same<__via_Endpoint>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Mirror<__cross::Same<__via_Endpoint>>,
                    >(argument0)
                };
                let mut argument1 = __FnMut_3ce3f3216b80a588::<
                    (),
                >::take(argument1.required("visit"));
                let argument1 = &mut argument1;
                __declared_4(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_5() -> ::twinspan::private::Box<
            dyn ::core::ops::Fn(V4) -> ::core::option::Option<Key> + 'static,
        > {
            super::chooser()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$net$chooser$cbf29ce484222325"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$net$chooser$golden$294fb9d57dfce279")]
        extern "C-unwind" fn shim_5() -> ::twinspan::private::closure::Closure {
            ::twinspan::private::guard(move || {
                let result = __declared_5();
                unsafe { __Fn_eae2b9f45fcc9d84::give(result) }
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Parts>(), align_of::<Parts>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Parts, host),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Parts, port),
                        size_of::<::core::primitive::u16>(),
                        align_of::<::core::primitive::u16>(),
                    ),
                ],
            ),
            "`Parts` is not laid out as in C",
        );
    };
    #[doc(hidden)]
    mod type_of_Address {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = std::net::IpAddr;
    }
    /// Read from text, and written as text.
    pub type Address = type_of_Address::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct __via_Address(::twinspan::private::String);
    impl __cross::Mirrors for __via_Address {
        type Of = Address;
        #[inline]
        fn into_of(self) -> Self::Of {
            __cross::sure(__cross::Via::try_into_of(self))
        }
        #[inline]
        fn from_of(of: Self::Of) -> Self {
            Self(__cross::sure(__cross::written(of, "Address")))
        }
    }
    impl __cross::Via for __via_Address {
        #[inline]
        fn try_into_of(self) -> ::core::result::Result<Self::Of, __cross::Refused> {
            __cross::read_text(self.0, "Address")
        }
    }
    #[doc(hidden)]
    mod type_of_V4 {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = std::net::Ipv4Addr;
    }
    pub type V4 = type_of_V4::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct __via_V4(::core::primitive::u32);
    impl __cross::Mirrors for __via_V4 {
        type Of = V4;
        #[inline]
        fn into_of(self) -> Self::Of {
            __cross::sure(__cross::Via::try_into_of(self))
        }
        #[inline]
        fn from_of(of: Self::Of) -> Self {
            Self(__cross::sure(__cross::converted(of, "V4")))
        }
    }
    impl __cross::Via for __via_V4 {
        #[inline]
        fn try_into_of(self) -> ::core::result::Result<Self::Of, __cross::Refused> {
            __cross::converted(self.0, "V4")
        }
    }
    #[doc(hidden)]
    mod type_of_Key {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = super::super::Key;
    }
    pub type Key = type_of_Key::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct __via_Key([::core::primitive::u8; 4usize]);
    impl __cross::Mirrors for __via_Key {
        type Of = Key;
        #[inline]
        fn into_of(self) -> Self::Of {
            __cross::sure(__cross::Via::try_into_of(self))
        }
        #[inline]
        fn from_of(of: Self::Of) -> Self {
            Self(__cross::sure(__cross::converted(of, "Key")))
        }
    }
    impl __cross::Via for __via_Key {
        #[inline]
        fn try_into_of(self) -> ::core::result::Result<Self::Of, __cross::Refused> {
            __cross::converted(self.0, "Key")
        }
    }
    #[doc(hidden)]
    mod type_of_Endpoint {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = super::super::Endpoint;
    }
    pub type Endpoint = type_of_Endpoint::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct __via_Endpoint(Parts);
    impl __cross::Mirrors for __via_Endpoint {
        type Of = Endpoint;
        #[inline]
        fn into_of(self) -> Self::Of {
            __cross::sure(__cross::Via::try_into_of(self))
        }
        #[inline]
        fn from_of(of: Self::Of) -> Self {
            Self(__cross::sure(__cross::converted(of, "Endpoint")))
        }
    }
    impl __cross::Via for __via_Endpoint {
        #[inline]
        fn try_into_of(self) -> ::core::result::Result<Self::Of, __cross::Refused> {
            __cross::converted(self.0, "Endpoint")
        }
    }
    #[::cxx::bridge(namespace = "net")]
    mod ffi {
        #[derive(Clone)]
        struct Parts {
            host: String,
            port: u16,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/vias/user.h");
        }
    }
}
use std::net::{IpAddr, Ipv4Addr};
use twinspan::CxxException;
pub struct Key([u8; 4]);
impl From<[u8; 4]> for Key {
    fn from(bytes: [u8; 4]) -> Self {
        Key(bytes)
    }
}
impl From<Key> for [u8; 4] {
    fn from(key: Key) -> Self {
        key.0
    }
}
pub struct Endpoint {
    host: String,
    port: u16,
}
impl From<Endpoint> for ffi::Parts {
    fn from(endpoint: Endpoint) -> Self {
        ffi::Parts {
            host: endpoint.host,
            port: endpoint.port,
        }
    }
}
impl TryFrom<ffi::Parts> for Endpoint {
    type Error = &'static str;
    fn try_from(parts: ffi::Parts) -> Result<Self, &'static str> {
        match parts.port {
            0 => Err("there is no port 0"),
            port => Ok(Endpoint { host: parts.host, port }),
        }
    }
}
fn local(of: Ipv4Addr) -> IpAddr {
    of.into()
}
fn number(address: Option<IpAddr>) -> Option<Ipv4Addr> {
    match address? {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}
fn keys(keys: Vec<Key>) -> Vec<Key> {
    keys
}
fn resolve(name: &str) -> Result<Endpoint, CxxException> {
    Ok(Endpoint {
        host: name.to_owned(),
        port: 80,
    })
}
fn each(endpoint: Endpoint, visit: &mut dyn FnMut(IpAddr) -> bool) {
    visit(endpoint.host.parse().expect("an address"));
}
fn chooser() -> Box<dyn Fn(Ipv4Addr) -> Option<Key>> {
    Box::new(|address| Some(Key(address.octets())))
}
