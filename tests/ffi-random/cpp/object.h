// The opaque C++ type; how many there are is counted. Included in the namespace of each bridge.
extern thread_local std::int64_t live_objects; // each test has a thread

class Object {
public:
  explicit Object(std::uint64_t number) : number_(number) { ++live_objects; }
  Object(const Object &) = delete;
  Object &operator=(const Object &) = delete;
  ~Object() { --live_objects; }
  std::uint64_t number() const { return number_; }

private:
  std::uint64_t number_;
};

std::unique_ptr<Object> make_object(std::uint64_t seed);
std::shared_ptr<Object> make_shared_object(std::uint64_t seed);
std::int64_t objects();
void call_rust(std::uint64_t seed);
