#pragma once
#include <string>
#include <vector>

namespace wide_texts {

class Title {
public:
  explicit Title(std::u16string text) : text_(std::move(text)) {}
  const std::u16string &text() const { return text_; }
  void append(const char16_t *text) { text_ += text; }
  std::vector<std::u16string> halves() const {
    return {text_.substr(0, text_.size() / 2), text_.substr(text_.size() / 2)};
  }
  std::size_t units() const { return text_.size(); }

private:
  std::u16string text_;
};
inline const char16_t *default_title() { return u"Gr\u00fc\u00dfe"; }
inline std::u16string unpaired() { return std::u16string(1, static_cast<char16_t>(0xd800)); }

inline std::u32string doubled(const std::u32string &text) { return text + text; }
inline std::u32string surrogate() { return std::u32string(1, static_cast<char32_t>(0xd800)); }

} // namespace wide_texts
