//! C's `errno`.

/// The same number on every system that [`set`] knows.
pub(super) const EINVAL: i32 = 22;

macro_rules! location {
    ($($system:literal)|* => $function:ident) => {
        #[cfg(any($(target_os = $system),*))]
        pub(super) fn set(number: i32) {
            unsafe extern "C" {
                fn $function() -> *mut i32;
            }
            // SAFETY: this function of the C library returns the address of this thread's errno.
            unsafe { *$function() = number }
        }
    };
}

location!("linux" | "emscripten" | "hurd" | "redox" | "dragonfly" | "l4re" => __errno_location);
location!("android" | "netbsd" | "openbsd" | "cygwin" => __errno);
location!("macos" | "ios" | "tvos" | "watchos" | "visionos" | "freebsd" => __error);
location!("solaris" | "illumos" => ___errno);
location!("windows" => _errno);

/// The location of errno is not known.
#[cfg(not(any(
    target_os = "linux",
    target_os = "emscripten",
    target_os = "hurd",
    target_os = "redox",
    target_os = "dragonfly",
    target_os = "l4re",
    target_os = "android",
    target_os = "netbsd",
    target_os = "openbsd",
    target_os = "cygwin",
    target_os = "macos",
    target_os = "ios",
    target_os = "tvos",
    target_os = "watchos",
    target_os = "visionos",
    target_os = "freebsd",
    target_os = "solaris",
    target_os = "illumos",
    target_os = "windows",
)))]
pub(super) fn set(_: i32) {}
