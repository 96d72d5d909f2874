//! `std::map`, `std::unordered_map`, `std::set` and `std::unordered_set`.

use super::give::{AsCxx, Given, IntoCxx};
use super::object::{Instance, Object, container};
use std::ffi::c_void;
use std::fmt::{self, Debug, Formatter};
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::pin::Pin;

/// The functions of a map or a set, as in include/twinspan/detail/container/map.h.
#[repr(C)]
#[derive(Debug)]
pub struct MapTable {
    object: Object,
    size: unsafe extern "C" fn(*const c_void) -> usize,
    find: unsafe extern "C-unwind" fn(*const c_void, *const c_void, usize) -> *mut c_void,
    insert: unsafe extern "C-unwind" fn(*mut c_void, *mut Given, *mut Given) -> bool,
    remove: unsafe extern "C-unwind" fn(*mut c_void, *const c_void, usize) -> bool,
    clear: unsafe extern "C" fn(*mut c_void),
    begin: unsafe extern "C-unwind" fn(*const c_void, *mut Cursor) -> usize,
    next: unsafe extern "C" fn(*mut Cursor, *mut *const c_void, usize),
    end: Option<unsafe extern "C" fn(*mut Cursor)>,
}

impl AsRef<Object> for MapTable {
    fn as_ref(&self) -> &Object {
        &self.object
    }
}

/// The position of an iteration; C++ defines the words.
#[repr(C)]
#[derive(Debug)]
struct Cursor([MaybeUninit<usize>; 3]);

#[derive(Clone, Copy, Debug)]
struct Entry {
    key: *const c_void,
    value: *mut c_void,
}

/// The number of entries fetched at a time.
const CHUNK: usize = 64;

/// The entries of a map or a set, in its order.
struct Entries {
    table: &'static MapTable,
    cursor: Cursor,
    /// The distance in bytes from each key to its value.
    distance: usize,
    /// The keys of the fetched entries.
    chunk: [MaybeUninit<*const c_void>; CHUNK],
    /// The index of the next entry in the chunk, and the number of entries in it.
    at: usize,
    filled: usize,
    /// The number of entries after the chunk.
    rest: usize,
}

impl Entries {
    /// # Safety
    ///
    /// The map belongs to the table, and does not change while entries are fetched.
    unsafe fn new(map: *const c_void, table: &'static MapTable) -> Self {
        // SAFETY: the caller's promise.
        let rest = unsafe { (table.size)(map) };
        let mut cursor = Cursor([MaybeUninit::uninit(); 3]);
        // SAFETY: the caller's promise.
        let distance = unsafe { (table.begin)(map, &raw mut cursor) };
        let chunk = [MaybeUninit::uninit(); CHUNK];
        Entries { table, cursor, distance, chunk, at: 0, filled: 0, rest }
    }

    /// # Safety
    ///
    /// The key comes from C++.
    #[inline]
    unsafe fn entry(key: *const c_void, distance: usize) -> Entry {
        // SAFETY: the value is in the same object as the key, and C++ may have made it mutable.
        Entry { key, value: unsafe { key.byte_add(distance) }.cast_mut() }
    }

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        if self.at == self.filled {
            self.fill();
            if self.filled == 0 {
                return None;
            }
        }
        // SAFETY: C++ has filled this many entries.
        let entry = unsafe {
            let key = self.chunk.get_unchecked(self.at).assume_init();
            Entries::entry(key, self.distance)
        };
        self.at += 1;
        Some(entry)
    }

    #[inline]
    fn len(&self) -> usize {
        self.rest + (self.filled - self.at)
    }

    /// Folds all remaining entries, chunk by chunk.
    #[inline]
    fn fold<A>(mut self, start: A, mut add: impl FnMut(A, Entry) -> A) -> A {
        let mut sum = start;
        loop {
            for key in &self.chunk[self.at..self.filled] {
                // SAFETY: C++ has filled this many entries.
                sum = add(sum, unsafe { Entries::entry(key.assume_init(), self.distance) });
            }
            self.fill();
            if self.filled == 0 {
                return sum;
            }
        }
    }

    #[inline(never)]
    fn fill(&mut self) {
        self.at = 0;
        self.filled = CHUNK.min(self.rest);
        self.rest -= self.filled;
        let (cursor, chunk) = (&raw mut self.cursor, self.chunk.as_mut_ptr().cast());
        // SAFETY: the promise of `new`; this many entries are left, and there is room for them.
        unsafe { (self.table.next)(cursor, chunk, self.filled) };
    }
}

