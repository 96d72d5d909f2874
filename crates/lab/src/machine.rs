//! Where a run happens and with which tools.

use crate::results::{Machine, Tool};
use crate::variant::{rustc, version};
use crate::{callgrind, place};
use std::fs;
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// This machine; its load is added by [`load`].
pub fn machine() -> Machine {
    let unknown = || "unknown".to_owned();
    let governor = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor";
    Machine {
        processor: processor_line("model name")
            .or_else(|| output("sysctl", &["-n", "machdep.cpu.brand_string"]))
            .unwrap_or_else(unknown),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        architecture: std::env::consts::ARCH.to_owned(),
        system: system(),
        hypervisor: hypervisor(),
        governor: fs::read_to_string(governor)
            .map_or_else(|_| unknown(), |text| text.trim().to_owned()),
        load: None,
    }
}

/// The load average of the last minute, where the system has one.
pub fn load() -> Option<f64> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split(' ').next()?.parse().ok()
}

fn processor_line(key: &str) -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let name = name.map_or(std::env::consts::OS, |name| name.trim_matches('"'));
    match output("uname", &["-sr"]) {
        Some(kernel) => format!("{name}, {kernel}"),
        None => name.to_owned(),
    }
}

fn hypervisor() -> String {
    let text = output("lscpu", &[]).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Hypervisor vendor:"));
    line.map(|vendor| vendor.trim().to_owned()).unwrap_or_default()
}

/// The tools of all runs; `compilers` are those of the variants.
pub fn tools(compilers: &[String]) -> Vec<Tool> {
    let mut tools = Vec::new();
    let mut add = |name: &str, version: Option<String>| {
        let version = version.unwrap_or_else(|| "not here".to_owned());
        tools.push(Tool { name: name.to_owned(), version });
    };
    add("rustc", rustc_version());
    for compiler in compilers {
        add(compiler, version(compiler));
    }
    add("libc", libc());
    add("valgrind", callgrind::version());
    let lock = fs::read_to_string(place::root().join("Cargo.lock")).unwrap_or_default();
    add("cxx", locked(&lock, "cxx"));
    add("twinspan", locked(&lock, "twinspan"));
    tools
}

/// What decides how many instructions a crossing takes, by name.
pub fn what_counts_depend_on() -> Vec<(String, String)> {
    let value = |value: Option<String>| value.unwrap_or_else(|| "unknown".to_owned());
    let tools = [
        ("rustc", value(rustc_version())),
        ("g++", value(version("g++"))),
        ("libc", value(libc())),
        ("valgrind", value(callgrind::version())),
        ("processor", features()),
    ];
    tools.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The architecture, and what of the processor the copying functions of libc look at.
fn features() -> String {
    let flags = processor_line("flags").unwrap_or_default();
    let flags: Vec<&str> = flags.split(' ').collect();
    let mut text = std::env::consts::ARCH.to_owned();
    for flag in ["sse4_2", "avx2", "bmi2", "erms", "fsrm"] {
        if flags.contains(&flag) {
            text.push(' ');
            text.push_str(flag);
        }
    }
    text
}

fn rustc_version() -> Option<String> {
    let text = output(&rustc(), &["-vV"])?;
    let first = text.lines().next()?.trim_start_matches("rustc ").to_owned();
    let llvm = text.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    Some(llvm.map_or(first.clone(), |llvm| format!("{first}, LLVM {llvm}")))
}

fn libc() -> Option<String> {
    output("getconf", &["GNU_LIBC_VERSION"])
}

/// The version of a package in a `Cargo.lock`.
pub fn locked(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(rest.split('"').next()?.to_owned())
}

/// The commit of the repository, with `-dirty` if its files are changed.
pub fn commit() -> String {
    let root = place::root().display().to_string();
    let Some(commit) = output("git", &["-C", &root, "rev-parse", "--short=12", "HEAD"]) else {
        return "unknown".to_owned();
    };
    match output("git", &["-C", &root, "status", "--porcelain", "--untracked-files=no"]) {
        Some(changes) if changes.is_empty() => commit,
        _ => format!("{commit}-dirty"),
    }
}

/// Now, as `2026-11-22T14:30:00Z`.
pub fn date() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}

/// What a program prints, without the line end; `None` if it fails.
fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = command.args(arguments).env("LC_ALL", "C").stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked;

    #[test]
    fn versions_of_packages() {
        let lock = "[[package]]\nname = \"cxx-build\"\nversion = \"1.2.3\"\n\n\
                    [[package]]\nname = \"cxx\"\nversion = \"1.0.205\"\n";
        assert_eq!(locked(lock, "cxx").as_deref(), Some("1.0.205"));
        assert_eq!(locked(lock, "autocxx"), None);
    }
}
