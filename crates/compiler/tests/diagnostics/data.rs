//! Structs, unions and enums with data.

use super::bridge;
use expect_test::expect;

cases! {
    packed_structs {
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
    }

    structs_without_fields {
        bridge("struct A {} #[repr(packed)] struct B {} struct C; struct D(); extern \"Rust\" { fn f(a: A, b: &B) -> Result<Vec<A>, C>; }") => expect![[r#"
            1:38 TS0023 a struct without fields cannot cross: it has no byte in Rust, and one in C++
                help: add a field, such as `unused: u8`
            1:66 TS0023 a struct without fields cannot cross: it has no byte in Rust, and one in C++
                help: add a field, such as `unused: u8`
            1:78 TS0040 a struct of a bridge has fields with names
                help: name them: `struct Place { line: u32 }`; a struct of another crate can be a `#[mirror(path)]`
            1:88 TS0040 a struct of a bridge has fields with names
                help: name them: `struct Place { line: u32 }`; a struct of another crate can be a `#[mirror(path)]`
        "#]],
    }

    unions {
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
    }

    enums_with_data {
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
}
