#[twinspan::bridge(namepace = "shop")]
mod misspelt {}

#[twinspan::bridge(panic = "never")]
mod no_such_mode {}

#[twinspan::bridge(panic = abort)]
mod without_quotes {}

fn main() {}
