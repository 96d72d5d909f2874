use crate::support::{aborted, bytes_left_by, command, run};
use patterns::errors::{self, ConfigError, bridge};
use std::ffi::{CStr, CString, c_char, c_int};
use std::io::{self, ErrorKind, Write as _};
use std::panic::{catch_unwind, panic_any};
use std::{ptr, thread};

unsafe extern "C" {
    safe fn errors_calls_rust() -> c_int;
    safe fn errors_tidy();
    fn port_parse(text: *const c_char) -> c_int;
    safe fn errno_set(number: c_int);
}

#[test]
fn errno_becomes_an_error() {
    assert_eq!(errors::port("8080").unwrap(), 8080);
    assert_eq!(errors::port("x").unwrap_err().kind(), ErrorKind::InvalidInput);
    let too_large = errors::port("70000").unwrap_err();
    assert_eq!(too_large.raw_os_error(), Some(34), "ERANGE, on all systems");
    assert_eq!(errors::port("80\080").unwrap_err().kind(), ErrorKind::InvalidInput);
}

/// A function between the failure and the look at `errno`: here that of a destructor.
#[test]
fn errno_is_read_at_once() {
    struct Tidy;
    impl Drop for Tidy {
        fn drop(&mut self) {
            errors_tidy();
        }
    }
    fn careless() -> Option<io::Error> {
        let result = {
            let _tidy = Tidy;
            // SAFETY: the text ends with NUL.
            unsafe { port_parse(c"70000".as_ptr()) }
        };
        (result < 0).then(io::Error::last_os_error)
    }
    assert_ne!(careless().unwrap().raw_os_error(), Some(34), "the destructor's");
    assert_eq!(errors::port("70000").unwrap_err().raw_os_error(), Some(34));
}

/// What works does not clear `errno`.
#[test]
fn an_old_errno_is_no_failure() {
    errno_set(34);
    assert_eq!(errors::number(c"12").unwrap(), 12);
    errno_set(34);
    assert_eq!(errors::port("80").unwrap(), 80);
    assert_eq!(io::Error::last_os_error().raw_os_error(), Some(34), "there all the time");
    assert_eq!(errors::number(c"x").unwrap_err().kind(), ErrorKind::InvalidInput);
    let large = errors::number(c"99999999999999999999").unwrap_err();
    assert_eq!(large.raw_os_error(), Some(34));
}

#[test]
fn no_number_of_the_library_is_lost() {
    let text = c"port=80\nname=x";
    assert_eq!(errors::config(text, c"port"), Ok(80));
    assert_eq!(errors::config(text, c"name"), Err(ConfigError::Syntax));
    assert_eq!(errors::config(text, c"host"), Err(ConfigError::Missing));
    assert_eq!(ConfigError::Missing.to_string(), "no such key (1)");
    for code in -3..5 {
        assert_eq!(ConfigError::check(code).map_or_else(ConfigError::code, |()| 0), code);
    }
    assert_eq!(ConfigError::Other(9).to_string(), "unknown error (9)");
}

#[test]
fn c_sees_statuses_texts_and_errno() {
    assert_eq!(errors_calls_rust(), 0, "a line of errors.c");
}

fn last_error() -> Option<String> {
    let text = errors::patterns_last_error_text();
    // SAFETY: null, or a text until the next failure of this thread.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_str().unwrap().to_owned())
}

#[test]
fn a_thread_sees_its_own_last_error() {
    assert_eq!(errors::status(|| Err((5, "here".to_owned()))), 5);
    thread::spawn(|| {
        assert_eq!(last_error(), None);
        assert_eq!(errors::status(|| Err((6, "there".to_owned()))), 6);
        assert_eq!(last_error().as_deref(), Some("there"));
    })
    .join()
    .unwrap();
    assert_eq!(last_error().as_deref(), Some("here"));
    assert_eq!(errors::status(|| Ok(())), 0);
    assert_eq!(last_error().as_deref(), Some("here"), "what works leaves it");
}

/// With `into_raw` each look at the error is a text that nobody frees.
#[test]
fn a_last_error_is_not_leaked() {
    let fail = || assert_eq!(errors::status(|| Err((5, "the same".to_owned()))), 5);
    fail();
    let left = bytes_left_by(|| {
        fail();
        assert_eq!(last_error().as_deref(), Some("the same"));
        assert_eq!(last_error().as_deref(), Some("the same"));
    });
    assert_eq!(left, 0);
    let mut leaked = ptr::null_mut();
    let left = bytes_left_by(|| leaked = CString::new("the same").unwrap().into_raw());
    assert_eq!(left, 9);
    // SAFETY: from `into_raw`, and not changed.
    drop(unsafe { CString::from_raw(leaked) });
}

