//! How Rust errors describe themselves to C++, and what C++ throws for them.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use anyhow::Context;
use twinspan::CxxException;
use twinspan::private::{describe_error, erase_error, exception, message_of_error, ways::*};
use twinspan_runtime_tests::*;

/// The error as a C++ value: what(), then every message.
fn value(handle: usize) -> String {
    // SAFETY: the handle is owned, and the function calls back before it returns.
    text(|context, put| unsafe { test_error_value(handle, context, put) })
}

/// What C++ catches: the class, what(), the length of the chain, then the nested messages.
fn thrown(handle: usize) -> String {
    // SAFETY: as above.
    text(|context, put| unsafe { test_throw_error(handle, context, put) })
}

/// What C++ catches of cxx's `Result<T>`.
fn said(message: usize) -> String {
    // SAFETY: as above, of the message.
    text(|context, put| unsafe { test_throw_message(message, context, put) })
}

fn cxx_exception() -> CxxException {
    // SAFETY: the word is owned.
    unsafe { exception(test_throw(5000)) }
}

#[derive(Debug)]
struct Sourced(&'static str, Option<Box<dyn Error>>);

impl Display for Sourced {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl Error for Sourced {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref()
    }
}

struct OnlyDisplay;
impl Display for OnlyDisplay {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("displayed")
    }
}

#[derive(Debug)]
#[allow(dead_code)]
struct OnlyDebug {
    code: i32,
}

struct Nothing;

/// Neither `Send` nor `Sync`.
#[derive(Debug)]
struct Local(Rc<str>);
impl Display for Local {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
impl Error for Local {}

#[test]
fn the_best_way_is_chosen() {
    let chain = Sourced("outer", Some(Box::new(Sourced("inner", None))));
    assert_eq!(value(erase_error!(chain)), "outer|outer|inner");
    assert_eq!(value(erase_error!(OnlyDisplay)), "displayed|displayed");
    assert_eq!(value(erase_error!("text")), "text|text");
    assert_eq!(value(erase_error!(String::from("owned"))), "owned|owned");
    assert_eq!(
        value(erase_error!(OnlyDebug { code: 3 })),
        "OnlyDebug { code: 3 }|OnlyDebug { code: 3 }"
    );
    assert_eq!(value(erase_error!(Nothing)), "errors::Nothing|errors::Nothing");
    assert_eq!(value(erase_error!(())), "()|()");
    assert_eq!(value(erase_error!(Local(Rc::from("local")))), "local|local");
}

#[test]
fn boxed_errors_of_all_kinds() {
    let any = anyhow::anyhow!("root").context("middle").context("top");
    assert_eq!(value(erase_error!(any)), "top|top|middle|root");
    let boxed: Box<dyn Error> = "boxed".into();
    assert_eq!(value(erase_error!(boxed)), "boxed|boxed");
    let boxed: Box<dyn Error + Send + Sync> = Box::new(Sourced2);
    assert_eq!(value(erase_error!(boxed)), "two|two");
    let shared: Arc<dyn Error + Send + Sync> = Arc::new(Sourced2);
    assert_eq!(value(erase_error!(shared)), "two|two");
}

#[derive(Debug)]
struct Sourced2;
impl Display for Sourced2 {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("two")
    }
}
impl Error for Sourced2 {}

#[test]
fn what_is_thrown() {
    let chain = Sourced("outer", Some(Box::new(Sourced("inner", None))));
    assert_eq!(thrown(erase_error!(chain)), "Error: outer [2] <- Error: inner [1]");
    assert_eq!(thrown(erase_error!("text")), "Error: text [1]");
    let enoent = io::Error::from_raw_os_error(2);
    let told = thrown(erase_error!(enoent));
    assert_eq!(told, "SystemError(2,enoent): No such file or directory (os error 2) [1]");
    let other = io::Error::other("not of the system");
    assert_eq!(thrown(erase_error!(other)), "Error: not of the system [1]");
    let any = anyhow::Error::from(io::Error::from_raw_os_error(2)).context("opening");
    assert_eq!(
        thrown(erase_error!(any)),
        "Error: opening [2] <- SystemError(2,enoent): No such file or directory (os error 2) [1]"
    );
    let any = anyhow::Error::from(io::Error::from_raw_os_error(2));
    assert!(thrown(erase_error!(any)).starts_with("SystemError(2,enoent)"));
}

