//! Properties of every output, and what cxx gets to see.

mod support;

use expect_test::expect;
use proc_macro2::{LineColumn, TokenStream, TokenTree};
use std::fs;
use support::{bridge, compile_file, expanded_file, macro_options, pretty, root, tokens};
use twinspan_compiler::FileOutput;

fn goldens() -> Vec<(String, String)> {
    let folder = root().join("crates/compiler/tests/golden");
    let mut inputs: Vec<_> = fs::read_dir(&folder)
        .expect("the goldens are here")
        .map(|entry| entry.expect("the folder can be read").path().join("in.rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("every golden has an input");
            (path.display().to_string(), text)
        })
        .collect();
    inputs.sort();
    assert!(inputs.len() > 10, "{inputs:?}");
    inputs
}

fn all_text(output: &FileOutput) -> String {
    let FileOutput {
        cxx,
        witness,
        types_header,
        functions_header,
        top,
        source,
        c_source,
        c_faces,
        lints: _,
        cpp: _,
        aliases: _,
    } = output;
    let faces: String =
        c_faces.iter().flat_map(|face| [face.header.as_str(), face.abi.as_str()]).collect();
    format!(
        "{cxx}\n{witness}\n{types_header}\n{functions_header}\n{top}\n{source}\n{c_source}\n{faces}"
    )
}

#[test]
fn one_input_has_one_output() {
    for (name, input) in goldens() {
        let generate = || {
            let output = compile_file(&input, "src/lib.rs").expect("the bridge is good");
            all_text(&output) + &expanded_file(&input)
        };
        let first = generate();
        // Hash maps have a new seed each time and on each thread.
        for _ in 0..4 {
            assert!(generate() == first, "{name}");
        }
        std::thread::scope(|scope| {
            let other = scope.spawn(generate).join().expect("it does not panic");
            assert!(other == first, "{name}");
        });
    }
}

/// What C gives away is not the object that it passes as another parameter, also if nothing marks
/// objects in use: this bridge does not call C code.
#[test]
fn what_c_gives_away_is_no_other_parameter() {
    let bridge = "#[twinspan::bridge(c_face)] mod ffi { extern \"Rust\" { type T;
        fn one(self: &T, last: Box<T>); fn two(a: Box<T>, b: Option<Box<T>>); fn three(a: &T, b: &T); fn four(a: Box<T>);
    } }";
    let expanded = expanded_file(bridge).replace(char::is_whitespace, "");
    let compared = |name: &str| {
        let (_, function) =
            expanded.split_once(&format!("__c::call(\"golden_{name}\",")).expect("it is there");
        let (function, _) = function.split_once("::core::result::Result::Ok(())").expect("it ends");
        function.split_once("__c::distinct(&[").map(|(_, rest)| {
            let (ranges, _) = rest.split_once("]").expect("the list ends");
            ranges.replace("__c::Range::of_handle::<()>", "")
        })
    };
    assert!(expanded.contains("__c::Shared<'_,T>"));
    assert_eq!(
        compared("T_one").as_deref(),
        Some(r#"(&"self",false,(c_self.cast())),(&"last",true,(c_last.cast())),"#)
    );
    assert_eq!(
        compared("two").as_deref(),
        Some(r#"(&"a",true,(c_a.cast())),(&"b",true,(c_b.cast())),"#)
    );
    assert_eq!((compared("three"), compared("four")), (None, None));
}

/// Every token with its position.
fn places(tokens: TokenStream) -> Vec<(String, LineColumn)> {
    let mut places = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                places.push((format!("{:?}", group.delimiter()), group.span_open().start()));
                places.extend(self::places(group.stream()));
                places.push((format!("{:?}", group.delimiter()), group.span_close().start()));
            }
            other => places.push((other.to_string(), other.span().start())),
        }
    }
    places
}

const TYPES_ALONE: &str = "
    /// Documented.
    #[allow(dead_code)]
    pub mod ffi {
        #[derive(Clone, Debug)]
        struct Shared { value: i32, text: String }
        #[repr(u8)]
        enum Kind { A = 1, B }
        extern \"Rust\" {
            type Opaque;
        }
        #[namespace = \"other\"]
        unsafe extern \"C++\" {
            include!(\"header.h\");
            type Store;
            type Alias = crate::elsewhere::Alias;
        }
        impl Vec<Shared> {}
        impl UniquePtr<Store> {}
    }";

