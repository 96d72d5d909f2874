//! Objects that one side knows nothing about, and shared ones.

mod with_cxx;
mod with_twinspan;

use crate::work::kept;
use std::sync::Arc;
use twinspan_lab_harness::{Table, crossings, keep, rows_of};

/// The Rust types of one layer, since each implements cxx's traits for them.
macro_rules! objects {
    () => {
        pub struct Place {
            number: i32,
        }

        pub fn place(number: i32) -> Box<Place> {
            Box::new(Place { number })
        }

        impl Place {
            pub fn get(&self) -> i32 {
                self.number
            }
        }
    };
}
use objects;

macro_rules! shared_objects {
    () => {
        pub struct Shared {
            place: std::sync::Arc<Place>,
        }

        pub fn shared(number: i32) -> Box<Shared> {
            Box::new(Shared { place: std::sync::Arc::new(Place { number }) })
        }

        impl Shared {
            pub fn share(&self) -> Box<Shared> {
                Box::new(Shared { place: self.place.clone() })
            }
        }
    };
}
use shared_objects;

/// By hand: a pointer, and a function that drops what it points to.
mod raw {
    use std::ffi::c_void;
    use std::mem::MaybeUninit;
    use std::sync::Arc;

    super::objects!();

    #[repr(C)]
    pub struct Counter([u8; 0]);

    /// Room for a `std::shared_ptr` (its size is asserted in C++).
    #[repr(C)]
    pub struct SharedCounter(MaybeUninit<[usize; 2]>);

    unsafe extern "C" {
        safe fn raw_counter(number: i32) -> *mut Counter;
        fn raw_drop_counter(counter: *mut Counter);
        fn raw_get(counter: *const Counter) -> i32;
        fn raw_shared_counter(number: i32, result: *mut SharedCounter);
        fn raw_share_counter(counter: *const SharedCounter, result: *mut SharedCounter);
        fn raw_drop_shared_counter(counter: *mut SharedCounter);
    }

    pub struct OwnedCounter(*mut Counter);

    impl OwnedCounter {
        pub fn new(number: i32) -> Self {
            OwnedCounter(raw_counter(number))
        }

        pub fn as_ptr(&self) -> *const Counter {
            self.0
        }
    }

    impl Drop for OwnedCounter {
        fn drop(&mut self) {
            // SAFETY: it is owned.
            unsafe { raw_drop_counter(self.0) };
        }
    }

    /// # Safety
    ///
    /// The counter is alive.
    pub unsafe fn get(counter: *const Counter) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { raw_get(counter) }
    }

    impl SharedCounter {
        pub fn new(number: i32) -> Self {
            let mut result = SharedCounter(MaybeUninit::uninit());
            // SAFETY: C++ writes it; a std::shared_ptr may be moved.
            unsafe { raw_shared_counter(number, &mut result) };
            result
        }
    }

    impl Clone for SharedCounter {
        #[inline(always)]
        fn clone(&self) -> Self {
            let mut result = SharedCounter(MaybeUninit::uninit());
            // SAFETY: as above.
            unsafe { raw_share_counter(self, &mut result) };
            result
        }
    }

    impl Drop for SharedCounter {
        #[inline(always)]
        fn drop(&mut self) {
            // SAFETY: it is not used again.
            unsafe { raw_drop_shared_counter(self) };
        }
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_place(number: i32) -> Box<Place> {
        place(number)
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_drop_place(place: Box<Place>) {
        drop(place);
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_get(place: &Place) -> i32 {
        place.get()
    }

    #[unsafe(no_mangle)]
    extern "C" fn raw_rust_shared(number: i32) -> *const c_void {
        Arc::into_raw(Arc::new(Place { number })).cast()
    }

    /// # Safety
    ///
    /// The pointer comes from `raw_rust_shared`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_share(shared: *const c_void) {
        // SAFETY: the caller's promise.
        unsafe { Arc::increment_strong_count(shared.cast::<Place>()) };
    }

    /// # Safety
    ///
    /// The pointer comes from `raw_rust_shared`; each share is dropped once.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_drop_shared(shared: *const c_void) {
        // SAFETY: the caller's promise.
        unsafe { Arc::decrement_strong_count(shared.cast::<Place>()) };
    }

    /// # Safety
    ///
    /// `counter` is a share that is now Rust's.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_take_shared(counter: *mut SharedCounter) {
        // SAFETY: the caller's promise.
        drop(unsafe { counter.read() });
    }
}

