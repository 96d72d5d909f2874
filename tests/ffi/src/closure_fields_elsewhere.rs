//! Structs with closures in another bridge, whose functions cxx carries.

#[twinspan::bridge(namespace = "closure_fields::elsewhere", panic = "abort")]
pub mod ffi {
    pub struct Step {
        pub command: Command,
        /// A signature that the other bridge has, too.
        pub then: Function<dyn Fn(i32) -> i32 + Send + Sync>,
    }

    extern "Rust" {
        fn rust_step(step: Step) -> Step;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/closure_fields_elsewhere.h");

        #[namespace = "closure_fields"]
        type Command = crate::closure_fields::ffi::Command;

        fn cpp_step(step: Step) -> Step;
        fn cpp_steps(steps: Vec<Step>) -> Vec<Step>;
        fn cpp_command(command: Command) -> Command;
        fn cpp_run(step: &Step, text: &str) -> i32;
    }
}

use ffi::Step;

fn rust_step(step: Step) -> Step {
    step
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Step};
    use crate::closure_fields::{ffi as there, rust_command};
    use crate::live::balanced;
    use twinspan::Function;

    fn step(by: i32) -> Step {
        Step { command: rust_command(by), then: Function::new(move |value| value + by) }
    }

    #[test]
    fn structs_of_another_bridge() {
        balanced(|| {
            let made = ffi::cpp_step(step(2));
            assert_eq!((ffi::cpp_run(&made, "abc"), (made.then)(1)), (7, 3));
            let mut steps = ffi::cpp_steps(vec![made, step(3)]);
            assert_eq!((ffi::cpp_run(&steps[0], ""), ffi::cpp_run(&steps[1], "")), (4, 6));
            let command = ffi::cpp_command(steps.remove(0).command);
            assert_eq!((there::cpp_run(&command, "a"), (command.run)("ab")), (3, 4));
        });
    }
}
