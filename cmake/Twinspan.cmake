#[=======================================================================[
Rust in a CMake project: the commands of the package Twinspan.

  twinspan_add_crate(name MANIFEST rust/Cargo.toml [LINK_LIBRARIES core])
  target_link_libraries(app PRIVATE name)

What each command takes, makes and costs is in docs/cmake.md.
#]=======================================================================]

# Not cmake_minimum_required, which would say it of the project that includes this.
cmake_policy(VERSION 3.22...4.4)

include("${CMAKE_CURRENT_LIST_DIR}/twinspan/errors.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/package.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/generator.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/standard.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/runtime.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/profile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/generate.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/link.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/check.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/lto.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/crate.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/install.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/twinspan/test.cmake")
