#[twinspan::bridge(namespace = "shell")]
mod ffi {
    struct Command {
        name: String,
        /// Runs it.
        run: Function<dyn Fn(&str, &Command) -> bool + Send>,
        count: Function<dyn FnMut(u32) -> u32 + Send + Sync>,
        finish: twinspan::OnceFunction<dyn FnOnce(Line) -> Result<Box<Shell>, std::io::Error>>,
    }

    struct Hooks {
        changed: Optional<Function<dyn Fn(&str, &Command) -> bool + Send>>,
        #[cfg(feature = "never")]
        never: Function<dyn Fn()>,
        store: Function<dyn Fn(&Store, Size) -> Vec<Line>>,
    }

    struct Line {
        text: String,
    }

    // Whose closures are called alike, if one looks at the words alone.
    struct Job {
        at_end: Function<dyn Fn(u8)>,
    }

    #[allow(non_camel_case_types)]
    struct Job_at {
        end: Function<dyn Fn(u16)>,
    }

    extern "Rust" {
        type Shell;

        fn add(self: &mut Shell, command: Command);
        fn all(self: &Shell) -> &Vec<Command>;
    }

    unsafe extern "C++" {
        include!("golden/closure_field/user.h");

        type Store;
        type Size = crate::Size;

        fn builtin() -> Option<Command>;
        fn hook(hooks: Hooks);
        fn run(job: Job, other: Job_at);
    }
}

use ffi::Command;

pub struct Shell(Vec<Command>);

#[repr(transparent)]
pub struct Size(pub u64);

unsafe impl cxx::ExternType for Size {
    type Id = cxx::type_id!("shell::Size");
    type Kind = cxx::kind::Trivial;
}

impl Shell {
    fn add(&mut self, command: Command) {
        self.0.push(command);
    }

    fn all(&self) -> &Vec<Command> {
        &self.0
    }
}
