//! `HashMap`, `BTreeMap`, `HashSet` and `BTreeSet` for C++: include/twinspan/detail/collection.h is the other half.
//!
//! C++ has the bytes of a collection in place, and a table of functions for everything that is done
//! with it. A bridge has a table for each collection that it uses; if there are several tables for
//! one type, any can be used.

mod key;
mod map;
mod pointers;
mod set;

pub use key::{Ask, Char, HashKey, Looked, OrdKey, Plain, Text};

use crate::panic::{guard, guard_or_abort};
use crate::private::cross::{Look, end, look};
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::needs_drop;
use core::ptr;

/// The operations of a collection for C++, which passes keys in the form `A`.
#[diagnostic::on_unimplemented(
    message = "C++ cannot find a key in `{Self}`",
    label = "this is not `Hash` and `Eq`, or `Ord`"
)]
pub trait Collection<A>: Sized + 'static {
    /// The key, or the element of a set.
    type Key;
    /// The value; `()` for a set.
    type Value;
    /// The type that a key is looked up with.
    type Query: ?Sized + 'static;
    /// The C++ type with its size and alignment.
    type Storage;
    /// The order of `iterate` and, for a map, of `iterate_mut`.
    const ITERATION: Iteration;

    /// An empty one.
    fn make() -> Self;
    /// Moves everything out, and leaves an empty collection that can be used.
    fn leave(&mut self) -> Self;
    /// The number of entries.
    fn count(&self) -> usize;
    /// Drops all entries.
    fn clear(&mut self);
    /// Reserves memory for this many more.
    fn reserve(&mut self, additional: usize);
    /// The value, or the element of a set; null if there is none.
    fn find(&self, query: &Self::Query) -> *const c_void;
    /// The value, which C++ may change; null if there is none.
    fn find_mut(&mut self, query: &Self::Query) -> *mut c_void;
    /// Inserts a value. An existing one is replaced or kept; its key is kept.
    fn insert(&mut self, key: Self::Key, value: Self::Value, replaces: bool) -> Placed;
    /// Removes and returns a value, or the element of a set.
    ///
    /// # Safety
    ///
    /// `out` is null, or has room for it.
    unsafe fn remove(&mut self, query: &Self::Query, out: *mut c_void) -> bool;
    /// Removes entries for which `keep` returns false.
    fn retain(&mut self, keep: impl FnMut(*const c_void, *mut c_void) -> bool);
}

/// The functions for C++. Those that may call a user's `Hash`, `Eq`, `Ord`, `Clone` or `Drop` can
/// unwind.
#[repr(C)]
pub struct Table {
    make: unsafe extern "C" fn(*mut c_void),
    drop: unsafe extern "C" fn(*mut c_void),
    relocate: unsafe extern "C" fn(*mut c_void, *mut c_void),
    len: unsafe extern "C" fn(*const c_void) -> usize,
    clone: Option<CloneInto>,
    clear: unsafe extern "C-unwind" fn(*mut c_void),
    reserve: unsafe extern "C-unwind" fn(*mut c_void, usize),
    find: unsafe extern "C-unwind" fn(*const c_void, *const c_void, usize, bool) -> *const c_void,
    find_mut: unsafe extern "C-unwind" fn(*mut c_void, *const c_void, usize, bool) -> *mut c_void,
    insert: unsafe extern "C-unwind" fn(*mut c_void, *mut c_void, *mut c_void, bool) -> Placed,
    remove:
        unsafe extern "C-unwind" fn(*mut c_void, *const c_void, usize, bool, *mut c_void) -> bool,
    extend: unsafe extern "C-unwind" fn(*mut c_void, *mut c_void, *mut c_void, usize),
    retain: unsafe extern "C-unwind" fn(*mut c_void, *mut c_void, Keep),
    iteration: Iteration,
}

/// Where a value is, and whether it is new.
#[repr(C)]
pub struct Placed {
    value: *mut c_void,
    is_new: bool,
}

type CloneInto = unsafe extern "C-unwind" fn(*const c_void, *mut c_void);
/// A C++ function that does not throw, with its context, a key and a value.
type Keep = unsafe extern "C" fn(*mut c_void, *const c_void, *mut c_void) -> bool;
type SeekStart =
    unsafe extern "C-unwind" fn(*const c_void, *mut c_void, *const c_void, usize, bool);
type Next = unsafe extern "C" fn(*mut c_void, *mut c_void, usize) -> usize;

/// One way to iterate: how to start, and how to continue.
#[repr(C)]
#[derive(Clone, Copy)]
struct Walk {
    start: unsafe extern "C" fn(*const c_void, *mut c_void),
    next: Next,
}

/// The same from a position, at a key or after it, if there is an order.
#[repr(C)]
#[derive(Clone, Copy)]
struct Seek {
    start: Option<SeekStart>,
    next: Option<Next>,
}

impl Seek {
    const NONE: Seek = Seek { start: None, next: None };

