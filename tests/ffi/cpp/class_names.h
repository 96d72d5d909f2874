// Without a guard: only the bridge reads it, once.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
namespace tests {
namespace class_names {
template <class T, int N = 3>
class Matrix {
public:
  using value_type = T;
  struct Row {
    T values[N];
    T sum() const {
      T s = 0;
      for (T v : values)
        s += v;
      return s;
    }
  };
  explicit Matrix(T v) : first_{} {
    for (auto &x : first_.values)
      x = v;
  }
  const Row &row(int) const { return first_; }
  T at(int i) const { return first_.values[i]; }

private:
  Row first_;
};
class Parser {
public:
  class Options {
  public:
    bool strict = false;
    int depth = 4;
  };
  struct Place {
    std::uint32_t line;
    std::uint32_t column;
    Place next() const { return {line + 1, 1}; }
  };
  enum class Mode : std::uint8_t { Fast, Slow };
  explicit Parser(const Options &options) : depth_(options.depth), is_strict_(options.strict) {}
  int depth() const { return depth_; }
  bool is_strict() const { return is_strict_; }
  Mode mode() const { return Mode::Slow; }
  Place place() const { return {1, static_cast<std::uint32_t>(depth_)}; }

private:
  int depth_;
  bool is_strict_;
};
namespace sizes {
struct c_size {
  std::int32_t width;
};
} // namespace sizes
namespace colors {
enum class Color : std::uint8_t { Red, Blue };
} // namespace colors
inline std::optional<sizes::c_size> doubled(sizes::c_size size) {
  return sizes::c_size{2 * size.width};
}
inline colors::Color other(colors::Color color) {
  return color == colors::Color::Red ? colors::Color::Blue : colors::Color::Red;
}
} // namespace class_names
} // namespace tests