const NONE_OF_OUR_WORDS: &str = "
    mod ffi {
        struct Shared { value: i32 }
        extern \"Rust\" {
            type Index;
            fn open(path: &str) -> Result<Box<Index>>;
            fn len(self: &Index) -> usize;
        }
        unsafe extern \"C++\" {
            include!(\"header.h\");
            type Store;
            fn apply(store: Pin<&mut Store>, callback: fn(i32) -> i32) -> Result<Shared>;
        }
        extern \"C++-unwind\" {
            unsafe fn unwinds();
        }
    }";

/// The macro passes the module on to cxx's macro, token by token, each with its position. The
/// driver does the same, and writes nothing of its own.
fn reaches_cxx_unchanged(ours: &str, cxx: &str, module: &str) {
    let text = |tokens: Vec<(String, LineColumn)>| -> Vec<String> {
        tokens.into_iter().map(|(token, _)| token).filter(|token| token != "None").collect()
    };
    let (args, found) = bridge(&format!("{ours} {module}"));
    let expansion = places(twinspan_compiler::expand(args, found.clone(), &macro_options()));
    let found = places(found);
    let (attribute, rest) = expansion.split_at(expansion.len() - found.len());
    assert_eq!(rest, found);
    assert_eq!(text(attribute.to_vec()), text(places(tokens(cxx))));

    let output = compile_file(&format!("{ours} {module}"), "src/lib.rs").expect("it is good");
    let sorted = |tokens| {
        let mut tokens = text(places(tokens));
        tokens.sort();
        tokens
    };
    // The attribute may be among others, where it needs no leading colons.
    let expected = sorted(tokens(&format!("{} {module}", cxx.replace("::cxx", "cxx"))));
    assert_eq!(sorted(output.cxx), expected);
    assert_eq!(sorted(output.witness), expected);
    assert_eq!(output.source, "");
    for header in [output.types_header, output.functions_header] {
        let is_nothing = |line: &str| line.is_empty() || line.starts_with(['#', '/']);
        assert!(header.lines().all(is_nothing), "{header}");
    }
}

#[test]
fn types_alone_reach_cxx_unchanged() {
    reaches_cxx_unchanged("#[twinspan::bridge]", "#[::cxx::bridge]", TYPES_ALONE);
    reaches_cxx_unchanged(
        "#[twinspan::bridge(namespace = \"a::b\")]",
        "#[::cxx::bridge(namespace = \"a::b\")]",
        TYPES_ALONE,
    );
    reaches_cxx_unchanged("#[twinspan::bridge]", "#[::cxx::bridge]", "mod empty {}");
}

#[test]
fn what_cxx_can_carry_reaches_it_unchanged_where_panics_abort() {
    reaches_cxx_unchanged(
        "#[twinspan::bridge(panic = \"abort\")]",
        "#[::cxx::bridge]",
        NONE_OF_OUR_WORDS,
    );
    reaches_cxx_unchanged(
        "#[twinspan::bridge(panic = \"abort\", namespace = \"a\")]",
        "#[::cxx::bridge(namespace = \"a\")]",
        NONE_OF_OUR_WORDS,
    );
    reaches_cxx_unchanged(
        "#[twinspan::bridge(namespace = a::b, panic = \"abort\")]",
        "#[::cxx::bridge(namespace = a::b)]",
        NONE_OF_OUR_WORDS,
    );
}

