//! `Option`, `Optional` and `Result`.

use super::{bridge, param, result};
use expect_test::expect;

cases! {
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
        result("(Option<&C>, i32)") => expect![[r#"
            1:66 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: use a pointer, `*const T`, which may be null
        "#]],
        result("(i32, Option<&mut R>)") => expect![[r#"
            1:71 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: use a pointer, `*const T`, which may be null
        "#]],
        result("(Option<Pin<&mut C>>, i32)") => expect![[r#"
            1:66 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
                help: use a pointer, `*const T`, which may be null
        "#]],
        result("(*const C, i32)") => expect![[r#"
            accepted
        "#]],
        result("Vec<Optional<*const C>>") => expect![[r#"
            accepted
        "#]],
        result("Vec<Option<*const C>>") => expect![[r#"
            accepted
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
    }

    payloads_of_options {
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

    optionals {
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
}
