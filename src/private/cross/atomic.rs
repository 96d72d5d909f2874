//! `&AtomicU32` and the like, which are `std::atomic<std::uint32_t> &` in C++: the same bytes,
//! changed by both languages. They cross like any reference. C++ asserts that its atomics have the
//! same layout and need no lock.

macro_rules! number_alone {
    ($($size:literal: $($atomic:ident $number:ident),*;)*) => {$($(
        #[cfg(target_has_atomic = $size)]
        const _: () = {
            use core::sync::atomic::$atomic;
            assert!(
                size_of::<$atomic>() == size_of::<$number>()
                    && align_of::<$atomic>() == size_of::<$number>()
            );
        };
    )*)*};
}

number_alone! {
    "8": AtomicBool bool, AtomicU8 u8, AtomicI8 i8;
    "16": AtomicU16 u16, AtomicI16 i16;
    "32": AtomicU32 u32, AtomicI32 i32;
    "64": AtomicU64 u64, AtomicI64 i64;
    "ptr": AtomicUsize usize, AtomicIsize isize;
}
