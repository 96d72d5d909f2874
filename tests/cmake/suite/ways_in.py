"""How a project gets the package, and how others get the project."""

import os
import re
import shutil
from pathlib import Path

from .support import CARGO, HERE, NEWEST, OLDEST, ROOT, VERSIONS, WORK, Project, check, does_nothing, exported, \
    generator_program, keeps_rust_inside, passes, run, says, test, tool


def consumer(directory, prefix, version=OLDEST):
    """A program that finds an installed package, is built and run."""
    build = directory / "build"
    shutil.rmtree(directory, ignore_errors=True)
    shutil.copytree(HERE / "consumer", directory)
    run([tool(version), "-S", directory, "-B", build, "-G", "Unix Makefiles", f"-DCMAKE_PREFIX_PATH={prefix}"])
    run([tool(version), "--build", build])
    return run([build / "consumer"])


@test
def find_package():
    """The package is installed, and moved; a project finds it there, with the program."""
    build, first, prefix = WORK / "twinspan build", WORK / "twinspan first", WORK / "twinspan prefix"
    for directory in [build, first, prefix]:
        shutil.rmtree(directory, ignore_errors=True)
    run([tool(OLDEST), "-S", ROOT, "-B", build, "-G", "Unix Makefiles", f"-DTWINSPAN_CLI={generator_program()}"])
    run([tool(OLDEST), "--build", build])
    run([tool(OLDEST), "--install", build, "--prefix", first])
    first.rename(prefix)
    project = Project("find-package")
    output = project.configure(f"-DCMAKE_PREFIX_PATH={prefix}", version=NEWEST, cli=False, twinspan=False)
    says(output, f"twinspan 0.1.0: {prefix}/bin/twinspan")
    project.build()
    passes(project, 4)

    # Its own library is a package, too, which others find wherever it is; with CMake's files, with CPS alone, and
    # with pkg-config.
    first = WORK / "stock first"
    prefix = WORK / "stock prefix"
    shutil.rmtree(prefix, ignore_errors=True)
    project.install(first)
    first.rename(prefix)
    for version in [OLDEST, NEWEST]:
        check(consumer(WORK / "consumer", prefix, version) == "tea costs 405\n", "another answer")
    (prefix / "lib/cmake").rename(prefix / "lib/cmake-away")
    check(consumer(WORK / "consumer", prefix, NEWEST) == "tea costs 405\n", "another answer with CPS")
    # It splits what it says at blanks.
    prefix.rename(CARGO.parent / "stock-prefix")
    prefix = CARGO.parent / "stock-prefix"
    flags = run(["pkg-config", "--cflags", "--libs", "pricing"],
                environment={"PKG_CONFIG_PATH": f"{prefix}/lib/pkgconfig"}).split()
    program = WORK / "with pkg-config"
    run(["g++", "-std=c++17", HERE / "consumer/main.cpp", "-o", program, *flags])
    check(run([program]) == "tea costs 405\n", "another answer")
    shutil.rmtree(prefix)


@test
def own_package():
    """A project that installs a package of its own, with the lines of docs/cmake.md; its library and the crate link each
    other."""
    project = Project("own-package")
    page = (ROOT / "docs/cmake.md").read_text()
    install = re.search(r"```cmake\n(twinspan_install\(.* NO_PACKAGE\))\n```", page)[1].replace("shop", "stock")
    config = re.search(r"```cmake\n(# shopConfig.cmake.in.*?)```", page, re.DOTALL)[1].replace("shop", "stock")
    project.write("stockConfig.cmake.in", config)
    text = project.read("CMakeLists.txt").split("# For others")[0]
    # Nothing else is compiled.
    text = text.split("add_executable(stock ")[0].replace("MANIFEST", "STATIC MANIFEST")
    project.write("CMakeLists.txt", text + f"""
include(CMakePackageConfigHelpers)
install(TARGETS stock_core EXPORT stockTargets ARCHIVE DESTINATION lib LIBRARY DESTINATION lib)
install(EXPORT stockTargets NAMESPACE stock:: DESTINATION lib/cmake/stock)
configure_file(stockConfig.cmake.in stockConfig.cmake @ONLY)
write_basic_package_version_file(stockConfigVersion.cmake VERSION 2.3.1 COMPATIBILITY SameMajorVersion)
install(FILES ${{CMAKE_BINARY_DIR}}/stockConfig.cmake ${{CMAKE_BINARY_DIR}}/stockConfigVersion.cmake DESTINATION lib/cmake/stock)
install(FILES src/catalog.h DESTINATION include)
{install}
""")
    project.configure(version=NEWEST)
    project.build()
    prefix = WORK / "own prefix"
    shutil.rmtree(prefix, ignore_errors=True)
    project.install(prefix)
    check(consumer(WORK / "own consumer", prefix) == "tea costs 405\n", "another answer")


