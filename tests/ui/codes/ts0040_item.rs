#[twinspan::bridge]
mod ffi {
    trait Listener {
        fn on_change(&self, key: &str);
    }
    use std::sync::Arc;
    type Number = u32;
    static COUNT: u32 = 0;
    fn helper() {}
    mod inner {}
    make_functions!();
}

fn main() {}
