"""What is wrong is said once, with the cause and the ways out, word by word."""

import os
import re
import shutil

from .support import OLDEST, ROOT, WORK, Project, check, run, says, test, tool


class Mistake(Project):
    """A project that does not configure, or does not build."""

    def is_refused(self, *lines, options=(), **keywords):
        output = self.configure(*options, fails=True, **keywords)
        check(output.count("CMake Error") == 1, f"more than one error:\n{output}")
        says(output, *lines)


@test
def no_cargo():
    """Neither in PATH nor where rustup puts it; or named where it is not."""
    project = Mistake("no-cargo")
    nowhere = {"PATH": "/usr/bin:/bin", "HOME": "/nowhere", "CARGO_HOME": None}
    ways_out = """* install Rust 1.88 or newer: https://rustup.rs
        * or say where it is: -DTWINSPAN_CARGO=/path/to/cargo"""
    project.is_refused(
        f"""twinspan: cargo is not here
        Rust is built by cargo, which is neither in PATH nor in ~/.cargo/bin.
        {ways_out}""", environment=nowhere)
    project.is_refused(
        f"""twinspan: cargo is not here
        TWINSPAN_CARGO says /nowhere/cargo, where there is no file.
        {ways_out}""", options=["-DTWINSPAN_CARGO=/nowhere/cargo"])


@test
def no_target():
    """CMake compiles for another machine, and nobody says what rustc calls it."""
    project = Mistake("no-target")
    another = ["-DCMAKE_SYSTEM_NAME=Linux", "-DCMAKE_SYSTEM_PROCESSOR=aarch64"]
    project.is_refused("""twinspan: which target is Rust compiled for?
        CMake compiles for Linux on aarch64; `rustc --print target-list` has rustc's names.
        * say so in the toolchain file: set(Rust_CARGO_TARGET aarch64-unknown-linux-gnu)
        * or for this crate alone: twinspan_add_crate(.. TARGET aarch64-unknown-linux-gnu)
        * and have rustup fetch its standard library: rustup target add aarch64-unknown-linux-gnu""",
                       options=another)
    project.configure(*another, "-DRust_CARGO_TARGET=aarch64-unknown-linux-gnu")
    settings = project.read("build/twinspan/pricing/none/cargo.cmake")
    check("--target;aarch64-unknown-linux-gnu" in settings, settings)


@test
def no_compiler():
    """A project without C++, a compiler without C++17, and a C library in a project without C."""
    project = Mistake("no-compiler")
    project.replace("CMakeLists.txt", "include(cmake/get_twinspan.cmake)",
                    "set(CMAKE_CXX_COMPILE_FEATURES cxx_std_11)\ninclude(cmake/get_twinspan.cmake)")
    output = project.configure(fails=True)
    says(output, "does not compile C++17 The headers of bridges need it.",
         "* use g++ 9, clang 10 or newer: -DCMAKE_CXX_COMPILER=/path/to/c++, in a new build directory")
    project.write("CMakeLists.txt", f"""cmake_minimum_required(VERSION 3.22)
project(plain LANGUAGES C)
add_subdirectory("{ROOT}" twinspan)
twinspan_add_crate(pricing MANIFEST rust/Cargo.toml)
""")
    shutil.rmtree(project.build_directory)
    project.is_refused("""twinspan: the project has no C++
        * name it among the languages: project(.. LANGUAGES CXX)""")
    project = Mistake("no-c-compiler")
    project.write("rust/src/lib.rs", project.read("rust/src/lib.rs") + """
#[twinspan::bridge]
mod c {
    unsafe extern "C" {
        include!(<stdlib.h>);
        fn abs(number: c_int) -> c_int;
    }
}
""")
    project.is_refused(f"""twinspan: {project.path('rust/src/lib.rs')} needs a C compiler, and the project has no language C
        It has an `extern "C"` block, which is checked against the headers that it includes.
        * name both among the languages: project(.. LANGUAGES C CXX)""")
    project.replace("CMakeLists.txt", "LANGUAGES CXX", "LANGUAGES C CXX")
    project.configure()
    project.build()
    project.replace("rust/src/lib.rs", "fn abs(number: c_int) -> c_int;", "fn abs(number: c_long) -> c_long;")
    says(project.build(fails=True), "src/lib.rs:", "int (*)(int)")


