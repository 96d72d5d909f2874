// Held to the lifetimes that are declared, as members of other types are.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/handle.h");
        type Handle = crate::Handle;
    }
    extern "Rust" {
        fn name(self: &Handle, default: &str) -> Option<&str>;
    }
}

#[repr(C)]
pub struct Handle(i32);

unsafe impl cxx::ExternType for Handle {
    type Id = cxx::type_id!("Handle");
    type Kind = cxx::kind::Trivial;
}

impl Handle {
    fn name<'a>(&self, default: &'a str) -> Option<&'a str> {
        Some(default)
    }
}

fn main() {}
