//! The C face: functions that a program in C calls, which trust nothing that they are given.

mod face;

use twinspan_lab_harness::{Table, rows_of};

/// A number behind a handle.
pub struct Place {
    number: i32,
}

fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

fn length(text: &str) -> usize {
    text.len()
}

fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |sum, number| sum + number)
}

fn place(number: i32) -> Box<Place> {
    Box::new(Place { number })
}

fn message(number: i32) -> String {
    String::from(crate::work::text(number as usize & 7 | 8))
}

fn visit(count: i32, mut visitor: impl FnMut(i32) -> i32) -> i32 {
    visitor(count)
}

impl Place {
    fn get(&self) -> i32 {
        self.number
    }

    fn set(&mut self, number: i32) {
        self.number = number;
    }
}

/// By hand, in the form that C has for what may fail: a status, and the result through a pointer. What is passed is taken
/// for what it should be; but text, which has to be UTF-8.
mod raw {
    use super::Place;
    use std::ffi::c_void;
    use std::mem::ManuallyDrop;

    /// # Safety
    ///
    /// What `result` points to is writable, as for all functions here.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_add(a: i32, b: i32, result: *mut i32) -> i32 {
        // SAFETY: the caller's promise. The same below.
        unsafe { result.write(super::add(a, b)) };
        0
    }

    /// # Safety
    ///
    /// There are as many bytes.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_length(text: *const u8, length: usize, result: *mut usize) -> i32 {
        // SAFETY: the caller's promise.
        match str::from_utf8(unsafe { std::slice::from_raw_parts(text, length) }) {
            Ok(text) => {
                // SAFETY: as above.
                unsafe { result.write(super::length(text)) };
                0
            }
            Err(_) => 1,
        }
    }

    /// # Safety
    ///
    /// There are as many numbers.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_sum(first: *const f64, count: usize, result: *mut f64) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { result.write(super::sum(std::slice::from_raw_parts(first, count))) };
        0
    }

    /// # Safety
    ///
    /// As above.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_place(number: i32, result: *mut *mut Place) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { result.write(Box::into_raw(super::place(number))) };
        0
    }

    /// # Safety
    ///
    /// It is from `raw_c_place`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_place_get(place: *const Place, result: *mut i32) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { result.write((*place).get()) };
        0
    }

    /// # Safety
    ///
    /// As above, and nothing else uses it.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_place_set(place: *mut Place, number: i32) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { (*place).set(number) };
        0
    }

    /// # Safety
    ///
    /// As above; it ends here.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_place_free(place: *mut Place) -> i32 {
        // SAFETY: the caller's promise.
        drop(unsafe { Box::from_raw(place) });
        0
    }

    /// The parts of a `String`.
    #[repr(C)]
    struct Parts {
        pointer: *mut u8,
        length: usize,
        capacity: usize,
    }

    /// # Safety
    ///
    /// As above.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_message(number: i32, result: *mut Parts) -> i32 {
        let mut text = ManuallyDrop::new(super::message(number));
        let (length, capacity) = (text.len(), text.capacity());
        // SAFETY: the caller's promise.
        unsafe { result.write(Parts { pointer: text.as_mut_ptr(), length, capacity }) };
        0
    }

    /// # Safety
    ///
    /// They are from `raw_c_message`.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_message_free(parts: *mut Parts) -> i32 {
        // SAFETY: the caller's promise.
        let Parts { pointer, length, capacity } = unsafe { parts.read() };
        // SAFETY: as above.
        drop(unsafe { String::from_raw_parts(pointer, length, capacity) });
        0
    }

    /// # Safety
    ///
    /// The function takes its context.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn raw_c_visit(
        count: i32,
        visitor: unsafe extern "C" fn(*mut c_void, i32) -> i32,
        user: *mut c_void,
        result: *mut i32,
    ) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { result.write(super::visit(count, |number| visitor(user, number))) };
        0
    }
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("C face");
    let rows = rows_of!(lab_rows_of_c_face);
    section.cxx_to_rust(rows, "c-add", "i32, i32 -> i32, through a status and an out-parameter");
    section
        .cxx_to_rust(rows, "c-text", "a text of 8 bytes as &str")
        .note("raw", "looks whether it is UTF-8, too");
    section.cxx_to_rust(rows, "c-slice-1", "&[f64] of 1, summed");
    section.cxx_to_rust(rows, "c-slice-100", "&[f64] of 100, summed");
    section
        .cxx_to_rust(rows, "c-method", "a method with &self that reads a number")
        .note("raw", "a pointer, which is not checked");
    section
        .cxx_to_rust(rows, "c-method-mut", "a method with &mut self that writes a number")
        .note("raw", "a pointer, which is not checked");
    section
        .cxx_to_rust(rows, "c-object", "makes an object and frees it")
        .note("c", "a lock each, for the table of handles");
    section.cxx_to_rust(rows, "c-string", "a String of 8 to 15 bytes, which is freed");
    section.cxx_to_rust(rows, "c-closure", "a function and its context, called once");
}
