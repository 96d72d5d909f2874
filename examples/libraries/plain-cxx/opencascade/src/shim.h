#pragma once
#include "rust/cxx.h"
#include <Geom_BezierCurve.hxx>
#include <Geom_Circle.hxx>
#include <Geom_CylindricalSurface.hxx>
#include <Geom_Ellipse.hxx>
#include <Geom_Line.hxx>
#include <Geom_Plane.hxx>
#include <Geom_SphericalSurface.hxx>
#include <Geom_TrimmedCurve.hxx>
#include <memory>

namespace occt {
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
struct Bounds;
struct Failure;
struct Tangent;

Failure angle(const gp_Vec &left, const gp_Vec &right, double &angle);

rust::String class_of(const Curve &curve);
Tangent tangent(const Curve &curve, double parameter);
Failure period(const Curve &curve, double &period);
std::shared_ptr<Curve> reversed(const Curve &curve);
double length(const Curve &curve);
Failure points(const Curve &curve, int count, rust::Vec<gp_Pnt> &points);
Failure trimmed(const Curve &curve, double first, double last, std::shared_ptr<Trimmed> &part);
const Circle *as_circle(const Curve &curve);
const Bezier *as_bezier(const Curve &curve);
const Conic *as_conic(const Curve &curve);

const Curve &curve_of_conic(const Conic &conic);
const Conic &conic_of_circle(const Circle &circle);
const Conic &conic_of_ellipse(const Ellipse &ellipse);
const Curve &curve_of_line(const Line &line);
const Curve &curve_of_bezier(const Bezier &bezier);
const Curve &curve_of_trimmed(const Trimmed &part);
const Surface &surface_of_plane(const Plane &plane);
const Surface &surface_of_sphere(const Sphere &sphere);
const Surface &surface_of_cylinder(const Cylinder &cylinder);

Failure new_circle(const gp_Pnt &center, const gp_Vec &normal, double radius,
                   std::shared_ptr<Circle> &circle);
Failure new_ellipse(const gp_Pnt &center, const gp_Vec &normal, double major, double minor,
                    std::shared_ptr<Ellipse> &ellipse);
Failure new_line(const gp_Pnt &origin, const gp_Vec &direction, std::shared_ptr<Line> &line);
Failure new_bezier(rust::Slice<const gp_Pnt> poles, std::shared_ptr<Bezier> &bezier);
rust::Slice<const gp_Pnt> poles(const Bezier &bezier);
std::shared_ptr<Curve> basis(const Trimmed &part);

Bounds bounds(const Surface &surface);
std::shared_ptr<Curve> iso_u(const Surface &surface, double u);
std::shared_ptr<Curve> iso_v(const Surface &surface, double v);
const Sphere *as_sphere(const Surface &surface);
Failure new_plane(const gp_Pnt &origin, const gp_Vec &normal, std::shared_ptr<Plane> &plane);
std::array<double, 4> coefficients(const Plane &plane);
Failure new_sphere(const gp_Pnt &center, double radius, std::shared_ptr<Sphere> &sphere);
Failure new_cylinder(const gp_Pnt &origin, const gp_Vec &axis, double radius,
                     std::shared_ptr<Cylinder> &cylinder);
} // namespace occt
