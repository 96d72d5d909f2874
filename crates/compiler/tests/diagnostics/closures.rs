//! Closures.

use super::{bridge, param, result};
use expect_test::expect;

cases! {
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
        result("Option<&dyn Fn()>") => expect![[r#"
            1:65 TS0016 a closure that is returned has to own what it captures
                help: write `Box<dyn Fn(A) -> R>`, or `impl Fn(A) -> R + 'static`
        "#]],
        result("Result<Option<&mut dyn FnMut()>, CxxException>") => expect![[r#"
            1:72 TS0016 a closure that is returned has to own what it captures
                help: write `Box<dyn Fn(A) -> R>`, or `impl Fn(A) -> R + 'static`
        "#]],
        result("Option<Registration>") => expect![[r#"
            accepted
        "#]],
        result("Option<fn()>") => expect![[r#"
            1:72 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
        "#]],
        param("impl Fn(Option<&dyn Fn()>)") => expect![[r#"
            1:71 TS0016 a closure cannot take a closure
                help: pass both to the function
        "#]],
        param("Box<dyn FnOnce() -> Option<Box<dyn Fn()>>>") => expect![[r#"
            1:83 TS0016 a closure cannot return a closure
                help: pass both to the function
        "#]],
        param("impl Fn(Option<Registration>)") => expect![[r#"
            1:71 TS0016 a closure cannot take a closure
                help: pass both to the function
        "#]],
        bridge("struct S { a: Function<dyn Fn(Option<Registration>)>, b: Function<dyn Fn() -> Option<Registration>> }") => expect![[r#"
            1:61 TS0016 a closure cannot take a closure
                help: pass both to the function
            1:109 TS0016 a closure cannot return a closure
                help: pass both to the function
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
}
