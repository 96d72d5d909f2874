//! Structs that a header defines, and that the bridge describes.

use super::FILE;
use super::support::{CLANG, GCC, Generated, WARNINGS, compile_file, is_installed};
use std::path::Path;

/// A type in the bridge, its definition in the header, and what the error says.
const STRUCTS: &[(&str, &str, &str)] = &[
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        "",
    ),
    (
        "#[repr(packed(2))] struct T { a: u8, b: u32 }",
        "#pragma pack(2)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        "",
    ),
    (
        "union T { a: u8, b: [u32; 2], c: *mut c_void }",
        "union T { std::uint8_t a; int b[2]; void *c; };",
        "",
    ),
    ("struct T { a: u32, b: *mut c_void }", "struct T { int a; int *b; };", ""),
    ("struct T { a: u8, b: u32 }", "struct T { std::uint8_t a; std::uint32_t b; };", ""),
    ("struct T { a: i64, b: c_long }", "struct T { long long a; long b; };", ""),
    (
        "struct T { a: [u8; 4], b: [[i16; 2]; 3] }",
        "struct T { unsigned char a[4]; short b[3][2]; };",
        "",
    ),
    ("struct T { a: *const u8, b: *mut c_char }", "struct T { const void *a; char *b; };", ""),
    ("struct T { a: i32, b: bool }", "struct T { enum E { X } a; bool b; };", ""),
    ("struct T { a: f64 }", "struct T { double a; static int count; };", ""),
    ("struct T { a: u8, b: u32 }", "struct T { std::uint8_t first; std::uint32_t second; };", ""),
    ("struct T { a: String }", "struct T { rust::String a; };", ""),
    ("struct T { a: usize, b: *mut u8 }", "struct T { void *a; std::uintptr_t b; };", ""),
    ("struct T { a: usize, b: usize }", "struct T { void (*a)(int); int T::*b; };", ""),
    (
        "struct T { a: [u8; 4], b: [u8; 4], c: u32 }",
        "struct T { char a[2][2]; std::uint32_t b; int c; };",
        "",
    ),
    ("#[repr(align(16))] struct T { a: [u8; 16] }", "struct T { long double a; };", ""),
    ("#[repr(align(16))] struct T { a: [u64; 2] }", "struct T { __extension__ __int128 a; };", ""),
    (
        "struct T { a: i64, b: u32 }",
        "struct T { std::chrono::nanoseconds a; std::atomic<std::uint32_t> b; };",
        "",
    ),
    (
        "struct T { a: [u8; 16], b: f64 }",
        "struct Id { char x[16]; }; struct Metres { double x; }; struct T { Id a; Metres b; };",
        "",
    ),
    (
        "struct T { a: i64, b: u8, c: u32, d: u16 }",
        "struct T { long a; char b; wchar_t c; char16_t d; };",
        "",
    ),
    ("struct T { a: i64, b: u8 }", "struct T { long long a; std::byte b; };", ""),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { private: std::uint8_t a; std::uint32_t c; public: T(); explicit T(int); int b() const; ~T(); };",
        "",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct B { std::uint8_t a; }; struct T : B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct B { std::uint8_t a; }; struct T : private B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { vtable: usize, b: u32 }",
        "struct T { virtual void f(); virtual ~T(); std::uint32_t b; };",
        "",
    ),
    (
        "struct T { vtable: usize, b: u32, a: u32 }",
        "struct B { std::uint32_t a; }; struct T : virtual B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct T { unsigned a : 32; unsigned b : 3; unsigned c : 29; };",
        "",
    ),
    (
        "struct T { size: u32, all: u32, one: u32, two: u32 }",
        "struct T { private: std::uint32_t size_, all_, one_; union { int x; unsigned y; }; public: int size() const; static int all(); enum { one }; static int two; };",
        "",
    ),
    ("struct T { a: u32, b: f32 }", "struct T { const std::uint32_t a; volatile float b; };", ""),
    (
        "struct T { a: u32, b: f32 }",
        "struct T { std::uint32_t a; union { float b; int c; }; };",
        "",
    ),
    (
        "struct T<'a> { a: &'a u8, b: u8, c: &'a u64 }",
        "struct T { const std::uint8_t &a; std::uint8_t b; const std::uint64_t *c; };",
        "",
    ),
    (
        "struct T { a: SharedPtr<CxxString>, b: UniquePtr<CxxString> }",
        "struct T { std::shared_ptr<const std::string> a; std::unique_ptr<std::string> b; };",
        "",
    ),
    ("struct T { a: u32 }", "struct T { [[deprecated]] std::uint32_t a; };", ""),
    ("struct T { a: u32 }", "struct T;", ""),
    ("struct T { a: u8 }", "struct T { bool a; };", "::a has another type, or another offset"),
    (
        "struct T { a: [u8; 2] }",
        "struct T { bool a[2]; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: f32 }",
        "struct T { enum E : int { X } a; };",
        "::a has another type, or another offset",
    ),
    ("struct T { a: f64 }", "struct T { void *a; };", "::a has another type, or another offset"),
    (
        "struct T { a: UniquePtr<CxxString> }",
        "struct T { std::string *a; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u16, b: u16, c: u32 }",
        "struct T { std::uint32_t a; std::uint16_t b, c; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct B { std::uint32_t b; }; struct T : B { std::uint32_t a; };",
        "::b has another type, or another offset",
    ),
    ("struct T { a: [u8; 16] }", "struct T { long double a; };", " is not of the size"),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint32_t b; std::uint8_t a; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; int c; };",
        " is not of the size",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t first, second; std::uint16_t third; };",
        " is not of the size",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct T { std::uint32_t b, a; };",
        "::b has another type, or another offset",
    ),
    ("struct T { a: f32 }", "struct T { int a; };", "::a has another type, or another offset"),
    (
        "struct T { a: bool }",
        "struct T { unsigned char a; };",
        "::a has another type, or another offset",
    ),
    ("struct T { a: [u8; 4] }", "struct T { std::uint32_t a; };", " is not of the size"),
    (
        "struct T { a: String }",
        "struct T { std::string_view a; void *b; };",
        "::a has another type, or another offset",
    ),
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; };",
        " is not of the size",
    ),
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint32_t b; std::uint8_t a; };\n#pragma pack()",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        " is not of the size",
    ),
    (
        "union T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; };",
        " is not of the size",
    ),
    (
        "union T { a: u8, b: u32 }",
        "union T { std::uint8_t a; std::uint32_t b; double c; };",
        " is not of the size",
    ),
    (
        "union T { a: u32, b: f32 }",
        "union T { float a; float b; };",
        "::a has another type, or another offset",
    ),
];