impl Drop for Entries {
    fn drop(&mut self) {
        if let Some(end) = self.table.end {
            // SAFETY: the cursor comes from the table, and is at its end.
            unsafe { end(&raw mut self.cursor) }
        }
    }
}

/// An iterator over entries.
macro_rules! iterator {
    ($(#[$doc:meta])* $name:ident<$($inside:ident),*> as $lent:ty, |$entry:ident| $item:ty: $value:expr) => {
        $(#[$doc])*
        #[must_use = "iterators do nothing unless they are used"]
        pub struct $name<'a, $($inside),*> {
            entries: Entries,
            lent: PhantomData<$lent>,
        }

        impl<'a, $($inside),*> Iterator for $name<'a, $($inside),*> {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<Self::Item> {
                let $entry = self.entries.next()?;
                // SAFETY: the entry belongs to a container with these types, which is borrowed as
                // long as the item lives, and each entry is returned once.
                Some(unsafe { $value })
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.entries.len(), Some(self.entries.len()))
            }

            #[inline]
            fn fold<A, F: FnMut(A, Self::Item) -> A>(self, start: A, mut add: F) -> A {
                // SAFETY: as above.
                self.entries.fold(start, |sum, $entry| add(sum, unsafe { $value }))
            }
        }

        impl<$($inside),*> ExactSizeIterator for $name<'_, $($inside),*> {}
        impl<$($inside),*> FusedIterator for $name<'_, $($inside),*> {}

        impl<$($inside),*> Debug for $name<'_, $($inside),*> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("rest", &self.entries.len()).finish()
            }
        }
    };
}

iterator! {
    /// Iterator over the keys and values of a [`CxxMap`] or a [`CxxUnorderedMap`], in the order of
    /// the map. One call into C++ fetches several entries.
    CxxMapIter<K, V> as &'a (K, V),
    |entry| (&'a K, &'a V): (&*entry.key.cast::<K>(), &*entry.value.cast_const().cast::<V>())
}

iterator! {
    /// Like [`CxxMapIter`], with mutable values.
    CxxMapIterMut<K, V> as &'a mut (K, V),
    |entry| (&'a K, Pin<&'a mut V>):
        (&*entry.key.cast::<K>(), Pin::new_unchecked(&mut *entry.value.cast::<V>()))
}

iterator! {
    /// Iterator over the elements of a [`CxxSet`] or a [`CxxUnorderedSet`], in the order of the
    /// set. One call into C++ fetches several elements.
    CxxSetIter<K> as &'a K,
    |entry| &'a K: &*entry.key.cast::<K>()
}

/// What maps and sets have in common.
macro_rules! keyed {
    ($name:ident<$key:ident $(, $value:ident)?>) => {
        impl<$key, $($value,)? B> $name<$key, $($value,)? B>
        where
            $name<$key $(, $value)?>: Instance<B, Table = MapTable>,
        {
            fn table() -> &'static MapTable {
                <$name<$key $(, $value)?> as Instance<B>>::table()
            }

            /// The number of entries.
            #[must_use]
            pub fn len(&self) -> usize {
                // SAFETY: the table is for this type, as everywhere in this file.
                unsafe { (Self::table().size)(self.address()) }
            }

            /// Whether it is empty.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            fn find<Q: AsCxx<$key> + ?Sized>(&self, key: &Q) -> *mut c_void {
                let (key, length) = key.lend();
                // SAFETY: as above.
                unsafe { (Self::table().find)(self.address(), key, length) }
            }

            /// Removes the entry with this key, and returns whether there was one.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws, for example from a comparison or a copy of the
            /// key.
            pub fn remove<Q: AsCxx<$key> + ?Sized>(self: Pin<&mut Self>, key: &Q) -> bool {
                let (key, length) = key.lend();
                // SAFETY: as above.
                unsafe { (Self::table().remove)(self.address_mut(), key, length) }
            }

            /// Removes all entries.
            pub fn clear(self: Pin<&mut Self>) {
                // SAFETY: as above.
                unsafe { (Self::table().clear)(self.address_mut()) }
            }

            fn entries(&self) -> Entries {
                // SAFETY: as above; the iterators borrow the container.
                unsafe { Entries::new(self.address(), Self::table()) }
            }
        }
    };
}

