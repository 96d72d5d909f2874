use super::*;
use core::cell::Cell;
use core::ffi::{CStr, c_char, c_void};
use core::ptr;
use std::error::Error;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

#[derive(Debug)]
struct Index(u32, &'static AtomicUsize);
struct Other;
struct Local(Rc<Cell<u32>>);

impl Drop for Index {
    fn drop(&mut self) {
        self.1.fetch_sub(1, Ordering::Relaxed);
        assert!(self.0 != 13, "unlucky");
    }
}

opaque!(Index, "tests", "tests_Index");
opaque!(Other, "tests", "tests_Other");
opaque!(Local, "tests", "tests_Local");

fn index(value: u32, live: &'static AtomicUsize) -> RawHandle {
    live.fetch_add(1, Ordering::Relaxed);
    <Handle<Index> as Stored>::write(Box::new(Index(value, live)))
}

fn shared(handle: RawHandle) -> Result<u32, i32> {
    // SAFETY: any handle may be looked at, and none is freed meanwhile.
    unsafe { Shared::<Index>::take(handle) }
        .map(|index| index.0)
        .map_err(|refused| refused.status())
}

fn exclusive(handle: RawHandle) -> Result<u32, i32> {
    // SAFETY: as above.
    let index = unsafe { Exclusive::<Index>::take(handle) };
    index.map(|index| index.0).map_err(|refused| refused.status())
}

fn end(handle: RawHandle) -> i32 {
    // SAFETY: nothing is using the handle.
    unsafe { free::<Index>("tests_Index_free", handle) }
}

fn message() -> String {
    // SAFETY: a C string, of which nothing is changed meanwhile.
    unsafe { CStr::from_ptr(last_error()) }.to_str().unwrap().to_owned()
}

#[test]
fn a_handle_leads_to_its_object_until_it_is_freed() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let (a, b) = (index(1, &LIVE), index(2, &LIVE));
    assert_ne!(a, b);
    assert_eq!((shared(a), shared(b), exclusive(a)), (Ok(1), Ok(2), Ok(1)));
    assert_eq!(end(a), OK);
    assert_eq!((shared(a), shared(b)), (Err(INVALID_HANDLE), Ok(2)));
    assert_eq!(end(a), INVALID_HANDLE);
    // The slot is another object's now, and the handle another.
    let c = index(3, &LIVE);
    assert_eq!(
        (shared(a), exclusive(a), shared(c)),
        (Err(INVALID_HANDLE), Err(INVALID_HANDLE), Ok(3))
    );
    assert_eq!((end(b), end(c), LIVE.load(Ordering::Relaxed)), (OK, OK, 0));
}

#[test]
fn what_is_no_handle_of_the_type_is_refused() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let handle = index(1, &LIVE);
    let other = <Handle<Other> as Stored>::write(Box::new(Other));
    assert_eq!(shared(other), Err(INVALID_HANDLE));
    assert_eq!(exclusive(other), Err(INVALID_HANDLE));
    assert_eq!(end(other), INVALID_HANDLE);
    assert_eq!(shared(ptr::null_mut()), Err(NULL_POINTER));
    assert_eq!(exclusive(ptr::null_mut()), Err(NULL_POINTER));
    assert_eq!(end(ptr::null_mut()), OK);
    let on_the_stack = 5u64;
    let forged = [
        ptr::from_ref(&on_the_stack).addr(),
        1,
        32,
        usize::MAX,
        usize::MAX / 3,
        handle.addr() ^ 1,
        handle.addr() ^ 32,
        handle.addr() ^ (1 << (usize::BITS - 2)),
    ];
    for forged in forged {
        let forged = ptr::without_provenance_mut(forged);
        assert_eq!(shared(forged), Err(INVALID_HANDLE), "{forged:?}");
        assert_eq!(exclusive(forged), Err(INVALID_HANDLE), "{forged:?}");
        assert_eq!(end(forged), INVALID_HANDLE, "{forged:?}");
    }
    assert_eq!(
        message(),
        "tests_Index_free: `self` is not a handle of this type: freed, of another type or library, or never created"
    );
    // SAFETY: nothing uses it.
    assert_eq!(unsafe { free::<Other>("tests_Other_free", other) }, OK);
    assert_eq!((end(handle), LIVE.load(Ordering::Relaxed)), (OK, 0));
}

