//! The bridge, with all C++ of this package. Nothing outside of this crate sees it but the errors: `lib.rs` puts lifetimes and
//! Rust's names on it.

#[twinspan::bridge(namespace = "store")]
pub(crate) mod ffi {
    /// What went wrong: LevelDB's `Status`. Each holds LevelDB's message, which begins with the kind and
    /// names the file, where there is one.
    ///
    /// An absent key is no error.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Error {
        /// A file or directory of the database is not there.
        NotFound(String),
        /// The files of the database do not hold what LevelDB wrote. They are left as they are.
        Corruption(String),
        /// This build of LevelDB cannot do that.
        NotSupported(String),
        /// There is no database at this place.
        InvalidArgument(String),
        /// The operating system refused; also: the database is open elsewhere.
        Io(String),
    }

    #[namespace = ""]
    unsafe extern "C++" {
        include!(<leveldb/db.h>);
        include!(<leveldb/env.h>);
        include!(<leveldb/write_batch.h>);
        include!("twinspan/convert/parts.h");

        // What LevelDB's own types stand for.
        cpp! {
            template <>
            struct twinspan::Convert<leveldb::Slice> : twinspan::parts::BytesView<leveldb::Slice> {};
            template <>
            struct twinspan::Convert<leveldb::Status> {
              static bool is_ok(const leveldb::Status &status) { return status.ok(); }
              static const leveldb::Status &error(const leveldb::Status &status) { return status; }
            };
            template <>
            struct twinspan::Convert<store::Error> {
              static store::Error from(const leveldb::Status &status) {
                rust::String message = rust::String::lossy(status.ToString());
                if (status.IsNotFound())
                  return store::Error::NotFound{std::move(message)};
                if (status.IsCorruption())
                  return store::Error::Corruption{std::move(message)};
                if (status.IsInvalidArgument())
                  return store::Error::InvalidArgument{std::move(message)};
                if (status.IsIOError())
                  return store::Error::Io{std::move(message)};
                return store::Error::NotSupported{std::move(message)};
              }
            };
        }
    }

    unsafe extern "C++" {
        cpp! {
            using leveldb::Slice, leveldb::Status;
            using Snapshot = leveldb::Snapshot;
            using WriteBatch = leveldb::WriteBatch;
            using Iterator = leveldb::Iterator;
            using Bytes = rust::Slice<const uint8_t>;

            static Slice slice(Bytes b) { return {reinterpret_cast<const char *>(b.data()), b.size()}; }
            static Bytes bytes(Slice s) { return {reinterpret_cast<const uint8_t *>(s.data()), s.size()}; }

            struct Logger : leveldb::Logger {
              twinspan::Function<void(rust::Str) const noexcept> log;
              void Logv(const char *format, std::va_list arguments) override {
                char line[1000];
                std::vsnprintf(line, sizeof line, format, arguments);
                log(rust::String::lossy(line));
              }
            };
            struct Database {
              Logger logger;
              leveldb::DB *db = nullptr;
              ~Database() { delete db; } // It logs until then.
            };
            static leveldb::ReadOptions reading(const Snapshot *at) { return {true, true, at}; }
        }

        // Any number of threads may call what takes a `&Database` at once.
        type Database;
        #[Self = "Database"]
        fn open(
            path: &Path,
            create: bool,
            #[nothrow] log: Option<Box<dyn Fn(&str) + Send + Sync>>,
        ) -> Result<UniquePtr<Database>, Error> {
            cpp! {
                auto database = std::make_unique<Database>();
                leveldb::Options options;
                options.create_if_missing = create;
                options.paranoid_checks = true;
                if ((database->logger.log = std::move(log)))
                    options.info_log = &database->logger;
                const std::string name = std::filesystem::path(path).string();
                const Status status = leveldb::DB::Open(options, name, &database->db);
                if (!status.ok())
                    return twinspan::unexpected(status);
                return database;
            }
        }
        unsafe fn get(
            self: &Database,
            key: &[u8],
            at: *const Snapshot,
        ) -> Result<Option<UniquePtr<CxxString>>, Error> {
            cpp! {
                auto value = std::make_unique<std::string>();
                const Status status = self.db->Get(reading(at), slice(key), value.get());
                if (status.IsNotFound())
                    return nullptr;
                if (!status.ok())
                    return twinspan::unexpected(status);
                return value;
            }
        }
        fn write(self: &Database, batch: Pin<&mut WriteBatch>, sync: bool) -> Result<(), Error> {
            cpp!(return self.db->Write({sync}, &batch);)
        }
        fn snapshot(self: &Database) -> *const Snapshot {
            cpp!(return self.db->GetSnapshot();)
        }
        unsafe fn release(self: &Database, snapshot: *const Snapshot) {
            cpp!(self.db->ReleaseSnapshot(snapshot);)
        }
        #[owned]
        unsafe fn iterate(self: &Database, at: *const Snapshot) -> UniquePtr<Iterator> {
            cpp!(return self.db->NewIterator(reading(at));)
        }

        // These classes are LevelDB's own.
        type Snapshot;

        type WriteBatch;
        #[constructor]
        fn new() -> UniquePtr<WriteBatch>;
        #[rust_name = "put"]
        fn Put(self: Pin<&mut WriteBatch>, key: &[u8], value: &[u8]);
        #[rust_name = "remove"]
        fn Delete(self: Pin<&mut WriteBatch>, key: &[u8]);
        #[rust_name = "approximate_size"]
        fn ApproximateSize(self: &WriteBatch) -> usize;

        type Iterator;
        #[rust_name = "seek"]
        fn Seek(self: Pin<&mut Iterator>, target: &[u8]);
        fn key(self: &Iterator) -> &[u8];
        fn entry(self: &Iterator) -> (&[u8], &[u8]) {
            cpp!(return {bytes(self.key()), bytes(self.value())};)
        }
        fn status(self: &Iterator) -> Result<(), Error>;
        /// Visits the entries whose keys begin with `prefix`, until `visit` breaks.
        fn scan(
            self: Pin<&mut Iterator>,
            prefix: &[u8],
            visit: impl FnMut(&[u8], &[u8]) -> ControlFlow<()>,
        ) {
            cpp! {
                self.Seek(slice(prefix));
                while (self.Valid() && self.key().starts_with(slice(prefix)) &&
                       visit(bytes(self.key()), bytes(self.value())).is_continue())
                    self.Next();
            }
        }
        #[rust_name = "valid"]
        fn Valid(self: &Iterator) -> bool;
        #[rust_name = "next"]
        fn Next(self: Pin<&mut Iterator>);
    }
}
