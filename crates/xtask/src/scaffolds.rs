//! What `twinspan new` and `twinspan init` make has to build, run and test at once.

use crate::shell::{self, cargo};
use crate::steps::Outcome;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Scaffolds {
    /// Where projects are made, with a blank and a letter beyond ASCII.
    root: PathBuf,
    /// What cargo builds for all of them.
    target: PathBuf,
    program: PathBuf,
}

pub(crate) fn check() -> Result<Outcome> {
    shell::run(&mut cargo("build -p twinspan-cli"))?;
    let base = shell::target().join("scaffolds");
    let scaffolds = Scaffolds {
        root: base.join("größte projects"),
        target: base.join("cargo"),
        program: shell::target().join("debug").join("twinspan"),
    };
    if scaffolds.root.exists() {
        fs::remove_dir_all(&scaffolds.root).context("cannot remove the projects of before")?;
    }
    fs::create_dir_all(&scaffolds.root)?;
    // Users have rustfmt's own style, not that of this repository.
    fs::write(scaffolds.root.join("rustfmt.toml"), "")?;
    scaffolds.by_cargo(&scaffolds.project("shop-cargo", "cargo")?, "total: 1349 cents\n")?;
    let both = scaffolds.project("shop-both", "both")?;
    scaffolds.by_cargo(&both, "coffee: 8.99\n")?;
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

    fn by_cargo(&self, project: &Path, last: &str) -> Result<()> {
        let cargo = |arguments: &str| {
            let mut command = cargo(arguments);
            command.current_dir(project).env("CARGO_TARGET_DIR", &self.target);
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

    /// A real project, small, which keeps its tests.
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
        configure.arg(format!("-DTWINSPAN_CARGO_TARGET_DIR={}", self.target.display()));
        shell::run(&mut configure)?;
        shell::run(Command::new("cmake").current_dir(project).args(["--build", "build", "-j2"]))?;
        let mut tests = Command::new("ctest");
        tests.current_dir(project).args(["--test-dir", "build", "--output-on-failure"]);
        shell::run(&mut tests)
    }
}

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

/// Runs a program, and looks at the end of what it prints.
fn ends_with(command: &mut Command, last: &str) -> Result<()> {
    let output = shell::output(command)?;
    print!("{output}");
    ensure!(output.ends_with(last), "it should end with {last:?}");
    Ok(())
}
