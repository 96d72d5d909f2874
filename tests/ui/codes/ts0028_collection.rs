#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn floats(map: HashMap<f64, String>);
        fn hasher(map: HashMap<String, u32, Fast>);
        fn borrowed(set: &BTreeSet<&str>);
    }
}

fn main() {}
