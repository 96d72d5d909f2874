//! Sets.

use super::pointers::{next, start};
use super::{Ask, Collection, Hashed, Iteration, Ordered, Placed, Seek, Walk};
use crate::panic::guard;
use core::borrow::Borrow;
use core::ffi::c_void;
use core::hash::Hash;
use core::mem;
use core::ptr;
use std::collections::{BTreeSet, HashSet, btree_set, hash_set};

/// What both sets have with the same names. Elements do not change in place.
macro_rules! same {
    () => {
        type Key = T;
        type Value = ();
        type Query = A::Query;
        #[inline]
        fn make() -> Self {
            Self::default()
        }
        #[inline]
        fn count(&self) -> usize {
            self.len()
        }
        #[inline]
        fn clear(&mut self) {
            Self::clear(self);
        }
        #[inline]
        fn find(&self, query: &A::Query) -> *const c_void {
            self.get(query).map_or(ptr::null(), |element| ptr::from_ref(element).cast())
        }
        #[inline]
        fn find_mut(&mut self, _: &A::Query) -> *mut c_void {
            ptr::null_mut()
        }
        #[inline]
        fn insert(&mut self, key: T, (): (), _: bool) -> Placed {
            Placed { value: ptr::null_mut(), is_new: Self::insert(self, key) }
        }
        unsafe fn remove(&mut self, query: &A::Query, out: *mut c_void) -> bool {
            let Some(element) = self.take(query) else { return false };
            if !out.is_null() {
                // SAFETY: the caller's promise.
                unsafe { out.cast::<T>().write(element) };
            }
            true
        }
        fn retain(&mut self, mut keep: impl FnMut(*const c_void, *mut c_void) -> bool) {
            Self::retain(self, |key| keep(ptr::from_ref(key).cast(), ptr::null_mut()));
        }
    };
}

#[diagnostic::do_not_recommend]
impl<T: Hash + Eq + 'static, A: Ask<T>> Collection<A> for HashSet<T>
where
    T: Borrow<A::Query>,
    A::Query: Hash + Eq,
{
    type Storage = Hashed;
    const ITERATION: Iteration = {
        let walk = Walk { start: hash_shared::<T>, next: next::<hash_set::Iter<'static, T>> };
        Iteration {
            shared: walk,
            exclusive: walk,
            seek_shared: Seek::NONE,
            seek_exclusive: Seek::NONE,
        }
    };
    same!();
    #[inline]
    fn leave(&mut self) -> Self {
        let empty = HashSet::with_hasher(self.hasher().clone());
        mem::replace(self, empty)
    }
    #[inline]
    fn reserve(&mut self, additional: usize) {
        Self::reserve(self, additional);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Ord + 'static, A: Ask<T>> Collection<A> for BTreeSet<T>
where
    T: Borrow<A::Query>,
    A::Query: Ord,
{
    type Storage = Ordered;
    const ITERATION: Iteration = {
        let walk = Walk { start: tree_shared::<T>, next: next::<btree_set::Iter<'static, T>> };
        let seek = Seek::new(seek::<T, A>, next::<btree_set::Range<'static, T>>);
        Iteration { shared: walk, exclusive: walk, seek_shared: seek, seek_exclusive: seek }
    };
    same!();
    #[inline]
    fn leave(&mut self) -> Self {
        mem::take(self)
    }
    fn reserve(&mut self, _: usize) {}
}

// SAFETY of what follows: C++ passes a set of that type, which it does not change while it
// iterates, and room for a `State`.

unsafe extern "C" fn hash_shared<T: 'static>(set: *const c_void, state: *mut c_void) {
    // SAFETY: as above.
    unsafe { start::<hash_set::Iter<'static, T>>(state, (*set.cast::<HashSet<T>>()).iter()) }
}

unsafe extern "C" fn tree_shared<T: 'static>(set: *const c_void, state: *mut c_void) {
    // SAFETY: as above.
    unsafe { start::<btree_set::Iter<'static, T>>(state, (*set.cast::<BTreeSet<T>>()).iter()) }
}

unsafe extern "C-unwind" fn seek<T, A>(
    set: *const c_void,
    state: *mut c_void,
    key: *const c_void,
    length: usize,
    is_after: bool,
) where
    T: Ord + Borrow<A::Query> + 'static,
    A: Ask<T, Query: Ord>,
{
    guard(|| {
        // SAFETY: as above.
        let (set, from) = unsafe {
            let query = A::query(key, length, true);
            (&*set.cast::<BTreeSet<T>>(), super::key::place(query, is_after))
        };
        // SAFETY: as above.
        unsafe { start::<btree_set::Range<'static, T>>(state, set.range(from)) };
    });
}
