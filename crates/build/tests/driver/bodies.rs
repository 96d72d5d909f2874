//! C++ in the bridge: the compiler's errors are reported at its line and column.

use super::{Built, Package};

fn bridge(items: &str) -> String {
    format!(
        "#[twinspan::bridge(namespace = \"demo\")]\nmod ffi {{\n    unsafe extern \"C++\" {{\n        \
         include!(\"demo/include/store.h\");\n        type Store;\n{items}    }}\n}}\n"
    )
}

const STORE: &str = "\
#pragma once
#include <string>
namespace demo {
class Store {
public:
  int size() const { return 1; }
  std::string name() const { return \"x\"; }
};
}
";

fn build(compiler: &str, items: &str) -> Built {
    build_as("bodies", compiler, items)
}

/// In a package of its own for each test, as tests run at the same time.
fn build_as(test: &str, compiler: &str, items: &str) -> Built {
    let mut package = Package::new(&format!("{test}-{compiler}"));
    package.set("CXX", compiler);
    package.write("include/store.h", STORE);
    package.write("src/store.cc", "");
    package.write("src/lib.rs", &bridge(items));
    package.build("src/lib.rs")
}

/// Each error once, at its position; `message` is the compiler's.
fn expect(compiler: &str, items: &str, place: &str, message: &str) {
    let built = build(compiler, items);
    built.expect_error(&["error: ", message, &format!("--> src/lib.rs:{place}")]);
    let errors = built.stderr.matches("error: ").count() - usize::from(message.contains("error: "));
    assert_eq!(errors, 1, "{}", built.stderr);
}

fn errors_in_bodies(compiler: &str, messages: [&str; 5]) {
    build(
        compiler,
        "        fn size(self: &Store) -> i32 { cpp!(return self.size();) }\n\
         \x20       cpp! { static int twice(int x) { return 2 * x; } }\n\
         \x20       fn twice(self: &Store) -> i32 {\n            cpp!(return twice(self.size());)\n        }\n",
    )
    .expect_done();
    let [member, missing, nothing, other, helper] = messages;
    expect(
        compiler,
        "        fn size(self: &Store) -> i32 { cpp!(return self.length();) }\n",
        "6:57",
        member,
    );
    expect(
        compiler,
        "        fn size(self: &Store) -> String {\n            cpp! {\n                int x = 0;\n                \
         return missing(x);\n            }\n        }\n",
        "9:24",
        missing,
    );
    expect(
        compiler,
        "        fn size(self: &Store) -> i32 {\n            cpp!(r\"self.size();\")\n        }\n",
        "7:32",
        nothing,
    );
    // Reported for the declaration, whose result it is.
    expect(
        compiler,
        "        fn name(self: &Store) -> WeakPtr<Store> {\n            cpp!(return self.name();)\n        }\n",
        "6:9",
        other,
    );
    // And for the code, if the code could dangle.
    let text = "        fn name(self: &Store) -> &str {\n            cpp!(std::string name = self.name(); return name;)\n        }\n";
    expect(compiler, text, "7:", "the body returns something other than the bridge declares");
    let text = "        fn put(self: &Store) -> Result<()> { cpp!(return self.size();) }\n";
    expect(compiler, text, "6:", "`Result<(), E>` with a struct or an enum of the bridge as `E`");
    expect(
        compiler,
        "        cpp! {\n            static int helper() { return nothing; }\n        }\n\
         \x20       fn help() -> i32 { cpp!(return helper();) }\n",
        "7:42",
        helper,
    );
}

#[test]
fn errors_in_bodies_gcc() {
    errors_in_bodies(
        "g++",
        [
            "has no member named 'length'",
            "'missing' was not declared in this scope",
            "no return statement in function returning non-void",
            "the body of name does not return what the bridge declares",
            "'nothing' was not declared in this scope",
        ],
    );
}

#[test]
fn errors_in_bodies_clang() {
    errors_in_bodies(
        "clang++-22",
        [
            "no member named 'length'",
            "use of undeclared identifier 'missing'",
            "non-void function does not return a value",
            "the body of name does not return what the bridge declares",
            "use of undeclared identifier 'nothing'",
        ],
    );
}

/// An error that is reported at the name behind the `@`.
fn at_the_name(compiler: &str, code: &str) {
    let (before, _) = code.split_once("@").expect("an error has a place");
    let line = 6 + before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    let built = build_as("names", compiler, &code.replace('@', ""));
    built.expect_error(&["missing", &format!("--> src/lib.rs:{line}:{column}\n")]);
}

/// g++ counts columns as they are shown, clang counts bytes.
fn columns(compiler: &str) {
    for code in [
        "\t\tfn size(self: &Store) -> i32 { cpp!(return @missing();) }\n",
        "\t\tfn size(self: &Store) -> i32 { cpp!(\treturn\t@missing();) }\n",
        "/* äé字 */ fn size(self: &Store) -> i32 { cpp!(return @missing();) }\n",
        "/* äé字 */\tfn size(self: &Store) -> i32 { cpp!(/* äé字 */ return\t@missing();) }\n",
        "\tfn size(self: &Store) -> i32 {\n\t\tcpp! {\n\t\t\t/* äé字 */ return /* é */\t@missing();\n\t\t}\n\t}\n",
        "fn one() -> i32 { cpp!(/* äé */ return 1;) } fn two() -> i32 { cpp!(/* äé */ return @missing();) }\n",
        "\tcpp! {\n\t\tstatic int f() {\t/* 字字 */ return @missing(); }\n\t}\n",
    ] {
        at_the_name(compiler, code);
    }
    let mut package = Package::new(&format!("columns-{compiler}"));
    package.set("CXX", compiler);
    package.write("include/store.h", STORE);
    package.write("src/store.cc", "int f() {\n\t/* äé字 */ return\t missing();\n}\n");
    package.write("src/lib.rs", &bridge(""));
    package.build("src/lib.rs").expect_error(&["missing", "--> src/store.cc:2:20\n"]);
    // The declaration that a message quotes, behind another on its line.
    package.write("src/store.cc", "");
    package.write(
        "include/store.h",
        "#pragma once\nnamespace demo {\nclass Store { public: /* äé字 */\t\tint one(int a) const; int two() const; };\n}\n",
    );
    package.write("src/lib.rs", &bridge("        fn one(self: &Store) -> i32;\n"));
    package.build("src/lib.rs").expect_error(&["C++ declares `int one(int a) const`"]);
}

#[test]
fn columns_of_gcc() {
    columns("g++");
}

#[test]
fn columns_of_clang() {
    columns("clang++-22");
}

/// cxx alone would say that it has expected a semicolon.
#[test]
fn a_body_in_a_bridge_of_cxx() {
    let package = Package::new("body-of-cxx");
    package.write("include/store.h", STORE);
    package.write("src/store.cc", "");
    let items = "        fn f() -> i32 { cpp!(return 1;) }\n";
    package.write("src/lib.rs", &bridge(items).replace("twinspan::", "cxx::"));
    let built = package.build("src/lib.rs");
    built.expect_error(&[
        "error[TS0036]: a `#[cxx::bridge]` cannot have function bodies\n",
        "--> src/lib.rs:6:23",
        "write `#[twinspan::bridge]`",
    ]);
    assert_eq!(built.stderr.matches("error[").count(), 1, "{}", built.stderr);
}

/// rustc says itself what it cannot read; the build says what to write.
#[test]
fn bodies_that_are_no_tokens() {
    let package = Package::new("no-tokens");
    package.write("include/store.h", STORE);
    package.write("src/store.cc", "");
    for body in ["return 1'000'000;", "if (true) { return 1; "] {
        package
            .write("src/lib.rs", &bridge(&format!("        fn f() -> i32 {{ cpp!({body}) }}\n")));
        let built = package.build("src/lib.rs");
        built.expect_done();
        let said = "brackets or quotes do not match; C++ with text that Rust cannot read as tokens goes in a \
                    string literal, cpp!(r#\"..\"#)";
        assert!(built.stdout.contains(said), "{}", built.stdout);
    }
}
