#pragma once
#include "twinspan-test-converters/src/qt.rs.types.h"
#include "twinspan/convert/qt.h"
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace qt_test {

inline QString upper(const QString &text) { return text.toUpper(); }
inline QString upper_owned(QString text) { return text.toUpper(); }
inline std::optional<QString> upper_if(const std::optional<QString> &text) {
  return text ? std::optional<QString>(text->toUpper()) : std::nullopt;
}
inline QString broken() { return QString(QChar(0xd800)); }
inline QStringView middle(const QString &text) { return QStringView(text).mid(1, 2); }
inline QUtf8StringView tail(QUtf8StringView text) { return text.sliced(1); }
inline bool is_equal(QAnyStringView left, QAnyStringView right) { return left == right; }

inline QByteArray reversed(const QByteArray &bytes) {
  QByteArray made;
  for (auto at = bytes.crbegin(); at != bytes.crend(); ++at) {
    made.append(*at);
  }
  return made;
}
inline QByteArrayView rest(QByteArrayView bytes) { return bytes.sliced(1); }
inline std::int32_t length(const QByteArray &text) {
  return static_cast<std::int32_t>(text.size());
}

inline QList<std::int32_t> appended(QList<std::int32_t> numbers) { return numbers << 4; }
inline QStringList sorted(QStringList texts) {
  texts.sort();
  return texts;
}

class Document {
public:
  void set_title(const QString &title) {
    if (title.isEmpty()) {
      throw std::invalid_argument("a title is not empty");
    }
    title_ = title;
  }
  QString title() const { return title_; }
  const QByteArray &bytes() const noexcept { return bytes_; }
  const QList<std::int32_t> &numbers() const noexcept { return numbers_; }

private:
  QString title_;
  QByteArray bytes_ = "bytes";
  QList<std::int32_t> numbers_{1, 2, 3};
};
inline Document new_document() { return {}; }

inline auto shouter() {
  return [](const QString &text) { return text.toUpper() + QLatin1Char('!'); };
}

} // namespace qt_test
