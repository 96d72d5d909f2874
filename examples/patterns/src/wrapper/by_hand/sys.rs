// page: sys
//! wrapper.h, by hand: nobody compares the two.

use std::ffi::{c_char, c_int, c_void};
use std::marker::{PhantomData, PhantomPinned};

pub const PACKER_OK: c_int = 0;
pub const PACKER_FULL: c_int = 1;
pub const PACKER_STOPPED: c_int = 3;

#[allow(non_camel_case_types, reason = "as in the header")]
#[repr(C)]
pub struct packer {
    _nothing: [u8; 0],
    _unknown: PhantomData<(*mut u8, PhantomPinned)>,
}

#[allow(non_camel_case_types, reason = "as in the header")]
pub type packer_progress = Option<unsafe extern "C" fn(user: *mut c_void, total: usize) -> c_int>;

unsafe extern "C" {
    pub safe fn packer_new(limit: usize) -> *mut packer;
    pub fn packer_free(one: *mut packer);
    pub fn packer_push(one: *mut packer, bytes: *const u8, length: usize) -> c_int;
    pub fn packer_end(one: *mut packer) -> c_int;
    pub fn packer_output(one: *const packer, length: *mut usize) -> *const u8;
    pub fn packer_watch(one: *mut packer, progress: packer_progress, user: *mut c_void);
    pub safe fn packer_message(status: c_int) -> *const c_char;
}
// page: end
