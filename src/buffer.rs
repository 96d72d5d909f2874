//! [`Buffer`]: contiguous elements whose memory belongs to the language that allocated it.
//! include/twinspan/buffer.h is the other half.

mod traits;

use crate::panic::guard_or_abort;
use std::ffi::c_void;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ptr::{self, NonNull};
use std::slice;
use std::string::FromUtf8Error;

/// An owned run of elements whose memory is freed by the language that allocated it. It moves
/// memory from Rust to C++, or from C++ to Rust, without a copy. In C++ it is
/// `twinspan::Buffer<T>`, the same four words in memory.
///
/// It is created from a `Vec<T>`, a `Box<[T]>`, a `String` (as bytes), a `&'static [T]` or, with
/// [`from_owner`](Self::from_owner), from any type that lends a slice, such as `bytes::Bytes`; in
/// C++ from a `std::vector`, a `std::string`, a `rust::Vec`, shared memory, or a pointer with a
/// deleter. Both languages read it as a slice.
///
/// * **Copies.** None when it crosses, whichever language created it. [`into_vec`](Self::into_vec)
///   does not copy if the buffer was created from a `Vec`, a `Box` or a `String`; C++'s
///   `into_vector` and `into_string` do not copy if it was created from these types. Otherwise each
///   makes one copy.
/// * **Allocations.** None for a `Vec`, a `Box` or a `String`; one, of the owner itself, for `from_owner`.
/// * **Changes.** [`get_mut`](Self::get_mut) borrows the elements mutably, if nobody else can see
///   them. [`make_mut`](Self::make_mut), and with it `buffer[0] = 1`, copies them first if somebody
///   else can.
/// * **Threads.** `Send` and `Sync` if `T` is. A C++ deleter runs on the thread that drops the
///   buffer. If it throws, the failure handler is called and the process aborts.
///
/// ```
/// use twinspan::Buffer;
///
/// let bytes = vec![1_u8, 2, 3];
/// let address = bytes.as_ptr();
/// let mut buffer = Buffer::from(bytes);
/// buffer[0] = 10;
/// assert_eq!(*buffer, [10, 2, 3]);
/// assert_eq!(buffer.into_vec().as_ptr(), address);
/// ```
#[repr(C)]
pub struct Buffer<T> {
    /// `None`: there are no elements, and nothing to free.
    table: Option<&'static Table>,
    /// Aligned and not null, even if there are no elements.
    pointer: NonNull<T>,
    length: usize,
    /// Additional data for the functions of the table: the capacity of a `Vec`, or a pointer to an
    /// owner.
    owner: *mut c_void,
    elements: PhantomData<T>,
}

/// What both languages know about the memory, whichever allocated it.
#[repr(C)]
#[derive(Clone, Copy)]
struct Table {
    /// Destroys the elements and frees the memory. The arguments are the pointer, the length and
    /// the owner of the buffer.
    drop: unsafe extern "C" fn(*mut c_void, usize, *mut c_void),
    /// The Rust runtime that `kind` refers to: the address of [`ORIGIN`] in it. Null if C++
    /// allocated the memory.
    origin: *const c_void,
    kind: Kind,
    /// Whether nobody else sees the elements.
    is_unique: bool,
    /// For an owner in Rust: the function to call where a panic may propagate.
    end: Option<unsafe fn(*mut c_void)>,
}

/// What a Rust buffer was created from. C++ writes the second value for a `rust::Vec`.
#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing that this runtime knows.
    #[allow(dead_code, reason = "C++ writes it")]
    Other = 0,
    /// A `Vec<T>`; `owner` is its capacity.
    Vec = 1,
    /// A boxed owner, which `end` in the table drops.
    Owner = 2,
}

/// Its address distinguishes this runtime from another one in the process, which may have another
/// allocator.
#[unsafe(export_name = "twinspan_buffer_origin")]
static ORIGIN: u8 = 0;

/// Drops a `Vec<T>` for C++.
unsafe extern "C" fn drop_vec<T>(pointer: *mut c_void, length: usize, owner: *mut c_void) {
    // SAFETY: these are the parts of a `Vec<T>`, with `owner` as its capacity; the buffer is not
    // used after this.
    let vec = unsafe { Vec::<T>::from_raw_parts(pointer.cast(), length, owner.addr()) };
    guard_or_abort(|| drop(vec));
}

