# Errors: what is wrong in the first line, then why, then the ways out, one each.

# _twinspan_error(<what> [WHY <line>..] [FIX <line>..])
function(_twinspan_error what)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WHY;FIX")
  # CMake breaks lines anew unless they start with a blank.
  set(text " twinspan: ${what}\n")
  foreach(line IN LISTS arg_WHY)
    string(REPLACE "\n" "\n   " line "${line}")
    string(APPEND text "   ${line}\n")
  endforeach()
  foreach(line IN LISTS arg_FIX)
    string(REPLACE "\n" "\n     " line "${line}")
    string(APPEND text "   * ${line}\n")
  endforeach()
  message(FATAL_ERROR "${text}")
endfunction()

# Refuses words that the command does not know, and options without a value.
# _twinspan_check_arguments(<command> <required>..), after cmake_parse_arguments with the prefix arg.
macro(_twinspan_check_arguments command)
  if(arg_UNPARSED_ARGUMENTS)
    _twinspan_error("${command} does not know `${arg_UNPARSED_ARGUMENTS}`"
      FIX "what it takes is in docs/cmake.md")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    _twinspan_error("${command}: nothing follows ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  foreach(_twinspan_required IN ITEMS ${ARGN})
    if(NOT arg_${_twinspan_required})
      _twinspan_error("${command} needs ${_twinspan_required}"
        FIX "what it takes is in docs/cmake.md")
    endif()
  endforeach()
endmacro()
