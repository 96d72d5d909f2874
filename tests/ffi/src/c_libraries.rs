//! C libraries: as they are, and as Rust would have them.

#[twinspan::bridge]
pub mod ffi {
    #[derive(Clone, Copy)]
    struct shelf_size {
        width: c_int,
        unit: [c_char; 4],
        color: shelf_color,
        next: *const shelf_size,
    }

    #[derive(Debug)]
    enum shelf_color {
        #[c_name = "SHELF_WHITE"]
        White,
        SHELF_BLACK = 7,
    }

    unsafe extern "C" {
        include!("twinspan-test-ffi/cpp/c_libraries.h");
        include!(<stdlib.h>);
        include!(<string.h>);

        type shelf;
        type shelf_int64 = i64;
        type shelf_visitor =
            Option<unsafe extern "C" fn(*mut c_void, c_int, *const c_char) -> c_int>;
        #[c_name = "struct shelf_size"]
        type shelf_size;
        #[c_name = "enum shelf_color"]
        type shelf_color;

        constants! {
            SHELF_OK: c_int = 0;
            SHELF_FULL: c_int = 1;
            SHELF_MISUSE: c_int = -1;
            /// From the header.
            SHELF_VERSION: c_int;
            SHELF_WEIGHT: f64;
        }

        fn shelf_open(name: &CStr, shelf: *mut *mut shelf) -> c_int;
        fn shelf_close(shelf: *mut shelf);
        fn shelf_alive() -> c_int;
        fn shelf_name(shelf: *const shelf) -> *const c_char;
        #[c_name = "shelf_put"]
        fn put(shelf: *mut shelf, name: Option<&CStr>) -> c_int;
        fn shelf_count(shelf: *const shelf) -> shelf_int64;
        fn shelf_each(shelf: *mut shelf, visit: shelf_visitor, data: *mut c_void) -> c_int;
        unsafe fn shelf_grow(size: shelf_size, by: c_int) -> shelf_size;
        fn shelf_mix(color: shelf_color) -> shelf_color;

        fn abs(number: c_int) -> c_int;
        fn strlen(text: &CStr) -> usize;
        fn qsort(
            base: *mut c_void,
            count: usize,
            size: usize,
            compare: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
        );
    }
}