@test
def wrong_version():
    """A program of another release, in TWINSPAN_CLI and in PATH."""
    project = Mistake("wrong-version")
    program = project.path("bin/twinspan")
    project.write("bin/twinspan", "#!/bin/sh\necho 'twinspan 0.0.9 (cxx 1.0.1)'\n")
    program.chmod(0o755)
    cxx = re.search(r'name = "cxx"\nversion = "(.*)"', project.read("rust/Cargo.lock"))[1]
    project.is_refused(
        f"""twinspan: no program `twinspan` 0.1.0 is here
        {project.path('rust/Cargo.lock')} has twinspan 0.1.0 and cxx {cxx}, and the program has to be of the same release:
        {program} is 0.0.9, for cxx 1.0.1
        * install that release: cargo install twinspan-cli --version 0.1.0
        * or say where it is: -DTWINSPAN_CLI=/path/to/twinspan
        * or leave out TWINSPAN_CLI, and it is built from the lockfile
        * or change the version in Cargo.toml, and run cargo update -p twinspan""",
        options=[f"-DTWINSPAN_CLI={program}"], cli=False)
    project.write("bin/twinspan", "#!/bin/sh\necho 'twinspan 0.1.0 (cxx 1.0.1)'\n")
    project.is_refused(f"{program} is 0.1.0, for cxx 1.0.1",
                       options=[f"-DTWINSPAN_CLI={program}"], cli=False)
    project.is_refused("there is no /nowhere That is what TWINSPAN_CLI says.",
                       options=["-DTWINSPAN_CLI=/nowhere"], cli=False)


@test
def releases_of_cxx():
    """A lockfile with a generator of another release of cxx: before anything is built."""
    directory = WORK / "releases of cxx"
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    versions = [("cxx", "1.0.194"), ("cxx-gen", "0.7.205"), ("twinspan-cli", "0.1.0")]
    lock = directory / "Cargo.lock"
    lock.write_text("".join(f'[[package]]\nname = "{name}"\nversion = "{version}"\n\n' for name, version in versions))
    script = directory / "script.cmake"
    script.write_text("".join(f'include("{ROOT}/cmake/twinspan/{name}.cmake")\n'
                              for name in ["errors", "package", "generator"])
                      + f'set(package_lock "{lock}")\n_twinspan_build_generator(found package 0.1.0)\n')
    output = run([tool(OLDEST), "-P", script], fails=True)
    says(output, f"""twinspan: cxx 1.0.194 and cxx-gen 0.7.205 do not fit together
        {lock} has both, and symbols hold their last number.
        * make it one release: cargo update -p cxx-gen --precise 0.7.194
        * or take the newest of both: cargo update -p cxx -p cxx-gen""")


@test
def manifest():
    """Cargo.toml: not there, without the lines that bridges need, without a library."""
    project = Mistake("manifest")
    good = project.read("rust/Cargo.toml")
    manifest = project.path("rust/Cargo.toml")
    for name, version in [("cxx", '"1"'), ("twinspan", '"0.1"')]:
        lines = [line for line in good.splitlines() if not line.startswith(f"{name} =")]
        project.write("rust/Cargo.toml", "\n".join(lines))
        project.is_refused(f"""twinspan: the package `pricing` does not depend on `{name}`
            The code of a bridge names both, `twinspan` and `cxx`.
            * add to [dependencies] in {manifest}: {name} = {version}""")
    project.write("rust/Cargo.toml", good)

    shutil.move(project.path("rust/src/lib.rs"), project.path("rust/src/main.rs"))
    project.is_refused(f"""twinspan: the package `pricing` has no library
        C++ links a library. {project.path('rust')} has only programs.
        * move what C++ calls to src/lib.rs""")
    shutil.move(project.path("rust/src/main.rs"), project.path("rust/src/lib.rs"))

    project.replace("CMakeLists.txt", "MANIFEST rust/Cargo.toml", "MANIFEST rust/Cargo.toml CRATE prices")
    project.is_refused(f"""twinspan: there is no package `prices` in the workspace {project.path('rust')}
        * its packages are `pricing`""")
    project.replace("CMakeLists.txt", "rust/Cargo.toml CRATE prices", "rost/Cargo.toml")
    project.is_refused(f"""twinspan: there is no {project.path('rost/Cargo.toml')}
        * MANIFEST is the path of a Cargo.toml, from {project.source}""")
    project.replace("CMakeLists.txt", "MANIFEST rost/Cargo.toml", "MANIFSET rust/Cargo.toml")
    project.is_refused("""twinspan: twinspan_add_crate does not know `MANIFSET;rust/Cargo.toml`
        * what it takes is in docs/cmake.md""")


