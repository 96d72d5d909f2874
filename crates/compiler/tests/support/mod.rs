//! Shared by the compiler's tests: compiling a bridge from text, and the C++ compilers.

#![allow(dead_code)] // Each test program uses a part of this.

use proc_macro2::TokenStream;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};
use twinspan_compiler::cfg::CfgEvaluator;
use twinspan_compiler::find::Found;
use twinspan_compiler::{Compiled, Diagnostics, FileOutput, Options};

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A configuration like that of a Linux machine, whatever machine runs the tests.
pub struct Unix;

impl CfgEvaluator for Unix {
    fn eval(&self, name: &str, value: Option<&str>) -> Option<bool> {
        match (name, value) {
            ("feature", None) => None,
            (name, value) => Some(name == "unix" && value.is_none()),
        }
    }
}

impl cxx_gen::CfgEvaluator for Unix {
    fn eval(&self, name: &str, value: Option<&str>) -> cxx_gen::CfgResult {
        match CfgEvaluator::eval(self, name, value) {
            Some(true) => cxx_gen::CfgResult::True,
            Some(false) => cxx_gen::CfgResult::False,
            None => cxx_gen::CfgResult::Undetermined { msg: "unknown".to_owned() },
        }
    }
}

/// The options of the macro, which has no configuration to evaluate.
pub fn macro_options() -> Options {
    Options::new("golden")
}

/// The options of the driver, for `file` in a package.
pub fn driver_options(file: &str) -> Options {
    Options {
        file: file.to_owned(),
        cfg: Some(Box::new(Unix)),
        cxx_patch: 205,
        version: "1.2.3".to_owned(),
        ..Options::new("golden")
    }
}

pub fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A file as the driver compiles it.
pub fn compile_file(text: &str, file: &str) -> Result<FileOutput, Diagnostics> {
    compile_file_by(text, driver_options(file))
}

/// A file as the driver compiles it if the feature `c` is not enabled.
#[allow(dead_code)] // Only some tests need it.
pub fn compile_file_without_c(text: &str, file: &str) -> Result<FileOutput, Diagnostics> {
    compile_file_by(text, Options { c: false, ..driver_options(file) })
}

fn compile_file_by(text: &str, options: Options) -> Result<FileOutput, Diagnostics> {
    let options = Options { text: text.to_owned(), ..options };
    let output = twinspan_compiler::compile_file(tokens(text), &options)?;
    Ok(output.expect("there is a bridge in the file"))
}

/// The only bridge of a file: the arguments of the attribute, and the module.
pub fn bridge(text: &str) -> (TokenStream, TokenStream) {
    match twinspan_compiler::find::bridges(tokens(text)).pop() {
        Some(Found::Ours(args, module)) => (args, module),
        _ => panic!("no bridge: {text}"),
    }
}

pub fn compile(text: &str, options: &Options) -> Result<Compiled, Diagnostics> {
    let (args, module) = bridge(text);
    twinspan_compiler::compile(args, module, options)
}

