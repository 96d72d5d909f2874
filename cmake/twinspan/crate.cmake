# A Rust package as a CMake library.

# twinspan_add_crate(<name> MANIFEST <Cargo.toml> [CRATE <package>] [STATIC | SHARED] [BRIDGES <file>..]
#   [LINK_LIBRARIES <library>..] [FEATURES <feature>..] [NO_DEFAULT_FEATURES]
#   [PROFILE <profile> | <configuration>=<profile>..] [TARGET <triple>] [TOOLCHAIN <toolchain>]
#   [ENVIRONMENT <name>=<value>..] [CARGO_ARGUMENTS <argument>..] [LOCKED] [OFFLINE])
function(twinspan_add_crate name)
  cmake_parse_arguments(PARSE_ARGV 1 arg
    "STATIC;SHARED;NO_DEFAULT_FEATURES;LOCKED;OFFLINE"
    "MANIFEST;CRATE;TARGET;TOOLCHAIN"
    "BRIDGES;LINK_LIBRARIES;FEATURES;PROFILE;ENVIRONMENT;CARGO_ARGUMENTS")
  _twinspan_check_arguments(twinspan_add_crate MANIFEST)
  _twinspan_prepare(package "${arg_MANIFEST}" "${arg_CRATE}" "${arg_LOCKED}" "${arg_OFFLINE}")

  set(type "")
  if(arg_SHARED)
    set(type SHARED)
  elseif(arg_STATIC)
    set(type STATIC)
  endif()
  add_library(${name} ${type})
  if(NOT DEFINED CMAKE_POSITION_INDEPENDENT_CODE)
    # As Rust's archive is: the project may link it into a shared library.
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
  add_library(${name}::${name} ALIAS ${name})
  _twinspan_generate_into(${name} package)

  set(rust ${name}-rs)
  _twinspan_add_cargo(${name} ${rust} package)
  _twinspan_link(${name} ${rust})
  if(arg_LINK_LIBRARIES)
    target_link_libraries(${name} PUBLIC ${arg_LINK_LIBRARIES})
    target_link_libraries(${rust} INTERFACE ${arg_LINK_LIBRARIES})
  endif()
  get_target_property(type ${name} TYPE)
  if(type STREQUAL "SHARED_LIBRARY")
    _twinspan_leave_out_unused(${name})
  endif()
endfunction()

