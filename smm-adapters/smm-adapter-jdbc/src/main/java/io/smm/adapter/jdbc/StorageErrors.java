package io.smm.adapter.jdbc;

import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** What a database's errors mean. Their texts stay with the cause: a message of ours quotes nothing that a row holds. */
final class StorageErrors {

    /** Connection trouble, lost transactions, no room for more connections, shutting down, time-outs. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "HY");

    private static final String CANCELLED = "57014";
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_INTERRUPT = 9;
    private static final int LOWEST_BYTE = 0xFF;
    private static final int H2_CLOSED = 90098;
    private static final int H2_CLOSING = 90121;
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final int H2_LOCK_TIMEOUT = 50200;

    private StorageErrors() {}

    /** The error that a host gets. */
    static StorageException of(SQLException error) {
        String code = "SQL state " + error.getSQLState() + ", code " + error.getErrorCode();
        return new StorageException(ErrorDetails.of(
                        isPassing(error)
                                ? "The database is down or busy (" + code + ")"
                                : "The database refused a statement (" + code + ")",
                        isPassing(error)
                                ? RetryAdvice.sameCall()
                                : RetryAdvice.afterAction(
                                        "see the cause: rights, room, or tables that somebody changed"))
                .nativeCode(String.valueOf(error.getSQLState()))
                .cause(error)
                .build());
    }

    /** An error that stays until somebody acts. */
    static StorageException afterAction(String message, String action) {
        return new StorageException(
                ErrorDetails.of(message, RetryAdvice.afterAction(action)).build());
    }

    /** Whether the same may succeed later. */
    static boolean isPassing(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return error instanceof SQLTransientException
                || error instanceof SQLRecoverableException
                || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))
                || Set.of(H2_CLOSED, H2_CLOSING, H2_CONCURRENT_UPDATE, H2_LOCK_TIMEOUT)
                        .contains(error.getErrorCode())
                || isBusySqlite(error);
    }

    /** Whether the database took this transaction back for the sake of another: made anew, it succeeds. */
    static boolean lostToAnother(SQLException error) {
        return String.valueOf(error.getSQLState()).startsWith("40")
                || error.getErrorCode() == H2_CONCURRENT_UPDATE
                || isBusySqlite(error);
    }

    /** Whether a statement certainly did nothing, and may succeed with more patience. */
    static boolean wasTakenBack(SQLException error) {
        return lostToAnother(error)
                || CANCELLED.equals(error.getSQLState())
                || error.getErrorCode() == H2_LOCK_TIMEOUT
                || isOfSqlite(error, SQLITE_INTERRUPT);
    }

    /** Whether a statement certainly did nothing: it was taken back, or the database refused what it was given. */
    static boolean didNothing(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return wasTakenBack(error) || state.startsWith("22") || state.startsWith("23");
    }

    /** Whether a row with the same key is there. */
    static boolean isDuplicate(SQLException error) {
        return "23505".equals(error.getSQLState());
    }

    /** SQLite has no states, and its codes say more in higher bytes. */
    private static boolean isBusySqlite(SQLException error) {
        return isOfSqlite(error, SQLITE_BUSY) || isOfSqlite(error, SQLITE_LOCKED);
    }

    private static boolean isOfSqlite(SQLException error, int code) {
        return (error.getErrorCode() & LOWEST_BYTE) == code
                && error.getClass().getName().startsWith("org.sqlite.");
    }
}
