//! Projects created by `twinspan new` and `twinspan init` have to build, run and test right away.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Scaffolds {
    /// Where projects are created; the path contains a blank and a non-ASCII letter.
    root: PathBuf,
    program: PathBuf,
}

pub(crate) fn check() -> Result<Outcome> {
    shell::run(&mut cargo("build -p twinspan-cli"))?;
    let base = shell::target().join("scaffolds");
    let scaffolds = Scaffolds {
        root: base.join("größte projects"),
        program: shell::target().join("debug").join("twinspan"),
    };
    if scaffolds.root.exists() {
        fs::remove_dir_all(&scaffolds.root).context("cannot remove the projects of before")?;
    }
    fs::create_dir_all(&scaffolds.root)?;
    // Users have rustfmt's default style, not that of this repository.
    fs::write(scaffolds.root.join("rustfmt.toml"), "")?;
    let shop = scaffolds.project("shop-cargo", "cargo")?;
    scaffolds.by_cargo(&shop, "total: 1349 cents\n")?;
    scaffolds.without_c(&shop)?;
    let both = scaffolds.project("shop-both", "both")?;
    scaffolds.by_cargo(&both, "coffee: 8.99\n")?;
    scaffolds.layout(&both)?;
    scaffolds.by_cmake(&both, "shop_both", "coffee: 8.99\n")?;
    scaffolds.by_cmake(&scaffolds.project("shop", "cmake")?, "shop", "total: 1349 cents\n")?;
    scaffolds.init()?;
    scaffolds.umbrella()?;
    Ok(Outcome::Passed)
}

impl Scaffolds {
    fn twinspan(&self, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.root).args(arguments).arg("--twinspan").arg(shell::root());
        shell::run(&mut command)
    }

    fn project(&self, name: &str, kind: &str) -> Result<PathBuf> {
        self.twinspan(&["new", name, "--kind", kind])?;
        Ok(self.root.join(name))
    }

    /// A bridge for C is refused by a build that has no C: first by the driver, and by the macro where that does not run.
    fn without_c(&self, project: &Path) -> Result<()> {
        let file = project.join("src/main.rs");
        let text = fs::read_to_string(&file)?;
        fs::write(&file, format!("{text}\n{IN_C}"))?;
        let (script, kept) = (project.join("build.rs"), project.join("kept.rs"));
        self.fails(project, "error[TS0048]: a C face needs the feature `c` of twinspan")?;
        fs::rename(&script, &kept)?;
        self.fails(project, "error: a C face needs the feature `c` of twinspan")?;
        fs::rename(&kept, &script)?;
        fs::write(file, text).context("cannot remove the extra bridge")
    }

    fn fails(&self, project: &Path, told: &str) -> Result<()> {
        let mut command = cargo("check -q");
        command.current_dir(project).env("CARGO_TARGET_DIR", shell::target());
        shell::with_our_profile(&mut command);
        let output = command.output()?;
        let text = String::from_utf8_lossy(&output.stderr);
        ensure!(!output.status.success() && text.contains(told), "{command:?} printed {text}");
        Ok(())
    }

    fn by_cargo(&self, project: &Path, last: &str) -> Result<()> {
        let cargo = |arguments: &str| {
            let mut command = cargo(arguments);
            command.current_dir(project).env("CARGO_TARGET_DIR", shell::target());
            shell::with_our_profile(&mut command);
            command
        };
        shell::run(&mut cargo("fmt --check"))?;
        ends_with(&mut cargo("run -q"), last)?;
        shell::run(&mut cargo("test -q"))
    }

    fn by_cmake(&self, project: &Path, name: &str, last: &str) -> Result<()> {
        self.tested_by_cmake(project)?;
        ends_with(Command::new(project.join("build").join(name)).current_dir(project), last)
    }

    /// With a field of each kind, including a type that the probe has to know and one that it must
    /// not need.
    fn layout(&self, project: &Path) -> Result<()> {
        fs::write(project.join("src/layout.rs"), LAYOUT)?;
        fs::write(project.join("cpp/other.h"), "namespace shop {\nstruct Other {};\n}\n")?;
        for (name, layout) in [("Every", EVERY), ("Wire", WIRE)] {
            let mut command = Command::new(&self.program);
            let arguments = ["layout", "src/layout.rs", name, "--include-dir", "cpp"];
            // A compiler of two words, as with ccache.
            command.env("CXX", "env g++").current_dir(project).args(arguments);
            ends_with(&mut command, layout)?;
        }
        fs::remove_file(project.join("src/layout.rs")).context("cannot remove the extra bridge")
    }

    /// A small real project, whose tests still pass.
    fn init(&self) -> Result<()> {
        let project = self.root.join("stock");
        let mut copy = Command::new("cp");
        shell::run(copy.arg("-r").arg(shell::root().join("tests/cmake/before")).arg(&project))?;
        self.twinspan(&["init", "--into", "stock", "--write"])?;
        self.tested_by_cmake(&project)
    }

    /// Two crates in one library, used by one program.
    fn umbrella(&self) -> Result<()> {
        let project = self.root.join("several");
        fs::create_dir_all(&project)?;
        for name in ["one", "two"] {
            fs::write(project.join("CMakeLists.txt"), "project(several)\n")?;
            self.twinspan(&["init", "--into", "several", "--name", name])?;
            fs::rename(project.join("rust"), project.join(name))?;
        }
        let crates = ["--umbrella", "several/one", "--umbrella", "several/two"];
        self.twinspan(&[&["new", "several/umbrella"], &crates[..]].concat())?;
        fs::write(
            project.join("CMakeLists.txt"),
            SEVERAL.replace("ROOT", &shell::root().display().to_string()),
        )?;
        fs::write(project.join("main.cpp"), SEVERAL_MAIN)?;
        self.tested_by_cmake(&project)
    }

    fn tested_by_cmake(&self, project: &Path) -> Result<()> {
        let mut configure = Command::new("cmake");
        configure.current_dir(project).args(["-B", "build"]);
        configure.arg(format!("-DTWINSPAN_CLI={}", self.program.display()));
        // Of all builds by CMake: apart from what cargo builds by itself, where the C++ of bridges is in the library.
        let target = shell::target().join("cmake/cargo");
        configure.arg(format!("-DTWINSPAN_CARGO_TARGET_DIR={}", target.display()));
        shell::run(shell::with_our_profile(&mut configure))?;
        let mut build = Command::new("cmake");
        build.current_dir(project).args(["--build", "build", "-j2"]);
        shell::run(shell::with_our_profile(&mut build))?;
        let mut tests = Command::new("ctest");
        tests.current_dir(project).args(["--test-dir", "build", "--output-on-failure"]);
        shell::run(&mut tests)
    }
}

