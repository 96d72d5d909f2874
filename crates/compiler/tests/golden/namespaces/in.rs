#[twinspan::bridge(namespace = "outer")]
mod ffi {
    #[namespace = "outer::data"]
    struct Item {
        value: i32,
    }

    extern "Rust" {
        #[namespace = "other"]
        #[cxx_name = "Handle"]
        type Inner;

        fn in_bridge(item: Item) -> Box<Inner>;
        #[namespace = "other::deep"]
        fn in_own(inner: &Inner) -> i32;
        fn member(self: &Inner) -> Item;
        fn fails() -> Result<i32>;
        // Does not take the name of the function above.
        #[namespace = "other"]
        fn try_fails() -> i32;
    }

    #[namespace = "imported"]
    unsafe extern "C++" {
        include!("golden/namespaces/user.h");

        type Thing;

        fn make() -> UniquePtr<Thing>;
        #[namespace = ""]
        fn global(thing: &Thing) -> Item;
    }
}

use ffi::Item;

pub struct Inner(i32);

fn in_bridge(item: Item) -> Box<Inner> {
    Box::new(Inner(item.value))
}

fn fails() -> Result<i32, String> {
    Err(String::new())
}

fn try_fails() -> i32 {
    1
}

fn in_own(inner: &Inner) -> i32 {
    inner.0
}

impl Inner {
    fn member(&self) -> Item {
        Item { value: self.0 }
    }
}
