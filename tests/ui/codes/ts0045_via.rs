#[twinspan::bridge]
mod ffi {
    struct Host {
        address: Address,
    }

    extern "Rust" {
        #[via(str)]
        type Address = std::net::IpAddr;
        #[via(&str)]
        type Name = super::other::Name;

        fn ping(address: &Address) -> bool;
        fn all(addresses: &[Address]);
        fn is_loopback(self: &Address) -> bool;
    }

    unsafe extern "C++" {
        #[via(u32)]
        type Socket;
    }
}

fn main() {}
