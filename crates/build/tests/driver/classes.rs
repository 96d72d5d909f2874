//! The C++ compiler's errors about parts of classes: each is reported once, at the declaration.

use super::Package;

const BRIDGE: &str = "\
#[twinspan::bridge(namespace = \"demo\")]
mod ffi {
    unsafe extern \"C++\" {
        include!(\"demo/include/store.h\");
        type Shape;
        type Named;
        type Plain;
        #[base(Shape)]
        type Hidden;
        #[base(Shape)]
        type Twice;
        #[base(Shape)]
        type Stranger;
        #[base(Plain)]
        type OfPlain;
        #[base(Named)]
        type OfNamed;
        #[constructor]
        fn new() -> UniquePtr<Shape>;
        fn size(self: &Shape, #[out] size: u32) -> bool;
        fn by_value(#[out] number: i32);
    }
}
";
const HEADER: &str = "\
#pragma once
#include <string>
namespace demo {
class Shape {
public:
  virtual ~Shape() = default;
  virtual double area() const = 0;
  bool size(unsigned long *size) const;
};
struct Named { virtual int id() const; };
struct Plain { int x; };
class Hidden : Shape {};
class A : public Shape {};
class B : public Shape {};
class Twice : public A, public B {};
class Stranger {};
class OfPlain : public Plain {};
class OfNamed : public Named {};
void by_value(int number);
}
";

#[test]
fn what_cxx_has_against_parts_of_classes() {
    let package = Package::new("classes");
    package.write("src/lib.rs", BRIDGE);
    package.write("include/store.h", HEADER);
    package.write("src/store.cc", "");
    let built = package.build("src/lib.rs");
    let more = "that is not public, or that it has more than once";
    built.expect_error(&[
        &format!("error: demo::Shape is a base class of demo::Hidden {more}\n  --> src/lib.rs:8:9"),
        &format!("error: demo::Shape is a base class of demo::Twice {more}\n"),
        "--> src/lib.rs:10:9",
        "error: demo::Shape is not a base class of demo::Stranger\n",
        "--> src/lib.rs:12:9",
        "error: demo::Plain has no virtual functions",
        "write `plain` after the name of the base\n",
        "--> src/lib.rs:14:9",
        "error: demo::Named has no virtual destructor",
        "write `no_delete` after the name of the base\n",
        "--> src/lib.rs:16:9",
        "error: demo::Shape is an abstract class: declare the constructor of a class derived from it\n",
        "--> src/lib.rs:19:9",
        "error: demo::Shape::size does not take what the bridge declares\n",
        "--> src/lib.rs:20:9",
        "declare it as `bool size(std::uint32_t *) const`",
        "error: demo::by_value does not take what the bridge declares\n",
        "--> src/lib.rs:21:9",
        "declare it as `void by_value(std::int32_t *)`",
    ]);
    assert_eq!(built.stderr.matches("error: ").count(), 8, "{}", built.stderr);
}

#[test]
fn what_is_no_constant() {
    let package = Package::new("constants");
    package.write(
        "src/lib.rs",
        "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
         include!(\"demo/include/store.h\");\n        static CHANGES: i32;\n        static NARROW: i32;\n        \
         static GOOD: i32;\n        static TOO_MUCH: u8;\n        static BELOW: u32;\n        static TEXT: i32;\n        fn sum(#[length(before)] numbers: &[i32]);\n        \
         type Place;\n        #[field]\n        fn line(self: &Place) -> u32;\n    }\n}\n",
    );
    package.write(
        "include/store.h",
        "#pragma once\nnamespace demo {\nextern int CHANGES;\nconstexpr short NARROW = 1;\nconstexpr int GOOD = \
         2;\nenum { TOO_MUCH = 256 };\n#define BELOW -1\n#define TEXT \"a\"\nvoid sum(const int *, int);\nstruct Place {\n  unsigned long line;\n};\n}\n",
    );
    package.write("src/store.cc", "");
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error: demo::CHANGES is not a constant: declare a function that returns the value, with a body\n",
        "--> src/lib.rs:5:9",
        "error: demo::NARROW has another type than the bridge declares\n",
        "--> src/lib.rs:6:9",
        "C++ has `const short int` there",
        "error: demo::TOO_MUCH has another type than the bridge declares\n",
        "--> src/lib.rs:8:9",
        "error: BELOW has another type than the bridge declares\n",
        "--> src/lib.rs:9:9",
        "error: TEXT has another type than the bridge declares\n",
        "--> src/lib.rs:10:9",
        "error: demo::sum does not take what the bridge declares\n",
        "--> src/lib.rs:11:9",
        "declare it as `void sum(std::size_t, const std::int32_t *)`",
        "error: demo::Place::line does not return what the bridge declares\n",
        "--> src/lib.rs:14:9",
        "C++ has `long unsigned int` there",
    ]);
    assert_eq!(built.stderr.matches("error: ").count(), 7, "{}", built.stderr);
}

/// Enums and namespaces of the header that are not what the bridge says.
#[test]
fn what_the_header_has_otherwise() {
    let package = Package::new("otherwise");
    package.write(
        "src/lib.rs",
        "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {\n    enum Day {\n        Sunday,\n    }\n    \
         #[repr(u32)]\n    enum Kind {\n        Small,\n        Large,\n    }\n    unsafe extern \"C++\" {\n        \
         include!(\"demo/include/store.h\");\n        type Day;\n        type Kind;\n        \
         fn first() -> Option<&Store>;\n        fn wrong() -> &Store;\n        type Store;\n        #[constructor]\n        \
         fn new(text: &str) -> UniquePtr<Store>;\n        #[operator(\"[]\")]\n        \
         fn at(self: &Store, index: usize) -> i32;\n        fn grow(self: Pin<&mut Store>);\n        fn g(self: &Store);\n        \
         type Page;\n        fn number(self: &Page) -> i32;\n    }\n}\n",
    );
    package.write(
        "include/store.h",
        "#pragma once\nnamespace demo {\nclass Page;\nenum Day { Sunday };\nenum class Kind : unsigned { Small, Large = 7 };\n\
         class Store {\npublic:\n\t\t\t\texplicit Store(int count);\n\t\t\t\tint operator[](unsigned index) const;\n\t\tvoid g();\nStore *grow();\n};\n// The first; null if there is none.\nconst Store *first();\nconst Store *wrong();\n}\n",
    );
    package.write("src/store.cc", "");
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error: `Day` has another size in C++\n",
        "--> src/lib.rs:3:5",
        "write `#[repr(u32)]`, or `#[repr(i32)]` if it has a negative number: it has 4 bytes in C++, and 1 in",
        "error: `Large` of `Kind` has another number in C++\n",
        "--> src/lib.rs:7:5",
        "write `Large = 7`: the bridge has 1",
        "error: demo::wrong does not return what the bridge declares\n",
        "C++ declares `const Store *wrong()`",
        "C++ returns a pointer, which may be null: declare `Option<&T>`",
        "error: the constructor of demo::Store does not take what the bridge declares\n",
        "C++ declares `explicit Store(int count)` at include/store.h:8\n",
        "error: operator[] of demo::Store does not take what the bridge declares\n",
        "C++ declares `int operator[](unsigned index) const` at include/store.h:9\n",
        "error: demo::Store::grow does not return what the bridge declares\n",
        "C++ returns something: declare it, a failure as a `Result<()>`; or leave it in a body",
        "error: demo::Store::g does not take what the bridge declares\n",
        "help: C++'s method is not `const`: declare it with `self: Pin<&mut T>`; declare it as `void g() const`",
        "error: C++ knows `demo::Page` by its name alone here\n",
        "`include!` the one that defines it, too",
    ]);
    assert_eq!(built.stderr.matches("error: ").count(), 8, "{}", built.stderr);
    package.write(
        "src/lib.rs",
        "#[twinspan::bridge(namespace = \"lately\")]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
         include!(\"demo/include/store.h\");\n        type Store;\n        fn none(of: &Store);\n    }\n}\n",
    );
    package.write(
        "include/store.h",
        "#pragma once\nnamespace demo_2 { class Store; void none(const Store &); }\nnamespace lately = demo_2;\n",
    );
    let expected = [
        "error: `lately` is another name of the namespace `demo_2`, in which nothing can be declared\n",
        "--> src/lib.rs:1:1",
        "write `namespace = \"demo_2\"`",
        "#[cxx_name = \"::lately::T\"]",
    ];
    package.build("src/lib.rs").expect_error(&expected);
    // A struct is declared before the header.
    package.write(
        "src/lib.rs",
        "#[twinspan::bridge(namespace = \"lately\")]\nmod ffi {\n    struct Point { x: u8 }\n    unsafe extern \"C++\" {\n        \
         include!(\"demo/include/store.h\");\n        type Store;\n        fn none(of: &Store, at: Point);\n    }\n}\n",
    );
    let built = package.build("src/lib.rs");
    built.expect_error(&expected);
    assert_eq!(built.stderr.matches("error: ").count(), 1, "{}", built.stderr);
}

