//! Types of Rust that cross as another type, from and to which Rust converts.

use std::net::{IpAddr, Ipv4Addr};
use twinspan::CxxException;

#[twinspan::bridge(namespace = "vias")]
pub mod ffi {
    /// What crosses for an endpoint.
    #[derive(Clone)]
    pub struct Parts {
        host: String,
        port: u16,
    }

    extern "Rust" {
        #[via(str)]
        type Address = std::net::IpAddr;
        #[via(u32)]
        type V4 = std::net::Ipv4Addr;
        #[via([u8; 4])]
        type Key = super::Key;
        #[via(Parts)]
        type Endpoint = super::Endpoint;

        fn rust_text(address: Address) -> Address;
        fn rust_number(number: V4) -> V4;
        fn rust_key(key: Key) -> Key;
        fn rust_endpoint(endpoint: Endpoint) -> Endpoint;
        fn rust_maybe(address: Option<Address>) -> Option<V4>;
        fn rust_list(list: Vec<Address>) -> Vec<Address>;
        fn rust_try(number: V4) -> Result<V4, CxxException>;
        fn rust_checked(
            address: Address,
            other: Option<Endpoint>,
            list: Vec<Address>,
        ) -> Result<u32, CxxException>;
        fn rust_each(visit: &mut dyn FnMut(V4));
        fn rust_closure() -> Box<dyn Fn(Endpoint) -> Address>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/vias.h");

        fn cpp_number(number: V4) -> V4;
        fn cpp_text(text: Address) -> Address;
        fn cpp_key(key: Key) -> Key;
        fn cpp_endpoint(endpoint: Endpoint) -> Endpoint;
        fn cpp_maybe(text: Option<Address>) -> Option<Address>;
        fn cpp_list(texts: Vec<Address>) -> Vec<Address>;
        fn cpp_keys(keys: Vec<Key>) -> Vec<Key>;
        fn cpp_try(number: V4) -> Result<V4, CxxException>;
        fn cpp_broken() -> Address;
        fn cpp_no_port() -> Endpoint;
        fn cpp_broken_list() -> Vec<Address>;
        fn cpp_call(visit: &mut dyn FnMut(Address) -> V4) -> u32;
        fn cpp_closure() -> Box<dyn Fn(V4) -> Address>;

        fn checks() -> String;
    }
}

#[derive(Debug, PartialEq)]
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

#[derive(Clone, Debug, PartialEq)]
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

fn rust_text(address: IpAddr) -> IpAddr {
    address
}

fn rust_number(number: Ipv4Addr) -> Ipv4Addr {
    number
}

fn rust_key(key: Key) -> Key {
    key
}

fn rust_endpoint(endpoint: Endpoint) -> Endpoint {
    endpoint
}

fn rust_maybe(address: Option<IpAddr>) -> Option<Ipv4Addr> {
    address.map(|_| Ipv4Addr::from(1))
}

fn rust_list(list: Vec<IpAddr>) -> Vec<IpAddr> {
    list
}

fn rust_try(number: Ipv4Addr) -> Result<Ipv4Addr, CxxException> {
    Ok(number)
}

fn rust_checked(
    _: IpAddr,
    other: Option<Endpoint>,
    list: Vec<IpAddr>,
) -> Result<u32, CxxException> {
    Ok(other.map_or(0, |endpoint| endpoint.port.into()) + list.len() as u32)
}

fn rust_each(visit: &mut dyn FnMut(Ipv4Addr)) {
    visit(Ipv4Addr::from(1));
    visit(Ipv4Addr::from(2));
}

fn rust_closure() -> Box<dyn Fn(Endpoint) -> IpAddr> {
    Box::new(|endpoint| Ipv4Addr::from(u32::from(endpoint.port)).into())
}

#[cfg(test)]
mod tests {
    use super::{Endpoint, Key, ffi};
    use std::net::{IpAddr, Ipv4Addr};
    use std::panic::{UnwindSafe, catch_unwind};

    fn panic<R>(call: impl FnOnce() -> R + UnwindSafe) -> String {
        let payload = catch_unwind(call).err().expect("it panics");
        *payload.downcast::<String>().expect("it says why")
    }

    #[test]
    fn values_are_converted() {
        let local = IpAddr::from([127, 0, 0, 1]);
        assert_eq!(ffi::cpp_number(Ipv4Addr::from(7)), Ipv4Addr::from(8));
        assert_eq!(ffi::cpp_text(local).to_string(), "::1");
        assert_eq!(ffi::cpp_key(Key([1, 2, 3, 4])), Key([4, 3, 2, 1]));
        let endpoint = Endpoint { host: "host".to_owned(), port: 80 };
        assert_eq!(ffi::cpp_endpoint(endpoint.clone()), Endpoint { port: 81, ..endpoint });
        assert_eq!(ffi::cpp_maybe(Some(local)), Some(local));
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_list(vec![local]), [local, IpAddr::from([10, 0, 0, 1])]);
        assert_eq!(ffi::cpp_keys(vec![Key([0; 4])]), [Key([0; 4]), Key([4, 3, 2, 1])]);
        assert_eq!(ffi::cpp_try(Ipv4Addr::from(3)).unwrap(), Ipv4Addr::from(3));
        assert_eq!(ffi::cpp_try(Ipv4Addr::from(0)).unwrap_err().to_string(), "no number");
    }

    #[test]
    fn what_is_no_value_is_refused() {
        let text = panic(ffi::cpp_broken);
        assert!(
            text.starts_with("`Address` crosses the bridge: no `core::net::ip_addr::IpAddr`"),
            "{text}"
        );
        assert!(text.ends_with("invalid IP address syntax"), "{text}");
        let text = panic(ffi::cpp_no_port);
        assert!(text.ends_with("there is no port 0"), "{text}");
        let text = panic(ffi::cpp_broken_list);
        assert!(text.ends_with("invalid IP address syntax"), "{text}");
    }

    #[test]
    fn closures() {
        let mut seen = Vec::new();
        let sum = ffi::cpp_call(&mut |address| {
            seen.push(address);
            Ipv4Addr::from(seen.len() as u32)
        });
        assert_eq!(sum, 3);
        assert_eq!(seen, [IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2])]);
        let closure = ffi::cpp_closure();
        assert_eq!(closure(Ipv4Addr::from(9)), IpAddr::from([9, 0, 0, 1]));
    }

    #[test]
    fn cpp_calls_rust() {
        assert_eq!(ffi::checks(), "");
    }
}
