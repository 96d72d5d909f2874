//! The types that the other version has in its bridge.

use crate::ffi::Document;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawElement<'d> {
    pub document: &'d Document,
    pub index: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawArray<'d> {
    pub document: &'d Document,
    pub index: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawObject<'d> {
    pub document: &'d Document,
    pub index: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct ArrayPosition<'d> {
    pub document: &'d Document,
    pub index: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct ObjectPosition<'d> {
    pub document: &'d Document,
    pub index: usize,
}
