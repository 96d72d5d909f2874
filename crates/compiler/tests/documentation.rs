//! The pages of docs/errors: one for each code, whose first example has the error and whose last
//! has not.

mod support;

use std::collections::BTreeSet;
use std::fs;
use support::{compile_file, root};
use twinspan_compiler::Code;

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let mut pages = BTreeSet::new();
    for entry in fs::read_dir(root().join("docs/errors")).expect("the folder is here") {
        let name = entry.expect("the folder can be read").file_name();
        let name = name.to_str().and_then(|name| name.strip_suffix(".md")).expect("a page");
        pages.insert(name.to_owned());
    }
    assert!(pages.remove("link"), "the page about linking");
    let codes: BTreeSet<_> = Code::ALL.iter().map(Code::to_string).collect();
    assert_eq!(pages, codes);
}

#[test]
fn the_first_example_fails_and_the_last_is_accepted() {
    for &code in Code::ALL {
        let path = root().join(format!("docs/errors/{code}.md"));
        let text = fs::read_to_string(&path).expect("there is a page");
        assert!(text.starts_with(&format!("# {code}: ")), "{code}: the title");
        let blocks: Vec<_> = text
            .split("\n```rust\n")
            .skip(1)
            .filter_map(|rest| rest.split("\n```").next())
            .collect();
        let [bad, .., good] = blocks.as_slice() else { panic!("{code}: two examples") };
        let Err(diagnostics) = compile_file(bad, "src/lib.rs") else {
            panic!("{code}: the first example is accepted");
        };
        let said: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(said, [Some(code)], "{code}: the first example");
        if let Err(diagnostics) = compile_file(good, "src/lib.rs") {
            panic!("{code}: the last example: {diagnostics:?}");
        }
    }
}
