#pragma once
#include "twinspan-test-ffi/src/packed.rs.types.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"

namespace packed {

#pragma pack(push, 2)
struct Wire {
  unsigned char kind;
  unsigned char bytes[2];
  unsigned length;
};
#pragma pack(pop)

twinspan::expected<Wire, Refused> cpp_wire(std::optional<Wire> wire);
Header cpp_next(Header header);
std::optional<Header> cpp_maybe(std::optional<Header> header);
twinspan::expected<Header, Refused> cpp_checked(const Header &header);
Header &cpp_change(Header &header);
std::uint32_t cpp_sum(rust::Slice<const Header> headers);
rust::Vec<Header> cpp_list(rust::Vec<Header> headers);
Halves cpp_each(Halves halves, twinspan::FunctionRef<Halves(Halves)> visit);
Line cpp_line(Line line);
Handle cpp_handle(Handle handle);
Whole cpp_whole(Whole whole);
Header cpp_fresh();
rust::String checks();

} // namespace packed
