//! Curves and surfaces of [OpenCASCADE] with Rust's rules.
//!
//! ```
//! # fn main() -> Result<(), opencascade::Error> {
//! use opencascade::{Bezier, Cast, Circle, Curve, Point, Vector};
//!
//! let circle = Circle::new(Point::ORIGIN, Vector::Z, 2.0)?;
//! assert_eq!(circle.radius(), 2.0);
//! assert_eq!(circle.eccentricity(), 0.0); // of the class `Conic`
//! assert_eq!(circle.value(0.0), Point { x: 2.0, y: 0.0, z: 0.0 }); // of the class `Curve`
//!
//! let curve: cxx::SharedPtr<Curve> = circle.reversed();
//! assert_eq!((*curve).downcast::<Circle>().map(Circle::radius), Some(2.0));
//! assert!((*curve).downcast::<Bezier>().is_none());
//! # Ok(())
//! # }
//! ```
//!
//! OpenCASCADE counts in each object how many handles it has; a [`SharedPtr`](cxx::SharedPtr) is such a handle. Nobody changes
//! an object that is shared: what changes one gives another.
//!
//! [OpenCASCADE]: https://dev.opencascade.org

mod values;

pub use crate::ffi::{
    Bezier, Bounds, Circle, Conic, Curve, Cylinder, Ellipse, Error, Line, Plane, Point, Sphere,
    Surface, Trimmed, Vector,
};
pub use twinspan::Cast;

