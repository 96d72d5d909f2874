//! What the CMakeLists.txt of a project say: their commands and the targets that they make.

use std::fs;
use std::path::{Path, PathBuf};

/// A CMakeLists.txt.
pub(super) struct Lists {
    /// Its path, from the root of the project.
    pub(super) file: PathBuf,
    /// As it is, which need not be UTF-8.
    pub(super) bytes: Vec<u8>,
    pub(super) commands: Vec<Command>,
}

pub(super) struct Command {
    /// In lower case.
    pub(super) name: String,
    pub(super) arguments: Vec<String>,
}

/// A program or library of a project.
pub(super) struct Target<'a> {
    /// As it is written, which can be with a variable.
    pub(super) name: &'a str,
    pub(super) is_program: bool,
    /// Whether it is, or may be, a shared library: if nothing is said, BUILD_SHARED_LIBS says it.
    pub(super) may_be_shared: bool,
    pub(super) lists: &'a Lists,
}

/// What the targets of a directory are for; what Rust is sooner added to comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Own,
    /// Tests, examples, documentation.
    Beside,
    /// Somebody else's code.
    OfOthers,
}

impl Lists {
    /// The CMakeLists.txt of a directory.
    pub(super) fn read(root: &Path, directory: &Path) -> std::io::Result<Lists> {
        let file = directory.join("CMakeLists.txt");
        let bytes = fs::read(root.join(&file))?;
        let commands = commands(&String::from_utf8_lossy(&bytes));
        Ok(Lists { file, bytes, commands })
    }

    /// That of the directories that this one adds, and of theirs, so many levels down.
    pub(super) fn below(&self, root: &Path, levels: usize) -> Vec<Lists> {
        let mut all = Vec::new();
        if levels == 0 {
            return all;
        }
        let here = self.file.parent().unwrap_or(Path::new(""));
        // The older of the two commands takes several.
        let added =
            self.calls("add_subdirectory").map(|arguments| &arguments[..arguments.len().min(1)]);
        for argument in added.chain(self.calls("subdirs")).flatten() {
            let name = argument
                .strip_prefix("${CMAKE_CURRENT_SOURCE_DIR}/")
                .or_else(|| argument.strip_prefix("${CMAKE_CURRENT_LIST_DIR}/"))
                .unwrap_or(argument);
            if let Ok(lists) = Lists::read(root, &here.join(name)) {
                let below = lists.below(root, levels - 1);
                all.push(lists);
                all.extend(below);
            }
        }
        all
    }

    /// The arguments of each call of a command.
    pub(super) fn calls(&self, name: &str) -> impl Iterator<Item = &[String]> {
        self.commands
            .iter()
            .filter(move |command| command.name == name)
            .map(|command| &*command.arguments)
    }

    /// What this file makes that links: an object library does not, and what it links does not
    /// reach those who take its objects.
    pub(super) fn targets(&self) -> impl Iterator<Item = Target<'_>> {
        self.commands.iter().filter_map(|command| {
            let is_program = match &*command.name {
                "add_executable" => true,
                "add_library" => false,
                _ => return None,
            };
            let (name, rest) = command.arguments.split_first()?;
            let links = |kind: &String| {
                !matches!(&**kind, "ALIAS" | "IMPORTED" | "INTERFACE" | "OBJECT" | "UNKNOWN")
            };
            let may_be_shared = !is_program && rest.first().is_none_or(|kind| kind != "STATIC");
            rest.iter().take(2).all(links).then_some(Target {
                name,
                is_program,
                may_be_shared,
                lists: self,
            })
        })
    }

    /// What this is beside the project's own code, to judge by the directory.
    pub(super) fn role(&self) -> Role {
        const OTHERS: &[&str] =
            &["extern", "external", "externals", "third_party", "thirdparty", "3rdparty", "vendor"];
        // Also in other forms, as `tests`, `unit-tests` and `Demos3`.
        const BESIDE: &[&str] = &["bench", "contrib", "demo", "doc", "example", "sample", "test"];
        let parts = || self.file.iter().map(|part| part.to_string_lossy().to_ascii_lowercase());
        if parts().any(|part| OTHERS.contains(&&*part)) {
            Role::OfOthers
        } else if parts().any(|part| BESIDE.iter().any(|name| part.contains(name))) {
            Role::Beside
        } else {
            Role::Own
        }
    }

    /// Whether it makes shared libraries, always or as the user says.
    pub(super) fn makes_shared(&self) -> bool {
        self.commands.iter().any(|command| match &*command.name {
            "add_library" => {
                command.arguments.iter().any(|kind| matches!(&**kind, "SHARED" | "MODULE"))
            }
            "option" | "set" => {
                command.arguments.first().is_some_and(|name| name == "BUILD_SHARED_LIBS")
            }
            _ => false,
        })
    }
}

