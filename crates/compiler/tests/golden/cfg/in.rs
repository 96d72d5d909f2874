#[twinspan::bridge]
mod ffi {
    struct Record {
        always: i32,
        #[cfg(unix)]
        on_unix: i32,
        #[cfg(not(unix))]
        elsewhere: i64,
    }

    #[cfg(windows)]
    struct OnWindows {
        value: i32,
    }

    enum Level {
        Low,
        #[cfg(windows)]
        Middle,
        High,
    }

    extern "Rust" {
        #[cfg(unix)]
        type Index;

        #[cfg(unix)]
        fn open(level: Level) -> Box<Index>;
        #[cfg(windows)]
        fn wide(value: OnWindows) -> Option<i32>;
        #[cfg(any(unix, windows))]
        #[cfg(not(never))]
        fn record() -> Record;
        #[cfg(unix)]
        fn either() -> i32;
        #[cfg(not(unix))]
        fn either() -> i64;
    }

    #[cfg(unix)]
    unsafe extern "C++" {
        include!("golden/cfg/user.h");

        fn on_unix(value: i32) -> i32;
    }
}

use ffi::{Level, Record};

#[cfg(unix)]
pub struct Index(pub Level);

#[cfg(unix)]
fn open(level: Level) -> Box<Index> {
    Box::new(Index(level))
}

#[cfg(unix)]
fn record() -> Record {
    Record { always: 1, on_unix: 2 }
}

#[cfg(unix)]
fn either() -> i32 {
    0
}