/// Rust to Rust, not inlined.
mod floor {
    super::objects!();

    #[inline(never)]
    pub fn make(number: i32) -> Box<Place> {
        place(number)
    }

    #[inline(never)]
    pub fn get(place: &Place) -> i32 {
        place.get()
    }
}

macro_rules! owned {
    ($make:expr) => {
        crossings!(|i| {
            let object = $make(i);
            keep(std::ptr::from_ref(&object));
            i
        })
    };
}

macro_rules! shared {
    ($make:expr) => {
        crossings!(
            {
                let shared = $make(7);
            } | i
                | {
                    drop(kept(&shared).clone());
                    i
                }
        )
    };
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Objects");
    section
        .rust_to_cxx("object", "a C++ object made, owned and dropped by Rust")
        .row("raw", owned!(raw::OwnedCounter::new))
        .row("floor", owned!(floor::make))
        .row("cxx", owned!(with_cxx::counter))
        .row("twinspan", owned!(with_twinspan::counter))
        .note("twinspan", "a UniquePtr is dropped by a function that takes its address");
    section
        .rust_to_cxx("method", "a method of a C++ object")
        .row(
            "raw",
            crossings!(
                {
                    let counter = raw::OwnedCounter::new(7);
                    let counter = counter.as_ptr();
                } | _
                    | {
                        // SAFETY: it lives until the end of the loop.
                        unsafe { raw::get(keep(counter)) }
                    }
            ),
        )
        .row(
            "floor",
            crossings!(
                {
                    let place = floor::make(7);
                } | _
                    | floor::get(kept(&*place))
            ),
        )
        .row(
            "cxx",
            crossings!(
                {
                    let counter = with_cxx::counter(7);
                    let counter: *const with_cxx::Counter = &*counter;
                } | _
                    | {
                        // SAFETY: it lives until the end of the loop.
                        unsafe { &*keep(counter) }.get()
                    }
            ),
        )
        .row(
            "twinspan",
            crossings!(
                {
                    let counter = with_twinspan::counter(7);
                    let counter: *const with_twinspan::Counter = &*counter;
                } | _
                    | {
                        // SAFETY: it lives until the end of the loop.
                        unsafe { &*keep(counter) }.get()
                    }
            ),
        );
    section
        .rust_to_cxx("shared-ptr", "a std::shared_ptr cloned and dropped in Rust")
        .row("raw", shared!(raw::SharedCounter::new))
        .row("floor", shared!(|number| Arc::new(floor::make(number))))
        .row("cxx", shared!(with_cxx::shared_counter))
        .row("twinspan", shared!(with_twinspan::shared_counter))
        .note("floor", "an Arc, whose count is always atomic");

    let rows = rows_of!(lab_rows_of_objects);
    section
        .cxx_to_rust(rows, "object", "a Rust object made, owned and dropped by C++")
        .note("twinspan", "a rust::Box is dropped by a function that takes its address");
    section.cxx_to_rust(rows, "method", "a method of a Rust object");
    section.cxx_to_rust(
        rows,
        "shared-ptr",
        "a std::shared_ptr copied and given to Rust, which drops it",
    );
    section
        .cxx_to_rust(rows, "arc", "an Arc cloned and dropped in C++")
        .note("cxx", "a Box of a struct with the Arc, as an Arc itself cannot cross")
        .note("twinspan", "a Box of a struct with the Arc, as an Arc itself cannot cross");
}
