//! Where a bridge may stand: under any name and visibility, in inline modules, several in a file, in
//! files of folders, and as an `unsafe mod`.

pub mod deeper;

// An unsafe module vouches for all of its blocks.
#[twinspan::bridge(namespace = "modules")]
unsafe mod private_and_unsafe {
    extern "C++" {
        include!("twinspan-test-ffi/cpp/modules.h");
        fn in_unsafe_module(value: i32) -> i32;
        fn checks() -> String;
    }
}

pub mod inline {
    pub(super) mod twice {
        #[twinspan::bridge(namespace = "modules::inline_twice")]
        pub(in crate::modules) mod restricted {
            extern "Rust" {
                type Inner;
                fn inner(value: i32) -> Box<Inner>;
                fn get(&self) -> i32;
            }
            pub(super) struct Visible {
                pub(crate) value: i32,
                other: i32,
            }
            unsafe extern "C++" {
                include!("twinspan-test-ffi/cpp/modules.h");
                fn visible(visible: Visible) -> Visible;
            }
        }

        pub struct Inner(i32);

        impl Inner {
            fn get(&self) -> i32 {
                self.0
            }
        }

        fn inner(value: i32) -> Box<Inner> {
            Box::new(Inner(value))
        }

        pub fn round_trip(value: i32) -> i32 {
            let visible = restricted::visible(restricted::Visible { value, other: 1 });
            visible.value + visible.other
        }
    }
}

// Re-exported under other names, and by a glob.
pub use reexported::in_reexported as renamed;
pub use reexported::*;

#[twinspan::bridge(namespace = "modules")]
mod reexported {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Reexported {
        pub value: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/modules.h");
        fn in_reexported(value: Reexported) -> Reexported;
    }
}

/// Calls what is private here, which otherwise is rightly reported as never used.
pub fn every_bridge_is_reachable() {
    assert_eq!(private_and_unsafe::in_unsafe_module(1), 2);
    assert_eq!(inline::twice::round_trip(5), 16);
    let value = Reexported { value: 3 };
    assert_eq!(in_reexported(value.clone()), renamed(value));
    assert_eq!(private_and_unsafe::checks(), "");
}

#[test]
fn bridges_anywhere() {
    every_bridge_is_reachable();
}