#[twinspan::bridge(namespace = "occt")]
mod ffi {
    /// OpenCASCADE's own point, `gp_Pnt`.
    #[namespace = ""]
    #[cxx_name = "gp_Pnt"]
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        /// The first coordinate.
        pub x: f64,
        /// The second one.
        pub y: f64,
        /// The third one.
        pub z: f64,
    }

    /// OpenCASCADE's own vector, `gp_Vec`.
    #[namespace = ""]
    #[cxx_name = "gp_Vec"]
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Vector {
        /// The first coordinate.
        pub x: f64,
        /// The second one.
        pub y: f64,
        /// The third one.
        pub z: f64,
    }

    /// Where the parameters of a surface begin and end.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Bounds {
        /// The first one of the first parameter.
        pub u_first: f64,
        /// The last one.
        pub u_last: f64,
        /// The first one of the second parameter.
        pub v_first: f64,
        /// The last one.
        pub v_last: f64,
    }

    /// An exception of OpenCASCADE.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Error {
        /// Its class, as `Standard_ConstructionError`.
        #[cxx_name = "class_"]
        pub class: String,
        /// What it says.
        pub message: String,
    }

    unsafe extern "C++" {
        include!(<GCPnts_AbscissaPoint.hxx>);
        include!(<GCPnts_UniformAbscissa.hxx>);
        include!(<GeomAdaptor_Curve.hxx>);
        include!(<Geom_BezierCurve.hxx>);
        include!(<Geom_Circle.hxx>);
        include!(<Geom_CylindricalSurface.hxx>);
        include!(<Geom_Ellipse.hxx>);
        include!(<Geom_Line.hxx>);
        include!(<Geom_Plane.hxx>);
        include!(<Geom_SphericalSurface.hxx>);
        include!(<Geom_TrimmedCurve.hxx>);
        include!(<TColgp_Array1OfPnt.hxx>);

        cpp! {
            using Conic = Geom_Conic;
            using Curve = Geom_Curve;
            using Circle = Geom_Circle;
            using Ellipse = Geom_Ellipse;
            using Line = Geom_Line;
            using Bezier = Geom_BezierCurve;
            using Trimmed = Geom_TrimmedCurve;
            using Surface = Geom_Surface;
            using Plane = Geom_Plane;
            using Sphere = Geom_SphericalSurface;
            using Cylinder = Geom_CylindricalSurface;

            // The count is in the object: the pointer keeps a handle.
            template <class T>
            std::shared_ptr<T> shared(const opencascade::handle<T> &handle) {
              return {handle.get(), [handle](T *) {}};
            }

            // OpenCASCADE's handle of what a const function is called on.
            template <class T>
            opencascade::handle<T> handle(const T &object) {
              return const_cast<T *>(&object);
            }

            // Its exceptions are of no class of the standard.
            template <class F>
            auto checked(F call) {
              try {
                return call();
              } catch (const Standard_Failure &failure) {
                throw twinspan::ErrorOf(Error{failure.DynamicType()->Name(),
                                              rust::String::lossy(failure.GetMessageString())});
              }
            }

            template <class T, class... Arguments>
            std::shared_ptr<T> made(const Arguments &...arguments) {
              return checked([&] { return shared(opencascade::handle<T>(new T(arguments...))); });
            }

            static gp_Ax2 axes(const gp_Pnt &origin, const gp_Vec &normal) {
              return checked([&] { return gp_Ax2(origin, gp_Dir(normal)); });
            }
        }

        #[namespace = ""]
        #[cxx_name = "gp_Pnt"]
        type Point;
        #[cxx_name = "Distance"]
        /// How far another point is.
        fn distance(self: &Point, other: &Point) -> f64;

        #[namespace = ""]
        #[cxx_name = "gp_Vec"]
        type Vector;
        /// Its length.
        #[cxx_name = "Magnitude"]
        fn magnitude(self: &Vector) -> f64;
        /// The vector that is perpendicular to both.
        #[operator("^")]
        fn cross(self: &Vector, other: &Vector) -> Vector;
        /// The scalar product.
        #[operator("*")]
        fn dot(self: &Vector, other: &Vector) -> f64;
        /// The angle between two vectors.
        ///
        /// # Errors
        ///
        /// One of them has no direction.
        fn angle(self: &Vector, other: &Vector) -> Result<f64, Error> {
            cpp!(return checked([&] { return self.Angle(other); });)
        }

        /// A curve, `Geom_Curve`.
        type Curve;
        /// The name of its class.
        #[cxx_name = "class_of"]
        fn class(self: &Curve) -> String {
            cpp!(return self.DynamicType()->Name();)
        }
        /// The point at a parameter.
        #[cxx_name = "Value"]
        fn value(self: &Curve, parameter: f64) -> Point;
        /// The point at a parameter, and the direction in which the curve goes on.
        #[cxx_name = "D1"]
        fn tangent(self: &Curve, parameter: f64, #[out] point: Point, #[out] direction: Vector);
        /// The first parameter.
        #[cxx_name = "FirstParameter"]
        fn first_parameter(self: &Curve) -> f64;
        /// The last parameter.
        #[cxx_name = "LastParameter"]
        fn last_parameter(self: &Curve) -> f64;
        /// Whether it ends where it begins.
        #[cxx_name = "IsClosed"]
        fn is_closed(self: &Curve) -> bool;
        /// After how much of the parameter it repeats itself.
        ///
        /// # Errors
        ///
        /// It never does.
        fn period(self: &Curve) -> Result<f64, Error> {
            cpp!(return checked([&] { return self.Period(); });)
        }
        /// The same points, from the last to the first.
        fn reversed(self: &Curve) -> SharedPtr<Curve> {
            cpp!(return shared(self.Reversed());)
        }
        /// Its length.
        fn length(self: &Curve) -> f64 {
            cpp!(return GCPnts_AbscissaPoint::Length(GeomAdaptor_Curve(handle(self)));)
        }
        /// Points on it at equal distances along it, with its ends.
        ///
        /// # Errors
        ///
        /// There are less than two.
        fn points(self: &Curve, count: i32) -> Result<Vec<Point>, Error> {
            cpp! {
                return checked([&] {
                    if (count < 2) {
                        throw Standard_ConstructionError("less than two points");
                    }
                    GCPnts_UniformAbscissa places;
                    places.Initialize(GeomAdaptor_Curve(handle(self)), count);
                    rust::Vec<gp_Pnt> points;
                    for (int index = 1; index <= places.NbPoints(); ++index) {
                        points.push_back(self.Value(places.Parameter(index)));
                    }
                    return points;
                });
            }
        }
        /// The part between two parameters.
        ///
        /// # Errors
        ///
        /// They are the same, or not of this curve.
        fn trimmed(self: &Curve, first: f64, last: f64) -> Result<SharedPtr<Trimmed>, Error> {
            cpp!(return made<Trimmed>(handle(self), first, last);)
        }

        /// A circle or an ellipse, `Geom_Conic`.
        #[base(Curve)]
        type Conic;
        /// How far from a circle.
        #[cxx_name = "Eccentricity"]
        fn eccentricity(self: &Conic) -> f64;

        /// A circle, `Geom_Circle`.
        #[base(Conic)]
        type Circle;
        /// A circle around a point, in the plane that the vector is perpendicular to.
        ///
        /// # Errors
        ///
        /// The vector has no direction, or the radius is negative.
        #[Self = "Circle"]
        fn new(center: Point, normal: Vector, radius: f64) -> Result<SharedPtr<Circle>, Error> {
            cpp!(return made<Circle>(axes(center, normal), radius);)
        }
        /// Its radius.
        #[cxx_name = "Radius"]
        fn radius(self: &Circle) -> f64;

        /// An ellipse, `Geom_Ellipse`.
        #[base(Conic)]
        type Ellipse;
        /// An ellipse around a point, in the plane that the vector is perpendicular to.
        ///
        /// # Errors
        ///
        /// The vector has no direction, or the radii are negative or in the wrong order.
        #[Self = "Ellipse"]
        fn new(
            center: Point,
            normal: Vector,
            major: f64,
            minor: f64,
        ) -> Result<SharedPtr<Ellipse>, Error> {
            cpp!(return made<Ellipse>(axes(center, normal), major, minor);)
        }
        /// The larger radius.
        #[cxx_name = "MajorRadius"]
        fn major(self: &Ellipse) -> f64;
        /// The smaller radius.
        #[cxx_name = "MinorRadius"]
        fn minor(self: &Ellipse) -> f64;

        /// A line without ends, `Geom_Line`.
        #[base(Curve)]
        type Line;
        /// The line through a point in a direction.
        ///
        /// # Errors
        ///
        /// The vector has none.
        #[Self = "Line"]
        fn new(origin: Point, direction: Vector) -> Result<SharedPtr<Line>, Error> {
            cpp!(return made<Line>(origin, checked([&] { return gp_Dir(direction); }));)
        }

        /// A Bézier curve, `Geom_BezierCurve`.
        #[base(Curve)]
        type Bezier;
        /// The curve of these poles.
        ///
        /// # Errors
        ///
        /// There are less than two, or more than 26.
        #[Self = "Bezier"]
        fn new(poles: &[Point]) -> Result<SharedPtr<Bezier>, Error> {
            cpp! {
                if (poles.empty()) {
                    throw twinspan::ErrorOf(Error{"Standard_ConstructionError", "no poles"});
                }
                return made<Bezier>(TColgp_Array1OfPnt(poles[0], 1, static_cast<int>(poles.size())));
            }
        }
        /// Its degree.
        #[cxx_name = "Degree"]
        fn degree(self: &Bezier) -> i32;
        /// Its poles, as they are in OpenCASCADE.
        fn poles(self: &Bezier) -> &[Point] {
            cpp! {
                const TColgp_Array1OfPnt &poles = self.Poles();
                return rust::Slice<const gp_Pnt>(&poles.First(), static_cast<std::size_t>(poles.Length()));
            }
        }

        /// A part of a curve, `Geom_TrimmedCurve`.
        #[base(Curve)]
        type Trimmed;
        /// The curve that it is a part of.
        fn basis(self: &Trimmed) -> SharedPtr<Curve> {
            cpp!(return shared(self.BasisCurve());)
        }

        /// A surface, `Geom_Surface`.
        type Surface;
        /// The point at two parameters.
        #[cxx_name = "Value"]
        fn value(self: &Surface, u: f64, v: f64) -> Point;
        /// Where its parameters begin and end.
        fn bounds(self: &Surface) -> Bounds {
            cpp! {
                Bounds bounds;
                self.Bounds(bounds.u_first, bounds.u_last, bounds.v_first, bounds.v_last);
                return bounds;
            }
        }
        /// The curve on it with this first parameter.
        fn iso_u(self: &Surface, u: f64) -> SharedPtr<Curve> {
            cpp!(return shared(self.UIso(u));)
        }
        /// The curve on it with this second parameter.
        fn iso_v(self: &Surface, v: f64) -> SharedPtr<Curve> {
            cpp!(return shared(self.VIso(v));)
        }

        /// A plane, `Geom_Plane`.
        #[base(Surface)]
        type Plane;
        /// The plane through a point that the vector is perpendicular to.
        ///
        /// # Errors
        ///
        /// The vector has no direction.
        #[Self = "Plane"]
        fn new(origin: Point, normal: Vector) -> Result<SharedPtr<Plane>, Error> {
            cpp!(return made<Plane>(origin, checked([&] { return gp_Dir(normal); }));)
        }
        /// Those of the equation `a x + b y + c z + d = 0`.
        #[cxx_name = "Coefficients"]
        fn coefficients(self: &Plane, #[out] a: f64, #[out] b: f64, #[out] c: f64, #[out] d: f64);

        /// A sphere, `Geom_SphericalSurface`.
        #[base(Surface)]
        type Sphere;
        /// The sphere around a point.
        ///
        /// # Errors
        ///
        /// The radius is negative.
        #[Self = "Sphere"]
        fn new(center: Point, radius: f64) -> Result<SharedPtr<Sphere>, Error> {
            cpp!(return made<Sphere>(gp_Ax3(center, gp_Dir(0, 0, 1)), radius);)
        }
        /// Its radius.
        #[cxx_name = "Radius"]
        fn radius(self: &Sphere) -> f64;
        /// Its area.
        #[cxx_name = "Area"]
        fn area(self: &Sphere) -> f64;
        /// Its volume.
        #[cxx_name = "Volume"]
        fn volume(self: &Sphere) -> f64;

        /// A cylinder without ends, `Geom_CylindricalSurface`.
        #[base(Surface)]
        type Cylinder;
        /// The cylinder around an axis.
        ///
        /// # Errors
        ///
        /// The axis has no direction, or the radius is negative.
        #[Self = "Cylinder"]
        fn new(origin: Point, axis: Vector, radius: f64) -> Result<SharedPtr<Cylinder>, Error> {
            cpp!(return made<Cylinder>(gp_Ax3(axes(origin, axis)), radius);)
        }
        /// Its radius.
        #[cxx_name = "Radius"]
        fn radius(self: &Cylinder) -> f64;
    }
}