@test
def archives_of_others():
    """The halves of twinspan_add_crate alone, for a crate that Corrosion imports; here something that acts as it does."""
    project = Project("corrosion")
    shutil.copy(HERE / "corrosion/CMakeLists.txt", project.source)
    project.configure()
    project.build()
    passes(project, 1)


@test
def shared():
    """A shared library exports its bridges, its C++ and the C functions of Rust, and nothing else of Rust; its package
    has no Rust half."""
    project = Project("shared")
    # Nobody in the library calls it.
    project.write("rust/src/lib.rs", project.read("rust/src/lib.rs") + """
#[unsafe(no_mangle)]
pub extern "C" fn stock_for_c() {}
""")
    shutil.copy(HERE / "shared/CMakeLists.txt", project.source)
    project.configure("-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=Release", version=VERSIONS[1])
    project.build()
    passes(project, 1)
    library = project.build_directory / "libpricing.so"
    symbols = exported(library)
    check(any(name.startswith("twinspan1$stock$parse_rules") for name in symbols), "the bridge is not exported")
    check("_ZNK5stock7Catalog5centsESt17basic_string_viewIcSt11char_traitsIcEE" in symbols, "C++ is not exported")
    check("stock_for_c" in symbols, "a C function is not exported")
    keeps_rust_inside(library)
    dynamic = run(["readelf", "-d", library])
    check("libpricing.so.2" in dynamic and "TEXTREL" not in dynamic, dynamic)

    prefix = WORK / "shared prefix"
    shutil.rmtree(prefix, ignore_errors=True)
    project.install(prefix)
    check(not list(prefix.glob("lib/*.a")), "the Rust half is installed beside the library that holds it")
    check(consumer(WORK / "shared consumer", prefix) == "tea costs 405\n", "another answer")


@test
def umbrella():
    """Two packages with bridges in one program: one library of a crate that uses both."""
    project = Project("umbrella")
    shutil.copytree(HERE / "umbrella", project.source, copy_function=shutil.copy, dirs_exist_ok=True)
    for package in ["both", "first", "second"]:
        project.replace(f"crates/{package}/Cargo.toml", "../../../../..", str(ROOT))
    project.configure()
    project.build()
    passes(project, 1)


@test
def from_the_lockfile():
    """The generator is nowhere: it is built once, of the crates in the lockfile, which are vendored; there is no network,
    and nothing in cargo's cache."""
    project = Project("lockfile-program")
    project.replace("CMakeLists.txt", "rust/Cargo.toml", "rust/Cargo.toml OFFLINE")
    config = run(["cargo", "vendor", "--offline", "--manifest-path", project.path("rust/Cargo.toml"),
                  project.path("rust/vendor")], cwd=project.path("rust"))
    project.write("rust/.cargo/config.toml", config[config.index("[source"):])
    home = WORK / "another empty cargo home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    environment = {"CARGO_HOME": str(home), "CARGO_NET_OFFLINE": "true"}
    own = f"-DTWINSPAN_CARGO_TARGET_DIR={project.build_directory}/cargo"
    output = project.configure(own, cli=False, environment=environment)
    says(output, "twinspan 0.1.0: building the generator, once")
    check(not (home / "registry/src").exists(), "something was taken from elsewhere")
    project.build("--target", "pricing_codegen")
    output = project.configure(own, cli=False, environment=environment)
    check("building the generator" not in output, output)


