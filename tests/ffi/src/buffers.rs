//! `Buffer<T>`: who frees what, with which copies.

use crate::live::Live;
use std::ffi::c_long;
use std::sync::Arc;
use twinspan::Buffer;

#[twinspan::bridge(namespace = "buffers")]
pub mod ffi {
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        pub x: f64,
        pub y: f32,
    }
    #[repr(align(64))]
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Line {
        pub number: u32,
    }
    #[derive(Debug)]
    pub enum Kind {
        Small,
        Large,
    }
    #[derive(Debug, PartialEq)]
    pub struct Frame {
        pub number: u32,
        pub bytes: Buffer<u8>,
        pub mask: Optional<Buffer<u8>>,
        pub parts: Vec<Buffer<i32>>,
    }
    #[derive(Clone, Debug)]
    pub struct Failure {
        pub code: i32,
    }

    extern "Rust" {
        fn rust_bytes(length: usize) -> Buffer<u8>;
        fn rust_echo(buffer: Buffer<u8>) -> Buffer<u8>;
        fn rust_points(buffer: Buffer<Point>) -> Buffer<Point>;
        fn rust_lines() -> Buffer<Line>;
        fn rust_kinds() -> Buffer<Kind>;
        fn rust_flags(buffer: Buffer<bool>) -> usize;
        fn rust_pairs(buffer: Buffer<c_long>) -> Buffer<[c_long; 2]>;
        fn rust_text() -> Buffer<c_uchar>;
        fn rust_static() -> Buffer<u8>;
        fn rust_shared() -> Buffer<u8>;
        fn rust_owner(panics: bool) -> Buffer<u8>;
        fn rust_maybe(buffer: Option<Buffer<i32>>) -> Option<Buffer<i32>>;
        fn rust_try(code: i32) -> Result<Buffer<u8>, Failure>;
        fn rust_length(buffer: &Buffer<u8>) -> usize;
        fn rust_change(buffer: &mut Buffer<u8>);
        fn rust_overlap(buffer: &mut Buffer<u8>, part: &[u8]);
        fn rust_calls(change: impl FnMut(Buffer<u8>) -> Buffer<u8>) -> usize;
        /// Where the elements are when they are a `Vec`.
        fn rust_vec_address(buffer: Buffer<i32>) -> usize;
        fn rust_frame(frame: Frame) -> Frame;
        fn rust_lengths(buffers: &[Buffer<u8>]) -> Vec<usize>;
        fn rust_buffers(buffers: Vec<Buffer<u8>>) -> Vec<Buffer<u8>>;
        fn rust_drop(buffer: Buffer<u8>);
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/buffers.h");
        fn cpp_vector(count: i32) -> Buffer<i32>;
        fn cpp_string(text: &str) -> Buffer<u8>;
        fn cpp_take_vector(buffer: Buffer<i32>) -> usize;
        fn cpp_take_string(buffer: Buffer<u8>) -> usize;
        fn cpp_take_vec(buffer: Buffer<u8>) -> Vec<u8>;
        fn cpp_echo(buffer: Buffer<u8>) -> Buffer<u8>;
        fn cpp_address(buffer: &Buffer<u8>) -> usize;
        fn cpp_change(buffer: &mut Buffer<u8>);
        fn cpp_deleted(count: usize) -> Buffer<u8>;
        fn cpp_shared() -> Buffer<u8>;
        fn cpp_lines(count: u32) -> Buffer<Line>;
        fn cpp_maybe(buffer: Option<Buffer<i32>>) -> Option<Buffer<i32>>;
        fn cpp_try(fails: bool) -> Result<Buffer<u8>, CxxException>;
        fn cpp_typed(code: i32) -> Result<Buffer<u8>, Failure>;
        fn cpp_calls(change: impl FnMut(Buffer<u8>) -> Buffer<u8>) -> usize;
        fn cpp_frame(frame: Frame) -> Frame;
        fn cpp_parts(frame: &mut Frame) -> Vec<Buffer<i32>>;
        fn cpp_empty() -> Buffer<Point>;
        fn checks() -> String;
    }
}

use ffi::{Failure, Kind, Line, Point};

fn rust_bytes(length: usize) -> Buffer<u8> {
    (0..length).map(|number| number as u8).collect()
}

fn rust_echo(buffer: Buffer<u8>) -> Buffer<u8> {
    buffer
}

fn rust_points(mut buffer: Buffer<Point>) -> Buffer<Point> {
    buffer.reverse();
    buffer
}

fn rust_lines() -> Buffer<Line> {
    vec![Line { number: 1 }, Line { number: 2 }].into_boxed_slice().into()
}

fn rust_kinds() -> Buffer<Kind> {
    vec![Kind::Large, Kind::Small].into()
}

fn rust_flags(buffer: Buffer<bool>) -> usize {
    buffer.iter().filter(|flag| **flag).count()
}

fn rust_pairs(buffer: Buffer<c_long>) -> Buffer<[c_long; 2]> {
    buffer.iter().map(|number| [*number, -*number]).collect()
}

fn rust_text() -> Buffer<u8> {
    String::from("a text of Rust").into()
}

fn rust_static() -> Buffer<u8> {
    "lives for ever".into()
}

fn rust_shared() -> Buffer<u8> {
    Buffer::from_owner(Arc::<[u8]>::from([1, 2, 3]))
}

/// Counted, and it panics if it is told to.
struct Owner([u8; 2], #[allow(dead_code, reason = "it is counted")] Live, bool);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        assert!(!self.2, "an owner panics");
    }
}

fn rust_owner(panics: bool) -> Buffer<u8> {
    Buffer::from_owner(Owner([7, 8], Live::new(), panics))
}

fn rust_maybe(buffer: Option<Buffer<i32>>) -> Option<Buffer<i32>> {
    buffer.filter(|buffer| !buffer.is_empty())
}

fn rust_try(code: i32) -> Result<Buffer<u8>, Failure> {
    if code == 0 { Ok(rust_bytes(3)) } else { Err(Failure { code }) }
}

fn rust_length(buffer: &Buffer<u8>) -> usize {
    buffer.len()
}

fn rust_change(buffer: &mut Buffer<u8>) {
    buffer[0] += 1;
}

fn rust_overlap(buffer: &mut Buffer<u8>, part: &[u8]) {
    buffer.copy_from_slice(part);
}

fn rust_calls(mut change: impl FnMut(Buffer<u8>) -> Buffer<u8>) -> usize {
    let changed = change(rust_bytes(3));
    change(changed).iter().map(|byte| usize::from(*byte)).sum()
}

fn rust_vec_address(buffer: Buffer<i32>) -> usize {
    let vec = buffer.into_vec();
    vec.as_ptr().addr()
}

fn rust_frame(mut frame: ffi::Frame) -> ffi::Frame {
    frame.parts.push(vec![9].into());
    frame.mask = Some(std::mem::take(&mut frame.bytes)).into();
    frame
}

fn rust_lengths(buffers: &[Buffer<u8>]) -> Vec<usize> {
    buffers.iter().map(|buffer| buffer.len()).collect()
}

fn rust_buffers(mut buffers: Vec<Buffer<u8>>) -> Vec<Buffer<u8>> {
    buffers.push(rust_bytes(2));
    buffers
}

fn rust_drop(buffer: Buffer<u8>) {
    drop(buffer);
}

#[cfg(test)]
mod tests;
