//! Tests of lowering, by inspecting the plan.

#[path = "../../tests/support/crossings.rs"]
mod crossings;

use crate::ir::Bridge;
use crate::plan::{Abi, Defined, InCxx, Initial, Plan, Raw, Role};
use crate::{Compiled, Options, compile, spell};
use crossings::{DECLARED, RESULTS, ROWS};
use quote::ToTokens;
use std::collections::BTreeSet;

fn lowered(items: &str) -> (Bridge, Plan) {
    let module = format!("mod ffi {{ {items} }}").parse().expect("it is Rust");
    let compiled = compile(Default::default(), module, &Options::new("tests"));
    let Compiled { bridge, plan, .. } = compiled.unwrap_or_else(|found| panic!("{found:?}"));
    (bridge, plan)
}

const TYPES: &str = "
    struct Outer { inner: Inner, list: Vec<Inner>, each: [Kind; 2], raw: *const u8, store: Store2 }
    struct Inner { kind: Kind, low: Optional<Low> }
    enum Kind { One = 1, Two }
    enum Low { Zero, One }
    struct Late { store: UniquePtr<Store> }
    struct LateInside { late: Late }
    struct Borrowed<'a> { it: &'a Low }
    extern \"C++\" { include!(\"store.h\"); type Store; type Store2 = other::Store2; }
    extern \"Rust\" { type Index; type Looks; fn look(self: &Looks, store: &Store); }
";

#[test]
fn types_come_after_what_is_inside_and_late_if_they_mention_the_users() {
    let (bridge, plan) = lowered(TYPES);
    let items = plan.items.iter().map(|item| {
        let name = bridge[item.ty].rust.to_string();
        (name, item.is_late, item.has_offsets, item.members.len())
    });
    let expected = [
        ("Kind", false, false, 0),
        ("Low", false, false, 0),
        ("Inner", false, true, 0),
        ("Outer", true, true, 0),
        ("Late", true, true, 0),
        ("LateInside", true, true, 0),
        ("Borrowed", false, false, 0),
        ("Index", false, false, 0),
        ("Looks", true, false, 1),
    ];
    let expected =
        expected.map(|(name, late, offsets, members)| (name.to_owned(), late, offsets, members));
    assert_eq!(items.collect::<Vec<_>>(), expected);
}

