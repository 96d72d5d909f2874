//! The table of cases: what is measured, in which layers, and where a layer has no way to do it.

use std::ffi::{CStr, c_char};

/// A loop that crosses `times` times and returns the sum of the answers.
pub type Loop = extern "C-unwind" fn(times: u64) -> u64;

/// Which language calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Rust calls C++.
    RustToCxx,
    /// C++ calls Rust.
    CxxToRust,
}

impl Direction {
    /// As it is printed: `rust-to-cxx`, `cxx-to-rust`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Direction::RustToCxx => "rust-to-cxx",
            Direction::CxxToRust => "cxx-to-rust",
        }
    }
}

/// One layer of one case.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// `raw`, `floor`, `cxx`, `twinspan`, ..
    pub layer: &'static str,
    /// Crosses as often as it is told.
    pub run: Loop,
}

/// A crossing that every layer does in its own way.
#[derive(Debug)]
pub struct Case {
    /// Who calls.
    pub direction: Direction,
    /// The heading it stands under in a report.
    pub section: &'static str,
    /// Unique within its direction.
    pub name: &'static str,
    /// What crosses, for the reader of a report.
    pub title: &'static str,
    /// The first is the baseline of all ratios, normally `raw`.
    pub rows: Vec<Row>,
    /// Layers that cannot do it, with the reason.
    pub cannot: Vec<(&'static str, &'static str)>,
    /// What a reader has to know of one layer's row.
    pub notes: Vec<(&'static str, &'static str)>,
    /// Fewer calls are counted where one is dear.
    pub dear: bool,
}

/// All cases, in the order in which they are reported.
#[derive(Debug, Default)]
pub struct Table {
    /// Those of one section one after the other.
    pub cases: Vec<Case>,
}

impl Table {
    /// The cases of a section follow.
    pub fn section(&mut self, name: &'static str) -> Section<'_> {
        Section { table: self, name }
    }
}

/// Adds cases to one section.
#[derive(Debug)]
pub struct Section<'a> {
    table: &'a mut Table,
    name: &'static str,
}

impl Section<'_> {
    /// A case in which Rust calls C++.
    pub fn rust_to_cxx(&mut self, name: &'static str, title: &'static str) -> &mut Case {
        self.case(Direction::RustToCxx, name, title)
    }

    /// A case in which C++ calls Rust; `rows` are those of the section, of which those with this name
    /// are taken.
    ///
    /// # Panics
    ///
    /// If C++ has no such row: the table would be wrong.
    pub fn cxx_to_rust(
        &mut self,
        rows: &[CxxRow],
        name: &'static str,
        title: &'static str,
    ) -> &mut Case {
        let case = self.case(Direction::CxxToRust, name, title);
        for row in rows.iter().filter(|row| row.name() == name) {
            case.rows.push(Row { layer: row.layer(), run: row.run });
        }
        assert!(!case.rows.is_empty(), "no rows in C++ for {name}");
        case
    }

    fn case(&mut self, direction: Direction, name: &'static str, title: &'static str) -> &mut Case {
        let section = self.name;
        let (rows, cannot, notes) = (Vec::new(), Vec::new(), Vec::new());
        let case = Case { direction, section, name, title, rows, cannot, notes, dear: false };
        self.table.cases.push(case);
        let last = self.table.cases.len() - 1;
        &mut self.table.cases[last]
    }
}

impl Case {
    /// Adds a layer.
    pub fn row(&mut self, layer: &'static str, run: Loop) -> &mut Self {
        self.rows.push(Row { layer, run });
        self
    }

    /// A layer that has no way to do it.
    pub fn cannot(&mut self, layer: &'static str, reason: &'static str) -> &mut Self {
        self.cannot.push((layer, reason));
        self
    }

    /// What a reader has to know of a layer's row.
    pub fn note(&mut self, layer: &'static str, text: &'static str) -> &mut Self {
        self.notes.push((layer, text));
        self
    }

    /// Says that one call takes thousands of instructions.
    pub fn dear(&mut self) -> &mut Self {
        self.dear = true;
        self
    }
}

/// A row whose loop is in C++: `lab::Row`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct CxxRow {
    name: *const c_char,
    layer: *const c_char,
    pub(crate) run: Loop,
}

/// `lab::Rows`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct CxxRows {
    first: *const CxxRow,
    count: usize,
}

impl CxxRows {
    /// The rows.
    ///
    /// # Safety
    ///
    /// `self` comes from `LAB_ROWS` in C++: it and all its text live as long as the program.
    #[must_use]
    pub unsafe fn get(self) -> &'static [CxxRow] {
        // SAFETY: the caller's promise.
        unsafe { std::slice::from_raw_parts(self.first, self.count) }
    }
}

impl CxxRow {
    pub(crate) fn name(&self) -> &'static str {
        // SAFETY: `LAB_ROWS` takes string literals.
        unsafe { CStr::from_ptr(self.name) }.to_str().unwrap_or("?")
    }

    pub(crate) fn layer(&self) -> &'static str {
        // SAFETY: as above.
        unsafe { CStr::from_ptr(self.layer) }.to_str().unwrap_or("?")
    }
}

/// The rows that `LAB_ROWS(section, ..)` made in C++.
#[macro_export]
macro_rules! rows_of {
    ($rows_of_section:ident) => {{
        unsafe extern "C" {
            safe fn $rows_of_section() -> $crate::CxxRows;
        }
        // SAFETY: `LAB_ROWS` made them.
        unsafe { $rows_of_section().get() }
    }};
}

/// A [`Loop`] over an expression that may use the number of the call: `crossings!(|i| add(i, 7))`. What
/// comes before in braces runs once per loop: `crossings!({ let text = "x"; } |i| length(text))`.
#[macro_export]
macro_rules! crossings {
    ({ $($set_up:tt)* } |$number:pat_param| $crossing:expr) => {{
        extern "C-unwind" fn crossings(times: u64) -> u64 {
            $($set_up)*
            $crate::repeat(times, |$number: i32| $crossing)
        }
        crossings
    }};
    (|$number:pat_param| $crossing:expr) => {
        $crate::crossings!({} |$number| $crossing)
    };
}