/// The text with a number added to the names of the struct `T` and its base `B`.
fn names_numbered(text: &str, index: usize) -> String {
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let (mut numbered, mut rest) = (String::new(), text);
    while let Some(next) = rest.chars().next() {
        let word = rest.split(|c| !is_of_name(c)).next().filter(|word| !word.is_empty());
        let taken = word.map_or(next.len_utf8(), str::len);
        match word {
            Some("T") => numbered += &format!("S{index}"),
            Some("B") => numbered += &format!("Base{index}"),
            _ => numbered += &rest[..taken],
        }
        rest = &rest[taken..];
    }
    numbered
}

/// A struct from a header matches its declaration in the bridge: Rust reads its fields at the
/// offsets that the bridge declares.
fn structs_of_headers_are_as_the_bridge_says(program: &str) {
    if !is_installed(program) {
        return;
    }
    let mut bridge =
        "#[twinspan::bridge] unsafe mod ffi { extern \"Rust\" { fn f(a: Option<i32>); } \
                      unsafe extern \"C++\" { include!(\"golden/user.h\"); }\n"
            .to_owned();
    let mut header = "#pragma once\n#include \"rust/cxx.h\"\n".to_owned();
    for name in ["atomic", "chrono", "memory", "string", "string_view"] {
        header += &format!("#include <{name}>\n");
    }
    for (index, (declared, cxx, _)) in STRUCTS.iter().enumerate() {
        let named = |text: &str| names_numbered(text, index);
        bridge += &named(declared);
        bridge += &format!(" unsafe extern \"C++\" {{ type S{index}; }}\n");
        header += &(named(cxx) + "\n");
    }
    let output = compile_file(&(bridge + "}"), FILE).expect("the bridge is good");
    let directory =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("cpp_ui").join(format!("structs-{program}"));
    let generated = Generated::write(directory.clone(), FILE, &output);
    generated.put("include/golden/user.h", &header);
    let mut compiler = generated.compiler(program, "c++17");
    compiler.args(WARNINGS).arg("-fsyntax-only").arg(format!("{FILE}.twinspan.cc"));
    compiler.arg(if program == GCC { "-fmax-errors=0" } else { "-ferror-limit=0" });
    compiler.current_dir(&directory).env("LC_ALL", "C");
    let told = compiler.output().unwrap_or_else(|error| panic!("{program}: {error}")).stderr;
    let told = String::from_utf8_lossy(&told);
    let elsewhere = told
        .lines()
        .find(|line| line.contains("error: ") && !line.starts_with(&format!("{FILE}:")));
    assert_eq!(elsewhere, None, "{told}");
    for (index, (declared, cxx, said)) in STRUCTS.iter().enumerate() {
        let place = format!("{FILE}:{}:", index + 2);
        let mut errors = told.lines().filter(|line| line.starts_with(&place));
        let expected = format!("S{index}{said}");
        let is_told = match *said {
            "" => errors.next().is_none(),
            _ => errors.any(|line| line.contains("error: ") && line.contains(&expected)),
        };
        assert!(is_told, "{declared}\n{cxx}\n{said}\n{told}");
    }
}

#[test]
fn structs_of_headers_gcc() {
    structs_of_headers_are_as_the_bridge_says(GCC);
}

#[test]
fn structs_of_headers_clang() {
    structs_of_headers_are_as_the_bridge_says(CLANG);
}
