use super::cpp::name_in_cpp;
use super::{Code, found};
use crate::columns::Columns;
use crate::files::{test_directory, write};
use crate::project::Project;
use crate::report::Finding;
use crate::source::Source;
use std::path::Path;

#[test]
fn the_name_that_cpp_has() {
    let text = "    /// A point.\n    #[cxx_name = \"gp_Pnt\"]\n    /// Of three.\n    #[derive(Clone)]\n    pub struct Point {\n    \
                x: f64,\n    }\n    #[cxx_name = \"Kind\"]\n    enum Kind { A }\n    struct Other {}\n    \
                #[cxx_name = \"randclass\"]\n    type Random;\n    #[cxx_name = \"Grid<int>\"]\n    type Plane;\n";
    assert_eq!(name_in_cpp(text, "Point"), Some("gp_Pnt"));
    assert_eq!(name_in_cpp(text, "Kind"), None);
    assert_eq!(name_in_cpp(text, "Other"), None);
    assert_eq!(name_in_cpp(text, "None"), None);
    assert_eq!(name_in_cpp(text, "Random"), Some("randclass"));
    assert_eq!(name_in_cpp(text, "Plane"), None);
}

const TEXT: &str = "#[twinspan::bridge]\nmod ffi {\n    unsafe extern \"C++\" {\n        \
    include!(\"demo/include/store.h\");\n        include!( <vector>);\n        \
    fn open_store(path: &str) -> i32;\n        fn close(x: i32);\n        type Store;\n    }\n}\n";

fn sources() -> Vec<Source> {
    vec![Source::for_test("src/other.rs", "mod x {}\n"), Source::for_test("src/lib.rs", TEXT)]
}

/// The message and the code of each finding.
fn explained(compiler_text: &str) -> Vec<(String, String)> {
    let lines: Vec<String> = compiler_text.lines().map(str::to_owned).collect();
    let sources = sources();
    let project = Project::for_test();
    let code = Code {
        sources: &sources,
        project: &project,
        runtime: None,
        c_build: None,
        columns: Columns::Bytes,
    };
    let text = |place: &Option<(usize, std::ops::Range<usize>)>| {
        place.clone().map(|(index, range)| sources[index].text[range].to_owned())
    };
    found(&lines, code)
        .findings
        .into_iter()
        .map(|finding| (finding.message.clone(), text(&finding.place).unwrap()))
        .collect()
}

fn expect(compiler_text: &str, message: &str, code: &str) {
    assert_eq!(explained(compiler_text), [(message.to_owned(), code.to_owned())]);
}

const OPEN: &str = "fn open_store(path: &str) -> i32;";
const CLOSE: &str = "fn close(x: i32);";

#[test]
fn types_of_c_are_in_no_namespace() {
    let lines =
        ["src/lib.rs:8:14: error: 'time_t' in namespace 'demo' does not name a type".to_owned()];
    let (sources, project) = (sources(), Project::for_test());
    let columns = Columns::Bytes;
    let code = Code { sources: &sources, project: &project, runtime: None, c_build: None, columns };
    let help = found(&lines, code).findings.remove(0).help;
    let said = "`time_t` is in no namespace: write `#[namespace = \"\"]` at the declaration";
    assert_eq!(help.as_deref(), Some(said));
}

#[test]
fn missing_functions() {
    let message = "C++ has no `open_store` where the bridge looks for it";
    expect("src/lib.rs:6:80: error: 'open_store' is not a member of 'demo'", message, OPEN);
    expect(
        "/home/demo/src/lib.rs:6:1: error: ‘open_store’ was not declared in this scope",
        message,
        OPEN,
    );
    expect(
        "src/lib.rs:6:9: error: no member named 'open_store' in namespace 'demo'",
        message,
        OPEN,
    );
    expect("src\\lib.rs(6): error C2039: 'open_store': is not a member of 'demo'", message, OPEN);
    expect(
        "src/lib.rs:6:9: error: 'struct demo::Store' has no member named 'open_store'",
        message,
        OPEN,
    );
}

#[test]
fn cxx_generated_code_is_found_by_name() {
    expect(
        "/out/cxxbridge/sources/demo/src/lib.rs.cc:9:3: error: 'close' was not declared in this scope",
        "C++ has no `close` where the bridge looks for it",
        CLOSE,
    );
    expect(
        "/out/cxxbridge/x.cc:8:4: error: invalid conversion from 'void (*)(char)' to 'int (*)(int)'\n  \
         8 |   ::std::int32_t (*close$)(::std::int32_t) = ::demo::close;\n",
        "the C++ declaration does not match this one",
        CLOSE,
    );
    let elsewhere = "/usr/include/x.h:9:3: error: 'close' was not declared in this scope";
    assert!(explained(elsewhere).is_empty());
}

