//! What the layers are, and how each is drawn.

use crate::report::compare::{RAW, SUBJECT};
use crate::results::{Results, Variant};
use serde::Serialize;

/// A layer of this run.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Layer {
    /// Its place in the report; the page's classes are made of it.
    pub(crate) index: usize,
    /// As in the results.
    pub(crate) id: String,
    /// What its rows really do.
    pub(crate) text: &'static str,
    /// The name of its colour.
    pub(crate) hue: &'static str,
    /// The name of its mark.
    pub(crate) shape: &'static str,
    /// A second form of a layer that has one already: the same mark, not filled.
    pub(crate) hollow: bool,
}

struct Known {
    id: &'static str,
    text: &'static str,
    shape: &'static str,
}

const KNOWN: [Known; 12] = [
    Known {
        id: RAW,
        text: "extern \"C\" on both sides, written by hand in its best form: what fits travels in \
               registers, text and slices as a pointer and a length. It does the least that does the \
               job. All ratios are to it.",
        shape: "ring",
    },
    Known {
        id: "floor",
        text: "The calling language calls itself: Rust a Rust function, C++ a C++ function, both kept \
               out of line. What a call costs where nothing is crossed.",
        shape: "ring",
    },
    Known {
        id: SUBJECT,
        text: "A function of a #[twinspan::bridge], declared and called as its documentation would.",
        shape: "disc",
    },
    Known {
        id: "c",
        text: "The C header of a twinspan bridge, called as a program in C would.",
        shape: "diamond",
    },
    Known {
        id: "cxx",
        text: "A function of a #[cxx::bridge] with the types that cxx has for the case.",
        shape: "square",
    },
    Known {
        id: "bindgen",
        text: "What bindgen makes of a C header, as its user writes one for C++, with what is written \
               around it to make it safe. A call is the machine code of raw.",
        shape: "up",
    },
    Known {
        id: "autocxx",
        text: "Calls that autocxx makes from a C++ header, through cxx; functions of Rust that its \
               attributes export.",
        shape: "down",
    },
    Known {
        id: "zngur",
        text: "Rust's types in C++ as zngur generates them from a description of them; functions \
               written in C++ that take and return these.",
        shape: "cross",
    },
    Known {
        id: "diplomat",
        text: "Rust's types in C++ as diplomat generates them from a bridge in Rust.",
        shape: "star",
    },
    Known {
        id: "crubit",
        text: "Bindings that crubit generates from headers or crates.",
        shape: "square",
    },
    Known {
        id: "cstring",
        text: "Text without its length, as a C function wants it: CString::new allocates, copies and \
               looks for a zero; strlen finds the length again.",
        shape: "down",
    },
    Known { id: "other", text: "", shape: "diamond" },
];

/// The layers that occur, in the order in which they are shown: those known here first.
pub(crate) fn of(results: &Results) -> Vec<Layer> {
    let mut ids: Vec<&str> = Vec::new();
    for row in results.variants.iter().flat_map(rows) {
        if !ids.contains(&row) {
            ids.push(row);
        }
    }
    // Stable: others stay in the order in which they came.
    ids.sort_by_key(|id| place(family(id)));
    let mut layers: Vec<Layer> = Vec::new();
    for (index, id) in ids.into_iter().enumerate() {
        let known = &KNOWN[place(family(id))];
        let hollow = layers.iter().any(|layer| layer.hue == known.id);
        layers.push(Layer {
            index,
            id: id.to_owned(),
            text: known.text,
            hue: known.id,
            shape: known.shape,
            hollow,
        });
    }
    layers
}

fn rows(variant: &Variant) -> impl Iterator<Item = &str> {
    variant.cases.iter().flat_map(|case| case.rows.iter().map(|row| row.layer.as_str()))
}

/// `cxx-ool` is a form of `cxx`.
fn family(id: &str) -> &str {
    id.split(['-', '_', ' ', '.', ':', '/']).next().unwrap_or(id)
}

fn place(family: &str) -> usize {
    KNOWN.iter().position(|known| known.id == family).unwrap_or(KNOWN.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, family, place};

    #[test]
    fn forms_of_a_layer_are_of_its_family() {
        assert_eq!(family("cxx-ool"), "cxx");
        assert_eq!(family("cxx"), "cxx");
        assert_eq!(place("raw"), 0);
        assert_eq!(place("nobody knows"), KNOWN.len() - 1);
    }
}
