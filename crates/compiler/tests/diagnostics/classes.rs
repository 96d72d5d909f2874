//! Members, names and bases of classes.

use super::bridge;
use expect_test::expect;

cases! {
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
            15:11 TS0043 no attribute stands for the operator `<=>`
                help: remove the attribute, and write a body: `{ cpp!(return ..;) }`
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

    // Another class would be made of the struct, beside the alias.
    names_of_structs {
        bridge(
            r#"#[namespace = "b"] unsafe extern "C++" { #[cxx_name = "V<int>"] type V; } struct V { x: i32 }
            unsafe extern "C++" { #[cxx_name = "::c::W"] type W; #[cxx_name = "::c::E"] #[namespace = "c"] type E; }
            #[cxx_name = "U"] struct W { x: i32 } #[namespace = "d"] #[repr(i32)] enum E { A }"#
        ) => expect![[r#"
            1:100 TS0018 `V` is declared twice, and its C++ namespace differs
                help: write the same `#[namespace]` at `type V;` and at the struct or enum
            2:63 TS0018 `W` is declared twice, and its C++ name differs
                help: remove `#[cxx_name]` at the struct or enum: `W` is an alias in C++, too
            2:113 TS0018 `E` is declared twice, and its C++ namespace differs
                help: write the same `#[namespace]` at `type E;` and at the struct or enum
        "#]],
    }

    class_names {
        bridge(
            r#"unsafe extern "C++" { #[cxx_name = "A::B<int>"] type B; #[cxx_name = "A; int x"] type C;
            #[cxx_name = "A<$>"] type D; #[cxx_name = "A::f"] fn f(); #[cxx_name = "a::is<int>"] fn is(); }
            #[cxx_name = "A::S"] struct S { #[cxx_name = "a::b"] x: u8, #[cxx_name = "a<b>"] y: u8 }"#
        ) => expect![[r#"
            2:13 TS0018 this is not the name of a C++ class
                help: write `#[cxx_name = "Outer::Inner<int>"]`
            2:42 TS0018 only a type in `extern "C++"` can have a name with `::`
                help: write only the last name; use `#[namespace = ".."]` for a namespace, and `#[Self = "T"]` for the class of a static function
            2:71 TS0018 only a type in `extern "C++"` can have a name with `::`
                help: write only the last name; use `#[namespace = ".."]` for a namespace, and `#[Self = "T"]` for the class of a static function
            3:13 TS0018 the C++ name of a struct or an enum can only have `::` or `<` at its `type` in `extern "C++"`
                help: write `#[cxx_name = "Outer::Inner"] type T;` there, and remove it here
            3:45 TS0018 only a type in `extern "C++"` can have a name with `::`
                help: write only the last name; use `#[namespace = ".."]` for a namespace, and `#[Self = "T"]` for the class of a static function
            3:73 TS0018 only a type or a function in `extern "C++"` can have a name with `<`
                help: write a name without template arguments
        "#]],
    }

    templates {
        bridge(
            r#"unsafe extern "C++" {
                type T;
                #[cxx_name = "f<int, 2>"] fn f();
                #[cxx_name = "g<int; int>"] fn g();
                #[cxx_name = "g<int>()"] fn g2();
                #[cxx_name = "g<(1 > 2)>"] fn g3();
                #[cxx_name = "g<int"] fn g4();
                #[cxx_name = "g<(int>)"] fn g5();
                #[cxx_name = "switch<int>"] fn g6();
                #[cxx_name = "h<int>"] #[field] fn h(self: &T) -> i32;
                #[cxx_name = "i<int>"] fn i() { cpp!(return;) }
                #[cxx_name = "new<int>"] #[constructor] fn new() -> UniquePtr<T>;
                #[cxx_name = "k<int>"] fn k(f: fn());
            }
            extern "Rust" { #[cxx_name = "j<int>"] fn j(); }"#
        ) => expect![[r#"
            4:17 TS0018 these are no template arguments of a C++ function
                help: write types and numbers, `#[cxx_name = "get<int, 2>"]`; what is longer is a function with a body
            5:17 TS0018 these are no template arguments of a C++ function
                help: write types and numbers, `#[cxx_name = "get<int, 2>"]`; what is longer is a function with a body
            7:17 TS0018 these are no template arguments of a C++ function
                help: write types and numbers, `#[cxx_name = "get<int, 2>"]`; what is longer is a function with a body
            8:17 TS0018 these are no template arguments of a C++ function
                help: write types and numbers, `#[cxx_name = "get<int, 2>"]`; what is longer is a function with a body
            9:48 TS0014 `switch` is a C++ keyword
                help: give it another name there with `#[cxx_name = "switch_"]`
            10:17 TS0018 only a C++ function that is called by its name can have template arguments
                help: remove them, or write a body: `{ cpp!(return name<int>(value);) }`
            11:17 TS0018 only a C++ function that is called by its name can have template arguments
                help: remove them, or write a body: `{ cpp!(return name<int>(value);) }`
            12:17 TS0018 only a C++ function that is called by its name can have template arguments
                help: remove them, or write a body: `{ cpp!(return name<int>(value);) }`
            13:48 TS0008 only cxx supports function pointers, and it does not support the other types here
                help: take a closure instead: `impl FnMut(A) -> R`
            15:29 TS0018 only a function in `unsafe extern "C++"` can have template arguments
                help: remove them: a Rust function is no template in C++
        "#]],
    }

    names_that_are_signs {
        bridge(
            r#"unsafe extern "C++" {
                type T;
                #[cxx_name = "operator[]"] fn at(self: &T, index: i32) -> f64;
                #[cxx_name = "operator <"] fn less(self: &T, other: &T) -> bool;
                #[cxx_name = "a::T::operator std::string"] fn text(self: &T) -> String;
                #[cxx_name = "operator<=>"] fn order(self: &T, other: &T) -> i32;
                #[cxx_name = "operator new"] fn new(size: usize) -> *mut T;
                #[cxx_name = "operator\"\"_km"] fn km(number: u64) -> u64;
                #[cxx_name = "T::~T"] fn end(self: Pin<&mut T>);
                #[cxx_name = "~T"] static S: i32;
                #[operator("->")] fn get(self: &T) -> &T;
                #[cxx_name = "operator_of<int>"] fn of();
            }
            extern "Rust" { #[cxx_name = "operator=="] fn equals(a: u8, b: u8) -> bool; }"#
        ) => expect![[r#"
            3:17 TS0018 C++ calls an operator by its sign, not by its name
                help: write `#[operator("[]")]` in place of it, and the object as `self`
            4:17 TS0018 C++ calls an operator by its sign, not by its name
                help: write `#[operator("<")]` in place of it, and the object as `self`
            5:17 TS0018 C++ calls an operator by its sign, not by its name
                help: write `#[operator("std::string")]` in place of it, and the object as `self`
            6:17 TS0018 C++ calls `operator<=>` by its sign, and no attribute stands for it
                help: remove the `cxx_name`, and write a body: `{ cpp!(return ..;) }`
            7:17 TS0018 memory is allocated and freed by what makes and deletes an object
                help: declare a `#[constructor]`, whose `UniquePtr` deletes the object
            7:49 TS0014 `new` is a C++ keyword
                help: give it another name there with `#[cxx_name = "new_"]`
            8:17 TS0018 C++ calls a literal operator by its suffix, not by its name
                help: remove the `cxx_name`, and write a body: `{ cpp!(return operator""_km(..);) }`
            9:17 TS0018 a destructor is called by who owns the object
                help: remove the function: a `UniquePtr` or `SharedPtr` that is dropped deletes the object
            10:17 TS0018 only a C++ function that is called by its name can have a `cxx_name`, an identifier
                help: write an identifier
            11:19 TS0043 no attribute stands for the operator `->`
                help: remove the attribute, and write a body: `{ cpp!(return ..;) }`
            14:29 TS0018 only a C++ function that is called by its name can have a `cxx_name`, an identifier
                help: write an ordinary name, and beside the bridge's header a C++ `operator==` that calls it
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
}