#[twinspan::bridge]
pub mod lifted {
    unsafe extern "C" {
        include!("twinspan-test-ffi/cpp/c_libraries.h");

        #[drop(shelf_close)]
        type shelf;
        #[status(ok = 0, message = shelf_message, detail = shelf_problem, too_long = -7)]
        type ShelfError = c_int;
        #[status(ok = [100, 101])]
        type Step = c_int;

        fn shelf_close(shelf: *mut shelf);
        fn shelf_alive() -> c_int;
        fn shelf_message(status: c_int) -> &'static CStr;
        fn shelf_problem(shelf: &shelf) -> Option<&CStr>;
        fn shelf_open(name: &CStr, #[out] shelf: Owned<shelf>) -> ShelfError;
        fn shelf_open_with(name: &CStr, is_strict: c_int, #[out] shelf: Owned<shelf>)
        -> ShelfError;
        fn shelf_copy(of: &shelf) -> Owned<shelf>;
        fn shelf_put_text(to: &shelf, #[length(c_int)] text: &str) -> ShelfError;
        fn shelf_fill(
            of: &shelf,
            #[length(usize, before)]
            #[pointer(*mut c_void)]
            bytes: &mut [u8],
            #[out] written: c_int,
            #[out] rest: c_int,
        ) -> ShelfError;
        fn shelf_next(of: &mut shelf) -> Step;
        fn shelf_name(of: &shelf) -> &CStr;
        fn shelf_first(of: &shelf) -> Option<&CStr>;
        fn shelf_broken() -> &'static CStr;
        #[errno]
        fn shelf_try(error: c_int) -> isize;
        #[errno]
        fn shelf_try_new(error: c_int) -> Owned<shelf>;
        fn shelf_each(
            of: &shelf,
            #[callback(panic = 9)] visit: impl FnMut(c_int, &CStr) -> c_int,
        ) -> c_int;
        fn shelf_copy_each(
            of: &shelf,
            #[callback] visit: impl FnMut(c_int, &CStr) -> c_int,
            #[out] copy: Owned<shelf>,
        ) -> ShelfError;
        fn shelf_sort(
            of: &shelf,
            #[callback(before, data = last)] compare: impl Fn(&CStr, &CStr) -> c_int,
        ) -> c_int;
        fn shelf_on_change(
            of: &shelf,
            #[callback(drop)] change: impl FnMut(&CStr, *const shelf) + 'static,
        ) -> ShelfError;
        fn shelf_watch(
            of: &shelf,
            #[callback(kept)] change: impl FnMut(&CStr, *const shelf) + Send + 'static,
        ) -> *mut c_void;
        fn shelf_watch_named(
            of: &shelf,
            #[callback(kept)] change: impl FnMut(&CStr, *const shelf) + 'static,
        ) -> &CStr;
        #[errno]
        fn shelf_try_copy(of: &shelf, error: c_int, #[out] copy: Owned<shelf>) -> c_int;
        #[c_name = "shelf_watch"]
        fn unwatch(
            of: &shelf,
            change: Option<unsafe extern "C" fn(*mut c_void, *const c_char, *const shelf)>,
            data: *mut c_void,
        ) -> *mut c_void;
        fn shelf_change(of: &shelf, name: &CStr) -> c_int;
        fn shelf_merge(into: &mut shelf, other: Owned<shelf>) -> c_int;

        #[c_name = "shelf_name"]
        fn name(of: &shelf) -> Result<&str, Utf8Error>;
        #[c_name = "shelf_first"]
        fn first<'a>(of: &'a shelf) -> Option<Result<&'a str, Utf8Error>>;
        #[c_name = "shelf_broken"]
        fn broken() -> Result<&'static str, Utf8Error>;
        #[c_name = "shelf_each"]
        fn each_name(
            of: &shelf,
            #[callback] visit: impl FnMut(c_int, Result<&str, Utf8Error>) -> c_int,
        ) -> c_int;

        #[forward]
        #[c_name = "SHELF_ROOM"]
        fn room(of: &shelf) -> c_int;
        #[forward]
        fn shelf_twice(number: c_int) -> c_int;
        #[forward]
        fn shelf_forget<'a>(
            of: &'a shelf,
            #[out] count: c_int,
        ) -> Option<Result<&'a str, Utf8Error>>;
        #[forward]
        #[c_name = "shelf_sum"]
        unsafe fn sum_of_two(count: c_int, first: c_int, second: c_int) -> c_int;
        #[forward]
        #[c_name = "shelf_copy"]
        fn copy(of: &shelf) -> Owned<shelf>;
    }
}

#[cfg(test)]
mod tests {
    use super::{ffi, lifted};
    use std::cell::RefCell;
    use std::ffi::{CStr, c_char, c_int, c_void};
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::ptr;
    use std::rc::Rc;
    use std::sync::atomic::{AtomicPtr, Ordering};
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use twinspan::c::Owned;

    /// The tests count what is alive.
    fn alone() -> MutexGuard<'static, ()> {
        static ALONE: Mutex<()> = Mutex::new(());
        ALONE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[test]
    fn as_c_has_it() {
        let _alone = alone();
        let mut shelf = ptr::null_mut();
        // SAFETY: the shelf is closed once, after its last use.
        unsafe {
            let alive = ffi::shelf_alive();
            assert_eq!(ffi::shelf_open(c"", &mut shelf), ffi::SHELF_MISUSE);
            assert_eq!(ffi::shelf_open(c"top", &mut shelf), ffi::SHELF_OK);
            assert_eq!(ffi::shelf_alive(), alive + 1);
            assert_eq!(CStr::from_ptr(ffi::shelf_name(shelf)), c"top");
            assert_eq!(ffi::put(shelf, Some(c"cup")), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_OK);
            assert_eq!(ffi::put(shelf, None), ffi::SHELF_FULL);
            assert_eq!(ffi::shelf_count(shelf), 3);

            unsafe extern "C" fn visit(data: *mut c_void, at: c_int, name: *const c_char) -> c_int {
                // SAFETY: the data is the vector below, the name a string of C.
                let (found, name) =
                    unsafe { (&mut *data.cast::<Vec<String>>(), CStr::from_ptr(name)) };
                found.push(format!("{at} {}", name.to_string_lossy()));
                if at == 1 { 5 } else { 0 }
            }
            let mut found: Vec<String> = Vec::new();
            assert_eq!(ffi::shelf_each(shelf, Some(visit), (&raw mut found).cast()), 5);
            assert_eq!(found, ["0 cup", "1 (nothing)"]);
            ffi::shelf_close(shelf);
            assert_eq!(ffi::shelf_alive(), alive);
        }
    }

    #[test]
    fn data_and_constants() {
        let size = ffi::shelf_size {
            width: 4,
            unit: [b'x' as c_char, b'm' as c_char, 0, 0],
            color: ffi::shelf_color::SHELF_BLACK,
            next: ptr::null(),
        };
        // SAFETY: C does not look at the pointer.
        let size = unsafe { ffi::shelf_grow(size, -6) };
        assert_eq!((size.width, size.unit[0], size.unit[1]), (-2, b'c' as c_char, b'm' as c_char));
        assert_eq!(size.color, ffi::shelf_color::SHELF_BLACK);
        // A number that the header has no name for.
        assert_eq!(ffi::shelf_mix(ffi::shelf_color::SHELF_BLACK).repr, 8);
        assert_eq!(ffi::shelf_mix(ffi::shelf_color::White).repr, 1);
        assert_eq!((ffi::SHELF_VERSION, ffi::SHELF_WEIGHT), (10203, 0.25));
    }

    #[test]
    fn what_rust_owns_is_given_back_once() {
        let _alone = alone();
        let alive = lifted::shelf_alive();
        let mut shelf = lifted::shelf_open(c"top").unwrap();
        let copy = lifted::shelf_copy(&shelf);
        assert_eq!(lifted::shelf_alive(), alive + 2);
        lifted::shelf_put_text(&copy, "cup").unwrap();
        assert_eq!(lifted::shelf_merge(&mut shelf, copy), 1);
        assert_eq!(lifted::shelf_alive(), alive + 1);
        let tried = lifted::shelf_try_new(0).unwrap();
        let raw = tried.into_raw();
        assert_eq!(lifted::shelf_alive(), alive + 2);
        // SAFETY: it has just been given up.
        let tried = unsafe { Owned::from_raw(raw) }.unwrap();
        assert_eq!(tried.as_ptr(), raw);
        drop((tried, shelf));
        assert_eq!(lifted::shelf_alive(), alive);
        assert_eq!(size_of::<Option<Owned<lifted::shelf>>>(), size_of::<usize>());
    }

    #[test]
    fn statuses_are_errors() {
        let _alone = alone();
        let alive = lifted::shelf_alive();
        // No object, so the number is asked.
        let error = lifted::shelf_open(c"").unwrap_err();
        assert_eq!((error.code, error.to_string().as_str()), (-1, "a mistake"));
        assert_eq!(format!("{error:?}"), "ShelfError { code: -1 }");
        // An object that knows more, and that is given back.
        let error = lifted::shelf_open_with(c"top", 1).unwrap_err();
        assert_eq!((error.code, error.detail()), (-1, Some("top is no good name")));
        assert_eq!(error.to_string(), "top is no good name");
        assert_eq!(lifted::shelf_alive(), alive);

        let mut shelf = lifted::shelf_open_with(c"top", 0).unwrap();
        for text in ["a", "b", "c"] {
            lifted::shelf_put_text(&shelf, text).unwrap();
        }
        let error = lifted::shelf_put_text(&shelf, "d").unwrap_err();
        assert_eq!((error.code, error.detail()), (1, Some("top is full")));
        assert_eq!(lifted::ShelfError::new(1).to_string(), "the shelf is full");
        let steps: Vec<_> = (0..4).map(|_| lifted::shelf_next(&mut shelf).unwrap()).collect();
        assert_eq!(steps, [100, 100, 100, 101]);
        assert_eq!(lifted::Step::new(3).to_string(), "Step 3");
    }

    #[test]
    fn slices_results_and_text() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"wide").unwrap();
        let mut bytes = [0; 3];
        assert_eq!(lifted::shelf_fill(&shelf, &mut bytes), Ok((3, 1)));
        assert_eq!(&bytes, b"wid");
        assert_eq!(lifted::shelf_fill(&shelf, &mut []), Ok((0, 4)));
        assert_eq!(lifted::shelf_name(&shelf), c"wide");
        assert_eq!(lifted::shelf_first(&shelf), None);
        lifted::shelf_put_text(&shelf, "\u{fc}ber").unwrap();
        assert_eq!(lifted::shelf_first(&shelf), Some(c"\u{fc}ber"));
        let panic = std::panic::catch_unwind(lifted::shelf_broken).unwrap_err();
        assert_eq!(
            panic.downcast_ref::<String>().unwrap(),
            "shelf_broken: C returned a null pointer, but the bridge declares that it never does"
        );
    }

