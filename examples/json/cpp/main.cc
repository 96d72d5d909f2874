// Reads, changes and prints JSON: a C++ program on the Rust crate serde_json.

#include "edit.h"
#include "json/src/lib.rs.h"

#include <cerrno>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace {

constexpr const char *help = R"(Usage: json [<edit>..] [<file>]

Prints the JSON of a file, or of its input, with the keys of objects in order, after these edits of it:

  --set <place> <value>     replace what is there, or add a key to an object
  --insert <place> <value>  add to an array, before an index or, at "-", at the end
  --push <place> <value>    add to the end of the array that is there
  --erase <place>           remove what is there
  --get <place>             leave only what is there

A place is a JSON Pointer such as /items/0/name, a value is JSON.
Exit status: 0, 2 after an error.
)";

json::Value parse(std::string_view text) {
  return json::parse({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

std::string read(const std::string &path) {
  std::ifstream file;
  if (path != "-")
    file.open(path, std::ios::binary);
  std::istream &in = path == "-" ? std::cin : file;
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in)
    throw std::system_error(errno, std::generic_category(), path);
  return text;
}

struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Edit {
  std::string name, place;
  json::Value value;
};

struct Options {
  std::vector<Edit> edits;
  std::string path = "-";
};

Options options(const std::vector<std::string> &arguments) {
  Options options;
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    const auto next = [&, name = *argument] {
      if (++argument == arguments.end())
        throw UsageError(name + " wants more");
      return *argument;
    };
    if (argument->empty() || argument->front() != '-' || *argument == "-") {
      options.path = *argument;
      continue;
    }
    Edit edit{*argument, {}, {}};
    const bool has_value = edit.name == "--set" || edit.name == "--insert" || edit.name == "--push";
    if (!has_value && edit.name != "--erase" && edit.name != "--get")
      throw UsageError("unknown option " + edit.name);
    edit.place = next();
    if (has_value)
      edit.value = parse(next());
    options.edits.push_back(std::move(edit));
  }
  return options;
}

void apply(json::Value &root, Edit edit) {
  if (edit.name == "--set")
    edit::set(root, edit.place, std::move(edit.value));
  else if (edit.name == "--insert")
    edit::insert(root, edit.place, std::move(edit.value));
  else if (edit.name == "--push")
    edit::push(root, edit.place, std::move(edit.value));
  else if (edit.name == "--erase")
    edit::erase(root, edit.place);
  else
    root = json::Value(edit::at(root, edit.place));
}

/// What is said of an error.
std::string message(const json::SyntaxError &error) {
  return std::string(error.message) + " at line " + std::to_string(error.line) + ", column " +
         std::to_string(error.column);
}

std::string message(const json::PrintError &error) {
  return error.visit(twinspan::overloaded{
      [](const json::PrintError::TooDeep &) {
        return "more than " + std::to_string(json::MAX_DEPTH) + " arrays and objects in each other";
      },
      [](const json::PrintError::NotFinite &it) { return std::to_string(it._0) + " is no JSON"; },
      [](const json::PrintError::NoNumber &it) { return std::string(it._0) + " is no number"; },
  });
}

int run(const std::vector<std::string> &arguments) {
  Options given = options(arguments);
  json::Value value = parse(read(given.path));
  for (Edit &edit : given.edits)
    apply(value, std::move(edit));
  std::cout << json::print(value) << '\n' << std::flush;
  if (!std::cout)
    throw std::runtime_error("the output could not be written");
  return 0;
}

} // namespace

int main(int count, char **arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const UsageError &error) {
    std::cerr << "json: " << error.what() << '\n' << help;
  } catch (const twinspan::ErrorOf<json::SyntaxError> &error) {
    std::cerr << "json: " << message(error.error()) << '\n';
  } catch (const twinspan::ErrorOf<json::PrintError> &error) {
    std::cerr << "json: " << message(error.error()) << '\n';
  } catch (const std::exception &error) {
    std::cerr << "json: " << error.what() << '\n';
  }
  return 2;
}
