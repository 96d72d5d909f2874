#include "plain-cxx-opencascade/src/shim.h"
#include "plain-cxx-opencascade/src/ffi.rs.h"
#include <GCPnts_AbscissaPoint.hxx>
#include <GCPnts_UniformAbscissa.hxx>
#include <GeomAdaptor_Curve.hxx>
#include <TColgp_Array1OfPnt.hxx>

namespace occt {
namespace {
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
Failure checked(F call) {
  try {
    call();
    return Failure{"", ""};
  } catch (const Standard_Failure &failure) {
    return Failure{failure.DynamicType()->Name(), rust::String::lossy(failure.GetMessageString())};
  }
}

template <class T, class... Arguments>
std::shared_ptr<T> made(const Arguments &...arguments) {
  return shared(opencascade::handle<T>(new T(arguments...)));
}
} // namespace

Failure angle(const gp_Vec &left, const gp_Vec &right, double &angle) {
  return checked([&] { angle = left.Angle(right); });
}

rust::String class_of(const Curve &curve) { return curve.DynamicType()->Name(); }
Tangent tangent(const Curve &curve, double parameter) {
  Tangent tangent;
  curve.D1(parameter, tangent.point, tangent.direction);
  return tangent;
}
Failure period(const Curve &curve, double &period) {
  return checked([&] { period = curve.Period(); });
}
std::shared_ptr<Curve> reversed(const Curve &curve) { return shared(curve.Reversed()); }
double length(const Curve &curve) {
  return GCPnts_AbscissaPoint::Length(GeomAdaptor_Curve(handle(curve)));
}
Failure points(const Curve &curve, int count, rust::Vec<gp_Pnt> &points) {
  return checked([&] {
    if (count < 2) {
      throw Standard_ConstructionError("less than two points");
    }
    GCPnts_UniformAbscissa places;
    places.Initialize(GeomAdaptor_Curve(handle(curve)), count);
    for (int index = 1; index <= places.NbPoints(); ++index) {
      points.push_back(curve.Value(places.Parameter(index)));
    }
  });
}
Failure trimmed(const Curve &curve, double first, double last, std::shared_ptr<Trimmed> &part) {
  return checked([&] { part = made<Trimmed>(handle(curve), first, last); });
}
const Circle *as_circle(const Curve &curve) { return dynamic_cast<const Circle *>(&curve); }
const Bezier *as_bezier(const Curve &curve) { return dynamic_cast<const Bezier *>(&curve); }
const Conic *as_conic(const Curve &curve) { return dynamic_cast<const Conic *>(&curve); }

const Curve &curve_of_conic(const Conic &conic) { return conic; }
const Conic &conic_of_circle(const Circle &circle) { return circle; }
const Conic &conic_of_ellipse(const Ellipse &ellipse) { return ellipse; }
const Curve &curve_of_line(const Line &line) { return line; }
const Curve &curve_of_bezier(const Bezier &bezier) { return bezier; }
const Curve &curve_of_trimmed(const Trimmed &part) { return part; }
const Surface &surface_of_plane(const Plane &plane) { return plane; }
const Surface &surface_of_sphere(const Sphere &sphere) { return sphere; }
const Surface &surface_of_cylinder(const Cylinder &cylinder) { return cylinder; }

Failure new_circle(const gp_Pnt &center, const gp_Vec &normal, double radius,
                   std::shared_ptr<Circle> &circle) {
  return checked([&] { circle = made<Circle>(gp_Ax2(center, gp_Dir(normal)), radius); });
}
Failure new_ellipse(const gp_Pnt &center, const gp_Vec &normal, double major, double minor,
                    std::shared_ptr<Ellipse> &ellipse) {
  return checked([&] { ellipse = made<Ellipse>(gp_Ax2(center, gp_Dir(normal)), major, minor); });
}
Failure new_line(const gp_Pnt &origin, const gp_Vec &direction, std::shared_ptr<Line> &line) {
  return checked([&] { line = made<Line>(origin, gp_Dir(direction)); });
}
Failure new_bezier(rust::Slice<const gp_Pnt> poles, std::shared_ptr<Bezier> &bezier) {
  return checked([&] {
    if (poles.empty()) {
      throw Standard_ConstructionError("no poles");
    }
    bezier = made<Bezier>(TColgp_Array1OfPnt(poles[0], 1, static_cast<int>(poles.size())));
  });
}
rust::Slice<const gp_Pnt> poles(const Bezier &bezier) {
  const TColgp_Array1OfPnt &poles = bezier.Poles();
  return {&poles.First(), static_cast<std::size_t>(poles.Length())};
}
std::shared_ptr<Curve> basis(const Trimmed &part) { return shared(part.BasisCurve()); }

Bounds bounds(const Surface &surface) {
  Bounds bounds;
  surface.Bounds(bounds.u_first, bounds.u_last, bounds.v_first, bounds.v_last);
  return bounds;
}
std::shared_ptr<Curve> iso_u(const Surface &surface, double u) { return shared(surface.UIso(u)); }
std::shared_ptr<Curve> iso_v(const Surface &surface, double v) { return shared(surface.VIso(v)); }
const Sphere *as_sphere(const Surface &surface) { return dynamic_cast<const Sphere *>(&surface); }
Failure new_plane(const gp_Pnt &origin, const gp_Vec &normal, std::shared_ptr<Plane> &plane) {
  return checked([&] { plane = made<Plane>(origin, gp_Dir(normal)); });
}
std::array<double, 4> coefficients(const Plane &plane) {
  std::array<double, 4> of;
  plane.Coefficients(of[0], of[1], of[2], of[3]);
  return of;
}
Failure new_sphere(const gp_Pnt &center, double radius, std::shared_ptr<Sphere> &sphere) {
  return checked([&] { sphere = made<Sphere>(gp_Ax3(center, gp_Dir(0, 0, 1)), radius); });
}
Failure new_cylinder(const gp_Pnt &origin, const gp_Vec &axis, double radius,
                     std::shared_ptr<Cylinder> &cylinder) {
  return checked([&] { cylinder = made<Cylinder>(gp_Ax3(gp_Ax2(origin, gp_Dir(axis))), radius); });
}
} // namespace occt