@test
def from_git():
    """FetchContent and cargo take this repository from git. What is generated by is found there, too: cargo only resolves
    here, as `from_the_lockfile` builds."""
    project = Project("git")
    repository = project.path("twinspan.git")
    run(["git", "init", "--quiet", repository])
    for name in run(["git", "ls-files", "-z"], cwd=ROOT).split("\0"):
        if name and (ROOT / name).is_file():
            (repository / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, repository / name)
    git = ["git", "-C", repository, "-c", "user.name=test", "-c", "user.email=test@localhost"]
    run([*git, "add", "--all", "--force"])
    run([*git, "commit", "--quiet", "--message", "all"])
    run([*git, "tag", "v1"])
    url = repository.as_uri()
    project.replace("rust/Cargo.toml", f"path = \"{ROOT}\"", f"git = \"{url}\", tag = \"v1\"")
    project.path("rust/Cargo.lock").unlink()
    project.replace("CMakeLists.txt", "include(cmake/get_twinspan.cmake)", f"""include(FetchContent)
FetchContent_Declare(Twinspan GIT_REPOSITORY "{url}" GIT_TAG v1)
FetchContent_MakeAvailable(Twinspan)""")

    # Of cargo's cache, all but what this test puts there.
    home = project.path("cargo-home")
    home.mkdir()
    given = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo"))
    if (given / "registry").exists():
        (home / "registry").symlink_to(given / "registry")
    own = project.build_directory / "cargo"
    built = own / "generator-0.1.0/debug/twinspan-from-lockfile"
    built.parent.mkdir(parents=True)
    shutil.copy(generator_program(), built)
    project.write("cargo", f"""#!/bin/sh
case "$1" in
build) exec "{shutil.which("cargo")}" metadata --quiet --format-version 1 --offline --manifest-path "$5" ;;
*) exec "{shutil.which("cargo")}" "$@" ;;
esac
""")
    project.path("cargo").chmod(0o755)
    output = project.configure(f"-DTWINSPAN_CARGO_TARGET_DIR={own}", f"-DTWINSPAN_CARGO={project.path('cargo')}", cli=False,
                               twinspan=False, environment={"CARGO_HOME": str(home)})
    says(output, f"twinspan 0.1.0: {built}")
    project.build("--target", "pricing_codegen")


def scaffold(name, *arguments):
    """A project that the program has made, as for a newcomer; built and tested."""
    project = Project(name, rust=False)
    shutil.rmtree(project.source)
    run([generator_program(), *arguments, "--twinspan", ROOT])
    return project


@test
def new_projects():
    """`twinspan new` of both kinds that CMake builds: they build and their tests pass at once."""
    for kind, tests in [("cmake", 2), ("both", 1)]:
        project = scaffold(f"shop-{kind}", "new", WORK / f"shop-{kind}", "--kind", kind)
        project.configure(version=NEWEST)
        project.build()
        passes(project, tests)
        does_nothing(project)


@test
def init_into():
    """`twinspan init` adds Rust to the project as it was before; its tests stay green."""
    project = Project("init", rust=False)
    run([generator_program(), "init", "--into", project.source, "--write", "--twinspan", ROOT])
    project.configure()
    project.build()
    passes(project, 2)


@test
def cargo_test():
    """Rust's own tests among CTest's: one passes, one does not."""
    project = Project("cargo-test")
    project.write("plain/Cargo.toml", """[package]
name = "plain"
version = "0.1.0"
edition = "2024"

[features]
wrong = []

[workspace]
""")
    project.write("plain/src/lib.rs", "#[test]\nfn two() {\n    assert!(!cfg!(feature = \"wrong\"));\n}\n")
    project.write("CMakeLists.txt", f"""cmake_minimum_required(VERSION 3.22)
project(plain LANGUAGES CXX)
include(CTest)
add_subdirectory("{ROOT}" twinspan)
twinspan_add_cargo_test(right MANIFEST plain/Cargo.toml ARGUMENTS --lib)
twinspan_add_cargo_test(wrong MANIFEST plain/Cargo.toml FEATURES wrong ARGUMENTS --lib)
set_tests_properties(wrong PROPERTIES WILL_FAIL TRUE)
""")
    project.configure()
    passes(project, 2, "--label-regex", "rust")
