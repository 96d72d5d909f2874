//! Errors of the C compiler are explained at the declaration.

use super::{Built, Package};
use std::io::Write as _;
use std::process::Command;

const C_HEADER: &str = "\
#pragma once
int lib_count(int first, int second);
long lib_type(void);
int lib_const(char *text);
#define lib_macro(x) (x)
#define lib_two(a, b) ((a) + (b))
#define lib_pointer(x) lib_const(x)
int lib_variadic(const char *format, ...);
static inline int lib_inline(void) { return 1; }
struct lib_size { int first; long second; };
struct lib_tag;
typedef long lib_number;
typedef void *(*lib_callback)(int);
struct lib_field { short first; };
#define LIB_VALUE 5
#define LIB_LARGE 300
int lib_renamed(int x) __asm__(\"lib_other\");
typedef _Bool lib_flag;
typedef long double lib_long_double;
enum lib_kind { LIB_KIND };
int lib_use(enum lib_kind kind);
char *lib_text(void);
struct lib_field *lib_find(const char *name);
";

/// A bridge with these C declarations, compiled by a C compiler.
fn c_library(compiler: &str, items: &str) -> Built {
    let mut package = Package::new(&format!("c-library-{compiler}"));
    package.set("CC", compiler);
    package.set("CFLAGS", "-fdiagnostics-color=always");
    package.write("include/lib.h", C_HEADER);
    package.write("src/store.cc", "");
    let bridge = format!(
        "#[twinspan::bridge]\nmod ffi {{\nstruct lib_size {{ first: c_int }}\n\
         struct lib_field {{\nfirst: c_int,\n}}\n\
         unsafe extern \"C\" {{\ninclude!(\"demo/include/lib.h\");\n{items}\n}}\n}}\n"
    );
    package.write("src/lib.rs", &bridge);
    let built = package.build("src/lib.rs");
    if built.done {
        assert!(package.out("twinspan/sources/demo/src/lib.rs.extern.c").is_file());
    }
    built
}

/// A declaration that does not match the header is an error at its line, with both declarations.
fn c_errors_are_explained_at_the_declaration(compiler: &str) {
    if Command::new(compiler).arg("--version").output().is_err() {
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {compiler} is not installed");
        return;
    }
    let good = "fn lib_count(first: c_int, second: c_int) -> c_int;\n\
                #[c_name = \"struct lib_tag\"]\ntype lib_tag;\ntype lib_number = c_long;\n\
                type lib_callback = Option<unsafe extern \"C\" fn(c_int) -> *mut c_void>;\n\
                constants! { LIB_VALUE: c_int = 5; LIB_LARGE: c_int; }\n\
                fn lib_text() -> &'static CStr;\n\
                #[c_name = \"struct lib_tag\"]\ntype lib_kept;\n\
                #[c_name = \"enum lib_kind\"]\ntype lib_kind = c_uint;\nfn lib_use(kind: lib_kind) -> c_int;\n\
                #[forward]\nfn lib_macro(x: c_int) -> c_int;\n#[forward]\nfn lib_inline() -> c_int;\n\
                #[forward]\nfn lib_renamed(x: c_int) -> c_int;\n#[forward]\nfn lib_two(a: u8, b: c_long) -> c_long;\n\
                #[forward]\nunsafe fn lib_variadic(format: &CStr, number: f64, text: &CStr) -> c_int;";
    c_library(compiler, good).expect_done();

    let built = c_library(
        compiler,
        "fn lib_count(first: c_int) -> c_int;\nfn lib_type() -> c_int;\n\
         fn lib_const(text: &CStr) -> c_int;\nfn lib_missing();\nfn lib_macro(x: c_int) -> c_int;\n\
         #[c_name = \"struct lib_size\"]\ntype lib_size;\n",
    );
    built.expect_error(&[
        "error: `lib_count` has another type in C\n",
        "--> src/lib.rs:9:1",
        "the bridge says `int lib_count(int)`",
        "the header says `int lib_count(int, int)`",
        "error: `lib_type` has another type in C\n",
        "--> src/lib.rs:10:1",
        "the header says `int lib_const(char *)`",
        "the bridge says `int lib_const(const char *)`",
        "error: the headers do not declare `lib_missing`\n",
        "--> src/lib.rs:12:1",
        "error: `lib_macro` is a macro in the header, and Rust calls functions\n",
        "--> src/lib.rs:13:1",
        "help: write `#[forward]` before the function, so that C expands it",
        "error: `struct lib_size` has another size in C: every field has to be in the bridge\n",
        "--> src/lib.rs:15:1",
    ]);
    let long =
        ["the header says `long lib_type(void)`", "the header says `long int lib_type(void)`"];
    assert!(long.iter().any(|long| built.stderr.contains(long)), "{}", built.stderr);
    assert_eq!(built.stderr.matches("error:").count(), 6, "{}", built.stderr);

    // clang reports this if nothing else is wrong.
    c_library(compiler, "fn lib_inline() -> c_int;").expect_error(&[
        "error: `lib_inline` is `static` in the header, so Rust cannot link to it\n",
        "--> src/lib.rs:9:1",
        "write `#[forward]` before the function",
    ]);

    let built = c_library(
        compiler,
        "#[forward]\nfn lib_inline() -> c_long;\n#[forward]\nfn lib_two(a: c_int, b: c_int) -> u64;\n\
         #[forward]\nunsafe fn lib_variadic(format: c_int, number: f64) -> c_int;\n\
         #[forward]\nfn lib_missing(x: c_int) -> c_int;\n#[forward]\nfn lib_macro() -> c_int;\n\
         #[forward]\nfn lib_pointer(x: &CStr) -> c_int;\n#[forward]\n#[c_name = \"LIB_VALUE\"]\nfn value() -> c_int;",
    );
    built.expect_error(&[
        "error: `lib_inline` has another type in C\n",
        "--> src/lib.rs:10:1",
        "the header says `int lib_inline(void)`",
        "the bridge says `long lib_inline(void)`",
        "error: `lib_two` returns another type in C\n",
        "--> src/lib.rs:12:1",
        "the header says `int`",
        "the bridge says `uint64_t`",
        "error: `lib_variadic` has another type in C\n",
        "the header says `int lib_variadic(const char *, ...)`",
        "error: the headers do not declare `lib_missing`\n",
        "--> src/lib.rs:16:1",
        "--> src/lib.rs:20:1",
    ]);
    // gcc reports an error in a macro's expansion at the macro's definition.
    for line in [18, 23] {
        let places =
            [format!("--> src/lib.rs:{line}:1"), format!("compiled for src/lib.rs:{line}: ")];
        assert!(places.iter().any(|place| built.stderr.contains(place)), "{}", built.stderr);
    }
    assert_eq!(built.stderr.matches("error:").count(), 7, "{}", built.stderr);

    let built = c_library(
        compiler,
        "type lib_tag;\ntype lib_number = u8;\n\
         type lib_callback = Option<unsafe extern \"C\" fn(c_int)>;\n\
         #[c_name = \"struct lib_field\"]\ntype lib_field;\n\
         constants! {\nLIB_VALUE: c_int = 6;\nLIB_LARGE: u8;\nLIB_NONE: c_int = 1;\n}",
    );
    built.expect_error(&[
        "error: the headers have no type `lib_tag`\n",
        "error: `lib_number` is not an integer of the size and the sign of `uint8_t` in C\n",
        "--> src/lib.rs:10:1",
        "error: `lib_callback` has another type in C\n",
        "the bridge says `void (*)(int)`",
        "error: `first` has another type in C\n",
        "--> src/lib.rs:5:1",
        "the header says `short",
        "error: `LIB_VALUE` has another value in C\n",
        "--> src/lib.rs:15:1",
        "error: the value of `LIB_LARGE` does not fit in `uint8_t`\n",
        "error: the headers do not declare `LIB_NONE`\n",
    ]);

    let built = c_library(compiler, "type lib_flag = u8;\ntype lib_kind = c_uint;");
    built.expect_error(&[
        "error: `lib_flag` is not an integer of the size and the sign of `uint8_t` in C\n",
        "error: the headers have no type `lib_kind`\n",
    ]);
    let says = [
        "write `#[c_name = \"enum lib_kind\"]`",
        "`#[c_name = \"struct name\"]`, or `union` or `enum`",
    ];
    assert!(says.iter().any(|says| built.stderr.contains(says)), "{}", built.stderr);
}

#[test]
fn c_errors_are_explained_at_the_declaration_gcc() {
    c_errors_are_explained_at_the_declaration("gcc");
    let built = c_library("gcc", "type lib_kind = c_uint;\nfn lib_use(kind: lib_kind) -> c_int;");
    built.expect_error(&["error: the headers have no type `lib_kind`\n", "--> src/lib.rs:10:1"]);
    assert!(!built.stderr.contains("expected "), "{}", built.stderr);
    // clang is used on other machines only.
    c_library("gcc", "fn lib_renamed(x: c_int) -> c_int;").expect_error(&[
        "error: `lib_renamed` has another name for the linker in the header, and Rust would call another function\n",
        "--> src/lib.rs:9:1",
    ]);
}

#[test]
fn c_errors_are_explained_at_the_declaration_clang() {
    c_errors_are_explained_at_the_declaration("clang-22");
}
