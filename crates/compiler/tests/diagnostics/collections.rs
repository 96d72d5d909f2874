//! Maps and sets of Rust, containers of C++.

use super::{bridge, c_face, param, result};
use expect_test::expect;

cases! {
    collections {
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
}
