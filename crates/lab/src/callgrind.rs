//! Exact numbers: what callgrind counts while a program repeats one crossing.

use crate::protocol;
use crate::subject::Program;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The function of a measured program whose calls are counted, each of them in a dump of its own.
const REGION: &str = "counted_region";

/// What one call of a row costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    pub layer: String,
    pub instructions: f64,
    /// Allocations of Rust's allocator.
    pub rust: f64,
    /// Allocations of C++.
    pub cxx: f64,
    /// Whether it threw or panicked.
    pub unwinds: bool,
}

/// Counts all rows of a case, in their order.
pub fn count(program: &Program, id: &str) -> Result<Vec<Counts>> {
    let directory = Temporary::new()?;
    let output = command(program, id, &directory.0).output().context("cannot run valgrind")?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        bail!("valgrind: {}, {}", output.status, text.lines().last().unwrap_or("and no text"));
    }
    let rows = String::from_utf8_lossy(&output.stdout);
    let rows = rows.lines().map(protocol::counted).collect::<Result<Vec<_>>>()?;
    let count_row = |(index, row): (usize, protocol::Counted)| {
        // The first of three dumps is of the warm-up.
        let once = Dump::read(&directory.0.join(format!("out.{}", 3 * index + 2)))?;
        let twice = Dump::read(&directory.0.join(format!("out.{}", 3 * index + 3)))?;
        let per_call = |once, twice| (twice as f64 - once as f64) / row.calls as f64;
        Ok(Counts {
            layer: row.layer,
            instructions: per_call(once.instructions, twice.instructions),
            rust: per_call(once.rust, twice.rust),
            cxx: per_call(once.cxx, twice.cxx),
            unwinds: twice.unwinds,
        })
    };
    rows.into_iter().enumerate().map(count_row).collect()
}

/// Neither environment nor path of the program stand on its stack, as they would move what the copying
/// functions of libc see of alignments.
fn command(program: &Program, id: &str, directory: &Path) -> Command {
    let mut command = Command::new(find().unwrap_or_else(|| "valgrind".into()));
    command
        .args(["--tool=callgrind", "--compress-strings=no"])
        .arg(format!("--callgrind-out-file={}", directory.join("out").display()))
        .arg(format!("--toggle-collect={REGION}"))
        .arg(format!("--dump-after={REGION}"))
        .arg(Path::new(".").join(program.file_name()))
        .args(["count", id])
        .current_dir(program.directory())
        .env_clear()
        .stdin(Stdio::null());
    command
}

/// What one dump says.
#[derive(Debug, Default, PartialEq)]
struct Dump {
    instructions: u64,
    rust: u64,
    cxx: u64,
    unwinds: bool,
}

impl Dump {
    fn read(path: &Path) -> Result<Dump> {
        let text = fs::read_to_string(path).context("callgrind wrote too few dumps")?;
        Dump::parse(&text).with_context(|| format!("{} has no summary", path.display()))
    }

    fn parse(text: &str) -> Option<Dump> {
        let mut dump = Dump::default();
        let mut summary = None;
        let (mut caller, mut callee) = ("", "");
        for line in text.lines() {
            if let Some(number) = line.strip_prefix("summary:") {
                summary = number.trim().parse().ok();
            } else if let Some(name) = line.strip_prefix("fn=") {
                caller = name;
            } else if let Some(name) = line.strip_prefix("cfn=") {
                callee = name;
                dump.unwinds |= name.starts_with("_Unwind_");
            } else if let Some(calls) = line.strip_prefix("calls=")
                && allocates(callee)
            {
                let calls: u64 = calls.split(' ').next()?.parse().ok()?;
                *if of_rust(caller) { &mut dump.rust } else { &mut dump.cxx } += calls;
            }
        }
        dump.instructions = summary?;
        Some(dump)
    }
}

/// Whether a function of libc hands out memory.
fn allocates(function: &str) -> bool {
    matches!(
        plain(function),
        "malloc" | "calloc" | "realloc" | "aligned_alloc" | "posix_memalign" | "memalign"
    )
}

/// Whether a function is of Rust's allocator, which nothing but Rust calls.
fn of_rust(function: &str) -> bool {
    ["__rdl_", "__rg_", "__rust_alloc", "__rust_realloc", "std::alloc::", "alloc::alloc::"]
        .iter()
        .any(|part| function.contains(part))
        || function.contains("std::sys::alloc")
}

/// Without the depth of a recursion (`'2`) and the version of a symbol (`@@GLIBC_2.2.5`).
fn plain(function: &str) -> &str {
    function.split(['\'', '@']).next().unwrap_or(function)
}

/// Where valgrind is.
fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|path| path.join("valgrind")).find(|path| path.is_file())
}

/// Whether this machine can count, and with which valgrind.
pub fn version() -> Option<String> {
    let output = Command::new(find()?).arg("--version").stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(text.trim().trim_start_matches("valgrind-").to_owned())
}

/// A directory that is removed with this value.
struct Temporary(PathBuf);

impl Temporary {
    fn new() -> Result<Temporary> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("twinspan-lab-{}-{number}", process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).with_context(|| format!("cannot create {}", path.display()))?;
        Ok(Temporary(path))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What stays behind is in the directory for that.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Dump, of_rust};

    const DUMP: &str = "\
# callgrind format
version: 1
events: Ir
summary: 5028

fn=counted_region
12 20
cfn=lab::loop(unsigned long)
calls=1 12
12 5008

fn=lab::loop(unsigned long)
cfn=operator new(unsigned long)
calls=500 0
0 9000
cfn=__rustc::__rdl_alloc
calls=1000 0
0 9000

fn=operator new(unsigned long)
cfi=./malloc/malloc.c
cfn=malloc
calls=500 3294
0 4000
cfn=free
calls=7 3294
0 4000

fn=__rustc::__rdl_alloc
cfn=malloc
calls=900 3294
0 4000
cfn=posix_memalign
calls=100 3294
0 4000

fn=__rustc::__rdl_realloc
cfn=realloc'2
calls=3 3294
0 4000
";

    #[test]
    fn allocations_are_those_of_the_function_that_calls_libc() {
        let expected = Dump { instructions: 5028, rust: 1003, cxx: 500, unwinds: false };
        assert_eq!(Dump::parse(DUMP), Some(expected));
    }

    #[test]
    fn unwinding_is_seen() {
        let thrown = format!("{DUMP}\nfn=__cxa_throw\ncfn=_Unwind_RaiseException\ncalls=20 0\n");
        assert!(Dump::parse(&thrown).unwrap().unwinds);
    }

    #[test]
    fn a_dump_that_is_cut_short_has_no_summary() {
        assert_eq!(Dump::parse("# callgrind format\nversion: 1\n"), None);
    }

    #[test]
    fn names_of_allocators() {
        assert!(of_rust("__rustc[39e1cb]::__rust_alloc_zeroed"));
        assert!(of_rust("<std::alloc::System as core::alloc::GlobalAlloc>::alloc"));
        assert!(!of_rust("std::allocator<char>::allocate(unsigned long)"));
        assert!(!of_rust("__cxa_allocate_exception"));
    }
}
