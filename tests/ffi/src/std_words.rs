//! The words of the standard library together: in closures and fields, under other names, in bridges with a face for C
//! and with `panic = "abort"`, and beside types of the bridge that have their names.

#[twinspan::bridge(namespace = "std_words")]
pub mod ffi {
    /// A limit.
    pub const LIMIT: usize = 3;
    #[derive(Clone, Debug)]
    pub struct Instant {
        pub at: u64,
    }
    #[derive(Clone, Debug)]
    pub struct Small {
        pub a: u8,
        pub name: String,
    }
    pub struct Hooks {
        pub step: Function<dyn Fn(i32) -> ControlFlow<()> + Send>,
        pub count: Function<dyn Fn(&AtomicU32)>,
        pub when: Optional<Function<dyn Fn(SystemTime) -> Option<NonZeroU16>>>,
        pub last: OnceFunction<dyn FnOnce(ControlFlow<Vec<u8>>) -> Result<SystemTime, Bad>>,
    }
    #[derive(Debug)]
    pub enum Bad {
        One,
        Two,
    }
    extern "Rust" {
        type Job;
        fn take_hooks(hooks: Hooks) -> i32;
        fn own_instant(value: Instant) -> Instant;
        fn many(value: ControlFlow<Vec<Small>>) -> ControlFlow<Vec<Small>>;
        fn jobs(flow: impl FnMut(ControlFlow<Small>) -> ControlFlow<Box<Job>>) -> u32;
        #[cxx_name = "renamedVisit"]
        fn visit(
            self: &Job,
            each: &mut dyn FnMut(NonZeroU8, char, SystemTime) -> ControlFlow<Bad>,
        ) -> ControlFlow<Bad>;
        fn maybe(f: Option<Box<dyn Fn(&AtomicBool) -> ControlFlow<u64>>>) -> bool;
    }
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/std_words.h");
        fn run(times: NonZeroUsize) -> Result<SystemTime, CxxException>;
        fn checks() -> String;
    }
}
#[twinspan::bridge(panic = "abort")]
pub mod abort {
    pub const LIMIT_OF_ABORT: &str = "x";
    extern "Rust" {
        #[cxx_name = "std_words_abort"]
        fn abort_it(value: ControlFlow<i32>, at: SystemTime) -> ControlFlow<()>;
    }
}
#[twinspan::bridge(c_face, namespace = "std_words::c")]
pub mod c {
    pub const LIMIT: u8 = 1;
    extern "Rust" {
        fn c_time(value: SystemTime, n: Option<NonZeroU8>) -> Option<NonZeroU64>;
        #[c_face(skip)]
        fn c_flow(value: &AtomicU32) -> ControlFlow<()>;
    }
}
use ffi::{Bad, Hooks, Instant, Small};
use std::fmt;
use std::num::{NonZeroU8, NonZeroU16, NonZeroU64};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::time::SystemTime;
pub struct Job;

impl fmt::Display for Bad {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bad")
    }
}

fn take_hooks(hooks: Hooks) -> i32 {
    let a = AtomicU32::new(1);
    (hooks.count)(&a);
    let mut n = a.into_inner().cast_signed();
    if (hooks.step)(n).is_break() {
        n += 100;
    }
    if let Some(when) = hooks.when.into_option() {
        n += i32::from(when(SystemTime::UNIX_EPOCH).map_or(0, NonZeroU16::get));
    }
    if hooks.last.call((ControlFlow::Break(vec![1, 2]),)).is_err() {
        n += 10_000
    }
    n
}
fn own_instant(value: Instant) -> Instant {
    value
}
fn many(value: ControlFlow<Vec<Small>>) -> ControlFlow<Vec<Small>> {
    value
}
fn jobs(mut flow: impl FnMut(ControlFlow<Small>) -> ControlFlow<Box<Job>>) -> u32 {
    let first = u32::from(flow(ControlFlow::Continue(())).is_break());
    let small = Small { a: 1, name: "n".into() };
    first + 2 * u32::from(flow(ControlFlow::Break(small)).is_break())
}
impl Job {
    fn visit(
        &self,
        each: &mut dyn FnMut(NonZeroU8, char, SystemTime) -> ControlFlow<Bad>,
    ) -> ControlFlow<Bad> {
        each(NonZeroU8::MIN, 'a', SystemTime::UNIX_EPOCH)?;
        each(NonZeroU8::MAX, 'b', SystemTime::UNIX_EPOCH)
    }
}
fn maybe(f: Option<Box<dyn Fn(&AtomicBool) -> ControlFlow<u64>>>) -> bool {
    f.is_some_and(|f| f(&AtomicBool::new(true)) == ControlFlow::Break(4))
}
fn abort_it(value: ControlFlow<i32>, _: SystemTime) -> ControlFlow<()> {
    value.map_break(drop)
}
fn c_time(_: SystemTime, n: Option<NonZeroU8>) -> Option<NonZeroU64> {
    n.map(Into::into)
}
fn c_flow(_: &AtomicU32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
#[cfg(test)]
mod tests {
    use super::{Job, abort, c, ffi};
    use std::num::NonZeroUsize;
    use std::time::SystemTime;

    #[test]
    fn in_both_languages() {
        assert_eq!(ffi::checks(), "");
        assert_eq!(ffi::run(NonZeroUsize::MIN).unwrap(), SystemTime::UNIX_EPOCH);
        assert_eq!(ffi::run(NonZeroUsize::MAX).unwrap_err().what(), "too many");
        assert_eq!((ffi::LIMIT, c::LIMIT, abort::LIMIT_OF_ABORT), (3, 1, "x"));
    }

    #[test]
    fn a_visitor_is_left_early() {
        let mut seen = Vec::new();
        let flow = Job.visit(&mut |number, letter, _| {
            seen.push((number.get(), letter));
            std::ops::ControlFlow::Break(ffi::Bad::Two)
        });
        assert!(matches!(flow, std::ops::ControlFlow::Break(ffi::Bad::Two)));
        assert_eq!(seen, [(1, 'a')]);
    }
}
