//! Maps.

use super::pointers::{next, start};
use super::{Ask, Collection, Hashed, Iteration, Ordered, Placed, Seek, Walk};
use crate::panic::guard;
use core::borrow::Borrow;
use core::ffi::c_void;
use core::hash::Hash;
use core::mem;
use core::ptr;
use std::collections::{BTreeMap, HashMap, btree_map, hash_map};

/// What both maps have with the same names.
macro_rules! same {
    ($module:ident) => {
        type Key = K;
        type Value = V;
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
            self.get(query).map_or(ptr::null(), |value| ptr::from_ref(value).cast())
        }
        #[inline]
        fn find_mut(&mut self, query: &A::Query) -> *mut c_void {
            self.get_mut(query).map_or(ptr::null_mut(), |value| ptr::from_mut(value).cast())
        }
        fn insert(&mut self, key: K, value: V, replaces: bool) -> Placed {
            let (value, is_new) = match self.entry(key) {
                $module::Entry::Occupied(mut entry) => {
                    if replaces {
                        drop(entry.insert(value));
                    }
                    (entry.into_mut(), false)
                }
                $module::Entry::Vacant(entry) => (entry.insert(value), true),
            };
            Placed { value: ptr::from_mut(value).cast(), is_new }
        }
        unsafe fn remove(&mut self, query: &A::Query, out: *mut c_void) -> bool {
            let Some(value) = Self::remove(self, query) else { return false };
            if !out.is_null() {
                // SAFETY: the caller's promise.
                unsafe { out.cast::<V>().write(value) };
            }
            true
        }
        fn retain(&mut self, mut keep: impl FnMut(*const c_void, *mut c_void) -> bool) {
            Self::retain(self, |key, value| {
                keep(ptr::from_ref(key).cast(), ptr::from_mut(value).cast())
            });
        }
    };
}

#[diagnostic::do_not_recommend]
impl<K: Hash + Eq + 'static, V: 'static, A: Ask<K>> Collection<A> for HashMap<K, V>
where
    K: Borrow<A::Query>,
    A::Query: Hash + Eq,
{
    type Storage = Hashed;
    const ITERATION: Iteration = Iteration {
        shared: Walk { start: hash_shared::<K, V>, next: next::<hash_map::Iter<'static, K, V>> },
        exclusive: Walk {
            start: hash_exclusive::<K, V>,
            next: next::<hash_map::IterMut<'static, K, V>>,
        },
        seek_shared: Seek::NONE,
        seek_exclusive: Seek::NONE,
    };
    same!(hash_map);
    #[inline]
    fn leave(&mut self) -> Self {
        let empty = HashMap::with_hasher(self.hasher().clone());
        mem::replace(self, empty)
    }
    #[inline]
    fn reserve(&mut self, additional: usize) {
        Self::reserve(self, additional);
    }
}

#[diagnostic::do_not_recommend]
impl<K: Ord + 'static, V: 'static, A: Ask<K>> Collection<A> for BTreeMap<K, V>
where
    K: Borrow<A::Query>,
    A::Query: Ord,
{
    type Storage = Ordered;
    const ITERATION: Iteration = Iteration {
        shared: Walk { start: tree_shared::<K, V>, next: next::<btree_map::Iter<'static, K, V>> },
        exclusive: Walk {
            start: tree_exclusive::<K, V>,
            next: next::<btree_map::IterMut<'static, K, V>>,
        },
        seek_shared: Seek::new(seek_shared::<K, V, A>, next::<btree_map::Range<'static, K, V>>),
        seek_exclusive: Seek::new(
            seek_exclusive::<K, V, A>,
            next::<btree_map::RangeMut<'static, K, V>>,
        ),
    };
    same!(btree_map);
    #[inline]
    fn leave(&mut self) -> Self {
        mem::take(self)
    }
    fn reserve(&mut self, _: usize) {}
}

// SAFETY of what follows: C++ passes a map of that type, which it does not change while it
// iterates, and to which it has no other reference if it may change the values; and room for a
// `State`.

unsafe extern "C" fn hash_shared<K: 'static, V: 'static>(map: *const c_void, state: *mut c_void) {
    // SAFETY: as above.
    unsafe { start::<hash_map::Iter<'static, K, V>>(state, (*map.cast::<HashMap<K, V>>()).iter()) }
}

unsafe extern "C" fn hash_exclusive<K: 'static, V: 'static>(
    map: *const c_void,
    state: *mut c_void,
) {
    let map = map.cast_mut().cast::<HashMap<K, V>>();
    // SAFETY: as above.
    unsafe { start::<hash_map::IterMut<'static, K, V>>(state, (*map).iter_mut()) }
}

unsafe extern "C" fn tree_shared<K: 'static, V: 'static>(map: *const c_void, state: *mut c_void) {
    // SAFETY: as above.
    unsafe {
        start::<btree_map::Iter<'static, K, V>>(state, (*map.cast::<BTreeMap<K, V>>()).iter())
    }
}

unsafe extern "C" fn tree_exclusive<K: 'static, V: 'static>(
    map: *const c_void,
    state: *mut c_void,
) {
    let map = map.cast_mut().cast::<BTreeMap<K, V>>();
    // SAFETY: as above.
    unsafe { start::<btree_map::IterMut<'static, K, V>>(state, (*map).iter_mut()) }
}

unsafe extern "C-unwind" fn seek_shared<K, V, A>(
    map: *const c_void,
    state: *mut c_void,
    key: *const c_void,
    length: usize,
    is_after: bool,
) where
    K: Ord + Borrow<A::Query> + 'static,
    V: 'static,
    A: Ask<K, Query: Ord>,
{
    guard(|| {
        // SAFETY: as above.
        let (map, from) = unsafe {
            let query = A::query(key, length, true);
            (&*map.cast::<BTreeMap<K, V>>(), super::key::place(query, is_after))
        };
        // SAFETY: as above.
        unsafe { start::<btree_map::Range<'static, K, V>>(state, map.range(from)) };
    });
}

unsafe extern "C-unwind" fn seek_exclusive<K, V, A>(
    map: *const c_void,
    state: *mut c_void,
    key: *const c_void,
    length: usize,
    is_after: bool,
) where
    K: Ord + Borrow<A::Query> + 'static,
    V: 'static,
    A: Ask<K, Query: Ord>,
{
    guard(|| {
        let map = map.cast_mut().cast::<BTreeMap<K, V>>();
        // SAFETY: as above.
        let (map, from) = unsafe {
            let query = A::query(key, length, true);
            (&mut *map, super::key::place(query, is_after))
        };
        // SAFETY: as above.
        unsafe { start::<btree_map::RangeMut<'static, K, V>>(state, map.range_mut(from)) };
    });
}
