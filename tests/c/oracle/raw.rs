//! A part of the bridge's C face as one writes it by hand, without the bodies: cbindgen makes the headers of it that ours is
//! compared with. It shares nothing with the compiler.

#![allow(non_camel_case_types, non_snake_case, clippy::missing_safety_doc, unused_variables)]

use std::ffi::{c_char, c_int, c_long, c_void};

pub struct search_Index {
    _private: u8,
}

#[repr(C)]
pub struct search_Hit {
    pub start: usize,
    pub end: usize,
}

#[repr(C)]
pub struct search_Style {
    pub color: u8,
    pub is_bold: bool,
    pub weights: [f32; 3],
    pub hit: search_Hit,
}

#[repr(C)]
pub struct search_OpenError {
    pub code: i32,
    pub line: u32,
}

#[repr(C)]
pub struct search_Native {
    pub int_: c_int,
    pub long_: c_long,
    pub size: usize,
    pub letters: [u8; 3],
}

#[repr(C)]
pub struct twinspan_string {
    pub pointer: *mut c_char,
    pub length: usize,
    pub capacity: usize,
}

#[repr(C)]
pub struct twinspan_i128 {
    pub low: u64,
    pub high: i64,
}

#[repr(C)]
pub struct search_HitVec {
    pub pointer: *mut search_Hit,
    pub length: usize,
    pub capacity: usize,
}

#[repr(C)]
pub struct search_Record {
    pub title: twinspan_string,
    pub hits: search_HitVec,
    pub style: search_Style,
}

#[repr(C)]
pub struct search_OptionalF64 {
    pub present: bool,
    pub value: f64,
}

#[repr(C)]
pub struct search_OptionalString {
    pub present: bool,
    pub value: twinspan_string,
}

#[no_mangle]
pub unsafe extern "C" fn search_add(a: i32, b: i32, result: *mut i32) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_mean(a: f64, b: f64, result: *mut f64) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_negate(value: bool, result: *mut bool) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_negate_wide(
    value: twinspan_i128,
    result: *mut twinspan_i128,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_length(hit: *const search_Hit, result: *mut usize) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_widen(hit: *mut search_Hit, by: *const search_Hit) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_restyle(
    style: *const search_Style,
    result: *mut search_Style,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_describe(
    record: *const search_Record,
    result: *mut search_Record,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_count_chars(
    text: *const c_char,
    text_length: usize,
    result: *mut usize,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_upper(
    text: *const c_char,
    text_length: usize,
    result: *mut twinspan_string,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_sort(numbers: *mut u32, numbers_length: usize) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_count_true(
    flags: *const bool,
    flags_length: usize,
    result: *mut usize,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_half(
    number: *const u32,
    result_present: *mut bool,
    result: *mut u32,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_open(
    text: *const c_char,
    text_length: usize,
    result: *mut *mut search_Index,
    error: *mut search_OpenError,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_join(
    left: *mut search_Index,
    right: *mut search_Index,
    result: *mut *mut search_Index,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_Index_text(
    index: *const search_Index,
    result: *mut *const c_char,
    result_length: *mut usize,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_Index_each(
    index: *const search_Index,
    word: *const c_char,
    word_length: usize,
    on_hit: Option<unsafe extern "C" fn(user: *mut c_void, hit: *const search_Hit) -> bool>,
    on_hit_user: *mut c_void,
    result: *mut usize,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_Index_watch(
    index: *mut search_Index,
    watcher: Option<
        unsafe extern "C" fn(user: *mut c_void, text: *const c_char, length: usize) -> bool,
    >,
    watcher_user: *mut c_void,
    watcher_drop: Option<unsafe extern "C" fn(user: *mut c_void)>,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_native(
    value: *const search_Native,
    more: c_long,
    result: *mut search_Native,
) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_Index_free(index: *mut search_Index) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_string_free(text: *mut twinspan_string) -> i32 {
    0
}

#[no_mangle]
pub unsafe extern "C" fn search_last_error_message(buffer: *mut c_char, size: usize) -> usize {
    0
}

#[no_mangle]
pub extern "C" fn search_abi_version() -> u64 {
    0
}
