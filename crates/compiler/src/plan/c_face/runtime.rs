//! The functions that each C face has besides its own.

/// One of them, in both languages.
pub struct RuntimeFunction {
    pub name: &'static str,
    /// What the header says about it.
    pub docs: &'static [&'static str],
    /// Its result in C, which ends where the name starts, and its parameters.
    pub c: (&'static str, &'static str),
    /// Its parameters, its result and its value in Rust.
    pub rust: (&'static str, &'static str, &'static str),
}

/// Those that are the same in each C face: about the last error, and panics.
pub const RUNTIME: &[RuntimeFunction] = &[
    RuntimeFunction {
        name: "last_error_code",
        docs: &[
            "The status of the last failed call on this thread, or 0. A successful call does not change it.",
        ],
        c: ("int32_t ", "void"),
        rust: ("", "::core::primitive::i32", "__c::last_error_code()"),
    },
    RuntimeFunction {
        name: "last_error",
        docs: &[
            "The message of the last error, valid until the next failed call on this thread. Never null.",
        ],
        c: ("const char *", "void"),
        rust: ("", "*const ::core::ffi::c_char", "__c::last_error()"),
    },
    RuntimeFunction {
        name: "last_error_message",
        docs: &[
            "Copies the message of the last error, at most `size` bytes including the final 0. Returns the full",
            "length without the 0.",
        ],
        c: ("size_t ", "char *buffer, size_t size"),
        // SAFETY: the header says that the buffer has that size.
        rust: (
            "buffer: *mut ::core::ffi::c_char, size: ::core::primitive::usize",
            "::core::primitive::usize",
            "unsafe { __c::last_error_message(buffer, size) }",
        ),
    },
    RuntimeFunction {
        name: "last_error_causes",
        docs: &["The number of causes of the last error."],
        c: ("size_t ", "void"),
        rust: ("", "::core::primitive::usize", "__c::last_error_causes()"),
    },
    RuntimeFunction {
        name: "last_error_cause",
        docs: &[
            "Copies the message of one cause, in the same way: the first is the direct cause of the last error.",
        ],
        c: ("size_t ", "size_t index, char *buffer, size_t size"),
        // SAFETY: as above.
        rust: (
            "index: ::core::primitive::usize, buffer: *mut ::core::ffi::c_char, size: ::core::primitive::usize",
            "::core::primitive::usize",
            "unsafe { __c::last_error_cause(index, buffer, size) }",
        ),
    },
    RuntimeFunction {
        name: "last_error_file",
        docs: &["The file where Rust panicked, or null if it is unknown."],
        c: ("const char *", "void"),
        rust: ("", "*const ::core::ffi::c_char", "__c::last_error_file()"),
    },
    RuntimeFunction {
        name: "last_error_line",
        docs: &["The line there, or 0."],
        c: ("uint32_t ", "void"),
        rust: ("", "::core::primitive::u32", "__c::last_error_line()"),
    },
    RuntimeFunction {
        name: "last_error_clear",
        docs: &["Forgets the last error."],
        c: ("void ", "void"),
        rust: ("", "()", "__c::last_error_clear()"),
    },
    RuntimeFunction {
        name: "install_panic_hook",
        docs: &[
            "Makes panics record their location, in the whole process; `quiet`: without a report on stderr.",
        ],
        c: ("void ", "bool quiet"),
        rust: ("quiet: ::core::primitive::u8", "()", "__c::install_panic_hook(quiet)"),
    },
];

/// The names of all, also of those that depend on the C face.
pub fn runtime_names() -> impl Iterator<Item = &'static str> {
    let others = ["string_free", "abi_version", "check_abi"];
    RUNTIME.iter().map(|function| function.name).chain(others)
}