#[test]
fn a_struct_with_a_typedef_in_the_header() {
    let message = "`Store` is another name of a type in C++";
    expect(
        "/out/cxxbridge/x.cc:8:4: error: using typedef-name 'demo::Store' after 'struct'\n    8 |   struct Store;\n",
        message,
        "type Store;",
    );
    let help = |lines: &[&str]| {
        let lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        let (sources, project) = (sources(), Project::for_test());
        let columns = Columns::Bytes;
        let code =
            Code { sources: &sources, project: &project, runtime: None, c_build: None, columns };
        found(&lines, code).findings.remove(0).help.unwrap_or_default()
    };
    for (said, path) in [
        ("'demo::Store'", "::demo::Store"),
        ("'Store'", "::Store"),
        ("'using Store = class demo::Shelf<int>'", "::a::Store"),
    ] {
        let line =
            format!("/out/cxxbridge/x.cc:8:4: error: using typedef-name {said} after 'struct'");
        assert!(
            help(&[&line]).contains(&format!("`#[cxx_name = \"{path}\"] type Store;`")),
            "{said}"
        );
    }
    let lines = [
        "/out/cxxbridge/x.cc:8:4: error: definition of type 'Store' conflicts with typedef of the same name",
        "    8 |   struct Store;",
        "store.h:2:30: note: 'Store' declared here",
        "    2 | typedef Shelf<int>      Store;",
    ];
    let lines = lines.map(str::to_owned);
    let (sources, project) = (sources(), Project::for_test());
    let columns = Columns::Bytes;
    let code = Code { sources: &sources, project: &project, runtime: None, c_build: None, columns };
    let finding = found(&lines, code).findings.remove(0);
    assert_eq!(finding.message, message);
    assert_eq!(finding.notes, ["C++ declares `typedef Shelf<int> Store;`"]);
    assert!(
        finding
            .help
            .is_some_and(|help| help.contains("`#[cxx_name = \"::a::Store\"] type Store;`"))
    );
}

#[test]
fn a_slot_of_a_borrowed_closure() {
    let lines = [
        "src/lib.rs:6:9:   required from here".to_owned(),
        "/usr/include/slot.h:10:12: error: no matching function for call to \
         'invoke(twinspan::detail::ValueArgument<twinspan::FunctionRef<void(int)>, twinspan::detail::Allowed::views>&)'"
            .to_owned(),
    ];
    let (sources, project) = (sources(), Project::for_test());
    let columns = Columns::Bytes;
    let code = Code { sources: &sources, project: &project, runtime: None, c_build: None, columns };
    let help = found(&lines, code).findings.remove(0).help;
    assert!(help.is_some_and(|help| help.contains("`#[noescape]`")));
}

#[test]
fn a_missing_type_is_said_once() {
    let said = explained(
        "src/lib.rs:6:20: error: 'Store' is not a member of 'demo'\n\
         src/lib.rs:8:9: error: 'Store' does not name a type\n\
         src/lib.rs:7:9: error: 'close' is not a member of 'demo'",
    );
    let of = |name| format!("C++ has no `{name}` where the bridge looks for it");
    let expected = [(of("Store"), "type Store;".to_owned()), (of("close"), CLOSE.to_owned())];
    assert_eq!(said, expected);
}

#[test]
fn a_class_that_is_only_declared() {
    for message in [
        "incomplete type 'demo::Page' used in nested name specifier",
        "incomplete type 'demo::Page' named in nested name specifier",
        "invalid application of 'sizeof' to incomplete type 'demo::Page'",
        "invalid application of 'sizeof' to an incomplete type 'demo::Page'",
    ] {
        let text = format!(
            "src/lib.rs:7:9: error: {message}\n\
             src/lib.rs:7:9: error: static assertion failed: demo::Page::close does not take what the bridge declares; declare it as `void close() const`\n"
        );
        expect(&text, "C++ knows `demo::Page` by its name alone here", CLOSE);
    }
}

