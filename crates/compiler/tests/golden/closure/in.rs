#[twinspan::bridge(namespace = "calls")]
mod ffi {
    struct Hit {
        start: usize,
        text: String,
    }

    extern "Rust" {
        fn each(limit: i32, visit: impl FnMut(i32) -> bool) -> i32;
        fn hits(visit: impl FnMut(&Hit, Option<&str>) -> Option<String>);
    }
}

use ffi::Hit;

fn each(limit: i32, mut visit: impl FnMut(i32) -> bool) -> i32 {
    (0..limit).take_while(|&value| visit(value)).count() as i32
}

fn hits(mut visit: impl FnMut(&Hit, Option<&str>) -> Option<String>) {
    let hit = Hit { start: 0, text: String::new() };
    visit(&hit, Some("text"));
}
