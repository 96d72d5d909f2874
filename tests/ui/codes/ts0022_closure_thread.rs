#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/hub.h");
        type Hub;
        fn watch(self: &Hub, on_change: Box<dyn Fn(&str)>) -> Registration;
        fn shared(run: impl Fn() + 'static) -> Box<dyn Fn() + Send>;
    }
}

fn main() {}
