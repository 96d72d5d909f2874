//! Bodies of functions.

use super::{bridge, c, c_face};
use expect_test::expect;

cases! {
    bodies {
        bridge("cpp! { int a; } extern \"Rust\" { fn f() { cpp!() } fn g() { g2() } cpp! { int b; } }") => expect![[r#"
            1:31 TS0036 `cpp!` is allowed only in an `unsafe extern "C++"` block
                help: move it there: `unsafe extern "C++" { cpp! { .. } }`
            1:70 TS0036 a function in `extern "Rust"` cannot have a C++ body
                help: move the function to an `unsafe extern "C++"` block
            1:97 TS0036 `cpp!` is allowed only in an `unsafe extern "C++"` block
                help: move it there: `unsafe extern "C++" { cpp! { .. } }`
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(u8)) { cpp!() } #[Self = \"None\"] fn g() { cpp!() } }") => expect![[r#"
            1:61 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
            1:104 TS0036 this function goes to cxx unchanged, and cxx has no function bodies
                help: write it without function pointers, as a free function or a member of a class
        "#]],
        bridge("unsafe extern \"C++\" { fn f() { 1 } fn g() {} fn h() { cpp!(a); cpp!(b) } }") => expect![[r##"
            1:60 TS0037 the body of a function in `extern "C++"` has to be C++
                help: write `{ cpp!( .. ) }`, or `{ cpp!(r#".."#) }` for what Rust cannot read as tokens
            1:73 TS0037 the body of a function in `extern "C++"` has to be C++
                help: write `{ cpp!( .. ) }`, or `{ cpp!(r#".."#) }` for what Rust cannot read as tokens
            1:83 TS0037 the body of a function in `extern "C++"` has to be C++
                help: write `{ cpp!( .. ) }`, or `{ cpp!(r#".."#) }` for what Rust cannot read as tokens
        "##]],
        bridge("unsafe extern \"C++-unwind\" { fn f() { cpp!() } }") => expect![[r#"
            1:67 TS0036 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx has no function bodies
                help: move the function to an `extern "C++"` block: exceptions become panics there
        "#]],
        c("fn f() { 1 }") => expect![[r#"
            1:58 TS0036 a function of a C library has its body in C
                help: write C++ in an `unsafe extern "C++"` block
        "#]],
        // Types of other crates.
        bridge("extern \"Rust\" { type T = std::vec::Vec<u8>; fn f(a: T); fn g(a: Option<T>); fn h() -> UniquePtr<T>; fn i(a: fn(&T)); } struct S { a: Box<T>, b: Vec<Box<T>> }") => expect![[r#"
            1:83 TS0003 `T`: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:102 TS0005 an opaque Rust type cannot be held by value in C++
                help: use `Option<Box<T>>` or `Option<&T>`
            1:117 TS0003 `UniquePtr<T>`: Rust owns this type, a UniquePtr cannot
                help: use `Box<T>`
            1:139 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
            1:164 TS0038 a field cannot hold `T`, which is a type from another crate
                help: pass it by itself, or declare a type of your own that holds it
            1:175 TS0038 a field cannot hold `T`, which is a type from another crate
                help: pass it by itself, or declare a type of your own that holds it
        "#]],
        bridge("extern \"Rust\" { type T<'a> = std::str::Lines<'a>; async fn f() { 1 } const fn g() {} fn h<A>(a: A) {} }") => expect![[r#"
            1:52 TS0038 a type from another crate cannot borrow here
                help: declare a type of your own that holds it: `type Name<'a>;`
            1:81 TS0041 an async function cannot cross
                help: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust
            1:109 TS0003 this function has a form that no bridge function can have
                help: free functions and methods with plain parameters and lifetimes can cross
            1:121 TS0041 a generic function does not have a single symbol
                help: declare a function for each type; in C++ they can share a name: `#[cxx_name = "f"]`
            1:127 TS0039 `A`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        // Types that are converted.
        bridge("extern \"Rust\" { #[via(str)] type T = std::net::IpAddr; fn f(a: &T, b: &[T]); fn g(a: Optional<T>) -> Result<(), T>; fn h(self: &T); } struct S { a: T, b: Vec<T> }") => expect![[r#"
            1:95 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:103 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:125 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:143 TS0007 a converted type cannot be the error of a Result
                help: use a struct of the bridge that holds what it crosses as
            1:159 TS0045 C++ has no class `T`, because it is converted
                help: declare a function that takes it as a parameter, or remove the `via`: then C++ has a class
            1:179 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:189 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
        "#]],
        bridge("extern \"Rust\" { #[via(str)] type T = std::net::IpAddr; fn h(self: &T); }") => expect![[r#"
            1:98 TS0045 C++ has no class `T`, because it is converted
                help: declare a function that takes it as a parameter, or remove the `via`: then C++ has a class
        "#]],
        bridge("extern \"Rust\" { #[via(str)] type T = std::net::IpAddr; fn h(&self); } struct S { b: Vec<T> }") => expect![[r#"
            1:119 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
        "#]],
        bridge("extern \"Rust\" { #[via(str)] type T = std::net::IpAddr; #[Self = \"T\"] fn h(); fn i(a: HashMap<T, u8>, b: (T, u8), c: ControlFlow<T>, d: Box<T>, e: &mut Vec<T>, f: [T; 2]); }") => expect![[r#"
            1:86 TS0045 C++ has no class `T`, because it is converted
                help: declare a function that takes it as a parameter, or remove the `via`: then C++ has a class
            1:124 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:136 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:159 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:170 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:186 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
            1:194 TS0045 `T` is converted when it crosses: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<T>`; in a field, use the type that it crosses as
        "#]],
        bridge("extern \"Rust\" { #[via(&str)] type T = a::T; #[via(Option<u8>)] type U = a::U; #[via(E)] type V = a::V; #[via(Duration)] type W = a::W; } enum E { A(u8) }") => expect![[r#"
            1:53 TS0045 no value can cross as this type
                help: write a number, `String`, an array or a `Vec` of these, or a struct or an enum of the bridge; or `str` for a type that is parsed from text and displayed as text
            1:81 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
            1:115 TS0045 no value can cross as this type
                help: write a number, `String`, an array or a `Vec` of these, or a struct or an enum of the bridge; or `str` for a type that is parsed from text and displayed as text
            1:140 TS0003 `Duration`: it has no memory layout that both languages share
                help: write `i64`, its nanoseconds, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("extern \"Rust\" { #[via] type X = a::X; #[via(a b)] type Y = a::Y; }") => expect![[r#"
            1:49 TS0045 `via` expects a type
                help: write `#[via([u8; 16])]`: the type that crosses, to and from which this one is converted
            1:77 TS0045 `via` expects a type
                help: write `#[via([u8; 16])]`: the type that crosses, to and from which this one is converted
        "#]],
        bridge("extern \"Rust\" { #[via(u32)] type T; #[via(u32)] fn f(); } unsafe extern \"C++\" { #[via(u32)] type U; } #[via(u32)] struct S { a: u8 }") => expect![[r#"
            1:49 TS0045 only a type from another crate can have a `via`
                help: write `#[via([u8; 16])] type Id = path::Id;` in `extern "Rust"`
            1:69 TS0045 only a type from another crate can have a `via`
                help: write `#[via([u8; 16])] type Id = path::Id;` in `extern "Rust"`
            1:113 TS0045 only a type from another crate can have a `via`
                help: write `#[via([u8; 16])] type Id = path::Id;` in `extern "Rust"`
            1:135 TS0045 only a type from another crate can have a `via`
                help: write `#[via([u8; 16])] type Id = path::Id;` in `extern "Rust"`
        "#]],
        bridge("extern \"Rust\" { #[via(u32)] #[via(u64)] type T = a::T; #[via(Gone)] type U = a::U; #[via(u8)] type V<'a> = a::V<'a>; fn f(a: T, b: U, c: T) -> Vec<Option<T>>; }") => expect![[r#"
            1:61 TS0018 `via` is given more than once
                help: keep one of them
            1:92 TS0039 `Gone`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            1:130 TS0038 a type from another crate cannot borrow here
                help: declare a type of your own that holds it: `type Name<'a>;`
        "#]],
        bridge("extern \"Rust\" { #[via(str)] type T = std::net::IpAddr; fn f(a: T, b: Option<T>, c: Vec<T>, d: Vec<Option<T>>) -> Result<T, anyhow::Error>; }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { type T = super::super::T; type U = self::U; fn f(self: &T, u: &mut U) -> Vec<Box<T>>; }") => expect![[r#"
            accepted
        "#]],
        // Mirrors.
        bridge("#[mirror] struct A { a: u8 } #[mirror(a::B, defaults)] struct B { a: u8 } #[mirror(a::C, default, default)] struct C { a: u8 } #[mirror(1)] struct D { a: u8 }") => expect![[r#"
            1:33 TS0044 `mirror` expects the path of a type
                help: write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or `fallback = Variant`
            1:75 TS0044 unknown argument `defaults` of `mirror`
                help: write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or `fallback = Variant`
            1:129 TS0044 `default` is given twice
                help: write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or `fallback = Variant`
            1:167 TS0044 expected identifier
                help: write `#[mirror(path::Type)]`, and after the path `default`, `non_exhaustive` or `fallback = Variant`
        "#]],
        bridge("#[mirror(a::A, fallback = X)] struct A { a: u8 } #[mirror(a::B, default)] enum B { X } #[mirror(a::C, fallback = Y)] enum C { X } #[mirror(a::D, fallback = X, non_exhaustive)] enum D { X } #[mirror(a::E, fallback = X)] enum E { X(u8) } #[mirror(a::F)] struct F<'a> { a: &'a str } #[mirror(a::G)] struct G { a: u8 } #[mirror(a::A)] #[mirror(a::H)] struct H { a: u8 } unsafe extern \"C++\" { include!(\"g.h\"); type G; }") => expect![[r#"
            1:57 TS0044 this applies only to the variants of an enum
                help: write `default`, which fills the fields that are missing here
            1:95 TS0044 a variant that is missing here has no default
                help: write `fallback = Variant`, or `non_exhaustive`, which refuses other variants at run time
            1:144 TS0044 the mirror has no variant with this name
                help: name one of its variants that has no data
            1:190 TS0044 other variants become the fallback: none is refused
                help: leave out `non_exhaustive` or the `fallback`
            1:246 TS0044 the fallback has data, and nothing says which value to use
                help: name a variant without data
            1:292 TS0044 a mirror owns what it holds, so it cannot have parameters
                help: mirror a type that owns its data; declare one that borrows as `type T<'a>;` in `extern "Rust"`
            1:334 TS0044 a mirror is defined by the bridge
                help: remove the type from `extern "C++"`
            1:355 TS0044 `A` is already a mirror of this type
                help: keep one of them, or move the other to its own bridge
            1:364 TS0018 `mirror` is given more than once
                help: keep one of them
        "#]],
        bridge("#[mirror(a::A)] struct A { a: u8 } #[mirror(a::A)] enum B { X }") => expect![[r#"
            1:75 TS0044 `A` is already a mirror of this type
                help: keep one of them, or move the other to its own bridge
        "#]],
        bridge("extern \"Rust\" { #[mirror(a::A)] type A; #[mirror(a::B)] type B = a::B; #[mirror(a::f)] fn f(); }") => expect![[r#"
            1:49 TS0044 only a struct or an enum of the bridge can be a mirror
                help: write `#[mirror(path::Type)] struct Type { .. }`; declare a type that C++ sees only behind a pointer as `type Type = path::Type;` in `extern "Rust"`
            1:73 TS0044 only a struct or an enum of the bridge can be a mirror
                help: write `#[mirror(path::Type)] struct Type { .. }`; declare a type that C++ sees only behind a pointer as `type Type = path::Type;` in `extern "Rust"`
            1:104 TS0044 only a struct or an enum of the bridge can be a mirror
                help: write `#[mirror(path::Type)] struct Type { .. }`; declare a type that C++ sees only behind a pointer as `type Type = path::Type;` in `extern "Rust"`
        "#]],
        bridge("#[mirror(a::A)] struct A { a: u8 } extern \"Rust\" { type T; fn f(a: &A, b: &mut A, c: &[A], d: Box<A>, e: Vec<Vec<A>>, f: (A, u8), g: Tuple<A, u8>, h: HashMap<u8, A>, i: [A; 2], j: ControlFlow<A>, k: Option<&A>, l: Option<Vec<A>>, m: &Vec<A>); fn g() -> UniquePtr<CxxVector<A>>; fn h(self: &A); fn i(f: impl Fn(&A)); }") => expect![[r#"
            1:110 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:118 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:129 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:144 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:153 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:170 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:193 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:201 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:223 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:269 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:304 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
            1:314 TS0044 `A` is a mirror, which is converted: it cannot be the object of a method
                help: write a function that takes it by value, in Rust with a body that calls the method: `fn f(it: A) { it.f() }`
            1:342 TS0044 `A` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<A>`, or as a parameter `&A`; or make it a field
        "#]],
        bridge("#[mirror(a::A)] struct A { b: Box<T> } #[mirror(a::B)] struct B { a: Optional<A> } #[mirror(a::C)] enum C { F(Function<dyn Fn()>) } #[mirror(a::D)] struct D { a: Vec<Box<T>> } extern \"Rust\" { type T; fn f(a: &A, b: Option<&B>, c: &C); fn g(d: &D) -> &str; fn h<'a>(d: &'a D); fn i(self: &T, d: &D) -> &str; fn j(d: &D) -> &'static str; fn k(d: &mut D, e: Pin<&mut D>, g: Option<&mut D>); fn l() -> Option<&'static D>; }") => expect![[r#"
            1:239 TS0044 `A` cannot be passed by reference: its field `b` holds a `Box` or a closure
                help: pass it by value: `A`
            1:253 TS0044 `B` cannot be passed by reference: its field `a` holds a `Box` or a closure
                help: pass it by value: `B`
            1:261 TS0044 `C` cannot be passed by reference: its field `0` holds a `Box` or a closure
                help: pass it by value: `C`
            1:281 TS0044 this would borrow from a `D` that only exists during the call
                help: return an owned value, such as a `String`, or name the lifetime of another argument
            1:290 TS0019 C++ cannot check explicit lifetimes
                help: declare the function `unsafe fn`
            1:300 TS0044 a reference to a mirror is only valid during the call, so it has no named lifetime
                help: write `&D`; pass by value what the function keeps
            1:380 TS0044 `D` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<D>`, or as a parameter `&D`; or make it a field
            1:395 TS0044 `D` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<D>`, or as a parameter `&D`; or make it a field
            1:414 TS0044 `D` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<D>`, or as a parameter `&D`; or make it a field
            1:445 TS0044 `D` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<D>`, or as a parameter `&D`; or make it a field
        "#]],
        bridge("#[mirror(a::A)] struct A { a: (u8, char), b: (u8, B), c: &str, d: &Path, e: PathBuf, f: CString, g: SystemTime, h: Option<Option<u8>>, i: Option<&u8>, j: Box<dyn Fn()> } #[mirror(a::B)] struct B { a: Function<dyn Fn(A) -> B> }") => expect![[r#"
            1:66 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:81 TS0044 `B` is a mirror, which is converted: Rust and C++ have different types for it
                help: pass it by value: by itself, in an `Option`, a `Result` or a `Vec<B>`, or as a parameter `&B`; or make it a field
            1:97 TS0003 `&Path`: it has no memory layout that both languages share
                help: write `String`, or `Vec<u8>` for what may not be UTF-8, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:107 TS0044 a `PathBuf` cannot be a field of a mirror
                help: leave the field out and write `default` behind the path of the mirror, which fills it from `Default`; pass the value as a parameter beside the mirror
            1:119 TS0044 a `CString` cannot be a field of a mirror
                help: leave the field out and write `default` behind the path of the mirror, which fills it from `Default`; pass the value as a parameter beside the mirror
            1:176 TS0005 C++ has no optional reference that can be a field
                help: use a pointer, `*const T`, or store the value itself
            1:185 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        c_face("#[mirror(a::A)] struct A { a: u8 } #[mirror(a::K)] enum K { One } struct Held { a: A } extern \"Rust\" { fn a(b: A, c: Option<K>, d: Vec<A>, e: Held) -> K; fn f() -> Result<u8, K>; fn g(h: &dyn Fn(A)); }") => expect![[r#"
            1:167 TS0024 C cannot have the parameter `b`: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:173 TS0024 C cannot have the parameter `c`: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:187 TS0024 C cannot have the parameter `d`: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:198 TS0024 C cannot have the parameter `e`: in `Held::a`, it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:207 TS0024 C cannot have this result: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:231 TS0024 C cannot have this error: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
            1:243 TS0024 C cannot have the parameter `h`: it is a mirror, which C has no conversion for
                help: use a struct or an enum that is not a mirror; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        bridge("extern \"Rust\" { #[c_face(skip)] fn f(mut a: u8) -> u8 { a += 1; a } }") => expect![[r#"
            1:49 TS0018 `c_face` is allowed only in `extern "Rust"`, in a bridge with a C face
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]`
        "#]],
        // Accepted: brackets of each kind, with and without a semicolon, deeper than types may
        // nest.
        bridge("unsafe extern \"C++\" { fn f() { cpp! { a } } fn g() { cpp![a]; } cpp!(b); fn h() { cpp!(a(((((((((((((((((((((((((((((((((((((((b)))))))))))))))))))))))))))))))))))))))) } }") => expect![[r#"
            accepted
        "#]],
    }
}
