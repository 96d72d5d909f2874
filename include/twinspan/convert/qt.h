#ifndef TWINSPAN_CONVERT_QT_H
#define TWINSPAN_CONVERT_QT_H

/// @file
/// Conversions for types of Qt 6 Core. A bridge includes this header with the functions that use
/// them.
///
/// | Qt | in the bridge | |
/// |--|--|--|
/// | `QString` | `&str`, `String` | copied: it is UTF-16 |
/// | `QStringView` | `String` as a result | copied |
/// | `QUtf8StringView`, `QAnyStringView` | `&str` as a parameter | a view |
/// | `QUtf8StringView` | `&str`, `String` as a result | a view |
/// | `QByteArray` | `&[u8]`, `Vec<u8>`; as a parameter `&str` and `String`, too | copied; as a result by reference `&[u8]` is a view |
/// | `QByteArrayView` | `&[u8]`; as a parameter `&str`, too; as a result `Vec<u8>`, too | a view |
/// | `QList<T>` | `&[T]`, `Vec<T>` | copied; as a result by reference `&[T]` is a view |
/// | `QStringList` | `&[String]`, `Vec<String>` | copied |
///
/// Invalid UTF-16 throws a `std::invalid_argument`. A QString is copied once, without an
/// intermediate value. Nothing here is bound to a thread.

#include "rust/cxx.h"
#include "twinspan/convert.h"
#include "twinspan/convert/parts.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <QtCore/qanystringview.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qbytearrayview.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qstringview.h>
#include <QtCore/qutf8stringview.h>

#include <cstddef>
#include <string_view>

namespace twinspan {
inline namespace v1 {
namespace detail {

inline qsizetype qt_size(std::size_t size) noexcept { return static_cast<qsizetype>(size); }

} // namespace detail

template <>
struct Convert<QStringView> {
  static constexpr bool is_view = true;
  static rust::String into(QStringView text) {
    return rust::String(text.utf16(), static_cast<std::size_t>(text.size()));
  }
};
template <>
struct Convert<QString> {
  static QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), detail::qt_size(text.size()));
  }
  static rust::String into(const QString &text) { return Convert<QStringView>::into(text); }
};
template <>
struct Convert<QUtf8StringView> {
  static constexpr bool is_view = true;
  static QUtf8StringView from(std::string_view text) noexcept {
    return QUtf8StringView(text.data(), detail::qt_size(text.size()));
  }
  static std::string_view into(QUtf8StringView text) noexcept {
    return {reinterpret_cast<const char *>(text.data()), static_cast<std::size_t>(text.size())};
  }
};
template <>
struct Convert<QAnyStringView> {
  static constexpr bool is_view = true;
  static QAnyStringView from(std::string_view text) noexcept {
    return QUtf8StringView(text.data(), detail::qt_size(text.size()));
  }
};

template <>
struct Convert<QByteArrayView> : parts::BytesView<QByteArrayView> {};
template <>
struct Convert<QByteArray> : parts::Bytes<QByteArray> {};

template <class T>
struct Convert<QList<T>> : parts::Elements<QList<T>, T> {};
template <>
struct Convert<QStringList> {
  static QStringList from(rust::Slice<const rust::String> texts) {
    QStringList made;
    made.reserve(detail::qt_size(texts.size()));
    for (const rust::String &text : texts) {
      made.append(Convert<QString>::from(::twinspan::view(text)));
    }
    return made;
  }
  static rust::Vec<rust::String> into(const QStringList &texts) {
    rust::Vec<rust::String> made;
    made.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString &text : texts) {
      made.push_back(Convert<QString>::into(text));
    }
    return made;
  }
};

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_QT_H
