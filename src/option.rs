//! [`Optional`]: an option that both languages can read and change in place.

use std::ops::{Deref, DerefMut};

/// An [`Option`] with a layout that C++ knows: the type of a field that a bridge declares as
/// `Optional<T>`. In C++ it is `twinspan::Optional<T>`, with the interface of `std::optional`.
///
/// It owns its value like an `Option`, and converts to and from one at no cost beyond moving the
/// value. The methods are the most used ones of `Option`, with the same results; methods that may
/// return no value return an `Option`. Use [`into_option`](Self::into_option) for the others. The
/// layout is that of a C struct: a byte, 0 or 1, followed by the value at its alignment. There is
/// no niche: an `Optional<Box<T>>` is two words.
///
/// ```
/// use twinspan::Optional;
///
/// let mut end: Optional<u32> = Some(3).into();
/// assert_eq!(end, Some(3));
/// assert_eq!(end.take(), Some(3));
/// assert_eq!(end.into_option(), None);
/// ```
#[repr(C, u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Optional<T> {
    /// No value.
    #[default]
    None,
    /// A value.
    Some(T),
}

impl<T> Optional<T> {
    /// Whether there is a value.
    #[must_use]
    pub const fn is_some(&self) -> bool {
        matches!(self, Optional::Some(_))
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        !self.is_some()
    }

    /// Whether there is a value that satisfies the predicate.
    #[must_use]
    pub fn is_some_and(self, predicate: impl FnOnce(T) -> bool) -> bool {
        self.into_option().is_some_and(predicate)
    }

    /// The value, borrowed.
    #[must_use]
    pub const fn as_ref(&self) -> Option<&T> {
        match self {
            Optional::Some(value) => Some(value),
            Optional::None => None,
        }
    }

    /// The value, borrowed mutably.
    #[must_use]
    pub const fn as_mut(&mut self) -> Option<&mut T> {
        match self {
            Optional::Some(value) => Some(value),
            Optional::None => None,
        }
    }

    /// The target of the value's `Deref`: an `Option<&str>` for an `Optional<String>`.
    #[must_use]
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        self.as_ref().map(T::deref)
    }

    /// The target of the value's `DerefMut`, mutably.
    #[must_use]
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
    where
        T: DerefMut,
    {
        self.as_mut().map(T::deref_mut)
    }

    /// The value as an `Option`.
    #[must_use]
    pub fn into_option(self) -> Option<T> {
        self.into()
    }

    /// Takes the value out and leaves nothing behind.
    pub fn take(&mut self) -> Option<T> {
        std::mem::replace(self, Optional::None).into()
    }

    /// Stores a value and returns the old one.
    pub fn replace(&mut self, value: T) -> Option<T> {
        std::mem::replace(self, Optional::Some(value)).into()
    }

    /// Stores a value, drops the old one, and borrows the new one.
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Optional::None;
        self.get_or_insert_with(|| value)
    }

    /// The value, borrowed mutably; created first if there is none.
    pub fn get_or_insert_with(&mut self, make: impl FnOnce() -> T) -> &mut T {
        if self.is_none() {
            *self = Optional::Some(make());
        }
        match self {
            Optional::Some(value) => value,
            Optional::None => unreachable!("a value has just been put here"),
        }
    }

    /// The value.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[track_caller]
    pub fn unwrap(self) -> T {
        match self {
            Optional::Some(value) => value,
            Optional::None => panic!("called `Optional::unwrap()` on a `None` value"),
        }
    }

    /// The value.
    ///
    /// # Panics
    ///
    /// With the message, if there is none.
    #[track_caller]
    pub fn expect(self, message: &str) -> T {
        self.into_option().expect(message)
    }

    /// The value, or another one if there is none.
    #[must_use]
    pub fn unwrap_or(self, default: T) -> T {
        self.into_option().unwrap_or(default)
    }

    /// The value, or the result of a function if there is none.
    #[must_use]
    pub fn unwrap_or_else(self, make: impl FnOnce() -> T) -> T {
        self.into_option().unwrap_or_else(make)
    }

    /// The value, or the default of its type if there is none.
    #[must_use]
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        self.into_option().unwrap_or_default()
    }

    /// The function's result for the value, if there is one.
    pub fn map<U>(self, function: impl FnOnce(T) -> U) -> Option<U> {
        self.into_option().map(function)
    }

    /// The function's result for the value, if there is one and the function returns one.
    pub fn and_then<U>(self, function: impl FnOnce(T) -> Option<U>) -> Option<U> {
        self.into_option().and_then(function)
    }

    /// The value, or an error if there is none.
    ///
    /// # Errors
    ///
    /// The given error, if there is no value.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        self.into_option().ok_or(error)
    }

    /// An iterator over the value, borrowed: at most one item.
    pub fn iter(&self) -> std::option::IntoIter<&T> {
        self.as_ref().into_iter()
    }

    /// An iterator over the value, borrowed mutably: at most one item.
    pub fn iter_mut(&mut self) -> std::option::IntoIter<&mut T> {
        self.as_mut().into_iter()
    }
}

