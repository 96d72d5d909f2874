//! What the wrapper uses of SQLite. The C compiler compares each line with `sqlite3.h`.

#[twinspan::bridge]
pub(super) mod ffi {
    unsafe extern "C" {
        include!(<sqlite3.h>);

        #[drop(sqlite3_close_v2)]
        type sqlite3;
        #[drop(sqlite3_finalize)]
        type sqlite3_stmt;
        type sqlite3_value;
        type sqlite3_context;
        type sqlite3_int64 = i64;
        type sqlite3_uint64 = u64;
        type sqlite3_destructor_type = Option<unsafe extern "C" fn(*mut c_void)>;

        /// What went wrong.
        #[status(ok = 0, too_long = 18, message = sqlite3_errstr, detail = sqlite3_errmsg)]
        type Status = c_int;
        /// What went wrong, where there was to be a row (100) or the end (101).
        #[status(ok = [100, 101])]
        type Step = c_int;

        constants! {
            SQLITE_NOMEM: c_int = 7;
            SQLITE_ROW: c_int = 100;
            SQLITE_OPEN_READONLY: c_int = 1;
            SQLITE_OPEN_READWRITE: c_int = 2;
            SQLITE_OPEN_CREATE: c_int = 4;
            SQLITE_OPEN_NOMUTEX: c_int = 0x8000;
            SQLITE_OPEN_EXRESCODE: c_int = 0x0200_0000;
            SQLITE_INTEGER: c_int = 1;
            SQLITE_FLOAT: c_int = 2;
            SQLITE_TEXT: c_int = 3;
            SQLITE_BLOB: c_int = 4;
            SQLITE_UTF8: c_int = 1;
            SQLITE_DELETE: c_int = 9;
            SQLITE_INSERT: c_int = 18;
        }

        fn sqlite3_threadsafe() -> c_int;
        fn sqlite3_errstr(code: c_int) -> &'static CStr;

        // Connections. A text of theirs lives until the next call.
        fn sqlite3_open_v2(
            path: &CStr,
            #[out] db: Owned<sqlite3>,
            flags: c_int,
            vfs: Option<&CStr>,
        ) -> Status;
        fn sqlite3_close_v2(db: *mut sqlite3) -> c_int;
        unsafe fn sqlite3_errmsg(db: &sqlite3) -> &CStr;
        fn sqlite3_extended_errcode(db: &sqlite3) -> c_int;
        fn sqlite3_error_offset(db: &sqlite3) -> c_int;
        fn sqlite3_get_autocommit(db: &sqlite3) -> c_int;
        fn sqlite3_changes64(db: &sqlite3) -> sqlite3_int64;
        fn sqlite3_last_insert_rowid(db: &sqlite3) -> sqlite3_int64;
        fn sqlite3_busy_timeout(db: &sqlite3, milliseconds: c_int) -> Status;

        // Statements. Whoever runs one has it alone.
        fn sqlite3_prepare_v2(
            db: &sqlite3,
            #[length(c_int)] sql: &str,
            #[out] statement: Option<Owned<sqlite3_stmt>>,
            #[out] tail: *const c_char,
        ) -> Status;
        fn sqlite3_step(statement: &mut sqlite3_stmt) -> Step;
        fn sqlite3_reset(statement: &mut sqlite3_stmt) -> c_int;
        fn sqlite3_finalize(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_clear_bindings(statement: &mut sqlite3_stmt) -> c_int;
        fn sqlite3_bind_parameter_count(statement: &sqlite3_stmt) -> c_int;
        fn sqlite3_bind_null(statement: &mut sqlite3_stmt, index: c_int) -> Status;
        fn sqlite3_bind_int64(
            statement: &mut sqlite3_stmt,
            index: c_int,
            value: sqlite3_int64,
        ) -> Status;
        fn sqlite3_bind_double(statement: &mut sqlite3_stmt, index: c_int, value: f64) -> Status;
        fn sqlite3_bind_text64(
            statement: &mut sqlite3_stmt,
            index: c_int,
            #[length(sqlite3_uint64)] text: &str,
            free: sqlite3_destructor_type,
            encoding: c_uchar,
        ) -> Status;
        fn sqlite3_bind_blob64(
            statement: &mut sqlite3_stmt,
            index: c_int,
            #[length(sqlite3_uint64)]
            #[pointer(*const c_void)]
            bytes: &[u8],
            free: sqlite3_destructor_type,
        ) -> Status;
        fn sqlite3_column_count(statement: &sqlite3_stmt) -> c_int;
        unsafe fn sqlite3_column_name(statement: &sqlite3_stmt, column: c_int) -> Option<&CStr>;
        // There has to be a row, with that column.
        unsafe fn sqlite3_column_type(statement: &sqlite3_stmt, column: c_int) -> c_int;
        unsafe fn sqlite3_column_int64(statement: &sqlite3_stmt, column: c_int) -> sqlite3_int64;
        unsafe fn sqlite3_column_double(statement: &sqlite3_stmt, column: c_int) -> f64;
        unsafe fn sqlite3_column_text(statement: &sqlite3_stmt, column: c_int) -> *const c_uchar;
        unsafe fn sqlite3_column_blob(statement: &sqlite3_stmt, column: c_int) -> *const c_void;
        unsafe fn sqlite3_column_bytes(statement: &sqlite3_stmt, column: c_int) -> c_int;

        // Functions that SQL calls.
        fn sqlite3_create_function_v2(
            db: &sqlite3,
            name: &CStr,
            arguments: c_int,
            flags: c_int,
            user: *mut c_void,
            call: Option<
                unsafe extern "C" fn(*mut sqlite3_context, c_int, *mut *mut sqlite3_value),
            >,
            step: Option<
                unsafe extern "C" fn(*mut sqlite3_context, c_int, *mut *mut sqlite3_value),
            >,
            last: Option<unsafe extern "C" fn(*mut sqlite3_context)>,
            free: Option<unsafe extern "C" fn(*mut c_void)>,
        ) -> Status;
        fn sqlite3_user_data(context: &sqlite3_context) -> *mut c_void;
        fn sqlite3_value_type(value: &sqlite3_value) -> c_int;
        fn sqlite3_value_int64(value: &sqlite3_value) -> sqlite3_int64;
        fn sqlite3_value_double(value: &sqlite3_value) -> f64;
        fn sqlite3_value_text(value: &sqlite3_value) -> *const c_uchar;
        fn sqlite3_value_blob(value: &sqlite3_value) -> *const c_void;
        fn sqlite3_value_bytes(value: &sqlite3_value) -> c_int;
        fn sqlite3_result_null(context: &sqlite3_context);
        fn sqlite3_result_int64(context: &sqlite3_context, value: sqlite3_int64);
        fn sqlite3_result_double(context: &sqlite3_context, value: f64);
        fn sqlite3_result_text64(
            context: &sqlite3_context,
            #[length(sqlite3_uint64)] text: &str,
            free: sqlite3_destructor_type,
            encoding: c_uchar,
        );
        fn sqlite3_result_blob64(
            context: &sqlite3_context,
            #[length(sqlite3_uint64)]
            #[pointer(*const c_void)]
            bytes: &[u8],
            free: sqlite3_destructor_type,
        );
        fn sqlite3_result_error(context: &sqlite3_context, #[length(c_int)] message: &str);

        // Hooks and handlers. The connection has them until there is another or none.
        unsafe fn sqlite3_update_hook(
            db: &sqlite3,
            #[callback(kept)] hook: impl FnMut(c_int, &CStr, &CStr, sqlite3_int64) + Send + 'static,
        ) -> *mut c_void;
        unsafe fn sqlite3_progress_handler(
            db: &sqlite3,
            every: c_int,
            #[callback(kept)] handler: impl FnMut() -> c_int + Send + 'static,
        );
        unsafe fn sqlite3_busy_handler(
            db: &sqlite3,
            #[callback(kept)] handler: impl FnMut(c_int) -> c_int + Send + 'static,
        ) -> Status;
        #[c_name = "sqlite3_update_hook"]
        fn sqlite3_no_update_hook(
            db: &sqlite3,
            none: Option<
                unsafe extern "C" fn(
                    *mut c_void,
                    c_int,
                    *const c_char,
                    *const c_char,
                    sqlite3_int64,
                ),
            >,
            user: *mut c_void,
        ) -> *mut c_void;
        #[c_name = "sqlite3_progress_handler"]
        fn sqlite3_no_progress_handler(
            db: &sqlite3,
            every: c_int,
            none: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
            user: *mut c_void,
        );
    }
}
