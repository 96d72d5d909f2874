// What the C++ standard library has for the same task, to compare times: searches the files whose
// paths are read from stdin, each ended by NUL, for lines that match.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <string>

int main(int argc, char **argv) {
  if (argc != 2) {
    std::cerr << "Usage: std_regex <pattern> <paths\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  std::regex pattern;
  try {
    pattern = std::regex(argv[1], std::regex::ECMAScript | std::regex::optimize);
  } catch (const std::regex_error &error) {
    std::cerr << "std_regex: " << error.what() << '\n'; // It does not say where.
    return 2;
  }
  bool found = false;
  bool failed = false;
  for (std::string path; std::getline(std::cin, path, '\0');) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
      std::cerr << "std_regex: " << path << ": cannot be read\n";
      failed = true;
      continue;
    }
    if (text.find('\0') != std::string::npos) {
      continue;
    }
    unsigned long number = 0;
    for (auto start = text.begin(); start != text.end();) {
      const auto end = std::find(start, text.end(), '\n');
      ++number;
      if (std::regex_search(start, end, pattern)) {
        found = true;
        std::cout << path << ':' << number << ':' << std::string(start, end) << '\n';
      }
      start = end == text.end() ? end : end + 1;
    }
  }
  std::cout.flush();
  return failed || !std::cout ? 2 : found ? 0 : 1;
}
