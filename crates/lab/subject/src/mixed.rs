//! A call as programs have it: three texts, a closure, an error with a message.

mod with_cxx;
mod with_twinspan;

use crate::work::{LINES, search};
use twinspan_lab_harness::{Table, crossings, keep_str, rows_of};

/// What the visitor of a caller does: adds up lengths, stops at 16.
#[derive(Default)]
pub struct Sum(usize);

impl Sum {
    fn add(&mut self, more: usize) -> bool {
        self.0 += more;
        self.0 < 16
    }
}

/// By hand.
mod raw {
    use super::Sum;
    use std::ffi::c_void;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::ptr;
    use std::slice;

    #[repr(C)]
    #[derive(Clone, Copy)]
    struct RawText {
        bytes: *const u8,
        length: usize,
    }

    impl RawText {
        fn of(text: &str) -> Self {
            RawText { bytes: text.as_ptr(), length: text.len() }
        }

        /// # Safety
        ///
        /// Bytes that live as long as they are used.
        unsafe fn get<'a>(self) -> Option<&'a str> {
            // SAFETY: the caller's promise.
            str::from_utf8(unsafe { slice::from_raw_parts(self.bytes, self.length) }).ok()
        }
    }

    #[repr(C)]
    struct RawSearch {
        text: RawText,
        prefix: RawText,
        name: RawText,
        visit: extern "C" fn(*mut c_void, *const u8, usize) -> bool,
        context: *mut c_void,
    }

    unsafe extern "C" {
        safe fn raw_search(search: &RawSearch) -> i32;
    }

    extern "C" fn visit(context: *mut c_void, bytes: *const u8, length: usize) -> bool {
        // SAFETY: the line is there while this runs.
        let Some(line) = (unsafe { RawText { bytes, length }.get() }) else {
            return false;
        };
        // SAFETY: the context is one, and nobody else looks at it.
        unsafe { &mut *context.cast::<Sum>() }.add(line.len())
    }

    #[inline(always)]
    pub fn search(text: &str, prefix: &str, name: &str, sum: &mut Sum) -> Option<i32> {
        let search = RawSearch {
            text: RawText::of(text),
            prefix: RawText::of(prefix),
            name: RawText::of(name),
            visit,
            context: ptr::from_mut(sum).cast(),
        };
        let shown = raw_search(&search);
        (shown >= 0).then_some(shown)
    }

    /// # Safety
    ///
    /// The texts are there while this runs; `visit` is called with `context`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_rust_search(search: &RawSearch) -> i32 {
        // SAFETY: the caller's promise.
        let texts = unsafe { (search.text.get(), search.prefix.get(), search.name.get()) };
        let (Some(text), Some(prefix), Some(name)) = texts else {
            return -3;
        };
        let result = catch_unwind(AssertUnwindSafe(|| {
            super::search(text, prefix, name, |line| {
                (search.visit)(search.context, line.as_ptr(), line.len())
            })
        }));
        result.map_or(-2, |shown| shown.unwrap_or(-1))
    }
}

macro_rules! search {
    ($sum:ident => $search:path) => {
        crossings!(|_| {
            let mut $sum = Sum::default();
            let shown =
                $search(keep_str(LINES), keep_str("apple"), keep_str("somebody"), &mut $sum);
            assert!(shown.is_some());
            $sum.0
        })
    };
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Mixed");
    const ASCII: &str =
        "text that is ASCII, as here, is not checked further; raw checks by std's from_utf8";
    const TITLE: &str =
        "three texts, a closure that is called twice, an error that is not returned";
    section
        .rust_to_cxx("mixed", TITLE)
        .row("raw", search!(sum => raw::search))
        .row("cxx", search!(sum => with_cxx::found))
        .row("twinspan", search!(sum => with_twinspan::found))
        .note("cxx", "a context as an opaque type and a function pointer")
        .note("twinspan", ASCII);
    let rows = rows_of!(lab_rows_of_mixed);
    section
        .cxx_to_rust(rows, "mixed", TITLE)
        .cannot("cxx", "Rust takes no function pointer of C++'s")
        .note("twinspan", ASCII);
}