    #[test]
    fn text_is_checked() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"wide").unwrap();
        assert_eq!(lifted::name(&shelf), Ok("wide"));
        assert_eq!(lifted::first(&shelf), None);
        let bad = lifted::shelf_open(c"a\xff").unwrap();
        assert_eq!(lifted::name(&bad).unwrap_err().valid_up_to(), 1);
        lifted::shelf_put_text(&shelf, "\u{fc}ber").unwrap();
        // SAFETY: the shelf is alive.
        assert_eq!(unsafe { ffi::put(shelf.as_ptr().cast(), Some(c"\xfe")) }, ffi::SHELF_OK);
        assert_eq!(lifted::first(&shelf), Some(Ok("\u{fc}ber")));
        let mut names = Vec::new();
        lifted::each_name(&shelf, |_, name| {
            names.push(name.map(str::to_owned).map_err(|error| error.valid_up_to()));
            0
        });
        assert_eq!(names, [Ok("\u{fc}ber".to_owned()), Err(0)]);
        assert!(catch_unwind(lifted::broken).is_err());
    }

    #[test]
    fn what_rust_cannot_link_is_called_by_c() {
        let _alone = alone();
        let shelf = full();
        assert_eq!((lifted::room(&shelf), lifted::shelf_twice(21)), (0, 42));
        assert_eq!(lifted::shelf_forget(&shelf), (Some(Ok("full")), 3));
        // SAFETY: two numbers, as the first says.
        assert_eq!(unsafe { lifted::sum_of_two(2, 30, -7) }, 23);
        let alive = lifted::shelf_alive();
        let copy = lifted::copy(&shelf);
        assert_eq!((lifted::name(&copy), lifted::shelf_alive()), (Ok("full"), alive + 1));
        drop(copy);
        assert_eq!(lifted::shelf_alive(), alive);
    }

    fn full() -> Owned<lifted::shelf> {
        let shelf = lifted::shelf_open(c"full").unwrap();
        for text in ["b", "c", "a"] {
            lifted::shelf_put_text(&shelf, text).unwrap();
        }
        shelf
    }

    #[test]
    fn closures_for_a_call() {
        let _alone = alone();
        let shelf = full();
        let mut found = Vec::new();
        let visited = lifted::shelf_each(&shelf, |at, name| {
            found.push((at, name.to_owned()));
            if at == 1 { 7 } else { 0 }
        });
        assert_eq!(visited, 7);
        assert_eq!(found, [(0, c"b".to_owned()), (1, c"c".to_owned())]);

        let calls = std::cell::Cell::new(0);
        let compared = lifted::shelf_sort(&shelf, |left, right| {
            calls.set(calls.get() + 1);
            left.cmp(right) as c_int
        });
        assert_eq!((compared, lifted::shelf_first(&shelf)), (calls.get(), Some(c"a")));
    }

    #[test]
    fn panics_of_closures_go_on_behind_c() {
        let _alone = alone();
        let alive = lifted::shelf_alive();
        {
            let shelf = full();
            let mut calls = 0;
            let panic = catch_unwind(AssertUnwindSafe(|| {
                lifted::shelf_each(&shelf, |at, _| {
                    calls += 1;
                    panic!("at {at}")
                })
            }));
            assert_eq!(panic.unwrap_err().downcast_ref::<String>().unwrap(), "at 0");
            assert_eq!(calls, 1);
            // C is told 0 and goes on, but the closure is called no more; what C gives is given back.
            let panic = catch_unwind(AssertUnwindSafe(|| {
                lifted::shelf_copy_each(&shelf, |_, _| {
                    calls += 1;
                    std::panic::panic_any(calls)
                })
            }));
            assert_eq!(panic.unwrap_err().downcast_ref::<i32>(), Some(&2));
            assert_eq!(calls, 2);
            // An `Fn` can be called on.
            let panic = catch_unwind(AssertUnwindSafe(|| {
                lifted::shelf_sort(&shelf, |_, _| panic!("no order"))
            }));
            assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"no order"));
        }
        assert_eq!(lifted::shelf_alive(), alive);
    }

    #[test]
    fn closures_that_c_keeps_are_dropped_once() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"watched").unwrap();
        let seen = Rc::new(RefCell::new(Vec::new()));
        let kept = seen.clone();
        lifted::shelf_on_change(&shelf, move |name, now| {
            // SAFETY: C has passed the shelf.
            let count = unsafe { ffi::shelf_count(now.cast()) };
            kept.borrow_mut().push((name.to_owned(), count));
            assert_ne!(name, c"bad");
        })
        .unwrap();
        assert_eq!(Rc::strong_count(&seen), 2);
        lifted::shelf_change(&shelf, c"one");
        // The panic ends there, and the closure is called again.
        lifted::shelf_change(&shelf, c"bad");
        lifted::shelf_change(&shelf, c"two");
        let names = [(c"one".to_owned(), 1), (c"bad".to_owned(), 2), (c"two".to_owned(), 3)];
        assert_eq!(*seen.borrow(), names);

        // One that is refused is dropped by C.
        let refused = seen.clone();
        let error = lifted::shelf_on_change(&shelf, move |_, _| drop(refused.clone())).unwrap_err();
        assert_eq!((error.code, Rc::strong_count(&seen)), (1, 2));
        drop(shelf);
        assert_eq!(Rc::strong_count(&seen), 1);
    }

    #[test]
    fn closures_that_c_keeps_and_rust_drops() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"watched").unwrap();
        let seen = Arc::new(Mutex::new(0));
        let counted = seen.clone();
        // SAFETY: the shelf is told to forget the closure before it is dropped.
        let (before, kept) = unsafe {
            lifted::shelf_watch(&shelf, move |name, _| {
                *counted.lock().unwrap() += 1;
                assert_ne!(name, c"bad");
            })
        };
        assert!(before.is_null());
        lifted::shelf_change(&shelf, c"one");
        lifted::shelf_change(&shelf, c"two");
        assert_eq!((*seen.lock().unwrap(), Arc::strong_count(&seen)), (2, 2));
        // SAFETY: nothing is called any more.
        assert!(!unsafe { lifted::unwatch(&shelf, None, ptr::null_mut()) }.is_null());
        lifted::shelf_change(&shelf, c"three");
        assert_eq!((*seen.lock().unwrap(), Arc::strong_count(&seen)), (2, 2));
        std::thread::spawn(move || drop(kept)).join().unwrap();
        assert_eq!(Arc::strong_count(&seen), 1);
    }

    #[test]
    fn a_panic_drops_no_closure_that_c_has() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"named").unwrap();
        let seen = Rc::new(RefCell::new(0));
        let counted = seen.clone();
        let watched = catch_unwind(AssertUnwindSafe(|| {
            // SAFETY: the closure is not dropped, as this panics: C has given null.
            let _ = unsafe {
                lifted::shelf_watch_named(&shelf, move |_, _| *counted.borrow_mut() += 1)
            };
        }));
        assert!(watched.is_err());
        lifted::shelf_change(&shelf, c"one");
        assert_eq!((*seen.borrow(), Rc::strong_count(&seen)), (1, 2));
        // For the leak checkers, as nobody drops it.
        static NOBODYS: AtomicPtr<c_void> = AtomicPtr::new(ptr::null_mut());
        // SAFETY: nothing is called any more.
        let closure = unsafe { lifted::unwatch(&shelf, None, ptr::null_mut()) };
        NOBODYS.store(closure, Ordering::Relaxed);
        assert!(!closure.is_null());
    }

    #[test]
    fn a_closure_is_not_called_while_it_runs() {
        let _alone = alone();
        let shelf = Rc::new(lifted::shelf_open(c"again").unwrap());
        let (inner, calls) = (Rc::downgrade(&shelf), Rc::new(RefCell::new(0)));
        let counted = calls.clone();
        lifted::shelf_on_change(&shelf, move |_, _| {
            *counted.borrow_mut() += 1;
            if let Some(shelf) = inner.upgrade() {
                lifted::shelf_change(&shelf, c"from inside");
            }
        })
        .unwrap();
        lifted::shelf_change(&shelf, c"from outside");
        assert_eq!(*calls.borrow(), 1);
        lifted::shelf_change(&shelf, c"from outside");
        assert_eq!(*calls.borrow(), 2);
    }

    #[test]
    fn errno_is_read() {
        let _alone = alone();
        assert_eq!(lifted::shelf_try(0).unwrap(), 5);
        assert_eq!(lifted::shelf_try(2).unwrap_err().raw_os_error(), Some(2));
        assert_eq!(lifted::shelf_try_new(12).unwrap_err().raw_os_error(), Some(12));

        // What C has given although it failed is given back.
        let shelf = lifted::shelf_open(c"copied").unwrap();
        let alive = lifted::shelf_alive();
        let error = lifted::shelf_try_copy(&shelf, 13).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(13));
        assert_eq!(lifted::shelf_alive(), alive);
        let (zero, copy) = lifted::shelf_try_copy(&shelf, 0).unwrap();
        assert_eq!((zero, lifted::shelf_alive()), (0, alive + 1));
        drop(copy);
    }

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn a_length_that_does_not_fit_is_an_error() {
        let _alone = alone();
        let shelf = lifted::shelf_open(c"top").unwrap();
        // Never touched, so that it costs no memory.
        let long = vec![0; i32::MAX as usize + 1];
        // SAFETY: zeros are text.
        let long = unsafe { str::from_utf8_unchecked(&long) };
        let error = lifted::shelf_put_text(&shelf, long).unwrap_err();
        assert_eq!((error.code, lifted::shelf_first(&shelf)), (-7, None));
    }

    #[test]
    fn the_c_library_of_the_system() {
        assert_eq!(ffi::abs(-5), 5);
        assert_eq!(ffi::strlen(c"four"), 4);
        unsafe extern "C" fn compare(left: *const c_void, right: *const c_void) -> c_int {
            // SAFETY: C passes elements of the array.
            let (left, right) = unsafe { (*left.cast::<u16>(), *right.cast::<u16>()) };
            left.cmp(&right) as c_int
        }
        let mut numbers = [5u16, 1, 4];
        // SAFETY: the array is as long as that.
        unsafe { ffi::qsort(numbers.as_mut_ptr().cast(), 3, size_of::<u16>(), Some(compare)) };
        assert_eq!(numbers, [1, 4, 5]);
    }
}
