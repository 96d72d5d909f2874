//! Packages whose bridge has many functions.

use crate::place;
use anyhow::{Context as _, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Whose bridge it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Cxx,
    Twinspan,
}

impl Layer {
    pub const ALL: [Layer; 2] = [Layer::Cxx, Layer::Twinspan];

    /// As in results.
    pub fn name(self) -> &'static str {
        match self {
            Layer::Cxx => "cxx",
            Layer::Twinspan => "twinspan",
        }
    }
}

/// A bridge with so many functions, every other one in C++.
#[derive(Clone, Copy, Debug)]
pub struct Package {
    pub layer: Layer,
    pub functions: usize,
}

/// What functions take and return, in Rust and in C++: as bridges have it.
const SHAPES: [Shape; 5] = [
    Shape { rust: "(value: i32) -> i32", cxx: "std::int32_t NAME(std::int32_t)", body: "value" },
    Shape { rust: "(text: &str) -> usize", cxx: "std::size_t NAME(rust::Str)", body: "text.len()" },
    Shape {
        rust: "(numbers: &[f64]) -> f64",
        cxx: "double NAME(rust::Slice<const double>)",
        body: "numbers.iter().sum()",
    },
    Shape {
        rust: "(value: i32) -> String",
        cxx: "rust::String NAME(std::int32_t)",
        body: "value.to_string()",
    },
    Shape {
        rust: "(value: i32) -> Result<i32>",
        cxx: "std::int32_t NAME(std::int32_t)",
        body: "if value < 0 { Err(\"negative\".to_owned()) } else { Ok(value) }",
    },
];

struct Shape {
    rust: &'static str,
    cxx: &'static str,
    body: &'static str,
}

impl Package {
    /// Of the package.
    pub fn name(self) -> String {
        format!("scale-{}-{}", self.layer.name(), self.functions)
    }

    fn manifest(self) -> String {
        let root = place::root();
        let path = |path: &str| root.join(path).display().to_string().replace('\\', "/");
        let mut text = format!(
            "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n",
            self.name()
        );
        let _ = match self.layer {
            Layer::Cxx => write!(
                text,
                "[dependencies]\ncxx = {{ version = \"1\", features = [\"c++17\"] }}\n\n\
                 [build-dependencies]\ncxx-build = \"1\"\n"
            ),
            // `cxx` by name, as a program has it that uses its types.
            Layer::Twinspan => write!(
                text,
                "[dependencies]\ncxx = {{ version = \"1\", features = [\"c++17\"] }}\n\
                 twinspan = {{ path = '{}' }}\n\n\
                 [build-dependencies]\ntwinspan-build = {{ path = '{}' }}\n",
                path(""),
                path("crates/build")
            ),
        };
        text
    }

    /// Writes how long it takes, and where its files are, to the directory of the environment.
    fn script(self) -> String {
        let module = match self.layer {
            Layer::Cxx => "cxx_build",
            Layer::Twinspan => "twinspan_build",
        };
        let times = super::wrapper::VARIABLE;
        let clock = include_str!("clock.rs");
        format!(
            r#"mod clock {{
    {clock}
}}

/// The shortest of three times, of one if it is long.
fn time(clock: fn() -> f64, mut run: impl FnMut()) -> f64 {{
    let mut seconds = f64::INFINITY;
    for _ in 0..3 {{
        let start = clock();
        run();
        seconds = seconds.min(clock() - start);
        if seconds > 1.0 {{
            break;
        }}
    }}
    seconds
}}

fn main() {{
    let mut build = None;
    let generate = time(clock::own, || build = Some({module}::bridge("src/lib.rs")));
    let mut build = build.unwrap();
    build.opt_level(2);
    let compile = time(clock::children, || build.compile("scale"));
    let out = std::env::var("OUT_DIR").unwrap();
    let path = std::path::Path::new(&std::env::var_os("{times}").unwrap()).join("script");
    std::fs::write(path, format!("{{generate}}\n{{compile}}\n{{out}}\n")).unwrap();
}}
"#
        )
    }

    fn library(self) -> String {
        let name = self.name();
        let namespace = name.replace('-', "_");
        let layer = self.layer.name();
        let mut text = format!(
            "#[{layer}::bridge(namespace = \"{namespace}\")]\npub mod ffi {{\n    \
             unsafe extern \"C++\" {{\n        include!(\"{name}/src/functions.h\");\n"
        );
        let mut add = |line: String| {
            text.push_str(&line);
            text.push('\n');
        };
        for (number, shape) in self.shapes(0) {
            add(format!("        fn cxx_{number}{};", shape.rust));
        }
        add("    }\n    extern \"Rust\" {".to_owned());
        for (number, shape) in self.shapes(1) {
            add(format!("        fn rust_{number}{};", shape.rust));
        }
        add("    }\n}\n".to_owned());
        for (number, shape) in self.shapes(1) {
            let signature = shape.rust.replace("Result<i32>", "Result<i32, String>");
            add(format!("fn rust_{number}{signature} {{\n    {}\n}}", shape.body));
        }
        text
    }

    fn header(self) -> String {
        let namespace = self.name().replace('-', "_");
        let mut text = format!(
            "#pragma once\n#include \"rust/cxx.h\"\n#include <cstddef>\n#include <cstdint>\n\n\
             namespace {namespace} {{\n"
        );
        for (number, shape) in self.shapes(0) {
            let _ = writeln!(text, "{};", shape.cxx.replace("NAME", &format!("cxx_{number}")));
        }
        text + "}\n"
    }

    /// Those of every other function.
    fn shapes(self, first: usize) -> impl Iterator<Item = (usize, &'static Shape)> {
        let numbers = (first..self.functions).step_by(2);
        numbers.map(|number| (number, &SHAPES[number / 2 % SHAPES.len()]))
    }
}

/// Writes a workspace with these packages, with the versions that this one has locked.
pub fn write(workspace: &Path, packages: &[Package]) -> Result<()> {
    let members: Vec<String> =
        packages.iter().map(|package| format!("\"{}\"", package.name())).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    place::write(&workspace.join("Cargo.toml"), &manifest)?;
    let lock = place::root().join("Cargo.lock");
    let lock =
        fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    place::write(&workspace.join("Cargo.lock"), &lock)?;
    for package in packages {
        let directory = workspace.join(package.name());
        place::write(&directory.join("Cargo.toml"), &package.manifest())?;
        place::write(&directory.join("build.rs"), &package.script())?;
        place::write(&directory.join("src/lib.rs"), &package.library())?;
        place::write(&directory.join("src/functions.h"), &package.header())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Layer, Package};

    #[test]
    fn half_of_the_functions_are_in_each_language() {
        let package = Package { layer: Layer::Twinspan, functions: 20 };
        let library = package.library();
        assert_eq!(library.matches("fn cxx_").count(), 10);
        // Declared and defined.
        assert_eq!(library.matches("fn rust_").count(), 20);
        assert_eq!(package.header().matches(" cxx_").count(), 10);
        assert!(library.starts_with("#[twinspan::bridge(namespace = \"scale_twinspan_20\")]"));
    }

    /// Both layers have the same functions: only names differ.
    #[test]
    fn layers_have_the_same_functions() {
        let [cxx, twinspan] = Layer::ALL.map(|layer| Package { layer, functions: 100 }.library());
        assert_ne!(cxx, twinspan);
        assert_eq!(
            cxx.replace("cxx::", "twinspan::")
                .replace("scale_cxx", "scale_twinspan")
                .replace("scale-cxx", "scale-twinspan"),
            twinspan
        );
    }
}
