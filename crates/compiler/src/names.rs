//! Every symbol, file and guard name. No other module joins identifiers.
//!
//! ```text
//! function   twinspan1 $ NAMESPACE.. $ [TYPE $] NAME $ PACKAGE $ HASH
//! error text twinspan1 $ NAMESPACE.. $ TYPE $ describe $ PACKAGE $ HASH
//! operation  twinspan1 $ NAMESPACE.. $ TYPE $ equal, compare, hash $ PACKAGE $ HASH  (of an enum with data)
//! variants   TYPE _variants                    (C++: the payloads of an enum's variants)
//! downcast   twinspan1 $ NAMESPACE.. $ TYPE $ downcast $ PACKAGE $ HASH
//! cast       twinspan1 $ NAMESPACE.. $ TYPE $ as $ BASE $ PACKAGE $ HASH $ up, up_shared, down, down_shared
//! derived    twinspan1 $ NAMESPACE.. $ TYPE $ operator $ METHOD $ PACKAGE $ HASH
//! once       twinspan_two_packages_declare $ NAMESPACE.. $ [TYPE $] NAME $ HASH
//! kept       kept $ HASH :: k $ NUMBER         (C++: the address that keeps a wrapper in the object)
//! body       NAME $ HASH                         (C++: the function with a body in the bridge)
//! Rust body  __body_ BLOCK _ ITEM                (Rust: the function with a body in the bridge; its trait __Body_ ..)
//! callee     shims $ HASH :: f $ NUMBER        (C++: the user's function, in the file that calls it; of a template in
//!                                               the user's namespace)
//! field      field $ BRIDGE $ TYPE $ FIELD     (C++: whether a header has it where the bridge does; numbers)
//! interface  __ TRAIT _ HASH                    (Rust: the functions behind the closures of a signature)
//! C constant twinspan1_ NAME _ PACKAGE _ HASH   (C: the variable with a value that the bridge leaves to a header)
//! C probe    twinspan_check_ LINE _ COLUMN _ NAME (C: what the check of a declaration calls something)
//! collection twinspan1 $ collection $ PACKAGE $ HASH (the table of a map or a set)
//! its guard  TWINSPAN_COLLECTION_ HASH          (C++: keeps a source from defining twice where the table is)
//! container  twinspan1 $ container $ PACKAGE $ HASH (the table of functions of a container of C++)
//! foreign    Class_of_ TYPE                       (Rust: what cxx knows a type of another crate by)
//! guard      CXXBRIDGE1_STRUCT_ NAMESPACE $.. TYPE, CXXBRIDGE1_ENUM_ ..      (cxx's own)
//! operator   NAMESPACE $.. cxxbridge1 $ CXX PATCH $ TYPE $ operator $ NAME   (cxx's own)
//! ```
//!
//! A C++ wrapper has the same name in every package that declares it, and linkers keep the first of
//! several inline functions. So a symbol that may be defined only once has no package in it, and
//! its hash covers what distinguishes functions in C++.
//!
//! The readable part comes first, so that a linker error names the function. The package
//! distinguishes two crates with the same namespace, the hash two halves that were built from
//! different bridges.

