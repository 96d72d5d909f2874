#[twinspan::bridge(namespace = "chain")]
mod ffi {
    struct Chain {
        name: String,
        steps: Vec<Function<dyn Fn(&str) -> String + Send>>,
        at_end: Optional<Vec<OnceFunction<dyn FnOnce(u32)>>>,
    }

    extern "Rust" {
        type Log;

        fn perform(self: &Log, steps: Vec<Function<dyn Fn(&str) -> String + Send>>) -> u32;
        fn all(self: &Log) -> &Vec<Function<dyn Fn(&str) -> String + Send>>;
        fn more(self: &Log) -> Option<Vec<Function<dyn FnMut(Box<Log>) -> Result<(), Trouble>>>>;
        fn run(chain: Chain) -> Result<Vec<twinspan::OnceFunction<dyn FnOnce(u32)>>, Trouble>;
        #[cfg(feature = "never")]
        fn never(all: Vec<Function<dyn Fn(u64)>>);
    }

    unsafe extern "C++" {
        include!("golden/closure_vec/user.h");

        fn steps(count: usize) -> Vec<Function<dyn Fn(&str) -> String + Send>>;
        fn change(steps: &mut Vec<Function<dyn Fn(&str) -> String + Send>>);
        // A closure of its own, which is in no field.
        fn each(visit: &dyn Fn(Vec<Function<dyn Fn(u8) -> u8>>) -> Vec<Function<dyn Fn(u8)>>);
    }
}

#[derive(Debug)]
pub struct Trouble;

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("trouble")
    }
}

impl std::error::Error for Trouble {}

impl From<twinspan::CxxException> for Trouble {
    fn from(_: twinspan::CxxException) -> Self {
        Trouble
    }
}

pub struct Log(Vec<ffi::Function<dyn Fn(&str) -> String + Send>>);

impl Log {
    fn perform(&self, steps: Vec<ffi::Function<dyn Fn(&str) -> String + Send>>) -> u32 {
        steps.iter().map(|step| step("text").len() as u32).sum()
    }

    fn all(&self) -> &Vec<ffi::Function<dyn Fn(&str) -> String + Send>> {
        &self.0
    }

    fn more(&self) -> Option<Vec<ffi::Function<dyn FnMut(Box<Log>) -> Result<(), Trouble>>>> {
        None
    }
}

fn run(chain: ffi::Chain) -> Result<Vec<ffi::OnceFunction<dyn FnOnce(u32)>>, Trouble> {
    chain.at_end.into_option().ok_or(Trouble)
}
