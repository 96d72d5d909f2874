#pragma once
#include "patterns-example/c/errors.h"
#include "patterns-example/src/errors/bridge.rs.types.h"
#include "twinspan/expected.h"
#include <cerrno>
#include <string>
#include <system_error>

namespace errors {
// page: bridge_cpp
inline std::uint16_t port(const std::string &text) {
  const int result = port_parse(text.c_str());
  if (result < 0)
    throw std::system_error(errno, std::generic_category());
  return static_cast<std::uint16_t>(result);
}

inline twinspan::expected<std::int32_t, ConfigError> config(const std::string &text,
                                                            const std::string &key) {
  int value = 0;
  const int code = config_get(text.c_str(), key.c_str(), &value);
  if (code != CONFIG_OK)
    return twinspan::unexpected(static_cast<ConfigError>(code));
  return value;
}
// page: end
void calls_rust();
} // namespace errors
