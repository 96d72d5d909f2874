#include "twinspan-test-ffi/cpp/pointers.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/pointers.rs.h"

namespace pointers {

std::unique_ptr<Widget> new_widget(std::int32_t value) { return std::make_unique<Widget>(value); }
std::shared_ptr<Widget> share_widget(std::int32_t value) { return std::make_shared<Widget>(value); }

rust::Box<Node> cpp_box(rust::Box<Node> node, bool drop) {
  return drop ? new_node(node->value() + 1) : std::move(node);
}

std::int32_t cpp_box_ref(const rust::Box<Node> &node) { return node->value(); }
void cpp_box_mut(rust::Box<Node> &node) { node = new_node(node->value() + 1); }

rust::Box<Record> cpp_record(rust::Box<Record> record) {
  record->name = std::string(record->name) + "!";
  return record;
}

std::unique_ptr<Widget> cpp_unique(std::unique_ptr<Widget> widget) { return widget; }
bool cpp_unique_drop(std::unique_ptr<Widget> widget) { return widget != nullptr; }

std::int32_t cpp_unique_ref(const std::unique_ptr<Widget> &widget) {
  return widget ? widget->get() : -1;
}

void cpp_unique_mut(std::unique_ptr<Widget> &widget) {
  widget = new_widget(widget ? widget->get() + 1 : 0);
}

std::unique_ptr<Record> cpp_unique_record(std::unique_ptr<Record> record) {
  ++record->id;
  return record;
}

std::shared_ptr<Widget> cpp_shared(std::shared_ptr<Widget> widget) { return widget; }
std::shared_ptr<Widget> cpp_shared_ref(const std::shared_ptr<Widget> &widget) { return widget; }

std::shared_ptr<std::int32_t> cpp_shared_i32(std::shared_ptr<std::int32_t> number) {
  return number ? std::make_shared<std::int32_t>(*number + 1) : number;
}

std::uint32_t cpp_shared_record(const std::shared_ptr<Record> &record) { return record->id; }

std::size_t cpp_use_count(const std::shared_ptr<Widget> &widget) {
  return static_cast<std::size_t>(widget.use_count());
}

std::weak_ptr<Widget> cpp_weak(std::weak_ptr<Widget> widget) { return widget; }
std::weak_ptr<Widget> cpp_downgrade(const std::shared_ptr<Widget> &widget) { return widget; }
std::shared_ptr<Widget> cpp_upgrade(const std::weak_ptr<Widget> &widget) { return widget.lock(); }
std::weak_ptr<double> cpp_weak_f64(const std::shared_ptr<double> &number) { return number; }

std::int32_t cpp_read(const std::int32_t *pointer) { return *pointer; }

std::int32_t *cpp_write(std::int32_t *pointer, std::int32_t value) {
  *pointer = value;
  return pointer;
}

const Node *cpp_node_ptr(Node *node) { return node; }
const Widget *cpp_widget_ptr(const Widget *widget) { return widget; }

Record *cpp_record_ptr(Record *record) {
  ++record->id;
  return record;
}

std::int32_t cpp_pointer_ptr(const std::int32_t *const *pointer) { return **pointer; }

std::size_t cpp_string_ptr(const rust::String *text, rust::Vec<rust::String> *texts) {
  texts->push_back(*text);
  return texts->size();
}

const Widget *cpp_null() { return nullptr; }

Links cpp_links(Links links) {
  links.node = nullptr;
  return links;
}

namespace {

void check_boxes() {
  rust::Box<Node> node = new_node(1);
  const Node *address = &*node;
  node = rust_box(std::move(node), false);
  CHECK_EQ(&*node, address);
  node = rust_box(std::move(node), true);
  CHECK_EQ(node->value(), 2);
  CHECK_EQ(rust_box_ref(node), 2);
  rust_box_mut(node);
  CHECK_EQ(node->value(), 3);
  CHECK_EQ(check::live_in_rust(), 1);
  rust::Box<Record> record = rust::Box<Record>::in_place(std::uint32_t(1), rust::String("name"));
  CHECK_EQ(rust_record(std::move(record))->name, rust::String("name!"));
}

void check_unique() {
  CHECK_TYPE(rust_unique(nullptr), std::unique_ptr<Widget>);
  std::unique_ptr<Widget> widget = new_widget(1);
  const Widget *address = widget.get();
  widget = rust_unique(std::move(widget));
  CHECK_EQ(widget.get(), address);
  CHECK_EQ(rust_unique_ref(widget), 1);
  rust_unique_mut(widget);
  CHECK_EQ(widget->get(), 2);
  CHECK(rust_unique_drop(std::move(widget)));
  CHECK_EQ(check::Live::count(), 0);
  CHECK(!rust_unique_drop(nullptr));
  CHECK(rust_unique(nullptr) == nullptr);
  rust_unique_mut(widget);
  CHECK_EQ(widget->get(), 0);
  CHECK_EQ(rust_unique_record(std::make_unique<Record>(Record{1, "a"}))->id, std::uint32_t(2));
}

void check_shared() {
  std::shared_ptr<Widget> widget = share_widget(3);
  CHECK_TYPE(rust_shared(widget), std::shared_ptr<Widget>);
  std::shared_ptr<Widget> second = rust_shared(widget);
  std::shared_ptr<Widget> third = rust_shared_ref(second);
  CHECK_EQ(widget.use_count(), 3);
  CHECK_EQ(third.get(), widget.get());
  second.reset();
  third.reset();
  CHECK(rust_shared(nullptr) == nullptr);
  CHECK_EQ(*rust_shared_i32(std::make_shared<std::int32_t>(4)), 5);
  CHECK(rust_shared_i32(nullptr) == nullptr);
  CHECK_EQ(rust_shared_record(std::make_shared<Record>(Record{7, ""})), std::uint32_t(7));

  std::weak_ptr<Widget> weak = rust_downgrade(widget);
  CHECK_TYPE(rust_downgrade(widget), std::weak_ptr<Widget>);
  weak = rust_weak(weak);
  CHECK_EQ(rust_upgrade(weak).get(), widget.get());
  CHECK_EQ(widget.use_count(), 1);
  widget.reset();
  CHECK(weak.expired());
  CHECK(rust_upgrade(weak) == nullptr);
  CHECK(rust_weak({}).expired());
  auto number = std::make_shared<double>(0.5);
  CHECK_EQ(*rust_weak_f64(number).lock(), 0.5);
}

void check_raw() {
  std::int32_t number = 3;
  CHECK_TYPE(rust_write(&number, 5), std::int32_t *);
  CHECK_TYPE(rust_null(), const Widget *);
  CHECK_EQ(rust_read(&number), 3);
  CHECK_EQ(rust_write(&number, 5), &number);
  const std::int32_t *pointer = &number;
  CHECK_EQ(rust_pointer_ptr(&pointer), 5);
  rust::Box<Node> node = new_node(1);
  CHECK_EQ(rust_node_ptr(&*node), &*node);
  Widget widget(2);
  CHECK_EQ(rust_widget_ptr(&widget), &widget);
  CHECK(rust_widget_ptr(nullptr) == nullptr);
  Record record{1, "name"};
  CHECK_EQ(rust_record_ptr(&record)->id, std::uint32_t(2));
  rust::Vec<rust::String> texts;
  CHECK_EQ(rust_string_ptr(&record.name, &texts), std::size_t(1));
  CHECK_EQ(texts[0], record.name);
  CHECK(rust_null() == nullptr);
  Links links = rust_links(Links{&record, &pointer, &*node, &widget});
  CHECK(links.next == &record && links.nexts == &pointer && links.widget == &widget);
  CHECK(links.node == nullptr);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_boxes();
  check_unique();
  check_shared();
  check_raw();
  return report.text();
}

} // namespace pointers
