//! Every diagnostic: its message, its help and its position. `UPDATE_EXPECT=1` accepts the present
//! ones.

mod support;

use expect_test::{Expect, expect};
use std::collections::BTreeSet;
use support::{compile_file, compile_file_without_c};
use twinspan_compiler::{Code, Diagnostics};

/// One line for each diagnostic, and one for each note and help.
fn render(diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let start = diagnostic.span.start();
        let code = diagnostic.code.map_or("syntax".to_owned(), |code| code.to_string());
        text += &format!(
            "{}:{} {code} {}\n",
            start.line,
            // Columns start at 1, as compilers count them.
            start.column + 1,
            diagnostic.message
        );
        for (_, note) in &diagnostic.notes {
            text += &format!("    note: {note}\n");
        }
        if let Some(help) = &diagnostic.help {
            text += &format!("    help: {help}\n");
        }
    }
    text
}

/// A file that starts with this is compiled without the feature `c`.
const WITHOUT_C: &str = "/* without C */ ";

/// The diagnostics of a file.
fn said(file: &str) -> (String, BTreeSet<Code>) {
    let is_without_c = file.starts_with(WITHOUT_C);
    let compile = if is_without_c { compile_file_without_c } else { compile_file };
    match compile(file, "src/lib.rs") {
        Ok(output) => (format!("accepted\n{}", render(&output.lints)), BTreeSet::new()),
        Err(diagnostics) => {
            let codes = diagnostics.iter().filter_map(|diagnostic| diagnostic.code).collect();
            for diagnostic in &diagnostics {
                assert!(
                    diagnostic.message.starts_with(|c: char| !c.is_ascii_uppercase())
                        || diagnostic.message.starts_with("C++")
                        || diagnostic.message.starts_with("C ")
                        || diagnostic.message.starts_with("Rust")
                        || diagnostic.message.starts_with("Option"),
                    "{}",
                    diagnostic.message
                );
                assert!(!diagnostic.message.ends_with('.'), "{}", diagnostic.message);
                assert!(diagnostic.code.is_none() || diagnostic.help.is_some(), "{file}");
                let end = diagnostic.span.end();
                assert!(end.line <= file.lines().count(), "{file}");
                assert_ne!(diagnostic.span.byte_range(), 0..0, "{file}: nowhere");
            }
            (render(&diagnostics), codes)
        }
    }
}

/// The items of a bridge, starting at line 1.
fn bridge(items: &str) -> String {
    format!("#[twinspan::bridge] mod ffi {{ {} }}", items.trim_start())
}

fn check(cases: Vec<(String, Expect)>) {
    for (file, expected) in cases {
        expected.assert_eq(&said(&file).0);
    }
}

macro_rules! cases {
    ($($name:ident { $($file:expr => $expect:expr,)* })*) => {
        $(
            fn $name() -> Vec<(String, Expect)> {
                vec![$(($file.into(), $expect)),*]
            }
        )*

        mod each {
            $(
                #[test]
                fn $name() {
                    super::check(super::$name());
                }
            )*
        }

        /// A code that no input produces is not a rule.
        #[test]
        fn every_code_has_a_case() {
            let mut seen = BTreeSet::new();
            $(seen.extend($name().iter().flat_map(|(file, _)| said(file).1));)*
            let all: BTreeSet<_> = Code::ALL.iter().copied().collect();
            assert_eq!(seen, all);
        }
    };
}

/// A block of a C library.
fn c(items: &str) -> String {
    bridge(&format!("unsafe extern \"C\" {{ {items} }}"))
}

/// A parameter of a Rust function, next to a type of each kind.
fn param(ty: &str) -> String {
    bridge(&format!("extern \"Rust\" {{ type R; fn f(a: {ty}); }} {DECLARED}"))
}

/// A result of a Rust function, next to a type of each kind.
fn result(ty: &str) -> String {
    bridge(&format!("extern \"Rust\" {{ type R; fn f() -> {ty}; }} {DECLARED}"))
}

const DECLARED: &str =
    "unsafe extern \"C++\" { type C; type A = crate::A; } struct S { a: String } enum E { X }";

/// A bridge with a C face.
fn c_face(items: &str) -> String {
    let items = format!("{} {DECLARED}", items.trim_start());
    format!("#[twinspan::bridge(c_face, namespace = \"n\")] mod ffi {{ {items} }}")
}

