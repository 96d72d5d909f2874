//! The rows of the table.

use crate::library::{self, Counter, Text, library_call, library_closure};
use library::{library_large as Large, library_small as Small};
use std::ffi::c_void;
use std::hint::black_box;
use std::ptr;
use twinspan_lab_harness::{Direction, Peer, crossings, keep, keep_slice, keep_str};
use twinspan_lab_subject::work::{LINES, NUMBERS, kept, text, touch};

pub fn add_to(peer: &mut Peer) {
    numbers(peer);
    records(peer);
    texts(peer);
    vectors(peer);
    objects(peer);
    options(peer);
    results(peer);
    closures(peer);
    mixed(peer);
}

/// Calls a function of the library.
macro_rules! call {
    ($function:ident($($argument:expr),*)) => {
        // SAFETY: the library reads its arguments during the call only.
        unsafe { library::$function($($argument),*) }
    };
}

fn numbers(peer: &mut Peer) {
    peer.rust_to_cxx(
        "nothing",
        crossings!(|i| {
            call!(library_nothing());
            i
        }),
    )
    .rust_to_cxx("add", crossings!(|i| call!(library_add(i, 7))))
    .rust_to_cxx(
        "add8",
        crossings!(|i| {
            let n = keep(i64::from(i));
            call!(library_add8(n, n, n, n, n, n, n, n))
        }),
    );
}

fn records(peer: &mut Peer) {
    peer.rust_to_cxx(
        "record8-value",
        crossings!(|i| call!(library_small_value(Small { id: 7, number: i }))),
    )
    .rust_to_cxx(
        "record8-reference",
        crossings!(|i| call!(library_small_reference(&Small { id: 7, number: i }))),
    )
    .rust_to_cxx(
        "record8-result",
        crossings!(|i| {
            let small = call!(library_small_result(i));
            small.id.wrapping_add(small.number.cast_unsigned())
        }),
    )
    .rust_to_cxx(
        "record24-value",
        crossings!(|i| {
            let n = keep(f64::from(i));
            call!(library_large_value(Large { x: n, y: n, z: n }))
        }),
    )
    .note(Direction::RustToCxx, "record24-value", "by value on the stack, as C has it")
    .rust_to_cxx(
        "record24-reference",
        crossings!(|i| {
            let n = keep(f64::from(i));
            call!(library_large_reference(&Large { x: n, y: n, z: n }))
        }),
    )
    .rust_to_cxx(
        "record24-result",
        crossings!(|i| {
            let large = call!(library_large_result(keep(f64::from(i))));
            large.x + large.y + large.z
        }),
    );
}

fn texts(peer: &mut Peer) {
    macro_rules! length {
        ($which:literal, $length:literal) => {
            peer.rust_to_cxx(
                concat!("str-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | library::borrow(keep_str(text))
                ),
            )
            .rust_to_cxx(
                concat!("str-copied-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | library::copy(keep_str(text))
                ),
            )
            .rust_to_cxx(
                concat!("string-result-", $length),
                crossings!(|_| {
                    let made = Text::made(keep($length)).to_str().to_owned();
                    touch(kept(&made).as_bytes())
                }),
            )
            .rust_to_cxx(
                concat!("std-string-result-", $length),
                crossings!(|_| touch(Text::made(keep($length)).to_bytes())),
            )
            .note(
                Direction::RustToCxx,
                concat!("std-string-result-", $length),
                "allocated text that ends with a null, as C has no std::string",
            )
            .rust_to_cxx(
                concat!("std-string-", $length),
                crossings!(|_| touch(library::stored(keep($which)))),
            )
            .rust_to_cxx(
                concat!("std-string-checked-", $length),
                crossings!(|_| {
                    let text = str::from_utf8(library::stored(keep($which)));
                    touch(text.unwrap_or_default().as_bytes())
                }),
            );
        };
    }
    length!(0, 8);
    length!(1, 64);
    length!(2, 1024);
}

fn vectors(peer: &mut Peer) {
    macro_rules! slice {
        ($name:literal, $count:literal, $sum:path) => {
            peer.rust_to_cxx(
                $name,
                crossings!(
                    {
                        let numbers = &NUMBERS[..$count];
                    } | _
                        | $sum(keep_slice(numbers))
                ),
            )
        };
    }
    slice!("slice-1", 1, library::sum);
    slice!("slice-100", 100, library::sum);
    slice!("slice-10000", 10_000, library::sum);
    slice!("slice-indexed-100", 100, library::sum_indexed);

    const BY_INDEX: &str = "each string is asked for by a call";
    peer.rust_to_cxx(
        "vec-copied-100",
        crossings!(|_| library::numbers().to_vec().iter().sum::<f64>()),
    )
    .rust_to_cxx("std-vector-100", crossings!(|_| library::numbers().iter().sum::<f64>()));
    for name in ["std-vector-strings-100", "std-vector-strings-indexed-100"] {
        peer.rust_to_cxx(name, crossings!(|_| library::names().map(touch).sum::<u64>())).note(
            Direction::RustToCxx,
            name,
            BY_INDEX,
        );
    }
}

fn objects(peer: &mut Peer) {
    peer.rust_to_cxx(
        "object",
        crossings!(|i| {
            let object = Counter::new(i);
            keep(ptr::from_ref(&object));
            i
        }),
    )
    .rust_to_cxx(
        "method",
        crossings!(
            {
                let counter = Counter::new(7);
                let counter = counter.as_ptr();
            } | _
                | call!(library_counter_get(keep(counter)))
        ),
    );
}

