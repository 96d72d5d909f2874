//! By hand: pointers, out-parameters, a flag.

use std::mem::MaybeUninit;
use std::ops::Deref;

#[repr(C)]
pub struct Shape([u8; 0]);

#[repr(C)]
pub struct Circle([u8; 0]);

#[repr(C)]
struct Text {
    string: *mut u8,
    bytes: *const u8,
    length: usize,
}

pub struct Fault {
    pub code: i32,
}

unsafe extern "C" {
    safe fn raw_circle() -> *mut Circle;
    fn raw_shape_drop(shape: *const Shape);
    safe fn raw_upcast(circle: &Circle) -> &Shape;
    safe fn raw_downcast(shape: &Shape) -> Option<&Circle>;
    safe fn raw_out_half(number: i32, half: &mut i32) -> bool;
    safe fn raw_out_name(length: usize, text: &mut MaybeUninit<Text>);
    fn raw_out_name_drop(string: *mut u8);
    fn raw_length_sum(bytes: *const u8, length: usize) -> u64;
    safe fn raw_checked(number: i32, value: &mut i32, code: &mut i32) -> bool;
}

/// An object of C++ that Rust owns.
pub struct Owned<T: AsRef<Shape>>(*const T);

impl AsRef<Shape> for Shape {
    fn as_ref(&self) -> &Shape {
        self
    }
}

impl AsRef<Shape> for Circle {
    fn as_ref(&self) -> &Shape {
        raw_upcast(self)
    }
}

impl<T: AsRef<Shape>> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: it lives as long as it is owned.
        unsafe { &*self.0 }
    }
}

impl<T: AsRef<Shape>> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: it is owned, and deleted by a virtual destructor.
        unsafe { raw_shape_drop((**self).as_ref()) };
    }
}

pub fn circle() -> Owned<Circle> {
    Owned(raw_circle())
}

pub fn shape() -> Owned<Shape> {
    // SAFETY: it was made just now.
    Owned(raw_upcast(unsafe { &*raw_circle() }))
}

#[inline(always)]
pub fn upcast(circle: &Circle) -> &Shape {
    raw_upcast(circle)
}

#[inline(always)]
pub fn downcast(shape: &Shape) -> &Circle {
    raw_downcast(shape).expect("a circle")
}

#[inline(always)]
pub fn half(number: i32) -> (bool, i32) {
    let mut half = 0;
    (raw_out_half(number, &mut half), half)
}

#[inline(always)]
pub fn name(length: usize) -> String {
    let mut text = MaybeUninit::uninit();
    raw_out_name(length, &mut text);
    // SAFETY: it was written, and the bytes are there until they are dropped, once.
    unsafe {
        let Text { string, bytes, length } = text.assume_init();
        let bytes = std::slice::from_raw_parts(bytes, length);
        let owned = str::from_utf8(bytes).expect("UTF-8").to_owned();
        raw_out_name_drop(string);
        owned
    }
}

#[inline(always)]
pub fn sum_bytes(bytes: &[u8]) -> u64 {
    // SAFETY: as many bytes are there.
    unsafe { raw_length_sum(bytes.as_ptr(), bytes.len()) }
}

#[inline(always)]
pub fn checked(number: i32) -> Result<i32, Fault> {
    let (mut value, mut code) = (0, 0);
    if raw_checked(number, &mut value, &mut code) { Ok(value) } else { Err(Fault { code }) }
}