#[test]
fn an_object_in_use_is_neither_freed_nor_changed() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let handle = index(1, &LIVE);
    // SAFETY: nothing else uses the handle, here and below.
    let first = unsafe { Marked::<Index>::take(handle) }.unwrap();
    // SAFETY: as above.
    let second = unsafe { Marked::<Index>::take(handle) }.unwrap();
    assert_eq!((first.0, shared(handle)), (1, Ok(1)));
    assert_eq!((exclusive(handle), end(handle)), (Err(HANDLE_IN_USE), HANDLE_IN_USE));
    drop(first);
    assert_eq!((exclusive(handle), end(handle)), (Err(HANDLE_IN_USE), HANDLE_IN_USE));
    drop(second);
    // SAFETY: as above.
    let mut only = unsafe { Exclusive::<Index>::take(handle) }.unwrap();
    only.0 = 2;
    assert_eq!((shared(handle), exclusive(handle)), (Err(HANDLE_IN_USE), Err(HANDLE_IN_USE)));
    assert_eq!(end(handle), HANDLE_IN_USE);
    // SAFETY: as above.
    assert_eq!(
        // SAFETY: as above.
        unsafe { Marked::<Index>::take(handle) }.map(drop).unwrap_err().status(),
        HANDLE_IN_USE
    );
    drop(only);
    // SAFETY: as above.
    let claim = unsafe { Handle::<Index>::take(handle) }.unwrap();
    assert_eq!((shared(handle), end(handle)), (Err(HANDLE_IN_USE), HANDLE_IN_USE));
    drop(claim);
    assert_eq!(shared(handle), Ok(2));
    // SAFETY: as above.
    let object = unsafe { Handle::<Index>::take(handle) }.unwrap().claim();
    assert_eq!((object.0, shared(handle), end(handle)), (2, Err(INVALID_HANDLE), INVALID_HANDLE));
    drop(object);
    assert_eq!(LIVE.load(Ordering::Relaxed), 0);
}

#[test]
fn a_lent_object_is_there_for_the_call() {
    static LIVE: AtomicUsize = AtomicUsize::new(1);
    let object = Index(4, &LIVE);
    let held = <Shared<'_, Index> as Lend>::hold(&object);
    let handle = <Shared<'_, Index> as Lend>::raw(&held);
    assert_eq!(
        (shared(handle), exclusive(handle), end(handle)),
        (Ok(4), Err(HANDLE_IN_USE), HANDLE_IN_USE)
    );
    drop(held);
    assert_eq!((shared(handle), end(handle)), (Err(INVALID_HANDLE), INVALID_HANDLE));
}

#[test]
fn an_object_that_is_lent_to_change_is_not_given_away() {
    static LIVE: AtomicUsize = AtomicUsize::new(1);
    let mut object = Index(4, &LIVE);
    let held = <Exclusive<'_, Index> as Lend>::hold(&mut object);
    let handle = <Exclusive<'_, Index> as Lend>::raw(&held);
    // SAFETY: nothing else uses the handle.
    unsafe { Exclusive::<Index>::take(handle) }.unwrap().0 = 5;
    assert_eq!((shared(handle), exclusive(handle), end(handle)), (Ok(5), Ok(5), HANDLE_IN_USE));
    // SAFETY: as above.
    let claim = unsafe { Handle::<Index>::take(handle) }.map(|_| ()).unwrap_err();
    assert_eq!((claim.status(), exclusive(handle)), (HANDLE_IN_USE, Ok(5)));
    drop(held);
    assert_eq!((shared(handle), end(handle)), (Err(INVALID_HANDLE), INVALID_HANDLE));
    assert_eq!(object.0, 5);
}

/// A part of an object: here, the object itself.
fn borrowed(owner: RawHandle) -> RawHandle {
    let mut part = ptr::null_mut();
    // SAFETY: the tests keep the object.
    unsafe {
        let object = Shared::<Index>::take(owner).unwrap();
        put::<Borrowed<'_, Index>>((object, Lender::of::<Index>(owner)), &mut part);
    }
    part
}

