//! Decides `#[cfg(..)]` inside a bridge the way Cargo decides it for the crate being built.

use std::env;
use twinspan_compiler::iter::IteratorExt as _;

/// The configuration that Cargo passes to a build script: `CARGO_CFG_*` and the enabled features.
///
/// Both code generators use this type, so a declaration is never in only one half.
#[derive(Clone, Debug, Default)]
pub struct CargoCfg {
    /// Keys in lower case. Several values for one key (`target_feature`) are separated by commas.
    values: Vec<(String, String)>,
    /// Keys that are known not to be set.
    off: Vec<String>,
}

/// The value of one `cfg` predicate, or the reason why it is unknown.
pub(crate) enum Answer {
    Known(bool),
    Unknown(&'static str),
}

impl CargoCfg {
    pub(crate) fn from_environment() -> Self {
        CargoCfg::from_variables(env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        }))
    }

    pub(crate) fn from_variables(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let values = variables
            .into_iter()
            .filter_map(|(name, value)| {
                let key = name.strip_prefix("CARGO_CFG_")?.to_ascii_lowercase();
                Some((key, value))
            })
            .collect_vec();
        CargoCfg { values, off: Vec::new() }
    }

    /// Sets `name`, or adds a value to it.
    pub fn set(&mut self, name: &str, value: Option<&str>) {
        let name = name.to_ascii_lowercase();
        let value = value.unwrap_or_default();
        match self.values.iter_mut().find(|(key, _)| *key == name) {
            Some((_, values)) if values.is_empty() => values.push_str(value),
            Some((_, values)) if !value.is_empty() => values.extend([",", value]),
            Some(_) => {}
            None => self.values.push((name, value.to_owned())),
        }
    }

    /// `name` is not set, with or without a value.
    pub fn unset(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        self.values.retain(|(key, _)| *key != name);
        self.off.push(name);
    }

    pub(crate) fn answer(&self, name: &str, value: Option<&str>) -> Answer {
        match (name, value) {
            ("feature", None) => return Answer::Unknown("expected `feature = \"..\"`"),
            ("feature", Some("")) => return Answer::Known(false),
            ("test", None) => {
                return Answer::Unknown(
                    "cfg(test) cannot be decided here: the C++ half is built once, for the library and \
                     for its tests",
                );
            }
            _ => {}
        }
        let key = name.to_ascii_lowercase();
        match self.values.iter().find(|(other, _)| *other == key) {
            Some((_, present)) => Answer::Known(
                value.is_none_or(|wanted| present.split(',').any(|value| value == wanted)),
            ),
            None if self.off.contains(&key) => Answer::Known(false),
            // Cargo before 1.93 does not pass this one. The build script's own setting is the same
            // in Cargo's default profiles.
            None if name == "debug_assertions" && value.is_none() => {
                Answer::Known(cfg!(debug_assertions))
            }
            None => Answer::Known(false),
        }
    }
}

impl twinspan_compiler::CfgEvaluator for CargoCfg {
    fn eval(&self, name: &str, value: Option<&str>) -> Option<bool> {
        match self.answer(name, value) {
            Answer::Known(known) => Some(known),
            Answer::Unknown(_) => None,
        }
    }
}

impl cxx_gen::CfgEvaluator for CargoCfg {
    fn eval(&self, name: &str, value: Option<&str>) -> cxx_gen::CfgResult {
        match self.answer(name, value) {
            Answer::Known(true) => cxx_gen::CfgResult::True,
            Answer::Known(false) => cxx_gen::CfgResult::False,
            Answer::Unknown(reason) => cxx_gen::CfgResult::Undetermined { msg: reason.to_owned() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CargoCfg;
    use twinspan_compiler::CfgEvaluator as _;

    fn cfg() -> CargoCfg {
        let variables = [
            ("CARGO_CFG_UNIX", ""),
            ("CARGO_CFG_TARGET_OS", "linux"),
            ("CARGO_CFG_TARGET_FEATURE", "fxsr,sse,sse2"),
            ("CARGO_CFG_FEATURE", "default,fast-path"),
            ("CARGO_CFG_My_Flag", ""),
            ("CARGO_PKG_NAME", "demo"),
        ];
        CargoCfg::from_variables(variables.map(|(name, value)| (name.into(), value.into())))
    }

    #[test]
    fn flags_and_values() {
        let cfg = cfg();
        assert_eq!(cfg.eval("unix", None), Some(true));
        assert_eq!(cfg.eval("windows", None), Some(false));
        assert_eq!(cfg.eval("my_flag", None), Some(true));
        assert_eq!(cfg.eval("target_os", Some("linux")), Some(true));
        assert_eq!(cfg.eval("target_os", Some("macos")), Some(false));
        assert_eq!(cfg.eval("target_feature", Some("sse")), Some(true));
        assert_eq!(cfg.eval("target_feature", Some("ss")), Some(false));
        assert_eq!(cfg.eval("pkg_name", None), Some(false));
    }

    #[test]
    fn features() {
        let cfg = cfg();
        assert_eq!(cfg.eval("feature", Some("fast-path")), Some(true));
        assert_eq!(cfg.eval("feature", Some("fast_path")), Some(false));
        assert_eq!(cfg.eval("feature", Some("")), Some(false));
        assert_eq!(cfg.eval("feature", None), None);
    }

    #[test]
    fn what_a_build_script_cannot_know() {
        assert_eq!(cfg().eval("test", None), None);
        assert_eq!(cfg().eval("debug_assertions", None), Some(cfg!(debug_assertions)));
    }

    #[test]
    fn what_the_program_is_told() {
        let mut cfg = CargoCfg::default();
        cfg.set("target_feature", Some("sse"));
        cfg.set("target_feature", Some("avx"));
        cfg.set("my_flag", None);
        let values = [("sse", true), ("avx", true), ("s", false)];
        for (value, expected) in values {
            assert_eq!(cfg.eval("target_feature", Some(value)), Some(expected), "{value}");
        }
        assert_eq!(cfg.eval("my_flag", None), Some(true));
        cfg.unset("my_flag");
        assert_eq!(cfg.eval("my_flag", None), Some(false));
        // By default the setting that this program was compiled with.
        cfg.unset("debug_assertions");
        assert_eq!(cfg.eval("debug_assertions", None), Some(false));
    }
}
