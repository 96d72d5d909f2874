//! Names that C++ would have twice in one scope.

use super::bridge;
use expect_test::expect;

/// In namespaces, so that each case has a scope of its own.
fn refused() -> String {
    bridge(
        r#"
    struct Foo { a: i32 }
    #[cxx_name = "Foo"] struct Other { a: u64 }
    #[cxx_name = "Foo"] enum Kind { A }
    #[namespace = "b"] #[derive(PartialEq)] struct Ops { a: i32 }
    #[namespace = "b"] #[cxx_name = "Ops"] #[derive(PartialEq)] struct Ops2 { a: i32 }
    #[namespace = "c"] enum E { A, B }
    #[namespace = "c"] #[cxx_name = "E"] enum E2 { A, #[cxx_name = "C"] B }
    #[namespace = "d"] enum D { A(u8), B }
    #[namespace = "d"] #[cxx_name = "D"] enum D2 { A(i8), B }
    struct Fields { a: i32, b: i32, c: i32, try_d: i32, try_e: i32 }
    const LIMIT: i32 = 1;
    const Opaque: i32 = 1;
    #[namespace = "outer::Nested"] const INNER: i32 = 1;
    extern "Rust" {
        #[namespace = "e"] type R;
        #[namespace = "e"] #[cxx_name = "R"] type R2;
        #[namespace = "f"] type Made;
        #[namespace = "f"] #[cxx_name = "Made"] fn made() -> Box<Made>;
        #[namespace = "f"] #[cxx_name = "InCxx"] fn in_cxx();
        fn a(self: &Fields);
        #[Self = "Fields"] #[cxx_name = "b"] fn other_b();
        fn d(self: &Fields) -> Result<u8, Foo>;
        fn e(self: &Fields) -> Result<u8>;
        #[cxx_name = "Fields"] fn fields(self: &Fields);
        #[cxx_name = "LIMIT"] fn limit();
        fn over(a: u64);
        #[cxx_name = "over"] fn over_2(a: usize) -> bool;
        #[namespace = "e"] fn x(self: &R, a: impl Fn(i32));
        #[Self = "R"] #[cxx_name = "x"] fn y(a: impl FnMut(i32));
        #[namespace = "outer"] fn Nested();
    }
    unsafe extern "C++" {
        include!("a.h");
        #[namespace = "f"] type InCxx;
        type stat;
        #[rust_name = "get_stat"] fn stat(path: &str) -> i32;
        type Class;
        #[rust_name = "new_class"] fn Class() -> UniquePtr<Class>;
        type Opaque;
        fn c(self: &Fields);
        #[cxx_name = "g"] fn g1(self: &Fields);
        #[cxx_name = "g"] fn g2(self: &Fields);
        #[namespace = "e"] #[cxx_name = "R"] type R3;
        #[namespace = "Class"] type Inner;
    }"#,
    )
}

/// Overloads, one C++ type of two Rust types, what nothing names, and what may be absent.
fn accepted() -> String {
    bridge(
        r#"
    struct Foo { a: i32 }
    #[cxx_name = "Foo"] struct Same { a: i32 }
    enum E { A, B }
    #[cxx_name = "E"] enum E2 { A, B }
    enum D { A(u8), B }
    #[cxx_name = "D"] enum D2 { A(u8), B }
    struct Unused { a: i32, x: i32, try_e: i32 }
    struct Around { unused: Unused }
    #[cfg(one)] #[cxx_name = "Either"] struct One { a: u8 }
    #[cfg(not(one))] #[cxx_name = "Either"] struct Two { a: u16 }
    extern "Rust" {
        type R;
        fn f(self: &R, a: i32);
        #[cxx_name = "f"] fn g(self: &mut R, a: i32);
        #[cxx_name = "f"] fn h(self: &R, a: i64);
        #[cxx_name = "f"] fn free(a: i32);
        #[namespace = "other"] #[cxx_name = "f"] fn free_2(a: i32);
        #[cxx_name = "f"] fn free_3(a: &str);
        #[cfg(one)] #[cxx_name = "f"] fn free_4(a: i32);
        fn B(a: E);
        #[cxx_name = "Unused"] fn unused();
        fn e(self: &Unused) -> Result<u8>;
        type Lone;
        fn get(self: &Lone) -> i32;
        fn Lone(a: i32) -> i32;
        fn there_and_back(a: i32) -> i32;
    }
    unsafe extern "C++" {
        include!("a.h");
        type C;
        #[cxx_name = "C"] type Also;
        type Elsewhere = crate::Elsewhere;
        #[cxx_name = "Elsewhere"] type Here;
        fn call(a: i32) -> i32;
        #[cxx_name = "call"] fn call_2(a: i32) -> i32;
        #[cxx_name = "there_and_back"] fn back(a: i32) -> i32;
        #[field] fn a(self: &Unused) -> i32;
        fn x(self: &Unused) -> i32 { cpp!(return self.x;) }
        #[cxx_name = "stat_type"] type stat;
        #[rust_name = "get_stat"] fn stat(path: &str) -> i32;
        #[namespace = "C"] fn of_the_class();
    }"#,
    )
}

