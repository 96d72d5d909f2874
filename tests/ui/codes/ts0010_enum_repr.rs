#[twinspan::bridge]
mod ffi {
    #[repr(usize)]
    enum Level {
        Low,
        High,
    }
}

fn main() {}