    const fn new(start: SeekStart, next: Next) -> Seek {
        Seek { start: Some(start), next: Some(next) }
    }
}

/// The ways to iterate. The exclusive ones allow C++ to change the values of a map.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Iteration {
    shared: Walk,
    exclusive: Walk,
    seek_shared: Seek,
    seek_exclusive: Seek,
}

impl Table {
    /// For a collection; [`Cloned`] tells whether it can be cloned.
    pub const fn new<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
        clone: Option<CloneInto>,
    ) -> Table {
        const {
            assert!(
                size_of::<C>() == size_of::<C::Storage>()
                    && align_of::<C>() == align_of::<C::Storage>(),
                "this compiler's collections have a size that twinspan does not know"
            );
        }
        Table {
            make: make::<C, A>,
            drop: drop_in_place::<C>,
            relocate: relocate::<C, A>,
            len: len::<C, A>,
            clone,
            clear: clear::<C, A>,
            reserve: reserve::<C, A>,
            find: find::<C, A>,
            find_mut: find_mut::<C, A>,
            insert: insert::<C, A>,
            remove: remove::<C, A>,
            extend: extend::<C, A>,
            retain: retain::<C, A>,
            iteration: C::ITERATION,
        }
    }

    /// The same for a map whose values Rust checks before it uses them.
    pub const fn looked<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
        clone: Option<CloneInto>,
    ) -> Table
    where
        C::Value: Look,
    {
        let Table { make, drop, relocate, len, clear, reserve, find, find_mut, .. } =
            Table::new::<C, A>(clone);
        let Table { remove, retain, iteration, .. } = Table::new::<C, A>(clone);
        let (insert, extend) = (insert_looked::<C, A>, extend_looked::<C, A>);
        Table {
            make,
            drop,
            relocate,
            len,
            clone,
            clear,
            reserve,
            find,
            find_mut,
            insert,
            remove,
            extend,
            retain,
            iteration,
        }
    }
}

/// Whether a type is `Clone`: `Cloned::<C>::FUNCTION`, where [`MaybeCloned`] is in scope.
pub struct Cloned<C>(PhantomData<C>);

impl<C: Clone> Cloned<C> {
    /// Clones one.
    pub const FUNCTION: Option<CloneInto> = Some(clone_into::<C>);
}

/// For all other types.
pub trait MaybeCloned {
    /// There is none.
    const FUNCTION: Option<CloneInto> = None;
}

impl<C> MaybeCloned for Cloned<C> {}

// SAFETY of all that follows: C++ passes a collection of the table's type, shared or exclusive as
// in the pointer type; keys and values as in `Ask`; and room for what is written.

unsafe extern "C" fn make<C: Collection<A>, A>(to: *mut c_void) {
    // SAFETY: as above.
    guard_or_abort(|| unsafe { to.cast::<C>().write(C::make()) });
}

unsafe extern "C" fn drop_in_place<C>(collection: *mut c_void) {
    // SAFETY: as above; C++ does not use it after that.
    guard_or_abort(|| unsafe { collection.cast::<C>().drop_in_place() });
}

unsafe extern "C" fn relocate<C: Collection<A>, A>(from: *mut c_void, to: *mut c_void) {
    // SAFETY: as above. Nothing here panics: an empty collection is built from the existing state.
    unsafe { to.cast::<C>().write(C::leave(&mut *from.cast())) };
}

unsafe extern "C" fn len<C: Collection<A>, A>(collection: *const c_void) -> usize {
    // SAFETY: as above.
    C::count(unsafe { &*collection.cast() })
}

unsafe extern "C-unwind" fn clone_into<C: Clone>(from: *const c_void, to: *mut c_void) {
    // SAFETY: as above.
    guard(|| unsafe { to.cast::<C>().write((*from.cast::<C>()).clone()) });
}

unsafe extern "C-unwind" fn clear<C: Collection<A>, A>(collection: *mut c_void) {
    // SAFETY: as above.
    guard(|| C::clear(unsafe { &mut *collection.cast() }));
}

unsafe extern "C-unwind" fn reserve<C: Collection<A>, A>(collection: *mut c_void, more: usize) {
    // SAFETY: as above.
    guard(|| C::reserve(unsafe { &mut *collection.cast() }, more));
}

unsafe extern "C-unwind" fn find<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *const c_void,
    key: *const c_void,
    length: usize,
    is_known: bool,
) -> *const c_void {
    guard(|| {
        // SAFETY: as above.
        let (query, collection) =
            unsafe { (A::query(key, length, is_known), &*collection.cast::<C>()) };
        query.map_or(ptr::null(), |query| collection.find(query))
    })
}

unsafe extern "C-unwind" fn find_mut<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    key: *const c_void,
    length: usize,
    is_known: bool,
) -> *mut c_void {
    guard(|| {
        // SAFETY: as above.
        let (query, collection) =
            unsafe { (A::query(key, length, is_known), &mut *collection.cast::<C>()) };
        query.map_or(ptr::null_mut(), |query| collection.find_mut(query))
    })
}

