//! Constants and their values.

use super::bridge;
use expect_test::expect;

cases! {
    constants {
        bridge("const A: u8 = 256; const B: u32 = -1; const C: i8 = -129; const D: u16 = 0xffff + 1; const E: u32 = 1 << 32;") => expect![[r#"
            1:45 TS0034 the value is out of range for `u8`
                help: give the constant a wider type
            1:66 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:84 TS0034 the value is out of range for `i8`
                help: give the constant a wider type
            1:104 TS0034 the value is out of range for `u16`
                help: give the constant a wider type
            1:131 TS0034 a `u32` cannot be shifted by 32
                help: shift by less than its width
        "#]],
        bridge("const A: u32 = f(); const B: &str = concat!(\"a\", \"b\"); const C: usize = size_of::<u8>(); const D: u32 = { 1 }; const E: u8 = OTHER;") => expect![[r#"
            1:46 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:67 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:103 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:135 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:156 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
        "#]],
        bridge("const A: u32 = B; const B: u32 = A; const C: u8 = F; const F: u16 = 1; const G: bool = 1; const H: u8 = 1u16; const I: f32 = 1;") => expect![[r#"
            1:46 TS0034 this constant is defined in terms of itself
                help: write the value of one of them
            1:64 TS0034 this constant is defined in terms of itself
                help: write the value of one of them
            1:81 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:118 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:135 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:156 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
        "#]],
        bridge("struct S { a: u8 } const A: S = S { a: 1 }; const B: i128 = 1; const C: &[u8] = &[1]; const D: String = String::new(); const E: [u8; N] = [0; N]; const F: Option<u8> = None;") => expect![[r#"
            1:59 TS0034 C++ cannot have a constant of this type
                help: write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; otherwise declare a function that returns the value
            1:84 TS0034 C++ cannot have a constant of this type
                help: write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; otherwise declare a function that returns the value
            1:103 TS0034 C++ cannot have a constant of this type
                help: write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; otherwise declare a function that returns the value
            1:126 TS0034 C++ cannot have a constant of this type
                help: write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; otherwise declare a function that returns the value
            1:164 TS0034 the length of an array in a bridge has to be a number
                help: write a literal, or constants of this bridge
            1:186 TS0034 C++ cannot have a constant of this type
                help: write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; otherwise declare a function that returns the value
        "#]],
        bridge("const A: f64 = 1.0 / 0.0; const B: f32 = 1e40; const C: f64 = f64::NAN; const D: usize = usize::MAX; const E: u64 = !0; const F: usize = !0; const G: u32 = 1 / 0;") => expect![[r#"
            1:46 TS0034 C++ has no literals for infinity and NaN
                help: declare a function that returns it
            1:72 TS0034 C++ has no literals for infinity and NaN
                help: declare a function that returns it
            1:93 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:120 TS0034 this value depends on the width of the type, which differs between platforms
                help: write a type of fixed width, such as `u64`
            1:168 TS0034 this value depends on the width of the type, which differs between platforms
                help: write a type of fixed width, such as `u64`
            1:187 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
        "#]],
        bridge("const A: [u8; 2] = [1]; const B: [u8; 2] = [0; 3]; const C: u8 = 300 as u8; const D: u8 = 300 as u16; const E: u8 = 1.5 as u8;") => expect![[r#"
            1:50 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:74 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:96 TS0034 the value is out of range for `u8`
                help: give the constant a wider type
            1:121 TS0034 this value does not have the type of the constant
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
            1:147 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
        "#]],
        bridge("const _: () = assert!(true); #[cxx_name = \"A\"] const B: u8 = 1; const A: u8 = 2; const int: u8 = 3; #[owned] const C: u8 = 4;") => expect![[r#"
            1:37 TS0034 a constant of a bridge needs a name
                help: write the assertion beside the bridge
            1:101 TS0034 C++ would have two constants named `A`
                help: give one of them another `#[cxx_name = ".."]`
            1:118 TS0014 `int` is a C++ keyword
                help: give it another name there with `#[cxx_name = "int_"]`
            1:133 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
        "#]],
        bridge("#[cfg(a)] const A: u8 = 1; #[cfg(not(a))] const A: u8 = 2; const B: u8 = A;") => expect![[r#"
            1:104 TS0034 only rustc knows the value of this expression
                help: write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of this bridge; otherwise declare a function that returns the value
        "#]],
        bridge("extern \"Rust\" { const A: u8 = 1; } unsafe extern \"C++\" { const B: u8 = 1; }") => expect![[r#"
            1:47 TS0040 a constant belongs in the bridge, outside its blocks
                help: move it out of the block and give it a value; declare what C++ computes as a function
            1:88 TS0040 a constant belongs in the bridge, outside its blocks
                help: move it out of the block and give it a value; declare what C++ computes as a function
        "#]],
    }

    values {
        bridge("extern \"Rust\" { fn a(visit: impl Fn() -> ControlFlow<&str>, b: ControlFlow<&[u8]>); fn c(d: &dyn Fn() -> ControlFlow<Option<u8>>); }") => expect![[r#"
            1:84 TS0034 the value that a ControlFlow breaks with has to be owned
                help: break with a value, or write `ControlFlow<()>` and keep the reference elsewhere
            1:106 TS0034 the value that a ControlFlow breaks with has to be owned
                help: break with a value, or write `ControlFlow<()>` and keep the reference elsewhere
            1:148 TS0034 a ControlFlow cannot break with this type
                help: break with a number, a struct or an enum of the bridge
        "#]],
        bridge("extern \"Rust\" { fn a() -> ControlFlow<ControlFlow<u8>>; fn b() -> ControlFlow<u8, u8>; fn c() -> ControlFlow<Box<dyn Fn()>>; fn d() -> Option<ControlFlow<u8>>; fn e(f: ControlFlow<Thread>); }") => expect![[r#"
            1:69 TS0034 a ControlFlow cannot break with this type
                help: break with a number, a struct or an enum of the bridge
            1:113 TS0034 a ControlFlow that crosses has to continue with `()`
                help: write `ControlFlow<B>`, or name an enum of the bridge for both cases
            1:140 TS0034 a ControlFlow cannot break with this type
                help: break with a number, a struct or an enum of the bridge
            1:173 TS0005 a ControlFlow inside Option has three cases
                help: use an enum of the bridge, or `ControlFlow` alone
            1:211 TS0039 `Thread`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        bridge("extern \"Rust\" { type R; fn a() -> ControlFlow<R>; fn b(c: &ControlFlow<u8>, d: Vec<ControlFlow<()>>); } struct S { a: ControlFlow<u8>, b: Optional<ControlFlow<u8>> }") => expect![[r#"
            1:77 TS0034 an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:90 TS0003 `ControlFlow<u8>`: it has no memory layout that both languages share
                help: write `Optional<B>` in a field, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:114 TS0003 `ControlFlow<()>`: it has no memory layout that both languages share
                help: write `Optional<B>` in a field, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:149 TS0003 `ControlFlow<u8>`: it has no memory layout that both languages share
                help: write `Optional<B>` in a field, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:178 TS0003 `ControlFlow<u8>`: it has no memory layout that both languages share
                help: write `Optional<B>` in a field, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("extern \"Rust\" { fn a(b: NonZero<c_int>, c: std::num::NonZero<size_t>, d: NonZeroU128, e: core::num::NonZeroI128, f: Option<NonZero<i128>>); }") => expect![[r#"
            1:55 TS0034 `NonZero<c_int>` does not cross
                help: write the number by its width: `NonZero<i32>` for `NonZero<c_int>`
            1:74 TS0034 `std::num::NonZero<size_t>` does not cross
                help: write the number by its width: `NonZero<i32>` for `NonZero<c_int>`
            1:104 TS0034 `NonZeroU128` does not cross
                help: write the number, `u128` or `i128`, and check it in Rust
            1:120 TS0034 `core::num::NonZeroI128` does not cross
                help: write the number, `u128` or `i128`, and check it in Rust
            1:154 TS0034 `NonZero<i128>` does not cross
                help: write the number, `u128` or `i128`, and check it in Rust
        "#]],
        bridge("extern \"Rust\" { fn a(b: &NonZeroU8, c: &mut SystemTime, d: &Instant, e: &char, f: &Duration, g: &i128); }") => expect![[r#"
            1:56 TS0003 `NonZeroU8`: it has no memory layout that both languages share
                help: write `u8`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:75 TS0003 `SystemTime`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since 1970, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:91 TS0003 `Instant`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since a moment that you choose, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:104 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:114 TS0003 `Duration`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("struct S<'a> { a: &'a CStr, b: CString, c: Optional<PathBuf>, d: [OsString; 2] } extern \"Rust\" { fn a(b: &CString, c: &mut PathBuf, d: &&Path, e: CStr, f: &mut Path, g: &[&OsStr]) -> Path; }") => expect![[r#"
            1:49 TS0003 `&'a CStr`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:62 TS0003 `CString`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:83 TS0003 `PathBuf`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:97 TS0003 `OsString`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:137 TS0003 `CString`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:154 TS0003 `PathBuf`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:167 TS0003 `&Path`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:177 TS0003 a `CStr` it is unsized, so it cannot be passed by value
                help: write `&CStr`
            1:186 TS0003 a `Path` cannot be changed through C++
                help: write `&Path`
            1:202 TS0003 `&OsStr`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:214 TS0003 a `Path` it is unsized, so it cannot be passed by value
                help: write `&Path`
        "#]],
        bridge("extern \"Rust\" { fn a(b: io::Result<i32>, c: &anyhow::Result<i32>, d: &dyn Fn(std::io::Result<()>)) -> Option<io::Result<i32>>; fn b() -> Result; fn c() -> io::Result<CStr>; fn d(e: &dyn Fn() -> Result<i32>); }") => expect![[r#"
            1:55 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
            1:76 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
            1:108 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
            1:140 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
            1:197 TS0003 a `CStr` it is unsized, so it cannot be passed by value
                help: write `&CStr`
            1:225 TS0020 the Result of a closure has to name its error
                help: `impl Fn(A) -> R + Send + 'static`, `Box<dyn Fn(A) -> R + Send>` and `&dyn Fn(A) -> R` can cross, and the same with `FnMut` and `FnOnce`
        "#]],
        bridge("struct S { a: NonZero<u32>, b: SystemTime, c: Instant, d: char, e: Duration, f: i128, g: Optional<NonZeroU8>, h: [SystemTime; 2] }") => expect![[r#"
            1:45 TS0003 `NonZero<u32>`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:62 TS0003 `SystemTime`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since 1970, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:77 TS0003 `Instant`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since a moment that you choose, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:89 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:98 TS0003 `Duration`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:129 TS0003 `NonZeroU8`: it has no memory layout that both languages share
                help: write `u8`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:145 TS0003 `SystemTime`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since 1970, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("extern \"Rust\" { fn a(b: &[NonZeroU8], c: &[SystemTime], d: [Instant; 2], e: UniquePtr<SystemTime>, f: Box<Instant>); }") => expect![[r#"
            1:57 TS0003 `NonZeroU8`: it has no memory layout that both languages share
                help: write `u8`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:74 TS0003 `SystemTime`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since 1970, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:91 TS0003 `Instant`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since a moment that you choose, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:117 TS0003 `SystemTime`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since 1970, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:137 TS0003 `Instant`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds since a moment that you choose, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
    }
}
