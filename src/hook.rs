//! The panic hook that records where panics start.

use std::any::{Any, TypeId};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Once, OnceLock};

use crate::handle::terminated;
use crate::payload::text_of;

/// What the hook does with Rust's own report of a panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum PanicHook {
    /// Print nothing: the program reports what it catches. This applies to every panic in the
    /// process; only panics that are about to abort are still reported.
    Quiet = 0,
    /// Call the hook that was installed before, which by default prints to stderr.
    Forward = 1,
}

/// Makes panics carry their location and, if `RUST_BACKTRACE` requests it, their backtrace into the
/// C++ exception `twinspan::Panic`, and selects whether Rust still reports them.
///
/// The library never installs the hook on its own. Without it a panic carries only its message, and
/// Rust reports it to stderr as usual. May be called again, on any thread, to change the mode; with
/// `Forward`, the hook that was found at the first call is the one that is called. The hook adds a
/// few allocations to each panic.
pub fn install_panic_hook(hook: PanicHook) {
    MODE.store(hook as u8, Ordering::Relaxed);
    INSTALLED.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| record_panic(info, &*previous)));
        let _ = TAKE.set(take_record);
    });
}

/// What the hook recorded about one panic, as C++ reads it: with a NUL byte at the end. A trait, so
/// that only programs that install the hook contain this code.
pub(crate) trait Seen: Send + Sync {
    fn location(&self) -> &str;
    fn backtrace(&self) -> &[u8];
}

/// The record for a caught payload; `None` if the hook is not installed.
///
/// `extern "C"`, as nothing unwinds from here: no caller has to be ready for it.
#[allow(improper_ctypes_definitions, reason = "only Rust calls it")]
pub(crate) extern "C" fn seen(payload: &(dyn Any + Send)) -> Option<Box<dyn Seen>> {
    TAKE.get()?(payload)
}

type Take = fn(&(dyn Any + Send)) -> Option<Box<dyn Seen>>;

/// Set with the hook.
static TAKE: OnceLock<Take> = OnceLock::new();

static INSTALLED: Once = Once::new();
static MODE: AtomicU8 = AtomicU8::new(PanicHook::Forward as u8);

struct Record {
    payload_type: TypeId,
    message: Option<String>,
    location: String,
    backtrace: Backtrace,
    rendered: OnceLock<Box<[u8]>>,
}

impl Seen for Record {
    fn location(&self) -> &str {
        &self.location
    }

    fn backtrace(&self) -> &[u8] {
        self.rendered.get_or_init(|| match self.backtrace.status() {
            BacktraceStatus::Captured => terminated(self.backtrace.to_string().as_bytes()),
            _ => terminated(b""),
        })
    }
}

/// Panics of this thread that nobody has asked about. There is more than one only if code that runs
/// during unwinding panics and catches its own panic; the oldest are dropped.
const RECORDS: usize = 4;

thread_local! {
    static SEEN: RefCell<Vec<Record>> = const { RefCell::new(Vec::new()) };
}

fn record_panic(info: &PanicHookInfo<'_>, previous: &dyn Fn(&PanicHookInfo<'_>)) {
    let message = info
        .payload()
        .downcast_ref::<&'static str>()
        .map(|text| (*text).to_owned())
        .or_else(|| info.payload().downcast_ref::<String>().cloned());
    if forwards(message.as_deref()) {
        previous(info);
    }
    let record = Record {
        payload_type: info.payload().type_id(),
        message,
        location: info.location().map_or_else(|| "\0".to_owned(), |place| format!("{place}\0")),
        backtrace: Backtrace::capture(),
        rendered: OnceLock::new(),
    };
    // Thread-local storage may be gone, or in use by this same function: then there is no record.
    let _ = SEEN.try_with(|seen| {
        if let Ok(mut seen) = seen.try_borrow_mut() {
            if seen.len() == RECORDS {
                seen.remove(0);
            }
            seen.push(record);
        }
    });
}

fn forwards(message: Option<&str>) -> bool {
    // The messages of the standard library for panics that end the process right after the hook.
    const ABORTING: [&str; 2] =
        ["panic in a function that cannot unwind", "panic in a destructor during cleanup"];
    cfg!(panic = "abort")
        || MODE.load(Ordering::Relaxed) == PanicHook::Forward as u8
        || message.is_some_and(|message| ABORTING.contains(&message))
}

/// The record that belongs to a caught payload. Older records belong to panics that were caught
/// elsewhere, and are dropped.
fn take_record(payload: &(dyn Any + Send)) -> Option<Box<dyn Seen>> {
    let payload_type = payload.type_id();
    let message = text_of(payload);
    SEEN.try_with(|seen| {
        let mut seen = seen.try_borrow_mut().ok()?;
        let found = seen.iter().rposition(|record| {
            record.payload_type == payload_type && record.message.as_deref() == message
        })?;
        let record = seen.swap_remove(found);
        seen.clear();
        Some(Box::new(record) as Box<dyn Seen>)
    })
    .ok()
    .flatten()
}

#[unsafe(no_mangle)]
extern "C" fn twinspan_install_panic_hook(hook: u8) {
    install_panic_hook(if hook == PanicHook::Quiet as u8 {
        PanicHook::Quiet
    } else {
        PanicHook::Forward
    });
}
