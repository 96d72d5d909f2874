#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace zoo {
struct Place;

class Animal {
public:
  virtual ~Animal();
  virtual int legs() const;
  void feed(std::string_view food);
  template <class T, int Factor>
  T age() const {
    return Factor;
  }
  bool weight(std::uint64_t *grams) const;
  void describe(std::string *text) const;
};
struct Named {
  std::string name;
};
class Cat : public Named, public Animal {
public:
  static constexpr int lives = 9;
  explicit Cat(int lives_);
};
template <class T>
std::size_t named(std::string_view name, std::uint8_t *ages) {
  ages[0] = T::lives;
  return name.size();
}
class Kitten : public Cat {};
class Listener {
public:
  virtual void heard() = 0;

protected:
  ~Listener() = default;
};
class Ear final : public Listener {
public:
  void heard() override;
};

constexpr std::size_t SIZE = 1;
void checksum(const void *data, int size, std::uint32_t *sum);
void open(std::string_view path, std::unique_ptr<Cat> *file);
bool place(std::int32_t id, Place &place, std::int32_t depth, unsigned char *digest);
} // namespace zoo
