//! Calls and memory that both languages read the same way: docs/patterns/layout.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod traps;

use std::ffi::{c_int, c_uint};
use std::marker::{PhantomData, PhantomPinned};
use std::mem::offset_of;
use std::ptr::NonNull;
use std::slice;

// page: calling
unsafe extern "C" {
    // Every argument is fine: a function that Rust may call without `unsafe`.
    safe fn hypot(x: f64, y: f64) -> f64;
    // The C standard leaves abs(INT_MIN) undefined: this one is not.
    fn abs(number: c_int) -> c_int;
}

/// The length of a vector.
pub fn length(x: f64, y: f64) -> f64 {
    hypot(x, y)
}

/// The magnitude of a number, unless `int` has no such number.
pub fn magnitude(number: c_int) -> Option<c_int> {
    if number == c_int::MIN {
        return None;
    }
    // SAFETY: the one number without a magnitude is gone.
    Some(unsafe { abs(number) })
}
// page: end

// page: exported
/// Writes the sum, unless it is too large.
///
/// # Safety
///
/// `sum` is null, or may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_add(one: i32, other: i32, sum: *mut i32) -> bool {
    let (Some(result), Some(sum)) = (one.checked_add(other), NonNull::new(sum)) else {
        return false;
    };
    // SAFETY: not null, so it may be written.
    unsafe { sum.write(result) };
    true
}

/// Writes the mean and returns 0; 1 says that there is none, 2 that a pointer or the count is wrong.
///
/// # Safety
///
/// Pointers are null or valid: `values` for `count` numbers that nobody changes meanwhile, `mean`
/// for one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_mean(values: *const f64, count: usize, mean: *mut f64) -> c_int {
    let fits = count <= isize::MAX as usize / size_of::<f64>();
    if values.is_null() || !values.is_aligned() || mean.is_null() || !mean.is_aligned() || !fits {
        return 2;
    }
    if count == 0 {
        return 1;
    }
    // SAFETY: checked above, and the caller answers for the rest.
    let values = unsafe { slice::from_raw_parts(values, count) };
    // SAFETY: not null, so it may be written.
    unsafe { mean.write(values.iter().sum::<f64>() / count as f64) };
    0
}
// page: end

// page: reading
/// `reading` of layout.h.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Where it was measured.
    pub channel: u8,
    /// When.
    pub ticks: u32,
    /// What.
    pub level: u16,
}

// Wrong as soon as somebody adds a field here alone.
const _: () = assert!(size_of::<Reading>() == 12 && offset_of!(Reading, level) == 8);

unsafe extern "C" {
    fn reading_score(one: *const Reading) -> u32;
    safe fn reading_sum(one: Reading, other: Reading) -> Reading;
}

impl Reading {
    /// One number for the whole of it.
    pub fn score(&self) -> u32 {
        // SAFETY: the function reads one reading, and keeps no pointer.
        unsafe { reading_score(self) }
    }

    /// Both together.
    pub fn plus(self, other: Reading) -> Reading {
        reading_sum(self, other)
    }
}
// page: end

// page: status
/// `enum mode` of layout.h, for values that Rust makes.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mode {
    /// Off.
    Idle,
    /// On.
    Run,
    /// Broken.
    Fault = 7,
}

/// `enum mode` as it comes from C, where any number is possible.
pub type ModeNumber = c_uint;

const _: () = assert!(size_of::<ModeNumber>() == size_of::<Mode>());

impl TryFrom<ModeNumber> for Mode {
    type Error = ModeNumber;

    fn try_from(number: ModeNumber) -> Result<Mode, ModeNumber> {
        [Mode::Idle, Mode::Run, Mode::Fault]
            .into_iter()
            .find(|mode| *mode as ModeNumber == number)
            .ok_or(number)
    }
}

/// `status` of layout.h.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Status {
    mode: ModeNumber,
    /// A `bool` in C. Rust must not so much as read a `bool` that is neither 0 nor 1.
    ready: u8,
}

unsafe extern "C" {
    /// A status as a file has it: two bytes that nobody has checked.
    pub safe fn status_of_bytes(mode: u8, ready: u8) -> Status;
}

impl Status {
    /// The mode, or the number that stands for none.
    pub fn mode(self) -> Result<Mode, ModeNumber> {
        Mode::try_from(self.mode)
    }

    /// Whether it is ready, or the byte that says neither.
    pub fn is_ready(self) -> Result<bool, u8> {
        match self.ready {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(other),
        }
    }
}
// page: end

// page: cell
/// `cell_value` of layout.h.
#[repr(C)]
#[derive(Clone, Copy)]
union Value {
    whole: i32,
    part: f32,
}

/// `cell` of layout.h. The fields are private: the flag and the value always fit.
#[repr(C)]
pub struct Cell {
    is_part: u8,
    value: Value,
}

unsafe extern "C" {
    fn cell_scaled(one: *const Cell) -> i32;
}

impl Cell {
    /// A cell with an integer.
    pub fn whole(whole: i32) -> Cell {
        Cell { is_part: 0, value: Value { whole } }
    }

    /// A cell with a fraction.
    pub fn part(part: f32) -> Cell {
        Cell { is_part: 1, value: Value { part } }
    }