/// cxx checks a function that twinspan carries, in types it knows.
#[test]
fn the_witness_says_what_cxx_can_say() {
    let text = "#[twinspan::bridge(namespace = \"w\")]
        mod ffi {
            #[derive(Hash)]
            struct Shared { value: i32 }
            extern \"Rust\" {
                type Index;
                fn plain(index: &Index, shared: Shared) -> Box<Index>;
                fn optional(index: Option<&Index>, text: Option<String>) -> Option<Shared>;
                fn typed(index: &mut Index) -> Result<Option<Vec<Shared>>, crate::Error>;
                fn message() -> Result<()>;
                fn unit() -> Result<(), crate::Error>;
                #[try_name = \"other\"]
                fn named() -> Result<i32, Shared>;
                fn closure(first: i32, visit: impl FnMut(&Index) -> bool, last: &str);
                fn only_closure(visit: impl Fn());
            }
            unsafe extern \"C++\" {
                include!(\"header.h\");
                #[exception]
                type Store;
                fn lookup(self: &Store, key: Option<&str>) -> Result<Option<&Shared>, CxxException>;
                fn verbatim(callback: fn(i32));
            }
        }";
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good");
    expect![[r##"
        #[cxx::bridge(namespace = "w")]
        mod ffi {
            #[derive(Hash)]
            struct Shared {
                value: i32,
            }
            extern "Rust" {
                type Index;
                fn plain(index: &Index, shared: Shared) -> Box<Index>;
                fn optional(index: &Index, text: String) -> Shared;
                fn typed(index: &mut Index) -> Result<Vec<Shared>>;
                fn message() -> Result<()>;
                fn unit() -> Result<()>;
                fn named() -> Result<i32>;
                fn closure(first: i32, last: &str);
                fn only_closure();
            }
            unsafe extern "C++" {
                include!("header.h");
                type Store;
                fn lookup(self: &Store, key: &str) -> Result<&Shared>;
                fn verbatim(callback: fn(i32));
            }
        }
    "##]]
    .assert_eq(&pretty(output.witness.clone()));
    support::cxx_output(output.witness).expect("cxx accepts its part");
}

/// cxx also sees what it has to refuse in types it knows: its error describes the mistake, and not
/// that it has no `Option`.
#[test]
fn functions_that_cxx_refuses_are_in_its_words() {
    for refused in [
        "enum Kind { A } extern \"Rust\" { #[Self = \"Kind\"] fn f(a: Option<&str>) -> Option<i32>; }",
        "extern \"Rust\" { #[Self = \"Unknown\"] fn f(a: Option<&str>) -> Option<i32>; }",
    ] {
        let text = format!("#[twinspan::bridge] mod ffi {{ {refused} }}");
        let output = compile_file(&text, "src/lib.rs").expect("the bridge is good to us");
        let said = support::cxx_output(output.witness).expect_err("cxx refuses it");
        assert!(!said.contains("Option") && !said.contains("unsupported type"), "{said}");
    }
    let text = "#[twinspan::bridge] mod ffi {
        struct S { at: Optional<i32>, it: [u8; n], run: Function<dyn Fn()> }
        extern \"Rust\" { fn f(s: &S) -> i32; }
    }";
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good to us");
    let said = support::cxx_output(output.witness).expect_err("cxx refuses it");
    assert!(said.contains("array length") && !said.contains("Optional"), "{said}");
}

/// cxx's macro sees an alias in their place, and would require the same of a field without
/// `Optional`.
#[test]
fn types_inside_optional_fields_are_asserted() {
    let text = "#[twinspan::bridge] mod ffi {
        struct S { list: Optional<Vec<Other>>, owned: Optional<Box<Other>>, it: Optional<Other> }
        extern \"C++\" { type Other = crate::other::Other; }
    }";
    let expanded = expanded_file(text);
    for asserted in ["require_element<Other>", "require_box<Other>", "verify_extern_kind<Other,"] {
        let asserted = asserted.replace('<', "::<");
        let is_there = expanded.split_whitespace().collect::<String>().contains(&asserted);
        assert!(is_there, "{asserted}: {expanded}");
    }
}

/// A type that the user declares is not one of twinspan's, even with the same name.
#[test]
fn a_registration_of_the_users_is_checked_by_cxx() {
    let text = "#[twinspan::bridge] mod ffi {
        extern \"Rust\" { type Registration; fn f(a: Registration); fn g() -> Option<i32>; }
    }";
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good to us");
    let said = support::cxx_output(output.witness).expect_err("cxx refuses it");
    assert!(said.contains("passing opaque Rust type by value is not supported"), "{said}");
}

