// C++ throws the error of a bridge as part of an exception, which threads share.
use std::rc::Rc;

#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        type Store;
        fn watch(changed: Box<dyn Fn() -> Result<u32, Late>>);
        // What C++ makes itself, and Rust takes, may be anything.
        fn find() -> Result<u32, Taken>;
    }
    struct Broken {
        store: UniquePtr<Store>,
    }
    struct Late {
        cause: Box<Local>,
    }
    struct Taken {
        store: UniquePtr<Store>,
    }
    struct Task {
        run: Function<dyn Fn() -> Result<u32, Stuck>>,
    }
    struct Stuck {
        cause: Vec<Local>,
    }
    extern "Rust" {
        type Local;
        fn open() -> Result<u32, Broken>;
        fn close() -> Result<u32, Local>;
        fn start(task: Task);
    }
}

pub struct Local(Rc<()>);

fn open() -> Result<u32, ffi::Broken> {
    Ok(1)
}

fn close() -> Result<u32, Local> {
    Ok(1)
}

fn start(_: ffi::Task) {}

fn main() {}