impl<T> IntoIterator for Optional<T> {
    type Item = T;
    type IntoIter = std::option::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_option().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Optional<T> {
    type Item = &'a T;
    type IntoIter = std::option::IntoIter<&'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Optional<T> {
    type Item = &'a mut T;
    type IntoIter = std::option::IntoIter<&'a mut T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T> From<Option<T>> for Optional<T> {
    fn from(option: Option<T>) -> Self {
        match option {
            Some(value) => Optional::Some(value),
            None => Optional::None,
        }
    }
}

impl<T> From<T> for Optional<T> {
    fn from(value: T) -> Self {
        Optional::Some(value)
    }
}

impl<T> From<Optional<T>> for Option<T> {
    fn from(optional: Optional<T>) -> Self {
        match optional {
            Optional::Some(value) => Some(value),
            Optional::None => None,
        }
    }
}

impl<T: PartialEq> PartialEq<Option<T>> for Optional<T> {
    fn eq(&self, other: &Option<T>) -> bool {
        self.as_ref() == other.as_ref()
    }
}

// Not the other way round: with another comparison of `Option`, rustc no longer infers `Some(x)` in
// unrelated code.

/// When evaluated by generated code, asserts that an `Optional<T>` has the layout in option.h: a
/// flag, then the value. The order is that of `repr(C, u8)`.
#[doc(hidden)]
pub const fn optional_layout<T>() {
    let align = align_of::<T>();
    assert!(align_of::<Optional<T>>() == align);
    assert!(size_of::<Optional<T>>() == align + size_of::<T>());
}

#[cfg(test)]
mod tests {
    use super::{Optional, optional_layout};
    use std::collections::HashSet;
    use std::rc::Rc;

    const _: () = optional_layout::<u8>();
    const _: () = optional_layout::<u64>();
    const _: () = optional_layout::<[u16; 3]>();
    const _: () = optional_layout::<String>();
    const _: () = optional_layout::<&str>();

    /// The bytes, for types without padding after the flag.
    fn bytes(value: Optional<u8>) -> [u8; 2] {
        let Optional::Some(number) = value else {
            // SAFETY: the flag is always initialised.
            return [unsafe { *(&raw const value).cast::<u8>() }, 0];
        };
        // SAFETY: both bytes are initialised.
        let bytes = unsafe { *(&raw const value).cast::<[u8; 2]>() };
        assert_eq!(bytes[1], number);
        bytes
    }

    #[test]
    fn the_flag_is_the_first_byte() {
        assert_eq!(bytes(Optional::None), [0, 0]);
        assert_eq!(bytes(Optional::Some(7)), [1, 7]);
    }

