#[twinspan::bridge]
struct NotAModule {
    value: i32,
}

#[twinspan::bridge]
fn nor_this() {}

fn main() {}
