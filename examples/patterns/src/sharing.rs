//! Objects with several owners, what is initialised once, and threads: docs/patterns/sharing.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod traps;

use std::ffi::{c_int, c_long};
use std::marker::{PhantomData, PhantomPinned};
use std::ptr::NonNull;
use std::slice;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What the C library has behind its pointers.
#[repr(C)]
struct Unknown {
    _nothing: [u8; 0],
    _unknown: PhantomData<(*mut u8, PhantomPinned)>,
}

unsafe extern "C" {
    fn image_new(width: c_int, height: c_int) -> *mut Unknown;
    fn image_ref(one: *mut Unknown) -> *mut Unknown;
    fn image_unref(one: *mut Unknown);
    fn image_area(one: *const Unknown) -> c_int;
    fn engine_start() -> c_int;
    fn engine_power() -> c_int;
    fn tally_new() -> *mut Unknown;
    fn tally_free(one: *mut Unknown);
    fn tally_add(one: *mut Unknown, number: c_int) -> c_long;
    fn window_new() -> *mut Unknown;
    fn window_free(one: *mut Unknown);
    fn window_draws(one: *mut Unknown) -> c_int;
}

// page: table
/// A Rust object with several owners, in C as well. C sees a pointer to it alone.
pub struct Table(Vec<i32>);

// C may take it to any thread, and read it on several.
const _: () = {
    const fn any_thread<T: Send + Sync>() {}
    any_thread::<Table>();
};

/// Makes a table with one owner. 1 says that a pointer is wrong.
///
/// # Safety
///
/// Pointers are null or valid: `numbers` for `count`, `table` to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_table_new(
    numbers: *const i32,
    count: usize,
    table: *mut *const Table,
) -> c_int {
    if numbers.is_null()
        || !numbers.is_aligned()
        || count > isize::MAX as usize / 4
        || table.is_null()
    {
        return 1;
    }
    // SAFETY: as the caller promises.
    let numbers = unsafe { slice::from_raw_parts(numbers, count) };
    // SAFETY: not null, so it may be written.
    unsafe { table.write(Arc::into_raw(Arc::new(Table(numbers.to_vec())))) };
    0
}

/// Makes one owner more. 1 is a null pointer.
///
/// # Safety
///
/// `table` is null, or has an owner.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_table_retain(table: *const Table) -> c_int {
    if table.is_null() {
        return 1;
    }
    // SAFETY: as the caller promises. Not `from_raw`, which takes an owner that a panic would drop.
    unsafe { Arc::increment_strong_count(table) };
    0
}

/// One owner less; the last one frees the table.
///
/// # Safety
///
/// `table` is null, or the caller is an owner, and is none any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_table_release(table: *const Table) {
    if !table.is_null() {
        // SAFETY: as the caller promises.
        drop(unsafe { Arc::from_raw(table) });
    }
}

/// Writes a number of the table. 1 is a null pointer, 2 an index that is too large.
///
/// # Safety
///
/// Pointers are null or valid, and `table` has an owner during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_table_get(
    table: *const Table,
    index: usize,
    number: *mut i32,
) -> c_int {
    // SAFETY: null, or has an owner.
    let (Some(table), false) = (unsafe { table.as_ref() }, number.is_null()) else {
        return 1;
    };
    let Some(found) = table.0.get(index) else {
        return 2;
    };
    // SAFETY: not null, so it may be written.
    unsafe { number.write(*found) };
    0
}
// page: end

// page: image
/// A C object with several owners.
pub struct Image(NonNull<Unknown>);

// SAFETY: the header says that owners are counted on any thread, and that nothing else changes.
unsafe impl Send for Image {}
// SAFETY: as above.
unsafe impl Sync for Image {}

impl Image {
    /// An image with one owner; none if there is no memory.
    pub fn new(width: c_int, height: c_int) -> Option<Image> {
        // SAFETY: any numbers will do.
        NonNull::new(unsafe { image_new(width, height) }).map(Image)
    }

    /// Its area.
    pub fn area(&self) -> c_int {
        // SAFETY: this is an owner.
        unsafe { image_area(self.0.as_ptr()) }
    }
}

impl Clone for Image {
    fn clone(&self) -> Image {
        // SAFETY: this is an owner. Another one, which `drop` gives back.
        unsafe { image_ref(self.0.as_ptr()) };
        Image(self.0)
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        // SAFETY: this is an owner, and is none any more.
        unsafe { image_unref(self.0.as_ptr()) };
    }
}
// page: end

// page: engine
/// The engine of the C library, which has to be started once.
pub struct Engine(());

impl Engine {
    /// The engine, started by whoever asks first. A number says why it did not start; the next one tries again.
    pub fn get() -> Result<&'static Engine, c_int> {
        static ENGINE: OnceLock<Engine> = OnceLock::new();
        static STARTING: Mutex<()> = Mutex::new(());
        if let Some(engine) = ENGINE.get() {
            return Ok(engine);
        }
        // Whoever waits here looks again: the other one may have started it, or failed.
        let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(engine) = ENGINE.get() {
            return Ok(engine);
        }
        // SAFETY: on one thread at a time, and never again when it has worked.
        match unsafe { engine_start() } {
            0 => Ok(ENGINE.get_or_init(|| Engine(()))),
            code => Err(code),
        }
    }

    /// Only an engine that runs has it: `get` alone makes an `Engine`.
    pub fn power(&self) -> c_int {
        // SAFETY: it was started.
        unsafe { engine_power() }
    }
}
// page: end

// page: threads
/// A C object that may move to another thread, and is used on one at a time.
pub struct Tally(NonNull<Unknown>);

// SAFETY: the header says that it may move. There is no `Sync`, as it says no more.
unsafe impl Send for Tally {}

impl Tally {
    /// A sum of 0; none if there is no memory.
    pub fn new() -> Option<Tally> {
        // SAFETY: it takes nothing.
        NonNull::new(unsafe { tally_new() }).map(Tally)
    }

    /// Adds a number, and returns the sum. It changes the object: `&self` would let two threads in.
    pub fn add(&mut self, number: c_int) -> c_long {
        // SAFETY: not freed, and used by nobody else.
        unsafe { tally_add(self.0.as_ptr(), number) }
    }
}

impl Drop for Tally {
    fn drop(&mut self) {
        // SAFETY: made once, freed once.
        unsafe { tally_free(self.0.as_ptr()) };
    }
}

/// A C object that belongs to its thread. A pointer is neither `Send` nor `Sync`, so this is neither.
pub struct Window(NonNull<Unknown>);

impl Window {
    /// A window of this thread; none if there is no memory.
    pub fn new() -> Option<Window> {
        // SAFETY: it takes nothing.
        NonNull::new(unsafe { window_new() }).map(Window)
    }

    /// Draws, and returns how often it has.
    pub fn draw(&mut self) -> c_int {
        // SAFETY: not freed, and on its thread.
        unsafe { window_draws(self.0.as_ptr()) }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // SAFETY: made once, freed once, on its thread.
        unsafe { window_free(self.0.as_ptr()) };
    }
}
// page: end
