//! [`Buffer`]: elements side by side whose memory belongs to whoever made it.
//! include/twinspan/buffer.h is the other half.

mod traits;

use crate::panic::guard_or_abort;
use std::ffi::c_void;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ptr::{self, NonNull};
use std::slice;
use std::string::FromUtf8Error;

/// An owned run of elements whose memory is freed by whoever allocated it: what Rust hands to C++ for good, and C++ to
/// Rust, with no copy. In C++ it is `twinspan::Buffer<T>`, the same four words in memory.
///
/// It is made of a `Vec<T>`, a `Box<[T]>`, a `String` (of bytes), a `&'static [T]` or, by
/// [`from_owner`](Self::from_owner), of anything that lends a slice, such as `bytes::Bytes`; in C++ of a `std::vector`,
/// `std::string`, `rust::Vec`, shared memory, or a pointer with a deleter. It is read as a slice in both languages.
///
/// * **Copies.** None on the way, whichever language made it. [`into_vec`](Self::into_vec) copies nothing where the
///   buffer was made of a `Vec`, a `Box` or a `String`; C++'s `into_vector` and `into_string` where it was made of
///   these. Else each makes one copy.
/// * **Allocations.** None for a `Vec`, a `Box` or a `String`; one, of the owner itself, for `from_owner`.
/// * **Changes.** [`get_mut`](Self::get_mut) lends the elements mutably, if nobody else can see them.
///   [`make_mut`](Self::make_mut), and with it `buffer[0] = 1`, makes a copy first if somebody can.
/// * **Threads.** `Send` and `Sync` as `T` is. A deleter of C++ runs on the thread that drops the buffer. If it throws,
///   the failure handler is called and the process aborts.
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
    /// Without one there are no elements, and nothing to free.
    table: Option<&'static Table>,
    /// Not null, and aligned, also where there are no elements.
    pointer: NonNull<T>,
    length: usize,
    /// What the table's functions know more: the capacity of a `Vec`, a pointer to an owner.
    owner: *mut c_void,
    elements: PhantomData<T>,
}

/// What there is to know of the memory, whoever made it.
#[repr(C)]
#[derive(Clone, Copy)]
struct Table {
    /// Ends the elements and frees the memory: a pointer, a length and an owner, as the buffer has them.
    drop: unsafe extern "C" fn(*mut c_void, usize, *mut c_void),
    /// Of which Rust runtime `kind` speaks: the address of [`ORIGIN`] there. Null if C++ has allocated.
    origin: *const c_void,
    kind: Kind,
    /// Whether nobody else sees the elements.
    is_unique: bool,
    /// Of an owner of Rust: what is called where a panic may go on.
    end: Option<unsafe fn(*mut c_void)>,
}

/// What a buffer of Rust is made of. C++ writes the second one for a `rust::Vec`.
#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing that is known here.
    #[allow(dead_code, reason = "C++ writes it")]
    Other = 0,
    /// A `Vec<T>`, whose capacity is the owner.
    Vec = 1,
    /// A boxed owner, which the table's `end` drops.
    Owner = 2,
}

/// Its address tells this runtime from another one in the process, which may have another allocator.
#[unsafe(export_name = "twinspan_buffer_origin")]
static ORIGIN: u8 = 0;

/// Drops a `Vec<T>` for C++.
unsafe extern "C" fn drop_vec<T>(pointer: *mut c_void, length: usize, owner: *mut c_void) {
    // SAFETY: the parts of a `Vec<T>`, whose owner is the capacity; the buffer is gone after this.
    let vec = unsafe { Vec::<T>::from_raw_parts(pointer.cast(), length, owner.addr()) };
    guard_or_abort(|| drop(vec));
}

/// Drops an owner for C++.
unsafe extern "C" fn drop_owner<O>(_: *mut c_void, _: usize, owner: *mut c_void) {
    // SAFETY: as `end_owner` asks.
    guard_or_abort(|| unsafe { end_owner::<O>(owner) });
}

/// # Safety
///
/// It is the `Box<O>` that a buffer has given up.
unsafe fn end_owner<O>(owner: *mut c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Box::<O>::from_raw(owner.cast()) });
}

