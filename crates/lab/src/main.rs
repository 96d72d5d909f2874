//! `twinspan-lab`

mod report;
mod results;

fn main() {
    let _ = (results::SCHEMA, report::html, report::markdown);
}
