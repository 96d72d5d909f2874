// A vector of something else than numbers and strings, and what is no C++ type.
use twinspan::View;

fn vector(flags: &cxx::CxxVector<cxx::CxxVector<u8>>) {
    flags.view();
}

fn text(text: &String) {
    View::view(text);
}

fn main() {}
