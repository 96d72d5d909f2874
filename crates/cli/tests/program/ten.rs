//! Ten mistakes that four stages find: what is not an item of a block (before syn), what twinspan
//! has no form for, what C cannot have, and what cxx refuses. One report in source order, each
//! mistake once, on one screen.

use crate::support::Place;

const TEN: &str = "\
#[twinspan::bridge(c_face(prefix = \"shop\"))]
mod ffi {
    struct Order {
        id: u64,
        owner: Arc<u32>,
    }
    extern \"Rust\" {
        type Shop;
        const LIMIT: usize = 10;
        trait Listener { fn changed(&self); }
        fn open(name: &str) -> Strng;
        fn find(id: u64) -> Option<Option<Order>>;
        fn close(shop: Shop);
        fn watch() -> impl FnOnce(i32) + 'static;
    }
    unsafe extern \"C++\" {
        include!(\"shop/src/shop.h\");
        type Store;
        fn clear(store: &mut Store);
        async fn load(path: &str);
        fn add(x: i32) -> i32;
        fn add(x: f64) -> f64;
    }
}
";

#[test]
fn ten_mistakes_of_four_stages_are_on_one_screen() {
    let place = Place::package("ten");
    place.write("src/lib.rs", TEN);
    let said = place.run(&["check"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        error[TS0039]: `Arc<u32>`: the bridge does not know this type
          --> src/lib.rs:5:16
        5 |         owner: Arc<u32>,
          |                ^^^^^^^^
          = help: declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write `SharedPtr<T>`
        error[TS0040]: a constant belongs in the bridge, outside its blocks
          --> src/lib.rs:9:9
        9 |         const LIMIT: usize = 10;
          |         ^^^^^
          = help: move it out of the block and give it a value; declare what C++ computes as a function
        error[TS0040]: a bridge has no traits
           --> src/lib.rs:10:9
        10 |         trait Listener { fn changed(&self); }
           |         ^^^^^
           = help: pass closures, one for each method, or a struct of the bridge with closures as fields: `Function<dyn Fn(A) -> R + Send>`
        error[TS0039]: `Strng`: the bridge does not know this type
           --> src/lib.rs:11:32
        11 |         fn open(name: &str) -> Strng;
           |                                ^^^^^
           = help: a type with a similar name is `String`
        error[TS0005]: C++ has no optional optional here
           --> src/lib.rs:12:36
        12 |         fn find(id: u64) -> Option<Option<Order>>;
           |                                    ^^^^^^^^^^^^^
           = help: use an enum of the bridge
        error[cxxbridge]: passing opaque Rust type by value is not supported
           --> src/lib.rs:13:18
        13 |         fn close(shop: Shop);
           |                  ^^^^^^^^^^
        error[TS0024]: C cannot have this result: a closure can only be a parameter of a function
           --> src/lib.rs:14:23
        14 |         fn watch() -> impl FnOnce(i32) + 'static;
           |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
           = help: make it one; `#[c_face(skip)]` on the function leaves it out of the C face
        error[cxxbridge]: mutable reference to C++ type requires a pin -- use Pin<&mut Store>
           --> src/lib.rs:19:25
        19 |         fn clear(store: &mut Store);
           |                         ^^^^^^^^^^
        error[TS0041]: an async function cannot cross
           --> src/lib.rs:20:9
        20 |         async fn load(path: &str);
           |         ^^^^^
           = help: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust
        error[TS0042]: the name `add` is taken by another function of the bridge
           --> src/lib.rs:22:12
        21 |         fn add(x: i32) -> i32;
           |            --- the first one
        22 |         fn add(x: f64) -> f64;
           |            ^^^
           = help: give the C++ overload its own name in Rust: `#[rust_name = "add_2"]`
    "#]].assert_eq(&said.err);
    assert_eq!(said.err.matches("error[").count(), 10);
    assert!(said.err.lines().count() <= 50, "{} lines", said.err.lines().count());

    // The same ten, in the same order, for editors.
    let heads = |text: &str| -> Vec<String> {
        let heads = text.lines().filter_map(|line| line.strip_prefix("error["));
        heads.filter_map(|head| head.split(']').next().map(str::to_owned)).collect()
    };
    let json = place.run(&["check", "--message-format", "json"]);
    let codes = json.err.lines().map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let span = &value["spans"][0];
        assert_eq!((&span["file_name"], &span["is_primary"]), (&"src/lib.rs".into(), &true.into()));
        value["code"]["code"].as_str().unwrap().to_owned()
    });
    assert_eq!(codes.collect::<Vec<_>>(), heads(&said.err));
}

/// A function that is refused for two reasons is taken out once, and cxx is asked about the rest.
#[test]
fn two_mistakes_in_a_function_hide_none_elsewhere() {
    let place = Place::package("two-in-one");
    place.write(
        "src/lib.rs",
        "#[twinspan::bridge]\nmod ffi {\n    extern \"Rust\" {\n        fn f(a: Strng) -> Arc<u32>;\n        \
         fn g(a: *const u8);\n    }\n}\n",
    );
    let said = place.run(&["check", "--message-format", "short"]);
    expect_test::expect![[r#"
        src/lib.rs:4:17: error[TS0039]: `Strng`: the bridge does not know this type (help: a type with a similar name is `String`)
        src/lib.rs:4:27: error[TS0039]: `Arc<u32>`: the bridge does not know this type (help: declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write `SharedPtr<T>`)
        src/lib.rs:5:14: error[cxxbridge]: pointer argument requires that the function be marked unsafe
    "#]].assert_eq(&said.err);
}
