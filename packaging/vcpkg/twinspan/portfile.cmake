# Written to the documentation of vcpkg, and not run: see docs/packages.md.

# The program and the CMake package: there is nothing to link, nor to debug.
set(VCPKG_BUILD_TYPE release)
set(VCPKG_POLICY_EMPTY_INCLUDE_FOLDER enabled)

vcpkg_from_github(
  OUT_SOURCE_PATH SOURCE_PATH
  REPO twinspan/twinspan
  REF "v${VERSION}"
  SHA512 0 # Of the release, which is not there yet.
  HEAD_REF main)

# Cargo builds the program, from the lockfile of the repository.
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}" OPTIONS -DTWINSPAN_INSTALL=ON)
vcpkg_cmake_install()

# To share/twinspan, where find_package looks; programs are in tools.
vcpkg_cmake_config_fixup(PACKAGE_NAME twinspan CONFIG_PATH lib/cmake/Twinspan)
vcpkg_copy_tools(TOOL_NAMES twinspan AUTO_CLEAN)
vcpkg_replace_string("${CURRENT_PACKAGES_DIR}/share/twinspan/TwinspanConfig.cmake"
  "/bin/twinspan" "/tools/twinspan/twinspan")

vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE-MIT" "${SOURCE_PATH}/LICENSE-APACHE")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
