//! The hook, the handler, and what aborts: each abort in a child process.

use std::env;
use std::process::{Command, Output};

use twinspan::{FailureKind, FailureReport, PanicHook};
use twinspan_runtime_tests::*;

/// Runs `body` in a child process that is expected to abort: this test again, with a variable set.
fn child(test: &str, body: fn()) -> Output {
    if env::var_os("TWINSPAN_TEST_CHILD").is_some() {
        body();
        std::process::exit(0);
    }
    Command::new(env::current_exe().expect("this program"))
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env("TWINSPAN_TEST_CHILD", "1")
        .env("RUST_BACKTRACE", "1")
        .output()
        .expect("the child runs")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn aborts(output: &Output, expected: &str) {
    assert!(!output.status.success(), "ended well: {}", errors(output));
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        assert_eq!(output.status.signal(), Some(6), "{}", errors(output));
    }
    assert!(errors(output).contains(expected), "{}", errors(output));
}

fn passes(output: &Output) {
    assert!(output.status.success(), "{}", errors(output));
}

fn panic_text(kind: i32, which: i32) -> String {
    // SAFETY: the function calls back with a text before it returns.
    text(|context, put| unsafe { test_panic_text(kind, which, context, put) })
}

#[test]
fn without_the_hook_there_is_no_place() {
    let output = child("without_the_hook_there_is_no_place", || {
        assert_eq!(panic_text(0, 1), "");
        assert_eq!(panic_text(0, 2), "");
    });
    passes(&output);
    assert!(errors(&output).contains("a literal message"), "Rust reports by itself");
}

#[test]
fn the_quiet_hook_records() {
    let output = child("the_quiet_hook_records", || {
        twinspan::install_panic_hook(PanicHook::Quiet);
        for kind in [0, 1, 2, 3] {
            let place = panic_text(kind, 1);
            assert!(place.contains("src/lib.rs:"), "kind {kind}: {place}");
            assert_eq!(place.split(':').count(), 3);
        }
        assert!(panic_text(0, 2).contains("panic_kind"));
        // A panic that the hook never saw must not get the location of another.
        assert_eq!(panic_text(7, 1), "");
        // This one is caught elsewhere, then comes another.
        let _ = std::panic::catch_unwind(|| panic_kind(1));
        assert!(panic_text(0, 1).contains("src/lib.rs:"));
    });
    passes(&output);
    assert_eq!(errors(&output), "");
}

#[test]
fn the_forwarding_hook_records_and_reports() {
    let output = child("the_forwarding_hook_records_and_reports", || {
        twinspan::install_panic_hook(PanicHook::Quiet);
        twinspan::install_panic_hook(PanicHook::Forward);
        assert!(panic_text(0, 1).contains("src/lib.rs:"));
    });
    passes(&output);
    assert!(errors(&output).contains("a literal message"));
}

#[test]
fn an_unexpected_exception_is_reported() {
    let output = child("an_unexpected_exception_is_reported", || test_throw_infallible(0));
    assert_eq!(output.status.code(), Some(101));
    assert!(errors(&output).contains("C++ exception std::out_of_range: beyond the end"));
}

#[test]
fn a_panic_below_noexcept_aborts() {
    let output = child("a_panic_below_noexcept_aborts", || test_noexcept_panics());
    aborts(&output, "twinspan: cannot throw here, aborting: a literal message");
}

#[test]
fn a_panic_out_of_a_destructor_aborts() {
    // The C++ runtime terminates here; libstdc++ and libc++ name the exception.
    let output = child("a_panic_out_of_a_destructor_aborts", || test_panic_in_flight());
    aborts(&output, "twinspan::v1::Panic");
}

#[test]
fn a_panic_in_a_unit_without_exceptions_aborts() {
    let output = child("a_panic_in_a_unit_without_exceptions_aborts", || {
        test_no_exceptions_panics();
    });
    aborts(&output, "twinspan: cannot throw here, aborting: a literal message");
}

#[test]
fn a_panic_in_a_closure_of_a_unit_without_exceptions_aborts() {
    let output = child("a_panic_in_a_closure_of_a_unit_without_exceptions_aborts", || {
        test_no_exceptions_closure();
    });
    aborts(&output, "twinspan: cannot throw here, aborting: a literal message");
}

#[test]
fn a_panic_in_a_callback_of_a_unit_without_exceptions_aborts() {
    let output = child("a_panic_in_a_callback_of_a_unit_without_exceptions_aborts", || {
        test_no_exceptions_callbacks();
    });
    aborts(&output, "twinspan: cannot throw here, aborting: a literal message");
}

#[test]
fn an_empty_closure_of_a_unit_without_exceptions_aborts() {
    let output = child("an_empty_closure_of_a_unit_without_exceptions_aborts", || {
        test_no_exceptions_empty();
    });
    aborts(&output, "twinspan: cannot throw here, aborting: bad_function_call");
}