/// Drops an owner for C++.
unsafe extern "C" fn drop_owner<O>(_: *mut c_void, _: usize, owner: *mut c_void) {
    // SAFETY: the caller keeps the contract of `end_owner`.
    guard_or_abort(|| unsafe { end_owner::<O>(owner) });
}

/// # Safety
///
/// The argument is the `Box<O>` that a buffer has released.
unsafe fn end_owner<O>(owner: *mut c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Box::<O>::from_raw(owner.cast()) });
}

/// For memory that is never freed.
extern "C" fn keep(_: *mut c_void, _: usize, _: *mut c_void) {}

struct Tables<T>(PhantomData<T>);

impl<T> Tables<T> {
    const VEC: Table = Table {
        drop: drop_vec::<T>,
        origin: origin(),
        kind: Kind::Vec,
        is_unique: true,
        end: None,
    };
    const STATIC: Table =
        Table { drop: keep, origin: ptr::null(), kind: Kind::Other, is_unique: false, end: None };
    /// The table for owners of this type.
    const OWNER: Table = Table {
        drop: drop_owner::<T>,
        origin: origin(),
        kind: Kind::Owner,
        is_unique: false,
        end: Some(end_owner::<T>),
    };
}

const fn origin() -> *const c_void {
    (&raw const ORIGIN).cast()
}

impl Table {
    /// What this runtime created it from.
    fn kind_here(&self) -> Option<Kind> {
        ptr::eq(self.origin, origin()).then_some(self.kind)
    }
}

// SAFETY: it owns its elements like a `Vec`, or borrows them from an owner that is `Send`
// (`from_owner` requires that and `T: Sync`; C++ promises the same). The rest is a table that never
// changes.
unsafe impl<T: Send> Send for Buffer<T> {}
// SAFETY: a shared buffer gives out only `&T`.
unsafe impl<T: Sync> Sync for Buffer<T> {}

impl<T> Buffer<T> {
    /// An empty buffer. Does not allocate.
    #[must_use]
    pub const fn new() -> Self {
        Buffer {
            table: None,
            pointer: NonNull::dangling(),
            length: 0,
            owner: ptr::null_mut(),
            elements: PhantomData,
        }
    }

    /// A buffer of the elements that an owner lends: `bytes::Bytes`, an `Arc<[T]>`, a memory map.
    ///
    /// The owner is moved to the heap, and `as_ref` is called once. The owner is dropped with the
    /// buffer, on the thread and in the language that drop it. Its elements may be visible
    /// elsewhere, so [`make_mut`](Self::make_mut) copies them.
    pub fn from_owner<O>(owner: O) -> Self
    where
        O: AsRef<[T]> + Send + 'static,
        T: Sync,
    {
        /// Drops the owner if `as_ref` panics.
        struct Unwinding<O>(*mut O);
        impl<O> Drop for Unwinding<O> {
            fn drop(&mut self) {
                // SAFETY: nobody else has the box.
                drop(unsafe { Box::from_raw(self.0) });
            }
        }
        // A raw pointer from the start: the elements may be inside the owner, and moving a box
        // invalidates borrows from it.
        let unwinding = Unwinding(Box::into_raw(Box::new(owner)));
        // SAFETY: the address is valid, and nothing changes there until the buffer is dropped.
        let elements = NonNull::from(unsafe { &*unwinding.0 }.as_ref());
        let owner = ManuallyDrop::new(unwinding).0;
        Buffer {
            table: Some(const { &Tables::<O>::OWNER }),
            pointer: elements.cast(),
            length: elements.len(),
            owner: owner.cast(),
            elements: PhantomData,
        }
    }

    /// The elements, as a slice.
    #[must_use]
    pub const fn as_slice(&self) -> &[T] {
        // SAFETY: the elements exist as long as the buffer, and others who can see them do not
        // change them.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), self.length) }
    }

