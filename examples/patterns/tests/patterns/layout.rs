use crate::support::{aborted, alone, run};
use patterns::layout::{self, Block, Cell, Gauge, Mode, Reading, bridge};
use std::ffi::c_int;
use std::{ptr, slice};

unsafe extern "C" {
    static layout_facts: [usize; 0];
    static layout_facts_count: usize;
    safe fn layout_calls_rust() -> c_int;
    safe fn gauge_count() -> c_int;
}

/// A field that is added in one language alone is seen here, or by the `const` assertion.
#[test]
fn both_compilers_lay_types_out_the_same_way() {
    // SAFETY: the array is as long as the number says, and never written.
    let facts =
        unsafe { slice::from_raw_parts((&raw const layout_facts).cast(), layout_facts_count) };
    assert_eq!(layout::facts(), facts);
}

#[test]
fn a_struct_goes_by_pointer_and_by_value() {
    let one = Reading { channel: 1, ticks: 20, level: 300 };
    assert_eq!(one.score(), 1_300_020);
    let other = Reading { channel: 2, ticks: 5, level: 7 };
    assert_eq!(one.plus(other), Reading { channel: 3, ticks: 25, level: 307 });
}

/// The same fields without `repr(C)`: rustc puts the largest first, and the struct is smaller than that of C.
#[test]
fn rusts_own_layout_is_another_one() {
    #[allow(dead_code)]
    struct Unordered {
        channel: u8,
        ticks: u32,
        level: u16,
    }
    assert_eq!(size_of::<Reading>(), 12);
    assert!(size_of::<Unordered>() < size_of::<Reading>());
}

#[test]
fn functions_of_the_c_library() {
    assert_eq!(layout::length(3.0, 4.0), 5.0);
    assert_eq!(layout::magnitude(-5), Some(5));
    assert_eq!(layout::magnitude(c_int::MIN), None);
}

#[test]
fn c_calls_rust_and_gets_errors_for_bad_pointers() {
    assert_eq!(layout_calls_rust(), 0, "a line of layout.c");
}

/// `a + b`, as one writes it first: a panic that no C caller can survive, or a wrong sum.
extern "C" fn careless_add(one: i32, other: i32) -> i32 {
    one + other
}

#[test]
#[ignore = "ends the process"]
fn overflow_in_a_c_function() {
    careless_add(i32::MAX, std::hint::black_box(1));
}

#[test]
fn a_panic_in_a_c_function_aborts() {
    let (aborted, text) = aborted(&run("layout::overflow_in_a_c_function"));
    assert!(aborted, "{text}");
    assert!(text.contains("attempt to add with overflow"), "{text}");
    assert!(text.contains("panic in a function that cannot unwind"), "{text}");
}

#[test]
fn values_that_are_none_are_seen() {
    let good = layout::status_of_bytes(7, 1);
    assert_eq!((good.mode(), good.is_ready()), (Ok(Mode::Fault), Ok(true)));
    let bad = layout::status_of_bytes(3, 2);
    assert_eq!((bad.mode(), bad.is_ready()), (Err(3), Err(2)));
}

#[test]
fn a_union_is_read_as_it_was_written() {
    assert_eq!((Cell::whole(4).scaled(), Cell::whole(4).as_part()), (40, None));
    assert_eq!((Cell::part(0.5).scaled(), Cell::part(0.5).as_part()), (50, Some(0.5)));
}

#[test]
fn packed_and_aligned_structs() {
    let packet = layout::packet_of_size(0x0102_0304);
    assert_eq!((packet.size(), packet.size_by_pointer()), (0x0102_0304, 0x0102_0304));
    let blocks = [const { Block { bytes: [0; 20] } }; 3];
    assert!(blocks.iter().all(Block::is_aligned));
    assert_eq!(size_of_val(&blocks), 96);
}

#[test]
fn an_opaque_object_is_closed_once() {
    let _alone = alone();
    let before = gauge_count();
    assert!(Gauge::open(-1).is_none());
    let mut gauge = Gauge::open(2).unwrap();
    assert_eq!((gauge.read(), gauge.read()), (200, 201));
    assert_eq!(gauge_count(), before + 1);
    drop(gauge);
    assert_eq!(gauge_count(), before);
}

