"""The program `twinspan` and the CMake package for Conan, as a tool for builds.

From a clone of the repository: conan create packaging/conan. Cargo builds the program; after `cargo fetch`, with
CARGO_NET_OFFLINE=true, it does so without a network.
"""

import shutil
from pathlib import Path

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load

required_conan_version = ">=2.0"


class Twinspan(ConanFile):
    name = "twinspan"
    description = "A bridge between Rust and C++: closures, optionals, typed errors and contained panics"
    license = "MIT OR Apache-2.0"
    homepage = url = "https://github.com/twinspan/twinspan"
    topics = ("rust", "ffi", "interoperability", "code-generation")
    package_type = "application"
    settings = "os", "arch", "build_type"

    def set_version(self):
        manifest = load(self, self._repository / "Cargo.toml")
        self.version = next(line.split('"')[1] for line in manifest.splitlines() if line.startswith("version = "))

    @property
    def _repository(self):
        return Path(self.recipe_folder).parents[1]

    def export_sources(self):
        for name in ["CMakeLists.txt", "Cargo.lock", "Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md",
                     "build.rs"]:
            shutil.copy(self._repository / name, self.export_sources_folder)
        # All of the workspace: cargo looks at each member.
        for directory in ["build", "cmake", "cpp", "crates", "docs", "include", "src", "tests"]:
            copy(self, "*", self._repository / directory, Path(self.export_sources_folder) / directory,
                 excludes=["*/target/*", "*/golden/*"])

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        # Already built; without it, cargo builds the program.
        program = self.conf.get("user.twinspan:program", check_type=str)
        if program:
            toolchain.cache_variables["TWINSPAN_CLI"] = program
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE-*", self.source_folder, Path(self.package_folder) / "licenses")

    def package_id(self):
        # A program: of whoever uses it, neither the compiler nor the configuration matter.
        del self.info.settings.build_type

    def package_info(self):
        self.cpp_info.includedirs = []
        self.cpp_info.libdirs = []
        # TwinspanConfig.cmake is in it, and is what find_package is to find.
        self.cpp_info.builddirs = ["lib/cmake/Twinspan"]
        self.cpp_info.set_property("cmake_find_mode", "none")