@test
def bridges():
    """A file of BRIDGES that is not there, that belongs to another package, that no `mod` leads to."""
    project = Mistake("bridges")
    add = "MANIFEST rust/Cargo.toml"
    project.replace("CMakeLists.txt", add, f"{add} BRIDGES src/store.rs")
    store = project.path("rust/src/store.rs")
    project.is_refused(f"""twinspan: there is no {store}
        BRIDGES names it: the path of a Rust file, from {project.path('rust')}.""")

    other = WORK / "bridges-other/other.rs"
    other.parent.mkdir(exist_ok=True)
    other.write_text("")
    other.with_name("Cargo.toml").write_text('[package]\nname = "other"\n')
    project.replace("CMakeLists.txt", "BRIDGES src/store.rs", f'BRIDGES "{other}"')
    project.is_refused(f"""twinspan: {other} is not in the package `pricing`
        BRIDGES names it; it is neither in {project.path('rust')} nor in another package of its workspace.
        * let `pricing` depend on the package with the bridge, by its path""")

    bridge = '#[twinspan::bridge(namespace = "stock")]\nmod ffi {\n    extern "Rust" {\n        fn more() -> u8;\n    }\n}\n\nfn more() -> u8 {\n    1\n}\n'
    project.write("rust/src/store.rs", bridge)
    project.replace("CMakeLists.txt", f'BRIDGES "{other}"', "BRIDGES src/lib.rs src/store.rs")
    project.configure()
    output = project.build("--target", "pricing_cargo", fails=True)
    says(output, f"""twinspan: {store} is not in the crate `pricing`
        BRIDGES names it, but rustc does not read it: C++ would call functions that are not there.
        * add `mod ..;` for it to the file of its parent module
        * or take it out of BRIDGES""")

    # The other way round: a new bridge that CMake has not seen.
    store.unlink()
    project.replace("CMakeLists.txt", " BRIDGES src/lib.rs src/store.rs", "")
    project.configure()
    project.write("rust/src/store.rs", bridge)
    project.replace("rust/src/lib.rs", "use ffi", "mod store;\n\nuse ffi")
    output = project.build("--target", "pricing_cargo", fails=True)
    says(output, f"""twinspan: CMake does not know the bridge in {store}
        It was not there, or no bridge, when CMake configured this build.
        * configure again: cmake {project.build_directory}
        * or, where twinspan_add_crate says BRIDGES, name it there""")
    project.configure()
    project.build("--target", "pricing_cargo")


@test
def profiles():
    """A profile that Cargo.toml does not have, and a configuration that has no profile."""
    project = Mistake("profiles")
    project.replace("CMakeLists.txt", "rust/Cargo.toml", "rust/Cargo.toml PROFILE fast")
    project.is_refused(f"""twinspan: there is no profile `fast` in {project.path('rust')}/Cargo.toml
        * its profiles are `dev`, `release`, `test`, `bench`
        * or add [profile.fast], with inherits = "release" for instance""")
    project.replace("CMakeLists.txt", " PROFILE fast", "")
    project.is_refused(f"""twinspan: no profile of cargo for the configuration Asan
        Debug is `dev`, Release is `release`; RelWithDebInfo and MinSizeRel follow from `release`.
        * say which one: PROFILE Asan=.., one of `dev`, `release`, `test`, `bench`
        * or add [profile.asan] to {project.path('rust')}/Cargo.toml""", options=["-DCMAKE_BUILD_TYPE=Asan"])
    project.write("rust/Cargo.toml", project.read("rust/Cargo.toml") + '[profile.asan]\ninherits = "dev"\n')
    project.configure("-DCMAKE_BUILD_TYPE=Asan")


