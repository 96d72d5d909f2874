//! Lists from iterators, cheap to compile: each user's first build compiles this crate and the driver, unoptimised.

/// Methods of all iterators.
pub trait IteratorExt: Iterator + Sized {
    /// `collect` for a `Vec`. That of std is compiled again for each kind of iterator, some fifteen functions each
    /// time, to allocate once where the length is known.
    fn collect_vec(self) -> Vec<Self::Item> {
        let mut items = Vec::new();
        for item in self {
            items.push(item);
        }
        items
    }
}

impl<I: Iterator> IteratorExt for I {}
