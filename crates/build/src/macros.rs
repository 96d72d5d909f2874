//! A macro of C++ that a bridge declares as a function: the compiler finds no function, and has to be asked
//! whether there is a macro.

use crate::explain::Code;
use crate::files;
use crate::report::Finding;
use std::fs;
use twinspan_compiler::iter::IteratorExt as _;

/// Says of each function that was not found, and is a macro, that it is one.
pub(crate) fn add(findings: &mut [Finding], code: Code<'_>, build: &cc::Build) {
    let mut asked: Vec<(&mut Finding, String, usize)> = Vec::new();
    for finding in findings {
        let name = finding
            .message
            .strip_prefix("C++ has no `")
            .and_then(|rest| rest.strip_suffix("` where the bridge looks for it"));
        let place = finding.place.as_ref().and_then(|(file, range)| {
            let text = code.sources.get(*file)?.text.get(range.clone())?;
            text.contains("fn ").then_some(*file)
        });
        if let (Some(name), Some(file)) = (name, place) {
            let name = name.to_owned();
            asked.push((finding, name, file));
        }
    }
    if asked.is_empty() {
        return;
    }
    let names: Vec<(&str, usize)> =
        asked.iter().map(|(_, name, file)| (name.as_str(), *file)).collect_vec();
    let found = ask(&names, code, build).unwrap_or_default();
    for (index, (finding, name, _)) in asked.into_iter().enumerate() {
        if found.contains(&answer(index)) {
            finding.message = format!("`{name}` is a macro in C++, and no function");
            finding.notes.clear();
            finding.help = Some(format!(
                "call it in a body, `{{ cpp!(return {name}(..);) }}`, in place of the `;`"
            ));
        }
    }
}

fn answer(index: usize) -> String {
    format!("twinspan_macro_{index}_")
}

/// What the preprocessor leaves of a line for each name that is a macro where the bridge's headers end.
fn ask(names: &[(&str, usize)], code: Code<'_>, build: &cc::Build) -> Option<String> {
    let mut text = String::new();
    let prefix = crate::paths::slashed(&code.project.include_prefix);
    for (index, source) in code.sources.iter().enumerate() {
        if names.iter().any(|(_, of)| *of == index) {
            text.push_str(&format!("#include \"{prefix}/{}.h\"\n", source.place.slashed()));
        }
    }
    for (index, (name, _)) in names.iter().enumerate() {
        text.push_str(&format!("#ifdef {name}\n{}\n#endif\n", answer(index)));
    }
    let path = code.project.work_dir().join("question.cc");
    files::write(&path, text.as_bytes()).ok()?;
    let compiler = build.try_get_compiler().ok()?;
    let option = if compiler.is_like_msvc() { "/E" } else { "-E" };
    let output = compiler.to_command().arg(option).arg(&path).output();
    let _ = fs::remove_file(&path);
    Some(String::from_utf8_lossy(&output.ok()?.stdout).into_owned())
}
