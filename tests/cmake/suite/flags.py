"""Flags that must reach both sides: the presets of the project, each built and tested."""

import json
import re
import shutil
from pathlib import Path

from .support import CARGO, NEWEST, ROOT, Project, check, exported, generator_program, keeps_rust_inside, passes, run, test, \
    tool


def preset(name, targets=(), options=()):
    project = Project(f"preset {name}")
    project.version = NEWEST
    project.build_directory = project.source / f"build-{name}"
    run([tool(NEWEST), "--preset", name, f"-DCMAKE_MAKE_PROGRAM={tool(NEWEST, 'ninja')}",
         f"-DTWINSPAN_CARGO_TARGET_DIR={CARGO}", f"-DTWINSPAN_CLI={generator_program()}", f"-DSTOCK_TWINSPAN={ROOT}",
         "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", *options],
        cwd=project.source)
    project.build(*(["--target", *targets] if targets else []))
    if not targets:
        passes(project, 4)
    return project


@test
def sanitizers():
    """AddressSanitizer and UndefinedBehaviorSanitizer, in all C++ but the runtime of cxx."""
    preset("sanitizers")


@test
def debug_containers():
    """`std::vector` is another class: in the app, in bridges, in the runtime, in cxx."""
    project = preset("debug-containers")
    symbols = run(["nm", project.build_directory / "test_pricing"])
    check("twinspan1_mode_libstdcxx_debug_containers" in symbols, "the runtime is in another mode")
    # Not all of the C++ is CMake's: what cargo compiles agrees.
    check("_ZNSt7__debug6vectorIhSaIhEE" in run(["nm", project.build_directory / "twinspan/pricing/Debug/libpricing-rs.a"]),
          "cxx's C++ is in another mode")


@test
def definitions():
    """What the directory defines for one configuration reaches cargo in that one."""
    project = Project("definitions")
    project.replace("CMakeLists.txt", "include_directories(src)",
                    "add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_DEBUG>)\ninclude_directories(src)")
    project.configure(generator="Ninja Multi-Config")
    for configuration, flags in [("Debug", "-D_GLIBCXX_DEBUG"), ("Release", "")]:
        settings = project.read(f"build/twinspan/pricing/{configuration}/cargo.cmake")
        check(f"set(FLAGS [==[;{flags}]==])" in settings, settings)


@test
def launchers():
    """What caches compilations reaches cargo, which compiles the C++ of cxx; what its crate cc would not understand does not."""
    project = Project("launchers")
    for launcher, passed in [("/usr/bin/ccache", "/usr/bin/ccache "), ("sccache", "sccache "), ("env", ""), ("ccache;--x", ""),
                             ("/my programs/ccache", "")]:
        project.configure(f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}", "-DCMAKE_CXX_COMPILER=/usr/bin/c++")
        settings = project.read("build/twinspan/pricing/none/cargo.cmake")
        check(f"set(ENVIRONMENT [==[CXX={passed}/usr/bin/c++" in settings, settings)


@test
def no_exceptions():
    """The C++ of bridges compiles and links without; the runtime has both."""
    project = preset("no-exceptions", targets=["pricing", "twinspan_runtime"])
    commands = {Path(entry["file"]).name: entry["command"]
                for entry in json.loads(project.path("build-no-exceptions/compile_commands.json").read_text())}
    for file, kept in [("lib.rs.cc", "-fno-exceptions"), ("unity_0_cxx.cxx", "-fexceptions")]:
        flags = [word for word in commands[file].split() if word.endswith("exceptions")]
        check(flags[-1] == kept, commands[file])


