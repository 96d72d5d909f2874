//! What several tests use.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

thread_local! {
    static BYTES: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

fn count(bytes: isize) {
    // Not there any more while the thread ends.
    let _ = BYTES.try_with(|all| all.set(all.get() + bytes));
}

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size().cast_signed());
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-layout.size().cast_signed());
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How many bytes of Rust's are allocated on this thread after a call, and were not before.
pub fn bytes_left_by(call: impl FnOnce()) -> isize {
    let before = BYTES.get();
    call();
    BYTES.get() - before
}

/// Holds what there is once in the process, as a counter in C is, for one test.
pub fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs an ignored test of this program, which is expected to end the process.
pub fn run(test: &str) -> Output {
    command(test).output().expect("this program runs")
}

/// [`run`], to be changed first.
pub fn command(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env_remove("RUST_BACKTRACE");
    command
}

/// Whether the process was ended by `abort`, and what it said before.
pub fn aborted(output: &Output) -> (bool, String) {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    (ended_by_abort(output), text)
}

#[cfg(unix)]
fn ended_by_abort(output: &Output) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    const SIGABRT: i32 = 6;
    output.status.signal() == Some(SIGABRT)
}

#[cfg(not(unix))]
fn ended_by_abort(output: &Output) -> bool {
    // Neither success nor the status of a test that fails.
    !output.status.success() && output.status.code() != Some(101)
}
