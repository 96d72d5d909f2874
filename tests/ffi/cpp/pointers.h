#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <memory>

namespace pointers {

struct Links;
struct Node;
struct Record;

class Widget final {
public:
  explicit Widget(std::int32_t value) : value_(value) {}
  std::int32_t get() const { return value_; }
  void set(std::int32_t value) { value_ = value; }

private:
  std::int32_t value_;
  check::Live live_;
};
std::unique_ptr<Widget> new_widget(std::int32_t value);
std::shared_ptr<Widget> share_widget(std::int32_t value);

rust::Box<Node> cpp_box(rust::Box<Node> node, bool drop);
std::int32_t cpp_box_ref(const rust::Box<Node> &node);
void cpp_box_mut(rust::Box<Node> &node);
rust::Box<Record> cpp_record(rust::Box<Record> record);

std::unique_ptr<Widget> cpp_unique(std::unique_ptr<Widget> widget);
bool cpp_unique_drop(std::unique_ptr<Widget> widget);
std::int32_t cpp_unique_ref(const std::unique_ptr<Widget> &widget);
void cpp_unique_mut(std::unique_ptr<Widget> &widget);
std::unique_ptr<Record> cpp_unique_record(std::unique_ptr<Record> record);

std::shared_ptr<Widget> cpp_shared(std::shared_ptr<Widget> widget);
std::shared_ptr<Widget> cpp_shared_ref(const std::shared_ptr<Widget> &widget);
std::shared_ptr<std::int32_t> cpp_shared_i32(std::shared_ptr<std::int32_t> number);
std::uint32_t cpp_shared_record(const std::shared_ptr<Record> &record);
std::size_t cpp_use_count(const std::shared_ptr<Widget> &widget);
std::weak_ptr<Widget> cpp_weak(std::weak_ptr<Widget> widget);
std::weak_ptr<Widget> cpp_downgrade(const std::shared_ptr<Widget> &widget);
std::shared_ptr<Widget> cpp_upgrade(const std::weak_ptr<Widget> &widget);
std::weak_ptr<double> cpp_weak_f64(const std::shared_ptr<double> &number);

std::int32_t cpp_read(const std::int32_t *pointer);
std::int32_t *cpp_write(std::int32_t *pointer, std::int32_t value);
const Node *cpp_node_ptr(Node *node);
const Widget *cpp_widget_ptr(const Widget *widget);
Record *cpp_record_ptr(Record *record);
std::int32_t cpp_pointer_ptr(const std::int32_t *const *pointer);
std::size_t cpp_string_ptr(const rust::String *text, rust::Vec<rust::String> *texts);
const Widget *cpp_null();
Links cpp_links(Links links);

rust::String checks();

} // namespace pointers