#[test]
fn names_that_no_user_has_written() {
    expect(
        "src/lib.rs:8:9: error: conflicting declaration 'using Store = class n::Grid<int>'\n\
         src/lib.rs:6:9: error: 'f$0' has not been declared\n\
         src/lib.rs:7:9: error: 'construct' is not a member of 'twinspan::detail'\n",
        "C++ has something else of the name `Store` in that namespace",
        "type Store;",
    );
    expect(
        "src/lib.rs:8:9: error: 'using Store = class n::Grid<int>' redeclared as different kind of entity\n\
         /out/x.h:9:3: error: expected primary-expression before ')' token\n\
         src/lib.rs:7:9: error: expected primary-expression before ')' token\n",
        "C++ has something else of the name `Store` in that namespace",
        "type Store;",
    );
    expect(
        "src/lib.rs:6:9: error: 'f$0' has not been declared\n",
        "C++ has no `f$0` where the bridge looks for it",
        OPEN,
    );
}

#[test]
fn signatures() {
    expect(
        "src/lib.rs:6:9: error: no matches converting function 'open_store' to type 'int (*)(int)'",
        "the C++ declaration of `open_store` does not match this one",
        OPEN,
    );
    expect(
        "src/lib.rs:7:9: error: address of overloaded function 'close' does not match required type 'void (int)'",
        "the C++ declaration of `close` does not match this one",
        CLOSE,
    );
}

#[test]
fn templates_are_traced_to_their_use() {
    expect(
        "/inc/twinspan/detail/x.h: In instantiation of 'f':\nsrc/lib.rs:7:20:   required from here\n\
         /inc/twinspan/detail/x.h:3:1: error: static assertion failed: close() must return void",
        "close() must return void",
        CLOSE,
    );
    expect(
        "/inc/twinspan/detail/x.h:3:1: error: static assertion failed due to requirement 'a': too narrow\n  3 | code\n\
         src/lib.rs:6:20: note: in instantiation of function template specialization 'f' requested here",
        "too narrow",
        OPEN,
    );
    // The format of older versions of g++ for an assertion in a macro.
    expect(
        "/inc/twinspan/detail/x.h:3:1: error: static assertion failed: close() must return void\n  3 | code\n\
         src/lib.rs:7:9: note: in expansion of macro 'TWINSPAN_CALL'",
        "close() must return void",
        CLOSE,
    );
}

#[test]
fn missing_headers() {
    let message = "the header `demo/include/store.h` was not found";
    let code = "include!(\"demo/include/store.h\"";
    for text in [
        "/out/cxxbridge/sources/demo/src/lib.rs.cc:1:10: fatal error: demo/include/store.h: No such file or directory",
        "src/lib.rs:4:10: fatal error: 'demo/include/store.h' file not found",
        "x.cc(1): fatal error C1083: Cannot open include file: 'demo/include/store.h': No such file or directory",
    ] {
        expect(text, message, code);
    }
}

/// Names in a template's body are none of the bridge.
#[test]
fn an_error_in_a_template_of_a_library() {
    expect(
        "/usr/include/lib.h: In instantiation of 'void F(T) [with T = rust::Str]':\nsrc/lib.rs:6:20:   required from here\n\
         /usr/include/lib.h:3:1: error: no matching function for call to 'lib::Set(rust::Str)'",
        "a template of C++ does not compile for what the bridge declares",
        OPEN,
    );
    let asserted = |header: &str| {
        let lines = [
            format!("{header}: In instantiation of 'void F(T) [with T = rust::Str]':"),
            "src/lib.rs:6:20:   required from here".to_owned(),
            format!("{header}:3:1: error: static assertion failed: not formattable"),
        ];
        let (sources, project) = (sources(), Project::for_test());
        let columns = Columns::Bytes;
        let code =
            Code { sources: &sources, project: &project, runtime: None, c_build: None, columns };
        found(&lines, code).findings.remove(0).help.unwrap_or_default()
    };
    assert!(asserted("/usr/include/lib.h").contains("`&CxxString`"));
    assert!(asserted("/usr/include/fmt/core.h").contains("`include!(\"twinspan/fmt.h\");`"));
    expect(
        "src/lib.rs:8:9: error: 'using Store = class lib::Box<int>' redeclared as different kind of entity",
        "C++ has something else of the name `Store` in that namespace",
        "type Store;",
    );
}