#[test]
fn typed_errors() {
    // SAFETY: the function calls back before it returns.
    let typed = |code| text(|context, put| unsafe { test_throw_typed(code, context, put) });
    assert_eq!(typed(0), "ErrorOf<Typed>(0): typed 0 [1]");
    assert_eq!(typed(5), "ErrorOf<Typed>(5): typed 5 [2] <- Error: typed 0 [1]");
}

#[test]
fn messages() {
    let chain = Sourced("outer", Some(Box::new(Sourced("inner", None))));
    assert_eq!(said(message_of_error!(chain)), "outer");
    assert_eq!(said(message_of_error!(OnlyDisplay)), "displayed");
    assert_eq!(said(message_of_error!(OnlyDebug { code: 3 })), "OnlyDebug { code: 3 }");
    assert_eq!(said(message_of_error!(Nothing)), "errors::Nothing");
    assert_eq!(said(message_of_error!(Local(Rc::from("local")))), "local");
    assert_eq!(said(message_of_error!(anyhow::anyhow!("root").context("top"))), "top");
    let boxed: Box<dyn Error> = Box::new(cxx_exception());
    assert_eq!(said(message_of_error!(boxed)), "marked 5000");
    assert_eq!(said(message_of_error!("a\0b")), "a");
    assert_eq!(said(message_of_error!("")), "");
    // With characters of each length, written as a text and one by one.
    assert_eq!(said(message_of_error!('\u{1F980}')), "\u{1F980}");
    assert_eq!(said(message_of_error!(format!("{:?}", "é€\u{1F980}"))), "\"é€\u{1F980}\"");
    // Its own code panics, when it is formatted and when it is dropped, with a payload that does too.
    assert_eq!(
        said(message_of_error!(Hostile)),
        "the error panicked while it was formatted: no message"
    );
    let dropped = Rc::new(std::cell::Cell::new(0));
    assert_eq!(said(message_of_error!(Bound(Rc::clone(&dropped), None))), "bound");
    assert_eq!((dropped.get(), Rc::strong_count(&dropped)), (1, 1), "formatted and dropped once");
}

#[test]
fn descriptions_of_borrowed_errors() {
    let error = Sourced("outer", Some(Box::new(cxx_exception())));
    let handle = describe_error!(&error);
    drop(error);
    assert_eq!(value(handle), "outer|outer|marked 5000");
    assert_eq!(value(describe_error!(&Nothing)), "errors::Nothing|errors::Nothing");
    assert_eq!(value(describe_error!(&OnlyDebug { code: 1 })).split('|').count(), 2);
}

#[test]
fn exceptions_in_errors_are_thrown_again() {
    let comes_back = |handle: usize, exception: &CxxException| {
        let object = exception.downcast_ref::<Marked>().expect("a Marked");
        // SAFETY: the handle is owned; the exception keeps the object alive.
        assert!(unsafe { test_error_rethrows(handle, (&raw const *object).cast()) });
    };
    let exception = cxx_exception();
    comes_back(erase_error!(exception.clone()), &exception);
    let any = Err::<(), _>(exception.clone()).context("one").context("two").unwrap_err();
    comes_back(erase_error!(any), &exception);
    comes_back(erase_error!(io::Error::from(exception.clone())), &exception);
    comes_back(erase_error!(Box::new(exception.clone())), &exception);
    comes_back(erase_error!(Arc::new(exception.clone())), &exception);
    let boxed: Box<dyn Error> = Box::new(exception.clone());
    comes_back(erase_error!(boxed), &exception);
    let shared: Arc<dyn Error + Send + Sync> = Arc::new(exception.clone());
    comes_back(erase_error!(shared), &exception);
    let sourced = Sourced("outer", Some(Box::new(io::Error::other(exception.clone()))));
    comes_back(erase_error!(sourced), &exception);
}

#[test]
fn an_exception_as_a_source_of_a_typed_error_is_nested() {
    #[derive(Debug)]
    struct Wraps(CxxException);
    impl Display for Wraps {
        fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
            formatter.write_str("wraps")
        }
    }
    impl Error for Wraps {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&self.0)
        }
    }
    let handle = describe_error!(&Wraps(cxx_exception()));
    assert_eq!(value(handle), "wraps|wraps|marked 5000");
}