#[test]
fn neither_a_body_nor_a_field_is_a_function_of_the_class() {
    let functions = "fn width(self: &Size) -> f64 { cpp!(return self.width;) } #[field] fn height(self: &Size) -> f64;
        fn area(self: &Size) -> f64;";
    let block = format!("unsafe extern \"C++\" {{ include!(\"a.h\"); {functions} }}");
    let (bridge, plan) = lowered(&format!("struct Size {{ width: f64, height: f64 }} {block}"));
    let functions: Vec<_> = plan.items[0]
        .members
        .iter()
        .map(|member| match *member {
            crate::plan::Member::Cxx(index) => bridge.functions[index].rust.to_string(),
            ref other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(functions, ["area"]);
}

#[test]
fn a_struct_that_a_header_defines_is_lowered() {
    // In a Vec, cxx's macro treats one as an unsized type.
    let block = "extern \"C++\" { include!(\"point.h\"); type Point; } impl Vec<Point> {}";
    let (_, plan) = lowered(&format!("struct Point {{ x: f64 }} {block}"));
    assert!(!plan.is_empty());
    let (_, plan) = lowered("struct Point { x: f64 } impl Vec<Point> {}");
    assert!(plan.is_empty());
}

#[test]
fn fields_have_the_initial_value_of_their_type() {
    let (bridge, plan) = lowered(TYPES);
    let of = |name: &str| {
        let is_it = |ty: usize| bridge.types[ty].rust == name;
        let item = plan.items.iter().find(|item| is_it(item.ty.0)).expect("it is defined");
        item.fields.iter().map(|field| field.initial).collect::<Vec<_>>()
    };
    let kind = bridge.types.iter().position(|def| def.rust == "Kind").expect("it is declared");
    let one = Initial::Variant(crate::ir::TypeId(kind), 0);
    use Initial::{Constructed, Zero};
    assert_eq!(of("Outer"), [Constructed, Constructed, one, Zero, Constructed]);
    assert_eq!(of("Inner"), [one, Constructed]);
}

#[test]
fn functions_are_defined_where_their_types_are_complete() {
    let (_, plan) = lowered(
        "struct Own { it: i32, maybe: Optional<i32> }
        struct User { it: i32 }
        extern \"C++\" { include!(\"user.h\"); type User; type Store; }
        extern \"Rust\" {
            fn a(own: Own, store: &Store);
            fn b(user: Option<User>);
            fn c() -> UniquePtr<Store>;
            fn d(self: &Own);
            fn e(self: &User);
            fn f() -> [User; 2];
        }",
    );
    let defined: Vec<_> = plan.calls.iter().map(|call| call.defined).collect();
    use Defined::{Header, Source, UserClass};
    assert_eq!(defined, [Header, Source, Source, Header, UserClass, Source]);
}

/// C++ distinguishes functions by its own types; several Rust types may map to one of them.
#[test]
fn one_function_of_cxx_has_one_symbol() {
    let of = |function: &str| {
        let (_, plan) = lowered(&format!("extern \"Rust\" {{ {function} }}"));
        plan.calls[0].once.clone()
    };
    let one = of("fn f(a: usize, b: Option<&i32>);");
    assert_eq!(one, of("unsafe fn f(a: u64, b: *const i32);"));
    assert_ne!(one, of("unsafe fn f(a: u32, b: *const i32);"));
    assert_eq!(of("fn f() -> Result<i32>;").len(), 2);
    assert_eq!(of("fn f() -> Result<i32>; fn try_f(a: i32);").len(), 1);
    // A function that cxx carries.
    assert_eq!(of("fn f() -> Result<i32>; fn try_f(a: fn(i32));").len(), 1);
}

#[test]
fn where_closures_are_called_is_documented() {
    let (_, plan) = lowered(
        "unsafe extern \"C++\" { include!(\"it.h\");
            /// Looks.
            fn f(a: impl Fn() + Send + Sync + 'static, b: Option<Box<dyn FnMut() + Send>>, c: impl Fn());
        }",
    );
    let expected = [
        " Looks.",
        " `a` is called on any thread, on several at once.",
        " `b` is called on any thread, on one at a time.",
    ];
    assert_eq!(plan.calls[0].docs.plain, expected);
}

/// Both forms of a function that can fail have the doc text, with what each throws.
#[test]
fn what_is_thrown_is_documented() {
    for (result, thrown, value) in [
        ("Result<i32>", "`rust::Error`", "`rust::Error`"),
        ("Result<i32, E>", "`twinspan::ErrorOf<E>`", "`E`"),
        ("Result<i32, O>", "`twinspan::ErrorOf<rust::Box<O>>`", "`rust::Box<O>`"),
        ("Result<i32, io::Error>", "`twinspan::Error`", "`twinspan::Error`"),
        ("Result<i32, CxxException>", "`twinspan::Error`", "`twinspan::Error`"),
    ] {
        let (_, plan) = lowered(&format!(
            "struct E {{ code: i32 }} extern \"Rust\" {{ type O; /// Looks.\n fn f() -> {result}; }}"
        ));
        let docs = &plan.calls[0].docs;
        let [looks, empty, throws, panic, .., other] = &docs.plain[..] else { panic!("{docs:?}") };
        assert_eq!((&looks[..], &empty[..]), (" Looks.", ""));
        assert!(throws.starts_with(&format!(" Throws {thrown}")), "{result}: {throws}");
        assert!(panic.contains("`twinspan::Panic`"), "{panic}");
        let has_originals = docs.plain.iter().any(|line| line.contains("`twinspan::SystemError`"));
        assert_eq!(has_originals, value == "`twinspan::Error`", "{result}");
        assert!(other.contains("`try_f`"), "{other}");
        let [looks, _, error, panic] = &docs.fallible[..] else { panic!("{docs:?}") };
        assert_eq!(looks, " Looks.");
        assert_eq!(error, &format!(" As `f`, with the error as a value: {value}."), "{result}");
        assert!(panic.contains("`twinspan::Panic`"), "{panic}");
    }
}

#[test]
fn what_must_be_used() {
    let of = |function: &str| {
        let (_, plan) = lowered(&format!(
            "#[must_use = \"why\"] struct S {{ a: i32 }}
            extern \"Rust\" {{ #[must_use] type O; type P; {function} }}"
        ));
        plan.calls[0].must_use.clone().map(|must_use| must_use.0)
    };
    assert_eq!(of("fn f() -> i32;"), None);
    assert_eq!(of("#[must_use] fn f() -> i32;"), Some(None));
    assert_eq!(of("#[must_use = \"a\"] fn f() -> Result<i32>;"), Some(Some("a".to_owned())));
    // There is no result to use; `try_f` returns a Result.
    assert_eq!(of("#[must_use] fn f();"), None);
    assert_eq!(of("#[must_use] fn f() -> Result<()>;"), None);
    // The type or its box has the attribute.
    assert_eq!(of("fn f() -> S;"), None);
    assert_eq!(of("fn f() -> Box<S>;"), Some(Some("why".to_owned())));
    assert_eq!(of("fn f() -> Box<O>;"), Some(None));
    assert_eq!(of("fn f() -> Box<P>;"), None);
}

#[test]
fn the_witness_has_what_cxx_can_say() {
    use InCxx::{Absent, Hidden, Same};
    let (inside, around) = (InCxx::inside, InCxx::around);
    for (ty, param) in [
        ("&str", Same),
        ("Option<&str>", inside(Same)),
        ("fn(i32)", Same),
        ("impl Fn(i32)", Absent),
        ("Option<Box<dyn Fn()>>", Absent),
        ("&Vec<Function<dyn Fn()>>", Absent),
        ("&[Vec<Function<dyn Fn()>>]", Absent),
        ("Vec<Vec<i32>>", Absent),
        ("&[&[i32]]", Same),
        ("Option<Vec<Optional<i32>>>", Absent),
        ("Registration", Absent),
    ] {
        let (_, plan) =
            lowered(&format!("extern \"Rust\" {{ fn f(a: {ty}); fn g() -> Option<i32>; }}"));
        let found = plan.seen.functions.iter().find(|seen| seen.origin == (0, 0));
        assert_eq!(found.map(|seen| &seen.params[..]), Some(&[param][..]), "{ty}");
    }
    for (ty, result) in [
        ("Option<i32>", inside(Same)),
        ("Result<Option<i32>>", around(inside(Same))),
        ("Result<i32, E>", around(Same)),
        ("Result<Box<dyn Fn()>, E>", Absent),
    ] {
        let (_, plan) = lowered(&format!("extern \"Rust\" {{ fn f() -> {ty}; }}"));
        assert_eq!(plan.seen.functions[0].result, result, "{ty}");
    }
    for (ty, field) in [
        ("Optional<u8>", inside(Same)),
        ("Function<dyn Fn()>", Hidden),
        ("Vec<Function<dyn Fn()>>", Hidden),
        ("Vec<Vec<u8>>", Hidden),
        ("Optional<Vec<Function<dyn Fn()>>>", inside(Hidden)),
    ] {
        let (_, plan) = lowered(&format!("struct S {{ f: {ty} }}"));
        assert_eq!(plan.seen.witness_fields[0].2, field, "{ty}");
    }
}

fn slot(bridge: &Bridge, raw: &Raw) -> String {
    let ty = |ty| spell::ty(bridge, ty).trim_start_matches("::").replace("<::", "<");
    match raw {
        Raw::Nothing => String::new(),
        Raw::Value(of) => ty(of),
        Raw::Bits(of) => format!("bits {}", ty(of)),
        Raw::Number(number) => number.cxx().trim_start_matches("::").to_owned(),
        Raw::Pointer { to, mutable } => {
            format!("{} {}&", ty(to), spell::constness_to(to, *mutable))
        }
        Raw::Fat => "fat".to_owned(),
        Raw::Tagged(inner) => format!("word {}", slot(bridge, inner)),
        Raw::OptionMemory(of) => format!("option {}", ty(of)),
        Raw::Out(inner) => format!("*{}", slot(bridge, inner)),
        Raw::Status => "status".to_owned(),
        Raw::Opaque => "*error".to_owned(),
        Raw::Closure | Raw::Message => format!("{raw:?}"),
    }
}

/// What is passed for the only argument.
fn argument(bridge: &Bridge, abi: &Abi) -> String {
    let slots: Vec<_> = abi.slots.iter().filter(|slot| slot.role == Role::Value(0)).collect();
    assert_eq!(slots.len(), 1, "{abi:?}");
    slot(bridge, &slots[0].raw)
}

/// What is returned and written.
fn result(bridge: &Bridge, abi: &Abi) -> String {
    let returned = slot(bridge, &abi.result);
    let is_written = |role| matches!(role, Role::Result | Role::Ok | Role::Error);
    let written = abi.slots.iter().filter(|slot| is_written(slot.role));
    let all = [returned].into_iter().chain(written.map(|written| slot(bridge, &written.raw)));
    all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `closures_cross_as_the_bridge_says` in tests/golden.rs checks the same for closures in C++.
#[test]
fn how_types_cross() {
    for row in ROWS {
        let ty = row.ty;
        let (bridge, plan) = lowered(&format!(
            "{DECLARED} extern \"Rust\" {{
                fn f(a: {ty}, b: Option<i32>);
                fn g(from: &mut Index, a: Option<i32>) -> {ty};
                fn h(visit: &dyn Fn({ty}) -> {ty});
            }}"
        ));
        let here = [argument(&bridge, &plan.calls[0].abi), result(&bridge, &plan.calls[1].abi)];
        assert_eq!(here, [row.argument, row.result], "{ty}");
        let abi = &plan.interfaces[0].methods[0].abi;
        let there = [argument(&bridge, abi), result(&bridge, abi)];
        let expected = row.in_closures.unwrap_or((row.argument, row.result));
        assert_eq!(there, [expected.0, expected.1], "{ty} in a closure");
    }
}