#[test]
fn what_is_borrowed_keeps_what_it_is_a_part_of() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let owner = index(6, &LIVE);
    let part = borrowed(owner);
    let part_of_part = borrowed(part);
    for handle in [owner, part, part_of_part] {
        assert_eq!((shared(handle), exclusive(handle)), (Ok(6), Err(HANDLE_IN_USE)));
    }
    assert_eq!((end(owner), end(part)), (HANDLE_IN_USE, HANDLE_IN_USE));
    assert_eq!((end(part_of_part), end(part_of_part)), (OK, INVALID_HANDLE));
    assert_eq!((end(owner), end(part), end(part)), (HANDLE_IN_USE, OK, INVALID_HANDLE));
    assert_eq!(
        (shared(part), exclusive(owner), LIVE.load(Ordering::Relaxed)),
        (Err(INVALID_HANDLE), Ok(6), 1)
    );
    let again = borrowed(owner);
    assert_eq!((end(again), end(owner), LIVE.load(Ordering::Relaxed)), (OK, OK, 0));
    // The list of free slots has numbers as well: what is free is nobody's part.
    assert_eq!(shared(again), Err(INVALID_HANDLE));
}

#[test]
fn what_is_borrowed_of_what_is_lent_ends_with_the_call() {
    static LIVE: AtomicUsize = AtomicUsize::new(1);
    let other = index(8, &LIVE);
    let mut object = Index(7, &LIVE);
    for to_change in [false, true] {
        let parts = {
            let held = if to_change {
                <Exclusive<'_, Index> as Lend>::hold(&mut object)
            } else {
                <Shared<'_, Index> as Lend>::hold(&object)
            };
            let handle = <Shared<'_, Index> as Lend>::raw(&held);
            let (part, kept) = (borrowed(handle), borrowed(other));
            let inner = borrowed(part);
            assert_eq!((shared(inner), exclusive(handle)), (Ok(7), Err(HANDLE_IN_USE)));
            drop(held);
            assert_eq!((shared(kept), end(kept)), (Ok(8), OK));
            [handle, part, inner]
        };
        for handle in parts {
            assert_eq!((shared(handle), end(handle)), (Err(INVALID_HANDLE), INVALID_HANDLE));
        }
    }
    let mut part = ptr::null_mut();
    // SAFETY: the object is there until the end.
    unsafe { put::<Borrowed<'_, Index>>((&object, None), &mut part) };
    assert_eq!((shared(part), exclusive(part), end(part)), (Ok(7), Err(HANDLE_IN_USE), OK));
    assert_eq!(end(other), OK);
}

#[test]
fn what_c_changes_is_looked_at() {
    type One<'a> = PlainMut<'a, Bool>;
    type Some<'a> = SliceMut<'a, Bool>;
    let change = |own: &mut bool, byte: u8| {
        call("f", || {
            let held = <One<'_> as Lend>::hold(own);
            // SAFETY: one byte.
            unsafe { <One<'_> as Lend>::raw(&held).cast::<u8>().write(byte) };
            <One<'_> as Lend>::end(held);
            Ok(())
        })
    };
    let mut own = true;
    assert_eq!((change(&mut own, 7), own), (INVALID_VALUE, true));
    assert_eq!((change(&mut own, 0), own), (OK, false));
    assert_eq!(
        message(),
        "f: `an argument of a callback` has a value that its type does not allow"
    );
    let change = |own: &mut [bool], byte: u8| {
        call("f", || {
            let held = <Some<'_> as Lend>::hold(own);
            let (given, length) = <Some<'_> as Lend>::raw(&held);
            // SAFETY: the last byte.
            unsafe { given.cast::<u8>().add(length - 1).write(byte) };
            <Some<'_> as Lend>::end(held);
            Ok(())
        })
    };
    let mut own = [true; 3];
    assert_eq!((change(&mut own, 2), own), (INVALID_VALUE, [true; 3]));
    assert_eq!((change(&mut own, 0), own), (OK, [true, true, false]));
    // What cannot be wrong is not copied.
    let mut numbers = [1u32, 2];
    let place = numbers.as_ptr();
    let held = <SliceMut<'_, Same<u32>> as Lend>::hold(&mut numbers);
    assert_eq!(<SliceMut<'_, Same<u32>> as Lend>::raw(&held), (place.cast_mut(), 2));
}

#[test]
fn what_a_callback_writes_is_copied() {
    let text = "text";
    // SAFETY: the text is there.
    let copied = unsafe {
        written::<Text>(|place| {
            assert!((*place).pointer.is_null());
            (*place).pointer = text.as_ptr().cast_mut();
            (*place).length = 2;
        })
    };
    // SAFETY: nothing is written.
    let nothing = unsafe { (written::<Text>(|_| ()), written_if::<Same<u32>>(|_| 0)) };
    assert_eq!((copied.as_str(), nothing), ("te", (String::new(), None)));
    for present in [2, 255] {
        let status = call("f", || {
            // SAFETY: as above.
            let written = unsafe { written_if::<Same<u32>>(|_| present) };
            assert!(written.is_none());
            Ok(())
        });
        assert_eq!(status, INVALID_VALUE);
    }
    // SAFETY: the bytes are there.
    let status = call("f", || unsafe {
        written::<Text>(|place| {
            (*place) =
                RawString { pointer: c"\xff".as_ptr().cast_mut().cast(), length: 1, capacity: 0 }
        });
        Ok(())
    });
    assert_eq!(status, INVALID_UTF8);
}

#[test]
fn a_panic_of_a_destructor_is_a_status() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let handle = index(13, &LIVE);
    assert_eq!(end(handle), PANIC);
    assert_eq!(message(), "tests_Index_free: panicked: unlucky");
    assert_eq!((end(handle), LIVE.load(Ordering::Relaxed)), (INVALID_HANDLE, 0));
}

#[test]
fn checked_builds_refuse_the_objects_of_other_threads() {
    let handle = <Handle<Local> as Stored>::write(Box::new(Local(Rc::new(Cell::new(7))))).addr();
    let look = move || {
        let raw = ptr::without_provenance_mut(handle);
        // SAFETY: nothing frees the handle meanwhile; on another thread it is refused.
        let read = unsafe { Shared::<Local>::take(raw) }.map(|local| local.0.get());
        // SAFETY: as above.
        let changed = unsafe { Exclusive::<Local>::take(raw) }.map(|local| local.0.get());
        (read.map_err(|refused| refused.status()), changed.map_err(|refused| refused.status()))
    };
    if cfg!(debug_assertions) {
        let elsewhere = thread::spawn(move || {
            // SAFETY: refused.
            (look(), unsafe {
                free::<Local>("tests_Local_free", ptr::without_provenance_mut(handle))
            })
        });
        assert_eq!(
            elsewhere.join().unwrap(),
            ((Err(WRONG_THREAD), Err(WRONG_THREAD)), WRONG_THREAD)
        );
    }
    assert_eq!(look(), (Ok(7), Ok(7)));
    // SAFETY: nothing uses it.
    assert_eq!(
        // SAFETY: as above.
        unsafe { free::<Local>("tests_Local_free", ptr::without_provenance_mut(handle)) },
        OK
    );
}

#[test]
fn what_is_send_and_sync_the_compiler_says() {
    const {
        assert!(Index::SEND && Index::SYNC && Other::SEND && Other::SYNC);
        assert!(!Local::SEND && !Local::SYNC);
    }
}

#[test]
fn statuses_name_the_function_and_the_parameter() {
    let refuse = |parameter, raw| {
        // SAFETY: what is not null are bytes that are there.
        // SAFETY: as above.
        call("f", || unsafe { take::<Str<'_>>(parameter, raw) }.map(drop))
    };
    assert_eq!(refuse(&"text", (ptr::null(), 1)), NULL_POINTER);
    assert_eq!(message(), "f: `text` is a null pointer");
    assert_eq!(refuse(&"text", (ptr::null(), 0)), OK);
    assert_eq!(last_error_code(), NULL_POINTER, "a call that succeeds leaves the last error");
    assert_eq!(refuse(&"text", (b"\xff".as_ptr(), 1)), INVALID_UTF8);
    assert_eq!(message(), "f: `text` is not UTF-8");
    assert_eq!(refuse(&"text", (b"a".as_ptr(), usize::MAX)), INVALID_LENGTH);
    assert_eq!(refuse(&"text", (b"a".as_ptr(), isize::MAX as usize + 1)), INVALID_LENGTH);
    last_error_clear();
    assert_eq!((last_error_code(), message().as_str()), (OK, ""));
}

#[test]
fn slices_and_scalars_are_checked() {
    let numbers = [1u32, 2, 3];
    let misaligned = numbers.as_ptr().wrapping_byte_add(1);
    let slice = |pointer, length| {
        // SAFETY: what passes the check is there.
        unsafe { Slice::<Same<u32>>::take((pointer, length)) }.map_err(|refused| refused.status())
    };
    assert_eq!(slice(numbers.as_ptr(), 3), Ok(&numbers[..]));
    assert_eq!(slice(ptr::null(), 0), Ok(&[][..]));
    assert_eq!(slice(misaligned, 0), Ok(&[][..]));
    assert_eq!(slice(misaligned, 1), Err(MISALIGNED));
    assert_eq!(slice(ptr::null(), 1), Err(NULL_POINTER));
    assert_eq!(slice(numbers.as_ptr(), usize::MAX / 4 + 1), Err(INVALID_LENGTH));
    let bytes = [1u8, 0, 2];
    let flags = |length| {
        // SAFETY: as above.
        unsafe { Slice::<Bool>::take((bytes.as_ptr().cast(), length)) }.map_err(|r| r.status())
    };
    assert_eq!((flags(2), flags(3)), (Ok(&[true, false][..]), Err(INVALID_VALUE)));
    // SAFETY: scalars.
    unsafe {
        assert_eq!(Bool::take(2).unwrap_err().status(), INVALID_VALUE);
        assert_eq!(Char::take(0xD800).unwrap_err().status(), INVALID_VALUE);
        assert_eq!(Char::take(0x1F600).unwrap(), '\u{1F600}');
        assert_eq!(Duration::take(-1).unwrap_err().status(), OUT_OF_RANGE);
        assert_eq!(NonZeroU32::take(0).unwrap_err().status(), INVALID_VALUE);
        assert_eq!(NonZeroI8::take(-1).unwrap().get(), -1);
        assert_eq!(SystemTime::take(i64::MIN).unwrap_err().status(), OUT_OF_RANGE);
        for time in [0, 1_000, -1_000, i64::MAX / 1_000 * 1_000] {
            assert_eq!(SystemTime::write(SystemTime::take(time).unwrap()), time);
        }
        for number in [0, -1, i128::MIN, i128::MAX, 1 << 64] {
            assert_eq!(I128::take(<I128 as Stored>::write(number)).unwrap(), number);
        }
        assert_eq!(
            Plain::<Pair>::check(misaligned.cast_mut().cast()).unwrap_err().status(),
            MISALIGNED
        );
        assert_eq!(PlainRef::<Plain<Pair>>::take(ptr::null()).unwrap_err().status(), NULL_POINTER);
    }
}

#[repr(C)]
#[derive(Debug)]
struct Pair(#[allow(dead_code)] u32, #[allow(dead_code)] u32);
// SAFETY: two numbers.
unsafe impl PlainData for Pair {}

#[test]
fn what_c_owns_is_freed_once() {
    type Texts = List<OptionalOf<Text>>;
    let mut texts =
        <Texts as Stored>::write(vec![Some("one".to_owned()), None, Some(String::new())]);
    assert_eq!(texts.length, 3);
    // SAFETY: from `write`, which does not consume it.
    let copies = unsafe { <Texts as Stored>::read(&texts) }.unwrap();
    assert_eq!(copies, [Some("one".to_owned()), None, Some(String::new())]);
    for _ in 0..2 {
        // SAFETY: from `write`, and empty the second time.
        assert_eq!(unsafe { free_stored::<Texts>("free", &mut texts) }, OK);
        assert_eq!((texts.pointer, texts.length, texts.capacity), (ptr::null_mut(), 0, 0));
    }
    // SAFETY: null is nothing.
    assert_eq!(unsafe { free_stored::<Texts>("free", ptr::null_mut()) }, OK);
}

#[test]
fn absent_values() {
    let mut present = 9u8;
    let mut number = 5u32;
    let out = (&raw mut present, &raw mut number);
    // SAFETY: two variables.
    unsafe {
        put::<Opt<Same<u32>>>(None, out);
        assert_eq!((present, number), (0, 5));
        put::<Opt<Same<u32>>>(Some(6), out);
        assert_eq!((present, number), (1, 6));
        assert_eq!(Opt::<Same<u32>>::take(ptr::null()).unwrap(), None);
        assert_eq!(Opt::<Same<u32>>::take(&number).unwrap(), Some(6));
        assert_eq!(Null::<Str<'_>>::take((ptr::null(), 4)).unwrap(), None);
        assert!(Null::<Shared<'_, Index>>::take(ptr::null_mut()).unwrap().is_none());
        assert!(Wanted::<Same<u32>>::check(ptr::null_mut()).is_ok());
        put::<Wanted<Same<u32>>>(1, ptr::null_mut());
        let (mut text, mut length) = ("a".as_ptr(), 1);
        put::<Null<Str<'_>>>(None, (&mut text, &mut length));
        assert_eq!((text, length), (ptr::null(), 0));
    }
}

#[derive(Debug)]
struct Deep(std::io::Error);

impl std::fmt::Display for Deep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cannot \u{f6}pen")
    }
}

impl Error for Deep {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

#[test]
fn an_error_says_what_led_to_it() {
    use crate::private::ways::*;
    let error = Deep(std::io::Error::from_raw_os_error(2));
    assert_eq!(call_with_errno("f", || Err(failed!(3, &error))), 3);
    if cfg!(unix) {
        assert_eq!(std::io::Error::last_os_error().raw_os_error(), Some(2));
    }
    assert_eq!(
        (last_error_code(), last_error_causes(), message().as_str()),
        (3, 1, "cannot \u{f6}pen")
    );
    let mut buffer = [b'x'; 10];
    let mut copy = |size| {
        // SAFETY: it is no greater than the buffer.
        let needed = unsafe { last_error_message(buffer.as_mut_ptr().cast::<c_char>(), size) };
        (needed, CStr::from_bytes_until_nul(&buffer).map(|text| text.to_str().unwrap().to_owned()))
    };
    assert_eq!(copy(10).1.unwrap(), "cannot \u{f6}");
    assert_eq!(copy(9), (12, Ok("cannot ".to_owned())), "not within a character");
    assert_eq!(copy(1), (12, Ok(String::new())));
    // SAFETY: no buffer.
    assert_eq!(unsafe { last_error_message(ptr::null_mut(), 5) }, 12);
    let mut cause = [0u8; 200];
    // SAFETY: the size of the buffer.
    let length = unsafe { last_error_cause(0, cause.as_mut_ptr().cast(), cause.len()) };
    assert_eq!(cause[..length], *std::io::Error::from_raw_os_error(2).to_string().as_bytes());
    // SAFETY: no buffer.
    assert_eq!(unsafe { last_error_cause(1, ptr::null_mut(), 0) }, 0);
    assert_eq!(call_with_errno("f", || Err(Refused::new(NULL_POINTER))), NULL_POINTER);
    if cfg!(unix) {
        assert_eq!(std::io::Error::last_os_error().raw_os_error(), Some(22));
    }
    thread::spawn(|| assert_eq!(last_error_code(), 0)).join().unwrap();
    assert_eq!(last_error_code(), NULL_POINTER);
}

thread_local! {
    static AT_THE_END: AtTheEnd = const { AtTheEnd };
}

struct AtTheEnd;

impl Drop for AtTheEnd {
    fn drop(&mut self) {
        assert_eq!(call("f", || Err(Refused::new(INVALID_UTF8))), INVALID_UTF8);
        assert_eq!(last_error_code(), INVALID_UTF8);
        assert!(matches!(
            message().as_str(),
            "f: is not UTF-8" | "the message is gone: this thread is about to end"
        ));
    }
}

#[test]
fn a_thread_that_ends_still_has_a_last_error() {
    let ends = thread::spawn(|| {
        AT_THE_END.with(|_| ());
        assert_eq!(call("f", || Err(Refused::new(PANIC))), PANIC);
    });
    ends.join().unwrap();
}

unsafe extern "C-unwind" fn count(user: *mut c_void) {
    // SAFETY: the tests give a counter.
    unsafe { &*user.cast::<AtomicUsize>() }.fetch_add(1, Ordering::Relaxed);
}

#[test]
fn a_user_pointer_ends_once() {
    let ends = AtomicUsize::new(0);
    let user = || ptr::from_ref(&ends).cast_mut().cast::<c_void>();
    let none: Option<fn()> = None;
    let status = call("f", || {
        let _user = User::owned(user(), Some(count));
        function(&"visit", none).map(drop)
    });
    assert_eq!((status, ends.load(Ordering::Relaxed)), (NULL_POINTER, 1));
    assert_eq!(message(), "f: `visit` is a null pointer");
    drop(User::borrowed(user()));
    drop(User::owned(user(), None));
    assert_eq!(ends.load(Ordering::Relaxed), 1);
}

#[test]
fn what_a_callback_returns_is_checked() {
    // SAFETY: a scalar.
    assert_eq!(
        // SAFETY: as above.
        call("f", || unsafe {
            Err(if given::<Bool>(2) { Refused::new(1) } else { Refused::new(2) })
        }),
        INVALID_VALUE
    );
    assert_eq!(message(), "f: `the result of a callback` has a value that its type does not allow");
}

#[test]
fn parameters_that_overlap() {
    let bytes = [0u8; 8];
    let part = |start, length| Range::of_slice_parts(bytes[start..].as_ptr(), length);
    let pair = |a, b, mutable| distinct(&[(&"a", mutable, a), (&"b", false, b)]).is_ok();
    assert!(pair(part(0, 4), part(4, 4), true) && pair(part(4, 4), part(0, 4), true));
    assert!(!pair(part(0, 5), part(4, 4), true) && !pair(part(4, 4), part(0, 5), true));
    assert!(!pair(part(0, 8), part(3, 1), true) && pair(part(0, 8), part(3, 1), false));
    assert!(pair(part(0, 8), part(3, 0), true));
    let handle = ptr::from_ref(&bytes).cast_mut().cast();
    assert!(pair(Range::of_handle::<Index>(handle), part(0, 8), true));
    assert!(!pair(Range::of_handle::<Index>(handle), Range::of_handle::<Index>(handle), true));
}

#[test]
fn threads_make_and_free_while_others_look() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    let rounds = if cfg!(miri) { 10 } else { 5000 };
    let kept = index(99, &LIVE).addr();
    thread::scope(|scope| {
        for number in 0..4 {
            scope.spawn(move || {
                for _ in 0..rounds {
                    let handle = index(number, &LIVE);
                    assert_eq!(shared(handle), Ok(number));
                    assert_eq!(shared(ptr::without_provenance_mut(kept)), Ok(99));
                    assert_eq!(end(handle), OK);
                    assert_eq!(shared(handle), Err(INVALID_HANDLE));
                }
            });
        }
    });
    assert_eq!((end(ptr::without_provenance_mut(kept)), LIVE.load(Ordering::Relaxed)), (OK, 0));
}

#[test]
fn one_of_two_threads_frees() {
    static LIVE: AtomicUsize = AtomicUsize::new(0);
    for _ in 0..if cfg!(miri) { 5 } else { 500 } {
        let handle = index(1, &LIVE).addr();
        let free = move || end(ptr::without_provenance_mut(handle));
        let statuses = thread::scope(|scope| {
            let threads = [scope.spawn(free), scope.spawn(free)];
            threads.map(|thread| thread.join().unwrap())
        });
        let freed = statuses.iter().filter(|status| **status == OK).count();
        assert_eq!((freed, LIVE.load(Ordering::Relaxed)), (1, 0), "{statuses:?}");
    }
}
