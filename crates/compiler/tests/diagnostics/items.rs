//! The module, its items, their attributes and names.

use super::bridge;
use expect_test::expect;

cases! {
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
            1:68 TS0018 only an `#[out]` parameter with a `UniquePtr`, of a function without a body, can be `owned`
                help: remove the attribute; it means that C++ fills a `T *` that the caller has to delete
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
        bridge("enum E { ENOENT, EAGAINST } #[namespace = \"a::stdin\"] extern \"Rust\" { fn assert(x: bool); #[try_name = \"errno\"] fn f() -> Result<i32, S>; } struct S { a: i32 }") => expect![[r#"
            1:40 TS0014 `ENOENT` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "ENOENT_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:85 TS0014 a C++ namespace cannot be called `stdin`
                help: choose another namespace
            1:104 TS0014 `assert` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[cxx_name = "assert_"]`; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`
            1:121 TS0014 `errno` is a macro in C++, which replaces the name everywhere
                help: give it another name there with `#[try_name = "errno_"]`
        "#]],
        bridge("struct S { a: u32, a: u8, #[cxx_name = \"a\"] b: Vec<char>, #[cfg(x)] c: u8, #[cfg(not(x))] c: u16 } enum E { A, #[cxx_name = \"A\"] B, C, C } union U { x: u8, #[cxx_name = \"x\"] y: i8 }") => expect![[r#"
            1:50 TS0026 C++ would have two fields named `a`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            1:75 TS0026 C++ would have two fields named `a`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            1:82 TS0003 `char`: it has no memory layout that both languages share
                help: write `u32`, or make it a parameter or a result, in an `Option` or a `Result`, or one of a closure
            1:160 TS0026 C++ would have two variants named `A`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            1:166 TS0026 C++ would have two variants named `C`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            1:176 TS0023 no compiler can check which field of a union is set
                help: declare the bridge `unsafe mod`, or use a struct with an enum beside the fields
            1:205 TS0026 C++ would have two fields named `x`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
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
            fn e(x: C) -> C; }
            extern "Rust" { fn f(x: i32, _: u8, _: u8, x: u8); }"#
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
            4:56 TS0041 two parameters have the same name
                help: give each its own name; those that do not matter can be `_`
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
}
