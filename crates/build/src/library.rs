//! A library of the bridge with the name of one that the package links: the linker would find only one of
//! them.

use crate::source::Source;
use std::ffi::OsStr;
use std::path::Path;
use std::{env, fs};

/// What to say if the package visibly links another library under the name that is given to `compile`.
pub(crate) fn clash(output: &str, package: &Path, sources: &[Source]) -> Option<String> {
    let plain = output.strip_prefix("lib").and_then(|name| name.strip_suffix(".a"));
    let name = plain.unwrap_or(output);
    // The file may have another name; this is only for those who can be told.
    let script = fs::read_to_string(package.join("build.rs")).unwrap_or_default();
    let other = if printed(&script, name) {
        "build.rs links".to_owned()
    } else if let Some(source) = sources.iter().find(|source| linked(&source.text, name)) {
        format!("{} links", source.shown)
    } else if env::vars_os().any(|(variable, _)| is_of_crate(&variable, name)) {
        format!("a dependency has `links = \"{name}\"`, and links")
    } else {
        return None;
    };
    Some(format!(
        "`.compile(\"{output}\")` makes a library `{name}`, and {other} another one of this name: the linker finds \
         only one of them. Give the library of the bridge another name, `.compile(\"{name}-bridge\")`"
    ))
}

/// `println!("cargo:rustc-link-lib=zmq")`, which may name the kind before the library.
fn printed(script: &str, name: &str) -> bool {
    let code = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut linked = code.flat_map(|line| line.split("rustc-link-lib=").skip(1));
    linked.any(|rest| {
        let end = rest.find(|c: char| c == '"' || c == '\\' || c.is_whitespace());
        let library = &rest[..end.unwrap_or(rest.len())];
        library.rsplit('=').next() == Some(name)
    })
}

/// `#[link(name = "zmq")]`
fn linked(text: &str, name: &str) -> bool {
    let mut attributes = text.split("#[link(").skip(1).filter_map(|rest| rest.split(']').next());
    let named = format!("name=\"{name}\"");
    attributes.any(|attribute| attribute.replace(' ', "").split([',', ')']).any(|of| of == named))
}

/// Whether cargo sets the variable for a dependency with `links` of this name. With more than one word after the name it
/// may as well be of one whose name is longer.
fn is_of_crate(variable: &OsStr, name: &str) -> bool {
    let start = format!("DEP_{}_", name.to_uppercase().replace('-', "_"));
    let key = variable.to_str().and_then(|variable| variable.strip_prefix(&start));
    key.is_some_and(|key| !key.contains('_'))
}

#[cfg(test)]
mod tests {
    use super::{is_of_crate, linked, printed};

    #[test]
    fn libraries_of_a_build_script() {
        let script = "fn main() {\n    println!(\"cargo:rustc-link-lib=zmq\");\n    println!(\"cargo::rustc-link-lib=static:+whole-archive=box2d\");\n    \
                      // println!(\"cargo:rustc-link-lib=old\");\n    print!(\"cargo:rustc-link-lib=dylib=a\\n\");\n}\n";
        assert!(["zmq", "box2d", "a"].into_iter().all(|name| printed(script, name)));
        assert!(
            !["old", "zm", "static", "zmq2", "dylib"].into_iter().any(|name| printed(script, name))
        );
    }

    #[test]
    fn libraries_of_attributes_and_crates() {
        let text = "#[link(name = \"zmq\", kind = \"dylib\")]\nextern \"C\" {}\n#[link(kind=\"static\", name=\"b\")]\n";
        assert!(linked(text, "zmq") && linked(text, "b") && !linked(text, "dylib"));
        assert!(!linked("mod zmq { const A: &str = \"zmq\"; }", "zmq"));
        assert!(is_of_crate("DEP_MY_ZMQ_INCLUDE".as_ref(), "my-zmq"));
        assert!(!is_of_crate("DEP_ZMQ2_INCLUDE".as_ref(), "zmq"));
        assert!(!is_of_crate("DEP_MY_ZMQ_INCLUDE".as_ref(), "my"));
    }
}
