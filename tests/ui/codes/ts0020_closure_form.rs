#[twinspan::bridge]
mod ffi {
    struct Job {
        finish: Function<dyn FnOnce()>,
    }
    extern "Rust" {
        fn named<'a>(text: &'a str, visit: impl FnMut(&'a str));
        fn iterate(items: impl Iterator<Item = u32>);
        fn called_by_value(finish: &dyn FnOnce());
        fn immutable(visit: &dyn FnMut(u32));
        fn anonymous_error(run: impl Fn() -> Result<u32>);
        fn quiet(#[nothrow] number: u32, visit: impl Fn(u32));
    }
}

fn main() {}
