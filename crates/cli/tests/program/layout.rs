//! `layout`, as far as it works without a build; `cargo xtask test scaffolds` prints a whole table.

use crate::support::Place;

#[test]
fn what_has_no_layout() {
    let place = Place::package("layout");
    for (arguments, message) in [
        (
            ["layout", "src/lib.rs", "Text"],
            "error: no #[twinspan::bridge] in this file has a struct, a union or an enum `Text`\n = help: it has: Place\n\n",
        ),
        (
            ["layout", "src/lib.rs", "Place"],
            "error: `cxx` is not in the dependencies\n = help: run `twinspan doctor` to see what Cargo.toml needs\n\n",
        ),
    ] {
        let said = place.run(&arguments);
        assert_eq!((said.code, &*said.out, &*said.err), (1, "", message));
    }
    let said = place.run(&["layout", "src/lib.rs", "Place", "--crate-name", "words"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        error: the layout comes from rustc, which is run by cargo and needs a Cargo.toml
         = help: leave out --crate-name, and name the manifest with --manifest-path

    "#]]
    .assert_eq(&said.err);
    place.write("src/lib.rs", "#[twinspan::bridge]\nmod ffi { extern \"Rust\" { type T; } }\n");
    let said = place.run(&["layout", "src/lib.rs", "T"]);
    assert_eq!((said.code, &*said.out), (1, ""));
    expect_test::expect![[r#"
        error: no #[twinspan::bridge] in this file has a struct, a union or an enum `T`
         = help: it has none at all: opaque types are behind pointers, and have no layout in the other language

    "#]].assert_eq(&said.err);
}
