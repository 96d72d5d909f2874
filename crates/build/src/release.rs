//! The cxx release in use. Its crates belong to the same release if the last numbers of their
//! versions are equal: cxx 1.0.205 and cxx-gen 0.7.205. That number is in every symbol of a bridge.

use std::sync::LazyLock;

/// The first release with its number in its symbols. Nothing distinguishes the halves of older
/// ones, neither here nor when they are linked.
pub(crate) const OLDEST: u32 = 189;

/// The number of the generator that is compiled into this build script. It has no constant for it,
/// but writes it into the generated code.
pub(crate) static GENERATOR: LazyLock<Option<u32>> = LazyLock::new(|| {
    let bridge = "#[cxx::bridge] mod ffi { extern \"Rust\" { fn f(); } }";
    let code = cxx_gen::generate_header_and_cc(bridge.parse().ok()?, &cxx_gen::Opt::default());
    number_in_symbol(&String::from_utf8(code.ok()?.implementation).ok()?)
});

fn number_in_symbol(text: &str) -> Option<u32> {
    let (_, rest) = text.split_once("cxxbridge1$")?;
    rest.split_once('$')?.0.parse().ok()
}

/// The number of a version of the crate `cxx`; `None` if its major or minor version belongs to
/// another cxx.
pub(crate) fn of_cxx(version: &str) -> Option<u32> {
    version.strip_prefix("1.0.")?.split(['-', '+']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{GENERATOR, OLDEST, number_in_symbol, of_cxx};
    use std::path::Path;

    #[test]
    fn numbers() {
        assert!(GENERATOR.is_some_and(|number| number >= OLDEST));
        assert_eq!(number_in_symbol("void n$cxxbridge1$205$f() noexcept;"), Some(205));
        // The form before 1.0.189.
        assert_eq!(number_in_symbol("void cxxbridge1$f() noexcept;"), None);
        assert_eq!(of_cxx("1.0.194"), Some(194));
        assert_eq!(of_cxx("1.0.206+build"), Some(206));
        assert_eq!(of_cxx("1.1.0"), None);
        assert_eq!(of_cxx("1.0"), None);
    }

    #[test]
    fn the_oldest_is_what_the_workspace_asks_for() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
        // The file is missing when the tests of the published package run.
        if let Ok(manifest) = std::fs::read_to_string(workspace) {
            assert!(manifest.contains(&format!("cxx = {{ version = \"1.0.{OLDEST}\"")));
            assert!(manifest.contains(&format!("cxx-gen = \"0.7.{OLDEST}\"")));
        }
    }
}