#[test]
fn value_without_exceptions_aborts() {
    let output = child("value_without_exceptions_aborts", || test_no_exceptions_value());
    aborts(&output, "the error of the expected");
}

#[test]
fn the_wrong_arm_aborts() {
    let output = child("the_wrong_arm_aborts", || test_wrong_arm());
    aborts(&output, "the value of an expected was used, but it holds an error");
}

#[test]
fn the_handler_is_called_first() {
    extern "C" fn handler(report: &FailureReport) {
        eprintln!("handled: {report:?}");
        std::process::exit(23);
    }
    let output = child("the_handler_is_called_first", || {
        twinspan::set_failure_handler(Some(handler));
        test_noexcept_panics();
    });
    assert_eq!(output.status.code(), Some(23));
    let expected =
        r#"handled: FailureReport { kind: Panic, message: "a literal message", location: "" }"#;
    assert!(errors(&output).contains(expected), "{}", errors(&output));
}

#[test]
fn a_handler_that_returns_aborts() {
    extern "C" fn handler(report: &FailureReport) {
        eprintln!("handled: {}", report.message());
    }
    let output = child("a_handler_that_returns_aborts", || {
        twinspan::set_failure_handler(Some(handler));
        test_no_exceptions_panics();
    });
    aborts(&output, "handled: a literal message");
}

#[test]
fn the_handler_is_told_of_misuse() {
    extern "C" fn misuse(report: &FailureReport) {
        assert_eq!((report.kind(), report.location()), (FailureKind::Misuse, "".into()));
        eprintln!("misuse: {}", report.message());
    }
    let output = child("the_handler_is_told_of_misuse", || {
        twinspan::set_failure_handler(Some(misuse));
        test_wrong_arm();
    });
    aborts(&output, "misuse: the value of an expected was used");
}

#[test]
fn the_handler_is_told_of_errors() {
    extern "C" fn error(report: &FailureReport) {
        assert_eq!((report.kind(), report.location()), (FailureKind::Error, "".into()));
        eprintln!("error: {}", report.message());
    }
    let output = child("the_handler_is_told_of_errors", || {
        twinspan::set_failure_handler(Some(error));
        test_no_exceptions_value();
    });
    aborts(&output, "error: the error of the expected");
}

#[test]
fn the_handler_is_told_where_a_panic_started() {
    extern "C" fn panic(report: &FailureReport) {
        assert_eq!(report.kind(), FailureKind::Panic);
        eprintln!("panic: {} at {}", report.message(), report.location());
    }
    let output = child("the_handler_is_told_where_a_panic_started", || {
        twinspan::install_panic_hook(PanicHook::Quiet);
        twinspan::set_failure_handler(Some(panic));
        twinspan::private::guard_or_abort(|| panic_kind(1));
    });
    aborts(&output, "panic: a formatted message 1 at tests/runtime/src/lib.rs:");
}

#[test]
fn a_failure_in_the_handler_does_not_call_it_again() {
    extern "C" fn handler(report: &FailureReport) {
        eprintln!("handled: {}", report.message());
        test_wrong_arm();
    }
    let output = child("a_failure_in_the_handler_does_not_call_it_again", || {
        twinspan::set_failure_handler(Some(handler));
        test_noexcept_panics();
    });
    aborts(&output, "twinspan: aborting: the value of an expected was used");
    assert_eq!(errors(&output).matches("handled: ").count(), 1, "{}", errors(&output));
}

#[test]
fn the_handler_before_comes_back() {
    extern "C" fn handler(_: &FailureReport) {}
    let output = child("the_handler_before_comes_back", || {
        assert!(twinspan::set_failure_handler(Some(handler)).is_none());
        let address = |handler: twinspan::FailureHandler| handler as usize;
        // C++ gets the same pointer, and restores it.
        assert!(test_swap_failure_handler());
        let before = twinspan::set_failure_handler(None);
        assert_eq!(before.map(address), Some(address(handler)));
        test_noexcept_panics();
    });
    aborts(&output, "twinspan: cannot throw here, aborting: a literal message");
}

#[test]
fn guard_or_abort_aborts() {
    let output = child("guard_or_abort_aborts", || {
        twinspan::install_panic_hook(PanicHook::Quiet);
        twinspan::private::guard_or_abort(|| panic_kind(1));
    });
    aborts(&output, "twinspan: cannot throw here, aborting: a formatted message 1");
}

#[test]
fn quiet_still_reports_what_aborts() {
    extern "C" fn cannot_unwind() {
        panic_kind(0);
    }
    let output = child("quiet_still_reports_what_aborts", || {
        twinspan::install_panic_hook(PanicHook::Quiet);
        cannot_unwind();
    });
    aborts(&output, "panic in a function that cannot unwind");
}