/// The commands of a text, without comments.
fn commands(text: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut rest = Rest(text);
    while let Some(next) = rest.0.chars().next() {
        if next == '#' {
            rest.skip_comment();
        } else if next.is_ascii_alphabetic() || next == '_' {
            let name = rest.take(|c| !(c.is_ascii_alphanumeric() || c == '_'));
            rest.take(|c| !(c == ' ' || c == '\t'));
            if let Some(arguments) = rest.0.strip_prefix('(') {
                rest.0 = arguments;
                commands
                    .push(Command { name: name.to_ascii_lowercase(), arguments: rest.arguments() });
            }
        } else {
            rest.0 = &rest.0[next.len_utf8()..];
        }
    }
    commands
}

/// What has not been read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// Takes the text before the first character that ends it.
    fn take(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let (taken, rest) = self.0.split_at(self.0.find(ends).unwrap_or(self.0.len()));
        self.0 = rest;
        taken
    }

    /// Takes a bracket argument, `[=[..]=]`, if there is one.
    fn bracket(&mut self) -> Option<&'a str> {
        let inside = self.0.strip_prefix('[')?;
        let level = inside.len() - inside.trim_start_matches('=').len();
        let inside = inside[level..].strip_prefix('[')?;
        let end = format!("]{}]", "=".repeat(level));
        let (text, rest) = inside.split_once(&end).unwrap_or((inside, ""));
        self.0 = rest;
        Some(text)
    }

    fn skip_comment(&mut self) {
        self.0 = self.0.strip_prefix('#').unwrap_or(self.0);
        if self.bracket().is_none() {
            self.take(|c| c == '\n');
        }
    }

    /// Takes the arguments of a command and the parenthesis after them.
    fn arguments(&mut self) -> Vec<String> {
        let mut arguments = Vec::new();
        let mut depth = 0;
        while let Some(next) = self.0.chars().next() {
            match next {
                '#' => self.skip_comment(),
                '"' => arguments.push(self.quoted()),
                ')' if depth == 0 => {
                    self.0 = &self.0[1..];
                    break;
                }
                '(' | ')' => {
                    depth = if next == '(' { depth + 1 } else { depth - 1 };
                    self.0 = &self.0[1..];
                }
                _ if next.is_whitespace() || next == ';' => self.0 = &self.0[next.len_utf8()..],
                _ => {
                    let argument = match self.bracket() {
                        Some(text) => text,
                        None => self.take(|c| c.is_whitespace() || "();#\"".contains(c)),
                    };
                    arguments.push(argument.to_owned());
                }
            }
        }
        arguments
    }

    /// Takes what is between quotation marks.
    fn quoted(&mut self) -> String {
        let mut text = String::new();
        let mut characters = self.0[1..].char_indices();
        let mut length = self.0.len() - 1;
        while let Some((at, character)) = characters.next() {
            match character {
                '"' => {
                    length = at + 1;
                    break;
                }
                '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
                _ => text.push(character),
            }
        }
        self.0 = &self.0[1 + length..];
        text
    }
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn of_a_text() {
        let text = "# no(a)\n#[[ no(b)\n]] Add_Library (\n  core # the core\n  \"a \\\"b\\\".cpp\" [=[c]]d]=] (e) f;g)\nend()set(x";
        let read: Vec<_> = commands(text)
            .into_iter()
            .map(|found| (found.name, found.arguments.join("|")))
            .collect();
        let expected = [("add_library", "core|a \"b\".cpp|c]]d|e|f|g"), ("end", ""), ("set", "x")];
        assert_eq!(read, expected.map(|(name, rest)| (name.to_owned(), rest.to_owned())));
    }
}
