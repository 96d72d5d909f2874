//! Nothing: the dependencies are what counts, and they are read, not built.
