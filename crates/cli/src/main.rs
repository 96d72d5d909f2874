//! The program `twinspan`.

fn main() {
    twinspan_cli::main()
}
