//! Results as files.

use crate::report;
use crate::results::{Results, SCHEMA};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::Path;

/// Reads `results.json`.
///
/// # Errors
///
/// If it is none, or of another schema.
pub fn load(path: &Path) -> Result<Results> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    parse(&text).with_context(|| format!("{}", path.display()))
}

fn parse(text: &str) -> Result<Results> {
    let value: serde_json::Value = serde_json::from_str(text).context("not JSON")?;
    match value.get("schema").and_then(serde_json::Value::as_u64) {
        Some(schema) if schema == u64::from(SCHEMA) => {}
        Some(schema) => bail!(
            "its schema is {schema}, this program reads {SCHEMA}: measure again, or use the \
             program of the commit in the file ({})",
            value.get("commit").and_then(serde_json::Value::as_str).unwrap_or("none is named")
        ),
        None => bail!("no results of the lab: it names no schema"),
    }
    serde_json::from_value(value).context("not what its schema says")
}

/// Writes `results.json` to a directory, which is made.
pub fn save(results: &Results, directory: &Path) -> Result<()> {
    let mut text = serde_json::to_string_pretty(results).context("cannot write JSON")?;
    text.push('\n');
    write(directory, "results.json", &text)
}

/// Writes `report.md` and `report.html` to a directory, which is made.
pub fn save_reports(results: &Results, directory: &Path) -> Result<()> {
    write(directory, "report.md", &report::markdown(results).context("cannot write the text")?)?;
    write(directory, "report.html", &report::html(results).context("cannot write the page")?)
}

/// Writes a file to a directory, which is made.
fn write(directory: &Path, name: &str, text: &str) -> Result<()> {
    let path = directory.join(name);
    fs::create_dir_all(directory)
        .and_then(|()| fs::write(&path, text))
        .with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::results::SCHEMA;

    #[test]
    fn another_schema_is_refused_with_both_versions() {
        let newer = SCHEMA + 1;
        let text = format!("{{\"schema\": {newer}, \"commit\": \"abc123\"}}");
        let error = parse(&text).unwrap_err().to_string();
        assert!(error.contains(&format!("its schema is {newer}")), "{error}");
        assert!(error.contains(&format!("reads {SCHEMA}")), "{error}");
        assert!(error.contains("abc123"), "{error}");
    }

    #[test]
    fn what_is_no_result_is_refused() {
        assert!(parse("{}").unwrap_err().to_string().contains("names no schema"));
        assert!(parse("[1").unwrap_err().to_string().contains("not JSON"));
        let error = parse(&format!("{{\"schema\": {SCHEMA}}}")).unwrap_err();
        assert!(format!("{error:#}").contains("date"), "{error:#}");
    }
}
