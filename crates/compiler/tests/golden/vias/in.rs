#[twinspan::bridge(namespace = "net")]
mod ffi {
    #[derive(Clone)]
    struct Parts {
        host: String,
        port: u16,
    }

    extern "Rust" {
        /// Read from text, and written as text.
        #[via(str)]
        type Address = std::net::IpAddr;
        #[via(u32)]
        type V4 = std::net::Ipv4Addr;
        #[via([u8; 4])]
        type Key = super::Key;
        #[via(Parts)]
        type Endpoint = super::Endpoint;

        fn local(of: V4) -> Address;
        fn number(address: Option<Address>) -> Option<V4>;
        fn keys(keys: Vec<Key>) -> Vec<Key>;
        fn resolve(name: &str) -> Result<Endpoint, CxxException>;
        fn each(endpoint: Endpoint, visit: &mut dyn FnMut(Address) -> bool);
        fn chooser() -> Box<dyn Fn(V4) -> Option<Key>>;
    }

    unsafe extern "C++" {
        include!("golden/vias/user.h");
        fn connect(endpoint: Endpoint, key: Key) -> Result<V4, CxxException>;
        fn peers(of: Address) -> Vec<Address>;
        fn best(of: Option<Key>) -> Option<Endpoint>;
    }
}

use std::net::{IpAddr, Ipv4Addr};
use twinspan::CxxException;

pub struct Key([u8; 4]);

impl From<[u8; 4]> for Key {
    fn from(bytes: [u8; 4]) -> Self {
        Key(bytes)
    }
}

impl From<Key> for [u8; 4] {
    fn from(key: Key) -> Self {
        key.0
    }
}

pub struct Endpoint {
    host: String,
    port: u16,
}

impl From<Endpoint> for ffi::Parts {
    fn from(endpoint: Endpoint) -> Self {
        ffi::Parts { host: endpoint.host, port: endpoint.port }
    }
}

impl TryFrom<ffi::Parts> for Endpoint {
    type Error = &'static str;

    fn try_from(parts: ffi::Parts) -> Result<Self, &'static str> {
        match parts.port {
            0 => Err("there is no port 0"),
            port => Ok(Endpoint { host: parts.host, port }),
        }
    }
}

fn local(of: Ipv4Addr) -> IpAddr {
    of.into()
}

fn number(address: Option<IpAddr>) -> Option<Ipv4Addr> {
    match address? {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}

fn keys(keys: Vec<Key>) -> Vec<Key> {
    keys
}

fn resolve(name: &str) -> Result<Endpoint, CxxException> {
    Ok(Endpoint { host: name.to_owned(), port: 80 })
}

fn each(endpoint: Endpoint, visit: &mut dyn FnMut(IpAddr) -> bool) {
    visit(endpoint.host.parse().expect("an address"));
}

fn chooser() -> Box<dyn Fn(Ipv4Addr) -> Option<Key>> {
    Box::new(|address| Some(Key(address.octets())))
}