#[test]
fn how_results_cross() {
    for (ty, here, in_closure) in RESULTS {
        let (bridge, plan) = lowered(&format!(
            "{DECLARED} extern \"Rust\" {{
                fn f(from: &mut Index) -> {ty};
                fn g(visit: &dyn Fn(&mut Index) -> {ty});
            }}"
        ));
        assert_eq!(result(&bridge, &plan.calls[0].abi), *here, "{ty}");
        let abi = &plan.interfaces[0].methods[0].abi;
        assert_eq!(result(&bridge, abi), *in_closure, "{ty} in a closure");
    }
}

/// The functions behind closures are written once for each signature and kind, wherever such
/// closures occur.
#[test]
fn closures_of_one_signature_have_one_interface() {
    let (_, plan) = lowered(
        "struct View<'a> { it: &'a i32 }
        struct Kept { it: Function<dyn Fn(&str) + Send>, other: Function<dyn Fn(&'_ str) + Send> }
        extern \"Rust\" {
            fn a(it: &dyn Fn(&str), other: impl Fn(&'_ str));
            fn b() -> Option<Box<dyn Fn(&str) + Send>>;
            #[cfg(x)] fn c(it: Box<dyn Fn(View)>);
            #[cfg(y)] fn d(it: Box<dyn Fn(View<'_>)>);
        }
        unsafe extern \"C++\" {
            include!(\"it.h\");
            fn e(it: &dyn Fn(&str));
            fn f() -> Box<dyn Fn(&str) + Send>;
        }",
    );
    let found = plan.interfaces.iter().map(|interface| {
        let uses = (interface.is_given, interface.is_taken, interface.is_held);
        (interface.callback.owned, uses, interface.any.to_token_stream().to_string())
    });
    let expected = [
        (false, (true, true, false), ""),
        (true, (true, true, true), ""),
        (true, (false, true, false), "# [cfg (any (all (x) , all (y)))]"),
    ];
    let expected = expected.map(|(owned, uses, cfg)| (owned, uses, cfg.to_owned()));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn closures_of_different_kinds_have_different_interfaces() {
    let kinds = [
        "it: &dyn Fn(&str)",
        "it: &dyn Fn(&mut i32)",
        "it: &dyn Fn(&i32)",
        "it: &mut dyn FnMut(&str)",
        "it: impl FnOnce(&str)",
        "it: Box<dyn Fn(&str)>",
        "it: Box<dyn Fn(&str) + Send>",
        "it: Box<dyn Fn(&str) + Send + Sync>",
        "#[nothrow] it: Box<dyn Fn(&str)>",
        "it: Box<dyn Fn(&'static str)>",
        "it: Box<dyn Fn(&str) -> Result<(), io::Error>>",
        "it: Box<dyn Fn(&str) -> Result<(), fmt::Error>>",
    ];
    let functions = kinds.iter().enumerate().map(|(index, it)| format!("fn f{index}({it});"));
    let functions = functions.collect::<String>();
    let (_, plan) = lowered(&format!("extern \"Rust\" {{ {functions} }}"));
    let names = plan.interfaces.iter().map(|interface| &interface.name);
    assert_eq!(names.collect::<BTreeSet<_>>().len(), kinds.len());
}

#[test]
fn nobody_pays_for_headers_of_what_is_not_said() {
    let headers = |items: &str| {
        let plan = lowered(items).1;
        (plan.headers.types, plan.headers.source)
    };
    let calls = |others: &[&'static str]| {
        let called = ["twinspan/detail/guard.h", "twinspan/panic.h"];
        (called.into_iter().chain(others.iter().copied()).collect(), BTreeSet::new())
    };
    let of = |types: &[&'static str], source: &[&'static str]| {
        (types.iter().copied().collect(), source.iter().copied().collect())
    };
    let store = "unsafe extern \"C++\" { include!(\"store.h\"); type Store;";
    for (items, expected) in [
        ("enum Kind { One } extern \"Rust\" { fn f() -> Option<&'static i32>; }", calls(&[])),
        (
            "extern \"Rust\" { fn f(a: &str) -> i32; }",
            calls(&[
                "twinspan/detail/abi.h",
                "twinspan/detail/cross/memory.h",
                "twinspan/detail/cross/pointer.h",
                "twinspan/text.h",
            ]),
        ),
        (&format!("{store} fn f(a: Option<&Store>, b: Option<i32>); }}"), {
            of(&["<optional>", "twinspan/detail/cross/optional.h"], &[])
        }),
        (
            &format!("{store} fn f(a: Registration, b: Box<dyn FnOnce() + Send>); }}"),
            of(&["twinspan/callbacks.h", "twinspan/closure.h"], &[]),
        ),
        (
            &format!("{store} fn f() -> &'static str {{ cpp!(return \"\";) }} }}"),
            of(&["twinspan/text.h"], &["twinspan/detail/body.h"]),
        ),
        (
            "const A: &str = \"std::vector twinspan::Optional\"; extern \"Rust\" { fn f(a: Vec<Vec<u8>>); }",
            calls(&[
                "<string_view>",
                "twinspan/detail/cross/memory.h",
                "twinspan/detail/cross/pointer.h",
                "twinspan/detail/in_place_vec.h",
                "twinspan/span.h",
                "twinspan/text.h",
            ]),
        ),
    ] {
        assert_eq!(headers(items), expected, "{items}");
    }
}
