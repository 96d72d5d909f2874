//! With cxx.

pub use ffi::*;

super::objects!();
super::shared_objects!();

fn take_shared(counter: cxx::SharedPtr<Counter>) {
    drop(counter);
}

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/objects.h");
        type Counter;
        fn counter(number: i32) -> UniquePtr<Counter>;
        fn get(self: &Counter) -> i32;
        fn shared_counter(number: i32) -> SharedPtr<Counter>;
    }
    extern "Rust" {
        type Place;
        fn place(number: i32) -> Box<Place>;
        fn get(self: &Place) -> i32;
        type Shared;
        fn shared(number: i32) -> Box<Shared>;
        fn share(self: &Shared) -> Box<Shared>;
        fn take_shared(counter: SharedPtr<Counter>);
    }
}