cases! {
    scopes {
        refused() => expect![[r#"
            2:32 TS0026 C++ would have two types named `Foo`
                note: the first one is `Foo`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            3:30 TS0026 C++ would have two types named `Foo`
                note: the first one is `Foo`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            5:72 TS0026 C++ would have two types named `b::Ops`
                note: the first one is `Ops`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            7:47 TS0026 C++ would have two types named `c::E`
                note: the first one is `E`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            9:47 TS0026 C++ would have two types named `d::D`
                note: the first one is `D`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            16:51 TS0026 C++ would have two types named `e::R`
                note: the first one is `R`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            18:52 TS0026 the function `Made` hides the type `Made` in C++
                note: the first one is `Made`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            20:12 TS0026 `Fields` would have a field and a function `a` in C++
                note: the first one is `a`
                help: give the function another name in C++ with `#[cxx_name = "a_"]`
            21:49 TS0026 `Fields` would have a field and a function `b` in C++
                note: the first one is `b`
                help: give the function another name in C++ with `#[cxx_name = "b_"]`
            22:12 TS0017 `d` reports its error as a value under the name `try_d`, which is taken
                help: give it another with `#[try_name = ".."]`
            24:35 TS0026 a member function `Fields` of `Fields` is a constructor in C++
                help: give the function another name in C++ with `#[cxx_name = "Fields_"]`
            25:34 TS0026 C++ would have a constant and a function named `LIMIT`
                note: the first one is `LIMIT`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            27:33 TS0042 C++ would have two functions `over(::std::size_t)`
                note: the first one is `over`
                help: give one of them another name in C++, `#[cxx_name = "over_2"]`: only other parameters make an overload
            29:44 TS0042 C++ would have two functions `x(::twinspan::FunctionRef<void(::std::int32_t)>)`
                note: the first one is `x`
                help: give one of them another name in C++, `#[cxx_name = "x_2"]`: only other parameters make an overload
            30:35 TS0026 `outer::Nested` would be a namespace in C++, and `Nested` has that name
                note: the first one is `INNER`
                help: choose another namespace; what belongs to a class is declared with `#[Self = ".."]`, and a class in a class with `#[cxx_name = "Outer::Inner"]`
            34:33 TS0026 the function `InCxx` hides the type `InCxx` in C++
                note: the first one is `in_cxx`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            36:38 TS0026 the function `stat` hides the type `stat` in C++
                note: the first one is `stat`
                help: name the class in your header, `using stat_type = struct stat;`, and write `#[cxx_name = "stat_type"]` at `type stat`
            38:39 TS0026 the function `Class` hides the type `Class` in C++
                note: the first one is `Class`
                help: write `#[constructor]` if this is the constructor of the class
            39:14 TS0026 C++ would have a constant and a type named `Opaque`
                note: the first one is `Opaque`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            40:12 TS0026 `Fields` would have a field and a function `c` in C++
                note: the first one is `c`
                help: give the function another name in C++ with `#[cxx_name = "c_"]`
            42:30 TS0042 C++ would have two functions `g()`
                note: the first one is `g1`
                help: give one of them another name in C++, `#[cxx_name = "g_2"]`: only other parameters make an overload
            43:51 TS0026 C++ would have two types named `e::R`
                note: the first one is `R`
                help: give one of them another name, in C++ alone with `#[cxx_name = ".."]`
            44:37 TS0026 `Class` would be a namespace in C++, and `Class` has that name
                note: the first one is `Class`
                help: choose another namespace; what belongs to a class is declared with `#[Self = ".."]`, and a class in a class with `#[cxx_name = "Outer::Inner"]`
        "#]],
        // All errors come at once.
        bridge(
            "struct Size { width: f64 }
            extern \"Rust\" { fn width(self: &Size) -> f64; fn lookup(key: &Unknown); }",
        ) => expect![[r#"
            2:32 TS0026 `Size` would have a field and a function `width` in C++
                note: the first one is `width`
                help: give the function another name in C++ with `#[cxx_name = "width_"]`
            2:75 TS0039 `Unknown`: the bridge does not know this type
                help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        "#]],
        accepted() => expect![[r#"
            accepted
        "#]],
    }
}
