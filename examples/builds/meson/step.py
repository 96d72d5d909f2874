#!/usr/bin/env python3
"""What Meson has no words for: it knows one directory of outputs, and cargo and the generator write into their own.

step.py generate TWINSPAN OUT_DIR OUTPUT DEPFILE ARGUMENT..   runs `twinspan generate`; OUTPUT, a header, names the
                                                              content of what is generated
step.py runtime TWINSPAN OUT_DIR OUTPUT   runs `twinspan header`; OUTPUT is C++ with all sources of the runtime in it
step.py cargo CARGO TARGET_DIR PROFILE OUTPUT DEPFILE ARGUMENT..   runs `cargo rustc`; OUTPUT is the static library

OUTPUT is written only if it changes: what depends on it then has nothing to do.
"""

import hashlib
import os
import pathlib
import subprocess
import sys


def write(output, content):
    output = pathlib.Path(output)
    if not output.exists() or output.read_bytes() != content:
        output.write_bytes(content)


def depend(depfile, output, rule):
    """The rule of a makefile with another target: Ninja asks for the name that Meson has for it."""
    sources = rule.split(": ", 1)[1]
    pathlib.Path(depfile).write_text(f"{output}: {sources}")


def generate(program, out_dir, output, depfile, *arguments):
    out_dir = pathlib.Path(out_dir)
    out_dir.mkdir(parents=True, exist_ok=True)
    rule = out_dir / "depfile"
    subprocess.run([program, "generate", "--out-dir", out_dir, "--depfile", rule, *arguments], check=True)
    depend(depfile, output, rule.read_text())
    digest = hashlib.sha256()
    for directory in ["include", "sources"]:
        for file in sorted((out_dir / directory).rglob("*")):
            if file.is_file():
                digest.update(file.read_bytes())
    write(output, f"// {digest.hexdigest()}\n".encode())


def runtime(program, out_dir, output):
    subprocess.run([program, "header", "--out-dir", out_dir], check=True)
    sources = sorted(pathlib.Path(out_dir, "runtime").glob("*.cc"))
    write(output, "".join(f'#include "{source.as_posix()}"\n' for source in sources).encode())


def cargo(program, target_dir, profile, output, depfile, *arguments):
    # C++ is compiled by Meson.
    environment = dict(os.environ, TWINSPAN_CXX="external")
    subprocess.run([program, "rustc", "--lib", "--crate-type", "staticlib", "--profile", profile,
                    "--target-dir", target_dir, *arguments], check=True, env=environment)
    made = pathlib.Path(target_dir, "debug" if profile == "dev" else profile, pathlib.Path(output).name)
    write(output, made.read_bytes())
    depend(depfile, output, made.with_suffix(".d").read_text())


{"generate": generate, "runtime": runtime, "cargo": cargo}[sys.argv[1]](*sys.argv[2:])