    /// The fraction, if it is one.
    pub fn as_part(&self) -> Option<f32> {
        if self.is_part == 0 {
            return None;
        }
        // SAFETY: the flag says that this field was written.
        Some(unsafe { self.value.part })
    }

    /// What the C library makes of it.
    pub fn scaled(&self) -> i32 {
        // SAFETY: the function reads one cell, and keeps no pointer.
        unsafe { cell_scaled(self) }
    }
}
// page: end

// page: packet
/// `packet` of layout.h, without padding: `size` starts at byte 1.
#[repr(C, packed)]
#[derive(Clone, Copy)]
pub struct Packet {
    kind: u8,
    size: u32,
    last: u8,
}

/// `block` of layout.h.
#[repr(C, align(16))]
pub struct Block {
    /// 20 of its 32 bytes; the rest is padding.
    pub bytes: [u8; 20],
}

unsafe extern "C" {
    /// A packet with this size.
    pub safe fn packet_of_size(size: u32) -> Packet;
    fn block_is_aligned(one: *const Block) -> bool;
}

impl Packet {
    /// The size, copied out: a reference to it would not compile.
    pub fn size(&self) -> u32 {
        self.size
    }

    /// The same by a pointer, which must not be read as an aligned one is.
    pub fn size_by_pointer(&self) -> u32 {
        let size = &raw const self.size;
        // SAFETY: it points into `self`.
        unsafe { size.read_unaligned() }
    }
}

impl Block {
    /// Whether C finds it at a multiple of 16.
    pub fn is_aligned(&self) -> bool {
        // SAFETY: the function looks at the address alone.
        unsafe { block_is_aligned(self) }
    }
}
// page: end

// page: gauge
/// `gauge` of layout.h, which only the C library sees into.
#[repr(C)]
struct RawGauge {
    _nothing: [u8; 0],
    /// Neither `Send` nor `Sync` nor `Unpin`: what is in there may hold a lock or its own address.
    _unknown: PhantomData<(*mut u8, PhantomPinned)>,
}

unsafe extern "C" {
    fn gauge_open(channel: c_int) -> *mut RawGauge;
    fn gauge_next(one: *mut RawGauge) -> c_int;
    fn gauge_close(one: *mut RawGauge);
}

/// An open gauge, which is closed when it is dropped.
pub struct Gauge(NonNull<RawGauge>);

impl Gauge {
    /// The gauge of a channel, if there is such a channel.
    pub fn open(channel: c_int) -> Option<Gauge> {
        // SAFETY: any number will do.
        NonNull::new(unsafe { gauge_open(channel) }).map(Gauge)
    }

    /// What it shows. It changes the gauge, hence `&mut`.
    pub fn read(&mut self) -> c_int {
        // SAFETY: open until it is dropped, and borrowed by nobody else.
        unsafe { gauge_next(self.0.as_ptr()) }
    }
}

impl Drop for Gauge {
    fn drop(&mut self) {
        // SAFETY: opened once, closed once.
        unsafe { gauge_close(self.0.as_ptr()) };
    }
}
// page: end

// page: pointers
/// The number at an index of an array in C, if it is in there.
///
/// # Safety
///
/// `first` is null, or `count` numbers start there.
pub unsafe fn at(first: *const i32, count: usize, index: usize) -> Option<i32> {
    // Even computing an address outside of the array is undefined, so compare first.
    if first.is_null() || index >= count {
        return None;
    }
    // SAFETY: in the array, as compared.
    Some(unsafe { first.add(index).read() })
}

/// Doubles a number by a pointer.
pub fn doubled(mut number: i32) -> i32 {
    // Not `&number as *const i32 as *mut i32`: a pointer that was a shared reference may not write.
    let pointer = &raw mut number;
    // SAFETY: it points to `number`, which nobody else uses here.
    unsafe { *pointer *= 2 };
    number
}
// page: end

/// What Rust makes of the types of layout.h, in the order of `layout_facts`.
pub fn facts() -> Vec<usize> {
    use std::ffi::{c_char, c_long, c_longlong, c_short, c_void};
    fn of<T>() -> [usize; 2] {
        [size_of::<T>(), align_of::<T>()]
    }
    let mut facts = Vec::new();
    // page: facts
    facts.extend(of::<Reading>());
    facts.extend([
        offset_of!(Reading, channel),
        offset_of!(Reading, ticks),
        offset_of!(Reading, level),
    ]);
    // .. and so on, in the order of layout.c
    // page: end
    facts.extend(of::<Status>());
    facts.extend([offset_of!(Status, mode), offset_of!(Status, ready)]);
    facts.extend(of::<Cell>());
    facts.extend([offset_of!(Cell, is_part), offset_of!(Cell, value)]);
    facts.extend(of::<Packet>());
    facts.extend([offset_of!(Packet, kind), offset_of!(Packet, size), offset_of!(Packet, last)]);
    facts.extend(of::<Block>());
    facts.extend(of::<c_short>());
    facts.extend(of::<c_int>());
    facts.extend(of::<c_long>());
    facts.extend(of::<c_longlong>());
    facts.extend(of::<usize>());
    facts.extend(of::<*mut c_void>());
    facts.extend(of::<f32>());
    facts.extend(of::<f64>());
    facts.extend(of::<bool>());
    facts.extend(of::<Mode>());
    facts.push(usize::from(c_char::MIN != 0));
    facts
}
