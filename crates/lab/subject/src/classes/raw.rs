//! By hand: a pointer to the object, a function for each part.

#![allow(clippy::box_collection, reason = "what C++ owns is behind a pointer")]

use super::queue;
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::ops::Deref;
use std::slice;

#[repr(C)]
pub struct Vector([u8; 0]);

#[repr(C)]
struct View {
    pointer: *const u8,
    length: usize,
}

unsafe extern "C" {
    safe fn raw_vector(x: f64, y: f64) -> *mut Vector;
    fn raw_vector_drop(vector: *mut Vector);
    safe fn raw_vector_x(vector: &Vector) -> f64;
    fn raw_vector_set_x(vector: *mut Vector, x: f64);
    safe fn raw_vector_label(vector: &Vector) -> View;
    safe fn raw_vector_at(vector: &Vector, index: i32) -> f64;
    safe fn raw_vector_add(vector: &Vector, other: &Vector) -> *mut Vector;
}

/// An object of C++ that Rust owns.
pub struct Owned(*mut Vector);

pub fn vector(x: f64, y: f64) -> Owned {
    Owned(raw_vector(x, y))
}

impl Deref for Owned {
    type Target = Vector;

    #[inline(always)]
    fn deref(&self) -> &Vector {
        // SAFETY: it lives as long as it is owned.
        unsafe { &*self.0 }
    }
}

impl Drop for Owned {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: it is owned.
        unsafe { raw_vector_drop(self.0) };
    }
}

impl Owned {
    pub fn pin_mut(&mut self) -> Borrowed<'_> {
        Borrowed(self.0, PhantomData)
    }
}

/// An object of C++ that may be changed.
pub struct Borrowed<'a>(*mut Vector, PhantomData<&'a mut Vector>);

impl Borrowed<'_> {
    pub fn as_mut(&mut self) -> &mut Self {
        self
    }

    pub fn set_x(&mut self, x: f64) {
        // SAFETY: it is borrowed mutably.
        unsafe { raw_vector_set_x(self.0, x) };
    }
}

impl Vector {
    pub fn x(&self) -> f64 {
        raw_vector_x(self)
    }

    pub fn label(&self) -> &str {
        let View { pointer, length } = raw_vector_label(self);
        // SAFETY: the text of the object, which lives as long as it.
        let bytes = unsafe { slice::from_raw_parts(pointer, length) };
        str::from_utf8(bytes).expect("UTF-8")
    }

    pub fn at(&self, index: i32) -> f64 {
        raw_vector_at(self, index)
    }

    pub fn add(&self, other: &Vector) -> Owned {
        Owned(raw_vector_add(self, other))
    }
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_queue() -> Box<VecDeque<u32>> {
    Box::new(queue())
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_queue_drop(queue: Box<VecDeque<u32>>) {
    drop(queue);
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_queue_len(queue: &VecDeque<u32>) -> usize {
    queue.len()
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_queue_at(queue: &VecDeque<u32>, index: usize) -> u32 {
    queue.get(index).copied().unwrap_or(0)
}
