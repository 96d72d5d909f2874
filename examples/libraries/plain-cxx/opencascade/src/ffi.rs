//! The bridge, and what makes Rust's own types of what cxx has.

use crate::types::{Error, Point, Vector};
use cxx::{ExternType, SharedPtr, kind, type_id};
use std::ops::Deref;

#[cxx::bridge(namespace = "occt")]
mod bridge {
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Bounds {
        pub u_first: f64,
        pub u_last: f64,
        pub v_first: f64,
        pub v_last: f64,
    }
    struct Tangent {
        point: Point,
        direction: Vector,
    }
    /// Without a class there was none.
    struct Failure {
        #[cxx_name = "class_"]
        class: String,
        message: String,
    }

    unsafe extern "C++" {
        include!("plain-cxx-opencascade/src/shim.h");

        #[namespace = ""]
        #[cxx_name = "gp_Pnt"]
        type Point = crate::types::Point;
        #[cxx_name = "Distance"]
        fn distance(self: &Point, other: &Point) -> f64;

        #[namespace = ""]
        #[cxx_name = "gp_Vec"]
        type Vector = crate::types::Vector;
        #[cxx_name = "Magnitude"]
        fn magnitude(self: &Vector) -> f64;
        #[cxx_name = "Crossed"]
        fn cross(self: &Vector, other: &Vector) -> Vector;
        #[cxx_name = "Dot"]
        fn dot(self: &Vector, other: &Vector) -> f64;
        fn angle(left: &Vector, right: &Vector, angle: &mut f64) -> Failure;

        type Curve;
        fn class_of(curve: &Curve) -> String;
        #[cxx_name = "Value"]
        fn value(self: &Curve, parameter: f64) -> Point;
        fn tangent(curve: &Curve, parameter: f64) -> Tangent;
        #[cxx_name = "FirstParameter"]
        fn first_parameter(self: &Curve) -> f64;
        #[cxx_name = "LastParameter"]
        fn last_parameter(self: &Curve) -> f64;
        #[cxx_name = "IsClosed"]
        fn is_closed(self: &Curve) -> bool;
        fn period(curve: &Curve, period: &mut f64) -> Failure;
        fn reversed(curve: &Curve) -> SharedPtr<Curve>;
        fn length(curve: &Curve) -> f64;
        fn points(curve: &Curve, count: i32, points: &mut Vec<Point>) -> Failure;
        fn trimmed(curve: &Curve, first: f64, last: f64, part: &mut SharedPtr<Trimmed>) -> Failure;
        fn as_circle(curve: &Curve) -> *const Circle;
        fn as_bezier(curve: &Curve) -> *const Bezier;
        fn as_conic(curve: &Curve) -> *const Conic;

        type Conic;
        #[cxx_name = "Eccentricity"]
        fn eccentricity(self: &Conic) -> f64;
        fn curve_of_conic(conic: &Conic) -> &Curve;

        type Circle;
        fn new_circle(
            center: &Point,
            normal: &Vector,
            radius: f64,
            circle: &mut SharedPtr<Circle>,
        ) -> Failure;
        #[cxx_name = "Radius"]
        fn radius(self: &Circle) -> f64;
        fn conic_of_circle(circle: &Circle) -> &Conic;

        type Ellipse;
        fn new_ellipse(
            center: &Point,
            normal: &Vector,
            major: f64,
            minor: f64,
            ellipse: &mut SharedPtr<Ellipse>,
        ) -> Failure;
        #[cxx_name = "MajorRadius"]
        fn major(self: &Ellipse) -> f64;
        #[cxx_name = "MinorRadius"]
        fn minor(self: &Ellipse) -> f64;
        fn conic_of_ellipse(ellipse: &Ellipse) -> &Conic;

        type Line;
        fn new_line(origin: &Point, direction: &Vector, line: &mut SharedPtr<Line>) -> Failure;
        fn curve_of_line(line: &Line) -> &Curve;

        type Bezier;
        fn new_bezier(poles: &[Point], bezier: &mut SharedPtr<Bezier>) -> Failure;
        #[cxx_name = "Degree"]
        fn degree(self: &Bezier) -> i32;
        fn poles(bezier: &Bezier) -> &[Point];
        fn curve_of_bezier(bezier: &Bezier) -> &Curve;

        type Trimmed;
        fn basis(part: &Trimmed) -> SharedPtr<Curve>;
        fn curve_of_trimmed(part: &Trimmed) -> &Curve;

        type Surface;
        #[cxx_name = "Value"]
        fn value(self: &Surface, u: f64, v: f64) -> Point;
        fn bounds(surface: &Surface) -> Bounds;
        fn iso_u(surface: &Surface, u: f64) -> SharedPtr<Curve>;
        fn iso_v(surface: &Surface, v: f64) -> SharedPtr<Curve>;
        fn as_sphere(surface: &Surface) -> *const Sphere;

        type Plane;
        fn new_plane(origin: &Point, normal: &Vector, plane: &mut SharedPtr<Plane>) -> Failure;
        fn coefficients(plane: &Plane) -> [f64; 4];
        fn surface_of_plane(plane: &Plane) -> &Surface;

        type Sphere;
        fn new_sphere(center: &Point, radius: f64, sphere: &mut SharedPtr<Sphere>) -> Failure;
        #[cxx_name = "Radius"]
        fn radius(self: &Sphere) -> f64;
        #[cxx_name = "Area"]
        fn area(self: &Sphere) -> f64;
        #[cxx_name = "Volume"]
        fn volume(self: &Sphere) -> f64;
        fn surface_of_sphere(sphere: &Sphere) -> &Surface;

        type Cylinder;
        fn new_cylinder(
            origin: &Point,
            axis: &Vector,
            radius: f64,
            cylinder: &mut SharedPtr<Cylinder>,
        ) -> Failure;
        #[cxx_name = "Radius"]
        fn radius(self: &Cylinder) -> f64;
        fn surface_of_cylinder(cylinder: &Cylinder) -> &Surface;
    }

