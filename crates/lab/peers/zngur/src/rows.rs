//! The rows in which Rust calls C++.

use crate::api::{self, Closure, Counter, Large, Library, Small, Text};
use crate::bridge;
use std::hint::black_box;
use std::ptr;
use twinspan_lab_harness::{Peer, crossings, keep, keep_slice, keep_str};
use twinspan_lab_subject::work::{NUMBERS, kept, text, touch};

pub fn add_to(peer: &mut Peer) {
    numbers(peer);
    records(peer);
    texts(peer);
    vectors(peer);
    objects(peer);
    optional(peer);
    closures(peer);
}

fn numbers(peer: &mut Peer) {
    peer.rust_to_cxx(
        "nothing",
        crossings!(|i| {
            bridge::nothing();
            i
        }),
    )
    .rust_to_cxx("add", crossings!(|i| bridge::add(i, 7)))
    .rust_to_cxx(
        "add8",
        crossings!(|i| {
            let n = keep(i64::from(i));
            bridge::add8(n, n, n, n, n, n, n, n)
        }),
    );
}

fn large(number: i32) -> Large {
    let n = keep(f64::from(number));
    Large { x: n, y: n, z: n }
}

fn records(peer: &mut Peer) {
    peer.rust_to_cxx(
        "record8-value",
        crossings!(|i| bridge::small_value(Small { id: 7, number: i })),
    )
    .rust_to_cxx(
        "record8-reference",
        crossings!(|i| bridge::small_reference(&Small { id: 7, number: i })),
    )
    .rust_to_cxx(
        "record8-result",
        crossings!(|i| {
            let small = bridge::small_result(i);
            small.id.wrapping_add(small.number.cast_unsigned())
        }),
    )
    .rust_to_cxx("record24-value", crossings!(|i| bridge::large_value(large(i))))
    .rust_to_cxx("record24-reference", crossings!(|i| bridge::large_reference(&large(i))))
    .rust_to_cxx(
        "record24-result",
        crossings!(|i| {
            let large = bridge::large_result(keep(f64::from(i)));
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
                        | bridge::borrow(keep_str(text))
                ),
            )
            .rust_to_cxx(
                concat!("str-copied-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | bridge::copy(keep_str(text))
                ),
            )
            .rust_to_cxx(
                concat!("string-given-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | bridge::take(keep_str(text).to_owned())
                ),
            )
            .rust_to_cxx(
                concat!("string-result-", $length),
                crossings!(|_| touch(kept(&bridge::make(keep($length))).as_bytes())),
            )
            .rust_to_cxx(
                concat!("std-string-result-", $length),
                crossings!(|_| touch(Text::new(keep($length)).get())),
            )
            .rust_to_cxx(
                concat!("std-string-", $length),
                crossings!(|_| touch(Library.stored(keep($which)))),
            )
            .rust_to_cxx(
                concat!("std-string-checked-", $length),
                crossings!(|_| touch(Library.stored_str(keep($which)).as_bytes())),
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
    slice!("slice-1", 1, bridge::sum);
    slice!("slice-100", 100, bridge::sum);
    slice!("slice-10000", 10_000, bridge::sum);
    slice!("slice-indexed-100", 100, bridge::sum_indexed);

    peer.rust_to_cxx("vec-given-100", crossings!(|_| bridge::take_numbers(api::make_numbers())))
        .rust_to_cxx("vec-copied-100", crossings!(|_| bridge::make_numbers().iter().sum::<f64>()))
        .rust_to_cxx("std-vector-100", crossings!(|_| Library.stored_numbers().iter().sum::<f64>()))
        .rust_to_cxx("vec-strings-100", crossings!(|_| bridge::walked(kept(api::names()))))
        .rust_to_cxx("vec-strings-indexed-100", crossings!(|_| bridge::walked(kept(api::names()))))
        .rust_to_cxx("vec-strings-given-100", crossings!(|_| bridge::take_names(api::make_names())))
        .rust_to_cxx(
            "vec-strings-copied-100",
            crossings!(|_| api::take_names(bridge::make_names())),
        );
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
            } | _
                | kept(&counter).get()
        ),
    );
}

fn optional(peer: &mut Peer) {
    macro_rules! value {
        (|$number:ident| $a:expr) => {
            crossings!(|$number| bridge::value($a).unwrap_or_else(|fault| fault.code + 1))
        };
    }
    peer.rust_to_cxx("option-number", crossings!(|i| bridge::half(i).unwrap_or(-1)))
        .rust_to_cxx("option-number-given", crossings!(|i| bridge::or_zero(Some(i))))
        .rust_to_cxx("option-text", crossings!(|i| Library.option_text(i).map_or(0, str::len)))
        .rust_to_cxx(
            "option-string",
            crossings!(|i| bridge::option_string(i).map_or(0, |text| text.len())),
        )
        .rust_to_cxx("result-ok", value!(|i| i))
        .rust_to_cxx("result-value", value!(|i| !i))
        .rust_to_cxx(
            "result-message",
            crossings!(|i| {
                bridge::message(!i).unwrap_or_else(|problem| problem.message.len() as i32)
            }),
        );
}

fn closures(peer: &mut Peer) {
    for name in ["closure-call", "closure-call-boxed"] {
        peer.rust_to_cxx(
            name,
            crossings!(
                {
                    let run = bridge::lambda(3);
                } | i
                    | black_box(&run)(i)
            ),
        );
    }
    peer.rust_to_cxx("closure-lend", crossings!(|i| bridge::lend(&Closure::new(i))));
    for name in ["closure-give", "closure-give-boxed"] {
        peer.rust_to_cxx(name, crossings!(|i| bridge::give(Closure::new(i))));
    }
}
