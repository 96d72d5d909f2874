//! `std::optional`, `std::variant` and `std::pair`.

use super::give::{Given, IntoCxx};
use super::object::{Instance, Object, container};
use std::ffi::c_void;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;

/// The functions of containers with one or two values, as in
/// include/twinspan/detail/container/holder.h.
#[repr(C)]
#[derive(Debug)]
pub struct HolderTable {
    object: Object,
    index: unsafe extern "C" fn(*const c_void) -> usize,
    get: unsafe extern "C" fn(*const c_void, usize) -> *mut c_void,
    set: unsafe extern "C-unwind" fn(*mut c_void, usize, *mut Given),
    reset: Option<unsafe extern "C" fn(*mut c_void)>,
}

impl AsRef<Object> for HolderTable {
    fn as_ref(&self) -> &Object {
        &self.object
    }
}

/// An alternative of a variant.
///
/// # Safety
///
/// The type is the alternative with that index.
#[diagnostic::on_unimplemented(
    message = "`{T}` is not an alternative of `{Self}`, or is one more than once",
    note = "an alternative is accessed by its type, which has to be unique"
)]
pub unsafe trait Alternative<B, T>: Instance<B, Table = HolderTable> {
    /// Starts at 0.
    const INDEX: usize;
}

container! {
    /// The C++ type `std::optional<T>`, by reference or in a smart pointer. A bridge declares its
    /// type, like a [`CxxMap`](crate::CxxMap).
    CxxOptional<T>
}
container! {
    /// The C++ type `std::pair<A, C>`, by reference or in a smart pointer. A bridge declares its
    /// type, like a [`CxxMap`](crate::CxxMap).
    CxxPair<A, C>
}
container! {
    /// The C++ type `std::variant<..>`, by reference or in a smart pointer; `T` is the tuple of its
    /// alternatives. A bridge names it `&CxxVariant<i32, CxxString>`, and `ffi::CxxVariant<(i32,
    /// CxxString)>` is this type with `B` for that bridge.
    CxxVariant<T>
}

/// # Safety
///
/// The holder belongs to the table, and the value at the index is a `V`.
unsafe fn get<'a, V>(table: &HolderTable, holder: *const c_void, index: usize) -> Option<&'a V> {
    // SAFETY: the caller's promise.
    unsafe { (table.get)(holder, index).cast_const().cast::<V>().as_ref() }
}

/// # Safety
///
/// As for [`get`]; there are no other references to the holder.
unsafe fn get_mut<'a, V>(
    table: &HolderTable,
    holder: *mut c_void,
    index: usize,
) -> Option<Pin<&'a mut V>> {
    // SAFETY: the caller's promise; nothing moves the value.
    unsafe {
        let value = (table.get)(holder, index).cast::<V>().as_mut();
        value.map(|value| Pin::new_unchecked(value))
    }
}

/// # Safety
///
/// As for [`get_mut`].
unsafe fn set<V>(table: &HolderTable, holder: *mut c_void, index: usize, value: impl IntoCxx<V>) {
    // SAFETY: the caller's promise.
    value.give(|value| unsafe { (table.set)(holder, index, value) });
}

impl<T, B> CxxOptional<T, B>
where
    CxxOptional<T>: Instance<B, Table = HolderTable>,
{
    fn table() -> &'static HolderTable {
        <CxxOptional<T> as Instance<B>>::table()
    }

    /// Whether there is a value.
    #[must_use]
    pub fn is_some(&self) -> bool {
        // SAFETY: the table is for this type, as everywhere in this file.
        unsafe { (Self::table().index)(self.address()) == 0 }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        !self.is_some()
    }

    /// The value, if there is one.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        // SAFETY: as above.
        unsafe { get(Self::table(), self.address(), 0) }
    }

    /// The value, mutably.
    #[must_use]
    pub fn get_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {
        // SAFETY: as above.
        unsafe { get_mut(Self::table(), self.address_mut(), 0) }
    }

    /// Stores a value, and destroys the previous one, if any.
    ///
    /// # Panics
    ///
    /// With the exception that C++ throws; also if the type cannot be moved.
    pub fn emplace(self: Pin<&mut Self>, value: impl IntoCxx<T>) {
        // SAFETY: as above.
        unsafe { set(Self::table(), self.address_mut(), 0, value) }
    }

    /// Destroys the value, if any.
    pub fn reset(self: Pin<&mut Self>) {
        if let Some(reset) = Self::table().reset {
            // SAFETY: as above.
            unsafe { reset(self.address_mut()) }
        }
    }
}

