#[twinspan::bridge]
mod ffi {
    struct Failure {
        code: i32,
    }
    struct Outcome {
        last: Result<u32, Failure>,
    }
    extern "Rust" {
        fn next() -> Option<Result<u32, Failure>>;
        fn report(outcome: Result<u32, Failure>);
    }
}

fn main() {}
