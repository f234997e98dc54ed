package io.smm.adapter.jdbc;

import io.smm.json.StoredValue;
import io.smm.spi.QuotaStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the use of quotas for all nodes. A window is compared as the text that it is written as, which is the same for the same
 * window; only where a newer version wrote more is it read first.
 */
final class JdbcQuotaStore implements QuotaStore {

    /** Longer than any refusal is remembered, and than a month of the calendar. */
    private static final Duration KEPT = Duration.ofDays(32);

    private record Row(StoredValue<Window> window, long version) {}

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcQuotaStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Optional<Window> find(String key) {
        return database.read(sql -> sql.find(
                        "select document from {quota} where key_hash = ?",
                        row -> row.text("document"),
                        KeyHash.of(key)))
                .map(document -> documents.read(Window.class, document));
    }

    @Override
    public boolean replace(String key, Optional<Window> expected, Window next) {
        String hash = KeyHash.of(key);
        String document = documents.write(next);
        if (expected.isEmpty()) {
            return database.change(sql -> sql.insert(
                    "insert into {quota} (key_hash, quota, document, over_at, version) values (?, ?, ?, ?, 1)",
                    hash,
                    key,
                    document,
                    over(next)));
        }
        boolean replaced = database.change(sql -> sql.change(
                        "update {quota} set document = ?, over_at = ?, version = version + 1"
                                + " where key_hash = ? and document = ?",
                        document,
                        over(next),
                        hash,
                        documents.write(expected.get()))
                == 1);
        return replaced || database.write(sql -> replaceRead(sql, hash, expected.get(), next));
    }

    /** Forgets quotas of which nothing counts any more. */
    public int forgetOver(Instant now) {
        return database.change(sql -> sql.change("delete from {quota} where over_at < ?", now));
    }

    private boolean replaceRead(Sql sql, String hash, Window expected, Window next) throws SQLException {
        Optional<Row> stands = sql.find(
                "select document, version from {quota} where key_hash = ?",
                row -> new Row(documents.keeping(Window.class, row.text("document")), row.number("version")),
                hash);
        if (stands.isEmpty() || !stands.get().window().value().equals(expected)) {
            return false;
        }
        return sql.change(
                        "update {quota} set document = ?, over_at = ?, version = version + 1"
                                + " where key_hash = ? and version = ?",
                        documents.write(stands.get().window().with(next)),
                        over(next),
                        hash,
                        stands.get().version())
                == 1;
    }

    private static Instant over(Window window) {
        Instant end = window.resetAt();
        for (Use use : window.uses()) {
            end = use.until().isAfter(end) ? use.until() : end;
        }
        Instant closed = window.closed().map(Closure::until).orElse(end);
        Instant last = closed.isAfter(end) ? closed : end;
        return last.isAfter(Instant.MAX.minus(KEPT)) ? Instant.MAX : last.plus(KEPT);
    }
}