@test
def two_runtimes():
    """Two Rust libraries in one program; the message names the umbrella crate, which ways_in builds."""
    project = Mistake("two-runtimes")
    shutil.copytree(project.path("rust"), project.path("rust2"), copy_function=shutil.copy)
    project.replace("rust2/Cargo.toml", '"pricing"', '"more-pricing"')
    project.replace("rust2/Cargo.lock", '"pricing"', '"more-pricing"')
    project.replace("CMakeLists.txt", "target_link_libraries(stock stock_core)",
                    "twinspan_add_crate(more MANIFEST rust2/Cargo.toml)\ntarget_link_libraries(stock stock_core more)")
    project.is_refused(f"""twinspan: two Rust libraries in the program stock: `more-pricing` and `pricing`
        Each holds a Rust runtime of its own, and the linker takes a part of the one, a part of the other.
        * make one library of both, an umbrella crate in their workspace. Its Cargo.toml:
          [dependencies]
          more-pricing = {{ path = ".." }}
          pricing = {{ path = ".." }}
        * its src/lib.rs:
          pub use more_pricing as _;
          pub use pricing as _;
        * and in CMake one twinspan_add_crate for it, with the bridges of both:
          BRIDGES ../first/src/lib.rs ../second/src/lib.rs
        * all of which this writes or prints: twinspan new <directory> --umbrella "{project.path('rust2')}"
          --umbrella "{project.path('rust')}"
        * in subprojects that each make their own: if(NOT TARGET <name>) around twinspan_add_crate,
          and add_library(<name> ALIAS <the umbrella>) before them""")


@test
def shared_cycles():
    """A shared library links a crate that calls its C++ back; a program gets Rust out of a shared library once more."""
    project = Mistake("shared-cycles")
    refused = """twinspan: stock_core and pricing link each other, and stock_core is a shared library
        Only static libraries can.
        * let stock_core have the crate in it, and Rust find in it what it calls:
          twinspan_add_crate(pricing STATIC ..), without LINK_LIBRARIES stock_core, and
          target_include_directories(pricing PUBLIC <its headers>)
        * or move the C++ that Rust calls to a static library, and say LINK_LIBRARIES with that"""
    text = project.read("CMakeLists.txt")
    for core, crate, options in [("SHARED", "STATIC", []), ("SHARED", "SHARED", []), ("", "", ["-DBUILD_SHARED_LIBS=ON"])]:
        project.write("CMakeLists.txt", text.replace("stock_core STATIC", f"stock_core {core}")
                      .replace("pricing MANIFEST", f"pricing {crate} MANIFEST"))
        project.is_refused(refused, options=options)
    # As the message says, but handed on.
    project.write("CMakeLists.txt", text.split("# For others")[0].replace("stock_core STATIC", "stock_core SHARED")
                  .replace("pricing MANIFEST rust/Cargo.toml LINK_LIBRARIES stock_core", "pricing STATIC MANIFEST rust/Cargo.toml"))
    handed_on = project.read("CMakeLists.txt")
    for link in ["calls", "pricing"]:  # The one through the other.
        if link == "calls":
            project.replace("CMakeLists.txt", "target_link_libraries(stock_core pricing)", """
file(WRITE "${CMAKE_BINARY_DIR}/calls.cpp" "")
add_library(calls STATIC "${CMAKE_BINARY_DIR}/calls.cpp")
target_link_libraries(calls PRIVATE pricing)
target_link_libraries(stock_core calls)""")
        project.is_refused(f"""twinspan: the Rust of `pricing` is twice in stock: by itself, and in the shared library stock_core
            stock_core hands on what it links, and each copy has the variables of Rust for itself.
            * link it to stock_core alone: target_link_libraries(stock_core PRIVATE {link})
            * or, where stock_core is linked without keywords:
              set_property(TARGET stock_core APPEND PROPERTY LINK_LIBRARIES {link})
            * or make it a shared library, which both link: twinspan_add_crate(pricing SHARED ..)""")
        project.write("CMakeLists.txt", handed_on)
    project.replace("CMakeLists.txt", "target_link_libraries(stock_core pricing)",
                    "set_property(TARGET stock_core APPEND PROPERTY LINK_LIBRARIES pricing)")
    project.configure()

    # Both keep it to themselves, or two libraries do.
    kept = project.read("CMakeLists.txt")
    for more, where in [("set_property(TARGET stock APPEND PROPERTY LINK_LIBRARIES pricing)",
                         "by itself, and in the shared library stock_core"),
                        ("""file(WRITE "${CMAKE_BINARY_DIR}/other.cpp" "int other() { return 1; }")
add_library(other SHARED "${CMAKE_BINARY_DIR}/other.cpp")
target_link_libraries(other PRIVATE pricing)
target_link_libraries(stock other)""", "in the shared libraries stock_core and other")]:
        project.write("CMakeLists.txt", f"{kept}\n{more}\n")
        library = "stock_core" if "itself" in where else "other"
        project.is_refused(f"""twinspan: the Rust of `pricing` is twice in stock: {where}
            Each of them links it, and each copy has the variables of Rust for itself.
            * make it a shared library, which all link: twinspan_add_crate(pricing SHARED ..)
            * or make {library} a static library, which hands on what it links""")
    # What has no Rust of its own beside it is not refused.
    project.write("CMakeLists.txt", f"{kept}\nadd_library(plugin MODULE app/main.cpp)\ntarget_link_libraries(plugin PRIVATE pricing)\n")
    project.configure()