cases! {
    containers_of_cxx {
        param("CxxMap<i32, i32>") => expect![[r#"
            1:63 TS0003 `CxxMap<i32, i32>`: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        param("Option<CxxOptional<i32>>") => expect![[r#"
            1:70 TS0005 this type lives in C++ and cannot be held by value
                help: use `Option<UniquePtr<..>>` or a reference to it
        "#]],
        param("&mut CxxMap<i32, i32>") => expect![[r#"
            1:63 TS0003 `&mut CxxMap<i32, i32>`: a mutable reference to a C++ object has to be pinned: C++ objects do not move
                help: write `Pin<&mut T>`
        "#]],
        param("&[CxxPair<i32, i32>]") => expect![[r#"
            1:63 TS0003 `&[CxxPair<i32, i32>]`: the size of this C++ type is unknown to Rust, so a slice cannot hold it
                help: use `&CxxVector<T>`
        "#]],
        param("Vec<CxxSet<i32>>") => expect![[r#"
            1:63 TS0003 `Vec<CxxSet<i32>>`: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        param("&CxxMap<i32>") => expect![[r#"
            1:64 TS0035 a CxxMap has the types of its elements, and no comparison or allocator of its own
                help: write `CxxMap<K, V>`
        "#]],
        param("&CxxMap<i32, i32, i32>") => expect![[r#"
            1:64 TS0035 a CxxMap has the types of its elements, and no comparison or allocator of its own
                help: write `CxxMap<K, V>`
        "#]],
        param("&CxxMap") => expect![[r#"
            1:64 TS0035 a CxxMap has the types of its elements, and no comparison or allocator of its own
                help: write `CxxMap<K, V>`
        "#]],
        param("&CxxVariant") => expect![[r#"
            1:64 TS0035 a CxxVariant has the types of its elements, and no comparison or allocator of its own
                help: write `CxxVariant<A, B, ..>`
        "#]],
        param("&CxxMap<c_long, c_char>") => expect![[r#"
            1:71 TS0035 a CxxMap cannot hold `c_long`: it is `i64` on some platforms and a type of its own on others
                help: use `i64` or `u64`
        "#]],
        param("&CxxMap<&str, i32>") => expect![[r#"
            1:71 TS0035 a CxxMap cannot hold `&str`: it borrows, and C++ does not know from what
                help: hold the value itself
        "#]],
        param("&CxxOptional<R>") => expect![[r#"
            1:76 TS0035 a CxxOptional cannot hold `R`: Rust owns this type
                help: use a type that C++ can hold
        "#]],
        param("&CxxOptional<Box<R>>") => expect![[r#"
            accepted
        "#]],
        param("&CxxOptional<()>") => expect![[r#"
            1:76 TS0035 a CxxOptional cannot hold `()`: it is not a C++ type that Rust can refer to
                help: name a type of the bridge
        "#]],
        param("&CxxOptional<Option<i32>>") => expect![[r#"
            1:76 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("&CxxOptional<char>") => expect![[r#"
            1:76 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("&CxxOptional<u128>") => expect![[r#"
            1:76 TS0035 a CxxOptional cannot hold `u128`: it is not a C++ type
                help: hold the value, or a struct of the bridge
        "#]],
        param("&CxxOptional<CxxVector<bool>>") => expect![[r#"
            1:76 TS0035 a CxxOptional cannot hold `CxxVector<bool>`: a std::vector of this type cannot cross
                help: use `u8`
        "#]],
        param("&CxxVariant<i32, Unknown>") => expect![[r#"
            1:80 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        param("&CxxVector<CxxPair<i32, i32>>") => expect![[r#"
            1:63 TS0003 `&CxxVector<CxxPair<i32, i32>>`: a std::vector of this type cannot cross
                help: use `Vec<T>`
        "#]],
        param("UniquePtr<CxxMap<C, A>>") => expect![[r#"
            accepted
        "#]],
        bridge("struct T { a: UniquePtr<CxxMap<i32, i32>> }") => expect![[r#"
            accepted
        "#]],
        bridge("struct T { a: CxxMap<i32, i32> }") => expect![[r#"
            1:45 TS0003 `CxxMap<i32, i32>`: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        c_face("extern \"Rust\" { fn f(a: &CxxMap<i32, i32>); fn g() -> UniquePtr<CxxPair<i8, u8>>; }") => expect![[r#"
            1:80 TS0024 C cannot have the parameter `a`: `CxxMap` is a C++ type
                help: use Rust's own type; `#[c_face(skip)]` on the function leaves it out of the C face
            1:110 TS0024 C cannot have this result: `UniquePtr` is a C++ type
                help: use Rust's own type; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
    }
    containers {
        param("Buffer<String>") => expect![[r#"
            1:70 TS0035 a Buffer cannot hold `String`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        param("Option<Buffer<Box<R>>>") => expect![[r#"
            1:77 TS0035 a Buffer cannot hold `Box<R>`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        result("Buffer<C>") => expect![[r#"
            1:72 TS0035 a Buffer cannot hold `C`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        result("Buffer<()>") => expect![[r#"
            1:72 TS0035 a Buffer cannot hold `()`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        param("&Buffer<Option<u8>>") => expect![[r#"
            1:71 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("&dyn Fn(Buffer<&u8>)") => expect![[r#"
            1:78 TS0035 a Buffer cannot hold `&u8`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        param("Vec<Buffer<u8>>") => expect![[r#"
            accepted
        "#]],
        param("Box<Buffer<u8>>") => expect![[r#"
            1:63 TS0003 `Box<Buffer<u8>>`: a Box of this type cannot cross
                help: pass the value itself
        "#]],
        param("UniquePtr<Buffer<u8>>") => expect![[r#"
            1:63 TS0003 `UniquePtr<Buffer<u8>>`: a UniquePtr of this type cannot cross
                help: pass the value itself
        "#]],
        param("Buffer") => expect![[r#"
            accepted
        "#]],
        param("Buffer<u8, u8>") => expect![[r#"
            accepted
        "#]],
        bridge("struct T { a: Buffer<u8> }") => expect![[r#"
            accepted
        "#]],
        bridge("struct T { a: Buffer<String> }") => expect![[r#"
            1:52 TS0035 a Buffer cannot hold `String`: its elements have to be numbers, arrays, or structs and enums that both languages see
                help: write a `Vec<T>`, or use a struct of the bridge for the element
        "#]],
        bridge("struct T { a: Optional<Buffer<u8>> }") => expect![[r#"
            accepted
        "#]],
        c_face("extern \"Rust\" { fn f(a: Vec<char>) -> Vec<Option<u8>>; }") => expect![[r#"
            1:80 TS0024 C cannot have the parameter `a`: its elements are converted one by one
                help: write a `Vec` of numbers, or of a struct that says whether there is one; `#[c_face(skip)]` on the function leaves it out of the C face
            1:94 TS0024 C cannot have this result: its elements are converted one by one
                help: write a `Vec` of numbers, or of a struct that says whether there is one; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
        c_face("extern \"Rust\" { fn f(a: Buffer<u8>); }") => expect![[r#"
            1:80 TS0024 C cannot have the parameter `a`: a `Buffer` frees its memory with a function that C does not know
                help: write `Vec<T>`, or `&[T]` for borrowed elements; `#[c_face(skip)]` on the function leaves it out of the C face
        "#]],
    }
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
                help: use a struct of the bridge for the element
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
            1:65 TS0018 `c_face` is allowed only in `extern "Rust"`, in a bridge with a C face
                help: remove the attribute, or write `#[twinspan::bridge(c_face)]`
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
        bridge("enum K { One } struct S { a: u8 } #[namespace = \"n\"] struct T { a: u8 } unsafe extern \"C++\" { #[namespace = \"m\"] #[cxx_name = \"k_t\"] type K; #[cxx_name = \"s_t\"] type S; #[namespace = \"n\"] type T; }") => expect![[r#"
            1:169 TS0018 `K` is declared twice, and its C++ name and namespace differs
                help: write the same `#[cxx_name]` and `#[namespace]` at `type K;` and at the struct or enum
            1:197 TS0018 `S` is declared twice, and its C++ name differs
                help: write the same `#[cxx_name]` at `type S;` and at the struct or enum
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
    module {
        "#[twinspan::bridge] mod ffi;" => expect![[r#"
            1:25 TS0001 a bridge has to be a module with inline contents
                help: write `#[twinspan::bridge] mod ffi { .. }`
        "#]],
        "#[twinspan::bridge] mod ffi { struct }" => expect![[r#"
            1:38 syntax unexpected end of input, expected identifier
        "#]],
        "#[twinspan::bridge(name = \"x\")] mod ffi {}" => expect![[r#"
            1:20 TS0002 unknown argument `name` of the bridge
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(panic = \"unwind\", panic = \"never\")] mod ffi {}" => expect![[r#"
            1:46 TS0002 unknown panic mode `never`
                help: `panic = "unwind"` is the default, `panic = "abort"` is what cxx does
        "#]],
        "#[twinspan::bridge(panic = abort)] mod ffi {}" => expect![[r#"
            1:28 TS0002 expected string literal
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(namespace)] mod ffi {}" => expect![[r#"
            1:20 TS0002 `namespace` needs a value
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(namespace = )] mod ffi {}" => expect![[r#"
            1:30 TS0002 unexpected end of input, expected identifier
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(panic = 1 + )] mod ffi {}" => expect![[r#"
            1:28 TS0002 expected string literal
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(\"a\")] mod ffi {}" => expect![[r#"
            1:20 TS0002 expected ident
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
        "#[twinspan::bridge(namespace = \"a\" namespace)] mod ffi {}" => expect![[r#"
            1:36 TS0002 expected `,`
                help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        "#]],
    }

    class_parts {
        bridge(
            r#"unsafe extern "C++" {
        type Point;
        #[constructor]
        fn new(x: f64);
        #[constructor]
        fn number(x: f64) -> f64;
        #[field]
        fn free() -> f64;
        #[field]
        fn set_x(self: &Point, x: f64);
        #[field]
        fn y(self: &Point) -> Result<f64>;
        #[operator("+")]
        fn add(left: &Point, right: &Point) -> f64;
        #[operator("<=>")]
        fn compare(self: &Point, other: &Point) -> i32;
        static mut COUNT: i32;
        static NAME: String;
        #[operator("!")]
        fn not(self: &Point, other: &Point) -> bool;
        #[field]
        fn z(self: &Point) -> f64 { cpp!(return self.z;) }
    }
extern "Rust" {
        #[constructor]
        fn make() -> u8;
    }"#
        ) => expect![[r#"
            3:11 TS0043 a constructor takes no object and returns one
                help: write `#[constructor] fn new(..) -> UniquePtr<T>`, or `SharedPtr<T>`, of a C++ class
            5:11 TS0043 a constructor takes no object and returns one
                help: write `#[constructor] fn new(..) -> UniquePtr<T>`, or `SharedPtr<T>`, of a C++ class
            7:11 TS0043 a field belongs to an object or to a class
                help: take the object, `self: &T`, or name the class, `#[Self = "T"]`
            9:11 TS0043 a function that sets a field changes the object
                help: write `self: Pin<&mut T>`
            11:11 TS0043 a field function either reads the field or sets it
                help: write `fn x(self: &T) -> F`, `fn x(self: Pin<&mut T>) -> &mut F` or `fn set_x(self: Pin<&mut T>, x: F)`
            13:11 TS0043 an operator needs an object on its left
                help: write it as a method, `self: &T`
            15:11 TS0043 C++ has no operator `<=>` of 1 besides the object
                help: write `#[operator("+")] fn add(self: &T, other: &T) -> ..`; `[]`, `()`, `==`, `<<`, `!`, `bool` are others
            17:16 TS0043 a C++ variable that changes cannot be a `static`
                help: declare a function that returns it: `#[field] #[Self = "T"] fn count() -> i32`, or one with a body
            18:22 TS0043 a C++ constant has to be a number, a `bool` or an enum without data
                help: declare a function that returns the value, with a body: `{ cpp!(return NAME;) }`
            19:11 TS0043 C++ has no operator `!` of 1 besides the object
                help: write `#[operator("+")] fn add(self: &T, other: &T) -> ..`; `[]`, `()`, `==`, `<<`, `!`, `bool` are others
            21:11 TS0043 a function with a body cannot be a constructor, a field or an operator too
                help: remove the attribute or the body
            25:11 TS0043 only a function in `extern "C++"` can be a constructor, a field or an operator
                help: move it to an `unsafe extern "C++"` block, or remove the attribute
        "#]],
    }
    class_names {
        bridge(
            r#"unsafe extern "C++" { #[cxx_name = "A::B<int>"] type B; #[cxx_name = "A; int x"] type C;
            #[cxx_name = "A<$>"] type D; #[cxx_name = "A::f"] fn f(); }
            #[cxx_name = "A::S"] struct S { #[cxx_name = "a::b"] x: u8 }"#
        ) => expect![[r#"
            2:13 TS0018 this is not the name of a C++ class
                help: write `#[cxx_name = "Outer::Inner<int>"]`
            2:42 TS0018 only a type in `extern "C++"` can have a name with `::` or `<`
                help: write only the last name; use `#[namespace = ".."]` for a namespace, and `#[Self = "T"]` for the class of a static function
            3:13 TS0018 the C++ name of a struct or an enum can only have `::` or `<` at its `type` in `extern "C++"`
                help: write `#[cxx_name = "Outer::Inner"] type T;` there, and remove it here
            3:45 TS0018 only a type in `extern "C++"` can have a name with `::` or `<`
                help: write only the last name; use `#[namespace = ".."]` for a namespace, and `#[Self = "T"]` for the class of a static function
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
    enums_in_tuples {
        bridge(
            r#"enum E { A(u8), B } struct H { e: E } struct S { t: Tuple<H, u8> } struct T { t: Tuple<E, Other> }
            extern "C++" { type Other = path::Other; }
            extern "Rust" { fn f(a: Tuple<E, u8>, b: (H, Other)); fn g(m: HashMap<u8, Tuple<Other, H>>); fn h(m: (Other, u8)); }"#
        ) => expect![[r#"
            1:121 TS0027 `Other` is declared elsewhere, and cannot be combined with an enum with data here: Rust checks the tag that C++ sets, and would have to look into both
                help: use a struct of the bridge that holds both
            3:58 TS0027 `Other` is declared elsewhere, and cannot be combined with an enum with data here: Rust checks the tag that C++ sets, and would have to look into both
                help: use a struct of the bridge that holds both
            3:93 TS0027 `Other` is declared elsewhere, and cannot be combined with an enum with data here: Rust checks the tag that C++ sets, and would have to look into both
                help: use a struct of the bridge that holds both
        "#]],
    }
    bases {
        bridge(
            r#"struct Data { x: i32 }
    unsafe extern "C++" {
        type Base;
        #[base(Unknown)]
        type A;
        #[base(Data)]
        type B;
        #[base(Base)]
        #[base(Base, plain)]
        type C;
        #[base(E)]
        type D;
        #[base(D)]
        type E;
        type Borrows<'a>;
        #[base(Borrows)]
        type H;
        #[base(Base)]
        fn free();
    }
extern "Rust" {
        #[base(Base)]
        type R;
    }"#
        ) => expect![[r#"
            4:16 TS0046 the bridge declares no class `Unknown`
                help: declare the base class too, `type Base;`, in `unsafe extern "C++"`
            6:16 TS0046 `Data` is not a C++ class
                help: a base class and its derived classes have to be opaque types of `extern "C++"`
            9:16 TS0046 `Base` is given more than once
                help: keep one of them
            11:16 TS0046 `D` would be a base of itself
                help: remove one of the bases
            13:16 TS0046 `E` would be a base of itself
                help: remove one of the bases
            16:16 TS0046 a class with lifetimes cannot have a base or be one
                help: leave the lifetimes out, or declare a function that returns `&Base`
            18:11 TS0046 only a C++ class that this bridge declares can have a `base`
                help: put it on `type Derived;` in `unsafe extern "C++"`
            22:11 TS0046 only a C++ class that this bridge declares can have a `base`
                help: put it on `type Derived;` in `unsafe extern "C++"`
        "#]],
    }
    bases_as_they_are_not_written {
        bridge(
            r#"unsafe extern "C++" {
        type Base;
        #[base(Base, virtual_one)]
        type F;
        #[base]
        type G;
    }"#
        ) => expect![[r#"
            3:11 TS0046 `base` expects the name of one base class
                help: write `#[base(Base)] type Derived;`; add `no_delete` after the name if the base class has no virtual destructor, or `plain` if it has no virtual functions at all
            5:11 TS0046 `base` expects the name of one base class
                help: write `#[base(Base)] type Derived;`; add `no_delete` after the name if the base class has no virtual destructor, or `plain` if it has no virtual functions at all
        "#]],
    }
    outs {
        bridge(
            r#"enum Shape { Circle(f64), Dot }
    unsafe extern "C++" {
        type Point;
        fn a(#[out] x: &u64);
        fn b(#[out] x: Point);
        fn c(#[out] x: Box<R>);
        fn d(#[out] x: Option<u64>);
        fn e(#[out] x: Shape);
        fn f(#[out] x: u64) -> Option<u64>;
        fn g(#[out] x: impl Fn());
        #[field]
        fn h(self: &Point, #[out] x: u64);
        fn good(#[out] x: u64, #[out] y: String) -> Result<UniquePtr<Point>>;
        #[out]
        fn i();
    }
extern "Rust" {
        type R;
        fn r(#[out] x: u64);
    }"#
        ) => expect![[r#"
            4:24 TS0047 `&u64`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            5:24 TS0047 `Point`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            6:24 TS0047 `Box<R>`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            7:24 TS0047 `Option<u64>`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            8:24 TS0047 `Shape`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            9:16 TS0047 this result cannot be in a tuple with the parameters that the function fills
                help: return a number, a `bool`, a struct or an owner; or write a body, `{ cpp!( .. ) }`, that returns a struct
            9:32 TS0003 `Option<u64>`: C++ has no Tuple of this type
                help: use a struct of the bridge for it
            10:24 TS0047 `impl Fn()`: C++ cannot fill this
                help: write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an array, a `UniquePtr`, a `SharedPtr`, or a struct of these
            11:11 TS0043 a field function either reads the field or sets it
                help: write `fn x(self: &T) -> F`, `fn x(self: Pin<&mut T>) -> &mut F` or `fn set_x(self: Pin<&mut T>, x: F)`
            12:30 TS0047 a field cannot fill parameters
                help: remove one of the attributes, or write a body: `{ cpp!( .. ) }`
            14:11 TS0047 only a parameter of a function in `extern "C++"` can be `out`
                help: remove the attribute: a Rust function returns a tuple, or a struct of the bridge
            19:16 TS0047 only a parameter of a function in `extern "C++"` can be `out`
                help: remove the attribute: a Rust function returns a tuple, or a struct of the bridge
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
    items {
        bridge(
            r#"trait Listener { fn on(&self); }
            fn f() {} static COUNT: u32 = 0; type A = u32; use std::sync::Arc; mod inner {} make!();
            extern "Rust" { static LIMIT: u32; }"#
        ) => expect![[r#"
            1:31 TS0040 a bridge has no traits
                help: pass closures, one for each method, or a struct of the bridge with closures as fields: `Function<dyn Fn(A) -> R + Send>`
            2:16 TS0040 a function with a body belongs outside the bridge
                help: declare it in `extern "Rust"`, and write it in the module around the bridge
            2:30 TS0040 a bridge has no statics
                help: declare a function that returns the value, or a reference to it
            2:51 TS0040 a type alias belongs in a block
                help: write `type T = path;` in `extern "C++"` for a type of another bridge; elsewhere write the type itself
            2:60 TS0040 an import has no effect in a bridge
                help: import outside the bridge; declare a type of another bridge as `type T = path;` in `extern "C++"`
            2:84 TS0040 a bridge cannot contain modules
                help: write a bridge for each, with its own `namespace`
            2:93 TS0040 a bridge is read before macros are expanded
                help: write what the macro would write, or let a macro make the whole bridge, and generate the C++ from the expanded file
            3:29 TS0040 a block cannot contain constants or variables
                help: declare a function that returns the value
        "#]],
    }
    function_forms {
        bridge(
            r#"extern "Rust" { async fn a(); fn b<T>(x: u32) -> u32; fn c() -> u32; }
            unsafe extern "C++" { fn add(x: i32) -> i32; fn add(x: f64) -> f64; fn d(x: i32, ...); type C;
            fn e(x: C) -> C; }"#
        ) => expect![[r#"
            1:47 TS0041 an async function cannot cross
                help: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust
            1:66 TS0041 a generic function does not have a single symbol
                help: declare a function for each type; in C++ they can share a name: `#[cxx_name = "f"]`
            2:61 TS0042 the name `add` is taken by another function of the bridge
                note: the first one
                help: give the C++ overload its own name in Rust: `#[rust_name = "add_2"]`
            2:94 TS0041 a variadic function cannot cross
                help: declare a function for each use
        "#]],
        bridge(
            r#"extern "Rust" { fn visit(x: impl Iterator<Item = u32>, y: &mut dyn Read, z: Box<dyn Shape>);
            fn c(); fn c(x: u8); }"#
        ) => expect![[r#"
            1:64 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass a `Vec<T>` or a slice, or a closure that returns the next one: `impl FnMut() -> Option<T>`
            1:98 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass the bytes, `&[u8]`, or a closure that fills a buffer: `impl FnMut(&mut [u8]) -> usize`
            1:115 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass a closure for each method, or declare an opaque Rust type that holds the `Box<dyn ..>`
            2:24 TS0042 the name `c` is taken by another function of the bridge
                note: the first one
                help: give the Rust function another name, and keep this one in C++: `#[cxx_name = "c"]`
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

    attributes {
        bridge("#[owned] struct S { #[exception] a: i32 } #[try_name = \"x\"] enum E { #[nothrow] X } #[owned] impl Vec<S> {} #[nothrow] extern \"Rust\" { }") => expect![[r#"
            1:33 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:53 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
            1:75 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:102 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:117 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:141 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
        "#]],
        bridge("extern \"Rust\" { #[exception] type R; #[try_name = x] type S<'a>; #[owned] #[nothrow] fn f(); #[try_name = g] fn g(); #[exception] fn h(self: &R); } ") => expect![[r#"
            1:49 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
            1:70 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:98 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:107 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:126 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:150 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
        "#]],
        bridge("unsafe extern \"C++\" { #[owned] type C; #[nothrow] type A = crate::A; #[exception] type B = crate::B; #[try_name = g] fn f() -> Result<UniquePtr<C>>; #[exception] fn g(); #[nothrow] fn h() -> Option<i32>; } ") => expect![[r#"
            1:55 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:72 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:102 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
            1:134 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:182 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
            1:203 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(#[owned] a: UniquePtr<C>, #[nothrow] b: i32, #[exception] c: Box<dyn Fn()>, #[try_name = x] d: &str); fn g(#[nothrow] self: &C, #[nothrow] a: Registration); fn h(#[nothrow] a: fn()); } ") => expect![[r#"
            1:68 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:94 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:113 TS0018 only a type in `extern "C++"` can be an `exception`
                help: remove the attribute; it means that C++ throws objects of the class
            1:144 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:175 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:196 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:230 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
        "#]],
        bridge("unsafe extern \"C++\" { type C; #[owned] #[owned] fn f() -> UniquePtr<C>; #[owned = \"x\"] fn g() -> UniquePtr<C>; #[exception(C)] #[exception] type D; fn h(#[nothrow] #[nothrow] a: impl Fn(), #[nothrow(true)] b: impl Fn()); } ") => expect![[r#"
            1:72 TS0018 `owned` is given more than once
                help: keep one of them
            1:105 TS0018 `owned` has no value
                help: write `#[owned]`
            1:144 TS0018 `exception` has no value
                help: write `#[exception]`
            1:160 TS0018 `exception` is given more than once
                help: keep one of them
            1:197 TS0018 `nothrow` is given more than once
                help: keep one of them
            1:222 TS0018 `nothrow` has no value
                help: write `#[nothrow]`
        "#]],
        bridge("extern \"Rust\" { #[try_name = a] #[try_name = b] fn f() -> Result<i32, X>; #[try_name(a)] fn g() -> Result<i32>; } ") => expect![[r#"
            1:65 TS0018 `try_name` is given more than once
                help: keep one of them
            1:107 TS0018 `try_name` expects the name of a C++ function
                help: write `#[try_name = "try_open"]`
        "#]],
        bridge("unsafe extern \"C++\" { #[exception] type D<'a>; } ") => expect![[r#"
            1:55 TS0018 an `exception` cannot have lifetimes: a thrown object outlives what it borrows
                help: remove the attribute, or the lifetimes
        "#]],
        bridge("unsafe extern \"C++-unwind\" { #[exception] type C; #[owned] fn f() -> UniquePtr<C>; #[try_name = x] fn g() -> Result<i32>; fn h(#[nothrow] a: i32); }") => expect![[r#"
            1:83 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:116 TS0018 only a Rust function that returns a `Result` can have a `try_name`
                help: remove the attribute; it names the C++ function that returns the error as a value
            1:160 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
        "#]],
        bridge("unsafe extern \"C++\" { type C; #[exception] type D; #[owned] fn f(#[nothrow] a: Option<Box<dyn Fn()>>) -> Option<UniquePtr<C>>; } extern \"Rust\" { #[try_name = e] fn f() -> Result<i32>; }") => expect![[r#"
            1:195 TS0042 the name `f` is taken by another function of the bridge
                note: the first one
                help: give the Rust function another name, and keep this one in C++: `#[cxx_name = "f"]`
        "#]],
        bridge("extern \"Rust\" { #[try_name = 1] fn f() -> Result<i32, X>; }") => expect![[r#"
            1:49 TS0018 `try_name` expects the name of a C++ function
                help: write `#[try_name = "try_open"]`
        "#]],
        bridge("unsafe extern \"C++\" { #[owned] fn f() -> i32; }") => expect![[r#"
            1:55 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
        "#]],
        bridge("extern \"Rust\" { type T; #[owned] fn f() -> Box<T>; }") => expect![[r#"
            1:57 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
        "#]],
        bridge("extern \"Rust\" { #[try_name] fn f() -> Result<i32, X>; }") => expect![[r#"
            1:49 TS0018 `try_name` expects the name of a C++ function
                help: write `#[try_name = "try_open"]`
        "#]],
        bridge("extern \"Rust\" { #[try_name = \"a b\"] fn f() -> Result<i32, X>; }") => expect![[r#"
            1:49 TS0018 `try_name` expects the name of a C++ function
                help: write `#[try_name = "try_open"]`
        "#]],
        bridge("extern \"Rust\" { fn f() -> Result<i32, X>; fn try_f(); }") => expect![[r#"
            1:50 TS0017 `f` reports its error as a value under the name `try_f`, which is taken
                help: give it another with `#[try_name = ".."]`
        "#]],
        bridge("extern \"Rust\" { type R; type S; #[namespace = \"a\"] fn f() -> Result<i32, X>; #[namespace = \"b\"] fn try_f(); fn g(self: &R) -> Result<i32, X>; fn try_g(self: &S); #[cxx_name = \"try_g\"] fn free(); }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { type R; fn f(self: &R) -> Result<i32, X>; #[Self = \"R\"] #[namespace = \"b\"] fn try_f(a: i32); }") => expect![[r#"
            1:58 TS0017 `f` reports its error as a value under the name `try_f`, which is taken
                help: give it another with `#[try_name = ".."]`
        "#]],
        "#[twinspan::bridge(panic = \"abort\")] mod ffi { extern \"Rust\" { fn f() -> Result<i32, X>; fn try_f(); } }" => expect![[r#"
            1:67 TS0017 `f` reports its error as a value under the name `try_f`, which is taken
                help: give it another with `#[try_name = ".."]`
        "#]],
        bridge("extern \"Rust\" { #[try_name = x] fn f() -> Result<i32>; #[try_name = x] fn g() -> Result<i32>; #[try_name = y] fn h() -> Result<i32>; fn y(); }") => expect![[r#"
            1:66 TS0017 `f` reports its error as a value under the name `x`, which is taken
                help: give it another with `#[try_name = ".."]`
            1:105 TS0017 `g` reports its error as a value under the name `x`, which is taken
                help: give it another with `#[try_name = ".."]`
            1:144 TS0017 `h` reports its error as a value under the name `y`, which is taken
                help: give it another with `#[try_name = ".."]`
        "#]],
        bridge("extern \"Rust\" { #[cxx_name = \"o\"] #[try_name = x] fn f() -> Result<i32, X>; #[cxx_name = \"o\"] #[try_name = x] fn g(a: i32) -> Result<i32>; }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { #[try_name = \"g\"] fn f() -> Result<i32, X>; fn g(); }") => expect![[r#"
            1:68 TS0017 `f` reports its error as a value under the name `g`, which is taken
                help: give it another with `#[try_name = ".."]`
        "#]],
        bridge("extern \"Rust\" { fn f() -> Result<i32>; fn try_f(); }") => expect![[r#"
            accepted
        "#]],
    }

    names {
        bridge("struct S { errno: i32, #[cxx_name = \"SIZE_MAX\"] max: usize } enum E { EOF, NULL, Eof } const INT32_MAX: i32 = 1; extern \"Rust\" { fn stdin(errno: Option<u8>); fn f(errno: u8); } unsafe extern \"C++\" { include!(\"a.h\"); #[cxx_name = \"EOF_\"] static EOF: i32; fn errno() -> i32; #[rust_name = \"no\"] fn g(stderr: u8) -> i32 { cpp!(return errno;) } }") => expect![[r#"
            1:42 TS0014 `errno` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "errno_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:79 TS0014 `SIZE_MAX` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "SIZE_MAX_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:101 TS0014 `EOF` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "EOF_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:106 TS0014 `NULL` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "NULL_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:124 TS0014 `INT32_MAX` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "INT32_MAX_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:163 TS0014 `stdin` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "stdin_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:288 TS0014 `errno` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "errno_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
        "#]],
        bridge("struct class { a: i32 }") => expect![[r#"
            1:38 TS0014 `class` is a C++ keyword
                help: give it another name there with `#[cxx_name = "class_"]`
        "#]],
        bridge("struct S { template: i32, r#type: u8 }") => expect![[r#"
            1:42 TS0014 `template` is a C++ keyword
                help: give it another name there with `#[cxx_name = "template_"]`
            1:57 TS0014 C++ has no raw identifiers, so it has no spelling for `r#type`
                help: give it a name there with `#[cxx_name = "type"]`
        "#]],
        bridge("enum E { New, new, r#match }") => expect![[r#"
            1:45 TS0014 `new` is a C++ keyword
                help: give it another name there with `#[cxx_name = "new_"]`
            1:50 TS0014 C++ has no raw identifiers, so it has no spelling for `r#match`
                help: give it a name there with `#[cxx_name = "match"]`
        "#]],
        bridge("extern \"Rust\" { type operator; fn delete(); fn r#use(); }") => expect![[r#"
            1:52 TS0014 `operator` is a C++ keyword
                help: give it another name there with `#[cxx_name = "operator_"]`
            1:65 TS0014 `delete` is a C++ keyword
                help: give it another name there with `#[cxx_name = "delete_"]`
            1:78 TS0014 C++ has no raw identifiers, so it has no spelling for `r#use`
                help: give it a name there with `#[cxx_name = "use"]`
        "#]],
        bridge("unsafe extern \"C++\" { type union = crate::X; fn xor(a: i32) -> i32; }") => expect![[r#"
            1:58 TS0014 `union` is a C++ keyword
                help: give it another name there with `#[cxx_name = "union_"]`
            1:79 TS0014 `xor` is a C++ keyword
                help: give it another name there with `#[cxx_name = "xor_"]`
        "#]],
        bridge("extern \"Rust\" { #[cxx_name = \"delete\"] fn remove(); }") => expect![[r#"
            1:73 TS0014 `delete` is a C++ keyword
                help: give it another name there with `#[cxx_name = "delete_"]`
        "#]],
        bridge("#[namespace = \"a::private\"] extern \"Rust\" { fn f(); }") => expect![[r#"
            1:59 TS0014 a C++ namespace cannot be called `private`
                help: choose another namespace
        "#]],
        bridge("extern \"Rust\" { #[namespace = \"new\"] fn f(); }") => expect![[r#"
            1:71 TS0014 a C++ namespace cannot be called `new`
                help: choose another namespace
        "#]],
        "#[twinspan::bridge(namespace = \"a::int\")] mod ffi {}" => expect![[r#"
            1:47 TS0014 a C++ namespace cannot be called `int`
                help: choose another namespace
        "#]],
        bridge("unsafe extern \"C++\" { fn f(new: i32, callback: fn(i32)); fn g(new: i32); }") => expect![[r#"
            1:58 TS0014 a parameter cannot be called `new` in C++, and cxx writes this function with that name
                help: choose another name; only the bridge has to change
        "#]],
        bridge("unsafe extern \"C++\" { fn f(r#fn: fn()); }") => expect![[r#"
            1:58 TS0014 a parameter cannot be called `r#fn` in C++, and cxx writes this function with that name
                help: choose another name; only the bridge has to change
        "#]],
        bridge("extern \"C++-unwind\" { unsafe fn f(default: i32); }") => expect![[r#"
            1:65 TS0014 a parameter cannot be called `default` in C++, and cxx writes this function with that name
                help: choose another name; only the bridge has to change
        "#]],
        "#[twinspan::bridge(panic = \"abort\")] mod ffi { extern \"Rust\" { fn f(this: i32); fn g(this: Option<i32>); } }" => expect![[r#"
            1:69 TS0014 a parameter cannot be called `this` in C++, and cxx writes this function with that name
                help: choose another name; only the bridge has to change
        "#]],
        bridge("#[cxx_name = \"Class\"] struct class { #[cxx_name = \"type_\"] r#type: u8 } extern \"Rust\" { #[cxx_name = \"use\"] fn r#use(r#in: u8); }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { #[try_name = \"new\"] fn f() -> Result<i32, X>; }") => expect![[r#"
            1:47 TS0014 `new` is a C++ keyword
                help: give it another name there with `#[try_name = "new_"]`
        "#]],
        bridge("extern \"Rust\" { #[try_name = \"try\"] fn f() -> Result<i32, X>; }") => expect![[r#"
            1:49 TS0018 `try_name` expects the name of a C++ function
                help: write `#[try_name = "try_open"]`
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

    options {
        param("&[Option<i32>]") => expect![[r#"
            1:65 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Vec<Option<i32>>") => expect![[r#"
            accepted
        "#]],
        param("&Vec<Option<i32>>") => expect![[r#"
            1:68 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Vec<Vec<Option<i32>>>") => expect![[r#"
            1:71 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Vec<Option<&R>>") => expect![[r#"
            1:74 TS0005 C++ has no optional reference that can be a field
                help: use a pointer, `*const T`, or store the value itself
        "#]],
        param("Vec<Option<R>>") => expect![[r#"
            1:74 TS0005 an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        param("Vec<Option<char>>") => expect![[r#"
            1:74 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Vec<Option<Vec<char>>>") => expect![[r#"
            1:78 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Vec<Option<Missing>>") => expect![[r#"
            1:74 TS0039 `Missing`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        param("Option<Vec<Option<String>>>") => expect![[r#"
            accepted
        "#]],
        param("Optional<Vec<Option<String>>>") => expect![[r#"
            1:76 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("ControlFlow<Vec<Option<u8>>>") => expect![[r#"
            1:75 TS0034 a ControlFlow cannot break with this type
                help: break with a number, a struct or an enum of the bridge
        "#]],
        param("Box<Vec<char>>") => expect![[r#"
            1:71 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("HashMap<u8, Vec<char>>") => expect![[r#"
            1:79 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("HashSet<Vec<char>>") => expect![[r#"
            1:75 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("(u8, Vec<char>)") => expect![[r#"
            1:72 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Vec<(u8, u8)>") => expect![[r#"
            accepted
        "#]],
        param("Tuple<u8, Vec<char>>") => expect![[r#"
            1:77 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Buffer<char>") => expect![[r#"
            1:70 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("&mut Vec<char>") => expect![[r#"
            1:72 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        param("Vec<PathBuf>") => expect![[r#"
            accepted
        "#]],
        param("Vec<SystemTime>") => expect![[r#"
            accepted
        "#]],
        param("Vec<i128>") => expect![[r#"
            accepted
        "#]],
        param("Vec<NonZero<i16>>") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: Vec<char>, b: Vec<Option<u8>> }") => expect![[r#"
            1:49 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:63 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        bridge("enum E { A(Vec<char>) }") => expect![[r#"
            1:46 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
        "#]],
        bridge("extern \"Rust\" { fn f(a: Vec<char>, b: fn(Vec<char>)); }") => expect![[r#"
            1:69 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        param("[Option<i32>; 2]") => expect![[r#"
            1:64 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Box<Option<i32>>") => expect![[r#"
            1:67 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("&Option<R>") => expect![[r#"
            1:71 TS0005 an opaque Rust type cannot be held by value in C++
                help: use `Option<Box<T>>` or `Option<&T>`
        "#]],
        param("*const Option<i32>") => expect![[r#"
            1:70 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("UniquePtr<Option<i32>>") => expect![[r#"
            1:73 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("SharedPtr<Option<i32>>") => expect![[r#"
            1:73 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("&CxxVector<Option<i32>>") => expect![[r#"
            1:74 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Option<&[Option<i32>]>") => expect![[r#"
            1:72 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        param("Pin<&mut Option<C>>") => expect![[r#"
            1:79 TS0005 an opaque C++ type cannot be held by value in Rust
                help: use `Option<UniquePtr<T>>` or `Option<&T>`
        "#]],
        param("Optional<i32>") => expect![[r#"
            1:63 TS0004 `Optional` is for fields and elements, and cannot cross by itself
                help: write `Option<T>` for a parameter or a result
        "#]],
        result("Optional<i32>") => expect![[r#"
            1:65 TS0004 `Optional` is for fields and elements, and cannot cross by itself
                help: write `Option<T>` for a parameter or a result
        "#]],
        param("Option<Optional<i32>>") => expect![[r#"
            1:70 TS0004 `Optional` is for fields and elements, and cannot cross by itself
                help: write `Option<T>` for a parameter or a result
        "#]],
        param("&Optional<i32>") => expect![[r#"
            accepted
        "#]],
        param("Vec<Optional<i32>>") => expect![[r#"
            accepted
        "#]],
        param("impl FnMut(Optional<i32>)") => expect![[r#"
            1:74 TS0004 `Optional` is for fields and elements, and cannot cross by itself
                help: write `Option<T>` for a parameter or a result
        "#]],
        bridge("struct S { a: [Optional<i32>; 2], b: Vec<Optional<i32>>, c: Optional<Optional<i32>> }") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: Optional<Option<i32>>, b: Optional<()>, c: Optional<CxxString>, d: Optional<&'static i32> }") => expect![[r#"
            1:54 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
            1:80 TS0005 `()` cannot be passed by value
                help: leave it out
            1:97 TS0005 this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
            1:121 TS0005 C++ has no optional reference that can be a field
                help: use a pointer, `*const T`, or store the value itself
        "#]],
        bridge("struct S { a: Optional<R>, b: Optional<C> } extern \"Rust\" { type R; } unsafe extern \"C++\" { type C; }") => expect![[r#"
            1:54 TS0005 an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:70 TS0005 an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        bridge("struct S { a: Optional<Unknown>, b: Optional<fn()>, c: Optional, d: Optional<i32, i32> }") => expect![[r#"
            1:54 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            1:76 TS0005 a function pointer cannot be a field, not even an optional one
                help: write `Optional<Function<dyn Fn(A) -> R + Send>>`
        "#]],
        bridge("struct S { a: Optional<impl Fn()>, b: Optional<Result<i32, i32>>, c: Optional<[&'static i32; 2]> }") => expect![[r#"
            1:54 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
            1:78 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
            1:110 TS0011 C++ has no array of references, so an array of references cannot cross
                help: store the values themselves, or `*const T`
        "#]],
        bridge("struct S<'a> { a: Optional<String>, b: Optional<&'a str>, c: (Optional<Box<R>>) } extern \"Rust\" { type R; }") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: Option<i32> }") => expect![[r#"
            1:45 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        bridge("struct S { a: Vec<Option<i32>>, b: Option<Box<i32>> }") => expect![[r#"
            1:49 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
            1:66 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
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
        bridge("extern \"Rust\" { fn f(a: HashMap<f32, u8>, b: BTreeSet<c_double>, c: HashSet<&str>, d: HashMap<String, u8, S>, e: HashMap<String>, g: BTreeMap<[f64; 2], u8>, h: std::collections::HashMap<Vec<f64>, u8>); }") => expect![[r#"
            1:63 TS0028 `f32` cannot be the key of a HashMap: it has no `Eq`, because NaN is not equal to itself
                help: use an integer, or the bits of the float as a `u64`
            1:85 TS0028 `c_double` cannot be the element of a BTreeSet: it has no `Ord`, because NaN is neither less nor greater than anything
                help: use an integer, or the bits of the float as a `u64`
            1:107 TS0028 `&str` cannot be the element of a HashSet: it is borrowed, and a map or a set owns its keys
                help: use `String`, or the value
            1:117 TS0028 `HashMap<String, u8, S>`: a HashMap in a bridge has the types of its keys and its values, and no other parameters
                help: write `HashMap<K, V>`; declare one with its own hasher or allocator as an opaque Rust type, `type Name;` in `extern "Rust"`
            1:144 TS0028 `HashMap<String>`: a HashMap in a bridge has the types of its keys and its values, and no other parameters
                help: write `HashMap<K, V>`; declare one with its own hasher or allocator as an opaque Rust type, `type Name;` in `extern "Rust"`
            1:173 TS0028 `[f64; 2]` cannot be the key of a BTreeMap: it has no `Ord`, because NaN is neither less nor greater than anything
                help: use an integer, or the bits of the float as a `u64`
            1:217 TS0028 `Vec<f64>` cannot be the key of a HashMap: it has no `Eq`, because NaN is not equal to itself
                help: use an integer, or the bits of the float as a `u64`
        "#]],
        bridge("extern \"Rust\" { type T; fn f(a: HashMap<T, u8>, b: HashMap<u8, T>, c: HashMap<u8, Option<u8>>, d: HashMap<u8, &u8>, e: HashMap<u8, char>, g: HashMap<Box<T>, u8>, h: HashSet<Unknown>, i: HashMap<u8, CxxString>, j: BTreeMap<'static, u8>, k: HashMap, l: HashMap<(), u8>, m: HashSet<u128>); }") => expect![[r#"
            1:71 TS0028 `T` cannot be the key of a HashMap: an opaque Rust type cannot be held by value in C++
                help: use a number or a string that identifies it, or a struct of the bridge
            1:94 TS0028 `T` cannot be the value of a HashMap: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:113 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
            1:141 TS0028 `&u8` cannot be the value of a HashMap: it is borrowed, and a map owns its values
                help: use the value, or a `Vec`
            1:162 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:180 TS0028 `Box<T>` cannot be the key of a HashMap: it has no hash and no order that both languages share
                help: use a number, a `char`, a `String`, a `Vec` of these, or a struct or an enum of the bridge
            1:204 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            1:229 TS0028 `CxxString` cannot be the value of a HashMap: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
            1:244 TS0028 `BTreeMap<'static, u8>`: a BTreeMap in a bridge has the types of its keys and its values, and no other parameters
                help: write `BTreeMap<K, V>`; declare one with its own hasher or allocator as an opaque Rust type, `type Name;` in `extern "Rust"`
            1:270 TS0028 `HashMap`: a HashMap in a bridge has the types of its keys and its values, and no other parameters
                help: write `HashMap<K, V>`; declare one with its own hasher or allocator as an opaque Rust type, `type Name;` in `extern "Rust"`
            1:290 TS0028 `()` cannot be the key of a HashMap: it has no hash and no order that both languages share
                help: use a number, a `char`, a `String`, a `Vec` of these, or a struct or an enum of the bridge
            1:310 TS0028 `u128` cannot be the element of a HashSet: it has no hash and no order that both languages share
                help: use a number, a `char`, a `String`, a `Vec` of these, or a struct or an enum of the bridge
        "#]],
        bridge("struct S { a: HashMap<u8, u8>, b: Vec<HashSet<u8>>, c: Optional<BTreeMap<u8, u8>> } extern \"Rust\" { fn f(a: Vec<HashSet<u8>>, b: Box<HashSet<u8>>); }") => expect![[r#"
            1:160 TS0003 `Box<HashSet<u8>>`: a Box of this type cannot cross
                help: pass the value itself
        "#]],
        bridge("struct HashMap { a: u8 } extern \"Rust\" { fn f(a: HashMap, b: &std::collections::HashMap<char, HashMap>, c: [BTreeSet<Vec<u8>>; 2], d: &[HashSet<bool>]); }") => expect![[r#"
            accepted
        "#]],
        bridge("#[repr(packed)] struct S { a: u8, b: String, c: Vec<u8>, d: &'static str, e: Plain, f: [Copied; 2] } struct Plain { a: u8 } #[derive(Clone, Copy)] struct Copied { a: u8 }") => expect![[r#"
            1:68 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
            1:79 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
            1:91 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
            1:108 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
        "#]],
        bridge("#[repr(packed(3))] struct S { a: u8 } #[repr(packed, align(8))] struct T { a: u8 } #[repr(packed, transparent)] struct U { a: u8 } #[repr(packed(x))] struct V { a: u8 }") => expect![[r#"
            1:38 TS0023 C has no such layout
                help: write `packed`, `packed(N)` or `align(N)`, where N is a power of two up to 8192
            1:84 TS0023 a struct cannot be both packed and aligned
                help: put one inside the other
            1:129 TS0023 C has no such layout
                help: write `packed`, `packed(N)` or `align(N)`, where N is a power of two up to 8192
            1:169 TS0023 C has no such layout
                help: write `packed`, `packed(N)` or `align(N)`, where N is a power of two up to 8192
        "#]],
        bridge("#[repr(packed)] struct S { a: T } #[repr(align(8))] #[derive(Clone, Copy)] struct T { a: u8 } #[repr(packed(2))] struct U { a: [W; 2] } #[derive(Clone, Copy)] struct W { a: T }") => expect![[r#"
            1:61 TS0023 a packed struct cannot hold a type with `repr(align)`
                help: store its fields instead, or remove one of the two
            1:158 TS0023 a packed struct cannot hold a type with `repr(align)`
                help: store its fields instead, or remove one of the two
        "#]],
        bridge("#[repr(packed)] struct S { a: char, b: Missing, c: fn(), d: Option<u8> }") => expect![[r#"
            1:61 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:70 TS0039 `Missing`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            1:82 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
            1:91 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        "#]],
        bridge("#[repr(u8)] enum A { V(u8) } #[repr(C, align(8))] enum B { V(u8) } #[repr(C, usize)] enum C { V(u8) } #[repr(transparent)] enum D { V(u8) }") => expect![[r#"
            1:38 TS0025 with `repr(u8)` each variant would contain a tag of its own
                help: write `repr(C, u8)`: the tag is first, and then the payload
            1:70 TS0025 an enum with data cannot have this layout
                help: write `repr(C)` or `repr(C, u8)`, with an integer of fixed width, and `align` or `packed` on a struct around it or inside
            1:121 TS0010 `C` has a repr whose width depends on the platform
                help: name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`
            1:140 TS0025 an enum with data cannot have this layout
                help: write `repr(C)` or `repr(C, u8)`, with an integer of fixed width, and `align` or `packed` on a struct around it or inside
        "#]],
        bridge("#[repr(C, u8)] enum A { V(u8) = 256 } #[repr(C, i8)] enum B { V(u8) = -129, W = 3, X = 3 } enum C { V(u8) = X } #[repr(C, u64)] enum D { V(u8) = 4294967296 }") => expect![[r#"
            1:55 TS0025 the tag 256 does not fit in `u8`
                help: write another number, or a wider `repr(C, ..)`; Rust has no tags with more than 32 bits in a `repr(C)`
            1:93 TS0025 the tag -129 does not fit in `i8`
                help: write another number, or a wider `repr(C, ..)`; Rust has no tags with more than 32 bits in a `repr(C)`
            1:114 TS0025 `W` already has the tag 3
                help: write another number
            1:139 TS0025 the tag of a variant has to be a number in the bridge
                help: write a number
            1:168 TS0025 the tag 4294967296 does not fit in `u64`
                help: write another number, or a wider `repr(C, ..)`; Rust has no tags with more than 32 bits in a `repr(C)`
        "#]],
        bridge("enum A<T> { V(T) } enum B<'a: 'static> { V(&'a str) } enum C<const N: usize> { V([u8; 2]) } enum D<'a> where 'a: 'a { V(&'a str) }") => expect![[r#"
            1:38 TS0025 an enum of a bridge is one type in C++: lifetimes are the only parameters it can have
                help: name the types that it holds
            1:57 TS0025 an enum of a bridge is one type in C++: lifetimes are the only parameters it can have
                help: name the types that it holds
            1:92 TS0025 an enum of a bridge is one type in C++: lifetimes are the only parameters it can have
                help: name the types that it holds
            1:134 TS0025 an enum of a bridge is one type in C++: lifetimes are the only parameters it can have
                help: name the types that it holds
        "#]],
        bridge("enum A { V(A), W } enum B { V([C; 2]), W } enum C { V(Optional<S>) } struct S { b: B } enum E { V(Box<E>), W(Vec<E>), X }") => expect![[r#"
            1:42 TS0025 `A` would contain itself, without end
                help: write `Box<A>`, or `Vec<A>` for any number of them
            1:61 TS0025 `B` would contain itself, without end
                help: write `Box<B>`, or `Vec<B>` for any number of them
            1:85 TS0025 `C` would contain itself, without end
                help: write `Box<C>`, or `Vec<C>` for any number of them
        "#]],
        bridge("enum A { V(Box<O>) } enum B { V(Box<O>), W(S) } struct S { a: Optional<u8>, b: Box<O> } enum C { V(Optional<Box<O>>) } enum D { V(Box<O>), W(&'static str, [E; 2]) } enum E { X } extern \"Rust\" { type O; }") => expect![[r#"
            1:40 TS0025 C++ could move this box out of a value, and would have to leave another variant behind: each one here needs a value
                help: add a variant without data; or write `Optional<Box<..>>`, which can be empty
            1:61 TS0025 C++ could move this box out of a value, and would have to leave another variant behind: each one here needs a value
                help: add a variant without data; or write `Optional<Box<..>>`, which can be empty
        "#]],
        bridge("enum A { A(u8), visit(u8), B { B: u8 }, C, #[cxx_name = \"C\"] D, E(#[cxx_name = \"x\"] u8, #[cxx_name = \"x\"] u8) } struct A_variants { a: u8 } extern \"Rust\" { fn get(self: &A); fn C(self: &A); fn ok(self: &A); }") => expect![[r#"
            1:40 TS0026 C++ cannot have this name: `A` is the name of the enum itself
                help: give it another one there with `#[cxx_name = "A_"]`
            1:47 TS0026 C++ cannot have this name: the class of the enum has a member `visit`
                help: give it another one there with `#[cxx_name = "visit_"]`
            1:62 TS0026 C++ cannot have this name: the class of the variant is called `B`
                help: give it another one there with `#[cxx_name = "B_"]`
            1:92 TS0026 C++ cannot have this name: `C` is already called `C` in C++
                help: give it another one there with `#[cxx_name = "C_"]`
            1:137 TS0026 C++ cannot have this name: the variant has another field `x`
                help: give it another one there with `#[cxx_name = "x_"]`
            1:150 TS0026 C++ cannot have this name: `A_variants` is the class of the payloads of `A`
                help: give it another one there with `#[cxx_name = "A_variants_"]`
            1:190 TS0026 C++ cannot have this name: the class of the enum has a member `get`
                help: give it another one there with `#[cxx_name = "get_"]`
            1:208 TS0026 C++ cannot have this name: the enum has a variant `C`
                help: give it another one there with `#[cxx_name = "C_"]`
        "#]],
        bridge("enum A { V(Option<u8>), W(char), X(impl Fn()), Y(Missing), Z(()), a(Function<dyn Fn() + Send>), b(O), c(CxxString), d(&'static str), e(Vec<[u8; 2]>) } extern \"Rust\" { type O; }") => expect![[r#"
            1:42 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
            1:57 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:66 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
            1:80 TS0039 `Missing`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
            1:92 TS0003 `()`: `()` cannot be passed by value
                help: leave it out
            1:129 TS0003 `O`: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:135 TS0003 `CxxString`: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        bridge("enum A { V(u8) } extern \"C++\" { include!(\"a.h\"); type A; }") => expect![[r#"
            1:36 TS0025 an enum with data is defined by the bridge, in both languages
                help: remove the type from `extern "C++"`
        "#]],
        bridge("enum A { V(u8), #[nothrow] W(#[owned] u8) } enum B { class(u8), r#fn { r#if: u8 } }") => expect![[r#"
            1:49 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
            1:62 TS0018 only a C++ function that returns a `UniquePtr` can be `owned`
                help: remove the attribute; it means that the caller has to delete the `T *` that C++ returns
            1:84 TS0014 `class` is a C++ keyword
                help: give it another name there with `#[cxx_name = "class_"]`
            1:95 TS0014 C++ has no raw identifiers, so it has no spelling for `r#fn`
                help: give it a name there with `#[cxx_name = "fn"]`
            1:102 TS0014 `if` is a C++ keyword
                help: give it another name there with `#[cxx_name = "if_"]`
        "#]],
        bridge("#[repr(packed)] struct S { a: A } #[derive(Clone, Copy)] enum A { V(u8) }") => expect![[r#"
            1:61 TS0023 a packed struct can hold only plain data: its fields cannot be referenced to copy or destroy them
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
        "#]],
        bridge("struct S { a: A } enum A { V(u8) } extern \"C++-unwind\" { fn f(a: &S); } extern \"Rust\" { fn g(a: A, b: fn(u8)); fn h() -> Result<(), A>; fn i(a: &mut A, b: Pin<&mut A>); }") => expect![[r#"
            1:91 TS0003 an `extern "C++-unwind"` block goes to cxx unchanged, and cxx does not support this type
                help: move the function to an `extern "C++"` block: exceptions become panics there
            1:133 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        bridge("union U { a: u8, b: f32 }") => expect![[r#"
            1:37 TS0023 no compiler can check which field of a union is set
                help: declare the bridge `unsafe mod`, or use a struct with an enum beside the fields
        "#]],
        "#[twinspan::bridge] unsafe mod ffi { union U { a: u8, b: String } #[repr(packed)] union V { a: u8 } #[repr(C, align(8))] union W { a: u8 } extern \"Rust\" { fn f(a: W); fn g() -> Option<W>; fn h(a: &[W], b: impl Fn(&W)); fn i(self: &W); unsafe fn j(a: W) -> W; fn k(a: S) -> Result<(), W>; } #[derive(Clone)] struct S { a: W, b: String } }" => expect![[r#"
            1:58 TS0023 a union can hold only plain data: nothing says which field to destroy
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
            1:74 TS0023 a union cannot be packed
                help: pack the struct that holds it
            1:159 TS0019 no compiler can check which field of a union is set
                help: declare the function `unsafe fn`, or pass a struct that holds the union
            1:171 TS0019 no compiler can check which field of a union is set
                help: declare the function `unsafe fn`, or pass a struct that holds the union
            1:192 TS0019 no compiler can check which field of a union is set
                help: declare the function `unsafe fn`, or pass a struct that holds the union
            1:223 TS0019 no compiler can check which field of a union is set
                help: declare the function `unsafe fn`, or pass a struct that holds the union
            1:285 TS0007 a union cannot be the error of a Result
                help: use a struct that holds it and records which field is set
        "#]],
        bridge("struct S { a: *mut c_void, b: String } struct T { a: *const c_void, b: u8 } extern \"C++\" { type T; }") => expect![[r#"
            1:61 TS0023 a struct with a pointer to `void` can hold only plain data: cxx does not know it
                help: use numbers, enums, pointers, arrays of these, and structs of these that derive `Copy`
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
        param("Option<()>") => expect![[r#"
            1:70 TS0005 `()` inside Option carries one bit
                help: use `bool`
        "#]],
        param("Option<Option<i32>>") => expect![[r#"
            1:70 TS0005 C++ has no optional optional here
                help: use an enum of the bridge
        "#]],
        param("Option<R>") => expect![[r#"
            1:70 TS0005 an opaque Rust type cannot be held by value in C++
                help: use `Option<Box<T>>` or `Option<&T>`
        "#]],
        param("Option<C>") => expect![[r#"
            1:70 TS0005 an opaque C++ type cannot be held by value in Rust
                help: use `Option<UniquePtr<T>>` or `Option<&T>`
        "#]],
        param("Option<CxxString>") => expect![[r#"
            1:70 TS0005 this type lives in C++ and cannot be held by value
                help: use `Option<UniquePtr<..>>` or a reference to it
        "#]],
        param("Option<CxxVector<i32>>") => expect![[r#"
            1:70 TS0005 this type lives in C++ and cannot be held by value
                help: use `Option<UniquePtr<..>>` or a reference to it
        "#]],
        param("Option<Unknown>") => expect![[r#"
            1:70 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        param("Option<std::string::String>") => expect![[r#"
            1:70 TS0039 `std::string::String`: a bridge names types without their modules
                help: write `String`
        "#]],
        param("Option<[i32; 2]>") => expect![[r#"
            accepted
        "#]],
        param("Option<impl Fn()>") => expect![[r#"
            1:70 TS0005 `impl` inside Option has no type when there is no closure
                help: use `Option<Box<dyn Fn(A) -> R + Send>>`, or `Option<&dyn Fn(A) -> R>`
        "#]],
        param("Option<Result<i32, X>>") => expect![[r#"
            1:70 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        param("Option<&&str>") => expect![[r#"
            accepted
        "#]],
        param("Option<&mut C>") => expect![[r#"
            1:63 TS0003 `Option<&mut C>`: a mutable reference to a C++ object has to be pinned: C++ objects do not move
                help: write `Pin<&mut T>`
        "#]],
        param("Option<Box<C>>") => expect![[r#"
            1:63 TS0003 `Option<Box<C>>`: C++ owns this type, a Box cannot
                help: use `UniquePtr<T>`
        "#]],
        param("Option<Vec<C>>") => expect![[r#"
            1:63 TS0003 `Option<Vec<C>>`: a Rust Vec cannot hold C++ objects
                help: use `UniquePtr<CxxVector<T>>`
        "#]],
        param("Option<UniquePtr<R>>") => expect![[r#"
            1:63 TS0003 `Option<UniquePtr<R>>`: Rust owns this type, a UniquePtr cannot
                help: use `Box<T>`
        "#]],
    }

    results {
        param("Result<i32>") => expect![[r#"
            1:63 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        param("Vec<Result<i32, X>>") => expect![[r#"
            1:67 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        result("Vec<Result<i32>>") => expect![[r#"
            1:69 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        result("Result<Result<i32>, X>") => expect![[r#"
            1:72 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        bridge("struct S { a: Result<i32, E> }") => expect![[r#"
            1:45 TS0006 only the result of a function can be a Result
                help: pass the success value, or declare a struct or an enum in the bridge for both cases
        "#]],
        result("Result<i32, &str>") => expect![[r#"
            1:77 TS0007 the error of a Result has to be a named type
                help: use a struct of the bridge, `CxxException`, or any `std::error::Error`
        "#]],
        result("Result<i32, C>") => expect![[r#"
            1:77 TS0007 a type that C++ defines cannot be the error of a Result
                help: use a struct of the bridge, or `CxxException`
        "#]],
        result("Result<i32, A>") => expect![[r#"
            1:77 TS0007 an alias of a type declared elsewhere cannot be the error of a Result
                help: declare the function in the bridge that declares the type, or use a struct of this bridge, or `CxxException`
        "#]],
        result("Result<C, X>") => expect![[r#"
            1:72 TS0003 `C`: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        result("Result<Unknown, X>") => expect![[r#"
            1:72 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        result("Result<(), X>") => expect![[r#"
            accepted
        "#]],
    }

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

    callbacks {
        bridge("unsafe extern \"C++\" { fn f(a: fn(x: ())); }") => expect![[r#"
            1:67 TS0012 a callback cannot take this: `()` cannot be passed by value
                help: leave it out
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(a: fn(C)); }") => expect![[r#"
            1:72 TS0012 a callback cannot take this: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(a: fn() -> C); }") => expect![[r#"
            1:77 TS0012 a callback cannot return this: an opaque C++ type cannot be held by value in Rust
                help: use `UniquePtr<T>` or `&T`
        "#]],
        bridge("extern \"Rust\" { type R; } unsafe extern \"C++\" { fn f(a: fn(R, &R, Box<R>) -> R); }") => expect![[r#"
            1:90 TS0012 a callback cannot take this: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(CxxString)); }") => expect![[r#"
            1:64 TS0012 a callback cannot take this: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(CxxVector<u8>)); }") => expect![[r#"
            1:64 TS0012 a callback cannot take this: this type lives in C++ and cannot be held by value in Rust
                help: use `UniquePtr<..>` or a reference
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(&[&str], u8) -> ()); }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { type R; fn f(a: impl Fn(R)); fn g(a: impl Fn() -> R); }") => expect![[r#"
            1:71 TS0012 a callback cannot take this: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:97 TS0012 a callback cannot return this: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        bridge("extern \"Rust\" { fn f(a: impl Fn(())); fn g(a: impl Fn() -> ()); }") => expect![[r#"
            1:63 TS0012 a callback cannot take this: `()` cannot be passed by value
                help: leave it out
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(i32), b: Option<i32>); }") => expect![[r#"
            1:61 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: fn(Option<i32>)); }") => expect![[r#"
            1:61 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        bridge("struct S { a: Box<dyn Fn()> }") => expect![[r#"
            1:45 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        bridge("struct S { a: Registration }") => expect![[r#"
            1:45 TS0016 a Registration has no layout that both languages know, so it cannot be a field or an element
                help: pass it by itself, and keep it where callbacks are kept
        "#]],
        bridge("struct S { a: Function<dyn Fn(&str) -> i32 + Send>, b: twinspan::Function<dyn FnMut(R) + Sync>, c: ::twinspan::OnceFunction<dyn FnOnce() -> Result<i32, crate::E>>, d: Optional<Function<dyn Fn(&S)>>, e: (Function<dyn Fn()>) } struct R { x: i32 }") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: Function<dyn FnOnce()>, b: OnceFunction<dyn Fn()>, c: OnceFunction<dyn FnMut()> }") => expect![[r#"
            1:45 TS0020 a Function can be called any number of times, but an `FnOnce` only once
                help: write `OnceFunction<dyn FnOnce(A) -> R>`
            1:72 TS0020 a OnceFunction is called only once, but this closure can be called more often
                help: write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`
            1:99 TS0020 a OnceFunction is called only once, but this closure can be called more often
                help: write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`
        "#]],
        bridge("struct S { a: Function<dyn Fn(impl Fn())>, b: Function<dyn Fn(R)>, c: Function<dyn Fn(&'a str)>, d: Function<dyn Clone>, e: Function<dyn Fn() -> Result<i32>>, f: Function<dyn Fn(Function<dyn Fn()>)> } extern \"Rust\" { type R; }") => expect![[r#"
            1:61 TS0016 a closure cannot take a closure
                help: pass both to the function
            1:93 TS0012 a callback cannot take this: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
            1:119 TS0020 the references of a closure cannot have named lifetimes
                help: `impl Fn(A) -> R + Send + 'static`, `Box<dyn Fn(A) -> R + Send>` and `&dyn Fn(A) -> R` can cross, and the same with `FnMut` and `FnOnce`
            1:144 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass a closure for each method, or declare an opaque Rust type that holds the `Box<dyn ..>`
            1:176 TS0020 the Result of a closure has to name its error
                help: `impl Fn(A) -> R + Send + 'static`, `Box<dyn Fn(A) -> R + Send>` and `&dyn Fn(A) -> R` can cross, and the same with `FnMut` and `FnOnce`
            1:209 TS0016 this closure type is only for fields of structs and elements of a Vec
                help: use a struct of the bridge that has it as a field, or write `Vec<..>`; write a parameter or a result as `impl Fn(A) -> R + Send + 'static` or `Box<dyn Fn(A) -> R + Send>`
        "#]],
        bridge("struct S { a: Vec<Function<dyn Fn()>>, b: [Function<dyn Fn()>; 2], c: Box<Function<dyn Fn()>>, d: Optional<Vec<Function<dyn Fn()>>>, e: Vec<Vec<Function<dyn Fn()>>> }") => expect![[r#"
            1:101 TS0003 `Box<Function<dyn Fn()>>`: a Box of this type cannot cross
                help: pass the value itself
        "#]],
        bridge("struct S { a: Function, b: Function<i32>, c: other::Function<dyn Fn()>, d: Function<dyn Fn(), u8> }") => expect![[r#"
            1:76 TS0039 `other::Function<dyn Fn()>`: a bridge names types without their modules
                help: write `Function<dyn Fn()>`
        "#]],
        param("Function<dyn Fn()>") => expect![[r#"
            1:63 TS0016 this closure type is only for fields of structs and elements of a Vec
                help: use a struct of the bridge that has it as a field, or write `Vec<..>`; write a parameter or a result as `impl Fn(A) -> R + Send + 'static` or `Box<dyn Fn(A) -> R + Send>`
        "#]],
        result("Vec<twinspan::OnceFunction<dyn FnOnce()>>") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: impl Fn() }") => expect![[r#"
            1:45 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        param("&[Function<dyn Fn()>]") => expect![[r#"
            accepted
        "#]],
        param("UniquePtr<CxxVector<Function<dyn Fn()>>>") => expect![[r#"
            1:63 TS0003 `UniquePtr<CxxVector<Function<dyn Fn()>>>`: a std::vector of this type cannot cross
                help: use `Vec<T>`
        "#]],
        param("&Vec<Function<dyn Fn(R)>>") => expect![[r#"
            1:84 TS0012 a callback cannot take this: an opaque Rust type cannot be held by value in C++
                help: use `Box<T>` or `&T`
        "#]],
        param("Vec<OnceFunction<dyn Fn()>>") => expect![[r#"
            1:67 TS0020 a OnceFunction is called only once, but this closure can be called more often
                help: write `Function<dyn ..>`, or `OnceFunction<dyn FnOnce(A) -> R>`
        "#]],
        param("Vec<Function<dyn Fn(Vec<Function<dyn Fn()>>)>>") => expect![[r#"
            accepted
        "#]],
        param("Option<&mut (dyn FnMut() + Send)>, b: &(dyn Fn() + Sync)") => expect![[r#"
            accepted
        "#]],
        param("Vec<impl Fn()>") => expect![[r#"
            1:67 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        param("&impl Fn()") => expect![[r#"
            1:64 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        param("&[impl Fn()]") => expect![[r#"
            1:65 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
                help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        "#]],
        param("impl Fn(impl Fn())") => expect![[r#"
            1:71 TS0016 a closure cannot take a closure
                help: pass both to the function
        "#]],
        param("impl Fn() -> impl Fn()") => expect![[r#"
            1:76 TS0016 a closure cannot return a closure
                help: pass both to the function
        "#]],
        result("impl Fn()") => expect![[r#"
            1:65 TS0016 a closure that is returned has to own what it captures
                help: write `Box<dyn Fn(A) -> R>`, or `impl Fn(A) -> R + 'static`
        "#]],
        param("&dyn Fn()") => expect![[r#"
            accepted
        "#]],
        param("&mut dyn FnMut()") => expect![[r#"
            accepted
        "#]],
        param("Box<dyn Fn()>") => expect![[r#"
            accepted
        "#]],
        param("impl FnOnce()") => expect![[r#"
            accepted
        "#]],
        param("impl Fn() + Send + 'static") => expect![[r#"
            accepted
        "#]],
        param("impl Fn() + Send") => expect![[r#"
            accepted
        "#]],
        param("impl Iterator<Item = i32>") => expect![[r#"
            1:68 TS0020 only closures are allowed after `impl` and `dyn`
                help: pass a `Vec<T>` or a slice, or a closure that returns the next one: `impl FnMut() -> Option<T>`
        "#]],
        param("impl Fn() -> Result<i32, X>") => expect![[r#"
            accepted
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: impl FnMut(i32)); }") => expect![[r#"
            accepted
        "#]],
        param("impl Fn(Unknown)") => expect![[r#"
            1:71 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
    }

    threads {
        bridge("unsafe extern \"C++\" { fn f(a: Box<dyn Fn()>) -> Registration; fn g(a: impl FnMut() + Sync + 'static) -> Result<Option<Registration>, CxxException>; fn h(a: Option<Box<dyn FnOnce()>>) -> Box<dyn Fn() + Send>; }") => expect![[r#"
            1:61 TS0022 a closure that is not `Send` would become part of something that is
                note: a Registration may be dropped on any thread, and the closure with it
                help: add `+ Send` to the closure, and `+ Sync` if C++ calls it on several threads at once, as `twinspan::Callbacks` does
            1:101 TS0022 a closure that is not `Send` would become part of something that is
                note: a Registration may be dropped on any thread, and the closure with it
                help: add `+ Send` to the closure, and `+ Sync` if C++ calls it on several threads at once, as `twinspan::Callbacks` does
            1:187 TS0022 a closure that is not `Send` would become part of something that is
                note: the result of this function is `Send`, and may hold the closure
                help: add `+ Send` to this closure, or remove it from the result
        "#]],
        bridge("struct S { a: Function<dyn Fn()> } struct T { b: u8, a: Optional<Function<dyn Fn() + Send>> } unsafe extern \"C++\" { type C; fn f(self: &C, a: S) -> Registration; fn g(a: Vec<Function<dyn Fn()>>) -> Result<T, CxxException>; fn h(a: Box<dyn Fn()>) -> Vec<T>; fn i(a: Box<dyn Fn()>) -> Result<(), T>; }") => expect![[r#"
            1:173 TS0022 a closure that is not `Send` would become part of something that is
                note: a Registration may be dropped on any thread, and the closure with it
                help: add `+ Send` to the closure, and `+ Sync` if C++ calls it on several threads at once, as `twinspan::Callbacks` does
            1:201 TS0022 a closure that is not `Send` would become part of something that is
                note: the result of this function is `Send`, and may hold the closure
                help: add `+ Send` to this closure, or remove it from the result
            1:262 TS0022 a closure that is not `Send` would become part of something that is
                note: the result of this function is `Send`, and may hold the closure
                help: add `+ Send` to this closure, or remove it from the result
            1:296 TS0022 a closure that is not `Send` would become part of something that is
                note: the result of this function is `Send`, and may hold the closure
                help: add `+ Send` to this closure, or remove it from the result
        "#]],
        // What stays on its thread, what is borrowed, what is `Send`, and what Rust vouches for.
        bridge("struct S { a: Function<dyn Fn()>, b: Function<dyn Fn() + Send> } unsafe extern \"C++\" { fn f(a: Box<dyn Fn()>) -> Box<dyn Fn()>; fn g(a: &dyn Fn()) -> Registration; fn h(a: Box<dyn Fn() + Send>) -> Registration; fn i(a: S) -> S; fn j(a: Registration, b: Box<dyn Fn()>) -> bool; } extern \"Rust\" { fn k(a: Box<dyn Fn()>) -> Registration; }") => expect![[r#"
            accepted
        "#]],
    }

    noescape {
        bridge("unsafe extern \"C++\" { fn f(#[noescape] a: impl Fn(), #[noescape] b: &mut dyn FnMut(), #[noescape] #[nothrow] c: Option<&dyn Fn()>); }") => expect![[r#"
            accepted
        "#]],
        bridge("unsafe extern \"C++\" { fn f(#[noescape] a: Box<dyn Fn()>, #[noescape] b: &str, #[noescape] c: Registration, #[noescape] d: Vec<Function<dyn Fn()>>); } extern \"Rust\" { fn g(#[noescape] a: impl Fn()); }") => expect![[r#"
            1:60 TS0020 C++ may keep a closure that it owns, so it cannot be `noescape`
                help: remove the attribute, or let C++ borrow the closure: `impl Fn(A) -> R`
            1:90 TS0020 only a borrowed closure parameter can be `noescape`
                help: remove the attribute; it means that C++ does not keep the closure
            1:111 TS0020 only a borrowed closure parameter can be `noescape`
                help: remove the attribute; it means that C++ does not keep the closure
            1:140 TS0020 only a borrowed closure parameter can be `noescape`
                help: remove the attribute; it means that C++ does not keep the closure
            1:204 TS0020 only a C++ function can be told not to keep a closure
                help: remove the attribute: Rust cannot keep what it borrows
        "#]],
        bridge("unsafe extern \"C++\" { fn f(#[nothrow] a: &str); }") => expect![[r#"
            1:60 TS0020 only a closure parameter can be `nothrow`
                help: remove the attribute: a C++ function declares `noexcept` itself
        "#]],
    }

    safety {
        bridge("extern \"C++\" { fn f(a: Option<i32>); }") => expect![[r#"
            1:49 TS0019 Rust cannot check whether this C++ function is safe to call
                help: declare the block `unsafe extern "C++"`
        "#]],
        bridge("extern \"C++\" { unsafe fn f<'a>(a: Option<&'a i32>); }") => expect![[r#"
            1:56 TS0019 Rust cannot check whether these lifetimes are right in C++
                help: declare the block `unsafe extern "C++"`
        "#]],
        bridge("extern \"Rust\" { fn f<'a>(a: Option<&'a i32>); }") => expect![[r#"
            1:50 TS0019 C++ cannot check explicit lifetimes
                help: declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { fn f(a: Option<i32>, b: *const i32); }") => expect![[r#"
            1:50 TS0019 nothing can be checked about a raw pointer
                help: declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { fn f(a: &i32) -> Option<&mut i32>; }") => expect![[r#"
            1:50 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(self: &C) -> Option<Pin<&mut C>>; }") => expect![[r#"
            1:64 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
    }

    static_from_cxx {
        bridge("extern \"Rust\" { fn f(a: Option<&'static str>); } ") => expect![[r#"
            1:63 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { fn f(a: &'static str) -> Option<i32>; } ") => expect![[r#"
            1:56 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { type R<'a>; fn f(a: Vec<R<'static>>) -> Result<(), E>; } ") => expect![[r#"
            1:73 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { type R<'a>; fn f(self: &'static R<'_>, a: Option<i32>); } ") => expect![[r#"
            1:64 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { fn f(a: impl Fn() -> &'static [u8]); } ") => expect![[r#"
            1:69 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("extern \"Rust\" { fn f() -> Box<dyn Fn(Option<&'static i32>) + 'static>; } ") => expect![[r#"
            1:76 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: impl Fn(&'static str) + 'static); } ") => expect![[r#"
            1:70 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: Option<&dyn Fn(i32, Pin<&'static mut CxxString>)>); } ") => expect![[r#"
            1:86 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
        bridge("struct S { a: Function<dyn Fn(&'static str)>, b: Function<dyn FnMut() -> &'static str>, c: Optional<&'static str>, d: Vec<Function<dyn Fn(&'static str)>> }") => expect![[r#"
            1:62 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out: give the struct a lifetime, or hold a `String`
            1:105 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out: give the struct a lifetime, or hold a `String`
            1:132 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out: give the struct a lifetime, or hold a `String`
            1:170 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out: give the struct a lifetime, or hold a `String`
        "#]],
        bridge("extern \"Rust\" { unsafe fn f(a: Option<&'static str>); fn g() -> Option<&'static str>; fn h(a: Box<dyn Fn(&'static str)>); fn i() -> Box<dyn Fn() -> &'static str>; } ") => expect![[r#"
            accepted
        "#]],
        bridge("unsafe extern \"C++\" { fn f(a: Option<&'static str>) -> Option<&'static str>; fn g(a: impl Fn() -> &'static str); unsafe fn h(a: impl Fn(&'static str)); fn i() -> Box<dyn Fn(&'static i32) -> &'static str>; } ") => expect![[r#"
            accepted
        "#]],
        bridge("struct S { a: &'static str }") => expect![[r#"
            accepted
        "#]],
        bridge("extern \"Rust\" { type R<'a>; fn f(a: i32, b: &'static str); fn g(self: &R<'static>); unsafe fn h(a: &'static str); fn i(a: &str) -> &'static str; } ") => expect![[r#"
            accepted
            1:76 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
            1:95 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
    }

    mutable_results {
        bridge("unsafe extern \"C++\" { type T; fn f(a: impl Fn(&T) -> Pin<&mut T>); } ") => expect![[r#"
            1:84 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; fn f(a: impl Fn(&T) -> &mut i32); } ") => expect![[r#"
            1:78 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; fn f(a: Box<dyn FnMut(&T, i32) -> &mut [i32]>); } ") => expect![[r#"
            1:89 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; fn f() -> Box<dyn FnOnce() -> Option<&'static mut i32>>; } ") => expect![[r#"
            1:85 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; fn f(a: Option<&dyn Fn(&i32) -> Result<&mut i32, E>>); } ") => expect![[r#"
            1:87 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; } struct S { a: Function<dyn Fn(&T) -> &mut i32>, b: Vec<OnceFunction<dyn FnOnce(&T) -> &mut i32>> }") => expect![[r#"
            1:94 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
            1:143 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, or return a shared reference
        "#]],
        bridge("extern \"Rust\" { type T; fn f(a: impl Fn(&mut i32) -> &mut i32, b: &dyn Fn(&mut [i32]) -> Option<&mut i32>, c: Box<dyn Fn(R) -> &mut i32>); } struct R<'a> { a: &'a mut i32 }") => expect![[r#"
            accepted
        "#]],
        bridge("unsafe extern \"C++\" { unsafe fn f(a: &i32) -> Option<&mut i32>; fn g(a: R) -> Option<&mut i32>; fn h(a: Option<&mut i32>) -> Option<&mut i32>; fn i(self: &V) -> Option<&mut i32>; type V<'a>; } struct R<'a> { a: &'a mut i32 }") => expect![[r#"
            accepted
        "#]],
    }

    lifetimes_of_closures {
        bridge("extern \"Rust\" { fn f(a: impl Fn(&str, &str) -> &str); } ") => expect![[r#"
            1:78 TS0020 the closure returns a reference, but does not say which argument it borrows from
                help: take exactly one reference, or return a value
        "#]],
        bridge("extern \"Rust\" { fn f() -> Box<dyn Fn(i32) -> Option<&i32>>; } ") => expect![[r#"
            1:83 TS0020 the closure returns a reference, but has no argument to borrow from
                help: take exactly one reference, or return a value
        "#]],
        bridge("unsafe extern \"C++\" { type R<'a>; fn f(a: Option<&dyn Fn(&R) -> Result<&[i32], E>>); } ") => expect![[r#"
            1:102 TS0020 the closure returns a reference, but does not say which argument it borrows from
                help: take exactly one reference, or return a value
        "#]],
        bridge("unsafe extern \"C++\" { type R<'a>; fn f(a: Box<dyn FnMut() -> UniquePtr<R>>); } ") => expect![[r#"
            1:102 TS0020 the closure returns a reference, but has no argument to borrow from
                help: take exactly one reference, or return a value
        "#]],
        bridge("struct S { a: Function<dyn Fn(&str, &'_ i32) -> &'_ i32>, b: Vec<Function<dyn Fn() -> &str>> }") => expect![[r#"
            1:79 TS0020 the closure returns a reference, but does not say which argument it borrows from
                help: take exactly one reference, or return a value
            1:117 TS0020 the closure returns a reference, but has no argument to borrow from
                help: take exactly one reference, or return a value
        "#]],
        bridge("extern \"Rust\" { type R<'a>; fn f(a: impl Fn(i32, &str) -> &str, b: &dyn Fn(&R<'static>) -> &'_ str, c: Box<dyn Fn(&str, &str) -> &'static str>) -> Box<dyn Fn() -> &'static R<'static>>; } ") => expect![[r#"
            1:161 TS0021 C++ passes this reference, and cannot know whether it lives forever
                help: leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`
        "#]],
    }

    depth {
        param(&nested("Box<", 65, ">")) => expect![[r#"
            1:186 TS0009 this is nested more than 32 levels deep
                help: give an inner part a name: a struct of the bridge
        "#]],
    }
}

fn nested(open: &str, levels: usize, close: &str) -> String {
    format!("{}i32{}", open.repeat(levels), close.repeat(levels))
}

/// All errors are reported at once, in source order.
#[test]
fn several_at_once() {
    let file = "\
#[twinspan::bridge(name = \"x\")]
mod first {}

#[twinspan::bridge]
mod second {
    struct Both {
        a: Option<i32>,
        b: Box<dyn Fn()>,
    }
    #[repr(usize)]
    enum Wide { A }

    extern \"Rust\" {
        type R;
        fn one(a: Option<R>, b: Option<()>) -> Result<Option<Unknown>, &str>;
        fn two(a: &[&i32]);
        fn delete(a: Vec<Option<u8>>);
    }
    unsafe extern \"C++\" {
        type C;
        fn three(a: fn(C) -> C);
    }
    impl UniquePtr<CxxVector<C>> {}
}
";
    expect![[r#"
        1:20 TS0002 unknown argument `name` of the bridge
            help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        7:12 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
            help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        8:12 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
            help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        11:10 TS0010 `Wide` has a repr whose width depends on the platform
            help: name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`
        15:26 TS0005 an opaque Rust type cannot be held by value in C++
            help: use `Option<Box<T>>` or `Option<&T>`
        15:40 TS0005 `()` inside Option carries one bit
            help: use `bool`
        15:62 TS0039 `Unknown`: the bridge does not know this type
            help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        15:72 TS0007 the error of a Result has to be a named type
            help: use a struct of the bridge, `CxxException`, or any `std::error::Error`
        16:21 TS0011 C++ has no array of references, so a slice of references cannot cross
            help: store the values themselves, or `*const T`
        17:12 TS0014 `delete` is a C++ keyword
            help: give it another name there with `#[cxx_name = "delete_"]`
        21:24 TS0012 a callback cannot take this: an opaque C++ type cannot be held by value in Rust
            help: use `UniquePtr<T>` or `&T`
        23:10 TS0013 pointers to a vector are instantiated together with the vector
            help: write `impl CxxVector<C> {}`
    "#]]
    .assert_eq(&said(file).0);
}

/// Lines and columns refer to the user's file, also after text that is not ASCII.
#[test]
fn places_are_the_users() {
    let file = "
fn before() { \"ä€𝄞\"; }
#[twinspan::bridge]
mod ffi {
    /* ä€𝄞 */ extern \"Rust\" { /* ä€𝄞 */ fn f(a: Option<()>); }\r
    extern \"Rust\" { fn g(a: Option<()>); }
}
";
    expect![[r#"
        5:56 TS0005 `()` inside Option carries one bit
            help: use `bool`
        6:36 TS0005 `()` inside Option carries one bit
            help: use `bool`
    "#]]
    .assert_eq(&said(file).0);
}

/// The macro reports the same errors, each at its position.
#[test]
fn the_macro_says_the_same() {
    let (args, module) =
        support::bridge(&bridge("extern \"Rust\" { fn f(a: Option<()>); fn g(a: &[&i32]); }"));
    let expansion = twinspan_compiler::expand(args, module, &support::macro_options());
    let starts: Vec<_> =
        expansion.clone().into_iter().map(|token| token.span().start().column).collect();
    assert_eq!(BTreeSet::from_iter(starts).len(), 2);
    expect![[r#"
        ::core::compile_error!("`()` inside Option carries one bit\nhelp: use `bool`\n[TS0005]");
        ::core::compile_error!(
            "C++ has no array of references, so a slice of references cannot cross\nhelp: store the values themselves, or `*const T`\n[TS0011]",
        );
    "#]].assert_eq(&support::pretty(expansion));
}
