//! The files embedded in the program; see build.rs.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