@test
def moved():
    """The sources have moved since CMake configured the build."""
    project = Mistake("moved")
    project.configure()
    shutil.move(project.path("rust"), project.path("rost"))
    output = project.build(fails=True)
    says(output, f"""twinspan: there is no {project.path('rust/Cargo.toml')}
        * MANIFEST is the path of a Cargo.toml, from {project.source}""")


@test
def lockfile():
    """Out of date, where LOCKED says that it must not be."""
    project = Mistake("lockfile")
    project.configure()
    project.replace("CMakeLists.txt", "rust/Cargo.toml", "rust/Cargo.toml LOCKED OFFLINE")
    project.configure()
    project.replace("rust/Cargo.toml", 'cxx = "1"', 'cxx = "1"\nanyhow = "1"')
    project.is_refused(f"""twinspan: {project.path('rust/Cargo.lock')} is out of date
        The dependencies in Cargo.toml have changed, and LOCKED keeps cargo from writing it.
        * run, and commit what it changes: cargo update --workspace --manifest-path {project.path('rust/Cargo.toml')}
        * or leave out LOCKED""")


@test
def crates_are_missing():
    """Offline, with an empty cache."""
    project = Mistake("missing-crates")
    project.replace("CMakeLists.txt", "rust/Cargo.toml", "rust/Cargo.toml OFFLINE")
    home = WORK / "empty cargo home"
    home.mkdir(exist_ok=True)
    output = project.configure(fails=True, environment={"CARGO_HOME": str(home)})
    says(output, "twinspan: crates are missing, and cargo is offline",
         f"""* run once with a network: cargo fetch --manifest-path {project.path('rust/Cargo.toml')}
         * or vendor them: cargo vendor, and what it prints into .cargo/config.toml""")


@test
def read_only():
    """A directory that cannot be written, CMake's and cargo's. Root may write anywhere but here."""
    project = Mistake("read-only")
    project.write("build/twinspan", "in the way")
    project.is_refused(f"twinspan: the runtime cannot be written to {project.build_directory}/twinspan/runtime")
    os.remove(project.path("build/twinspan"))
    project.configure("-DTWINSPAN_CARGO_TARGET_DIR=/sys/cargo")
    output = project.build("--target", "pricing_cargo", fails=True)
    says(output, """twinspan: cargo cannot write to /sys/cargo
        * build in a directory of your own: cmake -S <source> -B <directory>
        * or have cargo build elsewhere: -DTWINSPAN_CARGO_TARGET_DIR=<directory>""")


