# Which archive stands where when a program with Rust in it is linked.

# twinspan_link_rust(<C++ target> <Rust target>)
#
# Links the C++ half in the first with the Rust half in the second, an imported static library of this package or
# of another, and the runtime; they may call each other, and what else is linked to them.
function(twinspan_link_rust target rust)
  if(ARGN)
    _twinspan_error("twinspan_link_rust does not know `${ARGN}`")
  endif()
  foreach(name IN ITEMS ${target} ${rust})
    if(NOT TARGET ${name})
      _twinspan_error("twinspan_link_rust: there is no target ${name}")
    endif()
  endforeach()
  # What Corrosion imports is an interface of one of these.
  if(TARGET ${rust}-static)
    if(COMMAND corrosion_set_env_vars)
      corrosion_set_env_vars(${rust} "TWINSPAN_CXX=external")
    endif()
    set(rust ${rust}-static)
  endif()
  _twinspan_link(${target} ${rust})
endfunction()

function(_twinspan_link target rust)
  get_target_property(crate ${rust} TWINSPAN_CRATE)
  if(NOT crate)
    set_property(TARGET ${rust} PROPERTY TWINSPAN_CRATE ${rust})
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "SHARED_LIBRARY" OR type STREQUAL "MODULE_LIBRARY")
    # It holds Rust and all of the runtime, and says what both offer.
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:twinspan_runtime_objects>)
    get_target_property(include twinspan_runtime TWINSPAN_INCLUDE)
    target_include_directories(${target} SYSTEM PUBLIC "$<BUILD_INTERFACE:${include}>")
    target_link_libraries(${target} PRIVATE ${rust})
  else()
    target_link_libraries(${target} PUBLIC twinspan_runtime "$<BUILD_INTERFACE:${rust}>")
    # The one Rust runtime of a program: CMake compares it where targets meet.
    set_property(TARGET ${target} PROPERTY INTERFACE_TWINSPAN_RUST_RUNTIME ${rust})
    set_property(TARGET ${target} APPEND PROPERTY COMPATIBLE_INTERFACE_STRING TWINSPAN_RUST_RUNTIME)
    # Rust calls the C++ half: each is looked for after the other.
    target_link_libraries(${rust} INTERFACE ${target} twinspan_runtime)
  endif()
  _twinspan_check_later()
endfunction()
