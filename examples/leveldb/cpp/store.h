#pragma once

#include "leveldb-example/src/ffi.rs.types.h"
#include "twinspan/expected.h"
#include <leveldb/db.h>
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
  const Kind kind = status.IsNotFound()          ? Kind::NotFound
                    : status.IsCorruption()      ? Kind::Corruption
                    : status.IsInvalidArgument() ? Kind::InvalidArgument
                    : status.IsIOError()         ? Kind::Io
                                                 : Kind::NotSupported;
  return twinspan::unexpected(Failure{kind, rust::String::lossy(status.ToString())});
}

inline leveldb::ReadOptions reading(const Snapshot *at) {
  leveldb::ReadOptions options;
  options.verify_checksums = true;
  options.snapshot = at;
  return options;
}

// The methods are const because any number of threads may call them at once.
struct Database {
  std::unique_ptr<leveldb::DB> db;

  Outcome<std::unique_ptr<std::string>> get(Bytes key, const Snapshot *at) const {
    auto value = std::make_unique<std::string>();
    const Status status = db->Get(reading(at), slice(key), value.get());
    if (status.IsNotFound())
      return nullptr;
    return outcome(status).transform([&] { return std::move(value); });
  }
  Outcome<void> write(WriteBatch &batch, bool sync) const {
    leveldb::WriteOptions options;
    options.sync = sync;
    return outcome(db->Write(options, &batch));
  }
  const Snapshot *snapshot() const { return db->GetSnapshot(); }
  void release(const Snapshot *snapshot) const { db->ReleaseSnapshot(snapshot); }
  std::unique_ptr<Iterator> iterate(const Snapshot *at) const {
    return std::unique_ptr<Iterator>(db->NewIterator(reading(at)));
  }
};

inline Outcome<std::unique_ptr<Database>> open(Bytes path, bool create) {
  leveldb::Options options;
  options.create_if_missing = create;
  options.paranoid_checks = true;
  leveldb::DB *db = nullptr;
  const Status status = leveldb::DB::Open(options, slice(path).ToString(), &db);
  auto database = std::make_unique<Database>(Database{std::unique_ptr<leveldb::DB>(db)});
  return outcome(status).transform([&] { return std::move(database); });
}

inline auto new_batch() { return std::make_unique<WriteBatch>(); }
inline void put(WriteBatch &batch, Bytes key, Bytes value) { batch.Put(slice(key), slice(value)); }
inline void remove(WriteBatch &batch, Bytes key) { batch.Delete(slice(key)); }
inline void seek(Iterator &cursor, Bytes target) { cursor.Seek(slice(target)); }
inline Bytes key(const Iterator &cursor) { return bytes(cursor.key()); }
inline Bytes value(const Iterator &cursor) { return bytes(cursor.value()); }
inline Outcome<void> status(const Iterator &cursor) { return outcome(cursor.status()); }
} // namespace store