macro_rules! map {
    ($name:ident) => {
        keyed!($name<K, V>);

        impl<K, V, B> $name<K, V, B>
        where
            $name<K, V>: Instance<B, Table = MapTable>,
        {
            /// The value of a key, if there is one.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws, for example from a comparison or a copy of the
            /// key.
            #[must_use]
            pub fn get<Q: AsCxx<K> + ?Sized>(&self, key: &Q) -> Option<&V> {
                // SAFETY: C++ returns a value that lives in the map, or null.
                unsafe { self.find(key).cast_const().cast::<V>().as_ref() }
            }

            /// The value of a key, mutably.
            ///
            /// # Panics
            ///
            /// As for [`get`](Self::get).
            #[must_use]
            pub fn get_pin_mut<Q: AsCxx<K> + ?Sized>(self: Pin<&mut Self>, key: &Q) -> Option<Pin<&mut V>> {
                let value = self.as_ref().find(key).cast::<V>();
                // SAFETY: as above; the map is borrowed mutably, and nothing moves the value.
                unsafe { value.as_mut().map(|value| Pin::new_unchecked(value)) }
            }

            /// Whether there is a value for this key.
            ///
            /// # Panics
            ///
            /// As for [`get`](Self::get).
            #[must_use]
            pub fn contains_key<Q: AsCxx<K> + ?Sized>(&self, key: &Q) -> bool {
                !self.find(key).is_null()
            }

            /// Stores a value for a key, replaces the previous one, and returns whether the key is
            /// new.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws; also if the types cannot be moved.
            pub fn insert(self: Pin<&mut Self>, key: impl IntoCxx<K>, value: impl IntoCxx<V>) -> bool {
                let (insert, map) = (Self::table().insert, self.address_mut());
                // SAFETY: as above; each passes what C++ accepts for its type.
                key.give(|key| value.give(|value| unsafe { insert(map, key, value) }))
            }

            /// Iterates over the keys and values, in the order of the map.
            pub fn iter(&self) -> CxxMapIter<'_, K, V> {
                CxxMapIter { entries: self.entries(), lent: PhantomData }
            }

            /// Like [`iter`](Self::iter), with mutable values.
            pub fn iter_mut(self: Pin<&mut Self>) -> CxxMapIterMut<'_, K, V> {
                CxxMapIterMut { entries: self.as_ref().entries(), lent: PhantomData }
            }

            /// Iterates over the keys, in the order of the map.
            pub fn keys(&self) -> impl ExactSizeIterator<Item = &K> {
                self.iter().map(|(key, _)| key)
            }

            /// Iterates over the values, in the order of the map.
            pub fn values(&self) -> impl ExactSizeIterator<Item = &V> {
                self.iter().map(|(_, value)| value)
            }
        }

        impl<'a, K, V, B> IntoIterator for &'a $name<K, V, B>
        where
            $name<K, V>: Instance<B, Table = MapTable>,
        {
            type Item = (&'a K, &'a V);
            type IntoIter = CxxMapIter<'a, K, V>;

            fn into_iter(self) -> CxxMapIter<'a, K, V> {
                self.iter()
            }
        }

        impl<K: Debug, V: Debug, B> Debug for $name<K, V, B>
        where
            $name<K, V>: Instance<B, Table = MapTable>,
        {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.debug_map().entries(self).finish()
            }
        }

        impl<K, V, B> crate::view::Sealed for $name<K, V, B> where
            $name<K, V>: Instance<B, Table = MapTable>
        {
        }

        /// The same as [`iter`](Self::iter).
        impl<K, V, B> crate::View for $name<K, V, B>
        where
            $name<K, V>: Instance<B, Table = MapTable>,
        {
            type Output<'a>
                = CxxMapIter<'a, K, V>
            where
                Self: 'a;

            fn view(&self) -> CxxMapIter<'_, K, V> {
                self.iter()
            }
        }
    };
}

