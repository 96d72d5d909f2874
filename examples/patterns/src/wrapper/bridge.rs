//! The same over declarations in a bridge, which the C compiler compares with the header.

#[expect(clippy::duplicate_mod, reason = "the same code over other declarations")]
#[path = "safe.rs"]
mod safe;

pub use safe::{Error, Packer};

// page: bridge
#[twinspan::bridge]
mod sys {
    unsafe extern "C" {
        include!("patterns-example/c/wrapper.h");
        constants! {
            PACKER_OK: c_int = 0;
            PACKER_FULL: c_int = 1;
            PACKER_STOPPED: c_int = 3;
        }
        type packer;
        type packer_progress = Option<unsafe extern "C" fn(*mut c_void, usize) -> c_int>;
        fn packer_new(limit: usize) -> *mut packer;
        fn packer_free(one: *mut packer);
        fn packer_push(one: *mut packer, bytes: *const u8, length: usize) -> c_int;
        fn packer_end(one: *mut packer) -> c_int;
        fn packer_output(one: *const packer, length: *mut usize) -> *const u8;
        fn packer_watch(one: *mut packer, progress: packer_progress, user: *mut c_void);
        fn packer_message(status: c_int) -> *const c_char;
    }
}
// page: end