#[test]
fn odd_messages() {
    assert_eq!(value(erase_error!("a\0b")), "a|a\0b");
    assert_eq!(value(erase_error!("")), "|");
    let long = "x".repeat(1 << 20);
    assert_eq!(value(erase_error!(long.clone())), format!("{long}|{long}"));
    // SAFETY: the handle is owned.
    assert!(unsafe { test_sliced_and_kept(erase_error!("sliced")) });
}

/// An error with code of its own in every method.
struct Hostile;

impl Display for Hostile {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        panic!("no message")
    }
}

impl Drop for Hostile {
    fn drop(&mut self) {
        std::panic::panic_any(Biting);
    }
}

#[test]
fn errors_that_panic_stay_contained() {
    assert_eq!(
        value(erase_error!(Hostile)).split('|').next(),
        Some("the error panicked while it was formatted: no message")
    );
}

static ALIVE: AtomicI32 = AtomicI32::new(0);
static FORMATTED: AtomicI32 = AtomicI32::new(0);

#[derive(Debug)]
struct Tracked;

impl Tracked {
    fn new() -> Self {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Tracked
    }
}

impl Display for Tracked {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        FORMATTED.fetch_add(1, Ordering::Relaxed);
        formatter.write_str("tracked")
    }
}

impl Error for Tracked {}

impl Drop for Tracked {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

#[test]
fn errors_are_dropped_once_and_formatted_when_asked() {
    // SAFETY: the handles are owned.
    unsafe { test_drop_error(erase_error!(Tracked::new())) };
    assert_eq!(FORMATTED.load(Ordering::Relaxed), 0, "nobody asked");
    assert_eq!(value(erase_error!(Tracked::new())), "tracked|tracked");
    assert_eq!(FORMATTED.load(Ordering::Relaxed), 1, "asked twice, formatted once");
    assert_eq!(thrown(erase_error!(Tracked::new())), "Error: tracked [1]");
    let any = anyhow::Error::from(Tracked::new()).context("around");
    assert_eq!(thrown(erase_error!(any)), "Error: around [2] <- Error: tracked [1]");
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
}

/// Neither `Send` nor `Sync`; records its drop.
struct Bound(Rc<std::cell::Cell<u32>>, Option<CxxException>);

impl Debug for Bound {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Bound")
    }
}

impl Display for Bound {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.set(self.0.get() + 1);
        formatter.write_str("bound")
    }
}

impl Error for Bound {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_ref().map(|exception| exception as _)
    }
}

#[test]
fn an_error_that_is_not_send_is_described_and_dropped_at_once() {
    let formatted = Rc::new(std::cell::Cell::new(0));
    let bound = || Bound(Rc::clone(&formatted), Some(cxx_exception()));
    let check = |handle: usize| {
        assert_eq!(Rc::strong_count(&formatted), 1, "gone before C++ has the handle");
        assert_eq!(formatted.take(), 1, "its text was asked for once");
        assert_eq!(value(handle), "bound|bound|marked 5000");
        assert_eq!(formatted.get(), 0);
    };
    check(erase_error!(bound()));
    let boxed: Box<dyn Error> = Box::new(bound());
    check(erase_error!(boxed));
    // If the whole is `Send`, nothing asks about its parts.
    let boxed: Box<dyn Error + Send> = Box::new(SendOnly(std::cell::Cell::new(0)));
    assert_eq!(value(erase_error!(boxed)), "formatted 1 times|formatted 1 times");
    // The exception inside outlives the error around it.
    let exception = cxx_exception();
    let object = exception.downcast_ref::<Marked>().expect("a Marked");
    let object = (&raw const *object).cast();
    let handle = erase_error!(Bound(Rc::clone(&formatted), Some(exception)));
    // SAFETY: the handle is owned, and keeps the object.
    assert!(unsafe { test_error_rethrows(handle, object) });
    // It may panic, too.
    let hostile = (Rc::new(()), Hostile);
    assert_eq!(value(erase_error!(HostileAtHome(hostile))), "no way out|no way out");
}

/// `Send` but not `Sync`.
#[derive(Debug)]
struct SendOnly(std::cell::Cell<u32>);

impl Display for SendOnly {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.set(self.0.get() + 1);
        write!(formatter, "formatted {} times", self.0.get())
    }
}

impl Error for SendOnly {}

#[allow(dead_code)]
struct HostileAtHome((Rc<()>, Hostile));

impl Display for HostileAtHome {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("no way out")
    }
}