/// A UniquePtr deletes what it owns, which not every class allows.
#[test]
fn destructors_that_are_not_public() {
    let package = Package::new("destructors");
    package.write(
        "src/lib.rs",
        "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
         include!(\"demo/include/store.h\");\n        type Node;\n        #[base(Node)]\n        type \
         Element;\n        type Page;\n        fn page() -> UniquePtr<Page>;\n        type Leaf;\n        \
         fn leaf() -> UniquePtr<Leaf>;\n        type Bud;\n        fn bud() -> SharedPtr<Bud>;\n    }\n}\n",
    );
    package.write(
        "include/store.h",
        "#pragma once\n#include <memory>\nnamespace demo {\nclass Leaf {\n  void operator delete(void *);\n};\n\
         class Bud {\n  void operator delete(void *);\n};\nstd::shared_ptr<Bud> bud();\n\
         std::unique_ptr<Leaf> leaf();\nclass Node {\nprotected:\n  virtual ~Node();\n};\nclass \
         Element : public Node {};\nclass Page {\n  ~Page();\n};\nstd::unique_ptr<Page> page();\n}\n",
    );
    package.write("src/store.cc", "");
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error: demo::Node or demo::Element has a destructor that is not public, so no UniquePtr can own one: \
         write `no_delete` after the name of the base\n",
        "--> src/lib.rs:6:9",
        "error: no UniquePtr can own a `demo::Page`, since its destructor is private\n",
        "--> src/lib.rs:8:9",
        "= help: pass `&Page` or `Option<&Page>`, or a `SharedPtr<Page>` that C++ made with a deleter\n",
        "error: no UniquePtr can own a `demo::Leaf`, since its `operator delete` is private\n",
        "`#[cxx_name = \"std::shared_ptr<Leaf>\"] type LeafPtr;` with `UniquePtr<LeafPtr>`",
        "error: no SharedPtr can own a `demo::Bud`, since its `operator delete` is private\n",
    ]);
    assert!(!built.stderr.contains("default_delete"), "{}", built.stderr);
}
