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
    use super::Bank;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    const _: () = {
        #[inline]
        fn __declared_0(
            from: &mut Account,
            to: &mut Account,
            amount: ::core::primitive::i64,
        ) {
            super::transfer(from, to, amount)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$transfer$0a4c12d60d564b34"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$transfer$golden$0e04113ec26df051")]
        extern "C-unwind" fn shim_0(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: ::core::primitive::i64,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "transfer",
                        &[
                            (
                                "from",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Account>(),
                                ),
                            ),
                            (
                                "to",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1.cast_const().cast::<Account>(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<__cross::Mut<'_, Account>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Mut<'_, Account>>(argument1)
                };
                __declared_0(argument0, argument1, argument2)
            })
        }
        #[inline]
        fn __declared_1(account: &mut Account, name: &::core::primitive::str) {
            super::rename(account, name)
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$rename$889e574917c366f7")]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$rename$golden$daf7df9e1b7ef64f")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::abi::Fat,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "rename",
                        &[
                            (
                                "account",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Account>(),
                                ),
                            ),
                            (
                                "name",
                                false,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u8,
                                >(argument1),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<__cross::Mut<'_, Account>>(argument0)
                };
                let argument1 = unsafe { __cross::take::<__cross::Str<'_>>(argument1) };
                __declared_1(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_2(
            into: &mut [::core::primitive::u8],
            from: &[::core::primitive::u8],
        ) {
            super::copy(into, from)
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$copy$94f94fac5aa7a3cc")]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$copy$golden$1101bbe654fcb4b1")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "copy",
                        &[
                            (
                                "into",
                                true,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u8,
                                >(argument0),
                            ),
                            (
                                "from",
                                false,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u8,
                                >(argument1),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::SliceMut<'_, ::core::primitive::u8>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Slice<'_, ::core::primitive::u8>>(argument1)
                };
                __declared_2(argument0, argument1)
            })
        }
        #[repr(transparent)]
        struct __Bank_3(Bank);
        impl __Bank_3 {
            #[inline]
            fn __declared_3(
                &mut self,
                names: &mut ::twinspan::private::Vec<::twinspan::private::String>,
                name: ::core::option::Option<&::twinspan::private::String>,
            ) {
                Bank::append(&mut self.0, names, name)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$Bank$append$99f0178c30a38970"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$Bank$append$golden$187b547ca5d1b301")]
        extern "C-unwind" fn shim_3(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "append",
                        &[
                            (
                                "self",
                                true,
                                ::twinspan::private::abi::Range::of::<Bank>(receiver.cast()),
                            ),
                            (
                                "names",
                                true,
                                ::twinspan::private::abi::Range::of_vec(
                                    argument0
                                        .cast_const()
                                        .cast::<
                                            ::twinspan::private::Vec<::twinspan::private::String>,
                                        >(),
                                ),
                            ),
                            (
                                "name",
                                false,
                                ::twinspan::private::abi::Range::of_string(
                                    argument1.cast_const().cast::<::twinspan::private::String>(),
                                ),
                            ),
                        ],
                    );
                }
                let receiver = unsafe { &mut *receiver.cast::<__Bank_3>() };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Mut<
                            '_,
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Null<__cross::Ref<'_, ::twinspan::private::String>>,
                    >(argument1)
                };
                __Bank_3::__declared_3(receiver, argument0, argument1)
            })
        }
        #[inline]
        fn __declared_4(left: &Account, right: &Account) -> ::core::primitive::bool {
            super::only_shared(left, right)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$only_shared$a8e46ff7dd452a81"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$only_shared$golden$7241fa8bc28d4a55")]
        extern "C-unwind" fn shim_4(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Account>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Account>>(argument1)
                };
                __declared_4(argument0, argument1)
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Account>(), align_of::<Account>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Account, balance),
                        size_of::<::core::primitive::i64>(),
                        align_of::<::core::primitive::i64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Account, owner),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Account` is not laid out as in C",
        );
    };
    #[::cxx::bridge]
    mod ffi {
        struct Account {
            balance: i64,
            owner: String,
        }
        extern "Rust" {
            type Bank;
        }
    }
}
use ffi::Account;
pub struct Bank;
fn transfer(from: &mut Account, to: &mut Account, amount: i64) {
    from.balance -= amount;
    to.balance += amount;
}
fn rename(account: &mut Account, name: &str) {
    account.owner = name.to_owned();
}
fn copy(into: &mut [u8], from: &[u8]) {
    into.copy_from_slice(from);
}
impl Bank {
    fn append(&mut self, names: &mut Vec<String>, name: Option<&String>) {
        names.extend(name.cloned());
    }
}
fn only_shared(left: &Account, right: &Account) -> bool {
    left.balance == right.balance
}
