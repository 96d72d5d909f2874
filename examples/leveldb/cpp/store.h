#pragma once
#include "leveldb-example/src/ffi.rs.types.h"
#include "twinspan/expected.h"
#include <leveldb/db.h>
#include <leveldb/env.h>
#include <leveldb/write_batch.h>

namespace store {
using leveldb::Iterator, leveldb::Slice, leveldb::Snapshot, leveldb::Status, leveldb::WriteBatch;
using Bytes = rust::Slice<const uint8_t>;
template <class T>
using Outcome = twinspan::expected<T, Failure>;
inline Slice slice(Bytes b) { return {reinterpret_cast<const char *>(b.data()), b.size()}; }
inline Bytes bytes(Slice s) { return {reinterpret_cast<const uint8_t *>(s.data()), s.size()}; }

inline Outcome<void> outcome(const Status &status) {
  if (status.ok())
    return {};
  return twinspan::unexpected(Failure{status.IsNotFound(), status.IsCorruption(),
                                      status.IsInvalidArgument(), status.IsIOError(),
                                      rust::String::lossy(status.ToString())});
}

struct Logger : leveldb::Logger {
  twinspan::Function<void(rust::Str) const noexcept> log;
  void Logv(const char *format, std::va_list arguments) override {
    char line[1000];
    std::vsnprintf(line, sizeof line, format, arguments);
    log(rust::String::lossy(line));
  }
};
// The methods are const because any number of threads may call them at once.
struct Database {
  Logger logger;
  leveldb::DB *db = nullptr;
  ~Database() { delete db; } // It logs until then.
  static leveldb::ReadOptions reading(const Snapshot *at) { return {true, true, at}; }
  Outcome<std::unique_ptr<std::string>> get(Bytes key, const Snapshot *at) const {
    auto value = std::make_unique<std::string>();
    const Status status = db->Get(reading(at), slice(key), value.get());
    return status.IsNotFound() ? nullptr
                               : outcome(status).transform([&] { return std::move(value); });
  }
  Outcome<void> write(WriteBatch &batch, bool sync) const {
    return outcome(db->Write({sync}, &batch));
  }
  const Snapshot *snapshot() const { return db->GetSnapshot(); }
  void release(const Snapshot *snapshot) const { db->ReleaseSnapshot(snapshot); }
  Iterator *iterate(const Snapshot *at) const { return db->NewIterator(reading(at)); }
};

inline Outcome<std::unique_ptr<Database>> open(Bytes path, bool create, decltype(Logger::log) log) {
  auto database = std::make_unique<Database>();
  leveldb::Options options;
  options.create_if_missing = create;
  options.paranoid_checks = true;
  if ((database->logger.log = std::move(log)))
    options.info_log = &database->logger;
  const Status status = leveldb::DB::Open(options, slice(path).ToString(), &database->db);
  return outcome(status).transform([&] { return std::move(database); });
}
inline auto new_batch() { return std::make_unique<WriteBatch>(); }
inline void put(WriteBatch &batch, Bytes key, Bytes value) { batch.Put(slice(key), slice(value)); }
inline void remove(WriteBatch &batch, Bytes key) { batch.Delete(slice(key)); }
inline void seek(Iterator &cursor, Bytes target) { cursor.Seek(slice(target)); }
inline Bytes key(const Iterator &cursor) { return bytes(cursor.key()); }
inline Bytes value(const Iterator &cursor) { return bytes(cursor.value()); }
inline Outcome<void> status(const Iterator &cursor) { return outcome(cursor.status()); }
inline void scan(Iterator &cursor, Bytes prefix, twinspan::FunctionRef<bool(Bytes, Bytes)> visit) {
  seek(cursor, prefix);
  while (cursor.Valid() && cursor.key().starts_with(slice(prefix)) &&
         visit(key(cursor), value(cursor)))
    cursor.Next();
}
} // namespace store