/// The help of each finding in a bridge that has C++ with a `struct twinspan::Convert`.
#[test]
fn a_struct_in_cpp_is_not_one_of_the_bridge() {
    let text =
        "mod ffi { struct Pair { a: u8 }\ncpp! { struct twinspan::Convert<T> {}; nope(); } }\n";
    let mut source = Source::for_test("src/lib.rs", text);
    let code = text.find("struct twin").unwrap()..text.rfind("} }").unwrap();
    source.cpp.push(twinspan_compiler::CppPlace { code, function: None });
    let (sources, project) = (vec![source], Project::for_test());
    let code = Code {
        sources: &sources,
        project: &project,
        runtime: None,
        c_build: None,
        columns: Columns::Bytes,
    };
    let help = |line: &str| {
        let found = found(&[line.to_owned()], code);
        found.findings.into_iter().next().unwrap().help.unwrap_or_default()
    };
    assert_eq!(help("src/lib.rs:2:43: error: 'to_view' is not a member of 'twinspan'"), "");
    let of_bridge = help("src/lib.rs:2:43: error: 'Pair' is not a member of 'twinspan'");
    assert!(of_bridge.contains("`Pair` is defined in the bridge"), "{of_bridge}");
    let of_bridge = help("src/lib.rs:2:43: error: no type named 'Pair' in namespace 'demo'");
    assert!(of_bridge.contains("`Pair` is defined in the bridge"), "{of_bridge}");
    for message in [
        "'struct demo::Pair' has no member named 'b'",
        "no member named 'b' in 'demo::Pair'",
        "no type named 'b' in 'demo::Pair'",
        "'b' is not a member of 'demo::Pair'",
        "'b': is not a member of 'demo::Pair'",
    ] {
        assert_eq!(help(&format!("src/lib.rs:2:43: error: {message}")), "");
    }
    let text = help("src/lib.rs:2:43: error: no matching function for call to 'nope(rust::Str&)'");
    assert!(text.contains("twinspan::view(text)"), "{text}");
    for call in [
        "no match for call to '(const twinspan::detail::ValueArgument<twinspan::FunctionRef<int()>, views>) (int)'",
        "type 'twinspan::detail::ValueArgument<twinspan::Function<int ()>, views>' does not provide a call operator",
    ] {
        let by_value = help(&format!("src/lib.rs:2:43: error: {call}"));
        assert!(by_value.contains("`template <class F> void f(F visit)`"), "{by_value}");
    }
    for call in [
        "no match for call to '(twinspan::OnceFunction<void()>) ()'",
        "no matching function for call to object of type 'twinspan::OnceFunction<void()>'",
    ] {
        let once = help(&format!("src/lib.rs:2:43: error: {call}"));
        assert!(once.contains("`std::move(f)()`"), "{once}");
    }
}

#[test]
fn a_variant_that_cpp_does_not_have() {
    let text = "mod ffi {\n    #[cxx_name = \"Shop_Kind\"]\n    enum Kind {\n        ONE,\n        TWO,\n    }\n}\n";
    let (sources, project) = (vec![Source::for_test("src/lib.rs", text)], Project::for_test());
    let code = Code {
        sources: &sources,
        project: &project,
        runtime: None,
        c_build: None,
        columns: Columns::Bytes,
    };
    for message in
        ["'TWO' is not a member of 'shop::Shop_Kind'", "no member named 'TWO' in 'shop::Shop_Kind'"]
    {
        // In the code of cxx, and in ours.
        let lines = ["/out/cxxbridge/sources/demo/src/lib.rs.cc:9:3", "src/lib.rs.cc:98:55"]
            .map(|place| format!("{place}: error: {message}"));
        let found = found(&lines, code);
        assert!(found.elsewhere.is_empty());
        let [finding] = &found.findings[..] else { panic!("one finding") };
        assert_eq!(finding.message, "`shop::Shop_Kind` has no `TWO` in C++");
        assert_eq!(&text[finding.place.clone().unwrap().1], "TWO");
    }
}

#[test]
fn one_finding_for_each_declaration() {
    let text = "src/lib.rs:6:9: error: invalid type in declaration\n\
                src/lib.rs:6:9: error: 'open_store' is not a member of 'demo'\n\
                src/lib.rs:6:9: error: no type named 'type' in 'std::invoke_result<int>'\n\
                src/lib.rs:7:9: warning: unused\nsrc/lib.rs:7:9: error: something else\n";
    let messages: Vec<String> = explained(text).into_iter().map(|(message, _)| message).collect();
    assert_eq!(
        messages,
        ["C++ has no `open_store` where the bridge looks for it", "something else"]
    );
}

