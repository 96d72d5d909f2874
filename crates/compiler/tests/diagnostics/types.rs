//! Types that need no theme of their own, and tuples.

use super::{bridge, c_face, nested, param, result};
use expect_test::expect;

cases! {
    types {
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: Rc<i32>); }") => expect![[r#"
            1:71 TS0039 `Rc<i32>`: the bridge does not know this type
                help: declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write `SharedPtr<T>`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: ()); }") => expect![[r#"
            1:71 TS0003 `()`: `()` cannot be passed by value
                help: leave it out
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &()); }") => expect![[r#"
            1:71 TS0003 `&()`: a reference to this type cannot cross
                help: pass the value itself
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &&str); }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &[()]); }") => expect![[r#"
            1:71 TS0003 `&[()]`: a slice of `()` cannot cross
                help: pass its length
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &[CxxString]); }") => expect![[r#"
            1:71 TS0003 `&[CxxString]`: the size of this C++ type is unknown to Rust, so a slice cannot hold it
                help: use `&CxxVector<T>`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: [u8; 0]); }") => expect![[r#"
            1:71 TS0003 `[u8; 0]`: C++ has no arrays of size zero
                help: leave it out
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: CxxString); }") => expect![[r#"
            1:71 TS0003 `CxxString`: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &mut CxxString); }") => expect![[r#"
            1:71 TS0003 `&mut CxxString`: a mutable reference to a C++ object has to be pinned: C++ objects do not move
                help: write `Pin<&mut T>`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: Vec<Vec<u8>>); }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: Box<u8>); }") => expect![[r#"
            1:71 TS0003 `Box<u8>`: a Box of this type cannot cross
                help: pass the value itself
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: UniquePtr<u8>); }") => expect![[r#"
            1:71 TS0003 `UniquePtr<u8>`: a UniquePtr of this type cannot cross
                help: pass the value itself
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: SharedPtr<String>); }") => expect![[r#"
            1:71 TS0003 `SharedPtr<String>`: a shared pointer to this type cannot cross
                help: pass the value itself
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: SharedPtr<c_char>); }") => expect![[r#"
            1:71 TS0003 `SharedPtr<c_char>`: a shared char cannot cross
                help: use `u8`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &CxxVector<bool>); }") => expect![[r#"
            1:71 TS0003 `&CxxVector<bool>`: a std::vector of this type cannot cross
                help: use `u8`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: &CxxVector<String>); }") => expect![[r#"
            1:71 TS0003 `&CxxVector<String>`: a std::vector of this type cannot cross
                help: use `Vec<T>`
        "#]],
        bridge("extern \"Rust\" { unsafe fn f(a: Option<i32>, b: *const &u8); }") => expect![[r#"
            1:78 TS0003 `*const &u8`: a pointer to this type cannot cross
                help: name an opaque type of the bridge
        "#]],
        bridge("extern \"Rust\" { unsafe fn f(a: Option<i32>, b: *const ()); }") => expect![[r#"
            1:78 TS0003 `*const ()`: a pointer to this type cannot cross
                help: name an opaque type of the bridge
        "#]],
        bridge("extern \"Rust\" { type R; fn f(a: Option<i32>, b: R, c: &CxxVector<R>, d: SharedPtr<R>); }") => expect![[r#"
            1:79 TS0003 `R`: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:85 TS0003 `&CxxVector<R>`: a std::vector of this type cannot cross
                help: use `Vec<T>`
            1:103 TS0003 `SharedPtr<R>`: Rust owns this type, a SharedPtr cannot
                help: use `Box<T>`
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(a: Option<i32>, b: C, c: &[C]) -> C; }") => expect![[r#"
            1:85 TS0003 `C`: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
            1:91 TS0003 `&[C]`: the size of this C++ type is unknown to Rust, so a slice cannot hold it
                help: use `&CxxVector<T>`
            1:100 TS0003 `C`: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        bridge("extern \"Rust\" { fn f<T>(a: Option<T>); }") => expect![[r#"
            1:52 TS0041 a generic function does not have a single symbol
                help: declare a function for each type; in C++ they can share a name: `#[cxx_name = "f"]`
            1:65 TS0039 `T`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        bridge("extern \"Rust\" { fn f<T>(a: Option<i32>); }") => expect![[r#"
            1:52 TS0041 a generic function does not have a single symbol
                help: declare a function for each type; in C++ they can share a name: `#[cxx_name = "f"]`
        "#]],
        bridge("extern \"Rust\" { async fn f(a: Option<i32>); }") => expect![[r#"
            1:47 TS0041 an async function cannot cross
                help: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust
        "#]],
        bridge("extern \"C++-unwind\" { fn f(a: Option<i32>); }") => expect![[r#"
            1:56 TS0003 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx does not support this type
                help: move the function to an `extern "C++"` block: exceptions become panics there
        "#]],
        bridge("extern \"C++-unwind\" { fn f() -> Result<i32, CxxException>; }") => expect![[r#"
            1:56 TS0003 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx does not support this type
                help: move the function to an `extern "C++"` block: exceptions become panics there
        "#]],
        bridge("extern \"Rust\" { fn f(a: &[&i32]); }") => expect![[r#"
            1:57 TS0011 C++ has no array of references, so a slice of references cannot cross
                help: store the values themselves, or `*const T`
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(a: &[&C], b: &[Pin<&mut C>], c: &mut [&C]); }") => expect![[r#"
            1:71 TS0011 C++ has no array of references, so a slice of references cannot cross
                help: store the values themselves, or `*const T`
            1:81 TS0011 C++ has no array of references, so a slice of references cannot cross
                help: store the values themselves, or `*const T`
            1:104 TS0011 C++ has no array of references, so a slice of references cannot cross
                help: store the values themselves, or `*const T`
        "#]],
        bridge("extern \"Rust\" { fn f(a: [&i32; 2]); }") => expect![[r#"
            1:56 TS0011 C++ has no array of references, so an array of references cannot cross
                help: store the values themselves, or `*const T`
        "#]],
        bridge("struct S<'a> { a: [&'a i32; 2] }") => expect![[r#"
            1:50 TS0011 C++ has no array of references, so an array of references cannot cross
                help: store the values themselves, or `*const T`
        "#]],
        bridge("#[repr(usize)] enum E { A }") => expect![[r#"
            1:51 TS0010 `E` has a repr whose width depends on the platform
                help: name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`
        "#]],
        bridge("#[repr(isize)] enum E { A }") => expect![[r#"
            1:51 TS0010 `E` has a repr whose width depends on the platform
                help: name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`
        "#]],
        bridge("unsafe extern \"C++\" { type C; } impl UniquePtr<CxxVector<C>> {}") => expect![[r#"
            1:68 TS0013 pointers to a vector are instantiated together with the vector
                help: write `impl CxxVector<C> {}`
        "#]],
        bridge("unsafe extern \"C++\" { type C; } impl SharedPtr<CxxVector<C>> {} impl WeakPtr<CxxVector<C>> {}") => expect![[r#"
            1:68 TS0013 pointers to a vector are instantiated together with the vector
                help: write `impl CxxVector<C> {}`
            1:100 TS0013 pointers to a vector are instantiated together with the vector
                help: write `impl CxxVector<C> {}`
        "#]],
    }

    unknown_types {
        bridge(
            r#"extern "Rust" { type T; fn a(x: Arc<T>, y: Strng); fn b() -> std::string::String;
            fn c(x: &[Cow<'static, str>]) -> Result<Box<str>>; fn d(x: str, y: [u8], z: Wordz);
            fn e(x: Vec<net::Addr>); }
            struct S { x: Rc<u8>, y: Optional<int> }"#
        ) => expect![[r#"
            1:63 TS0039 `Arc<T>`: the bridge does not know this type
                help: declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write `SharedPtr<T>`
            1:74 TS0039 `Strng`: the bridge does not know this type
                help: a type with a similar name is `String`
            1:92 TS0039 `std::string::String`: a bridge names types without their modules
                help: write `String`
            2:23 TS0039 `Cow<'static, str>`: the bridge does not know this type
                help: write `&str` or `&[T]` where it is borrowed, `String` or `Vec<T>` where it is owned
            2:53 TS0039 `Box<str>`: C++ has no such box
                help: write `String`
            2:72 TS0039 `str`: it is unsized, so it has to be behind a reference
                help: write `&str`, or `String`
            2:80 TS0039 `[u8]`: it is unsized, so it has to be behind a reference
                help: write `&[u8]`, or `Vec<u8>`
            2:89 TS0039 `Wordz`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            3:25 TS0039 `net::Addr`: a bridge names types without their modules, and knows none with this name
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            4:27 TS0039 `Rc<u8>`: the bridge does not know this type
                help: declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write `SharedPtr<T>`
            4:47 TS0039 `int`: the bridge does not know this type
                help: write `i32`, or `c_int` for C's own
        "#]],
    }

    elements {
        param("Vec<char>") => expect![[r#"
            accepted
        "#]],
        param("&char") => expect![[r#"
            1:64 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Option<&[char]>") => expect![[r#"
            1:72 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Vec<[u8; 0]>") => expect![[r#"
            1:63 TS0003 `Vec<[u8; 0]>`: C++ has no arrays of size zero
                help: leave it out
        "#]],
        param("Vec<[C; 2]>") => expect![[r#"
            1:63 TS0003 `Vec<[C; 2]>`: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        param("Vec<[char; 2]>") => expect![[r#"
            1:68 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("struct S { a: Vec<[u8; 2]> } unsafe extern \"C++-unwind\" { fn f(a: Vec<[u8; 2]>); }") => expect![[r#"
            1:92 TS0003 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx does not support this type
                help: move the function to an `extern "C++"` block: exceptions become panics there
        "#]],
        bridge("struct S { a: char, b: Optional<char> }") => expect![[r#"
            1:45 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:63 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("extern \"Rust\" { type Duration; fn f(c: &Duration); }") => expect![[r#"
            accepted
        "#]],
    }

    types_of_c {
        param("Vec<c_long>") => expect![[r#"
            1:63 TS0003 `Vec<c_long>`: cxx supports vectors and shared pointers only of numbers that have one width everywhere
                help: use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type
        "#]],
        param("&CxxVector<c_ulonglong>") => expect![[r#"
            1:63 TS0003 `&CxxVector<c_ulonglong>`: cxx supports vectors and shared pointers only of numbers that have one width everywhere
                help: use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type
        "#]],
        param("Option<SharedPtr<std::ffi::c_ulong>>") => expect![[r#"
            1:63 TS0003 `Option<SharedPtr<std::ffi::c_ulong>>`: cxx supports vectors and shared pointers only of numbers that have one width everywhere
                help: use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type
        "#]],
        param("c_void") => expect![[r#"
            1:63 TS0003 C++ has no values of `void`
                help: write `*const c_void` or `*mut c_void`
        "#]],
        param("Option<&c_void>") => expect![[r#"
            1:71 TS0003 C++ has no values of `void`
                help: write `*const c_void` or `*mut c_void`
        "#]],
        param("fn(c_int)") => expect![[r#"
            1:63 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        bridge("unsafe extern \"C++-unwind\" { fn f(a: c_int); }") => expect![[r#"
            1:63 TS0003 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx does not support this type
                help: move the function to an `extern "C++"` block: exceptions become panics there
        "#]],
        bridge("extern \"Rust\" { fn f(a: *const c_void); }") => expect![[r#"
            1:50 TS0019 nothing can be checked about a raw pointer
                help: declare the function `unsafe fn`
        "#]],
        bridge("struct S { a: Vec<c_long>, b: *mut c_void, c: Optional<Vec<c_longlong>>, d: c_void }") => expect![[r#"
            1:45 TS0003 `Vec<c_long>`: cxx supports vectors and shared pointers only of numbers that have one width everywhere
                help: use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type
            1:77 TS0003 `Optional<Vec<c_longlong>>`: cxx supports vectors and shared pointers only of numbers that have one width everywhere
                help: use `i64` or `u64` inside, or a slice, an array or a reference, which may be of this type
            1:107 TS0003 C++ has no values of `void`
                help: write `*const c_void` or `*mut c_void`
        "#]],
        bridge("struct c_int { a: i32 } extern \"Rust\" { fn f(a: c_int, b: Vec<c_int>); }") => expect![[r#"
            accepted
        "#]],
    }

    atomics {
        bridge("extern \"Rust\" { fn a(b: AtomicU32, c: Vec<AtomicU8>, d: &mut AtomicI64, e: &[AtomicBool], f: std::sync::atomic::AtomicUsize); fn g() -> Box<AtomicU32>; }") => expect![[r#"
            1:55 TS0034 `AtomicU32` cannot be moved: both languages change it in place
                help: write `&AtomicU32`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU32`
            1:73 TS0034 `AtomicU8` cannot be moved: both languages change it in place
                help: write `&AtomicU8`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU8`
            1:87 TS0034 `AtomicI64` is changed through a shared reference
                help: write `&AtomicI64`
            1:108 TS0034 `AtomicBool` cannot be moved: both languages change it in place
                help: write `&AtomicBool`; declare an opaque Rust type that holds it, with a function that returns `&AtomicBool`
            1:124 TS0034 `std::sync::atomic::AtomicUsize` cannot be moved: both languages change it in place
                help: write `&AtomicUsize`; declare an opaque Rust type that holds it, with a function that returns `&AtomicUsize`
            1:171 TS0034 `AtomicU32` cannot be moved: both languages change it in place
                help: write `&AtomicU32`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU32`
        "#]],
        bridge("struct S<'a> { a: AtomicU32, b: &'a AtomicU32, c: Optional<AtomicBool>, d: [AtomicU8; 2] }") => expect![[r#"
            1:49 TS0034 `AtomicU32` cannot be moved: both languages change it in place
                help: write `&AtomicU32`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU32`
            1:63 TS0003 `&'a AtomicU32`: a field cannot be a reference to an atomic: cxx has no such field
                help: make it a parameter or a result, or put it in an opaque Rust type
            1:90 TS0034 `AtomicBool` cannot be moved: both languages change it in place
                help: write `&AtomicBool`; declare an opaque Rust type that holds it, with a function that returns `&AtomicBool`
            1:107 TS0034 `AtomicU8` cannot be moved: both languages change it in place
                help: write `&AtomicU8`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU8`
        "#]],
        bridge("extern \"Rust\" { fn a(b: &[&AtomicU32], c: Vec<&AtomicU8>, d: Option<&&AtomicU8>, f: Option<AtomicU8>); fn h(e: fn(&AtomicU8)); fn g() -> ControlFlow<&AtomicU8>; }") => expect![[r#"
            1:57 TS0011 C++ has no array of references, so a slice of references cannot cross
                help: store the values themselves, or `*const T`
            1:73 TS0003 `Vec<&AtomicU8>`: a Vec of this type cannot cross
                help: use a struct of the bridge for the element; for objects that are only referred to, take a closure that is called with each, `visit: impl FnMut(&T)`
            1:92 TS0003 `Option<&&AtomicU8>`: C++ has no references to references
                help: use one reference
            1:122 TS0034 `AtomicU8` cannot be moved: both languages change it in place
                help: write `&AtomicU8`; declare an opaque Rust type that holds it, with a function that returns `&AtomicU8`
            1:142 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
            1:180 TS0034 the value that a ControlFlow breaks with has to be owned
                help: break with a value, or write `ControlFlow<()>` and keep the reference elsewhere
        "#]],
        bridge("extern \"Rust\" { fn a(b: &AtomicPtr<u8>); fn c(d: &'static AtomicU8); fn e() -> &'static AtomicU8; }") => expect![[r#"
            1:56 TS0039 `AtomicPtr<u8>`: the bridge does not know this type
                help: declare an opaque Rust type that holds it, with functions that read and change it
            1:81 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        c_face("extern \"Rust\" { fn a(b: &AtomicU32); fn c(d: ControlFlow<()>); fn e() -> Instant; }") => expect![[r#"
            1:80 TS0024 C cannot have the parameter `b`: `AtomicU32` is a C++ type there
                help: declare functions that read and change the number; `#[c_face(skip)]` on the function leaves it out of the C face
            1:101 TS0024 C cannot have the parameter `d`: C has no `ControlFlow`
                help: write a `bool`, or an `Option` of what it breaks with; `#[c_face(skip)]` on the function leaves it out of the C face
            1:129 TS0024 C cannot have this result: the clock of an `Instant` has no starting point that C knows
                help: pass the `Duration` since another moment, or a `SystemTime`; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
    }

    tuples {
        param("(i32, String)") => expect![[r#"
            accepted
        "#]],
        param("Option<(&str, Vec<&[u8]>, Tuple<u8, u8>)>") => expect![[r#"
            accepted
        "#]],
        result("Result<(Box<R>, UniquePtr<C>), std::io::Error>") => expect![[r#"
            accepted
        "#]],
        param("&dyn Fn(Option<(u8, u8)>) -> (u8, String)") => expect![[r#"
            accepted
        "#]],
        param("(u8, (u8, u8))") => expect![[r#"
            1:68 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("&(u8, u8)") => expect![[r#"
            1:64 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("&[(u8, u8)]") => expect![[r#"
            1:65 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("Box<(u8, u8)>") => expect![[r#"
            1:67 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("UniquePtr<(u8, u8)>") => expect![[r#"
            1:73 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("HashMap<u8, (u8, u8)>") => expect![[r#"
            1:75 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("[(u8, u8); 2]") => expect![[r#"
            1:64 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("*const (u8, u8)") => expect![[r#"
            1:70 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
        "#]],
        param("fn((u8, u8))") => expect![[r#"
            1:63 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        param("(u8, &mut [u8])") => expect![[r#"
            1:68 TS0027 a Tuple cannot hold `&mut [u8]`: nothing would check who else refers to the elements
                help: pass the slice by itself
        "#]],
        param("(u8, &R)") => expect![[r#"
            1:68 TS0027 a Tuple cannot hold `&R`: C++ cannot store it next to other values
                help: store the value itself, or a struct of the bridge
        "#]],
        param("(u8, R)") => expect![[r#"
            1:68 TS0027 a Tuple cannot hold `R`: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        param("(u8, char)") => expect![[r#"
            1:68 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("(u8, Option<u8>)") => expect![[r#"
            1:68 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("(u8, Missing)") => expect![[r#"
            1:68 TS0039 `Missing`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        param("ControlFlow<(u8, u8)>") => expect![[r#"
            accepted
        "#]],
        result("Result<u8, (u8, u8)>") => expect![[r#"
            1:76 TS0007 the error of a Result has to be a named type
                help: use a struct of the bridge, `CxxException`, or any `std::error::Error`
        "#]],
        param("Vec<(u8, u8)>") => expect![[r#"
            accepted
        "#]],
        result("(i32,)") => expect![[r#"
            1:65 TS0027 `(i32,)`: a tuple that crosses has two to 12 values
                help: write `i32`, without the parentheses and the comma
        "#]],
        param("(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)") => expect![[r#"
            1:63 TS0027 `(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)`: a tuple that crosses has two to 12 values
                help: use a struct of the bridge, whose fields have names
        "#]],
        param("Tuple<u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8>") => expect![[r#"
            1:63 TS0027 a Tuple has two to 12 values
                help: use a struct of the bridge, whose fields have names; pass a single value as itself
        "#]],
        param("Tuple<i32>") => expect![[r#"
            1:63 TS0027 a Tuple has two to 12 values
                help: use a struct of the bridge, whose fields have names; pass a single value as itself
        "#]],
        param("Tuple") => expect![[r#"
            1:63 TS0027 a Tuple has two to 12 values
                help: use a struct of the bridge, whose fields have names; pass a single value as itself
        "#]],
        param("Tuple<i32, &i32>") => expect![[r#"
            1:74 TS0027 a Tuple cannot hold `&i32`: C++ cannot store it next to other values
                help: store the value itself, or a struct of the bridge
        "#]],
        param("Tuple<&str, Vec<&[u8]>>") => expect![[r#"
            accepted
        "#]],
        param("Tuple<u8, &mut [u8]>") => expect![[r#"
            1:73 TS0027 a Tuple cannot hold `&mut [u8]`: nothing would check who else refers to the elements
                help: pass the slice by itself
        "#]],
        param("Tuple<R, C>") => expect![[r#"
            1:69 TS0027 a Tuple cannot hold `R`: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        param("Tuple<char, Option<u8>>") => expect![[r#"
            1:69 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Tuple<Buffer<u8>, u8>") => expect![[r#"
            accepted
        "#]],
        param("Option<&mut Tuple<u8, Tuple<String, Vec<Tuple<u8, i8>>>>>") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: (u8, u8), b: Tuple<u8, Missing>, c: Optional<Tuple<u8, u8>> }") => expect![[r#"
            1:45 TS0027 `(u8, u8)`: Rust promises no layout for a tuple
                help: write `Tuple<u8, u8>`, which both languages know; it converts to and from the tuple with `.into()`
            1:68 TS0039 `Missing`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        bridge("struct Tuple { a: u8 } extern \"Rust\" { fn f(a: Tuple); }") => expect![[r#"
            accepted
        "#]],
    }

    depth {
        param(&nested("Box<", 65, ">")) => expect![[r#"
            1:186 TS0009 this is nested more than 32 levels deep
                help: give an inner part a name: a struct of the bridge
        "#]],
    }

    numbers_of_cxx {
        bridge("unsafe extern \"C++\" { include!(\"a.h\"); type time_t; type size_t; #[cxx_name = \"int64_t\"] type Wide; type int; type ptrdiff_t; type uid_t; fn now(t: *mut time_t) -> time_t; fn f(a: &[size_t]) -> Result<Vec<Wide>>; fn g(a: &ptrdiff_t) -> UniquePtr<uid_t>; }") => expect![[r#"
            1:75 TS0003 `time_t` is a number in C++, and no class
                help: leave the declaration out, and write `i64`
            1:88 TS0003 `size_t` is a number in C++, and no class
                help: leave the declaration out: a bridge has `size_t` of its own
            1:125 TS0003 `int64_t` is a number in C++, and no class
                help: leave the declaration out, and write `i64`
            1:136 TS0003 `int` is a number in C++, and no class
                help: leave the declaration out, and write `i32`
        "#]],
        bridge("unsafe extern \"C++\" { fn now() -> time_t; fn g(a: int8_t, b: std::uint16_t) -> ptrdiff_t; }") => expect![[r#"
            1:65 TS0039 `time_t`: the bridge does not know this type
                help: write `i64`
            1:81 TS0039 `int8_t`: the bridge does not know this type
                help: write `i8`
            1:92 TS0039 `std::uint16_t`: a bridge names types without their modules, and knows none with this name
                help: write `u16`
            1:110 TS0039 `ptrdiff_t`: the bridge does not know this type
                help: write `isize`
        "#]],
        bridge("unsafe extern \"C++\" { include!(\"a.h\"); type time_t; #[cxx_name = \"Library::size_t\"] type Size; unsafe fn now(t: *mut time_t); fn size(a: &Size); } extern \"Rust\" { type off_t; fn f(a: Box<off_t>); }") => expect![[r#"
            accepted
        "#]],
    }
}
