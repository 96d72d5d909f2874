// A closure is borrowed for the call.
#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Bell;
        fn on_ring(self: &mut Bell, visit: impl FnMut(u32));
        fn keep(visit: impl FnMut(u32));
    }
}

pub struct Bell(Vec<Box<dyn FnMut(u32)>>);

impl Bell {
    fn on_ring(&mut self, visit: impl FnMut(u32) + 'static) {
        self.0.push(Box::new(visit));
    }
}

fn keep(visit: impl FnMut(u32)) {
    let _: Box<dyn FnMut(u32)> = Box::new(visit);
}

fn main() {}
