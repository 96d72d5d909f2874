# What can only be seen when all targets are there.

# Has the checks run at the end of the outermost CMakeLists.txt.
function(_twinspan_check_later)
  get_property(asked GLOBAL PROPERTY _TWINSPAN_CHECKS)
  if(NOT asked)
    set_property(GLOBAL PROPERTY _TWINSPAN_CHECKS TRUE)
    if(CMAKE_VERSION VERSION_LESS 4) # It has no other behaviour any more.
      cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL cmake_policy GET CMP0022 _twinspan_has_link_interface)
      cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _twinspan_say_link_interface)
    endif()
    cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _twinspan_check_programs "${CMAKE_SOURCE_DIR}")
  endif()
endfunction()

# What is compiled as C++17 because it links a bridge, and which program gets the Rust of a library, is not what PRIVATE says
# in a project for CMake before 2.8.12.
function(_twinspan_say_link_interface)
  if(NOT _twinspan_has_link_interface STREQUAL "NEW")
    message(STATUS "twinspan: libraries hand on what they link with PRIVATE, as policy CMP0022 is not set: "
      "cmake_policy(SET CMP0022 NEW) before the targets keeps it to them")
  endif()
endfunction()

function(_twinspan_check_programs directory)
  get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
      _twinspan_mark_standard(${target} "${directory}")
    endif()
    if(type MATCHES "^(EXECUTABLE|SHARED_LIBRARY|MODULE_LIBRARY)$")
      _twinspan_check_program(${target} "${directory}")
    endif()
  endforeach()
  get_property(subdirectories DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
  foreach(subdirectory IN LISTS subdirectories)
    _twinspan_check_programs("${subdirectory}")
  endforeach()
endfunction()

# Sets <prefix>_rust, the archives of Rust that a program or a shared library has in it, <prefix>_shared, the shared
# libraries that it links, and <prefix>_all. _twinspan_linked(<prefix> <library>..), with what it links.
function(_twinspan_linked prefix)
  set(pending ${ARGN})
  set(rust "")
  set(shared "")
  set(seen "")
  while(pending)
    list(POP_FRONT pending library)
    string(REGEX REPLACE "^\\$<(LINK_ONLY|BUILD_INTERFACE):(.*)>$" "\\2" library "${library}")
    if(NOT TARGET "${library}")
      continue()
    endif()
    get_target_property(alias ${library} ALIASED_TARGET)
    if(alias)
      set(library ${alias})
    endif()
    if(library IN_LIST seen)
      continue()
    endif()
    list(APPEND seen ${library})
    get_target_property(crate ${library} TWINSPAN_CRATE)
    if(crate)
      list(APPEND rust ${library})
    endif()
    get_target_property(type ${library} TYPE)
    if(type STREQUAL "SHARED_LIBRARY")
      list(APPEND shared ${library})
    else()
      get_target_property(libraries ${library} INTERFACE_LINK_LIBRARIES)
      if(libraries)
        list(APPEND pending ${libraries})
      endif()
    endif()
  endwhile()
  set(${prefix}_rust "${rust}" PARENT_SCOPE)
  set(${prefix}_shared "${shared}" PARENT_SCOPE)
  set(${prefix}_all "${seen}" PARENT_SCOPE)
endfunction()

# One program: one Rust runtime, and one mode of the C++ library.
function(_twinspan_check_program program directory)
  get_target_property(libraries ${program} LINK_LIBRARIES)
  _twinspan_linked(linked ${libraries})
  set(crates "${linked_rust}")
  _twinspan_check_cycle(${program} "${linked_all}" "${linked_shared}")
  set(checked "")
  while(linked_shared)
    list(POP_FRONT linked_shared library)
    if(NOT library IN_LIST checked)
      list(APPEND checked ${library})
      _twinspan_check_inside(more ${program} ${library})
      _twinspan_check_copies(${program} ${library} "${crates}" "${checked}")
      list(APPEND linked_shared ${more})
    endif()
  endwhile()
  set(names "")
  foreach(rust IN LISTS crates)
    get_target_property(crate ${rust} TWINSPAN_CRATE)
    list(APPEND names "${crate}")
  endforeach()

  list(LENGTH crates count)
  if(count GREATER 1)
    list(JOIN names "` and `" joined)
    list(JOIN names " = { path = \"..\" }\n" dependencies)
    list(JOIN names " as _;\npub use " uses)
    string(REPLACE "-" "_" uses "${uses}")
    set(umbrella "twinspan new <directory>")
    foreach(rust IN LISTS crates)
      get_target_property(manifest ${rust} TWINSPAN_MANIFEST)
      get_filename_component(package "${manifest}" DIRECTORY)
      string(APPEND umbrella " --umbrella \"${package}\"")
    endforeach()
    _twinspan_error("two Rust libraries in the program ${program}: `${joined}`"
      WHY "Each holds a Rust runtime of its own, and the linker takes a part of the one, a part of the other."
      FIX "make one library of both, an umbrella crate in their workspace. Its Cargo.toml:\n[dependencies]\n${dependencies} = { path = \"..\" }"
        "its src/lib.rs:\npub use ${uses} as _;"
        "and in CMake one twinspan_add_crate for it, with the bridges of both:\nBRIDGES ../first/src/lib.rs ../second/src/lib.rs"
        "all of which this writes or prints: ${umbrella}"
        "in subprojects that each make their own: if(NOT TARGET <name>) around twinspan_add_crate,\nand add_library(<name> ALIAS <the umbrella>) before them")
  endif()

  if(count EQUAL 1)
    _twinspan_export_bridges_alone(${program} ${crates} "${directory}")
  endif()

  if(count GREATER 0)
    get_target_property(definitions ${program} COMPILE_DEFINITIONS)
    get_target_property(runtime twinspan_runtime_objects COMPILE_DEFINITIONS)
    if(definitions MATCHES "(^|;)_GLIBCXX_DEBUG(=|;|$)" AND NOT runtime MATCHES "(^|;)_GLIBCXX_DEBUG(=|;|$)")
      _twinspan_error("${program} is compiled with _GLIBCXX_DEBUG, and the C++ of its bridges without"
        WHY "A std::vector of the one is another class than one of the other."
        FIX "set it for all targets, before twinspan_add_crate: add_compile_definitions(_GLIBCXX_DEBUG)"
          "or in CMAKE_CXX_FLAGS_DEBUG")
    endif()
  endif()
endfunction()

# Sets <result> to the target of twinspan_add_crate that is among these, empty if there is none.
function(_twinspan_crate_among result)
  set(found "")
  foreach(target IN LISTS ARGN)
    get_target_property(has_bridges ${target} TWINSPAN_BRIDGES)
    if(has_bridges)
      set(found ${target})
    endif()
  endforeach()
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

# A shared library whose C++ Rust calls, and which links that Rust: CMake says that there is a cycle, and no more.
function(_twinspan_check_cycle library linked shared)
  get_target_property(type ${library} TYPE)
  if(NOT type STREQUAL "SHARED_LIBRARY")
    return()
  endif()
  set(crate "")
  get_target_property(bridges ${library} TWINSPAN_BRIDGES)
  if(library IN_LIST linked)
    _twinspan_crate_among(crate ${linked})
  elseif(bridges)
    foreach(other IN LISTS shared)
      get_target_property(libraries ${other} LINK_LIBRARIES)
      _twinspan_linked(back ${libraries})
      if(library IN_LIST back_all)
        set(crate ${library})
        set(library ${other})
        break()
      endif()
    endforeach()
  endif()
  if(crate)
    _twinspan_error("${library} and ${crate} link each other, and ${library} is a shared library"
      WHY "Only static libraries can."
      FIX "let ${library} have the crate in it, and Rust find in it what it calls:\ntwinspan_add_crate(${crate} STATIC ..), without LINK_LIBRARIES ${library}, and\ntarget_include_directories(${crate} PUBLIC <its headers>)"
        "or move the C++ that Rust calls to a static library, and say LINK_LIBRARIES with that")
  endif()
endfunction()

# A program that links a shared library does not get the Rust in it once more. Sets <result> to the shared libraries that
# this one hands on.
function(_twinspan_check_inside result program library)
  get_target_property(libraries ${library} INTERFACE_LINK_LIBRARIES)
  _twinspan_linked(again ${libraries})
  if(again_rust)
    list(GET again_rust 0 rust)
    get_target_property(crate ${rust} TWINSPAN_CRATE)
    _twinspan_crate_among(makes ${again_all})
    # What the library itself links need not be the crate.
    foreach(direct IN LISTS libraries)
      _twinspan_linked(through ${direct})
      if(through_rust)
        list(GET through_all 0 link)
        break()
      endif()
    endforeach()
    _twinspan_error("the Rust of `${crate}` is twice in ${program}: by itself, and in the shared library ${library}"
      WHY "${library} hands on what it links, and each copy has the variables of Rust for itself."
      FIX "link it to ${library} alone: target_link_libraries(${library} PRIVATE ${link})"
        "or, where ${library} is linked without keywords:\nset_property(TARGET ${library} APPEND PROPERTY LINK_LIBRARIES ${link})"
        "or make it a shared library, which both link: twinspan_add_crate(${makes} SHARED ..)")
  endif()
  set(${result} "${again_shared}" PARENT_SCOPE)
endfunction()

# The Rust that a shared library keeps to itself is neither in the program, nor in another library that it links, of those
# that were checked.
function(_twinspan_check_copies program library crates checked)
  _twinspan_kept(kept ${library})
  foreach(rust IN LISTS kept)
    set(where "")
    if(rust IN_LIST crates)
      set(where "by itself, and in the shared library ${library}")
    endif()
    foreach(other IN LISTS checked)
      _twinspan_kept(others ${other})
      if(NOT where AND NOT other STREQUAL library AND rust IN_LIST others)
        set(where "in the shared libraries ${other} and ${library}")
      endif()
    endforeach()
    if(where)
      get_target_property(crate ${rust} TWINSPAN_CRATE)
      get_target_property(libraries ${library} LINK_LIBRARIES)
      _twinspan_linked(inside ${libraries})
      _twinspan_crate_among(link ${inside_all})
      _twinspan_error("the Rust of `${crate}` is twice in ${program}: ${where}"
        WHY "Each of them links it, and each copy has the variables of Rust for itself."
        FIX "make it a shared library, which all link: twinspan_add_crate(${link} SHARED ..)"
          "or make ${library} a static library, which hands on what it links")
    endif()
  endforeach()
endfunction()

# Sets <result> to the archives of Rust that a shared library has in it.
function(_twinspan_kept result library)
  set(libraries "")
  get_target_property(imported ${library} IMPORTED)
  if(NOT imported)
    get_target_property(libraries ${library} LINK_LIBRARIES)
  endif()
  _twinspan_linked(inside ${libraries})
  set(${result} "${inside_rust}" PARENT_SCOPE)
endfunction()

# Of the Rust in it, a shared library exports all bridges and C functions: the rest of Rust stays inside.
function(_twinspan_export_bridges_alone library rust directory)
  get_target_property(type ${library} TYPE)
  get_target_property(exports ${rust} TWINSPAN_EXPORTS)
  if(APPLE OR WIN32 OR NOT exports OR NOT type MATCHES "^(SHARED|MODULE)_LIBRARY$")
    return()
  endif()
  # A linker takes no list without a name beside one of the library's own, which says what is exported.
  string(REPLACE "_LIBRARY" "" kind "${type}")
  get_directory_property(flags DIRECTORY "${directory}" DEFINITION CMAKE_${kind}_LINKER_FLAGS)
  foreach(property IN ITEMS LINK_OPTIONS LINK_FLAGS LINK_LIBRARIES)
    get_target_property(value ${library} ${property})
    string(APPEND flags " ${value}")
  endforeach()
  if(flags MATCHES "version-script")
    return()
  endif()
  set_property(TARGET ${library} APPEND PROPERTY LINK_OPTIONS
    # Not LINKER:, which takes a comma in the path for the end of it.
    "SHELL:-Xlinker \"--version-script=${exports}\"" "@${exports}.rsp")
endfunction()
