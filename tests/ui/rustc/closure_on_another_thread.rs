// A closure of C++ is called on the thread that passed it.
#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn spread(visit: impl Fn(u32));
        fn hand_over(visit: impl FnMut(u32));
    }
}

fn spread(visit: impl Fn(u32) + Sync) {
    std::thread::scope(|scope| {
        scope.spawn(|| visit(1));
    });
}

fn hand_over(mut visit: impl FnMut(u32) + Send) {
    std::thread::scope(|scope| {
        scope.spawn(move || visit(1));
    });
}

fn main() {}
