#pragma once
#include "patterns-example/c/sharing.h"
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace sharing {
// page: bridge_cpp
class Image {
public:
  Image(std::int32_t width, std::int32_t height) : raw(image_new(width, height), image_unref) {}
  std::int32_t area() const { return image_area(raw.get()); }

private:
  std::unique_ptr<image, decltype(&image_unref)> raw;
};

inline std::shared_ptr<Image> image(std::int32_t width, std::int32_t height) {
  return std::make_shared<Image>(width, height);
}

inline std::int32_t engine_power() {
  // One thread runs it, the others wait; what throws leaves it to the next.
  static const bool started = [] {
    return engine_start() == 0 ? true : throw std::runtime_error("the engine does not start");
  }();
  return started ? ::engine_power() : 0;
}
// page: end
} // namespace sharing