    /// Whether nobody else can see the elements. False if they are `'static`, or if an owner or C++
    /// shares them.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.table.is_none_or(|table| table.is_unique)
    }

    /// The elements, mutably; `None` if somebody else may see them.
    #[must_use]
    pub fn get_mut(&mut self) -> Option<&mut [T]> {
        // SAFETY: as for `as_slice`; nobody else sees them, and the buffer is borrowed mutably.
        self.is_unique()
            .then(|| unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), self.length) })
    }

    /// The elements, mutably. If somebody else may see them, they are first copied into a buffer
    /// allocated by Rust.
    #[must_use]
    pub fn make_mut(&mut self) -> &mut [T]
    where
        T: Clone,
    {
        if !self.is_unique() {
            *self = Buffer::from(self.to_vec());
        }
        // SAFETY: as for `get_mut`.
        unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), self.length) }
    }

    /// The elements as a `Vec`. Nothing is copied if the buffer was created from a `Vec`, a `Box`
    /// or a `String`; otherwise the elements are copied into memory allocated by Rust.
    #[must_use]
    pub fn into_vec(self) -> Vec<T>
    where
        T: Clone,
    {
        self.try_into_vec().unwrap_or_else(|other| other.to_vec())
    }

    /// The `Vec`, `Box` or `String` that the buffer was created from, as a `Vec`, without a copy.
    ///
    /// # Errors
    ///
    /// The buffer itself, if it was created from something else, or by another copy of this runtime
    /// in the process.
    pub fn try_into_vec(self) -> Result<Vec<T>, Self> {
        match self.table.map(Table::kind_here) {
            None => Ok(Vec::new()),
            Some(Some(Kind::Vec)) => {
                let buffer = ManuallyDrop::new(self);
                // SAFETY: the buffer was created from these parts, and is forgotten.
                Ok(unsafe {
                    Vec::from_raw_parts(buffer.pointer.as_ptr(), buffer.length, buffer.owner.addr())
                })
            }
            Some(_) => Err(self),
        }
    }

    /// What a mutable reference to it may change: the address and the number of elements.
    pub(crate) fn parts(&self) -> (*const T, usize) {
        (self.pointer.as_ptr(), self.length)
    }
}

impl Buffer<u8> {
    /// The bytes as a `String`. They are copied under the same conditions as in
    /// [`into_vec`](Self::into_vec).
    ///
    /// # Errors
    ///
    /// The bytes, if they are not UTF-8.
    pub fn into_string(self) -> Result<String, FromUtf8Error> {
        String::from_utf8(self.into_vec())
    }
}

impl<T> Drop for Buffer<T> {
    fn drop(&mut self) {
        let Some(table) = self.table else { return };
        let (pointer, length, owner) = (self.pointer.as_ptr(), self.length, self.owner);
        // SAFETY: the buffer owns the memory that the table describes, and is not used after this.
        // If Rust created it, a panic does not pass a C++ frame.
        unsafe {
            match (table.kind_here(), table.end) {
                (Some(Kind::Vec), _) => drop(Vec::from_raw_parts(pointer, length, owner.addr())),
                (Some(Kind::Owner), Some(end)) => end(owner),
                _ => (table.drop)(pointer.cast(), length, owner),
            }
        }
    }
}

impl<T> From<Vec<T>> for Buffer<T> {
    fn from(elements: Vec<T>) -> Self {
        let mut elements = ManuallyDrop::new(elements);
        // SAFETY: the pointer of a `Vec` is never null.
        let pointer = unsafe { NonNull::new_unchecked(elements.as_mut_ptr()) };
        Buffer {
            table: Some(const { &Tables::<T>::VEC }),
            pointer,
            length: elements.len(),
            owner: ptr::without_provenance_mut(elements.capacity()),
            elements: PhantomData,
        }
    }
}

impl<T> From<Box<[T]>> for Buffer<T> {
    fn from(elements: Box<[T]>) -> Self {
        elements.into_vec().into()
    }
}

impl From<String> for Buffer<u8> {
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}

impl<T: Sync> From<&'static [T]> for Buffer<T> {
    fn from(elements: &'static [T]) -> Self {
        Buffer {
            table: Some(const { &Tables::<T>::STATIC }),
            pointer: NonNull::from(elements).cast(),
            length: elements.len(),
            owner: ptr::null_mut(),
            elements: PhantomData,
        }
    }
}

impl From<&'static str> for Buffer<u8> {
    fn from(text: &'static str) -> Self {
        text.as_bytes().into()
    }
}

#[cfg(test)]
mod tests;