fn options(peer: &mut Peer) {
    peer.rust_to_cxx("option-number", crossings!(|i| library::half(i).unwrap_or(-1)))
        .rust_to_cxx("option-number-given", crossings!(|i| library::or_zero(Some(i))))
        .note(Direction::RustToCxx, "option-number-given", "a pointer that may be null")
        .rust_to_cxx(
            "option-text",
            crossings!(|i| {
                let text = call!(library_option_text(i)).option();
                text.map_or(0, |bytes| str::from_utf8(bytes).map_or(0, str::len))
            }),
        )
        .rust_to_cxx(
            "option-reference",
            crossings!(|i| {
                let counter = call!(library_option_reference(i));
                if counter.is_null() { -1 } else { call!(library_counter_get(counter)) }
            }),
        )
        .rust_to_cxx(
            "option-owned",
            crossings!(|i| {
                // SAFETY: it is given away.
                let counter = unsafe { Counter::owned(library::library_option_owned(i)) };
                counter.map_or(-1, |counter| counter.get())
            }),
        )
        .rust_to_cxx(
            "option-string",
            crossings!(|i| {
                // SAFETY: it is given away.
                let text = unsafe { Text::owned(library::library_option_string(i)) };
                text.map_or(0, |text| kept(&text.to_str().to_owned()).len())
            }),
        );
}

fn results(peer: &mut Peer) {
    macro_rules! length {
        ($function:ident, |$number:ident| $a:expr) => {
            crossings!(|$number| {
                library::result(library::$function, $a)
                    .unwrap_or_else(|message| message.to_str().len() as i32)
            })
        };
    }
    const BY_HAND: &str = "the exception is caught by hand, in C++";
    peer.rust_to_cxx(
        "result-ok",
        crossings!(|i| library::value(i).unwrap_or_else(|fault| fault.code + 1)),
    )
    .rust_to_cxx(
        "result-value",
        crossings!(|i| library::value(!i).unwrap_or_else(|fault| fault.code + 1)),
    )
    .rust_to_cxx("result-message", length!(library_message, |i| !i))
    .rust_to_cxx("result-ok-throwing", length!(library_thrown, |i| i))
    .rust_to_cxx("result-thrown", length!(library_thrown, |i| !i))
    .rust_to_cxx("result-thrown-deep", length!(library_thrown_deep, |i| !i))
    .rust_to_cxx("result-thrown-nested", length!(library_thrown_nested, |i| !i));
    for name in ["result-ok-throwing", "result-thrown", "result-thrown-deep"] {
        peer.note(Direction::RustToCxx, name, BY_HAND);
    }
    peer.note(
        Direction::RustToCxx,
        "result-thrown-nested",
        "the exception is caught by hand, in C++; the outer message only",
    );
}

/// What the closures hold: 16 bytes.
struct Held {
    by: i32,
    other: i64,
}

impl Held {
    fn of(by: i32) -> Self {
        Held { by, other: 7 }
    }
}

unsafe extern "C" fn call_held(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one.
    let held = unsafe { &*context.cast::<Held>() };
    value.wrapping_mul(held.by) ^ held.other as i32
}

unsafe extern "C" fn call_counting(context: *mut c_void, value: i32) -> i32 {
    // SAFETY: the context is one, and nobody else looks at it.
    let held = unsafe { &mut *context.cast::<Held>() };
    held.other = held.other.wrapping_add(i64::from(held.by));
    held.other as i32 ^ value
}

unsafe extern "C" fn call_empty(_context: *mut c_void, value: i32) -> i32 {
    value.wrapping_add(1)
}

unsafe extern "C" fn drop_held(context: *mut c_void) {
    // SAFETY: it comes from a box, and the closure is dropped once.
    drop(unsafe { Box::from_raw(context.cast::<Held>()) });
}

fn lend(call: library_call, mut held: Held) -> i32 {
    call!(library_lend(call, ptr::from_mut(&mut held).cast()))
}

fn owned(held: Held) -> library_closure {
    library_closure {
        context: Box::into_raw(Box::new(held)).cast(),
        call: Some(call_held),
        drop: Some(drop_held),
    }
}

fn closures(peer: &mut Peer) {
    const EMPTY: library_closure =
        library_closure { context: ptr::null_mut(), call: Some(call_empty), drop: None };
    peer.rust_to_cxx(
        "closure-call",
        crossings!(
            {
                let run = call!(library_lambda(3));
            } | i
                | {
                    let run = black_box(&run);
                    // SAFETY: it is not dropped.
                    run.call.map_or(0, |call| unsafe { call(run.context, i) })
                }
        ),
    )
    .rust_to_cxx("closure-lend", crossings!(|i| lend(Some(call_held), Held::of(i))))
    .rust_to_cxx("closure-lend-mut", crossings!(|i| lend(Some(call_counting), Held::of(i))))
    .rust_to_cxx("closure-give", crossings!(|i| call!(library_give(owned(Held::of(i))))))
    .rust_to_cxx("closure-give-empty", crossings!(|i| call!(library_give(EMPTY)).wrapping_add(i)));
    for name in
        ["closure-call", "closure-lend", "closure-lend-mut", "closure-give", "closure-give-empty"]
    {
        peer.note(
            Direction::RustToCxx,
            name,
            "a function pointer and a pointer for it; nothing catches an exception",
        );
    }
}

fn mixed(peer: &mut Peer) {
    peer.rust_to_cxx(
        "mixed",
        crossings!(|_| {
            let mut total = 0;
            let shown =
                library::search(keep_str(LINES), keep_str("apple"), keep_str("somebody"), |line| {
                    total += line.len();
                    total < 16
                });
            assert!(shown.is_some());
            total
        }),
    );
}
