//! A bridge that shares a process with another one, and names of types with it.

/// The bridge.
#[twinspan::bridge(c_face, namespace = "tally")]
mod ffi {
    /// Has the name of a type of the other bridge, and is another.
    #[derive(Debug, Clone, Copy)]
    struct Hit {
        count: u32,
    }

    extern "Rust" {
        type Index;
        fn new_index(name: &str) -> Box<Index>;
        /// Panics if it does not fit.
        fn add(self: &mut Index, by: u32) -> Hit;
        fn name(self: &Index) -> String;
        fn watch(self: &mut Index, watcher: Box<dyn Fn(&Hit) + Send>);
    }
}

use ffi::Hit;

/// Counts.
pub struct Index {
    name: String,
    hit: Hit,
    watchers: Vec<Watcher>,
}

type Watcher = Box<dyn Fn(&Hit) + Send>;

fn new_index(name: &str) -> Box<Index> {
    Box::new(Index { name: name.to_owned(), hit: Hit { count: 0 }, watchers: Vec::new() })
}

impl Index {
    fn add(&mut self, by: u32) -> Hit {
        self.hit.count = self.hit.count.checked_add(by).expect("the count fits");
        for watcher in &self.watchers {
            watcher(&self.hit);
        }
        self.hit
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn watch(&mut self, watcher: Watcher) {
        self.watchers.push(watcher);
    }
}
