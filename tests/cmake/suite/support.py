"""What the tests share: programs, a project to build, words to compare."""

import functools
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
ROOT = HERE.parents[1]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
# Each path that goes through the tests has a blank and a letter beyond ASCII in it.
WORK = TARGET / "cmake" / "ein Weg für alle"
CARGO = TARGET / "cmake" / "cargo"
TOOLS = TARGET / "cmake" / "tools"
# The oldest, Debian's, the newest.
VERSIONS = ["3.22.6", "3.25.2", "4.4.4"]
OLDEST, NEWEST = VERSIONS[0], VERSIONS[-1]
NINJA = "Ninja"

TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Failed(Exception):
    pass


def check(condition, text):
    if not condition:
        raise Failed(text)


def tool(version, name="cmake"):
    """A program from PyPI's package of that release of CMake, with Ninja beside."""
    directory = TOOLS / version
    if not (directory / "bin" / name).exists():
        subprocess.run([sys.executable, "-m", "venv", directory], check=True)
        pip = [directory / "bin" / "pip", "install", "--quiet", f"cmake=={version}", "ninja==1.13.0"]
        subprocess.run(pip, check=True)
    return directory / "bin" / name


@functools.cache
def generator_program():
    """The program `twinspan` of this tree."""
    given = os.environ.get("TWINSPAN_CLI")
    if given:
        return given
    build = ["cargo", "build", "--quiet", "--package", "twinspan-cli"]
    subprocess.run(build, cwd=ROOT, check=True, env=dict(os.environ, CARGO_TARGET_DIR=str(TARGET)))
    return str(TARGET / "debug" / "twinspan")


def run(arguments, cwd=None, fails=False, environment=None):
    """The output of a program, both streams; it has to succeed, or to fail."""
    environment = dict(os.environ, **(environment or {}))
    environment = {name: value for name, value in environment.items() if value is not None}
    done = subprocess.run([str(argument) for argument in arguments], cwd=cwd, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    words = " ".join(str(argument) for argument in arguments)
    if (done.returncode != 0) != fails:
        raise Failed(f"{words}\n{done.stdout}\n({'should fail' if fails else f'status {done.returncode}'})")
    return done.stdout


class Project:
    """A copy of the project, and a build of it."""

    def __init__(self, name, rust=True):
        self.source = WORK / name
        self.build_directory = self.source / "build"
        shutil.rmtree(self.source, ignore_errors=True)
        # With new times: cargo goes by them, and its directory is that of the last run.
        shutil.copytree(HERE / "before", self.source, copy_function=shutil.copy)
        if rust:
            shutil.copytree(HERE / "after", self.source, copy_function=shutil.copy, dirs_exist_ok=True)
            self.replace("rust/Cargo.toml", "../../../..", str(ROOT))
        self.version = OLDEST
        self.fails = False

    def path(self, name):
        return self.source / name

    def read(self, name):
        return self.path(name).read_text()

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text)

    def replace(self, name, old, new):
        text = self.read(name)
        check(old in text, f"{name} has no {old}")
        self.write(name, text.replace(old, new))

    def configure(self, *options, generator=NINJA, version=OLDEST, fails=False, environment=None, cli=True,
                  twinspan=True):
        self.version = version
        command = [tool(version), "-S", self.source, "-B", self.build_directory, "-G", generator,
                   f"-DCMAKE_MAKE_PROGRAM={tool(version, 'ninja') if 'Ninja' in generator else 'make'}",
                   f"-DTWINSPAN_CARGO_TARGET_DIR={CARGO}", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"]
        if cli:
            command.append(f"-DTWINSPAN_CLI={generator_program()}")
        if twinspan:
            command.append(f"-DSTOCK_TWINSPAN={ROOT}")
        return run([*command, *options], fails=fails, environment=environment)

    def build(self, *options, fails=False):
        return run([tool(self.version), "--build", self.build_directory, *options], fails=fails)

    def ctest(self, *options):
        return run([tool(self.version, "ctest"), "--test-dir", self.build_directory, "--output-on-failure", *options])

    def install(self, prefix, *options):
        return run([tool(self.version), "--install", self.build_directory, "--prefix", prefix, *options])


def passes(project, count, *options):
    output = project.ctest(*options)
    check(re.search(rf"100% tests passed(, 0 tests failed)? out of {count}\n", output), output)


def says(output, *lines):
    """The words of a message, however its lines are broken and indented."""
    flat = " ".join(output.split())
    for line in lines:
        check(" ".join(str(line).split()) in flat, f"no `{line}` in\n{output}")


def does_nothing(project):
    output = project.build()
    check("ninja: no work to do." in output or not re.search(r"Building|Linking|Generating", output), output)


def exported(library):
    """The symbols that a shared library offers."""
    lines = run(["nm", "-D", "--defined-only", library]).splitlines()
    return {line.split()[-1].split("@")[0] for line in lines}


def keeps_rust_inside(library):
    mangled = re.compile(r"_R|_ZN.*17h[0-9a-f]{16}E$|rust_|__rust|__rdl")
    rust = sorted(name for name in exported(library) if mangled.match(name))
    check(not rust, f"{len(rust)} symbols of Rust are exported: {rust[:5]}")
