//! Vectors of closures, which both languages fill, call and drop.

use crate::live::Live;
use twinspan::Function;

#[twinspan::bridge(namespace = "closure_vecs")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Refusal {
        pub code: i32,
    }

    #[derive(Debug)]
    pub struct Chain {
        pub name: String,
        pub steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
        pub at_end: Optional<Vec<OnceFunction<dyn FnOnce(String) -> String>>>,
    }

    extern "Rust" {
        fn rust_steps(count: usize) -> Vec<Function<dyn Fn(i32) -> i32 + Send>>;
        fn rust_run(steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>, start: i32) -> i32;
        fn rust_same(
            steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
        ) -> Vec<Function<dyn Fn(i32) -> i32 + Send>>;
        fn rust_option(
            steps: Option<Vec<Function<dyn Fn(i32) -> i32 + Send>>>,
        ) -> Option<Vec<Function<dyn Fn(i32) -> i32 + Send>>>;
        fn rust_result(
            steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
            code: i32,
        ) -> Result<Vec<Function<dyn Fn(i32) -> i32 + Send>>, Refusal>;
        fn rust_look(steps: &Vec<Function<dyn Fn(i32) -> i32 + Send>>) -> String;
        fn rust_extend(steps: &mut Vec<Function<dyn Fn(i32) -> i32 + Send>>);
        fn rust_count(counters: &mut Vec<Function<dyn FnMut(i32) -> i32>>) -> i32;
        fn rust_finish(all: Vec<OnceFunction<dyn FnOnce(String) -> String>>) -> String;
        fn rust_parse(all: Vec<Function<dyn Fn(&str) -> Result<i32, Refusal>>>) -> Vec<i32>;
        fn rust_chain(chain: Chain) -> Chain;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/closure_vecs.h");

        fn cpp_steps(count: usize) -> Vec<Function<dyn Fn(i32) -> i32 + Send>>;
        fn cpp_run(steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>, start: i32) -> i32;
        fn cpp_same(
            steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
        ) -> Vec<Function<dyn Fn(i32) -> i32 + Send>>;
        fn cpp_option(
            steps: Option<Vec<Function<dyn Fn(i32) -> i32 + Send>>>,
        ) -> Option<Vec<Function<dyn Fn(i32) -> i32 + Send>>>;
        fn cpp_result(
            steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
            code: i32,
        ) -> Result<Vec<Function<dyn Fn(i32) -> i32 + Send>>, CxxException>;
        fn cpp_look(steps: &Vec<Function<dyn Fn(i32) -> i32 + Send>>) -> String;
        fn cpp_extend(steps: &mut Vec<Function<dyn Fn(i32) -> i32 + Send>>);
        fn cpp_take(steps: &mut Vec<Function<dyn Fn(i32) -> i32 + Send>>) -> i32;
        fn cpp_count(counters: &mut Vec<Function<dyn FnMut(i32) -> i32>>) -> i32;
        fn cpp_finish(all: Vec<OnceFunction<dyn FnOnce(String) -> String>>) -> String;
        fn cpp_parsers() -> Vec<Function<dyn Fn(&str) -> Result<i32, Refusal>>>;
        fn cpp_chain(chain: Chain) -> Chain;
        fn cpp_elsewhere(steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>) -> i32;
        // A closure that takes and gives them.
        fn cpp_each(
            visit: &dyn Fn(Vec<Function<dyn Fn(u8) -> u8>>) -> Vec<Function<dyn Fn(u8) -> u8>>,
        ) -> u8;

        fn checks() -> String;
    }
}

/// The same vector of another bridge, in the same C++ files.
#[twinspan::bridge(namespace = "closure_vecs::elsewhere", panic = "abort")]
pub mod elsewhere {
    pub struct Links {
        pub steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>,
    }

    extern "Rust" {
        fn run(steps: Vec<Function<dyn Fn(i32) -> i32 + Send>>, start: i32) -> i32;
        fn run_links(links: Links, start: i32) -> i32;
    }
}

type Step = ffi::Function<dyn Fn(i32) -> i32 + Send>;
type Counter = ffi::Function<dyn FnMut(i32) -> i32>;
type Last = ffi::OnceFunction<dyn FnOnce(String) -> String>;
type Parser = ffi::Function<dyn Fn(&str) -> Result<i32, ffi::Refusal>>;

/// Ten times the value, and its place.
fn rust_steps(count: usize) -> Vec<Step> {
    let step = |place| {
        let live = Live::new();
        Function::new(move |value: i32| {
            let _ = &live;
            value * 10 + place
        })
    };
    (0..count as i32).map(step).collect()
}

fn rust_run(steps: Vec<Step>, start: i32) -> i32 {
    steps.iter().fold(start, |value, step| step(value))
}

fn rust_same(steps: Vec<Step>) -> Vec<Step> {
    steps
}

fn rust_option(steps: Option<Vec<Step>>) -> Option<Vec<Step>> {
    steps
}

fn rust_result(steps: Vec<Step>, code: i32) -> Result<Vec<Step>, ffi::Refusal> {
    if code == 0 { Ok(steps) } else { Err(ffi::Refusal { code }) }
}

fn rust_look(steps: &Vec<Step>) -> String {
    let look = |step: &Step| if step.is_empty() { "empty".into() } else { step(1).to_string() };
    steps.iter().map(look).collect::<Vec<_>>().join(" ")
}

fn rust_extend(steps: &mut Vec<Step>) {
    steps.extend(rust_steps(3));
    steps.remove(0);
}

fn rust_count(counters: &mut Vec<Counter>) -> i32 {
    counters.iter_mut().map(|counter| counter(1)).sum()
}

