//! [`Tuple`]: several values in a layout that both languages know.

use std::fmt;

/// Several values with a layout that C++ knows: what a bridge declares as `Tuple<A, B>`, with two
/// to twelve values. In C++ it is `twinspan::Tuple`, with the interface of `std::tuple`.
///
/// It owns its values like a Rust tuple, whose layout is unspecified, and converts to and from one
/// at no cost beyond the moves. The layout is that of a C struct. Unused places have a type of size
/// zero.
///
/// ```
/// use twinspan::Tuple;
///
/// let tuple: Tuple<u32, String> = (3, "three".to_owned()).into();
/// assert_eq!((tuple.0, tuple.1.as_str()), (3, "three"));
/// let (number, text): (u32, String) = tuple.into();
/// assert_eq!(text.len() as u32, number + 2);
/// ```
#[repr(C)]
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tuple<
    A,
    B,
    C = End,
    D = End,
    E = End,
    F = End,
    G = End,
    H = End,
    I = End,
    J = End,
    K = End,
    L = End,
>(
    /// The value in this place.
    pub A,
    /// The value in this place.
    pub B,
    /// The value in this place.
    pub C,
    /// The value in this place.
    pub D,
    /// The value in this place.
    pub E,
    /// The value in this place.
    pub F,
    /// The value in this place.
    pub G,
    /// The value in this place.
    pub H,
    /// The value in this place.
    pub I,
    /// The value in this place.
    pub J,
    /// The value in this place.
    pub K,
    /// The value in this place.
    pub L,
);

/// Marks the unused places of a [`Tuple`].
#[doc(hidden)]
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct End;

impl fmt::Debug for End {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl<
    A: fmt::Debug,
    B: fmt::Debug,
    C: fmt::Debug,
    D: fmt::Debug,
    E: fmt::Debug,
    F: fmt::Debug,
    G: fmt::Debug,
    H: fmt::Debug,
    I: fmt::Debug,
    J: fmt::Debug,
    K: fmt::Debug,
    L: fmt::Debug,
> fmt::Debug for Tuple<A, B, C, D, E, F, G, H, I, J, K, L>
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn is_end<T>() -> bool {
            std::any::type_name::<T>() == std::any::type_name::<End>()
        }
        let mut tuple = f.debug_tuple("");
        if !is_end::<A>() {
            tuple.field(&self.0);
        }
        if !is_end::<B>() {
            tuple.field(&self.1);
        }
        if !is_end::<C>() {
            tuple.field(&self.2);
        }
        if !is_end::<D>() {
            tuple.field(&self.3);
        }
        if !is_end::<E>() {
            tuple.field(&self.4);
        }
        if !is_end::<F>() {
            tuple.field(&self.5);
        }
        if !is_end::<G>() {
            tuple.field(&self.6);
        }
        if !is_end::<H>() {
            tuple.field(&self.7);
        }
        if !is_end::<I>() {
            tuple.field(&self.8);
        }
        if !is_end::<J>() {
            tuple.field(&self.9);
        }
        if !is_end::<K>() {
            tuple.field(&self.10);
        }
        if !is_end::<L>() {
            tuple.field(&self.11);
        }
        tuple.finish()
    }
}

/// A Rust tuple that can be converted to a [`Tuple`].
#[doc(hidden)]
pub trait Values: Into<Self::Tuple> {
    /// The `Tuple` with the same values.
    type Tuple: Into<Self>;
}

macro_rules! conversions {
    ($($($value:ident)* : $($end:ident)*;)*) => {$(
        #[allow(non_snake_case)]
        impl<$($value),*> From<($($value,)*)> for Tuple<$($value),*> {
            fn from(($($value,)*): ($($value,)*)) -> Self {
                Tuple($($value,)* $($end,)*)
            }
        }

        #[allow(non_snake_case)]
        impl<$($value),*> From<Tuple<$($value),*>> for ($($value,)*) {
            fn from(Tuple($($value,)* ..): Tuple<$($value),*>) -> Self {
                ($($value,)*)
            }
        }

        impl<$($value),*> Values for ($($value,)*) {
            type Tuple = Tuple<$($value),*>;
        }

        #[allow(non_snake_case)]
        impl<$($value: PartialEq),*> PartialEq<($($value,)*)> for Tuple<$($value),*> {
            fn eq(&self, other: &($($value,)*)) -> bool {
                let Tuple($($value,)* ..) = self;
                let ours = ($($value,)*);
                let ($($value,)*) = other;
                ours == ($($value,)*)
            }
        }
    )*};
}

conversions! {
    A B : End End End End End End End End End End;
    A B C : End End End End End End End End End;
    A B C D : End End End End End End End End;
    A B C D E : End End End End End End End;
    A B C D E F : End End End End End End;
    A B C D E F G : End End End End End;
    A B C D E F G H : End End End End;
    A B C D E F G H I : End End End;
    A B C D E F G H I J : End End;
    A B C D E F G H I J K : End;
    A B C D E F G H I J K L : ;
}

#[cfg(test)]
mod tests {
    use super::Tuple;
    use std::collections::HashSet;
    use std::mem::offset_of;

    #[test]
    fn lies_as_a_struct_of_c() {
        type Mixed = Tuple<u8, u32, u16, u8>;
        assert_eq!((size_of::<Mixed>(), align_of::<Mixed>()), (12, 4));
        let offsets = (offset_of!(Mixed, 0), offset_of!(Mixed, 1), offset_of!(Mixed, 2));
        assert_eq!((offsets, offset_of!(Mixed, 3)), ((0, 4, 8), 10));
        assert_eq!(size_of::<Tuple<u8, u64>>(), 16);
        assert_eq!(size_of::<Tuple<u8, u8, u8>>(), 3);
    }

    #[test]
    fn converts_and_compares() {
        let tuple: Tuple<i32, String, bool> = (1, "a".to_owned(), true).into();
        assert_eq!(tuple, (1, "a".to_owned(), true));
        assert_eq!(format!("{tuple:?}"), "(1, \"a\", true)");
        assert!(Tuple::from((1, 2)) < Tuple::from((1, 3)) && Tuple::<u8, u8>::default() == (0, 0));
        assert_eq!(HashSet::from([Tuple::from((1, 2)), (1, 2).into(), (2, 1).into()]).len(), 2);
        let (number, text, flag): (i32, String, bool) = tuple.into();
        assert_eq!((number, text.as_str(), flag), (1, "a", true));
        let all = (1u8, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assert_eq!(format!("{:?}", Tuple::from(all)), format!("{all:?}"));
    }
}