const IN_C: &str = "\
#[twinspan::bridge(c_face, namespace = \"in_c\")]
mod in_c {
    extern \"Rust\" {
        fn total_in_c() -> u32;
    }
}
";

const LAYOUT: &str = "\
#[twinspan::bridge(namespace = \"shop\")]
unsafe mod ffi {
    #[repr(packed(2))]
    struct Wire {
        kind: Kind,
        bits: Bits,
        object: *const c_void,
    }
    union Bits {
        number: f64,
        flag: bool,
    }
    struct Every<'a> {
        flag: bool,
        number: u32,
        #[cfg(windows)]
        elsewhere: u64,
        text: String,
        view: &'a str,
        option: Optional<u16>,
        list: Vec<Kind>,
        thing: Box<Thing>,
        other: UniquePtr<Other>,
        shared: SharedPtr<Other>,
        bytes: [u8; 3],
        #[cxx_name = \"testFn\"]
        test: Function<dyn Fn(u32) -> bool>,
    }
    enum Kind {
        A,
    }
    extern \"Rust\" {
        type Thing;
        fn function(self: &Thing);
    }
    unsafe extern \"C++\" {
        include!(\"other.h\");
        type Other;
        fn other();
    }
}
";

const WIRE: &str = "\
Wire in Rust, ::shop::Wire in C++
size       18
alignment  2

offset  size  field
     0     1  kind
     1     1  (padding)
     2     8  bits
    10     8  object
";

const EVERY: &str = "\
Every<'static> in Rust, ::shop::Every in C++
size       136
alignment  8

offset  size  field
     0     1  flag
     1     3  (padding)
     4     4  number
     8    24  text
    32    16  view
    48     4  option
    52     4  (padding)
    56    24  list
    80     8  thing
    88     8  other
    96    16  shared
   112     3  bytes
   115     5  (padding)
   120    16  test
";

const SEVERAL: &str = "\
cmake_minimum_required(VERSION 3.22)
project(several LANGUAGES CXX)
add_subdirectory(\"ROOT\" twinspan)
twinspan_add_crate(umbrella MANIFEST umbrella/Cargo.toml
  BRIDGES ../one/src/lib.rs ../two/src/lib.rs)
add_executable(several main.cpp)
target_link_libraries(several PRIVATE umbrella)
enable_testing()
add_test(NAME several COMMAND several)
";

const SEVERAL_MAIN: &str = "\
#include \"one_rust/src/lib.rs.h\"
#include \"two_rust/src/lib.rs.h\"

int main() {
  const bool one = one::parse_prices(\"tea 1\")->cents(\"tea\") == 1;
  const bool two = two::parse_prices(\"tea 2\")->cents(\"tea\") == 2;
  return one && two ? 0 : 1;
}
";

/// Runs a program, and checks the end of its output.
fn ends_with(command: &mut Command, last: &str) -> Result<()> {
    let output = shell::output(command)?;
    print!("{output}");
    ensure!(output.ends_with(last), "it should end with {last:?}");
    Ok(())
}
