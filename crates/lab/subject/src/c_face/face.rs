//! What the compiler makes for a C face of the functions beside it.

use super::Place;
use std::ffi::c_void;
use twinspan::private::c::{
    self, Exclusive, Handle, Lend, RawHandle, RawString, Same, Shared, Slice, Stored, Str, Text,
    User,
};

c::opaque!(Place, env!("CARGO_PKG_NAME"), "lab_Place");

/// # Safety
///
/// What is passed is as the header says, as for all functions here.
#[unsafe(no_mangle)]
unsafe extern "C" fn lab_add(a: i32, b: i32, result: *mut i32) -> i32 {
    // SAFETY: the caller's promise; the codecs check the rest. The same below.
    c::call("lab_add", || unsafe {
        c::check::<Same<i32>>("result", result)?;
        let a = c::take::<Same<i32>>("a", a)?;
        let b = c::take::<Same<i32>>("b", b)?;
        let value = super::add(a, b);
        c::put::<Same<i32>>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_length(text: *const u8, text_length: usize, result: *mut usize) -> i32 {
    // SAFETY: as above.
    c::call("lab_length", || unsafe {
        c::check::<Same<usize>>("result", result)?;
        let text = c::take::<Str<'_>>("text", (text, text_length))?;
        let value = super::length(text);
        c::put::<Same<usize>>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_sum(first: *const f64, length: usize, result: *mut f64) -> i32 {
    // SAFETY: as above.
    c::call("lab_sum", || unsafe {
        c::check::<Same<f64>>("result", result)?;
        let numbers = c::take::<Slice<'_, Same<f64>>>("numbers", (first, length))?;
        let value = super::sum(numbers);
        c::put::<Same<f64>>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_place(number: i32, result: *mut RawHandle) -> i32 {
    // SAFETY: as above.
    c::call("lab_place", || unsafe {
        c::check::<Handle<Place>>("result", result)?;
        let number = c::take::<Same<i32>>("number", number)?;
        let value = super::place(number);
        c::put::<Handle<Place>>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_Place_get(receiver: RawHandle, result: *mut i32) -> i32 {
    // SAFETY: as above.
    c::call("lab_Place_get", || unsafe {
        c::check::<Same<i32>>("result", result)?;
        let receiver = c::take::<Shared<'_, Place>>("self", receiver)?;
        let value = Place::get(receiver);
        c::put::<Same<i32>>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_Place_set(receiver: RawHandle, number: i32) -> i32 {
    // SAFETY: as above.
    c::call("lab_Place_set", || unsafe {
        let mut receiver = c::take::<Exclusive<'_, Place>>("self", receiver)?;
        let number = c::take::<Same<i32>>("number", number)?;
        Place::set(&mut receiver, number);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_Place_free(receiver: RawHandle) -> i32 {
    // SAFETY: as above.
    unsafe { c::free::<Place>("lab_Place_free", receiver) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_message(number: i32, result: *mut RawString) -> i32 {
    // SAFETY: as above.
    c::call("lab_message", || unsafe {
        c::check::<Text>("result", result)?;
        let number = c::take::<Same<i32>>("number", number)?;
        let value = super::message(number);
        c::put::<Text>(value, result);
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_string_free(text: *mut <Text as Stored>::C) -> i32 {
    // SAFETY: as above.
    unsafe { c::free_stored::<Text>("lab_string_free", text) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lab_visit(
    count: i32,
    visitor: Option<unsafe extern "C-unwind" fn(*mut c_void, i32) -> i32>,
    visitor_user: RawHandle,
    result: *mut i32,
) -> i32 {
    // SAFETY: as above.
    c::call("lab_visit", || unsafe {
        let user = User::borrowed(visitor_user);
        c::check::<Same<i32>>("result", result)?;
        let count = c::take::<Same<i32>>("count", count)?;
        let function = c::function("visitor", visitor)?;
        let visitor = |number: i32| {
            let number = <Same<i32> as Lend>::hold(number);
            c::given::<Same<i32>>(function(user.get(), <Same<i32> as Lend>::raw(&number)))
        };
        let value = super::visit(count, visitor);
        c::put::<Same<i32>>(value, result);
        Ok(())
    })
}
