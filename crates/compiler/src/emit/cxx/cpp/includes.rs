//! The headers of a bridge: only those for the words that it uses, so that the compiler does not
//! read others.

/// The runtime headers for what a bridge's headers contain, by a name in their text.
const OF_RUNTIME: &[(&str, &[&str])] = &[
    ("twinspan::detail::abi::", &["twinspan/detail/abi.h"]),
    (
        "twinspan::detail::cross::",
        &["twinspan/detail/cross/memory.h", "twinspan/detail/cross/pointer.h"],
    ),
    ("TWINSPAN_INVOKE", &["twinspan/detail/guard.h", "twinspan/panic.h"]),
    ("twinspan::detail::ErrorTraits", &["twinspan/error.h"]),
    ("twinspan::detail::make_error", &["twinspan/error.h"]),
    ("std::addressof", &["<memory>"]),
    ("std::numeric_limits", &["<limits>"]),
];

/// Words of a bridge, in its headers or only in its source, with what users do with them.
const OF_WORDS: &[(&str, &[&str])] = &[
    ("twinspan::detail::layout::", &["twinspan/detail/layout.h"]),
    ("twinspan::DataEnum<", &["twinspan/data_enum.h"]),
    ("twinspan::expected<", &["twinspan/expected.h"]),
    ("twinspan::Error", &["twinspan/error.h"]),
    ("twinspan::Function", &["twinspan/closure.h"]),
    ("twinspan::OnceFunction", &["twinspan/closure.h"]),
    ("twinspan::Registration", &["twinspan/callbacks.h"]),
    ("twinspan::Optional", &["twinspan/option.h"]),
    ("rust::Str", &["twinspan/text.h"]),
    ("rust::String", &["twinspan/text.h"]),
    ("rust::Slice", &["twinspan/span.h"]),
    ("rust::Vec<::rust::Vec", &["twinspan/detail/in_place_vec.h"]),
    ("rust::Vec<::rust::Slice", &["twinspan/detail/in_place_vec.h"]),
    ("rust::Vec<::std::", &["twinspan/detail/in_place_vec.h"]),
    ("rust::Vec", &["twinspan/span.h", "twinspan/text.h"]),
    ("std::string", &["twinspan/text.h"]),
    ("std::vector", &["twinspan/span.h", "twinspan/text.h"]),
    ("std::unique_ptr", &["twinspan/detail/cross/unique.h", "<memory>"]),
    ("std::shared_ptr", &["<memory>"]),
    ("std::weak_ptr", &["<memory>"]),
    ("std::optional", &["twinspan/detail/cross/optional.h", "<optional>"]),
];

/// Users may compile their own code with -Weverything; the runtime, which reads buffers and has
/// small classes without a source file, is exempt.
const QUIET: &str = "\
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored \"-Wunknown-warning-option\"
#pragma clang diagnostic ignored \"-Wunsafe-buffer-usage\"
#pragma clang diagnostic ignored \"-Wunsafe-buffer-usage-in-libc-call\"
#pragma clang diagnostic ignored \"-Wweak-vtables\"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored \"-Wredundant-decls\"
#endif
";

/// The include lines for names in the two headers or for words in the source, in addition to the
/// headers in the rows of words.
pub(super) fn of(headers: [&str; 2], source: &str, of_rows: &[&'static str]) -> String {
    let is_named = |name: &str| headers.iter().any(|text| text.contains(name));
    let runtime = OF_RUNTIME.iter().filter(|(name, _)| is_named(name));
    let words = OF_WORDS.iter().filter(|(name, _)| is_named(name) || source.contains(name));
    let needed = runtime.chain(words).flat_map(|(_, headers)| headers.iter().copied());
    let mut headers: Vec<&str> =
        ["twinspan/bridge.h"].into_iter().chain(needed).chain(of_rows.iter().copied()).collect();
    // Ours first: quotes sort before angle brackets.
    headers.sort_by_key(|header| (header.starts_with('<'), *header));
    headers.dedup();
    let line = |header: &&str| match header.starts_with('<') {
        true => format!("#include {header}\n"),
        false => format!("#include \"{header}\"\n"),
    };
    let lines: String = headers.iter().map(line).collect();
    format!("{QUIET}{lines}{}", super::END)
}

#[cfg(test)]
mod tests {
    use super::of;

    fn headers(text: &str) -> Vec<String> {
        let lines = of([text, ""], "", &[]);
        let include = |line: &str| Some(line.strip_prefix("#include ")?.replace('"', ""));
        lines.lines().filter_map(include).collect()
    }

    #[test]
    fn nobody_pays_for_words_that_are_not_said() {
        assert_eq!(headers("struct Place { ::std::int32_t x; };"), ["twinspan/bridge.h"]);
        assert_eq!(
            headers("void f(::rust::Str a, ::std::optional<::rust::Str> b);"),
            [
                "twinspan/bridge.h",
                "twinspan/detail/cross/optional.h",
                "twinspan/text.h",
                "<optional>"
            ]
        );
        assert_eq!(
            headers("::twinspan::OnceFunction<void()> f(::twinspan::Registration);"),
            ["twinspan/bridge.h", "twinspan/callbacks.h", "twinspan/closure.h"]
        );
    }
}
