//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// An array that is used after it was freed.
///
// page: freed
/// ```compile_fail,E0505
/// let primes = patterns::arrays::Primes::new(3).unwrap();
/// let first = &primes[0];
/// drop(primes);
/// println!("{first}");
/// ```
// page: end
/// ```
/// let primes = patterns::arrays::Primes::new(3).unwrap();
/// let first = primes[0];
/// drop(primes);
/// println!("{first}");
/// ```
pub mod freed {}

/// A number that C widens before it passes it to a variadic function.
///
// page: float
/// ```compile_fail,E0617
/// unsafe extern "C" {
///     fn printf(format: *const std::ffi::c_char, ...) -> std::ffi::c_int;
/// }
/// unsafe { printf(c"%f\n".as_ptr(), 0.5_f32) }; // a double, says C
/// ```
// page: end
/// ```
/// unsafe extern "C" {
///     fn printf(format: *const std::ffi::c_char, ...) -> std::ffi::c_int;
/// }
/// unsafe { printf(c"%f\n".as_ptr(), f64::from(0.5_f32)) };
/// ```
pub mod float {}
