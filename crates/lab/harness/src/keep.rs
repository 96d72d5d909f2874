//! Values that the optimiser knows nothing about, without a detour through memory.

/// A number that fits a register.
pub trait Register: Copy {
    /// The same value, but unknown to the optimiser; it stays in its register where the
    /// architecture is known, else [`std::hint::black_box`] stores and loads it.
    #[must_use]
    fn keep(self) -> Self;

    /// What a loop adds up: the number, or the bits of a floating point number.
    fn bits(self) -> u64;
}

macro_rules! registers {
    ($($number:ty, $class:ident, $modifier:literal, |$value:ident| $bits:expr;)*) => { $(
        impl Register for $number {
            #[inline(always)]
            fn keep(self) -> Self {
                #[cfg(all(any(target_arch = "x86_64", target_arch = "aarch64"), not(miri)))]
                {
                    let mut kept = self;
                    // SAFETY: no instruction; the value is only said to change.
                    unsafe {
                        std::arch::asm!(
                            concat!("/* {0", $modifier, "} */"),
                            inout($class) kept,
                            options(nostack, preserves_flags)
                        );
                    }
                    kept
                }
                #[cfg(not(all(any(target_arch = "x86_64", target_arch = "aarch64"), not(miri))))]
                std::hint::black_box(self)
            }

            #[inline(always)]
            fn bits(self) -> u64 {
                let $value = self;
                $bits
            }
        }
    )* };
}

#[cfg(target_arch = "x86_64")]
registers! {
    i32, reg, ":e", |value| i64::from(value).cast_unsigned();
    u32, reg, ":e", |value| u64::from(value);
    i64, reg, "", |value| value.cast_unsigned();
    u64, reg, "", |value| value;
    usize, reg, "", |value| value as u64;
    f64, xmm_reg, "", |value| value.to_bits();
}
#[cfg(not(target_arch = "x86_64"))]
registers! {
    i32, reg, ":w", |value| i64::from(value).cast_unsigned();
    u32, reg, ":w", |value| u64::from(value);
    i64, reg, "", |value| value.cast_unsigned();
    u64, reg, "", |value| value;
    usize, reg, "", |value| value as u64;
    f64, vreg, "", |value| value.to_bits();
}

impl<T> Register for *const T {
    #[inline(always)]
    fn keep(self) -> Self {
        // The address through a register; what it may point at is unchanged.
        self.with_addr(self.addr().keep())
    }

    #[inline(always)]
    fn bits(self) -> u64 {
        self.addr() as u64
    }
}

impl Register for bool {
    #[inline(always)]
    fn keep(self) -> Self {
        u32::from(self).keep() != 0
    }

    #[inline(always)]
    fn bits(self) -> u64 {
        u64::from(self)
    }
}

/// `value`, unknown to the optimiser.
#[inline(always)]
pub fn keep<T: Register>(value: T) -> T {
    value.keep()
}

/// The same text, its place and length unknown to the optimiser.
#[inline(always)]
#[must_use]
pub fn keep_str(text: &str) -> &str {
    // SAFETY: the same bytes.
    unsafe { std::str::from_utf8_unchecked(keep_slice(text.as_bytes())) }
}

/// The same slice, its place and length unknown to the optimiser.
#[inline(always)]
#[must_use]
pub fn keep_slice<T>(slice: &[T]) -> &[T] {
    // SAFETY: the same place and length.
    unsafe { std::slice::from_raw_parts(slice.as_ptr().keep(), slice.len().keep()) }
}

/// Adds up what `crossing` returns for 0, 1, 2, .. (the lower half of the number of the call).
#[inline(always)]
pub fn repeat<R: Register>(times: u64, mut crossing: impl FnMut(i32) -> R) -> u64 {
    let mut sum = 0u64;
    for index in 0..times {
        let number = (index as i32).keep();
        sum = sum.wrapping_add(crossing(number).keep().bits());
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{Register, keep, keep_slice, keep_str, repeat};

    #[test]
    fn values_stay_what_they_are() {
        assert_eq!(keep(-7i32), -7);
        assert_eq!(keep(u64::MAX), u64::MAX);
        assert_eq!(keep(-0.5f64), -0.5);
        assert_eq!(keep_str("abc"), "abc");
        assert_eq!(keep_slice(&[1, 2, 3]), [1, 2, 3]);
        assert!(keep(true));
    }

    #[test]
    fn signed_numbers_are_added_with_their_sign() {
        assert_eq!((-1i32).bits(), u64::MAX);
        assert_eq!(repeat(4, |number| -number), 0u64.wrapping_sub(6));
        assert_eq!(repeat(5, |number| number), 10);
    }
}