    #[test]
    fn converts_from_and_to_option() {
        let some: Optional<i32> = Some(3).into();
        let none: Optional<i32> = None.into();
        let plain: Optional<i32> = 3.into();
        assert_eq!((some.into_option(), none.into_option()), (Some(3), None));
        assert_eq!(Option::from(plain), Some(3));
        assert_eq!(some, Some(3));
        assert_ne!(some, None);
    }

    #[test]
    fn looks_and_takes() {
        let value = Rc::new(1);
        let mut optional = Optional::Some(Rc::clone(&value));
        assert!(optional.is_some() && !optional.is_none());
        assert_eq!(optional.as_deref(), Some(&1));
        assert!(Rc::ptr_eq(optional.as_ref().unwrap(), &value));
        assert_eq!(optional.replace(Rc::new(2)), Some(Rc::clone(&value)));
        *optional.as_mut().unwrap() = Rc::new(3);
        assert_eq!(optional.take().as_deref(), Some(&3));
        assert!(optional.is_none() && optional.take().is_none());
        assert_eq!(Rc::strong_count(&value), 1);
        let mut text = Optional::Some(String::from("ab"));
        text.as_deref_mut().unwrap().make_ascii_uppercase();
        assert_eq!(text.as_deref(), Some("AB"));
    }

    /// The result of each method with a value and without one.
    #[test]
    fn answers_as_an_option_does() {
        for option in [Some(3), None] {
            let optional = Optional::from(option);
            assert_eq!(optional.is_some_and(|n| n > 2), option.is_some_and(|n| n > 2));
            assert_eq!(optional.unwrap_or(5), option.unwrap_or(5));
            assert_eq!(optional.unwrap_or_else(|| 6), option.unwrap_or(6));
            assert_eq!(optional.unwrap_or_default(), option.unwrap_or_default());
            assert_eq!(optional.map(|n| n + 1), option.map(|n| n + 1));
            assert_eq!(optional.and_then(|n| (n < 3).then_some(n)), None);
            assert_eq!(optional.ok_or("none"), option.ok_or("none"));
            assert_eq!(optional.iter().collect::<Vec<_>>(), option.iter().collect::<Vec<_>>());
            assert_eq!(optional.into_iter().len(), option.iter().len());
            let mut changed = optional;
            (&mut changed).into_iter().for_each(|number| *number = 4);
            assert_eq!(changed, option.map(|_| 4));
            assert_eq!(*changed.get_or_insert_with(|| 7), option.map_or(7, |_| 4));
            assert_eq!((*changed.insert(8), changed.unwrap()), (8, 8));
            assert_eq!((&changed).into_iter().next(), Some(&8));
        }
        let message = |call: fn(Optional<i32>) -> i32| {
            let payload = std::panic::catch_unwind(|| call(Optional::None)).unwrap_err();
            payload
                .downcast_ref::<&str>()
                .map(ToString::to_string)
                .or_else(|| payload.downcast_ref::<String>().cloned())
        };
        assert_eq!(
            message(Optional::unwrap).as_deref(),
            Some("called `Optional::unwrap()` on a `None` value")
        );
        assert_eq!(message(|none| none.expect("a number")).as_deref(), Some("a number"));
    }

    /// `insert` drops the old value once.
    #[test]
    fn the_old_value_is_dropped() {
        let old = Rc::new(1);
        let mut optional = Optional::Some(Rc::clone(&old));
        assert_eq!(**optional.insert(Rc::new(2)), 2);
        assert_eq!(Rc::strong_count(&old), 1);
    }

    #[test]
    fn has_the_traits_of_option() {
        let (none, some) = (Optional::<i32>::default(), Optional::Some(i32::MIN));
        assert!(none.is_none());
        assert!(none < some && some < Optional::Some(0));
        assert_eq!(format!("{some:?} {none:?}"), format!("Some({}) None", i32::MIN));
        assert_eq!(HashSet::from([none, some, some]).len(), 2);
    }
}
