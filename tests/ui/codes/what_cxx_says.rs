// What is wrong without a word of ours is cxx's to refuse, in its words.
#[twinspan::bridge]
mod types {
    unsafe extern "C++" {
        include!("demo/src/widget.h");
        type Widget;
        fn make() -> Widget;
        fn change(widget: &mut Widget);
    }
}

#[twinspan::bridge]
mod receiver {
    unsafe extern "C++" {
        include!("demo/src/widget.h");
        type Widget;
        #[Self = "Widget"]
        fn count(self: &Widget) -> u32;
    }
}

fn main() {}