fn rust_finish(all: Vec<Last>) -> String {
    all.into_iter().fold(String::new(), |text, last| last.into_box()(text))
}

fn rust_parse(all: Vec<Parser>) -> Vec<i32> {
    let parse = |parser: Parser| parser("12").unwrap_or_else(|refusal| -refusal.code);
    all.into_iter().map(parse).collect()
}

fn rust_chain(chain: ffi::Chain) -> ffi::Chain {
    chain
}

fn run(steps: Vec<elsewhere::Function<dyn Fn(i32) -> i32 + Send>>, start: i32) -> i32 {
    steps.iter().fold(start, |value, step| step(value))
}

fn run_links(links: elsewhere::Links, start: i32) -> i32 {
    run(links.steps, start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::balanced;
    use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
    use twinspan::OnceFunction;

    /// Two that are called once.
    fn finishers() -> Vec<Last> {
        let live = Live::new();
        vec![
            OnceFunction::new(move |text| {
                drop(live);
                text + "first "
            }),
            OnceFunction::new(|text| text + "last"),
        ]
    }

    #[test]
    fn cpp_calls_rust() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn given_and_taken() {
        balanced(|| {
            assert_eq!(ffi::cpp_run(rust_steps(3), 1), 1012);
            assert_eq!(ffi::cpp_run(Vec::new(), 7), 7);
            assert_eq!(rust_run(ffi::cpp_steps(3), 1), 1012);
            assert!(ffi::cpp_steps(0).is_empty());
            // Never called.
            drop(ffi::cpp_steps(4));
            assert_eq!(ffi::cpp_run(ffi::cpp_same(rust_steps(2)), 1), 101);
            // Both kinds in one, past what was allocated.
            let mut steps = ffi::cpp_steps(2);
            steps.extend(rust_steps(3));
            assert_eq!(rust_look(&ffi::cpp_same(steps)), "10 11 10 11 12");
            assert_eq!(ffi::cpp_elsewhere(rust_steps(2)), 303);
        });
    }

    #[test]
    fn in_options_and_results() {
        balanced(|| {
            assert!(ffi::cpp_option(None).is_none());
            let steps = ffi::cpp_option(Some(rust_steps(2))).expect("it is there");
            assert_eq!(rust_look(&steps), "10 11");
            let steps = ffi::cpp_result(steps, 0).expect("it is good");
            assert_eq!(steps.len(), 2);
            let thrown = ffi::cpp_result(steps, 3).map(drop).expect_err("C++ throws");
            assert_eq!(thrown.what(), "3");
        });
    }

    #[test]
    fn by_reference() {
        balanced(|| {
            let mut steps = rust_steps(2);
            assert_eq!(ffi::cpp_look(&steps), "10 11");
            ffi::cpp_extend(&mut steps);
            assert_eq!(rust_look(&steps), "11 10 11 12 empty");
            assert_eq!(ffi::cpp_look(&steps), "11 10 11 12 empty");
            let panic = catch_unwind(AssertUnwindSafe(|| steps[4](1))).expect_err("it is empty");
            assert_eq!(panic.downcast_ref::<&str>(), Some(&"an empty closure was called"));
            // C++ moves out of the vector, and out of its elements.
            assert_eq!(ffi::cpp_take(&mut steps), 11);
            assert_eq!(rust_look(&steps), "empty 10");
            steps.clear();
            assert_eq!(ffi::cpp_look(&steps), "");
        });
    }

    #[test]
    fn of_every_kind() {
        balanced(|| {
            let mut sum = 0;
            let mut counters: Vec<Counter> = vec![Function::new(move |by| {
                sum += by;
                sum
            })];
            assert_eq!(ffi::cpp_count(&mut counters), 1);
            assert_eq!(rust_count(&mut counters), 2 + 2);

            assert_eq!(ffi::cpp_finish(finishers()), "first last");
            // Not called, or one alone.
            drop(finishers());
            let mut both = finishers();
            both.truncate(1);
            assert_eq!(ffi::cpp_finish(both), "first ");

            let results: Vec<_> = ffi::cpp_parsers().iter().map(|parse| parse("123")).collect();
            assert_eq!(results, [Ok(3), Err(ffi::Refusal { code: 3 })]);

            let visit = |mut given: Vec<ffi::Function<dyn Fn(u8) -> u8>>| {
                given.push(Function::new(|value| value * 2));
                given
            };
            assert_eq!(ffi::cpp_each(&visit), 22);
        });
    }

    #[test]
    fn in_fields() {
        balanced(|| {
            let chain = ffi::Chain {
                name: "both".to_owned(),
                steps: rust_steps(2),
                at_end: Some(finishers()).into(),
            };
            let chain = ffi::cpp_chain(chain);
            assert_eq!(chain.name, "both, and C++");
            assert_eq!(rust_look(&chain.steps), "10 11 2");
            let at_end = chain.at_end.into_option().expect("it is there");
            assert_eq!(rust_finish(at_end), "first last, and C++");
            let empty = ffi::Chain { name: String::new(), steps: vec![], at_end: None.into() };
            assert!(ffi::cpp_chain(empty).at_end.into_option().is_none());
        });
    }

    #[test]
    fn panics_come_home() {
        struct Payload(i32);
        balanced(|| {
            let mut steps = rust_steps(1);
            steps.push(Function::new(|_| panic_any(Payload(7))));
            let live = Live::new();
            steps.push(Function::new(move |value| {
                let _ = &live;
                value
            }));
            let payload = catch_unwind(AssertUnwindSafe(|| ffi::cpp_run(steps, 1)))
                .expect_err("the second one panics");
            assert_eq!(payload.downcast_ref::<Payload>().map(|payload| payload.0), Some(7));
        });
    }
}