impl<A, C, B> CxxPair<A, C, B>
where
    CxxPair<A, C>: Instance<B, Table = HolderTable>,
{
    fn table() -> &'static HolderTable {
        <CxxPair<A, C> as Instance<B>>::table()
    }

    /// The first value.
    #[must_use]
    pub fn first(&self) -> &A {
        // SAFETY: the table is for this type, as everywhere in this file, and a pair has both
        // values.
        unsafe { get(Self::table(), self.address(), 0).unwrap_unchecked() }
    }

    /// The second value.
    #[must_use]
    pub fn second(&self) -> &C {
        // SAFETY: as above.
        unsafe { get(Self::table(), self.address(), 1).unwrap_unchecked() }
    }

    /// The first value, mutably.
    #[must_use]
    pub fn first_mut(self: Pin<&mut Self>) -> Pin<&mut A> {
        // SAFETY: as above.
        unsafe { get_mut(Self::table(), self.address_mut(), 0).unwrap_unchecked() }
    }

    /// The second value, mutably.
    #[must_use]
    pub fn second_mut(self: Pin<&mut Self>) -> Pin<&mut C> {
        // SAFETY: as above.
        unsafe { get_mut(Self::table(), self.address_mut(), 1).unwrap_unchecked() }
    }

    /// Assigns to the first value.
    ///
    /// # Panics
    ///
    /// With the exception that C++ throws; also if the type cannot be assigned.
    pub fn set_first(self: Pin<&mut Self>, value: impl IntoCxx<A>) {
        // SAFETY: as above.
        unsafe { set(Self::table(), self.address_mut(), 0, value) }
    }

    /// Assigns to the second value.
    ///
    /// # Panics
    ///
    /// With the exception that C++ throws; also if the type cannot be assigned.
    pub fn set_second(self: Pin<&mut Self>, value: impl IntoCxx<C>) {
        // SAFETY: as above.
        unsafe { set(Self::table(), self.address_mut(), 1, value) }
    }
}

impl<T, B> CxxVariant<T, B>
where
    CxxVariant<T>: Instance<B, Table = HolderTable>,
{
    fn table() -> &'static HolderTable {
        <CxxVariant<T> as Instance<B>>::table()
    }

    /// The index of the current alternative, starting at 0. `None` after an exception during a
    /// change.
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        // SAFETY: the table is for this type, as everywhere in this file.
        let index = unsafe { (Self::table().index)(self.address()) };
        (index != usize::MAX).then_some(index)
    }

    /// Whether the variant holds this alternative.
    #[must_use]
    pub fn holds<V>(&self) -> bool
    where
        CxxVariant<T>: Alternative<B, V>,
    {
        self.index() == Some(<CxxVariant<T> as Alternative<B, V>>::INDEX)
    }

    /// The value, if the variant holds this alternative.
    #[must_use]
    pub fn get<V>(&self) -> Option<&V>
    where
        CxxVariant<T>: Alternative<B, V>,
    {
        // SAFETY: as above; the alternative has this index.
        unsafe { get(Self::table(), self.address(), <CxxVariant<T> as Alternative<B, V>>::INDEX) }
    }

    /// The value, mutably, if the variant holds this alternative.
    #[must_use]
    pub fn get_pin_mut<V>(self: Pin<&mut Self>) -> Option<Pin<&mut V>>
    where
        CxxVariant<T>: Alternative<B, V>,
    {
        let index = <CxxVariant<T> as Alternative<B, V>>::INDEX;
        // SAFETY: as above.
        unsafe { get_mut(Self::table(), self.address_mut(), index) }
    }

    /// Stores a value of this alternative.
    ///
    /// # Panics
    ///
    /// With the exception that C++ throws; also if the type cannot be moved.
    pub fn emplace<V>(self: Pin<&mut Self>, value: impl IntoCxx<V>)
    where
        CxxVariant<T>: Alternative<B, V>,
    {
        let index = <CxxVariant<T> as Alternative<B, V>>::INDEX;
        // SAFETY: as above.
        unsafe { set::<V>(Self::table(), self.address_mut(), index, value) }
    }
}

impl<T: Debug, B> Debug for CxxOptional<T, B>
where
    CxxOptional<T>: Instance<B, Table = HolderTable>,
{
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl<A: Debug, C: Debug, B> Debug for CxxPair<A, C, B>
where
    CxxPair<A, C>: Instance<B, Table = HolderTable>,
{
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (self.first(), self.second()).fmt(f)
    }
}

impl<T, B> Debug for CxxVariant<T, B>
where
    CxxVariant<T>: Instance<B, Table = HolderTable>,
{
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("CxxVariant").field("index", &self.index()).finish_non_exhaustive()
    }
}

impl<T, B> crate::view::Sealed for CxxOptional<T, B> where
    CxxOptional<T>: Instance<B, Table = HolderTable>
{
}

/// The same as [`get`](CxxOptional::get).
impl<T, B> crate::View for CxxOptional<T, B>
where
    CxxOptional<T>: Instance<B, Table = HolderTable>,
{
    type Output<'a>
        = Option<&'a T>
    where
        Self: 'a;

    fn view(&self) -> Option<&T> {
        self.get()
    }
}

impl<A, C, B> crate::view::Sealed for CxxPair<A, C, B> where
    CxxPair<A, C>: Instance<B, Table = HolderTable>
{
}

/// Both values.
impl<A, C, B> crate::View for CxxPair<A, C, B>
where
    CxxPair<A, C>: Instance<B, Table = HolderTable>,
{
    type Output<'a>
        = (&'a A, &'a C)
    where
        Self: 'a;

    fn view(&self) -> (&A, &C) {
        (self.first(), self.second())
    }
}
