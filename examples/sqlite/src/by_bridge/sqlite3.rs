//! What the wrapper uses of SQLite. The C compiler compares each line with `sqlite3.h`.

#[twinspan::bridge]
pub(super) mod ffi {
    unsafe extern "C" {
        include!(<sqlite3.h>);

        type sqlite3;
        type sqlite3_stmt;
        type sqlite3_value;
        type sqlite3_context;
        type sqlite3_int64 = i64;
        type sqlite3_uint64 = u64;
        type sqlite3_destructor_type = Option<unsafe extern "C" fn(*mut c_void)>;

        constants! {
            SQLITE_OK: c_int = 0;
            SQLITE_NOMEM: c_int = 7;
            SQLITE_ROW: c_int = 100;
            SQLITE_DONE: c_int = 101;
            SQLITE_OPEN_READONLY: c_int = 1;
            SQLITE_OPEN_READWRITE: c_int = 2;
            SQLITE_OPEN_CREATE: c_int = 4;
            SQLITE_OPEN_NOMUTEX: c_int = 0x8000;
            SQLITE_INTEGER: c_int = 1;
            SQLITE_FLOAT: c_int = 2;
            SQLITE_TEXT: c_int = 3;
            SQLITE_BLOB: c_int = 4;
            SQLITE_UTF8: c_int = 1;
            SQLITE_DELETE: c_int = 9;
            SQLITE_INSERT: c_int = 18;
        }

        fn sqlite3_threadsafe() -> c_int;
        fn sqlite3_errstr(code: c_int) -> *const c_char;

        // Connections.
        fn sqlite3_open_v2(
            path: &CStr,
            db: *mut *mut sqlite3,
            flags: c_int,
            vfs: Option<&CStr>,
        ) -> c_int;
        fn sqlite3_close_v2(db: *mut sqlite3) -> c_int;
        fn sqlite3_extended_result_codes(db: *mut sqlite3, on: c_int) -> c_int;
        fn sqlite3_extended_errcode(db: *mut sqlite3) -> c_int;
        fn sqlite3_errmsg(db: *mut sqlite3) -> *const c_char;
        fn sqlite3_error_offset(db: *mut sqlite3) -> c_int;
        fn sqlite3_get_autocommit(db: *mut sqlite3) -> c_int;
        fn sqlite3_changes64(db: *mut sqlite3) -> sqlite3_int64;
        fn sqlite3_last_insert_rowid(db: *mut sqlite3) -> sqlite3_int64;
        fn sqlite3_busy_timeout(db: *mut sqlite3, milliseconds: c_int) -> c_int;

        // Statements.
        fn sqlite3_prepare_v2(
            db: *mut sqlite3,
            sql: *const c_char,
            length: c_int,
            statement: *mut *mut sqlite3_stmt,
            tail: *mut *const c_char,
        ) -> c_int;
        fn sqlite3_step(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_reset(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_finalize(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_clear_bindings(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_bind_parameter_count(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_bind_null(statement: *mut sqlite3_stmt, index: c_int) -> c_int;
        fn sqlite3_bind_int64(
            statement: *mut sqlite3_stmt,
            index: c_int,
            value: sqlite3_int64,
        ) -> c_int;
        fn sqlite3_bind_double(statement: *mut sqlite3_stmt, index: c_int, value: f64) -> c_int;
        fn sqlite3_bind_text64(
            statement: *mut sqlite3_stmt,
            index: c_int,
            text: *const c_char,
            length: sqlite3_uint64,
            free: sqlite3_destructor_type,
            encoding: c_uchar,
        ) -> c_int;
        fn sqlite3_bind_blob64(
            statement: *mut sqlite3_stmt,
            index: c_int,
            bytes: *const c_void,
            length: sqlite3_uint64,
            free: sqlite3_destructor_type,
        ) -> c_int;
        fn sqlite3_column_count(statement: *mut sqlite3_stmt) -> c_int;
        fn sqlite3_column_name(statement: *mut sqlite3_stmt, column: c_int) -> *const c_char;
        fn sqlite3_column_type(statement: *mut sqlite3_stmt, column: c_int) -> c_int;
        fn sqlite3_column_int64(statement: *mut sqlite3_stmt, column: c_int) -> sqlite3_int64;
        fn sqlite3_column_double(statement: *mut sqlite3_stmt, column: c_int) -> f64;
        fn sqlite3_column_text(statement: *mut sqlite3_stmt, column: c_int) -> *const c_uchar;
        fn sqlite3_column_blob(statement: *mut sqlite3_stmt, column: c_int) -> *const c_void;
        fn sqlite3_column_bytes(statement: *mut sqlite3_stmt, column: c_int) -> c_int;

        // Functions that SQL calls.
        fn sqlite3_create_function_v2(
            db: *mut sqlite3,
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
        ) -> c_int;
        fn sqlite3_user_data(context: *mut sqlite3_context) -> *mut c_void;
        fn sqlite3_value_type(value: *mut sqlite3_value) -> c_int;
        fn sqlite3_value_int64(value: *mut sqlite3_value) -> sqlite3_int64;
        fn sqlite3_value_double(value: *mut sqlite3_value) -> f64;
        fn sqlite3_value_text(value: *mut sqlite3_value) -> *const c_uchar;
        fn sqlite3_value_blob(value: *mut sqlite3_value) -> *const c_void;
        fn sqlite3_value_bytes(value: *mut sqlite3_value) -> c_int;
        fn sqlite3_result_null(context: *mut sqlite3_context);
        fn sqlite3_result_int64(context: *mut sqlite3_context, value: sqlite3_int64);
        fn sqlite3_result_double(context: *mut sqlite3_context, value: f64);
        fn sqlite3_result_text64(
            context: *mut sqlite3_context,
            text: *const c_char,
            length: sqlite3_uint64,
            free: sqlite3_destructor_type,
            encoding: c_uchar,
        );
        fn sqlite3_result_blob64(
            context: *mut sqlite3_context,
            bytes: *const c_void,
            length: sqlite3_uint64,
            free: sqlite3_destructor_type,
        );
        fn sqlite3_result_error(
            context: *mut sqlite3_context,
            message: *const c_char,
            length: c_int,
        );

        // Hooks and handlers.
        fn sqlite3_update_hook(
            db: *mut sqlite3,
            hook: Option<
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
        fn sqlite3_progress_handler(
            db: *mut sqlite3,
            every: c_int,
            handler: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
            user: *mut c_void,
        );
        fn sqlite3_busy_handler(
            db: *mut sqlite3,
            handler: Option<unsafe extern "C" fn(*mut c_void, c_int) -> c_int>,
            user: *mut c_void,
        ) -> c_int;
    }
}
