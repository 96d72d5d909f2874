//! C faces and C libraries.

use super::{WITHOUT_C, bridge, c, c_face};
use expect_test::expect;

cases! {
    without_c {
        // Neither what is inside, nor what would be refused besides: the first line in Cargo.toml
        // comes before.
        format!("{WITHOUT_C}{}", c_face("struct S { a: *const c_char } unsafe extern \"C\" { type S; fn f(a: str); } extern \"C\" {} extern \"Rust\" { fn g(a: Vec<char>); }")) => expect![[r#"
            1:36 TS0048 a C face needs the feature `c` of twinspan
                help: write `twinspan = { version = "0.1.0", features = ["c"] }` in Cargo.toml
            1:109 TS0048 an `extern "C"` block needs the feature `c` of twinspan
                help: write `twinspan = { version = "0.1.0", features = ["c"] }` in Cargo.toml
            1:146 TS0048 an `extern "C"` block needs the feature `c` of twinspan
                help: write `twinspan = { version = "0.1.0", features = ["c"] }` in Cargo.toml
        "#]],
        format!("{WITHOUT_C}{}", bridge("unsafe extern \"C\" { include!(<stdlib.h>); fn abs(number: c_int) -> c_int; }")) => expect![[r#"
            1:54 TS0048 an `extern "C"` block needs the feature `c` of twinspan
                help: write `twinspan = { version = "0.1.0", features = ["c"] }` in Cargo.toml
        "#]],
        format!("{WITHOUT_C}{}", bridge("extern \"Rust\" { #[c_face(skip)] fn f(); }")) => expect![[r#"
            1:65 TS0048 `c_face` is for a bridge with a C face, which needs the feature `c` of twinspan
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]` and `twinspan = { version = "0.1.0", features = ["c"] }` in Cargo.toml
        "#]],
        format!("{WITHOUT_C}{}", bridge("unsafe extern \"C++\" { include!(\"stdlib.h\"); fn abs(number: c_int) -> c_int; } extern \"Rust\" { fn f(); }")) => expect![[r#"
            accepted
        "#]],
    }

    c_faces {
        "#[twinspan::bridge(c_face(prefix = \"1x\"))] mod ffi {}" => expect![[r#"
            1:36 TS0002 `1x` cannot start the names of C functions
                help: use a letter, then letters, digits and `_`
        "#]],
        "#[twinspan::bridge(c_face(name = \"x\"))] mod ffi {}" => expect![[r#"
            1:27 TS0002 unknown argument `name` of `c_face`
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        bridge("enum K { One } struct S { a: u8 } unsafe extern \"C++\" { #[namespace = \"m\"] #[cxx_name = \"k_t\"] type K; #[cxx_name = \"s_t\"] type S; }") => expect![[r#"
            accepted
        "#]],
        bridge("#[namespace = \"n\"] #[cxx_name = \"K\"] enum K { One } #[cxx_name = \"S\"] struct S { a: u8 } #[namespace = \"n\"] struct T { a: u8 } unsafe extern \"C++\" { #[namespace = \"m\"] #[cxx_name = \"k_t\"] type K; #[cxx_name = \"s_t\"] type S; #[namespace = \"n\"] type T; }") => expect![[r#"
            1:224 TS0018 `K` is declared twice, and its C++ name and namespace differs
                help: write the same `#[cxx_name]` and `#[namespace]` at `type K;` and at the struct or enum
            1:252 TS0018 `S` is declared twice, and its C++ name differs
                help: write the same `#[cxx_name]` at `type S;` and at the struct or enum
        "#]],
        bridge("#[cxx_name = \"K\"] enum K { One } struct S { a: u8 } unsafe extern \"C++\" { type K; #[cxx_name = \"S\"] type S; }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { #[c_face(skip)] fn f(); }") => expect![[r#"
            1:49 TS0018 `c_face` is allowed only in `extern "Rust"`, in a bridge with a C face
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]`
        "#]],
        c_face("unsafe extern \"C++\" { #[c_face(skip)] fn f(); } #[c_face(skip)] struct T { a: u8 }") => expect![[r#"
            1:80 TS0018 `c_face` is allowed only in `extern "Rust"`, in a bridge with a C face
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]`
            1:106 TS0018 `c_face` is allowed only in `extern "Rust"`, in a bridge with a C face
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]`
        "#]],
        c_face("extern \"Rust\" { #[c_face] fn f(); #[c_face(leap)] fn g(); #[c_face(skip)] #[c_face(errno)] fn h(); }") => expect![[r#"
            1:74 TS0018 `c_face` on a function needs an argument
                help: write `#[c_face(skip)]` or `#[c_face(errno)]`
            1:92 TS0018 `c_face` on a function needs an argument
                help: write `#[c_face(skip)]` or `#[c_face(errno)]`
            1:132 TS0018 `c_face` is given more than once
                help: keep one of them
        "#]],
        c_face("extern \"Rust\" { type R; type B<'a>; fn f(a: UniquePtr<C>, b: &CxxString, c: &String, d: &Vec<u8>, e: &[String], f: A, g: &u32); fn g(a: &mut R) -> &mut R; fn h(a: Box<B>); unsafe fn i(a: *const u8); fn j() -> [u8; 3]; }") => expect![[r#"
            1:100 TS0024 C cannot have the parameter `a`: `UniquePtr` is a C++ type
                help: use Rust's own type; `#[c_face(skip)]` on the function leaves it out of the C face
            1:117 TS0024 C cannot have the parameter `b`: only objects and structs can be referred to
                help: take the value; `#[c_face(skip)]` on the function leaves it out of the C face
            1:132 TS0024 C cannot have the parameter `c`: C has no `String` of Rust to refer to
                help: take `&str` or `String`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:144 TS0024 C cannot have the parameter `d`: C has no `Vec` of Rust to refer to
                help: take a slice or a `Vec`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:157 TS0024 C cannot have the parameter `e`: the elements have another form in C
                help: take a `Vec<T>`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:171 TS0024 C cannot have the parameter `f`: it is declared elsewhere
                help: use a type that this bridge declares; `#[c_face(skip)]` on the function leaves it out of the C face
            1:203 TS0024 C cannot have this result: C could change it, and no other call could use the object that it is part of
                help: let the function take a closure that gets `&mut T`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:219 TS0024 C cannot have the parameter `a`: it borrows, and C could free what it borrows from first
                help: let it own what it needs, for instance with an `Arc`, or pass its parts as values; `#[c_face(skip)]` on the function leaves it out of the C face
            1:243 TS0024 C cannot have the parameter `a`: nothing checks a raw pointer
                help: take a reference, a slice, or an object behind a handle; `#[c_face(skip)]` on the function leaves it out of the C face
            1:265 TS0024 C cannot have this result: C cannot pass an array by value
                help: make it a field of a struct; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        c_face("extern \"Rust\" { type R; fn f(a: impl Fn(&mut R)); fn g(a: impl Fn() -> String); fn h() -> Box<dyn Fn()>; fn i(a: &dyn Fn() -> S); fn j(a: impl Fn() -> Result<(), E>); fn k(a: Option<Box<dyn Fn()>>, b: impl Fn(Option<A>)); }") => expect![[r#"
            1:146 TS0024 C cannot have this result: a closure can only be a parameter of a function
                help: make it one; `#[c_face(skip)]` on the function leaves it out of the C face
            1:194 TS0024 C cannot have the parameter `a`: the callback can fail
                help: let it return a `bool` or an enum; `#[c_face(skip)]` on the function leaves it out of the C face
            1:257 TS0024 C cannot have the parameter `b`: it is declared elsewhere
                help: use a type that this bridge declares; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        c_face("extern \"Rust\" { type R; fn f(a: One); fn g(a: Two); fn h(a: Vec<Three>) -> Three; } struct One { a: UniquePtr<C> } struct Two { a: [u8; 2], b: String } struct Three { a: Box<R> }") => expect![[r#"
            1:88 TS0024 C cannot have the parameter `a`: in `One::a`, `UniquePtr` is a C++ type
                help: use Rust's own type; `#[c_face(skip)]` on the function leaves it out of the C face
            1:102 TS0024 C cannot have the parameter `a`: `Two` has an array beside fields that are converted
                help: put the array into a struct of its own; `#[c_face(skip)]` on the function leaves it out of the C face
            1:116 TS0024 C cannot have the parameter `a`: it holds an owned handle, which C could pass twice
                help: make the handle a separate parameter; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        c_face("extern \"Rust\" { type R; fn open(a: &str); fn open_z(); fn last_error(); fn free(self: &R); fn f(self: Pin<&mut R>); fn g(a: Vec<u8>) -> Vec<U8Vec>; } struct U8Vec { a: u8 }") => expect![[r#"
            1:101 TS0024 C would have two items named `n_open_z`
                help: give one of them another `#[cxx_name = ".."]`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:114 TS0024 C would have two items named `n_last_error`
                help: give one of them another `#[cxx_name = ".."]`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:131 TS0024 C would have two items named `n_R_free`
                help: give one of them another `#[cxx_name = ".."]`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:150 TS0024 C cannot have this method: what is pinned usually belongs to C++
                help: take `&T` or `&mut T`; `#[c_face(skip)]` on the function leaves it out of the C face
            1:213 TS0024 C would have two items named `n_U8Vec`
                help: give one of them another `#[cxx_name = ".."]`; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        "#[twinspan::bridge(c_face)] mod a {}\n#[twinspan::bridge(c_face(prefix = \"Golden\"))] mod b {}\n#[cfg(windows)] #[twinspan::bridge(c_face)] mod c {}" => expect![[r#"
            2:20 TS0024 another bridge of this file has the names `Golden_..`
                help: write `c_face(prefix = "..")`, or one bridge
        "#]],
        c_face("#[c_face(skip)] extern \"Rust\" { fn f(a: UniquePtr<C>); } extern \"Rust\" { #[c_face(errno)] fn g(); }") => expect![[r#"
            accepted
        "#]],
    }

    enums_with_data_in_c {
        c_face(
            r#"enum Lent<'a> { T(&'a str) } enum Some1 { #[cfg(unix)] X(u8), Y } enum Four { X([u8; 4]), Y } enum Map { X(HashMap<u8, u8>), Y }
            enum Own { X(Box<Own>), Y } enum Held { X(Box<Opaque>), Y } enum Good { X(u8), Y(Vec<Good>, Optional<String>) }
            extern "Rust" { type Opaque; fn a(x: &Lent); fn b(x: Some1); fn c(x: Four); fn d(x: Map); fn e(x: Own); fn f(x: Held);
                fn g(x: &mut Good, y: &[Good], z: Good) -> Held; }"#
        ) => expect![[r#"
            3:50 TS0024 C cannot have the parameter `x`: it borrows
                help: use an enum that C can have, or pass its parts one by one; `#[c_face(skip)]` on the function leaves it out of the C face
            3:66 TS0024 C cannot have the parameter `x`: `Some1::X` depends on a `cfg`
                help: use an enum that C can have, or pass its parts one by one; `#[c_face(skip)]` on the function leaves it out of the C face
            3:82 TS0024 C cannot have the parameter `x`: `Four::X` has an array
                help: put the array into a struct of its own; `#[c_face(skip)]` on the function leaves it out of the C face
            3:97 TS0024 C cannot have the parameter `x`: in `Map::X`, it is a map or a set of Rust's standard library
                help: declare an opaque type that holds it, with a function for each use; `#[c_face(skip)]` on the function leaves it out of the C face
            3:111 TS0024 C cannot have the parameter `x`: in `Own::X`, only an opaque Rust type has handles
                help: pass the value without the `Box`; `#[c_face(skip)]` on the function leaves it out of the C face
            3:125 TS0024 C cannot have the parameter `x`: it holds an owned handle, which C could pass twice
                help: make the handle a separate parameter; `#[c_face(skip)]` on the function leaves it out of the C face
            4:25 TS0024 C cannot have the parameter `x`: the struct has another form in C
                help: give it by value; `#[c_face(skip)]` on the function leaves it out of the C face
            4:39 TS0024 C cannot have the parameter `y`: the elements have another form in C
                help: take a `Vec<T>`; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
    }

    c_libraries {
        c("fn printf(format: &CStr, ...) -> c_int; constants! { A: c_int = 1 + 1; B: f64 = 0.5; C: *const u8; #[c_name = \"a b\"] D: u8 = 1; }") => expect![[r#"
            1:76 TS0032 Rust cannot check what a variadic function is called with
                help: write `#[forward]` before the function, and the parameters that you call it with in place of the dots
            1:115 TS0030 the value of a C constant has to be an integer, `true` or `false`
                help: write the number from the header, which is checked; or leave the value out to read it from the header
            1:131 TS0030 the value of a C constant has to be an integer, `true` or `false`
                help: write the number from the header, which is checked; or leave the value out to read it from the header
            1:139 TS0031 a constant that is read from a header has to be a number
                help: write a C function that returns it
            1:152 TS0033 `c_name` expects a C name
                help: write `#[c_name = "name"]`, for a type also `#[c_name = "struct name"]`
        "#]],
        c("fn a(a: Result<&str, Utf8Error>); fn b() -> Result<c_int, Utf8Error>; fn c() -> &'static str; fn d() -> Option<Result<&mut str, Utf8Error>>; #[forward(x)] fn e(); fn g(#[forward] a: c_int); fn h(a: &u8, b: &u8) -> Result<&str, Utf8Error>;") => expect![[r#"
            1:59 TS0031 text that Rust passes to C is already UTF-8
                help: take `&CStr`, or `&str` with `#[length(..)]`
            1:95 TS0031 C has no results, except for text that may not be UTF-8
                help: write `Result<&str, Utf8Error>` for C text; a function that can fail has a status or `#[errno]`
            1:131 TS0031 C text may not be UTF-8
                help: write `Result<&str, Utf8Error>`, which reports it; or `&CStr`, which is not checked
            1:162 TS0031 C has no results, except for text that may not be UTF-8
                help: write `Result<&str, Utf8Error>` for C text; a function that can fail has a status or `#[errno]`
            1:194 TS0033 `forward` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:221 TS0033 `forward` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:244 TS0031 nothing says which argument the result borrows from
                help: name a lifetime: `fn f<'a>(a: &'a A, b: &B) -> &'a C`, or `&'static C`
        "#]],
        c("static environ: *mut c_char; type T<A>; include!(1); const fn f();") => expect![[r#"
            1:51 TS0030 this is not allowed in an `extern "C"` block
                help: `include!(..)`, `type name;`, `type name = ..;`, `constants! { NAME: c_int = 1; }` and functions are allowed; read a global variable through a C function of your own
            1:80 TS0030 this is not allowed in an `extern "C"` block
                help: `include!(..)`, `type name;`, `type name = ..;`, `constants! { NAME: c_int = 1; }` and functions are allowed; read a global variable through a C function of your own
            1:91 TS0030 `include!` expects the name of a header
                help: write `include!("name.h")` or `include!(<name.h>)`
        "#]],
        bridge("extern \"C\" { type T; } unsafe extern \"C\" { #[drop(f)] include!(<a.h>); type T; type U = U; type V = &u8; }") => expect![[r#"
            1:31 TS0019 an `extern "C"` block promises what C does not declare, so it has to be `unsafe`
                help: write `unsafe extern "C" { .. }`
            1:76 TS0033 `drop` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:107 TS0030 `T` is declared twice
                help: remove one of them
            1:115 TS0030 `U` is defined as itself
                help: write `type name;` for a type that the header defines
            1:131 TS0031 this is not a C type
                help: types of C are `c_int` and its like, `i32`, `usize`, `bool`, `f64`, `*const T`, `*mut T`, `Option<unsafe extern "C" fn(A) -> R>`, and what the block declares with `type`
        "#]],
        c("type T; type V = c_void; fn a(t: T); fn b(v: V); fn c() -> [u8; 2]; fn d(a: [u8; 2]); fn e(a: &u8, b: &mut CStr); fn f(self: &T);") => expect![[r#"
            1:84 TS0031 C has this type only behind pointers
                help: pass or return it behind a pointer; if its fields are known, declare them in a `struct` of the bridge, beside `type ..;`
            1:96 TS0031 C has this type only behind pointers
                help: pass or return it behind a pointer; if its fields are known, declare them in a `struct` of the bridge, beside `type ..;`
            1:110 TS0031 a C function cannot return an array
                help: return a pointer to the first element
            1:127 TS0031 C takes an array as a pointer to its first element
                help: write `*const T` or `*mut T`, or `&[T]` with `#[length(..)]`
            1:153 TS0031 C cannot write to a `CStr`
                help: take `&mut [u8]` with `#[length(..)]`
            1:170 TS0030 a C function has no `self`
                help: name the parameter
        "#]],
        bridge("struct S { text: *const c_char, n: c_int } struct N { n: c_int } unsafe extern \"C\" { type S; type N; safe fn a(a: &S); safe fn b(a: Option<&mut S>); safe fn c(#[length(c_int)] a: &[*const u8]); safe fn d(#[callback] a: impl Fn() -> *const u8); safe fn e(a: &N, #[length(c_int)] b: &mut [N], #[out] c: S, #[callback] d: impl Fn(&S, *const u8)); }") => expect![[r#"
            1:132 TS0019 nothing checks the pointers that this function takes, so it is not safe to call
                help: remove `safe`, or take `&CStr` and the like in place of pointers
            1:150 TS0019 nothing checks the pointers that this function takes, so it is not safe to call
                help: remove `safe`, or take `&CStr` and the like in place of pointers
            1:180 TS0019 nothing checks the pointers that this function takes, so it is not safe to call
                help: remove `safe`, or take `&CStr` and the like in place of pointers
            1:225 TS0019 nothing checks the pointers that this function takes, so it is not safe to call
                help: remove `safe`, or take `&CStr` and the like in place of pointers
        "#]],
        c("fn a(a: fn()); fn b(a: Option<fn(u8)>); fn c(a: Option<unsafe extern \"C\" fn(u8, ...)>); fn d(a: Vec<u8>, b: Unknown); fn e((a, b): u8); safe fn f(a: *const u8); fn g<T>(a: T);") => expect![[r#"
            1:59 TS0031 a C function pointer may be null
                help: write `Option<unsafe extern "C" fn(A) -> R>`
            1:81 TS0031 a C function pointer has to be `unsafe extern "C"`
                help: write `Option<unsafe extern "C" fn(A) -> R>`
            1:131 TS0031 a pointer to a variadic function is not supported
                help: pass it as `*const c_void` to a C function of yours that casts it
            1:147 TS0031 C has no generic types
                help: types of C are `c_int` and its like, `i32`, `usize`, `bool`, `f64`, `*const T`, `*mut T`, `Option<unsafe extern "C" fn(A) -> R>`, and what the block declares with `type`
            1:159 TS0031 `Unknown` is not declared in any `extern "C"` block of this bridge
                help: declare it: `type Unknown;`, or give its definition
            1:174 TS0030 a C parameter has to be a name
                help: write `name: T`
            1:187 TS0019 nothing checks the pointers that this function takes, so it is not safe to call
                help: remove `safe`, or take `&CStr` and the like in place of pointers
            1:217 TS0030 a C function is a plain `fn`
                help: write `fn name(a: A) -> R;`
        "#]],
        c("constants! { A: u8 = 1; } constants! { E }") => expect![[r#"
            1:90 TS0030 expected `:`
                help: write `NAME: c_int = 1;`, or `NAME: c_int;` to read the value from the header
        "#]],
        c("type T; fn a(a: &str); fn b(a: &[u8]); fn c(#[length(c_int)] a: u8, #[length(f64)] b: &[u8], #[length(c_int, after)] c: &str, #[pointer(*const u8)] d: u8); fn d(#[length(usize)] #[pointer(*const u8)] a: &mut [u8], #[length(usize)] #[pointer(*mut u8)] b: &[u8], #[length(usize)] #[pointer(u8)] c: &[u8]);") => expect![[r#"
            1:67 TS0031 C text ends with a NUL, and a `str` does not
                help: take `&CStr`, which ends with a NUL; or write `#[length(c_int)]` before the parameter, if C takes the length
            1:82 TS0031 C takes a slice as a pointer and a length
                help: write `#[length(usize)]` before the parameter, with the type of the length
            1:115 TS0031 this has no length
                help: `&[T]`, `&mut [T]` and `&str` are a pointer and a length in C
            1:128 TS0031 a length has to be an integer
                help: write `#[length(c_int)]` with the type that C has for the length, or `#[length(c_int, before)]` where it comes before the pointer
            1:160 TS0033 expected `before`
                help: write `#[length(c_int)]` with the type that C has for the length, or `#[length(c_int, before)]` where it comes before the pointer
            1:179 TS0033 `pointer` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:239 TS0031 C writes to what is mutable
                help: write `*mut T`
            1:292 TS0031 C cannot write to what Rust shares
                help: write `*const T`, or take `&mut [T]`
            1:339 TS0031 this is not a pointer
                help: write `#[pointer(*const c_void)]` with the type that C has for the pointer
        "#]],
        c("type T; fn a(a: Owned<T>); fn b() -> &T; fn c(a: &T, b: &T) -> Option<&CStr>; fn d(a: &T) -> &mut T; fn e() -> Option<u8>; fn f(#[out(1)] a: u8); fn g(a: &c_void); #[errno] fn h() -> u32; #[errno] fn i(); #[errno] fn j() -> Option<&'static T>;") => expect![[r#"
            1:67 TS0031 nothing says how C frees this
                help: write `#[drop(f)] type T;` in the block, with the function that frees it
            1:81 TS0031 nothing says which argument the result borrows from
                help: name a lifetime: `fn f<'a>(a: &'a A, b: &B) -> &'a C`, or `&'static C`
            1:95 TS0031 nothing says which argument the result borrows from
                help: name a lifetime: `fn f<'a>(a: &'a A, b: &B) -> &'a C`, or `&'static C`
            1:144 TS0031 nothing ensures that a mutable reference from C is unique
                help: return `*mut T`, or an `Owned<T>` if Rust owns the object from then on
            1:162 TS0031 C has no options, except for pointers that may be null
                help: `Option<&T>`, `Option<&CStr>` and `Option<Owned<T>>` are pointers that may be null
            1:181 TS0033 `out` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:205 TS0031 nothing is known about a `c_void`
                help: types of C are `c_int` and its like, `i32`, `usize`, `bool`, `f64`, `*const T`, `*mut T`, `Option<unsafe extern "C" fn(A) -> R>`, and what the block declares with `type`
            1:234 TS0031 nothing in this result tells whether the function failed
                help: `errno` is read when a signed number is negative, or when an `Owned<T>` or a reference would be null
            1:241 TS0033 `errno` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:275 TS0031 nothing in this result tells whether the function failed
                help: `errno` is read when a signed number is negative, or when an `Owned<T>` or a reference would be null
        "#]],
        c("#[drop(f)] type A; #[drop(g)] type B; #[drop] type C; #[drop(f)] type D = u8; fn f(a: u8); #[status(ok = 0)] type E; #[status] type F = c_int; #[status(ok = 0, message = f, detail = f)] type G = c_int; #[status(ok = 0)] type H = *mut A; #[status(bad = 1)] type I = c_int; fn h(a: G) -> *mut G; #[status(ok = 0, message = h2, detail = h3)] type J = c_int;") => expect![[r#"
            1:58 TS0033 `f` has another signature
                help: declare it in the block with one parameter, `*mut T` or `Owned<T>`
            1:77 TS0033 the block has no function `g`
                help: declare it in the block with one parameter, `*mut T` or `Owned<T>`
            1:91 TS0033 expected attribute arguments in parentheses: #[drop(...)]
                help: write `#[drop(f)]` with the function of the block that takes a `*mut T`
            1:107 TS0033 `drop` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:144 TS0033 `status` has no meaning here
                help: remove it; docs/c-libraries.md says where each attribute is allowed
            1:170 TS0033 expected attribute arguments in parentheses: #[status(...)]
                help: write `#[status(ok = 0)] type Error = c_int;`; write several success values as `ok = [100, 101]`; `message = f` and `detail = f` name functions of the block, `too_long = 18` a value
            1:221 TS0033 `f` has another signature
                help: declare it in the block: `fn f(status: c_int) -> &'static CStr;`
            1:233 TS0033 `f` has another signature
                help: declare it in the block: `fn f(of: &T) -> &CStr;`
            1:276 TS0033 a status has to be an integer or an enum, with values that mean success
                help: write `#[status(ok = 0)] type Error = c_int;`; write several success values as `ok = [100, 101]`; `message = f` and `detail = f` name functions of the block, `too_long = 18` a value
            1:297 TS0033 `bad` has no meaning here
                help: write `#[status(ok = 0)] type Error = c_int;`; write several success values as `ok = [100, 101]`; `message = f` and `detail = f` name functions of the block, `too_long = 18` a value
            1:331 TS0031 a status can only be the result of a function
                help: elsewhere write the number
            1:372 TS0033 the block has no function `h2`
                help: declare it in the block: `fn f(status: c_int) -> &'static CStr;`
            1:385 TS0033 the block has no function `h3`
                help: declare it in the block: `fn f(of: &T) -> &CStr;`
        "#]],
        c("fn a(f: impl Fn()); fn b(#[callback] f: u8, #[callback(drop)] g: impl Fn(), #[callback] h: impl Fn() + 'static); fn c(#[callback] f: impl FnOnce()); fn d(#[callback(after)] f: impl Fn(), #[callback(data = middle)] g: impl Fn(), #[callback(panic = 1)] h: impl FnMut(), #[callback(panic = f)] i: impl FnMut() -> u8); fn e(#[callback] f: impl Fn(&str), #[callback] g: impl Fn() -> &CStr, #[callback] h: impl Clone);") => expect![[r#"
            1:59 TS0031 C takes a closure as a function and a pointer
                help: write `#[callback]` before the parameter
            1:91 TS0031 this is not a closure
                help: write `#[callback] f: impl FnMut(A) -> R`; for a closure that C keeps and drops `#[callback(drop)] f: impl FnMut(A) -> R + 'static`, for one that C keeps and does not drop `#[callback(kept)]`
            1:116 TS0031 a closure that C keeps cannot borrow
                help: write `#[callback] f: impl FnMut(A) -> R`; for a closure that C keeps and drops `#[callback(drop)] f: impl FnMut(A) -> R + 'static`, for one that C keeps and does not drop `#[callback(kept)]`
            1:142 TS0031 nothing says when C no longer needs the closure
                help: write `#[callback] f: impl FnMut(A) -> R`; for a closure that C keeps and drops `#[callback(drop)] f: impl FnMut(A) -> R + 'static`, for one that C keeps and does not drop `#[callback(kept)]`
            1:184 TS0031 C may call the closure again
                help: write `#[callback] f: impl FnMut(A) -> R`; for a closure that C keeps and drops `#[callback(drop)] f: impl FnMut(A) -> R + 'static`, for one that C keeps and does not drop `#[callback(kept)]`
            1:216 TS0033 `after` has no meaning here
                help: `#[callback(..)]` takes `before` if the data comes before the function, `data = last` if C passes the data as the last argument, `panic = 1` for the value that C gets after a panic, `drop` if C takes a function that drops the data, and `kept` if C keeps the data and never drops it
            1:256 TS0033 expected `first` or `last`
                help: `#[callback(..)]` takes `before` if the data comes before the function, `data = last` if C passes the data as the last argument, `panic = 1` for the value that C gets after a panic, `drop` if C takes a function that drops the data, and `kept` if C keeps the data and never drops it
            1:305 TS0031 the value that C gets after a panic has to be a number
                help: `#[callback(..)]` takes `before` if the data comes before the function, `data = last` if C passes the data as the last argument, `panic = 1` for the value that C gets after a panic, `drop` if C takes a function that drops the data, and `kept` if C keeps the data and never drops it
            1:338 TS0033 expected an integer
                help: `#[callback(..)]` takes `before` if the data comes before the function, `data = last` if C passes the data as the last argument, `panic = 1` for the value that C gets after a panic, `drop` if C takes a function that drops the data, and `kept` if C keeps the data and never drops it
            1:394 TS0031 C text may not be UTF-8
                help: write `Result<&str, Utf8Error>`, which reports it; or `&CStr`, which is not checked
            1:429 TS0031 this is not a C type
                help: types of C are `c_int` and its like, `i32`, `usize`, `bool`, `f64`, `*const T`, `*mut T`, `Option<unsafe extern "C" fn(A) -> R>`, and what the block declares with `type`
            1:456 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass a closure for each method, or declare an opaque Rust type that holds the `Box<dyn ..>`
        "#]],
        bridge("struct S { a: T, #[cfg(unix)] b: u8, #[owned] c: u8, d: [u8; 0] } #[repr(packed)] union U { a: u8 } enum E { A = \"a\" } unsafe extern \"C\" { type T; type S; type U; type E; #[forward] fn f(); }") => expect![[r#"
            1:45 TS0031 C has this type only behind pointers
                help: pass or return it behind a pointer; if its fields are known, declare them in a `struct` of the bridge, beside `type ..;`
            1:61 TS0030 a C field cannot have a `cfg`
                help: write two structs, each under its `cfg`
            1:92 TS0031 the length of a C array has to be a number
                help: write it as a number; C has no arrays of size zero
            1:99 TS0033 the C header determines the layout of this type
                help: remove it: the layout is that of the header, which is checked
            1:140 TS0030 the value of a C enum constant has to be an integer
                help: write `NAME = 1`, as in the header
        "#]],
    }
}