@test
def flags_of_long_ago():
    """An older standard in the flags, warnings that nobody's headers pass as errors, a shared library that links the crate,
    objects named without the ending of their source, and code that C++17 refuses beside."""
    project = Project("long-ago")
    project.replace("CMakeLists.txt", "cmake_minimum_required(VERSION 3.22)", "cmake_minimum_required(VERSION 2.8.12)")
    project.replace("CMakeLists.txt", "project(stock VERSION 2.3.1 LANGUAGES CXX)", "project(stock)")
    start = project.read("CMakeLists.txt").index("if(NOT CMAKE_CXX_STANDARD)")
    end = project.read("CMakeLists.txt").index("include_directories(src)")
    project.replace("CMakeLists.txt", project.read("CMakeLists.txt")[start:end],
                    'set(CMAKE_C_OUTPUT_EXTENSION_REPLACE TRUE)\nset(CMAKE_CXX_OUTPUT_EXTENSION_REPLACE TRUE)\n'
                    'set(CMAKE_CXX_FLAGS "-std=c++11 -Wmissing-declarations -Wunused-macros -Wundef -Werror")\n')
    project.write("plugin.cpp", """#include "pricing/src/lib.rs.h"
bool plugin();
bool plugin() { return bool(stock::try_parse_rules("tea 10%")); }
""")
    project.write("program.cpp", "bool plugin();\nint main() { return plugin() ? 0 : 1; }\n")
    project.write("old.cpp", """static_assert(__cplusplus < 201402L, "C++11, as the project says");
bool plugin();
int main() {
  register bool done = plugin();
  return done ? 0 : 1;
}
""")
    project.write("CMakeLists.txt", project.read("CMakeLists.txt").split("# For others")[0] + """
set_target_properties(stock_core PROPERTIES POSITION_INDEPENDENT_CODE ON)
add_library(plugin SHARED plugin.cpp)
set_property(TARGET plugin APPEND PROPERTY LINK_LIBRARIES pricing)
add_executable(program program.cpp)
target_link_libraries(program plugin)
add_test(NAME program COMMAND program)
file(WRITE "${CMAKE_BINARY_DIR}/own.map" "OWN_1 { global: *plugin*; local: *; };")
add_library(versioned MODULE plugin.cpp)
target_link_libraries(versioned pricing)
set_target_properties(versioned PROPERTIES LINK_FLAGS -Wl,--version-script=own.map)
add_library(calls STATIC plugin.cpp)
target_link_libraries(calls PRIVATE pricing)
add_executable(old old.cpp)
target_link_libraries(old PRIVATE calls)
add_test(NAME old COMMAND old)
add_subdirectory(newer)
""")
    project.write("newer/CMakeLists.txt", """string(REPLACE c++11 c++20 CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS}")
add_library(newer STATIC ../newer.cpp)
target_link_libraries(newer pricing)
""")
    project.write("newer.cpp", """#include "pricing/src/lib.rs.h"
static_assert(__cplusplus > 201703L, "C++20, as the directory says");
""")
    # The same by the name that it has had longest, and for a CMake that knew no PRIVATE.
    lists = project.read("CMakeLists.txt")
    project.replace("CMakeLists.txt", "-std=c++11 ", "-ansi ")
    project.replace("CMakeLists.txt", "VERSION 2.8.12", "VERSION 2.8.11")
    output = project.configure()
    check("cmake_policy(SET CMP0022 NEW) before the targets keeps it to them" in output, output)
    said = "twinspan: C++17 (-std=c++17) for targets with a bridge and what links them; the flags say "
    check(said + "-ansi" in output, output)
    project.write("CMakeLists.txt", lists)
    output = project.configure()
    check("CMP0022" not in output, output)
    check(said + "-std=c++11" in output, output)
    project.build()
    passes(project, 6)
    # Another library with Rust in the process would take a part of this one's.
    for library in ["libplugin.so", "libversioned.so"]:
        check(any("plugin" in name for name in exported(project.build_directory / library)), "C++ is not exported")
        keeps_rust_inside(project.build_directory / library)


@test
def standards():
    """C++23, in which more of the library is used."""
    preset("c++23")


@test
def libcxx():
    """clang, and LLVM's library."""
    if shutil.which("clang++-22"):
        preset("libc++")
    else:
        print("SKIPPED: clang++-22 is not here")


@test
def link_time_optimisation():
    """g++ optimises C++ while linking; Rust's archive is machine code to it."""
    preset("lto")


@test
def cross_lto():
    """The functions of cxx are inlined, in whichever language they are."""
    said = run(["rustc", "-vV"])
    compiler = shutil.which("clang++-" + re.search(r"LLVM version: (\d+)", said)[1])
    if not compiler:
        print("SKIPPED: there is no clang++ of the LLVM that rustc is of")
        return
    host = re.search(r"host: (.+)", said)[1]
    # An llvm-ar beside may be of an older LLVM, and lld does without the index that ar cannot make.
    project = preset("cross-lto", options=[
        f"-DCMAKE_CXX_COMPILER={compiler}", f"-DCMAKE_CXX_COMPILER_TARGET={host}",
        f"-DCMAKE_CXX_COMPILER_AR={shutil.which('ar')}", f"-DCMAKE_CXX_COMPILER_RANLIB={shutil.which('ranlib')}"])
    symbols = run(["nm", "--defined-only", project.build_directory / "test_pricing"])
    for name in ["_ZNK4rust10cxxbridge13Str4sizeEv", "cxxbridge1$str$len", "cxxbridge1$string$len"]:
        check(f" {name}\n" not in symbols, f"{name} is not inlined")
    check("twinspan1$stock$Rules$price$" in symbols, "nm does not read the program")