#[test]
fn several_bridges_of_a_file_stay_in_order() {
    let text = "
        #[twinspan::bridge] mod first { extern \"Rust\" { fn one() -> Option<i32>; } }
        mod inner {
            #[cxx::bridge] mod second { extern \"Rust\" { fn two(); } }
            pub mod deeper { #[twinspan::bridge] mod third { extern \"Rust\" { fn three(); } } }
        }
        #[twinspan::bridge] mod fourth { struct Four { value: i32 } }
        fn not_a_bridge() { mod hidden { #[twinspan::bridge] mod fifth {} } }";
    let output = compile_file(text, "src/lib.rs").expect("the bridges are good");
    expect![[r##"
        #[cxx::bridge]
        mod first {
            unsafe extern "C++" {
                include!("golden/src/lib.rs.types.h");
            }
            extern "Rust" {}
        }
        #[cxx::bridge]
        mod second {
            extern "Rust" {
                fn two();
            }
        }
        #[cxx::bridge]
        mod third {
            extern "Rust" {}
        }
        #[cxx::bridge]
        mod fourth {
            struct Four {
                value: i32,
            }
            unsafe extern "C++" {
                include!("golden/src/lib.rs.functions.h");
            }
        }
    "##]]
    .assert_eq(&pretty(output.cxx));
    let at = |text: &str| output.functions_header.find(text).expect("the function is there");
    assert!(at(" one()") < at(" three()"));
    assert!(!output.functions_header.contains("two"));
    assert!(!output.functions_header.contains("hidden"));
}

#[test]
fn a_file_without_a_bridge_has_no_output() {
    for text in ["", "fn main() {}", "#[cxx::bridge] mod ffi {}", "mod twinspan { mod bridge {} }"]
    {
        let output = twinspan_compiler::compile_file(tokens(text), &macro_options());
        assert!(output.expect("there is nothing to refuse").is_none(), "{text}");
    }
}

/// The rest of the file may be anything with balanced brackets.
#[test]
fn the_rest_of_the_file_need_not_be_known_to_syn() {
    let text = "#![feature(x)] //! Inner.
        pub(crate) const fn f() -> impl Sized + use<> { <<a>>; mod mod mod }
        macro m($x:ty) => { $x }
        new_item_kind X { mod ffi {} }
        #[other] #[twinspan::bridge] #[more(1)] pub(in crate::x) unsafe mod ffi { struct S { a: i32 } }
        auto trait X = !Sync;";
    let found = twinspan_compiler::find::bridges(tokens(text));
    assert_eq!(found.len(), 1);
}

#[test]
fn a_bridge_that_is_configured_away_is_not_in_cxx() {
    let text = "
        #[cfg(windows)] #[twinspan::bridge]
        mod ffi {
            struct OnWindows { value: i32 }
            extern \"Rust\" { fn on_windows(value: OnWindows) -> Option<i32>; }
            unsafe extern \"C++\" { fn cxx_on_windows(); }
        }
        #[twinspan::bridge] mod other { extern \"Rust\" { fn everywhere(); } }";
    let output = compile_file(text, "src/lib.rs").expect("the bridges are good");
    let text = output.types_header + &output.functions_header + &output.source;
    assert!(!text.contains("indows"), "{text}");
    assert!(text.contains("everywhere"));
}

#[test]
fn attributes_inside_the_module_are_kept() {
    let text = "fn f() -> Option<i32> { None }
        #[twinspan::bridge]
        mod ffi {
            #![allow(dead_code)]
            //! About the bridge.
            extern \"Rust\" { fn f() -> Option<i32>; }
        }";
    let expanded = expanded_file(text);
    assert!(expanded.contains("#[allow(dead_code)]"), "{expanded}");
    assert!(!expanded.contains("#!"), "{expanded}");
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good");
    let files = [tokens("fn f() {}"), output.cxx].into_iter().collect();
    support::cxx_output(files).expect("cxx accepts its part");
}

#[test]
fn parameters_have_names_that_cxx_accepts() {
    let text = "#[twinspan::bridge] mod ffi {
        extern \"Rust\" {
            fn f(this: i32, this_: i32, r#match: Option<i32>, _: u8, new: &str, class: String);
        }
        unsafe extern \"C++\" {
            fn g(this: i32, default: Option<i32>, _: &str, _: u8);
        }
    }";
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good");
    let declaration = head(&output.functions_header, " f(");
    expect![[r#"extern "C++" TWINSPAN_ABI_TAG inline void f(::std::int32_t this__, ::std::int32_t this_, ::std::optional<::std::int32_t> match, ::std::uint8_t arg3, ::rust::Str new_, ::rust::String class_) {"#]].assert_eq(&declaration);
    let shim = head(&output.source, "void twinspan1$g$");
    expect![[r#"extern "C" void twinspan1$g$golden$4c69dbf45715d3ec(::std::int32_t this_, detail::abi::Tagged<::std::int32_t> default_, detail::abi::Fat arg2, ::std::uint8_t arg3) {"#]].assert_eq(&shim);
}

/// The head of a C++ function as one line, from the line that contains `start`.
fn head(text: &str, start: &str) -> String {
    let lines = text.lines().skip_while(|line| !line.contains(start));
    let mut head = String::new();
    for line in lines.filter(|line| !line.starts_with('#')) {
        head.push_str(if head.is_empty() { "" } else { " " });
        head.push_str(line.trim());
        if line.ends_with('{') {
            break;
        }
    }
    head
}

/// A backslash at its end would continue the comment on the next line.
#[test]
fn documentation_cannot_swallow_code() {
    let text = "#[twinspan::bridge] mod ffi {
        extern \"Rust\" {
            /// Ends in a backslash \\
            /// and goes on */ ??/
            fn f() -> Option<i32>;
        }
    }";
    let output = compile_file(text, "src/lib.rs").expect("the bridge is good");
    assert!(output.functions_header.contains("inline"));
    assert!(!output.functions_header.contains("\\\n"), "{}", output.functions_header);
}
