package io.smm.adapter.jdbc;

import io.smm.account.ConnectionId;
import io.smm.ads.ClientReference;
import io.smm.spi.AdAttemptStore;
import java.time.Instant;
import java.util.Optional;

/** Keeps attempts at creations of ads. */
final class JdbcAdAttemptStore implements AdAttemptStore {

    private final Database database;

    /** Over tables that are up to date. */
    JdbcAdAttemptStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> find(ConnectionId connection, ClientReference reference) {
        return database.read(sql -> sql.find(
                        "select attempted_at from {ad_attempt} where key_hash = ?",
                        row -> row.findMoment("attempted_at"),
                        hash(connection, reference)))
                .flatMap(moment -> moment);
    }

    @Override
    public boolean replace(
            ConnectionId connection, ClientReference reference, Optional<Instant> expected, Optional<Instant> next) {
        String hash = hash(connection, reference);
        if (expected.isEmpty()) {
            return next.map(moment -> database.change(sql -> sql.insert(
                            "insert into {ad_attempt} (key_hash, connection, reference, attempted_at)"
                                    + " values (?, ?, ?, ?)",
                            hash,
                            connection.value(),
                            reference.value(),
                            moment)))
                    .orElseGet(() -> find(connection, reference).isEmpty());
        }
        return database.change(sql -> next.isEmpty()
                        ? sql.change(
                                "delete from {ad_attempt} where key_hash = ? and attempted_at = ?",
                                hash,
                                expected.get())
                        : sql.change(
                                "update {ad_attempt} set attempted_at = ? where key_hash = ? and attempted_at = ?",
                                next.get(),
                                hash,
                                expected.get()))
                == 1;
    }

    private static String hash(ConnectionId connection, ClientReference reference) {
        return KeyHash.of(connection.value(), reference.value());
    }
}
