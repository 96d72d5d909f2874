#[twinspan::bridge(namespace = "demo::new")]
mod namespace {}

#[twinspan::bridge]
mod ffi {
    struct Rule {
        template: String,
        r#type: u8,
    }
    extern "Rust" {
        type operator;
        fn delete(rule: &Rule) -> bool;
    }
}

fn main() {}