/// The file as rustc sees it after the macro has run, formatted.
pub fn expanded_file(text: &str) -> String {
    let mut file = syn::parse_file(text).expect("the file is Rust");
    for item in &mut file.items {
        let syn::Item::Mod(module) = item else { continue };
        let is_bridge = |attr: &syn::Attribute| attr.path().segments.len() == 2;
        let Some(index) = module.attrs.iter().position(is_bridge) else { continue };
        let args = match module.attrs.remove(index).meta {
            syn::Meta::List(list) => list.tokens,
            _ => TokenStream::new(),
        };
        let module = quote::quote!(#module);
        let expansion = twinspan_compiler::expand(args, module, &macro_options());
        *item = syn::Item::Verbatim(expansion);
    }
    pretty(quote::quote!(#file))
}

/// Tokens of a file, formatted.
pub fn pretty(tokens: TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => panic!("{error}:\n{tokens}"),
    }
}

/// The header and source that cxx's generator makes for the bridges passed to it.
pub fn cxx_output(cxx: TokenStream) -> Result<(String, String), String> {
    let mut options = cxx_gen::Opt::default();
    options.cfg_evaluator = Box::new(Unix);
    let code = cxx_gen::generate_header_and_cc(cxx, &options).map_err(|error| error.to_string())?;
    let text = |bytes| String::from_utf8(bytes).expect("C++ is text");
    Ok((text(code.header), text(code.implementation)))
}

/// A directory of generated files with the driver's layout, and the compilers that read it.
pub struct Generated {
    pub directory: PathBuf,
    pub file: String,
}

impl Generated {
    /// Writes the output generated for `file` of the package `golden`.
    pub fn write(directory: PathBuf, file: &str, output: &FileOutput) -> Generated {
        let generated = Generated { directory, file: file.to_owned() };
        let (header, source) =
            cxx_output(output.cxx.clone()).unwrap_or_else(|error| panic!("{file}: {error}"));
        generated.put("include/rust/cxx.h", cxx_gen::HEADER);
        let (includes, rest) = source.split_at(twinspan_compiler::behind_includes(&source));
        let source = format!("{includes}{}{rest}", output.top);
        for (name, text) in [
            ("include/golden/{}.h", &header),
            ("include/golden/{}.types.h", &output.types_header),
            ("include/golden/{}.functions.h", &output.functions_header),
            ("{}.cc", &source),
            ("{}.twinspan.cc", &output.second_source()),
        ] {
            generated.put(&name.replace("{}", file), text);
        }
        generated
    }

    pub fn put(&self, name: &str, text: &str) {
        let path = self.directory.join(name);
        fs::create_dir_all(path.parent().expect("the file is in a directory"))
            .and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.join(name.replace("{}", &self.file))
    }

    /// A compiler that finds every header.
    pub fn compiler(&self, program: &str, standard: &str) -> Command {
        let mut command = Command::new(program);
        command.arg(format!("-std={standard}")).arg("-I").arg(self.directory.join("include"));
        command
            .arg("-I")
            .arg(root().join("include"))
            .arg("-I")
            .arg(root().join("crates/compiler/tests"));
        command
    }
}

pub const WARNINGS: [&str; 5] = ["-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror"];
/// The warnings of strict users: generated code is as quiet as cxx's.
pub fn strict_warnings(program: &str) -> &'static [&'static str] {
    if program == GCC {
        &[
            "-Wpedantic",
            "-Wsign-conversion",
            "-Wold-style-cast",
            "-Wuseless-cast",
            "-Wnull-dereference",
            "-Wduplicated-cond",
            "-Wcast-align",
            "-Wnon-virtual-dtor",
            "-Woverloaded-virtual",
        ]
    } else {
        &[
            "-Weverything",
            "-Wno-c++98-compat",
            "-Wno-c++98-compat-pedantic",
            "-Wno-padded",
            "-Wno-weak-vtables",
            "-Wno-exit-time-destructors",
            "-Wno-global-constructors",
            "-Wno-unsafe-buffer-usage",
            // Members of cxx's templates are defined in other files.
            "-Wno-undefined-func-template",
        ]
    }
}

pub const GCC: &str = "g++";
pub const CLANG: &str = "clang++-22";

/// Whether a compiler is installed; prints a clear line if it is not.
pub fn is_installed(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        // Not with a print macro, whose output is captured.
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {program} is not installed");
    }
    found
}

/// Runs a command that must succeed.
pub fn succeed(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{told}");
}

/// What generated Rust is compiled against.
pub struct Libraries {
    pub dependencies: PathBuf,
    pub twinspan: PathBuf,
    pub cxx: PathBuf,
}

/// Built once, in the target directory of this test.
pub fn libraries() -> &'static Libraries {
    static LIBRARIES: OnceLock<Libraries> = OnceLock::new();
    LIBRARIES.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(root()).args(["build", "--package=twinspan", "--package=cxx"]);
        cargo.arg("--features=c");
        cargo.args(["--message-format=json", "--offline", "--quiet"]);
        // .../target/PROFILE/deps/golden-HASH
        let deps = env::current_exe().expect("the test has a path");
        let target = deps.ancestors().nth(3).expect("the test is in a target directory");
        let output = cargo.arg("--target-dir").arg(target).output().expect("cargo runs");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{cargo:?}\n{told}");
        let messages = String::from_utf8(output.stdout).expect("cargo writes text");
        let library = |name: &str| {
            let start = format!("lib{name}");
            let found = messages.split('"').map(Path::new).find(|path| {
                let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                file.strip_prefix(&start).is_some_and(|rest| {
                    rest.ends_with(".rlib") && (rest.starts_with('-') || rest.starts_with('.'))
                })
            });
            found.unwrap_or_else(|| panic!("{name} is not in\n{messages}")).to_owned()
        };
        let twinspan = library("twinspan");
        let parent = twinspan.parent().expect("the library is in a directory");
        let dependencies =
            if parent.ends_with("deps") { parent.to_owned() } else { parent.join("deps") };
        Libraries { dependencies, cxx: library("cxx"), twinspan }
    })
}
