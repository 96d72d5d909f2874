# Libraries with Rust in them as packages of their own, for find_package and pkg-config.

# twinspan_install(TARGETS <name>.. EXPORT <export> [PACKAGE <package>] [NAMESPACE <package>::] [VERSION <version>]
#   [COMPATIBILITY <which>] [NO_PACKAGE] [PKGCONFIG] [PACKAGE_INFO])
#
# Installs targets of twinspan_add_crate with their headers, and the package that finds them. What else they link goes
# into the same export with install(TARGETS .. EXPORT <export>).
function(twinspan_install)
  cmake_parse_arguments(PARSE_ARGV 0 arg "NO_PACKAGE;PKGCONFIG;PACKAGE_INFO" "EXPORT;PACKAGE;NAMESPACE;VERSION;COMPATIBILITY" "TARGETS")
  _twinspan_check_arguments(twinspan_install TARGETS EXPORT)
  include(GNUInstallDirs)
  include(CMakePackageConfigHelpers)
  if(NOT arg_PACKAGE)
    set(arg_PACKAGE "${PROJECT_NAME}")
  endif()
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE "${arg_PACKAGE}::")
  endif()
  if(NOT arg_VERSION)
    set(arg_VERSION "${PROJECT_VERSION}")
  endif()
  if(NOT arg_VERSION AND NOT arg_NO_PACKAGE)
    _twinspan_error("which version is the package ${arg_PACKAGE}?" FIX "say so: VERSION, or project(.. VERSION ..)")
  endif()
  if(NOT arg_COMPATIBILITY)
    # The symbols of bridges hold hashes of their signatures, so that less does not link.
    set(arg_COMPATIBILITY ExactVersion)
  endif()
  set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/${arg_PACKAGE}")

  set(imported "")
  set(runtime "")
  foreach(target IN LISTS arg_TARGETS)
    set(rust ${target}-rs)
    if(NOT TARGET ${target} OR NOT TARGET ${rust})
      _twinspan_error("twinspan_install: ${target} is no target of twinspan_add_crate")
    endif()
    install(TARGETS ${target} EXPORT ${arg_EXPORT}
      RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
      LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
      ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
      INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    foreach(owner IN ITEMS ${target} twinspan_runtime)
      get_target_property(include ${owner} TWINSPAN_INCLUDE)
      install(DIRECTORY "${include}/" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    endforeach()
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
      set(runtime twinspan_runtime)
      get_target_property(native ${rust} TWINSPAN_NATIVE_LIBRARIES)
      install(FILES "$<TARGET_FILE:${rust}>" "${native}" DESTINATION ${CMAKE_INSTALL_LIBDIR})
      target_link_libraries(${target} PUBLIC "$<INSTALL_INTERFACE:${arg_NAMESPACE}${rust}>")
      get_target_property(libraries ${rust} INTERFACE_LINK_LIBRARIES)
      list(REMOVE_ITEM libraries "${native}")
      set(installed "")
      foreach(library IN LISTS libraries)
        _twinspan_is_built(built "${library}")
        if(built)
          string(PREPEND library "${arg_NAMESPACE}")
        endif()
        list(APPEND installed "${library}")
      endforeach()
      string(APPEND imported "
if(NOT TARGET ${arg_NAMESPACE}${rust})
  add_library(${arg_NAMESPACE}${rust} STATIC IMPORTED)
  set_target_properties(${arg_NAMESPACE}${rust} PROPERTIES
    IMPORTED_LOCATION \"\${PACKAGE_PREFIX_DIR}/${CMAKE_INSTALL_LIBDIR}/lib${rust}.a\"
    INTERFACE_LINK_LIBRARIES \"${installed};\${PACKAGE_PREFIX_DIR}/${CMAKE_INSTALL_LIBDIR}/lib${rust}-native.a\")
endif()
")
    endif()
    if(arg_PKGCONFIG)
      _twinspan_install_pkgconfig(${target} ${type})
    endif()
    if(arg_PACKAGE_INFO AND type STREQUAL "STATIC_LIBRARY" AND CMAKE_VERSION VERSION_GREATER_EQUAL 4.3)
      _twinspan_install_package_info(${target})
    endif()
  endforeach()
  if(runtime)
    install(TARGETS ${runtime} EXPORT ${arg_EXPORT}
      ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
      INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  endif()

  if(arg_PACKAGE_INFO AND CMAKE_VERSION VERSION_GREATER_EQUAL 4.3)
    install(PACKAGE_INFO ${arg_PACKAGE} EXPORT ${arg_EXPORT} VERSION ${arg_VERSION}
      DESTINATION ${CMAKE_INSTALL_LIBDIR}/cps/${arg_PACKAGE})
  endif()
  set(directory "${CMAKE_CURRENT_BINARY_DIR}/twinspan")
  if(arg_NO_PACKAGE)
    # The project has one, and includes this before its targets.
    set(config "${directory}/${arg_EXPORT}-rust.cmake")
  else()
    install(EXPORT ${arg_EXPORT} NAMESPACE ${arg_NAMESPACE} FILE ${arg_EXPORT}.cmake DESTINATION ${package_directory})
    set(config "${directory}/${arg_PACKAGE}Config.cmake")
    string(APPEND imported "
include(\"\${CMAKE_CURRENT_LIST_DIR}/${arg_EXPORT}.cmake\")
check_required_components(${arg_PACKAGE})
")
    write_basic_package_version_file("${directory}/${arg_PACKAGE}ConfigVersion.cmake"
      VERSION ${arg_VERSION} COMPATIBILITY ${arg_COMPATIBILITY})
    install(FILES "${directory}/${arg_PACKAGE}ConfigVersion.cmake" DESTINATION ${package_directory})
  endif()
  file(WRITE "${config}.in" "\
@PACKAGE_INIT@
# The Rust half, which no install(EXPORT) can have, as cargo builds it.${imported}")
  configure_package_config_file("${config}.in" "${config}" INSTALL_DESTINATION ${package_directory})
  install(FILES "${config}" DESTINATION ${package_directory})
endfunction()

# Whether a library is a target of this build, and so a part of what is installed.
function(_twinspan_is_built result library)
  set(built FALSE)
  if(TARGET "${library}")
    get_target_property(imported ${library} IMPORTED)
    if(NOT imported)
      set(built TRUE)
    endif()
  endif()
  set(${result} ${built} PARENT_SCOPE)
endfunction()

# Writes <target>.pc while installing, as the system's libraries are known when cargo has run.
function(_twinspan_install_pkgconfig target type)
  set(template "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${target}.pc.in")
  set(libraries "-l${target}")
  set(native "")
  if(type STREQUAL "STATIC_LIBRARY")
    get_target_property(native ${target}-rs TWINSPAN_NATIVE_LIBRARIES)
    get_target_property(linked ${target}-rs INTERFACE_LINK_LIBRARIES)
    set(libraries "-Wl,--start-group -l${target}-rs")
    foreach(library IN LISTS linked)
      _twinspan_is_built(built "${library}")
      if(built)
        string(APPEND libraries " -l$<TARGET_FILE_BASE_NAME:${library}>")
      endif()
    endforeach()
    string(APPEND libraries " -Wl,--end-group @native@")
  endif()
  file(GENERATE OUTPUT "${template}" CONTENT "\
prefix=\${pcfiledir}/../..
libdir=\${prefix}/${CMAKE_INSTALL_LIBDIR}
includedir=\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}

Name: ${target}
Description: ${target}, with a half in Rust
Version: ${arg_VERSION}
Cflags: -I\${includedir}
Libs: -L\${libdir} ${libraries}
")
  _twinspan_install_native("${native}" "${template}" "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${target}.pc" pkgconfig)
endfunction()

# The archive of Rust as a component of the package, in a file of its own beside the one that CMake writes.
function(_twinspan_install_package_info target)
  set(name "${arg_PACKAGE}-${target}-rs.cps")
  set(template "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${name}.in")
  get_target_property(native ${target}-rs TWINSPAN_NATIVE_LIBRARIES)
  get_target_property(linked ${target}-rs INTERFACE_LINK_LIBRARIES)
  set(required "")
  foreach(library IN LISTS linked)
    _twinspan_is_built(built "${library}")
    if(built)
      list(APPEND required "\":${library}\"")
    endif()
  endforeach()
  list(JOIN required ", " required)
  file(WRITE "${template}" "\
{
  \"cps_version\": \"0.14.1\",
  \"name\": \"${arg_PACKAGE}\",
  \"components\": {
    \"${target}-rs\": {
      \"type\": \"archive\",
      \"location\": \"@prefix@/${CMAKE_INSTALL_LIBDIR}/lib${target}-rs.a\",
      \"requires\": [${required}],
      \"link_libraries\": [@names@]
    }
  }
}
")
  _twinspan_install_native("${native}" "${template}" "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${name}" cps/${arg_PACKAGE})
endfunction()

# Configures a file while installing, when the system's libraries that Rust needs are known: @native@, as options of a
# linker, and @names@, as a list in JSON.
function(_twinspan_install_native native template file directory)
  install(CODE "
set(native \"\")
if(EXISTS \"${native}\")
  file(READ \"${native}\" native)
  string(REGEX REPLACE \"INPUT\\\\((.*)\\\\)\\n?\" \"\\\\1\" native \"\${native}\")
endif()
string(REPLACE \" \" \"\\\", \\\"\" names \"\\\"\${native}\\\"\")
string(REPLACE \"\\\"-l\" \"\\\"\" names \"\${names}\")
set(prefix @prefix@)
configure_file(\"${template}\" \"${file}\" @ONLY)
file(INSTALL \"${file}\" DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/${directory}\")
")
endfunction()
