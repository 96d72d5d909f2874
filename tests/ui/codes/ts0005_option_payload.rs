#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Session;
        fn current() -> Option<Session>;
        fn ready(flag: Option<()>);
        fn twice(value: Option<Option<i32>>);
        fn unknown(value: Option<Thread>);
    }
}

fn main() {}