# Makes the imported library <rust>, and the edge that has cargo build it. With the arguments of twinspan_add_crate.
function(_twinspan_add_cargo name rust package)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/twinspan/${name}")
  set(triple "${arg_TARGET}")
  if(NOT triple AND Rust_CARGO_TARGET)
    set(triple "${Rust_CARGO_TARGET}")
  endif()
  if(CMAKE_CROSSCOMPILING AND NOT triple)
    set(example "<triple>")
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|x86_64)$")
      set(example "${CMAKE_SYSTEM_PROCESSOR}-unknown-linux-gnu")
    endif()
    _twinspan_error("which target is Rust compiled for?"
      WHY "CMake compiles for ${CMAKE_SYSTEM_NAME} on ${CMAKE_SYSTEM_PROCESSOR}; `rustc --print target-list` has rustc's names."
      FIX "say so in the toolchain file: set(Rust_CARGO_TARGET ${example})"
        "or for this crate alone: twinspan_add_crate(.. TARGET ${example})"
        "and have rustup fetch its standard library: rustup target add ${example}")
  endif()
  set(cross_lto FALSE)
  if(TWINSPAN_CROSS_LTO)
    set(cross_lto TRUE)
    _twinspan_cross_lto(lto "${package_directory}" "${arg_TOOLCHAIN}")
    if(NOT triple)
      # Cargo then keeps the flags for it from macros and build scripts.
      set(triple "${lto_host}")
    endif()
  endif()

  set(arguments ${package_cargo_options} --offline)
  if(arg_FEATURES)
    list(JOIN arg_FEATURES "," joined)
    list(APPEND arguments --features "${joined}")
  endif()
  if(arg_NO_DEFAULT_FEATURES)
    list(APPEND arguments --no-default-features)
  endif()
  if(triple)
    list(APPEND arguments --target "${triple}")
  endif()
  list(APPEND arguments ${arg_CARGO_ARGUMENTS})

  _twinspan_compiler(compiler CXX)
  set(environment "CXX=${compiler}")
  if(CMAKE_C_COMPILER)
    _twinspan_compiler(compiler C)
    list(APPEND environment "CC=${compiler}")
  endif()
  if(arg_TOOLCHAIN)
    list(APPEND environment "RUSTUP_TOOLCHAIN=${arg_TOOLCHAIN}")
  endif()
  list(APPEND environment ${arg_ENVIRONMENT})
  set(mode "$<FILTER:$<TARGET_PROPERTY:${name},COMPILE_DEFINITIONS>,INCLUDE,^_GLIBCXX_>")

  # Ninja takes colours away where there is no terminal.
  set(color FALSE)
  if(CMAKE_GENERATOR MATCHES "Ninja")
    set(color TRUE)
  endif()

  get_property(multi GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(multi)
    set(configurations ${CMAKE_CONFIGURATION_TYPES})
  else()
    set(configurations "${CMAKE_BUILD_TYPE}")
    if(NOT configurations)
      set(configurations none)
    endif()
  endif()
  add_library(${rust} STATIC IMPORTED GLOBAL)
  string(MAKE_C_IDENTIFIER "${package_library}" library)
  foreach(configuration IN LISTS configurations)
    set(real "${configuration}")
    if(configuration STREQUAL "none")
      set(real "")
    endif()
    string(TOUPPER "${real}" upper)
    _twinspan_profile(this "${real}" package ${arg_PROFILE})
    set(built "${TWINSPAN_CARGO_TARGET_DIR}")
    if(triple)
      string(APPEND built "/${triple}")
    endif()
    string(APPEND built "/${this_profile_directory}")
    _twinspan_mode_flags(flags "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${upper}}")
    if(cross_lto)
      # For the functions of cxx, which cargo compiles.
      list(APPEND flags -flto=thin)
    endif()
    set(local "${out}/${configuration}")
    set(archive "${local}/lib${rust}.a")
    get_target_property(bridges ${name} TWINSPAN_BRIDGES)
    file(GENERATE OUTPUT "${local}/cargo.cmake" CONTENT "\
set(CARGO [==[${TWINSPAN_CARGO}]==])
set(MANIFEST [==[${package_manifest}]==])
set(NAME [==[${package_name}]==])
set(PROFILE [==[${this_profile}]==])
set(ARGUMENTS [==[--profile;${this_profile};${this_profile_options};${arguments}]==])
set(ENVIRONMENT [==[${environment}]==])
set(FLAGS [==[${flags};$<$<BOOL:${mode}>:-D$<JOIN:${mode},;-D>>]==])
set(CROSS_LTO ${cross_lto})
set(COLOR ${color})
set(TARGET_DIR [==[${TWINSPAN_CARGO_TARGET_DIR}]==])
set(BUILT [==[${built}/lib${library}]==])
set(ARCHIVE [==[${archive}]==])
set(LIBRARIES [==[${local}/lib${rust}-native.a]==])
set(SYMBOLS [==[${local}/exports.map]==])
set(AR [==[${CMAKE_AR}]==])
set(NM [==[${CMAKE_NM}]==])
set(STAMP [==[${local}/cargo.stamp]==])
set(DEPFILE [==[${local}/cargo.d]==])
set(BRIDGES [==[${bridges}]==])
set(BUILD [==[${CMAKE_BINARY_DIR}]==])
" CONDITION $<CONFIG:${real}>)
    set(location IMPORTED_LOCATION)
    if(multi)
      set(location IMPORTED_LOCATION_${upper})
    endif()
    set_target_properties(${rust} PROPERTIES ${location} "${archive}")
  endforeach()

  set(configuration "$<CONFIG>")
  if(NOT multi)
    set(configuration "${configurations}")
  endif()
  set(local "${out}/${configuration}")
  add_custom_command(
    OUTPUT "${local}/cargo.stamp"
    # Not outputs, as their times stay where their content does.
    BYPRODUCTS "${local}/lib${rust}.a" "${local}/lib${rust}-native.a" "${local}/exports.map" "${local}/exports.map.rsp"
    COMMAND "${CMAKE_COMMAND}" "-DSETTINGS=${local}/cargo.cmake" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cargo.cmake"
    DEPENDS "${local}/cargo.cmake" "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cargo.cmake"
      ${package_manifests} "${package_lock}"
    DEPFILE "${local}/cargo.d"
    COMMENT "Building the Rust library of ${package_name}"
    VERBATIM)
  # As the C++ of a static library is: nothing need link it in this build.
  add_custom_target(${name}_cargo ALL DEPENDS "${local}/cargo.stamp")
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    # Ninja orders by files, so that C++ is compiled meanwhile.
    add_dependencies(${rust} ${name}_cargo)
  endif()
  target_link_libraries(${rust} INTERFACE "${local}/lib${rust}-native.a")
  if(cross_lto)
    target_link_options(${rust} INTERFACE "${lto_link}")
  endif()
  set_target_properties(${rust} PROPERTIES
    TWINSPAN_CRATE "${package_name}"
    TWINSPAN_MANIFEST "${package_manifest}"
    TWINSPAN_NATIVE_LIBRARIES "${local}/lib${rust}-native.a"
    TWINSPAN_EXPORTS "${local}/exports.map")
endfunction()

# The compiler of a language, for the C++ and C that cargo compiles: that of cxx, and of other crates.
function(_twinspan_compiler result language)
  # Behind a wrapper, `CXX="ccache g++"`, the compiler itself is the first argument.
  set(compiler "${CMAKE_${language}_COMPILER}${CMAKE_${language}_COMPILER_ARG1}")
  set(launcher "${CMAKE_${language}_COMPILER_LAUNCHER}")
  # Those that the crate cc knows. It splits at blanks.
  if(launcher MATCHES "(^|/)(ccache|sccache|distcc|icecc|buildcache|cachepot)$" AND NOT "${launcher}${CMAKE_${language}_COMPILER}" MATCHES "[ ;]")
    string(PREPEND compiler "${launcher} ")
  endif()
  set(${result} "${compiler}" PARENT_SCOPE)
endfunction()

# Of C++ flags, those that change what a std::vector is: cxx's own C++, which cargo builds, has to agree.
function(_twinspan_mode_flags result flags)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  list(FILTER flags INCLUDE REGEX "^(-D_GLIBCXX_|-D_LIBCPP_|-stdlib=|-fsanitize=|-m(32|64|arch=)|/M[DT]d?$)")
  set(${result} "${flags}" PARENT_SCOPE)
endfunction()

# A shared library that is nothing but the crate has no more of Rust than C++ calls.
function(_twinspan_leave_out_unused name)
  if(NOT APPLE AND NOT WIN32)
    target_link_options(${name} PRIVATE LINKER:--gc-sections)
  endif()
endfunction()
