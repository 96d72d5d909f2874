//! The same by a bridge: a closure is a parameter, and who keeps it is in its type.

// page: bridge
#[twinspan::bridge(c_face, namespace = "callbacks")]
mod ffi {
    extern "Rust" {
        fn read_numbers(text: &str, on_number: impl FnMut(i32), on_error: impl FnMut(&str));
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/callbacks.h");
        fn visit(values: &[i32], visit: &mut dyn FnMut(i32) -> bool) -> usize;

        type Bus;
        fn new_bus() -> UniquePtr<Bus>;
        fn subscribe(self: &Bus, on_event: impl Fn(i32) + Send + Sync + 'static) -> Registration;
        fn send(self: &Bus, event: i32);

        fn calls_rust() -> Result<(), CxxException>;
    }
}

fn read_numbers(text: &str, mut on_number: impl FnMut(i32), mut on_error: impl FnMut(&str)) {
    for word in text.split_whitespace() {
        match word.parse() {
            Ok(number) => on_number(number),
            Err(_) => on_error(word),
        }
    }
}
// page: end

pub use ffi::{Bus, calls_rust, new_bus, visit};

// page: library
/// callbacks.h, each declaration of which the C compiler compares with it.
#[twinspan::bridge]
pub mod library {
    unsafe extern "C" {
        include!("patterns-example/c/callbacks.h");
        fn values_visit(
            #[length(usize)] values: &[c_int],
            #[callback] visit: impl FnMut(c_int) -> bool,
        ) -> usize;
    }
}
// page: end
