package io.smm.adapter.jdbc;

import io.smm.error.Faults;
import io.smm.spi.CursorStore;
import java.util.Optional;

/** Keeps places of consumers. */
final class JdbcCursorStore implements CursorStore {

    private static final int MOST_KEY = 1_000;

    private final Database database;

    /** Over tables that are up to date. */
    JdbcCursorStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Stored> find(String key) {
        return database.read(sql -> sql.find(
                "select place, version from {cursor} where key_hash = ?",
                row -> new Stored(row.text("place"), row.number("version")),
                KeyHash.of(key)));
    }

    @Override
    public boolean replace(String key, long expectedVersion, String value) {
        Faults.of("CursorStore")
                .check(!key.isEmpty() && key.length() <= MOST_KEY, "key", "must have 1 to 1,000 characters")
                .check(value.length() <= MOST_CHARACTERS, "value", "is too long", value.length())
                .raise();
        String hash = KeyHash.of(key);
        return database.change(sql -> expectedVersion == 0
                ? sql.insert(
                        "insert into {cursor} (key_hash, consumer, place, version) values (?, ?, ?, 1)",
                        hash,
                        key,
                        value)
                : sql.change(
                                "update {cursor} set place = ?, version = version + 1 where key_hash = ? and version = ?",
                                value,
                                hash,
                                expectedVersion)
                        == 1);
    }
}
