#[twinspan::bridge(c_face)]
mod ffi {
    struct Denied {
        code: u32,
    }

    extern "Rust" {
        type Index;
        type Cursor<'a>;
        fn count(words: &[String]) -> usize;
        fn cursor(self: &Index) -> Box<Cursor<'_>>;
        fn part(self: &mut Index) -> &Index;
        unsafe fn either<'a>(left: &'a Index, right: &'a Index) -> &'a Index;
        fn all(indices: Vec<Box<Index>>);
        fn edit(editor: impl FnMut(&str) -> Result<(), Denied>);
    }
}

pub struct Index;
pub struct Cursor<'a>(&'a Index);

impl Index {
    fn cursor(&self) -> Box<Cursor<'_>> {
        Box::new(Cursor(self))
    }
    fn part(&mut self) -> &Index {
        self
    }
}

fn count(words: &[String]) -> usize {
    words.len()
}
unsafe fn either<'a>(left: &'a Index, _: &'a Index) -> &'a Index {
    left
}
fn all(_: Vec<Box<Index>>) {}

fn main() {}