#[test]
fn a_nul_in_an_error_does_no_harm() {
    assert_eq!(errors::status(|| Err((5, "a\0b".to_owned()))), 5);
    assert_eq!(last_error().as_deref(), Some("a\u{fffd}b"));
}

/// Destructors of thread-local variables run in some order: one of these runs when the last error is gone.
#[test]
fn a_failure_while_a_thread_ends() {
    struct Late;
    impl Drop for Late {
        fn drop(&mut self) {
            assert_eq!(errors::status(|| Err((5, "late".to_owned()))), 5);
            last_error();
            // SAFETY: nothing is written.
            unsafe { errors::patterns_last_error(ptr::null_mut(), 0) };
        }
    }
    thread_local! {
        static BEFORE: Late = const { Late };
        static AFTER: Late = const { Late };
    }
    let ended = thread::spawn(|| {
        BEFORE.with(|_| ());
        assert_eq!(errors::status(|| Err((5, "early".to_owned()))), 5);
        AFTER.with(|_| ());
    });
    ended.join().unwrap();
}

#[test]
fn a_panic_is_a_status() {
    assert_eq!(errors::status(|| panic!("a number: {}", 5)), 4);
    assert_eq!(last_error().as_deref(), Some("a number: 5"));
    assert_eq!(errors::status(|| panic_any(5)), 4);
    assert_eq!(last_error().as_deref(), Some("a panic"));
}

struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic_any("dropped");
    }
}

/// The payload of a panic is a value of the user's, and is dropped by who catches it.
#[test]
fn a_payload_may_panic_when_it_is_dropped() {
    assert_eq!(errors::status(|| panic_any(Bomb)), 4);
}

extern "C" fn careless_drop() -> c_int {
    catch_unwind(|| panic_any(Bomb)).unwrap_or(-1)
}

#[test]
#[ignore = "ends the process"]
fn payload_that_panics() {
    careless_drop();
}

#[test]
fn a_payload_that_is_not_caught_aborts() {
    let (aborted, text) = aborted(&run("errors::payload_that_panics"));
    assert!(aborted, "{text}");
    assert!(text.contains("dropped"), "{text}");
}

/// `unwrap_or(-1)`: a result and a panic look the same.
#[test]
fn a_number_for_a_panic_may_be_a_result() {
    extern "C" fn careless(number: c_int) -> c_int {
        catch_unwind(|| if number > 9 { panic!("too large") } else { number / 2 }).unwrap_or(-1)
    }
    assert_eq!((careless(-2), careless(10)), (-1, -1));
}

/// `eprintln!` panics where standard error cannot be written, here in the code that handles a panic.
fn says(say: fn()) {
    extern "C" fn function_for_c(say: &fn()) -> c_int {
        if catch_unwind(|| panic!("a bug")).is_err() {
            say();
            return 1;
        }
        0
    }
    assert_eq!(function_for_c(&say), 1);
}

#[test]
#[ignore = "ends the process where standard error is full"]
fn report_with_eprintln() {
    says(|| eprintln!("it panicked"));
}

#[test]
#[ignore = "for a process of its own"]
fn report_that_may_fail() {
    says(|| drop(writeln!(io::stderr(), "it panicked")));
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_may_fail() {
    let run = |test| {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        command(test).stderr(full).output().unwrap()
    };
    assert!(aborted(&run("errors::report_with_eprintln")).0);
    assert!(run("errors::report_that_may_fail").status.success());
}

#[test]
fn the_bridge_does_the_same() {
    assert_eq!(bridge::port("8080").unwrap(), 8080);
    let code = bridge::port("70000").unwrap_err().code().map(|code| code.value());
    assert_eq!(code, Some(34));
    assert_eq!(bridge::config("port=80", "port"), Ok(80));
    assert_eq!(bridge::config("port=80", "host"), Err(bridge::ConfigError::Missing));
    bridge::calls_rust().unwrap();
}

#[test]
fn the_bridge_has_the_c_library() {
    use bridge::library::{config_get, port_parse};
    assert_eq!(port_parse(c"8080").unwrap(), 8080);
    assert_eq!(port_parse(c"70000").unwrap_err().raw_os_error(), Some(34));
    assert_eq!(config_get(c"port=80", c"port").unwrap(), 80);
    let error = config_get(c"port=80", c"host").unwrap_err();
    assert_eq!((error.code, error.to_string().as_str()), (1, "no such key"));
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn errors_face() -> c_int;
    }
    assert_eq!(errors_face(), 0, "a line of face.c");
}