use crate::ir::{Calls, Function, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The major version of the ABI between the two halves.
const PREFIX: &str = "twinspan1";

/// The symbol of a function.
pub fn function(
    namespace: &[String],
    member_of: Option<&str>,
    name: &str,
    package: &str,
    hash: u64,
) -> String {
    join(namespace, member_of, name, package, hash)
}

/// The symbol of the function that describes an error of a type.
pub fn describe(namespace: &[String], ty: &str, package: &str, hash: u64) -> String {
    join(namespace, Some(ty), "describe", package, hash)
}

/// The symbol of a function for a derived operation of an enum with data.
pub fn operation(namespace: &[String], ty: &str, name: &str, package: &str, hash: u64) -> String {
    join(namespace, Some(ty), name, package, hash)
}

/// The C++ class with the payloads of an enum's variants, each of which the enum's class contains
/// under its own name.
pub fn variants(ty: &str) -> String {
    format!("{ty}_variants")
}

/// The symbol of the function that tests an exception for a class.
pub fn downcast(namespace: &[String], ty: &str, package: &str, hash: u64) -> String {
    join(namespace, Some(ty), "downcast", package, hash)
}

/// The prefix of the symbols of the casts between a class and one of its base classes.
pub fn base(namespace: &[String], ty: &str, base: &str, package: &str, hash: u64) -> String {
    join(namespace, Some(ty), &format!("as${base}"), package, hash)
}

/// The symbol of one cast between them.
pub fn cast(base: &str, cast: &str) -> String {
    format!("{base}${cast}")
}

/// The symbol of the function that calls a derived method of a struct.
pub fn operator(namespace: &[String], ty: &str, method: &str, package: &str, hash: u64) -> String {
    join(namespace, Some(ty), &format!("operator${method}"), package, hash)
}

/// The constant that tells whether a field is where the bridge has it, in the file that checks it.
/// All parts are numbers.
pub fn field_check(bridge: usize, ty: usize, field: usize) -> String {
    format!("field${bridge}${ty}${field}")
}

/// A name of C++ with its namespace: `::a::b::name`.
pub fn rooted(namespace: &[String], name: &str) -> String {
    namespace.iter().map(|part| format!("::{part}")).collect::<String>() + "::" + name
}

fn join(namespace: &[String], ty: Option<&str>, name: &str, package: &str, hash: u64) -> String {
    let package = package.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    let hash = format!("{hash:016x}");
    std::iter::once(PREFIX)
        .chain(namespace.iter().map(String::as_str))
        .chain(ty)
        .chain([name, package.as_str(), hash.as_str()])
        .collect_vec()
        .join("$")
}

/// The table of functions for a map or a set.
pub fn collection(package: &str, hashed: &str) -> String {
    join(&[], None, "collection", package, hash(hashed))
}

/// The macro that keeps a source from defining the table of a C++ type twice.
pub fn collection_guard(cxx: &str) -> String {
    format!("TWINSPAN_COLLECTION_{:016x}", hash(cxx))
}

/// The table of functions for a C++ container.
pub fn container(package: &str, hashed: &str) -> String {
    join(&[], None, "container", package, hash(hashed))
}

/// The symbol that two packages with the same C++ function in `extern "Rust"` would both define.
pub fn once(namespace: &[String], member_of: Option<&str>, name: &str, parameters: &str) -> String {
    let hash = format!("{:016x}", hash(parameters));
    std::iter::once("twinspan_two_packages_declare")
        .chain(namespace.iter().map(String::as_str))
        .chain(member_of)
        .chain([name, hash.as_str()])
        .collect_vec()
        .join("$")
}

/// What a generated C file defines for an item of a header: the value of a constant, a function
/// that calls one.
pub fn of_c(name: &str, package: &str, hashed: &str) -> String {
    let package = package.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    format!("{PREFIX}_{name}_{package}_{:016x}", hash(hashed))
}

/// The C parameter with the length of a slice.
pub fn c_length(name: &Ident) -> Ident {
    format_ident!("{}_length", name, span = name.span())
}

/// The C parameter with the data of a closure.
pub fn c_data(name: &Ident) -> Ident {
    format_ident!("{}_data", name, span = name.span())
}

/// The C parameter with the function that drops a closure.
pub fn c_drop(name: &Ident) -> Ident {
    format_ident!("{}_drop", name, span = name.span())
}

/// A name in the file that checks a declaration with the C compiler, made from the position of the
/// declaration.
pub fn c_probe(name: &str, line: usize, column: usize) -> String {
    format!("twinspan_check_{line}_{column}_{}", name.trim_start_matches("r#"))
}

/// The module in which the bridge finds types that it names by paths.
pub const ALIASES: &str = "types_of_closures";

/// The name of a path in that module.
pub fn alias(path: &TokenStream) -> String {
    format!("T{:016x}", hash(&path.to_string()))
}

/// The alias as a path.
pub fn alias_path(path: &TokenStream) -> TokenStream {
    let (module, name) = (format_ident!("{ALIASES}"), format_ident!("{}", alias(path)));
    quote!(#module::#name)
}

/// The items behind the closures of a signature; the hash covers nothing else.
pub fn interface(calls: Calls, signature: &str) -> String {
    format!("__{}_{:016x}", calls.rust(), hash(signature))
}

/// The namespace of a bridge's variables that hold addresses, named by the first symbol. It makes
/// the names in it short, but distinct from those of other files that may be compiled together with
/// this one.
pub fn kept(symbol: &str) -> String {
    format!("kept${:016x}", hash(symbol))
}

/// The variable that holds a wrapper's address.
pub fn keep(number: usize) -> String {
    format!("k${number}")
}

/// The namespace of a bridge's shims, named by the first symbol, like [`kept`].
pub fn shims(symbol: &str) -> String {
    format!("shims${:016x}", hash(symbol))
}

/// The function with a body in the bridge, named by the symbol of its shim: user code does not find
/// it, and two bridges with the same namespace do not share it.
pub fn body(rust: &Ident, symbol: &str) -> String {
    format!("{}${:016x}", rust.to_string().trim_start_matches("r#"), hash(symbol))
}

/// A Rust function with a body in the bridge, named by its position there.
pub fn rust_body((block, item): (usize, usize)) -> String {
    format!("__body_{block}_{item}")
}

/// The trait that contains it, if it is a method.
pub fn rust_body_trait((block, item): (usize, usize)) -> String {
    format!("__Body_{block}_{item}")
}

/// The name under which cxx knows a type of another crate.
pub fn foreign(ty: &Ident) -> String {
    format!("Class_of_{}", ty.to_string().trim_start_matches("r#"))
}

/// The type that crosses for a Rust type that C++ does not see, in generated Rust.
pub fn via(ty: &Ident) -> String {
    format!("__via_{}", ty.to_string().trim_start_matches("r#"))
}

/// The type that a mirror mirrors, in generated Rust.
pub fn mirrored(ty: &Ident) -> String {
    format!("__mirrored_{}", ty.to_string().trim_start_matches("r#"))
}

/// The class that represents the user's function in a shim.
pub fn callee(number: usize) -> String {
    format!("f${number}")
}

/// The marker type of the bridge that a closure in a field belongs to.
pub const BRIDGE: &str = "TwinspanBridge";

/// The macro that keeps cxx from defining a struct.
pub fn struct_guard(namespace: &[String], name: &str) -> String {
    guard("CXXBRIDGE1_STRUCT_", namespace, name)
}

/// The macro that keeps cxx from defining an enum.
pub fn enum_guard(namespace: &[String], name: &str) -> String {
    guard("CXXBRIDGE1_ENUM_", namespace, name)
}

fn guard(prefix: &str, namespace: &[String], name: &str) -> String {
    let mut guard = String::from(prefix);
    for part in namespace {
        guard.push_str(part);
        guard.push('$');
    }
    guard + name
}

/// The symbol of an operator that cxx's macro, in the release with this patch number, exports for a
/// struct.
pub fn cxx_operator(cxx_patch: u32, namespace: &[String], ty: &str, operator: &str) -> String {
    let mut symbol = String::new();
    for part in namespace {
        symbol.push_str(part);
        symbol.push('$');
    }
    symbol + &format!("cxxbridge1${cxx_patch}${ty}$operator${operator}")
}

/// The header of the data types, beside the bridge's own.
pub fn types_header(file: &str) -> String {
    format!("{file}.types.h")
}

/// The header of the functions, beside the bridge's own.
pub fn functions_header(file: &str) -> String {
    format!("{file}.functions.h")
}

/// The name of a parameter in C++, where it is not part of an interface and may differ from Rust's. In the definition of a
/// member it is no field of the class, which it would hide.
pub fn parameter(function: &Function, ident: &Ident, class: Option<&TypeKind>) -> String {
    let mut name = ident.to_string().trim_start_matches("r#").to_owned();
    let is_taken = |name: &str| {
        function.signature.params.iter().any(|other| other.name != *ident && other.name == name)
    };
    let is_field = |name: &str| class.is_some_and(|class| class.member(name).is_some());
    while is_cxx_keyword(&name) || is_c_word(&name) || is_taken(&name) || is_field(&name) {
        name.push('_');
    }
    name
}

/// Words of C that C++ does not have, and macros of C compilers and headers: names that are
/// replaced by something, or will be if a header is included first. With a `_` appended, each is a
/// valid name.
pub fn is_c_word(name: &str) -> bool {
    is_one_of(
        "EOF I NULL _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn \
         _Static_assert _Thread_local errno far i386 interface linux near restrict stderr stdin \
         stdout typeof unix",
        name,
    )
}

/// Macros of the headers that generated C++ includes: the preprocessor would replace the name before C++ sees it. Macros of
/// other headers are in nobody's way until their header is included.
pub fn is_cxx_macro(name: &str) -> bool {
    is_one_of(
        "BIG_ENDIAN BUFSIZ BYTE_ORDER CHAR_BIT CLOCKS_PER_SEC EOF EXIT_FAILURE EXIT_SUCCESS LITTLE_ENDIAN NULL SEEK_CUR \
         SEEK_END SEEK_SET WEOF assert errno offsetof stderr stdin stdout",
        name,
    ) || is_limit(name)
        || is_error_number(name)
}

/// Those of `<cerrno>`, which `<string>` includes.
fn is_error_number(name: &str) -> bool {
    let numbers = "\
        2BIG ACCES ADDRINUSE ADDRNOTAVAIL AFNOSUPPORT AGAIN ALREADY BADF BADMSG BUSY CANCELED CHILD CONNABORTED \
        CONNREFUSED CONNRESET DEADLK DESTADDRREQ DOM EXIST FAULT FBIG HOSTUNREACH IDRM ILSEQ INPROGRESS INTR INVAL \
        IO ISCONN ISDIR LOOP MFILE MLINK MSGSIZE NAMETOOLONG NETDOWN NETRESET NETUNREACH NFILE NOBUFS NODATA NODEV \
        NOENT NOEXEC NOLCK NOLINK NOMEM NOMSG NOPROTOOPT NOSPC NOSR NOSTR NOSYS NOTCONN NOTDIR NOTEMPTY \
        NOTRECOVERABLE NOTSOCK NOTSUP NOTTY NXIO OPNOTSUPP OVERFLOW OWNERDEAD PERM PIPE PROTO PROTONOSUPPORT \
        PROTOTYPE RANGE ROFS SPIPE SRCH TIME TIMEDOUT TXTBSY WOULDBLOCK XDEV";
    name.strip_prefix('E').is_some_and(|number| is_one_of(numbers, number))
}

/// `INT_MAX`, `INT32_MAX`, `UINT_FAST8_MAX`, `SIZE_MAX`, ..
fn is_limit(name: &str) -> bool {
    let of = name.strip_suffix("_MAX").or_else(|| name.strip_suffix("_MIN"));
    let Some(of) = of else { return false };
    let width = |name: &str| matches!(name, "8" | "16" | "32" | "64" | "PTR" | "MAX");
    let number = of.strip_prefix('U').unwrap_or(of).strip_prefix("INT");
    let is_number = number.is_some_and(|rest| {
        let rest =
            rest.strip_prefix("_FAST").or_else(|| rest.strip_prefix("_LEAST")).unwrap_or(rest);
        width(rest)
    });
    is_number
        || is_one_of(
            "CHAR INT LLONG LONG PTRDIFF SCHAR SHRT SIG_ATOMIC SIZE UCHAR UINT ULLONG ULONG USHRT WCHAR WINT",
            of,
        )
}

/// FNV-1a: small, stable, and not used for secrets.
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Words that are reserved in C++.
pub fn is_cxx_keyword(name: &str) -> bool {
    is_one_of(
        "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t \
         char32_t char8_t class co_await co_return co_yield compl concept const const_cast \
         consteval constexpr constinit continue decltype default delete do double dynamic_cast \
         else enum explicit export extern false float for friend goto if inline int long mutable \
         namespace new noexcept not not_eq nullptr operator or or_eq private protected public \
         register reinterpret_cast requires return short signed sizeof static static_assert \
         static_cast struct switch template this thread_local throw true try typedef typeid \
         typename union unsigned using virtual void volatile wchar_t while xor xor_eq",
        name,
    )
}

/// Whether a text of words has this one.
pub fn is_one_of(words: &str, name: &str) -> bool {
    words.split(' ').any(|word| word == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_taken() {
        assert!(["alignas", "co_await", "int", "not_eq", "xor_eq"].into_iter().all(is_cxx_keyword));
        assert!(["EOF", "_Bool", "errno", "typeof", "unix"].into_iter().all(is_c_word));
        assert!(!is_cxx_keyword("") && !is_cxx_keyword("abstract"));
        let macros = [
            "EOF",
            "errno",
            "INT_MAX",
            "ULLONG_MAX",
            "BIG_ENDIAN",
            "INT8_MIN",
            "UINT64_MAX",
            "INT_LEAST16_MAX",
            "UINTPTR_MAX",
            "SIZE_MAX",
            "assert",
            "E2BIG",
            "ENOENT",
            "EXDEV",
        ];
        assert!(macros.into_iter().all(is_cxx_macro));
        assert!(
            !["MAX", "INT_MAX_", "INT", "DEPTH_MAX", "eof", "UINT7_MAX", "E", "EXISTS", "ENOENT E"]
                .into_iter()
                .any(is_cxx_macro)
        );
    }
}