unsafe extern "C-unwind" fn insert<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    key: *mut c_void,
    value: *mut c_void,
    replaces: bool,
) -> Placed {
    guard(|| {
        // SAFETY: as above. The value first, so that it is not lost if the key is refused.
        let (value, collection) =
            unsafe { (take_value::<C::Value>(value), &mut *collection.cast()) };
        // SAFETY: as above.
        let key = unsafe { A::take(key) };
        C::insert(collection, key, value, replaces)
    })
}

unsafe extern "C-unwind" fn insert_looked<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    key: *mut c_void,
    value: *mut c_void,
    replaces: bool,
) -> Placed
where
    C::Value: Look,
{
    // SAFETY: as above. If the value is refused, the key is dropped too.
    guard(|| unsafe {
        if let Err(wrong) = look::<C::Value>(value) {
            end::<C::Value>(value);
            drop(A::take(key));
            wrong.refuse();
        }
    });
    // SAFETY: as above.
    unsafe { insert::<C, A>(collection, key, value, replaces) }
}

/// A value that C++ moves; for a set there is none.
unsafe fn take_value<V>(value: *mut c_void) -> V {
    let place = if size_of::<V>() == 0 { ptr::dangling_mut() } else { value.cast::<V>() };
    // SAFETY: the caller's promise.
    unsafe { place.read() }
}

unsafe extern "C-unwind" fn remove<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    key: *const c_void,
    length: usize,
    is_known: bool,
    out: *mut c_void,
) -> bool {
    guard(|| {
        // SAFETY: as above.
        let (query, collection) =
            unsafe { (A::query(key, length, is_known), &mut *collection.cast::<C>()) };
        // SAFETY: as above.
        query.is_some_and(|query| unsafe { collection.remove(query, out) })
    })
}

unsafe extern "C-unwind" fn extend<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    keys: *mut c_void,
    values: *mut c_void,
    count: usize,
) {
    guard(|| {
        // SAFETY: as above.
        let collection: &mut C = unsafe { &mut *collection.cast() };
        collection.reserve(count);
        let (keys, values) = (keys.cast::<C::Key>(), values.cast::<C::Value>());
        let mut rest = Rest { keys, values, count };
        while rest.count > 0 {
            // SAFETY: as above: there is another one, which is taken once, even if its key is
            // refused.
            let (key, value) = unsafe {
                let (key, value) = (rest.keys, rest.values);
                rest.keys = key.add(1);
                rest.values = value.wrapping_add(1);
                rest.count -= 1;
                let value: C::Value = take_value(value.cast());
                (A::take(key.cast()), value)
            };
            collection.insert(key, value, true);
        }
    });
}

unsafe extern "C-unwind" fn extend_looked<C: Collection<A>, A: Ask<C::Key, Query = C::Query>>(
    collection: *mut c_void,
    keys: *mut c_void,
    values: *mut c_void,
    count: usize,
) where
    C::Value: Look,
{
    // SAFETY: as above. If one value is refused, nothing is inserted, and all valid ones are
    // dropped.
    guard(|| unsafe {
        let (first, each) = (values.cast::<C::Value>(), 0..count);
        let found = each.clone().try_for_each(|index| C::Value::look(first.add(index)));
        if let Err(wrong) = found {
            each.for_each(|index| C::Value::end(first.add(index)));
            drop(Rest { keys: keys.cast::<C::Key>(), values: ptr::null_mut::<()>(), count });
            wrong.refuse();
        }
    });
    // SAFETY: as above.
    unsafe { extend::<C, A>(collection, keys, values, count) }
}

unsafe extern "C-unwind" fn retain<C: Collection<A>, A>(
    collection: *mut c_void,
    context: *mut c_void,
    keep: Keep,
) {
    guard(|| {
        // SAFETY: as above; C++ does not use the collection before this returns.
        let collection = unsafe { &mut *collection.cast::<C>() };
        // SAFETY: C++ passes a function and its context.
        collection.retain(|key, value| unsafe { keep(context, key, value) });
    });
}

/// Elements that C++ has passed and that have not been taken yet.
struct Rest<K, V> {
    keys: *mut K,
    values: *mut V,
    count: usize,
}

impl<K, V> Drop for Rest<K, V> {
    fn drop(&mut self) {
        // SAFETY: this many are left, and they are owned.
        unsafe {
            if needs_drop::<K>() {
                ptr::slice_from_raw_parts_mut(self.keys, self.count).drop_in_place();
            }
            if needs_drop::<V>() {
                ptr::slice_from_raw_parts_mut(self.values, self.count).drop_in_place();
            }
        }
    }
}

/// The C++ form of a `HashMap` or a `HashSet`.
#[repr(C)]
pub struct Hashed {
    table: [usize; 4],
    keys: [u64; 2],
}

/// The C++ form of a `BTreeMap` or a `BTreeSet`.
#[repr(C)]
pub struct Ordered {
    words: [usize; 3],
}