    impl Vec<Point> {}
}

pub use bridge::{
    Bezier, Bounds, Circle, Conic, Curve, Cylinder, Ellipse, Line, Plane, Sphere, Surface, Trimmed,
};

// SAFETY: a `gp_Pnt` has three numbers, and neither a destructor nor a move of its own.
unsafe impl ExternType for Point {
    type Id = type_id!("gp_Pnt");
    type Kind = kind::Trivial;
}

// SAFETY: as of a `Point`.
unsafe impl ExternType for Vector {
    type Id = type_id!("gp_Vec");
    type Kind = kind::Trivial;
}

/// What the call puts into its argument.
fn filled<T>(mut value: T, call: impl FnOnce(&mut T) -> bridge::Failure) -> Result<T, Error> {
    let bridge::Failure { class, message } = call(&mut value);
    if class.is_empty() { Ok(value) } else { Err(Error { class, message }) }
}

/// What an object is, too.
fn cast<T, U>(_object: &T, cast: *const U) -> Option<&U> {
    // SAFETY: the shims give null, or the object itself.
    unsafe { cast.as_ref() }
}

macro_rules! derives {
    ($($class:ident: $base:ident = $upcast:ident;)*) => {$(
        impl Deref for $class {
            type Target = $base;

            fn deref(&self) -> &$base {
                bridge::$upcast(self)
            }
        }
    )*};
}

derives! {
    Conic: Curve = curve_of_conic;
    Circle: Conic = conic_of_circle;
    Ellipse: Conic = conic_of_ellipse;
    Line: Curve = curve_of_line;
    Bezier: Curve = curve_of_bezier;
    Trimmed: Curve = curve_of_trimmed;
    Plane: Surface = surface_of_plane;
    Sphere: Surface = surface_of_sphere;
    Cylinder: Surface = surface_of_cylinder;
}

impl Vector {
    pub fn angle(&self, other: &Vector) -> Result<f64, Error> {
        filled(0.0, |angle| bridge::angle(self, other, angle))
    }
}

