// Generated files are in directories, of which Meson knows none.
#include "words/src/lib.rs.cc"
#include "words/src/lib.rs.twinspan.cc"