@test
def modes():
    """One program with _GLIBCXX_DEBUG, on C++ without."""
    project = Mistake("modes")
    project.replace("CMakeLists.txt", "enable_testing()",
                    "target_compile_definitions(stock PRIVATE _GLIBCXX_DEBUG)\nenable_testing()")
    project.is_refused("""twinspan: stock is compiled with _GLIBCXX_DEBUG, and the C++ of its bridges without
        A std::vector of the one is another class than one of the other.
        * set it for all targets, before twinspan_add_crate: add_compile_definitions(_GLIBCXX_DEBUG)
        * or in CMAKE_CXX_FLAGS_DEBUG""")


@test
def errors_of_compilers():
    """rustc's and the generator's own words arrive, at the user's line, and end the build."""
    project = Mistake("errors")
    project.configure()
    project.replace("rust/src/lib.rs", "visit(name, *percent);", "visit(name, percent);")
    output = project.build("--target", "pricing_cargo", fails=True)
    says(output, "error[E0308]", "--> src/lib.rs:51:25")
    check("native artifacts" not in output, output)
    project.replace("rust/src/lib.rs", "visit(name, percent);", "visit(name, *percent);")
    project.replace("rust/src/lib.rs", "-> Option<u64>;", "-> Option<Option<u64>>;")
    output = project.build("--target", "pricing_codegen", fails=True)
    says(output, f"--> {project.path('rust/src/lib.rs')}:18:73")
    project.replace("rust/src/lib.rs", "-> Option<Option<u64>>;", "-> Option<u64>;")
    # C++'s, which is about a line of the bridge.
    project.replace("src/catalog.h", "std::optional<std::uint64_t> cents", "std::string_view cents")
    output = project.build("--target", "pricing", fails=True)
    says(output, f"{project.path('rust/src/lib.rs')}:25:")


@test
def compilers_of_two_lto():
    """Intermediate code of g++, which rustc's linker does not read; and none at all."""
    project = Mistake("two-lto")
    said = run(["rustc", "-vV"])
    rustc, llvm = (re.search(rf"{word}: ([0-9.]+)", said)[1] for word in ["release", "LLVM version"])
    llvm = llvm.split(".")[0]
    way_out = "* or leave out TWINSPAN_CROSS_LTO: each language optimises its own half"
    project.is_refused(
        f"""and rustc are not optimised together
        The linker has to read what both compilers leave for it, and rustc {rustc} is of LLVM {llvm}.
        * compile C++ by clang {llvm}: -DCMAKE_CXX_COMPILER=clang++-{llvm}, in a new build directory
        {way_out}""", options=["-DTWINSPAN_CROSS_LTO=ON", "-DCMAKE_CXX_COMPILER=g++"])
    compiler = shutil.which(f"clang++-{llvm}")
    if compiler:
        shutil.rmtree(project.build_directory)
        project.is_refused(
            f"""twinspan: TWINSPAN_CROSS_LTO is on, and link-time optimisation of C++ is off
            * turn it on: -DCMAKE_INTERPROCEDURAL_OPTIMIZATION=ON
            {way_out}""", options=["-DTWINSPAN_CROSS_LTO=ON", f"-DCMAKE_CXX_COMPILER={compiler}"])
        project.is_refused(
            f"""twinspan: there is no linker for clang and rustc together
            The linker has to read what both compilers leave for it, and rustc {rustc} is of LLVM {llvm}.
            * install lld {llvm}, or say where it is: -DTWINSPAN_LLD=/path/to/ld.lld
            {way_out}""", options=["-DCMAKE_INTERPROCEDURAL_OPTIMIZATION=ON", "-DTWINSPAN_LLD=/usr/bin/ld"])
