"""The project before and after it gets Rust, and what is built again when something changes."""

import json
import re
import shutil
from pathlib import Path

from .support import CARGO, NEWEST, VERSIONS, Project, check, does_nothing, passes, test

@test
def before():
    """The project as it was: nothing of Rust."""
    project = Project("before", rust=False)
    project.configure()
    project.build()
    passes(project, 2)


@test
def after():
    """The same project with Rust in it; what was green stays green, and what is built again is right."""
    project = Project("after")
    project.configure("-DCMAKE_BUILD_TYPE=Debug")
    # Headers are there before Rust is compiled, for an editor.
    output = project.build("--target", "pricing_codegen")
    check("Rust" not in output, output)
    check((project.build_directory / "twinspan/pricing/include/pricing/src/lib.rs.h").exists(), "no header")
    commands = json.loads((project.build_directory / "compile_commands.json").read_text())
    files = {Path(command["file"]).name: command["command"] for command in commands}
    check("-Werror" in files["lib.rs.cc"] and "-Werror" in files["unity_0_cxx.cxx"], "the app's flags do not reach our C++")

    project.build()
    passes(project, 4)
    does_nothing(project)
    check(not list(CARGO.glob("debug/build/twinspan-*/out/libtwinspan1.a")), "cargo has compiled the runtime's C++")

    # The archive alone is linked again where only Rust has changed.
    project.replace("rust/src/lib.rs", "100 - percent", "99 - percent")
    output = project.build()
    check("report.cpp" not in output and "lib.rs.cc" not in output and "Linking" in output, output)
    project.replace("rust/src/lib.rs", "99 - percent", "100 - percent")
    project.build()

    # A comment changes nothing that is linked.
    project.write("rust/src/lib.rs", project.read("rust/src/lib.rs") + "// The end.\n")
    output = project.build()
    check("Building the Rust library" in output and "Linking" not in output, output)
    does_nothing(project)

    rename_a_function(project)
    passes(project, 4)
    does_nothing(project)


def rename_a_function(project):
    """Both halves and all their callers are right in the first build."""
    project.replace("rust/src/lib.rs", "parse_rules", "read_rules")
    project.replace("src/report.cpp", "parse_rules", "read_rules")
    project.replace("tests/test_pricing.cpp", "parse_rules", "read_rules")
    project.build()


@test
def makefiles():
    """FetchContent, Unix Makefiles, the newest CMake, Release, a compiler behind a wrapper."""
    project = Project("makefiles")
    project.configure("-DSTOCK_FETCH=ON", "-DCMAKE_BUILD_TYPE=Release", generator="Unix Makefiles", version=NEWEST,
                      environment={"CXX": "env g++"})
    project.build()
    passes(project, 4)
    does_nothing(project)
    rename_a_function(project)
    passes(project, 4)
    does_nothing(project)


@test
def several_configurations():
    """Ninja Multi-Config: each configuration has a profile of cargo, without a word in Cargo.toml."""
    project = Project("several")
    project.configure(generator="Ninja Multi-Config", version=VERSIONS[1])
    for configuration in ["Debug", "RelWithDebInfo"]:
        project.build("--config", configuration)
        passes(project, 4, "-C", configuration)
    check("no work to do" in project.build("--config", "Debug"), "Debug is built again")
    rename_a_function(project)
    passes(project, 4, "-C", "Debug")


@test
def all_generators_configure():
    """Each release of CMake with each generator, up to the build files."""
    project = Project("configure")
    for version in VERSIONS:
        for generator in ["Ninja", "Ninja Multi-Config", "Unix Makefiles"]:
            shutil.rmtree(project.build_directory, ignore_errors=True)
            project.configure("-Werror=dev", generator=generator, version=version)
