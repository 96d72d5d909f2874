// A Vec holds no objects of C++, not under another bridge's name either.
#[cxx::bridge]
mod handle {
    unsafe extern "C++" {
        include!("demo/src/job.h");
        type Job;
    }
}

#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/job.h");
        type Job = crate::handle::Job;
    }
    extern "Rust" {
        fn jobs() -> Vec<Job>;
    }
}

fn jobs() -> Vec<handle::Job> {
    Vec::new()
}

fn main() {}