#[test]
fn pointers_stay_in_their_array() {
    let numbers = [1, 2, 3];
    let at = |count, index| {
        // SAFETY: there are three numbers, and `count` is at most 3.
        unsafe { layout::at(numbers.as_ptr(), count, index) }
    };
    assert_eq!((at(3, 2), at(3, 3), at(2, 2)), (Some(3), None, None));
    // SAFETY: null.
    assert_eq!(unsafe { layout::at(ptr::null(), 3, 0) }, None);
    assert_eq!(layout::doubled(21), 42);
}

#[test]
fn the_bridge_does_the_same() {
    let _alone = alone();
    let sample = bridge::Sample { channel: 1, ticks: 20, level: 300 };
    assert_eq!(bridge::score(&sample), 1_300_020);
    assert_eq!(bridge::mode_of(7), bridge::Mode::Fault);
    // What is none of the variants is a number still, as in C++.
    assert_eq!(bridge::mode_of(3), bridge::Mode { repr: 3 });
    bridge::calls_rust().unwrap();
    assert_eq!({ bridge::packet(0x0102_0304).size }, 0x0102_0304);

    let before = gauge_count();
    assert!(bridge::open(-1).is_null());
    let mut gauge = bridge::open(2);
    assert_eq!((gauge.pin_mut().read(), gauge.pin_mut().read()), (200, 201));
    drop(gauge);
    assert_eq!(gauge_count(), before);
}

#[test]
fn the_bridge_has_the_c_library() {
    use bridge::library::{cell, cell_scaled, cell_value, gauge_next, gauge_open, mode};
    use bridge::library::{reading, reading_score, reading_sum};
    let _alone = alone();
    let one = reading { channel: 1, ticks: 20, level: 300 };
    assert_eq!(reading_score(&one), 1_300_020);
    assert_eq!(reading_sum(one, one), reading { channel: 2, ticks: 40, level: 600 });
    assert_eq!((size_of::<reading>(), mode::MODE_FAULT.repr), (12, 7));
    assert_eq!(cell_scaled(&cell { is_part: 1, value: cell_value { part: 0.5 } }), 50);
    let before = gauge_count();
    assert!(gauge_open(-1).is_none());
    let mut gauge = gauge_open(2).unwrap();
    assert_eq!((gauge_next(&mut gauge), gauge_next(&mut gauge)), (200, 201));
    drop(gauge);
    assert_eq!(gauge_count(), before);
}

/// The C file beside the bridge, compiled with another header than the one that the bridge was written for.
#[cfg(unix)]
#[test]
fn a_header_that_changes_does_not_compile() {
    let package = env!("CARGO_MANIFEST_DIR");
    let check = bridge::library_check();
    let header = std::fs::read_to_string(format!("{package}/c/layout.h")).unwrap();
    let directory = std::env::temp_dir().join(format!("patterns-header-{}", std::process::id()));
    let compile = |header: &str| {
        std::fs::create_dir_all(directory.join("patterns-example/c")).unwrap();
        std::fs::write(directory.join("patterns-example/c/layout.h"), header).unwrap();
        // Of several words if there is a wrapper, as ccache, before it.
        let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".into());
        let mut words = compiler.split_whitespace();
        let mut command = std::process::Command::new(words.next().unwrap());
        command.args(words);
        command.args(["-std=c11", "-fsyntax-only", "-I"]).arg(&directory).arg(check);
        command.output().unwrap()
    };
    assert!(compile(&header).status.success());
    let changed = header.replace("uint32_t ticks;", "uint64_t ticks;");
    let output = compile(&changed);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && text.contains("`reading` has another size in C"), "{text}");
    assert!(text.contains("src/layout/bridge.rs:"), "the line of the bridge: {text}");
    std::fs::remove_dir_all(&directory).unwrap();
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn layout_face() -> c_int;
    }
    assert_eq!(layout_face(), 0, "a line of face.c");
}
