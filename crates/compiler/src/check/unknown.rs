//! Types that no bridge knows: suggests an alternative or a similar name.

use super::refusal::text;
use super::syntax::bare;
use super::{Table, numbers};
use crate::diag::{Code, Diagnostic};
use crate::iter::IteratorExt as _;
use crate::primitive::Primitive;
use crate::words::Word;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments};

/// Names that people write, and the alternative in a bridge. A name that is a word or a type of the
/// bridge is never looked up here.
const INSTEAD: &[(&[&str], &str)] = &[
    (
        &["Arc", "Rc", "Weak"],
        "declare an opaque Rust type that holds it, and pass `Box<T>` or `&T`; for a C++ object write \
         `SharedPtr<T>`",
    ),
    (
        &["Cow"],
        "write `&str` or `&[T]` where it is borrowed, `String` or `Vec<T>` where it is owned",
    ),
    (
        &["Mutex", "RwLock", "RefCell", "Cell", "UnsafeCell", "OnceCell", "OnceLock", "LazyLock"],
        "declare an opaque Rust type that holds it, with functions that take `&self`",
    ),
    (
        &["AtomicPtr"],
        "declare an opaque Rust type that holds it, with functions that read and change it",
    ),
    (
        &["VecDeque", "LinkedList", "BinaryHeap", "IndexMap", "SmallVec", "ArrayVec"],
        "write `Vec<T>` or `&[T]`, or declare an opaque Rust type that holds it",
    ),
    (
        &["Range", "RangeInclusive", "RangeFrom", "RangeTo"],
        "pass both ends, or use a struct of the bridge with `start` and `end`",
    ),
    (
        &["IpAddr", "Ipv4Addr", "Ipv6Addr", "SocketAddr", "Url"],
        "pass it as text, `&str` or `String`; or an address as `[u8; 4]` or `[u8; 16]` in a \
        struct of the bridge",
    ),
    (
        &["Uuid", "Ulid"],
        "pass its bytes, as a field `[u8; 16]` of a struct of the bridge, or its text",
    ),
    (
        &["Bytes", "BytesMut"],
        "write `&[u8]`, `Vec<u8>`, or `Buffer<u8>`, which `Buffer::from_owner` makes of one with no copy",
    ),
    (&["PathBuf", "OsString"], "write `String`, or `Vec<u8>` where it need not be UTF-8"),
    (&["Path", "OsStr"], "write `&str`, or `&[u8]` where it need not be UTF-8"),
    (&["CString"], "write `String` or `Vec<u8>`"),
    (&["CStr"], "write `*const c_char` in an unsafe function, or `&[u8]`"),
    (
        &["DateTime", "NaiveDateTime", "OffsetDateTime", "Timestamp"],
        "pass a `SystemTime`, or the time since an epoch as `Duration` or `i64`",
    ),
    (&["PhantomData"], "leave it out: what crosses has the same size without it"),
    (&["Future", "JoinHandle", "Task"], FUTURE),
    (&["NonNull"], "write `*mut T` in an unsafe function, or `&T`"),
    (&["MaybeUninit", "ManuallyDrop"], "pass a value, or `*mut T` in an unsafe function"),
    (&["Wrapping", "Saturating", "Reverse"], "pass the number inside"),
    (&["f16", "bf16"], "write `f32`: C++17 has no such type"),
    (&["f128", "long double"], "write `f64`: C++17 has no such type of one layout everywhere"),
    (&["int"], "write `i32`, or `c_int` for C's own"),
    (&["unsigned", "uint"], "write `u32`, or `c_uint` for C's own"),
    (&["short"], "write `i16`, or `c_short` for C's own"),
    (&["long"], "write `i64`, or `c_long` for C's own"),
    (&["double", "Float"], "write `f64`"),
    (
        &["string", "std_string", "StdString"],
        "write `String` for Rust's, `CxxString` behind a reference for C++'s",
    ),
    (&["vector"], "write `Vec<T>` for Rust's, `CxxVector<T>` behind a reference for C++'s"),
    (&["unique_ptr"], "write `UniquePtr<T>`"),
    (&["shared_ptr"], "write `SharedPtr<T>`"),
    (
        &["QString", "QByteArray"],
        "declare `&str` or `String`, and define the conversion in C++: `twinspan::Convert`",
    ),
    (&["Any", "Value"], "declare an opaque Rust type that holds it"),
];

/// The alternative to waiting in the other language.
pub(super) const FUTURE: &str = "take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, \
                                 and run the future in Rust";

/// The first type that no bridge knows. `None`: cxx refuses it for another reason.
pub(super) fn unknown(ty: &syn::Type, table: &Table) -> Option<Diagnostic> {
    match bare(ty) {
        syn::Type::Reference(reference) => match bare(&reference.elem) {
            syn::Type::Slice(slice) => unknown(&slice.elem, table),
            syn::Type::Path(path) if path.path.is_ident("str") => None,
            target => unknown(target, table),
        },
        syn::Type::Ptr(pointer) => unknown(&pointer.elem, table),
        syn::Type::Array(array) => unknown(&array.elem, table),
        syn::Type::Tuple(tuple) => tuple.elems.iter().find_map(|ty| unknown(ty, table)),
        syn::Type::Slice(slice) => {
            let inner = text(&slice.elem);
            Some(diagnostic(
                ty,
                "it is unsized, so it has to be behind a reference",
                format!("write `&[{inner}]`, or `Vec<{inner}>`"),
            ))
        }
        syn::Type::Path(path) if path.qself.is_none() => named(path, table),
        _ => None,
    }
}