macro_rules! set {
    ($name:ident) => {
        keyed!($name<K>);

        impl<K, B> $name<K, B>
        where
            $name<K>: Instance<B, Table = MapTable>,
        {
            /// The element that is equal to this one, if there is one.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws, for example from a comparison or a copy of the
            /// key.
            #[must_use]
            pub fn get<Q: AsCxx<K> + ?Sized>(&self, key: &Q) -> Option<&K> {
                // SAFETY: C++ returns an element that lives in the set, or null.
                unsafe { self.find(key).cast_const().cast::<K>().as_ref() }
            }

            /// Whether there is an element equal to this one.
            ///
            /// # Panics
            ///
            /// As for [`get`](Self::get).
            #[must_use]
            pub fn contains<Q: AsCxx<K> + ?Sized>(&self, key: &Q) -> bool {
                !self.find(key).is_null()
            }

            /// Inserts an element unless there is one equal to it, and returns whether it did.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws; also if the type cannot be moved.
            pub fn insert(self: Pin<&mut Self>, key: impl IntoCxx<K>) -> bool {
                let (insert, set) = (Self::table().insert, self.address_mut());
                // SAFETY: as above; a set has no values.
                key.give(|key| unsafe { insert(set, key, std::ptr::null_mut()) })
            }

            /// Iterates over the elements, in the order of the set.
            pub fn iter(&self) -> CxxSetIter<'_, K> {
                CxxSetIter { entries: self.entries(), lent: PhantomData }
            }
        }

        impl<'a, K, B> IntoIterator for &'a $name<K, B>
        where
            $name<K>: Instance<B, Table = MapTable>,
        {
            type Item = &'a K;
            type IntoIter = CxxSetIter<'a, K>;

            fn into_iter(self) -> CxxSetIter<'a, K> {
                self.iter()
            }
        }

        impl<K: Debug, B> Debug for $name<K, B>
        where
            $name<K>: Instance<B, Table = MapTable>,
        {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.debug_set().entries(self).finish()
            }
        }

        impl<K, B> crate::view::Sealed for $name<K, B> where
            $name<K>: Instance<B, Table = MapTable>
        {
        }

        /// The same as [`iter`](Self::iter).
        impl<K, B> crate::View for $name<K, B>
        where
            $name<K>: Instance<B, Table = MapTable>,
        {
            type Output<'a>
                = CxxSetIter<'a, K>
            where
                Self: 'a;

            fn view(&self) -> CxxSetIter<'_, K> {
                self.iter()
            }
        }
    };
}

container! {
    /// The C++ type `std::map<K, V>`, by reference or in a smart pointer: keys in the order of
    /// their `<`, with their values.
    ///
    /// A bridge names it `&CxxMap<CxxString, i32>`, and has the functions for it; `ffi::CxxMap<K,
    /// V>` is this type with `B` for that bridge. Keys and values stay where C++ has them. Each
    /// method is one call into C++; iterators make one call for several entries.
    CxxMap<K, V>
}
container! {
    /// The C++ type `std::unordered_map<K, V>`: like [`CxxMap`], with the hash and the order of
    /// C++.
    CxxUnorderedMap<K, V>
}
container! {
    /// The C++ type `std::set<K>`: like [`CxxMap`], without values.
    CxxSet<K>
}
container! {
    /// The C++ type `std::unordered_set<K>`: like [`CxxSet`], with the hash and the order of C++.
    CxxUnorderedSet<K>
}
map!(CxxMap);
map!(CxxUnorderedMap);
set!(CxxSet);
set!(CxxUnorderedSet);
