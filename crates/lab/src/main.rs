//! `twinspan-lab`

mod results;

fn main() {
    let _ = results::SCHEMA;
}