/// The location of each finding, with its notes and help.
fn found_in_cpp(lines: &str) -> Vec<(String, Vec<String>, Option<String>)> {
    let root = test_directory("found-in-cpp");
    write(&root.join("include/store.h"), b"\nint f(auto x) {\n  return x.nope();\n}\n").unwrap();
    let project =
        Project { manifest_dir: root.clone(), current_dir: root.clone(), ..Project::for_test() };
    let sources = sources();
    let code = Code {
        sources: &sources,
        project: &project,
        runtime: Some(Path::new("/runtime")),
        c_build: None,
        columns: Columns::Bytes,
    };
    let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
    let found = found(&lines, code);
    assert!(found.elsewhere.is_empty());
    std::fs::remove_dir_all(root).unwrap();
    let shown = |finding: Finding| {
        let (file, range) = finding.place.unwrap();
        let file = &found.files[file - sources.len()];
        let place = format!("{}: {}: {}", file.shown, &file.text[range], finding.message);
        (place, finding.notes, finding.help)
    };
    found.findings.into_iter().map(shown).collect()
}

#[test]
fn an_error_in_a_body_hides_what_follows_from_it() {
    let expected = |message: &str, word: &str| {
        let note = format!("compiled for src/lib.rs:6: {OPEN}");
        vec![(format!("include/store.h: {word}: {message}"), vec![note], None)]
    };
    let message = "'int' has no member named 'nope'";
    let gcc = "include/store.h: In instantiation of 'int f(auto:1) [with auto:1 = int]':\n\
               /runtime/twinspan/x.h:9:1:   required from 'g'\nsrc/lib.rs:6:20:   required from here\n\
               include/store.h:3:12: error: 'int' has no member named 'nope'\n    3 |   return x.nope();\n\
               src/lib.rs:6:9: error: static assertion failed: demo::open_store does not take what the bridge declares";
    assert_eq!(found_in_cpp(gcc), expected(message, "nope"));
    let clang = "include/store.h:3:12: error: 'int' has no member named 'nope'\n    3 |   return x.nope();\n\
                 /runtime/twinspan/x.h:9:1: note: in instantiation of 'g' requested here\n\
                 src/lib.rs:6:20: note: in instantiation of 'f' requested here\n\
                 src/lib.rs:6:9: error: no matching function for call to 'f'\n1 error generated.";
    assert_eq!(found_in_cpp(clang), expected(message, "nope"));
    let msvc = "include\\store.h(3): error C2039: 'nope': is not a member of 'int'\n\
                src\\lib.rs(6): note: see reference to function template instantiation 'int f(int)'\n\
                src\\lib.rs(6): error C2338: static_assert failed: 'does not take'";
    let line = "  return x.nope();";
    // Only Windows treats a backslash as a path separator.
    if cfg!(windows) {
        assert_eq!(found_in_cpp(msvc), expected("'nope': is not a member of 'int'", line));
    }
}

/// A user's header that a build script writes, or that belongs to a package which also has a
/// bridge.
#[test]
fn an_error_in_a_header_is_not_the_bridges() {
    let root = test_directory("in-a-header");
    let (own, other) = (root.join("out"), root.join("cxxbridge"));
    write(&own.join("made.h"), b"int f() { return close(); }\n").unwrap();
    write(&other.join("crate/other/x.h"), b"int f() { return close(); }\n").unwrap();
    let project = Project {
        manifest_dir: root.clone(),
        current_dir: root.clone(),
        out_dir: own.clone(),
        ..Project::for_test()
    };
    let sources = sources();
    let code = Code {
        sources: &sources,
        project: &project,
        runtime: None,
        c_build: None,
        columns: Columns::Bytes,
    };
    let words = "error: 'close' was not declared in this scope";
    let lines = [
        format!("{}:1:18: {words}", own.join("made.h").display()),
        format!("{}:1:18: {words}", other.join("crate/other/x.h").display()),
        "src/lib.rs:7:9: error: something else".to_owned(),
    ];
    let found = found(&lines, code);
    std::fs::remove_dir_all(root).unwrap();
    assert_eq!(found.elsewhere, [[lines[0].clone()]]);
    let messages: Vec<&str> =
        found.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["'close' was not declared in this scope", "something else"]);
    assert_eq!(found.files.len(), 1);
}

#[test]
fn what_belongs_to_no_code_is_said_as_it_is() {
    let lines = ["cc1plus: error: unrecognized option '-x'", "src/lib.rs:7:9: error: no"];
    let lines = lines.map(str::to_owned);
    let (sources, project) = (sources(), Project::for_test());
    let found = found(
        &lines,
        Code {
            sources: &sources,
            project: &project,
            runtime: None,
            c_build: None,
            columns: Columns::Bytes,
        },
    );
    assert_eq!(found.findings.len(), 1);
    assert_eq!(found.elsewhere, [[lines[0].clone()]]);
}
