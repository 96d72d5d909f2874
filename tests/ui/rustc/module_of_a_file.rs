#[twinspan::bridge]
mod elsewhere;

fn main() {}