/// What is never freed.
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
    /// Of an owner of this type.
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
    /// What this runtime has made it of.
    fn kind_here(&self) -> Option<Kind> {
        ptr::eq(self.origin, origin()).then_some(self.kind)
    }
}

// SAFETY: it owns its elements as a `Vec` does, or lends them from an owner that is `Send` (`from_owner` asks for that
// and for `T: Sync`; C++ promises the same). The rest is a table that nobody changes.
unsafe impl<T: Send> Send for Buffer<T> {}
// SAFETY: shared, it gives `&T` and nothing else.
unsafe impl<T: Sync> Sync for Buffer<T> {}

impl<T> Buffer<T> {
    /// No elements. Allocates nothing.
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

    /// The elements that an owner lends: `bytes::Bytes`, an `Arc<[T]>`, a memory map.
    ///
    /// The owner is moved to the heap and asked once. It is dropped with the buffer, by whichever thread and language
    /// drops that. Its elements may be visible elsewhere, so that [`make_mut`](Self::make_mut) copies them.
    pub fn from_owner<O>(owner: O) -> Self
    where
        O: AsRef<[T]> + Send + 'static,
        T: Sync,
    {
        /// Drops the owner if `as_ref` panics.
        struct Unwinding<O>(*mut O);
        impl<O> Drop for Unwinding<O> {
            fn drop(&mut self) {
                // SAFETY: a box that nobody else has.
                drop(unsafe { Box::from_raw(self.0) });
            }
        }
        // A pointer from the start: elements that are inside the owner are lent, and a box that moves ends what it lends.
        let unwinding = Unwinding(Box::into_raw(Box::new(owner)));
        // SAFETY: a valid address, at which nothing is changed before the buffer ends.
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
        // SAFETY: so many elements are there for as long as the buffer is, and whoever else sees them does not change
        // them.
        unsafe { slice::from_raw_parts(self.pointer.as_ptr(), self.length) }
    }

    /// Whether nobody else can see the elements: not if they are `'static`, or an owner or C++ shares them.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.table.is_none_or(|table| table.is_unique)
    }

    /// The elements, to be changed in place; `None` if somebody else may see them.
    #[must_use]
    pub fn get_mut(&mut self) -> Option<&mut [T]> {
        // SAFETY: as for `as_slice`; nobody else sees them, and the buffer is borrowed mutably.
        self.is_unique()
            .then(|| unsafe { slice::from_raw_parts_mut(self.pointer.as_ptr(), self.length) })
    }

    /// The elements, to be changed. If somebody else may see them, they are copied first, into a buffer of Rust.
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

    /// The elements in a `Vec`. Nothing is copied if the buffer was made of a `Vec`, a `Box` or a `String`; a copy in
    /// memory of Rust else.
    #[must_use]
    pub fn into_vec(self) -> Vec<T>
    where
        T: Clone,
    {
        self.try_into_vec().unwrap_or_else(|other| other.to_vec())
    }

    /// The `Vec` that the buffer was made of, or its `Box` or `String`, with no copy.
    ///
    /// # Errors
    ///
    /// The buffer itself, if it was made of something else, or by another copy of this runtime in the process.
    pub fn try_into_vec(self) -> Result<Vec<T>, Self> {
        match self.table.map(Table::kind_here) {
            None => Ok(Vec::new()),
            Some(Some(Kind::Vec)) => {
                let buffer = ManuallyDrop::new(self);
                // SAFETY: the buffer is made of these parts, and forgotten.
                Ok(unsafe {
                    Vec::from_raw_parts(buffer.pointer.as_ptr(), buffer.length, buffer.owner.addr())
                })
            }
            Some(_) => Err(self),
        }
    }

    /// What a mutable reference to it may change: an address and a number of elements.
    pub(crate) fn parts(&self) -> (*const T, usize) {
        (self.pointer.as_ptr(), self.length)
    }
}

impl Buffer<u8> {
    /// The bytes as text. Copied as by [`into_vec`](Self::into_vec).
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
        // SAFETY: the buffer owns what the table speaks of, and this is its end. Where Rust has made it, no frame of C++
        // is in the way of a panic.
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
