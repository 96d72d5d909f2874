//! What would be unsound.

use super::bridge;
use expect_test::expect;

cases! {
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
                help: take a `&mut` parameter, return a shared reference, or declare the function `unsafe fn`: who calls it promises that there is no other reference then
        "#]],
        bridge("unsafe extern \"C++\" { type C; fn f(self: &C) -> Option<Pin<&mut C>>; }") => expect![[r#"
            1:64 TS0019 a mutable reference cannot come from parameters that are not mutable
                help: take a `&mut` parameter, return a shared reference, or declare the function `unsafe fn`: who calls it promises that there is no other reference then
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
}