impl Curve {
    pub fn class(&self) -> String {
        bridge::class_of(self)
    }

    pub fn tangent(&self, parameter: f64) -> (Point, Vector) {
        let tangent = bridge::tangent(self, parameter);
        (tangent.point, tangent.direction)
    }

    pub fn period(&self) -> Result<f64, Error> {
        filled(0.0, |period| bridge::period(self, period))
    }

    pub fn reversed(&self) -> SharedPtr<Curve> {
        bridge::reversed(self)
    }

    pub fn length(&self) -> f64 {
        bridge::length(self)
    }

    pub fn points(&self, count: i32) -> Result<Vec<Point>, Error> {
        filled(Vec::new(), |points| bridge::points(self, count, points))
    }

    pub fn trimmed(&self, first: f64, last: f64) -> Result<SharedPtr<Trimmed>, Error> {
        filled(SharedPtr::null(), |part| bridge::trimmed(self, first, last, part))
    }

    pub fn as_circle(&self) -> Option<&Circle> {
        cast(self, bridge::as_circle(self))
    }

    pub fn as_bezier(&self) -> Option<&Bezier> {
        cast(self, bridge::as_bezier(self))
    }

    pub fn as_conic(&self) -> Option<&Conic> {
        cast(self, bridge::as_conic(self))
    }
}

impl Circle {
    pub fn new(center: Point, normal: Vector, radius: f64) -> Result<SharedPtr<Circle>, Error> {
        filled(SharedPtr::null(), |circle| bridge::new_circle(&center, &normal, radius, circle))
    }
}

impl Ellipse {
    pub fn new(
        center: Point,
        normal: Vector,
        major: f64,
        minor: f64,
    ) -> Result<SharedPtr<Ellipse>, Error> {
        filled(SharedPtr::null(), |ellipse| {
            bridge::new_ellipse(&center, &normal, major, minor, ellipse)
        })
    }
}

impl Line {
    pub fn new(origin: Point, direction: Vector) -> Result<SharedPtr<Line>, Error> {
        filled(SharedPtr::null(), |line| bridge::new_line(&origin, &direction, line))
    }
}

impl Bezier {
    pub fn new(poles: &[Point]) -> Result<SharedPtr<Bezier>, Error> {
        filled(SharedPtr::null(), |bezier| bridge::new_bezier(poles, bezier))
    }

    pub fn poles(&self) -> &[Point] {
        bridge::poles(self)
    }
}

impl Trimmed {
    pub fn basis(&self) -> SharedPtr<Curve> {
        bridge::basis(self)
    }
}

impl Surface {
    pub fn bounds(&self) -> Bounds {
        bridge::bounds(self)
    }

    pub fn iso_u(&self, u: f64) -> SharedPtr<Curve> {
        bridge::iso_u(self, u)
    }

    pub fn iso_v(&self, v: f64) -> SharedPtr<Curve> {
        bridge::iso_v(self, v)
    }

    pub fn as_sphere(&self) -> Option<&Sphere> {
        cast(self, bridge::as_sphere(self))
    }
}

impl Plane {
    pub fn new(origin: Point, normal: Vector) -> Result<SharedPtr<Plane>, Error> {
        filled(SharedPtr::null(), |plane| bridge::new_plane(&origin, &normal, plane))
    }

    pub fn coefficients(&self) -> (f64, f64, f64, f64) {
        bridge::coefficients(self).into()
    }
}

impl Sphere {
    pub fn new(center: Point, radius: f64) -> Result<SharedPtr<Sphere>, Error> {
        filled(SharedPtr::null(), |sphere| bridge::new_sphere(&center, radius, sphere))
    }
}

impl Cylinder {
    pub fn new(origin: Point, axis: Vector, radius: f64) -> Result<SharedPtr<Cylinder>, Error> {
        filled(SharedPtr::null(), |cylinder| bridge::new_cylinder(&origin, &axis, radius, cylinder))
    }
}