fn named(ty: &syn::TypePath, table: &Table) -> Option<Diagnostic> {
    let segments = &ty.path.segments;
    let last = segments.last()?;
    let name = last.ident.to_string();
    let inside = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect_vec(),
        _ => Vec::new(),
    };
    let inside = || {
        inside.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => unknown(ty, table),
            _ => None,
        })
    };
    let whole = syn::Type::Path(ty.clone());
    if segments.len() > 1 || ty.path.leading_colon.is_some() {
        return Some(by_path(ty, &whole, &name, table));
    }
    if table.get(&last.ident).is_some() {
        return None;
    }
    if name == "str" {
        let help = "write `&str`, or `String`".to_owned();
        return Some(diagnostic(&whole, "it is unsized, so it has to be behind a reference", help));
    }
    if let ("Box", PathArguments::AngleBracketed(arguments)) = (&*name, &last.arguments)
        && let Some(GenericArgument::Type(inner)) = arguments.args.first()
    {
        match bare(inner) {
            syn::Type::Path(path) if path.path.is_ident("str") => {
                return Some(diagnostic(
                    &whole,
                    "C++ has no such box",
                    "write `String`".to_owned(),
                ));
            }
            syn::Type::Slice(slice) => {
                let help = format!("write `Vec<{}>`", text(&slice.elem));
                return Some(diagnostic(&whole, "C++ has no such box", help));
            }
            _ => {}
        }
    }
    if is_known(&name) {
        return inside();
    }
    let help = instead(&name).or_else(|| {
        nearest(&name, table).map(|nearest| format!("a type with a similar name is `{nearest}`"))
    });
    Some(diagnostic(&whole, "the bridge does not know this type", help.unwrap_or_else(declare)))
}

/// A type written with its module path.
fn by_path(ty: &syn::TypePath, whole: &syn::Type, name: &str, table: &Table) -> Diagnostic {
    let last = syn::Ident::new("_x", ty.span());
    let ident = ty.path.segments.last().map_or(&last, |segment| &segment.ident);
    let first = ty.path.segments[0].ident.to_string();
    let is_of_cxx =
        first == "std" && matches!(name, "string" | "vector" | "unique_ptr" | "shared_ptr");
    if table.get(ident).is_some() || (is_known(name) && !is_of_cxx) {
        let mut short = ty.clone();
        short.path.leading_colon = None;
        short.path.segments = ty.path.segments.last().cloned().into_iter().collect();
        let help = format!("write `{}`", text(&syn::Type::Path(short)));
        return diagnostic(whole, "a bridge names types without their modules", help);
    }
    let help = instead(name).unwrap_or_else(declare);
    diagnostic(
        whole,
        "a bridge names types without their modules, and knows none with this name",
        help,
    )
}

fn declare() -> String {
    "declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block \
    if only one language uses its contents"
        .to_owned()
}

fn diagnostic(ty: &syn::Type, message: &str, help: String) -> Diagnostic {
    Diagnostic::new(Code::UnknownType, ty.span(), format!("`{}`: {message}", text(ty)), help)
}

/// Words without a row in [`Word`].
const OTHERS: [&str; 6] = ["Result", "Pin", "Function", "OnceFunction", "Registration", "Self"];

fn is_known(name: &str) -> bool {
    Word::from_name(name).is_some()
        || Word::ours(name).is_some()
        || Primitive::from_name(name).is_some()
        || Primitive::of_c(name).is_some()
        || OTHERS.contains(&name)
}

fn instead(name: &str) -> Option<String> {
    let found = INSTEAD.iter().find(|(names, _)| names.contains(&name));
    let found = found.map(|(_, help)| (*help).to_owned());
    found.or_else(|| numbers::in_rust(name).map(|rust| format!("write `{rust}`")))
}

/// The most similar name: a type of the bridge or a word that differs in a letter or two.
fn nearest(name: &str, table: &Table) -> Option<String> {
    if name.len() < 3 {
        return None;
    }
    let mut others: Vec<String> = table.types.iter().map(|def| def.rust.to_string()).collect_vec();
    others.extend(Word::names().map(str::to_owned));
    others.extend(OTHERS.map(str::to_owned));
    others.extend(Primitive::ALL.iter().map(|primitive| primitive.name().to_owned()));
    let allowed = name.len().div_ceil(4).min(3);
    let mut nearest: Option<(usize, String)> = None;
    for other in others {
        let found = (distance(&name.to_lowercase(), &other.to_lowercase()), other);
        if found.0 <= allowed && nearest.as_ref().is_none_or(|nearest| found < *nearest) {
            nearest = Some(found);
        }
    }
    nearest.map(|(_, other)| other)
}

/// The number of letters to change, add or remove.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect_vec();
    let mut row: Vec<usize> = (0..=other.len()).collect_vec();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for column in 0..other.len() {
            let change = diagonal + usize::from(letter != other[column]);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
